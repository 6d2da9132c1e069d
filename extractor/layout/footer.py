"""The foot of a page: who signs, advertising, search words."""

from collections.abc import Sequence
from typing import Final

from extractor.late import late
from extractor.layout.bylines import author_in
from extractor.layout.captions import is_caption
from extractor.layout.lines import Line
from extractor.layout.phrases import phrase_tuple
from extractor.layout.signs import QUANTITY, WORD

_SIGNERS: Final = phrase_tuple("bylines", "signers")
_SPAM: Final = phrase_tuple("boilerplate", "spam")
_ABOUT_UNIONS: Final = phrase_tuple("boilerplate", "about_unions")
_HONOUR: Final = late(
    r"(?:từ |trong |tháng \d{1,2}[/.-])*(?:năm (?:học )?)?(?:19|20)\d\d(?: ?[-–] ?\d{2,4})?"
    r" ?[:,–-] .*\b(?:huân chương|huy chương|kỉ niệm chương|cờ|bằng khen|giấy khen|danh hiệu"
    r"|vững mạnh|tập thể lao động|chiến sĩ thi đua|anh hùng)\b"
)
"""A line of a history that tells an honour: "Năm 1985: Huân chương Lao động hạng Ba"."""


def read_footer(lines: Sequence[Line]) -> None:
    """Say what the lines after the article are: names, advertising, search words."""
    last = next((i for i in range(len(lines) - 1, -1, -1) if _closes_body(lines, i)), -1)
    foot = range(last + 1, len(lines))
    _read_notes(lines, last)
    names = [i for i in foot if lines[i].kind is None and _signer(lines[i])]
    if len(names) <= 3 and last >= 0:
        for i in names:
            lines[i].kind, lines[i].author = "byline", _signer(lines[i])
    if not all(line.text.isascii() for line in lines):
        for i in foot[-3:]:
            if lines[i].kind is None and _is_search_words(lines[i].text):
                lines[i].kind = "boilerplate"


def _read_notes(lines: Sequence[Line], last: int) -> None:
    """Set aside the links to other articles under the last words of this one."""
    ended = False
    for i in range(last + 1, len(lines)):
        line = lines[i]
        if line.kind is not None or _signer(line):
            ended = True
        elif is_caption(line):
            line.kind = "caption"
            ended = True
        elif ended and last >= 0:
            signed = lines[i - 1].kind == "byline" or _signer(lines[i - 1]) is not None
            bracketed = line.text.startswith("(") and line.text.endswith(")")
            line.kind = "byline" if signed and bracketed else "boilerplate"


def _signer(line: Line) -> str | None:
    """Who a last line names: a person, or an office that signs for one."""
    person = author_in(line.text, sure=False)
    office = line.low.startswith(_SIGNERS) and line.size <= 60 and not line.closed
    return person or (line.text if office and not QUANTITY.search(line.text) else None)


def _closes_body(lines: Sequence[Line], i: int) -> bool:
    """Whether the article reaches to this line; advertising under it is set aside on the way."""
    line = lines[i]
    if line.kind is None and i and (len(lines) - i <= 3 or lines[i + 1].kind == "boilerplate"):
        alien = not any(word in line.low for word in _ABOUT_UNIONS)
        signed = lines[i - 1].kind == "byline" and lines[i - 1].low.startswith("by ")
        if alien and (signed or any(words in line.low for words in _SPAM)) and line.size < 500:
            line.kind = "boilerplate"
            return False
    if line.kind is not None:
        return line.kind == "table"
    if _HONOUR.match(line.low):
        return True
    return (line.running and not is_caption(line)) or bool(line.marker)


def _is_search_words(text: str) -> bool:
    """Whether a line is a tail of search words: lower case, no diacritics.

    >>> _is_search_words("chuyen nha tron goi, binh cuu hoa")
    True
    """
    words = WORD.findall(text)
    return text.isascii() and len(words) >= 3 and sum(w.islower() for w in words) * 2 > len(words)
