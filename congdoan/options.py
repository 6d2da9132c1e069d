"""The choices that options offer; light, so that ``congdoan --help`` starts quickly."""

from enum import StrEnum
from pathlib import Path
from typing import TypeVar

from congdoan.errors import ExitCode, Problem

_Format = TypeVar("_Format", bound=StrEnum)
_ENDINGS = {"json", "jsonl", "csv", "xlsx", "html", "htm", "xls", "parquet", "docx", "pdf"}
"""Endings of files that are no table to be read as it stands."""


def format_of(named: _Format | None, formats: type[_Format], output: Path | None) -> _Format:
    """The format that is named; else what the ending of the output file says; else a table.

    Raises Problem for an ending that says what the command cannot write.
    """
    if named is not None:
        return named
    ending = output.suffix.lower().removeprefix(".") if output else ""
    if ending in set(formats):
        return formats(ending)
    if ending in _ENDINGS:
        raise Problem(
            f"{output}: what is written is one of {', '.join(formats)}: name it with --format, "
            "or give the file another ending",
            ExitCode.USAGE,
        )
    return formats("table")


class ExtractFormat(StrEnum):
    """How records are written."""

    TABLE = "table"
    JSON = "json"
    JSONL = "jsonl"
    CSV = "csv"
    HTML = "html"


class RunFormat(StrEnum):
    """What a run writes besides a database."""

    PARQUET = "parquet"
    JSONL = "jsonl"


class RunEngine(StrEnum):
    """Who reads the documents of a run."""

    LOCAL = "local"
    DASK = "dask"


class TableOrJson(StrEnum):
    """How an explanation, a list or a benchmark is written: to be read, or for a program."""

    TABLE = "table"
    JSON = "json"


class CompareFormat(StrEnum):
    """How a comparison is written."""

    TABLE = "table"
    CSV = "csv"
    JSON = "json"
    XLSX = "xlsx"


class EvalFormat(StrEnum):
    """How an evaluation is written."""

    TABLE = "table"
    JSON = "json"
    HTML = "html"


class Decision(StrEnum):
    """What a person can say of a fact."""

    ACCEPT = "accept"
    REJECT = "reject"
    CORRECT = "correct"


class BranchesFormat(StrEnum):
    """How branches are written."""

    TABLE = "table"
    CSV = "csv"
    JSON = "json"


class CheckFormat(StrEnum):
    """How what was checked is written."""

    TABLE = "table"
    JSON = "json"
    CSV = "csv"
    XLSX = "xlsx"
    HTML = "html"
