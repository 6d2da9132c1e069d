"""Persons of the highest offices who hand over an award: "thay mặt Đảng, Nhà nước, Thủ tướng …"."""

from dataclasses import replace
from typing import Final

from extractor.analysis import SentenceView
from extractor.facts.award.bodies import Granter
from extractor.late import late
from extractor.letters import LOWER, UPPER
from extractor.sought import Sought

_PERSON: Final = late(
    r"(?P<office>(?:Phó )?(?:Chủ tịch (?:nước|Quốc hội)|Thủ tướng)|Tổng Bí thư)(?: Chính phủ)?"
    rf"(?: [{UPPER}][{LOWER}]+){{2,4}}"
)
_IN_PLACE_OF: Final = Sought(r"\b(?:thay mặt|thừa ủy quyền|được ủy quyền)\b[^;.]*$")
_CONFERS: Final = {"Chủ tịch nước": "Chủ tịch nước", "Thủ tướng": "Thủ tướng Chính phủ"}


def office_that_gives(view: SentenceView, giver: Granter | None) -> Granter | None:
    """The office of a person told by name to give; None when the person only hands it over."""
    told = _PERSON.fullmatch(giver.name) if giver is not None else None
    if giver is None or told is None:
        return giver
    office = _CONFERS.get(told["office"])
    if office is None or view.search(_IN_PLACE_OF, view.analysis.low, view.start, giver.at):
        return None
    return replace(giver, name=office)
