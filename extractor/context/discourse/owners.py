"""Who has a figure: the union said to have it, the nearest subject, else the one spoken of."""

import re
from collections.abc import Sequence
from typing import Final

from extractor.analysis import SentenceView, once_a_sentence
from extractor.branches.specific import specific
from extractor.context.areas_told import AREA_ACTS, WHOLE, area_of
from extractor.context.discourse.described import apposed, described_next, listed_in_brackets
from extractor.context.discourse.said_to_end import ended
from extractor.context.discourse.spoken import Owner, Part, Spoken
from extractor.context.discourse.units_of_its_own import has_units
from extractor.context.discourse.which_has import which_has
from extractor.context.discourse.whole_areas import SAYS, named_area, of_levels, of_nation, of_whole
from extractor.context.funds_of_unions import through_fund
from extractor.context.in_turn import turns
from extractor.context.ranks import GRASSROOTS, rank
from extractor.late import late
from extractor.sought import Sought

_RAISED_TO: Final = Sought(
    r"\b(?:nâng|đưa|để|cho|khiến)(?: tổng)?(?: số)?[^;.\d]{0,50}?\b(?:lên|đạt|là|thành)\b"
    r"(?:[^;.\d]|\d[\d.]* (?:cđcs|công đoàn cơ sở|nghiệp đoàn|đoàn viên)){0,40}$"
    r"|\b(?:nâng|đưa)(?: tổng)? số\s*$"
)
"""What tells the total to which new unions raise that of the one above: "nâng tổng số lên"."""
_TWO: Final = 2
_MEMBERS_OF: Final = late(r"\b(?:trong|của) (?:số|tổng số) [^,;.\d]{0,24}(?:của )?$")
"""What makes of a union the one whose members are told: "Trong số đoàn viên Công đoàn Trường"."""
_IN_BRACKETS: Final = late(r" ?\((?!do |được )[^()]*")
_HAD_BY: Final = late(r"[^,;.]{0,14}?(?:của|thuộc)\s*(?:các |toàn )?")
_SHARE_OF: Final = Sought(
    r"\b(?:chiếm|bằng|so với|dẫn đầu|đứng đầu|cao hơn|nhiều hơn)\b[^,;.:]{0,40}$"
)
"""What makes of an area one of which a part is told: "chiếm hơn nửa số đoàn viên toàn khu"."""
_OF_CONGRESS: Final = Sought(r"\bđại hội(?: đại biểu)?(?: lần thứ)?(?: [ivxl\d]+)?,? $")
"""What names the congress by its union: "Đại hội XIII Công đoàn Việt Nam"."""


def owner_of(spoken: Spoken, view: SentenceView, start: int, end: int) -> Owner | None:
    """The branch that has what stands at ``[start, end)``.

    What ties a union to the figure itself is asked first, then the area the clause tells of, then
    the subject; a sentence that names none goes on with the union spoken of.
    """
    told = spoken.entries(view)
    if not told:
        return (
            described_next(spoken, view, start, end)
            or _of_area(spoken, view, start, end, ())
            or _spoken_of(spoken, view, ())
        )
    before = [part for part in told if part.branch is not None and part.mention.end <= start]
    return (
        in_turn(spoken, view, start, end)
        or _had_by(spoken, view, end)
        or which_has(view, start, before)
        or _raised_by(spoken, view, start, before)
        or (None if before else described_next(spoken, view, start, end))
        or _by_fund(spoken, view, start, before)
        or _members_of(view, start, before)
        or _total_of(spoken, view, end)
        or _of_area(spoken, view, start, end, before)
        or _subject(view, start, before)
        or _spoken_of(spoken, view, before)
    )


_TOTAL_OF: Final = Sought(
    r"\b(?:nâng|đưa|tăng)(?: tổng)? (?:số|số lượng|con số)[^;.\d]{2,60} (?:thuộc|của|do|ở|trong) $"
)
_UP_TO: Final = late(r"(?: (?:quản lí|hiện nay))* (?:lên|đạt|là|tới)\b")


def _had_by(spoken: Spoken, view: SentenceView, end: int) -> Owner | None:
    """The union said right behind a figure to have it: "120 đoàn viên của CĐCS X"."""
    for mention, role, branch in spoken.entries(view):
        if branch is None or role != "of" or not end <= mention.start <= end + 30:
            continue
        if _HAD_BY.fullmatch(spoken.analysis.low[end : mention.start]):
            return Owner(branch, "of")
    return None


def _by_fund(spoken: Spoken, view: SentenceView, start: int, told: Sequence[Part]) -> Owner | None:
    """The union through whose fund a sum is had, wherever: "Ở CĐCS X, cô Rót được quỹ cho vay"."""
    if not told or not spoken.funds:
        return None
    branch = through_fund(view, spoken.funds, told[-1].mention.end, start)
    return None if branch is None else Owner(branch, "of")


def _members_of(view: SentenceView, start: int, before: Sequence[Part]) -> Owner | None:
    """The union some of whose members are counted: "Trong số đoàn viên Công đoàn Trường, …"."""
    clause_start, _ = view.clause(start)
    for mention, _role, branch in reversed(before):
        if branch is None or mention.start < clause_start:
            continue
        if _MEMBERS_OF.search(view.slice(clause_start, mention.start)):
            return Owner(branch, "of")
    return None


def _total_of(spoken: Spoken, view: SentenceView, end: int) -> Owner | None:
    """The union whose total is raised: "nâng tổng số CĐCS thuộc LĐLĐ thị xã lên 92 đơn vị"."""
    for mention, _role, branch in reversed(spoken.entries(view)):
        if branch is None or mention.end > end:
            continue
        if not _UP_TO.match(view.slice(mention.end, end)):
            continue
        if _TOTAL_OF.search(view.slice(view.start, mention.start)):
            return Owner(branch, "of")
    return None


def _of_area(
    spoken: Spoken, view: SentenceView, start: int, end: int, before: Sequence[Part]
) -> Owner | None:
    """The union of the country, the area or the firm that a clause tells of in its place."""
    low = view.analysis.low
    clause_start, _ = view.clause(start)
    nation = of_nation(spoken, view, clause_start, start, before)
    if nation is not None:
        return Owner(nation, "place")
    whole = _wholes_told(view, clause_start, start, end)
    last = before[-1].mention.end if before else view.start
    acting = _acting(spoken, low, max(clause_start - 1, view.start, last), start)
    if not whole and acting is None and last < clause_start and _may_tell_wholes(view)[0]:
        whole = list(WHOLE.finditer(low, last, clause_start))
    if whole:
        owner = _of_whole_area(spoken, view, whole[-1], before)
        if owner is not None:
            return owner
    return None if acting is None else Owner(acting, "place")


@once_a_sentence
def _may_tell_wholes(view: SentenceView) -> tuple[bool, bool]:
    """Whether a sentence may tell of an area as a whole, and of one that acts."""
    low, start, end = view.analysis.low, view.start, view.end
    return WHOLE.may(low, start, end), AREA_ACTS.may(low, start, end)


def _wholes_told(view: SentenceView, first: int, start: int, end: int) -> list[re.Match[str]]:
    """The areas told as a whole up to ``end``, and those that act before ``start``."""
    low, (told, acts) = view.analysis.low, _may_tell_wholes(view)
    found = list(WHOLE.finditer(low, first, end)) if told else []
    if acts:
        found += AREA_ACTS.finditer(low, first, start)
        found.sort(key=lambda one: one.end())
    return [one for one in found if not _SHARE_OF.search(low, first, one.start())]


def _of_whole_area(
    spoken: Spoken, view: SentenceView, told: re.Match[str], before: Sequence[Part]
) -> Owner | None:
    """The union of an area told as a whole: "Toàn tỉnh có …", "Toàn tỉnh, theo LĐLĐ tỉnh X, …"."""
    area = area_of(told)
    last = before[-1].mention if before else None
    if last is not None and told.end() <= last.end:
        if not SAYS.search(view.slice(told.end(), last.start)):
            return None
        return named_area(spoken, before[-1:], area, any_role=True)
    own = named_area(spoken, before, area)
    if own is not None:
        return own
    of_levels_told = area is None and "các cấp" in told.group()
    owner = of_levels(spoken, view, before) if of_levels_told else None
    return owner or of_whole(spoken, view, area, spoken.focus_at(view))


def _subject(view: SentenceView, start: int, before: Sequence[Part]) -> Owner | None:
    """The nearest subject of which what is said has not ended."""
    for mention, role, branch in reversed(before):
        if role == "subject" and branch is not None and not ended(view, mention, start):
            return Owner(branch, "subject" if specific(mention) else "short form")
    return None


def _spoken_of(spoken: Spoken, view: SentenceView, before: Sequence[Part]) -> Owner | None:
    """The union at the one place told before, else the one spoken of, else the text's own."""
    focus = spoken.focus_at(view)
    says = _says(spoken, view, before)
    if says is not None:
        return Owner(says, "of")
    places = {part.branch for part in before if part.role in ("at", "of")}
    if len(places) == 1 and (place := places.pop()) is not None and place != focus:
        return Owner(place, "place")
    if focus is not None:
        return Owner(focus, "focus")
    return Owner(spoken.main.index, "main") if spoken.main else None


def _says(spoken: Spoken, view: SentenceView, before: Sequence[Part]) -> int | None:
    """The federation with whose report a sentence begins: "Theo LĐLĐ tỉnh, các huyện đã …"."""
    if not before:
        return None
    mention, _role, branch = before[0]
    if branch is None or rank(spoken.branches[branch]) <= GRASSROOTS:
        return None
    opens = SAYS.search(view.slice(view.start, mention.start))
    told = view.slice(mention.end, mention.end + 2) == ", "
    return branch if opens and told and not spoken.outranks(branch) else None


def _raised_by(
    spoken: Spoken, view: SentenceView, start: int, before: Sequence[Part]
) -> Owner | None:
    """The union above those it founds, whose total they raise: "…, nâng tổng số lên 13 CĐCS"."""
    ranks = [rank(spoken.branches[part.branch]) for part in before if part.branch is not None]
    if len(ranks) < _TWO or ranks[-1] > GRASSROOTS or max(ranks) <= GRASSROOTS:
        return None
    if not _RAISED_TO.search(view.analysis.low, before[-1].mention.end, start):
        return None
    above = ranks.index(max(ranks))
    branch = before[above].branch
    return None if branch is None else Owner(branch, "subject")


def _acting(spoken: Spoken, low: str, start: int, end: int) -> int | None:
    """The union of an area or a firm that acts in its place in a stretch."""
    area = spoken.areas.named(low, start, end)
    return spoken.firms.named(low, start, end) if area is None else area


def in_turn(spoken: Spoken, view: SentenceView, start: int, end: int) -> Owner | None:
    """The union a figure of a row is told of: "CĐCS A và CĐCS B lần lượt có 61 và 45 …"."""
    names = {turn.name.start for at, turn in turns(view).items() if start <= at <= end}
    for mention, _role, branch in spoken.entries(view) if names else ():
        if mention.start in names and branch is not None:
            return Owner(branch, "subject")
    return None


def over_units(spoken: Spoken, view: SentenceView, owner: Owner, start: int) -> Owner:
    """The owner of grassroots unions: one above them, where a lower one is understood."""
    lowly = owner.how in ("short form", "focus", "place", "main")
    if not lowly or rank(spoken.branches[owner.branch]) > GRASSROOTS:
        return owner
    if has_units(spoken, view, owner, start):
        return owner
    told = [
        branch
        for mention, role, branch in spoken.entries(view)
        if branch is not None and mention.end <= start and role in ("subject", "at", "of")
    ]
    told = [one for one in told if spoken.branches[one].level != "confederation"]
    if spoken.main is not None:
        told.insert(0, spoken.main.index)
    above = [branch for branch in told if rank(spoken.branches[branch]) > GRASSROOTS]
    if not above:
        above = [
            one.index
            for one in spoken.branches
            if rank(one) > GRASSROOTS and one.level != "confederation"
        ]
        lowest = min((rank(spoken.branches[one]) for one in above), default=0)
        above = [one for one in above if rank(spoken.branches[one]) == lowest]
        above = above if len(above) == 1 else []
    return Owner(above[-1], "above") if above else owner


def beside(spoken: Spoken, view: SentenceView, start: int) -> Owner | None:
    """The union of which what stands behind its name counts: "với CĐCS X (120 đoàn viên)"."""
    before = [part for part in spoken.entries(view) if part.mention.end <= start]
    if not before or before[-1].branch is None:
        return None
    behind = view.slice(before[-1].mention.end, start)
    if _IN_BRACKETS.fullmatch(behind):
        return Owner(before[-1].branch, "of")
    listed = listed_in_brackets(spoken, view, start)
    return listed or apposed(spoken, view, start)


def congress_at(spoken: Spoken, view: SentenceView, start: int) -> int | None:
    """The union in congress: the one a sentence is labelled with, else the one spoken of."""
    for mention, _role, branch in spoken.entries(view):
        labels = mention.end < start and view.slice(mention.end, start).startswith(":")
        if labels and specific(mention):
            return branch
    for mention, _role, branch in spoken.entries(view):
        if branch is not None and _OF_CONGRESS.search(view.slice(view.start, mention.start)):
            return branch
    return spoken.focus_at(view)
