"""Articles found in a database, as a list to read."""

from collections.abc import Sequence
from typing import TextIO

from rich.padding import Padding
from rich.text import Text

from congdoan.labels import Lang, label
from congdoan.render.figures import number
from congdoan.render.periods import date_words
from congdoan.streams import console, tidy
from corpus.search import SearchHit


def write_hits(out: TextIO, hits: Sequence[SearchHit], more: bool, lang: Lang) -> None:
    """Each article's headline, date and source, and the words found with those around them."""
    with tidy(console(out)) as to:
        if not hits:
            to.print(label("ui", "nothing_found", lang))
        for hit in hits:
            to.print(Text(hit.title or label("ui", "untitled", lang), style="bold"))
            date = date_words(hit.published, lang) if hit.published else None
            to.print(Text(" · ".join(filter(None, (date, hit.source))), style="dim"))
            to.print(Padding(Text(" ".join(hit.snippet.split())), (0, 0, 1, 2)))
        if more:
            count = number(len(hits), lang)
            to.print(Text(label("ui", "more_hits", lang, count=count), style="dim"))
