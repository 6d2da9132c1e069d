"""How many subordinate unions a branch has, and how many were newly founded."""

import re

from extractor.analysis import SentenceView
from extractor.context.owner import Discourse, Owner
from extractor.context.period import period_of_event, period_of_state
from extractor.context.status import status_of
from extractor.facts.counterpart import counterpart
from extractor.facts.draft import Draft, Miss
from extractor.facts.headcount import planned
from extractor.facts.tail import receives, tail_start
from extractor.lexicon import Entry, Hit
from extractor.quantities import Quantity

KIND = "unit_count"
UNIT, ACT, PICKED = (f"unit_count.{group}" for group in ("unit", "act", "picked"))
_FOUNDS = re.compile(
    r"(thành lập|lập mới|ra mắt|phát triển)( được| mới| thêm)*( tổng số| tổng cộng)?\s*$"
)
_FOUNDS_BESIDE = re.compile(
    r"(thành lập|phát triển|ra mắt)( mới| được| thêm)*[^.;:]{0,12}"
    r"\d[\d.]*( đoàn viên| công đoàn viên)( mới)?\s*(,|và)\s*(thành lập )?$"
)
_IS_NEW = re.compile(
    r"\s*(?:được thành lập|mới (?:ra mắt|ra đời|thành lập|được thành lập)"
    r"|mới(?=\s*(?:[,.;)]|$|và|với|trong)))"
)
_IS_FOUNDED = re.compile(r"\s*được thành lập")
_HAS_SOMETHING = re.compile(r"\s*có (?!đoàn|tổng|\d)")
_LIVES_IN = re.compile(
    r"((hoạt động|phong trào|đại hội|mái nhà|đoàn viên|lao động|cnvclđ|người) của"
    r"|(sinh hoạt|tập hợp) (tại|ở|trong)|làm việc (tại|ở)|tổ trưởng của)\s*$"
)
_MEMBERS_IN = re.compile(
    r"(?:đoàn viên|cnvclđ|cbccvc|lao động|người|cán bộ)(?:[^,;.\d]{0,40}?)"
    r" (?:ở|tại|trong|thuộc|của)\s*$"
)
"""What makes of units those the members are in: "4.958 đoàn viên ở 121 CĐCS"."""
_DELEGATED = re.compile(
    r"\b(?:đại diện|thay mặt)\b[^.;]{0,60}\d (?:cán bộ, )?(?:đoàn viên|cnvclđ|lao động)[^.;]{0,80}$"
)
_REPRESENTED = re.compile(r"đại biểu[^.;]{0,60}\bđại diện (?:cho )?[^.;]{0,60}$")
"""What makes the units those of the union in congress."""
_PART = re.compile(r"(trong đó|trong số đó)[^.;]{0,60}$")
_ORGANISATION = re.compile(r"\s*(?:(?:tổ chức|đơn vị)\s*)?")
_GROUP = re.compile(r"\s*tổ\b(?! trưởng| dân| chức| hợp)")
_DIVIDED_INTO = re.compile(
    r"(chia (ra|thành|về|làm)|(?:cơ cấu|tổ chức|biên chế|bố trí|sắp xếp)[^,;.]{0,12} thành"
    r"|gồm|sinh hoạt (ở|tại))\s*(gần |khoảng |hơn )?\d*$"
)
_NUMBER_FOLLOWS = re.compile(
    r"(\s*(trực thuộc|hiện có|thành lập mới|mới thành lập|mới|được thành lập"
    r"|thành lập (?:mới )?trong [^,;:.\d]{2,16}))?"
    r"\s*(:|là|\||\t|=|có tổng số|hiện có là|\| (?:tổ|đơn vị|cđcs|cơ sở) \||(?:tăng )?lên)\s*"
)
_NOTHING_ELSE_FOLLOWS = re.compile(r"\s*(tổ|đơn vị|cđ|cơ sở|[.;,|\n]|$)")
_SUBORDINATE = re.compile(r"\s*trực thuộc\b")


def find(view: SentenceView, discourse: Discourse) -> list[Draft | Miss]:
    """The unit counts of a sentence."""
    found: list[Draft | Miss] = []
    for number in view.kind_of("number", "ratio"):
        one = _count(view, discourse, number) or counterpart(view, found, number)
        if one is not None:
            found.append(one)
    return found


def _count(view: SentenceView, discourse: Discourse, quantity: Quantity) -> Draft | Miss | None:
    """The units a number counts, None when it counts something else."""
    low = view.analysis.low
    number = quantity.num if quantity.type == "ratio" else quantity.value
    if not isinstance(number, int):
        return None
    if (unit := _unit_after(view, quantity.figure_end)) is not None:
        start, end = quantity.start, max(_with_subordinate(low, unit.end), quantity.end)
    elif (unit := _unit_before(view, quantity.start, quantity.end)) is not None:
        start, end = unit.start, quantity.end
    else:
        return None
    change = _founded(view, start, end, quantity)
    if quantity.type == "ratio" and not change:
        return None
    reason = None if change else _refused(view, start, end)
    owner = discourse.owner_of(view, start, end)
    congress = discourse.congress_at(view, start)
    if congress is not None and _REPRESENTED.search(low, view.start, start):
        owner = Owner(congress, "congress")
    if reason or owner is None:
        return Miss(KIND, view, start, end, reason or "no_branch")
    status, target = status_of(view, quantity.start)
    if planned(view, start):
        status, target, change = "target", "chỉ tiêu", True
    part = _PART.search(low, view.start, start) is not None
    rule = "founded" if change else "part" if part else "has"
    return Draft(
        kind=KIND,
        view=view,
        start=start,
        end=end,
        rule=f"{KIND}.{rule}",
        owner=owner,
        fields={
            "value": number,
            "value_max": quantity.value_max,
            "unit": unit.entry.data["unit"],
            "change": change,
        },
        qualifier=quantity.qualifier,
        status=status,
        period=(
            period_of_event(view, start, end, status)
            if change
            else period_of_state(view, start, end, status)
        ),
        confidence=0.75 if part else 0.88,
        cues=[
            f"unit: {low[unit.start : unit.end]}",
            f"owner: {owner.how}",
            *([f"target: {target}"] if target else []),
        ],
    )


def _founded(view: SentenceView, start: int, end: int, quantity: Quantity) -> bool:
    """Whether the units are told to be new: "thành lập mới 12 CĐCS", "3 CĐCS mới ra đời"."""
    low = view.analysis.low
    return bool(
        "thành lập" in low[start : quantity.start]
        or _FOUNDS.search(low, view.start, start)
        or _FOUNDS_BESIDE.search(low, view.start, start)
        or _IS_NEW.match(low, end)
    )


def _refused(view: SentenceView, start: int, end: int) -> str | None:
    """Why the units are not all the branch has: an act or a quality picks them out."""
    low = view.analysis.low
    if receives(view, start, end):
        return "recipients_of_an_award"
    if _DELEGATED.search(low, view.start, start):
        return None
    tail = tail_start(view, end)
    told = any(not low[tail : hit.start].strip() for hit in view.of(PICKED) if hit.start >= tail)
    if (told or _HAS_SOMETHING.match(low, tail)) and not _IS_FOUNDED.match(low, end):
        return "units_picked_out"
    acted = any(not low[hit.end : start].strip() for hit in view.of(ACT) if hit.end <= start)
    if (
        acted
        and not _LIVES_IN.search(low, view.start, start)
        and not _MEMBERS_IN.search(low, view.start, start)
    ):
        return "selected_by_an_act"
    return None


def _unit_after(view: SentenceView, at: int) -> Hit | None:
    """The unit named behind a figure; "tổ" alone where the branch is divided into them."""
    low = view.analysis.low
    units = [
        hit
        for hit in view.of(UNIT)
        if hit.start >= at and _ORGANISATION.fullmatch(low, at, hit.start)
    ]
    if units:
        return max(units, key=lambda hit: hit.end)
    group = _GROUP.match(low[at : at + 8])
    if group and _DIVIDED_INTO.search(low, max(view.start, at - 26), at):
        return Hit(at + group.start(), at + group.end(), Entry(UNIT, "tổ", {"unit": "group"}))
    return None


def _unit_before(view: SentenceView, at: int, end: int) -> Hit | None:
    """The unit named before its figure: "Số CĐCS trực thuộc: 42", "tổ công đoàn: 12 tổ"."""
    low = view.analysis.low
    for hit in reversed(view.of(UNIT)):
        if hit.end <= at and _NUMBER_FOLLOWS.fullmatch(low, hit.end, at):
            return hit if _NOTHING_ELSE_FOLLOWS.match(low[end : end + 8]) else None
    return None


def _with_subordinate(low: str, end: int) -> int:
    """Where the unit ends, with the "trực thuộc" that may follow."""
    found = _SUBORDINATE.match(low, end)
    return found.end() if found else end
