"""The tables of a register file as plain rows of cells, with the numbers of their rows."""

import csv
import io
import re
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import chain, islice
from pathlib import Path
from typing import Any, Final
from xml.etree.ElementTree import ParseError

from corpus.readers.kinds import HEAD, Kind, kind_of, members_of
from corpus.readers.legacy import from_legacy, tcvn3, vni
from corpus.readers.model import LARGEST_TEXT, ReadError, check_size
from corpus.readers.packed import check_package
from corpus.readers.plain import decode
from corpus.readers.workbook import open_workbook
from corpus.register.model import RegisterError

Row = tuple[int, list[object]]

_SAMPLE: Final = 1 << 16
_DELIMITERS: Final = ",;\t|"
_DECIMAL: Final = re.compile(r"(?<=\d),(?=\d)")
_MERGED: Final = re.compile(rb'<(?:\w+:)?mergeCell ref="([A-Z]+)(\d+):([A-Z]+)(\d+)"')
_TOLD_APART: Final = re.compile("[ăđơưĂĐƠƯ\u1ea0-\u1ef9]")
"""Letters that no legacy font has."""


@dataclass(frozen=True, slots=True)
class Table:
    """One sheet, or a whole CSV file.

    Attributes:
        name: The name of the sheet; None for a CSV file.
        rows: Its rows, numbered as spreadsheets count, from 1.
        hidden: The sheet is hidden; its rows are not read.
    """

    name: str | None
    rows: Iterator[Row]
    hidden: bool = False


def tables(path: Path) -> Iterator[Table]:
    """The tables of a file, each to be read before the next is asked for.

    Raises RegisterError when the file cannot be read as a table.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise RegisterError(f"{path}: {reason}: name a CSV or Excel file") from error
    with explained(path):
        check_size(len(data))
        kind = kind_of(data[:HEAD], path.name)
        if kind is Kind.ZIP:
            kind = kind_of(data[:HEAD], path.name, members=members_of(data))
        if kind is Kind.XLSX:
            check_package(data)
            yield from _workbook(data)
        elif kind in (Kind.CSV, Kind.PLAIN):
            yield Table(None, _delimited(data))
        elif kind is Kind.OLD_OFFICE:
            raise RegisterError(f"{path}: this is an Excel file from before 2007: save it as .xlsx")
        else:
            raise RegisterError(f"{path}: this is no table ({kind}): save it as .xlsx or .csv")


@contextmanager
def explained(path: Path) -> Iterator[None]:
    """Turns what reading a file raises into a RegisterError that says what to do."""
    try:
        yield
    except ReadError as error:
        raise RegisterError(f"{path}: {error}") from error
    except (csv.Error, zipfile.BadZipFile, KeyError, ValueError, ParseError) as error:
        raise RegisterError(f"{path}: the file is damaged ({error}): save it again") from error


def _delimited(data: bytes) -> Iterator[Row]:
    csv.field_size_limit(LARGEST_TEXT)
    try:
        text = decode(data)
    except ReadError as error:
        raise ReadError(f"{error}: a register is a workbook (.xlsx) or a CSV file") from error
    text = (from_legacy(text) or text).removeprefix("\ufeff")
    delimiter, skip = delimiter_of(text[:_SAMPLE])
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    for number, cells in enumerate(rows, 1):
        if number > skip:
            yield number, [cell.strip() or None for cell in cells]


def delimiter_of(sample: str) -> tuple[str, int]:
    r"""What parts the cells of a CSV file, and how many lines at its beginning only say so.

    It is the one by which most rows have the same number of cells.

    >>> delimiter_of("LĐLĐ huyện X, năm 2018\n\nTên;Quỹ\nA;1,5\nB;2,5\nC;3\n")
    (';', 0)
    >>> delimiter_of("sep=;\na;b\n")
    (';', 1)
    """
    lines = sample.splitlines(keepends=True)
    if lines and (told := re.fullmatch(r"sep=(.)\s*", lines[0])):
        return told[1], 1
    if len(lines) > 1:
        lines.pop()  # it may be cut

    def fitness(delimiter: str) -> tuple[int, int]:
        # A comma inside a number parts nothing, where another sign parts the cells.
        given = (_DECIMAL.sub(".", line) for line in lines) if delimiter == "," else lines
        widths = [len(row) for row in csv.reader(given, delimiter=delimiter) if len(row) > 1]
        usual = max(set(widths), key=lambda width: (widths.count(width), width), default=0)
        return widths.count(usual), usual

    return max(_DELIMITERS, key=fitness), 0


def _workbook(data: bytes) -> Iterator[Table]:
    try:
        book = open_workbook(data)
    except ReadError:
        raise
    except Exception as error:  # what the library says of damaged files is of many kinds
        raise ReadError(f"the Excel file is damaged ({type(error).__name__}): {error}") from error
    for sheet in book.worksheets:
        hidden = sheet.sheet_state != "visible"
        merged = [] if hidden else _merged_downwards(data, sheet)
        yield Table(sheet.title, _sheet_rows(sheet, merged), hidden)


def _sheet_rows(sheet: Any, merged: list[tuple[int, int, int]]) -> Iterator[Row]:
    """The rows of a sheet; a cell merged with those below stands in each of them."""
    sheet.reset_dimensions()  # what programs write there is often wrong
    rows = sheet.iter_rows(values_only=True)
    first = [list(cells) for cells in islice(rows, 200)]
    read = _legacy_reading(first)
    held: dict[int, tuple[object, int]] = {}
    starts = {(top, column): bottom for column, top, bottom in merged}

    def finished(number: int, cells: list[object]) -> list[object]:
        if read is not None:
            cells = [read(cell) if _is_old(cell) else cell for cell in cells]
        cells = [None if isinstance(cell, str) and not cell.strip() else cell for cell in cells]
        for column in [at for at, (_, bottom) in held.items() if bottom < number]:
            del held[column]
        for column, (value, _) in held.items():
            if column < len(cells) and cells[column] is None:
                cells[column] = value
        if starts:
            for column, cell in enumerate(cells):
                if (bottom := starts.get((number, column))) is not None:
                    held[column] = (cell, bottom)
        return cells

    for number, cells in enumerate(chain(first, rows), 1):
        yield number, finished(number, list(cells))


def _is_old(cell: object) -> bool:
    return isinstance(cell, str) and not cell.isascii() and not _TOLD_APART.search(cell)


def _legacy_reading(rows: list[list[object]]) -> Callable[[Any], str] | None:
    """How the texts of a workbook written with a font from before Unicode are to be read."""
    texts = [cell for row in rows for cell in row if isinstance(cell, str) and _is_old(cell)]
    sample = "\n".join(" ".join(text.split()) for text in texts)
    made = from_legacy(sample) if texts else None
    if made is None:
        return None
    lines = list(zip(sample.split("\n"), made.split("\n"), strict=False))
    readings = (tcvn3, vni)
    return max(readings, key=lambda read: sum(read(given) == got for given, got in lines))


def _merged_downwards(data: bytes, sheet: Any) -> list[tuple[int, int, int]]:
    """The column (from 0), first and last row of cells that were merged over several rows.

    The library reads them only with the whole sheet in memory; they stand at the sheet's end.
    """
    path = str(getattr(sheet, "_worksheet_path", "")).lstrip("/")
    found = []
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        if path not in package.namelist():
            return []
        with package.open(path) as xml:
            tail = b""
            while block := xml.read(1 << 20):
                for one in _MERGED.finditer(tail + block):
                    top, bottom = int(one[2]), int(one[4])
                    if bottom > top:
                        found.append((_column(one[1].decode()), top, bottom))
                tail = block[-64:]
    return list(dict.fromkeys(found))


def _column(letters: str) -> int:
    """The place of a column from 0: A is 0, AA is 26.

    >>> _column("A"), _column("AA")
    (0, 26)
    """
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1
