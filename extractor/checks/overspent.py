"""More spent than was taken in, with no word of where the rest came from."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from extractor.checks.balance import accounted
from extractor.checks.finding import Dong, Finding, finding, quoted
from extractor.checks.prose import Prose
from extractor.checks.reach import comparable, together
from extractor.late import late
from schemas import Branch, Fact, WarningCode

_BETWEEN: Final = 160
"""Characters between the two sums of one account."""
_PASSAGE: Final = 500
"""Characters before what was spent in which all that was taken in may be told, sum by sum."""
_HELD: Final = late(r"[^.]{0,60}\bsố dư (?:quỹ|chuyển|hiện)\b", re.I)
"""A fund that has money, told right behind what it spent."""
_INCOME: Final = late(r"\bthu\b(?! (?:nhập|hút|hồi|mua|gom|hoạch))", re.I)
_GATHERED: Final = late(r"\bquỹ\b.*\b(?:vận động|huy động|quyên góp|đóng góp|ủng hộ)\b", re.I)
"""What a fund gathered, and in the same sentence spent."""
_SPENDING: Final = late(r"\bchi\b(?! (?:nhánh|bộ|tiết|đoàn|hội|phí|cục|phối))", re.I)
_EXPLAINED: Final = late(
    r"\b(?:bội chi|thâm hụt|(?:cấp|thu) bù|bù (?:đắp|chi|thu)|(?:chi )?vượt thu|thấu chi"
    r"|tích l[ũu]y"
    r"|(?:đầu|trước|năm|kỳ|\d{4}) (?:\S+ )?(?:chuyển|mang) sang|(?:năm|kỳ) (?:trước|cũ)"
    r"|(?:tồn|dư|số dư|kết dư|còn) (?:đầu|năm|kỳ)|đầu kỳ|dự phòng|kết dư các năm"
    r"|(?:sử dụng|trích|lấy) (?:từ )?(?:nguồn|số|quỹ|phần) (?:kết )?(?:dư|tồn|dự))\b",
    re.I,
)
"""Words that say where the money came from that was not taken in."""


def more_spent_than_taken_in(
    branch: Branch, facts: Sequence[Fact], prose: Prose
) -> Iterator[Finding]:
    """A sum taken in, and a larger one spent told right behind it, of one time.

    Money of the year before may have paid for it: that is for a person to say. Where the passage
    says so itself there is nothing to ask.
    """
    sums, told = accounted(facts, prose)
    for at, one in enumerate(sums):
        behind = next((n for n in range(at + 1, len(sums)) if told[n] != "part"), None)
        if told[at] != "income" or behind is None or told[behind] != "spending":
            continue
        other = sums[behind]
        if other.amount <= one.amount or not (comparable(one, other) or one.period is None):
            continue
        between = prose.between(one, other)
        if len(between) > _BETWEEN or not _SPENDING.search(between):
            continue
        fund = together(one, other) and _GATHERED.search(prose.before(one))
        if not fund and not _INCOME.search(prose.line_before(one)[-_BETWEEN:]):
            continue
        before = [
            each.amount
            for each in sums[:behind]
            if each.flow != "disbursed" and other.evidence.start - each.evidence.end <= _PASSAGE
        ]
        if sum(before) >= other.amount:
            continue  # the largest of them, or all, are what was taken in
        if _HELD.match(prose.after(other)):
            continue
        if "opening" in told[:at] or _EXPLAINED.search(prose.passage(one, other)):
            continue
        yield finding(
            WarningCode.IMPLAUSIBLE_FIGURE,
            (one, other),
            "spent_over_income",
            spending=quoted(other),
            income=quoted(one),
            more=Dong(other.amount - one.amount),
        )
