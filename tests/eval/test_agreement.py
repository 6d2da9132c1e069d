"""Our figures are those of the reference scorer, on real records and on spoilt ones."""

from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest

from eval.systems import Read
from tests.eval.conftest import Articles
from tests.eval.damage import TWEAKS, damaged, tweaked
from tests.eval.reference import assert_same, by_reference, by_us


@pytest.mark.parametrize("name", ["seeds", "dev"])
def test_the_extractor_scores_the_same(
    name: str, articles: Articles, folder: Callable[[str], Path], read: Read, tmp_path: Path
) -> None:
    records = [read(article.text, article.source) for article in articles(name)]
    assert_same(by_us(articles(name), records), by_reference(folder(name), records, tmp_path))


@pytest.mark.parametrize("name", ["seeds", "dev", "test"])
def test_the_annotation_itself_is_perfect(
    name: str, articles: Articles, folder: Callable[[str], Path], tmp_path: Path
) -> None:
    records = [article.record() for article in articles(name)]
    ours = by_us(articles(name), records)
    assert ours["MISSION"]["F1_record"] == 1.0
    assert_same(ours, by_reference(folder(name), records, tmp_path))


@pytest.mark.parametrize("seed", range(24))
def test_spoilt_records_score_the_same(
    seed: int, articles: Articles, folder: Callable[[str], Path], read: Read, tmp_path: Path
) -> None:
    random = Random(seed)
    name = "seeds" if seed % 8 == 7 else "dev"
    perfect = seed % 2
    records = [
        damaged(
            article.record() if perfect else read(article.text, article.source),
            article.text,
            random,
        )
        for article in articles(name)
        if random.random() > 0.05  # an article without a record
    ]
    ours = by_us(articles(name), records)
    assert ours["ALL"]["F1_record"] < 0.9
    assert_same(ours, by_reference(folder(name), records, tmp_path))


@pytest.mark.parametrize("tweak", TWEAKS)
def test_one_thing_wrong_everywhere_scores_the_same(
    tweak: str, articles: Articles, folder: Callable[[str], Path], tmp_path: Path
) -> None:
    records = [tweaked(article.record(), tweak) for article in articles("dev")]
    ours = by_us(articles("dev"), records)
    assert_same(ours, by_reference(folder("dev"), records, tmp_path))


def test_nothing_found_at_all(
    articles: Articles, folder: Callable[[str], Path], tmp_path: Path
) -> None:
    ours = by_us(articles("seeds"), [])
    assert ours["docs"]["unread"] == 5
    assert ours["ALL"]["F1"] == 0
    assert_same(ours, by_reference(folder("seeds"), [], tmp_path))
