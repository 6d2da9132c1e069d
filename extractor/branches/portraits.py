"""Features on the union of one host: "Ở cổng Công ty X, chủ tịch công đoàn Vũ Thị Na kể …"."""

from collections.abc import Sequence
from typing import Final

from extractor.branches.document_branch import PLAIN_HEADS
from extractor.branches.hosts import CLASSES, Host
from extractor.branches.mention import BranchMention
from extractor.late import late
from extractor.letters import UPPER

_OPENING: Final = 400
"""Code points with which a feature opens."""
_OFFICES: Final = ("chủ tịch ", "chủ tịch bch ", "lãnh đạo ", "ủy viên ")
_LED_BY: Final = ("chủ tịch ", "chủ tịch bch ")
_HEADLINE: Final = 120
"""Code points in which a headline tells whom a portrait is of."""
_TOLD_AGAIN: Final = 2
"""Times a feature speaks of the union of the one host it names."""
_OFFICER: Final = late(rf"(?:,? (?:là )?(?:chị|anh|ông|bà|cô|thầy))? [{UPPER}]")
"""Who stands behind an office held in a union: "Chủ tịch CĐCS Võ Thành Trung kể"."""
_NAMED_BEFORE: Final = late(
    rf"(?:[{UPPER}]\w+ ){{1,4}}?[{UPPER}]\w+,? (?:[–-] )?(?:(?:là|người|nữ|vị|cô|một) )*$"
)
_NAME: Final = 90
"""Code points before an office in which the name of its holder stands."""


def of_officer(low: str, mention: BranchMention) -> bool:
    """Whether a bare "CĐCS" stands behind the office somebody holds in it."""
    bare = mention.bare and mention.head == "Công đoàn cơ sở"
    return bare and low.endswith(_OFFICES, 0, mention.start)


def name_by_lead(
    text: str, low: str, mentions: Sequence[BranchMention], hosts: Sequence[Host]
) -> None:
    """Complete short forms by the host a feature opens with, where no host's union is named.

    A feature on "công đoàn" opens with who leads it, before it names any union.
    """
    if any(mention.named and mention.opener in CLASSES for mention in mentions):
        return
    short = [one for one in mentions if one.bare and one.head in PLAIN_HEADS]
    portrayed = short[:1] == list(mentions[:1]) and _opens_with_officer(text, low, short[0])
    if not portrayed:
        short = [one for one in short if one.head == "Công đoàn cơ sở"]
    officers = portrayed or any(of_officer(low, one) for one in short)
    until = max(_OPENING * portrayed, short[0].start) if short else 0
    told = {host.key for host in hosts if host.start < until}
    headed = portrayed and short[0].start < _HEADLINE and len({host.key for host in hosts}) == 1
    enough = len(short) >= _TOLD_AGAIN or (headed and len(hosts) >= _TOLD_AGAIN)
    if not enough or not officers or len(told) != 1:
        return
    for mention in short:
        if _at_another(text, mention, hosts):
            continue
        mention.unit, mention.opener, mention.named = hosts[0].unit, hosts[0].opener, True
        if mention.level == "generic":
            mention.level = "grassroots"


def _at_another(text: str, mention: BranchMention, hosts: Sequence[Host]) -> bool:
    """Whether another host than the one portrayed was named last in the paragraph."""
    before = [host for host in hosts if host.end <= mention.start]
    last = before[-1] if before else None
    if last is None or last.key == hosts[0].key or last.opener != hosts[0].opener:
        return False
    return "\n" not in text[last.end : mention.start]


def _opens_with_officer(text: str, low: str, mention: BranchMention) -> bool:
    """Whether a text opens with who leads an unnamed union: "gặp chủ tịch công đoàn Vũ Thị Na"."""
    if not (mention.bare and mention.start < _OPENING):
        return False
    office = next((one for one in _LED_BY if low.endswith(one, 0, mention.start)), None)
    if office is None:
        return False
    before = mention.start - len(office)
    return bool(
        _OFFICER.match(text, mention.end)
        or _NAMED_BEFORE.search(text, max(0, before - _NAME), before)
    )
