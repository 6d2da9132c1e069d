"""Who classes the unions of a decision or a notice: its board, told before what it decides."""

import re

from extractor.analysis import SentenceView
from extractor.context.discourse import Discourse
from extractor.context.ranks import GRASSROOTS, rank
from extractor.facts.award.bodies import Granter, named
from extractor.facts.award.title import Title
from extractor.late import late
from extractor.sought import Sought

_HEAD = 1200
_FIRST = 8
"""Code points and sentences of the head of a paper."""
_ATTACHED = late(
    r"\bkèm theo(?: các)? quyết định (?:số [^,;]{1,30}? )?(?:,? ?ngày [^,;]{4,20}? )?của\s+"
)
_BOARD = Sought(
    r"^\W*(?:ban thường vụ|ban chấp hành|btv|bch) (?=(?:lđlđ|liên đoàn|công đoàn|cđ)\b)"
)
_ANNOUNCES = late(r"\s*(?:quyết định|thông báo|quyết nghị|công bố)?(?: như sau)?\W*$")
_DECIDES = Sought(r"^\W*(?:quyết định|thông báo|quyết nghị)\W*$|\b(?:quyết định|thông báo)\W*:$")
_ON_HONOURS = Sought(
    r"^\W*quyết định\W*\n\W*(?:về việc|v/v)[^\n]{0,30} (?:khen|tặng|công nhận)\b", re.M
)
"""The headline of a decision on honours."""
_POINTS = late(r"\W*(?:điều \d+|\d+)[.)/:]|\W*[a-hđ][.)]|\W*[-–+•*]")


def of_attachment(view: SentenceView, discourse: Discourse, title: Title) -> Granter | None:
    """Whose decision a list of honours is attached to, as is told below its headline.

    "(Ban hành kèm theo Quyết định số 45/QĐ-LĐLĐ ngày 16/01/2017 của Ban Thường vụ LĐLĐ tỉnh …)".
    """
    analysis = view.analysis
    if title.award_class == "prize" or "kèm theo" not in analysis.low[:_HEAD]:
        return None
    for other in analysis.views[: min(view.index, _FIRST)]:
        told = _ATTACHED.search(analysis.low, other.start, other.end)
        if told:
            return named(other, discourse, told.end(), other.end)
    return None


def of_paper(view: SentenceView, discourse: Discourse, title: Title) -> Granter | None:
    """The union above whose board decides or announces what the points below tell.

    Only classes of unions are read so, and all that a decision on honours gives; what is given
    elsewhere tells its giver.
    """
    decided = title.award_class != "prize" and _ON_HONOURS.search(view.analysis.low[:_HEAD])
    if title.award_class != "classification" and not decided:
        return None
    if not _POINTS.match(view.text.lower()):
        return None
    decides = False
    for other in reversed(view.analysis.views[: view.index]):
        low = view.analysis.low[other.start : other.end]
        decides = decides or other.search(_DECIDES, low) is not None
        board = other.search(_BOARD, low)
        if board is None or not decides:
            continue
        giver = named(other, discourse, other.start + board.end(), other.end)
        if (
            giver is None
            or giver.branch is None
            or not _ANNOUNCES.match(low, giver.end - other.start)
        ):
            continue
        above = rank(discourse.branches[giver.branch]) > GRASSROOTS
        return giver if above else None
    return None
