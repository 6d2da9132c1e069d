"""The commands that measure: ``eval``, ``bench`` and ``corpus check``."""

from pathlib import Path
from typing import Annotated

import typer

from congdoan.cli.parameters import FILE_FORMAT, LangOption, OutputOption
from congdoan.labels import Lang
from congdoan.options import EvalFormat, TableOrJson, format_of


def evaluate(
    gold: Annotated[
        list[Path] | None,
        typer.Argument(
            metavar="GOLD",
            help="Folders of annotated articles; corpus/articles/test when none is named.",
            show_default=False,
        ),
    ] = None,
    fmt: Annotated[EvalFormat | None, FILE_FORMAT] = None,
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
        gate=gate, pin=pin, lower=lower, shown=bool(errors or baselines or output or fmt)
    )
    if gate:
        raise typer.Exit(command.gate(gold or [], lang))
    if pin:
        raise typer.Exit(command.pin(gold or [], lower, lang))
    written = format_of(fmt, EvalFormat, output)
    raise typer.Exit(command.run(gold or [], written, lang, output, errors, baselines))


def bench(
    sources: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="SOURCE",
            help="What `congdoan run` reads; the annotated articles when none is named.",
            show_default=False,
        ),
    ] = None,
    fmt: Annotated[TableOrJson | None, FILE_FORMAT] = None,
    lang: LangOption = Lang.VI,
    output: OutputOption = None,
) -> None:
    """Measure the speed on this machine, beside underthesea's own word_tokenize.

    What the figures mean, and where the time goes: docs/performance.md.
    """
    from congdoan.commands.bench import run

    run(sources or [], format_of(fmt, TableOrJson, output), lang, output)


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
