"""A report to print and sign: summary, what is to be settled, each article beside the register."""

from pathlib import Path
from typing import TextIO

from congdoan.labels import Lang, label
from congdoan.render.checking.report_articles import articles
from congdoan.render.checking.report_page import Page
from congdoan.render.checking.report_register import only, refused
from congdoan.render.checking.words import FITTING, sheet_lines, verdict_words, what_words
from congdoan.render.figures import number
from congdoan.render.highlight import escaped
from congdoan.render.page import page as whole_page
from corpus.checks.agreement import Verdict
from corpus.checks.model import Quote, Report, Severity, Warned
from corpus.checks.sentences import Sentences

_CSS = Path(__file__).with_name("report.css")


def write_report(out: TextIO, report: Report, told: Sentences, lang: Lang) -> None:
    """Writes the page.

    Args:
        out: Where to.
        report: What was found.
        told: The sentences of its facts.
        lang: Language of headings.
    """
    page = Page(report, told, lang)
    title = page.label("report_title")
    parts = [_head(page, title), _summary(page), _warnings(page), *articles(page)]
    parts += [only(page), refused(page), _signatures(page)]
    out.write(whole_page(title, f'<main class="check">\n{"".join(parts)}</main>', lang, _CSS))


def _head(page: Page, title: str) -> str:
    report, lang = page.report, page.lang
    lines = [
        label(
            "check", "checked", lang,
            articles=number(report.articles, lang), facts=number(report.facts, lang),
        )
    ]  # fmt: skip
    if report.register is not None:
        rows = number(report.register_rows, lang)
        lines.append(label("check", "against", lang, file=report.register, rows=rows))
    lines += sheet_lines(report, lang)
    meta = "".join(f"<li>{escaped(line)}</li>" for line in lines)
    return f'<header><h1>{escaped(title)}</h1><ul class="meta">{meta}</ul></header>\n'


def _summary(page: Page) -> str:
    report = page.report
    boxes = []
    if report.register is not None:
        for verdict in (
            Verdict.DIFFERS,
            *FITTING,
            Verdict.BRANCH_UNCERTAIN,
            Verdict.NOT_IN_REGISTER,
        ):
            count = sum(one.verdict is verdict for one in report.verdicts)
            boxes.append(_box(page, verdict, count, label("verdict", verdict, page.lang)))
    boxes.append(_box(page, "warned", len(report.warnings), page.label("warnings")))
    if report.register is not None:
        boxes.append(_box(page, "only", len(report.register_only), page.label("register_only")))
    words = verdict_words(report, page.lang)
    good = f'<p class="good">{escaped(words)}</p>' if words else ""
    return (
        f"<section><h2>{page.text('summary')}</h2>"
        f'<ul class="summary">{"".join(boxes)}</ul>{good}</section>\n'
    )


def _box(page: Page, name: str, count: int, words: str) -> str:
    quiet = "" if count else " zero"
    return (
        f'<li class="{name}{quiet}"><b>{number(count, page.lang)}</b>'
        f"<span>{escaped(words)}</span></li>"
    )


def _warnings(page: Page) -> str:
    if not page.report.warnings:
        return ""
    order = list(Severity)
    found = sorted(page.report.warnings, key=lambda one: order.index(one.severity))
    items = "".join(_warning(page, one) for one in found)
    return f"<section><h2>{page.text('warnings')}</h2>\n{items}</section>\n"


def _warning(page: Page, one: Warned) -> str:
    by_sentence: dict[tuple[str, int], list[Quote]] = {}
    for quote in one.quotes:
        by_sentence.setdefault(page.is_in(quote.fact_id), []).append(quote)
    quotes = "".join(
        f'<li><span class="source">{escaped(page.names[same[0].source])}</span>'
        f"{page.sentence([quote.fact_id for quote in same])}</li>"
        for same in by_sentence.values()
    )
    severity = escaped(label("severity", one.severity, page.lang))
    return (
        f'<article class="warning {one.severity}"><h3>{escaped(what_words(one, page.lang))} '
        f'<small class="tag">{severity}</small></h3>'
        f'<p><b lang="vi">{escaped(one.branch)}</b><br>{escaped(one.message[page.lang])}</p>'
        f"<ul>{quotes}</ul></article>\n"
    )


def _signatures(page: Page) -> str:
    date = f'<p class="place">{page.text("place_and_date")}</p>'
    boxes = "".join(
        f"<div><b>{page.text(name)}</b><span>{page.text('sign_here')}</span></div>"
        for name in ("signed_by", "approved_by")
    )
    return f'<section class="sign">{date}<div class="boxes">{boxes}</div></section>\n'
