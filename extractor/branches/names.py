"""How a branch's name is written: abbreviations expanded, case mended, one tone style."""

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import chain

from extractor.branches.abbreviations import known, spelled_out
from extractor.branches.words import branch_words, tokenise
from extractor.late import late
from extractor.letters import LOWER, UPPER
from extractor.lexicon import match_form
from extractor.normalise import fold, lower

_PLACES = ("việt nam", "miền bắc", "miền trung", "miền nam", "tây nguyên", "đông nam bộ")
_SHORTEST_INITIALS = 3
_LONG = 80
"""Code points in which the words stand that an abbreviation of a name may be of."""
_PLAIN = late(r"[^\"“”()]*")
_QUOTES = late(r"[\"“”]")
_WORDS = late(r"\w+")
_CITY = late(rf"\b(?:TP|Tp|tp|T\.P|TX|Tx)\.?\s?(?=[{UPPER}])")
_LETTER = late(rf"(?<![\w.])(?P<letter>[HQPX])\. ?(?=[{UPPER}\d])")
"""The letter of a level before a name or a number: "H.Củ Chi", "P. 12"."""
_CITIES = ("TP", "Tp", "tp", "T.P", "TX", "Tx")
_CAPITAL_CITY = late(r"^(?:Thủ đô|thủ đô|Thủ Đô|THỦ ĐÔ)(?: Hà Nội| HÀ NỘI)?(?!\w)")
_BRACKETS = late(r"\s*\([^()]*\)")
_AND = late(rf" & (?=[{UPPER}][{LOWER}])")
"""A sign for "và" between two words; letters keep theirs: "Công ty A & B"."""


_VOWEL = late("[aeiouyà-ỹ]")
"""A word in capitals without one is an abbreviation: "TNHH", "CP"."""


def compose(unit: str, in_capitals: bool = False, defined: Mapping[str, str] | None = None) -> str:
    """The unit's words as a name has them.

    ``defined`` maps abbreviations (lowercase) the document spells out to their expansion; they
    win over the lexicon's.

    >>> compose("Sở TN&MT Khánh Hòa"), compose("TP.HCM"), compose("ngành Y & Dược Lam Hà")
    ('Sở Tài nguyên và Môi trường Khánh Hòa', 'thành phố Hồ Chí Minh', 'ngành Y và Dược Lam Hà')
    """
    name = spelled_out(_bare(unit, in_capitals), in_capitals, defined or {})
    return _AND.sub(" và ", name) if " & " in name else name


def is_shouted(unit: str) -> bool:
    """Whether a name is written in capitals, and is no abbreviation with its number.

    >>> is_shouted("MAY LAM HÀ"), is_shouted("HUD 4"), is_shouted("PTSC")
    (True, False, False)
    """
    return unit.isupper() and sum(map(str.isalpha, unit.split())) > 1


@lru_cache(maxsize=4096)
def _bare(unit: str, in_capitals: bool) -> str:
    """A unit's words without quotes and brackets, cities told by the whole word."""
    unit = " ".join(unit.split()).strip(' -–"“”')
    if unit[:1] in ("T", "t"):
        unit = _CAPITAL_CITY.sub("thành phố Hà Nội", unit)
    if not _PLAIN.fullmatch(unit):
        unit = _BRACKETS.sub("", _QUOTES.sub("", unit)).strip()
    if not unit:
        return ""
    if "đảo" in unit:
        unit = unit.replace("huyện đảo", "huyện")
    if in_capitals:
        unit = _recase(unit)
    if "." in unit:
        levels = branch_words().level_letters
        unit = _LETTER.sub(lambda found: f"{levels[found['letter']]} ", unit)
    if any(short in unit for short in _CITIES):
        unit = _CITY.sub(
            lambda found: "thị xã " if found.group()[1] in "Xx" else "thành phố ", unit
        )
    return unit


def _recase(unit: str) -> str:
    """A name out of a line of capitals: known small words small, the others capitalised."""
    words = branch_words()
    tokens = tokenise(unit, 0, len(unit))
    out, at, index = [], 0, 0
    while index < len(tokens):
        token = tokens[index]
        out.append(unit[at : token.start])
        inner = words.inner.at(tokens, index)
        small = words.level_word.at(tokens, index)
        if known(token.text) or not _VOWEL.search(token.low):
            out.append(token.text)
            at, index = token.end, index + 1
            continue
        if token.low == "và" and inner:
            size = inner[0]
            text = lower(unit[token.start : tokens[index + size - 1].end])
            text = f"{text[:3]}{text[3:4].upper()}{text[4:]}"
        elif small or token.low == "và":
            size = small[0] if small else 1
            text = lower(unit[token.start : tokens[index + size - 1].end])
        elif inner:
            size = inner[0]
            text = lower(unit[token.start : tokens[index + size - 1].end])
            text = text.title() if text in _PLACES else text[:1].upper() + text[1:]
            if text.startswith("Các "):
                text = f"các {text[4:5].upper()}{text[5:]}"
        else:
            size, text = 1, token.text[:1] + lower(token.text[1:])
        out.append(text)
        at = tokens[index + size - 1].end
        index += size
    return "".join(out) + unit[at:]


@lru_cache(maxsize=4096)
def key_of(name: str) -> tuple[str, ...]:
    """The words of a name by which two spellings of it are one: lowercase, expanded, bare.

    >>> key_of("Sở TN&MT Khánh Hòa") == key_of("sở Tài nguyên và Môi trường Khánh Hòa")
    True
    """
    words = _WORDS.findall(match_form(lower(compose(name))))
    short = branch_words().compared
    if short.keys().isdisjoint(words):
        return tuple(words)
    return tuple(chain.from_iterable(short.get(word, (word,)) for word in words))


def abbreviates(short: Sequence[str], long: Sequence[str]) -> bool:
    """Whether one name is the other with some of its words as initials, and no word besides.

    >>> abbreviates(key_of("Bệnh viện TMH tỉnh"), key_of("Bệnh viện Tai mũi họng tỉnh"))
    True

    Two letters are initials of the last two words only: "Tổng công ty SH".
    """
    at, initials = 0, 0
    words = [word for word in long if word != "và"]
    for word in short:
        if word == "và":
            continue
        if at < len(words) and words[at] == word:
            at += 1
            continue
        letters = "".join(part[0] for part in words[at : at + len(word)])
        closes = at > 1 and at + len(word) == len(words)
        if len(word) < _SHORTEST_INITIALS - closes or fold(letters) != fold(word):
            return False
        at, initials = at + len(word), initials + 1
    return initials > 0


_DEFINITION = late(rf"\(([{UPPER}][{UPPER}&-]{{1,11}}|[{UPPER}][{LOWER}]{{3,12}})\)")


@lru_cache(maxsize=1)
def defined_in(text: str) -> Mapping[str, str]:
    """The abbreviations a text spells out: "Kho bạc Nhà nước (KBNN)", lowercase to expansion.

    Letters must be the initials of the words before the bracket; a brand ("Agribank") stands for
    the firm's or bank's name before it.

    >>> defined_in("Kho bạc Nhà nước (KBNN) và Bệnh viện Y học cổ truyền (YHCT)")
    {'kbnn': 'Kho bạc Nhà nước', 'yhct': 'Y học cổ truyền'}
    """
    found: dict[str, str] = {}
    for definition in _DEFINITION.finditer(text):
        short = definition.group(1)
        before = text[max(0, definition.start() - 140) : definition.start()]
        words = _WORDS.findall(before[before.rfind("\n") + 1 :])
        if short.isupper() or "&" in short:
            long = _initials(short, words) or _brand_in_letters(short, words)
        else:
            long = _brand(words)
        if long:
            found.setdefault(lower(short), long)
    return found


def is_defined(text: str, brackets: re.Match[str]) -> bool:
    """Whether the words right before brackets spell the abbreviation in them, ``short``."""
    words = _WORDS.findall(text[max(0, brackets.start() - _LONG) : brackets.start()])
    return _initials(brackets["short"], words) is not None


def _initials(short: str, words: list[str]) -> str | None:
    """The last words whose initials, "và" aside, spell the abbreviation."""
    letters = [letter for letter in short if letter.isalpha()]
    taken: list[str] = []
    for word in reversed(words):
        if not letters:
            break
        if word.lower() == "và":
            taken.append(word)
        elif word[0].upper() == letters[-1]:
            letters.pop()
            taken.append(word)
        else:
            return None
    return None if letters or len(taken) < 2 else " ".join(reversed(taken))


_FIRMS = ("ngân hàng", "công ty", "tập đoàn", "tổng công ty")


_KINDS = tuple(
    match_form(kind).split()[:2]
    for kind in (*_FIRMS, "trung tâm", "bệnh viện", "nhà máy", "xí nghiệp")
)
"""The first two words of what a host is."""


def _brand_in_letters(short: str, words: list[str]) -> str | None:
    """The host's name that ends before letters in brackets: "Trung tâm Kiểm soát bệnh tật (CDC)".

    Nothing but words of names may stand between.
    """
    lexicon = branch_words()
    if lower(short) in lexicon.expand or lower(short) in lexicon.compared:
        return None
    low = [match_form(lower(word)) for word in words]
    for at in range(len(words) - 2, max(-1, len(words) - 16), -1):
        if low[at : at + 2] in _KINDS and words[at][0].isupper():
            name = " ".join(words[at:])
            return name if _only_names(name) and len(words) - at > _LEAST else None
    return None


_LEAST = 3
"""Words of a host's name at least."""


def _only_names(name: str) -> bool:
    """Whether words with capitals, and those of the lexicon, are all that stands in a name."""
    lexicon = branch_words()
    tokens = tokenise(name, 0, len(name))
    at = 0
    while at < len(tokens):
        known = [one.at(tokens, at) for one in (lexicon.inner, lexicon.inner_verb)]
        size = max((one[0] for one in known if one), default=0)
        if not size and not tokens[at].capital:
            return False
        at += size or 1
    return True


def _brand(words: list[str]) -> str | None:
    """The firm's name that ends before the bracket, from its opener on."""
    low = [word.lower() for word in words]
    for at in range(len(words) - 2, max(-1, len(words) - 16), -1):
        if " ".join(low[at : at + 2]) in _FIRMS and words[at][0].isupper():
            return " ".join(words[at:])
    return None


def holds(long: tuple[str, ...], short: tuple[str, ...]) -> bool:
    """Whether the words of a name stand together in a stretch of words.

    >>> holds(("ở", "huyện", "yên", "khê"), ("yên", "khê"))
    True
    """
    return any(long[at : at + len(short)] == short for at in range(len(long) - len(short) + 1))


def in_order(short: Sequence[str], long: Sequence[str]) -> bool:
    """Whether all the words of the one stand in the other, in their order."""
    rest = iter(long)
    return all(word in rest for word in short)
