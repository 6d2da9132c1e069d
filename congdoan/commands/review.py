"""``congdoan facts``, ``review`` and ``reviews``: what persons decide about the facts."""

from collections.abc import Sequence
from pathlib import Path

from congdoan.commands.store import reading, writing
from congdoan.errors import Problem, os_reason, printable
from congdoan.labels import Lang
from congdoan.named import kind_named
from congdoan.options import Decision, TableOrJson
from congdoan.streams import console, open_output, tidy
from corpus.reviews.export import export_gold
from corpus.reviews.written import corrections


def list_facts(
    db: Path, branch: str | None, kind: str | None, fmt: TableOrJson, lang: Lang
) -> None:
    """Prints the facts that hold."""
    from congdoan.render.facts import write_json, write_list

    of_kind = kind_named(kind) if kind is not None else None
    with reading(db) as store:
        of = int(branch) if branch and branch.isdecimal() else branch and printable(branch)
        found = sorted(store.facts(of_kind, branch=of or None), key=lambda one: one.source)
        reviews = {one.fact_id: one for one in store.reviews.all()}
    with open_output(None) as out:
        if fmt is TableOrJson.JSON:
            write_json(out, found, reviews)
        else:
            write_list(out, found, reviews, lang)


def decide(
    db: Path,
    fact: str,
    decision: Decision,
    *,
    by: str,
    value: str | None,
    others: Sequence[str],
    note: str | None,
    lang: Lang,
) -> None:
    """Keeps a decision and prints what now holds."""
    from congdoan.render.reviews import review_lines

    with writing(db) as store:
        changes = {}
        if value is not None or others:
            given = None if value is None else printable(value)
            changes = dict(corrections(store.reviews.kind_of(fact), given, map(printable, others)))
        made = store.reviews.add(
            fact,
            decision.value,
            by=printable(by),
            note=None if note is None else printable(note),
            corrected=changes,
        )
    with open_output(None) as out, tidy(console(out)) as to:
        to.print(review_lines(made, lang))


def list_reviews(db: Path, conflicts: bool, fmt: TableOrJson, lang: Lang) -> None:
    """Prints the decisions that hold."""
    from congdoan.render.reviews import write_json, write_list

    with reading(db) as store:
        found = list(store.reviews.all(conflicts=conflicts))
    with open_output(None) as out:
        if fmt is TableOrJson.JSON:
            write_json(out, found)
        else:
            write_list(out, found, conflicts, lang)


def export(folder: Path, db: Path, lang: Lang) -> None:
    """Writes the reviewed articles and prints how many."""
    from congdoan.render.reviews import exported_lines

    with reading(db) as store:
        try:
            done = export_gold(store, folder)
        except OSError as error:
            name = error.filename or folder
            raise Problem(f"{name}: cannot be written, {os_reason(error)}") from error
    with open_output(None) as out, tidy(console(out)) as to:
        to.print(exported_lines(done, folder, lang))
