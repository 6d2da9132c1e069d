"""Whether a figure counts something: the last test before it becomes a quantity."""

import re
from typing import Final

from extractor.quantities import model
from extractor.quantities.digits import COMMA3, DECIMAL_DOT, PLAIN
from extractor.quantities.lexicon import lexicon
from extractor.quantities.numerals import Figure
from extractor.quantities.qualifiers import EXACT, Qualifier
from extractor.quantities.traps import labelled, timed

_GLUED_UNIT: Final = re.compile(r"(?:km2?|m[23²³]?|kg|ha|cm|mm|g|l|ml|mg|kwh|mw|kw|tấn)(?![\w])")
_DOCUMENT_TAIL: Final = re.compile(r"[/\-][^\W\d_]")
_LONGEST_BARE: Final = 8
_LONGEST_LABEL: Final = 4
_SPLIT_FIGURE: Final = re.compile(r"(?<![\w.,])\d{1,4}, $")
_LAST_WORD: Final = re.compile(r"[^\W\d_]+$")
_SENTENCE_END: Final = '.!?:;\n"“(-•*'


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
        return not _follows_a_split_figure(low, figure)
    if _follows_a_split_figure(low, figure):
        return False
    if kind == model.MONEY:
        return _money_counts(low, figure, unit)
    return _digits_count(low, figure, words) and not _is_part_of_name(text, low, figure)


def _follows_a_split_figure(low: str, figure: Figure) -> bool:
    """Whether it is the "58 tỉ" of "nợ 370, 58 tỉ": a decimal torn apart, or two sums."""
    return (
        bool(figure.scale)
        and _SPLIT_FIGURE.search(low, max(0, figure.start - 8), figure.start) is not None
    )


def _is_part_of_name(text: str, low: str, figure: Figure) -> bool:
    """Whether a plain number stands beside a name, as in "378 Minh Khai", "Đồng Văn 2"."""
    if figure.scale or figure.style != PLAIN or lexicon().nouns.after(low, figure.end):
        return False
    after = text[figure.end : figure.end + 3]
    if len(after) == 3 and after[0] == " " and after[1].isupper() and not after[2].isupper():
        return True
    before = text[: figure.start].rstrip(" ")
    if before and before[-1] in ".!?" and text[figure.end : figure.end + 1] in (",", "."):
        return True
    if len(figure.raw) > 2 or not before or len(before) == figure.start:
        return False
    name = _LAST_WORD.search(text, max(0, len(before) - 12), len(before))
    if (
        name is None
        or not name.group()[0].isupper()
        or (name.group().isupper() and len(name.group()) > 3)
    ):
        return False
    opening = text[: name.start()].rstrip(" (\"“'")
    return bool(opening) and opening[-1] not in _SENTENCE_END


def _money_counts(low: str, figure: Figure, unit: str | None) -> bool:
    if unit != "VND":
        return figure.style != COMMA3 or figure.scale > 0 or figure.raw.endswith("00")
    if figure.short == "k":
        return len(figure.raw) > 1 or low[figure.end : figure.end + 1] == "/"
    if figure.short == "tr":
        return low[figure.end : figure.end + 2].strip(" ") != "."
    return True


def _digits_count(low: str, figure: Figure, words: list[str]) -> bool:
    lex = lexicon()
    end, raw = figure.end, figure.raw
    after = low[end : end + 1]
    measure = lex.measures.after(low, end)
    if after.isalnum() or after == "_":
        measure_here = _GLUED_UNIT.match(low, end)
        if measure_here is None:
            return False
        measure = measure_here.end()
    if after == "+" or _DOCUMENT_TAIL.match(low, end) or timed(low, end):
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
    if kind != model.PERCENT and labelled(low, start, end, words, small=True):
        return False
    if timed(low, end) and kind == model.NUMBER:
        return False
    noun = lex.nouns.after(low, end)
    following = low[end : end + 2].strip(" ")
    closed = not following or not following[0].isalnum()
    if figure.implicit:
        return _implicit_counts(figure, kind, qualifier, last, noun=bool(noun), closed=closed)
    if kind != model.NUMBER:
        return figure.words > 1 or unit != "VND"  # "không một đồng nào"
    after = re.compile(r" {1,2}(\w+)").match(low, end)
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
        return False
    if text[figure.start].isupper() and not text[figure.start + 1].isupper():
        before = text[: figure.start].rstrip(" ")
        return not before or before[-1] in _SENTENCE_END
    return True
