"""Offices and sections named without their host: "Công đoàn Khoa Cơ khí" of one university."""

from collections.abc import Sequence
from typing import Final

from extractor.branches.apart import has_name
from extractor.branches.document_branch import PARTS, DocumentBranch
from extractor.branches.names import key_of
from extractor.late import late

_SECTION: Final = late(
    r"(?:khoa|phòng|phân xưởng|xưởng|bộ môn|đội|kho(?! bạc)|khối|văn phòng"
    r"|ban)(?!\w)(?! quản lí| quản lý)"
)
"""What a section of one host may be."""
_OF_AREA: Final = late(
    r"\b(?:ủy ban nhân dân|ubnd|hội đồng nhân dân|hđnd) (?:tỉnh|thành|huyện|quận)"
)
"""An authority whose office is a host of its own."""
_OF_ITS_OWN: Final = late(
    r"^khối (?:các cơ quan|cơ quan|doanh nghiệp)\b"
    r"|(?<!\w)(?:tỉnh|huyện|quận|thị xã|thành phố|phường|(?<!văn )xã(?! hội)|đặc khu|thành ủy"
    r"|thị ủy)(?!\w)"
)
"""A block of agencies, or an office told by its area, which is no section of one host: "Khối Đảng
huyện Ba Bể", "Văn phòng Tỉnh ủy"."""
_PART: Final = late(
    r"(?:thanh tra|số \d+|hành chính|kế toán|kế hoạch|kĩ thuật|kỹ thuật|tài vụ|tổ chức"
    r"|nghiệp vụ|hậu cần|bảo vệ|thư viện|trạm|tổ)(?!\w)"
)
"""What besides may be the section or group of one host."""
_LEVEL_WORDS: Final = frozenset(("tỉnh", "huyện", "quận", "xã", "phường", "phố"))
_OF_HOST: Final = ("Nghiệp đoàn", "Công đoàn cơ sở")
"""Heads of unions that are no part of another host's: "CĐCS Phòng Giáo dục"."""
_CORPORATIONS: Final = ("tổng công ty", "tập đoàn")
_KIND_AT_END: Final = late(r" (?:sở|trường|công ty|bệnh viện|tổng công ty|tập đoàn|cục|trung tâm)$")
_AGENCIES: Final = late(r"(?i)(?:các )?cơ quan|khối|văn phòng|ủy ban|huyện ủy|tỉnh ủy")
"""Hosts beside which a "Khối" is another: "Công đoàn Khối Dân vận"."""
_BARE: Final = 3
"""Words of a corporation's kind, beyond which its name tells it apart."""


def complete_offices(branches: Sequence[DocumentBranch]) -> None:
    """Complete the head office of the one corporation named: "Cơ quan Tổng công ty"."""
    for branch in branches:
        kind = next((one for one in _CORPORATIONS if branch.unit.lower().endswith(one)), None)
        whole = [one for one in branches if kind and one.opener == kind and len(one.key) > _BARE]
        if kind and branch not in whole and len(whole) == 1 and branch.key != key_of(kind):
            branch.unit = f"{branch.unit[: -len(kind)]}{whole[0].unit}"


def complete_sections(branches: Sequence[DocumentBranch]) -> None:
    """Complete the sections named without their host, where the text is on one host's union."""
    hosted = [branch for branch in branches if branch.level == "grassroots" and branch.key]
    hosted = [branch for branch in hosted if not is_section(branch.unit)]
    hosted.sort(key=lambda branch: -len(branch.mentions))
    if not hosted or (hosted[1:] and len(hosted[1].mentions) * 2 > len(hosted[0].mentions)):
        return
    for branch in branches:
        part = branch.level in PARTS and (
            _PART.match(branch.unit.lower())
            or (has_name(hosted[0].unit) and not _placed(branch.unit))
        )
        if branch.head not in _OF_HOST and (part or is_section(branch.unit)):
            branch.unit = of_host(branch.unit, hosted[0].unit)
            branch.level = "section" if branch.level == "grassroots" else branch.level


def _placed(unit: str) -> bool:
    """Whether a part's name holds a name or a place of its own: "Chi cục Thuế huyện Bố Sơn"."""
    return not unit or has_name(unit) or not _LEVEL_WORDS.isdisjoint(key_of(unit))


def is_section(unit: str) -> bool:
    """Whether a unit is a part of some host, told by its first word.

    >>> is_section("Khoa Cơ khí"), is_section("Trường Đại học Tây Đô")
    (True, False)
    >>> is_section("Văn phòng Sở"), is_section("Văn phòng Ủy ban nhân dân tỉnh")
    (True, False)
    """
    low = unit.lower()
    if _OF_ITS_OWN.search(low):
        return False
    return _SECTION.match(low) is not None and not _OF_AREA.search(low)


def of_host(unit: str, host: str) -> str:
    """The name of a section with that of its host.

    >>> of_host("Phòng Đào tạo", "Trường Đại học Tây Đô")
    'Phòng Đào tạo Trường Đại học Tây Đô'
    >>> of_host("Văn phòng Sở", "Sở Y tế tỉnh Hà Giang")
    'Văn phòng Sở Y tế tỉnh Hà Giang'
    >>> of_host("Văn phòng Sở", "Trung tâm Y tế huyện Mèo Vạc")
    'Văn phòng Sở'
    """
    words, whole = unit.split(), host.split()
    key, host_key = key_of(unit), key_of(host)
    shared = set(host_key) & set(key)
    if shared == set(host_key) or (len(shared) > 2 and host_key[0] in key):
        return unit
    if _other_kind(unit, host) or (unit.lower().startswith("khối") and _AGENCIES.match(host)):
        return unit
    for size in (2, 1):
        if [word.lower() for word in words[-size:]] == [word.lower() for word in whole[:size]]:
            return " ".join([*words, *whole[size:]])
    return f"{unit} {host}"


def _other_kind(unit: str, host: str) -> bool:
    """Whether a section ends with the kind of a host that is another: "Văn phòng Sở"."""
    kind = _KIND_AT_END.search(unit.lower())
    return kind is not None and not host.lower().startswith(kind.group().strip())
