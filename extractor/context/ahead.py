"""What is told with a time that lies after the article is planned."""

from datetime import date
from typing import Final

from extractor.analysis import SentenceView
from extractor.context import forms
from extractor.context.balances import LEFT_OVER
from extractor.context.plans_named import planned_half
from extractor.context.words import either
from extractor.late import late
from extractor.quantities import Quantity
from extractor.sought import Sought
from schemas import period_years

_CONGRESS: Final = late(rf"{either('congress')}[^.;]*nhiệm kì")
_BEGUN: Final = Sought(
    r"\b(?:đầu|vào|bước vào|khai giảng|từ đầu|trước thềm|trước|chuẩn bị|đón|mừng) năm học\b"
)
_SCHOOL: Final = 8
"""The month in which a school year begins."""

_CELEBRATED: Final = late(
    r"\b(?:nhân|chào mừng|hưởng ứng|hướng tới|kỉ niệm|đón|mừng|thiết thực)\b[^,;.]{0,20}"
    r"\b(?:tháng|ngày|tết|năm mới|xuân|đại hội)\b"
)
"""What is done in the days before an occasion: "Nhân Tháng Công nhân 2026, … trao quà"."""
_MONTH: Final = len("2020-01")
_QUARTER, _DECEMBER = 3, 12
_WINTER: Final = 2
_WINTER_MONTHS: Final = (11, 12, 1)
_SEMESTER: Final = late(
    r"\W*(?:[ivx\d]{1,4}\s?[.)/–-]\s*)?(?:(?:trong|sang|bước sang|về|phương hướng|nhiệm vụ|kế hoạch"
    r"|công tác) )*(?P<when>học k[ìỳ] (?:ii|2|hai))(?!\w)"
)
_TURNS_TO: Final = late(
    r"\W*(?:(?:bước )?(?:sang|vào)|trong|về|riêng|hướng tới|đến|phương hướng|kế hoạch|nhiệm vụ"
    r"|\d+[.)])?\s*"
)
_PART_OF_YEAR: Final = late(r"(?P<year>\d{4})-[\d-]+(?:/(?P=year)-[\d-]+)?")
_WHOLE_YEAR: Final = late(
    r"\b(?:cả|trọn|đến hết|(?:chỉ tiêu|kế hoạch)(?: được)?(?: giao)?) năm"
    r"(?! (?:(?:19|20)\d\d(?![.,\d])|học|nay|tới|sau|ngoái|trước)|\w)"
)
_COMING: Final = late(
    r"\W*(?:[ivx\d]{1,4}\s?[.)/–-]\s*)?(?P<plan>(?:(?:các|một|những|số|về|dự kiến"
    r"|chương trình|công tác|nhiệm vụ|phương hướng|kế hoạch|trọng tâm|công việc|việc|cần|làm"
    r"|hoạt động|và|của|trong|chủ yếu),? )+)?"
    r"(?P<when>quý (?P<quarter>iv|i{1,3}|[1-4])|tháng (?P<month>1[0-2]|0?[1-9]))\s*(?::|$)"
)
"""A label of work in a quarter or month told without its year: "7- Trọng tâm quý II: …", or a
heading that tells nothing else: "IV. Quý II"."""
_QUARTERS: Final = {"i": 1, "ii": 2, "iii": 3, "iv": 4}


def coming(low: str, start: int, end: int, ref: date | None) -> tuple[str, str] | None:
    """The time ahead that a label tells without its year, in words and as EDTF; else None.

    >>> coming("7- trọng tâm quý ii: phát triển 2.600 đoàn viên", 0, 46, date(2021, 3, 22))
    ('quý ii', '2021-04/2021-06')
    """
    found = _COMING.match(low, start, end)
    if found is None or ref is None or not (found["plan"] or found.end() == end):
        return None
    told = found["quarter"]
    size = _QUARTER if told else 1
    number = int(found["month"] or 0) or _QUARTERS.get(told) or int(told)
    first = number * size - size + 1
    year = ref.year + (ref.month == _DECEMBER and first == 1)
    if first <= ref.month and year == ref.year:
        return None
    edtf = f"{year}-{first:02}"
    return found["when"], f"{edtf}/{year}-{first + size - 1:02}" if told else edtf


def year_aimed_at(view: SentenceView, at: int, own: str) -> str:
    """The year whose part was told before what it is all to bring; else the part.

    "Quý I/2012 kết nạp 27 người, phấn đấu cả năm kết nạp 80 người".
    """
    part = _PART_OF_YEAR.fullmatch(own)
    whole = _WHOLE_YEAR.search(view.analysis.low, view.start, at) if part else None
    if part is None or whole is None or ")" in view.slice(whole.end(), at):
        return own
    told = [q for q in view.kind_of("period") if q.start < at]
    first = bool(told) and all(q.end <= whole.start() for q in told)
    return part["year"] if first else own


def lies_ahead(view: SentenceView, at: int) -> str | None:
    """A period before the figure that begins after the article: what is told of it is planned."""
    ref = view.ref
    if ref is None or any(hit.end <= at for hit in view.of("context.result")):
        return None
    for quantity in view.kind_of("period"):
        if quantity.period is None or quantity.end > at or quantity.period.startswith(".."):
            continue
        if not (
            _begins_after(quantity.period, ref.isoformat())
            or runs_on(quantity.period, ref)
            or _opens_new_year(view, quantity, ref)
        ):
            continue
        if forms.ONE_DAY.match(quantity.period) and quantity.period[:4] == view.analysis.when:
            continue  # a day of the year in which it was written, not known more exactly
        words = view.slice(max(view.start, quantity.start - 40), quantity.end)
        if _CONGRESS.search(words) or view.search(_BEGUN, words) or _CELEBRATED.search(words):
            continue
        named = planned_half(view)
        if named and named[0] <= quantity.start < named[1] <= at:
            continue
        if view.search(LEFT_OVER, view.analysis.low, view.start, quantity.start):
            continue
        if "năm học" in words and ref.month >= _SCHOOL and quantity.period[:4] == str(ref.year):
            continue
        return words[-(quantity.end - quantity.start) :]
    told = coming(view.analysis.low, view.start, at, ref)
    return told[0] if told else second_semester(view.low, view.start, at, ref)


def second_semester(low: str, start: int, end: int, ref: date | None) -> str | None:
    """The second half of a school year that a text of the winter before it turns to.

    >>> second_semester("5. học kì ii: kết nạp 10 đoàn viên", 0, 20, date(2022, 1, 14))
    'học kì ii'
    """
    told = _SEMESTER.match(low, start, end) if ref and ref.month in _WINTER_MONTHS else None
    return told["when"] if told else None


def _opens_new_year(view: SentenceView, quantity: Quantity, ref: date) -> bool:
    """Whether a sentence turns to the year just begun, in a review of the one before."""
    reviewed = view.analysis.reviewed
    if reviewed is None or quantity.period != str(ref.year) or reviewed.last >= ref.year:
        return False
    lead = view.slice(view.start, quantity.start)
    return (
        ref.month <= _WINTER
        and _TURNS_TO.fullmatch(lead) is not None
        and (
            view.low[quantity.end : quantity.end + 1] in (",", ":", " ")
            and not view.low.startswith(" (", quantity.end)
        )
    )


def runs_on(period: str, ref: date) -> bool:
    """Whether months have only begun when the text is written: "6 tháng cuối năm" in July."""
    months = forms.MONTHS.fullmatch(period)
    if months is None or int(months["year"]) != ref.year:
        return False
    return int(months["first"]) >= ref.month and int(months["last"]) > ref.month + 1


def _begins_after(period: str, day: str) -> bool:
    """Whether a period begins in a later year or month than the day, as exactly as it is told."""
    first = period.split("/")[0]
    return period[:_MONTH] > day[:_MONTH][: len(first)] and period_years(period)[0] is not None
