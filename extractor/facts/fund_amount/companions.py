"""Bodies beside a union: those that act along with it, and those that run a campaign of theirs."""

from extractor.analysis import SentenceView
from extractor.context.discourse import Discourse
from extractor.late import late
from extractor.lexicon import Hit
from extractor.sought import Sought

_COMPANIONS = Sought(
    r"(?:\bphối hợp(?: chặt chẽ)?(?: cùng| với)?|\bcùng với"
    r"|(?:(?<=công đoàn )|(?<=các cấp )|(?<=cđcs )|(?<=lđlđ tỉnh )|(?<=lđlđ huyện ))cùng(?! nhau))"
    r" (?:(?!\b(?:tổ chức|trao|tặng|hỗ trợ|thăm|vận động|đã|được)\b)[^;.:\d]){2,120}"
    r"(?:,| và| cùng)\s*$"
)
"""Others with whom a union acts, listed before one more: "phối hợp với MTTQ, Phòng LĐTBXH"."""
_LEVELS = late(r"\b(?:các cấp công đoàn|công đoàn các cấp|công đoàn|cđcs|lđlđ)\b")
_PUPILS = ("học sinh", "sinh viên", "phụ huynh", "cựu học sinh")
_WITH_TEACHERS = late(
    r"\b(?:giáo viên|cô giáo|thầy cô|thầy|giảng viên|nhân viên|cán bộ|viên chức|đoàn viên"
    r"|cb, gv, nv|cbgvnv|cbgv)(?:, | và | cùng | cùng với )$"
)
"""Those at whose side pupils give: "giáo viên, học sinh toàn trường quyên góp"."""
_CAMPAIGN_OF = Sought(
    r"\b(?:quỹ|cuộc vận động|chương trình|phong trào|đợt vận động)\b"
    r"(?:(?!công đoàn|lđlđ|nghiệp đoàn|đoàn viên|nữ công)[^.;\d]){0,120} của (?:các )?$"
)
_COMES_IN = late(r"(?: [^\W\d]+){0,4} (?:đã )?$")
"""What stands between the body that runs a campaign and what came in."""


_JOINED = late(r"(?:,|(?P<and>,? (?:và|cùng(?: với)?))) (?:các )?")
_TOGETHER = late(
    r"[^;.:\d]{0,60}?\b(?:phối hợp|chung tay|đồng tổ chức|cùng (?:nhau|tổ chức|trao))\b"
)
"""What several do that are named one behind another: "LĐLĐ tỉnh, Bưu điện X phối hợp trao"."""
_FUND_OF = Sought(r"\bquỹ (?P<name>[^,;.\d]{3,50}?) của $")
_ITS_BOARD = Sought(r"ban (?:quản lí|điều hành|vận động) (?:của )?(?:quỹ|mái ấm|chương trình)\b")
_TELLS_FUND = Sought(
    r"\bquỹ [“\"]?(?:mái ấm công đoàn|tấm lòng vàng|tình nghĩa|tương trợ|trợ vốn|hỗ trợ đoàn viên"
    r"|hỗ trợ (?:nữ )?(?:cnvc|công nhân|phụ nữ)|xã hội|vì công nhân|vì đoàn viên|một ngày lương)"
)
"""The board of a union's fund told before: "Ban quản lý Quỹ chi hơn 170 triệu đồng"."""
_QUOTES = "“”\"‘’' "


def acts_with_union(view: SentenceView, giver: Hit) -> bool:
    """Whether the body stands straight behind a union, with which it gives together."""
    ends = [name.end for name in view.mentions if name.end <= giver.start]
    joined = _JOINED.fullmatch(view.slice(ends[-1], giver.start)) if ends else None
    if joined is None:
        return False
    return bool(joined["and"] or _TOGETHER.match(view.slice(giver.end, view.end)))


def of_unions_fund(view: SentenceView, discourse: Discourse, giver: Hit) -> bool:
    """Whether the body is only where a union's fund is: "Quỹ Tình thân của VNPT"."""
    if view.match(_ITS_BOARD, giver.start) and _TELLS_FUND.search(
        view.analysis.low, 0, giver.start
    ):
        return True
    told = view.search(_FUND_OF, view.analysis.low, view.start, giver.start)
    name = told["name"].strip(_QUOTES) if told else ""
    return bool(name) and any(one.name.strip(_QUOTES).startswith(name) for one in discourse.funds)


def acts_along(view: SentenceView, giver: int, after_union: bool) -> bool:
    """Whether the body at ``giver`` is one of several with whom a union acts.

    ``after_union`` says that a union named in the sentence acts before it.
    """
    start = max(view.start, giver - 140)
    found = view.search(_COMPANIONS, view.slice(start, giver))
    if found is None:
        return False
    return after_union or _LEVELS.search(view.slice(view.start, start + found.start())) is not None


def gives_beside_teachers(view: SentenceView, giver: Hit) -> bool:
    """Whether pupils and parents are told to give together with the union's own people."""
    if view.slice(giver.start, giver.end) not in _PUPILS:
        return False
    lead = view.slice(max(view.start, giver.start - 30), giver.start)
    return _WITH_TEACHERS.search(lead) is not None


def runs_campaign(view: SentenceView, giver: int, between: str) -> bool:
    """Whether a fund or campaign of the body is told to take in; ``between`` leads to the verb."""
    lead = view.slice(max(view.start, giver - 160), giver)
    return _COMES_IN.fullmatch(between) is not None and view.search(_CAMPAIGN_OF, lead) is not None
