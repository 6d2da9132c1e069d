"""A union as what receives: "CĐCS Bệnh viện được tặng …", and the one a person belongs to."""

from extractor.analysis import SentenceView
from extractor.branches.document_branch import OF_ONE_HOST
from extractor.branches.mention import BranchMention
from extractor.context.discourse import Discourse
from extractor.context.roles import Role
from extractor.facts.award.bodies import Granter
from extractor.facts.award.recipient import Found, Recipient
from extractor.facts.award.words import any_of
from extractor.late import late

_AFFILIATION = late(r"\s*[,(–-]")
_NO_AFFILIATION = late(
    r"\b(?:có|đã|đang|cùng|còn|riêng|thì|mà|giúp|đưa|và|nên|để|năm|được)\b|[;:”\"]"
)
"""What parts a person from where the person works: "anh Tư, tổ trưởng tổ 3, Nhà máy …"."""
_APPOSITION_SIZE = 60
_OF = late(r"\b(?:của|ở|tại|thuộc|đoàn viên|công nhân|chủ tịch|phó chủ tịch)\s*$")
_IN_BRACKETS = late(
    r"(?: ?[-–] ?[^\W\d]+(?: [^\W\d]+){0,3})?(?:,[^();:.]{0,50})?\s*\([^();:]{0,40}"
)
AND = late(r"(?:\s*\([^()]{1,40}\))?\s*(?:,|và|,? cùng)\s*(?:của |cho )?")
"""What joins those who are given a title together."""
_HANDS_OUT = late(
    r"[^,;.]{0,24}?\b"
    r"(?:tặng|trao|trao tặng|khen thưởng|biểu dương|tôn vinh|quyết định|công nhận|xét)\b"
)
_TAKES = late(r"[^,;.]{0,24}?\b(?:được|nhận)\b|\s*(?:và )?đề nghị\b")
_PROPOSES = late(
    r"(?: (?:đã|vừa|cũng|mới|đang|sẽ|còn|tiếp tục|có tờ trình|có văn bản"
    r"|(?:làm|lập|hoàn tất|hoàn thiện|gửi|trình) (?:hồ sơ|thủ tục|tờ trình)|nhất trí|bỏ phiếu"
    r"|bình xét(?:,| và)|họp xét(?:,| và)))* (?:đề nghị|đề xuất|trình|giới thiệu) "
    r"(?=[^,;.]{2,60}?\b(?:tặng|công nhận|khen|xét|phong)\b)"
    r"|[^;]{0,60}? xếp (?:cđcs|công đoàn|lđlđ)\b"
)
"""What a union does that proposes others, or classes them: it wins nothing itself."""
_APPOSED = late(rf"(?:{any_of('office')}|thuộc|của|tại)\s*$")


def gives(view: SentenceView, mention: BranchMention) -> bool:
    """Whether the union is the one that hands out: "LĐLĐ tỉnh (đã) trao …"."""
    tail = view.slice(mention.end, view.end)
    if tail.startswith(":"):
        return False
    if _PROPOSES.match(tail):
        return True
    return bool(_HANDS_OUT.match(tail)) and not _TAKES.match(tail)


def union_of_person(view: SentenceView, discourse: Discourse, at: int, limit: int) -> int | None:
    """The union told behind a person: "thí sinh Mai (CĐCS X)", "anh Tư, tổ trưởng của CĐCS X"."""
    for mention, _role, branch in discourse.entries(view):
        if at <= mention.start < limit:
            between = view.slice(at, mention.start)
            near = _IN_BRACKETS.fullmatch(between) or (
                len(between) < _APPOSITION_SIZE and is_apposition(between) and _OF.search(between)
            )
            told = mention.named or view.slice(mention.end, mention.end + 4) == " này"
            return branch if near and told else None
    return None


def is_apposition(between: str) -> bool:
    """Whether the words behind a person only say who it is: "chị Hoa (Nhà máy …)"."""
    return bool(_AFFILIATION.match(between)) and not _NO_AFFILIATION.search(between)


def union_in(
    view: SentenceView,
    discourse: Discourse,
    granter: Granter | None,
    begin: int,
    limit: int,
    roles: tuple[Role, ...] = ("subject", "to"),
) -> Found | None:
    """The last union that acts or is given to, and neither gives nor says who a person is."""
    last = None
    for mention, role, branch in discourse.entries(view):
        if (
            begin <= mention.start < limit
            and branch is not None
            and role in roles
            and (granter is None or not granter.at <= mention.start < granter.end)
            and not gives(view, mention)
            and not (granter is not None and granter.subject and labels(view, mention))
            and not is_apposed(view, begin, mention.start)
        ):
            last = Found(mention.start, of_union(view, discourse, mention, branch))
    return last


def labels(view: SentenceView, mention: BranchMention) -> bool:
    """Whether the union labels an item: "Tổng LĐLĐ: 1 Cờ"."""
    return view.slice(mention.end, mention.end + 4).removeprefix(" vn").startswith(":")


def of_union(
    view: SentenceView, discourse: Discourse, mention: BranchMention, branch: int
) -> Recipient:
    """The union itself; a group of the union the text is about is a collective of it."""
    words = view.analysis.text[mention.start : mention.end]
    main = discourse.main
    if (
        discourse.branches[branch].level == "group"
        and main is not None
        and main.level in OF_ONE_HOST
    ):
        return Recipient("collective", words, branch=main.index)
    return Recipient("branch", words, branch=branch)


def is_apposed(view: SentenceView, begin: int, at: int) -> bool:
    """Whether what stands at ``at`` only says who a person is: "…, Chủ tịch CĐCS X"."""
    return bool(_APPOSED.search(view.slice(max(begin, at - 24), at)))
