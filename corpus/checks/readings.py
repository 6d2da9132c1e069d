"""What a line of a register may be read as: its name and place, and what they are short for."""

import re
from collections.abc import Iterator
from typing import Final

from corpus.places import Area, districts, province_of
from corpus.register.model import RegisterRow
from extractor.normalise import fold

_BRACKET: Final = re.compile(r"^(.*\S)\s*\(([^()]+)\)$")
_BEHIND: Final = re.compile(r"^(.*\S)(?:\s+[-–—]\s+|,\s*)([^-–—,]+)$")
"""A place behind a name: "Trường MN Hoa Mai - Nho Quan"."""
_OF_SCHOOL: Final = r"(?:MN|MG|TH|THCS|THPT|PTDTNT|PTDTBT)\b"
_SCHOOL: Final = re.compile(
    rf"^(?:(?:CĐCS|CĐ|Công đoàn(?: cơ sở)?) )?(?:[Tt]rường )?"
    rf"({_OF_SCHOOL}(?:(?: ?[-&+,/] ?| và ){_OF_SCHOOL})*)(?! ?TRUE)"
)
"""How a register of schools begins their names: "MN Hoa Mai", "TH&THCS Hoa Sen"."""
_JOINT: Final = re.compile(r" ?[-&+,/] ?| và ")
_CENTRE: Final = re.compile(r"^((?:CĐCS|CĐ|Công đoàn(?: cơ sở)?) )?TT\b\.? ?", re.I)
"""A centre, or a township: "CĐCS TT Đăng kiểm"."""
_KIND: Final = re.compile(
    r"^(?:huyện|quận|thị xã|thành phố|phường|xã|thị trấn|đặc khu|tp|tx|tt|h|q|p|x)\b\.? ?", re.I
)
_DISTRICTS: Final = ("huyện", "thị xã", "thành phố", "quận")
_KINDLESS: Final = re.compile(
    r"^(LĐLĐ|Liên đoàn Lao động) (?!(?:tỉnh|huyện|quận|thị|thành|tp|tx|h|q|các|ngành|khu)\b)"
    r"([^\d,;()–-]+)$",
    re.I,
)
"""The federation of a district whose kind is left out: "LĐLĐ Lũng Sậy"."""
_UPPER: Final = "A-ZĐÂÁẢÀẠÔƠƯĂÊÝ"
_ONE_A_DISTRICT: Final = (
    r"^((?:(?:CĐCS|CĐ|Công đoàn(?: cơ sở)?) )?(?:TTYT|TTGDTX|(?:Trung tâm|TT) (?:Y tế|GDTX|GDNN"
    r"|Giáo dục|Chính trị|Văn hóa|VH|Bồi dưỡng|Dịch vụ|Phát triển|Dân số|DS)|BVĐK"
    r"|Bệnh viện [Đđ]a khoa|Phòng (?:GD|Giáo dục|Y tế|Lao động|Tài chính|Nội vụ|Văn hóa)"
    r"|Chi cục (?:Thuế|Thống kê)|Hạt Kiểm lâm|KBNN|Kho bạc|BHXH|Bảo hiểm|Tòa án|TAND"
    r"|Viện [Kk]iểm sát|VKSND|Công an|Điện lực|Bưu điện)"
    rf"(?: [^\W\d{_UPPER}]\w*|[-–&,] ?|&?ĐT| GDTX| Đào tạo| Nhà nước| Xã hội)*)"
)
_KINDLESS_HOST: Final = re.compile(
    rf"{_ONE_A_DISTRICT} ([{_UPPER}][^\W\d]*(?: [{_UPPER}][^\W\d]*){{0,3}})$"
)
"""A host of which every district has one, whose kind of district is left out: "TTYT Sơn Khê"."""
_HOST_OF_KIND: Final = re.compile(
    rf"{_ONE_A_DISTRICT} (?:huyện|thị xã|thành phố|quận|TP|TX|[HQ])\.? ?([{_UPPER}][^\d,;()]+)$"
)
"""The same with its kind, which an article may leave out."""
_INITIALS: Final = re.compile(r"(?<=\s)[A-ZĐÂƯ]{2,3}$")
_SHORTEST: Final = 2
_BARE_KIND: Final = re.compile(r"\s(?:huyện|quận|thị xã|thành phố|tp|tx|h|q)\.?$", re.I)
"""The kind of district a name ends with, that the register's title names: "Trung tâm Y tế TX"."""
_FEDERATION_OF: Final = re.compile(
    r"(?:liên đoàn lao động|lđlđ) (?P<kind>huyện|quận|thị xã|thành phố|tp|tx)\.? "
    r"(?P<name>(?:[^\W\d_]+ ?){1,4}?)(?=\s*(?:[-–·,(:\d]|$|năm\b|quý\b|tháng\b))",
    re.I,
)
_KINDS_IN_FULL: Final = {"tp": "thành phố", "tx": "thị xã"}


def district_of(title: str) -> str | None:
    """The district of the federation whose register it is, by the title.

    >>> district_of("LĐLĐ THỊ XÃ CỬA NHẠN · DANH SÁCH NĂM 2018"), district_of("LĐLĐ TỈNH HÀ NAM")
    ('thị xã Cửa Nhạn', None)
    """
    found = _FEDERATION_OF.search(title)
    if found is None:
        return None
    kind = found["kind"].casefold()
    name = " ".join(word.capitalize() for word in found["name"].split())
    return f"{_KINDS_IN_FULL.get(kind, kind)} {name}"


def readings(
    row: RegisterRow, province: str | None, district: str | None = None
) -> Iterator[tuple[str, str | None]]:
    """The name and place of a row, and what they may be short for, the surest first.

    "LĐLĐ tỉnh" in the register of a province is that province's, not one that an article
    leaves without a name.

    Args:
        row: A row of a register.
        province: The province that the register is of.
        district: The district of its federation.
    """
    if district and (bare := _BARE_KIND.search(row.branch)):
        yield f"{row.branch[: bare.start()]} {district}", row.place or province
    if row.place is None and province is not None:
        yield row.branch, province
    yield row.branch, row.place
    name, told = row.branch, row.place
    if province and (short := _initials_at_end(name, province)):
        yield short, row.place or province
    if school := _SCHOOL.match(name):
        name = f"Trường {_JOINT.sub(', ', school[1])}{name[school.end() :]}"
        yield name, row.place or province
    if centre := _CENTRE.match(name):
        name = f"{centre[1] or ''}Trung tâm {name[centre.end() :]}"
        yield name, row.place or province
    if federation := _KINDLESS.match(name):
        head, area = federation[1], federation[2]
        if province is None or fold(area) != fold(province):  # its city may have its name
            for kind in _DISTRICTS:
                yield f"{head} {kind} {area}", province
    if host := _HOST_OF_KIND.match(name):
        yield f"{host[1]} {host[2]}", row.place or province
    elif host := _KINDLESS_HOST.match(name):
        for kind in _DISTRICTS:
            yield f"{host[1]} {kind} {host[2]}", row.place or province
    if bracket := _BRACKET.match(name) or _BEHIND.match(name):
        name, told = bracket[1], bracket[2]
    for area in _districts(told, province):
        yield f"{name}, {area.kind} {area.name}", area.province.name
    if told and not province_of(told) and not districts(_KIND.sub("", told)):
        kinds = ("",) if _KIND.match(told) else _DISTRICTS  # one that the tables do not know
        for kind in kinds:
            yield f"{name}, {kind} {told}", province
    for area in _districts(row.branch, province):  # the district alone: its federation
        yield f"Liên đoàn Lao động {area.kind} {area.name}", area.province.name


def _districts(told: str | None, province: str | None) -> list[Area]:
    """The districts of a name, with its kind or without, in the register's province."""
    name = _KIND.sub("", told) if told else ""
    found = districts(name) if name else ()
    return [one for one in found if province in (None, one.province.name)]


def _initials_at_end(name: str, province: str) -> str | None:
    """A name that ends with the initials of its province, with the province written out.

    >>> _initials_at_end("Công ty Điện lực NB", "Ninh Bình"), _initials_at_end("Sở GTVT", "Hà Nam")
    ('Công ty Điện lực Ninh Bình', None)
    """
    initials = "".join(word[0] for word in province.split()).upper()
    found = _INITIALS.search(name)
    if len(initials) < _SHORTEST or found is None or found[0] != initials:
        return None
    return f"{name[: found.start()]}{province}"
