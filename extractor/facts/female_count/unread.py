"""Women told beside a figure that is not read: "Thợ đứng máy ca ba: 31 Nữ: 22"."""

from extractor.analysis import SentenceView
from extractor.facts.headcount import headcounts
from extractor.facts.staff_parts import is_occupation
from extractor.late import late
from extractor.sought import Sought

_BESIDE = Sought(
    r"(?:^|[.;,:|\n(–+-]|\d) *(?P<label>[^\W\d][^:.;,|\n\d]{1,60}?)(?:(?P<colon> ?:)| là| có)? "
    r"(?P<figure>\d[\d.]*)(?: (?:người|đồng chí|đ/c|cô|gv|cán bộ))?"
    r"(?: ?[,;.|(–-])*\s*(?:trong đó,? )?(?:có )?$"
)
"""A label with its figure, right before the women."""
_WHOLE = late(
    r"\b(?:tổng|ts|số lượng|quân số|sĩ số|toàn|đoàn viên|công đoàn|cđ|nghiệp đoàn|biên chế"
    r"|lao động(?! (?:trực|gián) )|nhân sự|nhân lực|hiện|trường|công ti|đơn vị|cơ quan|nhà máy"
    r"|bệnh viện)\b"
)


def beside_unread(view: SentenceView, start: int) -> bool:
    """Whether the women told at ``start`` are of people whose figure beside them is not read."""
    low = view.analysis.low
    if not low.startswith("nữ", start):
        return False
    views = [view]
    if view.start == start and view.index:  # "… Tổ Văn: 10. Nữ: 9."
        views.insert(0, view.analysis.views[view.index - 1])
    since = views[0].start
    beside = view.search(_BESIDE, low[since:start])
    if beside is None or _WHOLE.search(beside["label"]):
        return False
    if not beside["colon"] and not is_occupation(beside["label"]):
        return False
    at = since + beside.start("figure")
    return not any(
        count.quantity.figure_start == at and count.population
        for told in views
        for count in headcounts(told)
    )
