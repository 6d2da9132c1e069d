"""Phrases of the lexicon, provinces and federations that a name goes on with."""

from collections.abc import Sequence
from typing import Final

from extractor.branches.places import is_province
from extractor.branches.unit.name import AREAS, Opener, UnitName
from extractor.branches.words import Token

_HOSTS_WITH_VERBS: Final = ("công ty", "cơ quan", "bệnh viện", "tổng công ty", "nghề", "trường")
"""Openers behind which a verb belongs to the name ("Công ty Chế biến thủy sản")."""


def phrase_here(name: UnitName) -> tuple[int, Opener | None] | None:
    """The longest phrase of the lexicon that begins here: its size, and what it opens."""
    best: tuple[int, Opener | None] | None = _opener_here(name)
    inner = name.words.inner.at(_up_to_stop(name), name.at)
    if inner and (best is None or inner[0] > best[0]):
        best = inner[0], best[1] if best else None
    level = name.words.level_word.at(name.tokens, name.at)
    letter = level_letter(name)
    if letter:
        return 1, _LETTERS[letter]
    if level and best is None:
        best = level[0], None
    verb = name.words.inner_verb.at(name.tokens, name.at)
    if verb and (best is None or verb[0] > best[0]) and _verb_of_name(name, verb[0]):
        best = verb[0], None
    return best


_LETTERS: Final[dict[str, Opener]] = {
    "huyện": ("huyện", "upper_level"),
    "quận": ("huyện", "upper_level"),
    "phường": ("phường", "commune"),
    "xã": ("phường", "commune"),
}
"""What a letter of a level opens."""


def level_letter(name: UnitName) -> str | None:
    """The level a letter with a full stop tells before a name or a number: "H.Củ Chi"."""
    token = name.tokens[name.at]
    level = name.words.level_letters.get(token.text)
    if level is None or not name.text.startswith(".", token.end):
        return None
    after = name.tokens[name.at + 1 : name.at + 2]
    beside = any(one.start <= token.end + 2 for one in after)
    named = any(one.capital or one.text[0].isdigit() for one in after)
    return level if beside and named else None


def _up_to_stop(name: UnitName) -> Sequence[Token]:
    """The tokens, up to this one if a sentence ends: "LĐLĐ tỉnh. Ủy ban" is no "tỉnh ủy"."""
    here = name.tokens[name.at].end
    ends = name.text.startswith(". ", here)
    return name.tokens[: name.at + 1] if ends else name.tokens


def _opener_here(name: UnitName) -> tuple[int, Opener] | None:
    """The opener that begins here; inside a name a small one only before a proper name."""
    found = name.words.openers.at(_up_to_stop(name), name.at)
    if found is None:
        return None
    size, entry = found
    if not name.tokens[0].capital and name.words.built.at(name.tokens, name.at + size):
        return None  # "Công đoàn xây dựng Quỹ Tình nghĩa"
    behind = name.tokens[name.at + size : name.at + size + 1]
    if name.tokens[name.at].text == "xây" and any(token.text[0].isdigit() for token in behind):
        return None  # "công đoàn xây dựng 29 căn nhà"
    if entry.data["class"] == name.opener == "khu":
        return size, (entry.data["class"], entry.data["level"])
    inside = name.proper and not name.tokens[name.at].capital
    if inside and entry.data["class"] not in AREAS:
        after = name.at + size
        if after >= len(name.tokens):
            return None
        if not (name.tokens[after].capital or name.tokens[after].text[0].isdigit()):
            return None
    return size, (entry.data["class"], entry.data["level"])


def _verb_of_name(name: UnitName, size: int) -> bool:
    """Whether a word that is a verb as well is part of the name."""
    if name.tokens[name.at].capital and not name.in_capitals:
        return True
    after = name.tokens[name.at + size : name.at + size + 1]
    if _acts(name, size):
        return False
    if name.low_here(2) == ["quản", "lí"] and any(one.text.isdigit() for one in after):
        return False  # "Công đoàn Trường Y quản lý 512 đoàn viên"
    if name.behind_opener and name.opener in _HOSTS_WITH_VERBS:
        return True
    if not name.at:
        return False  # "Công đoàn xây dựng Quỹ …"
    return not name.proper and not name.in_capitals and any(t.capital for t in after)


def _acts(name: UnitName, size: int) -> bool:
    """Whether such a verb in small letters is what the union does: "… miền Nam sửa chữa 2 nhà"."""
    end = name.tokens[name.at + size - 1].end
    if name.in_capitals or not name.at:
        return False
    if name.text.startswith((",", ";", ":"), end):
        return True
    after = name.tokens[name.at + size : name.at + size + 2]
    if not after:
        return False
    goes_on = after[0].low == "và" and len(after) > 1
    stops = name.words.boundary.at(name.tokens, name.at + size + 1) if goes_on else None
    return after[0].text.isdigit() or stops is not None


def federation_here(name: UnitName) -> int:
    """Tokens of a federation's head that begins here; it may nest in another union's name."""
    low = name.tokens[name.at].low
    if low == "lđlđ":
        return 1
    whole = low == "liên" and name.low_here(3)[1:] == ["đoàn", "lao"]
    return min(4, len(name.tokens) - name.at) if whole else 0


def sector_here(name: UnitName) -> int:
    """Tokens of an industry, in a line of capitals, whose union is the nation's."""
    sector = None if name.at else name.words.sector.at(name.tokens, 0)
    return sector[0] if sector and name.low_at(sector[0], 2) == ["việt", "nam"] else 0


def province_here(name: UnitName) -> int:
    """Tokens of a province's name that begins here, or of the nation's, in a line of capitals."""
    if name.at and name.low_here(2) == ["việt", "nam"]:
        return 2
    for size in (3, 2):
        if name.at + size <= len(name.tokens):
            last = name.tokens[name.at + size - 1]
            if is_province(name.text[name.tokens[name.at].start : last.end]):
                return size
    return 0
