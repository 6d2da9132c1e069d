"""The sections of a report on the register alone: what no article mentions, what was refused."""

from collections.abc import Sequence

from congdoan.render.checking.report_page import Page
from congdoan.render.checking.words import (
    only_figures,
    only_groups,
    only_names,
    only_where,
    reason_words,
    refused_groups,
    refused_what,
    refused_where,
)
from congdoan.render.highlight import escaped
from corpus.checks.model import OnlyInRegister
from corpus.register.model import Refused


def only(page: Page) -> str:
    """The figures of the register that no article mentions."""
    found = page.report.register_only
    if not found:
        return ""
    rows = "".join(_only_row(page, ones) for ones in only_groups(found))
    return (
        f"<section><h2>{page.text('register_only')}</h2>\n"
        f'<table class="plain"><tbody>{rows}</tbody></table></section>\n'
    )


def _only_row(page: Page, ones: Sequence[OnlyInRegister]) -> str:
    lang, first = page.lang, ones[0]
    where = only_where(page.report, ones, lang)
    figures = only_figures(ones, lang)
    unsure = "" if first.reason == "no_article" else reason_words(first.reason, lang)
    return (
        f'<tr><th scope="row" lang="vi">{escaped(only_names(ones, lang))}'
        f"<small>{escaped(where)}</small></th><td>{escaped(figures)}<small>{escaped(unsure)}</small></td></tr>\n"
    )


def refused(page: Page) -> str:
    """The rows and cells of the register that were not taken, with the reason."""
    found = page.report.refused
    if not found:
        return ""
    rows = "".join(_refused_row(page, same) for same in refused_groups(found))
    return (
        f"<section><h2>{page.text('refused')}</h2>\n"
        f'<table class="plain"><tbody>{rows}</tbody></table></section>\n'
    )


def _refused_row(page: Page, same: Sequence[Refused]) -> str:
    whose, cell = refused_what(same, page.lang)
    return (
        f'<tr><th scope="row">{escaped(refused_where(page.report, same, page.lang))}'
        f'<small lang="vi">{escaped(whose or "")}</small></th>'
        f"<td>{escaped(same[0].reason(page.lang))}<small>{escaped(cell or '')}</small></td></tr>\n"
    )
