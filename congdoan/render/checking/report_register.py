"""The sections of a report on the register alone: what no article mentions, what was refused."""

from collections.abc import Sequence
from itertools import groupby

from congdoan.render.checking.report_page import Page
from congdoan.render.checking.words import date_words_of, figure_name, reason_words, value_words
from congdoan.render.highlight import escaped
from corpus.checks.model import OnlyInRegister
from corpus.register.model import Refused


def only(page: Page) -> str:
    """The figures of the register that no article mentions."""
    found = page.report.register_only
    if not found:
        return ""
    rows = "".join(
        _only_row(page, list(ones))
        for _, ones in groupby(found, key=lambda one: (one.sheet, one.row, one.date))
    )
    return (
        f"<section><h2>{page.text('register_only')}</h2>\n"
        f'<table class="plain"><tbody>{rows}</tbody></table></section>\n'
    )


def _only_row(page: Page, ones: Sequence[OnlyInRegister]) -> str:
    lang, first = page.lang, ones[0]
    where = ", ".join(
        filter(
            None,
            (date_words_of(first.date, lang), page.row_words(first.row, first.sheet)),
        )
    )
    figures = " · ".join(
        f"{figure_name(one, lang)} {value_words(one.figure, one.register, lang)}" for one in ones
    )
    unsure = "" if first.reason == "no_article" else reason_words(first.reason, lang)
    return (
        f'<tr><th scope="row" lang="vi">{escaped(first.branch)}<small>{escaped(where)}</small>'
        f"</th><td>{escaped(figures)}<small>{escaped(unsure)}</small></td></tr>\n"
    )


def refused(page: Page) -> str:
    """The rows and cells of the register that were not taken, with the reason."""
    found = page.report.refused
    if not found:
        return ""
    rows = "".join(_refused_row(page, one) for one in sorted(found, key=lambda one: one.expected))
    return (
        f"<section><h2>{page.text('refused')}</h2>\n"
        f'<table class="plain"><tbody>{rows}</tbody></table></section>\n'
    )


def _refused_row(page: Page, one: Refused) -> str:
    cell = f"{one.column} “{one.value}”" if one.column else ""
    return (
        f'<tr><th scope="row">{escaped(page.row_words(one.row, one.sheet))}'
        f'<small lang="vi">{escaped(one.branch or "")}</small></th>'
        f"<td>{escaped(one.reason(page.lang))}<small>{escaped(cell)}</small></td></tr>\n"
    )
