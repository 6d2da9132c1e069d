"""A run as people see it: how far it is, and what came of it."""

import sys
from collections.abc import Callable
from typing import Self, TextIO

from rich.progress import BarColumn, TaskProgressColumn, TextColumn, TimeRemainingColumn
from rich.progress import Progress as Bar
from rich.table import Table

from congdoan.labels import Lang, kind_label, label
from congdoan.render.figures import number
from congdoan.render.screen import Screen
from congdoan.streams import complain, console, tidy
from corpus.batch.run import KINDS, Summary


class Progress:
    """A bar on standard error with the rate and the time left; nothing when that is no terminal.

    Args:
        size: Gives the bytes of all sources; asked for only when there is a bar.
        lang: Of its words.
    """

    def __init__(self, size: Callable[[], int], lang: Lang) -> None:
        self._lang = lang
        screen = Screen(file=sys.stderr, highlight=False, markup=False, emoji=False)
        self._bar = Bar(
            BarColumn(),
            TaskProgressColumn(),
            TextColumn("{task.fields[told]}"),
            TimeRemainingColumn(),
            console=screen,
            disable=not screen.is_terminal,
            transient=True,
        )
        self._task = self._bar.add_task(
            "", total=1 if self._bar.disable else max(size(), 1), told=""
        )

    def __enter__(self) -> Self:
        self._bar.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._bar.stop()

    def update(self, summary: Summary) -> None:
        """Shows how far the run is."""
        rate = summary.documents / summary.seconds if summary.seconds else 0
        told = label(
            "run", "rate", self._lang,
            documents=number(summary.documents, self._lang), rate=number(round(rate), self._lang),
        )  # fmt: skip
        self._bar.update(self._task, completed=summary.size, told=told)

    def complain(self, message: str) -> None:
        """A line on standard error, above the bar."""
        if self._bar.disable:
            complain(message)
        else:
            self._bar.console.print(f"congdoan: {' '.join(message.split())}", style="yellow")


def write_summary(out: TextIO, summary: Summary, lang: Lang) -> None:
    """What became of the documents, and the facts found."""
    counts = summary.counts
    read = counts["new"] + counts["updated"] + counts["unchanged"]
    states = {
        "with_facts": counts["with_facts"],
        "without_facts": read - counts["with_facts"],
        "skipped": counts["skipped"],
        "passed": counts["passed"],
        "failed": summary.failed,
    }
    table = Table(box=None, show_header=False, padding=(0, 2, 0, 0))
    table.add_column()
    table.add_column(justify="right")
    table.add_row(label("run", "documents", lang), number(summary.documents, lang), style="bold")
    for state, count in states.items():
        if count:
            table.add_row(f"  {label('run', state, lang)}", number(count, lang))
    facts = summary.facts
    table.add_row(label("run", "facts", lang), number(facts.total(), lang), style="bold")
    for kind in KINDS:
        if facts[kind]:
            table.add_row(f"  {kind_label(kind, lang)}", number(facts[kind], lang))
    with tidy(console(out)) as to:
        to.print(table)
        to.print(label("run", "time", lang, time=_duration(summary.seconds, lang)), style="dim")


def _duration(seconds: float, lang: Lang) -> str:
    """How long it took, in what a person counts in.

    >>> [_duration(seconds, Lang.EN) for seconds in (4.84, 134, 7322)]
    ['4.8 s', '2 min 14 s', '2 h 2 min']
    """
    if seconds < 60:
        shown = f"{seconds:.1f}"
        shown = shown.replace(".", ",") if lang is Lang.VI else shown
        return label("run", "seconds", lang, seconds=shown)
    minutes, left = divmod(round(seconds), 60)
    if minutes < 60:
        return label("run", "minutes", lang, minutes=minutes, seconds=left)
    return label("run", "hours", lang, hours=number(minutes // 60, lang), minutes=minutes % 60)
