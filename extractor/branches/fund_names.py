"""Names of funds that hold the name of a union: Quỹ "Mái ấm Công đoàn Lam Hà"."""

from collections.abc import Sequence
from typing import Final

from extractor.branches.mention import BranchMention
from extractor.sought import Sought

_QUOTED_FUND: Final = Sought(r"\b(?:quỹ|chương trình) [“\"][^“”\",;.:\d\n]{2,30} $")
_CLOSING: Final = ("”", '"')
_REACH: Final = 40
"""Code points before a union in which the name of a fund is opened."""


def names_fund(
    text: str, low: str, mention: BranchMention, before: Sequence[BranchMention]
) -> bool:
    """Whether a name is only that of a fund in a text that has named another union ``before``."""
    if mention.opener is not None or not any(one.named for one in before):
        return False
    if text[mention.end : mention.end + 1] not in _CLOSING:
        return False
    return _QUOTED_FUND.search(low, max(0, mention.start - _REACH), mention.start) is not None
