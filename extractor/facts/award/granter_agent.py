"""The body behind a passive, or on whose behalf: "được LĐLĐ tỉnh tặng", "thừa ủy quyền của …"."""

from extractor.analysis import SentenceView
from extractor.branches.names import compose
from extractor.context.discourse import Discourse
from extractor.facts.award.bodies import Granter, named
from extractor.facts.award.persons import PERSON
from extractor.facts.award.title import Title
from extractor.facts.award.verbs import CONFER, GIVE
from extractor.facts.award.words import last_match
from extractor.late import late
from extractor.letters import UPPER
from extractor.sought import Sought

_CONFERS = late(rf"\s*{CONFER}\b")
_CONFERS_THIS = late(rf"\s*(?:cũng |đã )?{CONFER}\b[^,;]{{0,30}}$")
_RECEIVING = late(r"\b(?:được|vinh dự)\b")
_AGENT = late(rf"\b(?:được|do|đề nghị):?\s+(?!{CONFER}\b)(?=[^;.]{{2,110}}?\b{CONFER}\b)")
_NAMED_AGENT = late(
    rf"(?P<name>[{UPPER}][^,;.:()]{{2,60}}?)\s+"
    rf"(?:đã |cũng |vừa |liên tục |xét |ra |kí )*{CONFER}\b"
)
_UNIONS_BELOW = late(
    rf"(?:các )(?P<unions>cđcs|công đoàn cơ sở|công đoàn bộ phận|cđbp|tổ công đoàn)"
    rf"(?: trực thuộc| thành viên)?(?= (?:đã |cũng |xét )*{CONFER}\b)"
)
"""All unions below one, of which each gives to its own: "287 chị được các CĐCS công nhận"."""
_AND_GIVEN = late(
    rf"\bđược (?P<giver>(?:(?!\bđược\b)[^,;.]){{4,60}}?) {CONFER}\b[^;.]{{2,90}}?(?:,| và|, và)"
    r" (?:còn |cũng |lại )?được (?:tặng|trao tặng|tặng thưởng|thưởng|khen tặng)(?: \d+)? $"
)
"""A title before, whose giver gave this one too: "được … xếp loại … và được tặng giấy khen"."""
_FULL = {"cđcs": "công đoàn cơ sở", "cđbp": "công đoàn bộ phận"}
_GAVE_ELSE = late(rf"[^;.]*\b{GIVE}\b[^;.]*(?:,|,? và|,? còn) ")
"""What another gave before: "được Tập đoàn thưởng 50 triệu đồng, Công đoàn ngành tặng …"."""
_HANDS_OVER = late(
    r",? (?:các |hai )?(?:đồng chí|đ/c|ông|bà|anh|chị|(?:phó )?chủ tịch|(?:phó )?bí thư|bộ trưởng"
    r"|thứ trưởng|(?:phó )?giám đốc|lãnh đạo|đại diện|thường trực|ban thường vụ|(?:phó )?trưởng"
    r"|thiếu tướng|đại tá|trung tướng)\b(?! nước)"
)
"""Who hands over what another confers: "thừa ủy quyền của Chủ tịch nước, | Chủ tịch UBND tỉnh"."""
ON_BEHALF = Sought(
    r"\b(?:thừa|được) (?:sự )?(?:ủy quyền|ủy nhiệm)(?: của)?\s+|\bthay mặt(?: cho)?\s+"
)


def told_on_behalf(view: SentenceView, discourse: Discourse, title: Title) -> Granter | None:
    """ "Thừa ủy quyền của Thủ tướng Chính phủ, bà X trao …"."""
    behalf = last_match(ON_BEHALF, view.slice(view.start, title.start))
    if behalf is None:
        return None
    at = view.start + behalf.end()
    hands = _HANDS_OVER.search(view.analysis.low, at, title.start)
    return named(view, discourse, at, hands.start() if hands else title.start)


def told_with_title_before(
    view: SentenceView, discourse: Discourse, title: Title
) -> Granter | None:
    """ "được LĐLĐ huyện xếp loại … và được tặng …": who gave what was told just before."""
    low = view.analysis.low
    before = _AND_GIVEN.search(low, view.start, title.start)
    return named(view, discourse, before.start("giver"), before.end("giver")) if before else None


def told_as_agent(
    view: SentenceView, discourse: Discourse, title: Title, start: int
) -> Granter | None:
    """ "được LĐLĐ tỉnh tặng …": between the passive and its verb."""
    behind = len("xếp") if title.award_class == "ranking" else 0
    region = view.slice(start, title.start + behind)
    passive = last_match(_AGENT, region)
    if passive is None:
        return None
    at = start + passive.end()
    below = _UNIONS_BELOW.match(view.analysis.low, at, title.start)
    if below:
        unions = _FULL.get(below["unions"], below["unions"])
        return Granter(f"các {unions}", None, False, at, below.end())
    told = _NAMED_AGENT.match(view.analysis.text, at, title.start)
    giver = named(view, discourse, at, title.start)
    for mention, _role, branch in discourse.entries(view):
        if giver is None or branch is None or not giver.end < mention.start < title.start:
            continue
        gave_else = _GAVE_ELSE.fullmatch(view.slice(at, mention.start))
        if gave_else and _CONFERS.match(view.analysis.low, mention.end, title.start):
            return named(view, discourse, mention.start, title.start)
    return giver or (
        Granter(compose(told["name"]), None, False, at, told.end("name"))
        if told and not PERSON.match(view.analysis.low, at)
        else None
    )


def told_in_list(
    view: SentenceView, discourse: Discourse, title: Title, start: int
) -> Granter | None:
    """In a list under one "được": "… và Công đoàn Dệt May Việt Nam tặng Bằng khen"."""
    clause = view.clause(start)[0]
    if start == clause or not _RECEIVING.search(view.slice(clause, start)):
        return None
    for mention, _role, _branch in reversed(discourse.entries(view)):
        inside = start <= mention.start and mention.end <= title.start
        if inside and _CONFERS_THIS.match(view.slice(mention.end, title.start)):
            return named(view, discourse, mention.start, mention.end)
    return None
