"""The benchmark runs whole; what it measures differs from machine to machine."""

from pathlib import Path

import pytest

from corpus.readers import ReadError
from eval.bench import cold_start, measure

ARTICLE = "Công đoàn cơ sở Sở Y tế tỉnh Vĩnh Lâm hiện có 71 đoàn viên, trong đó có 30 nữ."


def test_every_figure_of_a_source_is_measured(tmp_path: Path) -> None:
    article = tmp_path / "bai.txt"
    article.write_text(ARTICLE, encoding="utf-8")
    made = measure(str(article), run_seconds=0.1)
    assert (made.documents, made.characters) == (1, len(ARTICLE))
    figures = {one.name: one.value for one in made.measures}
    assert list(figures) == [
        "extract", "word_tokenize", "ratio", "gate", "write", "run", "two_workers",
    ]  # fmt: skip
    assert min(figures.values()) > 0
    assert figures["ratio"] == pytest.approx(figures["extract"] / figures["word_tokenize"])
    assert {one.name for one in cold_start(str(article))} == {"help", "cold"}


def test_a_source_without_texts_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match="there is no text"):
        measure(str(tmp_path))
