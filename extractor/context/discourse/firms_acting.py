"""Firms and schools that act by their proper name alone: "…, trái lại Phú Mỹ kết nạp 41 người"."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from extractor.branches.document_branch import FEDERATION, DocumentBranch
from extractor.context.discourse.acting import Acting
from extractor.late import late
from extractor.letters import UPPER
from extractor.lexicon import match_form
from extractor.normalise import lower

_OPENERS: Final = ("công ty", "trường", "bệnh viện", "nghề", "tổng công ty")
_TAIL: Final = late(rf"(?:[{UPPER}]\w*[ -]){{0,2}}[{UPPER}][\w.]*$")
_LEAST: Final = 4
"""Letters of a name of one word: "Sanko"."""
_ACTING: Final = Acting(
    led=(
        r"(?:(?<=[,;:(] )|(?<=[.!?] )|(?<=\n)|(?<=[-–•*+] )|(?<=[“\"])|\bqua,? |\bnay,? )"
        r"(?:(?:riêng|còn|trong đó|trong khi|trong lúc|như|thì|và|trái lại|ngược lại|phía|bên|phần"
        r"|với|ở|tại|đông nhất là|nhiều nhất là|ít nhất là|rồi|sau đó là|kế đến là"
        r"|tiếp đến là|cuối cùng là)"
        r",? )*"
    ),
    acts=(
        r",? (?:\([^()]{2,30}\) )?(?:hiện|có|đã|từ|vẫn|kết nạp|phát triển|cũng|chỉ"
        r"|còn|mới|tăng|giảm|duy trì|vận động|quản lí|với|nhận|thêm|đông|nhỏ|ít|lập|tập hợp|được"
        r"|phấn đấu|đặt (?:ra |mục tiêu|chỉ tiêu)|đề ra|xác định|quyết tâm|hướng tới|đăng kí"
        r"|chừng|khoảng|gần|hơn|trên|\d)\b"
    ),
)


@dataclass(frozen=True, slots=True)
class Firms:
    """The proper names of hosts in a text, the longest first, and whose they are."""

    owners: dict[str, int]
    text: str

    def named(self, low: str, start: int, end: int) -> int | None:
        """The union of the host that acts last in a stretch, by index."""
        found = _ACTING.last(self.owners, low, start, end, capitals_of=self.text)
        return self.owners[found[1]] if found else None


def firms_that_act(branches: Sequence[DocumentBranch], text: str) -> Firms:
    """The hosts' proper names of a text with several unions; none that two unions or areas bear."""
    hosted = [one for one in branches if one.opener in _OPENERS and one.head != FEDERATION]
    if len(branches) < 2 or not hosted:
        return Firms({}, text)
    borne = Counter(name for branch in branches for name in _names_of(branch))
    places = " ; ".join(match_form(lower(one.unit)) for one in branches if one not in hosted)
    names = {name: branch.index for branch in hosted for name in _names_of(branch)}
    own = [name for name in names if borne[name] == 1 and name not in places]
    return Firms({name: names[name] for name in sorted(own, key=len, reverse=True)}, text)


def _names_of(branch: DocumentBranch) -> set[str]:
    """What a host may be called: the capitalised words its name ends with, two at least."""
    tail = _TAIL.search(branch.unit)
    words = tail.group().split() if tail else []
    if not words or tail is None or tail.start() == 0:
        return set()
    names = {" ".join(words), " ".join(words[-2:])}
    return {match_form(lower(one)) for one in names if " " in one or len(one) >= _LEAST}
