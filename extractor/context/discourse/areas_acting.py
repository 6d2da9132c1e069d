"""Areas that act in place of their federation: "…, Thanh Giang thành lập 11 nghiệp đoàn"."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from extractor.branches.document_branch import FEDERATION, DocumentBranch
from extractor.context.discourse.acting import Acting
from extractor.late import late
from extractor.lexicon import match_form
from extractor.normalise import lower

_LEVEL: Final = late(r"(?:tỉnh|huyện|quận|thị xã|thành phố|phường|xã|đặc khu) ")
_ACTING: Final = Acting(
    led=(
        r"(?:[,;:(] |\bqua,? |\bnay,? |\bthì |\bnhất (?:[^\W\d]+ ){0,3}?(?:là|thuộc về|có) )"
        r"(?:(?:riêng|còn|trong đó|trong khi|như|thì|và) )?"
        r"(?:(?:huyện|quận|thị xã|thành phố|tp\.?|tỉnh|phường|xã|đặc khu|phần) )?"
    ),
    acts=(
        r"(?:, (?:hồi|lúc|vào|đến|tính đến|năm|tháng) [^,;.]{1,28},)? (?:\([^()]{2,30}\) )?"
        r"(?:là|hiện|có|đã|trước|từ|vẫn|thành lập|kết nạp|phát triển|cũng|chỉ"
        r"|còn|mới|tăng|giảm|duy trì|vận động|quản lí|với)\b"
    ),
)


class Areas(NamedTuple):
    """The areas of a text's federations, the longest first, and whose they are."""

    owners: dict[str, int]

    def named(self, low: str, start: int, end: int) -> int | None:
        """The federation of the area that acts last in a stretch, by index."""
        found = _ACTING.last(self.owners, low, start, end)
        return self.owners[found[1]] if found else None


def areas_that_act(branches: Sequence[DocumentBranch]) -> Areas:
    """The areas that stand for the federations of a text; none where two share a name."""
    owners: dict[str, int] = {}
    for branch in branches:
        area = _LEVEL.sub("", match_form(lower(branch.unit)), count=1).split(",")[0]
        if (branch.head == FEDERATION or branch.opener == "phường") and " " in area:
            owners[area] = -1 if area in owners else branch.index
    single = [area for area, index in owners.items() if index >= 0]
    return Areas({area: owners[area] for area in sorted(single, key=len, reverse=True)})
