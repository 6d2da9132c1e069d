"""Sums whose unit is told elsewhere, or left to the reader: "- Tổng thu: 167.530.000".

An account declares its unit once, above its entries or behind them, or not at all: then the size
of its sums tells. Each such sum is given its unit, so that it reads like any other.
"""

import re
from collections.abc import Iterator
from typing import Final

from extractor.late import late
from extractor.normalise import NormalisedText
from extractor.retold import Retold
from extractor.signs import Signs

_A_UNIT: Final = r"(?:(?:triệu|tr|nghìn|ngàn|tỷ|1\.?000) ?)?(?:đồng|đ)\b"
_UNIT: Final = rf"(?P<unit>{_A_UNIT})"
_DECLARED: Final = late(
    r"(?:(?:đơn vị(?: tính| tiền(?: tệ)?)?|đvt|tiền(?: tính)?)"
    r"(?: \(?(?:các |ở )?cột (?:số )?(?:\d[\d, ]*|tiền|kinh phí|cuối)\)?)?: ?"
    r"|cột (?:số )?(?:\d[\d, ]*|tiền|kinh phí|cuối): ?|(?:tiền|kinh phí|cột \d+) (?:đều |được )?"
    r"(?:tính|ghi) (?:bằng|theo)(?: đơn vị)?:? |\()"
    rf"\s*{_UNIT}"
)
_AMONG_OTHERS: Final = late(
    rf"(?:đơn vị(?: tính)?|đvt): ?[^()\d\n]{{2,60}}?(?:[,;:/&–-]|và|\b(?:số )?tiền:?) ?{_UNIT}"
)
"""The unit of sums told beside that of people, above a table: "ĐVT: người, triệu đồng"."""
_DECLARATION: Final = late(rf" *[(\[]?(?:đơn vị(?: tính)?|đvt): ?{_UNIT} *[)\]]?")
_SIGNS: Final = Signs(
    "đvt", "đơn vị", "tiền: ", "tiền tính", "cột", " bằng ",
    "(đồng", "(triệu", "(nghìn", "(ngàn", "(tr", "(tỷ", "(1.000", "(đ)",
)  # fmt: skip
_UNIT_NEXT: Final = late(rf"[:(]\s*{_A_UNIT}")
"""What a declared unit stands behind: a colon or a bracket is sooner found than a word."""
_SAID: Final = Signs("tính bằng", "tính theo", "ghi bằng", "ghi theo")
"""What declares a unit in words."""
_MILLIONS: Final = late(r"\.(?<=\d.)\d{3}\.\d{3}(?!\d)")
_SUM: Final = r"\d{1,3}(?:[.,]\d{1,3})*"
_ENTRY: Final = late(
    r"\s*(?:(?:\d{1,2}(?:\.\d)*[.)]|[a-zđ]\)|[-–+•*]|\d{1,2}(?= ))\s*)?"
    r"(?P<label>[^\W\d][^:\n|]{2,70}?)"
    rf"(?:: ?|\t|(?P<cell> {{1,3}})(?=\d{{1,3}}(?:\.\d{{3}}){{2,}}\s*$)| {{2,}})"
    rf"(?P<sum>{_SUM})\s*(?:\([^()\n]*\))?\s*[.;,]?$"
)
"""An entry of an account whose unit is told above it: "- Tổng thu trong kỳ: 167.530.000"."""
_SUMMED: Final = late(
    r"\b(?:tổng |cộng |tổng cộng )(?:số )?(?:thu|chi|tồn|dư)"
    rf"(?: (?:\d{{1,2}} năm|cả (?:kỳ|năm|nhiệm kỳ)))?: (?P<sum>{_SUM})(?= ?[;.](?!\d)| ?$)"
)
"""Sums of an account told in one line: "Cộng thu 5 năm: 10.002; cộng chi: 9.641."."""
_LARGE: Final = late(
    r"\b(?P<of>thu|chi|tồn|dư|còn|quỹ|kết dư|đoàn phí|kinh phí|số tiền|ủng hộ|hỗ trợ|tiền)\b"
    r"(?P<between>[^\d\n;,]{0,40}(?:\d{1,2}/\d{4}[^\d\n;,]{0,10})?)"
    r"(?P<sum>\d{1,3}(?:\.\d{3}){2,})(?= ?(?:[;,()\n]|\.(?!\d)|$| và ))"
)
"""A sum of a million or more behind a word of money, with nothing behind it."""
_NUMBER_OF: Final = late(r"(?:tổng )?số (?!tiền|dư|tồn|thu|chi|kinh phí|vốn)")
_LEAST_DIGITS: Final = 5
"""The digits of a sum of đồng told without its unit."""
_PROSE: Final = 160
"""Code points from which a line is prose, below which the account is over."""
_NEXT_SECTION: Final = late(r"\s*(?:[b-h]|[ivx]+)[.)] (?!(?:phần )?(?:thu|chi|tồn|dư|quỹ)\b)")
"""The head of another section: "C. Thi đua - khen thưởng"."""


def unit_in(low: str) -> str:
    """The unit of money that a line declares; nothing when it declares none.

    >>> unit_in("ii. phần thu (đvt: 1.000 đồng)"), unit_in("ii. phần thu")
    ('nghìn đồng', '')
    >>> unit_in("đvt: người, triệu đồng"), unit_in("(người: ngày 31/12; tiền: nghìn đồng)")
    ('triệu đồng', 'nghìn đồng')
    >>> unit_in("đơn vị tính: người; quỹ hỗ trợ: nghìn đồng")
    'nghìn đồng'
    """
    found = _DECLARED.search(low) or _AMONG_OTHERS.search(low)
    return found["unit"].replace("1000", "nghìn").replace("1.000", "nghìn") if found else ""


def with_units(made: NormalisedText) -> NormalisedText:
    """The text with the units of the sums that are told without one; itself when it has none.

    >>> from extractor.normalise import normalise
    >>> text = "Thu - chi năm 2019 (đơn vị: nghìn đồng)\\n- Đoàn phí: 71.430\\n- Thu khác: 3.000"
    >>> print(with_units(normalise(text)).text)
    Thu - chi năm 2019
    - Đoàn phí: 71.430 nghìn đồng
    - Thu khác: 3.000 nghìn đồng
    >>> with_units(normalise("Thu 45.000.000, chi 31.200.000.")).text
    'Thu 45.000.000 đồng, chi 31.200.000 đồng.'
    """
    low = made.low
    declared = _SIGNS.stand_in(low) and (
        (_SAID.stand_in(low) or _UNIT_NEXT.search(low)) and _DECLARED.search(low)
    )
    if not declared and not (_MILLIONS.search(low) and _LARGE.search(low)):
        return made
    told, done = Retold(made), 0
    for end, words, behind in sorted(_additions(low)):
        told.copy(done, end)
        told.add(words)
        done = behind
    if not done:
        return made
    told.copy(done, len(made.text))
    return told.made()


def _is_sum(entry: re.Match[str], unit: str) -> bool:
    """Whether an entry tells a sum, and not how many: "Số căn nhà: 14"."""
    if _NUMBER_OF.match(entry["label"]):
        return False
    return unit not in ("đồng", "đ") or sum(map(str.isdigit, entry["sum"])) >= _LEAST_DIGITS


def _additions(low: str) -> Iterator[tuple[int, str, int]]:
    """What is added to the text: where, in which words, and where the text goes on."""
    unit, start = "", 0
    for line in low.split("\n"):
        for declaration in _DECLARATION.finditer(line):
            yield start + declaration.start(), "", start + declaration.end()
        declared = _DECLARED.search(line)
        entry = _ENTRY.match(line) if unit else None
        if entry and not _is_sum(entry, unit):
            entry = None
        if declared and not _ENTRY.match(line):
            unit = unit_in(line)
        elif entry:
            if entry["cell"]:  # cells of a table with only spaces between
                yield start + entry.end("label"), ":", start + entry.end("label")
            yield start + entry.end("sum"), f" {unit}", start + entry.end("sum")
        elif len(line) > _PROSE or _NEXT_SECTION.match(line):
            unit = ""
        summed = [one.end("sum") for one in _SUMMED.finditer(line)] if unit and not entry else []
        for end in summed:
            yield start + end, f" {unit}", start + end
        if not entry:
            for large in _LARGE.finditer(line):
                if large.end("sum") in summed:
                    continue
                yield (
                    start + large.end("sum"),
                    f" {unit_in(line) or 'đồng'}",
                    start + large.end("sum"),
                )
        start += len(line) + 1
