"""Which words of a sentence name one who may give a sum, and is not the union's own people."""

from extractor.analysis import SentenceView
from extractor.facts.fund_amount.cues import in_quoted_name
from extractor.facts.fund_amount.no_body import is_no_body
from extractor.facts.fund_amount.own_people import OWN_PLACES
from extractor.facts.fund_amount.words import GIVER, LENT, NEUTRAL
from extractor.late import late
from extractor.lexicon import Hit
from extractor.quantities import Quantity
from extractor.sought import Sought

_APPEALED_TO = Sought(
    r"\b(?:vận động|kêu gọi) (?:(?:các|cả|toàn thể|những) )?"
    r"(?:đoàn viên|cán bộ|giáo viên|công nhân)"
    r"(?:, [^,;.\d]{2,24})*,? (?:và |cùng )?$"
)
"""A list of those a union called upon: "vận động đoàn viên, cựu học sinh đóng góp"."""
_CHIP_IN = (
    "góp",
    "đóng góp",
    "góp được",
    "góp thêm",
    "quyên góp",
    "quyên góp được",
    "đóng góp được",
)
_TAKES_OVER = late(r" (?:hỗ trợ|giúp|đỡ đầu|nuôi|chăm sóc|phụng dưỡng|xây|tài trợ)\b")
_IN_NEED = Sought(
    r"\b(?:gia đình|hộ|học sinh|sinh viên|người dân|bà con|nhân dân|con em|cháu|em)\b"
    r"[^,;.\d]{0,40}$"
)
"""Those who only get: "9 gia đình đoàn viên nhận hỗ trợ, mỗi nhà 30 triệu đồng"."""
_GETS_BEFORE = late(
    r"\b(?:cho|giúp|tặng|đưa|biếu|thăm|tới tay|đưa cho|đến)"
    r" (?:(?:mỗi|từng|các|những|một|hai|ba|bốn|năm|\d+) )*$"
)
"""What makes of people those who got another sum: "cho mỗi gia đình 10 triệu, rồi …"."""


def givers_before(view: SentenceView, quantity: Quantity, cue: Hit | None, floor: int) -> list[Hit]:
    """Those who may give a sum, named behind ``floor``; no union, none of its own people."""
    neutral = view.of(NEUTRAL)
    return [
        hit
        for hit in view.of(GIVER)
        if floor <= hit.start
        and hit.end <= quantity.start
        and not any(name.start <= hit.start < name.end for name in view.mentions)
        and not any(_is_inside(hit, other) for other in neutral)
        and not is_no_body(view, hit)
        and not (cue is not None and _is_within(view, hit, cue))
        and not in_quoted_name(view.analysis.low, floor, hit, quantity.start)
        and not view.search(_APPEALED_TO, view.slice(floor, hit.start))
        and not _got_before(view, hit, quantity)
    ]


def _is_inside(hit: Hit, other: Hit) -> bool:
    """Whether a hit is part of a longer one."""
    longer = (hit.start, hit.end) != (other.start, other.end)
    return longer and other.start <= hit.start and hit.end <= other.end


def _got_before(view: SentenceView, giver: Hit, quantity: Quantity) -> bool:
    """Whether another sum, told before, was given to those who might give this one."""
    if not _GETS_BEFORE.search(view.analysis.low, max(view.start, giver.start - 24), giver.start):
        return False
    return any(
        giver.end <= sum_.start <= giver.end + 3 < quantity.start for sum_ in view.kind_of("money")
    )


def is_received(view: SentenceView, cue: Hit) -> bool:
    """Whether those named before the verb get the sum: "2 gia đình nhận mỗi nơi 10 triệu đồng"."""
    word = view.slice(cue.start, cue.end)
    if word not in ("nhận", "được nhận"):
        return False
    if word == "được nhận" or not _TAKES_OVER.match(view.analysis.low, cue.end):
        return True
    return view.search(_IN_NEED, view.slice(view.start, cue.start)) is not None


def _is_within(view: SentenceView, giver: Hit, cue: Hit) -> bool:
    """Whether those who chip in, or who borrow, are the union's own people.

    "cả cơ quan góp 3 triệu đồng", "293 lượt gia đình vay 4 tỷ đồng".
    """
    if cue.group == LENT:
        return view.slice(giver.start, giver.end) == "gia đình"
    return (
        view.slice(cue.start, cue.end) in _CHIP_IN
        and view.slice(giver.start, giver.end) in OWN_PLACES
    )
