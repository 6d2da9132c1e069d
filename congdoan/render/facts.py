"""The facts of a database as a list to read, each with the number that names it."""

import json
from collections.abc import Mapping, Sequence
from typing import Any, TextIO

from rich.padding import Padding
from rich.text import Text

from congdoan.labels import Lang, label
from congdoan.render.figures import aside, counted, figure
from congdoan.render.periods import period_words
from congdoan.render.reviews import verdict_words
from congdoan.render.table import KIND_STYLES
from congdoan.streams import console, tidy
from corpus.reading import StoredFact
from corpus.reviews import Review
from schemas import Status


def write_json(out: TextIO, facts: Sequence[StoredFact], reviews: Mapping[str, Review]) -> None:
    """Every fact with its union, its article and what was decided about it."""
    json.dump(
        [_plain(one, reviews.get(one.id)) for one in facts], out, ensure_ascii=False, indent=2
    )
    out.write("\n")


def _plain(one: StoredFact, review: Review | None) -> dict[str, Any]:
    fact = one.fact.model_dump(mode="json", exclude={"id", "branch"})
    return {
        "id": one.id,
        "branch_id": one.branch_id,
        "branch": one.branch,
        "level": one.level,
        "date": one.date,
        "regime": one.regime,
        "source": one.source,
        "article_id": one.article_id,
        **fact,
        "review": review
        and {
            "decision": review.verdict,
            "by": review.by,
            "note": review.note,
            "at": review.decided_at,
            "state": review.state,
        },
    }


def write_list(
    out: TextIO, facts: Sequence[StoredFact], reviews: Mapping[str, Review], lang: Lang
) -> None:
    """Article by article, union by union: what each fact says, when, in which words."""
    with tidy(console(out)) as to:
        if not facts:
            to.print(label("review", "no_facts", lang))
        source = branch = None
        for one in facts:
            if one.source != source:
                if source is not None:
                    to.print()
                to.print(Text(one.source, style="bold"))
                source, branch = one.source, None
            if one.branch != branch:
                to.print(Padding(Text(one.branch, style="cyan"), (0, 0, 0, 2)))
                branch = one.branch
            to.print(Padding(_head(one, lang), (0, 0, 0, 4)))
            to.print(Padding(_proof(one, reviews.get(one.id), lang), (0, 0, 0, 6)))


def _head(one: StoredFact, lang: Lang) -> Text:
    fact = one.fact
    text = Text(counted(fact, lang), style=KIND_STYLES[fact.kind])
    text.append(f": {figure(fact, lang)}", style="bold default")
    details = [aside(fact, lang), period_words(one.date, lang) if one.date else ""]
    if fact.status is Status.TARGET:
        details.append(label("status", fact.status, lang))
    return text.append("".join(f" · {detail}" for detail in details if detail), style="default")


def _proof(one: StoredFact, review: Review | None, lang: Lang) -> Text:
    text = Text(f"“{' '.join(one.fact.evidence.text.split())}”", style="italic")
    text.append(f" · {one.id}", style="dim not italic")
    if review is not None:
        text.append(f"\n{verdict_words(review, lang)}", style="green not italic")
    return text
