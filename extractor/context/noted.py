"""What a note at a table says of the time its rows count: "(kết nạp mới tính từ … đến …)"."""

import re
from typing import Final

from extractor.analysis import Analysis, SentenceView
from extractor.quantities import find_quantities
from extractor.sought import Sought

_NOTE: Final = Sought(
    r"(?:(?<![^\n])|[(;:–*-] ?)(?:(?:số|cột|số liệu|ghi chú|riêng)[: ]{1,2})*"
    r"(?:đoàn viên |đv |cđcs |công đoàn cơ sở )?(?:được )?"
    r"(?P<deed>kết nạp|phát triển|thành lập|khen thưởng|vận động|ủng hộ)(?: mới| thêm)?"
    r"(?: đoàn viên| đv| cđcs| công đoàn cơ sở)?(?: trong biểu| trong bảng)?,? (?:được )?"
    r"(?:tính|lấy|thống kê|cộng dồn|tổng hợp|lũy kế|chỉ tính|là)\b(?: số liệu| gộp| chung)?"
)
_ROW: Final = re.compile(r"\W*[^\n:;]{2,70}: (?:[^\W\d]+ ){0,4}\d[^\n]*$")
"""A row of a table as it is told: "LĐLĐ huyện X: 4.386 đoàn viên, …"."""
_TO_PERIOD: Final = 24
_REACH: Final = 3000
"""Code points between a note and the rows of its table."""


def noted_time(view: SentenceView, at: int) -> str | None:
    """The time that a note at the table gives for what the figure at ``at`` counts."""
    analysis = view.analysis
    if not _ROW.match(view.slice(view.start, view.end)):
        return None
    clause = view.slice(view.start, at)
    near = [
        (abs(start - view.start), period)
        for start, deed, period in _notes(analysis)
        if abs(start - view.start) < _REACH and deed in clause.rpartition(",")[2]
    ]
    return min(near)[1] if near else None


def _notes(analysis: Analysis) -> list[tuple[int, str, str]]:
    """Where a note dates what a column counts, the deed it counts, and its time."""
    return [
        (match.start(), match["deed"], quantity.period)
        for match in _NOTE.finditer(analysis.low)
        for quantity in find_quantities(_rest(analysis, match.end()), analysis.ref)
        if quantity.type == "period" and quantity.period and quantity.start < _TO_PERIOD
    ]


def _rest(analysis: Analysis, at: int) -> str:
    """What follows on the line."""
    return analysis.text[at:].partition("\n")[0][:90]
