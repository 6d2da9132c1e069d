"""Why women counted are not those of the branch: some of them, guests, clients."""

from collections.abc import Sequence

from extractor.analysis import SentenceView
from extractor.facts.counted import SAYS, Headcount
from extractor.facts.female_count.figure import Women
from extractor.facts.female_count.some_of_them import share_of_some, some_of_them
from extractor.facts.female_count.unread import beside_unread
from extractor.facts.headcount import headcounts
from extractor.facts.member_count.affected import FIRMS_USE
from extractor.facts.member_count.sectors import of_sector
from extractor.facts.people import LABELS
from extractor.facts.shares_of_unions import shares
from extractor.facts.staff_parts import among_parts, is_staff_part
from extractor.facts.tail import receives, tail_start
from extractor.late import late
from extractor.quantities import Quantity
from extractor.sought import Sought

APART, PICKED = "female_count.apart", "female_count.picked"
_SOME_WOMEN = Sought(r"(?:\d|[^\W\d])[^,;]*?\b(?:chị em|chị|cô)$")
_ASIDE = late(r"(?: là nữ)?\s*(?:[)–]|- )")
"""What closes women told of a union in passing: "CĐCS X - với 32 đoàn viên, 28 nữ - đạt …"."""
_STOCK_ENDS = late(
    r"\s*(?:[.,;:()|–/-]|$|(?:là|chiếm|và|trong|thuộc|công nhân|đoàn viên|lao động|nhà giáo"
    r"|vì|do|bởi|nhưng|song|nên)\b"
    r"|ở\b(?! (?:đây|đó)\b[^,;.]{0,12} (?:đã|được)\b))"
)
"""What may follow "98 chị" of a union's women; "7 cô nghỉ sinh" tells of some of them."""
_SHARE_PICKED = late(r"\s*(?:được|tham gia|có trình độ|đạt|đăng kí|đang|hưởng)")
_AMONG = late(r"\s*(?:trong |công nhân (?=khó))?")
_PAST_THE_ACT = late(r"[,:(]|trong đó")
_ONE_IN = late(r"\bcứ (?:\d[\d.]*|mười|trăm|một trăm|ba|bốn|năm|hai) ?[^;.\d]{0,40}$|\bcứ $")
_THEREOF = late(r"\b(?:trong đó|riêng|gồm|trong số)\b|(?<=[^\W\d]) \($")
_A_FEW = late(r"(?:hai|ba|bốn|0?[1-4]) (?:người )?(?:phụ nữ|đàn bà|cô gái)")
"""Women of a story: "câu chuyện giữa hai người phụ nữ"."""
_LABELLED = late(r"\W*nữ: ?\d")
_SISTERS = late(r"(?:hai|ba|bốn|mấy|0?[2-4]) (?:chị em|chị|cô giáo|cô)\b")
"""Sisters, or two of them told of: "hai chị em thợ đan"; a union has so few: "có 3 chị em"."""
_WHOSE = late(
    r"\b(?:tài khoản|tận tay|tay|nhà|gia đình|hoàn cảnh|con|chồng|cuộc sống|nỗi \w+|niềm vui|chuyện"
    r"|mái ấm|tâm nguyện|tấm gương|nụ cười|ước mơ)(?: của| cho)?(?: cả)?\s*$"
)
"""Whose something is: "tiền chuyển thẳng vào tài khoản của | 2 cô"."""
_HAVING = late(r"\b(?:có|còn|là|gồm|với|chỉ|mới|tổng số|trong đó)\b[^,;.]{0,16}$")
_OF_CLIENTS = late(
    r"\b(?:người|hộ|thành viên|khách hàng)(?: đang| được)? (?:vay|thụ hưởng|hưởng lợi)\b"
)
"""Those a fund serves: "68% người vay là nữ"."""
_GREW_BY = late(r"\b(?:tăng|giảm)(?: thêm| được)?\s*$")
"""What makes of people a difference: "2.870 đoàn viên, tăng 725 người; trong số này …"."""
_LOST = Sought(
    r"\b(?:cướp đi|cướp mất|làm (?:chết|thiệt mạng|bị thương)|vùi lấp|cuốn trôi)\b[^;.]{0,90}$"
)
"""What took them: "cướp đi của ngành 02 cô giáo"."""
_OF_THOSE_PICKED = ("attendance", "selected_by_an_act", "picked_out", "turns_not_people")


def refused(view: SentenceView, quantity: Quantity, women: Women) -> str | None:
    """Why the women are not those of the branch."""
    low, (start, end, people) = view.analysis.low, women
    if people and people.other:
        return "other_people"
    share_of_all = quantity.type == "percent" and start < quantity.start
    aside = share_of_all or _ASIDE.match(low, end, view.end)
    if receives(view, start, end) and not aside:
        return "recipients_of_an_award"
    share = shares(view).get(quantity.start)
    if share and all(
        whole.quantity.start != share.whole.start or whole.reason is not None
        for whole in headcounts(share.told_in)
    ):
        return "women_picked_out"
    if view.search(_SOME_WOMEN, low[start:end]) and not _STOCK_ENDS.match(low[end : view.end]):
        return "women_picked_out"
    few = _SISTERS.match(low, start, end) and not _HAVING.search(low, view.start, start)
    whose = quantity.type != "percent" and _WHOSE.search(low, view.start, start)
    if few or whose or _A_FEW.match(low, start, end) or _LOST.search(low, view.start, start):
        return "women_picked_out"
    counts = [count for count in headcounts(view) if count.quantity.start != quantity.start]
    before = [
        count
        for count in counts
        if count.end <= start and not _GREW_BY.search(low, view.start, count.start)
    ]
    if before and before[-1].people.other:
        return "women_of_other_people"
    if _of_staff_part(view, quantity, before) or beside_unread(view, start):
        return "women_picked_out"
    if before and _of_sector(view, before[-1], quantity, start):
        return "part_of_a_count"
    workers = before and before[-1].people.population != "union_members"
    if workers and FIRMS_USE.search(low, view.start, before[-1].start):
        return "women_of_other_people"
    tail = tail_start(view, end)
    if quantity.type != "percent" and some_of_them(view, women, quantity):
        return "women_picked_out"
    if _OF_CLIENTS.search(low, start, end) or share_of_some(view, quantity):
        return "women_picked_out"
    if quantity.type == "percent" and _SHARE_PICKED.match(low[tail : min(view.end, tail + 25)]):
        return "share_of_the_women"
    stocks = [count.end for count in before if count.reason is None]
    since = max(view.start, start - 45, *stocks)
    figure = max(start, quantity.start)
    apart = any(since <= hit.start and hit.end <= figure for hit in view.of(APART))
    if _ONE_IN.search(low, view.start, start):
        return "a_condition"
    if apart or _picked_behind(view, tail):
        return "women_picked_out"
    act = view.before(start, "stock.act", "stock.have")
    if (
        act is not None
        and act.group == "stock.act"
        and not low.startswith(SAYS, act.start)
        and act.start >= view.clause(start)[0]
        and not _PAST_THE_ACT.search(low, act.end, start)
    ):
        return "selected_by_an_act"
    return _refused_with(view, before, start) if before else None


def _of_sector(view: SentenceView, people: Headcount, quantity: Quantity, start: int) -> bool:
    """Whether women are told of those of one sort of units: "khối trường học có 458, nữ 450"."""
    few = quantity.type == "percent" or (quantity.value or 0) <= (people.quantity.value or 0)
    beside = ";" not in view.slice(people.end, start)
    return few and beside and of_sector(view, people.start)


def _of_staff_part(view: SentenceView, quantity: Quantity, before: Sequence[Headcount]) -> bool:
    """Whether women are those of one occupation: "Tổng số: 25, nữ: 14. Giáo viên: 21; nữ: 13"."""
    if quantity.type == "percent":
        return False
    if not before:
        return among_parts(view) and _LABELLED.match(view.text.lower()) is not None
    last = before[-1]
    noun = view.slice(last.people.start, last.people.end)
    if (quantity.value or 0) > (last.quantity.value or 0):
        return False  # "Trong đó: GV: 20, NV: 5; nữ: 24" are of all
    return last.noun_first and is_staff_part(view, last.start, noun)


def _picked_behind(view: SentenceView, tail: int) -> bool:
    """Whether the words behind the women tell of some of them: "12 nữ tham gia ban chấp hành"."""
    link = _AMONG.match(view.analysis.low, tail)
    if link is None or any(hit.start == link.end() for hit in view.of("stock.stays")):
        return False
    return any(
        hit.start == link.end() and not LABELS.match(view.analysis.low, hit.end)
        for hit in view.of(PICKED, "stock.picked")
    )


def _refused_with(view: SentenceView, before: Sequence[Headcount], start: int) -> str | None:
    """Why women fall with the people counted before them, whose part they are."""
    low, last = view.analysis.low, before[-1]
    if last.reason == "members_of_an_organ":
        return "members_of_an_organ"
    alone = last.reason == "picked_out" and len(before) == 1
    if alone and "trong số" in low[view.start : last.start]:
        return "part_of_people_picked_out"
    if last.reason in _OF_THOSE_PICKED and _THEREOF.search(low, last.end, start):
        return "part_of_people_picked_out"
    return None
