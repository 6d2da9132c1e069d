"""Files that hold many documents: JSON lines, CSV, Parquet, Excel; streamed row by row.

Each reader yields ``(number, row)``: the row's number in the file, counted from 1, and what
:func:`row_text` makes a document of. What is expensive (parsing JSON) is left to it, so that the
one who reads the file need not be the one who parses the row.
"""

import codecs
import csv
import gzip
import io
import json
import zlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import IO, Any, Final

from corpus.readers import needs_formats
from corpus.readers.columns import Columns
from corpus.readers.kinds import Kind
from corpus.readers.model import LARGEST_FILE, LARGEST_TEXT, ReadError, Text
from corpus.readers.packed import check_package
from corpus.readers.plain import EIGHT_BITS, wide_encoding
from corpus.readers.syllables import best_reading

Row = bytes | Mapping[str, Any] | ReadError
"""A line of JSON, a row by column names, or why it could not be read."""

_BATCH: Final = 1_000
"""Rows that Parquet is read by."""


def rows(kind: Kind, file: IO[bytes], columns: Columns) -> Iterator[tuple[int, Row]]:
    """The rows of a file of many documents.

    Raises ReadError when the file cannot be read, or has no column for the text.
    """
    read: dict[Kind, Callable[[IO[bytes], Columns], Iterator[tuple[int, Row]]]] = {
        Kind.JSONL: _lines,
        Kind.CSV: _csv,
        Kind.PARQUET: _parquet,
        Kind.XLSX: _xlsx,
    }
    try:
        yield from read[kind](file, columns)
    except (zlib.error, EOFError, gzip.BadGzipFile) as error:
        raise ReadError(f"the gzip file is damaged: {error}") from error
    except ReadError:
        raise
    except Exception as error:  # what libraries say of damaged files is of many kinds
        if isinstance(error, OSError) and error.errno is not None:
            raise  # of the disk, not of the file
        raise ReadError(f"the {kind} file is damaged ({type(error).__name__}): {error}") from error


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


def _lines(file: IO[bytes], _: Columns) -> Iterator[tuple[int, Row]]:
    number = 0
    while line := file.readline(LARGEST_FILE):
        number += 1
        if number == 1 and line.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
            raise ReadError("JSON lines are UTF-8, this is UTF-16; save the file as UTF-8")
        if len(line) == LARGEST_FILE and not line.endswith(b"\n"):
            while (rest := file.readline(LARGEST_FILE)) and not rest.endswith(b"\n"):
                pass
            yield number, ReadError(f"this line is longer than {LARGEST_FILE:,} bytes")
        elif line.strip():
            yield number, line


def _csv(file: IO[bytes], columns: Columns) -> Iterator[tuple[int, Row]]:
    csv.field_size_limit(LARGEST_TEXT)
    encoding, cell, sample = _encoding(file)
    text = io.TextIOWrapper(file, encoding=encoding, errors="replace", newline="")
    number = 0
    try:
        table = csv.reader(text, delimiter=_delimiter(sample))
        head: list[str] = []
        for number, given in enumerate(table, 1):
            cells = [cell(one) for one in given]
            if not any(one.strip() for one in cells):
                continue
            if head:
                yield number, _row(head, cells)
            else:
                head = [name.strip().removeprefix("\ufeff") for name in cells]
                columns.find(head)
        if not head:
            raise ReadError("the table is empty")
    except csv.Error as error:
        raise ReadError(f"the table cannot be read beyond row {number}: {error}") from error
    finally:
        text.detach()


def _row(head: Sequence[str], cells: Sequence[Any]) -> dict[str, Any]:
    """A row by its columns' names: of columns named alike the first; a short row is filled up."""
    row: dict[str, Any] = {}
    for at, name in enumerate(head):
        row.setdefault(name, cells[at] if at < len(cells) else None)
    return row


def _encoding(file: IO[bytes]) -> tuple[str, Callable[[str], str], str]:
    """An encoding that Python streams, what makes of its cells text, and the table's beginning."""
    sample = file.read(1 << 16)
    file.seek(0)
    wide = wide_encoding(sample)
    if sample.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        wide = "utf-16"
    if wide:
        return wide, str, sample.decode(wide, "replace")
    whole = sample[: sample.rfind(b"\n") + 1] or sample
    legible: tuple[Callable[[bytes], str], ...] = (
        lambda data: data.decode("utf-8-sig", "replace"),
        *EIGHT_BITS,
    )
    try:
        return "utf-8-sig", str, whole.decode("utf-8-sig")
    except UnicodeDecodeError:
        best = best_reading(whole, legible)
    if best is None or not best.number:
        return "utf-8-sig", str, legible[0](whole)
    read = legible[best.number]
    return "latin-1", lambda cell: read(cell.encode("latin-1")), best.text


def _delimiter(sample: str) -> str:
    head = sample.lstrip("\ufeff\r\n").split("\n", 1)[0]
    return max(",;\t|", key=head.count)


def _parquet(file: IO[bytes], columns: Columns) -> Iterator[tuple[int, Row]]:
    try:
        import pyarrow.parquet as pq
    except ModuleNotFoundError as error:
        raise needs_formats(Kind.PARQUET, error) from error
    table = pq.ParquetFile(file)
    wanted = list(dict.fromkeys(columns.find(table.schema_arrow.names).values()))
    number = 0
    for batch in table.iter_batches(_BATCH, columns=wanted):
        for row in batch.to_pylist():
            number += 1
            yield number, row


def _xlsx(file: IO[bytes], columns: Columns) -> Iterator[tuple[int, Row]]:
    try:
        import openpyxl
    except ModuleNotFoundError as error:
        raise needs_formats(Kind.XLSX, error) from error
    data = file.read(LARGEST_FILE + 1)
    check_package(data)
    book = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True)
    refused: ReadError | None = None
    told, above = False, 0
    for sheet in book.worksheets:
        table = sheet.iter_rows(values_only=True)
        head = [str(cell or "").strip() for cell in next(table, ())]
        if not any(head):
            continue
        try:
            columns.find(head)
        except ReadError as error:
            refused = refused or error
            continue
        told = True
        number = above + 1
        for number, cells in enumerate(table, above + 2):
            if any(cell not in (None, "") for cell in cells):
                yield number, _row(head, cells)
        above = number
    if not told:
        raise refused or ReadError("the workbook has no sheet with a table")
