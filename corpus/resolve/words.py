"""The words of a branch's name: one spelling, abbreviations written out.

A word of the general vocabulary ("Sở Y tế", "Công ty") is compared without its diacritics. A word
that is a name's own keeps them: Tân Thành and Tân Thạnh are two places.
"""

import re
import tomllib
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, Final, NamedTuple

from corpus.places import province_named
from corpus.spelling import with_i
from extractor.branches.words import branch_words
from extractor.lexicon import Entry
from extractor.normalise import fold, lower, normalise

_TOKEN: Final = re.compile(r"\w+(?:&\w+)*")
_BRACKETS: Final = re.compile(r"\(([^()]*)\)")
_AREA_OPENS: Final = re.compile(r"(?:tinh|thanh pho|tp|huyen|quan|thi xa|phuong|xa) ?\.? ?\w")
_AREA_LETTERS: Final = {"Q": "quận", "H": "huyện", "P": "phường", "X": "xã"}
_AREA_LETTER: Final = re.compile(r"\b([QHPX])\. ?(?=\w)|(?<=\s)([qhpx])\. ?(?=[^\W\d_a-z])")
_ZEROS: Final = re.compile(r"^0+(?=\d)")
_SIGNED: Final = re.compile(r"\w+(?:[&,.–-]\w+)+")
_SIGNS: Final = re.compile(r"[&,.–-]")
"""What may part the letters of an abbreviation: "LĐ-TB&XH", "VH,TT&DL"."""
_FORMS: Final = (("trach", "nhiem", "huu", "han"), ("co", "phan"))
"""Legal forms that a name may begin with, folded."""
_UNCERTAIN: Final = ("tư", "cđ y tế")
"""Abbreviations of the extractor that across articles may mean something else ("trường tư")."""

_OF_MINORITIES: Final = ("noi tru", "ban tru")
"""Boarding schools "dân tộc nội trú" are "phổ thông", which some leave out."""

Words = tuple[str, ...]
fold_word = lru_cache(maxsize=65_536)(fold)


@cache
def lexicon() -> dict[str, Any]:
    """``lexicon.toml`` beside this module."""
    path = Path(__file__).with_name("lexicon.toml")
    return tomllib.loads(path.read_text(encoding="utf-8"))


def spelt(text: str) -> str:
    """The text in lower case, NFC, with the old tone style.

    >>> spelt("Sở Thuỷ sản")
    'sở thủy sản'
    """
    return lower(normalise(text).text)


def _place_in(brackets: re.Match[str]) -> str:
    """What brackets add to a name: a place; any other remark or second name is left out."""
    inside = brackets[1]
    place = province_named(inside) or _AREA_OPENS.match(fold(inside))
    return f" {inside} " if place else " "


class _Short(NamedTuple):
    """Abbreviations by their folded form, and those that hold more than one token."""

    words: dict[str, Words]
    joined: dict[str, str]
    pattern: re.Pattern[str]

    def without_signs(self, text: str) -> str:
        """What an abbreviation means whose letters are parted by signs; else the text."""
        to = self.words.get(fold_word(_SIGNS.sub("", text)))
        return " ".join(to) if to else text


def _forms(group: str) -> Iterator[tuple[str, str]]:
    for entry in lexicon()[group]:
        for form in entry["forms"]:
            yield form, entry["to"]


@cache
def _short() -> _Short:
    known = {**branch_words().expand, **dict(_forms("abbreviation"))}
    words: dict[str, Words] = {}
    joined: dict[str, str] = {}
    for form, to in known.items():
        form = spelt(form)
        if form in _UNCERTAIN:
            continue
        if _TOKEN.fullmatch(form):
            words[fold(_SIGNS.sub("", form))] = words[fold(form)] = tuple(_TOKEN.findall(spelt(to)))
        else:
            joined[form] = spelt(to)
    either = "|".join(re.escape(form) for form in sorted(joined, key=len, reverse=True))
    return _Short(words, joined, re.compile(rf"(?<!\w)(?:{either})(?!\w)"))


@cache
def _special(group: str) -> dict[str, Words]:
    return {fold(form): tuple(_TOKEN.findall(spelt(to))) for form, to in _forms(group)}


@lru_cache(maxsize=65_536)
def words_of(name: str) -> Words:
    """The words of a name, abbreviations written out, "và" left out, i for a final y.

    >>> words_of("CĐCS Sở TN&MT Khánh Hoà")
    ('công', 'đoàn', 'cơ', 'sở', 'sở', 'tài', 'nguyên', 'môi', 'trường', 'khánh', 'hòa')
    >>> words_of("Trường CĐ Mỹ thuật"), words_of("CĐ Y tế")[:2]
    (('trường', 'cao', 'đẳng', 'mĩ', 'thuật'), ('công', 'đoàn'))
    """
    return tuple(map(with_i, _written_out(name)))


def _written_out(name: str) -> Words:
    if "(" in name:
        name = _BRACKETS.sub(_place_in, name)
    name = _AREA_LETTER.sub(lambda found: f"{_AREA_LETTERS[found[0][0].upper()]} ", name)
    short = _short()
    text = short.pattern.sub(lambda found: short.joined[found[0]], spelt(name))
    text = _SIGNED.sub(lambda found: short.without_signs(found[0]), text)
    made: list[str] = []
    for token in _TOKEN.findall(text):
        key = fold_word(token)
        to = _special("at_head").get(key) if not made else None
        if to is None and made and fold_word(made[-1]) == "truong":
            to = _special("at_school").get(key)
        made += to or short.words.get(key) or (_ZEROS.sub("", token),)
    return _with_firm(tuple(word for word in _with_general(made) if word not in ("và", "va")))


def _with_general(words: Sequence[str]) -> Sequence[str]:
    """The words of a boarding school's name, with "phổ thông" where it is left out.

    >>> _with_general("trường dân tộc nội trú tỉnh".split())[:4]
    ['trường', 'phổ', 'thông', 'dân']
    """
    folded = " ".join(map(fold_word, words))
    schools = (f"dan toc {sort}" for sort in _OF_MINORITIES)
    at = max(folded.find(school) for school in schools)
    if at < 0 or folded[:at].endswith("pho thong "):
        return words
    before = folded[:at].count(" ")
    return [*words[:before], "phổ", "thông", *words[before:]]


def _with_firm(words: Words) -> Words:
    """A name whose legal form stands for the firm: "CĐCS TNHH Gốm Lạc" is of "Công ty TNHH …"."""
    folded = tuple(map(fold_word, words))
    begins = (len(form) for form, _ in heads() if folded[: len(form)] == form)
    at = next(begins, 0)
    if any(folded[at : at + len(form)] == form != folded[at:] for form in _FORMS):
        return (*words[:at], "công", "ty", *words[at:])
    return words


@lru_cache(maxsize=65_536)
def name_key(name: str) -> str:
    """A branch name folded, abbreviations expanded, punctuation and "và" dropped.

    >>> name_key("CĐCS Sở TN&MT Khánh Hoà")
    'cong doan co so so tai nguyen moi truong khanh hoa'
    >>> name_key("Công ty May 03"), name_key("Xí nghiệp 100")
    ('cong ty may 3', 'xi nghiep 100')
    >>> name_key("LĐLĐ TP. Hồ Chí Minh") == name_key("Liên đoàn Lao động Thành phố Hồ Chí Minh")
    True
    """
    return " ".join(map(fold_word, _written_out(name)))


@lru_cache(maxsize=65_536)
def searchable(name: str) -> str:
    """What a name is found by: folded, and once more with its abbreviations expanded.

    >>> searchable("CĐCS Sở Y tế"), searchable("Công đoàn Sở Y tế")
    ('cdcs so y te · cong doan co so so y te', 'cong doan so y te')
    """
    folded, key = fold(name), name_key(name)
    return folded if set(key.split()) <= set(folded.split()) else f"{folded} · {key}"


class Phrases:
    """Phrases that words can be covered with, longest first."""

    def __init__(self, phrases: Iterable[str]) -> None:
        spelt_out = {words_of(phrase) for phrase in phrases}
        self._spelt = _by_first(spelt_out)
        self._folded = _by_first({tuple(map(fold_word, words)) for words in spelt_out})

    def cover(self, words: Sequence[str]) -> list[bool]:
        """For each word whether it is part of a phrase, read from the left.

        Words that are all without diacritics are read as if the phrases were so too.

        >>> Phrases(["sở", "y tế"]).cover("sở y tế hà nam".split())
        [True, True, True, False, False]
        """
        sizes, known = self._folded if all(map(str.isascii, words)) else self._spelt
        covered = [False] * len(words)
        here = 0
        while here < len(words):
            step = 1
            for size in sizes.get(words[here], ()):
                piece = tuple(words[here : here + size])
                if len(piece) == size and piece in known:
                    covered[here : here + size] = [True] * size
                    step = size
                    break
            here += step
        return covered


def _by_first(phrases: set[Words]) -> tuple[dict[str, list[int]], set[Words]]:
    """By their first words how long phrases are, the longest first; and the phrases."""
    sizes: dict[str, set[int]] = {}
    for phrase in phrases:
        sizes.setdefault(phrase[0], set()).add(len(phrase))
    return {word: sorted(of_word, reverse=True) for word, of_word in sizes.items()}, phrases


def _phrases(entries: Iterable[Entry]) -> Iterator[str]:
    return (entry.phrase for entry in entries)


@cache
def common_phrases() -> Phrases:
    """The general vocabulary of hosts."""
    words = branch_words()
    groups = (words.opener_entries, words.common_entries)
    own = lexicon()["words"]
    return Phrases(
        [*(one for group in groups for one in _phrases(group)), *own["common"], *own["bare"]]
    )


@cache
def phrases(group: str) -> Phrases:
    """One group of ``lexicon.toml``."""
    return Phrases(lexicon()["words"][group])


@cache
def heads() -> tuple[tuple[Words, str], ...]:
    """How a name begins, folded, the longest first, and what sort of union that is."""
    made = [(tuple(fold(form).split()), sort) for form, sort in lexicon()["heads"].items()]
    return tuple(sorted(made, key=lambda item: -len(item[0])))
