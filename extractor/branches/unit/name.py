"""A unit's name while it is read, and what is asked of it at every word."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from extractor.branches.words import Token, branch_words

LEVELS: Final = ("tỉnh", "huyện", "quận", "phố", "ngành", "công đoàn")
AREAS: Final = ("huyện", "tỉnh", "thành phố", "phường")
"""Openers of areas."""
HOSTS: Final = ("công ty", "trường", "bệnh viện")
"""Openers of hosts, by which a union is spoken of in short too: "Công đoàn Công ty"."""
OF_FIELDS: Final = (*HOSTS, "sở", "cơ quan", "tổng công ty", "tập đoàn")
"""Openers of hosts whose names tell their fields: "Sở Nông nghiệp và phát triển nông thôn"."""
BARE_AREAS: Final = ("tỉnh", "huyện", "quận")
_NAMED_IN_TWO: Final = (*AREAS, "trường", "bệnh viện")
"""Openers of what mostly has two syllables or more."""
OF_ONE_SYLLABLE: Final = ("huế", "vinh", "lắk", "láng", "xốp", "lìa", "vôi", "đu")
"""Areas that have not."""
_AHEAD: Final = 10
"""Tokens behind the end of a name that are looked at to know that it ends there, at most."""
Opener = tuple[str, str]
"""The class of a unit's first word, and the level of a union whose name goes on with it."""


class UnitName:
    """The name of one unit, as far as it has been read.

    ``end`` is where it ends in the text, ``size`` how many tokens it has, ``opener`` and ``level``
    come from its first word, ``proper`` says whether it holds a proper name. ``of_officer`` says
    that an office stands before the head, so that a person's name may follow the unit's.
    """

    def __init__(
        self,
        text: str,
        tokens: Sequence[Token],
        start: int,
        in_capitals: bool,
        of_officer: bool = False,
        of_guild: bool = False,
    ) -> None:
        self.end = start
        self.size = 0
        self.opener: str | None = None
        self.level: str | None = None
        self.proper = False
        self.text = text
        self.tokens = tokens
        self.in_capitals = in_capitals
        self.of_officer = of_officer
        self.of_guild = of_guild
        self.words = branch_words()
        self.at = 0
        """The token looked at."""
        self.joint_end = start
        """Where a "và" ends, or an abbreviation in brackets, behind which the name may go on."""
        self.behind_opener = False
        """Whether the word before opens a unit: "Công ty", "Sở"."""
        self.syllables = 0
        """Words taken since, that the lexicon does not know."""
        self.placed = False
        """Whether the name tells its area by a word of level."""
        self.branded = False
        """Whether it begins, in a line of capitals, with the brand of a corporation."""
        self.begun = False
        """Whether the first word is written together with the head: "CĐVC"."""

    def near_end(self, most: int) -> bool:
        """Whether the name ends so near the last of so many tokens that others may belong to it."""
        return len(self.tokens) == most and self.at + _AHEAD > most

    def capital(self, token: Token) -> bool:
        """Whether a token has a capital that says something, or is a number."""
        return (token.capital or token.text[0].isdigit()) and not self.in_capitals

    def is_syllable(self) -> bool:
        """Whether what elsewhere ends a name is part of one in capitals: "XÃ THIỆN NHÂN"."""
        if not self.in_capitals:
            return False
        if self._inside_like_words():
            return True
        low, before = self.tokens[self.at].low, self.tokens[self.at - 1]
        if self.syllables != 1 or low not in self.words.in_names or not before.text.isalpha():
            return False
        named = self.opener in _NAMED_IN_TWO
        if not named and self.at > 1:
            named = self.words.level_word.at(self.tokens, self.at - 2) is not None
        return named and before.low not in OF_ONE_SYLLABLE

    def _inside_like_words(self) -> bool:
        """Whether a name of the lexicon begins here, or one or two words before, and holds this."""
        for back in range(min(self.at, 2) + 1):
            found = self.words.like_words.at(self.tokens, self.at - back)
            if found and found[0] > back:
                return True
        return False

    def level_here(self) -> bool:
        """Whether a word of level stands here: "tỉnh", "huyện"."""
        return self.words.level_word.at(self.tokens, self.at) is not None

    def names_area(self) -> bool:
        """Whether the name is that of an area and has its proper name."""
        return self.opener in AREAS and self.proper

    def low_at(self, at: int, size: int) -> list[str]:
        """So many tokens from one on, in match form."""
        return [token.low for token in self.tokens[max(0, at) : at + size]]

    def low_here(self, size: int) -> list[str]:
        """So many tokens from here on, in match form."""
        return self.low_at(self.at, size)

    def adjacent(self, at: int, size: int) -> bool:
        """Whether so many tokens follow one another with nothing but a space between."""
        tokens = self.tokens[at : at + size]
        return all(after.start == before.end + 1 for before, after in pairwise(tokens))
