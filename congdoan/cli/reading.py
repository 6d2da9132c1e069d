"""The commands that read documents: ``extract``, ``run``, ``load`` and ``explain``."""

from pathlib import Path
from typing import Annotated

import typer

from congdoan.cli.parameters import FILE_FORMAT, FORMAT, LangOption, OutputOption
from congdoan.labels import Lang
from congdoan.options import ExtractFormat, RunEngine, RunFormat, TableOrJson, format_of


def extract(
    paths: Annotated[
        list[str],
        typer.Argument(
            metavar="PATH",
            help="Documents (text, web page, Word, PDF), folders (every document below: .txt, "
            ".html, .mhtml, .docx, .pdf) or - for standard input.",
            show_default=False,
        ),
    ],
    fmt: Annotated[ExtractFormat | None, FILE_FORMAT] = None,
    db: Annotated[
        Path | None,
        typer.Option(
            "--db", help="Also keep texts and facts in this SQLite database.", readable=False
        ),
    ] = None,
    lang: LangOption = Lang.VI,
    output: OutputOption = None,
) -> None:
    """Extract the union facts of articles: members, women, units, money, awards.

    Texts may be in any encoding of Vietnamese: UTF-8, UTF-16, windows-1258, TCVN3, VNI. A text
    that cannot be read is told on standard error and the others are still done. A text without
    any union is a record without facts. For many documents, archives and tables with a document a
    row there is `congdoan run`.
    """
    from congdoan.commands.extract import run

    raise typer.Exit(run(paths, format_of(fmt, ExtractFormat, output), db, lang, output))


def run(
    sources: Annotated[
        list[str],
        typer.Argument(
            metavar="SOURCE",
            help="Files, folders, zip archives or - : text, HTML, Word, PDF; CSV, JSON lines, "
            "Excel and Parquet with a document a row; any of them gzipped.",
            show_default=False,
        ),
    ],
    db: Annotated[
        Path | None, typer.Option("--db", help="The SQLite database to fill.", readable=False)
    ] = None,
    to: Annotated[
        tuple[RunFormat, Path] | None,
        typer.Option(
            "--to",
            metavar="parquet DIR|jsonl FILE",
            help="Write records to files instead.",
            show_default=False,
        ),
    ] = None,
    workers: Annotated[
        int | None,
        typer.Option("--workers", "-w", min=1, help="Worker processes; one a core by default."),
    ] = None,
    text_column: Annotated[
        str | None, typer.Option("--text-column", help="The column of the text in tables.")
    ] = None,
    id_column: Annotated[
        str | None, typer.Option("--id-column", help="The column of the document's id.")
    ] = None,
    date_column: Annotated[
        str | None, typer.Option("--date-column", help="The column of the day of publication.")
    ] = None,
    shard: Annotated[
        str | None, typer.Option("--shard", metavar="I/N", help="Only every N-th document.")
    ] = None,
    force: Annotated[
        bool, typer.Option("--force", help="Read again what has been read by this version.")
    ] = False,
    retry_failed: Annotated[
        bool, typer.Option("--retry-failed", help="Try again what could not be read before.")
    ] = False,
    engine: Annotated[
        RunEngine, typer.Option("--engine", help="Who reads: this machine, or a Dask cluster.")
    ] = RunEngine.LOCAL,
    scheduler: Annotated[
        str | None,
        typer.Option("--scheduler", metavar="tcp://…", help="The Dask scheduler to use."),
    ] = None,
    lang: LangOption = Lang.VI,
) -> None:
    """Read many documents into a database: folders, archives, files with millions of rows.

    A document that names no union is counted and not kept. One that cannot be read goes to the
    table failures and never stops the run. A run that was stopped, however, goes on when the same
    command is given again: what has been read by this version is skipped.
    """
    from congdoan.commands.run import Options, execute
    from corpus.readers.columns import Columns

    columns = Columns(text_column, id_column, date_column)
    options = Options(db, to, workers, columns, shard, force, retry_failed, engine, scheduler)
    raise typer.Exit(execute(sources, options, lang))


def load(
    source: Annotated[
        Path,
        typer.Argument(
            metavar="DIR", help="A folder or file that `congdoan run --to` wrote.", readable=False
        ),
    ],
    db: Annotated[Path, typer.Option("--db", help="The SQLite database to fill.", readable=False)],
    lang: LangOption = Lang.VI,
) -> None:
    """Load records from Parquet or JSON lines into a database."""
    from congdoan.commands.run import load as load_records

    raise typer.Exit(load_records(source, db, lang))


def explain(
    path: Annotated[
        str, typer.Argument(metavar="FILE", help="A document, or - for standard input.")
    ],
    fmt: Annotated[TableOrJson, FORMAT] = TableOrJson.TABLE,
    lang: LangOption = Lang.VI,
) -> None:
    """Show each fact in its sentence with its rule and cues, and why near misses were left out."""
    from congdoan.commands.explain import run

    run(path, fmt, lang)
