"""Names of people, and the lines on which an author signs."""

import re
from typing import Final

from extractor.late import late
from extractor.layout.boilerplate import WHOLE
from extractor.layout.lines import Line
from extractor.layout.phrases import either, phrase_set, whole_words
from extractor.letters import UPPER
from extractor.normalise import lower

_SURNAMES: Final = phrase_set("bylines", "surnames")
_NOT_NAMES: Final = whole_words("bylines", "not_names")
_OFFICES: Final = whole_words("bylines", "offices")
_BESIDE_NAMES: Final = phrase_set("bylines", "beside")
_INITIALS: Final = late(
    r"[^\W\d_a-z](?:\.\s?[^\W\d_])+[^\W\d_]*\.?|PV|P\.V|[HY]['’ ][^\W\d_]+(?: [^\W\d_]+){0,2}"
)
_VOWELLESS: Final = late(r"(?<!\w)[B-DF-HJ-NP-TV-XZĐ]{2,}(?!\w)")
_NAME_WORD: Final = r"[^\W\d_a-z](?:['’][^\W\d_]+|[^\W\d_]*\.?)"
_NAME: Final = late(rf"{_NAME_WORD}(?: {_NAME_WORD}){{1,4}}")
_JOINTS: Final = late(rf"\s+[-–|&]\s+|\s*[,;(]\s*|\s*/\s*(?!h\b)|\s+và\s+|\s*[-–]\s*(?=[{UPPER}])")

#: A person spoken of, under a picture: nobody signs with a form of address.
_ADDRESS: Final = late(r"(?:ông|bà|anh|chị|cô|thầy|đồng chí|đ/c|em|bác sĩ|cụ)\s|.*\bảnh\b", re.I)
_DONE_BY: Final = late(r"\s+\(?(?:thực hiện|ghi|lược ghi|tổng hợp|t/h)\)?$")
_BYLINE: Final = late(rf"\(?{either('bylines', 'labels')}(?:\s*[:–-]\s*|(?<=by)\s+)(\S.*)$")
_LOOSE_BYLINE: Final = late(rf"{either('bylines', 'loose_labels')}\s+(\S.*)$")


def _is_name(text: str, *, sure: bool) -> bool:
    """Whether a text can be a person's name; ``sure`` asks for a known first syllable.

    >>> _is_name("Lam Giang", sure=True), _is_name("Công đoàn", sure=False)
    (True, False)
    """
    if len(text) > 40:
        return False
    if _INITIALS.fullmatch(text):
        return True
    low = lower(text)
    if _NAME.fullmatch(text) is None or _NOT_NAMES.search(low) or _VOWELLESS.search(text):
        return False
    capitals = all(word[0].isupper() for word in text.split())
    return capitals and (not sure or low.split()[0].rstrip(".") in _SURNAMES)


def author_in(text: str, *, sure: bool) -> str | None:
    """The author named by a line that holds nothing but names, offices and sections."""
    if len(text) > 120 or _ADDRESS.match(text):
        return None
    text = _DONE_BY.sub("", text)
    parts = [part.strip(" .()[]") for part in _JOINTS.split(text) if part.strip(" .()[]")]
    names = [part for part in parts if _is_name(part, sure=sure)]
    if not names:
        return None
    others = [lower(part) for part in parts if part not in names and not _VOWELLESS.search(part)]
    if not all(_OFFICES.match(one) or one in WHOLE or one in _BESIDE_NAMES for one in others):
        return None
    return ", ".join(names)


def read_byline(line: Line) -> bool:
    """Whether a line names its author behind a label (``Bài, ảnh: Lam Giang``)."""
    if line.size > 100:
        return False
    match = _BYLINE.match(line.low)
    loose = _LOOSE_BYLINE.match(line.low) if match is None else None
    found = match or loose
    if found is None:
        return False
    named = line.text[found.start(1) :].strip(" .()[]")
    if not named or len(named) > 60 or not named[0].isupper():
        return False
    person = author_in(named, sure=False)
    plain = line.low.startswith(("tin:", "bài:", "by "))
    if person is None and (loose or plain or line.closed):
        return False
    line.author = person or named
    return True
