"""The section of a report that holds each article beside the register."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from congdoan.labels import label
from congdoan.render.checking.report_page import Page
from congdoan.render.checking.words import (
    FITTING,
    date_words_of,
    difference_words,
    figure_name,
    hint_words,
    reason_words,
    register_words,
    reported_words,
    where_words,
)
from congdoan.render.highlight import escaped
from congdoan.render.periods import date_words
from congdoan.render.table import shorten
from corpus.checks.agreement import Verdict
from corpus.checks.model import Judged

_COMPARED = (Verdict.DIFFERS, *FITTING, Verdict.BRANCH_UNCERTAIN)


def articles(page: Page) -> Iterator[str]:
    """The section of the articles, those that differ first; nothing without a register."""
    if page.report.register is None:
        return
    yield f"<section><h2>{page.text('by_article')}</h2>\n"
    differing = {one.article_id for one in page.report.verdicts if one.verdict is Verdict.DIFFERS}
    by_source = sorted(
        page.report.verdicts,
        key=lambda one: (one.article_id not in differing, one.source, one.article_id),
    )
    for _, ones in groupby(by_source, key=lambda one: one.article_id):
        yield _article(page, list(ones))
    yield "</section>\n"


def _article(page: Page, ones: Sequence[Judged]) -> str:
    first = ones[0]
    date = date_words(first.published, page.lang) if first.published else None
    meta = " · ".join(filter(None, (date, page.names[first.source])))
    compared = [one for one in ones if one.verdict in _COMPARED]
    compared.sort(key=lambda one: _COMPARED.index(one.verdict))
    rest = [one for one in ones if one.verdict not in _COMPARED]
    table = _table(page, compared) if compared else ""
    return (
        f'<article class="doc"><h3 lang="vi">{escaped(shorten(first.title or first.source))}'
        f'</h3><p class="meta">{escaped(meta)}</p>\n{table}{_rest(page, rest)}</article>\n'
    )


def _table(page: Page, ones: Sequence[Judged]) -> str:
    heads = "".join(
        f'<th scope="col">{page.text(name)}</th>'
        for name in ("figure", "reported", "register", "verdict")
    )
    rows = "".join(_row(page, one) for one in ones)
    return f"<table><thead><tr>{heads}</tr></thead>\n<tbody>{rows}</tbody></table>\n"


def _row(page: Page, one: Judged) -> str:
    lang = page.lang
    when = date_words_of(one.date, lang)
    where = where_words(page.report, one, lang)
    aside = " · ".join(filter(None, (difference_words(one, lang), hint_words(one, lang))))
    if one.candidates:
        names = ", ".join(
            f"“{c.branch}” ({page.row_words(c.row, c.sheet)})" for c in one.candidates
        )
        aside = label("check", "may_be", lang, names=names)
    register = (
        f'<b>{escaped(register_words(one, lang))}</b><small lang="vi">'
        f"{escaped(one.register_branch or '')}</small><small>{escaped(where)}</small>"
        if one.register is not None
        else "–"
    )
    return (
        f'<tr class="{one.verdict}"><th scope="row">{escaped(figure_name(one, lang))}'
        f'<small lang="vi">{escaped(one.branch)}</small><small>{escaped(when)}</small></th>'
        f"<td><b>{escaped(reported_words(one, lang))}</b>"
        f"{page.sentence([one.fact_id])}</td>"
        f"<td>{register}</td>"
        f'<td><span class="tag">{escaped(label("verdict", one.verdict, lang))}</span>'
        f"<small>{escaped(aside)}</small></td></tr>\n"
    )


def _rest(page: Page, ones: Sequence[Judged]) -> str:
    """Figures that are not in the register, by the reason."""
    if not ones:
        return ""
    items = ""
    by_reason = sorted(ones, key=lambda one: str(one.reason))
    for reason, same in groupby(by_reason, key=lambda one: one.reason):
        told = "; ".join(
            f"{figure_name(one, page.lang)} {reported_words(one, page.lang)}" for one in same
        )
        words = escaped(reason_words(reason, page.lang))
        items += f"<li><b>{words}</b>: {escaped(told)}</li>"
    return f'<div class="rest"><p>{page.text("not_compared")}</p><ul>{items}</ul></div>\n'
