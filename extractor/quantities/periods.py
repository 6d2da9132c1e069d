"""Periods and dates, read as EDTF ("2018/2023", "2016-01/2016-06", "2012/..", "2017-10-25").

What is recognised as a date but cannot be dated (no year in the text, no reference date) is
claimed all the same, with no EDTF: its digits are then no numbers.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Final

from extractor.late import late
from extractor.quantities.faced import faced
from extractor.quantities.from_now import from_now
from extractor.quantities.half_years import and_a_half
from extractor.quantities.intervals import dated, interval, joins
from extractor.quantities.lexicon import lexicon
from extractor.quantities.lone_years import is_lone_year
from extractor.quantities.points import (
    YEAR,
    Point,
    complete,
    interval_of,
    nearest,
    read_point,
    years_of,
)
from extractor.quantities.relative import NOW, Claim, RelativeReader, word_before
from extractor.quantities.terms import term

_TO: Final = late(r" ?-{1,2} ?|,? (?:cho )?(?:đến|tới) ")
_FROM: Final = late(r"(?:(?:kể|tính|bắt đầu) )?từ ")
_UP_TO: Final = late(r"tính (?:đến|tới) ")
_UP_TO_NOW: Final = late(r",? (?:trở )?lại đây(?!\w)")
_YEARS: Final = late(rf"{YEAR}(?:(?:, ?|; ?|,? và (?:năm )?){YEAR}){{1,12}}(?!\w|/\d)")
_MAY_BE_A_DATE: Final = late(r"(?:19|20)\d\d|\d{1,2}(?: ?[/.\-]| tháng )")
"""How digits begin that tell a year: "2019", "25/10/2017", "5 tháng 3 năm 2020"."""
_YEAR_SPAN: Final = late(rf"({YEAR}) ?[-/÷] ?({YEAR})(?![\w/%]|[.,\-]\d)")
_DAYS: Final = late(
    r"(\d{1,2})(?:(?:, ?| và | & )(?:ngày )?\d{1,2}){0,6}"
    r"(?:, ?| và | & )(?:ngày )?(?=\d{1,2}[/.\-]\d)"
)
_MONTHS: Final = late(
    r"tháng (\d{1,2})(?:(?:, ?| và | & )(?:tháng )?\d{1,2}){0,11}(?:, ?| và | & )"
    rf"(?=(?:tháng )?\d{{1,2}}(?:/|-| năm ){YEAR})"
)
_DECADE: Final = late(rf"(?=\d{{3}}0){YEAR}(?! ?-)")
_QUARTERS: Final = late(
    r"(qu[ýí] \w+)(?:(?:, ?| và | ?- ?| đến )(?:qu[ýí] )?\w+){0,2}?"
    r"(?:, ?| và | ?- ?| đến )(?:qu[ýí] )?"
    rf"((?:i{{1,3}}|iv|[1-4])(?: ?[/\-] ?|,? năm |,? ){YEAR})(?![\w/])"
)
_MONTH_OF_YEAR: Final = late(rf"\w+ \d{{1,2}}[/\-]{YEAR}")
_WORKERS_MONTH: Final = late(rf"tháng công nhân,? (?:năm )?(?P<year>{YEAR})")
"""May, in which unions keep the month of workers."""
_DAY_OF_MONTH: Final = late(r"\d{1,2}[/.]\d")
_DAY_LEAD: Final = late(
    r"(?:(?:sáng|trưa|chiều|tối|đêm|khuya|hôm|lễ|dịp)"
    r"(?: (?:sớm|muộn))? (?:(?:ngày|nay|qua),? )?\(?)?"
    r"(?:ngày |mùng |mồng )?"
)
_TWO_YEARS: Final = len("2015 và 2016 ")
_STREAK: Final = ("năm liền ", "liên tiếp ", "liên tục ")
"""Words for a row of years, told behind them: "4 năm liền 2004 - 2007 công đoàn đạt …"."""
_YEAR_TOLD: Final = late(r"(?<!với )(?<!kỳ )\b(?:trong )?năm ((?:19|20)\d\d)(?![\d/.-])")
_EACH: Final = frozenset({"mỗi", "hằng", "hàng", "một", "cả", "nửa", "từng", "quân"})
_DOCUMENTS: Final = frozenset({"định", "tư", "luật", "số", "quyết", "thị", "lệnh", "văn"})
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
        claim = self._told(pos, word)
        if claim is None or claim.edtf is None:
            return faced(self.low, self.ref, pos) or claim
        return claim

    def _told(self, pos: int, word: str) -> Claim | None:
        if word[0].isdecimal():
            halved = and_a_half(self.low, self.ref, pos)
            return halved or self.relative.counted(pos) or self._bare(pos)
        opener = _OPENED_BY.get(word)
        if opener is not None and (claim := opener(self, pos)):
            return claim
        if word in lexicon().digits or word == "mười":
            return and_a_half(self.low, self.ref, pos) or self.relative.counted(pos)
        return None

    # -- opened by a word -------------------------------------------------------------

    def _since(self, pos: int) -> Claim | None:
        low = self.low
        if claim := self.relative.so_far(pos):
            return claim
        if claim := from_now(self.low, self.ref, pos):
            return claim
        if opening := _FROM.match(low, pos):
            point = read_point(low, opening.end())
            return self._span(pos, point, opened=True) if point else None
        opening = _UP_TO.match(low, pos)
        point = read_point(low, opening.end()) if opening else None
        return self._until(opening.end(), point) if opening and point else None

    def _until(self, pos: int, point: Point) -> Claim | None:
        """Reads "tính đến 30/6": the last such day up to the reference date."""
        if point.year is None and point.month is None and point.quarter is None:
            return Claim(pos, point.end, None) if point.named else None
        if point.year is None and self.ref:
            point = nearest(point, self.ref, past=True) or point
        return Claim(pos, point.end, point.edtf() if point.year else None)

    def _year(self, pos: int) -> Claim | None:
        low = self.low
        if low.startswith("các", pos) and not low.startswith("các năm ", pos):
            return None
        if claim := term(self.low, pos):
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
        if claim := self.relative.quarter(pos):
            return claim
        point = read_point(self.low, pos)
        if point and (match := _QUARTERS.match(self.low, pos)):
            last = read_point(f"quý {match[2]}", 0)
            edtf = interval_of(complete(point, last), last) if last else None
            return Claim(pos, match.end(), edtf)
        if point and point.year is None and (year := self._year_before(pos)):
            point = replace(point, year=year)
        return self._span(pos, point) if point else None

    def _year_before(self, pos: int) -> int | None:
        """The year told before in the sentence: "Năm 2023 kết nạp 566 người: quý I 120 người"."""
        start = max(self.low.rfind(stop, 0, pos) for stop in (". ", "\n", ";")) + 1
        told = _YEAR_TOLD.findall(self.low, start, pos)
        return int(told[0]) if len(set(told)) == 1 else None

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
            return interval(self.low, self.ref, pos, first, last)
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
            counted = not low.endswith(_STREAK, 0, pos) and lexicon().nouns.after(low, match.end())
            return Claim(*match.span(), f"{first}/{last}" if first < last and not counted else None)
        if (match := _YEARS.match(low, pos)) and (
            low[pos - 1 : pos] == "("
            or len(match.group()) > _TWO_YEARS
            or low.endswith(_STREAK, 0, pos)
        ):
            return Claim(*match.span(), years_of(match.group()))
        point = read_point(low, pos)
        if point is None or point.year is None:
            return None
        if point.month is None:  # a lone year may be a number
            to = _TO.match(low, point.end)
            until_now = to and " " in to.group() and NOW.match(low, to.end())
            alone = is_lone_year(self.low, pos, point.end)
            return self._span(pos, point) if until_now or alone else None
        if not point.named and word_before(low, pos) in _DOCUMENTS:
            return Claim(pos, point.end, None)
        return self._span(pos, point)

    # -- a point, alone or with what it reaches to ------------------------------------

    def _span(self, pos: int, first: Point, *, opened: bool = False) -> Claim | None:
        """``opened``: "từ" stands before ``first``, at ``pos``."""
        low = self.low
        if opened and first.year and (now := _UP_TO_NOW.match(low, first.end)):
            return Claim(pos, now.end(), f"{first.first()}/..")
        if to := _TO.match(low, first.end):
            if first.year and (now := NOW.match(low, to.end())):
                return Claim(pos, now.end(), f"{first.first()}/..")
            last = read_point(low, to.end())
            if last is not None and joins(self.low, first, last):
                return interval(self.low, self.ref, pos, first, last)
        if opened and not first.named and (first.month is None or first.year is None):
            return None  # "từ 2000", "từ 2": a number may follow
        return dated(self.low, self.ref, pos, first)

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
    **dict.fromkeys(
        ("nhiệm", "giai", "thời", "niên", "khóa", "khoá"), lambda reader, pos: term(reader.low, pos)
    ),
    **dict.fromkeys(("năm", "các"), PeriodReader._year),
    **dict.fromkeys(("tháng", "thg"), PeriodReader._month),
    **dict.fromkeys(("quý", "quí"), PeriodReader._quarter),
    **dict.fromkeys(DAY_WORDS, PeriodReader._day),
    "đầu": lambda reader, pos: reader.relative.so_far(pos),
    "nửa": lambda reader, pos: reader.relative.half(pos),
}
