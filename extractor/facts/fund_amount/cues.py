"""The verbs of money of a sentence, and which of them governs a sum."""

from collections.abc import Sequence

from extractor.analysis import SentenceView
from extractor.facts.fund_amount.sources import without_sources
from extractor.facts.fund_amount.words import (
    FLOWS,
    HELD,
    HELPING,
    LENT,
    LOAN_PURPOSE,
    NEUTRAL,
    REFUSE,
)
from extractor.facts.phrases import one_of
from extractor.late import late
from extractor.letters import LOWER, UPPER
from extractor.lexicon import Hit, Stretch
from extractor.quantities import Quantity
from extractor.sought import Sought

REACH_BEHIND = 70
"""Code points behind a sum in which its verb may follow."""
_OF_A_FUND = Sought(
    r"\b(?:quỹ|hũ|ống|ống heo|heo đất|thùng|hòm|tủ)\s+"
    r"(?:hùn |quay vòng |xoay vòng |tương trợ |hỗ trợ )?[“\"']?$"
)
_SUM_FOLLOWS = late(
    r" (?:(?:được|gần|hơn|trên|khoảng|tổng cộng|thêm|không lãi|cho|mỗi|tới|đến|lũy kế|luôn) )*\d"
)
_FUND_ACTS = late(
    "(?:đã )?"
    + one_of(
        """
        chi, thu, trao, cho vay, hỗ trợ, giúp, giúp đỡ, trợ giúp, tặng, trao tặng, trợ
        cấp, thăm, thăm hỏi, vận động, huy động, giải ngân, tiếp nhận, nhận, xây, sửa,
        xuất ngay, xuất luôn, phát vay, phát vốn, rót vốn, cho mượn, cho ứng, dựng, cất,
        bù, xóa, trích, dành, chi trả, ủng hộ, đóng góp, góp, thu được, huy động được,
        mua, đưa gia đình, đưa cho gia đình, ứng trước
    """
    )
)
"""What a fund does, when its sum follows: "quỹ chi 92 triệu đồng"."""
_BUILDS_A_FUND = Sought(r" dựng[^,;.\d]{0,30}\b(?:quỹ|tổ chức|công đoàn)\b")
_GIVES_AWAY = ("ủng hộ", "đóng góp", "quyên góp", "đóng góp ủng hộ", "góp", "quyên góp ủng hộ")
"""Verbs of giving up whose object a verb may be: "ủng hộ xây nhà đại đoàn kết"."""
_TAKES_IN = ("tiếp nhận", "nhận được")
"""Verbs of taking in, of what others gave: "tiếp nhận hàng do doanh nghiệp gửi tặng"."""
_WHAT_OTHERS = Sought(r"^[^,;]{2,40} do [^,;]*$")
_GATHERS = Sought(
    r"(?:vận động|quyên góp|huy động)(?: được)? (?=$)"
    r"|(?:vận động|quyên góp|huy động|đóng góp|ủng hộ|thu)(?: được)?"
    r" (?:(?:các|những|nhiều|loại|nguồn|vào|cho) ?)+(?=$)"
)
"""What makes of "xây dựng quỹ" a gathering: "vận động xây dựng quỹ bình quân 50.000 đồng"."""
_MAIN_VERB = late(r"\b(?:đã|cũng|còn|đang)\s*$")
_PURPOSE = Sought(r"\b(?:để|nhằm|giúp cho)\b")
_PASSIVE = late(r"\s*(?:đã )?(?:được|để|do)")
_SPEECH = late(r"\s*(?:[,:.“\"]|rằng|là|thêm|với (?:chúng tôi|phóng viên|pv)|về|$)")
_A_LIST = late(r"\W*(?:danh sách|bảng|kết quả|thống kê|tổng hợp|sổ vàng|số liệu)\b")
_ROW = late(r"[^:;|]{4,90}[:|]\s*\d")
"""The headline of a list, and one of its rows: "- CĐCS X: 6.400.000 đ"."""
_GAVE_AMONG = Sought(
    r"\b(?:cao nhất|nhiều nhất|dẫn đầu|đứng đầu|tham gia(?: ủng hộ| đóng góp)?,? với)\b"
    r"[^;.\d]{0,80}"
    r"\d[\d.,]* ?(?:triệu|tỉ|tỷ|đồng)"
)
"""What is told of those who gave: "quận X đạt cao nhất (2,4 tỷ đồng)"."""
_NAME_BEFORE = late(rf"(?:[{UPPER}][{LOWER}]*|\b(?:chị|bà|cô|em|đồng chí|anh|ông|thầy)) $")
_SENTENCES_BACK = 7
"""Sentences without a verb that may stand in a row: "Năm 2015: 76 triệu đồng."."""
_AMONG_FUNDS = Sought(
    r"\b(?:các|những|nhiều|\d+)(?: loại| nguồn)? quỹ\b(?:[^.;:\d]|\b\d+ tỉnh){3,140}[,–-] ?$"
)
"""Names of funds in a row: "đóng góp các quỹ đền ơn đáp nghĩa, bảo trợ trẻ em"."""
_SOURCE = Sought(
    r"\b(?:từ|bằng) (?:các )?(?:nguồn|kinh phí|tiền)(?: thu| tiền)? [^.;:\d]{0,28}\bđoàn phí$"
    r"|\b(?:từ|bằng) (?:nguồn |tiền )?đoàn phí$"
)
"""Dues out of which is paid: "trích từ nguồn đoàn phí 587 triệu đồng để thăm hỏi"."""
_QUOTES = ('"', "“")
_LONGEST_NAME = 50
"""Code points that a quoted name may have before and behind one of its words."""
_SUMS_UP = Sought(
    r"\W*(?:tổng )?cộng(?: (?:cả năm|chung|lại|dồn|các khoản|các quỹ|toàn bộ|số tiền))*\s*:?\s*\d"
)
"""The row under a list that sums it up: "Cộng cả năm: 22.670.000 đồng"."""
_SENTENCE_PART = late(r"[;:.]")
_CLAUSE = late(r"[,;:]")
_SO_MANY = late(r"(?: (?:được|cho|đỡ|trên|hơn|gần))* \d")
"""What follows a verb of helping that is no purpose: 'lập quỹ "X" giúp 73 trường hợp với …'."""
_BORROWERS = late(
    r"\b(?:trao|tặng|thưởng|thăm)\b[^;:]{0,80}\b(?:cho|tới|đến)\b[^,;:]{0,40}"
    r"\b(?:hộ|người|gia đình|chị em|thành viên|tổ viên|đoàn viên|tổ)(?: (?:đang|đã|từng|được))* $"
)
"""Those who get something, told by what they borrowed: "cho con em các hộ | vay vốn"."""
_NEXT_ACT = late(r"[,;]|\bvà\b")
_IN_NAME = late(
    rf" (?:Văn|Thị|Đình|Quang|Hữu|Đức|Thanh|Minh|Ngọc|Xuân|Bá|Công) [{UPPER}][{LOWER}]*"
)
"""What follows a family name that is a verb or a wage as well: "Lương Văn Kỷ", "Thu Thị Hà"."""


def cues_between(view: SentenceView, start: int, end: int) -> list[Hit]:
    """Flow and refusal cues between two offsets, the longest at each place."""
    hits = [
        hit
        for hit in view.of(*FLOWS, REFUSE, NEUTRAL)
        if start <= hit.start
        and hit.end <= end
        and not any(name.start <= hit.start < name.end for name in view.mentions)
    ]
    low = view.analysis.low
    found = [
        hit
        for hit in hits
        if hit.group != NEUTRAL
        and not _speaks(low, hit)
        and not _of_a_name(view.analysis.text, hit)
        and not any(_inside(hit, other) or _cut_by(hit, other) for other in hits)
        and not (hit.end <= end and view.search(_SOURCE, low, max(start, hit.start - 44), hit.end))
        and not (hit.group == HELPING and view.search(_AMONG_FUNDS, low, start, hit.start))
        and not (view.slice(hit.start, hit.end) == "xây" and _BUILDS_A_FUND.match(low, hit.end))
        and not (view.slice(hit.start, hit.end) == "dựng" and low.endswith("xây ", 0, hit.start))
        and not (
            view.search(_OF_A_FUND, low, max(view.start, hit.start - 24), hit.start)
            and not (
                _FUND_ACTS.fullmatch(low, hit.start, hit.end) and _SUM_FOLLOWS.match(low, hit.end)
            )
        )
    ]
    found = without_sources(view, found)
    if not any(mark in low[start:end] for mark in _QUOTES):
        return found
    return [hit for hit in found if not in_quoted_name(low, start, hit, end)] or found


def in_quoted_name(low: str, start: int, hit: Hit, end: int) -> bool:
    """Whether a hit is part of a quoted name told before ``end``: quỹ "Bảo trợ trẻ em"."""
    opened = max(low.rfind("“", start, hit.start), low.rfind('"', start, hit.start))
    if opened < 0 or hit.start - opened > _LONGEST_NAME:
        return False
    straight = low[opened] == '"'
    if low.count('"', start, hit.start) % 2 == 0 if straight else "”" in low[opened : hit.start]:
        return False
    closed = low.find('"' if straight else "”", hit.end, min(end, hit.end + _LONGEST_NAME))
    return closed >= 0 and not any(char.isdigit() for char in low[opened:closed])


def _inside(hit: Hit, other: Hit) -> bool:
    """Whether a hit is part of a longer one."""
    longer = other.end - other.start > hit.end - hit.start
    return longer and other.start <= hit.start and hit.end <= other.end


def _speaks(low: str, hit: Hit) -> bool:
    """Whether "chia sẻ" is said of one who speaks: "chị Huệ chia sẻ, vợ chồng …"."""
    return low.startswith("chia sẻ", hit.start) and _SPEECH.match(low, hit.end) is not None


def _of_a_name(text: str, hit: Hit) -> bool:
    """Whether a verb is a person's name: "bà Phạm Thị Thu Hiền", "chị Nguyễn Thị Thu"."""
    if not (text[hit.start].isupper() and text[hit.start + 1 : hit.start + 2].islower()):
        return False
    if _IN_NAME.match(text, hit.end) and text[hit.start - 2 : hit.start - 1].isalpha():
        return True  # "đồng chí Thiếu tá Lương Văn Kỷ"
    return _NAME_BEFORE.search(text, max(0, hit.start - 12), hit.start) is not None


def _cut_by(hit: Hit, other: Hit) -> bool:
    """Whether a hit begins inside another and ends behind it: "vốn quỹ" in "vay vốn quỹ"."""
    return hit.group != REFUSE and other.start < hit.start < other.end < hit.end


def governing(view: SentenceView, cues: Sequence[Hit]) -> Hit | None:
    """The last of the cues, unless it only tells the purpose of an earlier one."""
    if not cues:
        return None
    cues = _without_borrowers(view, cues)
    last = cues[-1]
    for taken in cues[:-1]:
        behind = view.slice(taken.end, last.start)
        if view.slice(taken.start, taken.end) in _TAKES_IN and view.search(_WHAT_OTHERS, behind):
            return taken
    gathers = last.group == HELD and len(cues) > 1
    if gathers and _GATHERS.fullmatch(view.slice(cues[-2].start, last.start)):
        return cues[-2]
    for earlier in reversed(cues[:-1]):
        between = view.slice(earlier.end, last.start)
        if earlier.group == LENT and len(between) < 50 and not _SENTENCE_PART.search(between):
            spent_on = view.of(LOAN_PURPOSE)
            if any((hit.start, hit.end) == (last.start, last.end) for hit in spent_on):
                return earlier
        if _CLAUSE.search(between) and last.group != HELPING:
            break
        if REFUSE in (earlier.group, last.group):
            break
        if earlier.group == last.group == HELPING:
            continue
        if between == " " and view.slice(earlier.start, earlier.end) in _GIVES_AWAY:
            last = earlier
            continue
        if (
            earlier.group == HELD
            and last.group == HELPING
            and _SO_MANY.match(view.analysis.low, last.end)
            and not view.slice(last.end, view.end).startswith((" vốn", " vay"))
        ):
            break
        if earlier.group == HELPING or _NEXT_ACT.search(between):
            break
        if not _subordinate(view, last, between):
            break
        last = earlier
    return last


def _without_borrowers(view: SentenceView, cues: Sequence[Hit]) -> Sequence[Hit]:
    """The cues but for one that only tells who gets: "trao học bổng cho con các hộ vay vốn, …"."""
    if len(cues) == 1 or cues[-1].group != LENT or LENT in [cue.group for cue in cues[:-1]]:
        return cues
    low, last = view.analysis.low, cues[-1]
    told = _BORROWERS.search(low, view.start, last.start) and low.startswith(",", last.end)
    return cues[:-1] if told else cues


def _subordinate(view: SentenceView, cue: Hit, between: str) -> bool:
    """Whether a verb tells the purpose of the one before it: "vận động … để xây nhà"."""
    if _MAIN_VERB.search(view.analysis.low, max(view.start, cue.start - 8), cue.start):
        return False
    return cue.group == HELPING or view.search(_PURPOSE, between) is not None


def verb_behind(view: SentenceView, quantity: Quantity, clause_end: int) -> Hit | None:
    """The verb behind a sum: "500 triệu đồng được trao cho 20 đoàn viên"."""
    end = min(clause_end, quantity.end + REACH_BEHIND)
    verb = next((cue for cue in cues_between(view, quantity.end, end) if cue.group != REFUSE), None)
    if verb is None:
        return None
    apart = "," in view.slice(quantity.end, verb.start)
    passive = _PASSIVE.match(view.slice(quantity.end, quantity.end + 12))
    return verb if passive or not apart else None


def verb_of_head(view: SentenceView) -> Hit | None:
    """The verb of the line that introduces the list, else of the sentence before."""
    layout, low = view.analysis.layout, view.analysis.low
    for head in reversed(layout.heads_of(view.block)):
        block = layout.blocks[head]
        verbs = _verbs(view.analysis.between(block.start, block.end), low)
        if verbs:
            return verbs[-1]
    views = view.analysis.views
    if view.index and view.match(_SUMS_UP, view.start):
        before = views[view.index - 1]
        verbs = _verbs(before.words, low) if before.block == view.block else []
        return verbs[0] if verbs else verb_of_head(before)
    for index in range(view.index - 1, max(-1, view.index - _SENTENCES_BACK), -1):
        if views[index].block != view.block:
            break
        verbs = _verbs(views[index].words, low)
        if verbs:
            return verbs[-1]
        if not views[index].kind_of("money"):
            break
    caption = _caption_over(view)
    if caption:
        verbs = _verbs(view.analysis.between(*caption), low)
        return verbs[0] if verbs else None
    title = layout.title_span
    told = _ROW.match(view.text) or view.search(_GAVE_AMONG, view.slice(view.start, view.end))
    if title and told and _A_LIST.match(low, *title):
        verbs = _verbs(view.analysis.between(*title), low)
        return verbs[0] if verbs else None
    return None


def _caption_over(view: SentenceView) -> tuple[int, int] | None:
    """The line that heads the rows among which a row stands: "Bảng 1. Số tiền ủng hộ"."""
    if not _ROW.match(view.text):
        return None
    low = view.analysis.low
    for block in reversed(view.analysis.layout.blocks[: view.block]):
        if _A_LIST.match(low, block.start, block.end):
            return block.start, block.end
        if not _ROW.match(low, block.start, block.end):
            return None
    return None


def _verbs(words: Stretch, low: str) -> list[Hit]:
    """The flow cues of a stretch that are no part of a longer word."""
    others = words.of(NEUTRAL, REFUSE)
    return [
        hit
        for hit in words.of(*FLOWS)
        if not any(_inside(hit, other) for other in others) and not _speaks(low, hit)
    ]
