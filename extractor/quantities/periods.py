"""Periods and dates, read as EDTF ("2018/2023", "2016-01/2016-06", "2012/..", "2017-10-25").

What is recognised as a date but cannot be dated (no year in the text, no reference date) is
claimed all the same, with no EDTF: its digits are then no numbers.
"""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Final

from extractor.quantities.dating import with_year
from extractor.quantities.lexicon import lexicon
from extractor.quantities.points import (
    YEAR,
    Point,
    complete,
    interval_of,
    is_jubilee,
    nearest,
    read_point,
    years_of,
)
from extractor.quantities.relative import NOW, Claim, RelativeReader, word_before

_TO: Final = re.compile(r" ?-{1,2} ?|,? (?:cho )?(?:đến|tới) ")
_FROM: Final = re.compile(r"(?:(?:kể|tính|bắt đầu) )?từ ")
_FROM_NOW: Final = re.compile(r"(?:kể )?từ nay,? (?:cho )?(?:đến|tới) (?:hết |cuối |năm |tháng )*")
_TO_YEARS_END: Final = re.compile(
    r"(?:kể )?từ (?:nay|giờ|bây giờ),? (?:cho )?(?:đến|tới) (?:cuối|hết) năm(?: nay)?"
    r"(?! \d|\w| học)"
)
_UP_TO: Final = re.compile(r"tính (?:đến|tới) ")
_YEARS: Final = re.compile(rf"{YEAR}(?:(?:, ?|; ?|,? và (?:năm )?){YEAR}){{1,12}}(?!\w|/\d)")
_TERM: Final = re.compile(
    r"(?:nhiệm k[ỳì]|nhiệm|giai đoạn|thời k[ỳì]|niên kh[óo][aá]|niên độ|năm học|kh[óo][aá])"
    rf"(?: [ivx]+,?)? ?\(?(?:từ )?(?:năm )?({YEAR}) ?(?:-|/|đến|tới) ?(?:năm )?({YEAR}|\d\d)"
    r"(?![\w/]|[.,]\d)"
)
_MAY_BE_A_DATE: Final = re.compile(r"(?:19|20)\d\d|\d{1,2}(?: ?[/.\-]| tháng )")
"""How digits begin that tell a year: "2019", "25/10/2017", "5 tháng 3 năm 2020"."""
_YEAR_SPAN: Final = re.compile(rf"({YEAR}) ?[-/] ?({YEAR})(?![\w/%]|[.,\-]\d)")
_DAYS: Final = re.compile(
    r"(\d{1,2})(?:(?:, ?| và | & )(?:ngày )?\d{1,2}){0,6}"
    r"(?:, ?| và | & )(?:ngày )?(?=\d{1,2}[/.\-]\d)"
)
_MONTHS: Final = re.compile(
    r"tháng (\d{1,2})(?:(?:, ?| và | & )(?:tháng )?\d{1,2}){0,11}(?:, ?| và | & )"
    rf"(?=(?:tháng )?\d{{1,2}}(?:/|-| năm ){YEAR})"
)
_DECADE: Final = re.compile(rf"(?=\d{{3}}0){YEAR}(?! ?-)")
_QUARTERS: Final = re.compile(
    r"(qu[ýí] \w+)(?:(?:, ?| và | ?- ?| đến )(?:qu[ýí] )?\w+){0,2}?"
    r"(?:, ?| và | ?- ?| đến )(?:qu[ýí] )?"
    rf"((?:i{{1,3}}|iv|[1-4])(?: ?[/\-] ?|,? năm |,? ){YEAR})(?![\w/])"
)
_MONTH_OF_YEAR: Final = re.compile(rf"\w+ \d{{1,2}}[/\-]{YEAR}")
_WORKERS_MONTH: Final = re.compile(rf"tháng công nhân,? (?:năm )?(?P<year>{YEAR})")
"""May, in which unions keep the month of workers."""
_DAY_OF_MONTH: Final = re.compile(r"\d{1,2}[/.]\d")
_DAY_LEAD: Final = re.compile(
    r"(?:(?:sáng|trưa|chiều|tối|đêm|khuya|hôm|lễ|dịp)"
    r"(?: (?:sớm|muộn))? (?:(?:ngày|nay|qua),? )?\(?)?"
    r"(?:ngày |mùng |mồng )?"
)
_TWO_YEARS: Final = len("2015 và 2016 ")
# Before two such days: what is remembered on the later one, not what lasted till then.
_REMEMBERED: Final = re.compile(r"\($|(?:kỷ niệm|thành lập|truyền thống|năm ngày)[^.\n]{0,80}$")
_REMEMBERED_WINDOW: Final = 96
_EACH: Final = frozenset({"mỗi", "hằng", "hàng", "một", "cả", "nửa", "từng", "quân"})
_NOT_AT: Final = frozenset({"trước", "sau", "sinh", "sn"})
_DOCUMENTS: Final = frozenset({"định", "tư", "luật", "số", "quyết", "thị", "lệnh", "văn"})
_BEFORE_YEAR: Final = frozenset(
    {
        "tới",
        "đến",
        "sang",
        "cuối",
        "đầu",
        "giữa",
        "hết",
        "hồi",
        "hè",
        "hoạch",
        "tiêu",
        "toán",
        "qua",
        "kết",
        "đua",
        "tác",
        "động",
        "nghị",
        "cáo",
    }
)
"""Words before a year without its "năm": "tới 2014", "kế hoạch 2022"."""
_CLASSES: Final = frozenset({"sinh", "viên"})
"""What stands before the years of those who left school: "cựu học sinh khóa 2001 - 2004"."""
_GROWN: Final = frozenset({"lên", "tăng", "giảm", "xuống", "từ", "gần", "trị"})
_EXTREME_YEAR: Final = re.compile(r"năm (?:cao|thấp|nhiều|ít|lớn)(?: điểm)?(?: nhất)? là $")
"""What names a year as the one with the most: "Năm cao nhất là 2018"."""
_LONE_YEAR: Final = re.compile(r"(?:199|20[0-3])\d(?![\d.,/-]\d)")
_ENDS_YEAR: Final = re.compile(
    r"[,:;.)–]|\s*$| (?:là|thì|đã|có|được|đạt|còn|chỉ|quỹ|số|tổng|công đoàn|lđlđ|cđcs|mỗi|toàn"
    r"|các|của"
    r"|phấn|kết|thành lập|vận động|trao|chi|thu|nghiệp đoàn|đơn vị)(?!\w)"
)
_COUNTED_AFTER: Final = (
    *("triệu", "tỷ", "tỉ", "nghìn", "ngàn", "trăm", "chục", "%", "lần", "đồng", "tr", "người"),
    *("suất", "buổi", "k ", "lượt", "cuộc", "kg", "phần trăm"),
)


class PeriodReader:
    """Reads the period that a word or figure of one text opens.

    >>> reader = PeriodReader("từ năm 2012 đến nay", None)
    >>> reader.at(0, "từ")
    Claim(start=0, end=19, edtf='2012/..')
    """

    def __init__(self, low: str, ref: date | None) -> None:
        self.low = low
        self.ref = ref
        self.relative = RelativeReader(low, ref)

    def at(self, pos: int, word: str) -> Claim | None:
        """The period that begins with ``word`` at ``pos``, None when none does."""
        if word[0].isdecimal():
            return self.relative.counted(pos) or self._bare(pos)
        opener = _OPENED_BY.get(word)
        if opener is not None and (claim := opener(self, pos)):
            return claim
        return self.relative.counted(pos) if word in lexicon().digits or word == "mười" else None

    # -- opened by a word -------------------------------------------------------------

    def _since(self, pos: int) -> Claim | None:
        low = self.low
        if claim := self.relative.so_far(pos):
            return claim
        if claim := self._from_now(pos):
            return claim
        if opening := _FROM.match(low, pos):
            point = read_point(low, opening.end())
            return self._span(pos, point, opened=True) if point else None
        opening = _UP_TO.match(low, pos)
        point = read_point(low, opening.end()) if opening else None
        return self._until(opening.end(), point) if opening and point else None

    def _so_far(self, pos: int) -> Claim | None:
        return self.relative.so_far(pos)

    def _half(self, pos: int) -> Claim | None:
        return self.relative.half(pos)

    def _from_now(self, pos: int) -> Claim | None:
        """Reads "từ nay đến năm 2018": from the reference date on."""
        low, ref = self.low, self.ref
        if rest := _TO_YEARS_END.match(low, pos):
            coming = f"{ref.year}-{ref.month:02}/{ref.year}-12" if ref and ref.month < 12 else None
            return Claim(*rest.span(), coming)
        opening = _FROM_NOW.match(low, pos)
        last = read_point(low, opening.end()) if opening else None
        if last is None or last.year is None:
            return None
        if ref is None or ref.year > last.year:
            return Claim(pos, last.end, None)
        first = Point(0, ref.year, ref.month if last.month or last.quarter else None)
        return Claim(pos, last.end, interval_of(first, last))

    def _until(self, pos: int, point: Point) -> Claim | None:
        """Reads "tính đến 30/6": the last such day up to the reference date."""
        if point.year is None and point.month is None and point.quarter is None:
            return Claim(pos, point.end, None) if point.named else None
        if point.year is None and self.ref:
            point = nearest(point, self.ref, past=True) or point
        return Claim(pos, point.end, point.edtf() if point.year else None)

    def _term(self, pos: int) -> Claim | None:
        match = _TERM.match(self.low, pos)
        if match is None:
            return None
        first, last = int(match[1]), int(match[2])
        if last < 100:
            last += first // 100 * 100
        end = match.end() + ("(" in match.group() and self.low.startswith(")", match.end()))
        of_a_class = self.low.startswith("kh", pos) and word_before(self.low, pos) in _CLASSES
        dated = first < last and not of_a_class
        return Claim(pos, end, f"{first}/{last}" if dated else None)

    def _year(self, pos: int) -> Claim | None:
        low = self.low
        if low.startswith("các", pos) and not low.startswith("các năm ", pos):
            return None
        if claim := self._term(pos):
            return claim
        lead = word_before(low, pos)
        at = low.index("năm", pos) + 4
        if lead in _EACH and not (lead == "cả" and low[at : at + 1].isdecimal()):
            return None
        if match := _YEARS.match(low, at):
            return Claim(pos, match.end(), years_of(match.group()))
        if claim := self.relative.year(at - 4, lead):
            return claim
        if lead in ("những", "niên", "kỷ") and _DECADE.match(low, at):
            return Claim(pos, at + 4, None)
        if low[at : at + 1].isdecimal() and (point := read_point(low, at)) and point.year:
            return self._span(pos, replace(point, named=True))
        return None

    def _quarter(self, pos: int) -> Claim | None:
        point = read_point(self.low, pos)
        if point and (match := _QUARTERS.match(self.low, pos)):
            last = read_point(f"quý {match[2]}", 0)
            edtf = interval_of(complete(point, last), last) if last else None
            return Claim(pos, match.end(), edtf)
        return self._span(pos, point) if point else None

    def _month(self, pos: int) -> Claim | None:
        low = self.low
        if word_before(low, pos) in _EACH and not _MONTH_OF_YEAR.match(low, pos):
            return None
        if claim := self.relative.month(pos):
            return claim
        if workers := _WORKERS_MONTH.match(low, pos):
            return Claim(*workers.span(), f"{workers['year']}-05")
        if (match := _MONTHS.match(low, pos)) and (last := read_point(low, match.end())):
            return Claim(pos, last.end, interval_of(Point(0, last.year, int(match[1])), last))
        point = read_point(low, pos)
        if point is None or (point.year is None and self._counts(point.end)):
            return None
        return self._span(pos, point)

    def _day(self, pos: int) -> Claim | None:
        low = self.low
        if claim := self.relative.day(pos):
            return claim
        lead = _DAY_LEAD.match(low, pos)
        if lead is None or lead.end() == pos:
            return None
        at = lead.end()
        by_day = low.startswith(("ngày", "mùng", "mồng"), pos)
        if (match := _DAYS.match(low, at)) and (last := read_point(low, match.end())):
            first = complete(Point(0, day=int(match[1])), last)
            return self._interval(pos, first, last)
        if by_day and word_before(low, pos) in _EACH:
            return None
        point = read_point(low, at)
        if point is None or point.day is None:
            return None
        counted = not by_day or self._counts(point.end)
        if point.month is None and counted and not self._reaches_a_day(point):
            return None
        if point.year is None and low.startswith(("lễ", "dịp"), pos):
            return Claim(pos, point.end, None)
        start = low.index("ngày", pos, at) if " ngày " in low[pos:at] else pos if by_day else at
        return self._span(start, replace(point, named=True))

    def _reaches_a_day(self, point: Point) -> bool:
        to = _TO.match(self.low, point.end)
        return bool(to and _DAY_OF_MONTH.match(self.low, to.end()))

    # -- bare digits: "25/10/2017", "5/2008", "2018-2023" -----------------------------

    def _bare(self, pos: int) -> Claim | None:
        low = self.low
        if not _MAY_BE_A_DATE.match(low, pos):
            return None
        if match := _YEAR_SPAN.match(low, pos):
            first, last = int(match[1]), int(match[2])
            counted = lexicon().nouns.after(low, match.end())
            return Claim(*match.span(), f"{first}/{last}" if first < last and not counted else None)
        if (match := _YEARS.match(low, pos)) and (
            low[pos - 1 : pos] == "(" or len(match.group()) > _TWO_YEARS
        ):
            return Claim(*match.span(), years_of(match.group()))
        point = read_point(low, pos)
        if point is None or point.year is None:
            return None
        if point.month is None:  # a lone year may be a number
            to = _TO.match(low, point.end)
            until_now = to and " " in to.group() and NOW.match(low, to.end())
            dated = self._is_lone_year(pos, point.end)
            return self._span(pos, point) if until_now or dated else None
        if not point.named and word_before(low, pos) in _DOCUMENTS:
            return Claim(pos, point.end, None)
        return self._span(pos, point)

    def _is_lone_year(self, pos: int, end: int) -> bool:
        """Whether a year told without its "năm" is one: "tới 2014, số tiền ấy là …"."""
        lead = word_before(self.low, pos)
        if lead == "thu" and self.low.endswith("trung thu ", 0, pos):
            return True
        if lead == "là" and _EXTREME_YEAR.search(self.low, max(0, pos - 24), pos):
            return True
        if lead not in _BEFORE_YEAR or _LONE_YEAR.match(self.low, pos) is None:
            return False
        if word_before(self.low, pos - len(lead) - 1) in _GROWN:
            return False
        if lead == "sang" and self.low[end : end + 1] == " ":
            return not lexicon().nouns.after(self.low, end)
        return _ENDS_YEAR.match(self.low, end) is not None

    # -- a point, alone or with what it reaches to ------------------------------------

    def _span(self, pos: int, first: Point, *, opened: bool = False) -> Claim | None:
        """``opened``: "từ" stands before ``first``, at ``pos``."""
        low = self.low
        if to := _TO.match(low, first.end):
            if first.year and (now := NOW.match(low, to.end())):
                return Claim(pos, now.end(), f"{first.first()}/..")
            last = read_point(low, to.end())
            if last is not None and self._joins(first, last):
                return self._interval(pos, first, last)
        if opened and not first.named and (first.month is None or first.year is None):
            return None  # "từ 2000", "từ 2": a number may follow
        return self._dated(pos, first)

    def _joins(self, first: Point, last: Point) -> bool:
        """Whether two points make an interval, and not a date and a figure."""
        if last.year is not None:
            if last.month is None and first.month is not None and not last.named:
                return False
            return (
                first.named or last.named or not lexicon().single.after(self.low, last.end)
            ) and any((first.year, first.month, first.day, first.quarter))
        if first.year is not None and first.month is None:
            return False
        return (last.named or last.month is not None) and bool(first.month or first.day)

    def _interval(self, pos: int, first: Point, last: Point) -> Claim:
        if last.year is None:
            if first.year is not None:
                last = replace(complete(last, first), year=first.year)
            elif self.ref and (dated := nearest(complete(last, first), self.ref)):
                last = dated
        first = complete(first, last)
        edtf = interval_of(first, last)
        if is_jubilee(first, last) and self._is_remembered(pos):
            edtf = None
        return Claim(pos, last.end, edtf)

    def _is_remembered(self, pos: int) -> bool:
        return _REMEMBERED.search(self.low, max(0, pos - _REMEMBERED_WINDOW), pos) is not None

    def _dated(self, pos: int, point: Point) -> Claim:
        lead = word_before(self.low, pos)
        if lead in _NOT_AT:
            return Claim(pos, point.end, None)
        if point.year is None:
            point = with_year(self.low, point, lead, self.ref)
        return Claim(pos, point.end, point.edtf() if point.year and point.exists() else None)

    def _counts(self, pos: int) -> bool:
        """Whether "tháng 5 triệu" is so much a month, and no May."""
        return self.low[pos : pos + 12].lstrip(" ").startswith(_COUNTED_AFTER)


DAY_WORDS: Final = (
    *("ngày", "mùng", "mồng", "sáng", "trưa", "chiều", "tối", "đêm", "khuya", "hôm", "lễ", "dịp"),
)
#: Every word that can open a period, beside figures.
OPENERS: Final = frozenset(
    {*DAY_WORDS, "từ", "kể", "tính", "bắt", "nhiệm", "giai", "thời", "niên", "khóa", "khoá"}
    | {"năm", "các", "tháng", "thg", "quý", "quí", "đầu", "nửa"}
)


_OPENED_BY: Final[dict[str, Callable[[PeriodReader, int], Claim | None]]] = {
    **dict.fromkeys(("từ", "kể", "tính", "bắt"), PeriodReader._since),
    **dict.fromkeys(("nhiệm", "giai", "thời", "niên", "khóa", "khoá"), PeriodReader._term),
    **dict.fromkeys(("năm", "các"), PeriodReader._year),
    **dict.fromkeys(("tháng", "thg"), PeriodReader._month),
    **dict.fromkeys(("quý", "quí"), PeriodReader._quarter),
    **dict.fromkeys(DAY_WORDS, PeriodReader._day),
    "đầu": PeriodReader._so_far,
    "nửa": PeriodReader._half,
}
