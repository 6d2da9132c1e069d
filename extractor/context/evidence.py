"""What in a text shows which union it is about, one kind of evidence beside the other.

Every union of the text is a candidate. A mention counts for the union it names; a short form
("LĐLĐ huyện", "công đoàn trường") is shared among the unions it may stand for.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from extractor.analysis import Analysis, SentenceView
from extractor.branches.mention import BranchMention
from extractor.branches.names import key_of
from extractor.branches.resolve import FEDERATION, DocumentBranch, family
from extractor.context.ranks import is_sector, opens_with_host, rank
from extractor.context.roles import role_of
from extractor.context.words import either
from extractor.lexicon import match_form

_HEAD_BLOCKS: Final = 6
"""Blocks at the head of a page among which its headline stands."""
_LEAD_SENTENCES: Final = 3
"""Sentences below the headline that open a text."""
_LONG_NAME: Final = 4
"""Words of a host's name by which it is known outside the name of its union."""
_MOST: Final = 4
"""Times beyond which a kind of evidence counts no more."""
_MASTHEAD: Final = re.compile(rf"\b{either('masthead')}\b[^,;:]{{0,24}}$")
"""What makes of a union in a headline the publisher: "TRANG TIN CÔNG ĐOÀN AN GIANG"."""
_MOTTO: Final = re.compile(r"cộng hòa xã hội chủ nghĩa|độc lập [-–] tự do")
_GUEST: Final = re.compile(rf"\b{either('guest')}\b")
_EVENT_OF: Final = re.compile(rf"\b{either('event_of')}(?: của)? $")
_HOLDS: Final = re.compile(rf"[^.;,]{{0,20}}?\b{either('holds')}\b")
_VISITS: Final = re.compile(rf"\b{either('visits')}\b")
_GRANTS: Final = re.compile(
    rf"[^,;.]{{0,40}}?(?:đã |cũng |vừa |quyết định )*\b(?:{either('grants')}|hỗ trợ)\b"
)
_TELLS_OF: Final = re.compile(rf"\b{either('tells_of')}\b")
_VISITED: Final = re.compile(r"\b(?:làm việc|buổi làm việc|thăm|khảo sát|giám sát|(?<!ban )kiểm tra|giao lưu|tọa đàm)(?:,? (?:và )?(?:làm việc|chúc tết|tặng quà|kiểm tra))? (?:với |tại )?(?:lãnh đạo |bch |ban chấp hành |ban thường vụ )?$")
"""What others come to a union for: "về thăm và làm việc với CĐCS X"."""
_RUNS: Final = re.compile(r" (?:trực tiếp |đã )?(?:quản lí|tổ chức|phát động|triển khai|thực hiện|xây dựng|khởi xướng|sáng lập|vận động|điều hành)\b")
"""What the agent of a programme does: "nguồn vốn do LĐLĐ tỉnh quản lý"."""
_REPORTS: Final = re.compile(r"\btheo(?P<account> (?:báo cáo|thống kê|số liệu)(?: của)?)? $")
"""What makes of a union the one that reports: "Theo LĐLĐ tỉnh, …"."""
_CONTEST: Final = re.compile(r"\b(?:giải (?:bóng|cầu|thể|việt|quần|tennis)|hội thi|hội thao|hội diễn|cuộc thi|liên hoan)\b")
_JOINED: Final = re.compile(r"(?:, | và | cùng |; |, cùng )(?:lãnh đạo |đại diện )?")
_PLURAL: Final = re.compile(r"(?:\d[\d.]*|\bcác|\bmỗi|\bnhững|\bnhiều|%|\bmột số|\btoàn thể|\bthành lập) $")
_OFFICER: Final = re.compile(r"\b(?:chủ tịch|phó chủ tịch|trưởng ban|ủy viên|cán bộ|giám đốc) $")
_ABOVE: Final = re.compile(
    r"(?:\b\d[\d.]*|\bcác|\bmỗi|\bnhững|\bnhiều|\b100%) (?:cđcs|công đoàn cơ sở|nghiệp đoàn)\b"
    r"|\b(?:các cấp công đoàn|công đoàn các cấp)\b"
)
"""Words that presuppose a union with others below it."""
_BELOW: Final = re.compile(
    r"\b(?:tổ công đoàn|công đoàn bộ phận|cđbp|tổ trưởng công đoàn|nhà trường|toàn trường|toàn công ti"
    r"|ban giám hiệu|ban giám đốc|hiệu trưởng|chủ tịch nghiệp đoàn)\b"
)
"""Words that presuppose a union of one host."""
_AREA: Final = re.compile(r"(?:tỉnh|huyện|quận|thị xã|thành phố|thủ đô)\b")
_AREA_VOICE: Final = re.compile(
    r"\b(?:toàn|trong|trên địa bàn|cấp|khắp|cả) (tỉnh|huyện|quận|thị xã|thành phố|ngành|khối)\b"
    r"|(?:^|[.,:] )(tỉnh|huyện|quận|thị xã|thành phố|ngành) (?:hiện |đã |cũng |phấn đấu |đặt )?"
    r"(?:có|nay|kết nạp|thành lập|phấn đấu|mục tiêu|hỗ trợ|quản lí)\b",
    re.M,
)


@dataclass(slots=True)
class Evidence:
    """How much of each kind speaks for one union."""

    title: float = 0
    """The headline names it."""
    title_host: float = 0
    """The headline names its host, or begins with its area."""
    letterhead: float = 0
    """It is the lower of the bodies in the letterhead: the one that reports."""
    lead: float = 0
    """The first sentences tell of it as acting, or of its event."""
    acts: float = 0
    """Sentences in which it acts."""
    spread: float = 0
    """The share of the paragraphs naming any union that name it."""
    speaks: float = 0
    """Its officers tell of its work."""
    visits: float = 0
    """It comes as a guest, confers, helps, or is a source."""
    area: float = 0
    """Its area or host is spoken of as a whole."""
    fits: float = 0
    """Words that presuppose unions below it, or a host of its own, as its level has them."""
    over: float = 0
    """How high it stands when a lower union is named too."""
    national: float = 0


def gather(analysis: Analysis, branches: Sequence[DocumentBranch]) -> list[Evidence]:
    """The evidence for each branch, in their order."""
    found = [Evidence() for _ in branches]
    titles = [
        block
        for block in analysis.layout.blocks[:_HEAD_BLOCKS]
        if block.kind in ("kicker", "headline")
    ]
    superiors = _superiors(analysis, branches, found)
    below = [view for view in analysis.views if not any(b.start <= view.start < b.end for b in titles)]
    lead_end = max((view.end for view in below[:_LEAD_SENTENCES]), default=0)
    naming: dict[int, dict[int, float]] = {}
    under = sum(1 for _ in _BELOW.finditer(analysis.low))
    for view in analysis.views:
        told: set[int] = set()
        last, part = None, ""
        host = opens_with_host(view, branches)
        if host is not None:
            told.add(host)
            found[host].acts += 1
            if view.start < lead_end:
                found[host].lead = 1
        for mention in view.mentions:
            in_title = any(block.start <= mention.start < block.end for block in titles)
            shares = _stands_for(view, mention, branches)
            under += mention.bare and len(shares) == 1
            if in_title and mention.start in superiors:
                continue
            if in_title and _MASTHEAD.search(view.slice(view.start, mention.start)):
                continue
            joined = last is not None and _JOINED.fullmatch(view.slice(last, mention.start))
            part = part if joined else _part(view, mention)
            last = mention.end
            for index, share in shares:
                one = found[index]
                named = naming.setdefault(view.block, {})
                named[index] = max(share, named.get(index, 0))
                if in_title:
                    one.title = max(one.title, share if part != "visits" else share / 2)
                    continue
                if part == "visits":
                    one.visits += share
                elif part == "speaks":
                    one.speaks += share
                if part in ("acts", "event", "speaks"):
                    if mention.start < lead_end:
                        one.lead = max(one.lead, share * (1 if part != "speaks" else 0.5))
                    if index not in told:
                        one.acts += share
                    told.add(index)
    title_keys = [key_of(analysis.text[block.start : block.end]) for block in titles]
    above = sum(1 for _ in _ABOVE.finditer(analysis.low))
    lean = (above - under) / (above + under + 1)
    areas = [(a or b) for a, b in _AREA_VOICE.findall(analysis.low)]
    lowest = min(rank(branch) for branch in branches)
    for branch, one in zip(branches, found, strict=True):
        one.title_host = float(_in_title(branch, title_keys))
        one.spread = sum(named.get(branch.index, 0) for named in naming.values()) / max(1, len(naming))
        one.fits = lean if rank(branch) > 3 else -lean
        if branch.opener == "phường":
            one.fits = abs(lean)
        one.area = _area_told(analysis, branch, areas)
        acting = bool(one.acts or one.speaks or one.title)
        one.over = float(acting and rank(branch) > max(3, lowest))
        one.national = float(branch.level == "confederation") + 0.5 * branch.unit.endswith("Việt Nam")
        one.acts = min(one.acts, _MOST)
        one.speaks, one.visits = min(one.speaks, 1), min(one.visits, _MOST)
    return found


def _stands_for(
    view: SentenceView, mention: BranchMention, branches: Sequence[DocumentBranch]
) -> list[tuple[int, float]]:
    """The unions a mention may stand for, with the share each has in it."""
    if mention.branch is not None:
        return [(mention.branch, 1.0)]
    if mention.bare:
        lead = view.slice(view.start, mention.start)
        if mention.head not in ("Công đoàn cơ sở", "Nghiệp đoàn") or _PLURAL.search(lead):
            return []
        guild = mention.head == "Nghiệp đoàn"
        fitting = [
            branch.index
            for branch in branches
            if rank(branch) <= 3 and (branch.head == "Nghiệp đoàn") == guild
        ]
    elif not mention.opener:
        return []
    else:
        fitting = [branch.index for branch in branches if _fits(branch, mention)]
    return [(index, 1 / len(fitting)) for index in fitting]


def _fits(branch: DocumentBranch, mention: BranchMention) -> bool:
    """Whether a short form with a class word may stand for a branch."""
    if family(mention.head, mention.opener) == FEDERATION:
        level = _AREA.match(branch.unit.lower())
        told = _AREA.match(mention.unit.lower())
        return branch.head == FEDERATION and (not level or not told or level[0] == told[0])
    if mention.opener == "ngành":
        return is_sector(branch)
    if mention.opener == "cơ quan":
        return rank(branch) <= 3 and branch.head != "Nghiệp đoàn"
    return branch.head != FEDERATION and branch.opener == mention.opener


def _part(view: SentenceView, mention: BranchMention) -> str:
    """What a union does in its sentence, as far as it shows whose text it is."""
    lead = view.slice(max(view.start, mention.start - 90), mention.start)
    behind = view.slice(mention.end, min(view.end, mention.end + 90))
    if _EVENT_OF.search(lead):
        return "event"
    if _VISITED.search(lead):
        return "event"
    reports = _REPORTS.search(lead)
    if reports:
        return "speaks" if reports["account"] else "named"
    role = role_of(view, mention)
    if role == "by" or lead.endswith("do "):
        if not lead.endswith("do ") or not _RUNS.match(behind):
            return "visits"
        return "named" if _CONTEST.search(lead) else "event"
    if _GUEST.search(lead) or role in ("by", "with", "from", "aside"):
        return "visits"
    officer = _OFFICER.search(lead)
    if _VISITS.search(behind) or (_VISITS.search(lead) and officer):
        return "visits"
    if _GRANTS.match(behind) and not officer:
        return "visits" if view.of("award.title") else "acts"
    if officer:
        return "speaks" if _TELLS_OF.search(view.text.lower()) else "named"
    if role == "subject":
        return "acts"
    return "event" if role == "of" and _HOLDS.match(behind) else "named"


def _superiors(
    analysis: Analysis, branches: Sequence[DocumentBranch], found: Sequence[Evidence]
) -> set[int]:
    """Where the letterhead names higher bodies; its lowest body gets its evidence.

    In a letterhead each line is a union (or its host) alone, and the lower body stands below:
    "CÔNG ĐOÀN VIÊN CHỨC TỈNH" over "CÔNG ĐOÀN CỤC THUẾ TỈNH".
    """
    lines: list[tuple[int, int]] = []
    for block in analysis.layout.blocks[: _HEAD_BLOCKS + 2]:
        for line in re.finditer(r"[^\n]+", analysis.low[block.start : block.end]):
            lines.append((block.start + line.start(), block.start + line.end()))
    rows: list[tuple[int, BranchMention]] = []
    for at, (start, end) in enumerate(lines):
        for branch in branches:
            for mention in branch.mentions:
                alone = mention.start - start <= 3 and start <= mention.start < end
                told = analysis.low[mention.end : end]
                if alone and (_MOTTO.search(told) or len(told.split()) <= 3):
                    rows.append((at, mention))
    rows.sort(key=lambda row: (row[0], row[1].start))
    if not rows:
        return set()
    last_row, last = rows[-1]
    motto = any(_MOTTO.search(analysis.low, s, e) for s, e in lines[last_row : last_row + 3])
    stacked = [m.start for at, m in rows[:-1]] if len(rows) > 1 and last_row - rows[0][0] <= 2 else []
    if (motto or stacked) and last.branch is not None:
        found[last.branch].letterhead = 1
    return set(stacked)


def _in_title(branch: DocumentBranch, titles: Sequence[tuple[str, ...]]) -> bool:
    """Whether a headline names the host, is most of its name, or begins with the area."""
    if branch.head == FEDERATION:
        area = branch.key
        while area and area[0] in ("tỉnh", "huyện", "quận", "thành", "phố", "thị", "xã"):
            area = area[1:]
        return bool(area) and any(
            title[: len(area)] == area or title[: len(branch.key)] == branch.key for title in titles
        )
    return bool(branch.key) and any(
        _holds(title, branch.key) or (len(title) > 3 and _holds(branch.key, title))
        for title in titles
    )


def _area_told(analysis: Analysis, branch: DocumentBranch, areas: Sequence[str]) -> float:
    """How often the area or host of a union is spoken of as a whole."""
    if branch.head == FEDERATION:
        level = _AREA.match(branch.unit.lower())
        return min(3.0, sum(area == level[0] for area in areas)) / 3 if level else 0.0
    if rank(branch) > 3:
        sector = is_sector(branch)
        return min(3.0, sum(area in ("ngành", "khối") for area in areas)) / 3 if sector else 0.0
    if len(branch.key) < _LONG_NAME:
        return 0.0
    name = match_form(branch.unit.lower())
    told = analysis.low.count(name) - sum(len(key_of(m.unit)) == len(branch.key) for m in branch.mentions)
    return min(3.0, max(0, told)) / 3


def _holds(long: tuple[str, ...], short: tuple[str, ...]) -> bool:
    """Whether the words of a name stand together in a stretch."""
    return any(long[at : at + len(short)] == short for at in range(len(long) - len(short) + 1))
