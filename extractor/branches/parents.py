"""Unions told right behind another that belongs to them: "CĐCS Trường Mai Sơn (LĐLĐ huyện B)".

Whoever is told so only says where the one before belongs, and has no part in the sentence.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from extractor.branches.document_branch import DocumentBranch
from extractor.branches.mention import BranchMention
from extractor.branches.names import holds, key_of
from extractor.late import late

_RANKS: Final = (
    ("group",),
    ("section", "grassroots_member"),
    ("grassroots",),
    ("upper_level",),
    ("provincial_federation", "central_sector_union"),
)
_FAR: Final = 18
"""Code points between the two names at most."""
_DASH: Final = late(r" [-–] (?:thuộc |trực thuộc )?")
_BRACKET: Final = late(r" ?\((?:thuộc |trực thuộc )?")
_COMMA: Final = late(r", ?(?:thuộc |trực thuộc )?")
_GOES_ON: Final = late(
    r"(?! [-–] )(?! ?\()(?! (?:đã |vừa |sẽ |cũng )*(?:khen|công nhận|tuyên dương|biểu dương|xếp"
    r"|quyết định|chỉ đạo|hướng dẫn|giao|(?:tặng|trao)[^,;.]{0,24}"
    r" (?:cờ|bằng|giấy khen|huân|kỷ niệm|danh hiệu|giải))\b)",
    re.IGNORECASE,
)
"""What may follow a union behind a dash, but for one that confers, or the next of a list."""
_ENDS: Final = late(r"\s*(?:[,;.:]|$|và\b|có\b|được\b|đạt\b|ủng hộ\b|vận động\b|kết nạp\b|với\b)")


def fold_parents(
    text: str, mentions: Sequence[BranchMention], branches: Sequence[DocumentBranch]
) -> list[BranchMention]:
    """The mentions without those of unions that only tell where the one before belongs.

    The mention before takes their words.
    """
    left: list[BranchMention] = []
    for mention in mentions:
        child = left[-1] if left else None
        end = None if child is None else _end_of_parent(text, child, mention, branches)
        if child is None or end is None:
            left.append(mention)
        else:
            left[-1] = replace(child, end=end)
    return left


def _end_of_parent(
    text: str,
    child: BranchMention,
    mention: BranchMention,
    branches: Sequence[DocumentBranch],
) -> int | None:
    """Where the words end that tell of the union above; None when a mention is no such."""
    between = text[child.end : mention.start]
    if len(between) > _FAR:
        return None
    own, above = _rank(branches, child), _rank(branches, mention)
    if own is None or above is None or own >= above:
        return None
    if _BRACKET.fullmatch(between):
        return mention.end + 1 if text.startswith(")", mention.end) else None
    if _DASH.fullmatch(between):
        return mention.end if _GOES_ON.match(text, mention.end) else None
    of_it = holds(key_of(child.unit), key_of(mention.unit)[-2:])
    if _COMMA.fullmatch(between) and of_it and _ENDS.match(text, mention.end):
        return mention.end
    return None


def _rank(branches: Sequence[DocumentBranch], mention: BranchMention) -> int | None:
    """How high a union stands that a mention names itself; None for a short form."""
    if mention.branch is None:
        return None
    level = branches[mention.branch].level
    return next((at for at, levels in enumerate(_RANKS) if level in levels), None)
