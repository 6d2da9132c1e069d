"""Periods told from somewhere: "6 tháng đầu năm", "5 năm qua", "từ đầu năm đến nay", "năm nay".

With a reference date they are dated; without one they are claimed with no EDTF.
"""

import re
from dataclasses import replace
from datetime import date, timedelta
from typing import Final, NamedTuple

from extractor.late import late
from extractor.quantities.calendar_steps import shifted, year_over
from extractor.quantities.lexicon import lexicon
from extractor.quantities.points import YEAR, Point, interval_of, read_point
from extractor.quantities.words import read_words

NOW: Final = late(
    r"(?:hiện nay|nay|hiện tại|bây giờ|thời điểm hiện tại|thời điểm này|lúc này)(?!\w)"
)
_NUMBER: Final = late(r"\d{1,2}(?!\d)")
_COUNTED: Final = late(r" {1,2}(?:năm|tháng|qu[ýí]) ")
_COUNTED_WORD: Final = late(r"\w+(?: \w+)?(?: \w+)? (?:năm|tháng|qu[ýí]) ")
_MONTHS: Final = late(
    r" {1,2}(tháng|qu[ýí](?= (?:đầu|cuối))) "
    r"(?:(đầu|cuối) (?:của )?|của (?=năm (?:\d|nay)))?năm"
    rf"(?: (?:({YEAR})|(nay)|(ngoái)|(học|trước|sau|tới|kế)))?(?!\w)"
)
_MONTHS_ALONE: Final = late(
    r" {1,2}tháng(?:(?=[,:.](?: (?!\d)|$)| (?:của|trong) năm\b)|(?<=kế \d tháng)(?!\w))"
)
_OF_REPORTS: Final = frozenset({"trong", "kết", "quả", "đoàn", "động", "cáo", "kế"})
"""Words before the months a report is on: "Sơ kết 9 tháng", "Trong 10 tháng, …"."""
_PAST_SCHOOL_YEARS: Final = late(r" {1,2}năm học (?:vừa qua|qua|gần đây|trở lại đây|vừa rồi)(?!\w)")
_SUMMER: Final = 6
"""The month in which a school year is over."""
_PAST: Final = late(
    r" {1,2}(năm|tháng) (?:vừa qua|qua|gần đây|trở lại đây|lại đây|vừa rồi|nay"
    r"|(?P<ahead>tới))(?!\w)"
)
_HALF_YEAR: Final = late(
    rf"nửa (?:(đầu|cuối) năm|năm (đầu|cuối)(?: năm)?)(?: (?:({YEAR})|(nay)))?(?!\w)"
)
_END_QUARTER: Final = late(
    rf"qu[ýí] (?:(đầu)(?: tiên)?|cuối(?: cùng)?) (?:của )?năm(?: (?:({YEAR})|nay))?(?!\w)(?! học)"
)
_PAST_HALF_YEAR: Final = late(r"nửa năm (?:(?:vừa )?qua|trở lại đây|gần đây|vừa rồi)(?!\w)")
_SO_FAR: Final = late(
    rf"(?:(?:(?:kể|tính|bắt đầu) )?từ )?đầu năm(?: (?:({YEAR})|nay))?,? (?:cho )?(?:đến|tới) "
)
_SINCE_NEW_YEAR: Final = late(
    r"(?:(?:kể|tính|bắt đầu|chỉ tính|tính riêng) )?từ đầu năm(?: nay)?(?=,| [^\W\d])(?! học)"
)
_NEXT_YEAR: Final = late(
    r"năm(?! (?:nay|này|học|mới|thứ|khác|nào|đó|trước|qua|\d)|\w)(?: sau(?!\w))?"
)
_YEAR_AFTER: Final = late(
    r"năm sau(?!\w)(?! (?:đó|khi|ngày|này|cao|thấp|nhiều|ít|hơn|luôn|so|tăng|giảm|lớn|tốt|khá))"
)
_YEAR_BEFORE: Final = late(r"năm (?:trước|này)(?!\w)")
_WILL: Final = late(r",?(?: \w+){0,6} (?:sẽ|phải|dự kiến)(?!\w)")
_AFTER_WHICH: Final = frozenset(
    {"vào", "trong", "đến", "tới", "từ", "đầu", "cuối", "giữa", "hết", "của", "cho", "sang", "hè"}
    | {"hoạch", "tiêu", "phí", "toán", "mùa", "xuân", "tết"}
)
_COMPARED: Final = 60
_MID_MONTH: Final = 15
"""From here on the month of a report counts: "10 tháng qua" told on 28 October began in January."""
_YEAR: Final = late(
    r"năm (nay|ngoái|rồi|vừa rồi|qua|vừa qua|tới(?! (?:giờ|nay|đây|tháng))|kia)(?!\w)"
)
_DAY: Final = late(
    r"(?:hôm|sáng|trưa|chiều|tối|đêm)(?: hôm)? (nay|qua)(?!\w)(?!,? ?\(?(?:ngày )?\d{1,2}[/.\-]\d)"
)
_SCHOOL_YEAR: Final = late(r"năm học (này|tới|sau|mới|trước|qua|vừa qua|vừa rồi)(?!\w)")
_SCHOOL_YEAR_OFFSETS: Final = {"này": 0, "tới": 1, "sau": 1, "trước": -1}
_SCHOOL_STARTS: Final = 8
_SCHOOL_ENDS: Final = 6
_JUST_OVER: Final = frozenset({"qua", "vừa qua", "vừa rồi"})
_MONTHS_OF_QUARTER: Final = 3
_WINTER: Final = 2
"""The month up to which the end of "the year" is that of the year before."""
_MONTH: Final = late(r"tháng (này|trước|qua|vừa qua)(?!\w)")
_MANY: Final = frozenset(
    {"những", "nhiều", "các", "mấy", "vài", "bao", "trăm", "nghìn", "chục", "thập", "kỳ", "kì"}
)
_YEAR_OFFSETS: Final = {"nay": 0, "ngoái": -1, "rồi": -1, "vừa rồi": -1, "tới": 1, "kia": -2}


class Claim(NamedTuple):
    """A stretch of text that is a period or date; ``edtf`` None when it cannot be dated."""

    start: int
    end: int
    edtf: str | None


def word_before(low: str, pos: int) -> str:
    """The word before ``pos``, "" when punctuation stands between.

    >>> word_before("trong năm", 6)
    'trong'
    """
    window = low[max(0, pos - 14) : pos]
    if not window.endswith(" "):
        return ""
    words = window.split()
    return words[-1].lstrip("(\"“'") if words and words[-1][-1].isalnum() else ""


class RelativeReader:
    """Reads the periods of one text that need a reference date or may need one."""

    def __init__(self, low: str, ref: date | None) -> None:
        self.low = low
        self.ref = ref

    def counted(self, pos: int) -> Claim | None:
        """Reads "6 tháng đầu năm 2016", "5 năm qua": a number of months or years.

        >>> RelativeReader("6 tháng đầu năm 2016", None).counted(0).edtf
        '2016-01/2016-06'
        """
        low = self.low
        if match := _NUMBER.match(low, pos):
            number, end = int(match.group()), match.end()
        elif low[pos].isdecimal():
            return None
        elif _COUNTED_WORD.match(low, pos) and (spelled := read_words(low, pos)):
            number, end = int(spelled.value), spelled.end
        else:
            return None
        if not _COUNTED.match(low, end):
            return None
        if school := _PAST_SCHOOL_YEARS.match(low, end):
            last = self.ref.year - (self.ref.month < _SUMMER) if self.ref else 0
            return Claim(pos, school.end(), f"{last - number}/{last}" if last else None)
        if match := _MONTHS.match(low, end):
            return self._months(pos, match, number)
        if (match := _MONTHS_ALONE.match(low, end)) and word_before(low, pos) in _OF_REPORTS:
            reported = self.ref is not None and number > 1 and number <= self.ref.month
            year = self.ref.year if self.ref else 0
            return Claim(pos, match.end(), f"{year}-01/{year}-{number:02}" if reported else None)
        match = _PAST.match(low, end)
        if match is None:
            return None
        if match["ahead"]:
            return Claim(pos, match.end(), None)  # whose beginning the plan tells
        unsure = match[1] == "năm" and word_before(low, pos) in lexicon().qualifiers
        if self.ref is None or not number or unsure:
            return Claim(pos, match.end(), None)  # "hơn 5 năm qua" has no sure beginning
        if match[1] == "năm" and number == 1:
            return Claim(pos, match.end(), year_over(self.ref))
        if match[1] == "năm":
            return Claim(pos, match.end(), f"{self.ref.year - number}/{self.ref.year}")
        start = shifted(
            self.ref, -number + (number == self.ref.month and self.ref.day > _MID_MONTH)
        )
        return Claim(pos, match.end(), f"{start}/{shifted(self.ref, 0)}")

    def _months(self, pos: int, match: re.Match[str], number: int) -> Claim | None:
        counted, part, year, this, last, unsure = match.groups()
        number *= 1 if counted == "tháng" else _MONTHS_OF_QUARTER
        if not (part or year or this or last):
            return None
        over = part == "cuối" and not this
        when = int(year) if year else self._year(-1) if last else self._year_closed(over)
        if unsure or when is None or not 1 <= number <= 12:
            return Claim(pos, match.end(), None)
        if part == "cuối":
            return Claim(pos, match.end(), f"{when}-{13 - number:02}/{when}-12")
        return Claim(pos, match.end(), f"{when}-01/{when}-{number:02}")

    def _year(self, offset: int) -> int | None:
        return self.ref.year + offset if self.ref else None

    def _year_closed(self, over: bool) -> int | None:
        """The year of the reference date; if its end is told in winter, the one before."""
        winter = self.ref is not None and self.ref.month <= _WINTER
        return self._year(-1 if over and winter else 0)

    def half(self, pos: int) -> Claim | None:
        """Reads "nửa đầu năm 2016"."""
        match = _HALF_YEAR.match(self.low, pos)
        if match is None:
            past = _PAST_HALF_YEAR.match(self.low, pos)
            if past is None or self.ref is None:
                return None
            if self.ref.month in (6, 7):
                return Claim(*past.span(), f"{self.ref.year}-01/{self.ref.year}-06")
            return Claim(*past.span(), f"{shifted(self.ref, -6)}/{shifted(self.ref, 0)}")
        early = "đầu" in (match[1], match[2])
        year = int(match[3]) if match[3] else self._year_closed(not early)
        if year is None:
            return Claim(*match.span(), None)
        return Claim(*match.span(), f"{year}-01/{year}-06" if early else f"{year}-07/{year}-12")

    def quarter(self, pos: int) -> Claim | None:
        """Reads "quý đầu năm 2020", "quý cuối cùng của năm"."""
        match = _END_QUARTER.match(self.low, pos)
        if match is None:
            return None
        year = int(match[2]) if match[2] else self._year_closed(not match[1])
        edtf = f"{year}-01/{year}-03" if match[1] else f"{year}-10/{year}-12"
        return Claim(*match.span(), edtf if year else None)

    def so_far(self, pos: int) -> Claim | None:
        """Reads "từ đầu năm đến nay", "từ đầu năm 2018 đến tháng 6/2019"."""
        low, ref = self.low, self.ref
        match = _SO_FAR.match(low, pos)
        if match is None:
            alone = _SINCE_NEW_YEAR.match(low, pos)
            return (
                Claim(*alone.span(), f"{ref.year}-01/{ref.isoformat()}") if alone and ref else None
            )
        written = int(match[1]) if match[1] else None
        if now := NOW.match(low, match.end()):
            if written and not (ref and ref.year == written):
                return Claim(pos, now.end(), f"{written}-01/..")
            return Claim(pos, now.end(), f"{ref.year}-01/{ref.isoformat()}" if ref else None)
        point = read_point(low, match.end())
        if point is None:
            return None
        year = written or point.year or self._year(0)
        if year is None or not (point.month or point.quarter or point.year):
            return Claim(pos, point.end, None)
        last = replace(point, year=point.year or year)
        return Claim(pos, point.end, interval_of(Point(0, year, 1), last))

    def year(self, pos: int, lead: str) -> Claim | None:
        """Reads "năm nay", "năm ngoái", "năm qua"; ``lead`` is the word before."""
        match = _YEAR.match(self.low, pos)
        if match is None:
            return self._next_year(pos, lead) or self._school_year(pos)
        lasted = match[1] == "rồi" and (lead.isdecimal() or lead in lexicon().digits)
        if self.ref is None or lead in _MANY or lasted:
            return Claim(*match.span(), None)
        year, word = self.ref.year, match[1]
        if word in _YEAR_OFFSETS:
            return Claim(*match.span(), str(year + _YEAR_OFFSETS[word]))
        return Claim(*match.span(), year_over(self.ref))

    def _next_year(self, pos: int, lead: str) -> Claim | None:
        """Reads "sang năm", "vào năm sau"; "năm sau cao hơn năm trước" is no year of its own."""
        low, following = self.low, self._year(1)
        if lead == "sang" and (match := _NEXT_YEAR.match(low, pos)):
            return Claim(*match.span(), None if following is None else str(following))
        match = _YEAR_AFTER.match(low, pos)
        if match is None:
            return None
        end = match.end()
        alone = not low[:pos].strip() and not low[end:].strip(" .")
        if not (lead in _AFTER_WHICH or alone or (lead == "" and _WILL.match(low, end))):
            return None
        near = low[max(0, pos - _COMPARED) : end + _COMPARED]
        compared = _YEAR_BEFORE.search(near) is not None
        return Claim(pos, end, None if compared or following is None else str(following))

    def _school_year(self, pos: int) -> Claim | None:
        """Reads "năm học tới"; "năm học mới" may be either side of a summer.

        "năm học qua" is the one just over from summer on; before, it may be the last or this one.
        """
        match = _SCHOOL_YEAR.match(self.low, pos)
        if match is None:
            return None
        offset = _SCHOOL_YEAR_OFFSETS.get(match[1])
        if match[1] == "sau" and not (
            word_before(self.low, pos) in _AFTER_WHICH or _WILL.match(self.low, match.end())
        ):
            offset = None  # the one after a year told before
        if self.ref and match[1] in _JUST_OVER and self.ref.month >= _SCHOOL_ENDS:
            return Claim(*match.span(), f"{self.ref.year - 1}/{self.ref.year}")
        if self.ref is None or offset is None:
            return Claim(*match.span(), None)
        # in August the next one is that which is about to begin
        starts = _SCHOOL_STARTS + (offset > 0)
        first = self.ref.year - (self.ref.month < starts) + offset
        return Claim(*match.span(), f"{first}/{first + 1}")

    def month(self, pos: int) -> Claim | None:
        """Reads "tháng này", "tháng trước"."""
        match = _MONTH.match(self.low, pos)
        if match is None:
            return None
        if self.ref is None or match[1] in ("qua", "vừa qua"):
            return Claim(*match.span(), None)
        return Claim(*match.span(), shifted(self.ref, -(match[1] == "trước")))

    def day(self, pos: int) -> Claim | None:
        """Reads "hôm nay", "hôm qua"."""
        match = _DAY.match(self.low, pos)
        if match is None or self.ref is None:
            return None
        day = self.ref - timedelta(days=match[1] == "qua")
        return Claim(*match.span(), day.isoformat())
