"""``congdoan corpus check``: what is wrong in annotated articles, and what they hold."""

from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path

from rich.table import Table
from rich.text import Text

from congdoan.errors import ExitCode
from congdoan.folders import ARTICLES, or_default
from congdoan.labels import Lang, kind_label, label
from congdoan.render.figures import number
from congdoan.render.table import KIND_STYLES
from congdoan.streams import complain, console, open_output, tidy
from corpus import gold
from corpus.annotated import count
from schemas import Kind


def check(folders: Sequence[Path], lang: Lang) -> ExitCode:
    """Tells every problem and prints the counts of the articles that are sound."""
    checked = gold.check(or_default(folders, ARTICLES))
    for flaw in checked.flaws:
        complain(str(flaw))
    counts = count(checked.articles)
    if counts:
        with open_output(None) as out, tidy(console(out)) as to:
            to.print(_table(counts, lang))
    return ExitCode.FAILED if checked.flaws else ExitCode.DONE


def _table(counts: Mapping[str, Counter[str]], lang: Lang) -> Table:
    """Kinds down, splits across; with several splits their sum."""
    table = Table(box=None, pad_edge=False, padding=(0, 3, 0, 0), header_style="dim")
    table.add_column()
    columns = dict(counts)
    if len(counts) > 1:
        columns[label("corpus", "together", lang)] = sum(counts.values(), Counter())
    for split in columns:
        table.add_column(split, justify="right")
    for key in ("articles", "empty", "facts", *map(str, Kind), "target", "optional"):
        kind = key in KIND_STYLES
        name = f"  {kind_label(key, lang)}" if kind else label("corpus", key, lang)
        style = KIND_STYLES[key] if kind else "bold" if key in ("articles", "facts") else "dim"
        cells = [number(one[key], lang) for one in columns.values()]
        table.add_row(Text(name, style=style), *cells)
    return table
