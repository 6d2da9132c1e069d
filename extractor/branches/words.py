"""The branch lexicon, ready to be asked which of its phrases stand at a token."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cache, partial
from itertools import islice
from pathlib import Path
from typing import Any, NamedTuple

from extractor.late import late
from extractor.lexicon import Entry, match_form, read_lexicon
from extractor.normalise import lower
from extractor.tones import old_tone

_TOKEN = late(r"\w+(?:\.(?:(?<=\b[A-Z][a-z].)|(?<=\b[A-Z][a-z][a-z].))[a-z]\w*|(?:[&'’]\w+)*)")


class Token(NamedTuple):
    """A syllable, abbreviation or number of the text."""

    start: int
    end: int
    text: str
    low: str

    @property
    def capital(self) -> bool:
        """Whether it is written with a capital."""
        return self.text[0].isupper()


_token: Callable[[tuple[int, int, str, str]], Token] = partial(tuple.__new__, Token)


def tokenise(
    text: str, start: int, end: int, most: int | None = None, low: str | None = None
) -> list[Token]:
    """The first tokens of ``text[start:end]``, at ``most`` so many; punctuation left out.

    ``low`` is the match form of ``text``, where it is known.

    >>> [token.text for token in tokenise("Sở TN&MT, số 2", 0, 14)]
    ['Sở', 'TN&MT', 'số', '2']
    """
    found = _TOKEN.finditer(text, start, end)
    spans = [token.span() for token in (islice(found, most) if most else found)]
    if low is None or (spans and spans[-1][1] == end):  # a word may be cut off at the end
        low = match_form(lower(text[start:end]))
        by = start
    else:
        by = 0
    return [_token((at, to, text[at:to], low[at - by : to - by])) for at, to in spans]


def _syllables(entry: Entry) -> tuple[str, ...]:
    return tuple(_TOKEN.findall(match_form(lower(old_tone(entry.phrase)))))


class Phrases:
    """Phrases of one or more words, looked up by the token they begin with, longest first."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        self._by_first: dict[str, list[tuple[int, list[str], Entry]]] = {}
        for entry in entries:
            first, *others = _syllables(entry)
            self._by_first.setdefault(first, []).append((len(others) + 1, others, entry))
        for found in self._by_first.values():
            found.sort(key=lambda item: -item[0])
        self.firsts = frozenset(self._by_first)
        """The words that phrases begin with."""

    def at(self, tokens: Sequence[Token], index: int) -> tuple[int, Entry] | None:
        """How many tokens the longest phrase at ``index`` takes, and its entry."""
        if index >= len(tokens):
            return None
        for size, others, entry in self._by_first.get(tokens[index].low, ()):
            if size == 1 or [t.low for t in tokens[index + 1 : index + size]] == others:
                return size, entry
        return None


@dataclass(frozen=True, slots=True)
class BranchWords:
    """The groups of ``branches/lexicon.toml``."""

    heads: list[Entry]
    not_branch: list[Entry]
    opener_entries: list[Entry]
    common_entries: list[Entry]
    openers: Phrases
    inner: Phrases
    inner_verb: Phrases
    level_word: Phrases
    boundary: Phrases
    in_names: frozenset[str]
    like_words: Phrases
    behind_dash: Phrases
    said_of_it: Phrases
    beside: Phrases
    sector: Phrases
    sectors: tuple[str, ...]
    built: Phrases
    no_host: tuple[str, ...]
    head_forms: frozenset[str]
    counted: tuple[str, ...]
    numbered: frozenset[str]
    numbered_host: frozenset[str]
    bare_levels: frozenset[tuple[str, ...]]
    bare_hosts: frozenset[tuple[str, ...]]
    offices: frozenset[tuple[str, ...]]
    provincial_offices: frozenset[tuple[str, ...]]
    surnames: frozenset[str]
    districts: frozenset[tuple[str, ...]]
    nationwide: frozenset[tuple[str, ...]]
    known: frozenset[str]
    """What the phrases begin with that a name goes on with, or ends at."""
    level_letters: dict[str, str]
    """The level a letter with a full stop stands for, by the letter as it is written."""
    expand: dict[str, str]
    compared: dict[str, tuple[str, ...]]
    """The words, as keys have them, of abbreviations that a name may keep."""
    brands: tuple[tuple[tuple[str, ...], str], ...]
    """Names that a brand stands for, as keys have them, the longest first, with the brand."""
    expand_behind: dict[tuple[str, str], str]
    """What an abbreviation stands for behind a word, by that word and its letters."""


def _meanings(entries: Sequence[Entry]) -> dict[str, str]:
    """What each abbreviation stands for, by its letters with and without the signs between them."""
    found: dict[str, str] = {}
    for entry in entries:
        meaning: Any = entry.data["to"]
        found[entry.phrase] = meaning
        found[re.sub(r"[&,.–-]", "", entry.phrase)] = meaning
    return found


def _with_abbreviation(entries: Sequence[Entry]) -> list[Entry]:
    """The phrases that hold "công đoàn", written with "cđ"."""
    told = {entry.phrase for entry in entries}
    return [
        replace(entry, phrase=short)
        for entry in entries
        if "công đoàn" in entry.phrase
        and (short := entry.phrase.replace("công đoàn", "cđ")) not in told
    ]


@cache
def branch_words() -> BranchWords:
    """The branch lexicon, read once."""
    entries = read_lexicon(Path(__file__).with_name("lexicon.toml"), "branch")
    groups: dict[str, list[Entry]] = {}
    for entry in entries:
        groups.setdefault(entry.group.removeprefix("branch."), []).append(entry)
    openers, inner, inner_verb, level_word, boundary = (
        Phrases(groups[name])
        for name in ("opener", "inner", "inner_verb", "level_word", "boundary")
    )
    known = (openers, inner, inner_verb, level_word, boundary)
    return BranchWords(
        heads=groups["head"],
        not_branch=[*groups["not_branch"], *_with_abbreviation(groups["not_branch"])],
        opener_entries=groups["opener"],
        common_entries=[
            entry
            for name in ("inner", "inner_verb", "level_word", "sector")
            for entry in groups[name]
        ],
        openers=openers,
        inner=inner,
        inner_verb=inner_verb,
        level_word=level_word,
        boundary=boundary,
        in_names=frozenset(match_form(entry.phrase) for entry in groups["in_names"]),
        like_words=Phrases(groups["like_words"]),
        behind_dash=Phrases(groups["behind_dash"]),
        said_of_it=Phrases(groups["said_of_it"]),
        beside=Phrases(groups["beside"]),
        sector=Phrases(groups["sector"]),
        sectors=tuple(entry.phrase for entry in groups["sector"]),
        built=Phrases(groups["built"]),
        no_host=tuple(match_form(entry.phrase) for entry in groups["no_host"]),
        head_forms=frozenset(entry.phrase for entry in groups["head"]),
        counted=tuple(match_form(entry.phrase) for entry in groups["counted"]),
        numbered=frozenset(match_form(entry.phrase) for entry in groups["numbered"]),
        numbered_host=frozenset(match_form(entry.phrase) for entry in groups["numbered_host"]),
        bare_levels=frozenset(_syllables(entry) for entry in groups["bare_level"]),
        bare_hosts=frozenset(_syllables(entry) for entry in groups["bare_host"]),
        offices=frozenset(_syllables(entry) for entry in groups["office"]),
        provincial_offices=frozenset(_syllables(one) for one in groups["provincial_office"]),
        nationwide=frozenset(_syllables(entry) for entry in groups["nationwide"]),
        districts=frozenset(tuple(entry.phrase.split()) for entry in groups["district"]),
        surnames=frozenset(entry.phrase for entry in groups["surname"]),
        known=frozenset(entry.phrase for entry in groups["level_letter"]).union(
            *(phrases.firsts for phrases in known)
        ),
        level_letters={entry.phrase.upper(): entry.data["to"] for entry in groups["level_letter"]},
        expand=_meanings(groups["expand"]),
        compared={
            match_form(short): tuple(match_form(words).split())
            for short, words in _meanings(groups["compared"]).items()
        },
        brands=tuple(
            sorted(
                (
                    (tuple(match_form(entry.phrase).split()), entry.data["to"])
                    for entry in groups["brand"]
                ),
                key=lambda named: -len(named[0]),
            )
        ),
        expand_behind={
            (word, entry.phrase): entry.data["to"]
            for entry in groups["expand_behind"]
            for word in entry.data["behind"]
        },
    )
