"""The words of a figure of women: "28 nữ", "nữ có 120 người", "60% là nữ"."""

from typing import NamedTuple

from extractor.analysis import SentenceView
from extractor.facts.female_count.words import (
    AMONG_THEM,
    ARE_WOMEN,
    MOSTLY_WOMEN,
    OF_A_SHARE,
    OF_THE_WOMEN,
    SHARE_OF_ALL,
    WOMEN_ASIDE,
    WOMEN_BEFORE,
    WOMEN_BEHIND,
)
from extractor.facts.people import FOLLOWS, WOMEN_APART, People, people_at
from extractor.late import late
from extractor.quantities import Quantity

_FAR = 48
"""Code points between the women and their figure from which the figure alone is the evidence."""
_NOT_PEOPLE = late(
    r"\s*(tuổi|suất|phần|lượt|năm|tổ|chi|ban|giỏi|câu lạc bộ|km|m|mét|cây số|kg|kí lô)\b| ?x ?\d"
)
"""What a figure measures that counts no people: "tuổi 30", "nữ 3.000m", "nữ 4x100m", "nữ 48kg"."""
_HAVE = late(r"\b(?:có|đạt|được|viết|đăng kí|gồm)(?: (?:tới|đến))? $")
_TOLD_APART = late(r"\s*\((?:trong đó |có |số )*(?:nữ|chị em)[^()\d]{0,12}\d")
"""What stands behind a whole whose women are told in brackets: "58 (nữ 21)"."""

_SET_APART = late(r"(?:[(:,;|] ?| [-–] |\btrong (?:đó|số đó)(?: có)? )$")
_ENDS_THERE = late(r" ?[),;.|]|[^\w(]*$")
"""What stands around a share told as an aside: "74.000 đoàn viên (52,7% nữ)"."""


class Women(NamedTuple):
    """The words of a figure of women, and the people it counts as far as a noun tells."""

    start: int
    end: int
    people: People | None


def women_at(view: SentenceView, quantity: Quantity) -> Women | None:
    """The words of a figure of women; None when it counts something else."""
    low = view.analysis.low
    start, end = quantity.start, quantity.end
    percent = quantity.type == "percent"
    if quantity.type == "number" and _NOT_PEOPLE.match(low, end, view.end):
        return None
    if _TOLD_APART.match(low, end, view.end) or WOMEN_APART.match(low, end, view.end):
        return None
    if percent and (whole := SHARE_OF_ALL.match(low, end, view.end)):
        return Women(start, whole.end(), people_at(view, whole.end("all")))
    if OF_A_SHARE.search(low, view.start, quantity.figure_start):
        return None
    people = people_at(view, end)
    people_end = people.end if people else end
    if people and people.women:
        of_women = percent and OF_THE_WOMEN.match(low[end:people_end])
        aside = of_women and _SET_APART.search(low, view.start, start)
        if aside and _ENDS_THERE.match(low, people_end, view.end):
            of_women = None
        return None if of_women else Women(start, people_end, people)
    if behind := WOMEN_BEHIND.match(low, people_end, view.end):
        return Women(start, behind.end(), people)
    are_women = view.match(ARE_WOMEN, people_end, view.end)
    if are_women and (people or percent or AMONG_THEM.match(low, people_end)):
        return Women(start, are_women.end(), people)
    since = max(view.start, start - 110)
    before = view.search(WOMEN_BEFORE, low, since, start)
    if before is None and percent:
        before = view.search(MOSTLY_WOMEN, low, since, start)
        before = before or view.search(WOMEN_ASIDE, low, since, start)
    has = quantity.type == "number" and people is None and _HAVE.search(low, view.start, start)
    if before and has and not FOLLOWS.match(low, end):
        return None  # "Nữ nhà giáo có hơn 6.000 sáng kiến"
    if before and (people is None or not people.other):
        words = before.start("women")
        far = start - words > _FAR
        start = start if far else words
        if people and people.groups <= {"people.person", "people.staff"}:
            end = people.end
        return Women(start, end, people_at(view, words))
    return None
