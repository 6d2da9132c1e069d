"""The kind of those who got a title, told beside it or by its class: "7 Bằng khen (cá nhân)"."""

from extractor.analysis import SentenceView
from extractor.facts.award.bodies import Granter
from extractor.facts.award.groups import TO_OTHERS, UNIONS
from extractor.facts.award.numbers import OF_KIND
from extractor.facts.award.recipient import Recipient
from extractor.facts.award.title import Title
from extractor.late import late

PERSONAL = ("medal", "honorific", "emulation_title")
"""Classes that go to people when the text names no recipient."""
_TO_COLLECTIVES = late(
    r"[^;.]{0,60}?\b(?:cho|tặng|trao) (?:các |\d+ )?(?:cđcs|đội|đơn vị|tập thể|công đoàn|tổ)"
)
_OF_SINGLES = late(r"[^;.:]{0,40}?\b(?:nội dung|phần thi|môn|cự li) (?:thi )?(?:đấu )?cá nhân\b")
"""The events of a contest in which single people win: "12 giải Nhất các nội dung cá nhân"."""
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
    of_kind = OF_KIND.match(view.slice(title.end, end))
    return _kind_of(of_kind["kind"]) if of_kind and of_kind["kind"] else None


def _kind_of(word: str) -> str:
    """The kind of recipient that a word of a list means."""
    return "individual" if word == "cá nhân" else "collective"


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
    given_out = granter is not None and (granter.subject or title.award_class == "prize")
    unnamed = title.award_class != "prize" or subject.text is None
    kind = "collective" if given_out and unnamed and count > 1 else subject.kind
    return Recipient(kind, subject.text, count, subject.branch, subject.unit)
