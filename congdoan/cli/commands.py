"""Every command, in the order in which the help lists them."""

from collections.abc import Callable
from inspect import cleandoc
from typing import Annotated

import typer

from congdoan import __version__
from congdoan.cli import check, compare, measuring, reading, reference, reviews, search
from congdoan.cli.branches import branches_app

app = typer.Typer(
    name="congdoan",
    help="Reads Vietnamese trade-union articles: which union reported what, with the words "
    "that prove it.",
    epilog="Exit codes: 0 all done; 1 nothing could be done; 2 wrong command line; 3 some texts "
    "were done, others not. Every problem has one line on standard error.",
    add_completion=False,
    context_settings={"help_option_names": ["--help", "-h"]},
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


def _add(function: Callable[..., None], name: str | None = None, to: typer.Typer = app) -> None:
    """Registers a command; its help is its docstring, each paragraph one line to be wrapped."""
    paragraphs = cleandoc(function.__doc__ or "").split("\n\n")
    text = "\n\n".join(" ".join(paragraph.split()) for paragraph in paragraphs)
    to.command(name, help=text)(function)


_add(reading.extract)
_add(reading.run)
_add(reading.load)
_add(reading.explain)
_add(reference.kinds)
_add(reference.schema)
_add(reference.quantities)
_add(compare.compare)
_add(check.check)
_add(search.search)
_add(measuring.evaluate, "eval")
_add(measuring.bench)
_add(reviews.facts)
_add(reviews.review)

_add(reviews.list_reviews, "list", reviews_app)
_add(reviews.export, to=reviews_app)
_add(measuring.check_corpus, "check", corpus_app)

app.add_typer(reviews_app, name="reviews")
app.add_typer(corpus_app, name="corpus")
app.add_typer(branches_app, name="branches")
