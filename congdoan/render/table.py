"""A record as a person reads it in the terminal: branch by branch, fact by fact."""

from collections.abc import Sequence
from typing import TextIO

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from congdoan.labels import Lang, label, warning_label
from congdoan.render.figures import aside, counted, figure
from congdoan.render.periods import date_words, period_words
from congdoan.streams import console, tidy
from schemas import Branch, Document, Fact, Kind, Record, RecordWarning, Status

KIND_STYLES: dict[str, str] = {
    Kind.MEMBER_COUNT: "cyan",
    Kind.FEMALE_COUNT: "magenta",
    Kind.NEW_MEMBER_COUNT: "green",
    Kind.UNIT_COUNT: "blue",
    Kind.FUND_AMOUNT: "yellow",
    Kind.AWARD: "red",
}
_ORDER = {str(kind): place for place, kind in enumerate(Kind)}
_GROUPS: dict[str, str] = {
    Kind.MEMBER_COUNT: "people",
    Kind.FEMALE_COUNT: "people",
    Kind.NEW_MEMBER_COUNT: "people",
}
"""Kinds that stand together; between groups is an empty line."""
_LONGEST_QUOTE = 200
_FACT_WIDTH = 15
_PERIOD_WIDTH = 11
_NARROW = 68
"""Columns of a terminal below which a table would cut figures: a list takes its place."""


class TableWriter:
    """Writes each record as it comes; every text is a section of its own."""

    def __init__(self, out: TextIO, lang: Lang) -> None:
        self._console = console(out)
        self._lang = lang

    def add(self, record: Record, text: str) -> None:
        """Prints one record."""
        with tidy(self._console) as to:
            print_record(to, record, self._lang)

    def close(self) -> None:
        """Nothing is left to write."""


def print_record(to: Console, record: Record, lang: Lang) -> None:
    """Title, then every branch with its facts, then what is to be checked."""
    _print_head(to, record.document, lang)
    for branch in record.branches:
        facts = [fact for fact in record.facts if fact.branch == branch.id]
        if facts:
            _print_branch(to, branch, facts, lang)
    if not record.facts:
        to.print(Padding(label("ui", "no_facts", lang), (0, 0, 1, 2)))
    if record.warnings:
        _print_warnings(to, record, lang)


def _print_head(to: Console, document: Document, lang: Lang) -> None:
    to.print(Rule(style="dim"))
    title = document.title or label("ui", "untitled", lang)
    to.print(Text(shorten(title), style="bold"))
    date = date_words(document.published, lang) if document.published else None
    parts = [part for part in (date, document.outlet, document.author, document.source) if part]
    to.print(Text(" · ".join(parts), style="dim"))
    to.print()


def _print_branch(to: Console, branch: Branch, facts: Sequence[Fact], lang: Lang) -> None:
    name = Text(branch.name, style="bold")
    details = label("level", branch.level, lang)
    if branch.locality and branch.locality.casefold() not in branch.name.casefold():
        details += f", {branch.locality}"
    if not branch.name.casefold().startswith(details.casefold()):
        name.append(f"  ({details})", style="dim not bold")
    to.print(Padding(name, (0, 0, 0, 2)))
    ordered = sorted(facts, key=sort_key)
    made = _facts_list(ordered, lang) if to.width < _NARROW else _facts_table(ordered, lang)
    to.print(Padding(made, (0, 0, 1, 2)))


def _facts_list(facts: Sequence[Fact], lang: Lang) -> Group:
    """What a row of the table holds, line by line."""
    lines: list[RenderableType] = []
    for fact in facts:
        head = Text(f"{counted(fact, lang)}: ", style=KIND_STYLES[fact.kind])
        lines.append(head.append_text(headline(fact, lang)))
        under = Text("\n").join(
            Text(words, style=style)
            for words, style in (
                (aside(fact, lang), "dim"),
                (period_words(fact.period, lang), ""),
                (f"“{shorten(fact.evidence.text)}”", "italic dim"),
            )
            if words
        )
        lines.append(Padding(under, (0, 0, 0, 2)))
    return Group(*lines)


def _facts_table(facts: Sequence[Fact], lang: Lang) -> Table:
    table = Table(box=None, expand=True, pad_edge=False, padding=(0, 2, 0, 0), header_style="dim")
    table.add_column(label("column", "fact", lang), width=_FACT_WIDTH)
    table.add_column(label("column", "figure", lang), ratio=6, min_width=16)
    table.add_column(label("column", "period", lang), width=_PERIOD_WIDTH)
    table.add_column(label("column", "evidence", lang), ratio=7, min_width=18)
    group: str | None = None
    for fact in facts:
        before, group = group, _GROUPS.get(fact.kind, fact.kind)
        if before not in (None, group):
            table.add_row()
        table.add_row(
            Text(counted(fact, lang), style=KIND_STYLES[fact.kind]),
            _figure_cell(fact, lang),
            period_words(fact.period, lang),
            Text(f"“{shorten(fact.evidence.text)}”", style="italic dim"),
        )
    return table


def headline(fact: Fact, lang: Lang) -> Text:
    """The figure; a target says so first, because it must not be read as a result."""
    if fact.status is not Status.TARGET:
        return Text(figure(fact, lang), style="bold")
    line = Text(label("status", fact.status, lang), style="italic red")
    return line.append(": ", style="").append(figure(fact, lang), style="bold")


def _figure_cell(fact: Fact, lang: Lang) -> Text:
    cell = headline(fact, lang)
    if more := aside(fact, lang):
        cell.append(f"\n{more}", style="dim not bold")
    return cell


def _print_warnings(to: Console, record: Record, lang: Lang) -> None:
    to.print(Padding(Text(label("ui", "warnings", lang), style="bold yellow"), (0, 0, 0, 2)))
    for warning in record.warnings:
        to.print(Padding(warning_words(warning, record, lang), (0, 0, 0, 2)))
    to.print()


def warning_words(warning: RecordWarning, record: Record, lang: Lang) -> str:
    """A warning with the words of the facts it is about."""
    quotes = [
        f"“{shorten(fact.evidence.text)}”" for fact in record.facts if fact.id in warning.facts
    ]
    about = f": {' / '.join(quotes)}" if quotes else ""
    return f"! {warning_label(warning.code, lang)}{about}"


def shorten(text: str, longest: int = _LONGEST_QUOTE) -> str:
    """Text on one line, its middle left out where it is too long.

    >>> shorten("một  hai ba bốn", 9)
    'một … bốn'
    """
    words = " ".join(text.split())
    if len(words) <= longest:
        return words
    half = (longest - 3) // 2
    return f"{words[:half].rstrip()} … {words[-half:].lstrip()}"


def sort_key(fact: Fact) -> tuple[int, bool, int]:
    """Kinds in the order of the schema, results before targets, then as the text has them."""
    return _ORDER[fact.kind], fact.status is Status.TARGET, fact.evidence.start
