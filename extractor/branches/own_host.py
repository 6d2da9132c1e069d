"""The host a whole text is of, where its union is only told in short: "Công đoàn công ty", "CĐCS".

A feature, a letter or a speech names the host once ("Công ty X có 2.148 lao động") and then says
"công đoàn công ty"; in full it names only parts of that union, and the unions above that help.
"""

from collections.abc import Sequence
from typing import Final

from extractor.branches.document_branch import PLAIN_HEADS
from extractor.branches.hosts import CLASSES, Host
from extractor.branches.mention import BranchMention
from extractor.branches.names import in_order
from extractor.branches.specific import specific
from extractor.sought import Sought

_PARTS: Final = ("grassroots_member", "section", "group")
_WHOLES: Final = ("generic", "grassroots")
_OPENING: Final = 1200
"""Code points in which the host of the text is told, behind whatever sets the scene."""
_ENOUGH: Final = 2
_ANY: Final = "cơ quan"
"""What a host of any kind is called: "Công đoàn cơ quan"."""
KINDS: Final = ("sở", "trường", "bệnh viện", "công ty", "tổng công ty")
"""Openers of hosts that no text tells but as such; other agencies also confer and come to help."""
_PART_WORDS: Final = Sought(
    r"\b(?:\d|các|mỗi|từng) ?(?:tổ công đoàn|công đoàn bộ phận|cđbp"
    r"|(?:cđcs|công đoàn cơ sở) thành viên)\b"
)
_WHOLE_WORDS: Final = Sought(
    r"\b(?:cả|toàn) (?:công ti|trường|bệnh viện|cơ quan|sở|cảng|nhà máy|viện|chi nhánh"
    r"|xí nghiệp|tổng công ti|trung tâm)\b"
    r"|\b(?:trường|công ti|bệnh viện|cơ quan|xưởng|nhà máy) (?:ta|mình|chúng ta|chúng tôi)\b"
)
_HOST_WORDS: Final = Sought(
    r"(?:^|[.!?:\n”\"] )(?:công ti|nhà trường|trường|bệnh viện|cơ quan|chi nhánh|nhà máy|xí nghiệp"
    r"|đơn vị) (?:hiện |nay |đang |mới |chỉ |vẫn )*(?:có|sử dụng|gồm|quản lí)\b"
    r"|\b(?:cho biết|tại|ở|toàn|của|nhánh:) (?:chi nhánh|nhà trường|công ti|bệnh viện|xí nghiệp) "
    r"(?:hiện |có|này|đã|là|cũng)\b"
    r"|\bbáo cáo của (?:công đoàn cơ sở|cđcs|công đoàn)\b"
)
"""What is said of the one host a text is on, and of the parts of its union."""
_ABOVE_WORDS: Final = Sought(
    r"\b(?:các cấp công đoàn|công đoàn các cấp|toàn (?:tỉnh|huyện|quận|ngành|thị xã|thành phố)"
    r"|(?:cđcs|công đoàn cơ sở|công đoàn) trực thuộc"
    r"|(?:\d|các|mỗi|những|nhiều) (?:cđcs|công đoàn cơ sở)(?! thành viên))\b"
)
"""What is said of a union with many hosts."""


def may_be_own(low: str, mentions: Sequence[BranchMention]) -> bool:
    """Whether a text names no host's union in full, but speaks of one in short."""
    if any(one.named and one.level in _WHOLES and one.opener in CLASSES for one in mentions):
        return False
    told = _short_forms(mentions)
    return any(one.opener in KINDS for one in told) or _is_well_told(low, mentions, told)


def _is_well_told(
    low: str, mentions: Sequence[BranchMention], told: Sequence[BranchMention]
) -> bool:
    """Whether short forms are told so often, and with such words, that they are of one host."""
    if not told:
        return False
    parts = _tells_parts(low, mentions)
    bare = sum(one.bare and one.head == "Công đoàn" for one in mentions) if parts else 0
    return len(told) + min(bare, _ENOUGH - 1) >= _ENOUGH and (
        parts or bool(_WHOLE_WORDS.search(low)) or bool(_HOST_WORDS.search(low))
    )


def own_host(low: str, mentions: Sequence[BranchMention], hosts: Sequence[Host]) -> Host | None:
    """The one host that a text with such short forms is on, told where it begins."""
    told = _short_forms(mentions)
    above = sum(1 for _ in _ABOVE_WORDS.finditer(low))
    below = sum(1 for _ in _PART_WORDS.finditer(low)) + sum(1 for _ in _WHOLE_WORDS.finditer(low))
    if above > below + len(told) // _ENOUGH:
        return None
    kinds = {one.opener for one in told if one.opener} - {_ANY}
    parts = {one.unit for one in mentions if one.level in _PARTS and one.unit}
    fitting = [
        host
        for host in hosts
        if host.unit not in parts and (host.opener in kinds or (not kinds and host.opener in KINDS))
    ]
    first = next((host for host in fitting if host.start < _OPENING), None)
    if first is None:
        return None
    same = [host for host in fitting if _same(host, first)]
    if len(same) < len(fitting) and not _is_well_told(low, mentions, told):
        return None
    if any(fitting.count(host) > len(same) for host in fitting):
        return None
    return max(same, key=lambda host: (len(host.key), -host.start))


def complete_own(host: Host, mentions: Sequence[BranchMention]) -> None:
    """Make of the short forms of a text the union of its host."""
    for mention in _short_forms(mentions):
        if mention.opener in (None, _ANY, host.opener):
            mention.unit, mention.opener, mention.named = host.unit, host.opener, True
            mention.of_text = True


def _short_forms(mentions: Sequence[BranchMention]) -> list[BranchMention]:
    """The mentions that say no name but what the host is: "Công đoàn công ty", "CĐCS"."""
    return [
        one
        for one in mentions
        if one.head in PLAIN_HEADS
        and not specific(one)
        and one.level in _WHOLES
        and (one.opener in CLASSES or (one.bare and one.head == "Công đoàn cơ sở"))
    ]


def _tells_parts(low: str, mentions: Sequence[BranchMention]) -> bool:
    return any(one.level in _PARTS for one in mentions) or bool(_PART_WORDS.search(low))


def _same(one: Host, other: Host) -> bool:
    """Whether two names are of one host, the one in short."""
    short, long = sorted((one.key, other.key), key=len)
    return in_order(short, long)
