"""What opens a sentence, and tells of which union it speaks without naming one."""

from typing import Final

from extractor.analysis import SentenceView
from extractor.branches.specific import specific
from extractor.context.areas_told import AREA_OF, WHOLE, area_of
from extractor.context.discourse.addresses import only_there
from extractor.context.discourse.delegations import is_on_delegation, sender_of
from extractor.context.discourse.over_there import over_there
from extractor.context.discourse.quotations import has_floor, quoted_speaker
from extractor.context.discourse.spoken import Spoken
from extractor.context.discourse.whole_areas import of_whole
from extractor.context.discourse.zones import zones_told
from extractor.context.funds_of_unions import opens_with_fund
from extractor.context.hosts_told import opens_with_host
from extractor.context.ranks import GRASSROOTS, rank
from extractor.context.words import either
from extractor.forked import any_of
from extractor.late import late
from extractor.letters import UPPER
from extractor.sought import Sought

_UNIT_AGAIN: Final = late(
    rf"\W*(?:hiện(?: nay)? |năm \d{{4}},? |năm (?:qua|ngoái|nay),? |(?:mới đây|vừa qua),? )?"
    rf"{either('unit_again')}\b"
)
"""What opens a sentence on the union named in the one before: "Đơn vị có 2.340 đoàn viên"."""
_UNIT_BEHIND: Final = Sought(
    r"\W*(?![^,]{0,60}\b(?:lđlđ|liên đoàn|toàn|tỉnh|huyện|ngành)\b)"
    r"(?:[^,;.:]|[.,](?=\d)){3,60}, "
    r"(?:đơn vị|nơi đây|tập thể|công đoàn này|cđcs này|nghiệp đoàn này)"
    r" (?:(?:này|ấy) )?(?:đã|cũng|còn|vẫn|luôn|hiện|vừa|lại|tự|đều|thường|chi|trích)\b"
)
"""The same behind a few words: "Với hơn 9.000 đoàn viên, đơn vị đã …"."""
_HOST_AGAIN: Final = late(
    r"[\W\d]*(?:(?:Hiện|Hiện nay|Hiện tại|Tính đến nay|Đến nay),? )?"
    r"(?P<kind>(?:[Nn]hà t|[Tt])rường|[Cc]ông ty|[Bb]ệnh viện|[Nn]hà máy"
    r"|[Xx]í nghiệp|[Dd]oanh nghiệp)"
    rf"(?P<this> này\b)? (?![{UPPER}]|này\b)"
)
"""What opens a sentence on the host of the union named before: "Công ty sử dụng 175 lao động"."""
_ANOTHER_HOST: Final = late(
    r"(?:[Cc]ông ty|[Dd]oanh nghiệp|[Nn]hà máy|[Xx]í nghiệp|[Tt]rường|[Bb]ệnh viện)"
    rf"(?: [^\W\d]+){{0,2}} [{UPPER}]"
)
"""A host told behind a union, which "công ty này" would be."""
_HOSTS_AGAIN: Final = {
    "công ty": ("công ty", "tổng công ty"),
    "nhà trường": ("trường",),
    "trường": ("trường",),
    "bệnh viện": ("bệnh viện",),
    "nhà máy": ("công ty",),
    "xí nghiệp": ("công ty",),
    "doanh nghiệp": ("công ty",),
}
"""The openers of unions whose host may be told by such a word alone."""
_HOST_KINDS: Final = ("công ti", "tổng công ti", "trường", "bệnh viện")
_BARE_AREA: Final = late(
    r"\W*(?:(?:hiện nay|hiện|đến nay|từ đầu năm|trong năm|năm \d{4}|năm qua"
    r"|(?:tính )?(?:đến|tới) [^,;.]{2,30}),? )?"
    rf"(?P<area>{any_of(AREA_OF)}) "
    r"(?:(?:hiện|hiện nay|đã|đang|cũng|còn) )*"
    r"(?:có|quản lí|phấn đấu|phát triển|kết nạp|thành lập|vận động|duy trì|tập hợp|làm|xây|dựng"
    r"|sửa|quyên|huy động)\b"
)
"""What opens a sentence on an area told by its kind: "Hiện phường có 112 CĐCS"."""
_MEETING_ACTS: Final = late(
    r"\W*(?:(?:cũng tại|tại|với|sau|kết thúc|cuối|trên|trước|dịp này|nhiệm kì (?:tới|mới)),?"
    r" [^,;.]{0,50}, )?"
    r"(?:đại hội|hội nghị|toàn thể đại biểu|các đại biểu)"
    r"(?: (?:đã|cũng|còn|sẽ|nhất trí|thảo luận và|tiến hành|biểu quyết|lần này|vừa))* "
    r"(?:thông qua|thống nhất|đề ra|xác định|bầu|quyết nghị|biểu quyết|quyết tâm|đặt ra|phấn đấu"
    r"|chốt|ra nghị quyết|nhất trí|quyết định|kêu gọi|phát động|quyên góp|ủng hộ|vận động|dành)\b"
)
"""What a meeting resolves, after a guest has spoken: it is that of the union in congress."""
_BACK_TO_THEM: Final = late(
    r"\W*(?:còn|riêng|với|về phần) (?:chị|anh|ông|bà|cô|thầy)(?: (?:thì|lại|vẫn|chỉ|đang|mong)\b|,)"
)
"""What turns back from a federation that helped to the person told of: "Còn chị thì …"."""
_BY_THIS_FUND: Final = late(
    r"[^;.:\d]{3,60}\b(?:được|nhờ|từ|vay|mượn) (?:chính )?(?:quỹ|nguồn quỹ) (?:này|ấy|đó"
    r"|nói trên)\b"
)
"""What ties a person to the fund just told of: "Chị H'Lưn cũng được quỹ này cho mượn …"."""
_THIS_FUND: Final = late(r"\W*(?:(?:cũng|chính|riêng|từ) )*quỹ (?:này|ấy|đó)\b")
_DRAWN_FROM: Final = late(
    r"[^;.]{0,60}\b(?:trích|lấy|rút|chi|xuất|có|lập|duy trì|nuôi|gây|ra mắt)"
    r"(?: (?:từ|ra|được|một))*"
    r" (?:nguồn )?"
)
"""What ties a fund to the union that pays out of it: "nghiệp đoàn đối ứng … trích từ quỹ"."""
_ANSWER: Final = 7
"""Sentences back that an answer may have begun."""
_WE: Final = late(
    r"\W*(?:(?:còn|riêng|năm (?:nay|qua|ngoái|rồi|\d{4})|vừa rồi|hiện(?: nay)?|đến nay"
    r"|bên (?:mình|này|tôi|tui)|(?:về )?phần(?: mình)?),? )*"
    r"(?:(?:bản thân|chính|cơ quan|đơn vị|công đoàn|nghiệp đoàn|bên|phía|phần) )*"
    r"(?:chúng tôi|tụi tôi|tụi tui|bọn tôi|chúng em|tụi em)\b"
)
"""What opens a sentence of one who answers for his union: "Còn cơ quan chúng tôi nhận …"."""
_WHOLE_ACTS: Final = Sought(
    rf"\b(?:toàn|cả) (?P<area>{any_of(AREA_OF)}) (?:(?:đã|được|còn|cũng|hiện) )*"
    r"(?:thu|góp|đóng góp|vận động|quyên góp|ủng hộ|huy động|có|kết nạp|chi|xây|thành lập)\b"
)
"""What tells of a whole area, behind the example of one part of it: "đợt ấy toàn tỉnh thu 4 tỷ"."""
_ALL_TOLD: Final = late(rf"\W*{either('all_told')}\b")
"""What opens a sentence that sums up: "Tính chung, …"."""
_SEVERAL: Final = late(
    r"\W*(?:[^,;.\d]{0,30}(?:\d{4})?, )?(?:(?:tất cả )?(?:các|nhiều|những)"
    r"|(?:đã |hiện )?(?:có )?(?:\d[\d.]*/)?\d[\d.,]*(?: ?%)?(?: số)?) "
    r"(?:cđcs|công đoàn cơ sở|cđ cơ sở)(?! thành viên)\b"
)
"""What opens a sentence on several unions, behind an example of one: "Cũng tại đây, các CĐCS …"."""
_SUMMED: Final = late(
    r"\W*(?:tổng cộng|tổng số|tổng|cộng(?! đồng)|lũy kế|lũy tiến)\b[^:;.|]{0,30}[:|=]\s*\d"
)
"""A row that sums up the rows above it: "Cộng đợt 2: 918.760.000 đồng"."""


_OFFICE: Final = late(r"\b(?:chủ tịch|phó chủ tịch|ủy viên|trưởng ban|bí thư|thường trực)\s*$")
_ASSESSES: Final = late(
    r"[^;.:]{0,30}\b(?:đánh giá|nhận xét|ghi nhận|biểu dương|khen ngợi)\b"
    r"|[^.]{0,60}\b(?:đây|đó) là (?:một trong|1 trong|cđcs|công đoàn cơ sở|đơn vị|công đoàn)\b"
)
"""What an officer says of another union: "… đánh giá cao", ", đây là CĐCS mạnh của huyện"."""


def opening(spoken: Spoken, view: SentenceView, focus: int | None) -> int | None:
    """The branch a sentence speaks of by its first words, where they name no union.

    They may name the host or area of one ("Huyện Bình Chánh lại chọn …"), tell of a whole
    area ("Toàn huyện có …"), or point back to the union named before ("Đơn vị có …").
    """
    low = view.analysis.low
    if (
        focus is not None
        and low.find("quỹ ", view.start, view.end) >= 0
        and _BY_THIS_FUND.match(low, view.start, view.end)
    ):
        return focus
    floor = has_floor(view)
    if floor is not None:
        return floor
    if spoken.main is not None and _WE.match(low, view.start, view.end) and _answers(view):
        return spoken.main.index
    pointed = over_there(spoken, view) if len(spoken.branches) > 1 else None
    if pointed is not None:
        return pointed
    host = opens_with_host(view, spoken.hosts)
    host = zones_told(spoken, view) if host is None else host
    if host is None and len(spoken.branches) > 1:
        host = spoken.known.opening(view)
        host = None if host is not None and only_there(spoken, view, host) else host
    if host is not None:
        return host
    speaker = quoted_speaker(spoken, view, focus)
    if speaker is None and len(spoken.branches) > 1:
        speaker = spoken.known.quoted(view)
    if speaker is not None:
        return speaker
    fund = _of_fund_before(spoken, view)
    if fund is None:
        fund = opens_with_fund(view, spoken.funds) if spoken.funds else None
    if fund is not None:
        return fund
    whole = WHOLE.search(view.slice(view.start, min(view.end, view.start + 40)))
    if whole and not (view.mentions and view.mentions[0].start < view.start + whole.end()):
        owner = of_whole(spoken, view, area_of(whole), focus)
        return owner.branch if owner and not spoken.outranks(owner.branch) else focus
    bare = _BARE_AREA.match(view.analysis.low, view.start, view.end)
    if bare:
        owner = of_whole(spoken, view, bare.group("area"), focus)
        if owner or bare.group("area") not in _HOST_KINDS:
            return owner.branch if owner and not spoken.outranks(owner.branch) else focus
    if is_on_delegation(view):
        sender = sender_of(spoken, view)
        return focus if sender is None else sender
    before = spoken.analysis.views[view.index - 1] if view.index else view
    if before.block != view.block and _SUMMED.match(view.analysis.low, view.start, view.end):
        return spoken.focus[before.index]
    if (
        focus is not None
        and spoken.outranks(focus)
        and _MEETING_ACTS.match(view.analysis.low, view.start, view.end)
    ):
        return spoken.main.index if spoken.main else focus
    if (
        focus is not None
        and spoken.outranks(focus)
        and _BACK_TO_THEM.match(view.analysis.low, view.start, view.end)
    ):
        return spoken.main.index if spoken.main else focus
    if _ALL_TOLD.match(view.analysis.low, view.start, view.end):
        return spoken.main.index if spoken.main else focus
    below = focus is not None and rank(spoken.branches[focus]) <= GRASSROOTS
    if below and _SEVERAL.match(view.analysis.low, view.start, view.end):
        return spoken.main.index if spoken.main else focus
    if focus is not None and spoken.outranks(focus) and _is_assessor(spoken, view, focus):
        return spoken.main.index if spoken.main else focus
    again = _HOST_AGAIN.match(view.analysis.text, view.start, view.end)
    if again and again["this"] and not _is_this_host(spoken, view, again["kind"].lower()):
        return focus
    if again:
        return _hosted_before(spoken, view, again["kind"].lower(), focus)
    if _UNIT_AGAIN.match(low, view.start, view.end) or (
        _UNIT_BEHIND.may(low, view.start, view.end)
        and _UNIT_BEHIND.match(low, view.start, view.end)
    ):
        return _named_lower(spoken, view, focus)
    return focus


def _is_assessor(spoken: Spoken, view: SentenceView, focus: int) -> bool:
    """Whether an officer of a higher union has only said what he thinks of the union of the text.

    "Ông Anh, Chủ tịch Công đoàn các KCN, đánh giá: “Đây là CĐCS tiêu biểu”. | Năm 2021, đơn vị …"
    """
    before = spoken.analysis.views[view.index - 1] if view.index else view
    named = any(one.branch is not None for one in view.mentions)
    if before is view or before.block != view.block or named:
        return False
    if spoken.main is None or rank(spoken.main) > GRASSROOTS:
        return False
    low = before.analysis.low
    return any(
        part.branch == focus
        and _OFFICE.search(before.slice(before.start, part.mention.start))
        and _ASSESSES.match(low, part.mention.end, before.end)
        for part in spoken.entries(before)
    )


def back_to_whole(spoken: Spoken, view: SentenceView, focus: int | None) -> int | None:
    """The union the text is about, where a sentence tells what its whole area has done."""
    acts = _WHOLE_ACTS.search(view.analysis.low, view.start, view.end)
    owner = of_whole(spoken, view, acts["area"], focus) if acts else None
    main = spoken.main.index if spoken.main else None
    return main if owner is not None and owner.branch == main else focus


def _answers(view: SentenceView) -> bool:
    """Whether a sentence stands in the answer to a question."""
    views = view.analysis.views
    first = next(one for one in views[max(0, view.index - _ANSWER) :] if one.block == view.block)
    end = views[first.index - 1].end if first.index else 0
    asked = view.analysis.low[max(0, end - 8) : end].rstrip(' ”"')
    return asked.endswith(("?", "…", "..."))


def _of_fund_before(spoken: Spoken, view: SentenceView) -> int | None:
    """The union whose fund the sentence before told of last, where this one says "quỹ này"."""
    before = spoken.analysis.views[view.index - 1] if view.index else view
    if before.block != view.block or not _THIS_FUND.match(view.analysis.low, view.start, view.end):
        return None
    at = view.analysis.low.rfind("quỹ", before.start, before.end)
    parts = [part for part in spoken.entries(before) if part.branch is not None] if at >= 0 else []
    if any(part.mention.start > at for part in parts):
        return None
    acting = [part for part in parts if part.role == "subject" and part.mention.end <= at]
    drawn = acting and _DRAWN_FROM.fullmatch(before.slice(acting[-1].mention.end, at))
    return acting[-1].branch if drawn else None


def _hosted_before(spoken: Spoken, view: SentenceView, kind: str, focus: int | None) -> int | None:
    """The union last named in the paragraph whose host is told again by its kind."""
    for before in reversed(spoken.analysis.views[max(0, view.index - 3) : view.index]):
        if before.block != view.block:
            continue
        for mention, _role, branch in reversed(spoken.entries(before)):
            if branch is not None and specific(mention):
                named = spoken.branches[branch]
                if named.opener in _HOSTS_AGAIN[kind] and rank(named) <= GRASSROOTS:
                    main = spoken.main if spoken.is_part(branch) else None
                    whole = main is not None and main.opener in _HOSTS_AGAIN[kind]
                    return main.index if main is not None and whole else branch
    return focus


def _is_this_host(spoken: Spoken, view: SentenceView, kind: str) -> bool:
    """Whether "công ty này" is the host of the union that the sentence before named last."""
    before = spoken.analysis.views[view.index - 1] if view.index else view
    parts = [part for part in spoken.entries(before) if part.branch is not None]
    if before.block != view.block or not parts or not specific(parts[-1].mention):
        return False
    last = parts[-1]
    hosted = last.branch is not None and spoken.branches[last.branch].opener in _HOSTS_AGAIN[kind]
    return hosted and not _ANOTHER_HOST.search(view.analysis.text, last.mention.end, before.end)


def _named_lower(spoken: Spoken, view: SentenceView, focus: int | None) -> int | None:
    """The union below the one spoken of that the sentence before named last."""
    before = spoken.analysis.views[view.index - 1] if view.index else view
    if before.block != view.block or focus is None:
        return focus
    for mention, role, branch in reversed(spoken.entries(before)):
        if branch is None or not specific(mention) or role in ("by", "from", "with", "aside"):
            continue
        lower = rank(spoken.branches[branch]) < rank(spoken.branches[focus])
        return branch if lower else focus
    return focus
