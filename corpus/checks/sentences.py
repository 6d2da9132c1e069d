"""The sentences in which the facts of a report stand, for whoever has to judge by eye."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple

from corpus.checks.model import Report

if TYPE_CHECKING:
    from sqlite_utils import Database


class Sentence(NamedTuple):
    """A sentence, with the place ``[start, end)`` of a fact's words in it.

    ``at`` is where the sentence begins in its article, so that those of two facts can be told
    to be one.
    """

    text: str
    start: int
    end: int
    article_id: str
    at: int


Sentences = Mapping[str, Sentence]
"""Sentences by the id of their fact."""


def sentences(db: "Database", report: Report) -> dict[str, Sentence]:
    """The sentence of every fact that a verdict or a warning is about."""
    wanted: dict[str, set[str]] = {}
    for one in report.verdicts:
        wanted.setdefault(one.article_id, set()).add(one.fact_id)
    for warned in report.warnings:
        for quote in warned.quotes:
            wanted.setdefault(quote.article_id, set()).add(quote.fact_id)
    found: dict[str, Sentence] = {}
    for article, facts in wanted.items():
        text = next(db.query("SELECT text FROM articles WHERE id = ?", [article]))["text"]
        for row in db.query("SELECT * FROM current_facts WHERE article_id = ?", [article]):
            if row["id"] in facts:
                at = row["sentence_start"]
                found[row["id"]] = Sentence(
                    text[at : row["sentence_end"]],
                    row["evidence_start"] - at,
                    row["evidence_end"] - at,
                    article,
                    at,
                )
    return found
