"""Rows of names after one label: "quận 1, 3 và 5", "Điều 5, 6 và 7", "thông tư 08 và 09"."""

from typing import Final

from extractor.late import late
from extractor.quantities.lexicon import lexicon

_NEXT: Final = late(r"(?:, ?| - |,? (?:và|hoặc|hay|&) )(\d{1,4})(?![\d\w%]|[.,/:]\d| ?%|-\d|\+)")
_UNIT: Final = late(
    r" {1,2}(?:phần trăm|trăm|chục|nghìn|ngàn|vạn|triệu|tỷ|tỉ|tr|đồng|đ|vnđ|vnd|usd|tệ|đô)(?!\w)"
)
# "khoản 2, 3 Điều 5": an article too is a noun that is counted, but not there.
_CLAUSE: Final = late(r" (?:điều|khoản) \d")


def row_end(low: str, pos: int) -> int:
    """Where the names end that follow a labelled figure ending at ``pos``; ``pos`` if none do.

    A figure with a noun, a unit or a time behind it counts and ends the row.

    >>> row_end("quận 1, 3 và 5", 6)
    14
    >>> row_end("tổ 5 và 12 hộ", 4)
    4
    """
    lex = lexicon()
    while match := _NEXT.match(low, pos):
        end = match.end()
        counted = any(phrases.after(low, end) for phrases in (lex.nouns, lex.measures, lex.time))
        if _UNIT.match(low, end) or (counted and not _CLAUSE.match(low, end)):
            break
        pos = end
    return pos
