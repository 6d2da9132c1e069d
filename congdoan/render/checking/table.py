"""What a check found, in the terminal: what is wrong first, then what could not be told."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import TextIO

from rich.console import Console
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from congdoan.labels import Lang, label
from congdoan.render.checking.words import (
    FITTING,
    counted_names,
    date_words_of,
    difference_words,
    figure_name,
    hint_words,
    only_figures,
    only_groups,
    only_names,
    only_where,
    reason_words,
    refused_groups,
    refused_what,
    refused_where,
    register_words,
    reported_words,
    row_in,
    sheet_lines,
    short_names,
    verdict_words,
    what_words,
    where_words,
)
from congdoan.render.figures import number
from congdoan.render.table import shorten
from congdoan.streams import console, tidy
from corpus.checks.agreement import Verdict
from corpus.checks.model import WRONG, Judged, Report, Severity, Warned

Names = Mapping[str, str]
_MOST = 12
"""Lines of a group that are shown where nothing is wrong."""
_MOST_NAMES = 3
_STYLES = {
    Severity.ERROR: "bold red",
    Severity.WARN: "red",
    Severity.CONFLICT: "magenta",
    Severity.REVIEW: "yellow",
}


def write_table(out: TextIO, report: Report, lang: Lang) -> None:
    """Prints the report, grouped: differences, what does not fit, what could not be matched."""
    with tidy(console(out)) as to:
        _print_head(to, report, lang)
        names = short_names(report)
        by_verdict = {
            verdict: [one for one in report.verdicts if one.verdict is verdict]
            for verdict in Verdict
        }
        _print_differences(to, report, names, lang)
        _print_warnings(to, report.warnings, names, lang)
        _print_uncertain(to, report, lang)
        _print_not_compared(to, by_verdict[Verdict.NOT_IN_REGISTER], lang)
        _print_only(to, report, lang)
        _print_refused(to, report, lang)
        if report.register is not None:
            _print_fitting(to, report.verdicts, lang)
        if words := verdict_words(report, lang):
            to.print(Text(words, style="bold yellow" if report.warnings else "bold green"))


def _print_head(to: Console, report: Report, lang: Lang) -> None:
    to.print(Text(label("check", "title", lang), style="bold"))
    count = label(
        "check", "checked", lang,
        articles=number(report.articles, lang), facts=number(report.facts, lang),
    )  # fmt: skip
    to.print(Text(count, style="dim"))
    if report.register is not None:
        rows = number(report.register_rows, lang)
        line = label("check", "against", lang, file=report.register, rows=rows)
        to.print(Text(line, style="dim"))
        for line in sheet_lines(report, lang):
            to.print(Text(line, style="dim"))
    to.print()


def _heading(to: Console, key: str, count: int, lang: Lang, style: str) -> None:
    title = Text(f"{label('check', key, lang)} ", style=style)
    title.append(f"({number(count, lang)})", style="not bold")
    to.print(Rule(title, align="left", style="dim"))


def _print_differences(to: Console, report: Report, names: Names, lang: Lang) -> None:
    found = [one for one in report.verdicts if one.verdict is Verdict.DIFFERS]
    if not found:
        return
    _heading(to, "differs", len(found), lang, "bold red")
    for branch, ones in groupby(_by_branch(found), key=lambda one: one.branch):
        to.print(Text(branch, style="bold"))
        table = _four_columns()
        for one in ones:
            table.add_row(*_difference(one, report, lang))
            to.print(Padding(table, (0, 0, 0, 2)))
            where = Text(f"“{shorten(one.evidence)}”", style="italic dim")
            where.append(f" · {names[one.source]}", style="not italic")
            to.print(Padding(where, (0, 0, 1, 4)))
            table = _four_columns()


def _four_columns() -> Table:
    table = Table(box=None, expand=True, pad_edge=False, padding=(0, 2, 0, 0), show_header=False)
    for name, ratio in (("figure", 5), ("reported", 4), ("register", 6), ("difference", 4)):
        table.add_column(name, ratio=ratio)
    return table


def _difference(one: Judged, report: Report, lang: Lang) -> Iterator[Text]:
    figure = Text(figure_name(one, lang))
    when = date_words_of(one.date, lang)
    yield figure.append(f"\n{when}", style="dim") if when else figure
    yield Text(reported_words(one, lang), style="bold")
    register = Text(f"{label('check', 'register', lang).lower()}: ")
    register.append(register_words(one, lang), style="bold")
    where = where_words(report, one, lang)
    yield register.append(f"\n{where}", style="dim not bold") if where else register
    apart = Text(difference_words(one, lang), style="red")
    hint = hint_words(one, lang)
    yield apart.append(f"\n{hint}", style="yellow") if hint else apart


def _print_warnings(to: Console, found: Sequence[Warned], names: Names, lang: Lang) -> None:
    if not found:
        return
    wrong = any(one.severity in WRONG for one in found)
    _heading(to, "warnings", len(found), lang, "bold red" if wrong else "bold yellow")
    order = list(Severity)
    for one in sorted(found, key=lambda one: (order.index(one.severity), one.branch)):
        head = Text(f"{what_words(one, lang)}", style=_STYLES[one.severity])
        to.print(head.append(f" · {label('severity', one.severity, lang)}", style="dim not bold"))
        to.print(Padding(Text(one.branch, style="bold"), (0, 0, 0, 2)))
        to.print(Padding(Text(one.message[lang]), (0, 0, 0, 2)))
        to.print(
            Padding(
                Text(" · ".join(names[source] for source in one.articles), style="dim"),
                (0, 0, 1, 2),
            )
        )


def _print_uncertain(to: Console, report: Report, lang: Lang) -> None:
    found = [one for one in report.verdicts if one.verdict is Verdict.BRANCH_UNCERTAIN]
    if not found:
        return
    _heading(to, "uncertain", len(found), lang, "bold yellow")
    for branch, ones in groupby(_by_branch(found), key=lambda one: one.branch):
        same = list(ones)
        line = Text(branch, style="bold")
        line.append(f"  {label('check', 'figures', lang, count=len(same))}", style="dim not bold")
        to.print(line)
        names = ", ".join(
            f"“{line.branch}” ({row_in(report, line.row, line.sheet, lang)})"
            for line in same[0].candidates
        )
        to.print(Padding(label("check", "may_be", lang, names=names), (0, 0, 0, 2)))
    to.print()


def _print_not_compared(to: Console, found: Sequence[Judged], lang: Lang) -> None:
    if not found:
        return
    _heading(to, "not_compared", len(found), lang, "bold")
    reasons = counted_names(str(one.reason) for one in found)
    table = Table(box=None, expand=True, pad_edge=False, padding=(0, 2, 0, 0), show_header=False)
    table.add_column("count", justify="right", width=6)
    table.add_column("reason", ratio=5)
    table.add_column("branches", ratio=6, style="dim")
    for reason, count in sorted(reasons.items(), key=lambda pair: -pair[1]):
        names = counted_names(one.branch for one in found if one.reason == reason)
        most = _MOST if reason == "no_branch" else _MOST_NAMES  # whom to add to the register
        table.add_row(number(count, lang), reason_words(reason, lang), _some(names, most, lang))
    to.print(Padding(table, (0, 0, 1, 0)))


def _some(names: dict[str, int], most: int, lang: Lang) -> str:
    first = sorted(names, key=lambda name: -names[name])[:most]
    shown = ", ".join(f"{name} ({number(names[name], lang)})" for name in first)
    return shown + (" …" if len(names) > most else "")


def _print_only(to: Console, report: Report, lang: Lang) -> None:
    found = report.register_only
    if not found:
        return
    _heading(to, "register_only", len(found), lang, "bold")
    groups = only_groups(found)
    before = None
    for ones in groups[:_MOST]:
        reason = ones[0].reason
        if reason != before:
            to.print(Text(reason_words(reason, lang).capitalize() + ":", style="yellow"))
            before = reason
        line = Text(only_names(ones, lang))
        line.append(f"  {only_where(report, ones, lang)}", style="dim")
        to.print(Padding(line, (0, 0, 0, 2)))
        figures = only_figures(ones, lang)
        to.print(Padding(Text(figures, style="dim"), (0, 0, 0, 4)))
    _print_more(to, len(groups), lang)


def _print_refused(to: Console, report: Report, lang: Lang) -> None:
    if not report.refused:
        return
    _heading(to, "refused", len(report.refused), lang, "bold")
    groups = refused_groups(report.refused)
    for same in groups[:_MOST]:
        one = same[0]
        line = Text(f"{refused_where(report, same, lang)}  ")
        line.append(" · ".join(filter(None, refused_what(same, lang))))
        line.append(f"  {one.reason(lang)}", style="dim" if one.expected else "yellow")
        to.print(line)
    _print_more(to, len(groups), lang)


def _print_more(to: Console, count: int, lang: Lang) -> None:
    if count > _MOST:
        more = label("check", "more", lang, count=number(count - _MOST, lang))
        to.print(Text(more, style="dim italic"))
    to.print()


def _print_fitting(to: Console, verdicts: Sequence[Judged], lang: Lang) -> None:
    counts = {verdict: sum(one.verdict is verdict for one in verdicts) for verdict in FITTING}
    _heading(to, "agreeing", sum(counts.values()), lang, "bold green")
    told = [
        f"{label('verdict', verdict, lang)}: {number(count, lang)}"
        for verdict, count in counts.items()
        if count
    ]
    if told:
        to.print(" · ".join(told))
    to.print()


def _by_branch(found: Sequence[Judged]) -> list[Judged]:
    """In the order of the unions' first standing."""
    order: dict[str, int] = {}
    for one in found:
        order.setdefault(one.branch, len(order))
    return sorted(found, key=lambda one: order[one.branch])
