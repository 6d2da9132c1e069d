"""Every figure of a sentence that counts people: whom it counts, and whether it is a stock.

A stock ("hiện có 71 đoàn viên") says how many there are; people picked out by an act ("hỗ trợ
71 đoàn viên") are none, and neither are delegates, Party members or the public.
"""

import re
from dataclasses import dataclass, replace

from extractor.analysis import SentenceView
from extractor.facts.tail import receives, tail_start
from extractor.lexicon import Hit
from extractor.quantities import Quantity

_JOIN = re.compile(r"\s*(,|/|và|-|–|&)?\s*")
_NOUNS = ("people.member", "people.staff", "people.person", "people.woman", "people.other")
_BEING = re.compile(
    r"\s*(?:người|đồng chí|lao động|cán bộ)?\s*(?:trong số (?:đó|này)|trong đó)?\s*(?:đã|đều)?\s*là\s+"
)
_ORGAN = re.compile(
    r"\b(?:ban chấp hành|bch|ủy ban kiểm tra|ubkt|ban thường vụ|ban thanh tra|ban nữ công|tổ kiểm tra|đoàn công tác|ban tổ chức|hội đồng|đội ngũ cán bộ)"
    r"[^,;.]{0,80}\b(?:gồm|có|với)\s*(?:tổng số )?$"
)
PLANNED = re.compile(
    r"\b(?:chỉ tiêu|kế hoạch|nghị quyết)\b(?:(?!giúp|hỗ trợ|xây|tặng|thăm|tổ chức|kết nạp|phát triển|thành lập)[^,;.()]){0,40}?"
    r"\(?\s*(?:là|giao|:|\d[\d.]* (?:cđcs|đoàn viên),)?\s*$"
)
_OUT_OF = re.compile(r"trên\s+(?:tổng số |tổng )?")
_CONDITION = re.compile(
    r"\b(?:doanh nghiệp|đơn vị|phòng khám|công ty|cơ sở|nơi)\b[^,;.]{0,50}\b(?:có|sử dụng) (?:từ|dưới|trên)?\s*$"
)
_STANDS_FOR = ("đại diện cho", "thay mặt cho", "thay mặt", "đại diện")
_HOST_HAS = re.compile(
    r"\b(?:công ty|trường|bệnh viện|cơ quan|đơn vị|nhà máy|xí nghiệp|trung tâm|sở|doanh nghiệp|nông trường|chi nhánh)\b[^,;.]{0,50}?(?:có|với|gồm)\s*$"
)
_ATTENDS = re.compile(
    r"\b(?:dự|tham dự|tham gia|có mặt|đến dự|về dự|sự có mặt|chứng kiến)\b[^,;.]{0,60}$"
)
_NAMED_BEFORE = re.compile(
    r"(?:\s*(?:của|toàn|trong|ở|tại) [^,.;:()\d]{2,60}?(?= (?:là|có|hiện)))?\s*(?:số|lượng|tổng)?\s*(?:hiện (?:nay|có|tại))?\s*(?:\(người\))?\s*(?:là|có|:|đạt|gồm|lên|còn|được|hiện|nay|-|–|\||\t|"
    r"\\|\s*người\s*\\||hiện có|hiện nay là|hiện là|tăng lên|tính đến[^,.;]{0,25}(?:là|có))?\s*(?:tới|đến|tổng cộng)?\s*"
)


@dataclass(frozen=True, slots=True)
class People:
    """A noun phrase of people, ``[start, end)``, and the kinds of noun in it."""

    start: int
    end: int
    groups: frozenset[str]
    officers: bool = False
    """Only "cán bộ" is said, which may be anybody's officials."""

    @property
    def population(self) -> str | None:
        """``union_members`` when members are named at all, else ``staff``, else None."""
        if "people.member" in self.groups:
            return "union_members"
        return "staff" if "people.staff" in self.groups and not self.officers else None

    @property
    def women(self) -> bool:
        """Whether women are named."""
        return "people.woman" in self.groups

    @property
    def other(self) -> bool:
        """Whether people the union does not count as its own are named."""
        return "people.other" in self.groups


@dataclass(frozen=True, slots=True)
class Headcount:
    """A figure with its people. ``reason`` is None for a stock, else why it is none."""

    quantity: Quantity
    people: People
    population: str | None
    start: int
    end: int
    reason: str | None
    cue: str
    noun_first: bool = False


def people_at(view: SentenceView, at: int) -> People | None:
    """The people named from ``at`` on: "cán bộ, đoàn viên công đoàn"."""
    low = view.analysis.low
    being = _BEING.match(low, at, view.end)
    if being and any(hit.start == being.end() for hit in view.of("people.member")):
        at = being.end()
    while at < view.end and low[at] in " \t(":
        at += 1
    start = end = at
    groups: set[str] = set()
    while True:
        hit = _longest_at(view, at)
        if hit is None or (hit.group == "people.woman" and groups and at > end + 1):
            break
        groups.add(hit.group)
        end = hit.end
        joint = _JOIN.match(low, end, view.end)
        at = joint.end() if joint else end
    officers = low[start:end] in ("cán bộ", "chuyên gia", "giáo viên giỏi")
    return People(start, end, frozenset(groups), officers) if groups else None


def _longest_at(view: SentenceView, at: int) -> Hit | None:
    named = [m.start for m in view.mentions if m.named]
    hits = [_up_to(view, hit, named) for hit in view.of(*_NOUNS) if hit.start == at]
    return max(hits, key=lambda hit: (hit.end, hit.group == "people.other"), default=None)


def _up_to(view: SentenceView, hit: Hit, named: list[int]) -> Hit:
    """The noun without the head of a union that follows: "đoàn viên | Công đoàn Than Đông Lĩnh"."""
    start = next((start for start in named if hit.start < start < hit.end), None)
    if start is None:
        return hit
    return hit._replace(end=hit.start + len(view.slice(hit.start, start).rstrip()))


def people_before(view: SentenceView, at: int) -> People | None:
    """The people named before a figure that their number follows: "tổng số đoàn viên là"."""
    low = view.analysis.low
    hits = [hit for hit in view.of(*_NOUNS) if hit.end <= at]
    if not hits:
        return None
    last = hits[-1]
    link = low[last.end : at]
    if not _NAMED_BEFORE.fullmatch(low, last.end, at) or (
        not link.strip() and not re.search(r"số\s*$", low[view.start : last.start])
    ):
        return None
    start, groups = last.start, {last.group}
    for hit in reversed(hits[:-1]):
        joint = _JOIN.fullmatch(low, hit.end, start)
        if joint is None and hit.end <= start:
            break
        start = min(start, hit.start)
        groups.add(hit.group)
    return People(start, last.end, frozenset(groups))


def headcounts(view: SentenceView) -> list[Headcount]:
    """The figures of the sentence that count people, by start."""
    cached = getattr(view, "_headcounts", None)
    if cached is None:
        cached = list(_headcounts(view))
        view._headcounts = cached  # type: ignore[attr-defined]
    return cached


def _headcounts(view: SentenceView) -> list[Headcount]:
    found = []
    low = view.analysis.low
    for quantity in view.kind_of("number"):
        if not isinstance(quantity.value, int):
            continue
        after = people_at(view, quantity.figure_end)
        before = people_before(view, quantity.start)
        people = after
        start, end = quantity.start, max(after.end, quantity.end) if after else quantity.end
        population = after.population if after else None
        noun_first = False
        if before and (after is None or after.groups <= {"people.person"}) and not before.other:
            people, population, start, noun_first = before, before.population, before.start, True
        if people is None:
            continue
        if (
            population is None
            and people.groups == {"people.person"}
            and _HOST_HAS.search(low, view.start, start)
        ):
            population = "staff"
        if _OUT_OF.fullmatch(low, quantity.start, quantity.figure_start) and any(
            hit.end == quantity.start - 1 for hit in view.of(*_NOUNS)
        ):
            quantity = replace(quantity, start=quantity.figure_start, qualifier="exact")
            start = max(start, quantity.start)
        reason, cue = _verdict(view, quantity, people, start, end, noun_first)
        found.append(Headcount(quantity, people, population, start, end, reason, cue, noun_first))
    return found


def _verdict(
    view: SentenceView, quantity: Quantity, people: People, start: int, end: int, noun_first: bool
) -> tuple[str | None, str]:
    """Why the people are no stock (None when they are one), and the word that decided."""
    low = view.analysis.low
    if people.other:
        return "other_people", low[people.start : people.end]
    if low.startswith(("lượt", "suất", "phần"), quantity.figure_end + 1):
        return "turns_not_people", "lượt"
    if receives(view, start, end):
        return "recipients_of_an_award", "award"
    if people.population == "staff" and _CONDITION.search(low, view.start, start):
        return "a_condition", "từ"
    organ = _ORGAN.search(low, view.start, start)
    if organ and not any(m.start <= organ.start() < m.end for m in view.mentions):
        return "members_of_an_organ", "gồm"
    tail = tail_start(view, end)
    follow = low[tail : min(view.end, tail + 40)].lstrip(" ")
    stays = [hit for hit in view.of("stock.stays") if tail <= hit.start <= tail + 2]
    picked = [hit for hit in view.of("stock.picked") if tail <= hit.start <= tail + 2]
    if picked and not stays and follow[:1] not in ",;.":
        hit = max(picked, key=lambda h: h.end)
        return "picked_out", low[hit.start : hit.end]
    if PLANNED.search(low, view.start, start):
        return "a_figure_of_the_plan", "chỉ tiêu"
    last = view.before(start, "stock.have", "stock.act")
    clause_start, _ = view.clause(start)
    if last is not None and last.start >= clause_start:
        both = [
            h for h in view.of("stock.have", "stock.act") if h.end <= start and h.end == last.end
        ]
        cue = max(both, key=lambda h: h.end - h.start)
        word = low[cue.start : cue.end]
        gap = low[cue.end : start]
        if word not in _STANDS_FOR and _ATTENDS.search(low, view.start, start):
            return "attendance", "dự"
        if cue.group == "stock.act" and not noun_first and not _far(gap):
            return "selected_by_an_act", word
        if cue.group == "stock.have":
            return None, word
    if noun_first:
        return None, low[people.start : people.end]
    if _ATTENDS.search(low, view.start, start):
        return "attendance", "dự"
    if any(
        re.fullmatch(r"\s*\(?\s*(?::\s*)?(?:chỉ |chỉ có |tới |vỏn vẹn )?", low[m.end : start])
        for m in view.mentions
        if m.end <= start
    ):
        return None, "behind the union's name"
    alone = re.fullmatch(r"\W*(?:chỉ |vỏn vẹn |với )*", low[view.start : start])
    if alone and people.population == "union_members" and low[end : end + 1] in ",;.(/":
        return None, "opens the sentence"
    if (
        last is None
        and re.fullmatch(
            r"[\s/,;]*",
            low[
                max(
                    (
                        c.end()
                        for c in re.finditer(
                            r"đoàn viên|lao động|cđcs|tổ công đoàn", low[view.start : start]
                        )
                    ),
                    default=0,
                )
                + view.start : start
            ],
        )
        and (start > view.start + 10)
    ):
        return None, "in a list of figures"
    if (
        people.population
        and re.search(r"[;:/]\s*$", low[view.start : start])
        and any(hit.end <= start for hit in view.of("stock.have", "unit_count.unit"))
    ):
        return None, "in a list of figures"
    return "no_cue", ""


def _far(gap: str) -> bool:
    """Whether something between an act and the figure takes the figure out of its reach."""
    return bool(re.search(r"[,:(]", gap))
