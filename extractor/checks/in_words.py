"""A sum in digits, and the same in words: "28.600.000 đồng (bằng chữ: hai mươi tám triệu …)"."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from extractor.checks.finding import Dong, Finding, finding, quoted
from extractor.checks.prose import Prose
from extractor.checks.reach import exact
from extractor.late import late
from extractor.quantities import find_quantities
from extractor.quantities.model import MONEY
from schemas import Branch, Fact, WarningCode

_WORDS: Final = late(
    r"[^\d\n]{0,15}?[(,–-]? ?(?:viết )?bằng chữ ?[:;]? ?(?P<words>[^\d()\n]{8,160})", re.I
)
_BEHIND: Final = 190
_DONG: Final = late(r"\bđồng\b", re.I)


def words_against_digits(branch: Branch, facts: Sequence[Fact], prose: Prose) -> Iterator[Finding]:
    """A sum whose words, told right behind it, say another one."""
    for fact in facts:
        if fact.kind != "fund_amount" or not exact(fact):
            continue
        behind = prose.behind(fact, _BEHIND)
        found = _WORDS.match(behind) if "ằng chữ" in behind else None
        if found is None or not (end := _DONG.search(found["words"])):
            continue
        told = [
            one
            for one in find_quantities(" ".join(found["words"][: end.end()].lower().split()))
            if one.type == MONEY and one.value is not None
        ]
        if len(told) == 1 and told[0].start == 0 and told[0].value != fact.amount:
            yield finding(
                WarningCode.FIGURES_DIFFER,
                (fact,),
                "words_disagree",
                digits=quoted(fact),
                spelled=Dong(int(told[0].value or 0)),
            )
