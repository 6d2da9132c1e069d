"""Unions told by their host: "Ở Công ty Phước Long, công đoàn …", "Trường Ea Na có 34 đoàn viên".

In a text on a federation or an industry a school or firm is often named without a word of its
union; the union meant is the host's. A text that opens with one host's union speaks of that.
"""

from bisect import bisect_right
from collections.abc import Callable, Sequence
from operator import attrgetter
from typing import Final

from extractor.branches.document_branch import PLAIN_HEADS
from extractor.branches.founded_at import founded_at, may_be_founded
from extractor.branches.grammar import LONGEST_TEXT
from extractor.branches.headings_of_hosts import headings
from extractor.branches.hosts import CLASSES, Host
from extractor.branches.hosts_that_gave import may_have_given, that_gave
from extractor.branches.mention import BranchMention
from extractor.branches.names import key_of
from extractor.branches.own_host import complete_own, may_be_own, own_host
from extractor.branches.pointing_at_hosts import (
    is_here,
    may_point,
    of_firm_not_works,
    points_at_host,
)
from extractor.branches.portraits import name_by_lead, of_officer
from extractor.branches.reporting_host import may_head_report, reporting_host
from extractor.branches.told_again import told_by_kind, told_by_own_name
from extractor.late import late
from extractor.letters import UPPER
from extractor.opened import Opened
from extractor.sought import Sought

_TOLD_BY_KIND: Final = ("công ty", "trường", "bệnh viện", "tổng công ty")
"""Openers of hosts whose union may be told without its name."""
_OPENING: Final = 400
"""Code points that tell which union a text is about."""
_WORKSHOP: Final = late(r"(?i)(?:phân xưởng|xưởng|tổ|đội|chuyền|ca|kíp)(?!\w)")
"""A part of a host that a feature begins with before the union it is on: "công đoàn Xưởng Cán"."""
_REACH: Final = 320
"""Code points behind a host within which "công đoàn công ty" is its union."""
_REACH_OPENED: Final = 900
"""The same for a host with which the paragraph opens: "Tại Công ty X, …"."""
_OPENS_PARAGRAPH: Final = late(
    r"(?:^|\n)\W*(?:(?:Như|Còn|Riêng),? )?(?:[Tt]ại|[Ởở]|[Vv]ề|[Đđ]ến) $"
)
_THROUGHOUT: Final = 3
"""Times a text speaks of unions, at all and in a thousand code points, that is about the union of
the host it opens with."""
_AT: Final = late(
    r"(?:^|[.;:!?,\"“”\n•*+–-])\s*(?:(?:Như|Còn|Riêng|Chẳng hạn),? )?"
    r"(?:[Tt]ại|[Ởở]|[Vv]ề|[Đđ]ến|[Vv]ới|[Rr]iêng|[Nn]hư) $"
)
"""What opens a sentence with the place it speaks of."""
_HEADS: Final = late(r"(?:^|[.;:!?“”\"\n•*+–-] ?)(?:(?:Hay|Như|Còn|Riêng|Rồi),? )?$")
"""What opens a sentence with a host of which its union is told: "Trường X, công đoàn mới …"."""
_AT_WORDS: Final = ("tại", "ở", "về", "đến", "với", "riêng", "như")
_NEAR: Final = Opened(
    (f"{form} " for word in _AT_WORDS for form in (word, word.capitalize())),
    rf"\w+ [{UPPER}]",
)
"""A place that a sentence may speak of."""
_LABEL: Final = late(r"(?: ?\([^()\n]{2,40}\)|,[^:,;.\n]{3,50})?: ")
_ITEM: Final = late(r"(?:^|\n)[ \t]*(?:[•*+–▪●-]|\d{1,2}[.)/])?[ \t]*$")
"""A host that labels an item of a round-up: what stands behind it, and before it."""
_OPENS: Final = 8
"""Code points before such a host in which its item begins."""
_FEW: Final = LONGEST_TEXT + 100
"""Code points before a short form in which such a place begins, if it does."""
_THANKS: Final = late(
    r"(?:[^.;!?\n]|\.(?=\d)){0,80} (?:nhờ|do|bởi|vì)(?: (?:có|được|chính|vai trò của"
    r"|sự vào cuộc của|nỗ lực của|sự kiên trì của))* "
)
"""What a firm did thanks to its union: "Công ty X nâng bữa ca là nhờ công đoàn cơ sở …"."""
_ON: Final = late(r"[^.;!?\n]{0,80}")
_SAME_PARAGRAPH: Final = late(r"[^\n]*")
_COUNT: Final = r"\d[\d.]*"
_WORKERS: Final = (
    r"(?:cán bộ|công nhân|lao động|nhân viên|giáo viên|giảng viên|viên chức|công chức|người"
    r"|nlđ|cnlđ|cnvclđ|cbgv|cbcnv|cbnv|y bác sĩ|nhà giáo)"
)
_HAS_MEMBERS: Final = late(
    r"(?: ?\([^()\n]{2,40}\))?,?"
    r"(?: (?:cũng |thì |tuy |dù |vốn )*(?:nhỏ|lớn|đông|ít người|ít|khiêm tốn|non trẻ|trẻ|xa)"
    r"(?: (?:hơn|nhất|nhiều|hẳn|bé|người|tuổi|khối|trong|các|xíu|quân|lắm|đó|tỉnh|huyện))*)?,?"
    r"(?: (?:hiện|hiện nay|nay|đang|cũng|đã|tuy|dù|mới|nơi|là nơi|đơn vị|quy mô|chẳng hạn))*"
    r"(?: (?:có|với|gồm|chỉ có|chỉ|tập hợp|vẻn vẹn|vỏn vẹn)| ?\(|:|,)"
    r"(?: ?(?:tổng số|khoảng|gần|hơn|trên|chừng|được|tới|đến|chưa đầy|vỏn vẹn|cả thảy|hiện có))*"
    rf" ?(?:{_COUNT} {_WORKERS}[^;.\d]{{0,30}}?)?{_COUNT} (?:{_WORKERS}, )?"
    r"(?:(?:người )?(?:đã |đều )?(?:là|vào|gia nhập) )?(?:công )?(?:đoàn viên|công đoàn)\b"
    r"(?!,? (?:thanh niên|tncs|ưu tú|được|tham gia|đăng kí|bị|nhận|khó khăn|nghèo))"
)
"""What is said of a host whose members are counted: "Trường Ea Na (Buôn Đôn) chỉ 21 đoàn viên"."""
_MEMBERS: Final = Sought(r"\d (?:[^\W\d][^\d;.]{0,40}, )?(?:công )?đoàn viên")
"""What stands in every text with such a place."""


_HAS_UNION: Final = late(
    r"(?: ?\([^()\n]{2,40}\))?(?:(?! (?:chưa|không|vẫn|phải|cần|sẽ|nên)\b)[^.;:,\n]){0,40}"
    r" (?:có|thành lập|lập|ra mắt)(?: được| xong| mới)? (?:tổ chức )?"
    r"(?:công đoàn cơ sở|công đoàn|cđcs)(?: mới)?"
    r"(?=[,.;]| (?:từ|vào|tháng|năm|với|ngày|hồi|cuối|đầu)\b)"
)
"""What is said of a host that has got a union: "Công ty X vừa thành lập CĐCS với 120 …"."""


def name_by_host(
    text: str,
    low: str,
    mentions: Sequence[BranchMention],
    find_hosts: Callable[[], Sequence[Host]],
) -> list[BranchMention]:
    """Complete the unions that hosts named before them tell, and find hosts that have members.

    Returns the mentions to add: the names of hosts that stand for their unions. Hosts are only
    looked for where a union may be told by one.
    """
    if not mentions or not (
        _MEMBERS.search(low)
        or may_have_given(low)
        or may_head_report(low)
        or may_be_own(low, mentions)
        or may_be_founded(low)
        or any(
            _may_be_of_host(text, one) or of_officer(low, one) or may_point(text, low, one)
            for one in mentions
        )
    ):
        return []
    hosts = find_hosts()
    if not hosts:
        return []
    if by_own_name := told_by_own_name(text, mentions, hosts):
        hosts = sorted([*hosts, *by_own_name], key=attrgetter("start"))
    new = founded_at(low, mentions, hosts) if may_be_founded(low) else []
    again: list[Host] = []
    own = reporting_host(low, mentions, hosts) if may_head_report(low) else None
    lead = _opens_with_hosted(mentions if own is None else [own, *mentions])
    of_text = own_host(low, mentions, hosts) if own is None and may_be_own(low, mentions) else None
    if of_text is not None:
        complete_own(of_text, mentions)
        lead = of_text.opener
    if lead is None:
        again = told_by_kind(text, mentions, hosts)
        name_by_lead(text, low, mentions, hosts)
    told = set() if lead else {one.start for one in headings(text, low, hosts, _TOLD_BY_KIND)}
    heads = {start for start in told if not any(one.start < start < one.end for one in mentions)}
    gave = set() if lead else that_gave(low, hosts, _TOLD_BY_KIND)
    if lead is None or lead in _TOLD_BY_KIND:
        for mention in mentions:
            host = _host_of(text, low, mention, mentions, hosts, lead)
            if host is not None and (lead is None or (host.opener == lead and mention.bare)):
                _complete(mention, host)
    for mention in mentions:
        if _behind_colon(text, mention) and (host := _label_of(text, mention, hosts)):
            _complete(mention, host)
    return [
        *([] if own is None else [own]),
        *new,
        *_standing_for(low, [*hosts, *again], heads | gave),
    ]


def _standing_for(low: str, hosts: Sequence[Host], told: set[int]) -> list[BranchMention]:
    """The names of hosts that stand for their unions: those ``told`` so, or that have members."""
    return [
        BranchMention(
            host.start,
            host.end,
            "Công đoàn",
            "grassroots",
            host.unit,
            host.opener,
            named=True,
            by_host=True,
        )
        for host in hosts
        if host.opener in _TOLD_BY_KIND
        and (
            host.start in told
            or _HAS_MEMBERS.match(low, host.end)
            or _HAS_UNION.match(low, host.end)
        )
    ]


def _complete(mention: BranchMention, host: Host) -> None:
    """Makes of a short form the union of a host."""
    mention.unit, mention.opener = host.unit, host.opener
    mention.named = mention.by_host = True
    if mention.level == "generic":
        mention.level = "grassroots"


def _behind_colon(text: str, mention: BranchMention) -> bool:
    """Whether a mention is a short form right behind a colon."""
    if mention.named or mention.head not in PLAIN_HEADS:
        return False
    short = mention.opener in CLASSES or not (mention.unit or mention.opener)
    return short and text.endswith(": ", 0, mention.start)


def _label_of(text: str, mention: BranchMention, hosts: Sequence[Host]) -> Host | None:
    """The host that labels the item of a short form: "* Trường X (Yên Khánh): CĐCS nhà trường"."""
    behind = bisect_right(hosts, mention.start, key=attrgetter("start"))
    host = hosts[behind - 1] if behind else None
    if host is None or not _LABEL.fullmatch(text, host.end, mention.start):
        return None
    if not _ITEM.search(text, max(0, host.start - _OPENS), host.start):
        return None
    return host if mention.opener in (None, "cơ quan", host.opener) else None


def _may_be_of_host(text: str, mention: BranchMention) -> bool:
    """Whether a mention is a short form behind a place that a sentence may speak of."""
    if _behind_colon(text, mention):
        return True
    if mention.named or mention.head not in PLAIN_HEADS:
        return False
    if mention.unit or mention.opener:
        return mention.opener in _TOLD_BY_KIND
    if text.endswith(("(", ", ", "nhờ ", "nhờ có ", " do ", "của "), 0, mention.start):
        return True
    return _NEAR.search(text, max(0, mention.start - _FEW), mention.start) is not None


def _opens_with_hosted(mentions: Sequence[BranchMention]) -> str | None:
    """The kind of the host whose union is the first named in full, if it is that of one host."""
    named = [mention for mention in mentions if mention.named and mention.start < _OPENING]
    if named and _WORKSHOP.match(named[0].unit):
        named = named[1:]
    if not named or named[0].opener not in CLASSES or named[0].opener == "tổng công ty":
        return None
    return named[0].opener


def _host_of(
    text: str,
    low: str,
    mention: BranchMention,
    mentions: Sequence[BranchMention],
    hosts: Sequence[Host],
    lead: str | None,
) -> Host | None:
    """The host whose union a short form stands for."""
    if not (_may_be_of_host(text, mention) or may_point(text, low, mention)):
        return None
    behind = bisect_right(hosts, mention.start, key=attrgetter("start"))
    host = hosts[behind - 1] if behind else None
    if host is None or host.end > mention.start:
        return None
    opens = _OPENS_PARAGRAPH.search(text, max(0, host.start - 24), host.start)
    if mention.start - host.end > (_REACH_OPENED if opens and mention.opener else _REACH):
        return None
    if text[host.end : mention.start].strip() == "(":
        return host
    since = [one for one in mentions if host.start < one.start < mention.start and one.named]
    if since:
        return None
    if is_here(low, mention) and "\n" not in text[host.end : mention.start]:
        return host
    if host.opener not in _TOLD_BY_KIND or mention.opener not in (None, host.opener):
        return None
    if of_firm_not_works(mention, host, mentions):
        return None
    if mention.opener:
        return host if _SAME_PARAGRAPH.fullmatch(text, host.end, mention.start) else None
    if points_at_host(text, low, mention, host, ahead=lead is None):
        return host
    small = text[mention.start].islower() or mention.head == "Công đoàn cơ sở"
    comma = text[host.end : mention.start] == ", "
    if small and comma and _HEADS.search(text, max(0, host.start - 12), host.start):
        return host
    thanks = small and _THANKS.fullmatch(low, host.end, mention.start)
    if thanks and _HEADS.search(text, max(0, host.start - 12), host.start):
        return host
    opens = _AT.search(text, max(0, host.start - 24), host.start)
    on = _ON.fullmatch(text, host.end, mention.start)
    return host if small and opens and on else None


def in_passing(
    text: str, mentions: Sequence[BranchMention], unit: str, others: Sequence[BranchMention]
) -> bool:
    """Whether a union, of which these are the mentions, is told by its host in one paragraph.

    A host that a text opens with is no passing one when unions are spoken of throughout.
    """
    if not all(mention.by_host for mention in mentions):
        return False
    opening = " ".join(key_of(text[:_OPENING]))
    throughout = len(others) >= _THROUGHOUT and len(others) * 1000 >= _THROUGHOUT * len(text)
    if throughout and " ".join(key_of(unit)) in opening:
        return False
    return "\n" not in text[mentions[0].start : mentions[-1].end]
