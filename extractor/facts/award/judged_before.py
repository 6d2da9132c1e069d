"""Who gave what is told as the outcome of the sentence before: a decision, a board's meeting."""

from typing import Final

from extractor.analysis import SentenceView
from extractor.context.discourse import Discourse
from extractor.facts.award.bodies import Granter, named
from extractor.facts.award.words import last_match
from extractor.late import late
from extractor.sought import Sought

DECIDED: Final = late(
    r"\b(?:theo|tại|căn cứ)(?: các)? quyết định (?:số [^,;]{1,30}? )?(?:ngày [^,;]{4,16}? )?của\s+"
)
_GOES_ON = late(r"\W*(?:trong đó|trong số đó|cụ thể|theo đó|qua đó)\b")
"""What opens a sentence that goes on with what was decided."""
_OUTCOME = late(r"\W*(?:kết quả|theo đó|qua đó)\b")
"""What opens the outcome of a meeting."""
_BOARD_OF = Sought(
    r"\b(?:hội đồng|ban|tiểu ban) (?:thi đua|xét|bình xét|khen thưởng|chấm)"
    r"(?:[ ,–-]+[^\W\d]+){0,4}? (?:của )?$"
)
_JUDGES = late(r"[^.;]{0,60}?\b(?:đánh giá|xếp loại|bình xét|phân loại|xét|họp)\b")
"""What a union's board does: "Hội đồng thi đua của Công đoàn trường đã họp để đánh giá"."""
_BACK = 2


def decided_before(view: SentenceView, discourse: Discourse) -> Granter | None:
    """Whose decision the sentence before tells, with which this one goes on: "Trong đó, …"."""
    if not view.index or not _GOES_ON.match(view.text.lower()):
        return None
    before = view.analysis.views[view.index - 1]
    decided = last_match(DECIDED, before.slice(before.start, before.end))
    return named(before, discourse, before.start + decided.end(), before.end) if decided else None


def judged_by_board(view: SentenceView, discourse: Discourse) -> Granter | None:
    """The union whose board met to judge, where its outcome is told: "Kết quả: 514/632 đạt …"."""
    if not _OUTCOME.match(view.text.lower()):
        return None
    for before in reversed(view.analysis.views[max(0, view.index - _BACK) : view.index]):
        for mention in before.mentions:
            led = before.search(_BOARD_OF, before.slice(before.start, mention.start))
            if led and _JUDGES.match(view.analysis.low, mention.end, before.end):
                return named(before, discourse, mention.start, before.end)
    return None
