"""The command line of ``congdoan compare``."""

from pathlib import Path
from typing import Annotated

import typer

from congdoan.cli.parameters import FILE_FORMAT, DbArgument, LangOption, OutputOption
from congdoan.labels import Lang
from congdoan.options import CompareFormat, format_of


def compare(
    db: DbArgument,
    level: Annotated[
        str | None,
        typer.Option(
            "--level", help="Only unions of this level, such as grassroots or “công đoàn cơ sở”."
        ),
    ] = None,
    province: Annotated[
        str | None,
        typer.Option(
            "--province",
            help="Only unions of this province, by its current or an old name, with or without "
            "tone marks.",
        ),
    ] = None,
    year: Annotated[
        int | None, typer.Option("--year", min=1900, max=2100, help="Only figures of this year.")
    ] = None,
    between: Annotated[
        tuple[int, int] | None,
        typer.Option(
            "--between",
            metavar="YEAR YEAR",
            help="Only figures of these years, the first and the last.",
            show_default=False,
        ),
    ] = None,
    by_year: Annotated[bool, typer.Option("--by-year", help="One row a union and year.")] = False,
    kind: Annotated[
        list[str] | None,
        typer.Option(
            "--kind",
            help="Only this kind of figures; can be given again. `congdoan kinds` lists them.",
            show_default=False,
        ),
    ] = None,
    sort: Annotated[
        str | None,
        typer.Option(
            "--sort",
            metavar="CELL",
            help="Rank the unions of each level by a cell, such as members, women_share or "
            "raised_per_member: the largest first, empty cells last.",
        ),
    ] = None,
    ascending: Annotated[
        bool, typer.Option("--ascending", help="With --sort: the smallest first.")
    ] = False,
    min_confidence: Annotated[
        float,
        typer.Option(
            "--min-confidence", min=0.0, max=1.0, help="Only figures that were read as surely."
        ),
    ] = 0.0,
    fmt: Annotated[
        CompareFormat | None,
        FILE_FORMAT,
    ] = None,
    plot: Annotated[
        Path | None,
        typer.Option(
            "--plot",
            metavar="FILE.svg|.png|.html",
            help="Also draw it; .html is one page with the charts and the table.",
            readable=False,
        ),
    ] = None,
    lang: LangOption = Lang.VI,
    output: OutputOption = None,
) -> None:
    """Compare the unions in a database: members, women, units, money by flow, awards, with dates.

    Only like with like: levels stand apart, workforce is never ranked with members, and no line
    runs across 1 July 2025. An empty cell means that the articles are silent; it never means zero.
    How each figure is chosen: docs/compare.md.
    """
    from congdoan.commands.compare import Outputs, run, selected
    from corpus.comparison import PlainSelection

    told = PlainSelection(
        level=level,
        province=province,
        kinds=kind or [],
        min_confidence=min_confidence,
        by_year=by_year,
        sort=sort,
        ascending=ascending,
    )
    run(
        db,
        selected(year, between, told),
        Outputs(format_of(fmt, CompareFormat, output), output, plot),
        lang,
    )
