"""What in a text shows which union it is about, one kind of evidence beside the other.

Every union of the text is a candidate. A mention counts for the union it names; a short form
("LĐLĐ huyện", "công đoàn trường") is shared among the unions it may stand for.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from extractor.analysis import Analysis, SentenceView
from extractor.branches.document_branch import FEDERATION, DocumentBranch
from extractor.branches.names import holds, key_of
from extractor.context.areas_told import NATION
from extractor.context.deeds import Deed, deed_of
from extractor.context.funds_of_unions import funds_of, named_with_fund, opens_with_fund
from extractor.context.hosts_told import FIRMS, Hosts, host_forms, opens_with_host, proper_area
from extractor.context.joint import acts_apart
from extractor.context.letterhead import read_letterhead
from extractor.context.own_names import own_name
from extractor.context.ranks import HOSTED, is_sector, rank
from extractor.context.roles import role_of
from extractor.context.rows import rows_of
from extractor.context.speeches import speaker_of
from extractor.context.stands_for import of_that_kind, stands_for
from extractor.context.words import either
from extractor.forked import at_word, forked
from extractor.late import late
from extractor.layout import Block, names_column
from extractor.opened import Opened

_HEAD_BLOCKS: Final = 6
"""Blocks at the head of a page among which its headline stands."""
_LEAD_SENTENCES: Final = 3
"""Sentences below the headline that open a text."""
_MOST_DEEDS: Final = 4
_MOST_AREA: Final = 3
"""Times beyond which a kind of evidence counts no more."""
_FEW: Final = 2
"""Hosts' unions beyond which a text that names them is likely about the one above them."""
_AT: Final = ("ở", "tại")
"""What leads to the area at which a headline places what it tells: "Tháng Công nhân ở X"."""
_LONG_NAME: Final = 4
"""Words of a host's name by which it is known outside the name of its union."""
_MASTHEAD: Final = late(rf"\b(?!báo cáo){either('masthead')}\b[^,;:]{{0,24}}$")
"""What makes of a union in a headline the publisher: "TRANG TIN CÔNG ĐOÀN AN GIANG"."""
_JOINED: Final = late(r"(?:, | và | cùng |; |, cùng )(?:lãnh đạo |đại diện )?")
"""What stands between unions that do the same together."""
_CALLERS: Final = ("from", "of")
"""The part of a union at whose call the next one acts: "Hưởng ứng lời kêu gọi của A, B đã …"."""
_GRASSROOTS: Final = ("cđcs", "công đoàn cơ sở", "cđ cơ sở", "nghiệp đoàn")
_SEVERAL: Final = ("các", "mỗi", "những", "nhiều")
_EVERY_LEVEL: Final = ("các cấp công đoàn", "các cấp cđ", "công đoàn các cấp")


def _said(phrases: Sequence[str]) -> Opened:
    return Opened(phrases, rf"{at_word(phrases)}\b")


_ABOVE: Final = _said(
    [*(f"{word} {union}" for word in _SEVERAL for union in _GRASSROOTS), *_EVERY_LEVEL]
)
"""Words that presuppose a union with others below it."""
_BELOW: Final = _said((
    *("tổ công đoàn", "công đoàn bộ phận", "cđbp", "tổ trưởng công đoàn", "nhà trường"),
    *("toàn trường", "toàn công ti", "ban giám hiệu", "ban giám đốc", "hiệu trưởng"),
    "chủ tịch nghiệp đoàn",
))  # fmt: skip
"""Words that presuppose a union of one host."""
_UNIONS: Final = Opened((f" {union}" for union in _GRASSROOTS), rf" {forked(_GRASSROOTS)}\b")
_COUNT: Final = late(r"[0-9](?<!\w.)(?:(?<=1)00%|[\d.]*)$")
_LONGEST_COUNT: Final = 20
"""What counts grassroots unions, which presupposes one above them too."""
_AREA: Final = late(r"(?:tỉnh|huyện|quận|thị xã|thành phố|thủ đô)\b")
_AREAS: Final = ("tỉnh", "huyện", "quận", "thị xã", "thành phố", "ngành")
_WHOLE: Final = ("toàn", "trong", "trên địa bàn", "cấp", "khắp", "cả")
_AREA_VOICE: Final = (
    Opened(
        (f"{whole} {area}" for whole in _WHOLE for area in (*_AREAS, "khối")),
        rf"{at_word(_WHOLE)} (?P<area>{'|'.join(_AREAS)}|khối)\b",
    ),
    Opened(
        (f"{sign}{area} " for sign in (". ", ", ", ": ", "\n") for area in _AREAS),
        rf"(?:[.,:] |\n)(?P<area>{'|'.join(_AREAS)}) (?:hiện |đã |cũng |phấn đấu |đặt )?"
        r"(?:có|nay|kết nạp|thành lập|phấn đấu|mục tiêu|hỗ trợ|quản lí)\b",
    ),
)
"""Words that tell of an area or industry as a whole: "toàn huyện", "Tỉnh hiện có"."""


@dataclass(slots=True)
class Evidence:
    """How much of each kind speaks for one union."""

    letterhead: float = 0
    """It is the lowest of the bodies in the letterhead, or the speaker's: the one that reports."""
    title: float = 0
    """The headline names it."""
    title_host: float = 0
    """The headline names its host, or begins with its area; or the text opens with its host."""
    lead: float = 0
    """The first sentences tell of it as acting, or of its event."""
    acts: float = 0
    """Sentences in which it acts."""
    speaks: float = 0
    """Its officers tell of its work."""
    spread: float = 0
    """The share of the paragraphs naming any union that name it."""
    area: float = 0
    """Its area or host is spoken of as a whole."""
    fits: float = 0
    """Words that presuppose unions below it, or a host of its own, as its level has them."""
    over: float = 0
    """It acts and stands above another union named."""
    visits: float = 0
    """It comes as a guest, confers, helps, or is a source."""
    own: float = 0
    """The text is on its one host, and tells it by short forms alone."""
    national: float = 0
    """It is the confederation, or a union of the whole country."""


def gather(analysis: Analysis, branches: Sequence[DocumentBranch], hosts: Hosts) -> list[Evidence]:
    """The evidence for each branch, in their order; ``hosts`` are theirs."""
    found = [Evidence() for _ in branches]
    head = [
        block
        for block in analysis.layout.head(_HEAD_BLOCKS)
        if block.kind in ("kicker", "headline")
    ]
    mastheads = [one for one in head if names_column(analysis.low[one.start : one.end])]
    titles = [one for one in head if one not in mastheads]
    told = [view for view in analysis.views if not _within(view.start, mastheads)]
    singular = _read_mentions(analysis, told, branches, titles, found, hosts)
    low = f"\n{analysis.low}"
    above = sum(1 for _ in _ABOVE.finditer(low)) + _counted(low)
    below = sum(1 for _ in _BELOW.finditer(low)) + singular
    of_hosts = sum(branch.level in HOSTED for branch in branches)
    above += max(0, of_hosts - _FEW)
    lean = (above - below) / (above + below + 1)
    title_keys = [key_of(analysis.text[block.start : block.end]) for block in titles]
    areas = [told["area"] for voice in _AREA_VOICE for told in voice.finditer(low)]
    lowest = min(rank(branch) for branch in branches)
    for branch, one in zip(branches, found, strict=True):
        hosted = branch.level in HOSTED
        one.title_host = float(_in_title(branch, title_keys) or _named_by_lead(branch))
        one.fits = abs(lean) if branch.opener == "phường" else -lean if hosted else lean
        one.area = _area_told(analysis, branch, areas)
        acting = bool(one.acts or one.speaks or one.title)
        one.own = float(branch.of_text)
        one.over = float(acting and not hosted and rank(branch) > lowest)
        one.national = 0.5 * (branch.unit.endswith("Việt Nam") and branch.opener != "công ty")
        if branch.level == "confederation":
            one.national = 1.0
        one.acts, one.visits = min(one.acts, _MOST_DEEDS), min(one.visits, _MOST_DEEDS)
        one.speaks = min(one.speaks, 1.0)
    return found


def _read_mentions(
    analysis: Analysis,
    views: Sequence[SentenceView],
    branches: Sequence[DocumentBranch],
    titles: Sequence[Block],
    found: Sequence[Evidence],
    hosts: Hosts,
) -> int:
    """Note what the mentions say of their unions; returns how many say "the union" of one host."""
    letterhead = read_letterhead(analysis, branches)
    if letterhead.issuer is not None:
        found[letterhead.issuer].letterhead = 1.0
    elif (speaker := speaker_of(analysis, branches)) is not None:
        found[speaker].letterhead = 1.0
    texts = [view for view in views if not _within(view.start, titles)]
    lead_end = max((view.end for view in texts[:_LEAD_SENTENCES]), default=0)
    named_in: dict[int, dict[int, float]] = {}
    rows = rows_of(analysis)
    singular = 0
    funds = funds_of(analysis, branches)
    lead_funds = {fund.at for fund in funds}
    for view in views:
        told: set[int] = set()
        host = opens_with_host(view, hosts)
        if host is None and funds:
            host = opens_with_fund(view, funds)
            if host is not None:
                named_in.setdefault(view.block, {})[host] = 1.0
            host = named_with_fund(view) if host is None else host
        if host is not None:
            _note(found[host], "acts", 1.0, lead=view.start < lead_end, again=False)
            told.add(host)
        end = -1
        deed: Deed = "named"
        for at, mention in enumerate(view.mentions):
            shares = stands_for(view, mention, branches)
            singular += mention.bare and len(shares) == 1
            in_title = _within(mention.start, titles)
            shares = of_that_kind(mention, branches, shares) if in_title else shares
            if in_title and (
                mention.start in letterhead.superiors
                or _MASTHEAD.search(view.slice(view.start, mention.start))
            ):
                continue
            joined = end >= 0 and _JOINED.fullmatch(view.slice(end, mention.start))
            before = view.mentions[at - 1]
            called = deed == "visits" and role_of(view, before) in _CALLERS
            if not joined or ((deed == "named" or called) and acts_apart(view, before, mention)):
                deed = "named" if rows.get(view.index) is mention else deed_of(view, mention)
                if deed == "visits" and mention.start in lead_funds and view.start < lead_end:
                    deed = "acts"
            end = mention.end
            for index, share in shares:
                named = named_in.setdefault(view.block, {})
                named[index] = max(share, named.get(index, 0.0))
                if in_title:
                    shown = share / 2 if deed == "visits" else share
                    found[index].title = max(found[index].title, shown)
                    continue
                _note(found[index], deed, share, mention.start < lead_end, index in told)
                if deed in ("acts", "speaks"):
                    told.add(index)
    for index, one in enumerate(found):
        one.spread = sum(named.get(index, 0.0) for named in named_in.values())
        one.spread /= max(1, len(named_in))
    return singular


def _counted(low: str) -> int:
    """How many times grassroots unions are counted: "12 CĐCS"."""
    return sum(
        _COUNT.search(low, max(0, told.start() - _LONGEST_COUNT), told.start()) is not None
        for told in _UNIONS.finditer(low)
    )


def _note(one: Evidence, deed: Deed, share: float, lead: bool, again: bool) -> None:
    """Add what a union does in a sentence; ``again``: the sentence has told that it acts."""
    if deed == "visits":
        one.visits += share
    if deed == "speaks":
        one.speaks += share
    if deed not in ("acts", "speaks"):
        return
    if lead:
        one.lead = max(one.lead, share if deed == "acts" else share / 2)
    if not again:
        one.acts += share


def _within(at: int, blocks: Sequence[Block]) -> bool:
    return any(block.start <= at < block.end for block in blocks)


def _in_title(branch: DocumentBranch, titles: Sequence[tuple[str, ...]]) -> bool:
    """Whether a headline names the host, is most of its name, or begins with the area."""
    key = branch.key
    if branch.head == FEDERATION:
        area = proper_area(branch)
        placed = [(at, *area) for at in _AT if len(area) > 1]
        return bool(area) and any(
            title[: len(area)] == area
            or title[: len(key)] == key
            or any(holds(title, told) for told in placed)
            for title in titles
        )
    if is_sector(branch) and branch.level not in HOSTED:
        field = tuple(word for word in key if word != "ngành")[:1]
        if any(holds(title, ("ngành", *field)) for title in titles):
            return True
    own = own_name(branch) if branch.opener in FIRMS else ()
    if len(own) > 1 and any(holds(title, ("công", "đoàn", *own)) for title in titles):
        return True  # "CÔNG ĐOÀN CAO SU TÂN LẬP", capitals in which the end of a name is unknown
    return bool(key) and any(
        holds(title, key) or (len(title) > 3 and holds(key, title)) for title in titles
    )


def _named_by_lead(branch: DocumentBranch) -> bool:
    """Whether a union is called "CĐCS" alone, named by the host the text opens with."""
    own = [one for one in branch.mentions if not one.by_host]
    return bool(own) and all(
        one.head == "Công đoàn cơ sở" and one.unit and one.end - one.start < len(one.unit)
        for one in own
    )


def _area_told(analysis: Analysis, branch: DocumentBranch, areas: Sequence[str]) -> float:
    """How much the area, industry or host of a union is spoken of as a whole, up to 1."""
    told = 0
    if branch.head == FEDERATION:
        level = _AREA.match(branch.unit.lower())
        told = areas.count(level[0]) if level else 0
    elif branch.level == "confederation":
        told = sum(1 for _ in NATION.finditer(analysis.low))
    elif branch.level not in HOSTED:
        told = sum(area in ("ngành", "khối") for area in areas) if is_sector(branch) else 0
    elif len(branch.key) >= _LONG_NAME:
        with_union = sum(len(key_of(one.unit)) == len(branch.key) for one in branch.mentions)
        told = sum(map(analysis.low.count, host_forms(analysis, branch))) - with_union
    return min(_MOST_AREA, max(0, told)) / _MOST_AREA
