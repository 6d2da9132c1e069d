"""Areas that act in place of their federation: "…, Thanh Giang thành lập 11 nghiệp đoàn"."""

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from extractor.branches.document_branch import FEDERATION, DocumentBranch
from extractor.lexicon import match_form
from extractor.normalise import lower

_LEVEL: Final = re.compile(r"(?:tỉnh|huyện|quận|thị xã|thành phố) ")
_LED: Final = (
    r"(?:[,;:(] |\bqua,? |\bnay,? )(?:(?:riêng|còn|trong đó|trong khi|như|thì|và) )?"
    r"(?:(?:huyện|quận|thị xã|thành phố|tp\.?|tỉnh) )?"
)
_ACTS: Final = (
    r"(?= (?:\([^()]{2,30}\) )?(?:hiện|có|đã|trước|từ|vẫn|thành lập|kết nạp|phát triển|cũng|chỉ"
    r"|còn|mới|tăng|giảm|duy trì|vận động|quản lí|với)\b)"
)


class Areas(NamedTuple):
    """The areas of a text's federations, and what finds them where they act."""

    pattern: re.Pattern[str] | None
    owners: dict[str, int]

    def named(self, low: str, start: int, end: int) -> int | None:
        """The federation of the area that acts last in a stretch, by index."""
        found = list(self.pattern.finditer(low, start, end)) if self.pattern else []
        return self.owners[found[-1].group("area")] if found else None


def areas_that_act(branches: Sequence[DocumentBranch]) -> Areas:
    """The areas that stand for the federations of a text; none where two share a name."""
    owners: dict[str, int] = {}
    for branch in branches:
        area = _LEVEL.sub("", match_form(lower(branch.unit)), count=1).split(",")[0]
        if branch.head == FEDERATION and " " in area:
            owners[area] = -1 if area in owners else branch.index
    owners = {area: index for area, index in owners.items() if index >= 0}
    if not owners:
        return Areas(None, owners)
    names = "|".join(map(re.escape, sorted(owners, key=len, reverse=True)))
    return Areas(re.compile(rf"{_LED}(?P<area>{names}){_ACTS}"), owners)
