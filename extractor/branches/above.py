"""Unions of one host that have grassroots unions under them: "Công đoàn Đại học Huế có 18 CĐCS"."""

from collections.abc import Sequence
from typing import Final

from extractor.branches.document_branch import DocumentBranch
from extractor.branches.words import branch_words
from extractor.late import late
from extractor.opened import Opened

_BRANCH: Final = {"chi", "nhánh"}
_HAS_UNITS: Final = late(
    r"(?: ?\([^()]{2,30}\))?,?(?: (?!do |của |và |được |cùng )[^\W\d]+){0,4}?"
    r" (?:có|quản lí|gồm|chỉ đạo|với)(?: (?:tổng số|trực tiếp|hơn|trên|gần|cả thảy|tới))*"
    r" \d[\d.]* (?:cđcs|công đoàn cơ sở)(?! thành viên)\b"
    r"| là công đoàn cấp trên\b"
)


_FIRM: Final = r"(?:công ti|tổng công ti|tập đoàn|tcti|tct|cty)"
_FIRM_HAS_UNITS: Final = Opened(
    ("công đoàn ", "cđ ", "toàn ", "mạng lưới ", "hệ thống "),
    rf"(?:(?:mạng lưới |hệ thống )?(?:công đoàn|cđ) (?:của |trong |toàn )?{_FIRM}|toàn {_FIRM})"
    r"(?:,? (?!do |của |và |được |cùng |tặng |trao )[^\W\d]+){0,6}?"
    r" (?:có|quản lí|gồm|chỉ đạo|với|là)(?: (?:tổng số|trực tiếp|hơn|trên|gần|cả thảy|tới))*"
    r" \d[\d.]* (?:cđcs|công đoàn cơ sở|cđ cơ sở)(?! thành viên)\b",
)
"""What tells the one firm of a text, by its kind, to have grassroots unions."""
_FIRMS: Final = ("công ty", "tổng công ty", "tập đoàn")


_CENTRAL: Final = late(
    r"\b(?:hà nội|thủ đô|hồ chí minh|hcm|sài gòn|hải phòng|đà nẵng|cần thơ|quận)\b"
    r"|\btỉnh,? (?:và )?thành\b|\btỉnh[/-]thành\b"
)
"""What tells of cities that stand beside provinces, not in them."""


def lower_cities(low: str, branches: Sequence[DocumentBranch]) -> None:
    """Let "LĐLĐ thành phố" without a name stand below "LĐLĐ tỉnh", of which the text speaks too."""
    cities = [one for one in branches if one.unit.lower() == "thành phố"]
    if not cities or not any(one.unit.lower().startswith("tỉnh") for one in branches):
        return
    if _CENTRAL.search(low):
        return
    for city in cities:
        if city.level == "provincial_federation":
            city.level = "upper_level"


def raise_levels(low: str, branches: Sequence[DocumentBranch]) -> None:
    """Let a union that is said to have grassroots unions stand above them.

    So does that of a bank or network beside those of its branches: "Công đoàn Agribank" beside
    "CĐCS Agribank Chi nhánh huyện X".
    """
    firms = [one for one in branches if one.opener in _FIRMS]
    if len(firms) == 1 and firms[0].level == "grassroots" and _FIRM_HAS_UNITS.search(low):
        firms[0].level = "upper_level"
    for branch in branches:
        if branch.level != "grassroots" or branch.head != "Công đoàn":
            continue
        if _of_network(branch, branches) or any(
            _HAS_UNITS.match(low, mention.end) for mention in branch.mentions
        ):
            branch.level = "upper_level"


def _of_network(branch: DocumentBranch, branches: Sequence[DocumentBranch]) -> bool:
    """Whether a union has the name of a network of which the text names a branch's union."""
    key = branch.key
    if key[:1] not in branch_words().nationwide or set(key) >= _BRANCH:
        return False
    return any(
        other is not branch and other.key[:1] == key[:1] and set(other.key) >= _BRANCH
        for other in branches
    )
