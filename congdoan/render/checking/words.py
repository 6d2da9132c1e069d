"""Figures, verdicts and rows of a register in words."""

from collections.abc import Iterable, Iterator
from typing import Final

from congdoan.labels import Lang, kind_label, label, warning_label
from congdoan.render.figures import money, money_range, number, qualified
from congdoan.render.periods import period_words
from corpus.checks.agreement import Verdict
from corpus.checks.model import Judged, OnlyInRegister, Report, Warned, words
from corpus.register.model import MONEY, Figure, Sheet, Value

_LEAST_PERCENT: Final = 0.01
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


def figure_name(one: Judged | OnlyInRegister, lang: Lang) -> str:
    """What the figure counts."""
    if one.figure is not None:
        return label("register_figure", one.figure, lang)
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
        alike.setdefault((tuple(sheet.columns.values()), sheet.unused), []).append(sheet)
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
