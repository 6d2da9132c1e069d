"""Who gives, where a list tells which unions get how much: "Đơn vị nhận tiền: LĐLĐ huyện X 9 …"."""

from collections.abc import Iterator
from typing import Final

from extractor.analysis import SentenceView
from extractor.context.discourse import Discourse, Owner
from extractor.facts.fund_amount.colleagues import stands_above
from extractor.late import late
from extractor.quantities import Quantity
from extractor.sought import Sought

_UNITS: Final = r"(?:đơn vị|nơi|địa phương|huyện|ngành|công đoàn|cđcs|lđlđ|cơ sở|khối|địa chỉ)"
_WHO_GETS: Final = Sought(
    rf"\b{_UNITS}\b[^;:.]{{0,40}}?\b(?:nhận|thụ hưởng|được (?:[^\W\d]+ ){{0,2}}?"
    r"(?:hỗ trợ|phân bổ|cấp|chia|giúp|trợ giúp|trợ cấp|trao|tặng|thăm|chuyển|rót))\b"
    r"[^;:.]{0,40}?(?::|\b(?:như sau|gồm|là|có)\b)"
    r"|\b(?:phân bổ|chia|chuyển|cấp|hỗ trợ|trao|giải ngân|gửi|rót|trợ cấp|tặng|giúp)\b"
    rf"[^;:.]{{0,60}}?\b(?:cho|về|tới|đến|xuống)\b (?:[^\W\d]+ ){{0,2}}?{_UNITS}\b[^;:.]{{0,40}}?"
    r"(?::|\b(?:như sau|gồm|cụ thể|lần lượt)\b)"
    r"|\b(?:mức|phương án|kế hoạch|việc|số tiền|kinh phí|tiền)\b[^;:.]{0,24}"
    r"\b(?:phân bổ|chia|hỗ trợ|cấp về|rót về)\b(?! (?:từ|của))[^;:.]{0,40}:"
    r"|^\W*(?:phân bổ|chia về|hỗ trợ)(?: (?:cụ thể|cho|như sau|chi tiết))[^;:.]{0,40}:"
)
"""What says that the unions listed behind it are those that get."""
_GIVE: Final = Sought(
    rf"\b{_UNITS} (?:đã |cùng |tham gia |có )*"
    r"(?:ủng hộ|đóng góp|góp|quyên góp|hỗ trợ|trao|tặng|vận động|thu|nộp|giúp|gửi)\b"
    r"|\b(?:ủng hộ|đóng góp|quyên góp|vận động|tiếp nhận|nhận được|nhận của|nhận từ|nguồn)\b"
)
"""What says that they, or others, give."""
_LIST_HEAD: Final = late(
    r"\W*(?:danh sách|cụ thể|chi tiết|các đơn vị|gồm|theo đó)\b[^;:.\d]{0,40}:\s"
)
_GAVE_TO: Final = Sought(
    r"\b(?:trao|hỗ trợ|tặng|chuyển|cấp|giải ngân|phân bổ|rót)\b[^;:.]*?\b(?:đơn vị|nơi|địa phương"
    r"|bệnh viện|cơ sở|chốt|khu cách li|trường|trung tâm|lực lượng|địa chỉ|tuyến đầu)\b"
)
_LABELS: Final = late(
    r"(?:[^;:.,\d()]{0,40}(?:\([^()\d]{1,40}\))?)?[\s:(=–-]*"
    r"(?:\d[\d.]* (?:suất|phần|nhà|căn|người|đoàn viên|trường hợp|túi|hộ"
    r"|công nhân)[^;:.,\d()]{0,24}"
    r"(?:, |: | [–-] | ?\()(?:(?:tổng|trị giá|tổng trị giá|tổng cộng) )*)?"
    r"(?:(?:được|nhận|với|là|số tiền|hơn|gần|trên|mỗi|khoảng)\s+)*"
)
"""What may stand between the union that gets and the sum."""
_GETS: Final = Sought(
    r"\b(?:trong đó|cụ thể|gồm|trong số này)\b"
    r"(?:[^.]|\.(?=\d))*?(?<!tiếp )\b(?:được )?nhận(?: (?:được|hơn|gần|trên|số tiền))*\s*$"
)
"""What makes of a part of what was given that which one gets: "trong đó CĐCS X nhận …"."""
_NEXT_TO: Final = late(
    r"\W*(?:đồng|đ)?\)?[,;]? ?(?:và |còn |cùng |tiếp đến |kế đến |tiếp theo |sau đó )*(?:là )?"
)
"""What stands between a sum and the union that gets the next."""
_GIVES_TO: Final = Sought(
    r"\b(?:trao|tặng|hỗ trợ|ủng hộ|phân bổ|cấp|chuyển|gửi|bàn giao|giúp|chi|đưa)\b[^;:.\d]{0,40}"
    r" (?:cho|tới|đến|về) (?:các )?$"
)
_HELP_EACH_OTHER: Final = ("provincial_federation", "central_sector_union", "confederation")
_SCALED: Final = late(r"\b(?:triệu|tỉ|tr)\b")
_LATER: Final = 3
"""Sentences behind a list in which the giver may be named."""


def given_to_listed(
    view: SentenceView,
    discourse: Discourse,
    quantity: Quantity,
    owner: Owner | None,
    before: Owner | None,
) -> Owner | None:
    """The union that gives, for a sum beside one that only gets it; else the owner."""
    if owner is None:
        return owner
    sums = _sums(view, quantity.figure_start)
    last = max(sums, default=view.start)
    names = [
        one.mention
        for one in discourse.entries(view)
        if one.branch == owner.branch and one.mention.end <= quantity.figure_start
    ]
    lead = view.slice(view.start, names[-1].start if names else quantity.figure_start)
    if before and view.search(_GETS, view.slice(view.start, quantity.figure_start)):
        above = stands_above(discourse, before.branch, owner.branch)
        return Owner(before.branch, "total") if above or before.branch == owner.branch else owner
    listed = _lists(view, lead)
    if names and not listed:
        return _as_first(view, discourse, quantity, names[-1].start, before, owner)
    if not listed:
        return owner
    if names and names[-1].start >= last:
        if not _LABELS.fullmatch(view.slice(names[-1].end, quantity.figure_start)):
            return owner
    elif before is None:
        return owner
    for giver in _givers(view, discourse):
        peer = giver == discourse.focus_at(view) and _is_elsewhere(view, discourse, giver)
        if names and (peer or stands_above(discourse, giver, owner.branch)):
            return Owner(giver, "agent")
        if not names and before and giver == before.branch:
            return before
    return owner


def are_listed_getters(view: SentenceView) -> bool:
    """Whether a list of those who get follows what the sentence before says was given them.

    "… hỗ trợ các đơn vị chống dịch. Danh sách như sau: Bệnh viện X 300 triệu; Công an tỉnh …".
    """
    if not view.index or not _LIST_HEAD.match(view.analysis.low, view.start, view.end):
        return False
    before = view.analysis.views[view.index - 1]
    told = before.slice(before.start, before.end)
    return before.search(_GAVE_TO, told) is not None and before.search(_GIVE, told) is None


def _is_elsewhere(view: SentenceView, discourse: Discourse, giver: int) -> bool:
    """Whether the union spoken of is none of those listed, which are of its rank."""
    return discourse.branches[giver].level in _HELP_EACH_OTHER and all(
        one.branch != giver for one in discourse.entries(view)
    )


def _sums(view: SentenceView, until: int) -> list[int]:
    """Where the sums told before end; "84,5 triệu" is one too, "150 suất" is none."""
    return [
        one.end
        for one in view.kind_of("money", "number")
        if one.end <= until
        and (one.type == "money" or _SCALED.search(view.slice(one.figure_start, one.figure_end)))
    ]


def _lists(view: SentenceView, lead: str) -> bool:
    """Whether those who get are listed, as the sentence says or the head over it."""
    told = view.search(_WHO_GETS, lead)
    if told:
        return view.search(_GIVE, lead[: told.end()]) is None
    layout, low = view.analysis.layout, view.analysis.low
    heads = [layout.blocks[head] for head in layout.heads_of(view.block)]
    for head in heads[-1:]:
        over = low[low.rfind(". ", head.start, head.end) + 1 or head.start : head.end]
        told = view.search(_WHO_GETS, over.rstrip())
        if told and over.rstrip().endswith(":"):
            return view.search(_GIVE, over) is None
    return False


def _as_first(
    view: SentenceView,
    discourse: Discourse,
    quantity: Quantity,
    at: int,
    before: Owner | None,
    owner: Owner,
) -> Owner:
    """The giver of the first of a row, for the next of it: "trao cho CĐ X 9 triệu, CĐ Y 8 …"."""
    sums = _sums(view, at)
    if before is None or not sums or before.branch == owner.branch:
        return owner
    if not _NEXT_TO.fullmatch(view.analysis.low, sums[-1], at):
        return owner
    if not _LABELS.fullmatch(view.slice(_end_of(view, at), quantity.figure_start)):
        return owner
    if not stands_above(discourse, before.branch, owner.branch):
        return owner
    first = [one.mention.start for one in discourse.entries(view) if one.role == "to"]
    gets = [one for one in first if one < sums[-1]] and before.how != "total"
    return before if gets or _given_before(view, discourse, sums[-1]) else owner


def _given_before(view: SentenceView, discourse: Discourse, end: int) -> bool:
    """Whether the union beside the first sum is one that something is given to."""
    return any(
        one.mention.end <= end
        and view.search(_GIVES_TO, view.slice(view.start, one.mention.start)) is not None
        for one in discourse.entries(view)
    )


def _end_of(view: SentenceView, at: int) -> int:
    return next(name.end for name in view.mentions if name.start == at)


def _givers(view: SentenceView, discourse: Discourse) -> Iterator[int]:
    """The unions that may give, likeliest first: named before, spoken of, the text's, the next."""
    for part in discourse.entries(view):
        if part.branch is not None and part.role != "to":
            yield part.branch
    focus = discourse.focus_at(view)
    if focus is not None:
        yield focus
    if discourse.main is not None:
        yield discourse.main.index
    views = view.analysis.views
    for later in views[view.index + 1 : view.index + 1 + _LATER]:
        for part in discourse.entries(later):
            if part.branch is not None and part.role in ("subject", "by"):
                yield part.branch
