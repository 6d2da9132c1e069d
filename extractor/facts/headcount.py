"""Every figure of a sentence that counts people: whom it counts, and whether it is a stock."""

from collections.abc import Sequence
from dataclasses import replace

from extractor.analysis import SentenceView, once_a_sentence
from extractor.branches.document_branch import FEDERATION
from extractor.context.in_turn import turns
from extractor.facts.bare_figures import next_union, this_number
from extractor.facts.by_place import HEADING
from extractor.facts.counted import Headcount
from extractor.facts.joined import (
    NUMBER_JOINED,
    OUT_OF_ALL,
    all_joined,
    in_the_union,
    joined,
    whole_joined,
)
from extractor.facts.people import FOLLOWS, NOUNS, people_at, people_before
from extractor.facts.phrases import one_of
from extractor.facts.shares_of_unions import shares
from extractor.facts.stock import verdict
from extractor.late import late
from extractor.quantities import Quantity
from extractor.sought import Sought

_OUT_OF = late(r"trên\s+(?:tổng số |tổng )?")
_HOST = one_of(
    """
    công ty, trường, bệnh viện, cơ quan, đơn vị, nhà máy, xí nghiệp, trung tâm, sở, doanh nghiệp,
    nông trường, chi nhánh, trại, trạm, hạt, viện, cục, chi cục, kho bạc, lâm trường, khách sạn,
    bảo tàng, thư viện, tòa soạn, hợp tác xã, ngân hàng
    """
)
_HOST_HAS = Sought(rf"\b{_HOST}\b[^,;.]{{0,50}}?(?:có|với|gồm)\s*$")
JOINED = "joined"
_AMONG_THEM = late(r"\s*trong số (?:đó|này|ấy)\b")
_OF_MEMBERS = Sought(
    r"\b(?:đông|nhiều|ít)(?: số lượng)? đoàn viên(?: công đoàn)? nhất[^;.\d]{0,40}"
    r"\b(?:với|có|là|:)(?: tới| đến)?\s*$"
)
"""What makes members of persons: "đơn vị có đông đoàn viên nhất huyện với 512 người"."""
_NUMBER_OF_MEMBERS = Sought(
    r"(?:\b(?:số|số lượng|đội ngũ|lực lượng) (?:công )?|^\W*)đoàn viên\b"
    r"(?:[^,;.:\d]| từ \d[\d.]*(?: người)?(?: năm \d{4}| \(năm \d{4}\))?){0,60}"
    r" (?:có|là|đạt|lên(?: tới| đến| thành| con số)?)\s*$"
    r"|\b(?:từ|chỉ|mới)\b[^;.:\d]{0,30} \d[\d.]* đoàn viên,? (?:đến nay|tới nay|nay|hiện nay|hiện)"
    r"\b[^,;.:\d]{0,60} lên(?: tới| đến| thành| con số)?\s*$"
)
"""What counts members though people are told: "số đoàn viên của Công ty đã có 1.018 người"."""
_OUT_OF_STAFF = late(r"\s*/\s*| trên(?: tổng| tổng số)? ")
"""What stands between members and the workforce they are of: "612 đoàn viên trên 640 lao động"."""
_OF_WORKFORCE = late(r"\bđoàn viên(?: công đoàn)?,? trên (?:tổng số |tổng |số )$")
"""The people whom members are told to be of: "118 đoàn viên trên tổng số 126 người"."""
_UNION_HAS = late(
    r"(?: (?:hiện|hiện nay|nay|giờ|đang|đã|mới|chỉ|vẫn|còn|cũng|khi đó|khi ấy|lúc ấy|lúc đó|ban đầu"
    r"|buổi đầu))*"
    r"(?: (?:teo|rút|co|giảm|tụt|hao|lớn|đông|tăng|phình)(?: lại| xuống| lên| đi| dần| hẳn)*)?"
    r"(?: là (?:một )?(?:mái nhà|ngôi nhà|tổ ấm|mái ấm|gia đình|đại gia đình|tổ chức|tập thể)"
    r"(?: (?:chung|lớn|đoàn kết|thứ hai))*(?= (?:của|gồm|với|có) ))?"
    r" (?:có|còn|là|gồm|quy tụ|tập hợp|lên|đạt|đông|của|với)"
    r"(?: quân số| số lượng| lực lượng| tổng số)?"
    r"(?: được| tới| đến| cả thảy| tất cả| tổng cộng| vỏn vẹn| vẻn vẹn| mỗi| đúng| tròn)* "
)
_PERSONS_END = late(
    r"\s*(?:[.,;:)–-]|$|(?:trong đó|chia|sinh hoạt|đang|nhưng|song|mà|ở \d|tại \d|thuộc \d)\b)"
)
_BORN_WITH = late(
    r"(?: \([^()]{2,40}\))?(?: (?:được|đã|chính thức|vừa|mới|này|ở đây|tại đây))*"
    r" (?:thành lập|ra đời|ra mắt|khai sinh)(?: [^,;.]{2,40}?)?,? (?:với|chỉ có|chỉ với|gồm|có)"
    r"(?: vỏn vẹn| vẻn vẹn| chỉ| tổng số| cả thảy)* "
)
"""What tells with whom a union was founded: "CĐCS được thành lập tháng 3 với 412 người"."""
_LED_WITH = late(
    r"\W*(?:(?:hiện|hiện nay|nay|đến nay),? )?(?:là (?:một )?(?:tổ chức|tập thể|đơn vị|công đoàn)"
    r"[^,;.:\d]{0,30} )?(?:với|gồm|có|quy tụ|tập hợp)(?: (?:một )?(?:quân số|đội ngũ|số lượng"
    r"|lực lượng|tập thể|tổng số))?(?: (?:là|gồm|có|lên tới|lên đến|hơn|gần|trên|khoảng))* "
)
"""What leads in all of a union named behind it: "Với quân số 46 thành viên, Công đoàn X …"."""
_LIST_STOP = late(r"\s*[,;/]\s*(?:và )?")


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
                this_number(view, counts, _earlier(view), quantity)
                or next_union(view, counts, quantity)
                or count
            )
        count = _whole_of_joined(view, counts, quantity) or count
        if count is not None:
            counts.append(count)
    return counts


def _whole_of_joined(
    view: SentenceView, before: Sequence[Headcount], quantity: Quantity
) -> Headcount | None:
    """The workforce of which so many have joined: "1.486 công nhân vào công đoàn trên 1.502"."""
    last = before[-1] if before else None
    if last is None or last.cue != JOINED or not isinstance(quantity.value, int):
        return None
    between = OUT_OF_ALL.match(view.analysis.low, last.end, view.end)
    if between is None or between.end() not in (quantity.start, quantity.figure_start):
        return None
    if between.end() == quantity.figure_start:
        quantity = replace(quantity, start=quantity.figure_start, qualifier="exact")
    people = people_at(view, quantity.figure_end)
    if people is None and not FOLLOWS.match(view.analysis.low, quantity.end):
        return None
    end = people.end if people else quantity.end
    staff = replace(last.people, start=end, end=end, groups=frozenset({"people.staff"}))
    return Headcount(
        quantity, staff, "staff", quantity.start, end, False, None, "the whole of which"
    )


def _earlier(view: SentenceView) -> Sequence[Headcount]:
    """The figures of the sentence before."""
    return headcounts(view.analysis.views[view.index - 1]) if view.index else ()


def _is_staff(count: Headcount) -> bool:
    return count.reason is None and count.population == "staff"


def _beside(view: SentenceView, before: Sequence[Headcount], count: Headcount) -> Headcount:
    """A figure read together with the stock before it.

    Members straight behind a stock are one too: "67.480 CNVCLĐ, 63.915 đoàn viên"; those of a
    workforce who have joined are its members: "có 2.150 công nhân thì 1.983 người đã vào".
    """
    stock = next((last for last in reversed(before) if last.reason is None), None)
    staff = next((last for last in reversed(before) if _is_staff(last)), stock)
    if stock is None and view.index and _AMONG_THEM.match(view.analysis.low, count.end):
        earlier = headcounts(view.analysis.views[view.index - 1])
        stock = next((last for last in reversed(earlier) if last.reason is None), None)
    if stock is None:
        return count
    low = view.analysis.low
    whole = staff or stock
    if (
        whole.population == "staff"
        and not count.people.other
        and not count.noun_first
        and (count.quantity.value or 0) <= (whole.quantity.value or 0)
        and (joined(view, count.people, count.end) or in_the_union(view, count.start))
        and not view.of("new_member_count.admit")
    ):
        return replace(count, population="union_members", reason=None, cue=JOINED)
    if (
        before
        and stock is before[-1]
        and count.reason == "no_cue"
        and (
            count.population == "union_members"
            or (count.population and _OUT_OF_STAFF.fullmatch(low, stock.end, count.start))
        )
        and (
            _LIST_STOP.fullmatch(low, stock.end, count.start)
            or _OUT_OF_STAFF.fullmatch(low, stock.end, count.start)
        )
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
        and (
            view.search(_HOST_HAS, low, view.start, start)
            or view.search(HEADING, low, view.start, start)
            or low.endswith("quân số ", view.start, start)
        )
    ):
        population = "staff"
    persons = people.groups == {"people.person"}
    if persons and (
        view.search(_OF_MEMBERS, low, view.start, start)
        or view.search(_NUMBER_OF_MEMBERS, view.slice(view.start, start))
        or (after and after is people and _of_a_union(view, start, after.end))
        or (after and all_joined(view, after.end))
        or view.search(NUMBER_JOINED, low, view.start, quantity.start)
    ):
        population = "union_members"
    if persons and _OF_WORKFORCE.search(low, view.start, quantity.figure_start):
        population = "staff"
    share = shares(view).get(quantity.start) if persons else None
    if share is not None:
        whole = people_at(share.told_in, share.whole.figure_end) or people_before(
            share.told_in, share.whole.start
        )
        population = whole.population if whole and whole.population else population
    if population == "staff" and after and all_joined(view, after.end):
        population = "union_members"
    if _OUT_OF.fullmatch(low, quantity.start, quantity.figure_start) and any(
        hit.end == quantity.start - 1 for hit in view.of(*NOUNS)
    ):
        quantity = replace(quantity, start=quantity.figure_start, qualifier="exact")
        start = max(start, quantity.start)
    end = max(after.end, quantity.end) if after else quantity.end
    if noun_first and "(" in low[start:end] and low.startswith(")", end):
        end += 1
    return _judged(view, Headcount(quantity, people, population, start, end, noun_first))


def _judged(view: SentenceView, count: Headcount) -> Headcount:
    """The people with what is made of them."""
    count.reason, count.cue = verdict(view, count)
    if (
        (count.population == "staff" or count.people.groups == {"people.person"})
        and not count.noun_first
        and OUT_OF_ALL.match(view.analysis.low, count.end, view.end)
    ):
        return replace(count, population="union_members", reason=None, cue=JOINED)
    if whole_joined(view, count):
        return replace(count, population="union_members", reason=None, cue=JOINED)
    return count


_JUST_BORN = late(
    r"\W*(?:được )?(?:thành lập|ra đời|ra mắt|khai sinh|lập)\b[^;.]{0,60}?"
    r"(?:với|chỉ có|có|vỏn vẹn|vẻn vẹn)(?: chỉ| có| vỏn vẹn| vẻn vẹn| tổng số| cả thảy)* "
)
"""What a union began with, told before its name: "Thành lập năm 2014 với 63 thành viên, …"."""


def _of_a_union(view: SentenceView, start: int, end: int) -> bool:
    """Whether persons are said to be all of a union: "công đoàn chỉ có 11 người"."""
    low = view.analysis.low
    if _JUST_BORN.fullmatch(low, view.start, start) and low.startswith(",", end):
        return True
    if _LED_WITH.fullmatch(low, view.start, start) and any(
        name.start == end + 2 and name.head != FEDERATION and low.startswith(", ", end)
        for name in view.mentions
    ):
        return True
    return any(
        name.head != FEDERATION
        and name.level != "confederation"
        and (
            _UNION_HAS.fullmatch(low, name.end, start) or _BORN_WITH.fullmatch(low, name.end, start)
        )
        for name in view.mentions
    ) and bool(_PERSONS_END.match(low, end, view.end))
