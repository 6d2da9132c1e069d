"""Whether two names are of one union: "Công đoàn Y tế Huế" and "CĐ ngành Y tế tỉnh Huế"."""

from functools import lru_cache
from itertools import dropwhile
from typing import Final

from extractor.branches.apart import has_name
from extractor.branches.document_branch import (
    AREAS,
    FEDERATION,
    PLAIN_HEADS,
    DocumentBranch,
)
from extractor.branches.kinds_of_hosts import of_other_kind
from extractor.branches.mention import BranchMention
from extractor.branches.names import abbreviates, holds, in_order, key_of
from extractor.branches.places import province_at_end
from extractor.branches.specific import BODIES, is_office
from extractor.branches.words import branch_words
from extractor.late import late

MEMBER_UNION: Final = "Công đoàn cơ sở thành viên"
_SECTORS: Final = (None, "ngành", "viên chức")
"""Openers of unions of an industry."""
_AREA_WORDS: Final = {
    ("tỉnh",),
    ("thành", "phố"),
    ("huyện",),
    ("quận",),
    ("thị", "xã"),
    ("thủ", "đô"),
}
_OF_ONE: Final = {"công ty", "trường", "bệnh viện"}
"""Openers of hosts that are no industry."""


def family(head: str, opener: str | None, unit: str = "") -> str:
    """What heads that may name one and the same union have in common.

    >>> family("Nghiệp đoàn", None), family("Công đoàn cơ sở", "trường")
    ('Nghiệp đoàn', 'Công đoàn')
    >>> family("Công đoàn", "huyện")
    'Liên đoàn Lao động'
    """
    if head == FEDERATION or (head == "Công đoàn" and opener in AREAS):
        return FEDERATION
    if head == "Công đoàn" and opener is None and unit and province_at_end(unit) == unit:
        return FEDERATION
    return "Công đoàn" if head in PLAIN_HEADS or head == MEMBER_UNION else head


def same_union(branch: DocumentBranch, mention: BranchMention) -> bool:
    """Whether a specific mention names the union of the branch."""
    kind = family_of(branch)
    if kind != family(mention.head, mention.opener, mention.unit):
        return kind == FEDERATION and _of_its_place(branch, mention)
    if mention.head == "Tổng Liên đoàn Lao động Việt Nam":
        return True
    if any(
        _names(key_of(_bare(alias)), key_of(mention.unit))
        for alias in branch.aliases
        if kind != FEDERATION or " " not in alias  # "LĐLĐ huyện Lạc Bình (Tân Giang)"
    ):
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
    if mention.opener in (*_SECTORS, *BODIES) and None not in levels and len(levels) > 1:
        return False  # "Công đoàn Giáo dục huyện Phù Cừ" and "Công đoàn Giáo dục tỉnh"
    if _of_no_province(branch, mention):
        return False  # "Bệnh viện Đa khoa tỉnh" and "Bệnh viện Đa khoa tư nhân Tâm Phúc"
    brand = _of_brand(branch.key)
    if brand and brand == _of_brand(key_of(mention.unit)):
        return True  # "Ngân hàng Nông nghiệp Chi nhánh tỉnh X" and "Agribank tỉnh X"
    one, other = core(branch.key), core(key_of(mention.unit))
    if one == other:
        return True
    if _GENERAL in (one[:2], other[:2]) and one[:2] != other[:2]:
        return False  # "Công đoàn Tổng cục Hải quan" and "Công đoàn Cục Hải quan"
    if one[:1] != other[:1] and "cục" in (one[0], other[0]):
        one, other = _without_city(one), _without_city(other)
    if is_office(mention.unit):
        if mention.head == "Công đoàn cơ sở" and _national(branch.key):
            return False  # "CĐCS Điện lực" and "Công đoàn Điện lực Việt Nam"
        if shortens(other, _without_kind(one)):
            return True  # "CĐCS Điện lực" for "CĐCS Công ty Điện lực Phú Yên"
    openers = {branch.opener, mention.opener}
    short, long = sorted((one, other), key=len)
    if openers == {"nghề", "công ty"} and long[-len(short) :] == short:
        return (
            set(long[: -len(short)]) <= _FIRM_WORDS
        )  # "Dệt may Nam Hà" for "Công ty CP Dệt may …"
    if len(openers) == 2 and None not in openers and ("ngành" not in openers or openers & _OF_ONE):
        return False  # "Công đoàn ngành Công Thương" and "CĐCS Công ty Sông Thương"
    if short in branch_words().nationwide and long[1:3] == ("chi", "nhánh"):
        return False  # "Công đoàn Agribank" and "CĐCS Agribank Chi nhánh Hà Giang"
    if None in openers and short and long[-len(short) :] == short:
        return True  # "CĐCS Goldpack" for "CĐCS Công ty TNHH Bao bì Goldpack"
    if None in openers and "công ty" in openers and shortens(short, _without_firm(long)):
        return True  # "CĐCS Samwon" for "CĐCS Công ty TNHH Samwon Electronics"
    if _is_brand(branch, mention, other, one):
        return True  # "CĐCS Daesung" for "CĐCS Công ty TNHH Điện tử Daesung Đồng Văn"
    if short in branch_words().nationwide and long[: len(short)] == short:
        return False  # "Công đoàn Agribank" and "CĐCS Agribank Chi nhánh Hà Giang"
    if short and long[-len(short) :] == short and set(long[: -len(short)]) <= _OMITTED:
        return True  # "Cảng Hải Phòng" for "Công ty Cổ phần Cảng Hải Phòng"
    return not of_other_kind(openers, short, long) and shortens(short, long)


def _of_its_place(branch: DocumentBranch, mention: BranchMention) -> bool:
    """Whether a union told by a place alone is its federation: "Công đoàn Hưng Lộc"."""
    if mention.head != "Công đoàn" or mention.opener is not None:
        return False
    place = key_of(mention.unit)
    return len(place) > 1 and _split_area(branch.key)[1] == place


def _of_no_province(branch: DocumentBranch, mention: BranchMention) -> bool:
    """Whether one is the host of its kind that the province has, and the other is another."""
    if mention.opener not in _OF_ONE or key_of(mention.unit)[-1:] != ("tỉnh",):
        return False
    return "tỉnh" not in branch.key and province_at_end(branch.unit) is None


def _level_word(key: tuple[str, ...]) -> str | None:
    """The first word in a name that tells the level of its area."""
    return next((word for word in key if word in ("tỉnh", "huyện", "quận", "thị", "vực")), None)


@lru_cache(maxsize=4096)
def _of_brand(key: tuple[str, ...]) -> tuple[str, ...]:
    """The name of a bank's branch by its brand: "Agribank X"; empty where it names no branch."""
    words = branch_words()
    itself = [(key[:1], key[0])] if key[:1] in words.nationwide else []
    for full, brand in (*words.brands, *itself):
        if key[: len(full)] == full:
            rest = tuple(word for word in key[len(full) :] if word not in _OF_BRANCHES)
            return (brand, *rest) if rest else ()
    return ()


_OF_BRANCHES: Final = frozenset({"việt", "nam", "chi", "nhánh", "tỉnh", "thành", "phố"})
"""Words that a bank's branch may leave out of its name."""
_FIRM_WORDS: Final = frozenset(
    key_of(
        "Công ty cổ phần trách nhiệm hữu hạn một hai thành viên Tổng công ty Nhà máy CP TNHH MTV"
        " Trường"
    )
)
"""Words of a firm's kind, which a short name leaves out."""


def _without_kind(key: tuple[str, ...]) -> tuple[str, ...]:
    """A name without the words of a firm's or an office's kind: "Chi cục Thuế" is "Thuế"."""
    return tuple(dropwhile(_KIND_WORDS.__contains__, key))


def _without_city(key: tuple[str, ...]) -> tuple[str, ...]:
    """A name without the words for a city: "Cục Hải quan X" is "Hải quan thành phố X"."""
    return tuple(word for word in key if word not in ("thành", "phố"))


def _without_firm(key: tuple[str, ...]) -> tuple[str, ...]:
    """A name without the words of a firm's kind that it begins with."""
    return tuple(dropwhile(_FIRM_WORDS.__contains__, key))


_GENERAL: Final = ("tổng", "cục")
_OMITTED: Final = _FIRM_WORDS | {"cục"}
"""Words that the short name of a firm or a province's office leaves out: "Cục Hải quan"."""
_KIND_WORDS: Final = _FIRM_WORDS | set(key_of("Chi cục Hạt Đội"))
_HEAD: Final = late(r"^(?:Công đoàn|CĐ|CĐCS) (?=[A-ZĐ])")


def _is_brand(
    branch: DocumentBranch, mention: BranchMention, short: tuple[str, ...], long: tuple[str, ...]
) -> bool:
    """Whether a mention is a firm's own name without the words of its kind and trade."""
    told = branch.opener == "công ty" and mention.opener is None and has_name(mention.unit)
    return told and holds(long, short)


def _names(alias: tuple[str, ...], key: tuple[str, ...]) -> bool:
    """Whether a name is a short one told in brackets, alone or behind the word of its kind."""
    return alias == key or (key[-len(alias) :] == alias and set(key[: -len(alias)]) <= _FIRM_WORDS)


def _bare(alias: str) -> str:
    """A short name in brackets without its head: "(Công đoàn VIMC)"."""
    return _HEAD.sub("", alias)


def _national(key: tuple[str, ...]) -> bool:
    return key[-2:] == ("việt", "nam")


def _of_area(key: tuple[str, ...]) -> bool:
    return any(word in ("tỉnh", "huyện", "quận") for word in key) or key[-2:] == ("thành", "phố")


def family_of(branch: DocumentBranch) -> str:
    """The family of a branch's head."""
    return family(branch.head, branch.opener, branch.unit)


_LEFT_OUT: Final = ("ngành", "tỉnh", "các", "và")


def core(key: tuple[str, ...]) -> tuple[str, ...]:
    """A name without level words: "ngành Giáo dục tỉnh Hà Tĩnh" is "Giáo dục Hà Tĩnh"."""
    core = tuple(
        word
        for word, behind in zip(key, (*key[1:], ""), strict=True)
        if word not in _LEFT_OUT or behind == "ủy"  # "Văn phòng Tỉnh ủy"
    )
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


def shortens(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Whether one name is a shorter form of the other, its first word kept."""
    if not short:
        return False
    if long[: len(short)] == short or abbreviates(short, long):
        return True
    return len(short) >= 2 and short[:1] == long[:1] and in_order(short, long)
