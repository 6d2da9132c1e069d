"""EDTF periods as people say them."""

from datetime import date

from congdoan.labels import Lang, label

_MONTHS_IN_A_YEAR = 12


def period_words(period: str | None, lang: Lang) -> str:
    """A period in words; empty when there is none.

    >>> period_words("2016-01/2016-06", Lang.VI), period_words("2018/2023", Lang.VI)
    ('6 tháng đầu năm 2016', '2018–2023')
    >>> period_words("2012/..", Lang.EN), period_words("2017-10-25", Lang.EN)
    ('since 2012', '25 Oct 2017')
    >>> period_words("2015-01/2015-11-27", Lang.VI)
    'tháng 1/2015 – 27/11/2015'
    """
    if period is None:
        return ""
    start, slash, end = period.partition("/")
    if not slash:
        return date_words(period, lang)
    if end == "..":
        return label("period", "since", lang, a=date_words(start, lang))
    if start == "..":
        return label("period", "until", lang, a=date_words(end, lang))
    if start == end:
        return date_words(start, lang)
    if named := _months(start, end, lang):
        return named
    first, last = date_words(start, lang), date_words(end, lang)
    long = any(not words.isdigit() for words in (first, last))
    return label("period", "interval_long" if long else "interval", lang, a=first, b=last)


def date_words(day: str, lang: Lang) -> str:
    """One EDTF date as people write it.

    >>> [date_words(day, Lang.VI) for day in ("2016", "2016-06", "2016-06-05")]
    ['2016', 'tháng 6/2016', '5/6/2016']
    """
    parts = [int(part) for part in day.split("-")]
    if len(parts) == 1:
        return day
    if lang is Lang.VI:
        if len(parts) == 3:
            return f"{parts[2]}/{parts[1]}/{parts[0]}"
        return label("period", "month", lang, m=parts[1], y=parts[0])
    month = date(2000, parts[1], 1).strftime("%b")
    return f"{parts[2]} {month} {parts[0]}" if len(parts) == 3 else f"{month} {parts[0]}"


def _months(start: str, end: str, lang: Lang) -> str | None:
    """An interval of whole months: by its name where it has one, else without saying a year twice.

    >>> [_months(*p, Lang.VI) for p in (("2016-01", "2016-11"), ("2016-04", "2016-06"))]
    ['11 tháng đầu năm 2016', 'quý II/2016']
    >>> _months("2016-03", "2016-05", Lang.VI), _months("2016-03", "2017-05", Lang.EN)
    ('3–5/2016', 'Mar 2016–May 2017')
    """
    if len(start) != len("2016-01") or len(end) != len(start):
        return None
    year, first, last = start[:4], int(start[5:]), int(end[5:])
    if year != end[:4]:
        words = f"{first}/{year}–{last}/{end[:4]}"
        return words if lang is Lang.VI else f"{date_words(start, lang)}–{date_words(end, lang)}"
    if (first, last) == (1, _MONTHS_IN_A_YEAR):
        return year
    if (first, last) == (7, _MONTHS_IN_A_YEAR):
        return label("period", "second_half", lang, y=year)
    if last - first == 2 and first % 3 == 1:
        quarter = last // 3
        roman = ("I", "II", "III", "IV")[quarter - 1]
        return label("period", "quarter", lang, q=roman if lang is Lang.VI else quarter, y=year)
    if first == 1:
        return label("period", "first_months", lang, n=last, y=year)
    if lang is Lang.VI:
        return f"{first}–{last}/{year}"
    return f"{date_words(start, lang).partition(' ')[0]}–{date_words(end, lang)}"
