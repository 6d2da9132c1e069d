"""Numbered headings and items that were run into one line: each follows the one before it.

A number behind a word may be a part of its sentence. It begins a line when the number before it
did, in the same writing: "1. Tổ chức … 2. Chăm lo …".
"""

import re
from collections.abc import Iterator
from typing import Final

from extractor.late import late
from extractor.letters import LOWER, UPPER

_ROMAN: Final = {"I": 1, "V": 5, "X": 10}
_LETTERS: Final = "abcdđeghiklmn"
_NUMBER: Final = late(
    r" (?=[IVX\d(]|[A-Ha-kĐđ][./)])(?<=\S )"
    rf"(?:(?P<roman>[IVX]{{1,5}})(?P<sign>\./|[./)-]|(?= ?[-–] [{UPPER}]))"
    r"|(?P<number>\d{1,2})(?P<sign2>\./|[./)])"
    r"|(?P<bracketed>\(\d{1,2}\))"
    r"|(?P<letter>[a-eđghik])(?P<sign3>\./|[.)])"
    r"|(?P<capital>[A-HĐ])(?P<sign4>\./|[./)]))"
    rf"(?: ?(?=[{UPPER}“\"(])| (?=\d[\d.,]*%? [{LOWER}]))"
)
_DEEP: Final = late(
    rf" (?=[1-9]\.)(?<=\S )(?<!ngày )(?<!lễ )[1-9]\.[1-9]\d?(?:\.[1-9]\d?)?\.? (?=[{UPPER}“\"])"
)
_NAMED: Final = late(
    r"(?i:khóa|thứ|lần|kỳ|hạng|loại|quý|lớp|cấp|số|tháng|ngày|mục|điểm|khối|năm|cột|bảng|biểu|trang"
    r"|điều|khoản|tổ|nhóm|ca|phường|quận|vùng|và|đến|từ|phần|chương|đội|xã|thôn|ấp|cụm|giải|:) $"
)
_BEHIND: Final = frozenset('.;:!?”")…')


def numbered(line: str) -> Iterator[int]:
    """The blanks before numbers that go on with a numbering.

    >>> told = "1. Tổ chức Có 3 tổ. 2. Chăm lo đời sống 3. Thi đua Đạt giải."
    >>> [told[at + 1 :][:7] for at in numbered(told)]
    ['2. Chăm', '3. Thi ']
    >>> told = "I./Tổ chức: Có 3 tổ. II./Thi đua: Đạt giải. III./Tồn tại: Ít họp."
    >>> [told[at + 1 :][:5] for at in numbered(told)]
    ['II./T', 'III./']
    """
    for deep in _DEEP.finditer(line):
        if line[deep.start() - 1] in _BEHIND or deep[0].rstrip()[-1] == ".":
            yield deep.start()
    last: dict[str, int] = {}
    opening = re.match(r"(?:(I)|(0?1)|(A))(\./|[./)])", line)
    if opening:
        kind = "roman" if opening[1] else "number" if opening[2] else "capital"
        last[kind + opening[4]] = 1
    waiting: dict[str, int] = {}
    for found in _NUMBER.finditer(line):
        kind = (
            found.lastgroup
            if found.lastgroup == "bracketed"
            else next(name for name in ("roman", "number", "letter", "capital") if found[name])
        )
        value = _value(kind, found[kind])
        gap = found.start()
        shape = kind + (found["sign"] or found["sign2"] or found["sign3"] or found["sign4"] or "")
        sure = line[gap - 1] in _BEHIND and line[gap - 1] != ":"
        if _NAMED.search(line, max(0, gap - 10), gap + 1) and not (
            value == 1 and line[gap - 1] == ":"
        ):
            continue
        if sure or line[gap - 1] == ":":
            if value == 1 or value == last.get(shape, 0) + 1:
                last[shape] = value
                yield gap
                if shape in waiting and value == 2:
                    yield waiting.pop(shape)
            continue
        if value > 1 and value == last.get(shape, 0) + 1:
            last[shape] = value
            if value == 2 and shape in waiting:
                yield waiting.pop(shape)
            yield gap
        elif value == 1:
            waiting[shape] = gap
            last[shape] = 1


def _value(kind: str, told: str) -> int:
    """What a number or a letter counts."""
    if kind == "roman":
        total = 0
        for one, after in zip(told, [*told[1:], ""], strict=True):
            worth = _ROMAN[one]
            total += -worth if _ROMAN.get(after, 0) > worth else worth
        return total
    if kind in ("number", "bracketed"):
        return int(told.strip("()"))
    if kind == "letter":
        return _LETTERS.index(told) + 1
    return "ABCDĐEGH".find(told) + 1 or 99
