"""The command line of ``congdoan check``."""

from pathlib import Path
from typing import Annotated

import typer

from congdoan.cli.parameters import FILE_FORMAT, LangOption, OutputOption
from congdoan.labels import Lang
from congdoan.options import CheckFormat, format_of


def check(
    paths: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="PATH",
            help="Documents or folders, read as `congdoan extract` reads them.",
            show_default=False,
        ),
    ] = None,
    db: Annotated[
        Path | None,
        typer.Option("--db", help="Check this database instead of documents.", readable=False),
    ] = None,
    register: Annotated[
        list[Path] | None,
        typer.Option(
            "--register",
            metavar="<path>",
            help="Also hold each figure against this register of unions, CSV or Excel.",
            readable=False,
            show_default=False,
        ),
    ] = None,
    column: Annotated[
        list[str] | None,
        typer.Option(
            "--column",
            metavar='NAME="HEAD"',
            help="A column of the register by its head, where that is not understood, such as "
            'branch="Tên gọi"; can be given again. Names: branch, code, level, place, date, '
            "members, women, women_share, workforce, workforce_women, new_members, units, "
            "member_unions, sections, groups, raised, disbursed, lent, held, funds, awards.",
            show_default=False,
        ),
    ] = None,
    fmt: Annotated[CheckFormat | None, FILE_FORMAT] = None,
    report: Annotated[
        Path | None,
        typer.Option(
            "--report",
            metavar="FILE.html",
            help="Also write a page to print and sign.",
            readable=False,
        ),
    ] = None,
    lang: LangOption = Lang.VI,
    output: OutputOption = None,
) -> None:
    """Check what the articles say: within each, across all, and against your own register.

    Within an article: more women than members, shares, sums and products that do not fit. Across
    articles: one figure told differently, jumps, totals that are not the sum of the units. Against
    a register, each figure is one of: agrees, within_qualifier ("trên 500 triệu" for 512), rounded,
    differs, not_in_register, branch_uncertain. Targets are not checked.

    Exit codes differ from those of the other commands: 0 nothing wrong, 1 something differs or
    cannot be right, 2 it could not be checked. A figure that is not in the register is not wrong.
    """
    from congdoan.commands.check import Asked, run

    written = format_of(fmt, CheckFormat, output)
    asked = Asked(
        paths or [], db, tuple(register or ()), tuple(column or ()), written, report, lang, output
    )
    raise typer.Exit(run(asked))
