"""A share of women and their number told together, in either order."""

from collections.abc import Sequence
from typing import NamedTuple

from extractor.analysis import SentenceView
from extractor.late import late
from extractor.quantities import Quantity

_SHARE_FOLLOWS = late(
    r"(?:; ?(?=tỉ lệ|chiếm))?[^.;\d]{0,32}?(?:[,(=]|chiếm|đạt|tương đương|bằng|tỉ lệ)"
    r"\s*(?:chiếm|đạt|tỉ lệ|tương đương|bằng|tương ứng|với|tỉ lệ nữ|xấp xỉ|:|\s)*\s*$"
)
_SHARE_OF_OTHERS = late(r"\s*(?:là|thuộc|có)\s+(?!nữ)")
_SHARE_OF_ALL = late(
    r" (?:so với |trên |của )?(?:tổng|số|cán bộ|cnvc\w*|cbcc\w*|lao động|viên chức)\b"
)
"""What a share behind a closed bracket is of, in which the women only stood beside all members."""
_TO_NUMBER = late(
    r"(?: (?:là )?(?:nữ|phụ nữ|chị em))?(?: ?\("
    r"|,? (?:tức|tương đương|tương ứng|bằng)(?: với| là)? )"
    r"(?:là |có |với |gồm )?"
)
_NUMBER_ENDS = late(
    r" ?(?:người|chị em|chị|nữ|đồng chí|đ/c|cô|đoàn viên công đoàn|(?:công )?đoàn viên"
    r"|người lao động|lao động|phụ nữ|cán bộ)?(?:(?<= nữ) [^\W\d]+)?\s*"
    r"(?P<end>\)|(?=[.,;]|$))"
)
"""What a number told behind its share ends with: "81% (375 người)"."""


_FROM = late(r"\btừ (?:chỗ |mức )?$")
_UP_TO = late(r"[^,;.\d]{0,16}?(?: năm \d{4})? (?:lên|xuống|đến|còn|tới)(?: tới| đến| còn)? ")
_PERSONS = late(r" ?(?:người|chị em|chị|nữ|đồng chí|đoàn viên)\b|(?=\s*(?:[.,;)]|$))")


class Number(NamedTuple):
    """The number of the women whose share is told before it, and where its words end."""

    quantity: Quantity
    value: int
    end: int


def share_behind(view: SentenceView, later: Sequence[Quantity], end: int) -> Quantity | None:
    """The percent that tells the share of the women just counted."""
    if not later or later[0].type != "percent":
        return None
    share = later[0]
    between = view.slice(end, share.start)
    if len(between) > 60 or not _SHARE_FOLLOWS.fullmatch(between):
        return None
    if _SHARE_OF_OTHERS.match(view.slice(share.end, min(view.end, share.end + 12))):
        return None
    if ")" in between and "(" not in between and _SHARE_OF_ALL.match(view.low, share.end, view.end):
        return None
    return share


def number_behind(view: SentenceView, later: Sequence[Quantity], end: int) -> Number | None:
    """The number that stands behind the share of women: "nữ chiếm 81% (375 người)"."""
    number = later[0] if later else None
    if number is None or number.type != "number" or not isinstance(number.value, int):
        return None
    low = view.analysis.low
    close = _NUMBER_ENDS.match(low, number.end, view.end)
    if close is None or not _TO_NUMBER.fullmatch(low, end, number.start):
        return None
    return Number(number, number.value, close.end())


def grown_to(view: SentenceView, since: int, start: int, number: Quantity) -> int | None:
    """Where the words end of what a number of women has grown to: "từ 702 lên 745 người".

    The number before stands at ``start`` and ends at ``since``.
    """
    low = view.analysis.low
    if number.type == "ratio" or not _UP_TO.fullmatch(low, since, number.start):
        return None
    persons = _PERSONS.match(low, number.end, view.end)
    if persons is None or not _FROM.search(low, view.start, start):
        return None
    return persons.end()
