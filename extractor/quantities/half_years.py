"""Years and a half: "hai năm rưỡi qua", "2,5 năm gần đây", "một năm rưỡi trở lại đây"."""

from datetime import date
from typing import Final

from extractor.late import late
from extractor.quantities.calendar_steps import shifted
from extractor.quantities.relative import Claim
from extractor.quantities.words import read_words

_PAST: Final = r"(?:vừa qua|qua|gần đây|gần nhất|trở lại đây|lại đây|vừa rồi|nay)(?!\w)"
_HALVED: Final = late(rf"(\d)[.,]5 năm {_PAST}")
_AND_HALF: Final = late(rf"(?P<count>\d|[^\W\d]+) năm rư[ỡở]i {_PAST}")
_REACH: Final = 12
_YEAR: Final = 12
_HALF: Final = 6


def and_a_half(low: str, ref: date | None, pos: int) -> Claim | None:
    """The years and a half at ``pos`` that end with the reference date.

    >>> and_a_half("hai năm rưỡi qua", date(2020, 7, 20), 0)
    Claim(start=0, end=16, edtf='2018/2020')
    >>> and_a_half("2,5 năm qua", None, 0)
    Claim(start=0, end=11, edtf=None)
    """
    if " năm " not in low[pos : pos + _REACH]:
        return None
    if halved := _HALVED.match(low, pos):
        return Claim(*halved.span(), _years(int(halved[1]), ref))
    told = _AND_HALF.match(low, pos)
    if told is None:
        return None
    if told["count"].isdecimal():
        return Claim(*told.span(), _years(int(told["count"]), ref))
    spelled = read_words(low, pos)
    if spelled is None or spelled.end != told.end("count"):
        return None
    return Claim(*told.span(), _years(int(spelled.value), ref))


def _years(count: int, ref: date | None) -> str | None:
    return f"{shifted(ref, -_YEAR * count - _HALF)[:4]}/{ref.year}" if ref else None
