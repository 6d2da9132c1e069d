"""Which line of a register is which union of the articles."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Final

from corpus.checks.guesses import guesses
from corpus.checks.hosts import by_host
from corpus.checks.model import Candidate
from corpus.checks.near import worth_asking
from corpus.checks.only import only_ones
from corpus.places import Area, districts, province_of
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
_BRACKET: Final = re.compile(r"^(.*\S)\s*\(([^()]+)\)$")
_BEHIND: Final = re.compile(r"^(.*\S)(?:\s+[-–—]\s+|,\s*)([^-–—,]+)$")
"""A place behind a name: "Trường MN Hoa Mai - Nho Quan"."""
_SCHOOL: Final = re.compile(r"^(?:MN|MG|TH|THCS|THPT|PTDTNT|PTDTBT|TH ?[-&] ?THCS)\b(?! ?TRUE)")
"""How a register of schools begins their names: "MN Hoa Mai"."""
_KIND: Final = re.compile(r"^(?:huyện|quận|thị xã|thành phố|tp|tx|h|q)\b\.? ?", re.I)
_DISTRICTS: Final = ("huyện", "thị xã", "thành phố", "quận")
_INITIALS: Final = re.compile(r"(?<=\s)[A-ZĐÂƯ]{2,3}$")
_SHORTEST: Final = 2
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
        near = worth_asking(_names(db), {one: one[0].partition("|")[0].split() for one in rows})
        self._rows = rows
        self._assign(rows, {one: self._find(rows[one][0]) for one in rows if one in near})
        self._share_lines(db)

    def of(self, branch_id: int) -> Sequence[RegisterRow]:
        """The rows of a union; none when it has none, or it is uncertain which."""
        return self._of.get(branch_id, ())

    def may_be(self, branch_id: int) -> Sequence[RegisterRow]:
        """The rows of the one line that an uncertain union may have; none where several are."""
        lines = self._lines_of.get(branch_id, set())
        if len(lines) != 1:
            return ()
        [line] = lines
        others = sum(line in theirs for theirs in self._lines_of.values())
        return self._rows[line] if others == 1 else ()

    def candidates(self, branch_id: int) -> tuple[Candidate, ...]:
        """The rows that may be of a union, the most alike first."""
        best = sorted(self._candidates.get(branch_id, ()), key=lambda one: -one.score)
        return tuple(best[:_MOST])

    def uncertain_names(self, row: RegisterRow) -> tuple[str, ...]:
        """The unions that an uncertain row may be of."""
        return self._names.get(_identity(row), ())

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

        def readings(line: Identity, union: Told) -> Iterator[Told]:
            row = rows[line][0]
            elsewhere = self._place and union.place and union.place != self._place
            if row.level in (None, union.level) and not elsewhere:
                for name, place in self._readings(row):
                    yield identity(name, union.level, place or self._province)

        return only_ones(
            open_lines, {union: self._unions.read(union) for union in candidates}, readings
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
            for union, score in scores.items():
                lines = {line.branch: line for line in self._of[union]}.values()
                self._lines_of[row["id"]] |= set(map(_identity, lines))
                self._candidates[row["id"]] += [_candidate(line, score) for line in lines]

    def _may_be(self, line: Identity, rows: Iterable[RegisterRow], unions: Sequence[Union]) -> None:
        for union in unions:
            lines = {row.branch: row for row in rows}.values()
            self._lines_of[union.branch_id].add(line)
            self._candidates[union.branch_id] += [_candidate(row, union.score) for row in lines]
        self._names[line] = tuple(one.name for one in unions)

    def _find(self, row: RegisterRow) -> Match:
        """The union of a row: by its name and place, else with the district it names besides."""
        candidates: dict[int, Union] = {}
        readings = [(*reading, True) for reading in self._readings(row)]
        readings += [(name, row.place or self._province, False) for name in guesses(row.branch)]
        for name, place, sure in readings:
            match = self._at_any_level(name, place, row.level)
            if match.branch_id is not None and sure:
                return match
            for one in match.candidates:
                before = candidates.setdefault(one.branch_id, one)
                if one.score > before.score:
                    candidates[one.branch_id] = one
        ranked = sorted(candidates.values(), key=lambda one: -one.score)
        return Match(None, tuple(ranked[:_MOST]))

    def _readings(self, row: RegisterRow) -> Iterator[tuple[str, str | None]]:
        """The name and place of a row, and what they may be short for, the surest first.

        "LĐLĐ tỉnh" in the register of a province is that province's, not one that an article
        leaves without a name.
        """
        if row.place is None and self._province is not None:
            yield row.branch, self._province
        yield row.branch, row.place
        name, told = row.branch, row.place
        if self._province and (short := _initials_at_end(name, self._province)):
            yield short, row.place or self._province
        if _SCHOOL.match(name):
            name = f"Trường {name}"
            yield name, row.place or self._province
        if bracket := _BRACKET.match(name) or _BEHIND.match(name):
            name, told = bracket[1], bracket[2]
        for area in self._districts(told):
            yield f"{name}, {area.kind} {area.name}", area.province.name
        if told and not province_of(told) and not districts(_KIND.sub("", told)):
            kinds = ("",) if _KIND.match(told) else _DISTRICTS  # one that the tables do not know
            for kind in kinds:
                yield f"{name}, {kind} {told}", self._province
        for area in self._districts(row.branch):  # the district alone: its federation
            yield f"Liên đoàn Lao động {area.kind} {area.name}", area.province.name

    def _districts(self, told: str | None) -> list[Area]:
        """The districts of a name, with its kind or without, in the register's province."""
        name = _KIND.sub("", told) if told else ""
        found = districts(name) if name else ()
        return [one for one in found if self._province in (None, one.province.name)]

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


def _initials_at_end(name: str, province: str) -> str | None:
    """A name that ends with the initials of its province, with the province written out.

    >>> _initials_at_end("Công ty Điện lực NB", "Ninh Bình"), _initials_at_end("Sở GTVT", "Hà Nam")
    ('Công ty Điện lực Ninh Bình', None)
    """
    initials = "".join(word[0] for word in province.split()).upper()
    found = _INITIALS.search(name)
    if len(initials) < _SHORTEST or found is None or found[0] != initials:
        return None
    return f"{name[: found.start()]}{province}"


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


def _identity(row: RegisterRow) -> Identity:
    return line_key(row.branch), line_key(row.place or ""), row.code or "", row.level


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
