"""Qualifiers: the words beside a figure that say it is not exact.

Of several the one next to the figure decides: "khoảng gần 100 triệu" is ``nearly``. A word
that is a preposition there is none: "thứ nhất trên 14 phường", "trên 3 lĩnh vực".
"""

from functools import cache
from typing import Final, NamedTuple

from extractor.late import late
from extractor.quantities.lexicon import lexicon

EXACT: Final = "exact"
APPROX: Final = "approx"
AT_MOST: Final = "at_most"
_WINDOW: Final = 34
_LONGEST: Final = 4
_SIGN: Final = late(r"(?<![^\s(\[:;,])([<>]=?|[≤≥~≈±]) ?$")
_SIGNS: Final = frozenset("<>=≤≥~≈±")
# "Trang chủ > Tin tức > 5 đoàn viên": the signs part the pages that lead to this one.
_PATH: Final = late(r"\w >+ \w[^\n]*$")
_CLAUSE: Final = late(r"[^\n.,;:!?()]*$")
_CLAUSE_LENGTH: Final = 60
_AFTER: Final = late(r",? (?:(trở lên|đổ lên)|(trở xuống|đổ xuống|đổ lại))(?!\w)")
_OPEN_AFTER: Final = (" trở", " đổ", ", trở", ", đổ")


class Qualifier(NamedTuple):
    """The qualifier that decides and where the qualifier words begin."""

    name: str
    start: int


@cache
def _last_words() -> frozenset[str]:
    return frozenset(phrase.rsplit(" ", 1)[-1] for phrase in lexicon().qualifiers)


def qualifier_before(low: str, pos: int, end: int, words: list[str]) -> Qualifier:
    """The qualifier before the figure ``[pos, end)``; ``words`` are the words before it.

    >>> qualifier_before("khoảng gần 100 triệu", 11, 20, ["khoảng", "gần"])
    Qualifier(name='nearly', start=0)
    >>> qualifier_before("≥ 20 đoàn viên", 2, 4, [])
    Qualifier(name='at_least', start=0)
    """
    lex = lexicon()
    name, start = EXACT, pos
    near = low[max(0, pos - 2) : pos].rstrip(" ")[-1:] in _SIGNS
    sign = _SIGN.search(low, max(0, pos - 4), pos) if near else None
    if sign and not _PATH.search(low, max(0, sign.start() - _CLAUSE_LENGTH), sign.start()):
        name, start = lex.qualifier_signs[sign[1]], sign.start()
        words = words_before(low, start)
    for _ in range(3):
        if not words or words[-1] not in _last_words():
            break
        for size in range(min(_LONGEST, len(words)), 0, -1):
            phrase = " ".join(words[-size:])
            found = lex.qualifiers.get(phrase)
            if found:
                break
        else:
            break
        trap = lex.qualifier_traps.get(phrase)
        if trap and len(words) > size and words[-size - 1] in trap:
            break
        places = lex.qualifier_places.get(phrase)
        if places and name == EXACT and places.after(low, end):
            break
        if phrase in lex.qualifier_close and (name != EXACT or not _counts(low, pos, end)):
            break
        if phrase in lex.qualifier_denied and _is_denied(low, start):
            found = AT_MOST
        name = found if name == EXACT else name
        start = _start(low, start, size)
        words = words[:-size]
    return Qualifier(name, start)


def _is_denied(low: str, pos: int) -> bool:
    """Whether the clause up to ``pos`` denies: "không làm hiệu trưởng quá 2 nhiệm kỳ"."""
    clause = _CLAUSE.search(low, max(0, pos - _CLAUSE_LENGTH), pos)
    return clause is not None and not lexicon().qualifier_denials.isdisjoint(clause[0].split())


def _counts(low: str, pos: int, end: int) -> bool:
    """Whether the figure ``[pos, end)`` has a scale, a noun or a currency."""
    if any(letter.isalpha() for letter in low[pos:end]):
        return True
    return bool(lexicon().nouns.after(low, end)) or low.startswith((" đồng", "đ"), end)


def _start(low: str, pos: int, words: int) -> int:
    """Where the last ``words`` words before ``pos`` begin."""
    for _ in range(words):
        while low[pos - 1] == " ":
            pos -= 1
        while pos and low[pos - 1].isalpha():
            pos -= 1
    return pos


def words_before(low: str, pos: int) -> list[str]:
    """Up to five words that stand before ``pos`` in the same line, at most blanks between.

    >>> words_before("(khoảng gần 100", 12)
    ['khoảng', 'gần']
    """
    window = low[max(0, pos - _WINDOW) : pos]
    if not window or (window[-1] != " " and not window[-1].isalpha()):
        return []
    cut = window.rfind("\n")
    words = window[cut + 1 :].rsplit(None, 5)[-5:]
    if "".join(words).isalnum():
        return words  # as mostly: no sign between them
    kept: list[str] = []
    for word in reversed(words):
        if word.isalnum():
            kept.append(word)
            continue
        bare = word.lstrip("(\"“'‘[")
        if not bare or not bare[-1].isalnum():
            break
        kept.append(bare)
        if bare != word:
            break
    kept.reverse()
    return kept


def qualifier_after(low: str, pos: int) -> tuple[str, int] | None:
    """Reads "trở lên" or "trở xuống" after ``pos``: its name and end.

    >>> qualifier_after("75% trở lên", 3)
    ('at_least', 11)
    """
    match = _AFTER.match(low, pos) if low.startswith(_OPEN_AFTER, pos) else None
    if match is None:
        return None
    return ("at_least" if match[1] else AT_MOST), match.end()
