"""Opening an Excel workbook to be read row by row."""

import io
import warnings
from typing import Any

from corpus.readers import needs_formats
from corpus.readers.kinds import Kind


def open_workbook(data: bytes) -> Any:
    """The workbook, read-only, with the values that formulas have; what is damaged raises.

    Raises ReadError when the library for it is not installed.
    """
    try:
        import openpyxl
    except ModuleNotFoundError as error:
        raise needs_formats(Kind.XLSX, error) from error
    # It warns of drop-down lists and styles that it does not keep; nothing here writes them.
    warnings.filterwarnings("ignore", category=UserWarning, module="openpyxl")
    return openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True)
