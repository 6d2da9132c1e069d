"""Lexicons: literal phrases in TOML, found in a text by one Aho-Corasick pass.

A lexicon file is a table of groups. A group is a list of phrases, or an array of tables whose
``forms`` are the phrases and whose other keys are what a rule wants to know of them::

    have = ["có", "hiện có", "gồm"]

    [[title]]
    forms = ["bằng khen"]
    canonical = "Bằng khen"

Phrases are matched without regard to case, tone-mark style or the i/y spelling (kỷ, kỉ), at
word boundaries only.
"""

import tomllib
from collections.abc import Callable, Iterable, Mapping, Set
from dataclasses import dataclass, field
from functools import cache, partial
from operator import attrgetter
from pathlib import Path
from typing import Any, NamedTuple

from ahocorasick_rs import AhoCorasick, Implementation

from extractor.errors import LexiconError
from extractor.late import late
from extractor.normalise import lower
from extractor.tones import old_tone

# What stands before is looked at behind the first letter or figure: these are found at once.
_Y = late(r"[yỳýỷỹỵiìíỉĩị](?:(?<=[hklmst][yỳýỷỹỵ])|(?<=qu[iìíỉĩị]))(?!\w)")
_I = dict(zip("yỳýỷỹỵiìíỉĩị", "iìíỉĩịyỳýỷỹỵ", strict=True))
_THOUSANDS = late(r"[0-9](?<![\d.,/].)\d{0,2}(?:(?:,\d{3})+|(?:[ \u00a0\u202f]\d{3})+)(?![.,]?\d)")
_PARTED = str.maketrans(", \u00a0\u202f", "....")


def match_form(low: str) -> str:
    """Lowercase text with final y written i (kỷ → kỉ), but behind "qu" y (quĩ → quỹ).

    It is of the same length, so offsets hold.

    Thousands are parted by full stops, however they were: what rules look for around a figure
    is written for one form of it. Their values are read from the text itself.

    >>> match_form("kỷ niệm, chiến sỹ, tỷ, quĩ"), match_form("8,940 lao động, 1 250 000 đồng")
    ('kỉ niệm, chiến sĩ, tỉ, quỹ', '8.940 lao động, 1.250.000 đồng')
    """
    low = _Y.sub(lambda found: _I[found[0]], low)
    return _THOUSANDS.sub(lambda found: found[0].translate(_PARTED), low)


class Hit(NamedTuple):
    """A lexicon phrase in a text: ``[start, end)`` in normalised text, and its entry."""

    start: int
    end: int
    entry: "Entry"
    group: str
    """The group the phrase belongs to, ``file.group``."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One phrase of a lexicon, with what its group says of it."""

    group: str
    phrase: str
    data: Mapping[str, Any] = field(default_factory=dict, hash=False, compare=False)


def read_lexicon(path: Path, namespace: str) -> list[Entry]:
    """The entries of one TOML file, their groups named ``namespace.group``.

    Raises LexiconError when a group is neither a list of phrases nor tables with ``forms``.
    """
    entries: list[Entry] = []
    for group, content in tomllib.loads(path.read_text(encoding="utf-8")).items():
        if not isinstance(content, list):
            raise LexiconError(f"{path}: group {group!r} must be a list of phrases or of tables")
        for item in content:
            if isinstance(item, str):
                entries.append(Entry(f"{namespace}.{group}", item))
            elif isinstance(item, dict) and isinstance(item.get("forms"), list):
                data = {key: value for key, value in item.items() if key != "forms"}
                entries += [Entry(f"{namespace}.{group}", form, data) for form in item["forms"]]
            else:
                raise LexiconError(f"{path}: {group!r} holds {item!r}: no phrase, no forms")
    return entries


class Matcher:
    """Finds every entry of several lexicons in one pass over a text.

    ``few``: whether the entries are so few that the automaton may be a table, which takes a third
    less time to find them and ten times as much to make.

    Attributes:
        entries: The entries, as given.
    """

    def __init__(self, entries: Iterable[Entry], *, few: bool = False) -> None:
        self.entries = tuple(entries)
        by_form: dict[str, list[Entry]] = {}
        for entry in self.entries:
            by_form.setdefault(match_form(lower(old_tone(entry.phrase))), []).append(entry)
        groups: dict[str, dict[int, Entry]] = {}
        for index, found in enumerate(by_form.values()):
            for one in found:
                groups.setdefault(one.group, {}).setdefault(index, one)
        self._groups = Groups(groups, len(by_form))
        self._automaton = AhoCorasick(
            list(by_form), implementation=Implementation.DFA if few else None
        )

    def scan(self, low: str) -> list[Hit]:
        """Hits in ``low`` (a match form), by start; within one group the longest one wins."""
        return self.look(low, 0, len(low)).all()

    def look(self, low: str, first: int, last: int) -> "Stretch":
        """What stands in ``low[first:last]``.

        Args:
            low: A match form; offsets of the hits count from its start.
            first: Where to begin.
            last: Where to end.
        """
        size = len(low)
        found = [
            (start, -end, index)
            for index, at, behind in self._automaton.find_matches_as_indexes(
                low[first:last], overlapping=True
            )
            if not (
                ((end := behind + first) < size and low[end].isalnum() and low[end - 1].isalnum())
                or ((start := at + first) and low[start - 1].isalnum() and low[start].isalnum())
            )
        ]
        found.sort()
        return Stretch(found, self._groups)


class Groups:
    """The phrases of each group, by number, and the groups of each phrase."""

    def __init__(self, entries: dict[str, dict[int, Entry]], phrases: int) -> None:
        self.entries: Mapping[str, Mapping[int, Entry]] = entries
        self.of_phrase: list[tuple[str, ...]] = [()] * phrases
        for name, phrases_of in entries.items():
            for phrase in phrases_of:
                self.of_phrase[phrase] += (name,)


class Stretch:
    """The phrases in a stretch of text; within one group the longest one wins.

    Hits are made when their group is asked for: a sentence has some twenty phrases in sixty
    groups, and most groups are never asked for.
    """

    __slots__ = ("_found", "_groups", "_present", "made")

    def __init__(
        self,
        found: list[tuple[int, int, int]],
        groups: Groups,
        present: Set[str] | None = None,
    ) -> None:
        """``present``: the groups that phrases may be of; of others there are none."""
        self._found = found
        self._groups = groups
        if present is None:
            of_phrase = groups.of_phrase
            present = _NOTHING.union(*[of_phrase[index] for _, _, index in found])
        self._present = present
        self.made: dict[tuple[str, ...], list[Hit]] = {}
        """What has been asked for, by the groups."""

    def of(self, *groups: str) -> list[Hit]:
        """The hits of the named groups, by start."""
        made = self.made.get(groups)
        return self.find(groups) if made is None else made

    def find(self, groups: tuple[str, ...]) -> list[Hit]:
        """The hits of groups that have not been asked for together."""
        if self._present.isdisjoint(groups):
            made = []
        elif len(groups) == 1:
            made = self._of_group(groups[0])
        else:
            made = [hit for group in groups for hit in self.of(group)]
            made.sort(key=_START)
        self.made[groups] = made
        return made

    def within(self, first: int, last: int) -> "Stretch":
        """What stands in a part of the stretch."""
        found = [one for one in self._found if one[0] >= first and -one[1] <= last]
        return Stretch(found, self._groups, self._present if found else _NOTHING)

    def all(self) -> list[Hit]:
        """Every hit, by start, the longer first; of one place, by the order of the groups."""
        made = [hit for group in self._groups.entries for hit in self.of(group)]
        made.sort(key=lambda hit: (hit.start, -hit.end))
        return made

    def _of_group(self, group: str) -> list[Hit]:
        entries = self._groups.entries[group]
        made, behind = [], 0
        for start, minus_end, index in [one for one in self._found if one[2] in entries]:
            if -minus_end > behind:
                behind = -minus_end
                made.append(_hit((start, behind, entries[index], group)))
        return made


_START = attrgetter("start")
_NOTHING: frozenset[str] = frozenset()
_hit: Callable[[tuple[int, int, Entry, str]], Hit] = partial(tuple.__new__, Hit)


@cache
def folder() -> Path:
    """Where the shared lexicons lie."""
    return Path(__file__).parent / "lexicons"
