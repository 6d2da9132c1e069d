"""Overlapping spans in a text, as properly nested HTML marks."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from html import escape

LINE_ENDS = "\r\n\v\f\x1c\x1d\x1e\x85\u2028\u2029"
_LINE = re.compile(f"[^{LINE_ENDS}]+")
_INVALID = dict.fromkeys((*range(9), 11, 12, *range(14, 32), 127), "\ufffd")


@dataclass(frozen=True)
class Span:
    """A stretch of text to be marked: ``[start, end)`` in code points."""

    start: int
    end: int
    css_class: str
    number: int
    """Shown after the mark, and the link's text."""
    href: str
    anchor: str | None = None
    """The mark's id; None for a mention that is not the evidence itself."""
    last: bool = True
    """The piece that bears the number, where a span had to be cut."""


def escaped(text: str) -> str:
    """Text as HTML; control characters that HTML forbids are shown as U+FFFD.

    >>> escaped('<a href="x">')
    '&lt;a href=&quot;x&quot;&gt;'
    """
    return escape(text.translate(_INVALID), quote=True)


def nested(spans: Iterable[Span]) -> list[Span]:
    """The same spans, cut where two cross, so that any two are nested or apart.

    Sorted by start, the outer ones first.

    >>> [(s.start, s.end) for s in nested([Span(0, 5, "", 1, ""), Span(3, 8, "", 2, "")])]
    [(0, 5), (3, 5), (5, 8)]
    """
    todo = sorted(spans, key=lambda span: (span.start, -span.end))
    done: list[Span] = []
    open_ends: list[int] = []
    while todo:
        span = todo.pop(0)
        while open_ends and open_ends[-1] <= span.start:
            open_ends.pop()
        if open_ends and span.end > open_ends[-1]:
            cut = open_ends[-1]
            rest = replace(span, start=cut, anchor=None)
            span = replace(span, end=cut, last=False)
            todo = sorted([*todo, rest], key=lambda one: (one.start, -one.end))
        done.append(span)
        open_ends.append(span.end)
    return done


def clipped(text: str, spans: Iterable[Span], start: int, end: int) -> Iterator[Span]:
    """The parts of ``spans`` that lie in the line ``[start, end)`` of ``text``.

    Of a span over several lines the first part keeps the anchor, the last one the number.
    """
    for span in spans:
        if span.start < end and span.end > start:
            first = not text[span.start : start].strip(LINE_ENDS)
            last = not text[end : span.end].strip(LINE_ENDS)
            yield replace(
                span,
                start=max(span.start, start),
                end=min(span.end, end),
                anchor=span.anchor if first else None,
                last=span.last and last,
            )


def marked(text: str, start: int, end: int, spans: Iterable[Span]) -> str:
    """``text[start:end]`` as HTML, with the spans in it marked, numbered and linked."""
    parts: list[str] = []
    closing: list[Span] = []
    at = start

    def advance(to: int) -> None:
        nonlocal at
        parts.append(escaped(text[at:to]))
        at = to

    def close_until(position: int) -> None:
        while closing and closing[-1].end <= position:
            span = closing.pop()
            advance(span.end)
            parts.append(_end_tag(span))

    for span in nested(clipped(text, spans, start, end)):
        close_until(span.start)
        advance(span.start)
        parts.append(_start_tag(span))
        closing.append(span)
    close_until(end)
    advance(end)
    return "".join(parts)


def _start_tag(span: Span) -> str:
    anchor = f' id="{span.anchor}"' if span.anchor else ""
    return f'<mark class="{span.css_class}"{anchor}>'


def _end_tag(span: Span) -> str:
    link = f'<a class="n" href="{span.href}">{span.number}</a>' if span.last else ""
    return f"{link}</mark>"


def lines(text: str) -> Iterator[tuple[int, int]]:
    """Where the lines of a text that hold anything stand.

    >>> list(lines("a\\r\\n\\n bc"))
    [(0, 1), (4, 7)]
    """
    for found in _LINE.finditer(text):
        yield found.span()
