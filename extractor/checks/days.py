"""Days that no calendar has: "tính đến ngày 31/6/2024", "30/02/2024"."""

import calendar
import re
from collections.abc import Iterator, Sequence
from typing import Final
from unicodedata import normalize

from extractor.checks.backwards import nearest
from extractor.checks.finding import Finding, finding
from extractor.late import late
from schemas import Fact, WarningCode

_DAY: Final = late(
    r"(?<![\d/.,-])(?<!số )(?:(?P<says>ngày )(?:\d{1,2} ?(?:-|–|và|đến) ?)?)?(?P<d>29|3[01])"
    r"(?:/(?P<m>0?[1-9]|1[0-2])(?:/(?P<y>(?:19|20)\d\d))?(?![\d/]|[.,-]\d)"
    r"| tháng (?P<month>0?[1-9]|1[0-2])(?: năm (?P<year>(?:19|20)\d\d))?(?!\d))",
    re.I,
)
_MAY: Final = late(r"(?<!\d)(?:29|3[01])(?:/| tháng )(?:0?[2469]|11)(?!\d)")
_LEAP: Final = 2000


def days_that_are_none(facts: Sequence[Fact], text: str) -> Iterator[Finding]:
    """Days that do not exist, each with the fact told with it or next to it.

    Without its year a day is one only where it says so ("ngày 31/6"): else it is a ratio.

    Args:
        facts: Those of all branches of a text.
        text: The text.
    """
    if not facts or not _MAY.search(composed := normalize("NFC", text)):
        return
    told: set[tuple[int, int, str | None]] = set()
    for found in _DAY.finditer(composed):
        year = found["y"] or found["year"]
        day, month = int(found["d"]), int(found["m"] or found["month"])
        if not (year or found["says"]) or (day, month, year) in told:
            continue
        if day <= calendar.monthrange(int(year) if year else _LEAP, month)[1]:
            continue
        told.add((day, month, year))
        yield finding(
            WarningCode.IMPLAUSIBLE_FIGURE,
            [nearest(facts, text, found.start())],
            "no_such_day",
            time=f"“{' '.join(found.group().split())}”",
        )
