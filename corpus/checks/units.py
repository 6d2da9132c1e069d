"""A union's total against the sum over its units, where the articles give every one of them.

Which unions are the units of another is no fact of an article. Two things tell it: one article
names them beside the union, or they lie in its place. It is claimed only where there are exactly
as many with a figure as the union says it has.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final

from corpus.checks.figures import quote
from corpus.checks.model import AcrossCode, Warned, sentence, severities, words
from corpus.checks.scope import of_some_units
from corpus.checks.unions import one_province
from extractor.checks.reach import Bounds, bounds
from schemas import Level, Qualifier, Unit

if TYPE_CHECKING:
    from sqlite_utils import Database

_LEVEL_OF: Final[Mapping[str, Level]] = {
    Unit.GRASSROOTS_UNION: Level.GRASSROOTS,
    Unit.UPPER_LEVEL_UNION: Level.UPPER_LEVEL,
    Unit.MEMBER_UNION: Level.GRASSROOTS_MEMBER,
    Unit.SECTION: Level.SECTION,
    Unit.GROUP: Level.GROUP,
}
_MOST: Final = 200
"""Units that articles may be expected to name one by one."""
_STOCKS: Final = """
    SELECT f.*, CASE kind WHEN 'female_count' THEN population || '_female' ELSE population END
               AS what
    FROM current_facts f
    WHERE status = 'reported' AND kind IN ('member_count', 'female_count')
      AND value IS NOT NULL AND as_of IS NOT NULL AND rule NOT LIKE '%.part'
"""
_COUNTS: Final = f"""
    SELECT f.*,
        substr(a.text, f.sentence_start + 1, max(0, f.evidence_start - f.sentence_start)) AS before,
        substr(a.text, f.evidence_end + 1, 60) AS after
    FROM current_facts f JOIN articles a ON a.id = f.article_id
    WHERE status = 'reported' AND kind = 'unit_count' AND change = 0 AND qualifier = 'exact'
      AND value_max IS NULL AND value BETWEEN 2 AND {_MOST} AND as_of IS NOT NULL
      AND rule NOT LIKE '%.part'
    ORDER BY branch_id, as_of
"""
Row = dict[str, Any]


def units_against_totals(
    db: "Database", one_union: Mapping[int, int] | None = None
) -> Iterator[Warned]:
    """Totals that are not the sum of the units'.

    Args:
        db: The database of a ``Store``.
        one_union: What :func:`corpus.checks.unions.one_union` gave: these branches are others.
    """
    same, province = one_union or {}, one_province(db)

    def known(rows: Iterable[Row]) -> Iterator[Row]:
        for row in rows:
            row["branch_id"] = same.get(row["branch_id"], row["branch_id"])
            row["province"] = row["province"] or province
            yield row

    counts = _of_all_units(known(db.query(_COUNTS)))
    if not counts:
        return
    stocks: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for row in known(db.query(_STOCKS)):
        stocks[row["what"], row["as_of"][:4]].append(row)
    told: set[tuple[int, str, str]] = set()
    for count in counts:
        year = count["as_of"][:4]
        for (what, when), rows in stocks.items():
            key = (count["branch_id"], what, year)
            if when == year and key not in told and (found := _disagrees(count, what, rows)):
                told.add(key)
                yield found


def _of_all_units(rows: Iterable[Row]) -> list[Row]:
    """The counts that are of all units of a union: of several in an article the largest."""
    most: dict[tuple[Any, ...], Row] = {}
    for row in rows:
        if of_some_units(row["branch"], row["before"], row["evidence_text"], row["after"]):
            continue
        key = (row["branch_id"], row["unit"], row["as_of"][:4], row["article_id"])
        if key not in most or row["value"] > most[key]["value"]:
            most[key] = row
    return list(most.values())


def _disagrees(count: Row, what: str, rows: Sequence[Row]) -> Warned | None:
    level = _LEVEL_OF[count["unit"]]
    totals = [
        row
        for row in rows
        if row["branch_id"] == count["branch_id"] and row["regime"] == count["regime"]
    ]
    others = [
        row
        for row in rows
        if row["branch_id"] != count["branch_id"] and row["regime"] == count["regime"]
    ]
    if not totals:
        return None
    units = [row for row in others if row["level"] == level]
    beside = [row for row in units if row["article_id"] == count["article_id"]]
    inside = [row for row in units if _lies_in(row, count)]
    for there in (beside, inside):
        by_unit: dict[int, list[Row]] = defaultdict(list)
        for row in there:
            by_unit[row["branch_id"]].append(row)
        if len(by_unit) != count["value"]:
            continue
        further = [
            [row]
            for row in others
            if row["article_id"] == count["article_id"]
            and row["level"] in _LEVEL_OF.values()
            and row["level"] != level
        ]
        for all_of_them in (list(by_unit.values()), [*by_unit.values(), *further]):
            low, high = _together(all_of_them)
            if any(_reach(row)[0] <= high and low <= _reach(row)[1] for row in totals):
                return None
        return _warned(what, count, totals[-1], [same[-1] for same in by_unit.values()])
    return None


def _lies_in(unit: Row, over: Row) -> bool:
    """Whether a unit lies in the place of the union over it; a province's name is not enough."""
    place = over["locality"]
    if over["level"] == Level.PROVINCIAL_FEDERATION:
        return over["province"] is not None and unit["province"] == over["province"]
    names = f"{unit['branch']} {unit['locality'] or ''}".casefold()
    return (
        over["level"] == Level.UPPER_LEVEL
        and place is not None
        and place.casefold() in names
        and unit["province"] == over["province"]
    )


def _reach(row: Row) -> Bounds:
    return bounds(row["value"], row["value_max"], Qualifier(row["qualifier"]))


def _together(units: Sequence[Sequence[Row]]) -> Bounds:
    """Between what the sum lies, of whichever of its figures each unit is taken with."""
    reaches = [[_reach(row) for row in same] for same in units]
    return (
        sum(min(low for low, _ in same) for same in reaches),
        sum(max(high for _, high in same) for same in reaches),
    )


def _warned(what: str, count: Row, total: Row, units: Sequence[Row]) -> Warned:
    code = AcrossCode.UNITS_DISAGREE
    names = words()["what"][what]
    parts = {
        "date": count["as_of"][:4],
        "total": total["value"],
        "count": len(units),
        "sum": sum(row["value"] for row in units),
    }
    return Warned(
        code=code,
        severity=severities()[code],
        branch=total["branch"],
        message={
            lang: sentence("message", code, what=name, **parts)[lang]
            for lang, name in names.items()
        },
        quotes=tuple(map(quote, (total, count, *units))),
    )
