"""Which unions a mention may stand for, and the share each has in it."""

from collections.abc import Sequence
from typing import Final

from extractor.analysis import SentenceView
from extractor.branches.document_branch import FEDERATION, DocumentBranch
from extractor.branches.mention import BranchMention
from extractor.branches.names import key_of
from extractor.branches.same_union import family
from extractor.context.hosts_told import FIRMS
from extractor.context.ranks import HOSTED, is_sector
from extractor.late import late

_GUILD: Final = "Nghiệp đoàn"
_AREA: Final = late(r"(?:tỉnh|huyện|quận|thị xã|thành phố|thủ đô)\b")
_PLURAL: Final = late(
    r"(?:\d[\d.]*|\bcác|\bmỗi|\bnhững|\bnhiều|%|\bmột số|\btoàn thể|\bthành lập) $"
)


def stands_for(
    view: SentenceView, mention: BranchMention, branches: Sequence[DocumentBranch]
) -> list[tuple[int, float]]:
    """The unions a mention may stand for, by index, with the share each has in it."""
    if mention.branch is not None:
        return [(mention.branch, 1.0)]
    fitting: list[int] = []
    if not mention.bare:
        fitting = [branch.index for branch in branches if _fits(branch, mention)]
    elif mention.head in ("Công đoàn cơ sở", _GUILD):
        if _PLURAL.search(view.slice(view.start, mention.start)):
            return []
        fitting = [
            branch.index
            for branch in branches
            if branch.level in HOSTED and (branch.head == _GUILD) == (mention.head == _GUILD)
        ]
        before = [index for index in fitting if _first(branches[index]) < mention.start]
        fitting = before or fitting
    shares = [(index, 1 / len(fitting)) for index in fitting]
    return of_that_kind(mention, branches, shares) if mention.opener in FIRMS else shares


def of_that_kind(
    mention: BranchMention, branches: Sequence[DocumentBranch], shares: list[tuple[int, float]]
) -> list[tuple[int, float]]:
    """The unions that are called by their kind: "công đoàn phường" is none of a commune."""
    kind = key_of(mention.unit)
    same = [index for index, _share in shares if kind and branches[index].key[: len(kind)] == kind]
    return [(index, 1 / len(same)) for index in same] or shares


def _first(branch: DocumentBranch) -> int:
    """Where a union is named first."""
    return min((mention.start for mention in branch.mentions), default=0)


def _fits(branch: DocumentBranch, mention: BranchMention) -> bool:
    """Whether a short form with a class word ("LĐLĐ huyện") may stand for a branch."""
    if mention.opener is None:
        return False
    if family(mention.head, mention.opener) == FEDERATION:
        level, told = _AREA.match(branch.unit.lower()), _AREA.match(mention.unit.lower())
        return branch.head == FEDERATION and (not level or not told or level[0] == told[0])
    if mention.opener == "ngành":
        return is_sector(branch)
    if mention.opener == "cơ quan":
        return branch.level in HOSTED and branch.head != _GUILD
    return branch.head != FEDERATION and branch.opener == mention.opener
