"""The branches of a database, and the pairs that may be one: to read, as CSV, as JSON."""

import csv
import json
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any, TextIO

from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from congdoan.labels import Lang, label
from congdoan.render.csv_ import BOM, guard
from congdoan.render.figures import number
from congdoan.render.periods import date_words
from congdoan.streams import console, tidy
from corpus.branches.decisions import BranchDecision
from corpus.branches.listing import ListedBranch
from corpus.branches.uncertain import UncertainPair
from extractor.normalise import fold

_NAMES = 3
"""Other names that are shown of a branch in the table."""


def _words(key: str, lang: Lang, **parts: Any) -> str:
    return label("branches", key, lang, **parts)


def write_json(out: TextIO, rows: Sequence[ListedBranch | UncertainPair]) -> None:
    """Everything that is known of each."""
    json.dump([asdict(row) for row in rows], out, ensure_ascii=False, indent=2)
    out.write("\n")


def write_branches_csv(out: TextIO, rows: Sequence[ListedBranch], lang: Lang) -> None:
    """One row a branch."""
    heads = ("number", "branch", "level", "province", "province_now", "articles", "facts", "names")
    lines = (
        (*_cells(row, lang), row.articles, row.facts, "; ".join(row.names),
         ", ".join(map(str, row.parts)))
        for row in rows
    )  # fmt: skip
    _sheet(out, [_words(head, lang) for head in (*heads, "parts")], lines)


def write_pairs_csv(out: TextIO, rows: Sequence[UncertainPair], lang: Lang) -> None:
    """One row a pair."""
    heads = ("score", "reasons", "number", "branch", "level", "province", "province_now")
    others = ("other_number", "other_branch", "level", "province", "province_now")
    lines = (
        (row.score, _reasons(row, lang), *_cells(row.one, lang), *_cells(row.other, lang))
        for row in rows
    )
    _sheet(out, [_words(head, lang) for head in (*heads, *others)], lines)


_NARROW = 64
"""Columns of a terminal below which a place stands under its union."""


def _cells(row: ListedBranch, lang: Lang) -> tuple[Any, ...]:
    return row.id, row.name, label("level", row.level, lang), row.province, row.province_now


def _sheet(out: TextIO, heads: list[str], lines: Any) -> None:
    out.write(BOM)
    sheet = csv.writer(out, lineterminator="\r\n")
    sheet.writerow(heads)
    sheet.writerows([guard(value) for value in line] for line in lines)


def write_branches(out: TextIO, rows: Sequence[ListedBranch], lang: Lang) -> None:
    """A table of the branches, with the other names that articles use."""
    with tidy(console(out)) as to:
        if not rows:
            to.print(_words("none", lang))
            return
        table = Table(
            box=None, expand=True, pad_edge=False, padding=(0, 2, 0, 0), header_style="dim"
        )
        table.add_column(_words("number", lang), justify="right", no_wrap=True)
        table.add_column(_words("branch", lang), ratio=1)
        narrow = to.width < _NARROW
        if not narrow:
            table.add_column(_words("province", lang), max_width=18)
        table.add_column(_words("articles", lang), justify="right", no_wrap=True)
        table.add_column(_words("facts", lang), justify="right", no_wrap=True)
        level = None
        for row in rows:
            if row.level is not level:
                if level is not None:
                    table.add_row()
                table.add_row("", Text(label("level", row.level, lang), style="bold dim"))
                level = row.level
            table.add_row(
                str(row.id),
                *_name_and_place(row, narrow, lang),
                number(row.articles, lang),
                number(row.facts, lang),
            )
        to.print(table)
        to.print()
        to.print(Text(_words("total", lang, count=number(len(rows), lang)), style="dim"))


def _name_and_place(row: ListedBranch, narrow: bool, lang: Lang) -> list[Text]:
    """Two cells, or one where there is no room for two."""
    name, place = _name(row, lang), _place(row, lang)
    if not narrow:
        return [name, place]
    return [name.append("\n").append_text(place) if place else name]


def _name(row: ListedBranch, lang: Lang) -> Text:
    name = Text(row.name, style="bold")
    names = _told_apart(row)
    if names:
        told = "; ".join(names[:_NAMES])
        more = len(names) - _NAMES
        told = _words("more", lang, names=told, count=more) if more > 0 else told
        name.append("\n" + _words("also", lang, names=told), style="dim not bold")
    if row.parts:
        parts = ", ".join(map(str, row.parts))
        name.append("\n" + _words("gathers", lang, parts=parts), style="dim not bold")
    return name


def placed(name: str, place: str | None) -> str:
    """A union's name with its place, unless the name says it: many are called alike.

    >>> placed("Công đoàn cơ sở Sở Y tế", "Hà Nam"), placed("LĐLĐ tỉnh Hà Nam", "Hà Nam")
    ('Công đoàn cơ sở Sở Y tế · Hà Nam', 'LĐLĐ tỉnh Hà Nam')
    """
    return name if place is None or fold(place) in fold(name) else f"{name} · {place}"


def _told_apart(row: ListedBranch) -> list[str]:
    """The other names of a branch, without those that differ in case or diacritics only."""
    told = {fold(row.name): row.name}
    for name in row.names:
        told.setdefault(fold(name), name)
    return list(told.values())[1:]


def _place(row: ListedBranch, lang: Lang) -> Text:
    place = Text(row.province or "")
    if row.province_now and row.province_now != row.province:
        place.append("\n" + _words("now", lang, place=row.province_now), style="dim")
    return place


def write_pairs(out: TextIO, rows: Sequence[UncertainPair], db: Path, lang: Lang) -> None:
    """Each pair with what is uncertain, and how to decide."""
    with tidy(console(out)) as to:
        if not rows:
            to.print(_words("none_uncertain", lang))
            return
        to.print(Text(_words("pairs", lang, count=number(len(rows), lang)), style="bold"))
        to.print()
        for row in rows:
            head = Text(f"{row.score}  ", style="bold")
            head.append(_reasons(row, lang), style="not bold")
            to.print(head)
            pair = Table.grid(padding=(0, 2, 0, 0))
            pair.add_column(justify="right", no_wrap=True, min_width=5)
            pair.add_column()
            for branch in (row.one, row.other):
                pair.add_row(str(branch.id), _told(branch, lang))
            to.print(Padding(pair, (0, 0, 1, 0)))
        advice = Text(_words("how_to_decide", lang, db=db), style="dim")
        to.print(advice, soft_wrap=True)  # a command is copied: it must not be broken


def _told(branch: ListedBranch, lang: Lang) -> Text:
    told = Text(branch.name, style="bold")
    facts = [label("level", branch.level, lang)]
    if branch.province:
        facts.append(branch.province)
    facts.append(_words("articles_of", lang, count=number(branch.articles, lang)))
    told.append("\n" + " · ".join(facts), style="dim not bold")
    return told


def _reasons(row: UncertainPair, lang: Lang) -> str:
    return ", ".join(label("uncertain", reason, lang) for reason in row.reasons)


def write_log(out: TextIO, rows: Sequence[BranchDecision], lang: Lang) -> None:
    """Each decision with its author, day and note."""
    with tidy(console(out)) as to:
        if not rows:
            to.print(_words("no_decisions", lang))
        for row in rows:
            parts = {
                "name": placed(row.branch, row.place),
                "other_name": placed(row.other or "", row.other_place),
                "taken": row.name,
            }
            to.print(Text(_words(f"log_{row.decision}", lang, **parts), style="bold"))
            told = [date_words(row.decided_at[:10], lang), row.author, row.note]
            to.print(Padding(Text(" · ".join(filter(None, told)), style="dim"), (0, 0, 1, 2)))
