"""Areas told with what their unions gave: "kế đến là huyện An Lạc (1,85 tỷ đồng)"."""

from collections.abc import Sequence
from typing import Final

from extractor.branches.areas import LEVELS
from extractor.branches.hosts_that_gave import (
    LISTED,
    OF_UNIONS,
    RANKED,
    REACH,
    SUM,
    tells_ranks,
)
from extractor.branches.mention import BranchMention
from extractor.branches.places_of_items import federation_of
from extractor.late import late
from extractor.letters import LOWER, UPPER
from extractor.opened import Opened

_AREA: Final = Opened(
    LEVELS,
    r"\b(?:[Hh]uyện|[Qq]uận|[Tt]hị xã|[Tt]hành phố|TP\.?|TX\.?) "
    rf"(?:[{UPPER}][{LOWER}]+(?: [{UPPER}][{LOWER}]+){{0,3}}|\d{{1,2}})",
)
_FIRST: Final = late(
    r" (?:đạt|có|ủng hộ|đóng góp|góp|vận động)(?: (?:số tiền|kết quả|được))*"
    r" (?:cao|nhiều|lớn) nhất[^.;\d]{0,30}?(?:\(|với |: ?|là )"
    r"(?:hơn |gần |trên |khoảng )?\d[\d.,]* ?(?:triệu|tỉ|tỷ|đồng)"
)
"""What is said of an area that gave most: "Quận X đạt cao nhất (2,4 tỷ đồng)"."""


def areas_that_gave(text: str, low: str, mentions: Sequence[BranchMention]) -> list[BranchMention]:
    """The federations of areas told by their rank among those who gave, in a text that names one.

    An area also gave that stands in a list behind such a one: "…, huyện Cẩm Khê 98 triệu đồng".
    """
    if not tells_ranks(low) or not any(one.level == "federation" for one in mentions):
        return []
    found: list[BranchMention] = []
    for area in _AREA.finditer(text):
        start, end = area.span()
        if any(one.start <= start < one.end for one in mentions):
            continue
        line = max(low.rfind("\n", 0, start), start - REACH, 0)
        first = _FIRST.match(low, end) is not None
        ranked = RANKED.search(low, line, start) is not None
        listed = LISTED.search(low, line, start) and any(one.start >= line for one in found)
        gave = first or ((ranked or listed) and SUM.match(low, end) is not None)
        if gave and OF_UNIONS.search(low, max(0, start - REACH), start):
            found.append(federation_of(text, start, end))
    return found
