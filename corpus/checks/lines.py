"""Which line of a register is which union of the articles."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Protocol

from corpus.checks.model import Candidate
from corpus.register.model import Register, RegisterRow
from corpus.resolve import name_key
from schemas import Level

Identity = tuple[str, str, str, Level | None]
"""Name, place, code, level: rows that share them are of one union."""


class Found(Protocol):
    """A union of the articles that a line may be of."""

    @property
    def branch_id(self) -> int:
        """Its number in the database."""

    @property
    def name(self) -> str:
        """Its name there."""

    @property
    def score(self) -> float:
        """How alike the names are, 0 to 100."""


class Match(Protocol):
    """What a matcher answers."""

    @property
    def branch_id(self) -> int | None:
        """The union; None when it is uncertain or unknown."""

    @property
    def candidates(self) -> Sequence[Found]:
        """Those it may be, the best first."""


class Finds(Protocol):
    """Finds unions of the articles by name; ``corpus.resolve.Matcher`` does."""

    def find(self, name: str, *, place: str | None = None, level: Level | None = None) -> Match:
        """The union of that name."""


class Lines:
    """The lines of a register by the unions of the articles."""

    def __init__(self, register: Register, matcher: Finds, place: str | None = None) -> None:
        """Finds the union of every line.

        Args:
            register: The register.
            matcher: Knows the unions of the articles.
            place: The province that the register is of: for a line without a place of its own
                that may be of several unions.
        """
        self._of: dict[int, list[RegisterRow]] = defaultdict(list)
        self._candidates: dict[int, list[Candidate]] = defaultdict(list)
        self._names: dict[Identity, tuple[str, ...]] = {}
        rows: dict[Identity, list[RegisterRow]] = defaultdict(list)
        for row in register.rows:
            rows[_identity(row)].append(row)
        matches = {one: _find(matcher, same[0], place) for one, same in rows.items()}
        by_code = {
            one[2]: match.branch_id
            for one, match in matches.items()
            if one[2] and match.branch_id is not None
        }
        found: dict[int, list[Identity]] = defaultdict(list)
        for one, match in matches.items():
            branch = match.branch_id if match.branch_id is not None else by_code.get(one[2])
            if branch is not None:
                found[branch].append(one)
            else:
                self._may_be(one, rows[one], match.candidates)
        for branch, ones in found.items():
            lines = [row for one in ones for row in rows[one]]
            if _at_odds(lines):
                self._candidates[branch] += [_candidate(row, 100) for row in lines]
            else:
                self._of[branch] = lines

    def of(self, branch_id: int) -> Sequence[RegisterRow]:
        """The rows of a union; none when it has none, or it is uncertain which."""
        return self._of.get(branch_id, ())

    def candidates(self, branch_id: int) -> tuple[Candidate, ...]:
        """The rows that may be of a union, the most alike first."""
        return tuple(sorted(self._candidates.get(branch_id, ()), key=lambda one: -one.score))

    def uncertain_names(self, row: RegisterRow) -> tuple[str, ...]:
        """The unions that an uncertain row may be of."""
        return self._names.get(_identity(row), ())

    def _may_be(
        self, identity: Identity, rows: Iterable[RegisterRow], candidates: Sequence[Found]
    ) -> None:
        for candidate in candidates:
            self._candidates[candidate.branch_id] += [
                _candidate(row, candidate.score) for row in rows
            ]
        self._names[identity] = tuple(one.name for one in candidates)


def _identity(row: RegisterRow) -> Identity:
    return name_key(row.branch), name_key(row.place or ""), row.code or "", row.level


def _find(matcher: Finds, row: RegisterRow, place: str | None) -> Match:
    match = matcher.find(row.branch, place=row.place, level=row.level)
    if match.branch_id is None and match.candidates and row.place is None and place is not None:
        return matcher.find(row.branch, place=place, level=row.level)
    return match


def _at_odds(rows: Sequence[RegisterRow]) -> bool:
    """Whether lines named differently tell different things of one date."""
    told: dict[tuple[object, ...], tuple[Identity, object]] = {}
    for row in rows:
        for figure, value in row.figures.items():
            mine = (_identity(row), value)
            before = told.setdefault((row.date, figure), mine)
            if before[0] != mine[0] and before[1] != value:
                return True
    return False


def _candidate(row: RegisterRow, score: float) -> Candidate:
    return Candidate(row.branch, row.row, row.sheet, score)
