"""The year of a Tết ("Tết Mậu Tuất", "Xuân 2026") and of a lunar year ("năm Quý Mão")."""

from datetime import date
from typing import Final

from extractor.quantities import Quantity
from extractor.sought import Sought

_STEMS: Final = ("canh", "tân", "nhâm", "quý", "giáp", "ất", "bính", "đinh", "mậu", "kỉ")
_BRANCHES: Final = (
    *("thân", "dậu", "tuất", "hợi", "tí", "sửu"),
    *("dần", "mão", "thìn", "tị", "ngọ", "mùi"),
)
_CYCLE: Final = 60
_NAME: Final = rf"(?P<stem>{'|'.join(_STEMS)}) (?P<branch>{'|'.join(_BRANCHES)})"
_YEAR: Final = r"(?P<year>(?:19|20)\d\d)(?!\d)"
_TET: Final = r"(?:tết|xuân)(?: nguyên đán| cổ truyền| âm lịch| dân tộc| sum vầy){0,2}"
_FESTIVAL: Final = Sought(
    rf"(?<!\w)(?:{_TET}(?: (?:năm )?{_NAME})?(?:,? ?[-–(]? ?(?:năm )?{_YEAR})?"
    rf"|năm {_NAME.replace('>', '_alone>')})(?!\w)"
)


def lunar_year(stem: str, branch: str, ref: date) -> int | None:
    """The year of a sexagenary name that lies nearest to a date; None when no year bears it.

    >>> lunar_year("mậu", "tuất", date(2018, 6, 1)), lunar_year("giáp", "tuất", date(2018, 6, 1))
    (2018, 1994)
    """
    name = (_STEMS.index(stem), _BRANCHES.index(branch))
    for distance in range(_CYCLE // 2 + 1):
        for year in (ref.year + distance, ref.year - distance):
            if (year % 10, year % 12) == name:
                return year
    return None


def festivals(low: str, start: int, end: int, ref: date | None) -> list[Quantity]:
    """The Tết and lunar years that are dated in a stretch of folded text, as periods.

    >>> [q.period for q in festivals("tết mậu tuất 2018, tặng 350 suất", 0, 32, None)]
    ['2018']
    """
    found = []
    for match in _FESTIVAL.finditer(low, start, end):
        stem = match["stem"] or match["stem_alone"]
        branch = match["branch"] or match["branch_alone"]
        year = match["year"] or (stem and ref and lunar_year(stem, branch, ref))
        if year:
            found.append(Quantity("period", *match.span(), *match.span(), period=str(year)))
    return found
