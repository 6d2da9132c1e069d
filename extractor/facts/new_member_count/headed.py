"""Results and goals under a head on admissions: "Phát triển đoàn viên" over "Kết quả: 41/35"."""

from typing import Final

from extractor.analysis import SentenceView
from extractor.facts.alone import line_over
from extractor.facts.people import People, people_at
from extractor.late import late
from extractor.quantities import Quantity
from extractor.sought import Sought

_RESULT_OR_GOAL: Final = late(
    r"\W*(?:kết quả|thực hiện|đã thực hiện|thực tế|đạt|đạt được|chỉ tiêu|kế hoạch|mục tiêu"
    r"|nghị quyết|phấn đấu|được giao)(?: (?:thực hiện|đạt được|đạt|giao|nhiệm kì|đề ra|tới|năm"
    r"|cả năm|(?:19|20)\d\d(?: ?[-–/] ?(?:19|20)\d\d)?))*\s*[:=]\s*(?:hơn |trên |gần |từ )?"
)
_OF_MEMBERS: Final = late(
    r"\W*(?:(?:\d{1,2}(?:\.\d{1,2})*|[ivx]{1,4}|[a-z])[.)/:-]*\s*)?"
    r"(?:(?:về|công tác|chỉ tiêu|số) )*(?:phát triển|kết nạp)(?: mới)?(?: công)? "
    r"(?:đoàn viên|người lao động)(?: mới| công đoàn)*\W*"
)
"""A head of results and goals that are of new members: "1) Phát triển đoàn viên"."""
_ADMITTED: Final = late(
    r"[\W\d]*(?:số )?(?:(?:đoàn viên )?(?:phát triển mới|kết nạp(?: mới)?)|đoàn viên mới)"
    r"(?: (?:công )?đoàn viên)?"
    r"(?: (?:công đoàn|mới|được|(?:trong|của) [^:;.\d]{2,30}|năm \d{4}))*\W*"
)
"""A head that makes new members of those a line under it opens with: "KẾT NẠP MỚI"."""
_OPENS: Final = late(r"\W*(?:hơn |trên |gần |khoảng )?")
_ALONE: Final = late(r"\s*(?:[.,;:()]|$|(?:người|đồng chí|đ/c)\b)")
"""What stands behind a figure of which nothing tells what it counts."""

_MEMBERS_BEFORE: Final = Sought(
    r"\b(?:phát triển|kết nạp)(?: mới)?(?: được)? (?:công )?đoàn viên(?: công đoàn)?(?: mới)?"
    r"(?: được| đạt| là)?:? $"
)
"""Members told before what came of a plan for them: "phát triển đoàn viên mới | 142/120"."""
_PARTED: Final = late(
    r"\s*(?:[.,;:()]|$|(?:người|đồng chí|đ/c|chỉ tiêu|kế hoạch|đạt|vượt|bằng|tăng)\b)"
)


def headed(view: SentenceView, quantity: Quantity) -> bool:
    """Whether a figure stands behind "Kết quả:" or "Chỉ tiêu:" under a head on admissions."""
    told = _RESULT_OR_GOAL.fullmatch(view.low, view.start, quantity.start)
    opens = not told and _OPENS.fullmatch(view.low, view.start, quantity.start)
    head = line_over(view) if told or opens else None
    if head is None:
        return False
    people = people_at(view, quantity.figure_end)
    if opens:
        admits = _ADMITTED.fullmatch(view.analysis.low, *head)
        return bool(admits and people and people.population == "union_members")
    if _OF_MEMBERS.fullmatch(view.analysis.low, *head) is None:
        return False
    if people is not None:
        return not people.other
    return _ALONE.match(view.low, quantity.end) is not None


def counts_nobody(view: SentenceView, quantity: Quantity, people: People | None) -> bool:
    """Whether nothing tells that a ratio counts members or a workforce."""
    known = people is not None and people.population is not None
    if known or headed(view, quantity):
        return False
    told = view.search(_MEMBERS_BEFORE, view.low, view.start, quantity.start)
    return told is None or _PARTED.match(view.low, quantity.end) is None
