"""``congdoan bench``: how fast it is here."""

from collections.abc import Sequence
from pathlib import Path

from congdoan.errors import Problem
from congdoan.folders import ARTICLES, or_default
from congdoan.labels import Lang
from congdoan.options import TableOrJson
from congdoan.render.bench import write_json, write_table
from congdoan.streams import open_output
from corpus.readers import ReadError
from eval.bench import cold_start, machine, measure


def run(sources: Sequence[str], fmt: TableOrJson, lang: Lang, output: Path | None) -> None:
    """Measures each source in turn and the start of the program, and writes the figures."""
    named = [Path(one) for one in sources]
    chosen = or_default(named, *(ARTICLES / split for split in ("train", "dev")))
    try:
        measured = [measure(str(one)) for one in chosen]
        cold = cold_start(str(chosen[0]))
    except ReadError as error:
        raise Problem(str(error)) from error
    with open_output(output) as out:
        if fmt is TableOrJson.JSON:
            write_json(out, machine(), measured, cold)
        else:
            write_table(out, machine(), measured, cold, lang)
