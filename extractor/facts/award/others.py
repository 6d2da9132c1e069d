"""Other unions told beside winners: those that only won, that only tell, that win together."""

from extractor.analysis import SentenceView
from extractor.branches.document_branch import DocumentBranch
from extractor.branches.mention import BranchMention
from extractor.context.discourse import Discourse
from extractor.context.ranks import rank
from extractor.facts.award.bodies import Granter
from extractor.facts.award.recipient import Recipient
from extractor.facts.award.title import Title
from extractor.facts.award.unions import AND, gives
from extractor.late import late
from extractor.letters import UPPER

_WINS = late(
    r"(?:(?!\b(?:có|hiện|gồm|với|quản lí)\b)[^;.:]){0,160}?"
    r"\b(?:được|nhận|đạt|đoạt|giành|đón nhận)\b|\s*(?:đồng )?giải\b"
)
"""What is told of a union that only wins: "LĐLĐ huyện A và LĐLĐ huyện B được nhận …"."""
_BELOW_NATION = ("provincial_federation", "central_sector_union")
"""Unions right under the confederation."""
_NEAR = 2
"""Sentences back in which a union is told that only won."""
_ANNOUNCES = late(
    r"(?: (?:đã|vừa|cũng|mới|chính thức))* (?:công bố|thông báo|thông tin|cho biết|cho hay)"
    r"\b[^;.:]{0,50}(?::|,? rằng\b)"
)
_IN_EVERY_NAME = frozenset(
    ["công", "đoàn", "ngành", "cơ", "sở", "liên", "lao", "động", "tỉnh", "thành", "phố"]
)
_OF_DISTRICT = frozenset(("huyện", "quận", "thị"))
_BEFORE_LABEL = late(
    r"[\W\d]*(?:[a-hđ][.)] ?)?(?:(?:ubkt|ủy ban kiểm tra|ban nữ công|ban chấp hành|bch|btv"
    r"|ban thường vụ|tập thể|cán bộ, đoàn viên|đoàn viên)(?: của)? )?"
)
_BEHIND_LABEL = late(r"\s*(?:\([^()]*\)\s*)?:[^:]*")
_OF_ITS_HOST = late(
    r"(?:\d+|\w+) [^,;.:\d]{2,30}? (?:của|thuộc) (?:chính )?"
    r"(?:trường|nhà trường|đơn vị|công ty|công ti|bệnh viện|xí nghiệp|nhà máy|cơ quan|công đoàn"
    rf"|cđcs|nghiệp đoàn|tổ công đoàn)(?: (?:này|ấy|đó))?\b(?! [{UPPER}])"
)
"""What ties counted winners to the union told before: "cho CĐCS X và 3 đoàn viên của trường"."""


def item_of(view: SentenceView, discourse: Discourse, granter: Granter | None) -> int | None:
    """The union whose item it is in which another gives: "- CĐCS X: LĐLĐ tỉnh tặng …"."""
    if granter is None or not granter.subject:
        return None
    for mention, _role, branch in discourse.entries(view):
        if branch is None or mention.branch is None:
            continue
        if branch == granter.branch or mention.end > granter.at:
            return None
        if not _BEFORE_LABEL.fullmatch(view.slice(view.start, mention.start)):
            return None
        told = view.slice(mention.end, granter.at)
        return branch if _BEHIND_LABEL.fullmatch(told) else None
    return None


def over_others(discourse: Discourse) -> bool:
    """Whether the text is about a union under which others stand."""
    main = discourse.main
    return main is not None and main.level not in ("grassroots", "grassroots_member")


def only_won(
    view: SentenceView,
    discourse: Discourse,
    granter: Granter | None,
    branch: int | None,
    winners: set[int | None],
) -> bool:
    """Whether the sentence before only tells that the union won an award.

    What is told next of n unnamed winners is not told of it.
    """
    main = discourse.main
    if main is None or branch == main.index:
        return False
    before = view.analysis.views[max(0, view.index - _NEAR) : view.index]
    earlier = next(
        (
            one
            for one in reversed(before)
            if any(e.branch == branch for e in discourse.entries(one))
        ),
        view,
    )
    titles = earlier.of("award.title")
    others = [
        part
        for part in discourse.entries(view)
        if part.branch not in winners
        and part.role != "by"
        and (not granter or part.branch != granter.branch)
    ]
    if earlier.block != view.block or not titles or others:
        return False
    return any(
        named == branch
        and (
            mention.start > titles[0].end
            or _WINS.match(earlier.slice(mention.end, earlier.end)) is not None
        )
        for mention, _role, named in discourse.entries(earlier)
    )


def first_below(discourse: Discourse, granter: int | None, recipient: Recipient) -> int | None:
    """The union named first, where the text names the one that only confers most.

    The confederation confers on others alone, and no union confers on itself.
    """
    if granter is None:
        return None
    itself = recipient.kind in ("branch", "host") and recipient.count is None
    if discourse.branches[granter].level != "confederation" and not itself:
        return granter
    others = [branch for branch in discourse.branches if branch.index != granter]
    if recipient.count is not None and sum(one.level in _BELOW_NATION for one in others) > 1:
        return granter  # a text on many federations: "tặng Cờ cho 9 đơn vị khác"
    first = min(others, key=lambda branch: branch.mentions[0].start, default=None)
    return first.index if first else granter


def spoken_before(view: SentenceView, discourse: Discourse, focus: int) -> int:
    """The union that acts in the sentences before, where the one understood is yet to be named."""
    for earlier in reversed(view.analysis.views[: view.index]):
        if earlier.block != view.block:
            break
        for _mention, role, branch in discourse.entries(earlier):
            if role == "subject" and branch is not None:
                return branch
    return focus


def winners_with(
    view: SentenceView, discourse: Discourse, title: Title, recipient: Recipient
) -> set[int | None]:
    """The unions that won with counted winners, in a text on many: "CĐCS A và 14 cá nhân"."""
    winners: set[int | None] = set()
    if recipient.count is None or recipient.text is None or not over_others(discourse):
        return winners
    told = [hit.end for hit in view.of("award.title") if hit.end <= title.start]
    for mention, role, branch in discourse.entries(view):
        between = told and told[0] <= mention.start < title.start and role == "subject"
        if between and ";" in view.slice(mention.end, title.start) and not gives(view, mention):
            winners.add(branch)  # "Được tặng Cờ có CĐCS A; được tặng Bằng khen có 6 tập thể"
    at = view.analysis.text.find(recipient.text, view.start, view.end)
    for mention, _role, branch in reversed(discourse.entries(view)):
        if mention.end <= at and AND.fullmatch(view.slice(mention.end, at)):
            winners.add(branch)
            at = mention.start
    return winners


def given_with_another(view: SentenceView, discourse: Discourse, mention: BranchMention) -> bool:
    """Whether a union is given something together with one named before: "cho CĐCS A, CĐCS B"."""
    for before, role, _branch in discourse.entries(view):
        if role == "to" and before.end < mention.start:
            return AND.fullmatch(view.slice(before.end, mention.start)) is not None
    return False


def with_a_union(view: SentenceView, discourse: Discourse, recipient: Recipient) -> int | None:
    """The upper union given a title with people of its own: "cho Công đoàn phường và 4 cá nhân"."""
    if recipient.count is None or recipient.text is None:
        return None
    at = view.analysis.text.find(recipient.text, view.start, view.end)
    for mention, role, branch in discourse.entries(view):
        joined = 0 <= mention.end <= at and AND.fullmatch(view.slice(mention.end, at))
        if joined and role == "to" and branch is not None:
            if _OF_ITS_HOST.match(view.analysis.text, at, view.end):
                return branch
            return branch if discourse.branches[branch].level == "upper_level" else None
    return None


def announces(
    view: SentenceView, discourse: Discourse, mention: BranchMention, title: Title
) -> bool:
    """Whether a union only tells what others won: "Công đoàn phường công bố: CĐCS X …; chị Y …"."""
    told = _ANNOUNCES.match(view.analysis.low, mention.end, title.start)
    return told is not None and any(
        role == "subject" and told.end() <= other.start < title.start
        for other, role, _branch in discourse.entries(view)
    )


def of_wider_area(giver: DocumentBranch, other: DocumentBranch) -> bool:
    """Whether a sector's union of a province gives to the one of a district."""
    wide, narrow = giver.name.lower().split(), other.name.lower().split()
    shared = (set(wide) & set(narrow)) - _IN_EVERY_NAME
    if wide[:1] == ["liên"] and narrow[:1] == ["công"] and wide[-1:] == narrow[-1:]:
        return True  # "LĐLĐ huyện A" gives to those of "Công đoàn Giáo dục huyện A"
    return "tỉnh" in wide and bool(_OF_DISTRICT & set(narrow)) and len(shared) > 1


def hands_down(discourse: Discourse, granter: Granter | None, branch: int) -> bool:
    """Whether a union above the main one is told to give, and so is not the one that won."""
    main = discourse.main
    if main is None or granter is None or granter.branch != branch or granter.subject:
        return False
    return rank(discourse.branches[branch]) > rank(main)
