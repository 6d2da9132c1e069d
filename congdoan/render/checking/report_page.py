"""What the sections of a report share: its words, and sentences with the words marked."""

from collections.abc import Sequence
from typing import Final

from congdoan.labels import Lang, label
from congdoan.render.checking.words import row_words, short_names
from congdoan.render.highlight import escaped
from corpus.checks.model import Report
from corpus.checks.sentences import Sentences

_AROUND: Final = 90
"""Characters of a sentence that are shown on either side of a figure."""


class Page:
    """What every section of the page is made of.

    Attributes:
        report: What was found.
        lang: Language of headings.
        names: Short names of the articles, by source.
    """

    def __init__(self, report: Report, told: Sentences, lang: Lang) -> None:
        self.report = report
        self.lang = lang
        self.names = short_names(report)
        self._told = told

    def label(self, key: str) -> str:
        """Words of the labels of checks."""
        return label("check", key, self.lang)

    def text(self, key: str) -> str:
        """The same, as HTML."""
        return escaped(self.label(key))

    def is_in(self, fact_id: str) -> tuple[str, int]:
        """The sentence of a fact: its article, and where it stands."""
        told = self._told[fact_id]
        return told.article_id, told.at

    def sentence(self, fact_ids: Sequence[str]) -> str:
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

    def row_words(self, row: int | None, sheet: str | None) -> str:
        """Where in the register something stands; its sheet where it has several."""
        return row_words(row, sheet if len(self.report.sheets) > 1 else None, self.lang)


def _flat(text: str) -> str:
    """Line ends and runs of spaces as one space; a space at either end stays one."""
    words = " ".join(text.split())
    return f"{' ' if text[:1].isspace() else ''}{words}{' ' if text[-1:].isspace() else ''}"
