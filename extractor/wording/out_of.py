"""Figures told out of others: "298 trong tổng số 310 lao động là đoàn viên", "9,8/9,2 tỷ đồng"."""

from typing import Final

from extractor.edits import Edit
from extractor.late import late
from extractor.normalise import NormalisedText

_MAY: Final = late(r" tr(?<=\d...)(?:ong|ên) (?:tổng số |số )?\d")
_OUT_OF: Final = late(
    r"(?<![\w.,/-])(?P<part>\d[\d.]*)(?P<of> (?:trong|trên) (?:tổng số |số )?)(?P<all>\d[\d.]*)"
    r"(?= [^\d,;.:()]{2,70}?"
    r"\b(?:là (?:công )?đoàn viên"
    r"|(?:vào|tham gia|gia nhập) (?:tổ chức )?(?:công đoàn|nghiệp đoàn)))"
)


_LEAST: Final = 0.2
_MOST: Final = 5
"""How far from a plan what was done may lie."""
_MAY_BE_OVER: Final = late(r"/ ?\d[\d.,]* ?(?:triệu|tỷ|tỉ|tr|đồng|đ)\b")
_OVER: Final = late(
    r"(?<![\w.,/-])(?P<done>\d+(?:[.,]\d+)*) ?/ ?(?P<plan>\d+(?:[.,]\d+)*)"
    r"(?P<unit> ?(?:triệu|tỷ|tỉ|tr)(?: ?đồng| ?đ)?|(?<=\d{3}) ?(?:đồng|đ))\b(?! (?:chí|tập|lệ))"
)


def sums_with_units(made: NormalisedText) -> list[Edit]:
    """Sums told over what was planned, each given its unit; "1/2 tỷ đồng" is a fraction.

    >>> from extractor.edits import apply
    >>> from extractor.normalise import normalise
    >>> made = normalise("Thu kinh phí 9,86/9,2 tỷ đồng, góp 1/2 tỷ đồng")
    >>> apply(made, sums_with_units(made)).text
    'Thu kinh phí 9,86 tỷ đồng/9,2 tỷ đồng, góp 1/2 tỷ đồng'
    """
    if not _MAY_BE_OVER.search(made.low):
        return []
    return [
        Edit(found.end("done"), found.end("done"), made.text[slice(*found.span("unit"))])
        for found in _OVER.finditer(made.low)
        if _are_alike(found["done"], found["plan"])
    ]


def _are_alike(done: str, plan: str) -> bool:
    """Whether two figures are sums of one size, and not a fraction, or things and their price."""
    first, second = (float(one.replace(".", "").replace(",", ".")) for one in (done, plan))
    small = max(len(done), len(plan)) == 1
    return not small and second > 0 and _LEAST <= first / second <= _MOST


def told_as_ratios(made: NormalisedText) -> list[Edit]:
    """Members out of a workforce, each told as a ratio.

    >>> from extractor.edits import apply
    >>> from extractor.normalise import normalise
    >>> made = normalise("Hiện 298 trong tổng số 310 lao động của công ty là đoàn viên")
    >>> apply(made, told_as_ratios(made)).text
    'Hiện 298/310 lao động của công ty là đoàn viên'
    """
    if not _MAY.search(made.low):
        return []
    return [
        Edit(*found.span("of"), "/")
        for found in _OUT_OF.finditer(made.low)
        if _number(found["part"]) <= _number(found["all"])
    ]


def _number(figure: str) -> int:
    return int(figure.replace(".", "") or 0)
