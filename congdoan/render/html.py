"""Records as one self-contained page: the article with its facts marked, and their table."""

from collections import Counter
from typing import TextIO

from congdoan.labels import Lang, kind_label, label, warning_label
from congdoan.render.figures import aside, confidence_words, counted, figure
from congdoan.render.highlight import LINE_ENDS, Span, escaped, lines, marked
from congdoan.render.page import page
from congdoan.render.periods import date_words, period_words
from congdoan.render.table import shorten, sort_key
from schemas import Branch, Fact, Kind, Record, Status

_MOST_HEADLINES = 3
"""Lines that a headline may stand on."""


class HtmlWriter:
    """Collects the records and writes the page when all are there."""

    def __init__(self, out: TextIO, lang: Lang) -> None:
        self._out = out
        self._lang = lang
        self._sections: list[str] = []
        self._contents: list[tuple[str, int]] = []

    def add(self, record: Record, text: str) -> None:
        """Takes one record with its text as a section of the page."""
        title = shorten(record.document.title or record.document.source)
        self._contents.append((title, len(record.facts)))
        self._sections.append(section(record, text, len(self._sections) + 1, self._lang))

    def close(self) -> None:
        """Writes the page."""
        self._out.write(self._page())

    def _page(self) -> str:
        heading = label("ui", "page_title", self._lang)
        title = self._contents[0][0] if len(self._contents) == 1 else heading
        body = (
            f'<header class="page"><h1>{escaped(heading)}</h1>{self._nav()}</header>\n<main>\n'
            + "\n".join(self._sections)
            + "\n</main>"
        )
        return page(title, body, self._lang)

    def _nav(self) -> str:
        if len(self._contents) == 1:
            return ""
        items = "".join(
            f'<li><a href="#d{place}">{escaped(title)}</a> <small>{facts}</small></li>'
            for place, (title, facts) in enumerate(self._contents, 1)
        )
        name = escaped(label("ui", "contents", self._lang))
        return f'<nav aria-label="{name}"><ol>{items}</ol></nav>'


def section(record: Record, text: str, place: int, lang: Lang) -> str:
    """One article: heading, legend, marked text, facts by branch, what is to be checked."""
    document = record.document
    date = date_words(document.published, lang) if document.published else None
    meta = [part for part in (date, document.outlet, document.author, document.source) if part]
    return (
        f'<section class="doc" id="d{place}">\n'
        f"<h2>{escaped(shorten(document.title or label('ui', 'untitled', lang)))}</h2>\n"
        f'<p class="meta">{escaped(" · ".join(meta))}</p>\n'
        f"{_legend(record, lang)}"
        f'<div class="body">\n<div class="facts">\n{_tables(record, place, lang)}</div>\n'
        f'<div class="text" lang="vi">\n{_text(record, text, place)}</div>\n</div>\n</section>'
    )


def _legend(record: Record, lang: Lang) -> str:
    counts = Counter(str(fact.kind) for fact in record.facts)
    items = "".join(
        f'<li class="{kind}">{escaped(kind_label(kind, lang))}<strong>{counts[kind]}</strong></li>'
        for kind in map(str, Kind)
        if counts[kind]
    )
    name = escaped(label("ui", "legend", lang))
    return f'<ul class="legend" aria-label="{name}">{items}</ul>\n' if items else ""


def _text(record: Record, text: str, place: int) -> str:
    spans = _spans(record, place)
    heads = _headlines(text, record.document.title)
    paragraphs = []
    for start, end in lines(text):
        inside = marked(text, start, end, spans)
        headline = ' class="headline"' if start in heads else ""
        paragraphs.append(f"<p{headline}>{inside}</p>\n")
    unseen = [span for span in spans if not text[span.start : span.end].strip(LINE_ENDS)]
    anchors = "".join(f'<span id="{span.anchor}"></span>' for span in unseen if span.anchor)
    return "".join(paragraphs) + anchors


def _headlines(text: str, title: str | None) -> set[int]:
    """Where the lines that make up the headline begin; it may stand on two or three lines.

    >>> sorted(_headlines("Tin\\nĐại hội:\\nĐổi mới\\nĐổi mới", "Đại hội: Đổi mới"))
    [4, 13]
    """
    wanted = "".join((title or "").split())
    stretches = [(start, "".join(text[start:end].split())) for start, end in lines(text)]
    found: set[int] = set()
    for place in range(len(stretches)):
        said = ""
        for reach in range(place, min(place + _MOST_HEADLINES, len(stretches))):
            said += stretches[reach][1]
            if said == wanted:
                found.update(start for start, _ in stretches[place : reach + 1])
            if len(said) >= len(wanted):
                break
    return found


def _spans(record: Record, place: int) -> list[Span]:
    spans: list[Span] = []
    for number, fact in enumerate(_in_order(record), 1):
        href = f"#d{place}-r{number}"
        here = fact.evidence
        anchor = f"d{place}-t{number}"
        spans.append(Span(here.start, here.end, fact.kind, number, href, anchor))
        spans += [
            Span(again.start, again.end, f"{fact.kind} again", number, href)
            for again in fact.mentions
        ]
    return spans


def _in_order(record: Record) -> list[Fact]:
    """The facts by branch, then by kind: the order of the tables, which numbers them."""
    order = [branch.id for branch in record.branches]
    return sorted(record.facts, key=lambda fact: (order.index(fact.branch), sort_key(fact)))


def _tables(record: Record, place: int, lang: Lang) -> str:
    parts = [_warnings(record, place, lang)]
    numbered = list(enumerate(_in_order(record), 1))
    for branch in record.branches:
        rows = [
            _row(fact, place, number, lang) for number, fact in numbered if fact.branch == branch.id
        ]
        if rows:
            parts.append(_table(branch, rows, lang))
    if not numbered:
        parts.append(f'<p class="none">{escaped(label("ui", "no_facts", lang))}</p>\n')
    return "".join(parts)


def _table(branch: Branch, rows: list[str], lang: Lang) -> str:
    heads = "".join(
        f'<th scope="col">{escaped(label("column", name, lang))}</th>'
        for name in ("fact", "figure", "period")
    )
    locality = branch.locality or ""
    known = locality.casefold() in branch.name.casefold()
    details = [label("level", branch.level, lang), "" if known else locality]
    return (
        f'<table>\n<caption><span lang="vi">{escaped(branch.name)}</span> '
        f"<small>{escaped(' · '.join(filter(None, details)))}</small></caption>\n"
        f"<thead><tr><td></td>{heads}</tr></thead>\n<tbody>\n{''.join(rows)}</tbody>\n</table>\n"
    )


def _row(fact: Fact, place: int, number: int, lang: Lang) -> str:
    target = ""
    if fact.status is Status.TARGET:
        target = f'<span class="target">{escaped(label("status", fact.status, lang))}</span>'
    more = aside(fact, lang)
    extra = f'<span class="aside">{escaped(more)}</span>' if more else ""
    how = f"{confidence_words(fact, lang)} · {fact.rule}"
    to_text = escaped(label("ui", "to_text", lang))
    return (
        f'<tr id="d{place}-r{number}"><td><a class="num {fact.kind}" href="#d{place}-t{number}" '
        f'title="{to_text}">{number}</a></td>'
        f'<th scope="row">{escaped(counted(fact, lang))}</th>'
        f'<td title="{escaped(how)}"><span class="figure">{escaped(figure(fact, lang))}</span>'
        f'{target}{extra}<q class="quote" lang="vi">{escaped(shorten(fact.evidence.text))}</q></td>'
        f"<td>{escaped(period_words(fact.period, lang))}</td></tr>\n"
    )


def _warnings(record: Record, place: int, lang: Lang) -> str:
    if not record.warnings:
        return ""
    numbers = {fact.id: number for number, fact in enumerate(_in_order(record), 1)}
    items = ""
    for warning in record.warnings:
        links = ", ".join(
            f'<a href="#d{place}-r{numbers[fact]}">{numbers[fact]}</a>' for fact in warning.facts
        )
        about = f" ({links})" if links else ""
        items += f"<li>{escaped(warning_label(warning.code, lang))}{about}</li>"
    head = escaped(label("ui", "warnings", lang))
    return f'<div class="warnings"><h3>{head}</h3><ul>{items}</ul></div>\n'
