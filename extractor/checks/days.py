"""Days that no calendar has: "tính đến ngày 31/6/2024", "30/02/2024"."""

import calendar
from collections.abc import Iterator, Sequence
from typing import Final

from extractor.checks.finding import Finding, finding
from extractor.checks.prose import Prose
from extractor.late import late
from schemas import Fact, WarningCode

_DAY: Final = late(
    r"(?<![\d/.,-])(?<!số )(?:(?P<says>ngày )(?:\d{1,2} ?(?:-|–|và|đến) ?)?)?(?P<d>29|3[01])"
    r"(?:/(?P<m>0?[1-9]|1[0-2])(?:/(?P<y>(?:19|20)\d\d))?(?![\d/]|[.,-]\d)"
    r"| tháng (?P<month>0?[1-9]|1[0-2])(?: năm (?P<year>(?:19|20)\d\d))?(?!\d))"
)
_MAY: Final = late(r"[23](?:(?<=2)9|(?<=3)[01])(?<!\d..)(?:/| tháng )(?:0?[2469]|11)(?!\d)")
_LEAP: Final = 2000


def days_that_are_none(facts: Sequence[Fact], prose: Prose) -> Iterator[Finding]:
    """Days that do not exist, each with the fact told with it or next to it.

    Without its year a day is one only where it says so ("ngày 31/6"): else it is a ratio.

    Args:
        facts: Those of all branches of a text.
        prose: The text.
    """
    if not facts or not _MAY.search(prose.low):
        return
    told: set[tuple[int, int, str | None]] = set()
    for found in _DAY.finditer(prose.low):
        year = found["y"] or found["year"]
        day, month = int(found["d"]), int(found["m"] or found["month"])
        if not (year or found["says"]) or (day, month, year) in told:
            continue
        if day <= calendar.monthrange(int(year) if year else _LEAP, month)[1]:
            continue
        told.add((day, month, year))
        yield finding(
            WarningCode.IMPLAUSIBLE_FIGURE,
            [prose.nearest(facts, found.start())],
            "no_such_day",
            time=prose.told(*found.span()),
        )
