"""The year since a union or a model of work began, on which a text looks back."""

from datetime import date
from functools import lru_cache
from typing import Final

from extractor.analysis import Analysis
from extractor.dates import find_dates
from extractor.late import late
from extractor.sought import Sought

_BEGINNING: Final = 900
"""Code points in which a text tells on what it looks back."""
_ONE_YEAR: Final = Sought(
    r"\b(?:tròn|đúng|sau|qua|hơn|gần|chặng đường|hành trình|nhìn lại) (?:một|1|01) năm\b"
    r"(?! (?:học|trước|nữa|tuổi|ngày mất|tới))"
)
_DAYS: Final = range(320, 430)
"""Days that about a year has."""
_MONTH: Final = late(r"\b(?:tháng )?(?P<month>1[0-2]|0?[1-9])[/-](?P<year>20\d\d)\b")


@lru_cache(maxsize=4)
def first_year(analysis: Analysis) -> str | None:
    """From the day that a text tells of a year ago, to its own: "2025-07/2026-07".

    "Sau một năm hoạt động (1/7/2025), …", told in July 2026. None where it looks back on nothing.
    """
    ref = analysis.ref
    low = analysis.low[:_BEGINNING]
    if ref is None or not _ONE_YEAR.search(low):
        return None
    days = [date.fromisoformat(hit.iso) for hit in find_dates(low)]
    days += [date(int(told["year"]), int(told["month"]), 1) for told in _MONTH.finditer(low)]
    began = [day for day in days if (ref - day).days in _DAYS]
    return f"{min(began):%Y-%m}/{ref:%Y-%m}" if began else None
