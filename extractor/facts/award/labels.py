"""The body that labels an item of a list of awards, and so confers them."""

import re
from dataclasses import replace

from extractor.analysis import SentenceView
from extractor.context.discourse import Discourse
from extractor.context.ranks import HOSTED, rank
from extractor.facts.award.bodies import Granter, named
from extractor.facts.award.title import Title
from extractor.facts.award.words import any_of
from extractor.late import late

_CONFERS = late(
    r"\s*(?!cấp (?:trên|dưới|cơ sở|tỉnh|huyện|ngành|bộ|thành phố))"
    rf"{any_of('give', 'choose')}\b"
)
_HEADS = late(
    r"\s*(?:vn\s*)?(?:(?:đã |quyết định )?(?:khen thưởng|khen|tặng thưởng|trao tặng|tặng|trao))?\s*"
)
"""What may stand between a giver and its colon: "LĐLĐ tỉnh khen:"."""
_COUNTS_ON = late(r"(?:[^:.]*[,;])?(?: và)? *\d+ (?:(?:chiếc|lá|tấm) )?")
"""A figure behind a label, before the title it counts."""


def labelled(
    view: SentenceView, discourse: Discourse, title: Title, start: int, end: int
) -> Granter | None:
    """The body an item is headed by: "2. UBND tỉnh: 03 Bằng khen cho …; công nhận …"."""
    low = view.analysis.low
    colon = low.find(":", view.start, title.start)
    if colon < 0:
        return None
    lead = re.match(r"\W*(?:(?:\d+|[a-hđ])[.)]\s*)?(?:về phía\s+)?", low[view.start : colon])
    giver = named(view, discourse, view.start + (lead.end() if lead else 0), colon)
    if giver is None or not _HEADS.fullmatch(low, giver.end, colon):
        return None
    gives = _CONFERS.match(low, colon + 1, title.start)
    hosted = giver.branch is not None and discourse.branches[giver.branch].level in HOSTED
    if hosted and not gives and low.startswith(" (", title.end):
        return None  # "CĐCS Công ty X: Huân chương Lao động hạng Nhì (QĐ ngày …)"
    hands_on = re.match(
        r"[”\"]?\s*(?:cho\b|\(|:|\||\d+ )", low[title.end : min(end, title.end + 8)]
    )
    return giver if gives or hands_on else None


def of_item(view: SentenceView, discourse: Discourse, title: Title) -> Granter | None:
    """The higher body that labels one of several items: "Khen thưởng: Tổng LĐLĐ: 1 Cờ; …"."""
    low = view.analysis.low
    colon = low.rfind(":", view.start, title.start)
    if colon < 0 or not _COUNTS_ON.fullmatch(low, colon + 1, title.start):
        return None
    at = max(low.rfind(mark, view.start, colon) for mark in ";:") + 1
    at = max(at, view.start)
    bare = low[at:colon].lstrip(" -–+•*")
    giver = named(view, discourse, colon - len(bare), colon)
    if giver is None or not _HEADS.fullmatch(low, giver.end, colon):
        return None
    main = discourse.main
    lower = giver.branch is not None and (
        main is None or rank(discourse.branches[giver.branch]) <= rank(main)
    )
    return None if lower else replace(giver, subject=True)
