"""``congdoan check``: is what the articles say right?"""

import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from enum import IntEnum
from pathlib import Path
from typing import TextIO

from congdoan.commands.extract import records
from congdoan.errors import ExitCode, Problem, ReaderGone
from congdoan.inputs import find_inputs
from congdoan.labels import Lang, label
from congdoan.options import CheckFormat
from congdoan.streams import complain, complain_of_bug, keep_apart, open_output
from corpus.checks.check import check
from corpus.checks.model import Report
from corpus.checks.sentences import Sentences, sentences
from corpus.errors import StoreError
from corpus.register import Register, RegisterError, read_register
from corpus.register.read import known_columns
from corpus.store import Store


class CheckCode(IntEnum):
    """What the shell is told, so that a check can stand in a script."""

    NOTHING_WRONG = 0
    WRONG = 1
    NOT_CHECKED = 2


@dataclass(frozen=True, slots=True)
class Asked:
    """What ``congdoan check`` was asked for."""

    paths: Sequence[str]
    db: Path | None
    registers: Sequence[Path]
    columns: tuple[str, ...]
    fmt: CheckFormat
    page: Path | None
    lang: Lang
    output: Path | None


def run(asked: Asked) -> int:
    """Checks and writes; the exit code says whether anything is wrong.

    Raises Problem, with the exit code for "not checked", for whatever keeps it from checking.
    """
    try:
        return _run(asked)
    except Problem as problem:
        raise Problem(str(problem), ExitCode(CheckCode.NOT_CHECKED)) from problem
    except (StoreError, RegisterError) as error:
        raise Problem(str(error), ExitCode(CheckCode.NOT_CHECKED)) from error
    except ReaderGone:
        raise
    except Exception as error:  # noqa: BLE001  exit code 1 would say that a figure is wrong
        complain_of_bug(error)
        return CheckCode.NOT_CHECKED


def _run(asked: Asked) -> int:
    if asked.db is None and not asked.paths:
        raise Problem("name documents to check, or a database with --db FILE")
    if asked.db is not None and asked.paths:
        raise Problem("give documents or --db FILE, not both: they are never mixed")
    if len(asked.registers) > 1:
        raise Problem("give one --register FILE at a time: check again with the other")
    path = asked.registers[0] if asked.registers else None
    if asked.columns and path is None:
        raise Problem("--column goes with --register FILE")
    if asked.fmt is CheckFormat.XLSX and asked.output is None:
        raise Problem("a workbook cannot be printed: name its file, --output check.xlsx")
    named = _named(asked.columns)
    keep_apart(asked.output, asked.db, path, asked.page)
    keep_apart(asked.page, asked.db, path)
    register = read_register(path, named) if path else None
    with _store(asked) as (store, unread):
        report = check(store.db, register)
        needs = asked.page is not None or asked.fmt is CheckFormat.HTML
        told = sentences(store.db, report) if needs else {}
    _write(asked, report, told)
    if register is not None:
        _complain_of(register, asked.lang)
    if report.wrong:
        return CheckCode.WRONG
    return CheckCode.NOT_CHECKED if unread else CheckCode.NOTHING_WRONG


def _named(columns: Sequence[str]) -> dict[str, str]:
    """The heads named by ``--column``, by what they hold."""
    named: dict[str, str] = {}
    for one in columns:
        name, found, head = one.partition("=")
        name, head = name.strip(), head.strip().strip("\"'")
        if not found or not head or name not in known_columns():
            raise Problem(
                f'--column {one}: write NAME="HEAD"; names are {", ".join(known_columns())}'
            )
        named[name] = head
    return named


@contextmanager
def _store(asked: Asked) -> Iterator[tuple[Store, bool]]:
    """The database to be checked, and whether a document could not be read."""
    if asked.db is not None:
        with Store(asked.db, create=False, readonly=True) as store:
            yield store, False
        return
    inputs = find_inputs(asked.paths)
    for written in (asked.output, asked.page):
        keep_apart(written, *(item.path for item in inputs.found))
    for line in (*inputs.problems, *inputs.notes):
        complain(line)
    with (
        tempfile.TemporaryDirectory(prefix="congdoan-") as folder,
        Store(Path(folder) / "check.db") as store,
    ):
        done = 0
        for record, text in records(inputs.found, None):
            store.save(record, text)
            done += 1
        if not done:
            raise Problem("no document could be read: nothing was checked")
        yield store, bool(inputs.problems) or done < len(inputs.found)


def _complain_of(register: Register, lang: Lang) -> None:
    """Says on standard error that rows of the register, other than totals, were not taken."""
    refused = sum(not one.expected for one in register.refused)
    if refused:
        complain(label("check", "not_taken", lang, file=register.source, count=refused))


def _write(asked: Asked, report: Report, told: Sentences) -> None:
    with open_output(asked.output) as out:
        _write_as(asked.fmt, out, report, told, asked.lang)
    if asked.page is not None:
        with open_output(asked.page) as out:
            _write_as(CheckFormat.HTML, out, report, told, asked.lang)


def _write_as(fmt: CheckFormat, out: TextIO, report: Report, told: Sentences, lang: Lang) -> None:
    match fmt:
        case CheckFormat.TABLE:
            from congdoan.render.checking.table import write_table

            write_table(out, report, lang)
        case CheckFormat.JSON:
            from congdoan.render.checking.records import write_json

            write_json(out, report)
        case CheckFormat.CSV:
            from congdoan.render.checking.records import write_csv

            write_csv(out, report, lang)
        case CheckFormat.XLSX:
            from congdoan.render.checking.workbook import write_workbook

            write_workbook(out, report, lang)
        case CheckFormat.HTML:
            from congdoan.render.checking.report import write_report

            write_report(out, report, told, lang)
