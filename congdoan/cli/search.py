"""The command line of ``congdoan search``."""

from typing import Annotated

import typer

from congdoan.cli.parameters import DbArgument, LangOption
from congdoan.labels import Lang


def search(
    query: Annotated[
        str,
        typer.Argument(metavar="QUERY", help="Words to find, with or without tone marks."),
    ],
    db: DbArgument,
    limit: Annotated[
        int,
        typer.Option("--limit", min=1, help="At most so many articles; it says if there are more."),
    ] = 50,
    lang: LangOption = Lang.VI,
) -> None:
    """Find the articles in a database that hold some words, those that hold them best first.

    Words in double quotes are looked for side by side.
    """
    from congdoan.commands.store import search as run

    run(query, db, limit, lang)
