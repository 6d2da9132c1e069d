"""The union that held the contest at which a prize was won."""

from collections.abc import Sequence

from extractor.analysis import SentenceView
from extractor.context.discourse import Discourse
from extractor.facts.award.bodies import Granter, named
from extractor.facts.award.title import Title
from extractor.facts.award.words import any_of, last_match
from extractor.late import late
from extractor.sought import Sought

_CONTEST = any_of("contest")
_HOLD = r"\b(?:tổ chức|đăng cai|phát động|mở(?! rộng| đầu| màn))\b"
_HELD_BY = Sought(rf"\b{_CONTEST}\b[^.;]{{0,90}}?\bdo\s+(?=[^;.]{{2,90}}?{_HOLD})")
_HELD_BY_ANY = late(rf"\bdo\s+(?=[^;.]{{2,90}}?{_HOLD})")
_HELD_BEHIND = late(
    rf"[^;.]{{0,120}}?\b{_CONTEST}\b[^.;]{{0,110}}?\bdo\s+(?=[^;.]{{2,90}}?{_HOLD})"
)
_UNIONS_CONTEST = Sought(
    rf"\b{_CONTEST}(?: (?:văn nghệ|thể thao|cầu lông|bóng \w+|thợ giỏi|nấu ăn|tiếng hát"
    r"|[“\"][^“”\"]{3,60}[”\"]|lần thứ \w+|truyền thống))*(?: của)? (?:các )?$"
)
"""A contest named for the union that holds it: "tại hội thao CĐVC tỉnh tháng 5"."""
_HOLDS = late(
    rf"\s*(?:[^,;.]{{0,12}}?|(?:đã |vừa )?(?:phối hợp|cùng)[^;.]{{0,70}}?)(?:đã |vừa )?"
    rf"(?:tổ chức|khai mạc|bế mạc|tổng kết|trao giải|mở(?! rộng| đầu| màn))\b"
    rf"[^.;]{{0,60}}?\b{_CONTEST}\b"
)
_HOLDS_FEAST = late(
    r"\s*(?:đã |vừa |cũng )?(?:tổ chức|mở(?! rộng| đầu| màn)) (?:được )?"
    r"(?:(?:một |nhiều |các |chuỗi |loạt |những |chương trình )*hoạt động|ngày hội|chương trình"
    r"|(?:buổi )?(?:lễ|sinh hoạt|họp mặt|tọa đàm|gặp mặt|giao lưu))\b"
)
"""A union that holds the feast at which a contest is told: "mở nhiều hoạt động kỷ niệm 8/3"."""
_AT_A_FEAST = late(rf"\b{_CONTEST}\b|\b(?:phần|màn) thi\b")
_LABELS = late(
    r"\s*[:–-]\s*(?![^.;,]{0,24}?\b(?:giải|nhất|nhì|đoạt|giành)\b)"
    rf"[^.;,]{{0,24}}?\b{_CONTEST}\b"
)
"""What a union labels in a heading: "2. Công đoàn Viên chức tỉnh: Hội thao chào mừng đại hội"."""
_CONTEST_OF = late(
    rf"[^,;.]{{0,14}}?\b{_CONTEST} "
    r"(?:(?!(?:chào|kỉ niệm|mừng|nhân|hướng tới|thành lập)\b)[^,;.]){0,60}?"
    r"(?:(?:của|do)\s+)?(?=công đoàn|lđlđ|liên đoàn)"
)
_JURY = late(r"\b(?:ban tổ chức|ban giám khảo|btc) ?\((?:\w+ ){0,2}$")
"""Whose the jury is: "Ban Tổ chức (Công đoàn phường X) trao giải Nhất"."""
_STAGED_BY_THEMSELVES = late(r"\b(?:ban tổ chức|btc)\b[^;.()]{0,60}\b(?:trao|tặng|xếp|chọn)\b")
"""Those who stage a contest, of whom it is not told whose they are."""
_BACK = 4
"""Sentences before the first of a paragraph in which the contest may be told."""
_LEAD = 3
"""Sentences at the head of a text, below its header, that tell of which contest it is."""
_RUNNING = ("lead", "body")


def holder_told_behind(view: SentenceView, discourse: Discourse, title: Title) -> Granter | None:
    """The union that holds the contest told right behind the prize: "giải Nhì hội thao CĐ X"."""
    if title.award_class != "prize":
        return None
    held = _HELD_BEHIND.match(view.analysis.low, title.end, view.end)
    if held:
        return named(view, discourse, held.end(), view.end)
    named_for = _CONTEST_OF.match(view.analysis.low, title.end, view.end)
    if named_for and any(mention.start == named_for.end() for mention in view.mentions):
        return named(view, discourse, named_for.end(), view.end)
    return None


def holder_of_contest(view: SentenceView, discourse: Discourse, title: Title) -> Granter | None:
    """The union that holds the contest, told before the prize in the text."""
    if title.award_class != "prize":
        return None
    held = last_match(_HELD_BY_ANY, view.slice(view.start, title.start))
    if held:
        return named(view, discourse, view.start + held.end(), view.end)
    views = view.analysis.views
    earlier = [other for other in views[: view.index] if other.block == view.block]
    heads = view.analysis.layout.heads_of(view.block)
    over = [other for other in views[: view.index] if other.block in heads] if heads else []
    near = [other for other in views[max(0, view.index - _BACK) : view.index] if not earlier]
    blocks = view.analysis.layout.blocks
    running = [other for other in views[: view.index] if blocks[other.block].kind in _RUNNING]
    lead = [*views[: min(_LEAD, view.index)], *running[:_LEAD]]
    for other in [view, *reversed(earlier), *reversed(over), *lead, *reversed(near)]:
        holder = _holder(other, discourse)
        if holder:
            return holder
    feast = _feast(view, discourse, views[max(0, view.index - _BACK) : view.index][::-1])
    if feast:
        return feast
    jury = last_match(_STAGED_BY_THEMSELVES, view.slice(view.start, title.start))
    if jury:
        return Granter("Ban Tổ chức", None, False, view.start + jury.start())
    return None


def _feast(
    view: SentenceView, discourse: Discourse, before: Sequence[SentenceView]
) -> Granter | None:
    """The union that holds the feast at which a contest is, of which no holder is told."""
    if not any(_AT_A_FEAST.search(one.analysis.low, one.start, one.end) for one in (view, *before)):
        return None
    for other in before:
        for mention, role, _branch in discourse.entries(other):
            if role == "subject" and _HOLDS_FEAST.match(other.analysis.low, mention.end, other.end):
                return named(other, discourse, mention.start, mention.end)
    return None


def _holder(view: SentenceView, discourse: Discourse) -> Granter | None:
    """The union a sentence tells to hold a contest: "LĐLĐ quận tổ chức hội thao"."""
    low = view.analysis.low
    held = last_match(_HELD_BY, view.slice(view.start, view.end))
    if held:
        return named(view, discourse, view.start + held.end(), view.end)
    for mention, role, _branch in discourse.entries(view):
        if role == "aside" and _JURY.search(low, view.start, mention.start):
            return named(view, discourse, mention.start, mention.end)
        if view.search(_UNIONS_CONTEST, low, view.start, mention.start):
            return named(view, discourse, mention.start, mention.end)
        labels = _LABELS.match(low, mention.end, view.end)
        if role == "subject" and (labels or _HOLDS.match(low, mention.end, view.end)):
            return named(view, discourse, mention.start, mention.end)
    return None
