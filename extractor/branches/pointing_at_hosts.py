"""Unions told without a name where their host has just been told: "Công đoàn ở đây xoay xở …"."""

from collections.abc import Sequence
from typing import Final

from extractor.branches.hosts import Host
from extractor.branches.mention import BranchMention
from extractor.branches.names import key_of
from extractor.late import late

_HERE: Final = late(
    r" (?:(?:ở|tại|của|trong) )?(?:đây|nơi này|nơi đây|chỗ này|đơn vị này|công ty này|trường này"
    r"|nhà trường)\b"
)
"""What says that a union is that of the place just told: "Công đoàn ở đây"."""
_OFFICE: Final = late(r"(?:[Cc]hủ tịch|[Pp]hó [Cc]hủ tịch|[Tt]hường trực)(?: BCH)? $")
_OPENS: Final = late(r"[.!?”\"] (?:[“\"])?$")
_TOPIC: Final = late(
    r"(?:(?:^|\n|[.!?”\"] )\W*(?:[^.;:,\n\d]{0,40} )?(?:ở|tại|về|đến|tới|của|là|như) )$"
    r"|(?:^|\n|[.!?”\"] )(?:(?:Hay|Như|Còn|Riêng|Với|Tại|Ở),? )?$"
)
"""What makes of a host the place a passage is on: "Không khí ở Công ty X trầm hơn"."""
_REACH: Final = 90


def may_point(text: str, low: str, mention: BranchMention) -> bool:
    """Whether a short form may be of the host told last: "Công đoàn ở đây", "Chủ tịch CĐCS An"."""
    if not mention.bare or mention.head not in ("Công đoàn", "Công đoàn cơ sở"):
        return False
    return bool(
        _HERE.match(low, mention.end)
        or _is_office(text, mention)
        or _OPENS.search(text, max(0, mention.start - 4), mention.start)
    )


def is_here(low: str, mention: BranchMention) -> bool:
    """Whether a short form says that it is of the place just told: "CĐCS ở đây"."""
    return mention.bare and _HERE.match(low, mention.end) is not None


def _is_office(text: str, mention: BranchMention) -> bool:
    """Whether somebody's office in the union is told."""
    return bool(_OFFICE.search(text, max(0, mention.start - 24), mention.start))


def points_at_host(text: str, low: str, mention: BranchMention, host: Host, *, ahead: bool) -> bool:
    """Whether a short form is of the host told last before it, in its paragraph.

    ``ahead``: no host's union has been named where the text opens, so that one at the head of a
    sentence is that of the passage.
    """
    if not mention.bare or "\n" in text[host.end : mention.start]:
        return False
    topic = _TOPIC.search(text, max(0, host.start - _REACH), host.start)
    if _is_office(text, mention):
        return topic is not None
    opens = _OPENS.search(text, max(0, mention.start - 4), mention.start)
    return ahead and topic is not None and opens is not None


def of_firm_not_works(
    mention: BranchMention, host: Host, mentions: Sequence[BranchMention]
) -> bool:
    """Whether the union of a firm is told, not that of the works or farm named beside it.

    "CĐCS Công ty Cao su X … Anh Thuih, Nông trường 2, … Công đoàn công ty có 74 tổ công đoàn."
    """
    kind = key_of(mention.unit)
    if not kind or host.key[: len(kind)] == kind:
        return False
    return any(
        one.named and one.start < mention.start and key_of(one.unit)[: len(kind)] == kind
        for one in mentions
    )
