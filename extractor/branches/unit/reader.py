"""Reads the name of a unit behind a union's head, word by word, up to where it ends.

In Vietnamese a proper name keeps its capitals only on the first syllable of each word ("Sở Tài
nguyên và Môi trường"), so a name is made of capitalised words, of the small words of the lexicon
that names are made of, and, where neither decides, of underthesea's own words and tags.
"""

from extractor.branches.places import province_starts
from extractor.branches.unit.endings import (
    award_here,
    behind_bare_area,
    behind_nation,
    behind_school,
    event_here,
    may_follow,
    union_here,
)
from extractor.branches.unit.joints import abbreviation_here, and_goes_on, at_place, joined
from extractor.branches.unit.name import AREAS, HOSTS, OF_FIELDS, Opener, UnitName
from extractor.branches.unit.phrases import federation_here, phrase_here, province_here, sector_here
from extractor.branches.unit.words import (
    run_to_place,
    run_told_elsewhere,
    small_word_size,
    word_size,
)
from extractor.branches.words import Token


class UnitReader(UnitName):
    """Reads the name of one unit behind a union's head.

    >>> from extractor.branches.words import tokenise
    >>> text = "Sở Tài nguyên và Môi trường tỉnh Phú Yên tổ chức hội nghị"
    >>> reader = UnitReader(text, tokenise(text, 0, len(text)), 0, in_capitals=False)
    >>> reader.read()
    >>> text[: reader.end], reader.opener
    ('Sở Tài nguyên và Môi trường tỉnh Phú Yên', 'sở')
    """

    def begin(self, opener: str | None) -> None:
        """Begin behind a first word that is written together with the head: "CĐVC", "CĐGD"."""
        self.opener = opener
        self.proper = self.begun = opener is None

    def read(self) -> None:
        """Read on until a token does not belong to the name."""
        while self.at < len(self.tokens):
            taken = self._take()
            if not taken:
                return
            self.at += taken

    def _take(self) -> int:
        """Take what belongs to the name at the next token; how many tokens that are."""
        token = self.tokens[self.at]
        if short := abbreviation_here(self):
            return short
        if not joined(self, token) or not may_follow(self, token):
            return 0
        federation = federation_here(self)
        of_staff = federation and self.opener == "cơ quan" and not self.proper
        if self.at and not of_staff and union_here(self):
            return 0
        if award_here(self) or event_here(self):
            return 0
        if federation:
            self.opener, self.level = self.opener or "liên đoàn", self.level or "grassroots"
            return self._accept(federation)
        if token.low == "và" and not self.capital(token):
            fields = self.opener in OF_FIELDS or self.opener in ("ngành", None)
            field = self.words.inner.at(self.tokens, self.at) if fields and self.at else None
            if field:
                return self._accept(field[0])  # "Sở Nông nghiệp | và phát triển nông thôn"
            self.joint_end = token.end
            return 1 if and_goes_on(self) else 0
        if at_place(self):
            self.joint_end = token.end
            return 1
        place = (sector_here(self) or province_here(self)) if self.in_capitals else 0
        if place:
            self.proper = True
            return self._accept(place)
        known = token.low in self.words.known
        phrase = phrase_here(self) if known else None
        if known and (behind_nation(self, token, phrase) or self._stops_at(token, phrase)):
            return 0
        if self.at and not self.capital(token) and behind_bare_area(self):
            return 0
        return self._take_phrase(*phrase) if phrase else self._take_word(token)

    def _stops_at(self, token: Token, phrase: tuple[int, Opener | None] | None) -> bool:
        """Whether a word that ends names stands here, and no longer phrase that goes on."""
        stop = self.words.boundary.at(self.tokens, self.at)
        if stop is None or behind_school(self) or self.capital(token) or self.is_syllable():
            return False
        return phrase is None or stop[0] >= phrase[0]

    def _accept(self, size: int) -> int:
        self.size = self.at + size
        self.end = self.tokens[self.size - 1].end
        return size

    def _take_phrase(self, size: int, opener: Opener | None) -> int:
        """Take a phrase of the lexicon."""
        capital = self.capital(self.tokens[self.at])
        level = self.level_here()
        if self.names_area() and not (capital or level or self.in_capitals):
            return 0
        self.behind_opener = not level
        in_area = self.opener in AREAS or self.placed
        self.syllables = int(opener is None and size == 1 and in_area and not level)
        self.placed = self.placed or level
        first = self.at == 0 and not self.begun
        if opener and self.opener is None and (first or not self.proper):
            self.opener, self.level = opener
        trade = opener is not None and opener[0] == "nghề" and self.opener == "công ty"
        of_host = self.in_capitals and not first and not level and self.opener in HOSTS
        last = self.tokens[self.at + size - 1]
        if (capital or of_host or self.capital(last)) and (opener is None or trade):
            self.proper = True
        return self._accept(size)

    def _take_word(self, token: Token) -> int:
        """Take a word the lexicon does not know."""
        if self.capital(token):
            size = 1 if self.names_area() else word_size(self)
            self.proper = True
        elif self.in_capitals:
            following = self.tokens[self.at + 1 : self.at + 2]
            self.branded = self.branded or (not self.at and (token.low,) in self.words.nationwide)
            placed = self.branded or self.opener is not None
            known = placed or province_starts(token.low, following)
            size = 1 if known else run_told_elsewhere(self)
            if not size:
                return 0
            self.proper = True
        else:
            size = 0 if self.opener in AREAS else small_word_size(self)
            size = size or run_to_place(self)
            if not size:
                return 0
        self.behind_opener = False
        self.syllables += 1
        return self._accept(size)
