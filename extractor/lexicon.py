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

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from ahocorasick_rs import AhoCorasick

from extractor.errors import LexiconError
from extractor.normalise import lower, old_tone

_Y = re.compile(r"(?<=[hklmst])[yỳýỷỹỵ](?!\w)")
_I = str.maketrans("yỳýỷỹỵ", "iìíỉĩị")


def match_form(low: str) -> str:
    """Lowercase text with final y written i (kỷ → kỉ); of the same length, so offsets hold.

    >>> match_form("kỷ niệm chương, chiến sỹ, tỷ")
    'kỉ niệm chương, chiến sĩ, tỉ'
    """
    return _Y.sub(lambda found: found.group().translate(_I), low)


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

    Attributes:
        entries: The entries, as given.
    """

    def __init__(self, entries: Iterable[Entry]) -> None:
        self.entries = tuple(entries)
        by_form: dict[str, list[Entry]] = {}
        for entry in self.entries:
            by_form.setdefault(match_form(lower(old_tone(entry.phrase))), []).append(entry)
        self._entries = [[(entry, entry.group) for entry in found] for found in by_form.values()]
        self._automaton = AhoCorasick(list(by_form))

    def scan(self, low: str, first: int = 0, last: int | None = None) -> list[Hit]:
        """Hits in ``low[first:last]``, by start; within one group the longest one wins.

        Args:
            low: A match form; offsets of the hits count from its start.
            first: Where to begin.
            last: Where to end, the end of the text when it is None.
        """
        hits: list[Hit] = []
        size = len(low)
        part = low if last is None and not first else low[first:last]
        for index, at, behind in self._automaton.find_matches_as_indexes(part, overlapping=True):
            start, end = at + first, behind + first
            if start and low[start - 1].isalnum() and low[start].isalnum():
                continue
            if end < size and low[end].isalnum() and low[end - 1].isalnum():
                continue
            hits += [Hit(start, end, entry, group) for entry, group in self._entries[index]]
        return _longest_per_group(hits)


def _longest_per_group(hits: list[Hit]) -> list[Hit]:
    hits.sort(key=lambda hit: (hit.start, -hit.end))
    ends: dict[str, int] = {}
    longest = []
    for hit in hits:
        group = hit.group
        if hit.end > ends.get(group, 0):
            ends[group] = hit.end
            longest.append(hit)
    return longest


@cache
def folder() -> Path:
    """Where the shared lexicons lie."""
    return Path(__file__).parent / "lexicons"
