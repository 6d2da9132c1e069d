"""The kind of those who got a title, told beside it or by its class: "7 Bằng khen (cá nhân)"."""

from extractor.analysis import SentenceView
from extractor.facts.award.bodies import Granter
from extractor.facts.award.groups import TO_OTHERS, UNIONS
from extractor.facts.award.numbers import OF_KIND
from extractor.facts.award.recipient import Recipient
from extractor.facts.award.title import Title
from extractor.late import late
from extractor.sought import Sought

PERSONAL = ("medal", "honorific", "emulation_title")
"""Classes that go to people when the text names no recipient."""
_TO_COLLECTIVES = late(
    r"[^;.]{0,60}?\b(?:cho|tặng|trao) (?:các |\d+ )?(?:cđcs|đội|đơn vị|tập thể|công đoàn|tổ)"
)
_OF_SINGLES = late(r"[^;.:]{0,40}?\b(?:nội dung|phần thi|môn|cự li) (?:thi )?(?:đấu )?cá nhân\b")
"""The events of a contest in which single people win: "12 giải Nhất các nội dung cá nhân"."""
_GIVEN_OUT = late(
    r"(?:\b(?:trao|trao tặng|trao giải|trao thưởng|chia nhau|chọn ra|tìm ra)"
    r"|\b(?:kết quả|(?:giải|phần) thưởng|cơ cấu(?: giải)?)(?: [^\W\d]+){0,4}?(?:,|:| có| gồm)+)"
    r"(?=(?: [^\W\d]+){0,3}(?<! đơn vị)(?<! đơn vị có)(?<! đoàn có)(?<! công đoàn)"
    r"(?<! đội có):? ?\d+ giải )"
)
"""What opens the list of all prizes of a contest: "phần thưởng được trao gồm 1 giải nhất, …"."""
_HANDED_ON = ("flag", "certificate")
_HANDS_ON = late(
    r"(?:(?!\b(?:được|nhận|đón|đạt|vinh dự|đề nghị)\b)[^;.]){0,120}\b(?:trao|trao tặng|tặng)\b"
    r"(?:(?!\b(?:được|nhận|đón|đạt|vinh dự|cho)\b)[^.]){0,120}"
)
"""What hands titles to others: "LĐLĐ tỉnh trao 02 Cờ thi đua và | 19 Bằng khen của Tổng …"."""
_TO_PEOPLE = late(
    r"[^;]*\bcho (?:các |những )?(?:cá nhân|đồng chí|đoàn viên|cán bộ)\b(?![^;.]*\btập thể\b)"
)
_WON = late(r"\b(?:đạt|đoạt|giành|nhận|ẵm|mang về|đem về|thuộc về|xếp|được)\b")
_PRIZES = late(r"\d+ giải (đặc biệt|xuất sắc|nhất|nhì|ba|tư|khuyến khích|a|b|c)\b")
_THE_REST = Sought(
    r"\b(?P<who>(?:các|những|hai|ba|mấy) (?:(?:đội|đơn vị|tập thể|cđcs|công đoàn|đoàn|tiết mục)"
    r"|(?P<people>thí sinh|vận động viên|cá nhân|tác giả))(?: dự thi| bạn| tham gia| thi)?"
    r" (?:còn lại|khác|xếp sau))\b[^;.:]*$"
)
"""Those of a contest who have not yet been told to have won."""
_KIND_IN_BRACKETS = late(
    r"[”\"]?(?: (?:của|do) [^,;.:()]{2,40})?\s*\((?:cho |tặng )?(?:các )?"
    r"(?P<kind>cá nhân|tập thể)\b[^():;\d]{0,20}\)"
)
"""Whose a title is, told in brackets: "7 Bằng khen (cá nhân)"."""


def is_creative(title: Title) -> bool:
    """Whether it is a diploma of creative labour, which people get."""
    return "lao động sáng tạo" in title.canonical.lower()


def kind_told(view: SentenceView, title: Title, count: int | None, end: int) -> str | None:
    """The kind of those who got it, told beside the title: "7 Bằng khen (cá nhân)"."""
    tail = view.slice(title.end, view.end)
    kinds = _KIND_IN_BRACKETS.match(tail)
    if kinds:
        return _kind_of(kinds["kind"])
    if count is None:
        return None
    if not is_creative(title) and _TO_COLLECTIVES.match(tail):
        return "collective"
    if title.award_class == "prize":
        if _OF_SINGLES.match(tail):
            return "individual"
        others = TO_OTHERS.match(tail)
        if others:
            return "individual" if others["people"] else "collective"
    of_kind = None if is_creative(title) else OF_KIND.match(view.slice(title.end, end))
    return _kind_of(of_kind["kind"]) if of_kind and of_kind["kind"] else None


def _kind_of(word: str) -> str:
    """The kind of recipient that a word of a list means."""
    return "individual" if word == "cá nhân" else "collective"


def _is_prize_list(view: SentenceView, title: Title) -> bool:
    """Whether all prizes of a contest are counted, and nobody is told to have won them."""
    low = view.analysis.low
    told = _GIVEN_OUT.search(low, view.start, title.end + 1)
    if told is None or _WON.search(low, told.end(), title.start):
        return False
    rest = view.slice(told.end(), view.end)
    return len(set(_PRIZES.findall(rest))) > 1


def the_rest(view: SentenceView, title: Title, count: int | None) -> Recipient | None:
    """The others of a contest, who share prizes: "các đội còn lại chia nhau 1 giải Nhì"."""
    if title.award_class != "prize":
        return None
    told = view.search(_THE_REST, view.analysis.low, view.start, title.start)
    if told is None or any(told.end() <= one.start < title.start for one in view.mentions):
        return None
    words = view.analysis.text[told.start("who") : told.end("who")]
    return Recipient("individual" if told["people"] else "collective", words, count)


def of_counted_title(
    view: SentenceView, title: Title, granter: Granter | None, subject: Recipient, count: int
) -> Recipient:
    """Who received a title that is itself counted: "12 Bằng khen", "9 CĐCS vững mạnh"."""
    low = view.analysis.low
    units = (name for noun, name in UNIONS.items() if low.startswith(f"{noun} ", title.start))
    unit = next(units, None)
    if unit:
        return Recipient("collective", count=count, unit=unit)
    if title.canonical.startswith("Tập thể"):
        return Recipient("collective", count=count)
    if title.award_class in PERSONAL or is_creative(title):
        return Recipient("individual", count=count)
    if title.award_class == "classification" and count > 1 and subject.kind == "branch":
        return Recipient("collective", count=count, unit=subject.unit)
    prize = title.award_class == "prize"
    if prize and subject == Recipient("branch") and _is_prize_list(view, title):
        return Recipient("collective", count=count)
    handed = title.award_class in _HANDED_ON and subject == Recipient("branch") and count > 1
    if (
        handed
        and _HANDS_ON.fullmatch(view.analysis.low, view.start, title.start)
        and not _TO_PEOPLE.match(view.analysis.low, title.end, view.end)
    ):
        return Recipient("collective", count=count)
    given_out = granter is not None and (granter.subject or prize)
    unnamed = not prize or subject.text is None
    kind = "collective" if given_out and unnamed and count > 1 else subject.kind
    return Recipient(kind, subject.text, count, subject.branch, subject.unit)
