"""Terms of office, and which periods a result or a target can have."""

import re
from functools import lru_cache
from typing import Final

from extractor.analysis import Analysis
from extractor.context.first_year import first_year
from extractor.context.words import either
from extractor.late import late
from extractor.quantities import Quantity
from extractor.sought import Sought
from schemas import period_years

_TERM: Final = Sought(
    r"(?:nhiệm kì(?: [ivx]+| (?:vừa )?qua| này| trước)?,?\s*\(?"
    r"|(?:đại hội|khóa)[^.;:\d\n]{0,80}[ivx\d],? ?\()"
    r"(\d{4})\s*[-–/]\s*(\d{4})"
)
_YEARS_BEFORE: Final = late(r"\b(\d{4}) ?[-–/] ?(\d{4})\b")
_UNIONS_MERGED: Final = 2025
"""The year in which provinces were merged and unions of wards founded."""
_FIRST_CONGRESS: Final = late(
    r"\b(?:đại hội|hội nghị đại biểu)\b[^.;\n]{0,80} (?:lần thứ|lần|khóa) (?:i|nhất|1|đầu tiên)\b"
)
_OF_COMMUNE: Final = late(r"\b(?:công đoàn|cđ) (?:phường|xã|đặc khu)\b")
_LEAD: Final = 400
_MONTH: Final = len("2014-12")
_PART_OF_TERM: Final = late(r"\b(?:nửa|giữa|đầu|cuối|còn lại)\b")
_SCHOOL: Final = 11
"""The month from which results of the school year begun are told, no longer of the last."""
_THIS_YEAR: Final = " năm nay"
_PAST_YEAR: Final = ("năm qua", "năm vừa qua", "một năm hoạt động", "năm đầu", "1 năm")
_SCHOOL_YEAR: Final = Sought(r"\bnăm học:? ?\(?(20\d\d) ?[-–/] ?(20\d\d)")
_BEGINNING: Final = 600
_SCHOOL_OPENS: Final = 8
_SCHOOL_CLOSES: Final = 9
"""The months from and up to which "năm nay" of a school is its school year."""
_DIGIT: Final = late(r"\d")
CONGRESS: Final = Sought(
    rf"{either('congress')}(?:(?!phương hướng|nhiệm vụ|mục tiêu|chỉ tiêu|kế hoạch"
    r"|cho thấy|cho biết)[^.;\n])*nhiệm kì"
)
"""The name of a congress with its term: "Đại hội lần thứ VI, nhiệm kỳ 2023-2028"."""
_BY_ITS_NUMBER: Final = (
    r"(?<!nghị quyết )(?<!nghị quyết của )(?<!thực hiện )\bđại hội\b[^.;:\d\n]{0,80} [ivx\d]{1,5},?"
)
_CONGRESS_OF: Final = Sought(rf"{_BY_ITS_NUMBER} ?\(\d{{4}}")
"""A congress named by its number and its years: "Đại hội lần thứ IX (2012-2017)"."""
_CONGRESS_BEFORE: Final = late(
    r"(?<!nghị quyết )(?<!nghị quyết của )\bđại hội\b(?! đảng)[^.;:\d\n]* \(?$"
)
_REACH_OF_CONGRESS: Final = 120
_OPENS: Final = rf"(?:{either('congress')}|phương hướng|bầu|mục tiêu|chỉ tiêu|nhiệm vụ)"
"""What stands before a term that is yet to come."""
_LIES_AHEAD: Final = (
    r"[^.;\n]{0,60}\b(?:đăng kí|phấn đấu|sẽ|đặt|đề ra|mục tiêu|quyết tâm|chỉ tiêu|hướng tới)\b"
)
"""What is said of a term that is yet to come, behind it: "Nhiệm kỳ 2023 - 2028, CĐCS đăng ký"."""


@lru_cache(maxsize=4)
def terms(analysis: Analysis) -> tuple[tuple[int, int], ...]:
    """The terms of office the text names by their years, the earliest first."""
    found: set[tuple[int, int]] = set()
    for match in _TERM.finditer(analysis.low):
        first, last = int(match.group(1)), int(match.group(2))
        if 0 < last - first <= 6:
            found.add((first, last))
    return tuple(sorted(found))


def term_of(analysis: Analysis, future: bool, at: int | None = None) -> str | None:
    """The term reported on, or the one to come, from the terms named and the article's date.

    ``at``: where it is told; a line of a chronicle has its own date.
    """
    known = terms(analysis)
    if not known:
        return None
    ref = analysis.ref_at(at)
    year = ref.year if ref else _year_of_term(analysis, *known[-1])
    in_line = analysis.stamp_at(at) is not None
    ended = [
        term for term in known if term[0] < year or (term[1] <= known[-1][0] + 1 and not in_line)
    ]
    coming = [term for term in known if term[1] > year]
    if future:
        if coming:
            return "{}/{}".format(*coming[-1])
        first, last = known[-1]
        return f"{last}/{last + last - first}" if year <= last + 1 else None
    if ended:
        return "{}/{}".format(*ended[-1])
    return _term_before(analysis, *known[0])


@lru_cache(maxsize=4)
def _term_before(analysis: Analysis, first: int, last: int) -> str | None:
    """The term that ends where the only one named begins; a first congress has none.

    It may have been cut short: a text that tells of 2023-2025 before a term from 2025 on. It may
    have ended the year before: "chặng đường 5 năm 2017-2022" before a term from 2023 on.
    """
    low = analysis.low
    founded = first == _UNIONS_MERGED and _FIRST_CONGRESS.search(low)
    told = [
        (int(one[1]), int(one[2]))
        for one in _YEARS_BEFORE.finditer(low)
        if not (founded and low.endswith("giai đoạn ", 0, one.start()))
        or not _OF_COMMUNE.search(low, 0, _LEAD)
    ]
    began = [one for one, ended in told if ended == first and 0 < first - one <= 6]
    if began:
        return f"{min(began)}/{first}"
    year_before = (first - 1 - (last - first), first - 1)
    if year_before in told:
        return "{}/{}".format(*year_before)
    return None if founded else f"{first - (last - first)}/{first}"


def _year_of_term(analysis: Analysis, first: int, last: int) -> int:
    """The year of a text without a date: that in which the term begins, if a congress opens it."""
    term = rf"nhiệm kì(?: [ivx]+,?)?\s*\(?{first}"
    opened = re.search(rf"{_OPENS}[^.;\n]{{0,80}}{term}", analysis.low)
    opened = opened or (
        _CONGRESS_OF.search(analysis.low)
        and re.search(rf"{_BY_ITS_NUMBER} ?\({first}", analysis.low)
    )
    ahead = opened or re.search(rf"{term} ?[-–/] ?{last}\b{_LIES_AHEAD}", analysis.low)
    return first if ahead else last


@lru_cache(maxsize=4)
def school_year(analysis: Analysis) -> str | None:
    """The school year a text is on, told in its headline or beginning and around its date."""
    ref = analysis.ref
    told = _SCHOOL_YEAR.search(analysis.low, 0, _BEGINNING) if ref else None
    if told is None or ref is None:
        return None
    first, last = int(told[1]), int(told[2])
    around = (first, _SCHOOL_OPENS) <= (ref.year, ref.month) <= (last, _SCHOOL_CLOSES)
    return f"{first}/{last}" if last == first + 1 and around else None


def resolved(analysis: Analysis, quantity: Quantity, status: str) -> str | None:
    """The period of a quantity, a term of office turned to the one that can be meant."""
    if quantity.period is None:
        return None
    words = analysis.low[max(0, quantity.start - 12) : quantity.end]
    if "nhiệm kì" in words and not _DIGIT.search(words):
        return quantity.period  # "trong nhiệm kỳ", "nhiệm kỳ trước": told by its place
    if "nhiệm kì" in words and not _PART_OF_TERM.search(words):
        if (
            analysis.ref is None
            and status == "reported"
            and not _names_congress(analysis, quantity)
        ):
            return quantity.period
        return _term_meant(analysis, quantity, status)
    if words.endswith(_THIS_YEAR) and (school := school_year(analysis)):
        return school
    if words.endswith(_PAST_YEAR) and status == "reported" and (since := first_year(analysis)):
        return since
    if analysis.ref is None and _is_of_congress(analysis, quantity):
        return _term_meant(analysis, quantity, status)
    if not fits(analysis, quantity.period, status, quantity.start):
        return None
    return _as_exact(analysis, quantity.period)


def _is_of_congress(analysis: Analysis, quantity: Quantity) -> bool:
    """Whether years are a term told by its congress alone: "Đại hội CĐCS Sở X 2023-2028"."""
    years = (quantity.period or "").split("/")
    if len(years) == 1 or not all(map(str.isdigit, years)):
        return False
    if (int(years[0]), int(years[1])) not in terms(analysis):
        return False
    start = max(0, quantity.start - _REACH_OF_CONGRESS)
    return _CONGRESS_BEFORE.search(analysis.low, start, quantity.start) is not None


def _as_exact(analysis: Analysis, period: str) -> str:
    """A period up to the day of the text; its month, where the text tells no day."""
    if analysis.ref is None or analysis.when is None:
        return period
    today = analysis.ref.isoformat()
    if not period.endswith(today):
        return period
    return period.removesuffix(today[max(_MONTH, len(analysis.when)) :])


def _names_congress(analysis: Analysis, quantity: Quantity) -> bool:
    """Whether the term stands in a congress's name: "Đại hội lần thứ VI, nhiệm kỳ 2023-2028"."""
    return bool(CONGRESS.search(analysis.low[max(0, quantity.start - 40) : quantity.end]))


def _term_meant(analysis: Analysis, quantity: Quantity, status: str) -> str | None:
    """A congress that opens a term reports on the one before."""
    period, at = quantity.period or "", quantity.start
    ref = analysis.ref_at(at)
    if status == "target" and ref and period_years(period)[1] == ref.year:
        return term_of(analysis, future=True, at=at) or period
    if fits(analysis, period, status, at) and (ref is not None or status == "target"):
        return period
    return term_of(analysis, future=status == "target", at=at)


def fits(analysis: Analysis, period: str, status: str, at: int | None = None) -> bool:
    """Whether a period can be a result's (not after the article) or a target's (not before)."""
    ref = analysis.ref_at(at)
    if ref is None:
        return True
    first, last = period_years(period)
    year = ref.year
    if status == "target":
        return last >= year if last is not None else first is None or first >= year
    if (first, last) == (year, year + 1) and ref.month >= _SCHOOL:
        return True
    return not (last is not None and last > year and (first is None or first >= year - 1))


def as_term(analysis: Analysis, period: str, status: str) -> str:
    """A target "đến năm 2030" is one of the term that ends in 2030."""
    if status == "target" and period.isdigit():
        for first, last in terms(analysis):
            if str(last) == period:
                return f"{first}/{last}"
    return period
