"""In which unit a table tells money: above it, or in a column's head."""

import re
from collections.abc import Sequence
from typing import Final

from corpus.register.patterns import group, plain

BRACKETS: Final = re.compile(r"[(\[][^)\]]*[)\]]")
_UNIT: Final = r"(?:đvt|đơn vị(?: tính)?|dvt|don vi(?: tinh)?|unit)\s*[:.]?"
_UNIT_WORDS: Final = re.compile(
    rf"(?:{_UNIT}"
    r"|(?:tiền|kinh phí|quỹ|tien|kinh phi|quy|money)(?: tính)?\s*(?::|là|theo|bằng|la|bang)"
    r"|(?:tính|tinh)\s*(?:theo|bằng|bang))\s*"
    r"(.{1,40})"
)
_EACH: Final = re.compile(r"[;,()]|\s[-–/]\s|\b(?:và|va)\b")
"""What parts the units of one line: "ĐVT: người; tiền: triệu đồng"."""
_OF_MONEY: Final = re.compile(r"^(?:số |so )?(?:tiền|tien|kinh phí|kinh phi)\b[\s:]*")


def scale_above(lines: Sequence[str]) -> int | None:
    """The unit of money that the lines above a table give ("ĐVT: triệu đồng"); else None.

    >>> scale_above(["BÁO CÁO NĂM 2018", "Đơn vị tính: triệu đồng"])
    1000000
    >>> scale_above(["(Số liệu đến 31/12/2018; tiền: triệu đồng)"]), scale_above(["(nghìn đồng)"])
    (1000000, 1000)
    >>> scale_above(["ĐVT: người; tiền: nghìn đồng"]), scale_above(["Kinh phí: 5 tỷ đồng"])
    (1000, None)
    """
    for line in lines:
        words = plain(line)
        alone = words.strip("( )")
        for told in (*(found[1] for found in _UNIT_WORDS.finditer(words)), alone):
            for one in _EACH.split(told):
                if scale := _scale_of_all(_OF_MONEY.sub("", one.strip())):
                    return scale
    return None


def is_unit_line(text: str) -> bool:
    """Whether a cell only tells the unit of the whole table, as such lines above a head do.

    >>> is_unit_line("Đơn vị tính tiền: nghìn đồng"), is_unit_line("Đơn vị")
    (True, False)
    """
    words = plain(text).lstrip("( ")
    return re.match(_UNIT, words) is not None and scale_above([words.rstrip(") ")]) is not None


def scale_of(path: Sequence[str]) -> int | None:
    """The unit in a head, the lowest line first: in brackets, or as its last words.

    >>> scale_of(["Kinh phí (triệu đồng)", "Vận động"]), scale_of(["Lao động hợp đồng"])
    (1000000, None)
    """
    for line in reversed(path):
        for found in BRACKETS.finditer(line):
            if scale := _scale(found[0][1:-1]):
                return scale
        scale = _scale(line)
        if scale and (scale > 1 or plain(line) in ("đồng", "vnđ", "vnd", "đ")):
            return scale
    return None


def _scale_of_all(told: str) -> int | None:
    words = told.strip(" .:")
    return next((int(key) for key, one in group("scales").items() if one.whole(words)), None)


def _scale(told: str) -> int | None:
    words = plain(told).strip(" .:;()")
    for scale, patterns in group("scales").items():
        found = patterns.search(words)
        if found and found.end() == len(words) and _stands_alone(words, found.start()):
            return int(scale)
    return None


def _stands_alone(words: str, start: int) -> bool:
    return start == 0 or not words[start - 1].isalnum()
