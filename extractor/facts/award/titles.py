"""The titles of a sentence, canonical, with their rank."""

import re
from dataclasses import dataclass, replace
from typing import NamedTuple

from extractor.analysis import SentenceView
from extractor.branches.resolve import DocumentBranch
from extractor.letters import LOWER, UPPER
from extractor.lexicon import Hit

_RANK = re.compile(r"\s*,?\s*hạng\s+(nhất|nhì|hai|ba|iii|ii|i|1|2|3)\b")
_RANKS = {
    "nhất": "hạng Nhất",
    "i": "hạng Nhất",
    "1": "hạng Nhất",
    "nhì": "hạng Nhì",
    "hai": "hạng Nhì",
    "ii": "hạng Nhì",
    "2": "hạng Nhì",
    "ba": "hạng Ba",
    "iii": "hạng Ba",
    "3": "hạng Ba",
}
_RANKS_NEAR = 16
"""Code points behind an order in which its ranks begin to be told."""
_PRIZE = re.compile(
    r"(?:(?:giải|huy chương)\s+)?(nhất|nhì|ba|khuyến khích|kk|đặc biệt|vàng|bạc|đồng|a|b|c)\b"
)
_OF_ALL_TEAMS = re.compile(r"\s?toàn đoàn")
_FURTHER_LEVEL = re.compile(
    r"[^,;.]{0,40}(?:,|;| và)\s*\d+ (?:\w+ ){1,2}?(?:đạt )?"
    r"(?P<level>cấp (?:cơ sở|huyện|quận|tỉnh|thành phố|ngành|tập đoàn|tổng công ti|toàn quốc|bộ"
    r"|trường))"
)
_BY_LEVEL = "Chiến sĩ thi đua"
_PLACE = re.compile(r"(?:thứ|hạng|xếp|đứng)\s+(nhất|nhì|hai|ba|tư|năm|đầu|\d)\b")
_PLACES = {"đầu": "nhất", "1": "nhất", "2": "nhì", "3": "ba", "4": "tư", "5": "năm"}
"""Places that are told in other words; the rest stand as they are."""
_PROPER_NAME = re.compile(
    r"\s*(?:"
    r"[“\"]\s*(?P<quoted>[^“”\"\n]{3,60})[”\"]"
    rf"|(?P<capitals>[{UPPER}][{LOWER}]+(?:\s[{UPPER}][{LOWER}]*){{1,4}})"
    r")"
)
_SOUVENIR = re.compile(r"\s*(?:[tT]ổ quốc|[đĐ]ảng|lưu niệm|búa liềm|đỏ sao vàng|nước)")
"""What follows "Cờ" when it is a flag to hang up and no distinction."""
_IN_A_NAME = re.compile(rf"[{UPPER}][{LOWER}]+ $")
"""What makes "Cờ" the end of a name: "chợ Tam Cờ"."""
_CAUSE = re.compile(r"\s*[“\"'‘]?\s*((?:vì|bảo vệ|sự nghiệp)[^“”\"'’,.;:()\d]{3,80})[”\"'’]?")
_CAUSE_END = re.compile(
    r"\s+(?:cho|của|năm|được|do|và \d|tặng|trao|với|các|lần|theo|tại|ngày|gồm|trong|là|đã)\b.*$"
)


@dataclass(frozen=True, slots=True)
class Title:
    """A title found in a sentence, ``[start, end)`` with its rank or cause.

    ``plain`` titles are also plain speech ("hoàn thành tốt nhiệm vụ"), ``quoted`` ones also names
    of movements ("Giỏi việc nước, đảm việc nhà").
    """

    start: int
    end: int
    canonical: str
    award_class: str
    rank: str | None
    plain: bool
    quoted: bool

    def name(self, unit: str | None, branch: DocumentBranch) -> str:
        """The canonical title; a classification takes the level of the union it is given to."""
        return self.canonical.replace("{unit}", unit or _unit_of(branch))


def _unit_of(branch: DocumentBranch) -> str:
    if branch.head == "Nghiệp đoàn":
        return "Nghiệp đoàn"
    if branch.level == "section":
        return "Công đoàn bộ phận"
    if branch.level == "group":
        return "Tổ công đoàn"
    return "Công đoàn cơ sở"


def titles_of(view: SentenceView) -> list[Title]:
    """The titles of a sentence, by start, none inside another."""
    titles: list[Title] = []
    taken = 0
    hits = [hit for hit in view.of("award.title") if _written(view, hit)]
    for hit in hits:
        if titles and hit.start < max(taken, titles[-1].end):
            continue
        if titles and _told_by_the_flag(view, titles[-1], hit):
            continue
        if hit.entry.data.get("named") and _full_title_follows(hit, hits):
            continue
        titles.append(_title(view, hit))
        taken = titles[-1].end if titles[-1].award_class == "flag" else hit.end
    return _with_further_levels(view, _with_further_ranks(view, titles))


def _told_by_the_flag(view: SentenceView, flag: Title, hit: Hit) -> bool:
    """Whether the hit only says what the flag before it is for: "Cờ thi đua đơn vị dẫn đầu"."""
    return (
        flag.award_class == "flag"
        and hit.entry.data["class"] == "ranking"
        and not view.slice(flag.end, hit.start).strip()
    )


def _full_title_follows(hit: Hit, hits: list[Hit]) -> bool:
    """Whether a title of the lexicon stands where the name would: "danh hiệu “Lao động giỏi”"."""
    return any(hit.end <= other.start <= hit.end + 3 for other in hits)


def _written(view: SentenceView, hit: Hit) -> bool:
    """Whether a form that is also plain speech is written as a title: "Cờ", "danh hiệu “…”"."""
    text, data = view.analysis.text, hit.entry.data
    if data.get("capital") and (
        not text[hit.start].isupper()
        or _SOUVENIR.match(text, hit.end)
        or _IN_A_NAME.search(text, max(view.start, hit.start - 10), hit.start)
    ):
        return False
    if data["canonical"] == "Xếp":
        lead = view.slice(max(view.start, hit.start - 8), hit.start)
        return _place(view, hit) is not None and not lead.endswith("người ")
    return not data.get("named") or _PROPER_NAME.match(text, hit.end) is not None


def _with_further_ranks(view: SentenceView, titles: list[Title]) -> list[Title]:
    """ "Huân chương Lao động hạng Nhì cho 02 tập thể, hạng Ba cho 05": the title is told once.

    So it is in "Huân chương Lao động: hạng Ba năm 2001, hạng Nhì năm 2008".
    """
    every: list[Title] = []
    for at, title in enumerate(titles):
        if title.award_class != "order":
            every.append(title)
            continue
        end = titles[at + 1].start if at + 1 < len(titles) else view.end
        ranks = list(_RANK.finditer(view.analysis.low, title.end, end))
        if title.rank is not None or not ranks or ranks[0].start() - title.end > _RANKS_NEAR:
            every.append(title)
        if title.rank is None and every and every[-1] is title:
            continue
        for further in ranks:
            start = further.end() - len(further.group().lstrip(" ,"))
            rank = _RANKS[further.group(1)]
            every.append(replace(title, start=start, end=further.end(), rank=rank))
    return every


def _with_further_levels(view: SentenceView, titles: list[Title]) -> list[Title]:
    """ "95 chị đạt “Giỏi việc nước, đảm việc nhà” cấp cơ sở, 3 chị cấp Tập đoàn": told once."""
    every: list[Title] = []
    for at, title in enumerate(titles):
        every.append(title)
        if title.award_class != "emulation_title":
            continue
        end = titles[at + 1].start if at + 1 < len(titles) else view.end
        here = title.end
        while further := _FURTHER_LEVEL.match(view.analysis.low, here, end):
            here = further.end()
            level = view.analysis.text[further.start("level") : here]
            canonical = title.canonical
            if canonical.startswith(_BY_LEVEL):
                canonical = f"{_BY_LEVEL} {level}"
            start = further.start("level")
            every.append(replace(title, start=start, end=here, canonical=canonical, quoted=False))
    return every


class _Reading(NamedTuple):
    """What a form says together with the words behind it, which end at ``end``."""

    canonical: str
    rank: str | None
    end: int


def _title(view: SentenceView, hit: Hit) -> Title:
    data = hit.entry.data
    reading = _read(view, hit)
    return Title(
        start=hit.start,
        end=reading.end,
        canonical=reading.canonical,
        award_class=data["class"],
        rank=reading.rank,
        plain=bool(data.get("plain")),
        quoted=bool(data.get("quoted")),
    )


def _read(view: SentenceView, hit: Hit) -> _Reading:
    low, data = view.analysis.low, hit.entry.data
    canonical = data["canonical"]
    if canonical == "Giải":
        return _prize(view, hit)
    if canonical == "Xếp":
        return _ranking(view, hit)
    if data["class"] == "flag" and low.startswith("cờ thi đua", hit.start):
        return _Reading(canonical, None, hit.start + len("cờ thi đua"))
    found = _RANK.match(low, hit.end, view.end)
    rank, end = (_RANKS[found.group(1)], found.end()) if found else (None, hit.end)
    if data.get("named"):
        canonical, end = _with_name(view, hit, end)
    if data.get("cause"):
        canonical, end = _with_cause(view, hit)
    return _Reading(canonical, rank, end)


def _prize(view: SentenceView, hit: Hit) -> _Reading:
    """ "giải Nhì", "giải KK", "giải Nhất toàn đoàn"."""
    low, end = view.analysis.low, hit.end
    prize = _PRIZE.search(low, hit.start, hit.end)
    word = prize.group(1) if prize else "nhất"
    rank = "Khuyến khích" if word == "kk" else word.capitalize()
    of_all = _OF_ALL_TEAMS.match(low, hit.end)
    if of_all:
        end = of_all.end()
    canonical = f"Giải {rank}"
    if "toàn đoàn" in low[hit.start : end]:
        canonical += " toàn đoàn"
    return _Reading(canonical, rank, end)


def _place(view: SentenceView, hit: Hit) -> re.Match[str] | None:
    """The place a ranking tells, in the form or right behind it."""
    return _PLACE.search(view.slice(hit.start, hit.end + 6))


def _ranking(view: SentenceView, hit: Hit) -> _Reading:
    """ "xếp thứ Nhì", "đứng đầu"."""
    found = _place(view, hit)
    if found is None:
        return _Reading(hit.entry.data["canonical"], None, hit.end)
    place = _PLACES.get(found.group(1), found.group(1))
    return _Reading(f"Xếp thứ {place}", f"thứ {place}", max(hit.end, hit.start + found.end()))


def _with_name(view: SentenceView, hit: Hit, end: int) -> tuple[str, int]:
    """Prizes and honorary titles of their own name: "Giải thưởng Trần Phú", "danh hiệu “…”"."""
    canonical = hit.entry.data["canonical"]
    found = _PROPER_NAME.match(view.analysis.text, hit.end)
    if found is None:
        return canonical, end
    name = (found.group("quoted") or found.group("capitals")).strip()
    return f"{canonical} {name}".strip(), found.end()


def _with_cause(view: SentenceView, hit: Hit) -> tuple[str, int]:
    """Medals keep their cause: "Kỷ niệm chương Vì sự nghiệp xây dựng tổ chức Công đoàn"."""
    text, low, canonical = view.analysis.text, view.analysis.low, hit.entry.data["canonical"]
    inside = low.find("vì sự nghiệp", hit.start, hit.end)
    found = _CAUSE.match(low, inside if inside >= 0 else hit.end, view.end)
    if found is None:
        return canonical, hit.end
    quoted = found.group().rstrip()[-1:] in "”\"'’"
    words = found.group(1) if quoted else _CAUSE_END.sub("", found.group(1))
    words = words.rstrip()
    words_end = found.start(1) + len(words)
    cause = text[found.start(1) : words_end]
    return f"{canonical} {cause[:1].upper()}{cause[1:]}", found.end() if quoted else words_end
