"""Members newly admitted to the union; never to the Party, never net growth."""

from functools import partial

from extractor.analysis import SentenceView
from extractor.context.discourse import Discourse
from extractor.context.in_turn import turns
from extractor.context.period import period_of_event
from extractor.facts.aims import (
    aim_of,
    of_admissions,
    of_them,
    planned,
    ranked_by_admissions,
    running_total,
)
from extractor.facts.another_time import at_another_time
from extractor.facts.at_least_from import qualifier_of
from extractor.facts.counterpart import aimed_at, counterpart, given_before
from extractor.facts.draft import Draft, Miss
from extractor.facts.headcount import JOINED, headcounts
from extractor.facts.listed import admitted_in_turn, in_list_of_admissions
from extractor.facts.new_member_count.figure import GAP, NO_OTHER_NOUN, means_members
from extractor.facts.new_member_count.founded import of_founded
from extractor.facts.new_member_count.headed import counts_nobody, headed
from extractor.facts.new_member_count.newcomers import newcomers, next_year, of_a_year
from extractor.facts.new_member_count.refused import only_asked, refused, some_of_a_workforce
from extractor.facts.people import People, people_at
from extractor.facts.tail import receives
from extractor.late import late
from extractor.lexicon import Hit
from extractor.quantities import Quantity
from extractor.sought import Sought

KIND = "new_member_count"
ADMIT, ADMITTED = (f"{KIND}.{group}" for group in ("admit", "admitted"))
UNIT = "unit_count.unit"
_NEAR = late(
    rf"(?:{GAP}{{0,40}}:\s*)?{GAP}{{0,40}}"
    r"|[^.;:]{0,50}, (?:được|cả thảy|tổng cộng)\s*"
    r"|[^,.;:\d]{0,16}nhiều nhất[^,.;:\d]{0,8},? (?:được|với)\s*"
)
_JUST = late(
    r"(?: trong số (?:đó|này|ấy))?\s*(mới |đã |vừa |đều )*"
    r"|\s(?:(?:của|thuộc|ở|tại|từ) \d{1,3} )?(?:(?!nhưng|song|chưa|số|muốn|không)[^\W\d]+ ){1,8}"
    r"(?:đã |vừa |mới |đều |sẽ )*"
)
_OTHERS_NEXT = late(r" (?:được |thêm )?\d[\d.]* (?:đoàn viên|người|đồng chí|đ/c|lao động)\b")
"""What the verb has of its own behind it: "có 412 đoàn viên phát triển mới | 15 đoàn viên"."""
_BY_UNION = late(
    r"\s(?:[^\W\d]+ ){0,9}?(?:đã |vừa |mới |đều |sẽ )*được [^,;.\d]{2,40}? kết nạp\b(?! đảng)"
)
_WILL_BE = late(r"[^,;.\d]{0,40}?\b(?:sẽ|chuẩn bị|chờ) (?:được )?(?:kết nạp|gia nhập|vào)\b")
_WERE_ADMITTED = late(r"[^,;.\d]{0,30}?\bđược (?:[^,;.\d]{2,24} )?kết nạp\b")
_NOT_YET = late(r"[^,;.\d]{0,40}?\b(?:chưa|không) (?:được )?(?:kết nạp|gia nhập|vào|tham gia)\b")
_NO_PEOPLE = late(
    r"\s*(?:năm|tháng|ngày|tuần|quý|lần|đợt|đơn vị|doanh nghiệp|công ti|tổ chức|cđcs|nghiệp đoàn"
    r"|công đoàn|trường|cơ sở|buổi|lễ|hồ sơ|đơn|lá đơn|thẻ|tuổi|giờ)\b"
)
_NEXT_IN_LIST = late(r"(?: mới)?\s*(?:\([^()]{0,20}\))?\s*(?:,|và)\s*")
_NEW = late(r" mới\b")
_NEWLY = late(r" mới (?:vào nghề|ra trường|tốt nghiệp|vào làm|đi làm|cưới|sinh|lập gia đình)\b")
"""What else may be new about members: "chỉ có 12 đoàn viên mới vào nghề"."""
_GAINED = late(
    r"(?:\b(?:thêm|với|được|đạt|tăng|gồm|có|thu hút|đón|một trong|là|con số|mốc|phấn đấu|mục tiêu"
    r"|chỉ tiêu|kế hoạch|thực hiện|thực tế|kết quả)"
    r"|[:(,]|\d (?:cđcs|công đoàn cơ sở|nghiệp đoàn)(?: mới)?,? (?:và|cùng))\s*$"
)
"""What may stand before new members who are told without a verb: "có thêm 286 đoàn viên mới"."""
_MORE = late(r"(?:\b(?:có|thu hút|được|đón|phấn đấu)) thêm\s*$")
_MORE_TOO = Sought(
    r"\b(?:thành lập|phát triển|kết nạp|ra mắt)\b[^;.\d]{0,40}\d[\d.]* (?:cđcs|công đoàn cơ sở"
    r"|nghiệp đoàn|công đoàn)[^;.\d]{0,24}(?:,| và| cùng| với)(?: tăng)? thêm\s*$"
)
_COMPARED = late(r"[^,.;]{0,30}?\bso với\b")
"""What makes of "thêm 60 đoàn viên" a net growth."""
_INTO_UNION = late(r"\s*(mới\s*)?vào (tổ chức )?(công đoàn|nghiệp đoàn)")


def find(view: SentenceView, discourse: Discourse) -> list[Draft | Miss]:
    """The admissions of a sentence."""
    found: list[Draft | Miss] = []
    figures = view.kind_of("number", "ratio")
    for at, quantity in enumerate(figures):
        one = (
            _count(view, discourse, quantity, found[-1] if found else None)
            or counterpart(view, found, quantity)
            or at_another_time(view, found, quantity, partial(find, discourse=discourse))
        )
        if one is None:
            continue
        if isinstance(one, Draft) and not any(isinstance(other, Draft) for other in found):
            asked = given_before(view, one, figures[:at])
            found += [asked] if asked else []
        found.append(one)
        of_members = "đoàn viên" in view.analysis.low[one.start : one.end] or headed(view, quantity)
        if quantity.type == "ratio" and isinstance(one, Draft) and of_members:
            found.append(aimed_at(one, quantity))
    return found


def _count(
    view: SentenceView, discourse: Discourse, quantity: Quantity, previous: Draft | Miss | None
) -> Draft | Miss | None:
    """The members a number counts as admitted, None when it counts something else."""
    value = quantity.num if quantity.type == "ratio" else quantity.value
    if not isinstance(value, int) or not value:
        return None
    people = people_at(view, quantity.figure_end)
    if quantity.type == "ratio" and counts_nobody(view, quantity, people):
        return None
    if people is not None and people.groups == {"people.woman"} and isinstance(previous, Draft):
        return None  # "trong 175 đoàn viên mới kết nạp có 122 nữ"
    year = of_a_year(view, quantity, people)
    verb = view.before(quantity.start, ADMIT)
    end = max(people.end, quantity.end) if people else quantity.end
    start, plan = quantity.start, False
    if verb is not None and _is_object(view, quantity, verb, people):
        if people is None and _in_a_row_of(view, quantity) is None:
            if not means_members(view, verb, quantity):
                return None
            start = verb.start
    elif not (year or _told_without_verb(view, quantity, people, end, previous)):
        if not _planned_members(view, people, start, end):
            return None
        plan = True
    plan = plan or planned(view, quantity.start) or _bare_plan(view, quantity, people)
    reason = refused(view, quantity, verb, end, people is not None and people.other)
    owner = None
    if not reason:
        owner = discourse.beside(view, start) or discourse.owner_of(view, start, end)
    if owner is None:
        return Miss(KIND, view, start, end, reason or "no_branch")
    owner = of_founded(view, discourse, owner, start)
    new = _NEW.match(view.low, end)
    end = new.end() if new else end
    status, target = _aim(view, quantity, end, plan=plan)
    into = _INTO_UNION.match(view.low, end)
    return Draft(
        kind=KIND,
        view=view,
        start=start,
        end=into.end() if into else end,
        rule=f"{KIND}.admits",
        owner=owner,
        fields={"value": value, "value_max": quantity.value_max},
        qualifier=qualifier_of(view, quantity, status),
        status=status,
        period=year or period_of_event(view, start, end, status),
        confidence=0.88,
        cues=[
            f"verb: {view.slice(verb.start, verb.end)}" if verb else "verb: kết nạp",
            f"owner: {owner.how}",
            *([f"target: {target}"] if target else []),
        ],
    )


def _is_object(view: SentenceView, quantity: Quantity, verb: Hit, people: People | None) -> bool:
    """Whether a figure, or the row that it is in, is what the verb before it admits."""
    if some_of_a_workforce(view, quantity, people):
        return False
    turn = turns(view).get(quantity.start)
    first = turn.first.start if turn else quantity.start
    return _NEAR.fullmatch(view.low, verb.end, first) is not None


def _in_a_row_of(view: SentenceView, quantity: Quantity) -> People | None:
    """The people of a row of figures, told behind the last: "lần lượt 61 và 45 đoàn viên"."""
    turn = turns(view).get(quantity.start)
    return people_at(view, turn.last.figure_end) if turn else None


def _told_without_verb(
    view: SentenceView,
    quantity: Quantity,
    people: People | None,
    end: int,
    previous: Draft | Miss | None,
) -> bool:
    """Whether a figure counts people admitted though no verb before it says so."""
    told = headed(view, quantity) or quantity.start in admitted_in_turn(view)
    if told or _admitted_behind(view, quantity, end, people):
        return True
    if people is None:
        return (
            _bare_plan(view, quantity, people)
            or _ranked(view, quantity)
            or next_year(view, quantity, previous)
        )
    return (
        _continues(view, quantity, previous)
        or (people.population == "union_members" and _gained(view, quantity.start, end))
        or _tells_on(view, quantity, people)
        or newcomers(view, quantity, people, previous)
        or (people.groups == {"people.person"} and _ranked(view, quantity))
    )


def _planned_members(view: SentenceView, people: People | None, start: int, end: int) -> bool:
    """Whether members are what a plan for admissions asks for: "chỉ tiêu 120 đoàn viên mới"."""
    return (
        people is not None
        and people.population == "union_members"
        and planned(view, start)
        and (_NEW.match(view.low, end) is not None or of_admissions(view))
    )


def _aim(view: SentenceView, quantity: Quantity, end: int, *, plan: bool) -> tuple[str, str | None]:
    """Whether they are aimed at or have been admitted, and the word that tells a target."""
    if _WILL_BE.match(view.low, end, view.end):
        return "target", "sẽ"
    return ("target", "chỉ tiêu") if plan else aim_of(view, quantity)


def _admitted_behind(
    view: SentenceView, quantity: Quantity, end: int, people: People | None
) -> bool:
    """Whether the verb stands behind the people: "120 đoàn viên được kết nạp"."""
    low = view.analysis.low
    if not view.of(ADMITTED) and low.find("kết nạp", end, view.end) < 0:
        return False  # neither of the ways to say it stands there
    if _NOT_YET.match(low, end, view.end):
        return False
    if people is None and (_NO_PEOPLE.match(low, end) or low[end : end + 1] != " "):
        return False
    if any(
        count.quantity.start == quantity.start and count.cue == JOINED for count in headcounts(view)
    ):
        return False
    if quantity.type == "ratio" and people and people.population == "staff":
        return _WERE_ADMITTED.match(low, end, view.end) is not None
    if _BY_UNION.match(low, end, view.end):
        return True
    verb = view.after(quantity.end, ADMITTED)
    if verb is not None and only_asked(view, quantity.start, end, verb):
        return False
    if verb is None or _OTHERS_NEXT.match(low, verb.end, view.end):
        return False
    return _JUST.fullmatch(low, end, verb.start) is not None


def _tells_on(view: SentenceView, quantity: Quantity, people: People | None) -> bool:
    """Whether a short sentence only goes on with admissions told in the one before it."""
    return (
        people is not None
        and people.population == "union_members"
        and not receives(view, quantity.start, people.end)
        and (
            running_total(view, quantity.start)
            or of_them(view, quantity.start)
            or in_list_of_admissions(view, quantity.start)
        )
    )


def _ranked(view: SentenceView, quantity: Quantity) -> bool:
    """Whether a bare figure is in a ranking of unions: "dẫn đầu là X: 480 đoàn viên, Y: 365"."""
    return ranked_by_admissions(view, quantity.start) and bool(
        NO_OTHER_NOUN.match(view.analysis.low, quantity.end)
    )


def _bare_plan(view: SentenceView, quantity: Quantity, people: People | None) -> bool:
    """Whether a bare figure is the plan for the admissions told before: "Chỉ tiêu là 1.000."."""
    return (
        people is None
        and quantity.type == "number"
        and not view.of(ADMIT)
        and all(hit.entry.data["unit"] == "upper_level_union" for hit in view.of(UNIT))
        and planned(view, quantity.start)
        and NO_OTHER_NOUN.match(view.analysis.low[quantity.end : view.end]) is not None
        and of_admissions(view)
    )


def _gained(view: SentenceView, start: int, end: int) -> bool:
    """Whether new members are counted without a verb of admission: "đạt 731 đoàn viên mới"."""
    lead = view.slice(max(view.start, start - 20), start)
    more = _MORE.search(lead) or view.search(_MORE_TOO, view.slice(view.start, start))
    if more and not _COMPARED.match(view.analysis.low, end, view.end):
        return True
    if _NEW.match(view.analysis.low, end) is None or _NEWLY.match(view.analysis.low, end):
        return False
    return _GAINED.search(lead) is not None


def _continues(view: SentenceView, quantity: Quantity, previous: Draft | Miss | None) -> bool:
    """Whether the figure is the next in a list of admissions: "12 đoàn viên và 3 lao động"."""
    return (
        isinstance(previous, Draft)
        and _NEXT_IN_LIST.fullmatch(view.slice(previous.end, quantity.start)) is not None
    )
