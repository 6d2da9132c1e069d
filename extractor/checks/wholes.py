"""Shares of one whole that are more than all of it together.

"Xuất sắc chiếm 24%, tốt 68%, hoàn thành nhiệm vụ 14%", "nữ chiếm 75%, nam chiếm 35%".
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from extractor.checks.finding import Finding, finding
from extractor.checks.prose import Prose
from extractor.late import late
from schemas import Fact, WarningCode

_SHARE: Final = r"(?P<n>\d{1,2}(?:[.,]\d{1,2})?) ?%"
_LINK: Final = r"(?: có| chiếm| đạt| là| được| tỷ lệ| tỉ lệ| khoảng|:)*"
_CLASS: Final = (
    r"(?P<class>không hoàn thành(?: nhiệm vụ)?|(?:hoàn thành |loại |vững mạnh )?xuất sắc"
    r"(?: nhiệm vụ)?|(?:hoàn thành |loại )?tốt(?: nhiệm vụ)?|(?:loại )?khá|(?:loại )?trung bình"
    r"|(?:loại )?yếu|hoàn thành(?: nhiệm vụ)?)"
)
_CLASS_FIRST: Final = late(rf"(?<!\w){_CLASS}(?! trở lên| và |/){_LINK} {_SHARE}")
_SHARE_FIRST: Final = late(
    rf"(?<![\d.,]){_SHARE}(?: (?:số )?(?:đoàn viên|cán bộ|công chức|viên chức|cđcs|tổ công đoàn))?"
    rf"(?: (?:xếp|đạt|được|loại|hoàn thành(?= (?:xuất sắc|tốt))))* {_CLASS}"
    r"(?! trở lên| và |/)"
)
_MAY: Final = late(r"%[^%\n]{1,60}\d ?%")
_NESTED: Final = late(r"\btrở lên\b|\btrong (?:đó|số)\b|\briêng\b|\btăng\b|\bgiảm\b|\bso với\b")
_SEXES: Final = late(
    r"\b(?:nữ(?: giới)?|lao động nữ|đoàn viên nữ)(?: chiếm| là|:)*(?: tỷ lệ| tỉ lệ)? "
    r"(?P<w>\d{1,2}(?:[.,]\d{1,2})?) ?%(?:,| và|;)? "
    r"nam(?: giới)?(?: chiếm| là|:)*(?: tỷ lệ| tỉ lệ)? (?P<m>\d{1,2}(?:[.,]\d{1,2})?) ?%"
)
_APART: Final = 40
"""Characters between two shares of one list."""
_ROUNDING: Final = 1.0
_FEWEST: Final = 2


def shares_over_the_whole(facts: Sequence[Fact], prose: Prose) -> Iterator[Finding]:
    """Shares of classes that exclude each other, or of the sexes, that are no whole together.

    Args:
        facts: Those of all branches of a text.
        prose: The text.
    """
    if not facts or not _MAY.search(prose.low):
        return
    for pattern in (_CLASS_FIRST, _SHARE_FIRST):
        for run in _runs(list(pattern.finditer(prose.low))):
            start, end = run[0].start(), run[-1].end()
            classes = {_class(one) for one in run}
            if len(run) < _FEWEST or len(classes) < len(run):
                continue
            if _NESTED.search(prose.low, max(start - _APART, 0), end + _APART // 2):
                continue
            total = sum(_number(one["n"]) for one in run)
            if total > 100 + _ROUNDING:
                yield _no_whole(facts, prose, (start, end), total, "shares_over_whole")
    for found in _SEXES.finditer(prose.low):
        total = _number(found["w"]) + _number(found["m"])
        if abs(total - 100) > _ROUNDING:
            yield _no_whole(facts, prose, found.span(), total, "sexes_no_whole")


def _runs(found: Sequence[re.Match[str]]) -> list[list[re.Match[str]]]:
    """Shares told one right after the other."""
    runs: list[list[re.Match[str]]] = []
    for one in found:
        gap = one.string[runs[-1][-1].end() : one.start()] if runs else None
        if gap is not None and len(gap) <= _APART and not re.search(r"[.\n%]", gap):
            runs[-1].append(one)
        else:
            runs.append([one])
    return runs


def _class(one: re.Match[str]) -> str:
    """The class of a share, whatever stands around its word."""
    classes = ("không hoàn thành", "xuất sắc", "tốt", "khá", "trung bình", "yếu")
    return next((name for name in classes if name in one["class"]), "hoàn thành")


def _number(told: str) -> float:
    return float(told.replace(",", "."))


def _no_whole(
    facts: Sequence[Fact], prose: Prose, span: tuple[int, int], total: float, words: str
) -> Finding:
    fact = prose.nearest(facts, span[0])
    return finding(
        WarningCode.SHARE_DISAGREES, [fact], words, shares=prose.told(*span), sum=round(total, 1)
    )
