"""People told by who manages them, with their figure behind: "Lao động do X quản lý: 140.000"."""

from typing import Final

from extractor.late import late

_MANAGED: Final = late(
    r" (?:hiện |đang |thực tế )*(?:do|thuộc)(?: [^\W\d]+){2,12}? "
    r"(?:trực tiếp quản lí|quản lí trực tiếp|quản lí)"
    r"(?:(?: (?:hiện nay|hiện|nay|là|có|hiện có|đạt|lên tới|khoảng))+|\s?:)?\s*"
)
_OPENS: Final = late(r"(?:^|[.;:,(–]|\btrong đó|\bvà)\W*(?:tổng |số |riêng )*$")


def managed(low: str, first: int, start: int, end: int, at: int) -> bool:
    """Whether a noun at ``[start, end)`` that opens a clause has its figure at ``at``."""
    return (
        _MANAGED.fullmatch(low, end, at) is not None and _OPENS.search(low[first:start]) is not None
    )
