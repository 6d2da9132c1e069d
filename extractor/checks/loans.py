"""Loans out at the beginning, lent, paid back, and out at the end of a year.

"Dư nợ đầu năm 9,2 tỷ đồng; cho vay 11,8 tỷ, thu hồi 10,4 tỷ, dư nợ cuối năm 10,6 tỷ": what was paid
back is no fact, so all four are read from the words.
"""

from collections.abc import Iterator, Sequence
from typing import Final

from extractor.checks.balance import place_of
from extractor.checks.finding import Dong, Finding, finding
from extractor.checks.prose import Prose
from extractor.late import late
from extractor.quantities import Quantity, find_quantities
from extractor.quantities.model import MONEY
from schemas import Branch, Fact, Flow, FundAmount, Qualifier, WarningCode

_LONGEST: Final = 400
"""Characters from a first figure in which the last of them stands."""
_DEBT: Final = "dư nợ"
_OPENING: Final = late(
    r"\bđầu (?:năm|kỳ|kì|quý|nhiệm kỳ)\b|\b(?:năm|kỳ) (?:trước|cũ)\b|\b(?:đến|ngày) (?:0?1/0?1)\b"
)
_CLOSING: Final = late(r"\b(?:cuối|hết|31/12|đến nay|hiện|còn lại|còn)\b")
_LENT: Final = late(
    r"\b(?:cho vay|phát vay|giải ngân|doanh số|cho \d[^;.]{0,30}vay|trợ vốn)\b[^;.]{0,40}$"
)
_BACK: Final = late(r"\b(?:thu hồi|thu nợ|thu vốn|hoàn trả|trả nợ|thu về)\b[^;.\d]{0,30}$")
_WRITTEN_OFF: Final = late(
    r"\b(?:bổ sung|xóa nợ|rủi ro|lãi|chuyển sang|nợ quá hạn|cấp thêm|lũy kế|luỹ kế)\b"
)
_PIECE: Final = 70


def loans_against_repaid(branch: Branch, facts: Sequence[Fact], prose: Prose) -> Iterator[Finding]:
    """Loans out at the end that those out at first, lent and paid back do not make."""
    for fact in facts:
        if not isinstance(fact, FundAmount) or fact.per_unit or fact.flow is Flow.DISBURSED:
            continue
        before = prose.ahead(fact, _PIECE).casefold()
        if not _OPENING.search(before) or _DEBT not in before:
            continue
        text = _from(fact, prose)
        told = _four(before, text)
        if told is None:
            continue
        opening, lent, back, closing = (one.value or 0 for one in told)
        due = opening + lent - back
        if abs(due - closing) <= 2 * min(place_of(text[one.start : one.end]) for one in told):
            continue
        yield finding(
            WarningCode.CLOSING_DISAGREES,
            (fact,),
            "loans_disagree",
            opening=Dong(int(opening)),
            lent=Dong(int(lent)),
            back=Dong(int(back)),
            due=Dong(int(due)),
            closing=Dong(int(closing)),
        )


def _from(fact: Fact, prose: Prose) -> str:
    return fact.evidence.text + prose.behind(fact, _LONGEST)


def _four(before: str, text: str) -> list[Quantity] | None:
    """The four sums in the order opening, lent, paid back, closing; None unless each is told once.

    ``before`` are the words before the first of them, ``text`` begins with it.
    """
    sums = [one for one in find_quantities(text) if one.type == MONEY]
    found: dict[str, Quantity] = {}
    end = 0
    for one in sums:
        piece = (before if not end else text[end : one.start])[-_PIECE:].casefold()
        end = one.end
        role = _role(piece, first=not found)
        if role is None or _WRITTEN_OFF.search(piece):
            return None
        if role in found or one.qualifier != Qualifier.EXACT or one.per:
            return None
        found[role] = one
        if role == "closing":
            break
    if list(found)[:1] != ["opening"] or len(found) != 4:
        return None
    return [found[role] for role in ("opening", "lent", "back", "closing")]


def _role(piece: str, *, first: bool) -> str | None:
    if first:
        return "opening"
    if _BACK.search(piece):
        return "back"
    if _DEBT in piece and _CLOSING.search(piece):
        return "closing"
    return "lent" if _LENT.search(piece) else None
