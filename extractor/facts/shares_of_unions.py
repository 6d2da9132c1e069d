"""Shares of what was counted before, told union by union: "47 …, nhiều nhất là CĐCS X với 15".

A share counts what the whole counts: some of those who were rewarded, helped or admitted, or, of a
membership, the members that one union has.
"""

from dataclasses import dataclass
from typing import Final

from extractor.analysis import SentenceView, once_a_sentence
from extractor.branches.mention import BranchMention
from extractor.facts.people import people_at, people_before
from extractor.late import late
from extractor.quantities import Quantity
from extractor.sought import Sought

_MOST: Final = (
    r"(?:nhiều|đông|cao|lớn|nhỏ|ít|thấp|khá|tốt)(?: [^\W\d]+){0,2}? (?:nhất|hơn cả)"
    r"|dẫn đầu|đứng đầu"
)
_NEXT: Final = r"(?:kế|tiếp|sau|rồi) (?:đến|đó|theo|tiếp|sau)|xếp sau|theo sau|thứ (?:hai|nhì|ba)"
_IS: Final = r"(?:,? (?:là|có|ở|tại|thuộc về|thuộc|phải kể đến|phải kể|đơn vị|riêng|về|của))*"
_UNION: Final = r"(?:(?:cđcs|công đoàn cơ sở|công đoàn|đơn vị|cơ sở|nơi|địa phương)(?: có| đạt)* )?"
_LED: Final = Sought(
    r"(?:^\W*|[,;(–-] ?| (?:và|rồi|mà|nhưng) )"
    rf"(?:(?:trong (?:đó|số đó|số này|số ấy)|riêng|chỉ riêng|{_UNION}(?:{_MOST})),? ?)+"
    rf"{_IS}:? (?:các )?$"
)
"""What leads to the union whose share of those counted before is told."""
_LED_ON: Final = late(
    r"(?: [^\W\d]+){0,3}?\)?(?:(?:[,;]| và| rồi)+ ?| )"
    rf"(?:(?:{_UNION}(?:{_MOST})|{_NEXT}|riêng|còn|của|ở|tại){_IS}:? )?"
)
"""What leads from one share to the next: "… với 15 người, kế đến là | CĐCS Y"."""
_HAS: Final = late(
    r" ?(?:[:(,–-]|\b(?:với|có|được|đạt|chiếm|góp|là|tới|đến|đã|gồm)(?= ))"
    r"(?: ?(?:có|được|đạt|tới|đến|là|đã|chỉ|vỏn vẹn))* ?"
    r"| "
)
"""What stands between a union and its share."""
_DIFFERS: Final = Sought(r"\b(?:tăng|giảm|hơn|kém|vượt|thiếu)(?: thêm| tới)? $")
_STOP: Final = late(r"[.!?:](?!\d)|;")
_PERSONS: Final = (" cá nhân", " lượt người", " lượt cá nhân")
_BODIES: Final = (" tập thể", " đơn vị", " cơ sở")
_UNIT: Final = "unit_count.unit"


@dataclass(frozen=True, slots=True)
class Share:
    """One union's figure, and the figure of the whole with the sentence that tells it."""

    name: BranchMention
    figure: Quantity
    whole: Quantity
    told_in: SentenceView
    begins: int
    """Where the words begin that lead to the first share."""


@once_a_sentence
def shares(view: SentenceView) -> dict[int, Share]:
    """The shares that unions have of what was counted before, by the start of their figures."""
    found: dict[int, Share] = {}
    figures = view.kind_of("number")
    if not figures or not view.mentions:
        return found
    last: Share | None = None
    for name in view.mentions:
        figure = next((one for one in figures if one.start >= name.end), None)
        if figure is None or not _HAS.fullmatch(view.low, name.end, figure.start):
            continue
        share = _next_of(view, last, name, figure) or _first(view, figures, name, figure)
        if share is not None:
            found[figure.start] = last = share
    return found


def _next_of(
    view: SentenceView, last: Share | None, name: BranchMention, figure: Quantity
) -> Share | None:
    """The share told behind another: "CĐCS X với 15 người, kế đến là CĐCS Y 9 người"."""
    if last is None or name.start < last.figure.end:
        return None
    if not _LED_ON.fullmatch(view.low, last.figure.end, name.start):
        return None
    return Share(name, figure, last.whole, last.told_in, last.begins)


def _first(
    view: SentenceView, figures: list[Quantity], name: BranchMention, figure: Quantity
) -> Share | None:
    """The first share, whose whole is told before it, or in the sentence before it."""
    led = view.search(_LED, view.slice(view.start, name.start))
    if led is None:
        return None
    begins = view.start + led.start()
    before = [
        one
        for one in figures
        if one.end <= begins
        and _counts(view, one)
        and not view.search(_DIFFERS, view.low, view.start, one.start)
    ]
    if before:
        whole, told_in = before[-1], view
        if _STOP.search(view.low, whole.end, begins):
            return None
    elif begins == view.start and view.index:
        told_in = view.analysis.views[view.index - 1]
        wholes = [one for one in told_in.kind_of("number") if _counts(told_in, one)]
        if told_in.block != view.block or not wholes:
            return None
        whole = wholes[-1]
    else:
        return None
    if not _of_one_sort(view, figure, told_in, whole) or not _is_part(figure, whole):
        return None
    return Share(name, figure, whole, told_in, begins)


def _counts(view: SentenceView, figure: Quantity) -> bool:
    """Whether a figure counts people or unions."""
    return _people(view, figure) or _units(view, figure)


def _of_one_sort(
    view: SentenceView, figure: Quantity, told_in: SentenceView, whole: Quantity
) -> bool:
    """Whether a figure counts what the whole does: people, or unions, or has no noun."""
    if people_at(view, figure.figure_end):
        return _people(told_in, whole)
    return _units(told_in, whole) if _units(view, figure) else True


def _is_part(figure: Quantity, whole: Quantity) -> bool:
    return (
        isinstance(figure.value, int)
        and isinstance(whole.value, int)
        and figure.value < whole.value
    )


def _people(view: SentenceView, figure: Quantity) -> bool:
    return bool(
        people_at(view, figure.figure_end)
        or people_before(view, figure.start)
        or view.low.startswith(_PERSONS, figure.figure_end)
    )


def _units(view: SentenceView, figure: Quantity) -> bool:
    at = figure.figure_end
    return view.low.startswith(_BODIES, at) or any(
        at <= hit.start <= at + 1 for hit in view.of(_UNIT)
    )
