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
from collections.abc import Iterable, Iterator, Mapping
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

    @property
    def group(self) -> str:
        """The group the phrase belongs to, ``file.group``."""
        return self.entry.group


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
    """Finds every entry of several lexicons in one pass over a text."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        by_form: dict[str, list[Entry]] = {}
        for entry in entries:
            by_form.setdefault(match_form(lower(old_tone(entry.phrase))), []).append(entry)
        self._entries = list(by_form.values())
        self._automaton = AhoCorasick(list(by_form))

    def scan(self, low: str) -> list[Hit]:
        """Hits in ``low`` (a match form), by start; within one group the longest one wins."""
        hits: list[Hit] = []
        size = len(low)
        for index, start, end in self._automaton.find_matches_as_indexes(low, overlapping=True):
            if start and low[start - 1].isalnum() and low[start].isalnum():
                continue
            if end < size and low[end].isalnum() and low[end - 1].isalnum():
                continue
            hits += [Hit(start, end, entry) for entry in self._entries[index]]
        return list(_longest_per_group(hits))


def _longest_per_group(hits: list[Hit]) -> Iterator[Hit]:
    hits.sort(key=lambda hit: (hit.start, -hit.end))
    ends: dict[str, int] = {}
    for hit in hits:
        if hit.end > ends.get(hit.entry.group, 0):
            ends[hit.entry.group] = hit.end
            yield hit


@cache
def folder() -> Path:
    """Where the shared lexicons lie."""
    return Path(__file__).parent / "lexicons"
