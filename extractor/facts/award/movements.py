"""The name of a movement, which is no title: "phong trào “Giỏi việc nước, đảm việc nhà”"."""

import re

from extractor.analysis import SentenceView
from extractor.facts.award.conferring import CONFERRED_IN
from extractor.facts.award.refused import WORTH
from extractor.facts.award.title import Title
from extractor.late import late
from extractor.lexicon import Hit

_HELD = late(r"\btổ chức (?:\w+ ){0,2}lễ (?:công bố và )?đón nhận (?:danh hiệu )?[“\"]?$")
"""What is received where it is celebrated: "CĐCS X tổ chức lễ đón nhận Cờ thi đua"."""


_IN_A_NAME = late(r"\b(?:Bộ|Sở|Phòng|ngành|Ban|Vụ|Tổng công ty|Cục) (?:Xây dựng|Công tác)$")
"""A word of movements in the name of a body: "Bằng khen của Bộ Xây dựng, | Cờ thi đua"."""


def held_in_spite(
    view: SentenceView, title: Title, movement: Hit, classify: Hit | None
) -> str | None:
    """What confers the title though a movement is told: "tổ chức lễ đón nhận …"."""
    low = view.analysis.low
    if title.plain and WORTH.search(low, view.start, title.start):
        return "xếp loại"
    if classify and classify.start < movement.end <= classify.end:
        return low[classify.start : classify.end]
    if _HELD.search(low, max(view.start, title.start - 50), title.start):
        return "tổ chức lễ đón nhận"
    return None


def movement_before(view: SentenceView, title: Title, start: int) -> Hit | None:
    """The word that makes the title the name of a movement; no word of a union's own name."""
    movement = view.before(title.start, "award.movement")
    if movement is None or title.award_class in ("prize", "ranking"):
        return None
    if movement.start < max(start, title.start - 70):
        return None
    if any(mention.start <= movement.start < mention.end for mention in view.mentions):
        return None
    if any(hit.start < movement.start < hit.end for hit in view.of("award.title")):
        return None  # "2 Cờ thi đua | chuyên đề, cấp Bằng Lao động sáng tạo": the kind of a flag
    return None if _IN_A_NAME.search(view.analysis.text, view.start, movement.end) else movement


def names_a_movement(view: SentenceView, title: Title, movement: Hit, classify: Hit | None) -> bool:
    """Whether nothing between the word of a movement and the title confers: "phong trào …"."""
    if classify is not None and classify.start >= movement.end:
        return False
    between = view.slice(max(movement.end, classify.end if classify else 0), title.start)
    return (
        len(between) < 40
        and not CONFERRED_IN.search(between)
        and not re.search(r"[,;]\s", between[3:])
    )
