"""Which figures are of some of a union's units, as larger ones told of it show."""

import re
from collections.abc import Iterable, Mapping
from typing import Any, Final

from corpus.checks.scope import of_direct_units
from extractor.late import late
from schemas import Kind

_SORT: Final = ("branch_id", "kind", "population", "unit", "change")
_SUM: Final = late(r"\W*(?:tổng(?: cộng| số| chung)?|cộng)\b[^.;\n]{0,40}?[|\t:]", re.I)
_LESS: Final = 0.95
"""A sum of rows below this part of the union's own figure is of some of its units."""
_YEAR: Final = len("2018")
_LAST: Final = 1 << 60
Row = dict[str, Any]


def mark_smaller(rows: Iterable[Row]) -> None:
    """Marks figures of the units right below a union, and sums below rows that are not all.

    ``direct`` is set for those told beside a larger figure of their article ("12 CĐCS trực thuộc
    có 960 đoàn viên"), ``of_rows`` for those of a row or line "Tổng cộng" that is well below
    what the union is said to have in that year.
    """
    rows = list(rows)
    beside: dict[tuple[Any, ...], float] = {}
    in_year: dict[tuple[Any, ...], float] = {}
    for row in rows:
        _raise(beside, (row["article_id"], *_sort(row)), row)
        if not _sums_up(row):
            _raise(in_year, (_year(row), *_sort(row)), row)
    small: set[tuple[Any, ...]] = set()
    for row in rows:
        value = row["value"] or 0
        more = value < beside[row["article_id"], *_sort(row)]
        row["direct"] = more and of_direct_units(row["before"], row["evidence_text"], row["after"])
        if _sums_up(row) and value < _LESS * in_year.get((_year(row), *_sort(row)), 0):
            small.add(_line(row))
    whose = {_line(row): row["position"] for row in rows if row["direct"] and _is_people(row)}
    for row in rows:
        row["of_rows"] = _line(row) in small
        if row["kind"] == Kind.FEMALE_COUNT and row["position"] > whose.get(_line(row), _LAST):
            row["direct"] = True  # women of those told just before them


def _is_people(row: Mapping[str, Any]) -> bool:
    return bool(row["kind"] == Kind.MEMBER_COUNT)


def _raise(most: dict[tuple[Any, ...], float], key: tuple[Any, ...], row: Row) -> None:
    most[key] = max(most.get(key, 0), row["value"] or 0)


def _sort(row: Mapping[str, Any]) -> tuple[Any, ...]:
    return tuple(row[name] for name in _SORT)


def _line(row: Mapping[str, Any]) -> tuple[Any, ...]:
    return row["article_id"], row["branch_id"], row["sentence_start"]


def _year(row: Mapping[str, Any]) -> str:
    return str(row["as_of"] or "")[:_YEAR]


def _sums_up(row: Mapping[str, Any]) -> bool:
    """Whether a figure stands in a row or a line that sums up those above it."""
    return _SUM.match(row["before"]) is not None
