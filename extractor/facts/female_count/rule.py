"""Women among a branch's people: a number, a share, or both said of one group."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from extractor.analysis import SentenceView
from extractor.context.dated_state import period_of_state
from extractor.context.discourse import Discourse, Owner
from extractor.context.status import status_of
from extractor.facts.counted import SAYS, Headcount
from extractor.facts.draft import Draft, Miss
from extractor.facts.female_count.shares import grown_to, number_behind, share_behind
from extractor.facts.female_count.words import (
    AMONG_THEM,
    ARE_WOMEN,
    NOUN_BEFORE,
    NOUN_BEHIND,
    OF_A_SHARE,
    OF_THE_WOMEN,
    SHARE_OF_ALL,
    WOMEN,
    WOMEN_BEFORE,
    WOMEN_BEHIND,
)
from extractor.facts.headcount import headcounts
from extractor.facts.member_count.affected import FIRMS_USE
from extractor.facts.people import People, people_at
from extractor.facts.tail import receives, tail_start
from extractor.quantities import Quantity

KIND = "female_count"
APART, PICKED = f"{KIND}.apart", f"{KIND}.picked"

_FAR = 48
"""Code points between the women and their figure from which the figure alone is the evidence."""
_SOME_WOMEN = re.compile(r"(?:\d|[^\W\d])[^,;]*?\b(?:chị em|chị|cô)$")
_ASIDE = re.compile(r"(?: là nữ)?\s*(?:[)–]|- )")
"""What closes women told of a union in passing: "CĐCS X - với 32 đoàn viên, 28 nữ - đạt …"."""
_STOCK_ENDS = re.compile(
    r"\s*(?:[.,;:()|–/-]|$|(?:là|chiếm|và|trong|ở|thuộc|công nhân|đoàn viên|lao động|nhà giáo)\b)"
)
"""What may follow "98 chị" of a union's women; "7 cô nghỉ sinh" tells of some of them."""
_SMALL = 10
"""Up to this whole a ratio is a fraction: "hơn 2/3 là nữ" counts nobody."""
_NOT_PEOPLE = re.compile(r"\s*(tuổi|suất|phần|lượt|năm|tổ|chi|ban|câu lạc bộ)\b")


# Whose women they are.
_OF_ALL = re.compile(r"\s*(?:(?:trong )?tổng số\s*(?:hơn |gần |trên )?[\d.]+|(?:trong )?số (?=\w))")
_STAFF = re.compile(
    r"lao động|cnvc|cnlđ|cb(?:cc|vc|cn|nv|gv)|ccvc|cán bộ|viên chức|công nhân|nlđ|công chức"
    r"|nhân viên|giáo viên|giảng viên|nhà giáo"
)
_SHARE_PICKED = re.compile(r"\s*(?:được|tham gia|có trình độ|đạt|đăng kí|đang|hưởng)")
_AMONG = re.compile(r"\s*(?:trong |công nhân (?=khó))?")
_PAST_THE_ACT = re.compile(r"[,:(]|trong đó")
_ONE_IN = re.compile(r"\bcứ (?:\d[\d.]*|mười|trăm|một trăm|ba|bốn|năm|hai) ?[^;.\d]{0,40}$|\bcứ $")
_THEREOF = re.compile(r"\b(?:trong đó|riêng|gồm|trong số)\b")
_KIND_TOLD = re.compile(
    rf"\b(?:(?P<noun>{NOUN_BEFORE}) nữ|nữ (?P<behind>{NOUN_BEHIND}))\b[^,;.\d]{{0,40}}$"
)
"""The noun told before: "Lao động nữ có 102 chị"."""
_TOLD_APART = re.compile(r"\s*\((?:trong đó |có |số )*(?:nữ|chị em)[^()\d]{0,12}\d")
"""What stands behind a whole whose women are told in brackets: "58 (nữ 21)"."""
_A_FEW = re.compile(r"(?:hai|ba|bốn|0?[1-4]) (?:người )?(?:phụ nữ|đàn bà|cô gái)")
"""Women of a story: "câu chuyện giữa hai người phụ nữ"."""
_OF_CLIENTS = re.compile(
    r"\b(?:người|hộ|thành viên|khách hàng)(?: đang| được)? (?:vay|thụ hưởng|hưởng lợi)\b"
)
"""Those a fund serves: "68% người vay là nữ"."""
_GREW_BY = re.compile(r"\b(?:tăng|giảm)(?: thêm| được)?\s*$")
"""What makes of people a difference: "2.870 đoàn viên, tăng 725 người; trong số này …"."""
_OF_THOSE_PICKED = ("attendance", "selected_by_an_act", "picked_out", "turns_not_people")


class _Women(NamedTuple):
    """The words of a figure of women, and the people it counts as far as a noun tells."""

    start: int
    end: int
    people: People | None


def find(view: SentenceView, discourse: Discourse) -> list[Draft | Miss]:
    """The women counted in a sentence."""
    if not WOMEN.search(view.slice(view.start, view.end)):
        return []
    found: list[Draft | Miss] = []
    shares_told: set[int] = set()
    figures = view.kind_of("number", "percent", "ratio")
    for at, quantity in enumerate(figures):
        if quantity.start in shares_told:
            continue
        women = _women(view, quantity)
        if women is None:
            found += _grown(view, quantity, figures[:at], found)
            continue
        value = _number(quantity)
        share = quantity if quantity.type == "percent" else None
        if share is None:
            if value is None:
                continue
            share = share_behind(view, figures[at + 1 :], women.end)
        elif (number := number_behind(view, figures[at + 1 :], share.end)) is not None:
            value, women = number.value, women._replace(end=number.end)
            shares_told.add(number.quantity.start)
        if share is not None:
            shares_told.add(share.start)
        reason = _refused(view, quantity, women)
        if reason is None and value is None and _told_before(found, figures[:at], quantity, women):
            continue
        owner = discourse.beside(view, women.start) or discourse.owner_of(
            view, women.start, women.end
        )
        if reason or owner is None:
            found.append(Miss(KIND, view, women.start, women.end, reason or "no_branch"))
        else:
            draft = _draft(view, quantity, women, value, share, owner)
            if discourse.branches[owner.branch].head == "Nghiệp đoàn":
                draft.fields["population"] = "union_members"
            found.append(draft)
    return found


def _grown(
    view: SentenceView,
    quantity: Quantity,
    before: Sequence[Quantity],
    found: Sequence[Draft | Miss],
) -> list[Draft | Miss]:
    """The women there are now, where what they have grown from was told: "từ 702 lên 745"."""
    last = found[-1] if found else None
    if not isinstance(last, Draft) or not before or before[-1].type != quantity.type:
        return []
    told = "share" if quantity.type == "percent" else "value"
    if last.fields[told] is None or quantity.value is None:
        return []
    end = grown_to(view, before[-1].end, before[-1].start, quantity)
    if end is None or last.fields[told] != before[-1].value:
        return []
    period = period_of_state(view, quantity.start, end, last.status)
    fields = {**last.fields, "value": quantity.value, "share": None}
    if told == "share":
        fields |= {"value": None, "share": float(quantity.value)}
    qualifier = quantity.qualifier
    return [
        replace(
            last, start=quantity.start, end=end, fields=fields, qualifier=qualifier, period=period
        )
    ]


def _number(quantity: Quantity) -> int | None:
    """How many the figure counts; None for a percent, or a number that is not whole."""
    if quantity.type == "percent":
        return None
    if quantity.type == "ratio" and (quantity.den or 0) <= _SMALL:
        return None
    number = quantity.num if quantity.type == "ratio" else quantity.value
    return number if isinstance(number, int) else None


def _draft(
    view: SentenceView,
    quantity: Quantity,
    women: _Women,
    value: int | None,
    share: Quantity | None,
    owner: Owner,
) -> Draft:
    low = view.analysis.low
    start, end, people = women
    if share is not None and share is not quantity:
        end = max(end, share.end + low.startswith(")", share.end))
    status, target = status_of(view, start)
    return Draft(
        kind=KIND,
        view=view,
        start=start,
        end=end,
        rule=f"{KIND}.share" if value is None else f"{KIND}.number",
        owner=owner,
        fields={
            "value": value,
            "share": None if share is None or share.value is None else float(share.value),
            "population": _population(view, quantity, people, start, end),
        },
        qualifier=quantity.qualifier,
        status=status,
        period=period_of_state(view, start, end, status),
        confidence=0.82 if share is None or value is None else 0.9,
        cues=[
            f"women: {low[people.start : people.end] if people else 'nữ'}",
            f"owner: {owner.how}",
            *([f"target: {target}"] if target else []),
        ],
    )


def _women(view: SentenceView, quantity: Quantity) -> _Women | None:
    """The words of a figure of women; None when it counts something else."""
    low = view.analysis.low
    start, end = quantity.start, quantity.end
    percent = quantity.type == "percent"
    if quantity.type == "number" and _NOT_PEOPLE.match(low[end : end + 12]):
        return None
    if _TOLD_APART.match(low, end, view.end):
        return None
    if percent and (whole := SHARE_OF_ALL.match(low, end, view.end)):
        return _Women(start, whole.end(), people_at(view, whole.end("all")))
    if OF_A_SHARE.search(low, view.start, quantity.figure_start):
        return None
    people = people_at(view, end)
    people_end = people.end if people else end
    if people and people.women:
        of_women = percent and OF_THE_WOMEN.match(low[end:people_end])
        return None if of_women else _Women(start, people_end, people)
    if behind := WOMEN_BEHIND.match(low, people_end, view.end):
        return _Women(start, behind.end(), people)
    are_women = ARE_WOMEN.match(low, people_end, view.end)
    if are_women and (people or percent or AMONG_THEM.match(low, people_end)):
        return _Women(start, are_women.end(), people)
    before = WOMEN_BEFORE.search(low, max(view.start, start - 110), start)
    if before and (people is None or not people.other):
        words = before.start("women")
        far = start - words > _FAR
        start = start if far else words
        if people and people.groups <= {"people.person", "people.staff"}:
            end = people.end
        return _Women(start, end, people_at(view, words))
    return None


def _told_before(
    found: Sequence[Draft | Miss], earlier: Sequence[Quantity], share: Quantity, women: _Women
) -> bool:
    """Whether a share is that of a number told inside its words: "nữ có 120 người, là 60%"."""
    return (
        bool(found and earlier)
        and isinstance(found[-1], Draft)
        and earlier[-1].type == "number"
        and women.start <= earlier[-1].start <= share.end
    )


def _refused(view: SentenceView, quantity: Quantity, women: _Women) -> str | None:
    """Why the women are not those of the branch."""
    low, (start, end, people) = view.analysis.low, women
    if people and people.other:
        return "other_people"
    share_of_all = quantity.type == "percent" and start < quantity.start
    aside = share_of_all or _ASIDE.match(low, end, view.end)
    if receives(view, start, end) and not aside:
        return "recipients_of_an_award"
    if _SOME_WOMEN.search(low[start:end]) and not _STOCK_ENDS.match(low[end : view.end]):
        return "women_picked_out"
    if _A_FEW.match(low, start, end):
        return "women_picked_out"
    counts = [count for count in headcounts(view) if count.quantity.start != quantity.start]
    before = [
        count
        for count in counts
        if count.end <= start and not _GREW_BY.search(low, view.start, count.start)
    ]
    if before and before[-1].people.other:
        return "women_of_other_people"
    if before and FIRMS_USE.search(low, view.start, before[-1].start):
        return "women_of_other_people"
    tail = tail_start(view, end)
    if _OF_CLIENTS.search(low, start, end):
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


def _picked_behind(view: SentenceView, tail: int) -> bool:
    """Whether the words behind the women tell of some of them: "12 nữ tham gia ban chấp hành"."""
    link = _AMONG.match(view.analysis.low, tail)
    if link is None or any(hit.start == link.end() for hit in view.of("stock.stays")):
        return False
    return any(hit.start == link.end() for hit in view.of(PICKED, "stock.picked"))


def _refused_with(view: SentenceView, before: Sequence[Headcount], start: int) -> str | None:
    """Why women fall with the people counted before them, whose part they are."""
    low, last = view.analysis.low, before[-1]
    if last.reason == "members_of_an_organ":
        return "members_of_an_organ"
    alone = last.reason == "picked_out" and len(before) == 1
    if alone and "trong số" in low[view.start : last.start]:
        return "part_of_people_picked_out"
    if last.reason in _OF_THOSE_PICKED and _THEREOF.search(low[last.end : start]):
        return "part_of_people_picked_out"
    return None


def _population(
    view: SentenceView, quantity: Quantity, people: People | None, start: int, end: int
) -> str:
    """The women's own noun decides, else the noun behind, else the total they are part of."""
    of_all = _OF_ALL.match(view.analysis.low, end, view.end)
    behind = people_at(view, of_all.end()) if of_all else None
    for own in (people, people_at(view, start), people_at(view, quantity.end), behind):
        if own is not None and own.population:
            return own.population
    told = _KIND_TOLD.search(view.analysis.low, view.start, start)
    words = view.slice(start, end) if told is None else told.group()
    if _STAFF.search(words):
        return "staff"
    if "đoàn viên" in words:
        return "union_members"
    return _population_before(view, start) or "union_members"


def _population_before(view: SentenceView, start: int) -> str | None:
    """The population of the stock told last, in the sentence or in those shortly before it."""
    before = [count for count in _stocks(view) if count.end <= start]
    if before:
        both = len(before) > 1 and "/" in view.slice(before[-2].end, before[-1].start)
        return "union_members" if both else before[-1].population
    views = view.analysis.views
    for index in range(view.index - 1, max(-1, view.index - 4), -1):
        if views[index].block != view.block:
            return None
        earlier = [count.population for count in _stocks(views[index])]
        if earlier:
            return earlier[-1] if len(set(earlier)) == 1 else None
    return None


def _stocks(view: SentenceView) -> list[Headcount]:
    """The people of a sentence that are a stock of members or of staff."""
    return [count for count in headcounts(view) if count.population and count.reason is None]
