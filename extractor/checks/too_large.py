"""Sums no union can have taken in or spent: a thousand billion where millions were meant.

"Vận động 1.310 tỷ đồng": the reading leaves such a sum out, as money of a bank or a firm; a verb of
a union's giving right before it says that it is meant as the union's, in a unit mistaken.
"""

from collections.abc import Iterator, Sequence
from typing import Final

from extractor.checks.finding import Finding, finding
from extractor.checks.prose import Prose
from extractor.late import late
from schemas import Branch, Fact, Level, WarningCode

_TOLD: Final = late(
    r"\b(?:vận động|quyên góp|ủng hộ|thăm hỏi|chăm lo|tặng quà|trao tặng|kêu gọi|trợ cấp|giúp đỡ"
    r"|tết sum vầy|mái ấm công đoàn|tương trợ|cho (?:đoàn viên )?vay|đã chi|tổng chi)"
    r"(?: được| thêm|:| là| đạt| với| trị giá| tổng| số tiền| trên| hơn| gần| khoảng){0,5} "
    r"(?P<sum>\d{1,3}\.\d{3}(?:,\d+)? ?(?:tỷ|tỉ)(?: đồng)?)"
)
_MAY: Final = late(r"\.\d{3}(?:,\d+)? ?t[ỷỉ]")
_NATIONAL: Final = late(
    r"\b(?:cả nước|toàn quốc|tổng liên đoàn|tổng lđlđ|công đoàn việt nam|ngân hàng|toàn hệ thống"
    r"|chính phủ|ngân sách|doanh nghiệp|công ty|các đơn vị|doanh thu|lợi nhuận|đầu tư|sản xuất)\b"
)
_OTHER_MONEY: Final = late(
    r"[^.;\n]{0,40}\b(?:lương|thưởng|doanh thu|lợi nhuận|thuế|bảo hiểm|bhxh|đầu tư|giá trị)\b"
)
_AROUND: Final = 250


def too_large_for_a_union(
    facts: Sequence[Fact], prose: Prose, branches: Sequence[Branch]
) -> Iterator[Finding]:
    """Such sums, each with the fact nearest to it.

    Args:
        facts: Those of all branches of a text.
        prose: The text.
        branches: Those of the text; one of the whole country may have so much.
    """
    if not facts or not _MAY.search(prose.low):
        return
    sums = [one for one in facts if one.kind == "fund_amount"]
    with_sums = {one.branch for one in sums}
    read = " ".join(one.evidence.text for one in sums)  # what is believed of a large city
    national = {one.id for one in branches if one.level is Level.CONFEDERATION}
    if with_sums & national:
        return
    low = prose.low
    for found in _TOLD.finditer(low):
        start = max(low.rfind("\n", 0, found.start()), found.start() - _AROUND, 0)
        before = low[start : found.start()].rpartition(". ")[2]
        if found["sum"].split()[0] in read:
            continue
        if _NATIONAL.search(before) or _OTHER_MONEY.match(low, found.end()):
            continue
        near = min(facts, key=lambda one: abs(one.evidence.start - found.start()))
        yield finding(
            WarningCode.IMPLAUSIBLE_FIGURE,
            (near,),
            "too_large_for_a_union",
            figure=prose.told(*found.span("sum")),
        )
