"""The union that was just founded, for which the one above admits: "thành lập CĐCS X, kết nạp …".

A union that is founded first, in the sentence or in those right before it, has those then admitted
by the union above; "kết nạp 26 đoàn viên và thành lập CĐCS X" is told of the one that does both.
"""

from collections.abc import Iterator
from typing import Final

from extractor.analysis import SentenceView
from extractor.context.discourse import Discourse, Owner
from extractor.context.ranks import GRASSROOTS, rank
from extractor.late import late
from extractor.sought import Sought

_SAYS_SO: Final = Sought(r"\b(?:thành lập|ra mắt|ra đời|khai sinh|(?<!độc )lập)\b")
_FOUNDS: Final = late(
    r"\b(?:thành lập|ra mắt|khai sinh|cho ra đời|(?<!độc )(?<!kỉ )(?<!kỷ )lập)"
    r"(?: mới| thêm| được| và ra mắt| ban chấp hành(?: lâm thời)?)* $"
)
_FOUNDS_ANOTHER: Final = late(
    r"\b(?:thành lập|ra mắt|khai sinh|cho ra đời|(?<!độc )lập)(?: mới| thêm| được)* "
    r"(?:nghiệp đoàn|nđ|cđcs|công đoàn cơ sở) [^;.\d]{2,60}(?:,| và) $"
)
"""The same with another founded before that bears no name: "lập nghiệp đoàn giữ trẻ và | …"."""
_ONE_OF_THEM: Final = late(
    r"\W*(?:(?:nơi|đơn vị|cơ sở|trong đó|cụ thể)[,:]? )?"
    r"(?:(?:thứ (?:nhất|hai|ba|tư)|đầu tiên|còn lại|tiếp theo|kia|là) )+"
)
"""What opens a sentence on one of several that were founded: "Nơi thứ nhất là | CĐCS X"."""
_IS_FOUNDED: Final = late(
    r"(?: ?\([^()]{2,60}\))?(?:,? (?:vì thế|từ đó|nhờ vậy|nhờ đó|qua đó|chính thức|đã|vừa|mới"
    r"|cũng|được|theo đó|nhận quyết định|có quyết định|công bố|tổ chức|làm lễ|lễ))*"
    r" (?:thành lập|ra mắt|ra đời)\b(?! \d)"
)
_OVER_A_TIME: Final = Sought(
    r"\b(?:từ đầu (?:năm|nhiệm kì|quý|tháng)|đến nay|tới nay|trong (?:năm|quý|tháng|kì|nhiệm kì)"
    r"|(?:năm|quý|tháng|nhiệm kì|thời gian) (?:qua|nay|ngoái|trước|vừa qua)|toàn (?:tỉnh|huyện"
    r"|thành phố|thị xã|quận|ngành)|tổng (?:số|cộng)|nâng|\d+ tháng|mỗi năm|hằng năm|hàng năm"
    r"|như vậy|(?<!tháng )(?<!/)năm \d{4}(?! thành)|\d+ (?:cđcs|công đoàn cơ sở|nghiệp đoàn))\b"
)
"""What makes of admissions those of a time, or of all unions of an area."""
_ELSEWHERE: Final = late(
    r"[^,;.]{0,50}?\b(?:ở|tại|của|thuộc|là \w+ \w+) (?:các |\d+ |những )?(?:công ty|doanh nghiệp"
    r"|trường|nhà máy|xí nghiệp|hợp tác xã|đơn vị|cơ sở)\b(?! (?:này|trên|nói))"
)
"""Where those admitted work, if that is told: "kết nạp 35 đoàn viên ở Công ty X"."""
_AND: Final = late(r"(?:\s*\([^()]{1,40}\))?\s*(?:,|và|,? cùng)\s*")
_NEAR: Final = 3
"""Sentences before an admission in which the founding is told."""
_ITEMS: Final = 6
"""Sentences before one of several unions in which their founding is told."""


def of_founded(view: SentenceView, discourse: Discourse, owner: Owner, at: int) -> Owner:
    """The union founded just before, where ``owner`` is one above that admits for it."""
    if rank(discourse.branches[owner.branch]) <= GRASSROOTS:
        founder = _founder_of_several(view, discourse, at) if owner.how == "subject" else None
        return owner if founder is None else Owner(founder, "founder")
    if view.search(_OVER_A_TIME, view.text.lower()):
        return owner
    if _ELSEWHERE.match(view.analysis.low, at, view.end):
        return owner
    for told in _before(view):
        if told is not view and _is_apart(view, told):
            break
        founded = set(_founded_in(told, discourse, at if told is view else told.end))
        if len(founded) > 1:
            return owner
        if founded:
            return Owner(founded.pop(), "just founded")
        if any(
            branch is not None and rank(discourse.branches[branch]) == GRASSROOTS
            for _mention, _role, branch in discourse.entries(told)
        ):
            return owner
    return owner


def _founder_of_several(view: SentenceView, discourse: Discourse, at: int) -> int | None:
    """The union above that founds several told together, which admits for all of them.

    "LĐLĐ huyện lập Nghiệp đoàn A và Nghiệp đoàn B, kết nạp 86 đoàn viên"
    """
    told = [part for part in discourse.entries(view) if part.mention.end <= at]
    first = len(told) - 1
    while first > 0 and _AND.fullmatch(
        view.slice(told[first - 1].mention.end, told[first].mention.start)
    ):
        first -= 1
    if first <= 0:
        return None
    founder, lead = (
        told[first - 1],
        view.slice(told[first - 1].mention.end, told[first].mention.start),
    )
    several = _FOUNDS if first < len(told) - 1 else _FOUNDS_ANOTHER
    if founder.role != "subject" or founder.branch is None or not several.search(lead):
        return None
    higher = rank(discourse.branches[founder.branch]) > GRASSROOTS
    return founder.branch if higher else None


def _before(view: SentenceView) -> Iterator[SentenceView]:
    """The sentence, and those right before it, the last first."""
    views = view.analysis.views
    yield from reversed(views[max(0, view.index - _NEAR) : view.index + 1])


def _is_apart(view: SentenceView, told: SentenceView) -> bool:
    """Whether a sentence is of another item: a list, a table or a brief parts them."""
    kinds = {view.analysis.layout.blocks[one.block].kind for one in (view, told)}
    return bool(kinds & {"list", "row", "table", "item"})


def _founded_in(view: SentenceView, discourse: Discourse, at: int) -> Iterator[int]:
    """The unions that a sentence tells to be founded, before ``at``; or born of the admission."""
    low = view.analysis.low
    says_so = view.search(_SAYS_SO, view.text.lower())
    last = None
    for mention, _role, branch in discourse.entries(view):
        if branch is None or rank(discourse.branches[branch]) != GRASSROOTS:
            continue
        if view.index and _ONE_OF_THEM.fullmatch(low, view.start, mention.start):
            before = view.analysis.views[max(0, view.index - _ITEMS) : view.index]
            if any(one.search(_SAYS_SO, one.text.lower()) for one in before):
                yield branch
                continue
        if not says_so:
            continue
        born = _IS_FOUNDED.match(low, mention.end, view.end)
        founds = mention.start < at and _FOUNDS.search(low, view.start, mention.start)
        joined = last is not None and _AND.fullmatch(view.slice(last, mention.start))
        if born or founds or joined:
            last = mention.end
            yield branch
