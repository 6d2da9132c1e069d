"""Rows of a register that tell of a union and a date a second time."""

from corpus.register.model import Refused, RegisterRow
from corpus.register.names import bare_key, line_key


class Repeats:
    """Knows the rows read so far.

    A second row of one sheet is refused. Rows of two sheets, such as one of members and one of
    money, complete each other as long as they do not contradict.
    """

    def __init__(self) -> None:
        self._seen: dict[tuple[str | None, ...], RegisterRow] = {}

    def of(self, row: RegisterRow) -> Refused | None:
        """Why a row is not taken; None when it is new."""
        key: tuple[str | None, ...] = (
            bare_key(row.branch),
            line_key(row.place or ""),
            row.code,
            row.level,
        )
        key += (row.date, row.fund)
        before = self._seen.setdefault(key, row)
        if before is row:
            return None
        alike = all(
            before.figures.get(figure, told) == told for figure, told in row.figures.items()
        )
        if before.sheet != row.sheet and alike:
            return None
        same = dict(before.figures) == dict(row.figures)
        code = "twice" if same else "twice_differently"
        return Refused(row.row, row.sheet, code, row.branch, parts={"other": before.row})
