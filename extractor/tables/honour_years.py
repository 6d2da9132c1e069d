"""Honours by years in a report of merits, without signs between the cells.

"Năm Danh hiệu thi đua Số, ngày, tháng, năm của quyết định" over "2019 Bằng khen QĐ số 15/QĐ-LĐLĐ
ngày 22/01/2020 của LĐLĐ tỉnh", in a row or each cell on a line.
"""

from collections.abc import Sequence
from typing import Final

from extractor.late import late
from extractor.normalise import lower
from extractor.signs import Signs
from extractor.tables.table import Cell, Table, cell_at

_HEADS: Final = (
    late(r"(?:stt |tt )?(?P<year>năm(?: học)?)"),
    late(r"(?P<what>danh hiệu(?: thi đua)?|hình thức(?: khen thưởng)?|thành tích)(?: đạt được)?"),
    late(r"(?P<paper>(?:số|quyết định|cơ quan|cấp|ngày)\b[^|]{0,120})"),
)
_IN_ONE: Final = late(" ".join(head.pattern for head in _HEADS))
_YEAR: Final = r"(?:19|20)\d\d(?: ?[-–] ?(?:19|20)\d\d)?"
_ROW: Final = (
    late(rf"(?:\d{{1,2}}[.)]? )?(?:năm(?: học)? )?(?P<year>{_YEAR})"),
    late(r"(?P<what>[^\W\d][^\d|;]{3,90}?),?"),
    late(r"\(?(?P<paper>(?:theo )?(?:qđ|quyết định|số)\b.{3,160}?)\)?"),
)
_ROW_IN_ONE: Final = late(" ".join(part.pattern for part in _ROW))
_NAMES: Final = ("year", "what", "paper")
_SIGNS: Final = Signs("danh hiệu", "hình thức", "thành tích")
_MOST_LINES: Final = 3
"""Lines over which the heads may run."""


def may_hold(low: str) -> bool:
    """Whether a text may hold such a table; ``low`` in lowercase letters."""
    return "quyết định" in low and _SIGNS.stand_in(low)


def honour_years_at(text: str, lines: Sequence[tuple[int, int]], at: int) -> Table | None:
    r"""The table whose heads begin with a line, None when none does.

    >>> text = "Năm Danh hiệu Số quyết định\n2019 Bằng khen QĐ số 15/QĐ-LĐLĐ của LĐLĐ tỉnh"
    >>> [cell.text for cell in honour_years_at(text, [(0, 27), (28, 76)], 0).rows[0]]
    ['2019', 'Bằng khen', 'QĐ số 15/QĐ-LĐLĐ của LĐLĐ tỉnh']
    """
    if not _HEADS[0].match(lower(text[slice(*lines[at])]).strip()):
        return None
    for size in range(1, min(_MOST_LINES, len(lines) - at) + 1):
        start, end = lines[at][0], lines[at + size - 1][1]
        told = _IN_ONE.fullmatch(lower(text[start:end]).replace("\n", " ").strip())
        if told is None:
            continue
        heads = tuple(_cell(text, start, told.span(name)) for name in _NAMES)
        rows, used = _rows(text, lines[at + size :])
        if rows:
            return Table(heads, tuple(rows), size + used)
    return None


def _rows(text: str, lines: Sequence[tuple[int, int]]) -> tuple[list[tuple[Cell, ...]], int]:
    """The rows from a line on, each on a line or each cell on one, and the lines these take."""
    rows: list[tuple[Cell, ...]] = []
    at = 0
    while at < len(lines):
        start, end = lines[at]
        told = _ROW_IN_ONE.fullmatch(lower(text[start:end]).rstrip())
        if told:
            rows.append(tuple(_cell(text, start, told.span(name)) for name in _NAMES))
            at += 1
            continue
        cells = [cell_at(text, *line) for line in lines[at : at + len(_ROW)]]
        if len(cells) < len(_ROW) or not all(
            part.fullmatch(cell.low) for part, cell in zip(_ROW, cells, strict=True)
        ):
            break
        rows.append(tuple(cells))
        at += len(_ROW)
    return rows, at


def _cell(text: str, start: int, span: tuple[int, int]) -> Cell:
    return cell_at(text, start + span[0], start + span[1])
