"""Reads, holds and raises the floors of ``floors.toml``.

A floor is a figure measured once and rounded down to three decimals. It holds for the articles
whose digest stands beside it and for no others.
"""

import math
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from corpus.annotated import AnnotatedArticle, digest
from eval.report import Score
from eval.rules import MISSION
from eval.tally import MISSION_ROW, Depth

FLOORS_FILE: Final = Path(__file__).with_name("floors.toml")
_HEAD: Final = """\
# Figures that must not fall, by split: written by `congdoan eval --pin`, held by
# `congdoan eval --gate` and by the tests. See eval/README.md.
"""


class FloorsError(Exception):
    """The floors cannot be read or written; the message says which file and why."""


@dataclass(frozen=True, slots=True)
class Split:
    """The floors of one split.

    Attributes:
        digest: Of the articles they were measured on.
        floors: Figure by name: ``mission.value``, ``award.value`` …
    """

    digest: str
    floors: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Verdict:
    """A floor and what was measured now; ``measured`` is None when nothing was."""

    split: str
    name: str
    floor: float | None
    measured: float | None

    @property
    def held(self) -> bool:
        """The figure has not fallen; one without a floor cannot."""
        if self.floor is None:
            return True
        return self.measured is not None and self.measured >= self.floor


def figures(score: Score) -> dict[str, float]:
    """The figures of a score that have floors, rounded down to three decimals.

    F1 of the mission at each depth, F1 by value of each of its kinds, and the share of the
    articles without facts in which none was found (1 where there is no such article).
    """
    found: dict[str, float] = {}
    for depth in Depth:
        row = score.row(MISSION_ROW)
        assert row is not None  # totals are always there
        found[f"mission.{depth}"] = row.at(depth).f1.value
    for kind in MISSION:
        if row := score.row(kind):
            found[f"{kind}.value"] = row.value.f1.value
    found["quiet"] = score.quiet / score.empty if score.empty else 1.0
    return {name: rounded_down(value) for name, value in found.items()}


def rounded_down(value: float) -> float:
    """To three decimals, never up.

    >>> rounded_down(0.93879), rounded_down(0.29)
    (0.938, 0.29)
    """
    return math.floor(round(value * 1000, 6)) / 1000


def read(path: Path = FLOORS_FILE) -> dict[str, Split]:
    """The floors by split; none when the file is not there yet.

    Raises FloorsError for a file that cannot be read.
    """
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
        return {
            name: Split(str(split["digest"]), {k: float(v) for k, v in split["floors"].items()})
            for name, split in data.items()
        }
    except FileNotFoundError:
        return {}
    except (OSError, tomllib.TOMLDecodeError, KeyError, AttributeError, ValueError) as error:
        raise FloorsError(f"{path}: cannot be read as floors: {error}") from error


def write(splits: Mapping[str, Split], path: Path = FLOORS_FILE) -> None:
    """Writes the floors. Raises FloorsError when that is not possible."""
    lines = [_HEAD]
    for name, split in sorted(splits.items()):
        lines += [f'[{name}]\ndigest = "{split.digest}"\n', f"[{name}.floors]"]
        lines += [f'"{figure}" = {floor:.3f}' for figure, floor in split.floors.items()]
        lines.append("")
    try:
        path.write_text("\n".join(lines), encoding="utf-8")
    except OSError as error:
        raise FloorsError(f"{path}: cannot be written: {error.strerror}") from error


def judge(name: str, pinned: Split | None, score: Score) -> list[Verdict]:
    """Each figure of a split beside its floor; one measured no more is not held."""
    now = figures(score)
    floors = pinned.floors if pinned else {}
    return [
        Verdict(name, figure, floors.get(figure), now.get(figure))
        for figure in dict.fromkeys([*floors, *now])
    ]


def same_articles(pinned: Split, articles: Sequence[AnnotatedArticle]) -> bool:
    """Whether the floors were measured on these very articles."""
    return pinned.digest == digest(articles)


def measured(articles: Sequence[AnnotatedArticle], score: Score) -> Split:
    """The floors of a split if what is measured now were pinned."""
    return Split(digest(articles), figures(score))
