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
    lang: LangOption = Lang.VI,
) -> None:
    """Find the articles in a database that hold some words."""
    from congdoan.commands.store import search as run

    run(query, db, lang)
