"""An evaluation in the terminal."""

from collections.abc import Iterator, Sequence
from typing import TextIO

from rich.console import Console, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from congdoan.labels import Lang, label
from congdoan.render.evaluation.words import (
    SILENT,
    TOTALS,
    cause_words,
    interval,
    kind_of,
    measured_on,
    percent,
    row_words,
    sections,
    summary,
    told,
    value_words,
)
from congdoan.render.figures import number
from congdoan.render.sentence import in_sentence
from congdoan.render.table import KIND_STYLES, shorten
from congdoan.streams import console, tidy
from eval.calibration import Calibration
from eval.gate.floors import Verdict
from eval.mistakes import Cause, Mistake
from eval.report import Estimate, Evaluation, Row
from eval.tally import Depth

_IN = (0, 0, 0, 2)
_RATE_WIDTH = 5
_NARROW = 76
"""Columns of a terminal below which the kinds would have no room beside their figures."""
_F1_WIDTH = 13


def write_table(out: TextIO, evaluation: Evaluation, lang: Lang) -> None:
    """Figures of every kind, counts by article, calibration, causes; the errors when listed."""
    with tidy(console(out)) as to:
        to.print(Text(" · ".join(evaluation.corpus.folders), style="bold"))
        to.print(Text(measured_on(evaluation, lang), style="dim"))
        to.print()
        if to.width < _NARROW:
            for line in _listed(evaluation, lang):
                to.print(line)
        else:
            to.print(_figures(evaluation, lang))
            to.print()
        to.print(Text(label("eval", "how_to_read", lang), style="dim"))
        to.print()
        for heading, figure in summary(evaluation.main, lang):
            to.print(Text(f"{heading}: ").append(figure, style="bold"))
        for skipped in evaluation.main.unread:
            to.print(Padding(Text(f"{skipped.article}: {skipped.problem}", style="red"), _IN))
        if evaluation.main.calibration:
            to.print()
            _print_calibration(to, evaluation.main.calibration, lang)
        to.print()
        _print_causes(to, evaluation.main.causes, lang)
        to.print()
        version = label(
            "eval", "version", lang, version=evaluation.version, rules=evaluation.rules.version
        )
        to.print(Text(version, style="dim"))
        digest = f"{label('eval', 'digest', lang)}: {evaluation.corpus.digest[:16]}…"
        to.print(Text(digest, style="dim"))


def _listed(evaluation: Evaluation, lang: Lang) -> Iterator[RenderableType]:
    """What the table holds, where there is no room for its columns."""
    heads = [label("eval", name, lang) for name in ("gold", "precision", "recall", *Depth)]
    several = len(evaluation.scores) > 1
    for section, rows in sections(evaluation):
        yield Text(label("eval", section, lang), style="dim italic")
        for name in rows:
            yield Text(row_words(name, lang), style=KIND_STYLES.get(kind_of(name), "bold"))
            for score in evaluation.scores:
                row = score.row(name)
                if row is None:
                    continue
                if several:
                    yield Padding(Text(label("system", score.system, lang), style="dim"), _IN)
                cells = _cells(row, score is evaluation.main, lang)
                told = Text(" · ").join(
                    Text(f"{head} ", style="dim").append_text(cell)
                    for head, cell in zip(heads, cells, strict=True)
                    if cell
                )
                yield Padding(told, _IN)
        yield Text()


def _figures(evaluation: Evaluation, lang: Lang) -> Table:
    table = Table(box=None, expand=True, pad_edge=False, padding=(0, 1, 0, 0), header_style="dim")
    table.add_column(label("eval", "kind", lang), ratio=1)
    for name in ("gold", "precision", "recall"):
        table.add_column(label("eval", name, lang), width=_RATE_WIDTH, justify="right")
    for depth in Depth:
        table.add_column(label("eval", depth, lang), width=_F1_WIDTH, justify="right")
    several = len(evaluation.scores) > 1
    for section, rows in sections(evaluation):
        if table.row_count:
            table.add_row()
        table.add_row(Text(label("eval", section, lang), style="dim italic"))
        for name in rows:
            style = KIND_STYLES.get(kind_of(name), "bold")
            first = Text(row_words(name, lang), style=style)
            for score in evaluation.scores:
                row = score.row(name)
                main = score is evaluation.main
                if not main:
                    first = Text(f"  {label('system', score.system, lang)}", style="dim")
                if row is None:
                    table.add_row(first)
                else:
                    table.add_row(first, *_cells(row, main, lang))
            if several and (section == TOTALS or name != rows[-1]):
                table.add_row()
    return table


def _cells(row: Row, main: bool, lang: Lang) -> list[Text]:
    style = "" if main else "dim"
    value = row.value
    return [
        Text(number(row.gold, lang) if main else ""),
        Text(percent(value.precision.value, lang) if row.found else SILENT, style=style),
        Text(percent(value.recall.value, lang) if row.gold else SILENT, style=style),
        *(_estimate(row.at(depth).f1, main, lang) for depth in Depth),
    ]


def _estimate(estimate: Estimate, main: bool, lang: Lang) -> Text:
    cell = Text(percent(estimate.value, lang), style="bold" if main else "dim")
    return cell.append(f" ({interval(estimate)})", style="dim not bold")


def _print_calibration(to: Console, calibration: Calibration, lang: Lang) -> None:
    to.print(Text(label("eval", "calibration", lang), style="bold"))
    table = Table(box=None, pad_edge=False, padding=(0, 3, 0, 0), header_style="dim")
    for name in ("stated", "facts", "right"):
        table.add_column(label("eval", name, lang), justify="right")
    for one in calibration.bins:
        table.add_row(
            f"{percent(one.confidence, lang)}%",
            number(one.count, lang),
            f"{percent(one.right, lang)}%",
        )
    to.print(Padding(table, _IN))
    error = percent(calibration.error, lang)
    to.print(Text(label("eval", "calibration_note", lang, error=error), style="dim"))


def _print_causes(to: Console, causes: Sequence[Cause], lang: Lang) -> None:
    to.print(Text(label("eval", "causes", lang), style="bold"))
    if not causes:
        to.print(Padding(label("eval", "no_causes", lang), _IN))
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), show_header=False)
    table.add_column(justify="right")
    table.add_column()
    for cause in causes:
        table.add_row(number(cause.count, lang), Text(cause_words(cause, lang)))
    to.print(Padding(table, _IN))
    listed = [cause for cause in causes if cause.mistakes]
    if listed:
        to.print()
    for cause in listed:
        heading = f"{cause_words(cause, lang)}: {number(cause.count, lang)}"
        to.print(Rule(heading, align="left", style="dim"))
        for mistake in cause.mistakes or ():
            _print_mistake(to, cause, mistake, lang)


def _print_mistake(to: Console, cause: Cause, mistake: Mistake, lang: Lang) -> None:
    head = Text(f"{mistake.article}: ", style="dim")
    figure = mistake.figure if isinstance(mistake.figure, str) else number(mistake.figure, lang)
    to.print(head.append(figure, style="bold not dim"))
    start = mistake.sentence.start
    to.print(
        Padding(
            in_sentence(
                mistake.text,
                mistake.evidence.start - start,
                mistake.evidence.end - start,
                0,
                len(mistake.text),
            ),
            _IN,
        )
    )
    if told(cause):
        right = Text(f"{label('eval', 'expected', lang)} ", style="dim")
        right.append(shorten(value_words(cause, mistake.gold, lang)), style="green not dim")
        right.append(f" · {label('eval', 'instead', lang)} ", style="dim")
        right.append(shorten(value_words(cause, mistake.found, lang)), style="red not dim")
        to.print(Padding(right, _IN))
    to.print()


def write_verdicts(out: TextIO, verdicts: Sequence[Verdict], lang: Lang) -> None:
    """Floors and figures side by side; what has fallen says so."""
    with tidy(console(out)) as to:
        table = Table(box=None, pad_edge=False, padding=(0, 3, 0, 0), header_style="dim")
        table.add_column(label("eval", "split", lang))
        table.add_column(label("eval", "figure", lang))
        table.add_column(label("eval", "floor", lang), justify="right")
        table.add_column(label("eval", "now", lang), justify="right")
        table.add_column()
        for one in verdicts:
            fallen = Text("" if one.held else label("eval", "fallen", lang), style="bold red")
            cells = ("" if value is None else f"{value:.3f}" for value in (one.floor, one.measured))
            table.add_row(one.split, one.name, *cells, fallen)
        to.print(table)
