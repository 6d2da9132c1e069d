"""Files that hold many documents: JSON lines, CSV, Parquet, Excel; streamed row by row.

Each reader yields ``(number, row)``: the row's number in the file, counted from 1, and what
:func:`row_text` makes a document of. What is expensive (parsing JSON) is left to it, so that the
one who reads the file need not be the one who parses the row.
"""

import csv
import io
import json
from collections.abc import Iterator, Mapping
from typing import IO, Any, Final

from corpus.readers import needs_formats
from corpus.readers.columns import Columns
from corpus.readers.kinds import Kind
from corpus.readers.model import LARGEST_FILE, ReadError, Text
from corpus.readers.packed import check_package
from corpus.readers.plain import decode, wide_encoding

Row = bytes | Mapping[str, Any] | ReadError
"""A line of JSON, a row by column names, or why it could not be read."""

_BATCH: Final = 1_000
"""Rows that Parquet is read by."""


def rows(kind: Kind, file: IO[bytes], columns: Columns) -> Iterator[tuple[int, Row]]:
    """The rows of a file of many documents.

    Raises ReadError when the file cannot be read, or has no column for the text.
    """
    match kind:
        case Kind.JSONL:
            yield from _lines(file)
        case Kind.CSV:
            yield from _csv(file, columns)
        case Kind.PARQUET:
            yield from _parquet(file, columns)
        case _:
            yield from _xlsx(file, columns)


def row_text(row: Row, columns: Columns) -> Text:
    """The document of a row. Raises ReadError when it has none."""
    if isinstance(row, ReadError):
        raise row
    if isinstance(row, bytes):
        try:
            row = json.loads(row.removeprefix(b"\xef\xbb\xbf"))
        except (ValueError, RecursionError) as error:
            raise ReadError(f"this line is no JSON ({error})") from error
        if not isinstance(row, dict):
            raise ReadError('this line is no JSON object such as {"text": "…"}')
    return columns.read(row)


def _lines(file: IO[bytes]) -> Iterator[tuple[int, Row]]:
    number = 0
    while line := file.readline(LARGEST_FILE):
        number += 1
        if len(line) == LARGEST_FILE and not line.endswith(b"\n"):
            while (rest := file.readline(LARGEST_FILE)) and not rest.endswith(b"\n"):
                pass
            yield number, ReadError(f"this line is longer than {LARGEST_FILE:,} bytes")
        elif line.strip():
            yield number, line


def _csv(file: IO[bytes], columns: Columns) -> Iterator[tuple[int, Row]]:
    csv.field_size_limit(LARGEST_FILE)
    encoding, sample = _encoding(file)
    text = io.TextIOWrapper(file, encoding=encoding, errors="replace", newline="")
    try:
        table = csv.reader(text, delimiter=_delimiter(sample))
        head = [name.strip().removeprefix("\ufeff") for name in next(table, [])]
        columns.find(head)
        for number, cells in enumerate(table, 2):
            if any(cells):
                yield number, dict(zip(head, cells, strict=False))
    except csv.Error as error:
        raise ReadError(f"the table cannot be read: {error}") from error
    finally:
        text.detach()


def _encoding(file: IO[bytes]) -> tuple[str, str]:
    sample = file.read(1 << 16)
    file.seek(0)
    whole = sample[: sample.rfind(b"\n") + 1] or sample
    for encoding in ("utf-8-sig", wide_encoding(whole) or "utf-16"):
        try:
            return encoding, whole.decode(encoding)
        except UnicodeDecodeError:
            continue
    return "cp1258", decode(whole)


def _delimiter(sample: str) -> str:
    head = sample.split("\n", 1)[0]
    return max(",;\t|", key=head.count)


def _parquet(file: IO[bytes], columns: Columns) -> Iterator[tuple[int, Row]]:
    try:
        import pyarrow.parquet as pq
        from pyarrow import ArrowException
    except ModuleNotFoundError as error:
        raise needs_formats(Kind.PARQUET, error) from error
    try:
        table = pq.ParquetFile(file)
        wanted = list(dict.fromkeys(columns.find(table.schema_arrow.names).values()))
        number = 0
        for batch in table.iter_batches(_BATCH, columns=wanted):
            for row in batch.to_pylist():
                number += 1
                yield number, row
    except (ArrowException, OSError) as error:
        raise ReadError(f"the Parquet file is damaged: {error}") from error


def _xlsx(file: IO[bytes], columns: Columns) -> Iterator[tuple[int, Row]]:
    try:
        import openpyxl
    except ModuleNotFoundError as error:
        raise needs_formats(Kind.XLSX, error) from error
    data = file.read(LARGEST_FILE + 1)
    check_package(data)
    try:
        book = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True)
    except Exception as error:
        raise ReadError(f"the workbook is damaged ({type(error).__name__}): {error}") from error
    refused: ReadError | None = None
    told, above = False, 0
    for sheet in book.worksheets:
        table = sheet.iter_rows(values_only=True)
        head = [str(cell or "").strip() for cell in next(table, ())]
        try:
            columns.find(head)
        except ReadError as error:
            refused = refused or error
            continue
        told = True
        number = above + 1
        for number, cells in enumerate(table, above + 2):
            if any(cell not in (None, "") for cell in cells):
                yield number, dict(zip(head, cells, strict=False))
        above = number
    if refused is not None and not told:
        raise refused
