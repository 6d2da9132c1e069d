"""Unions founded at a host told behind or before them: "ra mắt một CĐCS tại Công ty X"."""

from collections.abc import Sequence
from typing import Final

from extractor.branches.hosts import Host
from extractor.branches.mention import BranchMention
from extractor.late import late
from extractor.sought import Sought

_HEADS: Final = {
    "cđcs": "Công đoàn cơ sở",
    "công đoàn cơ sở": "Công đoàn cơ sở",
    "công đoàn": "Công đoàn",
}
_FOUNDED: Final = (
    r"\b(?:thành lập|ra mắt|ra đời|gây dựng|kết nạp)"
    r"(?: (?:và|mới|được|thêm|xong|ra mắt|công nhận|đi vào hoạt động))*"
    r"(?: (?:một|01|1|tổ chức|ban chấp hành(?: lâm thời)?|bch(?: lâm thời)?))*"
    r" (?P<head>cđcs|công đoàn cơ sở|công đoàn)"
    r"(?: (?:mới|lâm thời|đầu tiên|ngoài nhà nước|ngoài quốc doanh))*"
    r" (?:ngay )?(?:tại|ở|trong|cho|của|thuộc)"
    r"(?: (?:một )?(?:doanh nghiệp|đơn vị|dn)(?: (?!tại\b|ở\b)[^,;.\n\d]{2,40})? (?:là|:))? "
)
_LISTED: Final = (
    r"\b(?:thành lập|ra mắt|phát triển)(?: (?:mới|được|thêm))* \d{1,2} (?:cđcs|công đoàn cơ sở)"
    r"[^.;()\n\d]{0,40} \((?:gồm|là)?:? ?"
)
_FOUNDED_THERE: Final = (
    r"\b(?:thành lập|ra mắt)(?: (?:một|01|1|mới|và|ra mắt))*"
    r" (?P<there>cđcs|công đoàn cơ sở)(?= (?:với|gồm|có)(?: [^\W\d]+){0,2} \d)"
)
_MAY_BE: Final = Sought(f"{_FOUNDED}|{_LISTED}|{_FOUNDED_THERE}")
_AT: Final = ("tại ", "ở ", "phối hợp với ", "cùng với ", "cùng ")
_THERE: Final = late(
    r"(?:(?! (?:công ti|trường|bệnh viện|doanh nghiệp|nhà máy)\b)[^.;\n]){0,110}?" + _FOUNDED_THERE
)
"""What is told of a host named before: "Tại Công ty X, LĐLĐ huyện ra mắt CĐCS với 312 …"."""
_IN_LIST: Final = late(rf"{_LISTED}(?:(?:tại )?[^()\n.]{{3,120}}\d (?:đoàn viên|lao động)[;,] )?$")
_HAS_MEMBERS: Final = late(r"(?:,|:| [-–]| có| với) \d[\d.]* (?:đoàn viên|đv)\b")
"""What is told of each of several founded: "thành lập 2 CĐCS (Công ty A: 45 đoàn viên; …)"."""
_BEFORE: Final = late(_FOUNDED + "$")
_REACH: Final = 150
_ONE_OF_MORE: Final = late(r"(?:,| và|;) (?:tại |ở )?(?:công ti|trường|bệnh viện|doanh nghiệp)\b")
"""What follows the first of several hosts: "thành lập CĐCS tại Công ty A, Công ty B"."""


def may_be_founded(low: str) -> bool:
    """Whether a text may tell of a union founded at a host."""
    return _MAY_BE.search(low) is not None


def founded_at(
    low: str, mentions: Sequence[BranchMention], hosts: Sequence[Host]
) -> list[BranchMention]:
    """The unions told to be founded at a host, each with the host's name.

    Those that are mentions already get that name; the others are handed back, to be added.

    >>> found = founded_at("ra mắt cđcs tại công ty may lạc hà", [], [
    ...     Host(16, 34, "Công ty May Lạc Hà", "công ty")])
    >>> [(one.name, one.start, one.end) for one in found]
    [('Công đoàn cơ sở Công ty May Lạc Hà', 7, 34)]
    """
    added: list[BranchMention] = []
    for host in hosts:
        if _HAS_MEMBERS.match(low, host.end) and _IN_LIST.search(
            low, max(0, host.start - _REACH), host.start
        ):
            span, unit = (host.start, host.end), (host.unit, host.opener)
            if not any(one.start < host.end and host.start < one.end for one in mentions):
                added.append(BranchMention(*span, _HEADS["cđcs"], "grassroots", *unit, named=True))
            continue
        behind = _THERE.match(low, host.end) if low.endswith(_AT, 0, host.start) else None
        if behind:
            head, last = behind.span("there")
            told_there = [one for one in mentions if one.start < last and head < one.end]
            if not told_there:
                name, unit = _HEADS[behind["there"]], (host.unit, host.opener)
                added.append(BranchMention(head, last, name, "grassroots", *unit, named=True))
            for bare in (one for one in told_there if one.bare):
                bare.unit, bare.opener, bare.named = host.unit, host.opener, True
                bare.level = "grassroots"
            continue
        told = _BEFORE.search(low, max(0, host.start - _REACH), host.start)
        if told is None or _ONE_OF_MORE.match(low, host.end):
            continue
        first, last = told.span("head")
        there = next((one for one in mentions if one.start < last and first < one.end), None)
        if there is None:
            name, level = _HEADS[told["head"]], "grassroots"
            added.append(
                BranchMention(first, host.end, name, level, host.unit, host.opener, named=True)
            )
        elif there.bare:
            there.unit, there.opener, there.named = host.unit, host.opener, True
            there.level = "grassroots" if there.level == "generic" else there.level
    return added
