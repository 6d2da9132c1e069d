"""Do the figures of each article fit together, as they stand in the database now?

They are checked anew, not read from the table ``warnings``: what a person put right counts, and
so does a check that an older version did not know.
"""

from collections.abc import Iterator, Mapping
from itertools import groupby
from typing import TYPE_CHECKING, Any

from pydantic import TypeAdapter

from corpus.checks.figures import quote
from corpus.checks.model import Warned, severities
from corpus.rows import fact_data
from extractor.checks import Finding, findings, findings_between
from schemas import Branch, Fact, Level

if TYPE_CHECKING:
    from sqlite_utils import Database

_FACT: TypeAdapter[Fact] = TypeAdapter(Fact)
_SQL = "SELECT * FROM current_facts ORDER BY article_id, position"
_LANGUAGES = ("vi", "en")


def within_articles(db: "Database") -> Iterator[Warned]:
    """What does not fit together in one article, article by article."""
    for article, rows in groupby(db.query(_SQL), key=lambda row: str(row["article_id"])):
        text = next(db.query("SELECT text FROM articles WHERE id = ?", [article]))["text"]
        yield from _of_article(list(rows), text)


def _of_article(rows: list[dict[str, Any]], text: str) -> Iterator[Warned]:
    by_branch: dict[int, list[dict[str, Any]]] = {}
    for row in rows:
        by_branch.setdefault(row["branch_id"], []).append(row)
    told = {row["local_id"]: row for row in rows}
    everything: list[Fact] = []
    branches: list[Branch] = []
    for number, own in enumerate(by_branch.values(), 1):
        branch = Branch(id=f"b{number}", name=own[0]["branch"], level=Level(own[0]["level"]))
        facts = [_FACT.validate_python({**fact_data(row), "branch": branch.id}) for row in own]
        everything += facts
        branches.append(branch)
        for found in findings(branch, facts, text):
            yield _warned(found, told)
    for found in findings_between(everything, text, branches):
        yield _warned(found, told)


def _warned(found: Finding, told: Mapping[str, dict[str, Any]]) -> Warned:
    rows = [told[fact.id] for fact in found.facts]
    return Warned(
        code=found.code,
        severity=severities()[found.code],
        branch=rows[0]["branch"],
        message={lang: found.message(lang) for lang in _LANGUAGES},
        quotes=tuple(map(quote, rows)),
        about=found.words,
    )
