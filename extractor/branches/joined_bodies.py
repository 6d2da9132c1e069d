"""Bodies of one host told together: "Công đoàn và Đoàn Thanh niên Bệnh viện X"."""

from typing import Final

from extractor.late import late

UNIONS: Final = ("Công đoàn", "Công đoàn cơ sở")
"""Heads of unions of one host."""
_BODY: Final = (
    r"(?:đoàn thanh niên(?: cộng sản)?(?: hồ chí minh| hcm)?|đoàn tncs(?: hồ chí minh| hcm)?"
    r"|đoàn tn|chi đoàn|tuổi trẻ|hội (?:lh|liên hiệp )?(?:phụ nữ|pn)|hội lhpn|hội cựu chiến binh"
    r"|hội ccb|hội chữ thập đỏ|hội khuyến học|(?:ban )?nữ công|ban giám hiệu|bgh|ban giám đốc|bgđ"
    r"|(?:ban )?lãnh đạo|chi bộ|đảng bộ|đảng ủy|chính quyền|chuyên môn|(?:các )?đoàn thể)"
)
_BODIES: Final = late(
    rf"(?:(?:,| và|, và| cùng| cùng với| phối hợp| -|/) ?(?:với |cùng )?{_BODY}){{1,4}}(?= )"
)
_NOT_SHARED: Final = (
    "tỉnh",
    "thành phố",
    "tp",
    "huyện",
    "quận",
    "thị xã",
    "thị trấn",
    "xã",
    "phường",
    "ngành",
    "khối",
)
"""Openers of names that are no firm, school or office."""


def end_of_bodies(low: str, at: int) -> int | None:
    """Where bodies told together with a union end, behind the head that ends at ``at``.

    >>> end_of_bodies("công đoàn và đoàn thanh niên sở y tế", 9)
    28
    """
    if not low.startswith((",", " v", " c", " p", " -", "/"), at):
        return None
    found = _BODIES.match(low, at)
    return found.end() if found else None


def is_shared(opener: str | None) -> bool:
    """Whether a name that begins so is that of a host, which has a union and other bodies."""
    return opener is not None and opener not in _NOT_SHARED
