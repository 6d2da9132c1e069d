"""Unions where only winners stand: "tặng CĐCS X Cờ", "CĐCS X (Cờ)", "Nhận Cờ có CĐCS X".

Also straight behind a title: "giải A CĐCS X", "LĐLĐ tỉnh tặng Cờ thi đua CĐCS X".
"""

from extractor.analysis import SentenceView
from extractor.context.discourse import Discourse
from extractor.context.ranks import HOSTED, rank
from extractor.facts.award.groups import groups_between
from extractor.facts.award.numbers import count_of
from extractor.facts.award.recipient import Recipient
from extractor.facts.award.short_hosts import named_by_host
from extractor.facts.award.title import Title
from extractor.facts.award.unions import AND, of_union
from extractor.facts.award.words import any_of
from extractor.late import late
from extractor.sought import Sought

_GIVES = late(
    r"\b(?:tặng|trao|trao tặng|tặng thưởng|cấp|đánh giá|xếp loại|xếp|công nhận|suy tôn|phân loại"
    r"|(?:chuyển|gửi|trao|tặng)(?: tận tay)? (?:tới|đến|cho)) $"
)
_COUNT = late(r" (?:(?:đạt|là|loại|xếp loại) )*(?:\d+ )?(?:chiếc |lá |tấm )?(?:danh hiệu )?[“\"]?")
_BRACKET = late(r" \((?:[^()]{0,60}?\b(?:được|nhận|đạt)\b[^()]{0,60})?")
_RECEIVED = Sought(
    r"(?:^|[;:,.]) ?\W*(?:vinh dự )?(?:được )?(?:tặng|nhận|trao|đón nhận|đạt|giành|đoạt|khen)"
    r" (?:danh hiệu )?[“\"]?$"
)
_HAS = late(r"(?:(?! cho )[^,;.:()]){0,70}?\b(?:có|là|gồm|gồm có)(?: các)? ")
_CLASSED_HOST = Sought(
    r"\b(?:đánh giá|xếp loại|xếp|công nhận|phân loại) "
    rf"(?P<host>(?:cơ quan|đơn vị|nhà trường|{any_of('host')}))(?: (?:đạt|là))? $"
)
"""A host that a body classes: "Sở Y tế xếp loại Trung tâm hoàn thành tốt nhiệm vụ"."""
_OPENS_ENTRY = late(r"(?:^|[:;,.–-])\W*(?:\d+[.)] ?)?(?:01 |1 |đồng )?$")
_GIVES_THIS = late(rf"\b{any_of('give')} (?:01 |1 )?(?:chiếc |lá |tấm )?$")
_NOT_TAKEN = late(r"(?! (?:được|nhận|đạt|đoạt|giành|tổ chức|tặng|trao|cấp|công nhận)\b)")


_WITH_COUNTED = late(r"(?:,? và|,|,? cùng) (?=\d)")
"""What joins counted winners to a union: "tặng Giấy khen CĐCS X và | 3 cá nhân"."""
_RECEIVES = late(r"\b(?:được|nhận|đạt|đoạt)\b")


def told_straight(
    view: SentenceView, discourse: Discourse, title: Title, stop: int
) -> list[Recipient]:
    """The unions told straight before a title or its bracket, or behind a title that opens.

    Those behind may be followed by counted winners up to ``stop``.
    """
    low = view.analysis.low
    behind = straight_behind(view, discourse, title)
    if behind:
        joined = behind[-1].text and low.find(behind[-1].text.lower(), title.end, stop)
        at = joined + len(behind[-1].text or "") if joined and joined > 0 else stop
        if title.award_class != "prize" and _WITH_COUNTED.match(low, at, stop):
            return [*behind, *groups_between(view, discourse, title, at, stop)]
        return behind
    host = view.search(_CLASSED_HOST, view.slice(view.start, title.start)) if title.plain else None
    if host:
        return [
            Recipient(
                "host", view.analysis.text[view.start + host.start("host") :][: len(host["host"])]
            )
        ]
    inverted = view.search(_RECEIVED, view.slice(view.start, title.start))
    has = _HAS.match(low, title.end, view.end) if inverted else None
    found: list[Recipient] = []
    at = has.end() if has else -1
    for mention, _role, branch in discourse.entries(view):
        if branch is None:
            continue
        if mention.end < title.start:
            between = view.slice(mention.end, title.start)
            given = _COUNT.fullmatch(between) and _GIVES.search(low, view.start, mention.start)
            if given or _BRACKET.fullmatch(between):
                union = of_union(view, discourse, mention, branch)
                return [Recipient(union.kind, union.text, count_of(view, title), union.branch)]
        elif mention.start == at or (found and AND.fullmatch(view.slice(at, mention.start))):
            found.append(of_union(view, discourse, mention, branch))
            at = mention.end
    return found


def straight_behind(view: SentenceView, discourse: Discourse, title: Title) -> list[Recipient]:
    """The unions straight behind a title that go in for it: "giải B CĐCS A và CĐCS B".

    Behind a distinction such a union is its giver, if none is told to give it.
    """
    lead = view.slice(view.start, title.start)
    prize = title.award_class == "prize" and _OPENS_ENTRY.search(lead) is not None
    given = title.award_class in ("flag", "certificate") and _GIVES_THIS.search(lead) is not None
    if not prize and not (given and any(one.end < title.start for one in view.mentions)):
        return []
    at = title.end + (view.slice(title.end, title.end + 1) in ("”", '"'))
    found: list[Recipient] = []
    for mention, _role, branch in discourse.entries(view):
        if mention.start < at or branch is None:
            continue
        joined = AND.fullmatch(view.slice(at, mention.start)) if found else mention.start == at + 1
        if not joined or not (
            prize
            or discourse.branches[branch].level in HOSTED
            or _from_above(view, discourse, title, branch)
        ):
            break
        if not _NOT_TAKEN.match(view.analysis.low, mention.end, view.end):
            break
        found.append(of_union(view, discourse, mention, branch))
        at = mention.end
    if prize and not found and view.slice(at, at + 1) == " ":
        return named_by_host(view, discourse, at + 1, view.end)
    return found


def _from_above(view: SentenceView, discourse: Discourse, title: Title, branch: int) -> bool:
    """Whether a union above the one told behind a title gives it: "Tổng LĐLĐ tặng Cờ LĐLĐ tỉnh"."""
    if _RECEIVES.search(view.low, view.start, title.start):
        return False
    return any(
        giver is not None
        and mention.end < title.start
        and rank(discourse.branches[giver]) > rank(discourse.branches[branch])
        for mention, _role, giver in discourse.entries(view)
    )
