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
import re
import zlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import count
from typing import IO, Any, Final

from corpus.readers import needs_formats
from corpus.readers.columns import MOST_ABOVE, Columns, Head, cells_of, delimiter
from corpus.readers.kinds import Kind
from corpus.readers.legacy import from_legacy
from corpus.readers.model import LARGEST_FILE, LARGEST_TEXT, ReadError, Text, check_size
from corpus.readers.packed import check_package
from corpus.readers.plain import EIGHT_BITS, wide_encoding
from corpus.readers.syllables import best_reading
from corpus.readers.workbook import open_workbook

Row = bytes | Mapping[str, Any] | ReadError
"""A line of JSON, a row by column names, or why it could not be read."""

_BATCH: Final = 1_000
"""Rows that Parquet is read by."""
_MOST_ROWS: Final = 1 << 20
"""Rows that a sheet of Excel can have."""
_LONGEST_LINE: Final = 2 * LARGEST_TEXT
_SEPARATOR: Final = re.compile(r"\ufeff?\"?sep=([,;\t|])\"?[\r\n]", re.IGNORECASE)


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
        if number == 1 and (
            line.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) or wide_encoding(line)
        ):
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
    try:
        between = _told_delimiter(text, sample)
        head = Head(columns)
        for number, given in _cells(_Lines(text), between or _delimiter(sample, columns)):
            if isinstance(given, ReadError):
                yield number, given
                continue
            cells = [cell(one) for one in given]
            if not any(one.strip() for one in cells):
                continue
            if head.names:
                yield number, _row_of_csv(head.names, cells)
            elif not head.look_at(cells):
                break
        head.check()
    finally:
        text.detach()


class _Lines:
    """The lines of a table, cut where they are too long for any row, and those of the row at hand.

    Quotation marks make one row of many lines; one that is never closed would take the whole file.
    """

    def __init__(self, text: io.TextIOWrapper) -> None:
        self._text = text
        self.row: list[str] = []
        self.cut = False

    def __iter__(self) -> Iterator[str]:
        readline = self._text.readline
        while line := readline(_LONGEST_LINE):
            self.row.append(line)
            if len(line) == _LONGEST_LINE and line[-1] not in "\r\n":
                self.cut = True
                while (rest := readline(_LONGEST_LINE)) and rest[-1] not in "\r\n":
                    pass
            yield line

    def end_row(self) -> list[str]:
        """The lines of the row that has been read."""
        lines, self.row, self.cut = self.row, [], False
        return lines


def _cells(lines: _Lines, between: str) -> Iterator[tuple[int, list[str] | ReadError]]:
    """The cells of each row, or why it has none, with its number."""
    table = csv.reader(lines, delimiter=between)
    last: tuple[int, list[str] | ReadError] | None = None
    row: list[str] = []
    for number in count(1):
        given: list[str] | ReadError
        try:
            given = next(table)
        except StopIteration:
            break
        except csv.Error as error:
            given = ReadError(
                f"this row cannot be read ({error}); is a quotation mark in it never closed?"
            )
        if lines.cut:
            given = ReadError(f"this row has a line longer than {_LONGEST_LINE:,} characters")
        if last is not None:
            yield last
        last, row = (number, given), lines.end_row()
    if last is not None:
        if len(row) > 1 and _is_open(row, between):
            said = f"a quotation mark in this row is never closed: {len(row)} lines went into it"
            last = last[0], ReadError(f"{said}, to the end of the file")
        yield last


def _is_open(row: list[str], between: str) -> bool:
    """Whether a row ends amid quotation marks: what is put behind it does not become a row."""
    try:
        return len(list(csv.reader([*row, "x"], delimiter=between))) < 2
    except csv.Error:
        return False


def _told_delimiter(text: io.TextIOWrapper, sample: str) -> str | None:
    """The delimiter that the first line tells, as Excel writes it (``sep=;``); it is no row."""
    told = _SEPARATOR.match(sample)
    if told is None:
        return None
    text.readline()
    return told[1]


def _delimiter(sample: str, columns: Columns) -> str:
    """What stands between the cells of the line that is the head, else of the first line."""
    lines = sample.lstrip("\ufeff\r\n").splitlines()[:MOST_ABOVE] or [""]
    heads = (line for line in lines if columns.are(cells_of(line)))
    return delimiter(next(heads, lines[0]))


def _row_of_csv(head: Sequence[str], cells: Sequence[str]) -> Row:
    """A row; one with more cells than there are columns has a delimiter inside a text."""
    if any(one.strip() for one in cells[len(head) :]):
        return ReadError(
            f"this row has {len(cells)} cells for {len(head)} columns; put texts in which the "
            "delimiter stands between quotation marks"
        )
    return _row(head, cells)


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
    data = file.read(LARGEST_FILE + 1)
    check_size(len(data), "the workbook")
    check_package(data)
    book = open_workbook(data)
    refused: ReadError | None = None
    told, above = False, 0
    for sheet in book.worksheets:
        sheet.reset_dimensions()  # some programs write wrong ones, which would cut the table
        head, number = Head(columns), above
        for number, cells in enumerate(
            sheet.iter_rows(max_row=_MOST_ROWS, values_only=True), above + 1
        ):
            if all(cell in (None, "") for cell in cells):
                continue
            if head.names:
                yield number, _row(head.names, [_legible(cell) for cell in cells])
            elif not head.look_at([str(_legible(cell) or "") for cell in cells]):
                break
        try:
            head.check()
            told, above = True, number
        except ReadError as error:
            refused = refused or error
    if not told:
        raise refused or ReadError("the workbook has no sheet with a table")


def _legible(cell: object) -> object:
    """A cell in Unicode: one that was written with a font from before it holds other letters."""
    return (from_legacy(cell) or cell) if isinstance(cell, str) and not cell.isascii() else cell
