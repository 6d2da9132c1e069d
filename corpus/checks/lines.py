"""Which line of a register is which union of the articles."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Final

from corpus.checks.guesses import guesses
from corpus.checks.hosts import by_host
from corpus.checks.model import Candidate
from corpus.checks.near import worth_asking
from corpus.checks.only import may_be_one, only_ones
from corpus.checks.readings import district_of, readings
from corpus.register.model import Register, RegisterRow
from corpus.register.names import line_key
from corpus.resolve import Candidate as Union
from corpus.resolve import Match, Matcher, name_key
from corpus.resolve.identity import Identity as Told
from corpus.resolve.identity import identity
from schemas import Level

if TYPE_CHECKING:
    from sqlite_utils import Database

Identity = tuple[str, str, str, Level | None]
"""Name, place, code, level: rows that share them are of one union."""

_MOST: Final = 5
"""Candidates that are named."""
_SAME_NAME: Final = 95
"""Score of unions that their names do not tell apart."""
_NOTHING: Final = Match(None, ())
_NATIONAL: Final = "tong lien doan"


class Lines:
    """The lines of a register by the unions of the articles."""

    def __init__(
        self,
        register: Register,
        db: "Database",
        province: str | None = None,
        one_union: Mapping[int, int] | None = None,
    ) -> None:
        """Finds the union of every line.

        Args:
            register: The register.
            db: The database of a ``Store``.
            province: The province that the register is of: for a line without a place of its own
                that may be of several unions.
            one_union: What :func:`corpus.checks.unions.one_union` gave: these branches are others.
        """
        self._province = province
        districts = {district_of(sheet.title) for sheet in register.sheets} - {None}
        self._district = districts.pop() if len(districts) == 1 else None
        self._place = identity("", Level.GRASSROOTS, province).place if province else ""
        self._matcher = Matcher(db, with_facts=True, one_union=one_union)
        self._unions = by_host(db, one_union)
        self._same = one_union or {}
        told = db.query("SELECT DISTINCT level FROM article_branches")
        self._levels = [Level(row["level"]) for row in told]
        self._of: dict[int, list[RegisterRow]] = defaultdict(list)
        self._candidates: dict[int, list[Candidate]] = defaultdict(list)
        self._lines_of: dict[int, set[Identity]] = defaultdict(set)
        self._names: dict[Identity, tuple[str, ...]] = {}
        rows: dict[Identity, list[RegisterRow]] = defaultdict(list)
        for row in register.rows:
            rows[_identity(row)].append(row)
        near = worth_asking(_names(db), {one: _words(one) for one in rows})
        self._rows = rows
        self._assign(rows, {one: self._find(rows[one][0]) for one in rows if one in near})
        self._share_lines(db)
        self._known = {_identity(row) for lines in self._of.values() for row in lines}
        self._unions_of = Counter(line for lines in self._lines_of.values() for line in lines)
        self._sums: dict[int, list[RegisterRow]] = defaultdict(list)
        for row in register.sums:
            if (union := self._find(row).branch_id) is not None:
                self._sums[union].append(row)

    def of(self, branch_id: int) -> Sequence[RegisterRow]:
        """The rows of a union; none when it has none, or it is uncertain which."""
        return self._of.get(branch_id, ())

    def sums(self, branch_id: int) -> Sequence[RegisterRow]:
        """The sums of the tables that are of a union itself, one a date; none where they differ."""
        rows = self._sums.get(branch_id, [])
        return rows if len({(row.date, row.fund) for row in rows}) == len(rows) else ()

    def may_be(self, branch_id: int) -> Sequence[RegisterRow]:
        """The rows of the one line that an uncertain union may have; none where several are."""
        lines = self._lines_of.get(branch_id, set())
        if len(lines) != 1:
            return ()
        [line] = lines
        return self._rows[line] if self._unions_of[line] == 1 else ()

    def candidates(self, branch_id: int) -> tuple[Candidate, ...]:
        """The rows that may be of a union, the most alike first."""
        best = sorted(self._candidates.get(branch_id, ()), key=lambda one: -one.score)
        return tuple(best[:_MOST])

    def is_known(self, row: RegisterRow) -> bool:
        """Whether an article tells figures of a row's union."""
        return _identity(row) in self._known

    def uncertain_names(self, row: RegisterRow) -> tuple[str, ...]:
        """The unions that an uncertain row may be of."""
        return self._names.get(_identity(row), ())

    def settle(self, rows: Iterable[RegisterRow]) -> None:
        """Takes uncertain rows for those of the union whose figures turned out to be theirs."""
        for line in map(_identity, rows):
            self._known.add(line)
            self._names.pop(line, None)

    def _assign(
        self, rows: dict[Identity, list[RegisterRow]], matches: dict[Identity, Match]
    ) -> None:
        codes = {
            one[2]: match.branch_id
            for one, match in matches.items()
            if one[2] and match.branch_id is not None
        }
        found: dict[int, list[Identity]] = defaultdict(list)
        for one in rows:
            branch = matches.get(one, _NOTHING).branch_id
            branch = codes.get(one[2]) if branch is None else branch
            if branch is not None:
                found[branch].append(one)
        for one, unions in self._only_ones(rows, matches, found).items():
            for union in unions:
                found[union].append(one)
        certain = {one for ones in found.values() for one in ones}
        for one, match in matches.items():
            # A union with a line of its own is not meant by another line.
            others = [other for other in match.candidates if other.branch_id not in found]
            if others and one not in certain:
                self._may_be(one, rows[one], others)
        for branch, ones in found.items():
            lines = [row for one in ones for row in rows[one]]
            if _at_odds(lines):
                self._lines_of[branch] |= set(ones)
                self._candidates[branch] += [_candidate(row, 100) for row in lines]
            else:
                self._of[branch] = lines

    def _only_ones(
        self,
        rows: Mapping[Identity, Sequence[RegisterRow]],
        matches: Mapping[Identity, Match],
        found: Mapping[int, Sequence[Identity]],
    ) -> Mapping[Identity, Iterable[int]]:
        """Uncertain lines that can only be of one union, which no other line can be of."""
        certain = {one for ones in found.values() for one in ones}
        open_lines = {
            one: [other.branch_id for other in match.candidates if other.branch_id not in found]
            for one, match in matches.items()
            if one not in certain
        }
        candidates = {union for unions in open_lines.values() for union in unions}

        def read(line: Identity, union: Told) -> Iterator[Told]:
            row = rows[line][0]
            elsewhere = self._place and union.place and union.place != self._place
            if row.level in (None, union.level) and not elsewhere:
                for name, place in readings(row, self._province, self._district):
                    yield identity(name, union.level, place or self._province)

        return only_ones(
            open_lines, {union: self._unions.read(union) for union in candidates}, read
        )

    def _share_lines(self, db: "Database") -> None:
        """Unions without a line whose own name may mean one that has: theirs may be meant."""
        for row in db.query("SELECT id, name, level, province FROM branches ORDER BY id"):
            known = row["id"] in self._of or row["id"] in self._candidates
            if known or row["id"] in self._same:
                continue
            match = self._matcher.find(
                row["name"], place=row["province"], level=Level(row["level"])
            )
            found = {one.branch_id: one.score for one in match.candidates}
            scores = {
                union: score
                for union, score in {**found, **self._unions.scores(row["id"])}.items()
                if union in self._of and score >= _SAME_NAME
            }
            if len(scores) == 1 and self._is_here(row["id"], *scores):
                self._of[row["id"]] = self._of[next(iter(scores))]
                continue
            if not scores:
                nearly = self._unions.nearly(row["id"])
                scores = {
                    union: score
                    for union, score in nearly.items()
                    if union in self._of and not told_beside(db, row["id"], union)
                }
            for union, score in scores.items():
                lines = {line.branch: line for line in self._of[union]}.values()
                self._lines_of[row["id"]] |= set(map(_identity, lines))
                self._candidates[row["id"]] += [_candidate(line, score) for line in lines]

    def _is_here(self, branch_id: int, other: int) -> bool:
        """Whether a union is of the register's province, which has one line of its name."""
        mine = self._unions.read(branch_id)
        here = self._place and {one.place for one in mine} == {self._place}
        return bool(here) and may_be_one(mine, self._unions.read(other))

    def _may_be(self, line: Identity, rows: Iterable[RegisterRow], unions: Sequence[Union]) -> None:
        for union in unions:
            lines = {row.branch: row for row in rows}.values()
            self._lines_of[union.branch_id].add(line)
            self._candidates[union.branch_id] += [_candidate(row, union.score) for row in lines]
        self._names[line] = tuple(one.name for one in unions)

    def _find(self, row: RegisterRow) -> Match:
        """The union of a row: by its name and place, else with the district it names besides."""
        candidates: dict[int, Union] = {}
        read = [(*reading, True) for reading in readings(row, self._province, self._district)]
        read += [(name, row.place or self._province, False) for name in guesses(row.branch)]
        for name, place, sure in read:
            match = self._at_any_level(name, place, row.level)
            if match.branch_id is not None and sure:
                return match
            for one in match.candidates:
                before = candidates.setdefault(one.branch_id, one)
                if one.score > before.score:
                    candidates[one.branch_id] = one
        ranked = sorted(candidates.values(), key=lambda one: -one.score)
        return Match(None, tuple(ranked[:_MOST]))

    def _at_any_level(self, name: str, place: str | None, level: Level | None) -> Match:
        """What a name means at its level, or at the only level at which it means anything."""
        national = name_key(name).startswith(_NATIONAL)
        levels = [level] if level else self._levels
        matches = [
            self._matcher.find(name, place=place, level=one)
            for one in levels
            if (one is Level.CONFEDERATION) == national
        ]
        certain = {match.branch_id: match for match in matches if match.branch_id is not None}
        if len(certain) == 1:
            return certain.popitem()[1]
        return Match(None, tuple(one for match in matches for one in match.candidates))


def told_beside(db: "Database", one: int, other: int) -> bool:
    """Whether an article tells figures of both unions, so that they are two."""
    sql = """
        SELECT 1 FROM current_facts a JOIN current_facts b ON a.article_id = b.article_id
        WHERE a.branch_id = ? AND b.branch_id = ? LIMIT 1
    """
    return bool(db.execute(sql, [one, other]).fetchall())


def _names(db: "Database") -> Iterator[list[str]]:
    """The words of every name of a union, without its place, which a register may leave out."""
    sql = """
        SELECT n.name, b.locality, b.province FROM branch_names n
        JOIN branches b ON b.id = n.branch_id WHERE n.articles > 0
        UNION SELECT name, locality, province FROM branches
    """
    for row in db.query(sql):
        place = name_key(" ".join(filter(None, (row["locality"], row["province"])))).split()
        words = name_key(row["name"]).split()
        yield [word for word in words if word not in place] or words


def _words(line: Identity) -> list[str]:
    """The words of a line's name and place, by which a union may be named."""
    return [word for told in line[:2] for word in told.partition("|")[0].split()]


def _identity(row: RegisterRow) -> Identity:
    return line_key(row.branch), line_key(row.place or ""), row.code or "", row.level


def _at_odds(rows: Sequence[RegisterRow]) -> bool:
    """Whether lines named differently tell different things of one date."""
    told: dict[tuple[object, ...], tuple[Identity, object]] = {}
    for row in rows:
        for figure, value in row.figures.items():
            mine = (_identity(row), value)
            before = told.setdefault((row.date, row.fund, figure), mine)
            if before[0] != mine[0] and before[1] != value:
                return True
    return False


def _candidate(row: RegisterRow, score: float) -> Candidate:
    return Candidate(row.branch, row.row, row.sheet, score)
