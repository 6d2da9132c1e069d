"""The commands that tell what is read: ``kinds``, ``schema`` and ``quantities``."""

from typing import Annotated

import typer

from congdoan.cli.parameters import LangOption
from congdoan.labels import Lang


def kinds(lang: LangOption = Lang.VI) -> None:
    """List the kinds of facts, each with its meaning and an example."""
    from congdoan.commands.kinds import run

    run(lang)


def schema() -> None:
    """Print the JSON Schema of a record."""
    from congdoan.commands.kinds import print_schema

    print_schema()


def quantities(
    path: Annotated[
        str,
        typer.Argument(metavar="FILE", help="One text a line, or JSONL; - for standard input."),
    ] = "-",
) -> None:
    """Print the numbers, sums, percents, ratios, ordinals and periods of each line as JSON.

    A line is a text, or a JSON object with the keys "text" and, if relative periods are to be
    resolved, "ref": the date (YYYY-MM-DD) that they count from.
    """
    from congdoan.commands.quantities import run

    raise typer.Exit(run(path))
