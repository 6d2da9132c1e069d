"""Articles with the facts that people found in them: what an extraction is measured against.

The facts are those of ``schemas``; what is a fact stands in ``docs/annotation.md``. The files
are read and checked by ``corpus.gold``.
"""

import hashlib
from collections import Counter
from collections.abc import Iterable, Mapping

from pydantic import Field

from schemas import Branch, Fact, Kind, Record
from schemas.record import Document
from schemas.spans import Model


class AnnotatedFact(Model):
    """One fact of an article as a person wrote it down.

    Attributes:
        fact: The fact. Its evidence is the first place where the words stand in the text, its
            sentence the line around that place.
        optional: Careful annotators differ on it: finding it or not finding it costs nothing.
        note: Why it was annotated so, for the next annotator.
    """

    fact: Fact
    optional: bool = False
    note: str | None = None


class AnnotatedArticle(Model):
    """A text with every fact that it states.

    Attributes:
        id: Name of both files, without ``.txt`` and ``.gold.json``.
        split: Name of the folder they lie in: ``train``, ``dev``, ``test`` or one's own.
        text: The text exactly as the file has it; offsets count its code points.
        published: Day of publication, ISO 8601, where the text gives one.
        sha256: Of the name and of both files, byte for byte.
    """

    id: str = Field(min_length=1)
    split: str
    text: str
    published: str | None = Field(default=None, pattern=r"^\d{4}-\d{2}-\d{2}$")
    branches: tuple[Branch, ...]
    facts: tuple[AnnotatedFact, ...]
    sha256: str

    @property
    def source(self) -> str:
        """What a record of this text says of where it comes from."""
        return f"{self.split}/{self.id}.txt"

    def record(self) -> Record:
        """The annotation as the record that a perfect extraction would give."""
        return Record(
            document=Document(
                id=self.id,
                source=self.source,
                published=self.published,
                sha256=hashlib.sha256(self.text.encode("utf-8")).hexdigest(),
            ),
            branches=self.branches,
            facts=tuple(one.fact for one in self.facts),
        )


def digest(articles: Iterable[AnnotatedArticle]) -> str:
    """SHA-256 of a set of articles: their names, texts and annotations, in any order.

    >>> digest([]) == hashlib.sha256().hexdigest()
    True
    """
    whole = hashlib.sha256()
    for one in sorted(article.sha256 for article in articles):
        whole.update(bytes.fromhex(one))
    return whole.hexdigest()


def count(articles: Iterable[AnnotatedArticle]) -> Mapping[str, Counter[str]]:
    """What the articles of each split hold, by split.

    The keys of a counter: ``articles``; ``empty``, the articles without any fact; ``facts``; each
    kind; ``target``, the facts that are aims; ``optional``.
    """
    splits: dict[str, Counter[str]] = {}
    for article in articles:
        counts = splits.setdefault(article.split, Counter())
        counts["articles"] += 1
        counts["empty"] += not article.facts
        for one in article.facts:
            counts["facts"] += 1
            counts[Kind(one.fact.kind)] += 1
            counts["target"] += one.fact.status == "target"
            counts["optional"] += one.optional
    return dict(sorted(splits.items()))
