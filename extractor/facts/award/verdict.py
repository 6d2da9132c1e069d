"""Is the title conferred here, and for which years?"""

import re

from extractor.analysis import SentenceView
from extractor.facts.award.titles import Title
from extractor.letters import LOWER, UPPER

_NEAR = 60
"""Code points before a plain-speech title in which something must classify."""
_ENTRY = re.compile(
    r"\W*(?:trong |các |từ )*(?:năm|nhiệm kì|giai đoạn)\s[\d\s,\-–và]+(?:đến (?:năm )?\d+)?\s*:?\s*"
)
_GIVEN_BEHIND = re.compile(r"\s*(?:đã )?được [^,;.]{2,50}?\b(?:công nhận|tặng|xếp loại|trao)\b")
_CONDITION = re.compile(
    r"\b(quy chế|quy định|tiêu chuẩn xét|điều kiện|hồ sơ|thủ tục|cơ cấu giải|quy trình|được xét|mới được xét|phải có|có thể được|xét tặng|hướng dẫn)\b[^.;]{0,140}$"
)
_PROCEDURE = re.compile(r"\b(hồ sơ|quy trình|thủ tục|quy chế)\b[^.;]{0,60}$")
_NEGATED = re.compile(r"\b(chưa|không)\b[^,.;]{0,50}$")
_ADDRESS = ("ngưt", "ngnd", "ttưt", "ttnd", "nsưt")
_YEAR = re.compile(r"(?:19|20)\d\d")
_YEAR_LIST = re.compile(
    r"(?<!nhiệm kì )(?<!\d)(?:19|20)\d\d(?:\s*(?:,|và|đến)\s*(?:năm\s*)?(?:19|20)\d\d)+"
)
_YEARS_AFTER = re.compile(
    r"[^.;]{0,70}?(?:\(\s*(?=(?:19|20)\d\d)|\(?\s*(?:trong |vào |của |liên tục |các |hai |ba )*(?:năm học|năm|giai đoạn|từ năm|từ)\s*)"
    r"((?:19|20)\d\d(?:\s*(?:,|và|-|–|đến|đến năm|năm|;|/|&)\s*(?:năm\s*)?(?:19|20)\d\d)*)"
)


def conferred(
    view: SentenceView, title: Title, start: int, in_list: bool
) -> tuple[str | None, str | None]:
    """``(verb, None)`` when the title is conferred, ``(None, reason)`` when it is not.

    ``in_list`` says that a title before it in the sentence was: the list shares its verb.
    """
    low = view.analysis.low
    lead = low[start : title.start]
    near = lead[-_NEAR:]
    words = low[title.start : title.end]
    if words in _ADDRESS and re.match(
        rf"\s+[{UPPER}]", view.analysis.text[title.end : title.end + 3]
    ):
        return None, "form_of_address"
    if re.search(
        r"\b(chi bộ|đảng bộ|tổ chức đảng|đảng viên|đoàn thanh niên|đoàn tncs|chi đoàn|gia đình|khu dân cư|thôn|làng|tổ dân phố|hội phụ nữ|chi hội|"
        r"(?<!công )đoàn cơ sở|học sinh giỏi|đảng ủy|liên đội|trong sạch)\b[^,;.]{0,40}$",
        near,
    ):
        return None, "not_the_unions_title"
    if _PROCEDURE.search(lead):
        return None, "movement_or_condition"
    if _CONDITION.search(lead) and not re.search(r"\b(đề nghị|trình)\b", lead):
        return None, "movement_or_condition"
    if _NEGATED.search(lead[-70:]):
        return None, "not_conferred"
    if (
        title.award_class == "honorific"
        and re.match(
            rf"\s+[{UPPER}][{LOWER}]+\s+[{UPPER}]", view.analysis.text[title.end : title.end + 24]
        )
        and not (re.search(r"\b(tặng|phong|trao|danh hiệu|đạt|công nhận|nhận)\b", lead[-40:]))
    ):
        return None, "form_of_address"
    if re.search(r"\bđăng k[ýí]( xây dựng| phấn đấu)?\s*$", lead) and not _GIVEN_BEHIND.match(
        low, title.end, view.end
    ):
        return None, "registered_only"
    clause_start, _ = view.clause(title.start)
    if "trong sạch" in low[clause_start : title.start] or (
        title.award_class == "prize"
        and re.search(r"\b(học sinh|sinh viên|con em|các cháu)\b[^,;.]{0,40}$", lead)
    ):
        return None, "not_the_unions_title"
    movement = view.before(title.start, "award.movement")
    if movement is not None and (
        title.award_class in ("prize", "ranking")
        or any(m.start <= movement.start < m.end for m in view.mentions)
    ):
        movement = None
    verb = view.before(title.start, "award.confer")
    classify = view.before(title.start, "award.classify")
    if title.plain and _GIVEN_BEHIND.match(low, title.end, view.end):
        return "được công nhận", None
    if title.plain:
        if classify is None or classify.start < start or title.start - classify.end > _NEAR:
            if (
                not (in_list and len(lead) < 40)
                and not _counted(view, title)
                and not _ENTRY.fullmatch(lead)
            ):
                return None, "plain_speech"
            classify = None
        elif re.search(r"[;]", low[classify.end : title.start]):
            return None, "plain_speech"
    if movement is not None and movement.start >= max(start, title.start - 70):
        after_movement = low[max(movement.end, classify.end if classify else 0) : title.start]
        if classify is not None and classify.start < movement.end <= classify.end:
            return low[classify.start : classify.end], None
        named = (
            classify is not None
            and classify.start >= movement.end
            or re.search(
                r"(danh hiệu|tặng|nhận|đạt|công nhận|đoạt|giành|trao|phong|được|xếp)",
                after_movement,
            )
        )
        if not named and len(after_movement) < 40 and not re.search(r"[,;]\s", after_movement[3:]):
            return None, "movement_or_condition"
    if _bare_percentage(view, title, start):
        return None, "bare_percentage"
    if title.quoted and (verb is None or verb.start < start or title.start - verb.end > 45):
        if not re.search(r"danh hiệu[^,;.]{0,12}$", near):
            return None, "movement_or_condition"
    if title.award_class == "ranking":
        return low[title.start : title.end], None
    if verb is not None and verb.start >= start:
        return low[verb.start : verb.end], None
    behind = view.after(title.end, "award.confer")
    if behind is not None and behind.start - title.end <= 60 and not title.plain:
        return low[behind.start : behind.end], None
    if (
        in_list
        or _counted(view, title)
        or re.match(r"\s*(xuất sắc |toàn diện )?(của|do)\b", low[title.end : title.end + 16])
    ):
        return None, None
    if view.analysis.layout.heads_of(view.block):
        return None, None
    if view.before(title.start, "award.confer") is not None and not title.plain:
        return None, None
    return None, "no_verb_of_conferring"


def _counted(view: SentenceView, title: Title) -> bool:
    """A figure stands right before the title, or before the unions it classifies: "12 Bằng khen"."""
    low = view.analysis.low
    return any(
        re.fullmatch(
            r"\s*(chiếc|lá|tấm|lượt|danh hiệu|cđcs|công đoàn cơ sở|tổ công đoàn|công đoàn bộ phận|cđbp|nghiệp đoàn|đồng chí|cá nhân|người|tập thể)?\s*(đạt|được|xếp loại)?\s*[“\"]?",
            low[q.end : title.start],
        )
        for q in view.kind_of("number", "ratio")
        if q.end <= title.start
    )


def _bare_percentage(view: SentenceView, title: Title, start: int) -> bool:
    """ "98% CĐCS đạt vững mạnh" confers nothing that could be counted."""
    figures = [
        q
        for q in view.kind_of("percent", "number", "ratio")
        if start <= q.start and q.end <= title.start
    ]
    if not figures or figures[-1].type != "percent":
        return False
    low = view.analysis.low
    if len(figures) > 1 and re.search(
        r"[(,]|chiếm|đạt tỉ lệ|đạt", low[figures[-2].end : figures[-1].start]
    ):
        return False
    return title.award_class in ("classification", "emulation_title") or not re.search(
        r"[,;]", low[figures[-1].end : title.start]
    )


def years_after(view: SentenceView, at: int, end: int) -> str | None:
    """The years told right behind a title, first to last: "năm 2015, 2017" → 2015/2017.

    A year that opens the next award of the list ("…, năm 2012 nhận Cờ thi đua") is not taken.
    """
    low = view.analysis.low
    found = _YEARS_AFTER.match(low, at, min(end, view.end))
    if found is None or re.search(r"\b(được|tặng|nhận|đạt)\b", low[at : found.start(1)]):
        return None
    if re.match(
        r"[^,;.)]{0,40}?\b(được|nhận|đạt|vinh dự|giành|đoạt)\b", low[found.end(1) : view.end]
    ):
        return None
    return _first_to_last(found.group(1))


def year_before(view: SentenceView, start: int, at: int) -> str | None:
    """The years that open an entry: "1994 - Huân chương …", "các năm 2019, 2020 và 2022 được …"."""
    lead = view.analysis.low[start:at]
    listed = None
    for listed in _YEAR_LIST.finditer(lead):
        pass
    if listed is not None and len(lead) - listed.end() < 110 and ";" not in lead[listed.end() :]:
        return _first_to_last(listed.group())
    found = re.match(r"[^\d]{0,40}?\b(?:năm\s*)?((?:19|20)\d\d)\s*(?:[-–:]|\))\s", lead + " ")
    return found.group(1) if found else None


def _first_to_last(words: str) -> str:
    years = sorted({int(year) for year in _YEAR.findall(words)})
    return str(years[0]) if len(years) == 1 else f"{years[0]}/{years[-1]}"
