"""Rows of a table that are of no union: signatures below it, and sums."""

from collections.abc import Sequence

from corpus.register.cells import is_empty
from corpus.register.patterns import group


def is_signed(cells: Sequence[object]) -> bool:
    """Whether a row is of those who sign below the table: all its cells name an office.

    >>> is_signed([None, "NGƯỜI LẬP BIỂU", None, "TM. BAN THƯỜNG VỤ"]), is_signed(["Sở Y tế", 5])
    (True, False)
    """
    told = [cell for cell in cells if not is_empty(cell)]
    words = group("rows")["signature"]
    return bool(told) and all(
        isinstance(one, str) and words.whole(one.split(":")[0].strip()) for one in told
    )


def is_total(text: str) -> bool:
    """Whether a row's first words say that it is a sum.

    >>> is_total("Cộng cấp trên cơ sở"), is_total("Công đoàn Sở Y tế"), is_total("TONG CONG")
    (True, False, True)
    """
    rows = group("rows")
    marked = not text.isascii() and rows["total_with_marks"].whole(text)
    return marked or rows["total"].whole(text)
