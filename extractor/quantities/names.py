"""Figures that are part of a name or a mark: "378 Minh Khai", "tàu QNg 95678 TS", "vàng 18K".

What tells them is mostly a capital letter beside the figure, so these tests see the text as given.
"""

from typing import Final

from extractor.late import late
from extractor.quantities.digits import PLAIN
from extractor.quantities.lexicon import lexicon
from extractor.quantities.numerals import Figure

_LAST_WORD: Final = late(r"[^\W\d_]+$")
_TWO_WORDS: Final = late(r",? ([^\W\d_]+) ([^\W\d_]+)")
_SENTENCE_END: Final = '.!?:;\n"“(-•*'
_VESSEL: Final = late(
    r"(?<!\w)(?:tàu|ghe|thuyền|sà lan|xà lan|máy bay|tiêm kích|tên lửa|số hiệu)"
    r"(?: (?:cá|số|hiệu|mang|kéo|hàng|du lịch|chiến đấu|của|có)){0,3} [a-zđ]\w{0,3} ?-? ?$"
)
# "QNg", "ĐNa": two capitals and a small letter; no word is written so.
_MARK: Final = late(r"(?<!\w)[A-ZĐ]{2,3}[a-z] -?$")
_MARK_AFTER: Final = late(r" ?TS(?!\w)")
_CAPITALS: Final = late(r"[A-ZĐ]{2,} ?$")
_SHORTEST_MARK: Final = 3
_NAME_WINDOW: Final = 24
_GOLD: Final = late(r"(?<!\w)(?:vàng|nhẫn|kara|karat|lắc|dây chuyền|bông tai)(?!\w)")
_GOLD_WINDOW: Final = 36
_PUREST: Final = 24_000
_YEAR: Final = late(r"1[0-8]\d\d")
_YEARS: Final = late(r"(1[0-8]\d\d) ?- ?(1\d{3}|20[0-4]\d)(?!\d|[.,]\d)")
_ERA: Final = frozenset({"năm", "triều", "thời", "đại", "đoạn", "nguyễn", "đời", "kỷ", "vì"})
_LONGEST_ERA: Final = 400
_HOST: Final = late(
    r"(?<!\w)(?:công ty|bệnh viện|trường|nhà máy|xí nghiệp|trung tâm|khu công nghiệp|kcn|viện)"
    r"((?: [^\W\d_]+){1,6}) $"
)
_HOST_WINDOW: Final = 60
_LONGEST_TAIL: Final = 2
# After the name of a host these begin what it does, and the figure counts.
_VERBS: Final = frozenset(
    [
        "xây",
        "mua",
        "bán",
        "thuê",
        "tuyển",
        "đón",
        "giúp",
        "mở",
        "nhận",
        "bị",
        "còn",
        "mất",
        "nợ",
        "thu",
        "phát",
        "cử",
        "đưa",
        "lập",
        "và",
    ]
)


def is_part_of_name(text: str, low: str, figure: Figure, words: list[str]) -> bool:
    """Whether a plain number in digits stands beside a name, as in "378 Minh Khai", "Đồng Văn 2".

    Args:
        text, low: The text as given, and folded.
        figure: What was read.
        words: The folded words before it.

    >>> from extractor.quantities.numerals import read_figure
    >>> is_part_of_name("378 Minh Khai", "378 minh khai", read_figure("378 minh khai", 0), [])
    True
    """
    if figure.scale or figure.style != PLAIN:
        return False
    if words and words[-1] == "số" and _is_titled(text, figure.end):
        return True  # "số 25 Bà Triệu"
    lex = lexicon()
    if lex.nouns.after(low, figure.end) or lex.measures.after(low, figure.end):
        return False
    if _is_vessel(text, low, figure) or _is_old_year(low, figure, words):
        return True
    after = text[figure.end : figure.end + 3]
    if len(after) == 3 and after[0] == " " and after[1].isupper() and not after[2].isupper():
        return True
    window = text[max(0, figure.start - _NAME_WINDOW) : figure.start]
    before = window.rstrip(" ")
    if before and before[-1] in ".!?" and text[figure.end : figure.end + 1] in (",", "."):
        return True
    if len(figure.raw) > 2 or not before or len(before) == len(window):
        return False
    if _numbers_host(text, low, figure):
        return True
    name = _LAST_WORD.search(before)
    if (
        name is None
        or not name.group()[0].isupper()
        or (name.group().isupper() and len(name.group()) > 3)
    ):
        return False
    if name.group().isupper() and _in_capitals(text, figure):
        return False
    opening = before[: name.start()].rstrip(" (\"“'")
    return bool(opening) and opening[-1] not in _SENTENCE_END


def _numbers_host(text: str, low: str, figure: Figure) -> bool:
    """Whether a name of a firm, hospital or school ends in the figure: "Công ty Xây dựng 47"."""
    host = _HOST.search(low, max(0, figure.start - _HOST_WINDOW), figure.start)
    if host is None:
        return False
    rest: list[str] = []
    for word in reversed(text[host.start(1) : host.end(1)].split()):
        if word[0].isupper():
            lex = lexicon()
            acts = (lex.year_leads, lex.torn_leads, lex.glued_leads, _VERBS)
            return all(act.isdisjoint(rest) for act in acts)
        rest.append(word)
        if len(rest) > _LONGEST_TAIL:
            break
    return False


def begins_sentence(text: str, pos: int) -> bool:
    """Whether a capital at ``pos`` only begins a sentence.

    >>> begins_sentence("Hai người", 0), begins_sentence("chị Hai", 4)
    (True, False)
    """
    before = text[max(0, pos - 8) : pos].rstrip(" ")
    return not before or before[-1] in _SENTENCE_END


def is_spelled_name(text: str, figure: Figure) -> bool:
    """Whether every word of a spelled number has a capital, as in "Phở Hai Mươi Bốn".

    >>> from extractor.quantities.numerals import read_figure
    >>> is_spelled_name("Phở Hai Mươi", read_figure("phở hai mươi", 4))
    True
    """
    written = text[figure.start : figure.end].split()
    return len(written) > 1 and all(word.istitle() for word in written)


def is_carat(text: str, low: str, figure: Figure) -> bool:
    """Whether "18K" is how pure gold is, or the mark of a machine, and no sum of money.

    >>> from extractor.quantities.numerals import read_figure
    >>> is_carat("nhẫn vàng 18K", "nhẫn vàng 18k", read_figure("nhẫn vàng 18k", 10))
    True
    """
    if figure.value is None:
        return False
    window = low[max(0, figure.start - _GOLD_WINDOW) : figure.start]
    if figure.value <= _PUREST and _GOLD.search(window.rpartition("\n")[2]):
        return True
    mark = _CAPITALS.search(text, max(0, figure.start - 8), figure.start)
    return mark is not None and text[figure.end - 1].isupper() and not _in_capitals(text, figure)


def year_span(low: str, pos: int) -> int:
    """Where two years of past centuries that begin at ``pos`` end; 0 when none stand there.

    >>> year_span("(1853-1890)", 1), year_span("1000-1200 chữ", 0)
    (10, 0)
    """
    match = _YEARS.match(low, pos)
    if match is None or not 0 < int(match[2]) - int(match[1]) < _LONGEST_ERA:
        return 0
    end = match.end()
    if lexicon().nouns.after(low, end) or lexicon().measures.after(low, end):
        return 0
    lead = low[max(0, pos - 12) : pos].split()
    bracketed = low[pos - 1 : pos] == "("
    closed = not low[end : end + 2].lstrip(" ")[:1].isalnum()
    return end if bracketed or closed or (lead and lead[-1] in _ERA) else 0


def _is_titled(text: str, pos: int) -> bool:
    """Whether two words with capitals follow ``pos``, and not a line in capitals."""
    match = _TWO_WORDS.match(text, pos)
    return match is not None and match[1].istitle() and match[2].istitle()


def _is_vessel(text: str, low: str, figure: Figure) -> bool:
    """Whether it is the number of a ship or plane: "tàu QNg 95678", "QNg 90541", "BĐ 96055 TS"."""
    if len(figure.raw) < _SHORTEST_MARK:
        return False
    start = figure.start
    if _MARK_AFTER.match(text, figure.end) or _MARK.search(text, max(0, start - 8), start):
        return True
    if _VESSEL.search(low, max(0, start - 40), start) is None:
        return False
    mark = text[max(0, start - 6) : start].strip(" -").rpartition(" ")[2]
    return mark[:1].isupper()


def _is_old_year(low: str, figure: Figure, words: list[str]) -> bool:
    """Whether it is a year of a past century: "năm 1789", "(1803)"."""
    if _YEAR.fullmatch(figure.raw) is None:
        return False
    if words and words[-1] in _ERA:
        return True
    return low[figure.start - 1 : figure.start] == "(" and low.startswith(")", figure.end)


def _in_capitals(text: str, figure: Figure) -> bool:
    before = text[max(0, figure.start - 30) : figure.start].rpartition("\n")[2]
    behind = text[figure.end : figure.end + 30].partition("\n")[0]
    return before.isupper() and f"{before}{behind}".isupper() and len((before + behind).split()) > 2
