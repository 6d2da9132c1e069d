"""Hosts told again by their kind or by their own name alone: "Ở Long Sơn, công đoàn nhà máy …".

A feature names "Nhà máy Đạm Long Sơn" once and goes back to it as one speaks of a place.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence
from operator import attrgetter
from typing import Final

from extractor.branches.document_branch import PLAIN_HEADS
from extractor.branches.hosts import CLASSES, Host
from extractor.branches.mention import BranchMention
from extractor.branches.names import key_of
from extractor.context.own_names import own_words
from extractor.late import late
from extractor.letters import UPPER
from extractor.opened import Opened

_PLACE: Final = late(
    r"(?:^|[.!?:;\n”\"] ?|[–-] )(?:(?:Như|Hay|Còn|Riêng|Chẳng hạn|Và|Rồi|Lại),? )?"
    r"(?:(?:[Tt]ại|[Ởở]|[Vv]ề|[Đđ]ến|[Tt]ới|[Vv]ới|[Rr]iêng|[Bb]ên|[Dd]ưới|[Tt]rên|[Ss]ang) )"
    rf"(?P<name>[{UPPER}]\w*(?: \w+){{1,6}}?)"
    r"(?:,|(?= (?:thì|cũng|lại|một|mới|vẫn|năm|những|suốt|từ|trong|giữa|hồi|công|cđ|CĐ)\b))"
    r" (?:[^.;:!?\n]{0,40} )?$"
)
"""What opens a sentence with the place it speaks of, up to a short form."""
_REACH: Final = 110
_LEAST: Final = 2
"""Words of an own name that one speaks of as of a place."""

_NEARBY: Final = 320
"""Code points behind a host within which its kind stands for it."""
_KINDS_AGAIN: Final = ("Nhà trường", "Trường", "Công ty", "Bệnh viện", "Tổng công ty")
_BARE_HOST: Final = Opened(
    (f"{kind} " for kind in _KINDS_AGAIN),
    r"(?:(?<![^\n])|(?<=[.!?\n”\"])|(?<=[.!?\n”\"] ))"
    rf"(?P<kind>{'|'.join(_KINDS_AGAIN)})(?= )",
)
"""A host told again by its kind at the head of a sentence: "Trường có 26 đoàn viên"."""
_KINDS: Final = {"nhà trường": "trường"}


def told_by_own_name(
    text: str, mentions: Sequence[BranchMention], hosts: Sequence[Host]
) -> list[Host]:
    """The places before a short form that are the own name of one host named before them."""
    found: list[Host] = []
    by_name: dict[tuple[str, ...], set[Host]] = defaultdict(set)
    for mention in mentions:
        if mention.named or mention.head not in PLAIN_HEADS:
            continue
        if mention.opener not in CLASSES and not mention.bare:
            continue
        place = _PLACE.search(text, max(0, mention.start - _REACH), mention.start)
        if place is None:
            continue
        for host in hosts if not by_name else ():
            by_name[own_words(host.key)].add(host)
        name = key_of(place["name"])
        meant = [one for one in by_name.get(name, ()) if one.end <= place.start("name")]
        if len(name) < _LEAST or len({one.key for one in meant}) != 1:
            continue
        host = meant[0]
        kind = key_of(mention.unit)
        if mention.opener in (None, host.opener) and host.key[: len(kind)] == kind:
            found.append(Host(*place.span("name"), host.unit, host.opener))
    return found


def told_by_kind(text: str, mentions: Sequence[BranchMention], hosts: Sequence[Host]) -> list[Host]:
    """The places where a host named before in its paragraph is told by its kind alone."""
    found = []
    for bare in _BARE_HOST.finditer(text):
        start, end = bare.span("kind")
        kind = bare.group("kind").lower()
        behind = bisect_right(hosts, start, key=attrgetter("start"))
        host = hosts[behind - 1] if behind else None
        if host is None or host.end >= start or host.opener != _KINDS.get(kind, kind):
            continue
        since = any(host.start < one.start < start and one.named for one in mentions)
        if not since and start - host.end < _NEARBY and "\n" not in text[host.end : start]:
            found.append(Host(start, end, host.unit, host.opener))
    return found
