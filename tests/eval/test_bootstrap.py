"""Properties of the intervals and of the calibration."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from eval.bootstrap import intervals
from eval.calibration import reliability
from eval.tally import Counts, rates


@st.composite
def counts(draw: st.DrawFn, least: int = 1) -> Counts:
    """Counts of some articles in two rows, as consistent as real ones."""
    rows = []
    for _ in range(draw(st.integers(least, 12))):
        article = []
        for _ in range(2):
            value = draw(st.integers(0, 6))
            branch = draw(st.integers(0, value))
            right = [value, branch, draw(st.integers(0, branch))]
            gold, found = (value + draw(st.integers(0, 4)) for _ in range(2))
            article.append([gold, found, *right])
        rows.append(article)
    return np.array(rows, dtype=np.int64)


@settings(max_examples=25)
@given(counts())
def test_an_interval_holds_its_figure_and_stays_between_0_and_1(made: Counts) -> None:
    low, high = intervals(made)
    point = rates(made.sum(axis=0))
    assert (low <= point).all()
    assert (point <= high).all()
    assert (low >= 0).all()
    assert (high <= 1).all()


@settings(max_examples=10)
@given(counts())
def test_the_same_articles_have_the_same_interval(made: Counts) -> None:
    assert np.array_equal(intervals(made), intervals(made))


@settings(max_examples=10)
@given(counts())
def test_one_article_says_nothing_of_others(made: Counts) -> None:
    low, high = intervals(made[:1])
    assert np.array_equal(low, high)
    assert np.array_equal(low, rates(made[0]))


def test_more_articles_make_it_narrower() -> None:
    few = np.array([[[4, 5, 4, 3, 2]], [[6, 4, 2, 2, 1]], [[3, 3, 3, 3, 3]]], dtype=np.int64)
    width = [float(np.ptp(intervals(made)[:, 0, 0, 2])) for made in (few, np.tile(few, (9, 1, 1)))]
    assert 0 < width[1] < width[0]


def test_a_kind_in_one_article_of_many_is_not_perfect_where_it_is_absent() -> None:
    made = np.zeros((20, 1, 5), dtype=np.int64)
    made[0, 0] = [4, 4, 2, 2, 2]
    low, high = intervals(made)
    assert (low[0, 0, 2], high[0, 0, 2]) == (0.5, 0.5)


@given(st.lists(st.tuples(st.floats(0, 1), st.booleans()), min_size=1))
def test_calibration_counts_every_fact_once(judged: list[tuple[float, bool]]) -> None:
    made = reliability(judged)
    assert sum(one.count for one in made.bins) == len(judged)
    assert 0 <= made.error <= 1
    lows = [one.low for one in made.bins]
    assert lows == sorted(set(lows))
    for one in made.bins:
        assert one.low - 1e-6 <= one.confidence <= one.low + 0.05 + 1e-6


def test_confidence_that_keeps_its_word_has_no_error() -> None:
    kept = [(0.75, True)] * 3 + [(0.75, False)]
    assert reliability(kept).error == 0
    assert reliability([]).bins == ()
