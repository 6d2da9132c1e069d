"""The movement whose birthday a union keeps: "lễ kỷ niệm 85 năm ngày thành lập Công đoàn Việt Nam".

Such words tell when, and for what, others meet; the confederation does nothing there.
"""

from typing import Final

from extractor.late import late

NATIONAL: Final = "Tổng Liên đoàn Lao động Việt Nam"
_LONGEST: Final = 60
_JUBILEE: Final = late(
    r"(?:\b\d{2,3} năm (?:ngày |kể từ )*(?:(?:thành lập|truyền thống|ra đời|sinh nhật|lịch sử"
    r"|xây dựng(?: và (?:phát triển|trưởng thành))?|hình thành(?: và phát triển)?) (?:của )?)*"
    r"|\b(?:ngày|năm|lễ|kỷ niệm|kỉ niệm|dịp|mừng)"
    r" (?:thành lập|truyền thống|sinh nhật|ra đời|khai sinh|sinh) (?:của )?)$"
)


def is_of_jubilee(low: str, at: int) -> bool:
    """Whether a union named at an offset is only the one whose birthday is kept.

    >>> text = "mừng 95 năm ngày thành lập công đoàn việt nam"
    >>> is_of_jubilee(text, text.index("công đoàn"))
    True
    >>> is_of_jubilee("sau 95 năm, công đoàn việt nam có", 12)
    False
    """
    if low.startswith("tổng ", at):
        return False
    return _JUBILEE.search(low, max(0, at - _LONGEST), at) is not None
