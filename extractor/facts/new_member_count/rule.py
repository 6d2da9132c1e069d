"""Members newly admitted to the union; never to the Party, never net growth."""

import re

from extractor.analysis import SentenceView
from extractor.context.outsiders import outsider_before
from extractor.context.owner import Discourse
from extractor.context.period import period_of_event
from extractor.context.status import status_of
from extractor.facts.counterpart import counterpart
from extractor.facts.draft import Draft, Miss
from extractor.facts.headcount import planned
from extractor.facts.people import people_at, people_before
from extractor.lexicon import Hit
from extractor.quantities import Quantity

KIND = "new_member_count"
ADMIT, ADMITTED, ELSEWHERE = (f"{KIND}.{group}" for group in ("admit", "admitted", "elsewhere"))
_NEAR = re.compile(r"(?:[^,.;:\d]{0,12}:\s*)?[^,.;:\d]{0,40}")
_NO_OTHER_NOUN = re.compile(r"\s*(?:[.,;:()]|$|người\b|đồng chí\b)")
_OF_MEMBERS = re.compile(
    r"đoàn viên|kết nạp( mới| thêm| được)*(?: trong [^,;:.\d]{2,14})?\s*:?\s*$"
)
_JUST = re.compile(r"\s*(mới |đã |vừa )?|\s(?:[^\W\d]+ ){1,4}(?:đã )?")
_NEXT_IN_LIST = re.compile(r"(?: mới)?\s*(?:\([^()]{0,20}\))?\s*(?:,|và)\s*")
_NEW = re.compile(r" mới\b")
_GAINED = re.compile(r"(?:\b(?:thêm|với|được|đạt|tăng|gồm|có)|[:(,])\s*$")
"""What may stand before new members who are told without a verb: "có thêm 286 đoàn viên mới"."""
_INTO_UNION = re.compile(r"\s*(mới\s*)?vào (tổ chức )?(công đoàn|nghiệp đoàn)")
_FOR_THE_PARTY = re.compile(
    r"(?:\bphát triển đảng\b|\b(?:giới thiệu|bồi dưỡng)\b)(?:(?!công đoàn|;|\bvà kết nạp).)*$"
)
"""What makes of an admission one to the Party: "giới thiệu 14, kết nạp 10 đồng chí"."""
_STOPS = (",", ";", ".", " và ")


def find(view: SentenceView, discourse: Discourse) -> list[Draft | Miss]:
    """The admissions of a sentence."""
    found: list[Draft | Miss] = []
    for quantity in view.kind_of("number"):
        one = _count(view, discourse, quantity, found[-1] if found else None) or counterpart(
            view, found, quantity
        )
        if one is not None:
            found.append(one)
    return found


def _count(
    view: SentenceView, discourse: Discourse, quantity: Quantity, previous: Draft | Miss | None
) -> Draft | Miss | None:
    """The members a number counts as admitted, None when it counts something else."""
    if not isinstance(quantity.value, int):
        return None
    low = view.analysis.low
    verb = view.before(quantity.start, ADMIT)
    people = people_at(view, quantity.figure_end)
    start = quantity.start
    end = max(people.end, quantity.end) if people else quantity.end
    plan = False
    if verb is not None and _NEAR.fullmatch(low, verb.end, quantity.start):
        if people is None:
            if not _means_members(view, verb, quantity):
                return None
            start = verb.start
    elif people is None:
        return None
    elif not (
        _admitted_behind(view, quantity, end)
        or _continues(view, quantity, previous)
        or (people.population == "union_members" and _gained(view, start, end))
    ):
        plan = people.population == "union_members" and planned(view, start)
        if not plan or not view.of(ADMIT):
            return None
    reason = _refused(view, quantity, verb, end, people is not None and people.other)
    owner = discourse.owner_of(view, start, end)
    if reason or owner is None:
        return Miss(KIND, view, start, end, reason or "no_branch")
    new = _NEW.match(low, end)
    end = new.end() if new else end
    into = _INTO_UNION.match(low, end)
    status, target = ("target", "chỉ tiêu") if plan else status_of(view, quantity.start)
    return Draft(
        kind=KIND,
        view=view,
        start=start,
        end=into.end() if into else end,
        rule=f"{KIND}.admits",
        owner=owner,
        fields={"value": quantity.value, "value_max": quantity.value_max},
        qualifier=quantity.qualifier,
        status=status,
        period=period_of_event(view, start, end, status),
        confidence=0.88,
        cues=[
            f"verb: {low[verb.start : verb.end]}" if verb else "verb: kết nạp",
            f"owner: {owner.how}",
            *([f"target: {target}"] if target else []),
        ],
    )


def _means_members(view: SentenceView, verb: Hit, quantity: Quantity) -> bool:
    """Whether a figure without a noun counts members: "số đoàn viên kết nạp mới là 35"."""
    low = view.analysis.low
    if not _NO_OTHER_NOUN.match(low[quantity.end : min(view.end, quantity.end + 10)]):
        return False
    return (
        people_before(view, quantity.start) is not None
        or _OF_MEMBERS.search(low, verb.start, quantity.start) is not None
    )


def _admitted_behind(view: SentenceView, quantity: Quantity, end: int) -> bool:
    """Whether the verb stands behind the people: "120 đoàn viên được kết nạp"."""
    verb = view.after(quantity.end, ADMITTED)
    return verb is not None and _JUST.fullmatch(view.slice(end, verb.start)) is not None


def _gained(view: SentenceView, start: int, end: int) -> bool:
    """Whether new members are counted without a verb of admission: "đạt 731 đoàn viên mới"."""
    lead = view.slice(max(view.start, start - 12), start)
    return _NEW.match(view.analysis.low, end) is not None and _GAINED.search(lead) is not None


def _continues(view: SentenceView, quantity: Quantity, previous: Draft | Miss | None) -> bool:
    """Whether the figure is the next in a list of admissions: "12 đoàn viên và 3 lao động"."""
    return (
        isinstance(previous, Draft)
        and _NEXT_IN_LIST.fullmatch(view.slice(previous.end, quantity.start)) is not None
    )


def _refused(
    view: SentenceView, quantity: Quantity, verb: Hit | None, end: int, other_people: bool
) -> str | None:
    """Why the people were not admitted to the union."""
    if verb is not None and _elsewhere(view, verb.end, quantity.start):
        return "admitted_to_the_party"
    if verb is not None and _FOR_THE_PARTY.search(view.slice(view.start, verb.start)):
        return "admitted_to_the_party"
    if other_people:
        return "other_people"
    if outsider_before(view, quantity.start):
        return "another_organisation"
    stops = (view.analysis.low.find(stop, end, view.end) for stop in _STOPS)
    stop = min((at for at in stops if at >= 0), default=view.end)
    return "admitted_to_the_party" if _elsewhere(view, end, stop) else None


def _elsewhere(view: SentenceView, start: int, end: int) -> bool:
    """Whether another organisation is named between two offsets, and no union."""
    named = any(start <= hit.start and hit.end <= end for hit in view.of(ELSEWHERE))
    return named and "công đoàn" not in view.slice(start, end)
