"""Every figure of a sentence that counts people: whom it counts, and whether it is a stock.

A stock ("hiện có 71 đoàn viên") says how many there are; people picked out by an act ("hỗ trợ
71 đoàn viên") are none, and neither are delegates, Party members or the public.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from weakref import WeakKeyDictionary

from extractor.analysis import SentenceView
from extractor.facts.people import NOUNS, People, people_at, people_before
from extractor.facts.phrases import one_of
from extractor.facts.tail import receives, tail_start
from extractor.quantities import Quantity

_ORGAN = one_of(
    """
    ban chấp hành, bch, ủy ban kiểm tra, ubkt, ban thường vụ, ban thanh tra, ban nữ công,
    tổ kiểm tra, đoàn công tác, ban tổ chức, hội đồng, đội ngũ cán bộ
    """
)
_ORGAN_HAS = re.compile(rf"\b{_ORGAN}[^,;.]{{0,80}}\b(?:gồm|có|với)\s*(?:tổng số )?$")
_ACTING = one_of("giúp, hỗ trợ, xây, tặng, thăm, tổ chức, kết nạp, phát triển, thành lập")
_PLANNED = re.compile(
    rf"\b(?:chỉ tiêu|kế hoạch|nghị quyết)\b(?:(?!{_ACTING})(?:[^,;.()\d]|năm \d{{4}})){{0,60}}?"
    r"\(?\s*(?:là|giao|:|(?:là )?\(?\d[\d.]* (?:cđcs|đoàn viên)(?: mới)?(?:,| và| với))?\s*$"
)
_OUT_OF = re.compile(r"trên\s+(?:tổng số |tổng )?")
_CONDITION = re.compile(
    r"\b(?:doanh nghiệp|đơn vị|phòng khám|cơ sở|nơi)\b[^,;.]{0,50}"
    r"(?:\b(?:có|sử dụng))?(?:\s*\b(?:từ|dưới))?\s*$"
)
_WANTED = re.compile(r"\b(?:nhu cầu|cần|thông báo|muốn) (?:tuyển|lao động|nhân lực)[^,;.]{0,60}$")
_BOUNDS = ("từ", "dưới")
"""What a condition sets its number with: "doanh nghiệp có từ 25 lao động trở lên"."""
_HOST = one_of(
    """
    công ty, trường, bệnh viện, cơ quan, đơn vị, nhà máy, xí nghiệp, trung tâm, sở, doanh nghiệp,
    nông trường, chi nhánh
    """
)
_HOST_HAS = re.compile(rf"\b{_HOST}\b[^,;.]{{0,50}}?(?:có|với|gồm)\s*$")
_ATTENDS = re.compile(
    r"\b(?:dự(?! kiến| tính| định| án| toán)|tham dự|tham gia|có mặt|đến dự|về dự|sự có mặt|chứng kiến)\b[^,;.]{0,60}$"
)
_DELEGATES = re.compile(
    r"\b(?:đại diện|thay mặt|mang theo|gửi gắm)(?: cho)?(?: [^,;.\d]{2,50} của)?"
    r"(?: toàn thể| tập thể)?\s*$"
)
STANDS_FOR = "đại diện cho"
JOINED = "joined"
_HAVE_JOINED = re.compile(
    r"\s*(?:đã |hiện |đang |đều )*(?:là (?:công )?đoàn viên"
    r"|(?:vào|vô|gia nhập|tham gia) (?:tổ chức )?(?:công đoàn|nghiệp đoàn))"
)
_ARE_MEMBERS = re.compile(r"\blà (?:công )?đoàn viên")
_ALL_JOINED = re.compile(
    r"\s*(?:\([^()]{2,40}\)\s*)?,?\s*(?:và )?(?:tất cả |100% |toàn bộ )?(?:số này )?"
    r"(?:đều|tất cả|100%|toàn bộ)(?: đã| đều)? (?:là (?:công )?đoàn viên"
    r"|(?:vào|gia nhập|tham gia) (?:tổ chức )?(?:công đoàn|nghiệp đoàn))"
)
"""What makes members of a workforce: "78 cán bộ, giáo viên, tất cả đều là đoàn viên"."""
_MERELY = re.compile(
    r"\b(?:vỏn vẹn|vẻn vẹn|cả thảy|tất thảy|tất cả|tổng cộng|đông tới|đông đến)(?: có)?\s*$"
)
_AMONG = re.compile(r"(?:^|[,;:–])\s*(?:\w+ \w+, )?trong\s*$")
"""What opens a whole whose part is told next: "trong 43 giáo viên thì có 37 cô"."""
_ONE_IN = re.compile(r"\bcứ\s*$")
_OUT_OF_REACH = re.compile(r"[,:(]")
_BEHIND_A_NAME = re.compile(r"\s*\(?\s*(?::\s*)?(?:chỉ |chỉ có |tới |vỏn vẹn )?")
_OPENING = re.compile(r"\W*(?:chỉ |vỏn vẹn |với )*")
_BEHIND_A_COUNT = re.compile(r"(?:đoàn viên|lao động|cđcs|tổ công đoàn)[\s/,;]*$")
_GREW_FROM = re.compile(r"\b(?:từ|từ chỗ|từ chỗ có|chỉ từ)\s*$")
_UP_TO_NOW = re.compile(r"[^;.]{0,40}?\b(?:nay|hiện|đã có)\b")
_GREW_TO = re.compile(r"\btừ \d[\d.]* [^,;.\d]{1,30} (?:đến|lên|lên tới|tới)\s*$")
_LIST_STOP = re.compile(r"\s*[,;/]\s*(?:và )?")
_BEHIND_A_STOP = re.compile(r"[;:/]\s*$")


@dataclass(frozen=True, slots=True)
class Headcount:
    """A figure with its people. ``reason`` is None for a stock, else why it is none."""

    quantity: Quantity
    people: People
    population: str | None
    start: int
    end: int
    noun_first: bool
    reason: str | None = None
    cue: str = ""


_Verdict = tuple[str | None, str]
"""Why the people are no stock (None when they are one), and the word that decided."""

_read: WeakKeyDictionary[SentenceView, list[Headcount]] = WeakKeyDictionary()
"""The headcounts of the sentences in hand, which several rules ask for."""


def headcounts(view: SentenceView) -> list[Headcount]:
    """The figures of the sentence that count people, by start."""
    if view not in _read:
        counts: list[Headcount] = []
        for quantity in view.kind_of("number"):
            count = _headcount(view, quantity)
            if count is not None:
                counts.append(_beside(view, counts, count))
        _read[view] = counts
    return _read[view]


def _beside(view: SentenceView, before: Sequence[Headcount], count: Headcount) -> Headcount:
    """A figure read together with the stock before it.

    Members straight behind a stock are one too: "67.480 CNVCLĐ, 63.915 đoàn viên"; those of a
    workforce who have joined are its members: "có 2.150 công nhân thì 1.983 người đã vào".
    """
    stock = next((last for last in reversed(before) if last.reason is None), None)
    if stock is None:
        return count
    low = view.analysis.low
    if (
        stock.population == "staff"
        and not count.people.other
        and not count.noun_first
        and (count.quantity.value or 0) <= (stock.quantity.value or 0)
        and _joined(view, count)
        and not view.of("new_member_count.admit")
    ):
        return replace(count, population="union_members", reason=None, cue=JOINED)
    if (
        stock is before[-1]
        and count.reason == "no_cue"
        and count.population == "union_members"
        and _LIST_STOP.fullmatch(low, stock.end, count.start)
    ):
        return replace(count, reason=None, cue="in a list of figures")
    return count


def _joined(view: SentenceView, count: Headcount) -> bool:
    """Whether the people are said to be members: "409 người đã là đoàn viên"."""
    low = view.analysis.low
    return bool(
        _ARE_MEMBERS.search(low, count.people.start - 12, count.end)
        if "people.member" in count.people.groups
        else _HAVE_JOINED.match(low, count.end, view.end)
    )


def planned(view: SentenceView, at: int) -> bool:
    """Whether a figure is what a plan asks for: "chỉ tiêu 120 đoàn viên"."""
    return _PLANNED.search(view.analysis.low, view.start, at) is not None


def _headcount(view: SentenceView, quantity: Quantity) -> Headcount | None:
    """The people that a number counts, None when it counts something else."""
    if not isinstance(quantity.value, int):
        return None
    low = view.analysis.low
    after = people_at(view, quantity.figure_end)
    before = people_before(view, quantity.start)
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
        and _HOST_HAS.search(low, view.start, start)
    ):
        population = "staff"
    if population == "staff" and after and _ALL_JOINED.match(low, after.end, view.end):
        population = "union_members"
    if _OUT_OF.fullmatch(low, quantity.start, quantity.figure_start) and any(
        hit.end == quantity.start - 1 for hit in view.of(*NOUNS)
    ):
        quantity = replace(quantity, start=quantity.figure_start, qualifier="exact")
        start = max(start, quantity.start)
    end = max(after.end, quantity.end) if after else quantity.end
    count = Headcount(quantity, people, population, start, end, noun_first)
    reason, cue = _verdict(view, count)
    return replace(count, reason=reason, cue=cue)


def _verdict(view: SentenceView, count: Headcount) -> _Verdict:
    return (
        _by_company(view, count)
        or _by_verb(view, count)
        or _by_place(view, count)
        or ("no_cue", "")
    )


def _by_company(view: SentenceView, count: Headcount) -> _Verdict | None:
    """What the words around the people make of them: an organ, recipients, a part, a plan."""
    low, start, people = view.analysis.low, count.start, count.people
    if people.other:
        return "other_people", low[people.start : people.end]
    if low.startswith(("lượt", "suất", "phần"), count.quantity.figure_end + 1):
        return "turns_not_people", "lượt"
    if receives(view, start, count.end):
        return "recipients_of_an_award", "award"
    if _WANTED.search(low, view.start, start):
        return "selected_by_an_act", "nhu cầu"
    bounded = low.startswith(_BOUNDS, count.quantity.start) or low[view.start : start].endswith(
        tuple(f"{word} " for word in _BOUNDS)
    )
    if bounded and _CONDITION.search(low, view.start, start):
        return "a_condition", "từ"
    organ = _ORGAN_HAS.search(low, view.start, start)
    if organ and not any(m.start <= organ.start() < m.end for m in view.mentions):
        return "members_of_an_organ", "gồm"
    tail = tail_start(view, count.end)
    stays = [hit for hit in view.of("stock.stays") if tail <= hit.start <= tail + 2]
    picked = [hit for hit in view.of("stock.picked") if tail <= hit.start <= tail + 2]
    follow = low[tail : min(view.end, tail + 40)].lstrip(" ")
    stands_for = _DELEGATES.search(low, view.start, start)
    told_apart = count.noun_first and count.end == count.quantity.end
    if picked and not stays and not stands_for and not told_apart and follow[:1] not in ",;.(":
        longest = max(picked, key=lambda hit: hit.end)
        return "picked_out", low[longest.start : longest.end]
    if planned(view, start):
        return "a_figure_of_the_plan", "chỉ tiêu"
    if _ONE_IN.search(low, view.start, start):
        return "a_condition", "cứ"
    if stands_for:
        return None, STANDS_FOR
    return None


def _by_verb(view: SentenceView, count: Headcount) -> _Verdict | None:
    """What the last verb before the people says: the branch has them, or an act picks them out."""
    low, start = view.analysis.low, count.start
    verbs = [hit for hit in view.of("stock.have", "stock.act") if hit.end <= start]
    clause_start, _ = view.clause(start)
    if not verbs or verbs[-1].start < clause_start:
        return None
    ending = [hit for hit in verbs if hit.end == verbs[-1].end]
    verb = max(ending, key=lambda hit: hit.end - hit.start)
    word = low[verb.start : verb.end]
    if _ATTENDS.search(low, view.start, start):
        return "attendance", "dự"
    if verb.group == "stock.have":
        return None, word
    if not count.noun_first and not _OUT_OF_REACH.search(low, verb.end, start):
        return "selected_by_an_act", word
    return None


def _grew(view: SentenceView, count: Headcount) -> bool:
    """Whether the figure is an end of a growth: "từ 95 đoàn viên năm 2009, nay đã có …"."""
    low = view.analysis.low
    if _GREW_TO.search(low, view.start, count.start):
        return True
    return bool(_GREW_FROM.search(low, view.start, count.start)) and bool(
        _UP_TO_NOW.match(low, count.end, view.end)
    )


def _by_place(view: SentenceView, count: Headcount) -> _Verdict | None:
    """What the place of a figure without a verb says: behind a name, opening, in a list."""
    low, start, people = view.analysis.low, count.start, count.people
    if count.noun_first:
        return None, low[people.start : people.end]
    if _ATTENDS.search(low, view.start, start):
        return "attendance", "dự"
    if _joined(view, count) or _ALL_JOINED.match(low, count.end, view.end):
        return None, "are members"
    if count.population and (
        _MERELY.search(low, view.start, start) or _AMONG.search(low[view.start : start])
    ):
        return None, "vỏn vẹn, cả thảy, trong"
    names = [mention for mention in view.mentions if mention.end <= start]
    if any(_BEHIND_A_NAME.fullmatch(low, name.end, start) for name in names):
        return None, "behind the union's name"
    if people.population == "union_members" and _grew(view, count):
        return None, "từ … đến nay"
    opens = _OPENING.fullmatch(low, view.start, start)
    closes = low[count.end : count.end + 1] in ",;.(/"
    if opens and closes and people.population == "union_members":
        return None, "opens the sentence"
    has_verb = view.before(start, "stock.have", "stock.act") is not None
    if not has_verb and start > view.start + 10 and _BEHIND_A_COUNT.search(low, view.start, start):
        return None, "in a list of figures"
    counted = any(hit.end <= start for hit in view.of("stock.have", "unit_count.unit"))
    if people.population and counted and _BEHIND_A_STOP.search(low, view.start, start):
        return None, "in a list of figures"
    return None
