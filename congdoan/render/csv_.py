"""Facts as a spreadsheet: one row each, safe to open in Excel."""

import csv
from typing import Any, TextIO

from congdoan.labels import Lang, kind_label, label
from congdoan.render.figures import aside, award_title, counted
from schemas import Award, Branch, Fact, FemaleCount, FundAmount, Record

COLUMNS = (
    "source",
    "title",
    "published",
    "branch",
    "level",
    "kind",
    "fact",
    "value",
    "value_max",
    "share",
    "amount",
    "amount_max",
    "award",
    "details",
    "qualifier",
    "status",
    "period",
    "evidence",
    "start",
    "end",
    "confidence",
    "rule",
)
BOM = "\ufeff"
# The full-width signs count as well: some programs fold them.
_FORMULA_STARTS = "=+-@\t\r\n＝＋－＠"


class CsvWriter:
    """One row a fact, with a header of labels; begins with a byte-order mark.

    Without the mark Excel reads Vietnamese letters wrongly. Numbers are written plainly,
    without separators.
    """

    def __init__(self, out: TextIO, lang: Lang) -> None:
        self._out = out
        self._rows = csv.writer(out, lineterminator="\r\n")
        self._lang = lang
        self._begun = False

    def add(self, record: Record, text: str) -> None:
        """Writes the rows of one record, before the first one the header."""
        if not self._begun:
            self._begun = True
            self._out.write(BOM)
            self._rows.writerow([label("column", column, self._lang) for column in COLUMNS])
        branches = {branch.id: branch for branch in record.branches}
        for fact in record.facts:
            row = fact_row(record, branches[fact.branch], fact, self._lang)
            self._rows.writerow([guard(row.get(column)) for column in COLUMNS])

    def close(self) -> None:
        """Nothing is left to write."""


def fact_row(record: Record, branch: Branch, fact: Fact, lang: Lang) -> dict[str, Any]:
    """One fact's cells by column."""
    row: dict[str, Any] = {
        "source": record.document.source,
        "title": record.document.title,
        "published": record.document.published,
        "branch": branch.name,
        "level": label("level", branch.level, lang),
        "kind": kind_label(fact.kind, lang),
        "fact": counted(fact, lang),
        "details": aside(fact, lang),
        "qualifier": label("qualifier", fact.qualifier, lang),
        "status": label("status", fact.status, lang),
        "period": fact.period,
        "evidence": fact.evidence.text,
        "start": fact.evidence.start,
        "end": fact.evidence.end,
        "confidence": fact.confidence,
        "rule": fact.rule,
    }
    match fact:
        case FundAmount():
            row |= {"amount": fact.amount, "amount_max": fact.amount_max}
        case Award():
            row |= {"value": fact.count, "award": award_title(fact)}
        case FemaleCount():
            row |= {"value": fact.value, "value_max": fact.value_max, "share": fact.share}
        case _:
            row |= {"value": fact.value, "value_max": fact.value_max}
    return row


def guard(value: Any) -> Any:
    """Text that a spreadsheet would run as a formula gets an apostrophe in front.

    >>> guard('=HYPERLINK("x")'), guard(" +84"), guard(-5), guard(None)
    ('\\'=HYPERLINK("x")', "' +84", -5, '')
    """
    if value is None:
        return ""
    if isinstance(value, str) and value.lstrip(" \u00a0").startswith(tuple(_FORMULA_STARTS)):
        return f"'{value}"
    return value
