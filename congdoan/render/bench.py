"""A benchmark, as a table or as JSON."""

import json
from collections.abc import Sequence
from dataclasses import asdict
from typing import TextIO

from rich.table import Table
from rich.text import Text

from congdoan.labels import Lang, label
from congdoan.render.figures import number
from congdoan.streams import console, tidy
from eval.bench import Benchmark, Machine, Measure

_STRONG = ("extract", "ratio")


def write_json(
    out: TextIO, machine: Machine, measured: Sequence[Benchmark], start: Sequence[Measure]
) -> None:
    """Everything measured, with the machine it was measured on."""
    data = {
        "machine": asdict(machine),
        "sources": [asdict(one) for one in measured],
        "start": [asdict(one) for one in start],
    }
    json.dump(data, out, ensure_ascii=False, indent=2)
    out.write("\n")


def write_table(
    out: TextIO,
    machine: Machine,
    measured: Sequence[Benchmark],
    start: Sequence[Measure],
    lang: Lang,
) -> None:
    """Measures down, sources across."""
    table = Table(box=None, pad_edge=False, padding=(0, 3, 0, 0), header_style="dim")
    table.add_column()
    for one in measured:
        table.add_column(one.source, justify="right", overflow="fold")
    table.add_row(_name("documents", lang), *(number(one.documents, lang) for one in measured))
    table.add_row(
        _name("characters", lang), *(number(round(one.characters), lang) for one in measured)
    )
    for key in dict.fromkeys(each.name for one in measured for each in one.measures):
        cells = []
        for one in measured:
            found = [each for each in one.measures if each.name == key]
            cells.append(_figure(found[0], lang) if found else "")
        table.add_row(_name(key, lang), *cells)
    for one_start in start:
        table.add_row(_name(one_start.name, lang), _figure(one_start, lang))
    with tidy(console(out)) as to:
        to.print(Text(f"{machine.processor} · {machine.cores} × CPU · {machine.system}", "bold"))
        versions = [f"Python {machine.python}", *map(" ".join, machine.versions.items())]
        to.print(Text(" · ".join(versions), style="dim"))
        to.print()
        to.print(table)


def _name(key: str, lang: Lang) -> Text:
    return Text(label("bench", key, lang), style="bold" if key in _STRONG else "")


def _figure(measure: Measure, lang: Lang) -> str:
    if measure.unit in ("×", "s"):
        shown = f"{measure.value:.2f}"
        return shown.replace(".", ",") if lang is Lang.VI else shown
    return number(round(measure.value), lang)
