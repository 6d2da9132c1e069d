"""Times told in a clause of cause: of what brought a thing about, not of the thing itself."""

from typing import Final

from extractor.analysis import SentenceView
from extractor.late import late
from extractor.quantities import Quantity

_CAUSE: Final = late(
    r"(?:^\W*|[,;(–-] )(?:nguyên nhân (?:là )?|chủ yếu |một phần |phần nào )?"
    r"(?:do|vì|bởi(?: vì| do)?|vì lẽ|nhờ|tuy|mặc dù|dù|cho dù)\b[^,;()–]{1,80}$"
)
_CLOSED: Final = late(r"[^,;]{0,60}(?:,| –| nên\b)")


def without_causes(view: SentenceView, told: list[Quantity], at: int) -> list[Quantity]:
    """The times told before an offset without those of clauses of cause, if others are left.

    "Năm học 2022-2023, do trường tuyển người vào tháng 9/2022, số đoàn viên kết nạp là 35".
    """
    if len(told) == 1:
        return told
    return [one for one in told if not _gives_cause(view, one, at)] or told


def _gives_cause(view: SentenceView, quantity: Quantity, at: int) -> bool:
    """Whether a time stands in a clause of cause that is closed before an offset."""
    low = view.analysis.low
    return (
        _CAUSE.search(low, view.start, quantity.start) is not None
        and _CLOSED.match(low, quantity.end, at) is not None
    )
