"""Whether a figure counts something: the last test before it becomes a quantity."""

from typing import Final

from extractor.late import late
from extractor.quantities import model
from extractor.quantities.digits import COMMA3, DECIMAL_DOT, PLAIN
from extractor.quantities.lexicon import lexicon
from extractor.quantities.names import (
    begins_sentence,
    is_carat,
    is_part_of_name,
    is_spelled_name,
)
from extractor.quantities.numerals import Figure
from extractor.quantities.qualifiers import EXACT, Qualifier
from extractor.quantities.traps import labelled, timed

_GLUED_UNIT: Final = late(r"(?:km2?|m[23²³]?|kg|ha|cm|mm|g|l|ml|mg|kwh|mw|kw|tấn)(?![\w])")
_NEXT_WORD: Final = late(r" {1,2}(\w+)")
_MILLIONS: Final = late(r"\d ?tr(?=[,;)/]| ?/ ?| (?:đồng|đ)\b| [^\W\d])")
"""What shows that a text has "tr" for millions, and "5 tr." is no page either."""
_DOCUMENT_TAIL: Final = late(r"[/\-][^\W\d_]")
_LONGEST_BARE: Final = 8
_LONGEST_ZEROED: Final = 2
_LONGEST_LABEL: Final = 4
_SHORTEST_GLUED: Final = 4
_CUT_OFF: Final = late(r"\. ?(?:đ(?:ồng)?|ĐỒNG)(?!\w)| ?‰")
# "3l triệu", "1l.000": the letter before it was typed for a digit, and is no unit.
_SCALED: Final = late(r"[.,][\doilsbz]| ?(?:(?:trăm|nghìn|ngàn|triệu|tỷ|tỉ|đồng|vnđ)(?!\w)|%)")


def counts_something(
    text: str,
    low: str,
    figure: Figure,
    kind: str,
    unit: str | None,
    qualifier: Qualifier,
    words: list[str],
) -> bool:
    """Whether the figure is a quantity of its kind, and not a name, a time or an idiom.

    Args:
        text, low: The text as given, and folded.
        figure: What was read.
        kind: The type it would have.
        unit: Its unit.
        qualifier: The qualifier before it.
        words: The words before it.
    """
    if figure.style == "words":
        return _spelled_counts(text, low, figure, kind, unit, qualifier, words)
    if kind == model.PERCENT:
        return True
    if kind == model.MONEY:
        needed = qualifier.name != EXACT or (words[-1:] and words[-1] in lexicon().torn_leads)
        return _money_counts(text, low, figure, unit, needed=bool(needed))
    if _CUT_OFF.match(text, figure.end):
        return False  # "500. đồng", "5 ‰"
    return _digits_count(low, figure, words) and not is_part_of_name(text, low, figure, words)


def _money_counts(text: str, low: str, figure: Figure, unit: str | None, *, needed: bool) -> bool:
    """``needed``: the words before it ask for a sum, so that "5 tr." is no page."""
    if figure.raw[:1] == "0" and figure.raw.isdecimal() and len(figure.raw) > _LONGEST_ZEROED:
        return False  # "000 đồng": the end of a torn figure
    if unit != "VND":
        return figure.style != COMMA3 or figure.scale > 0 or figure.raw.endswith("00")
    if figure.short == "k":
        if is_carat(text, low, figure):
            return False
        longer = figure.end - figure.start > len("5k")
        return longer or low[figure.end : figure.end + 1] == "/"
    if figure.short == "tr" and not needed and low.endswith("tr", 0, figure.end):
        closes = low[figure.end : figure.end + 2].strip(" ") == "."
        return not closes or "," in figure.raw or _MILLIONS.search(low) is not None
    return True


def _digits_count(low: str, figure: Figure, words: list[str]) -> bool:
    lex = lexicon()
    end, raw = figure.end, figure.raw
    after = low[end : end + 1]
    measure = lex.measures.after(low, end)
    if after.isalnum() or after == "_":
        measure = _glued(low, end)
        if not measure:
            return False
    if low.startswith(lex.misspelt_alone, end):
        return False
    if after == "+" or timed(low, end):
        return False
    if after and after in "/-" and _DOCUMENT_TAIL.match(low, end) and not _beside_persons(low, end):
        return False
    counted = lex.nouns.after(low, end) > 0 or measure > 0
    last = words[-1] if words else ""
    if last in lex.vague and (_is_power(figure) or figure.scale):
        return False
    if figure.scale:
        return not labelled(low, figure.start, end, words, small=False)
    if raw[0] == "0" and raw.isdecimal() and (len(raw) > 2 or raw == "00"):
        return False
    if figure.style == DECIMAL_DOT and not measure:
        return False
    if figure.style == COMMA3 and measure:
        return False
    if figure.style == PLAIN and len(raw) == 4 and raw[:2] in ("19", "20"):
        each = last == "năm" and words[-2:-1] in (["mỗi"], ["hằng"], ["hàng"], ["một"])
        if not counted or (last and last not in lex.year_leads and not each):
            return False
    if figure.style == PLAIN and len(raw) > _LONGEST_BARE and not counted:
        return False
    small = figure.style == PLAIN and len(raw) <= _LONGEST_LABEL
    return not labelled(low, figure.start, end, words, small=small)


def _beside_persons(low: str, pos: int) -> bool:
    """Whether a slash and a word for people follow: "97/nữ: 54"; not "12/CN-LĐLĐ"."""
    end = lexicon().persons.at(low, pos + 1) if low[pos] == "/" else 0
    return end > 0 and low[end : end + 1] not in ("-", "/")


def _glued(low: str, pos: int) -> int:
    """Where the unit or noun written against a figure ends ("5ha", "45người"); 0 when none is."""
    lex = lexicon()
    if unit := _GLUED_UNIT.match(low, pos):
        slip = low[pos] in "lg" and unit.end() == pos + 1
        after = pos + 1
        counted = lex.persons.after(low, after) or lex.single.after(low, after)
        return 0 if slip and (counted or _SCALED.match(low, after)) else unit.end()
    noun = lex.nouns.at(low, pos)
    return noun if noun - pos >= _SHORTEST_GLUED or low.startswith("đ/c", pos) else 0


def _spelled_counts(
    text: str,
    low: str,
    figure: Figure,
    kind: str,
    unit: str | None,
    qualifier: Qualifier,
    words: list[str],
) -> bool:
    lex = lexicon()
    start, end = figure.start, figure.end
    last = words[-1] if words else ""
    if last in lex.vague or last in lex.digits or last in lex.scales or last == "mười":
        return False
    small = kind == model.NUMBER or figure.words == 1
    if kind != model.PERCENT and labelled(low, start, end, words, small=small):
        return False
    if kind == model.NUMBER and (timed(low, end) or is_spelled_name(text, figure)):
        return False
    noun = lex.nouns.after(low, end)
    following = low[end : end + 2].strip(" ")
    closed = not following or not following[0].isalnum()
    if figure.implicit:
        return _implicit_counts(figure, kind, qualifier, last, noun=bool(noun), closed=closed)
    if kind != model.NUMBER:
        # "không một đồng nào", "một đồng USD yếu đi"
        return figure.words > 1 or (unit != "VND" and not low.startswith(" đồng", end))
    after = _NEXT_WORD.match(low, end)
    if after and (after[1] in lex.digits or after[1] in lex.scales) and not noun:
        return False
    if figure.words == 1:
        return _lone_word_counts(text, low, figure, last)
    spelled = low[start:end].split()
    if figure.words == 2 and spelled[1] in lex.unit_digits and spelled[0] != "mười":
        return bool(noun) or closed  # "ba tư" is also Persia
    return True


def _implicit_counts(
    figure: Figure, kind: str, qualifier: Qualifier, last: str, *, noun: bool, closed: bool
) -> bool:
    """As ``counts_something`` for "hơn trăm người", "nghìn tư", "trăm phần trăm"."""
    if last in lexicon().vague_scale:
        return False
    if kind == model.PERCENT:
        return True
    if figure.words > 1 and not _is_power(figure):
        return True
    return qualifier.name != EXACT and (noun or closed or kind == model.MONEY)


def _is_power(figure: Figure) -> bool:
    return str(figure.value.to_integral_value()).strip("0") == "1" if figure.value else False


def _lone_word_counts(text: str, low: str, figure: Figure, last: str) -> bool:
    """A single number word counts only before a noun that is counted."""
    lex = lexicon()
    word = low[figure.start : figure.end]
    if not lex.single.after(low, figure.end):
        return False
    leads = lex.single_leads.get(word)
    if leads is not None and last and last not in leads:
        return False
    if leads is not None and not last and figure.start:
        return word == "năm" and low.endswith((": ", "("), 0, figure.start)
    if text[figure.start].isupper() and not text[figure.start + 1].isupper():
        return begins_sentence(text, figure.start)
    return True
