"""All unions right under the confederation told as a kind: "các công đoàn ngành Trung ương"."""

from typing import Final

from extractor.branches.mention import BranchMention
from extractor.late import late
from extractor.normalise import lower

_OF_NATION: Final = late(r"(?:các )?ngành (?:trung ương|tw|t\.ư)")
_BESIDE: Final = late(r"\bngành (?:trung ương|tw|t\.ư)(?:,| và|, và|, các|/) $")
_REACH: Final = 24
"""Code points before a head in which such a kind may end."""


def names_national_kind(low: str, mention: BranchMention) -> bool:
    """Whether a head tells of all such unions, or stands beside them without a name.

    "… các LĐLĐ tỉnh, công đoàn ngành Trung ương, | Công đoàn Tổng Công ty".
    """
    if mention.unit and _OF_NATION.fullmatch(lower(mention.unit)):
        return True
    if mention.named:
        return False
    return _BESIDE.search(low, max(0, mention.start - _REACH), mention.start) is not None
