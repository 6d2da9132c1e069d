"""The unions side by side: as a table to read, as a spreadsheet, as JSON."""

import csv
import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from typing import Any, TextIO

from rich.table import Table
from rich.text import Text

from congdoan.labels import Lang, label
from congdoan.render.csv_ import BOM, guard
from congdoan.render.figures import money, money_range, number, qualified
from congdoan.render.periods import period_words
from congdoan.streams import console, tidy
from corpus.compare import Cell, ComparisonRow
from corpus.regime import Regime
from corpus.resolve import NATIONAL
from schemas import Flow, Qualifier

_COUNT_WIDTH = 11
_FLOWS = tuple(Flow)
_COUNTS = (
    "members",
    "women",
    "women_share",
    "staff",
    "staff_women",
    "staff_women_share",
    "new_members",
    *map(str, _FLOWS),
)


def write_json(out: TextIO, rows: Sequence[ComparisonRow]) -> None:
    """Every cell with its date, source and fact."""
    json.dump([asdict(row) for row in rows], out, ensure_ascii=False, indent=2)
    out.write("\n")


def write_csv(out: TextIO, rows: Sequence[ComparisonRow], lang: Lang) -> None:
    """One row a union and side of July 2025; beside each figure the column with its date."""
    cells = (*_COUNTS, "awards", "rating")
    names = {"awards": "awards_count"}
    heads = [label("column", name, lang) for name in ("branch", "level", "locality", "regime")]
    for name in cells:
        what = label("column", names.get(name, name), lang)
        heads += [what, label("column", "date_of", lang, what=what)]
    heads.append(label("column", "highest_award", lang))
    out.write(BOM)
    sheet = csv.writer(out, lineterminator="\r\n")
    sheet.writerow(heads)
    for row in rows:
        line: list[Any] = [row.branch, label("level", row.level, lang), row.locality]
        line.append(_regime(row, lang))
        for name in cells:
            cell: Cell | None = getattr(row, name)
            shown = None if cell is None else cell.label if name == "rating" else cell.value
            line += [shown, cell and cell.date]
        line.append(row.awards and row.awards.label)
        sheet.writerow([guard(value) for value in line])


def write_table(out: TextIO, rows: Sequence[ComparisonRow], lang: Lang) -> None:
    """A table for each side of July 2025: their figures are never put in one line."""
    with tidy(console(out)) as to:
        if not rows:
            to.print(label("ui", "nothing_stored", lang))
            return
        sides = [side for side in (*Regime, None) if any(row.regime == side for row in rows)]
        for side in sides:
            there = [row for row in rows if row.regime == side]
            heading = f"{label('ui', 'comparison', lang)} · {_regime(there[0], lang)}"
            to.print(Text(heading, style="bold"))
            to.print()
            to.print(_table(there, lang))
            to.print()
        for note in _notes(rows, len(sides) > 1):
            to.print(Text(label("ui", note, lang), style="dim"))


def _notes(rows: Sequence[ComparisonRow], both_sides: bool) -> Iterator[str]:
    shares = [share for row in rows for share in (row.women_share, row.staff_women_share)]
    if any(share and share.basis == "computed" for share in shares):
        yield "computed"
    if any(map(_doubtful, rows)):
        yield "doubtful"
    if any(row.new_members for row in rows):
        yield "admitted"
    yield "chosen"
    if both_sides:
        yield "other_side"
    yield "silent"


def _regime(row: ComparisonRow, lang: Lang) -> str:
    return label("regime", row.regime or "unknown", lang)


def _table(rows: Sequence[ComparisonRow], lang: Lang) -> Table:
    table = Table(box=None, expand=True, pad_edge=False, padding=(0, 2, 1, 0), header_style="dim")
    table.add_column(label("column", "branch", lang), ratio=6)
    table.add_column(label("column", "members", lang), width=_COUNT_WIDTH, overflow="fold")
    table.add_column(label("column", "women", lang), width=_COUNT_WIDTH, overflow="fold")
    table.add_column(label("column", "money", lang), ratio=6)
    table.add_column(label("column", "awards", lang), ratio=6)
    for row in rows:
        table.add_row(
            _name(row),
            _joined(_people(row, lang)),
            _joined(_women(row, lang)),
            _joined(_money(row, lang)),
            _joined(_awards(row, lang)),
        )
    return table


def _name(row: ComparisonRow) -> Text:
    name = Text(row.branch, style="bold")
    place = "" if row.level in NATIONAL else row.locality or ""
    if place.casefold() not in row.branch.casefold():
        name.append(f"\n{place}", style="dim not bold")
    return name


def _joined(lines: Iterator[Text]) -> Text:
    return Text("\n").join(lines)


def _dated(words: str, cell: Cell, lang: Lang, style: str = "bold") -> Text:
    line = Text(words, style=style)
    if cell.date:
        line.append(f"\n{period_words(cell.date, lang)}", style="dim not bold")
    return line


def _count(cell: Cell, lang: Lang) -> str:
    high = "" if cell.value_max is None else f"–{number(cell.value_max, lang)}"
    return qualified(number(cell.value, lang) + high, cell.qualifier, lang)


def _doubtful(row: ComparisonRow) -> bool:
    """Whether there are more women than members, which cannot be."""
    return bool(row.members and row.women and row.women.value > row.members.value)


def _of_workforce(words: str, lang: Lang) -> str:
    """A figure that is no figure of members says so, on a line of its own where it is long."""
    noun = label("population", "staff", lang)
    fits = len(words) + 1 + len(noun) <= _COUNT_WIDTH
    return f"{words} {noun}" if fits else f"{words}\n{noun}"


def _people(row: ComparisonRow, lang: Lang) -> Iterator[Text]:
    if row.members:
        yield _dated(_count(row.members, lang), row.members, lang)
    if row.staff:
        words = _of_workforce(_count(row.staff, lang), lang)
        yield _dated(words, row.staff, lang, style="not bold")
    if row.new_members:
        yield _dated(f"+{_count(row.new_members, lang)}", row.new_members, lang, style="green")


def _women(row: ComparisonRow, lang: Lang) -> Iterator[Text]:
    for count, share, style, staff in (
        (row.women, row.women_share, "bold", False),
        (row.staff_women, row.staff_women_share, "not bold", True),
    ):
        if count:
            words = _count(count, lang) + ("!" if _doubtful(row) and not staff else "")
            words = _of_workforce(words, lang) if staff else words
            yield _dated(words, count, lang, style=style)
        if share:
            star = "*" if share.basis == "computed" else ""
            exact = share.qualifier if share.basis == "stated" else Qualifier.EXACT
            words = qualified(f"{number(round(share.value, 1), lang)}%{star}", exact, lang)
            words = _of_workforce(words, lang) if staff else words
            if count and count.date == share.date:
                yield Text(words, style=style)
            else:
                yield _dated(words, share, lang, style=style)


def _money(row: ComparisonRow, lang: Lang) -> Iterator[Text]:
    for flow in _FLOWS:
        cell: Cell | None = getattr(row, flow)
        if cell is None:
            continue
        line = Text(f"{label('flow', flow, lang)}: ", style="dim")
        low = int(cell.value)
        total = money(low, lang)
        if cell.value_max is not None:
            total = money_range(low, cell.value_max, lang)
        line.append(qualified(total, cell.qualifier, lang), style="bold not dim")
        if cell.detail:
            line.append(f" {label('rate', cell.detail, lang)}")
        if cell.date:
            line.append(f" ({period_words(cell.date, lang)})")
        yield line


def _awards(row: ComparisonRow, lang: Lang) -> Iterator[Text]:
    if row.awards:
        title = row.awards.label or ""
        if row.awards.value > 1:
            count = label("ui", "total", lang, count=number(row.awards.value, lang))
            yield Text(count, style="dim")
        yield _dated(title, row.awards, lang)
    if row.rating:
        yield _dated(row.rating.label or "", row.rating, lang, style="not bold")
