"""The figures of the reference scorer, ``shared/tools/score.py``, and ours in its shape."""

import json
import re
import subprocess
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

from corpus.annotated import AnnotatedArticle
from eval.report import score
from eval.systems import CONGDOAN, measure
from schemas import Record
from tests.eval.conftest import SHARED

SCORER = SHARED / "tools" / "score.py"
Figures = dict[str, dict[str, float]]


def by_reference(folder: Path, records: Iterable[Record], tmp_path: Path) -> Figures:
    """Runs the reference scorer; the row ``docs`` holds its counts of articles."""
    assert SCORER.exists(), f"{SCORER} is missing: the project stands beside the folder `shared`"
    path = tmp_path / "found.jsonl"
    path.write_text("\n".join(record.model_dump_json() for record in records), encoding="utf-8")
    done = subprocess.run(
        [sys.executable, str(SCORER), str(folder), "--pred", str(path), "--json"],
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    figures, _, line = done.stdout.rstrip().rpartition("\n")
    counts = re.match(
        r"docs (\d+), without a record (\d+), all facts and branches right (\d+), "
        r"evidence offsets wrong (\d+)",
        line,
    )
    assert counts, line
    found: Figures = json.loads(figures)
    docs, missing, clean, wrong = map(float, counts.groups())
    assert not wrong
    return {**found, "docs": {"articles": docs, "unread": missing, "clean": clean}}


def by_us(articles: Sequence[AnnotatedArticle], records: Iterable[Record]) -> Figures:
    """The same figures, measured by ``eval`` on the same records."""
    known = {Path(record.document.source).stem: record for record in records}
    by_text = {article.text: known.get(article.id) for article in articles}

    def read(text: str, source: str) -> Record:
        record = by_text[text]
        if record is None:
            raise LookupError("there is no record")
        return record

    made = score(measure(CONGDOAN, articles, read))
    rows: Figures = {
        row.name: {
            "gold": row.gold,
            "P": row.value.precision.value,
            "R": row.value.recall.value,
            "F1": row.value.f1.value,
            "F1_branch": row.branch.f1.value,
            "F1_record": row.record.f1.value,
        }
        for row in made.rows
    }
    counts = {"articles": made.articles, "unread": len(made.unread), "clean": made.clean}
    return {**rows, "docs": counts}


def assert_same(ours: Figures, theirs: Figures) -> None:
    """Same rows, same counts, same rates to the three decimals that the reference gives."""
    assert set(ours) == set(theirs)
    for name, figures in theirs.items():
        for figure, value in figures.items():
            assert abs(ours[name][figure] - value) < 0.00051, (name, figure)
