"""Periods told by those told before: "vốn ban đầu", "khi ấy", "trước đó một năm", "từ đó"."""

from collections.abc import Callable
from typing import Final

from extractor.analysis import SentenceView
from extractor.context import forms
from extractor.context.parts import NUMBER, Told
from extractor.context.words import either
from extractor.late import late
from extractor.quantities import Quantity
from extractor.quantities.words import read_words
from extractor.sought import Sought

_OPENS: Final = r"(?:(?<![^\n])|(?<=[,;.:(–-] ))"
_AT_FIRST: Final = Sought(
    rf"(?:{_OPENS}|(?<=vốn )|(?<=quỹ )|(?<=mức vay )|(?<=mức góp )|(?<=mức đóng )|(?<=lúc )"
    r"|(?<=thời gian )|(?<=giai đoạn )|(?<=thuở )|(?<=buổi )|(?<=năm tháng ))"
    r"(?:ban đầu|khởi điểm|khởi đầu|thoạt đầu)\b"
    r"|(?:(?<=đồng )|(?<=triệu )|(?<=tỉ ))ban đầu\b"
    r"|\bban đầu(?= (?:chỉ |mới )?(?:có|gồm|với|vỏn vẹn|vẻn vẹn) )"
    r"|\b(?:lúc|buổi|thuở|hồi|thời gian|giai đoạn|thời kì|những ngày|những tháng|những năm"
    r"|(?<=vốn )năm|(?<=quỹ )năm|(?<=công đoàn )năm|(?<=nghiệp đoàn )năm) đầu"
    r"(?: tiên)?(?=,? (?:nay|đến nay|hiện|hiện nay|giờ)\b"
    r"|,? (?:chỉ|có|mới|vỏn vẹn|vẻn vẹn|quỹ|tổ|nghiệp đoàn|cđcs|công đoàn|vốn|anh em|chị em"
    r"|mỗi|với|cả|từ)\b)"
)
"""What tells of the state in which something began."""
_THEN: Final = Sought(
    r"(?<!trong )(?<!đến )(?<!từ )(?<!sau )(?<!trước )(?<!cho )"
    r"\b(?:(?:khi|lúc|hồi|dạo) (?:đó|ấy)|(?:lúc )?bấy giờ)\b"
    rf"|{_OPENS}(?:khi|lúc|hồi|ngày|thời điểm|buổi đầu) "
    r"(?:(?:chị|anh|ông|bà|cô|thầy|mới) ){0,2}"
    r"(?:nhận (?:bàn giao|chức|nhiệm vụ|việc|công tác)|nhậm chức|tiếp quản|tiếp nhận công việc"
    r"|về nhận|bắt tay vào việc)\b"
)
_YEARS_BEFORE: Final = Sought(
    rf"\btrước đó (?:(?:đúng|tròn) )?{NUMBER} năm\b(?! (?:liền|liên))"
    rf"|{_OPENS}(?:và )?{NUMBER.replace('count', 'ago')} năm trước đó\b"
    r"|\bnăm (?:liền )?trước đó\b"
)
_AFTER_ONE: Final = Sought(
    rf"\b(?:chỉ |mới )?sau (?:đúng |tròn |hơn )?{NUMBER} năm\b"
    r"(?=,? (?:quỹ |tổ |nghiệp đoàn |cđcs |công đoàn )?(?:đã |lên |tăng |có |nâng |đạt |vươn ))"
)
_NEXT: Final = Sought(
    rf"{_OPENS}(?:(?:rồi |qua |bước sang |bước qua |sang |vào )+năm sau(?! cao| thấp| nhiều| ít)"
    r"|mùa (?:đông|hè|thu|xuân|mưa|lũ|vải|màng|tôm) (?:sau|kế tiếp|tiếp theo))\b"
)
_SINCE_THEN: Final = Sought(
    rf"{_OPENS}(?:và |kể |tính )*từ (?:đó|ấy|dạo ấy|ngày ấy|ngày đó)"
    r"(?P<now>,? (?:cho )?(?:đến|tới) (?:nay|giờ))?\b"
)
_THAT_FUND: Final = Sought(
    rf"{_OPENS}(?:cho |tính )?(?:đến|tới) nay,? (?:thì )?(?:nguồn )?"
    r"(?:quỹ|hũ gạo|mô hình|chương trình|tổ|ống heo|heo đất|ống tiết kiệm|nguồn vốn|câu lạc bộ)"
    r" (?:\w+ ){0,3}(?:này|ấy|đó)\b"
)
_GONE_BY: Final = Sought(rf"{NUMBER} (?:năm|mùa \w+|cái tết|mùa) (?:đã )?(?:trôi qua|đi qua)\b")
_MONTHS_TO_NOW: Final = Sought(
    r"\b(?:kể |tính )?từ (?:đầu |cuối |giữa )?tháng (?P<month>1[0-2]|0?[1-9])(?! ?[/.-]| năm)"
    r",? (?:cho )?(?:đến|tới) nay\b"
)
_LATE_IN_YEAR: Final = Sought(
    rf"{_OPENS}(?:và |đến |vào |tới )?(?:cuối|giữa) năm(?: đó| ấy)?(?=, |\)| [^\W\d]+ (?:được|đã))"
)
_THING: Final = (
    r"(?:quỹ|tổ|mô hình|nghiệp đoàn|công đoàn|cđcs|câu lạc bộ|chương trình|hũ|ống|bếp|bữa cơm"
    r"|bữa ăn|nồi cháo|phong trào|cuộc vận động|heo đất|tủ|quán|lớp học|quầy|gian hàng)"
)
_FOUNDED_THEN: Final = late(
    rf"[^;.]{{0,120}}\b(?:{either('begun')}|mở|khởi xướng|phát động|lập nên|gây dựng|gây"
    r"|khai sinh)\b(?! mới| thêm| \d)"
    rf"(?: (?:ra|nên|một|cái|được|riêng))* [\"“']?{_THING}\b"
    rf"|[^;.]{{0,60}}\b{_THING}\b[^;.,]{{0,60}}(?:ra đời|ra mắt|hình thành|được lập|thành lập)\b"
)
"""A founding told behind its time: "Năm 2009, … mở quỹ vượt khó"."""
_CONGRESS_OF_TERM: Final = late(r"\bđại hội\b[^;\n]{0,60}\bnhiệm kì [^;.]*$")
_FROM: Final = late(r"\d{4}(?:-\d\d){0,2}/\.\.")
_BARE: Final = late(r"(?<![\d/.,-])((?:19|20)\d\d)(?![\d.,/-]*\d)(?! [^\W\d])")
_AGAINST: Final = late(r"\b(?:so với|hơn|bằng)(?: cùng kì| cả| cuối| đầu)?\s*$")
_UP_TO: Final = late(r"\b(?:đến|tới|hết)\b")
_DATED: Final = 10
"""Code points behind a founding in which its own time is told."""
_NEAR: Final = 3
_FAR: Final = 6
"""Sentences back in which a time told is still pointed at, and a founding."""


def at_the_beginning(view: SentenceView, status: str, founded: Callable[[int], str | None]) -> Told:
    """The time of a founding, of what was there at first: "vốn ban đầu", "những ngày đầu có"."""
    if status == "target":
        return
    for match in view.finditer(_AT_FIRST):
        day = begun_near(view, match.start()) or view.stamp or founded(match.start())
        if day:
            yield *match.span(), day


def back_then(view: SentenceView, status: str) -> Told:
    """Times counted from the last one told: "khi ấy", "trước đó một năm", "từ đó đến nay"."""
    if status == "target":
        return
    for match in view.finditer(_THEN):
        year = _year_before(view, match.start(), _NEAR)
        if year:
            yield *match.span(), str(year)
    for match in view.finditer(_YEARS_BEFORE):
        year = _year_before(view, match.start(), 2)
        if year:
            yield *match.span(), str(year - (_count(match["count"] or match["ago"]) or 1))
    for match in view.finditer(_NEXT):
        year = _year_before(view, match.start(), _NEAR)
        if year:
            yield *match.span(), str(year + 1)
    for match in view.finditer(_SINCE_THEN):
        year = _year_before(view, match.start(), _NEAR if match["now"] else 2, since=True)
        if year:
            yield *match.span(), f"{year}/.."
    for match in view.finditer(_THAT_FUND):
        since = _since_before(view) or begun_near(view, match.start())
        if since:
            yield *match.span(), f"{since.split('/')[0]}/.."
    ref = view.ref
    for match in view.finditer(_GONE_BY) if ref else ():
        begun = begun_near(view, match.start()) or year_near(view, match.start())
        if begun and ref and abs(ref.year - int(begun[:4]) - _count(match["count"])) <= 1:
            yield *match.span(), f"{begun[:4]}/{ref.year}"
    for match in view.finditer(_MONTHS_TO_NOW) if ref else ():
        month = int(match["month"])
        if ref:
            yield *match.span(), f"{ref.year - (month > ref.month)}-{month:02}/.."
    for match in view.finditer(_LATE_IN_YEAR):
        local = _year_set(view)
        if local:
            yield *match.span(), local


def after_years(view: SentenceView, status: str) -> Told:
    """When a stock was so large, so many years after a time told: "chỉ sau một năm đã có"."""
    if status == "target":
        return
    for match in view.finditer(_AFTER_ONE):
        year, count = _year_before(view, match.start(), _NEAR), _count(match["count"])
        if year and count and not view.stamp:
            yield *match.span(), str(year + count)


def _count(told: str | None) -> int:
    """A number in figures or in words; 0 when there is none."""
    if told is None:
        return 0
    spelled = None if told.isdigit() else read_words(told, 0)
    return int(told) if told.isdigit() else int(spelled.value) if spelled else 0


def _year_before(view: SentenceView, at: int, back: int, *, since: bool = False) -> int | None:
    """The last year told before an offset, up to so many sentences back.

    ``since``: from which something is counted, not up to which: "đến 31/10/2016 có …".
    """
    views = view.analysis.views
    bare = _BARE.findall(view.analysis.low, view.start, at)
    if bare:
        return int(bare[-1])
    if view.stamp:
        back = 1  # in a chronicle the line tells the time, and the one before it another
    for index in range(view.index, max(-1, view.index - back), -1):
        for quantity in reversed(views[index].kind_of("period")):
            years = forms.YEAR.findall(quantity.period or "")
            if since and _UP_TO.search(view.analysis.low[quantity.start - 12 : quantity.start + 5]):
                continue
            if years and quantity.end <= at:
                ref = view.ref
                to_now = since and ref is not None and years[-1] == str(ref.year)
                opened = not since and _opens_term(views[index], quantity)
                return int(years[0 if to_now or opened else -1])
    return int(view.stamp[:4]) if view.stamp else None


def _opens_term(view: SentenceView, quantity: Quantity) -> bool:
    """Whether years are those of the term that a congress opened, which "khi ấy" points back to."""
    told = _CONGRESS_OF_TERM.search(view.low, view.start, quantity.end)
    return told is not None and "/" in (quantity.period or "")


def year_near(view: SentenceView, at: int) -> str | None:
    """The last year told alone in the paragraphs before, if a founding may be of it."""
    views = view.analysis.views
    for index in range(view.index, max(-1, view.index - _FAR), -1):
        for quantity in reversed(views[index].kind_of("period")):
            if quantity.end <= at and forms.YEAR.fullmatch(quantity.period or ""):
                return quantity.period
    return None


def _since_before(view: SentenceView) -> str | None:
    """The last time from which on something is told in the sentences before."""
    views = view.analysis.views
    for index in range(view.index - 1, max(-1, view.index - _FAR), -1):
        for quantity in reversed(views[index].kind_of("period")):
            lead = view.analysis.low[max(0, quantity.start - 5) : quantity.start + 3]
            if quantity.period and (_FROM.fullmatch(quantity.period) or "từ " in lead):
                return quantity.period
    return None


def begun_near(view: SentenceView, at: int) -> str | None:
    """The time of the last founding that is told behind its time: "Năm 2009, … mở quỹ"."""
    views, low = view.analysis.views, view.analysis.low
    for index in range(view.index, max(-1, view.index - _FAR), -1):
        told = [q for q in views[index].kind_of("period") if q.period and q.end <= at]
        if not told or _FROM.fullmatch(told[0].period or ""):
            continue
        begun = _FOUNDED_THEN.match(low, told[0].end, min(views[index].end, at))
        if begun and not any(0 <= q.start - begun.end() < _DATED for q in told):
            return (told[0].period or "").split("/")[0]
    return None


def _year_set(view: SentenceView) -> str | None:
    """The year that the sentences before set, when they tell of no other: "Riêng năm ngoái, …"."""
    views = view.analysis.views
    for index in range(view.index - 1, max(-1, view.index - _NEAR), -1):
        if views[index].block != view.block:
            return None
        low = view.analysis.low
        told = {
            q.period
            for q in views[index].kind_of("period")
            if q.period and not _AGAINST.search(low, max(0, q.start - 24), q.start)
        }
        if told:
            year = told.pop()
            return year if not told and forms.YEAR.fullmatch(year) else None
    return None
