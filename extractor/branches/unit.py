"""Reads the name of a unit behind a union's head, word by word, up to where it ends.

In Vietnamese a proper name keeps its capitals only on the first syllable of each word ("Sở Tài
nguyên và Môi trường"), so a name is made of capitalised words, of the small words of the lexicon
that names are made of, and, where neither decides, of underthesea's own words and tags.
"""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from extractor.branches.places import is_province, province_starts
from extractor.branches.words import Token, branch_words
from extractor.letters import UPPER
from extractor.words import word_ends

_IN_BRACKETS: Final = re.compile(rf" \([{UPPER}&-]{{2,12}}\) ")
_DASH: Final = re.compile(r"\s*[-–]\s*")
_FULL_STOP: Final = re.compile(r"\.\s?")
_LOCALITY: Final = re.compile(r",\s*(?=(?:tỉnh|thành phố|tp\.?|huyện|quận|thị xã)\s)")
_QUOTES: Final = ("“", "”", '"', " “", '" ', ' "', "” ")
_SHORTENED: Final = ("tp", "tx", " q", " p", " h", "t.p", "tt")
"""Abbreviations that keep their full stop inside a name."""
_LEVELS: Final = ("tỉnh", "huyện", "quận", "phố", "ngành", "công đoàn")
_COMMUNES: Final = ("xã", "phường")
_AREAS: Final = ("huyện", "tỉnh", "thành phố", "phường")
_BARE_AREAS: Final = ("tỉnh", "huyện", "quận")
_HOSTS_WITH_VERBS: Final = ("công ty", "cơ quan", "bệnh viện", "tổng công ty", "nghề", "trường")
"""Openers behind which a verb belongs to the name ("Công ty Chế biến thủy sản")."""
_HOSTS: Final = ("cơ quan", "bệnh viện", "sở", "trường", "công ty")
_WORKPLACES: Final = ("chợ", "bến", "cảng", "ga", "bãi", "khu", "kho", "ngã", "vùng", "làng")
"""Where a guild works, the first word of its place."""
_RUN: Final = 6
"""Small words that may stand between what a host is and its place."""
_NO_NUMBER_BEFORE: Final = ("năm", "ngày", "tổ", "công đoàn")
_COLLEGES: Final = ("trường", "trú")
"""Words behind which "CĐ" is a college."""
_COUNTED_NEXT: Final = (
    *("năm", "lần", "tháng", "người", "đoàn", "cán", "đồng", "triệu", "tỉ", "nghìn", "ngàn", "trđ"),
    *("suất", "căn", "phần", "cđcs", "đv", "đvcđ", "công", "nữ", "cnvclđ", "cnlđ", "lao", "nlđ"),
    *("chiếc", "tổ", "thành", "lượt", "trường", "tập", "cá", "nghiệp", "giáo", "viên", "đ", "tấm"),
)
_SHORT_TITLES: Final = ("htxsnv", "httnv", "htnv", "vmxs", "cstđcs", "lđtt", "hclđ")
_TITLES: Final = (
    ("cờ", "thi"),
    ("bằng", "khen"),
    ("giấy", "khen"),
    ("huân", "chương"),
    ("huy", "chương"),
    ("kỉ", "niệm"),
    ("bằng", "lao"),
    ("danh", "hiệu"),
)
_TITLE_STARTS: Final = frozenset(first for first, _ in _TITLES)
_BEFORE_DASH: Final = (6, 11)
"""Code points before a dash at which the name of a province of two parts may begin."""
_ONE_FIELD: Final = ("than", "khoáng")
"""Words of one industry that a comma may part: "Than, Khoáng sản Việt Nam"."""
_FIELD: Final = rf"[{UPPER}][^,;.:()\d]{{2,30}}"
_FIELDS_IN_CAPITALS: Final = frozenset(
    tuple(field.split())
    for field in (
        "đào tạo", "môi trường", "phát triển", "xã hội", "du lịch", "truyền thông", "công nghệ",
        "đầu tư", "thể thao", "tôn giáo", "dịch vụ", "thương mại", "chế xuất", "kinh doanh",
        "sản xuất", "vận tải", "gia đình", "khoáng sản",
    )
)  # fmt: skip
"""Fields that end a host's name behind "và", where all is written in capitals."""
_FIELDS: Final = re.compile(rf"{_FIELD}(?:, {_FIELD})? và (?:[{UPPER}]|đoàn thể)|[Đđ]oàn thể")
"""A list of fields in a host's name, closed by "và"."""
_DAY: Final = re.compile(r"\d{1,2}[-/.]\d{1,2}(?![\d/-]|\s*(?:đoàn|cđcs|công|tổ|đơn|người))")
"""A day some hosts are named after."""
_NUMBERED_FARMS: Final = (
    ["nông", "trường"],
    ["lâm", "trường"],
    ["phân", "xưởng"],
    ["xí", "nghiệp"],
)
"""Workplaces that are told apart by a number: "Công đoàn Nông trường 3 xa nhất"."""
_PARTED: Final = re.compile(r"[,.;:)](?!\d)| \(")
"""Punctuation that is none inside a figure."""
_COMMON_SURNAMES: Final = (
    *("Nguyễn", "Trần", "Lê", "Phạm", "Huỳnh", "Hoàng", "Phan", "Vũ", "Võ", "Đặng", "Bùi", "Đỗ"),
    *("Hồ", "Ngô", "Dương", "Đinh", "Trịnh", "Trương"),
)
"""Family names that are hardly ever the last word of a place."""
_SPEAKS: Final = frozenset(
    ("cho", "nói", "chia", "phát", "khẳng", "nhấn", "trao", "thông", "báo", "tâm", "kể", "bày")
)
"""First syllables of what an officer does behind the name: "cho hay", "phát biểu"."""
_PERSON: Final = 3
"""Tokens a person's name has at least."""
_CLOSED: Final = 2
"""Tokens of "Việt Nam", which closes a name."""
_SCHOOLS: Final = {("mầm", "non"), ("tiểu", "học"), ("mẫu", "giáo"), ("trường", "thcs")}
"""Kinds of schools, of which each has a name."""
_LOOKED_AHEAD: Final = 6
"""Tokens shown to underthesea at a time."""

Opener = tuple[str, str]
"""The class of a unit's first word, and the level of a union whose name goes on with it."""


class UnitReader:
    """The name of one unit while it is read.

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
        self._text = text
        self._tokens = tokens
        self._start = start
        self._in_capitals = in_capitals
        self._of_officer = of_officer
        self._of_guild = of_guild
        self._words = branch_words()
        self._at = 0
        self._joint_end = start
        self._behind_opener = False
        self._placed = False
        self._begun = False

    def begin(self, opener: str | None) -> None:
        """Begin behind a first word that is written together with the head: "CĐVC", "CĐGD"."""
        self.opener = opener
        self.proper = self._begun = opener is None

    def read(self) -> None:
        """Read on until a token does not belong to the name."""
        while self._at < len(self._tokens):
            taken = self._take()
            if not taken:
                return
            self._at += taken

    def _take(self) -> int:
        """Take what belongs to the name at the next token; how many tokens that are."""
        token = self._tokens[self._at]
        if short := self._abbreviation_here():
            return short
        if not self._joined(token) or not self._may_follow(token):
            return 0
        federation = self._federation_here()
        of_staff = federation and self.opener == "cơ quan" and not self.proper
        if self._at and not of_staff and self._union_here():
            return 0
        if self._award_here():
            return 0
        if federation:
            self.opener, self.level = self.opener or "liên đoàn", self.level or "grassroots"
            return self._accept(federation)
        if token.low == "và" and not self._capital(token):
            self._joint_end = token.end
            return 1 if self._and_goes_on() else 0
        place = self._province_here() if self._in_capitals else 0
        if place:
            self.proper = True
            return self._accept(place)
        phrase = self._phrase_here()
        if self._behind_nation(token, phrase):
            return 0
        stop = self._words.boundary.at(self._tokens, self._at)
        if (
            stop
            and not self._behind_school()
            and not self._capital(token)
            and (phrase is None or stop[0] >= phrase[0])
        ):
            return 0
        if self._at and not self._capital(token) and self._behind_bare_area():
            return 0
        return self._take_phrase(*phrase) if phrase else self._take_word(token)

    def _accept(self, size: int) -> int:
        self.size = self._at + size
        self.end = self._tokens[self.size - 1].end
        return size

    def _capital(self, token: Token) -> bool:
        """Whether a token has a capital that says something, or is a number."""
        return (token.capital or token.text[0].isdigit()) and not self._in_capitals

    def _behind_school(self) -> bool:
        """Whether a school's name has to begin here, in capitals: "TRƯỜNG MẦM NON HƯỚNG DƯƠNG"."""
        if not self._in_capitals or self._at < _CLOSED:
            return False
        return tuple(self._low_at(self._at - 2, 2)) in _SCHOOLS

    def _behind_nation(self, token: Token, phrase: tuple[int, Opener | None] | None) -> bool:
        """Whether a verb follows "Việt Nam", which closes a name: "… Việt Nam quản lý"."""
        if self._at < _CLOSED or self._low_at(self._at - 2, 2) != ["việt", "nam"]:
            return False
        small = not token.capital and not self._in_capitals
        return small and phrase is not None and phrase[1] is None and not self._level_here()

    def _level_here(self) -> bool:
        return self._words.level_word.at(self._tokens, self._at) is not None

    def _behind_bare_area(self) -> bool:
        """Whether a small word follows "tỉnh", "huyện": what is said of it, not its name."""
        if self._in_capitals or self._words.level_word.at(self._tokens, self._at):
            return False
        return self._tokens[self._at - 1].text in _BARE_AREAS

    # --- what may follow ------------------------------------------------------------------

    def _abbreviation_here(self) -> int:
        """Tokens of an abbreviation in brackets before the name's place: "nghề cá (NĐNC) xã"."""
        brackets = _IN_BRACKETS.match(self._text, self.end)
        if brackets is None or not (self.proper or self.opener == "nghề"):
            return 0
        size = sum(
            brackets.start() <= token.start < brackets.end() for token in self._tokens[self._at :]
        )
        after = self._tokens[self._at + size : self._at + size + 1]
        placed = any(token.low in _LEVELS or token.low in _COMMUNES for token in after)
        if not placed or self.opener in _AREAS:
            return 0
        self._joint_end = brackets.end() - 1
        return size

    def _joined(self, token: Token) -> bool:
        """Whether only a space, or punctuation that names hold, stands before the token."""
        end = max(self.end, self._joint_end)
        gap = self._text[end : token.start]
        if gap.strip() == "":
            return len(gap) < 4
        if not self._at:
            return gap.strip() == "“" or gap.endswith('"')  # one that opens
        if gap == " & " and token.capital:
            return True
        if gap == "," and token.text.isupper() and self._text[self.end - 1].isupper():
            return True  # "Sở VH,TT&DL"
        if gap == ", " and (self._tokens[self._at - 1].low, token.low) == _ONE_FIELD:
            return True
        if gap == ", " and self._listed_field():
            return True
        digits = token.text.isdigit() and self._text[end - 1].isdigit()
        if digits and (gap == "-" or (gap == "." and _DAY.match(self._text, end - 2))):
            return True  # "Trường Mầm non 20-10"
        if _DASH.fullmatch(gap):
            if self.opener in _AREAS and self.proper:
                return self._dash_in_province(token)
            return (
                token.capital
                and token.low != "số"
                and (gap == "-" or self.opener is not None or self.proper)
            )
        if _FULL_STOP.fullmatch(gap):
            initial = self._text[end - 1].isupper() and not self._text[end - 2].isalnum()
            return initial or self._text[max(0, end - 4) : end].lower().endswith(_SHORTENED)
        if gap in _QUOTES:
            return token.capital
        if gap == "/":
            return token.text.isdigit()
        placed = self.proper and self.opener not in ("huyện", "tỉnh", None)
        return placed and bool(_LOCALITY.match(self._text[end : end + 20].lower()))

    def _listed_field(self) -> bool:
        """Whether behind a comma a field of the same host follows: "Sở Văn hóa, Thể thao và …"."""
        if not self._behind_opener or self.opener in _AREAS:
            return False
        opener = self._words.openers.at(self._tokens, self._at)
        if opener and self.opener == opener[1].data["class"] == "khu":
            return True
        fields = self._words.inner.at(self._tokens, self._at)
        if fields is None or opener:
            return False
        start = self._tokens[self._at].start
        return _FIELDS.match(self._text, start) is not None

    def _dash_in_province(self, token: Token) -> bool:
        """Whether a dash stands inside a province's name: "Bà Rịa - Vũng Tàu"."""
        last = self._text[self.end - 6 : self.end].split(" ")[-1]
        around = [
            self._text[max(0, self.end - size) : token.end + 5].strip() for size in _BEFORE_DASH
        ]
        return any(is_province(name) for name in (f"{last} {token.text}", *around))

    def _may_follow(self, token: Token) -> bool:
        """Whether a number, a person's name or "số" may stand here."""
        if token.text[0].isdigit() and not self._number_of_name():
            return False
        if self._at and token.capital and self._person_here():
            return False
        return self._at > 0 or token.text != "số"  # "trao cho công đoàn số tiền"

    def _person_here(self) -> bool:
        """Whether a person's full name begins behind a level word, or behind an officer's unit."""
        following = self._tokens[self._at + 1 : self._at + 3]
        if self._place_here():
            return False
        if self._of_officer and self._speaker_here():
            return True
        return (
            self._tokens[self._at].text in self._words.surnames
            and len(following) == 2
            and all(token.capital for token in following)
            and self._adjacent(self._at, 3)
            and (
                self._tokens[self._at - 1].low in _LEVELS
                or self._low_at(self._at - 2, 2) == ["việt", "nam"]
                or (self._of_officer and (self.proper or self._behind_small_word()))
                or self._names_area()
            )
        )

    def _speaker_here(self) -> bool:
        """Whether a name of two words speaks: "Chủ tịch Công đoàn Báo Nguyễn Hoàn cho hay"."""
        following = self._tokens[self._at + 1 : self._at + 3]
        return (
            self._tokens[self._at].text in self._words.surnames
            and self._tokens[self._at - 1].text not in self._words.surnames
            and len(following) == 2
            and following[0].capital
            and not following[1].capital
            and following[1].low in _SPEAKS
            and self._adjacent(self._at, 3)
        )

    def _place_here(self) -> bool:
        """Whether what begins like a person's name is a place, or its last word: "Vũ Thư"."""
        words = tuple(token.text for token in self._tokens[self._at : self._at + 4])
        named = words[:2] in self._words.districts or words[:3] in self._words.districts
        if named and self._tokens[self._at - 1].low in _LEVELS:
            return True
        behind = self._tokens[self._at + 1 : self._at + 4]
        return (
            len(behind) == _PERSON
            and self._tokens[self._at].text not in _COMMON_SURNAMES
            and behind[0].text in self._words.surnames
            and all(token.capital for token in behind)
            and self._adjacent(self._at, 4)
        )

    def _behind_small_word(self) -> bool:
        """Whether a level or a host is only called so: "Chủ tịch công đoàn công ty Lý Thị Em"."""
        before = self._tokens[self._at - 1]
        if self.opener == "trường" and before.low != "trường":
            return False  # "Chủ tịch CĐCS Trường Tiểu học Trần Quốc Toản"
        return not before.capital

    def _adjacent(self, at: int, size: int) -> bool:
        """Whether so many tokens follow one another with nothing but a space between."""
        tokens = self._tokens[at : at + size]
        return all(after.start == before.end + 1 for before, after in pairwise(tokens))

    def _number_of_name(self) -> bool:
        """Whether a number belongs to the name ("May 10", "phường 12"), not to what is said."""
        if not self._at:
            return False
        if self._tokens[self._at - 1].low in self._words.numbered:
            return not self._counts_time()
        if self._low_at(self._at - 2, 2) in _NUMBERED_FARMS:
            return not self._counts_time()
        if self._tokens[self._at - 1].low in self._words.numbered_host and self._ends_behind():
            return True
        return self.proper and self._ends_behind()

    def _ends_behind(self) -> bool:
        """Whether behind a short number the name ends, or goes on with a capital."""
        if len(self._tokens[self._at].text) > 3:
            return False
        if self._at + 1 >= len(self._tokens):
            return True
        after = self._tokens[self._at + 1]
        if _DAY.match(self._text, self._tokens[self._at].start):
            return True  # "Công ty Dệt 8-3"
        ends = self._words.boundary.at(self._tokens, self._at + 1) is not None
        parted = _PARTED.match(self._text, self._tokens[self._at].end) is not None
        return (
            after.capital
            or parted
            or after.low == "và"
            or (ends and after.low not in _NO_NUMBER_BEFORE)
        )

    def _counts_time(self) -> bool:
        """Whether a number counts years or people that follow: "CĐCS Sở 4 năm đạt …"."""
        after = self._tokens[self._at + 1 : self._at + 2]
        return any(token.low in _COUNTED_NEXT for token in after)

    def _and_goes_on(self) -> bool:
        """Whether the name goes on after "và": "Tài nguyên và Môi trường", not "Sở A và Sở B"."""
        after = self._at + 1
        if after >= len(self._tokens):
            return False
        inner = self._words.inner.at(self._tokens, after)
        if self._tokens[self._at - 1].text in _BARE_AREAS:
            return False  # "LĐLĐ tỉnh và Huyện ủy"
        opener = self._words.openers.at(self._tokens, after)
        if opener and self.opener == opener[1].data["class"] == "khu":
            return True  # "Công đoàn Khu kinh tế Nghi Sơn và các Khu công nghiệp"
        trade = opener is not None and opener[1].data["class"] == "nghề" != self.opener
        if inner is None and opener and not trade:
            return False
        if inner is not None and not self._words.boundary.at(self._tokens, after):
            return self._at > 0
        if self._in_capitals:
            return self._at > 0 and tuple(self._low_at(after, 2)) in _FIELDS_IN_CAPITALS
        return self._tokens[after].capital and self._at > 0 and self.opener not in _AREAS

    # --- what begins at a token -----------------------------------------------------------

    def _low_at(self, at: int, size: int) -> list[str]:
        return [token.low for token in self._tokens[max(0, at) : at + size]]

    def _low_here(self, size: int) -> list[str]:
        return [token.low for token in self._tokens[self._at : self._at + size]]

    def _union_here(self) -> bool:
        """Whether another union's head begins here."""
        if self._tokens[self._at - 1].low in _COLLEGES:
            return False
        low = self._tokens[self._at].low
        if low in ("công", "nghiệp"):
            return self._low_here(2)[1:] == ["đoàn"]
        if low == "liên":
            return self._low_here(3)[1:] == ["đoàn", "lao"]
        return low in ("lđlđ", "cđcs", "cđ", "cđbp", "cđcstv", "nđ")

    def _award_here(self) -> bool:
        """Whether a title begins here: "tặng Công đoàn ngành Y tế tỉnh Cờ thi đua"."""
        low = self._tokens[self._at].low
        return low in _SHORT_TITLES or (
            low in _TITLE_STARTS and tuple(self._low_here(2)) in _TITLES
        )

    def _federation_here(self) -> int:
        """Tokens of a federation's head that begins here; it may nest in another union's name."""
        low = self._tokens[self._at].low
        if low == "lđlđ":
            return 1
        whole = low == "liên" and self._low_here(3)[1:] == ["đoàn", "lao"]
        return min(4, len(self._tokens) - self._at) if whole else 0

    def _province_here(self) -> int:
        """Tokens of a province's name that begins here, in a line of capitals."""
        for size in (3, 2):
            if self._at + size <= len(self._tokens):
                last = self._tokens[self._at + size - 1]
                if is_province(self._text[self._tokens[self._at].start : last.end]):
                    return size
        return 0

    def _phrase_here(self) -> tuple[int, Opener | None] | None:
        """The longest phrase of the lexicon that begins here: its size, and what it opens."""
        best: tuple[int, Opener | None] | None = self._opener_here()
        inner = self._words.inner.at(self._up_to_stop(), self._at)
        if inner and (best is None or inner[0] > best[0]):
            best = inner[0], best[1] if best else None
        level = self._words.level_word.at(self._tokens, self._at)
        if level and best is None:
            best = level[0], None
        verb = self._words.inner_verb.at(self._tokens, self._at)
        if verb and (best is None or verb[0] > best[0]) and self._verb_of_name(verb[0]):
            best = verb[0], None
        return best

    def _up_to_stop(self) -> Sequence[Token]:
        """The tokens, up to this one if a sentence ends: "LĐLĐ tỉnh. Ủy ban" is no "tỉnh ủy"."""
        here = self._tokens[self._at].end
        ends = self._text.startswith(". ", here)
        return self._tokens[: self._at + 1] if ends else self._tokens

    def _opener_here(self) -> tuple[int, Opener] | None:
        """The opener that begins here; inside a name a small one only before a proper name."""
        found = self._words.openers.at(self._up_to_stop(), self._at)
        if found is None:
            return None
        size, entry = found
        if not self._tokens[0].capital and self._words.built.at(self._tokens, self._at + size):
            return None  # "Công đoàn xây dựng Quỹ Tình nghĩa"
        behind = self._tokens[self._at + size : self._at + size + 1]
        if self._tokens[self._at].text == "xây" and any(
            token.text[0].isdigit() for token in behind
        ):
            return None  # "công đoàn xây dựng 29 căn nhà"
        if entry.data["class"] == self.opener == "khu":
            return size, (entry.data["class"], entry.data["level"])
        inside = self.proper and not self._tokens[self._at].capital
        if inside and entry.data["class"] not in _AREAS:
            after = self._at + size
            if after >= len(self._tokens):
                return None
            if not (self._tokens[after].capital or self._tokens[after].text[0].isdigit()):
                return None
        return size, (entry.data["class"], entry.data["level"])

    def _verb_of_name(self, size: int) -> bool:
        """Whether a word that is a verb as well is part of the name."""
        if self._tokens[self._at].capital and not self._in_capitals:
            return True
        if self._behind_opener and self.opener in _HOSTS_WITH_VERBS:
            return True
        if not self._at:
            return False  # "Công đoàn xây dựng Quỹ …"
        after = self._tokens[self._at + size : self._at + size + 1]
        return not self.proper and not self._in_capitals and any(t.capital for t in after)

    # --- taking words ---------------------------------------------------------------------

    def _take_phrase(self, size: int, opener: Opener | None) -> int:
        """Take a phrase of the lexicon."""
        capital = self._capital(self._tokens[self._at])
        level = self._words.level_word.at(self._tokens, self._at) is not None
        if self._names_area() and not (capital or level or self._in_capitals):
            return 0
        self._behind_opener = not level
        self._placed = self._placed or level
        first = self._at == 0 and not self._begun
        if opener and self.opener is None and (first or not self.proper):
            self.opener, self.level = opener
        if capital and opener is None:
            self.proper = True
        return self._accept(size)

    def _take_word(self, token: Token) -> int:
        """Take a word the lexicon does not know."""
        if self._capital(token):
            size = 1 if self._names_area() else self._word_size()
            self.proper = True
        elif self._in_capitals:
            following = self._tokens[self._at + 1 : self._at + 2]
            if self.opener is None and not province_starts(token.low, following):
                return 0
            size = 1
            self.proper = True
        else:
            size = 0 if self.opener in _AREAS else self._small_word_size()
            size = size or self._run_to_place()
            if not size:
                return 0
        self._behind_opener = False
        return self._accept(size)

    def _names_area(self) -> bool:
        """Whether the name is that of an area and has its proper name."""
        return self.opener in _AREAS and self.proper

    def _word_size(self) -> int:
        """Tokens of the word that begins with this capital: 2 for "Khí tượng"."""
        tokens, after, words = self._tokens, self._at + 1, self._words
        start, end = tokens[self._at].start, tokens[self._at].end
        if after >= len(tokens) or tokens[after].capital or self._text[end] != " ":
            return 1
        if words.boundary.at(tokens, after) or words.inner.at(tokens, after):
            return 1
        if tokens[after].low == "và" or words.openers.at(tokens, after):
            return 1
        last = tokens[min(self._at + _LOOKED_AHEAD, len(tokens) - 1)]
        word = word_ends(self._text[start : last.end])[0]
        whole = tokens[after].end - start == word.end
        return 2 if whole and word.tag.startswith("N") else 1

    def _run_to_place(self) -> int:
        """Tokens of small words before a host's place: "Kiểm soát bệnh tật tỉnh …"."""
        if self._of_guild:
            return self._run_to_market()
        if self.opener not in _HOSTS or self._placed or not self.proper:
            return 0
        for at in range(self._at, min(self._at + _RUN, len(self._tokens) - 1)):
            token = self._tokens[at]
            if token.start != self._tokens[at - 1].end + 1 or token.capital:
                return 0
            if at > self._at and self._words.level_word.at(self._tokens, at):
                placed = self._tokens[at + 1].capital and token.low not in ("xã", "phường")
                return at - self._at if placed else 0
            if self._words.boundary.at(self._tokens, at):
                return 0
        return 0

    def _run_to_market(self) -> int:
        """Tokens of a trade before its place: "Nghiệp đoàn Xe honda ôm | bến phà Xóm Chài"."""
        if self._placed:
            return 0
        for at in range(self._at, min(self._at + _RUN, len(self._tokens) - 1)):
            token = self._tokens[at]
            apart = at and token.start != self._tokens[at - 1].end + 1
            if token.capital and not apart and self._tokens[self._at - 1].low == "nghề":
                return at - self._at  # "Nghiệp đoàn Nghề nấu bánh tráng | Đại Lộc"
            if apart or token.capital or self._words.boundary.at(self._tokens, at):
                return 0
            level = self._words.level_word.at(self._tokens, at)
            if level or token.low in _WORKPLACES:
                named = self._tokens[at + 1 : at + 3]
                placed = any(one.capital or one.text[0].isdigit() for one in named)
                return max(1, at - self._at) if placed else 0
        return 0

    def _small_word_size(self) -> int:
        """Tokens of an unknown small word inside a name: a noun before a capitalised word."""
        tokens = self._tokens
        if self._at == 0:
            return 0
        beside = (tokens[self._at - 1], *tokens[self._at + 1 : self._at + 2])
        if len(beside) == 2 and all(token.capital for token in beside):
            return 1
        start = tokens[self._at].start
        ahead = tokens[self._at : self._at + _LOOKED_AHEAD + 1]
        if not any(token.capital for token in tokens[self._at + 1 : self._at + len(ahead) + 1]):
            return 0
        word = word_ends(self._text[start : ahead[-1].end])[0]
        size = max(1, sum(token.end - start <= word.end for token in ahead))
        after = self._at + size
        if not word.tag.startswith("N") or after >= len(tokens) or not tokens[after].capital:
            return 0
        return size
