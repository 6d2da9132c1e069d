"""The year of a Tết ("Tết Mậu Tuất", "Xuân 2026") and of a lunar year ("năm Quý Mão")."""

from datetime import date
from typing import Final

from extractor.forked import any_of
from extractor.late import late
from extractor.quantities import Quantity
from extractor.sought import Sought

_STEMS: Final = ("canh", "tân", "nhâm", "quý", "giáp", "ất", "bính", "đinh", "mậu", "kỉ")
_BRANCHES: Final = (
    *("thân", "dậu", "tuất", "hợi", "tí", "sửu"),
    *("dần", "mão", "thìn", "tị", "ngọ", "mùi"),
)
_CYCLE: Final = 60
_ABOUT: Final = date(2014, 1, 1)
"""Where no day is known: pages of unions are of 1984 to 2043, in which a name comes once."""
_NAME: Final = rf"(?P<stem>{'|'.join(_STEMS)}) (?P<branch>{'|'.join(_BRANCHES)})"
_YEAR: Final = r"(?P<year>(?:19|20)\d\d)(?!\d)"
_TET: Final = r"(?:tết|xuân)(?: nguyên đán| cổ truyền| âm lịch| dân tộc| sum vầy){0,2}"
_FESTIVAL: Final = Sought(
    rf"(?<!\w)(?:{_TET}(?: (?:năm )?{_NAME})?(?:,? ?[-–(]? ?(?:năm )?{_YEAR})?"
    rf"|năm {_NAME.replace('>', '_alone>')}"
    rf"|{_NAME.replace('>', '_of_year>')}[”\"]?,? ?[-–(]? ?(?:năm )?{_YEAR.replace('year', 'its')})"
    r"(?!\w)"
)
_LEADS: Final = late(any_of(("tết", "xuân", *(f"{a} {b}" for a in _STEMS for b in _BRANCHES))))
"""What stands in each of these."""


_KEPT: Final = {
    "thầy thuốc việt nam": 2,
    "quốc tế phụ nữ": 3,
    "8/3": 3,
    "quốc tế lao động": 5,
    "tháng công nhân": 5,
    "an toàn, vệ sinh lao động": 5,
    "an toàn vệ sinh lao động": 5,
    "atvslđ": 5,
    "atvsld": 5,
    "quốc tế thiếu nhi": 6,
    "1/6": 6,
    "gia đình việt nam": 6,
    "thương binh": 7,
    "27/7": 7,
    "thành lập công đoàn việt nam": 7,
    "28/7": 7,
    "vu lan": 8,
    "trung thu": 9,
    "quốc khánh": 9,
    "khai giảng": 9,
    "năm học mới": 9,
    "phụ nữ việt nam": 10,
    "20/10": 10,
    "nhà giáo việt nam": 11,
    "20/11": 11,
}
"""The months of days and months that are kept every year."""
_DAY_KEPT: Final = Sought(
    r"\b(?:nhân|dịp|kỉ niệm|chào mừng|hưởng ứng|mừng|trước thềm|mùa|trong(?= tháng))\b[^,.;]{0,60}?"
    rf"\b(?P<day>{'|'.join(_KEPT)})\b"
)


def year_of_day_kept(
    low: str, start: int, end: int, ref: date, *, ahead: bool = False
) -> str | None:
    """The year of a day kept every year, the last up to the date: "nhân ngày 20/11".

    ``ahead``: the next one is meant, from the date on.

    >>> year_of_day_kept("nhân ngày 20/11, tặng 60 suất", 0, 29, date(2019, 1, 10))
    '2018'
    """
    kept = _DAY_KEPT.search(low, start, end)
    if kept is None:
        return None
    if ahead:
        return str(ref.year + (_KEPT[kept["day"]] < ref.month))
    return str(ref.year - (_KEPT[kept["day"]] > ref.month + 1))


def lunar_year(stem: str, branch: str, ref: date) -> int | None:
    """The year of a sexagenary name that lies nearest to a date; None when no year bears it.

    >>> lunar_year("mậu", "tuất", date(2018, 6, 1)), lunar_year("giáp", "tuất", date(2018, 6, 1))
    (2018, 1994)
    """
    name = (_STEMS.index(stem), _BRANCHES.index(branch))
    for distance in range(_CYCLE // 2 + 1):
        for year in (ref.year + distance, ref.year - distance):
            if (year % 10, year % 12) == name:
                return year
    return None


def festivals(low: str, start: int, end: int, ref: date | None) -> list[Quantity]:
    """The Tết and lunar years that are dated in a stretch of folded text, as periods.

    >>> [q.period for q in festivals("tết mậu tuất 2018, tặng 350 suất", 0, 32, None)]
    ['2018']
    >>> [q.period for q in festivals("tết tân sửu, tặng 350 suất", 0, 26, None)]
    ['2021']
    """
    found: list[Quantity] = []
    if not _LEADS.search(low, start, end):
        return found
    for match in _FESTIVAL.finditer(low, start, end):
        stem = match["stem"] or match["stem_alone"]
        branch = match["branch"] or match["branch_alone"]
        year = match["year"] or match["its"] or (stem and lunar_year(stem, branch, ref or _ABOUT))
        if year:
            found.append(Quantity("period", *match.span(), *match.span(), period=str(year)))
    return found
