"""When a text without a date was written, by what it tells in its headline and lead.

A report on a year is made at its end, a congress opens its term, a jubilee closes its years; a
day told without its year ("Sáng 10/1, …") says the rest.
"""

from datetime import date
from typing import Final, NamedTuple

from extractor.late import late
from extractor.sought import Sought
from extractor.years import YEAR

_HEAD: Final = 700
"""Code points of a text in which it says what it is about."""
_DAY: Final = late(
    r"\b(?:ngày|sáng|trưa|chiều|tối)(?: ngày)? (?P<day>\d{1,2})\s?[/.-]\s?(?P<month>1[0-2]|0?[1-9])"
    r"(?![/.-]?\d)"
)
_TERM: Final = Sought(
    r"\bđại hội\b(?:(?!cho thấy|cho biết|đánh giá|ghi nhận|nêu)[^\n;]){0,90}"
    rf"\(?(?P<first>{YEAR}) ?[-–/] ?(?P<last>{YEAR})"
)
_REVIEWS: Final = r"\b(?:tổng kết|sơ kết|kết quả|báo cáo|nhìn lại|điểm lại|tổng hợp)\b"
_ANY_YEAR: Final = late(YEAR)
_SCHOOL: Final = Sought(
    rf"(?:{_REVIEWS}[^.\n]{{0,90}}?\bnăm học|(?<![^\n])năm học)"
    rf" (?P<first>{YEAR}) ?[-–/] ?(?P<last>{YEAR})"
)
_MONTHS: Final = Sought(
    rf"{_REVIEWS}[^.\n]{{0,60}}?\b"
    rf"(?P<count>\d{{1,2}}) tháng (?:đầu )?(?:của )?(?:năm )?(?P<year>{YEAR})"
)
_OF_A_YEAR: Final = late(
    r"\b(?:tổng kết|kết quả|báo cáo|nhìn lại|điểm lại|tổng hợp|biểu dương|khen thưởng|đánh giá)\b"
    rf"(?:(?!\btừ (?:năm|đầu|cuối|giữa) )[^.;\n]){{0,110}}?\bnăm (?P<year>{YEAR})\b"
    rf"(?! ?[-–/] ?{YEAR})"
)
_OF_YEARS: Final = late(
    rf"{_REVIEWS}[^.;\n]{{0,60}}?\b(?:từ(?: đầu| cuối| giữa)?(?: năm)?|giai đoạn) {YEAR}"
    rf" ?(?:[-–]|đến(?: hết| nay)?|tới)(?: năm)? ?(?P<last>{YEAR})\b"
)
"""Years that are looked back on: "Nhìn lại từ năm 2009 đến 2014"."""
_SET_IN: Final = late(
    r"(?<!từ )(?<!với )(?<!đến )(?<!tới )(?<!hết )(?<!sau )(?<!trước )(?<!sinh )(?<!cuối )"
    r"(?<!đầu )(?<!giữa )\bnăm (?P<year>(?:19|20)\d\d)\b(?! ?[-–/])"
)
"""A year in which something is told."""
_SPRING: Final = 3
"""The month from which a day is that of the year last told, and no longer of the next."""
_DAY_OF: Final = r"(?:\d{1,2}[/.-]\d{1,2}[/.-])?"
_JUBILEE: Final = Sought(
    rf"\b\d{{2,3}} năm\b[^.\n]{{0,90}}\({_DAY_OF}{YEAR} ?[-–] ?{_DAY_OF}(?P<year>{YEAR})\)"
)
_DATED: Final = late(rf"\d[/.-]({YEAR})(?!\d)")
_YEAR_TOLD: Final = late(
    rf"(?<!đến )(?<!tới )(?<!hết )\bnăm (?P<year>{YEAR})(?! ?[-–/]|\d)[^.;\n]*"
)
_PLANNED: Final = late(
    r"\b(?:phấn đấu|mục tiêu|chỉ tiêu|kế hoạch|sẽ|dự kiến|giai đoạn|nhiệm kì|tầm nhìn|định hướng"
    r"|mong|hướng tới|phương hướng|quyết tâm|lộ trình|đề án|hết hạn|thời hạn|hoàn thành vào)\b"
)
"""What makes of a year to come one that is only planned for."""
_CLOCK: Final = late(r"\W*(?:hôm nay\W+)?(?:thứ \w+|chủ nhật)\W+(?:ngày )?\d")
"""What a page begins with that shows the day on which it is looked at."""
_OF_PAGE: Final = 2
"""Times at most that a page has the year in which it was looked at: at its head, at its foot."""
_LATE: Final = 28
_TERM_MONTHS: Final = 6
"""Years that a term lasts at most."""
_CLOSED_BY: Final = 4
"""The month up to which a report on the year before is made."""
_SUMMER: Final = 6
_DECEMBER: Final = 12


class Written(NamedTuple):
    """A day in the time when a text was written, and that time as exact as it is told."""

    day: date
    told: str


def written(low: str) -> Written | None:
    """When a text without a date was written; None when its head does not tell.

    >>> written("hội nghị tổng kết năm 2011\\nsáng 10/1, công đoàn tổ chức").told
    '2012-01-10'
    >>> written("đại hội lần thứ v, nhiệm kì 2023 - 2028").told
    '2023'
    >>> written("ngày 11/11, công đoàn trao 2 nhà. kế hoạch năm 2014 là 4 nhà").told
    '2014-11-11'
    >>> written("sáng 5/11, nhìn lại từ năm 2009 đến 2014, công đoàn đã xây 36 nhà").told
    '2014-11-05'
    """
    head = low[:_HEAD]
    if not _ANY_YEAR.search(head):
        return None
    told = _DAY.search(head)
    month = int(told["month"]) if told else None
    when = _year_and_month(head, month) or _last_told(low, head, month)
    if when is None:
        return None
    year, likely = when
    if any(int(later) > year + 1 for later in _DATED.findall(low)):
        return None  # what the head tells was long ago
    if told is None or month is None:
        return Written(date(year, likely, _LATE), str(year))
    try:
        day = date(year, month, int(told["day"]))
    except ValueError:
        return None
    return Written(day, day.isoformat())


def is_long_over(low: str, year: int) -> bool:
    """Whether a text tells what was done years after a year: that is none it was written in.

    >>> is_long_over("ngày 20/7/2009, 28 người gia nhập. năm 2019, họ được tặng bằng khen", 2009)
    True
    >>> is_long_over("ngày 20/7/2009, hội nghị họp. phấn đấu năm 2019 có 200 đoàn viên", 2009)
    False
    """
    return any(
        int(told["year"]) > year + 1
        and not _PLANNED.search(low, low.rfind("\n", 0, told.start()) + 1, told.end())
        for told in _YEAR_TOLD.finditer(low)
    )


def stamped_later(low: str, day: str, event: str) -> bool:
    """Whether a page bears the day it was looked at: its year told once, the event years ago.

    >>> text = "thứ hai, 12/04/2021\\nhội nghị mở ngày 22/1/2015"
    >>> stamped_later(text, "2021-04-12", "2015-01-22")
    True
    """
    year = day[:4]
    over = int(year) > int(event[:4]) + 1 and low.count(year) <= _OF_PAGE
    return over and f"năm {year}" not in low and _CLOCK.match(low) is not None


def _year_and_month(head: str, month: int | None) -> tuple[int, int] | None:
    """The year in which the text was written, and the month if none is told."""
    term = _TERM.search(head)
    if term and 0 < int(term["last"]) - int(term["first"]) < _TERM_MONTHS:
        return int(term["first"]), _SUMMER
    school = _SCHOOL.search(head)
    if school:
        begun = month is not None and month > 2 * _CLOSED_BY
        return int(school["first" if begun else "last"]), _SUMMER
    months = _MONTHS.search(head)
    if months and 0 < int(months["count"]) <= _DECEMBER:
        return int(months["year"]), int(months["count"])
    reported = _OF_A_YEAR.search(head)
    if reported:
        later = month is not None and month <= _CLOSED_BY
        return int(reported["year"]) + later, _DECEMBER
    years = _OF_YEARS.search(head)
    if years:
        return int(years["last"]), _DECEMBER
    jubilee = _JUBILEE.search(head)
    return (int(jubilee["year"]), _SUMMER) if jubilee else None


def _last_told(low: str, head: str, month: int | None) -> tuple[int, int] | None:
    """The year that the head sets something in, where a day stands without one, and none is later.

    Not for days at the beginning of a year, when the one before is still told of.
    """
    if month is None or month <= _SPRING:
        return None
    told = [int(one["year"]) for one in _SET_IN.finditer(head)]
    if not told or max(told) != max(map(int, _ANY_YEAR.findall(low))):
        return None
    return max(told), month
