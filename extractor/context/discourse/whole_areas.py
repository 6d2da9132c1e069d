"""The union of a whole area, industry or firm: "toàn huyện có 136 CĐCS", "cả nước có …"."""

from collections.abc import Sequence
from typing import Final

from extractor.analysis import SentenceView
from extractor.branches.document_branch import FEDERATION, OF_ONE_HOST, DocumentBranch
from extractor.branches.specific import specific
from extractor.context.areas_told import AREA_GIVES, AREA_OF, NATION
from extractor.context.discourse.spoken import Owner, Part, Spoken
from extractor.context.ranks import is_sector
from extractor.sought import Sought

SAYS: Final = Sought(
    r"\btheo (?:(?:số liệu|thống kê|báo cáo|thông tin|tổng hợp)(?: (?:của|từ))? )?$"
    r"|^\W*(?:số liệu|thống kê|tổng hợp|báo cáo)(?: nhanh| sơ bộ)? (?:của|từ) $"
)
"""What makes of a federation the one that tells of its area: "Toàn tỉnh, theo LĐLĐ tỉnh X, …"."""


def of_whole(
    spoken: Spoken, view: SentenceView, area: str | None, focus: int | None
) -> Owner | None:
    """The union of a whole area or firm: "toàn huyện có 136 CĐCS"; None: of all its levels."""
    here = _named_here(spoken, view, area) if area is not None else None
    if here is not None:
        return Owner(here, "place")
    near = [(focus, "focus"), (spoken.main.index if spoken.main else None, "main")]
    for index, how in near:
        branch = spoken.branches[index] if index is not None else None
        if index is None or branch is None:
            continue
        if area is None and branch.level not in OF_ONE_HOST:
            return Owner(index, how)
        if area is not None and _is_of(branch, area):
            return Owner(index, how)
    federations = [
        branch.index
        for branch in spoken.branches
        if area is not None and branch.head == FEDERATION and branch.opener == AREA_OF[area]
    ]
    if area == "ngành" and not federations:
        federations = _sectors(spoken, view)
        main = spoken.main
        if main is not None and main.level in OF_ONE_HOST and _all_central(spoken, federations):
            return Owner(main.index, "main")  # the industry of a province, not of the country
    if len(federations) > 1:
        told = {
            mention.start: one for one in federations for mention in spoken.branches[one].mentions
        }
        start = view.analysis.layout.blocks[view.block].start
        named = [at for at in told if start <= at < view.start]
        federations = [told[max(named)]] if named else []
    return Owner(federations[0], "place") if federations else None


def _is_of(branch: DocumentBranch, area: str) -> bool:
    """Whether a union is that of a kind of area or host; one with no opener is of an industry."""
    if branch.opener is None and area == "ngành":
        return branch.level not in OF_ONE_HOST
    return (branch.opener or "ngành") == AREA_OF[area]


def gives_as_area(spoken: Spoken, view: SentenceView, start: int, end: int) -> int | None:
    """The federation whose area gives in ``[start, end)``: "…; huyện góp 150 suất quà"."""
    told = max(
        AREA_GIVES.finditer(view.analysis.low, max(view.start, start - 2), end),
        key=lambda one: one.start(),
        default=None,
    )
    if told is None or any(told.start() < one.mention.start < end for one in spoken.entries(view)):
        return None
    owner = of_whole(spoken, view, told["area"], spoken.focus_at(view))
    if owner is None or spoken.branches[owner.branch].level in OF_ONE_HOST:
        return None
    return owner.branch


def _named_here(spoken: Spoken, view: SentenceView, area: str) -> int | None:
    """The last union of such an area named in the paragraph, unless the main one is."""
    named = []
    for before in spoken.analysis.views[max(0, view.index - 4) : view.index]:
        if before.block == view.block:
            named += [part.branch for part in spoken.entries(before) if part.branch is not None]
    fitting = [
        one
        for one in named
        if (
            is_sector(spoken.branches[one])
            if area == "ngành"
            else spoken.branches[one].head == FEDERATION
            and spoken.branches[one].opener == AREA_OF[area]
        )
    ]
    main = spoken.main.index if spoken.main else None
    return None if not fitting or main in named or main is None else fitting[-1]


def _all_central(spoken: Spoken, sectors: Sequence[int]) -> bool:
    """Whether unions of industries are all of the whole country."""
    return all(spoken.branches[one].level == "central_sector_union" for one in sectors)


def _sectors(spoken: Spoken, view: SentenceView) -> list[int]:
    """The unions of industries: those a sentence names, else all of the text."""
    here = {mention.branch for mention in view.mentions}
    sectors = [branch.index for branch in spoken.branches if is_sector(branch)]
    return [index for index in sectors if index in here] or sectors


def of_nation(
    spoken: Spoken, view: SentenceView, clause_start: int, start: int, before: Sequence[Part]
) -> int | None:
    """The confederation, where a clause tells of the country and no union is named since."""
    told = NATION.search(view.analysis.low, clause_start, start)
    if told is None or any(part.mention.end > told.end() for part in before):
        return None
    found = [branch.index for branch in spoken.branches if branch.level == "confederation"]
    return found[0] if found else None


def named_area(
    spoken: Spoken, before: Sequence[Part], area: str | None, any_role: bool = False
) -> Owner | None:
    """The federation of an area the sentence has named: "Chủ tịch LĐLĐ huyện X: huyện có"."""
    for mention, role, branch in reversed(before):
        acts = any_role or (role == "subject" and specific(mention))
        if branch is None or not acts or area is None:
            continue
        named = spoken.branches[branch]
        if named.head == FEDERATION and named.opener == AREA_OF[area]:
            return Owner(branch, "of")
    return None


def of_levels(spoken: Spoken, view: SentenceView, before: Sequence[Part]) -> Owner | None:
    """The federation named before all its levels: "Theo LĐLĐ tỉnh, các cấp công đoàn …"."""
    for mention, _role, branch in reversed(before):
        if branch is None:
            continue
        federation = spoken.branches[branch].head == FEDERATION
        told = specific(mention) or SAYS.search(view.slice(view.start, mention.start))
        if federation or told:
            return Owner(branch, "of") if federation else None
    return None
