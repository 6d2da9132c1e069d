"""Federations with no fuller name in the text: "LĐLĐ tỉnh" is that of the text's own province."""

from collections.abc import Sequence
from typing import Final

from extractor.branches.completed import is_city
from extractor.branches.document_branch import AREAS, FEDERATION, DocumentBranch, join, new_branch
from extractor.branches.mention import BranchMention
from extractor.branches.names import key_of
from extractor.branches.places import province_at_end
from extractor.branches.same_union import family_of
from extractor.late import late


def home_of(branches: Sequence[DocumentBranch]) -> str | None:
    """The province of the union of a province that is named most, but for guests' federations."""
    of_province = [
        (len(branch.mentions), place)
        for branch in branches
        if branch.head == "Công đoàn" and "tỉnh" in branch.key
        if (place := province_at_end(branch.unit))
    ]
    return max(of_province)[1] if of_province else None


_OPENS: Final = late(r"(?:^|[.!?] |\n)\W*(?:[^\W\d]+(?: [^\W\d]+){0,3}, )?$")
"""What may stand before a federation that opens a sentence: "Cùng buổi, | LĐLĐ tỉnh tặng …"."""
_ACTS: Final = late(
    r" (?:đã |vừa |cũng |còn )*(?:trao|tặng|tổ chức|chi|hỗ trợ|kết nạp|thành lập|phát động|có"
    r"|quản lý|trích|đưa|mở|ra mắt|khai mạc|vận động|công bố|khởi công|bàn giao)\b"
)
"""What a federation does that is the matter of a paragraph, no guest."""


_LEVELS: Final = tuple(
    tuple(level.split())
    for level in ("tỉnh", "huyện", "quận", "thị xã", "thành phố", "thành", "thị")
)
"""Levels whose union, told without a place, is the federation there: "Công đoàn huyện"."""


def add_unplaced(
    branches: list[DocumentBranch], mentions: Sequence[BranchMention], home: str | None, text: str
) -> None:
    """Let "LĐLĐ tỉnh" with no fuller name anywhere be a branch; its place is the document's.

    A federation of another province than ``home`` is a guest, and not meant, unless it acts in
    the paragraph: "LĐLĐ tỉnh An Bình trao quà. Cùng buổi, LĐLĐ tỉnh tặng vé xe".
    """
    for mention in mentions:
        if mention.branch is not None or mention.opener not in AREAS:
            continue
        level = key_of(mention.unit)
        if mention.head != FEDERATION and not (mention.head == "Công đoàn" and level in _LEVELS):
            continue
        federations = [branch for branch in branches if family_of(branch) == FEDERATION]
        federations = [
            branch
            for branch in federations
            if branch.key[: len(level)] == level
            or (level == ("tỉnh",) and is_bare_province(branch))
        ]
        if level == ("tỉnh",) and home is not None:
            place = key_of(home)
            acting = _acting_before(federations, mention, text)
            if acting and key_of(province_at_end(acting.unit) or "") != place:
                join(acting, mention)
                continue
            own = [one for one in federations if one.key in (level, place, (*level, *place))]
            if own and not own[0].key[1:]:
                join(own[0], mention)
            federations = own
        if level == ("tỉnh",) and federations and is_bare_province(federations[0]):
            bare = federations[0]
            bare.unit, bare.opener = f"{mention.unit} {bare.unit}", mention.opener
        if not federations:
            made = new_branch(branches, mention)
            made.head = FEDERATION
            join(made, mention)


def _acting_before(
    federations: Sequence[DocumentBranch], mention: BranchMention, text: str
) -> DocumentBranch | None:
    """The one federation that acts in the sentences of the paragraph before one opened by it."""
    start = text.rfind("\n", 0, mention.start) + 1
    if not _OPENS.search(text, start, mention.start):
        return None
    told = [
        branch
        for branch in federations
        if any(
            start <= one.start and one.end < mention.start and _ACTS.match(text, one.end)
            for one in branch.mentions
        )
    ]
    return told[0] if len(told) == 1 else None


def is_bare_province(branch: DocumentBranch) -> bool:
    """Whether a federation is told by its province alone: "Công đoàn Bắc Kạn" in a headline."""
    return province_at_end(branch.unit) == branch.unit and not is_city(branch.unit)
