"""Which facts are taken from a text that only mentions unions in passing."""

import re
from collections.abc import Sequence
from typing import Final

from extractor.analysis import SentenceView
from extractor.context.discourse import Discourse
from extractor.facts.draft import Draft, Miss
from extractor.late import late
from extractor.quantities import Quantity

_SAID: Final = ("subject", "of", "recipient", "granter of its own")
"""How the owner must have been found: the sentence itself says whose the fact is."""
_COUNTS: Final = ("member_count", "female_count", "unit_count", "new_member_count")
_GOES_ON: Final = late(
    r"\W*(?:(?:hiện nay|hiện|nay|đến nay),? )*(?:(?:đơn vị|nghiệp đoàn|công đoàn)(?: này)? )?"
    r"(?:(?:hiện nay|hiện|nay|đã|đang|chỉ|mới|vẫn) )*(?:có|gồm|quản lí|tập hợp|quy tụ)\b"
)
"""What opens a sentence that has no other subject."""
_REACH: Final = 90
"""Code points between a union and the sum it gives."""
_VERB_BEFORE: Final = 40
"""Code points before a union in which the verb may stand whose source it is."""
_UNION: Final = late(r"\b(?:công đoàn|lđlđ|liên đoàn lao động|nghiệp đoàn|cđcs)\b")
_TO_ITS_PEOPLE: Final = late(
    r"[^;.]{0,60}?\b(?:cho|tới|đến)\b[^;.]{0,60}?\b"
    r"(?:công đoàn|cđcs|lđlđ|nghiệp đoàn|đoàn viên|cnvc\w*|cnlđ|công nhân|người lao động)\b"
)
_QUOTED: Final = late(
    r"\b(?:theo|lời)(?: (?:lãnh đạo|đại diện|thông tin|thống kê|báo cáo|số liệu|tính toán|khảo sát)"
    r"(?: từ| của)?)?(?: [^,;.:]{0,40},? (?:phó )?chủ tịch)? (?:tổng )?$"
)
"""What makes of a union the one that says something: "Theo lãnh đạo Tổng LĐLĐ, …"."""
_TO_PEOPLE: Final = late(
    r"\b(?:hỗ trợ|giúp|thăm|tặng|trao|cho|trợ cấp|gia đình|viếng) (?:các |những )?"
    r"(?:ông|bà|anh|chị)\b"
)
_SAYS_ITSELF: Final = late(r"^ (?:\w+ )?cho biết,? (?=(?:sẽ|đã|đang|vừa|dự kiến)\b)")
"""A union that tells of itself: "LĐLĐ TPHCM cũng cho biết sẽ lo vé xe"."""
_GATHERS: Final = late(r"\b(?:góp|quyên góp|ủng hộ|vận động|huy động)(?: được)? (?:\w+ )?\d")
_ANNOUNCED: Final = {"target: sẽ", "target: dự kiến"}
_OTHER_ACTOR: Final = late(
    r"\b(?:công ti|doanh nghiệp|ngân hàng|tập đoàn"
    r"|ubnd|(?<!cơ )sở|bộ|ông|bà|anh|chị|cho biết|cho rằng)\b"
    r"|[;:]"
)


def said(draft: Draft, discourse: Discourse) -> bool:
    """Whether a fact is said of a union in so many words, and not only understood.

    Workforces, women of a workforce, plans and proposals are left out: in such a text they are a
    firm's, or somebody's opinion.
    """
    if draft.kind == "fund_amount":
        return _given_by_union(draft)
    told = draft.owner.how in _SAID or (draft.kind in _COUNTS and goes_on(draft.view))
    if not told or draft.status != "reported":
        return False
    if draft.kind in ("member_count", "female_count"):
        return bool(draft.fields["population"] == "union_members")
    if draft.kind == "award":
        if draft.owner.how == "granter of its own":
            return _TO_ITS_PEOPLE.match(draft.view.slice(draft.end, draft.view.end)) is not None
        return draft.owner.how == "recipient"
    return True


def goes_on(view: SentenceView) -> bool:
    """Whether a sentence only goes on about the union of the one before it.

    "Công đoàn KKT tỉnh chọn việc nhỏ mà làm. Đơn vị hiện quản lý 164 CĐCS …"
    """
    if not view.index:
        return False
    before = view.analysis.views[view.index - 1]
    return (
        before.block == view.block
        and any(name.branch is not None for name in before.mentions)
        and _GOES_ON.match(view.slice(view.start, view.end)) is not None
    )


def left_out(draft: Draft) -> Miss:
    """The near miss that a fact is when nothing says that it is a union's."""
    return Miss(draft.kind, draft.view, draft.start, draft.end, "no_union_speaks")


def _given_by_union(draft: Draft) -> bool:
    """Whether a union acts close before the sum with nobody else in between."""
    union = _union_before(draft.view, draft.start)
    verb = draft.cues[0].partition(": ")[2]
    if union is None or not _its_verb(draft.view, verb, union):
        return False
    return draft.status != "target" or not _ANNOUNCED.isdisjoint(draft.cues)


def is_close_to_union(view: SentenceView, sums: Sequence[Quantity]) -> bool:
    """Whether a union stands close before one of several sums; else none is said to be its."""
    return any(_union_before(view, one.start) for one in sums)


def _union_before(view: SentenceView, at: int) -> re.Match[str] | None:
    """The union that stands close before a sum with nobody else in between, if one does."""
    acts = [*_UNION.finditer(view.analysis.low, view.start, at)]
    if not acts:
        return None
    last = acts[-1]
    named = [name.end for name in view.mentions if name.start <= last.start() < name.end]
    between = view.slice(max([last.end(), *named]), at)
    if len(between) > _REACH or _QUOTED.search(view.slice(view.start, last.start())):
        return None
    told = _SAYS_ITSELF.sub("", _TO_PEOPLE.sub("", between))
    return None if _OTHER_ACTOR.search(told) else last


def _its_verb(view: SentenceView, verb: str, union: re.Match[str]) -> bool:
    """Whether a verb of money is that of a union: behind it, or "đóng góp từ" straight before."""
    if verb in view.slice(union.end(), view.end):
        return True
    if verb == "as before" and _GATHERS.search(view.analysis.low, union.end(), view.end):
        return True
    lead = view.slice(max(view.start, union.start() - _VERB_BEFORE), union.start())
    return re.search(rf"{re.escape(verb)}(?: được)? (?:từ|của|bởi) (?:phía )?$", lead) is not None
