"""Sports and other parts of a contest, by which prizes of one union are told apart."""

from typing import Final, NamedTuple

from extractor.analysis import SentenceView
from extractor.late import late

_WORDS: Final = (
    r"(?P<sport>bóng (?:đá|chuyền|bàn|rổ|ném)|cầu lông|kéo co|đẩy gậy|cờ (?:tướng|vua)|việt dã"
    r"|điền kinh|quần vợt|tennis|bơi lội|nhảy bao bố|chạy tiếp sức|đua thuyền|nấu ăn|cắm hoa"
    r"|karaoke|đơn ca|song ca|tốp ca|hợp xướng|tiểu phẩm|thời trang|hùng biện)\b"
    r"(?: (?P<who>nam nữ|đôi nam|đôi nữ|đơn nam|đơn nữ|nam|nữ)\b)?"
)
_SPORT: Final = late(rf"\b{_WORDS}")
_BEHIND: Final = late(rf"(?:giải )?(?:\w+ )?(?:môn |nội dung |hội thi |giải |phần thi )?{_WORDS}")
"""A prize and its sport: "giải Nhất môn bóng đá"."""


class Part(NamedTuple):
    """A sport, and who plays it where that is told."""

    sport: str
    who: str | None


def part_of_contest(view: SentenceView, at: int) -> Part | None:
    """The part of a contest of the prize at ``at``: behind it, last before it, or in a head."""
    low = view.analysis.low
    layout = view.analysis.layout
    behind = _BEHIND.match(low, at, view.end)
    if behind:
        return Part(behind["sport"], behind["who"])
    spans = [(view.start, at)]
    spans += [layout.blocks[head][:2] for head in reversed(layout.heads_of(view.block))]
    for start, end in spans:
        told = [Part(one["sport"], one["who"]) for one in _SPORT.finditer(low, start, end)]
        if told:
            return told[-1]
    return None


def are_apart(one: Part | None, other: Part | None) -> bool:
    """Whether two parts of a contest are told and are not the same.

    >>> are_apart(Part("kéo co", "nam"), Part("kéo co", "nữ"))
    True
    >>> are_apart(Part("kéo co", "nam"), Part("kéo co", None))
    False
    """
    if one is None or other is None:
        return False
    if one.sport != other.sport:
        return True
    return one.who is not None and other.who is not None and one.who != other.who
