"""Unions there were, founded, closed, and the unions there are."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from extractor.checks.finding import Finding, finding
from extractor.checks.prose import Prose, counted, number
from extractor.checks.reach import exact, results
from extractor.late import late
from schemas import Branch, Fact, Unit, UnitCount, WarningCode

_UNIONS: Final = r"(?:CĐCS|công đoàn cơ sở|đơn vị)"
_FROM_TO: Final = re.compile(
    r"\btừ (?P<opening>\d[\d.]*)(?: CĐCS| công đoàn cơ sở)?(?: \([^()]*\))? "
    r"(?:tăng |giảm )?(?:lên|xuống(?: còn)?|còn|thành) (?P<closing>\d[\d.]*)(?= CĐCS| công đoàn)"
)
_THEN_NOW: Final = re.compile(
    r"\b[đĐ]ầu (?:năm|kỳ|nhiệm kỳ)(?: 20\d\d)?[^.;\d]{0,25}(?P<opening>\d[\d.]*)"
    r"(?= CĐCS| công đoàn| đơn vị).{0,200}"
    r"\b(?:cuối (?:năm|kỳ|nhiệm kỳ)|đến nay|hiện(?: nay)?|hết năm)(?: 20\d\d)?[^.;\d]{0,25}"
    r"(?P<closing>\d[\d.]*)(?= CĐCS| công đoàn| đơn vị)",
    re.S,
)
_FOUNDED: Final = counted(rf"\b(?:thành lập|phát triển|ra mắt)(?: mới| được| thêm)* # {_UNIONS}")
_CLOSED: Final = counted(
    rf"\b(?:giải thể|kết thúc hoạt động|chấm dứt hoạt động|xóa tên)(?: của| được)? # {_UNIONS}"
)
_OTHERWISE: Final = late(
    r"\b(?:sáp nhập|hợp nhất|tách|tiếp nhận|bàn giao|chuyển (?:giao|về|đến|đi))\b", re.I
)
"""What else changes their number by how many nothing tells."""


def unions_against_founded(
    branch: Branch, facts: Sequence[Fact], prose: Prose
) -> Iterator[Finding]:
    """Unions "từ 208 lên 214" that those founded and closed, told beside them, do not make.

    So also "đầu năm có 208 CĐCS, … nay có 214 CĐCS".
    """
    seen: set[int] = set()
    for one in results(facts, UnitCount):
        if one.unit is not Unit.GRASSROOTS_UNION or not exact(one):
            continue
        if one.sentence.start in seen:
            continue
        seen.add(one.sentence.start)
        sentence = prose.sentence(one)
        told = _FROM_TO.search(sentence) or _THEN_NOW.search(sentence)
        founded, closed = (number(what.search(sentence)) for what in (_FOUNDED, _CLOSED))
        if told is None or founded is None or _OTHERWISE.search(sentence):
            continue
        opening, closing = (int(told[side].replace(".", "")) for side in ("opening", "closing"))
        due = opening + founded - (closed or 0)
        if closing > due or (closed is not None and closing < due):
            yield finding(
                WarningCode.CLOSING_DISAGREES,
                (one,),
                "unions_disagree" if closed is not None else "more_unions_than_founded",
                opening=opening,
                founded=founded,
                closed=closed or 0,
                due=due,
                closing=closing,
            )
