"""Times that end before they begin: "Từ tháng 9/2022 đến tháng 5/2021", "nhiệm kỳ 2027-2022"."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from extractor.checks.finding import Finding, finding
from extractor.checks.prose import Prose
from extractor.late import late
from schemas import Fact, WarningCode

_YEAR: Final = r"(?:19|20)\d\d"


def _point(name: str) -> str:
    """A day, month or year, with the groups ``d``, ``m`` and ``y`` and the name."""
    return (
        rf"(?:(?:hết |cuối |đầu )?(?:ngày |tháng |năm )*(?:(?:(?P<d{name}>\d{{1,2}})[/.])?"
        rf"(?P<m{name}>\d{{1,2}})(?:/|\.| năm ))?(?P<y{name}>{_YEAR})(?![\d/]))"
    )


_FROM_TO: Final = late(
    rf"từ (?<!\w...)(?=[^\d]{{0,12}}(?:năm|tháng|ngày)|\d{{1,2}}[/.]){_point('1')},? "
    rf"(?:cho )?(?:đến|tới) {_point('2')}(?! (?:đoàn viên|người|lao động))"
)
_TERM: Final = late(
    rf"(?:n(?<!\w.)(?:hiệm k[ỳì]|ăm học)|giai (?<!\w.....)đoạn|kh(?<!\w..)(?:óa|oá)) "
    rf"(?P<y1>{_YEAR}) ?[-–/] ?(?P<y2>{_YEAR})(?![\d/.-])"
)


def times_told_backwards(facts: Sequence[Fact], prose: Prose) -> Iterator[Finding]:
    """Intervals whose end is before their beginning, each with the fact told with it or next to it.

    Args:
        facts: Those of all branches of a text.
        prose: The text.
    """
    if not facts:
        return
    told: set[str] = set()
    for pattern in (_FROM_TO, _TERM):
        for found in pattern.finditer(prose.low):
            if _moment(found, "2") >= _moment(found, "1") or found.group() in told:
                continue
            told.add(found.group())
            near = prose.nearest(facts, found.start())
            time = prose.told(*found.span())
            yield finding(
                WarningCode.IMPLAUSIBLE_FIGURE, [near], "ends_before_it_begins", time=time
            )


def _moment(found: re.Match[str], name: str) -> tuple[int, ...]:
    """The year, month and day of one end, as far as both ends tell them."""
    groups = found.groupdict()
    parts = []
    for part in ("y", "m", "d"):
        if groups.get(f"{part}1") is None or groups.get(f"{part}2") is None:
            break
        parts.append(int(groups[f"{part}{name}"]))
    return tuple(parts)
