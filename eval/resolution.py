"""How well branches are told across articles: pairs of mentions that people have judged.

``pairs.csv`` beside this module holds pairs of unions as two articles name them, and whether they
are one (``same``), two (``different``), or cannot be told from what stands there (``unknown``).

    python -m eval.resolution            # the figures
    python -m eval.resolution --errors   # and the pairs that are not as judged
"""

import csv
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from corpus.resolve import branch_key
from corpus.resolve.identity import identity
from corpus.resolve.likeness import Likeness, likeness
from schemas import Branch, Level

LEAST: Final = 75
"""Score from which a pair is proposed to a person."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two mentions, and what a person says of them.

    Attributes:
        part: 1: the rules were made with these in sight; 2: judged after that.
        label: ``same``, ``different`` or ``unknown``.
        one: A branch as one article has it.
        other: A branch as another article has it.
    """

    part: int
    label: str
    one: Branch
    other: Branch

    @property
    def merged(self) -> bool:
        """Whether the two are made one without asking."""
        return branch_key(self.one, "article-one") == branch_key(self.other, "article-two")

    @property
    def likeness(self) -> Likeness | None:
        """How near they are."""
        one, other = (
            identity(each.name, each.level, each.locality) for each in (self.one, self.other)
        )
        return likeness(one, other)

    @property
    def proposed(self) -> bool:
        """Whether a person is asked about them."""
        near = self.likeness
        return not self.merged and near is not None and near.score >= LEAST


@dataclass(frozen=True, slots=True)
class Figures:
    """How the pairs were told.

    Attributes:
        pairs: How many.
        same: Those that are one union.
        merged: Those that were made one.
        right: Those of them that are one union.
        asked: Pairs of one union that are proposed to a person.
        different: Those that are two unions.
        asked_of_different: Those of them that are proposed.
        unknown: Those that cannot be told.
        asked_of_unknown: Those of them that are proposed.
    """

    pairs: int
    same: int
    merged: int
    right: int
    asked: int
    different: int
    asked_of_different: int
    unknown: int
    asked_of_unknown: int

    @property
    def precision(self) -> float:
        """Share of what was made one that is one; what cannot be told counts as wrong."""
        return self.right / self.merged if self.merged else 1.0

    @property
    def recall(self) -> float:
        """Share of the pairs of one union that were made one."""
        return self.right / self.same if self.same else 1.0

    @property
    def recall_with_person(self) -> float:
        """The same, if a person says yes to what is proposed and is one."""
        return (self.right + self.asked) / self.same if self.same else 1.0


@cache
def pairs() -> tuple[Pair, ...]:
    """The judged pairs."""
    path = Path(__file__).with_name("pairs.csv")
    with path.open(encoding="utf-8", newline="") as file:
        return tuple(_pair(row) for row in csv.DictReader(file))


def _pair(row: dict[str, str]) -> Pair:
    one, other = (
        Branch(
            id="b1",
            name=row[f"name{side}"],
            level=Level(row[f"level{side}"]),
            locality=row[f"locality{side}"] or None,
        )
        for side in ("", "_2")
    )
    return Pair(int(row["part"]), row["label"], one, other)


def measure(judged: Sequence[Pair]) -> Figures:
    """The figures of some pairs.

    >>> measure([pair for pair in pairs() if pair.label == "different"]).right
    0
    """
    of = {
        label: [pair for pair in judged if pair.label == label]
        for label in ("same", "different", "unknown")
    }
    return Figures(
        pairs=len(judged),
        same=len(of["same"]),
        merged=sum(pair.merged for pair in judged),
        right=sum(pair.merged for pair in of["same"]),
        asked=sum(pair.proposed for pair in of["same"]),
        different=len(of["different"]),
        asked_of_different=sum(pair.proposed for pair in of["different"]),
        unknown=len(of["unknown"]),
        asked_of_unknown=sum(pair.proposed for pair in of["unknown"]),
    )


def _lines(name: str, found: Figures) -> Iterator[str]:
    yield f"{name}: {found.pairs} pairs ({found.same} same, {found.different} different, "
    yield f"{found.unknown} unknown)\n"
    yield f"  made one without asking: {found.merged}, right {found.right}: "
    yield f"precision {found.precision:.1%}, recall {found.recall:.1%}\n"
    yield f"  with what a person is asked: recall {found.recall_with_person:.1%}; asked of "
    yield f"{found.asked_of_different} that are two, {found.asked_of_unknown} that cannot be told\n"


def _errors(judged: Sequence[Pair]) -> Iterator[str]:
    for pair in judged:
        if pair.merged != (pair.label == "same"):
            done = "made one" if pair.merged else "asked" if pair.proposed else "kept apart"
            two = (f"{one.name} [{one.locality or ''}]" for one in (pair.one, pair.other))
            if pair.merged or pair.label == "same":
                yield f"  {pair.label}, {done}: {' | '.join(two)}\n"


def main(arguments: Sequence[str]) -> None:
    """Prints the figures of both parts and of all."""
    for name, judged in (
        ("Part 1", [pair for pair in pairs() if pair.part == 1]),
        ("Part 2", [pair for pair in pairs() if pair.part == 2]),
        ("All", pairs()),
    ):
        sys.stdout.writelines(_lines(name, measure(judged)))
        if "--errors" in arguments and name != "All":
            sys.stdout.writelines(_errors(judged))


if __name__ == "__main__":
    main(sys.argv[1:])
