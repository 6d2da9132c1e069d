"""Which mentions stand for the same union, and what that union is called in full."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from extractor.branches.mention import BranchMention
from extractor.branches.names import key_of
from extractor.branches.places import province_at_end
from extractor.branches.words import branch_words, tokenise
from extractor.normalise import fold

FEDERATION = "Liên đoàn Lao động"
_AREAS = ("huyện", "tỉnh", "thành phố")
_STANDING = ("viên chức", "ngành", "khu", *_AREAS, "phường", "tổng công ty", "tập đoàn", "nghề")
"""Openers that tell a union apart even without a proper name ("Công đoàn Viên chức tỉnh")."""
_BODIES = ("cơ quan", "sở", "bệnh viện")
"""Hosts of which an area has one of each, so that what they are tells them apart."""
_LEVEL_WORDS = ("tỉnh", "huyện", "quận", "phường", "xã", "thành", "phố", "thị", "này", "ta")
CENTRAL_CITIES = ("ha noi", "ho chi minh", "hai phong", "da nang", "can tho")
_PLAIN = ("Công đoàn", "Công đoàn cơ sở")
NEW_LAW = "2025-07"
"""From this month a commune's union stands above the grassroots."""


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
        return rest not in branch_words().bare_hosts and len(rest) > 1
    return (
        mention.opener in _STANDING
        and key_of(mention.unit) not in branch_words().bare_levels
        and bool(mention.unit)
    )


def family(head: str, opener: str | None, unit: str = "") -> str:
    """Heads that may name one and the same union."""
    if head == FEDERATION or (head == "Công đoàn" and opener in _AREAS):
        return FEDERATION
    if head == "Công đoàn" and opener is None and unit and province_at_end(unit) == unit:
        return FEDERATION
    return "Công đoàn" if head in _PLAIN else head


def same_union(one: DocumentBranch, mention: BranchMention) -> bool:
    """Whether a specific mention names the union ``one``."""
    if family(one.head, one.opener, one.unit) != family(mention.head, mention.opener, mention.unit):
        return False
    if mention.head == "Tổng Liên đoàn Lao động Việt Nam":
        return True
    a, b = one.key, key_of(mention.unit)
    if family(one.head, one.opener, one.unit) == FEDERATION:
        return _same_area(a, b)
    a, b = _core(a), _core(b)
    if a == b:
        return True
    if (
        one.opener
        and mention.opener
        and one.opener != mention.opener
        and "ngành" not in (one.opener, mention.opener)
    ):
        return False
    short, long = sorted((a, b), key=len)
    if not short:
        return False
    if long[: len(short)] == short:
        return True
    return len(short) >= 2 and _ordered_part(short, long) and short[0] == long[0]


def _core(key: tuple[str, ...]) -> tuple[str, ...]:
    """ "ngành Giáo dục tỉnh Hà Tĩnh" and "Giáo dục Hà Tĩnh" name one union."""
    core = tuple(word for word in key if word not in ("ngành", "tỉnh"))
    return core if len(core) > 1 else key


_AREA_WORDS = {("tỉnh",), ("thành", "phố"), ("huyện",), ("quận",), ("thị", "xã"), ("thủ", "đô")}


def _same_area(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """ "huyện Yên Khê", "Yên Khê" and "huyện Yên Khê tỉnh Nghệ An" are one area."""
    level_a, name_a = _split_area(a)
    level_b, name_b = _split_area(b)
    if level_a and level_b and level_a != level_b:
        return False
    if not name_a or not name_b:
        return name_a == name_b and level_a == level_b
    short, long = sorted((name_a, name_b), key=len)
    return long[: len(short)] == short and (
        len(long) == len(short) or long[len(short)] in ("tỉnh", "thành")
    )


def _split_area(key: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    for size in (2, 1):
        if key[:size] in _AREA_WORDS:
            return key[:size], key[size:]
    return (), key


def _ordered_part(short: Sequence[str], long: Sequence[str]) -> bool:
    rest = iter(long)
    return all(word in rest for word in short)


def resolve(
    mentions: Sequence[BranchMention], province: str | None, published: str | None
) -> list[DocumentBranch]:
    """Groups the specific mentions into branches and sets ``mention.branch`` on each.

    Fuller names are read first, so that a short form joins the union it abbreviates; a short form
    that fits several unions joins the one named last before it.
    """
    branches: list[DocumentBranch] = []
    told = [mention for mention in mentions if specific(mention)]
    for mention in sorted(told, key=lambda m: (-len(key_of(m.unit)), m.start)):
        fitting = [branch for branch in branches if same_union(branch, mention)]
        if len(fitting) > 1:
            exact = [b for b in fitting if b.key == key_of(mention.unit)]
            fitting = exact or [min(fitting, key=lambda b: _distance(b, mention))]
        if fitting:
            branch = fitting[0]
        else:
            branch = DocumentBranch(
                len(branches), mention.head, mention.level, mention.unit, mention.opener
            )
            branches.append(branch)
        _join(branch, mention)
        mention.branch = branch.index
    _add_unplaced_federations(branches, mentions)
    for branch in branches:
        branch.mentions.sort(key=lambda m: m.start)
        _complete(branch, province, published)
    return branches


def _add_unplaced_federations(
    branches: list[DocumentBranch], mentions: Sequence[BranchMention]
) -> None:
    """Let "LĐLĐ tỉnh" with no fuller name anywhere be a branch; its place is the document's."""
    for mention in mentions:
        if mention.branch is not None or mention.head != FEDERATION or mention.opener not in _AREAS:
            continue
        level = key_of(mention.unit)
        if any(b.head == FEDERATION and b.key[: len(level)] == level for b in branches) or (
            any(
                family(b.head, b.opener, b.unit) == FEDERATION and b.key[: len(level)] == level
                for b in branches
            )
        ):
            continue
        branch = DocumentBranch(
            len(branches), mention.head, mention.level, mention.unit, mention.opener
        )
        branches.append(branch)
        _join(branch, mention)
        mention.branch = branch.index


def _distance(branch: DocumentBranch, mention: BranchMention) -> int:
    return min(
        (
            abs(mention.start - m.start) + (0 if m.start < mention.start else 10**6)
            for m in branch.mentions
        ),
        default=10**9,
    )


def _join(branch: DocumentBranch, mention: BranchMention) -> None:
    branch.mentions.append(mention)
    if mention.head == "Công đoàn cơ sở" and branch.head == "Công đoàn":
        branch.head, branch.level = mention.head, mention.level
    fuller = len(mention.unit.split()) > len(branch.unit.split())
    recased = len(mention.unit) == len(branch.unit) and not mention.capitals
    if fuller or (recased and branch.mentions[0].capitals):
        branch.unit = mention.unit
    for alias in mention.aliases:
        if alias not in branch.aliases:
            branch.aliases.append(alias)


def _complete(branch: DocumentBranch, province: str | None, published: str | None) -> None:
    """The level, and the place where the name leaves it to the document."""
    low = branch.unit.lower()
    if (
        family(branch.head, branch.opener, branch.unit) == FEDERATION
        and branch.level != "grassroots"
    ):
        branch.head = FEDERATION
        branch.unit = re.sub(r"^Thủ đô\b.*", "thành phố Hà Nội", branch.unit)
        branch.level = _federation_level(branch)
    elif branch.level == "generic":
        branch.level = _sector_level(branch)
    elif branch.level == "commune":
        new = published is not None and published >= NEW_LAW
        branch.level = "upper_level" if new else "grassroots"
    elif branch.level in ("upper_level", "central_sector_union") and low.endswith("việt nam"):
        branch.level = "central_sector_union"
    branch.province = _province_in(branch.unit) or province
    if province and _wants_place(branch):
        needs_word = branch.opener in ("sở", "cơ quan") and "tỉnh" not in low and "thành" not in low
        ends_in_level = re.search(r"\b(tỉnh|thành phố)$", low)
        if ends_in_level:
            city = key_of(province) == ("hồ", "chí", "minh") or _is_city(province)
            branch.unit = (
                branch.unit + " " + province
                if (ends_in_level.group(1) == "tỉnh") != city
                else branch.unit
            )
        elif needs_word:
            branch.unit = (
                f"{branch.unit} {province}"
                if _is_city(province)
                else (f"{branch.unit} tỉnh {province}")
            )


def _is_city(place: str) -> bool:
    return fold(place) in CENTRAL_CITIES


def _wants_place(branch: DocumentBranch) -> bool:
    """Whether the name is one that every province has: a department's, a federation's."""
    low = branch.unit.lower()
    if _province_in(branch.unit) or "việt nam" in low:
        return False
    if re.search(r"\b(tỉnh|thành phố)$", low):
        return True
    return branch.opener == "sở" or bool(re.search(r"\b(tỉnh ủy|ubnd tỉnh|nhân dân tỉnh)$", low))


def _province_in(unit: str) -> str | None:
    return province_at_end(unit)


def _federation_level(branch: DocumentBranch) -> str:
    low = branch.unit.lower()
    if low.startswith(("huyện", "quận", "thị xã")):
        return "upper_level"
    if low.startswith("tỉnh"):
        return "provincial_federation"
    if low.startswith("thành phố"):
        place = low.removeprefix("thành phố").strip()
        return "provincial_federation" if not place or _is_city(place) else "upper_level"
    return "provincial_federation" if _province_in(branch.unit) else "upper_level"


def _sector_level(branch: DocumentBranch) -> str:
    low = branch.unit.lower()
    if low.endswith("việt nam") and not low.startswith(("công ty", "nhà máy")):
        return "central_sector_union"
    tokens = tokenise(branch.unit, 0, len(branch.unit))
    return "upper_level" if tokens and branch_words().sector.at(tokens, 0) else "grassroots"
