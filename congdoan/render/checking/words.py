"""Figures, verdicts and rows of a register in words."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from congdoan.labels import Lang, kind_label, label, warning_label
from congdoan.render.figures import money, money_range, number, qualified
from congdoan.render.periods import period_words
from corpus.checks.agreement import Verdict
from corpus.checks.model import Judged, OnlyInRegister, Report, Warned, words
from corpus.register.model import MONEY, Figure, Refused, Sheet, Value

_LEAST_PERCENT: Final = 0.01
_ONLY_ORDER: Final = ("no_union", "branch_uncertain", "no_article", "no_article_then")
_OVER: Final = " · "
"""Parts the lines of a head."""
_ALIKE: Final = 3
"""Cells of one column that are named one by one."""
FITTING = (Verdict.AGREES, Verdict.WITHIN_QUALIFIER, Verdict.ROUNDED)


def value_words(figure: Figure | None, value: Value, lang: Lang) -> str:
    """A value with its unit.

    >>> value_words(Figure.RAISED, 512_000_000, Lang.VI), value_words(Figure.MEMBERS, 3092, Lang.VI)
    ('512 triệu đồng', '3.092')
    >>> value_words(Figure.WOMEN_SHARE, 48.3, Lang.EN)
    '48.3%'
    """
    if isinstance(value, str):
        return value
    if figure in MONEY:
        return money(int(value), lang)
    if figure is Figure.WOMEN_SHARE:
        return f"{number(value, lang)}%"
    return number(value, lang)


def reported_words(one: Judged, lang: Lang) -> str:
    """What the article tells, with the word that bounds it; an award by its name."""
    if one.figure is Figure.AWARDS:
        count = f"{number(one.reported, lang)} × " if one.reported != 1 else ""  # type: ignore[arg-type]
        return f"{count}{one.label}"
    if one.reported_max is None:
        told = value_words(one.figure, one.reported, lang)
    elif one.figure in MONEY:
        told = money_range(int(one.reported), int(one.reported_max), lang)
    else:
        told = "–".join(
            value_words(one.figure, end, lang) for end in (one.reported, one.reported_max)
        )
    return qualified(told, one.qualifier, lang)


def difference_words(one: Judged, lang: Lang) -> str:
    """By how much a figure differs: "+27 (+0,7%)"; a share in points."""
    if one.difference is None:
        return ""
    sign = "+" if one.difference > 0 else "−"
    if one.figure is Figure.WOMEN_SHARE:
        points = label("check", "points", lang, count=number(abs(one.difference), lang))
        return f"{sign}{points}"
    apart = f"{sign}{value_words(one.figure, abs(one.difference), lang)}"
    if one.percent is None:
        return apart
    percent = abs(one.percent)
    if not percent and isinstance(one.register, int | float):
        percent = max(round(abs(100 * one.difference / one.register), 2), _LEAST_PERCENT)
    return f"{apart} ({sign}{number(percent, lang)}%)"


def hint_words(one: Judged, lang: Lang) -> str:
    """How a figure that differs may have gone wrong."""
    if one.hint is None:
        return ""
    return words()["hint"][one.hint][lang].format(date=date_words_of(one.same_as, lang))


def only_groups(found: Sequence[OnlyInRegister]) -> list[list[OnlyInRegister]]:
    """What only the register has, row by row; a union that no article mentions is one group.

    Such unions come first, then those of which it is not known which they are.
    """
    by_row: dict[tuple[object, ...], list[OnlyInRegister]] = {}
    for one in found:
        key: tuple[object, ...] = (one.sheet, one.row, one.branch, one.date)
        if one.reason == "no_union":
            key = (one.branch,)
        elif one.reason == "no_article_then":
            key = (one.reason, one.date)
        by_row.setdefault(key, []).append(one)
    return sorted(by_row.values(), key=lambda ones: _ONLY_ORDER.index(ones[0].reason))


def only_where(report: Report, ones: Sequence[OnlyInRegister], lang: Lang) -> str:
    """The dates and rows in which a group of ``only_groups`` stands."""
    rows = dict.fromkeys((one.date, one.row, one.sheet) for one in ones)
    dates = dict.fromkeys(date_words_of(date, lang) for date, _, _ in rows if date)
    if len(rows) == 1:
        [(_, row, sheet)] = rows
        return ", ".join(filter(None, (*dates, row_in(report, row, sheet, lang))))
    return ", ".join(dates) or label("check", "rows", lang, count=len(rows))


def only_names(ones: Sequence[OnlyInRegister], lang: Lang) -> str:
    """The union of a group of ``only_groups``, or how many unions it is of."""
    names = dict.fromkeys(one.branch for one in ones)
    if len(names) == 1:
        return ones[0].branch
    return label("check", "unions", lang, count=number(len(names), lang))


def only_figures(ones: Sequence[OnlyInRegister], lang: Lang) -> str:
    """The figures of a group of ``only_groups``, of its last date; of many unions their names."""
    names = dict.fromkeys(one.branch for one in ones)
    if len(names) > 1:
        return " · ".join(names)
    return " · ".join(
        f"{figure_name(one, lang)} {value_words(one.figure, one.register, lang)}"
        for one in _last_of(ones)
    )


def _last_of(ones: Sequence[OnlyInRegister]) -> list[OnlyInRegister]:
    """The figures of a group's last date."""
    last = max((one.date or "" for one in ones), default="")
    there = [one for one in ones if (one.date or "") == last]
    return [one for one in there if (one.sheet, one.row) == (there[0].sheet, there[0].row)]


def refused_groups(found: Sequence[Refused]) -> list[list[Refused]]:
    """What was not taken of a register: contradictions first, cells of a column alike together."""
    groups: dict[tuple[object, ...], list[Refused]] = {}
    for place, one in enumerate(found):
        cell = one.column is not None and not one.parts
        groups.setdefault((one.code, one.column) if cell else (place,), []).append(one)
    order = sorted(groups.values(), key=lambda same: (same[0].expected, not same[0].parts))
    return [part for same in order for part in _parted(same)]


def refused_where(report: Report, same: Sequence[Refused], lang: Lang) -> str:
    """Where the cells of a group of ``refused_groups`` stand."""
    one = same[0]
    if len(same) == 1:
        return row_in(report, one.row, one.sheet, lang)
    return label("check", "cells", lang, count=len(same))


def refused_what(same: Sequence[Refused], lang: Lang) -> tuple[str | None, str | None]:
    """The union, and the cell, of what was not taken; of many cells their column."""
    one = same[0]
    if len(same) == 1:
        return one.branch, f"{one.column} “{one.value}”" if one.column else None
    examples = ", ".join(dict.fromkeys(f"“{each.value}”" for each in same[:_ALIKE]))
    return label("check", "column_of", lang, column=one.column), f"{examples} …"


def _parted(same: list[Refused]) -> list[list[Refused]]:
    return [same] if len(same) > _ALIKE else [[one] for one in same]


def figure_name(one: Judged | OnlyInRegister, lang: Lang) -> str:
    """What the figure counts; of one that only the register has, its fund too."""
    if one.figure is not None:
        name = label("register_figure", one.figure, lang)
        fund = one.fund if isinstance(one, OnlyInRegister) else None
        return f"{name} ({fund})" if fund else name
    return kind_label(one.kind, lang) if isinstance(one, Judged) else ""


def row_words(row: int | None, sheet: str | None, lang: Lang) -> str:
    """Where in the register something stands."""
    if row is None:
        return ""
    if sheet is None:
        return label("check", "row", lang, row=row)
    return label("check", "row_of", lang, row=row, sheet=sheet)


def sheet_lines(report: Report, lang: Lang) -> Iterator[str]:
    """How each table of a register was understood; tables that were understood alike together."""
    alike: dict[tuple[tuple[str, ...], tuple[str, ...]], list[Sheet]] = {}
    for sheet in report.sheets:
        columns = sheet.used or tuple(sheet.columns.values())
        alike.setdefault((columns, sheet.unused), []).append(sheet)
    several = len(report.sheets) > 1
    for (columns, unused), sheets in alike.items():
        if several:
            names = ", ".join(label("check", "of_sheet", lang, sheet=one.name) for one in sheets)
            yield label("check", "of_sheets", lang, sheets=names)
        yield label("check", "columns", lang, columns=", ".join(columns))
        if unused:
            yield label("check", "unused", lang, columns=", ".join(unused))
        if dates := [date_words_of(one.date, lang) for one in sheets if one.date]:
            yield label("check", "as_of", lang, date=", ".join(dict.fromkeys(dates)))


def row_in(report: Report, row: int | None, sheet: str | None, lang: Lang) -> str:
    """Where in the register something stands; its sheet where the register has several."""
    return row_words(row, sheet if len(report.sheets) > 1 else None, lang)


def where_words(report: Report, one: Judged, lang: Lang) -> str:
    """The date and row of the register by which a verdict is, and the column, where one of several.

    A head of several lines tells the fund, or the date, that is the column's own.
    """
    told = [date_words_of(one.register_date, lang), row_in(report, one.row, one.sheet, lang)]
    if one.column and (one.fund or _OVER in one.column):
        told.append(label("check", "column_of", lang, column=_with_fund(one.column, one.fund)))
    return ", ".join(filter(None, told))


def _with_fund(column: str, fund: str | None) -> str:
    """A column's head with its fund, which the row or the sheet may name."""
    return column if fund is None or fund in column else f"{fund}{_OVER}{column}"


def register_words(one: Judged, lang: Lang) -> str:
    """What the register has."""
    return "" if one.register is None else value_words(one.figure, one.register, lang)


def reason_words(key: str | None, lang: Lang) -> str:
    """Why a figure was not held against the register."""
    return "" if key is None else words()["reason"][key][lang]


def what_words(one: Warned, lang: Lang) -> str:
    """What a warning is about."""
    own = words()["warning"]
    key = one.about if one.about in own else one.code
    return own[key][lang] if key in own else warning_label(key, lang)


def verdict_words(report: Report, lang: Lang) -> str | None:
    """What to say of a report in which nothing is wrong; None of one in which something is."""
    if report.wrong:
        return None
    if report.warnings:
        return label("check", "only_to_look_at", lang, count=number(len(report.warnings), lang))
    return label("check", "nothing_wrong", lang)


def date_words_of(date: str | None, lang: Lang) -> str:
    """A date or period as people write it."""
    return period_words(date, lang)


def short_names(report: Report) -> dict[str, str]:
    """The sources of a report's articles without the folder that all of them lie in."""
    sources = {one.source for one in report.verdicts}
    sources |= {source for one in report.warnings for source in one.articles}
    folders = [source.split("/")[:-1] for source in sources]
    shared = 0
    while folders and all(
        len(folder) > shared and folder[shared] == folders[0][shared] for folder in folders
    ):
        shared += 1
    return {source: "/".join(source.split("/")[shared:]) for source in sources}


def counted_names(names: Iterable[str]) -> dict[str, int]:
    """How often each name stands among several, in the order of their first standing."""
    counts: dict[str, int] = {}
    for name in names:
        counts[name] = counts.get(name, 0) + 1
    return counts
