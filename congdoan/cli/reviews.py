"""The command line of persons' decisions: ``facts``, ``review`` and ``reviews``."""

from pathlib import Path
from typing import Annotated

import typer

from congdoan.cli.parameters import FORMAT, DbArgument, LangOption
from congdoan.labels import Lang
from congdoan.options import Decision, TableOrJson

FormatOption = Annotated[TableOrJson, FORMAT]


def facts(
    db: DbArgument,
    branch: Annotated[
        str | None,
        typer.Option("--branch", help="Only of unions with these words in a name, or its number."),
    ] = None,
    kind: Annotated[
        str | None, typer.Option("--kind", help="Only this kind; `congdoan kinds` lists them.")
    ] = None,
    fmt: FormatOption = TableOrJson.TABLE,
    lang: LangOption = Lang.VI,
) -> None:
    """List the facts of a database, article by article, each with its number and its words.

    With a fact's number one decides about it: `congdoan review`.
    """
    from congdoan.commands.review import list_facts

    list_facts(db, branch, kind, fmt, lang)


def review(
    fact: Annotated[
        str,
        typer.Argument(
            metavar="FACT", help="Its number, or as much of it as no other fact begins with."
        ),
    ],
    decision: Annotated[
        Decision,
        typer.Argument(
            metavar="accept|reject|correct",
            help="Right as it was read; not stated in the article; or to be put right.",
            case_sensitive=False,
        ),
    ],
    db: DbArgument,
    by: Annotated[str, typer.Option("--by", metavar="NAME", help="Who decides.")],
    value: Annotated[
        str | None,
        typer.Option(
            "--value",
            help="The right figure, as articles write it: 3.092, 512 triệu, 42,5%, 3-5; of an "
            "award its title.",
        ),
    ] = None,
    others: Annotated[
        list[str] | None,
        typer.Option(
            "--set",
            metavar="FIELD=VALUE",
            help="Another field put right: period=2019, qualifier=at_least, branch=b2 …",
        ),
    ] = None,
    note: Annotated[str | None, typer.Option("--note", help="Why.")] = None,
    lang: LangOption = Lang.VI,
) -> None:
    """Decide about a fact: accept it, reject it, or put it right.

    The decision is kept beside the fact with time and name, and nothing is overwritten. It wins
    over what is extracted in every view and comparison, also when the article is read again by a
    better version. When the article then reads differently it is shown as a conflict
    (`congdoan reviews list --conflicts`). The latest decision about a fact is the one that holds.
    """
    from congdoan.commands.review import decide

    decide(db, fact, decision, by=by, value=value, others=others or [], note=note, lang=lang)


def list_reviews(
    db: DbArgument,
    conflicts: Annotated[
        bool,
        typer.Option("--conflicts", help="Only those whose article is now read differently."),
    ] = False,
    fmt: FormatOption = TableOrJson.TABLE,
    lang: LangOption = Lang.VI,
) -> None:
    """List what persons decided, those in conflict with the present reading first."""
    from congdoan.commands.review import list_reviews as run

    run(db, conflicts, fmt, lang)


def export(
    folder: Annotated[
        Path, typer.Argument(metavar="FOLDER", help="Where the annotated articles are written.")
    ],
    db: DbArgument,
    lang: LangOption = Lang.VI,
) -> None:
    """Write the reviewed articles as annotated articles: data to measure and to train with.

    Each becomes NAME.txt with NAME.gold.json, as in corpus/articles. Accepted and corrected facts
    must be found, rejected ones are left out, those nobody decided about are optional. Check them
    with `congdoan corpus check FOLDER`, measure with `congdoan eval FOLDER`.
    """
    from congdoan.commands.review import export as run

    run(folder, db, lang)
