"""Members told out of a workforce in words: "298 trong tổng số 310 lao động là đoàn viên"."""

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
