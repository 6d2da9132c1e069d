"""The union a short form stands for: "công đoàn trường", "LĐLĐ huyện", "CĐCS"."""

from bisect import bisect_left
from collections.abc import Sequence
from operator import attrgetter
from typing import Final

from extractor.analysis import SentenceView
from extractor.branches.document_branch import FEDERATION, OF_ONE_HOST, DocumentBranch
from extractor.branches.mention import BranchMention
from extractor.branches.names import holds, key_of
from extractor.branches.same_union import family
from extractor.branches.specific import specific
from extractor.context.discourse.spoken import Part, Spoken
from extractor.context.hosts_told import host_forms
from extractor.context.ranks import is_sector
from extractor.late import late

_NEAR: Final = 400
"""Code points behind its name within which a union may be called "CĐCS" alone."""
_AT_OPENING: Final = late(r"\W*(?:(?:như|còn|riêng|chẳng hạn) )?(?:ở|tại|với|về|đến) ")


def refer(spoken: Spoken, mention: BranchMention, focus: int | None) -> int | None:
    """The branch a mention stands for, None when nothing fits."""
    if mention.branch is not None:
        return mention.branch
    fitting = [branch for branch in spoken.branches if _fits(branch, mention)]
    kind = key_of(mention.unit)
    fitting = [one for one in fitting if one.key[: len(kind)] == kind] or fitting
    if mention.opener == "ngành":  # one named by its industry alone, where no other is named
        fitting = [one for one in fitting if one.opener != "nghề"] or fitting
    if not fitting:
        return None
    indices = [branch.index for branch in fitting]
    if focus is not None and focus in indices:
        if spoken.branches[focus].mentions[0].start > mention.start and mention.opener:
            return _by_host_before(spoken, mention, fitting, focus)
        return focus
    if spoken.main and spoken.main.index in indices:
        return spoken.main.index
    named_before = [
        (branch.mentions[before - 1].start, branch.index)
        for branch in fitting
        if (before := bisect_left(branch.mentions, mention.start, key=attrgetter("start")))
    ]
    if not named_before:
        small = mention.bare and mention.head == "Công đoàn cơ sở" and spoken.over_others()
        return None if small and len(indices) > 1 else indices[0]
    at, nearest = max(named_before)
    general = mention.bare and mention.head == "Công đoàn cơ sở" and spoken.over_others()
    if general and mention.start - at > _NEAR:
        return None  # "CĐCS chi 3,05 tỷ đồng": those of the federation, not one of them
    return nearest


def last_that_fits(spoken: Spoken, mention: BranchMention, named: Sequence[int]) -> int | None:
    """The union named last that "nghiệp đoàn này" may be; of all named last, if none may."""
    fitting = (one for one in reversed(named) if _fits(spoken.branches[one], mention))
    return next(fitting, named[-1] if named else None)


def by_place(spoken: Spoken, view: SentenceView, mention: BranchMention) -> int | None:
    """The federation of the place named before: "Ở huyện Sông Hinh, LĐLĐ huyện …"."""
    if mention.branch is not None or mention.head != FEDERATION or mention.named:
        return None
    before = key_of(spoken.analysis.text[view.start : mention.start])
    named = [
        branch.index
        for branch in spoken.branches
        if _fits(branch, mention) and (name := branch.key[1:]) and holds(before, name)
    ]
    return named[0] if len(named) == 1 else None


def at_union(view: SentenceView, mention: BranchMention, parts: Sequence[Part]) -> int | None:
    """The union a sentence opens at: "Ở CĐCS X, nơi có 340 đoàn viên, công đoàn tự lập quỹ"."""
    small = mention.bare and view.analysis.text[mention.start].islower()
    if not small or not parts or not specific(parts[0].mention):
        return None
    opens = _AT_OPENING.fullmatch(view.slice(view.start, parts[0].mention.start))
    return parts[0].branch if opens and len({part.branch for part in parts}) == 1 else None


def _fits(branch: DocumentBranch, mention: BranchMention) -> bool:
    """Whether a short form may stand for the branch."""
    if mention.head == FEDERATION or family(mention.head, mention.opener) == FEDERATION:
        if branch.head != FEDERATION:
            return False
        return mention.opener is None or branch.unit.lower().startswith(mention.unit.lower()[:5])
    if branch.head == FEDERATION:
        return mention.head == "Công đoàn" and mention.opener is None
    if branch.head.startswith("Tổng Liên"):
        return mention.head == "Công đoàn" and mention.opener is None
    if mention.head == "Nghiệp đoàn":
        return branch.head == "Nghiệp đoàn"
    if mention.head == "Công đoàn cơ sở":
        return branch.level in OF_ONE_HOST and (
            mention.opener is None or mention.opener == branch.opener
        )
    if mention.head != "Công đoàn":
        return branch.head == mention.head
    if mention.opener is None or (mention.opener == "cơ quan" and not mention.named):
        return True
    if mention.opener == "ngành":
        return is_sector(branch)
    return branch.opener == mention.opener


def host_just_told(
    spoken: Spoken, view: SentenceView, mention: BranchMention, branch: int | None
) -> bool:
    """Whether the paragraph has named the host of which a short form is the union.

    "Công ty Giấy Chợ Mới gặp khó. Giám đốc đi vay, còn công đoàn công ty lập quỹ."
    """
    if branch is None or mention.opener is None or view.block < 0:
        return False
    named = spoken.branches[branch]
    if named.level not in OF_ONE_HOST or named.opener != mention.opener:
        return False
    start = spoken.analysis.layout.blocks[view.block].start
    low = spoken.analysis.low
    return any(
        low.find(form, start, mention.start) >= 0 for form in host_forms(spoken.analysis, named)
    )


def _by_host_before(
    spoken: Spoken, mention: BranchMention, fitting: Sequence[DocumentBranch], focus: int
) -> int:
    """The union whose host was named last before, where the one spoken of is yet to be named.

    "Thầy về Trường Nguyễn Du năm 1992. Hồi ấy công đoàn trường có 19 đoàn viên."
    """
    low = spoken.analysis.low
    told = [
        (low.rfind(form, 0, mention.start), one.index)
        for one in fitting
        for form in host_forms(spoken.analysis, one)
    ]
    at, index = max(told, default=(-1, focus))
    return index if at >= 0 else focus
