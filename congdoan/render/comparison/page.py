"""The comparison as one page that stands alone: the charts, then the table they are drawn from."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from rich.console import Console
from rich.text import Text

from congdoan.labels import Lang, label
from congdoan.render.comparison.table import Page
from congdoan.render.comparison.words import groups, level_words, regime_words
from congdoan.render.highlight import escaped
from congdoan.render.page import page
from corpus.comparison import Comparison

_CSS = Path(__file__).with_name("page.css")
_PLAIN = Console(width=10_000, color_system=None)


def comparison_page(chart: str, rows: Comparison, lang: Lang) -> str:
    """The whole page around a chart, which is SVG."""
    title = label("comparison", "title", lang)
    body = (
        f'<header class="page"><h1>{escaped(title)}</h1></header>\n<main class="comparison">\n'
        f'<figure class="chart" tabindex="0">{chart}</figure>\n'
        f"{''.join(_tables(rows, lang))}</main>"
    )
    return page(title, body, lang, _CSS)


def _tables(rows: Comparison, lang: Lang) -> Iterator[str]:
    told = Page(rows, lang, wide=True)
    for regime, level, members in groups(rows):
        heads = "".join(f'<th scope="col">{escaped(head)}</th>' for head in told.heads())
        lines = ""
        for row in members:
            first, *rest = map(_html, told.cells(row))
            cells = "".join(f"<td>{cell}</td>" for cell in rest)
            lines += f'<tr><th scope="row" lang="vi">{first}</th>{cells}</tr>\n'
        caption = f"{level_words(level, lang)} · {regime_words(regime, lang)}"
        yield (
            f'<div class="scroll" tabindex="0"><table>\n<caption>{escaped(caption)}</caption>\n'
            f"<thead><tr>{heads}</tr></thead>\n<tbody>\n{lines}</tbody>\n</table></div>\n"
        )
    below = "".join(f"<p>{_html(line)}</p>\n" for line in told.below())
    yield f'<div class="below">\n{below}</div>\n'


def _html(text: Text) -> str:
    """Words with their weight: what a terminal shows bold or dim."""
    return "<br>".join(_pieces(text.split("\n", allow_blank=True)))


def _pieces(lines: Iterable[Text]) -> Iterator[str]:
    for line in lines:
        made = ""
        for piece in Text().append_text(line).render(_PLAIN):
            words, style = escaped(piece.text), piece.style
            if style and style.bold:
                words = f"<b>{words}</b>"
            elif style and style.dim:
                words = f"<small>{words}</small>"
            made += words
        yield made
