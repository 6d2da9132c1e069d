"""Districts and communes a text names, and the unions of "huyện", "quận" they complete."""

from collections import Counter
from collections.abc import Mapping
from typing import Final

from extractor.late import late
from extractor.letters import LOWER, UPPER
from extractor.normalise import fold, lower
from extractor.opened import Opened
from extractor.sought import Sought

_COUNTED: Final = (
    r"(?:triệu|tỉ|tỷ|nghìn|ngàn|trđ|đồng|suất|căn|phần|lượt|người"
    r"|đoàn viên|CĐCS|công|nữ|lao động)\b"
)
"""What a number counts that is no name of a quarter: "LĐLĐ quận 20 triệu đồng"."""
LEVELS: Final = (
    *("Huyện ", "huyện ", "Quận ", "quận ", "Thị xã ", "thị xã ", "Thành phố ", "thành phố "),
    *("TP", "TX"),
)
"""What the name of a district begins with."""
_NAMED: Final = Opened(
    (*LEVELS, "Phường ", "phường ", "Xã ", "xã ", "Đặc khu ", "đặc khu "),
    r"\b(?P<level>(?:[Hh]uyện|[Qq]uận|[Tt]hị xã|[Tt]hành phố|[Pp]hường|[Xx]ã|[Đđ]ặc khu)(?= )"
    r"|(?:TP|TX)(?:\.|(?= )))(?: (?:đảo|miền núi|biên giới|vùng cao|ven biển)(?= ))? ?"
    r"(?!(?:Bằng|Giấy) (?:khen|Lao động)|Cờ |Huân chương|Huy chương|Kỷ niệm)"
    rf"(?P<name>(?:A (?=[{UPPER}]))?"
    rf"(?:[{UPPER}](?:['’][{UPPER}]?)?[{LOWER}]+(?:[ -](?=[{UPPER}]['’{LOWER}]))?){{1,4}}"
    rf"|(?:(?<=quận )|(?<=Quận )|(?<=hường ))\d{{1,2}}(?![\d/]|[.,]\d| {_COUNTED}))",
)
_IN_CAPITALS: Final = Sought(
    r"\b(?P<level>HUYỆN|QUẬN|THỊ XÃ|THÀNH PHỐ|PHƯỜNG|ĐẶC KHU)"
    rf" (?P<name>[{UPPER}]+(?: [{UPPER}]+){{1,2}}) *(?:\n|$)"
)
"""An area that ends a line of capitals: "CÔNG ĐOÀN GIÁO DỤC THÀNH PHỐ CỬU AN"."""
_PLACE: Final = (
    rf"(?P<name>[{UPPER}](?:['’][{UPPER}]?)?[{LOWER}]+"
    rf"(?:[ -][{UPPER}](?:['’][{UPPER}]?)?[{LOWER}]+){{0,3}})"
)
_OF_LEVEL: Final = rf"(?P<level>huyện|quận|thị xã|thành phố|phường|xã|đặc khu)\b(?! [{UPPER}])"
_IS_ONE: Final = Sought(
    r"(?:^|(?<=[\n.!?…\"”:;] )|(?<=\n)|(?<=[Nn]ói đến )|(?<=[Nn]hắc đến ))"
    rf"{_PLACE},? (?:vốn |vẫn |hiện |nay |chỉ |cũng |hôm nay |bây giờ )*là (?:(?:một|1) )?"
    r"(?:trong (?:những|các|số (?:những |các )?|\w+ ) ?)?(?:những |các )?" + _OF_LEVEL
)
"""A place said to be a district or a commune: "Ea Rông là huyện vùng xa"."""
_APPOSED: Final = Sought(
    rf"{_PLACE}(?:,| [-–]) (?:(?:một|1) )?{_OF_LEVEL}"
    r" (?:vùng|miền|biên giới|đảo|nghèo|thuần|cực|cửa ngõ|ven|trung du|nằm|giáp|ở|xa|ngoại thành)\b"
    rf"(?! (?:núi |cao |biển |sâu |xa )?[{UPPER}])"
)
"""The same, told beside its name: "Mộc Châu, huyện vùng cao"."""
_SHORT: Final = {"tp": "thành phố", "tp.": "thành phố", "tx": "thị xã", "tx.": "thị xã"}
_BARE: Final = late(
    r"\b(?P<level>huyện|quận|thị xã|thành phố|phường|xã|đặc khu|huyện ủy|quận ủy|thị ủy)$"
)
_OF_COMMITTEE: Final = {"huyện ủy": "huyện", "quận ủy": "quận", "thị ủy": "thị xã"}
_OFTEN: Final = 2
"""Times as often as any other a district must be named to be the one that is meant."""


def areas_of(text: str) -> dict[str, str]:
    """The area of each level that a text names alone or far more often than others.

    >>> areas_of("UBND quận Bình Tân và LĐLĐ quận")
    {'quận': 'Bình Tân'}
    >>> areas_of("Ea Rông là huyện vùng xa. LĐLĐ huyện có 102 CĐCS, được huyện Buôn Tría bạn giúp")
    {'huyện': 'Ea Rông'}
    """
    told: dict[str, Counter[str]] = {}
    for found in _NAMED.finditer(text):
        level = lower(found.group("level"))
        name = found.group("name").strip(" -")
        told.setdefault(_SHORT.get(level, level), Counter())[name] += 1
    for found in _IN_CAPITALS.finditer(text):
        told.setdefault(lower(found["level"]), Counter())[found["name"].title()] += 1
    for found in _IS_ONE.finditer(text):
        told.setdefault(found["level"], Counter())[found["name"]] += _OFTEN
    for found in _APPOSED.finditer(text):
        told.setdefault(found["level"], Counter())[found["name"]] += 1
    areas: dict[str, str] = {}
    for level, names in told.items():
        (name, times), *rest = names.most_common(2)
        if not rest or times >= _OFTEN * rest[0][1]:
            areas[level] = name
    return areas


def area_told(words: str) -> str | None:
    """The area that words behind a union's name begin with.

    >>> area_told("huyện Vạn Ninh, tỉnh Khánh Hòa"), area_told("VPTU")
    ('huyện Vạn Ninh', None)
    """
    found = _NAMED.match(words)
    if found is None:
        return None
    level = lower(found.group("level"))
    return f"{_SHORT.get(level, level)} {found.group('name').strip(' -')}"


def ends_bare(unit: str) -> bool:
    """Whether a unit ends with a level of areas and no name of one.

    >>> ends_bare("Giáo dục huyện"), ends_bare("Giáo dục huyện Lạc Sơn")
    (True, False)
    """
    return _BARE.search(lower(unit)) is not None


def with_area(unit: str, areas: Mapping[str, str]) -> str:
    """A unit that ends with a bare level, completed: "quận" is "quận Bình Tân".

    >>> with_area("Giáo dục huyện", {"huyện": "Lạc Sơn"})
    'Giáo dục huyện Lạc Sơn'
    >>> with_area("cơ quan Huyện ủy", {"huyện": "Lạc Sơn"})
    'cơ quan Huyện ủy Lạc Sơn'
    """
    bare = _BARE.search(lower(unit))
    area = areas.get(_OF_COMMITTEE.get(bare.group("level"), bare.group("level"))) if bare else None
    return f"{unit} {area}" if area and fold(area) not in fold(unit) else unit
