"""The commands on branches: listing them, and telling which are one and which are two."""

from pathlib import Path
from typing import Annotated

import typer

from congdoan.cli.parameters import FILE_FORMAT, LangOption, OutputOption
from congdoan.errors import ExitCode, Problem
from congdoan.labels import Lang
from congdoan.options import BranchesFormat, format_of

branches_app = typer.Typer(
    invoke_without_command=True, rich_markup_mode="rich", no_args_is_help=True
)

_HELP = (
    "List the unions of a database; say which are one, and which are two.\n\n"
    "Mentions of one level, host and place are one union, however they are spelt. What is near "
    "but not sure is never merged in silence: see it with --uncertain."
)

_DbOption = Annotated[
    Path | None,
    typer.Option("--db", help="The SQLite database.", readable=False, show_default=False),
]
_ByOption = Annotated[
    str | None,
    typer.Option(
        "--by", metavar="NAME", help="Who decides; your user name if not given.", show_default=False
    ),
]
_NoteOption = Annotated[str | None, typer.Option("--note", metavar="TEXT", help="Why.")]
_Number = Annotated[int, typer.Argument(metavar="NUMBER", help="Its number in the list.")]


@branches_app.callback(help=_HELP)
def branches(
    context: typer.Context,
    db: _DbOption = None,
    find: Annotated[
        str | None,
        typer.Option(
            "--find",
            "-s",
            metavar="WORDS",
            help="Only unions with these words in a name; diacritics do not matter, nor do "
            "abbreviations.",
        ),
    ] = None,
    level: Annotated[
        str | None,
        typer.Option(
            "--level", help="Only unions of this level, such as grassroots or “công đoàn cơ sở”."
        ),
    ] = None,
    province: Annotated[
        str | None,
        typer.Option("--province", metavar="PLACE", help="Only of this province, old or new."),
    ] = None,
    uncertain: Annotated[
        bool,
        typer.Option("--uncertain", help="The pairs that may be one union, to decide."),
    ] = False,
    fmt: Annotated[BranchesFormat | None, FILE_FORMAT] = None,
    lang: LangOption = Lang.VI,
    output: OutputOption = None,
) -> None:
    """List the unions of a database."""
    if context.invoked_subcommand is not None:
        context.obj = db
        return
    from congdoan.commands.branches import Choice, show

    choice = Choice(find, level, province)
    written = format_of(fmt, BranchesFormat, output)
    show(_required(db, context), choice, uncertain, written, lang, output)


@branches_app.command()
def merge(
    context: typer.Context,
    number: _Number,
    into: Annotated[
        int, typer.Argument(metavar="INTO", help="The number of the union it is; its name stays.")
    ],
    db: _DbOption = None,
    by: _ByOption = None,
    note: _NoteOption = None,
    lang: LangOption = Lang.VI,
) -> None:
    """Say that two unions are one: the first is shown as the second from now on."""
    from congdoan.commands.branches import merge as run

    run(_required(db, context), number, into, by, note, lang)


@branches_app.command()
def split(
    context: typer.Context,
    number: _Number,
    other: Annotated[
        int | None,
        typer.Argument(
            metavar="OTHER",
            help="The union it is not; if it was merged, that one.",
            show_default=False,
        ),
    ] = None,
    name: Annotated[
        str | None,
        typer.Option(
            "--name", metavar="TEXT", help="Take this name, as articles have it, out of the union."
        ),
    ] = None,
    db: _DbOption = None,
    by: _ByOption = None,
    note: _NoteOption = None,
    lang: LangOption = Lang.VI,
) -> None:
    """Say that two unions are two: undoes a merge, or takes a pair off the uncertain ones.

    With --name, a union that articles call so becomes one of its own.
    """
    from congdoan.commands.branches import split as run

    if name is not None and other is not None:
        raise typer.BadParameter("give OTHER or --name, not both.", context)
    run(_required(db, context), number, other, name, by, note, lang)


@branches_app.command()
def log(context: typer.Context, db: _DbOption = None, lang: LangOption = Lang.VI) -> None:
    """Show what has been decided, by whom and when, the latest first."""
    from congdoan.commands.branches import log as run

    run(_required(db, context), lang)


def _required(db: Path | None, context: typer.Context) -> Path:
    found = db or context.obj
    if not isinstance(found, Path):
        raise Problem(f"Missing option '--db'. See: {context.command_path} --help", ExitCode.USAGE)
    return found
