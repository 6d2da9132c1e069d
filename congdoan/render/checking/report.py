"""A report to print and sign: summary, what is to be settled, each article beside the register."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path
from typing import TextIO

from congdoan.labels import Lang, label
from congdoan.render.checking.words import (
    FITTING,
    date_words_of,
    difference_words,
    figure_name,
    reason_words,
    register_words,
    reported_words,
    row_only,
    row_words,
    short_names,
    value_words,
    what_words,
)
from congdoan.render.figures import number
from congdoan.render.highlight import escaped
from congdoan.render.page import page
from congdoan.render.periods import date_words
from congdoan.render.table import shorten
from corpus.checks.agreement import Verdict
from corpus.checks.model import Judged, OnlyInRegister, Quote, Report, Severity, Warned
from corpus.checks.sentences import Sentences
from corpus.register.model import Refused

_CSS = Path(__file__).with_name("report.css")
_COMPARED = (Verdict.DIFFERS, *FITTING, Verdict.BRANCH_UNCERTAIN)
_AROUND = 90
"""Characters of a sentence that are shown on either side of a figure."""


def write_report(out: TextIO, report: Report, told: Sentences, lang: Lang) -> None:
    """Writes the page.

    Args:
        out: Where to.
        report: What was found.
        told: The sentences of its facts.
        lang: Language of headings.
    """
    out.write(_Page(report, told, lang).html())


class _Page:
    def __init__(self, report: Report, told: Sentences, lang: Lang) -> None:
        self._report = report
        self._told = told
        self._lang = lang
        self._names = short_names(report)

    def html(self) -> str:
        title = self._label("report_title")
        parts = [self._head(title), self._summary(), self._warnings(), *self._articles()]
        parts += [self._only(), self._refused(), self._signatures()]
        return page(title, f'<main class="check">\n{"".join(parts)}</main>', self._lang, _CSS)

    # --- above -------------------------------------------------------------------------

    def _head(self, title: str) -> str:
        report, lang = self._report, self._lang
        lines = [
            label(
                "check", "checked", lang,
                articles=number(report.articles, lang), facts=number(report.facts, lang),
            )
        ]  # fmt: skip
        if report.register is not None:
            rows = number(report.register_rows, lang)
            lines.append(label("check", "against", lang, file=report.register, rows=rows))
        for sheet in report.sheets:
            lines.append(label("check", "columns", lang, columns=", ".join(sheet.columns.values())))
            if sheet.unused:
                lines.append(label("check", "unused", lang, columns=", ".join(sheet.unused)))
            if sheet.date:
                lines.append(label("check", "as_of", lang, date=date_words_of(sheet.date, lang)))
        meta = "".join(f"<li>{escaped(line)}</li>" for line in lines)
        return f'<header><h1>{escaped(title)}</h1><ul class="meta">{meta}</ul></header>\n'

    def _summary(self) -> str:
        report = self._report
        boxes = []
        if report.register is not None:
            for verdict in (
                Verdict.DIFFERS,
                *FITTING,
                Verdict.BRANCH_UNCERTAIN,
                Verdict.NOT_IN_REGISTER,
            ):
                count = sum(one.verdict is verdict for one in report.verdicts)
                boxes.append(self._box(verdict, count, label("verdict", verdict, self._lang)))
        boxes.append(self._box("warned", len(report.warnings), self._label("warnings")))
        if report.register is not None:
            boxes.append(self._box("only", len(report.register_only), self._label("register_only")))
        good = "" if report.wrong else f'<p class="good">{self._text("nothing_wrong")}</p>'
        return (
            f"<section><h2>{self._text('summary')}</h2>"
            f'<ul class="summary">{"".join(boxes)}</ul>{good}</section>\n'
        )

    def _box(self, name: str, count: int, words: str) -> str:
        quiet = "" if count else " zero"
        return (
            f'<li class="{name}{quiet}"><b>{number(count, self._lang)}</b>'
            f"<span>{escaped(words)}</span></li>"
        )

    # --- what does not fit -------------------------------------------------------------

    def _warnings(self) -> str:
        if not self._report.warnings:
            return ""
        order = list(Severity)
        found = sorted(self._report.warnings, key=lambda one: order.index(one.severity))
        items = "".join(self._warning(one) for one in found)
        return f"<section><h2>{self._text('warnings')}</h2>\n{items}</section>\n"

    def _warning(self, one: Warned) -> str:
        by_sentence: dict[tuple[str, int], list[Quote]] = {}
        for quote in one.quotes:
            told = self._told[quote.fact_id]
            by_sentence.setdefault((told.article_id, told.at), []).append(quote)
        quotes = "".join(
            f'<li><span class="source">{escaped(self._names[same[0].source])}</span>'
            f"{self._sentence([quote.fact_id for quote in same])}</li>"
            for same in by_sentence.values()
        )
        severity = escaped(label("severity", one.severity, self._lang))
        return (
            f'<article class="warning {one.severity}"><h3>{escaped(what_words(one, self._lang))} '
            f'<small class="tag">{severity}</small></h3>'
            f'<p><b lang="vi">{escaped(one.branch)}</b><br>{escaped(one.message[self._lang])}</p>'
            f"<ul>{quotes}</ul></article>\n"
        )

    # --- article by article ------------------------------------------------------------

    def _articles(self) -> Iterator[str]:
        if self._report.register is None:
            return
        yield f"<section><h2>{self._text('by_article')}</h2>\n"
        differing = {
            one.article_id for one in self._report.verdicts if one.verdict is Verdict.DIFFERS
        }
        by_source = sorted(
            self._report.verdicts,
            key=lambda one: (one.article_id not in differing, one.source, one.article_id),
        )
        for _, ones in groupby(by_source, key=lambda one: one.article_id):
            yield self._article(list(ones))
        yield "</section>\n"

    def _article(self, ones: Sequence[Judged]) -> str:
        first = ones[0]
        date = date_words(first.published, self._lang) if first.published else None
        meta = " · ".join(filter(None, (date, self._names[first.source])))
        compared = [one for one in ones if one.verdict in _COMPARED]
        compared.sort(key=lambda one: _COMPARED.index(one.verdict))
        rest = [one for one in ones if one.verdict not in _COMPARED]
        table = self._table(compared) if compared else ""
        return (
            f'<article class="doc"><h3 lang="vi">{escaped(shorten(first.title or first.source))}'
            f'</h3><p class="meta">{escaped(meta)}</p>\n{table}{self._rest(rest)}</article>\n'
        )

    def _table(self, ones: Sequence[Judged]) -> str:
        heads = "".join(
            f'<th scope="col">{self._text(name)}</th>'
            for name in ("figure", "reported", "register", "verdict")
        )
        rows = "".join(self._row(one) for one in ones)
        return f"<table><thead><tr>{heads}</tr></thead>\n<tbody>{rows}</tbody></table>\n"

    def _row(self, one: Judged) -> str:
        lang = self._lang
        when = date_words_of(one.date, lang)
        where = ", ".join(
            filter(
                None, (date_words_of(one.register_date, lang), self._row_words(one.row, one.sheet))
            )
        )
        aside = difference_words(one, lang)
        if one.candidates:
            names = ", ".join(f"“{c.branch}” ({row_only(c.row, lang)})" for c in one.candidates)
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
            f"{self._sentence([one.fact_id])}</td>"
            f"<td>{register}</td>"
            f'<td><span class="tag">{escaped(label("verdict", one.verdict, lang))}</span>'
            f"<small>{escaped(aside)}</small></td></tr>\n"
        )

    def _rest(self, ones: Sequence[Judged]) -> str:
        """Figures that are not in the register, by the reason."""
        if not ones:
            return ""
        items = ""
        by_reason = sorted(ones, key=lambda one: str(one.reason))
        for reason, same in groupby(by_reason, key=lambda one: one.reason):
            told = "; ".join(
                f"{figure_name(one, self._lang)} {reported_words(one, self._lang)}" for one in same
            )
            words = escaped(reason_words(reason, self._lang))
            items += f"<li><b>{words}</b>: {escaped(told)}</li>"
        return f'<div class="rest"><p>{self._text("not_compared")}</p><ul>{items}</ul></div>\n'

    def _sentence(self, fact_ids: Sequence[str]) -> str:
        """The sentence of some facts with their words marked, far from them left out."""
        told = [self._told[fact] for fact in fact_ids]
        text = told[0].text
        marks = sorted({(one.start, one.end) for one in told})
        first, last = marks[0][0], max(end for _, end in marks)
        start = 0 if first <= _AROUND else text.find(" ", first - _AROUND) + 1
        end = len(text) if len(text) - last <= _AROUND else text.rfind(" ", last, last + _AROUND)
        end = end if end > 0 else len(text)
        parts = ["… " if start else ""]
        at = start
        for left, right in marks:
            if left >= at:
                parts.append(
                    f"{escaped(_flat(text[at:left]))}<mark>{escaped(_flat(text[left:right]))}</mark>"
                )
                at = right
        parts.append(escaped(_flat(text[at:end]).rstrip()) + (" …" if end < len(text) else ""))
        return f'<q lang="vi">{"".join(parts)}</q>'

    def _row_words(self, row: int | None, sheet: str | None) -> str:
        """Where in the register something stands; its sheet where it has several."""
        return row_words(row, sheet if len(self._report.sheets) > 1 else None, self._lang)

    # --- the register ------------------------------------------------------------------

    def _only(self) -> str:
        found = self._report.register_only
        if not found:
            return ""
        rows = "".join(
            self._only_row(list(ones))
            for _, ones in groupby(found, key=lambda one: (one.sheet, one.row, one.date))
        )
        return (
            f"<section><h2>{self._text('register_only')}</h2>\n"
            f'<table class="plain"><tbody>{rows}</tbody></table></section>\n'
        )

    def _only_row(self, ones: Sequence[OnlyInRegister]) -> str:
        lang, first = self._lang, ones[0]
        where = ", ".join(
            filter(
                None,
                (date_words_of(first.date, lang), self._row_words(first.row, first.sheet)),
            )
        )
        figures = " · ".join(
            f"{figure_name(one, lang)} {value_words(one.figure, one.register, lang)}"
            for one in ones
        )
        unsure = "" if first.reason == "no_article" else reason_words(first.reason, lang)
        return (
            f'<tr><th scope="row" lang="vi">{escaped(first.branch)}<small>{escaped(where)}</small>'
            f"</th><td>{escaped(figures)}<small>{escaped(unsure)}</small></td></tr>\n"
        )

    def _refused(self) -> str:
        found = self._report.refused
        if not found:
            return ""
        rows = "".join(
            self._refused_row(one) for one in sorted(found, key=lambda one: one.expected)
        )
        return (
            f"<section><h2>{self._text('refused')}</h2>\n"
            f'<table class="plain"><tbody>{rows}</tbody></table></section>\n'
        )

    def _refused_row(self, one: Refused) -> str:
        cell = f"{one.column} “{one.value}”" if one.column else ""
        return (
            f'<tr><th scope="row">{escaped(self._row_words(one.row, one.sheet))}'
            f'<small lang="vi">{escaped(one.branch or "")}</small></th>'
            f"<td>{escaped(one.reason(self._lang))}<small>{escaped(cell)}</small></td></tr>\n"
        )

    # --- below -------------------------------------------------------------------------

    def _signatures(self) -> str:
        date = f'<p class="place">{self._text("place_and_date")}</p>'
        boxes = "".join(
            f"<div><b>{self._text(name)}</b><span>{self._text('sign_here')}</span></div>"
            for name in ("signed_by", "approved_by")
        )
        return f'<section class="sign">{date}<div class="boxes">{boxes}</div></section>\n'

    def _label(self, key: str) -> str:
        return label("check", key, self._lang)

    def _text(self, key: str) -> str:
        return escaped(self._label(key))


def _flat(text: str) -> str:
    """Line ends and runs of spaces as one space; a space at either end stays one."""
    words = " ".join(text.split())
    return f"{' ' if text[:1].isspace() else ''}{words}{' ' if text[-1:].isspace() else ''}"
