"""The judged pairs: what is published of them is what they give."""

import re
from collections import Counter
from pathlib import Path

from eval.resolution import measure, pairs

ROOT = Path(__file__).resolve().parents[2]


def test_the_pairs_are_many_of_all_levels_and_none_stands_twice() -> None:
    seen = [(pair.one, pair.other) for pair in pairs()]
    assert len({str(pair) for pair in seen}) == len(seen) >= 240
    labels = Counter((pair.part, pair.label) for pair in pairs())
    assert min(labels.values()) >= 15
    assert len({branch.level for pair in seen for branch in pair}) == 8


def test_what_is_made_one_without_asking_is_one() -> None:
    for part in (1, 2):
        found = measure([pair for pair in pairs() if pair.part == part])
        assert found.precision >= 0.98
        assert found.recall >= 0.9


def test_a_person_is_asked_of_what_cannot_be_told_and_seldom_of_two() -> None:
    found = measure(pairs())
    assert found.asked_of_unknown >= 0.9 * found.unknown
    assert found.asked_of_different <= 0.1 * found.different


def test_the_documentation_gives_these_figures() -> None:
    found = measure(pairs())
    page = (ROOT / "docs" / "branches.md").read_text(encoding="utf-8")
    told = re.search(r"\| all \| (\d+) \| (\d+) of (\d+) \| ([\d.]+)% \| ([\d.]+)% \|", page)
    assert told is not None
    assert told.groups() == (
        str(found.pairs),
        str(found.right),
        str(found.merged),
        f"{100 * found.precision:.1f}",
        f"{100 * found.recall:.1f}",
    )
