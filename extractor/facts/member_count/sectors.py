"""People told of one sort of a union's units only: "khối trường học có 2.310 đoàn viên"."""

from extractor.analysis import SentenceView
from extractor.late import late
from extractor.sought import Sought

_SECTOR = (
    r"(?:riêng |còn |trong đó,? )?(?:(?:các )?(?:công đoàn cơ sở|cđcs|đơn vị) )?"
    r"(?:khối|khu vực|lĩnh vực|nhóm) (?!thi đua)[^,;.:\d]{3,50}?"
    r"(?:(?: có| là| chiếm| với| còn| chỉ)+|:|)"
)
_OF_SECTOR = Sought(
    rf"(?:^|[,;:(.] ){_SECTOR} $"
    rf"|[,;:(] {_SECTOR} \d[\d.]* (?:đơn vị|cđcs|cơ sở)(?:,| với| và| có) $"
)
"""A part of the members by where they work: "khối trường học có 2.310 đoàn viên"."""
_NAMED_SECTOR = late(r"(?:CĐCS|[Cc]ông đoàn cơ sở) Khối ")
"""A union whose name begins like a part's: "CĐCS Khối cơ quan huyện"."""


def of_sector(view: SentenceView, start: int) -> bool:
    """Whether the people whose figure begins at ``start`` are those of one sort of units."""
    sector = view.search(_OF_SECTOR, view.analysis.low[view.start : start])
    return sector is not None and not _NAMED_SECTOR.search(view.text, sector.start(), sector.end())
