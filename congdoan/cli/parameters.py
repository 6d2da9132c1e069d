"""The options that several commands share."""

from pathlib import Path
from typing import Annotated

import typer

from congdoan.labels import Lang

FORMAT = typer.Option("--format", "-f", help="How it is written.", case_sensitive=False)
FILE_FORMAT = typer.Option(
    "--format",
    "-f",
    help="How it is written; unless named, by the ending of the output file, else a table.",
    case_sensitive=False,
    show_default=False,
)
"""Of commands that write to a file."""
LangOption = Annotated[
    Lang, typer.Option("--lang", help="Language of labels and headings.", case_sensitive=False)
]
DbArgument = Annotated[
    Path, typer.Option("--db", help="The SQLite database to read.", readable=False)
]
OutputOption = Annotated[
    Path | None,
    typer.Option(
        "--output", "-o", help="Write to this file instead of standard output.", readable=False
    ),
]
