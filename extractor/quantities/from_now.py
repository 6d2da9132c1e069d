"""Times from the article on: "từ nay đến năm 2018", "từ nay đến cuối năm"."""

from datetime import date
from typing import Final

from extractor.late import late
from extractor.quantities.points import Point, interval_of, read_point
from extractor.quantities.relative import Claim

_FROM_NOW: Final = late(r"(?:kể )?từ nay,? (?:cho )?(?:đến|tới) (?:hết |cuối |năm |tháng )*")
_TO_YEARS_END: Final = late(
    r"(?:kể )?từ (?:nay|giờ|bây giờ),? (?:cho )?(?:đến|tới) (?:cuối|hết) năm(?: nay)?"
    r"(?! \d|\w| học)"
)


def from_now(low: str, ref: date | None, pos: int) -> Claim | None:
    """Reads "từ nay đến năm 2018": from the reference date on.

    >>> from_now("từ nay đến năm 2018", date(2016, 3, 1), 0)
    Claim(start=0, end=19, edtf='2016/2018')
    """
    if rest := _TO_YEARS_END.match(low, pos):
        coming = f"{ref.year}-{ref.month:02}/{ref.year}-12" if ref and ref.month < 12 else None
        return Claim(*rest.span(), coming)
    opening = _FROM_NOW.match(low, pos)
    last = read_point(low, opening.end()) if opening else None
    if last is None or last.year is None:
        return None
    if ref is None or ref.year > last.year:
        return Claim(pos, last.end, None)
    first = Point(0, ref.year, ref.month if last.month or last.quarter else None)
    return Claim(pos, last.end, interval_of(first, last))
