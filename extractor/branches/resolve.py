"""Which mentions stand for the same union, and what that union is called in full."""

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from extractor.branches.areas import ends_bare, with_area
from extractor.branches.completed import is_city, is_section, of_host, with_province
from extractor.branches.hosts import CLASSES, Host, told_most
from extractor.branches.mention import BranchMention
from extractor.branches.names import abbreviates, key_of
from extractor.branches.places import province_at_end
from extractor.branches.words import branch_words, tokenise

FEDERATION = "Liên đoàn Lao động"
_AREAS = ("huyện", "tỉnh", "thành phố")
_STANDING = (
    "viên chức",
    "ngành",
    "khu",
    "khối",
    *_AREAS,
    "phường",
    "tổng công ty",
    "tập đoàn",
    "nghề",
)
"""Openers that tell a union apart even without a proper name ("Công đoàn Viên chức tỉnh")."""
_SECTORS = (None, "ngành", "viên chức")
"""Openers of unions of an industry."""
_BODIES = ("cơ quan", "sở", "bệnh viện")
"""Hosts of which an area has one of each, so that what they are tells them apart."""
_LEVEL_WORDS = ("tỉnh", "huyện", "quận", "phường", "xã", "thành", "phố", "thị", "này", "ta")
_TOLD_AGAIN = 2
"""Times a short form must stand in a text that names other unions, to be one of its own."""
_HOSTED = ("generic", "grassroots", "grassroots_member", "section", "group")
_BY_KIND = ("công ty", "trường", "bệnh viện")
"""Openers by which a union is spoken of in short: "Công đoàn Công ty"."""
_OF_ANY_HOST = {("cơ", "quan"), ("đơn", "vị")}
"""What a host of any kind is called in short."""
_AREA_WORDS = {("tỉnh",), ("thành", "phố"), ("huyện",), ("quận",), ("thị", "xã"), ("thủ", "đô")}
_OFFICES_OF_AREAS = {("cơ", "quan", word) for word in ("xã", "phường", "huyện", "quận")}
"""Agencies of an area told by its level alone, which no other body there stands for."""
_CORPORATIONS = ("tổng công ty", "tập đoàn")
_BARE = 3
"""Words of a corporation's kind, beyond which its name tells it apart."""
_PLAIN = ("Công đoàn", "Công đoàn cơ sở")
_CAPITAL_CITY = re.compile(r"^Thủ đô\b.*")
NEW_LAW = "2025-07"
"""From this month a commune's union stands above the grassroots."""


_PARTS = ("section", "group")
_OPENING = 400
"""Code points at the head of a text in which the host of its union is named."""


@dataclass(slots=True)
class DocumentBranch:
    """One union of the document: its mentions and what they say of it together."""

    index: int
    head: str
    level: str
    unit: str
    opener: str | None
    mentions: list[BranchMention] = field(default_factory=list)
    aliases: list[str] = field(default_factory=list)
    province: str | None = None
    passing: bool = False
    """Whether it is only spoken of in short, once, beside unions named in full."""

    @property
    def key(self) -> tuple[str, ...]:
        """The unit's words, folded, for comparing."""
        return key_of(self.unit)

    @property
    def name(self) -> str:
        """The full name."""
        return f"{self.head} {self.unit}".strip()


def specific(mention: BranchMention) -> bool:
    """Whether the words of a mention tell its union apart from others of its kind."""
    if mention.named:
        return True
    if mention.opener in _BODIES and mention.unit and mention.head != "Tổ công đoàn":
        rest = tuple(word for word in key_of(mention.unit) if word not in _LEVEL_WORDS)
        bare = rest in branch_words().bare_hosts
        return len(rest) > 1 and (not bare or (rest not in _OF_ANY_HOST and _of_level(mention)))
    if mention.level in ("section", "group") and len(key_of(mention.unit)) > 1:
        return key_of(mention.unit) not in branch_words().bare_hosts
    return (
        mention.opener in _STANDING
        and key_of(mention.unit) not in branch_words().bare_levels
        and bool(mention.unit)
    )


def _of_level(mention: BranchMention) -> bool:
    """Whether a host is told by the level of its area: "Bưu điện huyện"."""
    return key_of(mention.unit)[-1] in ("tỉnh", "huyện", "quận", "xã", "phường", "phố")


def family(head: str, opener: str | None, unit: str = "") -> str:
    """Heads that may name one and the same union."""
    if head == FEDERATION or (head == "Công đoàn" and opener in _AREAS):
        return FEDERATION
    if head == "Công đoàn" and opener is None and unit and province_at_end(unit) == unit:
        return FEDERATION
    return "Công đoàn" if head in _PLAIN else head


def same_union(branch: DocumentBranch, mention: BranchMention) -> bool:
    """Whether a specific mention names the union of the branch."""
    kind = _family_of(branch)
    if kind != family(mention.head, mention.opener, mention.unit):
        return False
    if mention.head == "Tổng Liên đoàn Lao động Việt Nam":
        return True
    if any(key_of(_bare(alias)) == key_of(mention.unit) for alias in branch.aliases):
        return True  # "Công ty Điện lực Phú Yên (PC Phú Yên)"
    if kind == FEDERATION:
        return _same_area(branch.key, key_of(mention.unit))
    if _national(branch.key) != _national(key_of(mention.unit)) and (
        _of_area(branch.key) or _of_area(key_of(mention.unit))
    ):
        return False  # "Công đoàn Giáo dục Việt Nam" and "Công đoàn Giáo dục tỉnh"
    if _national(branch.key) != _national(key_of(mention.unit)) and "ngành" in (
        branch.opener,
        mention.opener,
    ):
        return False  # "Công đoàn Y tế Việt Nam" and a province's "Công đoàn ngành Y tế"
    levels = {_level_word(branch.key), _level_word(key_of(mention.unit))}
    if mention.opener in (*_SECTORS, *_BODIES) and None not in levels and len(levels) > 1:
        return False  # "Công đoàn Giáo dục huyện Phù Cừ" and "Công đoàn Giáo dục tỉnh"
    one, other = _core(branch.key), _core(key_of(mention.unit))
    if one == other:
        return True
    openers = {branch.opener, mention.opener}
    if len(openers) == 2 and None not in openers and "ngành" not in openers:
        return False
    short, long = sorted((one, other), key=len)
    if None in openers and short and long[-len(short) :] == short:
        return True  # "CĐCS Goldpack" for "CĐCS Công ty TNHH Bao bì Goldpack"
    if short in branch_words().nationwide and long[: len(short)] == short:
        return False  # "Công đoàn Agribank" and "CĐCS Agribank Chi nhánh Hà Giang"
    if short and long[-len(short) :] == short and set(long[: -len(short)]) <= _FIRM_WORDS:
        return True  # "Cảng Hải Phòng" for "Công ty Cổ phần Cảng Hải Phòng"
    return _shortens(short, long)


def _level_word(key: tuple[str, ...]) -> str | None:
    """The first word in a name that tells the level of its area."""
    return next((word for word in key if word in ("tỉnh", "huyện", "quận", "thị", "vực")), None)


_FIRM_WORDS = frozenset(
    key_of(
        "Công ty cổ phần trách nhiệm hữu hạn một hai thành viên Tổng công ty Nhà máy CP TNHH MTV"
    )
)
"""Words of a firm's kind, which a short name leaves out."""


_HEAD = re.compile(r"^(?:Công đoàn|CĐ|CĐCS) (?=\w*[A-ZĐ]{2})")


def _bare(alias: str) -> str:
    """A short name in brackets without its head: "(Công đoàn VIMC)"."""
    return _HEAD.sub("", alias)


def _national(key: tuple[str, ...]) -> bool:
    return key[-2:] == ("việt", "nam")


def _of_area(key: tuple[str, ...]) -> bool:
    return any(word in ("tỉnh", "huyện", "quận") for word in key) or key[-2:] == ("thành", "phố")


def _family_of(branch: DocumentBranch) -> str:
    return family(branch.head, branch.opener, branch.unit)


def _core(key: tuple[str, ...]) -> tuple[str, ...]:
    """A name without level words: "ngành Giáo dục tỉnh Hà Tĩnh" is "Giáo dục Hà Tĩnh"."""
    core = tuple(word for word in key if word not in ("ngành", "tỉnh"))
    return core if len(core) > 1 else key


def _same_area(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether both are one area: "huyện Yên Khê", "Yên Khê", "huyện Yên Khê tỉnh Nghệ An"."""
    one_level, one_name = _split_area(one)
    other_level, other_name = _split_area(other)
    if one_level and other_level and one_level != other_level:
        return False
    if not one_name or not other_name:
        return one_name == other_name and one_level == other_level
    short, long = sorted((one_name, other_name), key=len)
    rest = long[len(short) :]
    return long[: len(short)] == short and (not rest or rest[0] in ("tỉnh", "thành"))


def _split_area(key: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The level words an area's name begins with, and its proper name."""
    for size in (2, 1):
        if key[:size] in _AREA_WORDS:
            return key[:size], key[size:]
    return (), key


def _ordered_part(short: Sequence[str], long: Sequence[str]) -> bool:
    """Whether all the words of the one stand in the other, in their order."""
    rest = iter(long)
    return all(word in rest for word in short)


def resolve(
    mentions: Sequence[BranchMention],
    hosts: Callable[[], Sequence[Host]],
    province: str | None,
    published: str | None,
    areas: Callable[[], Mapping[str, str]],
) -> list[DocumentBranch]:
    """Group the specific mentions into branches and set ``mention.branch`` on each.

    Fuller names are read first, so that a short form joins the union it abbreviates; a short form
    that fits several unions joins the one named last before it. ``hosts`` finds the agencies and
    firms that are named for themselves; it is asked where they may complete a name. ``areas`` finds
    the districts and communes that complete a name that ends with their level.
    """
    branches: list[DocumentBranch] = []
    told = [mention for mention in mentions if specific(mention)]
    for mention in sorted(told, key=lambda one: (-len(key_of(one.unit)), one.start)):
        _join(_fitting(branches, mention) or _found(branches, mention), mention)
    home = province or _home(branches)
    _add_unplaced_federations(branches, mentions, home)
    _add_hosted(branches, mentions, hosts)
    for branch in branches:
        if branch.opener in CLASSES:
            branch.unit = _of_host(branch, hosts())
    for branch in branches:
        branch.mentions.sort(key=lambda one: one.start)
        _set_level(branch, published)
        national = branch.level == "confederation" or branch.unit.endswith("Việt Nam")
        branch.province = None if national else province_at_end(branch.unit) or province
        named = any(mention.named for mention in branch.mentions)
        place = home if branch.head == FEDERATION else province
        if place:
            within = areas() if branch.opener == "ngành" else {}
            branch.unit = with_province(branch.unit, branch.opener, named, place, within)
        if ends_bare(branch.unit):
            branch.unit = with_area(branch.unit, areas())
    _complete_offices(branches)
    _complete_sections(branches)
    return branches


def _fitting(branches: Sequence[DocumentBranch], mention: BranchMention) -> DocumentBranch | None:
    """The branch a mention names: one of its very name, else the one named nearest."""
    fitting = [branch for branch in branches if same_union(branch, mention)]
    exact = [branch for branch in fitting if branch.key == key_of(mention.unit)]
    if exact:
        return exact[0]
    if not mention.named:  # "Công đoàn Khu kinh tế" is the one spoken of, not another's guest
        most = max((len(branch.mentions) for branch in fitting), default=0)
        fitting = [branch for branch in fitting if len(branch.mentions) == most]
    return min(fitting, key=lambda branch: _distance(branch, mention), default=None)


def _found(branches: list[DocumentBranch], mention: BranchMention) -> DocumentBranch:
    """A new branch, named as in the mention."""
    branch = DocumentBranch(
        len(branches), mention.head, mention.level, mention.unit, mention.opener
    )
    branches.append(branch)
    return branch


def _home(branches: Sequence[DocumentBranch]) -> str | None:
    """The province of the union of a province that is named most, but for guests' federations."""
    of_province = [
        (len(branch.mentions), place)
        for branch in branches
        if branch.head == "Công đoàn" and "tỉnh" in branch.key
        if (place := province_at_end(branch.unit))
    ]
    return max(of_province)[1] if of_province else None


def _add_unplaced_federations(
    branches: list[DocumentBranch], mentions: Sequence[BranchMention], home: str | None
) -> None:
    """Let "LĐLĐ tỉnh" with no fuller name anywhere be a branch; its place is the document's.

    A federation of another province than ``home`` is a guest, and not meant.
    """
    for mention in mentions:
        if mention.branch is not None or mention.head != FEDERATION or mention.opener not in _AREAS:
            continue
        level = key_of(mention.unit)
        federations = [branch for branch in branches if _family_of(branch) == FEDERATION]
        federations = [
            branch
            for branch in federations
            if branch.key[: len(level)] == level or (level == ("tỉnh",) and _bare_province(branch))
        ]
        if level == ("tỉnh",) and home is not None:
            place = key_of(home)
            own = [one for one in federations if one.key in (level, place, (*level, *place))]
            if own and not own[0].key[1:]:
                _join(own[0], mention)
            federations = own
        if level == ("tỉnh",) and federations and _bare_province(federations[0]):
            bare = federations[0]
            bare.unit, bare.opener = f"{mention.unit} {bare.unit}", mention.opener
        if not federations:
            _join(_found(branches, mention), mention)


def _bare_province(branch: DocumentBranch) -> bool:
    """Whether a federation is told by its province alone: "Công đoàn Bắc Kạn" in a headline."""
    return province_at_end(branch.unit) == branch.unit and not is_city(branch.unit)


def _add_hosted(
    branches: list[DocumentBranch],
    mentions: Sequence[BranchMention],
    hosts: Callable[[], Sequence[Host]],
) -> None:
    """Let "Công đoàn Sở" with no fuller name anywhere be the union of the host that is named."""
    times = Counter(mention.opener for mention in mentions if mention.branch is None)
    told = times.total()
    for mention in mentions:
        if mention.branch is not None or family(mention.head, mention.opener) != "Công đoàn":
            continue
        alone = not any(branch.level in _HOSTED or branch.opener for branch in branches)
        enough = times[mention.opener] >= _TOLD_AGAIN or (alone and told > _TOLD_AGAIN)
        bare = mention.opener is None and alone and not mention.unit
        one_host = _one_host(hosts, mention)
        short = one_host and mention.bare and not alone
        if not enough and (branches or bare) and not one_host:
            continue
        if short and any(branch.level in _HOSTED for branch in branches):
            continue
        bare = bare or short
        if (mention.opener not in CLASSES and not bare) or any(
            branch.opener == mention.opener or (mention.opener == "cơ quan" and branch.opener)
            for branch in branches
            if branch.opener in CLASSES
        ):
            continue
        of_any = bare or key_of(mention.unit) in _OF_ANY_HOST
        if key_of(mention.unit) in _OFFICES_OF_AREAS:
            _join(_found(branches, mention), mention)
            continue
        host = told_most(hosts(), None if of_any else mention.opener)
        if host is not None and (not bare or short or _speaks_as_one(mentions, hosts(), host)):
            branch = _found(branches, mention)
            branch.unit, branch.opener = host.unit, host.opener
            parts = all(one.level in _PARTS for one in branches if one is not branch)
            alone = not any(
                one.level in _HOSTED and not one.unit.endswith("Việt Nam")
                for one in branches
                if one is not branch
            )
            opens = host.start < _OPENING and (parts or (alone and told > _TOLD_AGAIN))
            branch.passing = short or not (enough or opens)
            branch.level = "grassroots" if mention.level == "generic" else mention.level
            mention.branch = branch.index
            branch.mentions.append(mention)


def _one_host(hosts: Callable[[], Sequence[Host]], mention: BranchMention) -> bool:
    """Whether a text names but one host of the kind a mention speaks of, and that before it."""
    of_any = mention.bare and mention.head == "Công đoàn cơ sở"
    if not of_any and mention.opener not in _BY_KIND:
        return False
    kinds = _BY_KIND if of_any else (mention.opener,)
    fitting = [host for host in hosts() if host.opener in kinds]
    return (
        len({host.key for host in fitting}) == 1
        and fitting[0].start < mention.start
        and (len(fitting) >= _TOLD_AGAIN or not of_any)
    )


def _speaks_as_one(mentions: Sequence[BranchMention], hosts: Sequence[Host], host: Host) -> bool:
    """Whether a bare "công đoàn" may be the host's: both are told again, and of that host alone."""
    named = sum(one.key == host.key for one in hosts)
    bare = sum(mention.bare for mention in mentions)
    return host.opener != "cơ quan" and named >= _TOLD_AGAIN and bare > _TOLD_AGAIN


def _of_host(branch: DocumentBranch, hosts: Sequence[Host]) -> str:
    """The unit's name as the text has its host in full, when that can be but one."""
    short = _core(branch.key)
    fuller = [
        host
        for host in hosts
        if host.opener == branch.opener
        and len(_core(host.key)) > len(short)
        and _shortens(short, _core(host.key))
    ]
    longest = max(fuller, key=lambda host: len(host.key), default=None)
    if longest is None:
        return branch.unit
    one = all(_ordered_part(_core(host.key), _core(longest.key)) for host in fuller)
    return longest.unit if one else branch.unit


def _complete_offices(branches: Sequence[DocumentBranch]) -> None:
    """Complete the head office of the one corporation named: "Cơ quan Tổng công ty"."""
    for branch in branches:
        kind = next((one for one in _CORPORATIONS if branch.unit.lower().endswith(one)), None)
        whole = [one for one in branches if kind and one.opener == kind and len(one.key) > _BARE]
        if kind and branch not in whole and len(whole) == 1 and branch.key != key_of(kind):
            branch.unit = f"{branch.unit[: -len(kind)]}{whole[0].unit}"


def _complete_sections(branches: Sequence[DocumentBranch]) -> None:
    """Complete the sections named without their host, where the text is on one host's union."""
    hosted = [branch for branch in branches if branch.level == "grassroots" and branch.key]
    hosted = [branch for branch in hosted if not is_section(branch.unit)]
    hosted.sort(key=lambda branch: -len(branch.mentions))
    if not hosted or (hosted[1:] and len(hosted[1].mentions) * 2 > len(hosted[0].mentions)):
        return
    for branch in branches:
        if branch.head != "Nghiệp đoàn" and is_section(branch.unit):
            branch.unit = of_host(branch.unit, hosted[0].unit)
            branch.level = "section" if branch.level == "grassroots" else branch.level


def _shortens(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Whether one name is a shorter form of the other, its first word kept."""
    if not short:
        return False
    if long[: len(short)] == short or abbreviates(short, long):
        return True
    return len(short) >= 2 and short[0] == long[0] and _ordered_part(short, long)


def _distance(branch: DocumentBranch, mention: BranchMention) -> int:
    """How far before a mention the branch is named; far more when it is named only behind."""
    return min(
        abs(mention.start - one.start) + (0 if one.start < mention.start else 10**6)
        for one in branch.mentions
    )


def _join(branch: DocumentBranch, mention: BranchMention) -> None:
    """Give a mention to its branch, which takes the fuller name."""
    mention.branch = branch.index
    branch.mentions.append(mention)
    if mention.head == "Công đoàn cơ sở" and branch.head == "Công đoàn":
        branch.head, branch.level = mention.head, mention.level
    fuller = len(mention.unit.split()) > len(branch.unit.split())
    if not mention.capitals and all(one.capitals for one in branch.mentions[:-1]):
        rest = branch.unit.split()[len(mention.unit.split()) :]
        placed = province_at_end(branch.unit) or (rest and rest[0].lower() in _LEVEL_WORDS)
        fuller = fuller or not placed  # a headline in capitals does not show where a name ends
    recased = len(mention.unit) == len(branch.unit) and not mention.capitals
    if fuller or (recased and branch.mentions[0].capitals):
        branch.unit = mention.unit
    for alias in mention.aliases:
        if alias not in branch.aliases:
            branch.aliases.append(alias)


def _set_level(branch: DocumentBranch, published: str | None) -> None:
    """Settle the level a head leaves open, and the head of a federation."""
    if _family_of(branch) == FEDERATION and branch.level != "grassroots":
        branch.head = FEDERATION
        branch.unit = _CAPITAL_CITY.sub("thành phố Hà Nội", branch.unit)
        branch.level = _federation_level(branch)
    elif branch.level == "generic" or (branch.head == "Công đoàn" and _of_industry(branch)):
        branch.level = _sector_level(branch)
    elif branch.level == "commune":
        new = published is not None and published >= NEW_LAW
        branch.level = "upper_level" if new else "grassroots"
    elif branch.level == "upper_level" and branch.unit.lower().endswith("việt nam"):
        branch.level = "central_sector_union"


def _federation_level(branch: DocumentBranch) -> str:
    """The level of a federation, by its area."""
    low = branch.unit.lower()
    if low.startswith(("huyện", "quận", "thị xã")):
        return "upper_level"
    if low.startswith("tỉnh"):
        return "provincial_federation"
    if low.startswith("thành phố"):
        place = low.removeprefix("thành phố").strip()
        return "provincial_federation" if not place or is_city(place) else "upper_level"
    return "provincial_federation" if province_at_end(branch.unit) else "upper_level"


def _of_industry(branch: DocumentBranch) -> bool:
    """Whether a union is a whole industry's: "Công đoàn Điện lực Việt Nam"."""
    tokens = tokenise(branch.unit, 0, len(branch.unit))
    found = branch_words().sector.at(tokens, 0) if tokens else None
    return found is not None and branch.key[found[0] :] == ("việt", "nam")


def _sector_level(branch: DocumentBranch) -> str:
    """The level of a "Công đoàn" by its unit: an industry's, a province's sector's, or a host's."""
    low = branch.unit.lower()
    if low.endswith("việt nam") and not low.startswith(("công ty", "nhà máy")):
        return "central_sector_union"
    tokens = tokenise(branch.unit, 0, len(branch.unit))
    return "upper_level" if tokens and branch_words().sector.at(tokens, 0) else "grassroots"
