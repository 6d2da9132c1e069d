"""Times that end before they begin: "Từ tháng 9/2022 đến tháng 5/2021", "nhiệm kỳ 2027-2022"."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import Final
from unicodedata import normalize

from extractor.checks.finding import Finding, finding
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
    rf"\btừ (?=[^\d]{{0,12}}(?:năm|tháng|ngày)|\d{{1,2}}[/.]){_point('1')},? "
    rf"(?:cho )?(?:đến|tới) {_point('2')}(?! (?:đoàn viên|người|lao động))",
    re.I,
)
_TERM: Final = late(
    rf"\b(?:nhiệm kỳ|nhiệm kì|giai đoạn|năm học|khóa|khoá) (?P<y1>{_YEAR}) ?[-–/] ?"
    rf"(?P<y2>{_YEAR})(?![\d/.-])",
    re.I,
)


def times_told_backwards(facts: Sequence[Fact], text: str) -> Iterator[Finding]:
    """Intervals whose end is before their beginning, each with the fact told with it or next to it.

    Args:
        facts: Those of all branches of a text.
        text: The text.
    """
    if not facts:
        return
    composed = normalize("NFC", text)
    told: set[str] = set()
    for pattern in (_FROM_TO, _TERM):
        for found in pattern.finditer(composed):
            words = " ".join(found.group().split())
            if _moment(found, "2") >= _moment(found, "1") or words.casefold() in told:
                continue
            told.add(words.casefold())
            near = nearest(facts, text, found.start())
            yield finding(
                WarningCode.IMPLAUSIBLE_FIGURE, [near], "ends_before_it_begins", time=f"“{words}”"
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


def nearest(facts: Sequence[Fact], text: str, composed: int) -> Fact:
    """The fact told next to a place, whose offset is the one in the text's NFC.

    The first fact behind it in its sentence, or behind it at all; else the last one.
    """
    at = bisect_left(range(len(text)), composed, key=lambda end: len(normalize("NFC", text[:end])))
    in_order = sorted(facts, key=lambda one: one.evidence.start)
    here = [one for one in in_order if one.sentence.start <= at < one.sentence.end]
    behind = [one for one in in_order if one.evidence.start >= at]
    return next((one for one in (*here, *behind)), in_order[-1])
