"""Rows that say of when the rows below them are: "NĂM 2022", "II. Năm học 2023-2024"."""

import re
from collections.abc import Sequence
from typing import Final

from corpus.register.cells import CellError, is_empty
from corpus.register.dates import period
from corpus.register.patterns import plain
from extractor.normalise import fold

_NUMBER: Final = re.compile(r"(?:[ivx]{1,5}|\d{1,2}|[a-h])\s?[.)/-]\s+|[-*+•]\s*")
_ITS_NUMBER: Final = re.compile(r"[IVX]{1,5}|[ivx]{1,5}|[A-H]|\d{1,2}")
_WORDS: Final = re.compile(
    r"so|lieu|thoi|diem|tinh|den|chot|cua|bao|cao|het|cuoi|nam|hoc|nh|ngay|thang|quy|dau|t|q"
    r"|iv|i{1,3}"
)
"""All that such a line has besides numbers, without diacritics."""
_NUMBERS: Final = re.compile(r"[\d/.–—-]+")
_YEAR: Final = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_LONGEST: Final = 60


def date_of_block(cells: Sequence[object]) -> str | None:
    """The date that a row with one text, or one year, and nothing else gives to those below it.

    >>> date_of_block([None, "NĂM 2022", None]), date_of_block(["II", "Năm học 2022 - 2023"])
    ('2022', '2022/2023')
    >>> date_of_block([None, "KCN Nam Hải"]), date_of_block([3, "Trường Tiểu học số 2"])
    (None, None)
    """
    told = [cell for cell in cells if not is_empty(cell)]
    if len(told) > 1 and _ITS_NUMBER.fullmatch(str(told[0]).strip(" .)")):
        told = told[1:]
    if len(told) != 1 or len(str(told[0])) > _LONGEST:
        return None
    line = plain(str(told[0]))
    number = _NUMBER.match(line)
    when = line[number.end() if number else 0 :].strip(" .:")
    if not _YEAR.search(when):
        return None
    if not all(_NUMBERS.fullmatch(one) or _WORDS.fullmatch(fold(one)) for one in when.split()):
        return None
    try:
        return period(when)
    except CellError:
        return None
