"""``congdoan extract``: texts in, facts out, kept in a database if wanted."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, TextIO

from congdoan.errors import ExitCode, Problem
from congdoan.inputs import Input, find_inputs, read_input
from congdoan.labels import Lang
from congdoan.options import ExtractFormat
from congdoan.streams import complain, complain_of_bug, keep_apart, open_output
from corpus.readers import Text
from extractor import Extractor
from extractor.errors import InputError
from schemas import Record

if TYPE_CHECKING:
    from congdoan.commands.store import Keeper


class Writer(Protocol):
    """What a format must do."""

    def add(self, record: Record, text: str) -> None:
        """Takes one record with its text."""

    def close(self) -> None:
        """Writes what is left when all records are there."""


def make_writer(fmt: ExtractFormat, out: TextIO, lang: Lang, single: bool) -> Writer:
    """The writer of a format; only what that format needs is loaded."""
    match fmt:
        case ExtractFormat.JSON:
            from congdoan.render.json_ import JsonWriter

            return JsonWriter(out, single)
        case ExtractFormat.JSONL:
            from congdoan.render.json_ import JsonlWriter

            return JsonlWriter(out)
        case ExtractFormat.CSV:
            from congdoan.render.csv_ import CsvWriter

            return CsvWriter(out, lang)
        case ExtractFormat.HTML:
            from congdoan.render.html import HtmlWriter

            return HtmlWriter(out, lang)
        case ExtractFormat.TABLE:
            from congdoan.render.table import TableWriter

            return TableWriter(out, lang)


def read_record(extractor: Extractor, text: Text, source: str) -> Record:
    """One text's record. Raises Problem for what the extractor refuses, naming the source."""
    try:
        return extractor.extract(text.text, source=source, known=text.known)
    except InputError as error:
        raise Problem(f"{source}: {error}") from error


def run(
    paths: Sequence[str], fmt: ExtractFormat, db: Path | None, lang: Lang, output: Path | None
) -> ExitCode:
    """Reads every text, writes every record; what cannot be done is told and passed over."""
    inputs = find_inputs(paths)
    keep_apart(output, db, *(item.path for item in inputs.found))
    for line in (*inputs.problems, *inputs.notes):
        complain(line)
    with ExitStack() as stack:
        keeper = None
        if db is not None:
            from congdoan.commands.store import Keeper

            keeper = stack.enter_context(Keeper(db))
        out = stack.enter_context(open_output(output))
        writer = make_writer(fmt, out, lang, inputs.single)
        done = 0
        for record, text in records(inputs.found, keeper):
            writer.add(record, text)
            done += 1
            if keeper is not None:
                keeper.save(record, text)
        if done:
            writer.close()
    if not done:
        return ExitCode.FAILED
    failed = len(inputs.problems) + len(inputs.found) - done
    whole = not failed and (keeper is None or keeper.whole)
    return ExitCode.DONE if whole else ExitCode.PARTLY


def records(items: Iterable[Input], keeper: "Keeper | None") -> Iterator[tuple[Record, str]]:
    """The record and text of each input; what cannot be read is told, noted and passed over."""
    extractor = Extractor()
    for item in items:
        try:
            text = read_input(item)
            record = read_record(extractor, text, item.source)
        except Problem as problem:
            complain(str(problem))
            message = str(problem)
        except Exception as error:  # noqa: BLE001  one text must not cost the others
            complain_of_bug(error, item.source)
            message = f"{type(error).__name__}: {error}"
        else:
            yield record, text.text
            continue
        if keeper is not None:
            keeper.fail(item.source, message)
