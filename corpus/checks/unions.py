"""Which branches of a database are one union for the checks, though some leave the place out.

A place that the tables know tells of itself which province it is in: "LĐLĐ huyện Diên Khánh" is one
union with or without "Khánh Hòa". One that they do not know does not, and an article that leaves
the province out would have a union of its own, whose figures are held against nothing. Where only
one branch with a place has the level, the host and the areas of such a one, it is that branch.
Nothing is merged: that is for a person to decide (``congdoan branches``), and who said that two
are two is believed.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from corpus.branches.uncertain import told_apart
from corpus.places import place_key
from corpus.resolve.identity import Identity, identity
from schemas import Level

if TYPE_CHECKING:
    from sqlite_utils import Database

_NAMED = """
    SELECT DISTINCT coalesce(b.merged_into, b.id) AS root, a.name, a.level, a.locality
    FROM article_branches a JOIN branches b ON b.id = a.branch_id
"""
_WITH_FACTS = "SELECT DISTINCT branch_id, article_id FROM current_facts"
_PROVINCES = """
    SELECT DISTINCT b.province FROM branches b
    WHERE b.province IS NOT NULL AND b.id IN (SELECT branch_id FROM current_facts)
"""
_ENOUGH: Final = 3
"""Articles that name a province, and no other, before all the others are taken to be of it too."""


@dataclass(frozen=True, slots=True)
class _Branch:
    """A branch by all its readings."""

    id: int
    readings: frozenset[Identity]

    @property
    def places(self) -> set[str]:
        """The provinces that they give; usually one, or none."""
        return {one.place for one in self.readings if one.place}

    @property
    def alone(self) -> bool:
        """Whether a reading tells it from all others, whatever the province."""
        return any(one.alone for one in self.readings)


def one_union(db: "Database") -> dict[int, int]:
    """The branches that are another one with its place left out → that other one.

    Args:
        db: The database of a ``Store``.

    >>> import tempfile
    >>> from pathlib import Path
    >>> from corpus.store import Store
    >>> with Store(Path(tempfile.mkdtemp()) / "union.db") as store:
    ...     one_union(store.db)
    {}
    """
    branches = list(_branches(db))
    of_one_place = _of_one_place(db, branches)
    by_host: dict[tuple[object, ...], dict[int, _Branch]] = defaultdict(dict)
    for one in branches:
        for read in one.readings:
            by_host[_name(read)][one.id] = one
    apart = told_apart(db)
    found: dict[int, int] = {}
    for one in branches:
        if one.places:
            continue
        short = one.alone
        alike = {
            other.id
            for read in one.readings
            for other in by_host[_name(read)].values()
            if _may_be(one, other, short=short)
        }
        if len(alike) == 1 and (short or of_one_place):
            [other] = alike
            if frozenset((one.id, other)) not in apart:
                found[one.id] = other
    return found


def _name(read: Identity) -> tuple[object, ...]:
    """What two branches have in common that may be one: of areas alone, also these."""
    return read.level, read.sort, read.host, () if read.host else read.areas


def _branches(db: "Database") -> Iterable[_Branch]:
    read: Mapping[int, set[Identity]] = defaultdict(set)
    for row in db.query(_NAMED):
        read[row["root"]].add(identity(row["name"], Level(row["level"]), row["locality"]))
    return (_Branch(root, frozenset(readings)) for root, readings in read.items())


def _of_one_place(db: "Database", branches: Iterable[_Branch]) -> bool:
    """Whether these are the articles of one federation: all that name a province name one."""
    places = {one.id: one.places for one in branches}
    told: dict[str, set[str]] = defaultdict(set)
    for branch, article in db.execute(_WITH_FACTS).fetchall():
        for place in places.get(branch, ()):
            told[place].add(article)
    return len(told) == 1 and all(len(articles) >= _ENOUGH for articles in told.values())


def one_province(db: "Database") -> str | None:
    """The province that the articles of one federation name; None where they name several.

    Args:
        db: The database of a ``Store``.
    """
    named = [str(province) for (province,) in db.execute(_PROVINCES).fetchall()]
    if len(named) != 1 or not _of_one_place(db, list(_branches(db))):
        return None
    return named[0]


def _may_be(one: _Branch, other: _Branch, *, short: bool) -> bool:
    """Whether ``other`` is ``one`` with its place: of the same areas, or of more.

    Args:
        one: A branch without a place.
        other: Any branch.
        short: The name of ``one`` does not recur, so that it may leave its district out too. Of
            names that do, "LĐLĐ tỉnh", the place alone may be missing, and with it no other union
            may have the name, as schools and clinics of a province do.
    """
    if not other.places or one.id == other.id or not other.alone:
        return False
    return any(
        (read.level, read.sort, read.host) == (there.level, there.sort, there.host)
        and (
            read.areas == there.areas
            or (short and bool(read.host) and not read.areas)
            or (bool(read.host) and not there.areas and _is_of_city(read, there))
        )
        for read in one.readings
        for there in other.readings
    )


def _is_of_city(read: Identity, there: Identity) -> bool:
    """Whether one is told by a city alone that has the name of the other's province."""
    names = {place_key(" ".join(area.name)) for area in read.areas if area.kind == "thành phố"}
    return len(read.areas) == 1 and names == {there.place and place_key(there.place)}
