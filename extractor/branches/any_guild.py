"""Guilds of a trade, told by what they are: "cho đoàn viên nghiệp đoàn nghề cá"."""

from typing import Final

from extractor.branches.mention import BranchMention

_BEFORE: Final = (
    "cho đoàn viên ", "các đoàn viên ", "đoàn viên các ", "mô hình ", "loại hình ",
)  # fmt: skip
"""What makes of a guild without a name one of a kind."""


def is_any_guild(text: str, low: str, mention: BranchMention) -> bool:
    """Whether guilds of a trade are meant, and no union of that name."""
    if mention.head != "Nghiệp đoàn" or mention.named or not text[mention.start].islower():
        return False
    return mention.opener == "nghề" and low.endswith(_BEFORE, 0, mention.start)
