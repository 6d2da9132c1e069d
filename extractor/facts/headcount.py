"""Every figure of a sentence that counts people: whom it counts, and whether it is a stock."""

import re
from collections.abc import Sequence
from dataclasses import replace

from extractor.analysis import SentenceView, once_a_sentence
from extractor.context.in_turn import turns
from extractor.facts.joined import all_joined, joined
from extractor.facts.people import FOLLOWS, NOUNS, people_at, people_before
from extractor.facts.phrases import one_of
from extractor.facts.stock import HEADING, Headcount, verdict
from extractor.quantities import Quantity
from extractor.sought import Sought

_OUT_OF = re.compile(r"trên\s+(?:tổng số |tổng )?")
_HOST = one_of(
    """
    công ty, trường, bệnh viện, cơ quan, đơn vị, nhà máy, xí nghiệp, trung tâm, sở, doanh nghiệp,
    nông trường, chi nhánh, trại, trạm, hạt, viện, cục, chi cục, kho bạc, lâm trường, khách sạn,
    bảo tàng, thư viện, tòa soạn, hợp tác xã, ngân hàng
    """
)
_HOST_HAS = re.compile(rf"\b{_HOST}\b[^,;.]{{0,50}}?(?:có|với|gồm)\s*$")
JOINED = "joined"
_THIS_NUMBER = Sought(
    r"\bcon số (?:này|đó|ấy|trên)(?: [^\W\d]+){0,3}? (?:là|lên|đạt|còn|vượt|tăng|giảm)"
    r"(?: lên| tới| đến| còn| xuống| là)*\s*$"
)
_NOW_IS = re.compile(
    r"(?: ?\([^()]{2,30}\)| (?:vào |hồi )?(?:đầu |cuối )?năm \d{4})?"
    r"[,;]? ?(?:nhưng |song |và )?(?:thì )?(?:nay|đến nay|tới nay|hiện nay|hiện|giờ|bây giờ|đến giờ"
    r"|tới giờ|lúc này|hôm nay|(?:đến |tới |hết )?(?:cuối|giữa) (?:năm|tháng|nhiệm kì)(?: \d{1,4})?"
    r"|năm nay|sau [^\W\d]+ [^\W\d]+)(?: đã"
    r"| chỉ)?(?: [^\W\d]+){0,3}?"
    r" (?:lên|còn|là|đạt|tăng lên)(?: tới| đến)? "
)
_FROM = Sought(r"\btừ(?: chỗ)?(?: có)?\s*$")
_UP_TO = re.compile(
    r"[^,;.\d]{0,24}?(?:\([^()]{2,30}\))?\s*(?:lên|xuống|đến|tới|còn)(?: tới| đến| còn)?\s*"
)
_AMONG_THEM = re.compile(r"\s*trong số (?:đó|này|ấy)\b")
_PERSON = re.compile(r" (?:người|đoàn viên|đồng chí|lao động)\b")
_OF_MEMBERS = Sought(
    r"\b(?:đông|nhiều|ít)(?: số lượng)? đoàn viên(?: công đoàn)? nhất[^;.\d]{0,40}"
    r"\b(?:với|có|là|:)(?: tới| đến)?\s*$"
)
"""What makes members of persons: "đơn vị có đông đoàn viên nhất huyện với 512 người"."""
_BESIDE_NAME = re.compile(r"\s*(?::|\(|với|có|là)?\s*")
"""What stands between a union and its figure in a row of unions."""
_LIST_STOP = re.compile(r"\s*[,;/]\s*(?:và )?")


@once_a_sentence
def headcounts(view: SentenceView) -> list[Headcount]:
    """The figures of the sentence that count people, by start."""
    counts: list[Headcount] = []
    for quantity in view.kind_of("number"):
        count = _headcount(view, quantity)
        if count is not None:
            count = _beside(view, counts, count)
        if count is None or count.population is None:
            count = (
                _this_number(view, counts, quantity) or _next_union(view, counts, quantity) or count
            )
        if count is not None:
            counts.append(count)
    return counts


def _this_number(
    view: SentenceView, before: Sequence[Headcount], quantity: Quantity
) -> Headcount | None:
    """A bare figure of the stock told before: "đến nay con số đó là 97.845 người"."""
    low = view.analysis.low
    grown = bool(before) and _grown(low, view.start, before[-1], quantity.start)
    if not grown and not _THIS_NUMBER.search(low, view.start, quantity.start):
        return None
    if not isinstance(quantity.value, int) or not FOLLOWS.match(low, quantity.end):
        return None
    views = view.analysis.views
    last = before[-1:] or (headcounts(views[view.index - 1])[-1:] if view.index else [])
    if not last or last[-1].reason is not None or last[-1].population is None:
        return None
    person = _PERSON.match(low, quantity.end)
    end = person.end() if person else quantity.end
    people = replace(last[-1].people, start=quantity.start, end=end)
    return Headcount(
        quantity, people, last[-1].population, quantity.start, end, False, None, "con số này"
    )


def _next_union(
    view: SentenceView, before: Sequence[Headcount], quantity: Quantity
) -> Headcount | None:
    """The people of the next union in a row, told bare: "CĐCS A (587 đoàn viên), CĐCS B: 496"."""
    last = before[-1] if before else None
    if last is None or last.reason is not None or last.noun_first or last.population is None:
        return None
    if not isinstance(quantity.value, int) or not FOLLOWS.match(view.analysis.low, quantity.end):
        return None
    named = [
        (name.end, quantity if name.start > last.end else last)
        for name in view.mentions
        if name.named
    ]
    beside = {
        figure.start
        for end, figure in named
        if end <= figure.start and _BESIDE_NAME.fullmatch(view.slice(end, figure.start))
    }
    if beside != {quantity.start, last.start}:
        return None
    end = quantity.end
    people = replace(last.people, start=end, end=end)
    return Headcount(
        quantity, people, last.population, quantity.start, end, False, None, "in a row of unions"
    )


def _grown(low: str, start: int, last: Headcount, at: int) -> bool:
    """Whether a figure is what the one before has grown to: "từ 142.000 lên 218.500 người"."""
    return bool(
        _FROM.search(low, max(start, last.start - 12), last.quantity.start)
        and _UP_TO.fullmatch(low, last.end, at)
    ) or bool(_NOW_IS.fullmatch(low, last.end, at))


def _beside(view: SentenceView, before: Sequence[Headcount], count: Headcount) -> Headcount:
    """A figure read together with the stock before it.

    Members straight behind a stock are one too: "67.480 CNVCLĐ, 63.915 đoàn viên"; those of a
    workforce who have joined are its members: "có 2.150 công nhân thì 1.983 người đã vào".
    """
    stock = next((last for last in reversed(before) if last.reason is None), None)
    if stock is None and view.index and _AMONG_THEM.match(view.analysis.low, count.end):
        earlier = headcounts(view.analysis.views[view.index - 1])
        stock = next((last for last in reversed(earlier) if last.reason is None), None)
    if stock is None:
        return count
    low = view.analysis.low
    if (
        stock.population == "staff"
        and not count.people.other
        and not count.noun_first
        and (count.quantity.value or 0) <= (stock.quantity.value or 0)
        and joined(view, count.people, count.end)
        and not view.of("new_member_count.admit")
    ):
        return replace(count, population="union_members", reason=None, cue=JOINED)
    if (
        stock is before[-1]
        and count.reason == "no_cue"
        and (
            count.population == "union_members"
            or (count.population and view.slice(stock.end, count.start) == "/")
        )
        and _LIST_STOP.fullmatch(low, stock.end, count.start)
    ):
        return replace(count, reason=None, cue="in a list of figures")
    return count


def _headcount(view: SentenceView, quantity: Quantity) -> Headcount | None:
    """The people that a number counts, None when it counts something else."""
    if not isinstance(quantity.value, int):
        return None
    low = view.analysis.low
    after = people_at(view, quantity.figure_end)
    if after and after.women and "(" in view.slice(quantity.figure_end, after.end):
        after = None  # "58 (nữ 21)": the women are told apart
    before = people_before(view, quantity.start)
    if after is None and quantity.start in turns(view):
        told = people_at(view, turns(view)[quantity.start].last.figure_end)
        if told is not None:
            bare = replace(told, start=quantity.end, end=quantity.end)
            return _judged(
                view,
                Headcount(quantity, bare, told.population, quantity.start, quantity.end, False),
            )
    if before and after is None and not FOLLOWS.match(low, quantity.end):
        return None
    if before and (after is None or after.groups <= {"people.person"}) and not before.other:
        people, start, noun_first = before, before.start, True
    elif after:
        people, start, noun_first = after, quantity.start, False
    else:
        return None
    population = people.population
    if (
        population is None
        and people.groups == {"people.person"}
        and (_HOST_HAS.search(low, view.start, start) or HEADING.search(low, view.start, start))
    ):
        population = "staff"
    persons = people.groups == {"people.person"}
    if persons and _OF_MEMBERS.search(low, view.start, start):
        population = "union_members"
    if population == "staff" and after and all_joined(view, after.end):
        population = "union_members"
    if _OUT_OF.fullmatch(low, quantity.start, quantity.figure_start) and any(
        hit.end == quantity.start - 1 for hit in view.of(*NOUNS)
    ):
        quantity = replace(quantity, start=quantity.figure_start, qualifier="exact")
        start = max(start, quantity.start)
    end = max(after.end, quantity.end) if after else quantity.end
    return _judged(view, Headcount(quantity, people, population, start, end, noun_first))


def _judged(view: SentenceView, count: Headcount) -> Headcount:
    """The people with what is made of them."""
    reason, cue = verdict(view, count)
    return replace(count, reason=reason, cue=cue)
