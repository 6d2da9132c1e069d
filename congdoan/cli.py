"""The command line: what can be asked for. What is done stands in ``congdoan.commands``."""

import gc
import sys
from collections.abc import Callable, Sequence
from functools import partial
from inspect import cleandoc
from pathlib import Path
from typing import Annotated, Final

import typer

from congdoan import __version__, cli_check, cli_compare, cli_review
from congdoan.cli_branches import branches_app
from congdoan.errors import ExitCode, Problem, ReaderGone, os_reason
from congdoan.labels import Lang
from congdoan.options import (
    BenchFormat,
    EvalFormat,
    ExplainFormat,
    ExtractFormat,
    RunEngine,
    RunFormat,
)
from congdoan.parameters import DbArgument, LangOption, OutputOption
from congdoan.streams import complain, complain_of_bug, give_up_stdout, prepare

app = typer.Typer(
    name="congdoan",
    help="Reads Vietnamese trade-union articles: which union reported what, with the words "
    "that prove it.",
    epilog="Exit codes: 0 all done; 1 nothing could be done; 2 wrong command line; 3 some texts "
    "were done, others not. Every problem has one line on standard error.",
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode="rich",
)
corpus_app = typer.Typer(
    help="Work with annotated articles, against which the extraction is measured.",
    no_args_is_help=True,
    rich_markup_mode="rich",
)
reviews_app = typer.Typer(
    help="Look at what persons decided about the facts, and take it on.",
    no_args_is_help=True,
    rich_markup_mode="rich",
)


def _command(
    function: Callable[..., None], to: typer.Typer = app, name: str | None = None
) -> Callable[..., None]:
    """Registers a command; its help is its docstring, each paragraph one line to be wrapped."""
    paragraphs = cleandoc(function.__doc__ or "").split("\n\n")
    text = "\n\n".join(" ".join(paragraph.split()) for paragraph in paragraphs)
    return to.command(name, help=text)(function)


def _version(wanted: bool) -> None:
    if wanted:
        print(f"congdoan {__version__}")
        raise typer.Exit


@app.callback()
def _top(
    version: Annotated[
        bool,
        typer.Option("--version", help="Print the version and exit.", callback=_version),
    ] = False,
) -> None:
    pass


@_command
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
    fmt: Annotated[
        ExtractFormat,
        typer.Option("--format", "-f", help="How the facts are written.", case_sensitive=False),
    ] = ExtractFormat.TABLE,
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

    raise typer.Exit(run(paths, fmt, db, lang, output))


@_command
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


@_command
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


@_command
def explain(
    path: Annotated[
        str, typer.Argument(metavar="FILE", help="A document, or - for standard input.")
    ],
    fmt: Annotated[
        ExplainFormat,
        typer.Option("--format", "-f", help="How it is written.", case_sensitive=False),
    ] = ExplainFormat.TABLE,
    lang: LangOption = Lang.VI,
) -> None:
    """Show each fact in its sentence with its rule and cues, and why near misses were left out."""
    from congdoan.commands.explain import run

    run(path, fmt, lang)


@_command
def kinds(lang: LangOption = Lang.VI) -> None:
    """List the kinds of facts, each with its meaning and an example."""
    from congdoan.commands.kinds import run

    run(lang)


@_command
def schema() -> None:
    """Print the JSON Schema of a record."""
    from congdoan.commands.kinds import print_schema

    print_schema()


@_command
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


_command(cli_compare.compare)
_command(cli_check.check)


@_command
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


@partial(_command, name="eval")
def evaluate(
    gold: Annotated[
        list[Path] | None,
        typer.Argument(
            metavar="GOLD",
            help="Folders of annotated articles; corpus/articles/test when none is named.",
            show_default=False,
        ),
    ] = None,
    fmt: Annotated[
        EvalFormat,
        typer.Option("--format", "-f", help="How it is written.", case_sensitive=False),
    ] = EvalFormat.TABLE,
    lang: LangOption = Lang.VI,
    output: OutputOption = None,
    errors: Annotated[
        bool, typer.Option("--errors", help="Also list every error in its sentence, by cause.")
    ] = False,
    baselines: Annotated[
        bool, typer.Option("--baselines", help="Also measure the baselines, side by side.")
    ] = False,
    gate: Annotated[
        bool,
        typer.Option(
            "--gate", help="Only hold the pinned floors: exit code 1 when one has fallen."
        ),
    ] = False,
    pin: Annotated[
        bool,
        typer.Option("--pin", help="Raise the pinned floors to what is measured; lowers none."),
    ] = False,
    lower: Annotated[
        bool, typer.Option("--lower", help="With --pin: lower floors as well.")
    ] = False,
) -> None:
    """Measure the extraction against annotated articles.

    Precision, recall and F1 of every kind at three depths (figure; and union; and every other
    field), each with a 95% interval, and whether the stated confidences hold. The format of the
    articles and what is measured: eval/README.md.

    With --gate or --pin and no folder, the splits that have floors are measured.
    """
    from congdoan.commands import evaluate as command

    command.check_options(
        gate=gate, pin=pin, lower=lower, shown=bool(errors or baselines or output or fmt != "table")
    )
    if gate:
        raise typer.Exit(command.gate(gold or [], lang))
    if pin:
        raise typer.Exit(command.pin(gold or [], lower, lang))
    raise typer.Exit(command.run(gold or [], fmt, lang, output, errors, baselines))


@_command
def bench(
    sources: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="SOURCE",
            help="What `congdoan run` reads; the annotated articles when none is named.",
            show_default=False,
        ),
    ] = None,
    fmt: Annotated[
        BenchFormat,
        typer.Option("--format", "-f", help="How it is written.", case_sensitive=False),
    ] = BenchFormat.TABLE,
    lang: LangOption = Lang.VI,
    output: OutputOption = None,
) -> None:
    """Measure the speed on this machine, beside underthesea's own word_tokenize.

    What the figures mean, and where the time goes: docs/performance.md.
    """
    from congdoan.commands.bench import run

    run(sources or [], fmt, lang, output)


@partial(_command, to=corpus_app, name="check")
def check_corpus(
    folders: Annotated[
        list[Path] | None,
        typer.Argument(
            metavar="FOLDER",
            help="Folders of annotated articles; corpus/articles when none is named.",
            show_default=False,
        ),
    ] = None,
    lang: LangOption = Lang.VI,
) -> None:
    """Check annotated articles and count what they hold, by split and kind.

    Each problem is one line on standard error; with any, the exit code is 1.
    """
    from congdoan.commands.corpus import check as run

    raise typer.Exit(run(folders or [], lang))


_command(cli_review.facts)
_command(cli_review.review)
_command(cli_review.list_reviews, reviews_app, "list")
_command(cli_review.export, reviews_app)

app.add_typer(reviews_app, name="reviews")
app.add_typer(corpus_app, name="corpus")
app.add_typer(branches_app, name="branches")


_MANY: Final = 100_000
"""New objects from which garbage is looked for: what is loaded at the start is none."""


def main(argv: Sequence[str] | None = None) -> int:
    """Runs the command line and returns its exit code; never raises."""
    gc.set_threshold(_MANY)
    prepare()
    try:
        code = app(args=argv, prog_name="congdoan", standalone_mode=False)
        sys.stdout.flush()
    except typer.TyperException as error:
        return _usage_problem(error)
    except (KeyboardInterrupt, typer.Abort):
        complain("stopped")
        return ExitCode.INTERRUPTED
    except Problem as problem:
        complain(str(problem))
        return problem.exit_code
    except (ReaderGone, BrokenPipeError):
        give_up_stdout()
        return ExitCode.BROKEN_PIPE
    except OSError as error:
        if error.filename is not None:
            complain_of_bug(error)
        else:  # the help, which is not ours to print
            complain(f"cannot write the output: {os_reason(error)}")
            give_up_stdout()
        return ExitCode.FAILED
    except Exception as error:  # noqa: BLE001  whatever it is, the user gets one line
        complain_of_bug(error)
        return ExitCode.FAILED
    return int(code or 0)


def _usage_problem(error: typer.TyperException) -> int:
    """A wrong command line: what is wrong, and where the right one is described."""
    context = getattr(error, "ctx", None)
    message = error.format_message().replace("Value error, ", "")
    if not message:  # no command at all: the help has been shown
        return ExitCode.USAGE
    if not message.endswith((".", "?", ")")):
        message += "."
    command = context.command_path if context is not None else "congdoan"
    complain(f"{message} See: {command} --help")
    return error.exit_code
