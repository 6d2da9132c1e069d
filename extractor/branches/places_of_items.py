"""Provinces that label the items of a round-up: "LÂM ĐỒNG. Công đoàn ngành Y tế tỉnh …"."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import Final

from extractor.branches.areas import LEVELS
from extractor.branches.completed import is_city
from extractor.branches.mention import BranchMention
from extractor.branches.names import compose
from extractor.branches.words import branch_words
from extractor.late import late
from extractor.letters import LOWER, UPPER
from extractor.lexicon import Hit
from extractor.normalise import fold
from extractor.opened import Opened

_BEFORE: Final = late(r"[\W\d]{0,6}(?:(?:tỉnh|thành phố|tp\.?)\s+)?")
"""What may stand before the place: a bullet, a number, a bracket."""
_BEHIND: Final = late(r"\)|\.\s|\s*[-–:]\s")
_HCM: Final = late(r"[\W\d]{0,6}(?:TP|Thành phố)?\.? ?HCM(?:\)|\.\s|\s*[-–:]\s)")
"""The same label as papers write it: "* TP HCM: …"."""
_WITHOUT_PLACE: Final = late(r"\b(?:tỉnh|thành phố)$", re.IGNORECASE)


_SURNAMES: Final = "|".join(sorted(branch_words().surnames))
_PERSON: Final = (
    r"(?:(?:Ông|Bà|Anh|Chị|Cô|Thầy|Em|Bác|Chú|Đồng|Nhà)\b"
    rf"|(?:{_SURNAMES}) [{UPPER}]\w+ [{UPPER}])"
)
"""What a person's name begins with, which is no district's."""
_TRADE: Final = r"(?:May|Dệt|Giày|Giầy|Gỗ|Gạch|Nhựa|Thép|Sợi|Bia|Xây)\b"
"""What a firm's name begins with, which is no district's either: "- May Đại Nghĩa. …"."""
_STEM: Final = r"(?:Giáp|Ất|Bính|Đinh|Mậu|Kỷ|Canh|Tân|Nhâm|Quý)"
_BRANCH_OF_YEAR: Final = r"(?:Tý|Sửu|Dần|Mão|Mẹo|Thìn|Tỵ|Tị|Ngọ|Mùi|Thân|Dậu|Tuất|Hợi)"
_OCCASION: Final = (
    rf"(?:(?:Tết|Tháng|Quỹ|Lễ|Ngày|Giải|Năm|Dịp|Noel|Trung Thu|Mái Ấm)\b"
    rf"|(?:Xuân |Mùa Xuân |Năm |Vụ )?{_STEM} {_BRANCH_OF_YEAR}\b)"
)
"""What labels an item by its time, not by its place: "- Tết Quý Mão: được LĐLĐ quận tặng …"."""
_AREA_LABEL: Final = late(
    rf"[\W\d]{{0,6}}(?:(?:[Hh]uyện|[Qq]uận|[Tt]hị xã|[Tt]hành phố|TP\.?|TX\.?) )?"
    rf"(?!{_PERSON}|{_TRADE}|{_OCCASION})"
    rf"(?P<name>[{UPPER}][{LOWER}]+(?:[ -][{UPPER}][{LOWER}]+){{1,3}})"
    r"(?:(?::|\)|\.| [-–])\s| (?=(?:có|hiện|đã|cũng)\b))"
)
"""The district that labels an item: "* Na Rì: …", "- Huyện Chợ Mới: …"."""
_AREA_HEADING: Final = late(
    rf"[\W\d]{{0,6}}(?:(?:[Hh]uyện|[Qq]uận|[Tt]hị xã|[Tt]hành phố|TP\.?|TX\.?) )?"
    rf"(?!{_PERSON}|{_OCCASION})"
    rf"(?P<name>[{UPPER}][{LOWER}]+(?:[ -][{UPPER}][{LOWER}]+){{1,3}}):?\s*"
)
"""A line that is a district's name and nothing else, above what is told of it."""
_WITHOUT_AREA: Final = late(r"huyện|quận|thị xã|thành phố|phường|xã|đặc khu", re.IGNORECASE)


_AT_AREA: Final = late(
    r"\b(?:[Tt]ại|[Ởở]|[Vv]ới|[Vv]ề|địa bàn) "
    r"(?:(?P<level>huyện|quận|thị xã|thành phố|phường|xã|đặc khu)"
    r"(?: (?:đảo|miền núi|vùng cao|vùng biên|biên giới|ven biển|nghèo))? )?"
    rf"(?!{_TRADE})(?P<name>[{UPPER}][{LOWER}]+(?: [{UPPER}][{LOWER}]+){{0,3}}|\d{{1,2}})"
    r", [^.\n]{0,60}$"
)
"""The area a sentence opens with: "Tại phường Cẩm Phả, công đoàn phường …"."""

_OPENED_AT: Final = late(
    r"(?:^|\n|[.!?…”\"] )(?:(?:Còn|Riêng|Cũng|Trước đó,?|Cùng ngày,?) )?(?:[Tt]ại|[Ởở]"
    r"|[Vv]ới|[Vv]ề|[Đđ]ến) "
    r"(?P<level>phường|xã|đặc khu) "
    rf"(?P<name>[{UPPER}][{LOWER}]+(?: [{UPPER}][{LOWER}]+){{0,3}}|\d{{1,2}})"
    rf"(?: \([^()\n]{{2,40}}\))?, (?P<told>[^\n]{{0,240}})$"
)
"""The area that this sentence or the one before opens with, farther off: "Ở phường X, đoàn viên
công đoàn đến họp mặt thì được Công đoàn phường …"."""
_ANOTHER_AREA: Final = late(rf"\b(?:phường|xã|đặc khu) [{UPPER}\d]")


def _opened_at(text: str, mention: BranchMention) -> str | None:
    """The name of the area at which what is told around a short form opened."""
    near = _OPENED_AT.search(text, max(0, mention.start - 300), mention.start)
    if near is None or near["level"] != mention.unit.lower() or _ANOTHER_AREA.search(near["told"]):
        return None
    return str(near["name"])


_AREA_BEFORE: Final = late(
    r"(?:^|\n|[.!?…”\"] )(?:(?:Còn|Riêng|Với|Như) )?"
    r"(?:(?P<level>[Xx]ã|[Pp]hường|[Hh]uyện|[Qq]uận|[Tt]hị xã|[Đđ]ặc khu) )?"
    rf"(?!{_PERSON}|{_TRADE}|{_OCCASION})"
    rf"(?P<name>[{UPPER}]['’{LOWER}]+(?: [{UPPER}]['’{LOWER}]+){{1,2}})"
    r",? (?:thì|cũng|lại|vẫn|là|có|nằm|cách|xa|đi|nghèo|khó|mới)\b[^.\n\d]{0,60}[.!] "
    r"(?:(?:Ở đây|Nơi đây|Vậy mà|Nhưng),? )?$"
)
"""The area that the sentence before opens with: "Cư Knia thì khác. | CĐCS xã chỉ có …"."""
_A_DISTRICT: Final = late(rf"\b(?:huyện|quận|thị xã)\b(?! [{UPPER}])")


def label_areas(text: str, starts: Sequence[int], mentions: Sequence[BranchMention]) -> None:
    """Complete "LĐLĐ huyện" by the area that labels its paragraph or opens its sentence."""
    for mention in mentions:
        if mention.named or not _WITHOUT_AREA.fullmatch(mention.unit):
            continue
        near = _AT_AREA.search(text, max(0, mention.start - 120), mention.start)
        if near and near.group("level") in (mention.unit.lower(), None):
            mention.unit = f"{mention.unit} {near.group('name')}"
            mention.named = True
            continue
        opened = _opened_at(text, mention)
        if opened is not None:
            mention.unit = f"{mention.unit} {opened}"
            mention.named = True
            continue
        before = _AREA_BEFORE.search(text, max(0, mention.start - 140), mention.start)
        if before and (before["level"] or mention.unit).lower() == mention.unit.lower():
            mention.unit = f"{mention.unit} {before['name']}"
            mention.named = True
            continue
        block = bisect_right(starts, mention.start) - 1
        label = _AREA_LABEL.match(text, starts[block])
        if block and (label is None or label.end() > mention.start):
            label = _AREA_HEADING.fullmatch(text, starts[block - 1], starts[block])
        ends = starts[block + 1] if block + 1 < len(starts) else len(text)
        if (
            label
            and mention.unit.lower() == "thành phố"
            and _A_DISTRICT.search(text, label.end(), ends)
        ):
            continue  # "* Hòa Vang: … huyện kết nạp 318 đoàn viên. LĐLĐ thành phố hỗ trợ …"
        if label and label.end() <= mention.start:
            mention.unit = f"{mention.unit} {label.group('name')}"
            mention.named = True


_LISTED_AREA: Final = late(
    rf"[-–+•*●▪\d.)/ ]{{0,6}}(?P<area>(?:Huyện|Quận|Thị xã|Thành phố|TP\.?|TX\.?) "
    rf"(?:[{UPPER}][{LOWER}]+(?: [{UPPER}][{LOWER}]+){{0,3}}|\d{{1,2}}))\s?(?::| [-–]| \|)\s",
    re.MULTILINE,
)
"""An item of a list of districts: "- Huyện Giồng Trôm: 385 triệu đồng"."""


def listed_areas(
    text: str, starts: Sequence[int], mentions: Sequence[BranchMention]
) -> list[BranchMention]:
    """The federations that a list of two districts or more stands for, in a text that names one."""
    if not any(mention.level == "federation" for mention in mentions):
        return []
    found = []
    named = [mention for mention in mentions if _heads(text, mention)]
    for start in starts:
        item = _LISTED_AREA.match(text, start)
        if item is None:
            continue
        first, last = item.span("area")
        behind = bisect_right(mentions, last, key=lambda mention: mention.start)
        near = mentions[behind : behind + 1]
        if not (near and near[0].start < item.end() + 12):
            found.append((first, last))
    if len(found) + len(named) < _SIBLINGS:
        return []
    return [federation_of(text, first, last) for first, last in found]


_DISTRICTS: Final = ("huyện", "quận", "thị xã")
_SPEAKS_OF_AREA: Final = late(
    r"\b(?:(?:đoàn viên|công đoàn|cđcs|các cơ sở|công nhân|lao động) (?:toàn |trong |cả )?"
    r"(?P<level>huyện|quận|thị xã)(?: (?:này|nhà|ta))?|(?:toàn|cả) (?P<whole>huyện|quận|thị xã)"
    r"|(?:: |, |; |\. )(?P<acts>(?:[Hh]uyện|[Qq]uận|[Tt]hị xã)"
    r"(?= (?:hiện |nay |đã |cũng |vừa ){0,2}(?:có \d|thành lập|kết nạp|phát triển|quản lý))))"
    rf"\b(?! [{UPPER}])"
)
"""What is told of a district's people: "đoàn viên huyện này", "toàn huyện"."""


def labelled_areas(
    text: str, starts: Sequence[int], mentions: Sequence[BranchMention]
) -> list[BranchMention]:
    """The federations of labelled items that name none, beside two items or more that do."""
    if sum(mention.level == "federation" for mention in mentions) < _SIBLINGS:
        return []
    found, siblings = [], set()
    for start, end in zip(starts, [*starts[1:], len(text)], strict=True):
        label = _AREA_LABEL.match(text, start, end)
        if label is None or not label.group().rstrip().endswith(":"):
            continue
        name = label["name"]
        inside = [one for one in mentions if start <= one.start < end]
        federations = [
            one
            for one in inside
            if one.level == "federation" and one.unit.lower().startswith(_DISTRICTS)
        ]
        if any(one.unit.endswith(name) for one in federations):
            siblings.add(name)
        told = _SPEAKS_OF_AREA.search(text, label.end(), end)
        if told and not federations and all(one.start > told.start() for one in inside):
            level = (told["level"] or told["whole"] or told["acts"]).lower()
            first, last = label.span("name")
            unit = f"{level} {compose(name)}"
            found.append(
                BranchMention(first, last, "Liên đoàn Lao động", "federation", unit, "huyện", True)
            )
    told_so = siblings | {mention.unit for mention in found}
    return found if siblings and len(told_so) >= _SIBLINGS else []


_COUNTED_AREA: Final = Opened(
    LEVELS,
    r"(?P<area>[HhQqTt](?<!\w.)"
    r"(?:(?<=[Hh])uyện|(?<=[Qq])uận|(?<=[Tt])(?:hị xã|hành phố)|(?<=T)[PX]\.?) "
    rf"(?!{_PERSON})(?:[{UPPER}][{LOWER}]+(?: [{UPPER}][{LOWER}]+){{0,3}}|\d{{1,2}}(?= \D)))"
    r"(?: \([^()\d]{2,30}\))?(?: (?:hiện nay|hiện|nay|đang|đã|cũng|mới|chỉ|lại|vẫn|tuy|thì|là"
    r"|với))*"
    r"(?: (?:có|còn|gồm|quản lý|tập hợp|kết nạp|phát triển|thành lập))?"
    r"(?: (?:mới|thêm|được|tới|đến|gần|hơn|trên|khoảng|chừng|cả thảy))*"
    r" \d[\d.]* (?:CĐCS|công đoàn cơ sở|đoàn viên(?! thanh)|nghiệp đoàn)\b",
)
"""An area whose members or unions are counted: "huyện Mộc Lâm có 3.915 đoàn viên"."""


def counted_areas(text: str, mentions: Sequence[BranchMention]) -> list[BranchMention]:
    """The federations of areas that have members, in a text that names a federation."""
    if not any(mention.level == "federation" for mention in mentions):
        return []
    found = []
    for told in _COUNTED_AREA.finditer(text):
        start, end = told.span("area")
        behind = bisect_right(mentions, start, key=lambda mention: mention.start)
        inside = behind and mentions[behind - 1].end > start
        name = fold(told.group("area").split(" ", 1)[1])
        others = [one for one in mentions if one.named and name in fold(one.unit)]
        if not inside and all(one.level == "federation" for one in others):
            found.append(federation_of(text, start, end))
    return found


_SIBLINGS: Final = 2


def _heads(text: str, mention: BranchMention) -> bool:
    """Whether a named federation labels a line: "- LĐLĐ huyện Ba Tri: …"."""
    behind = text[mention.end : mention.end + 2].strip()
    return mention.level == "federation" and mention.named and behind[:1] in (":", "|")


def federation_of(text: str, start: int, end: int) -> BranchMention:
    """The federation of the area that is named at ``[start, end)``."""
    unit = compose(text[start:end])
    unit = unit[:1].lower() + unit[1:]
    opener = "thành phố" if unit.startswith("thành phố") else "huyện"
    return BranchMention(start, end, "Liên đoàn Lao động", "federation", unit, opener, True)


def _fits(level: str, place: str) -> bool:
    """Whether a place ranks as a province does, or as a city, by the word before its name."""
    return (level == "thành phố") == (is_city(place) or fold(place) == "hue")


def place_items(
    text: str,
    low: str,
    starts: Sequence[int],
    mentions: Sequence[BranchMention],
    provinces: Sequence[Hit],
) -> None:
    """Complete "LĐLĐ tỉnh" by the province that labels its item, in texts with two such labels.

    ``starts`` are the starts of the blocks of the page; an item lasts until the next label.
    """
    labels: list[tuple[int, str]] = []
    for hit in provinces:
        start = starts[bisect_right(starts, hit.start) - 1]
        if _BEFORE.fullmatch(low, start, hit.start) and _BEHIND.match(low, hit.end):
            form = text[hit.start : hit.end]
            labels.append((start, form.title() if form.isupper() else form))
    if labels and "HCM" in text:
        labels += [(start, "Hồ Chí Minh") for start in starts if _HCM.match(text, start)]
        labels.sort()
    if len({fold(place) for _, place in labels}) < 2:
        return
    for mention in mentions:
        at = bisect_right(labels, mention.start, key=lambda label: label[0])
        level = _WITHOUT_PLACE.search(mention.unit) if at else None
        if level and _fits(level.group().lower(), labels[at - 1][1]):
            mention.unit = f"{mention.unit} {labels[at - 1][1]}"
            mention.named = True
