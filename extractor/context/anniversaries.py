"""The year of an anniversary told by its number: "kỷ niệm 94 năm thành lập Công đoàn Việt Nam"."""

from typing import Final

from extractor.analysis import SentenceView
from extractor.context.terms import fits
from extractor.sought import Sought

_SINCE: Final = {
    "công đoàn việt nam": 1929,
    "công đoàn vn": 1929,
    "đảng cộng sản việt nam": 1930,
    "hội liên hiệp phụ nữ việt nam": 1930,
    "hội lhpn việt nam": 1930,
    "phụ nữ việt nam": 1930,
    "quốc tế phụ nữ": 1910,
    "quốc tế lao động": 1886,
    "cách mạng tháng tám": 1945,
    "quốc khánh": 1945,
    "thương binh": 1947,
    "thầy thuốc việt nam": 1955,
    "nhà giáo việt nam": 1982,
    "giải phóng miền nam": 1975,
}
"""The years from which the days kept every year are counted."""
_BEFORE_FIRST: Final = {
    "tháng công nhân": 2008,
    "tháng hành động về an toàn": 2016,
    "tháng hành động về atvslđ": 2016,
}
"""The years before the first of what is held and numbered every year."""
_NUMBERED: Final = Sought(
    r"\b(?:dịp|mừng|kỉ niệm)(?: [^\W\d]+){0,4} (?P<years>[2-9]\d|1[0-3]\d) năm"
    r"(?: (?:ngày|lễ|thành lập|truyền thống|ra đời|tổ chức))*"
    rf" (?P<day>{'|'.join(_SINCE)})\b"
    rf"|\b(?P<held>{'|'.join(_BEFORE_FIRST)})\b[”\"]?(?:, vệ sinh lao động)?,?"
    r" (?:lần )?thứ (?P<nth>\d{1,2})\b"
)


def year_of_anniversary(view: SentenceView, at: int, status: str) -> str | None:
    """The year of a numbered anniversary told before an offset: "Tháng Công nhân lần thứ 15"."""
    if status != "reported" or view.of("award.title"):
        return None
    told = view.search(_NUMBERED, view.analysis.low, view.start, at)
    if told is None:
        return None
    first, count = _SINCE.get(told["day"]), told["years"]
    if first is None:
        first, count = _BEFORE_FIRST[told["held"]], told["nth"]
    year = str(first + int(count))
    return year if fits(view.analysis, year, status) else None
