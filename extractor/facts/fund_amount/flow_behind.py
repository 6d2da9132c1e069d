"""The verb right behind a sum: "…, 5 triệu đồng tặng quà", "số còn lại 80 triệu đồng trích …"."""

from extractor.analysis import SentenceView
from extractor.facts.fund_amount.cues import cues_between
from extractor.facts.fund_amount.flows import Flow, flow_name
from extractor.facts.fund_amount.words import DISBURSED, HELD, LENT, RAISED, REFUSE
from extractor.late import late
from extractor.quantities import Quantity
from extractor.sought import Sought

_THE_REST = Sought(r"\b(?:số|phần|khoản|tiền) còn lại(?: là|,)?[^,;.\d]{0,12}$")
_REST_OPENS = late(
    r"\W*(?:như vậy,? )?(?:(?:số|phần|khoản)(?: tiền| kinh phí| quỹ)?|tiền) còn lại(?:,| là|:)? ?"
    r"(?:khoảng |gần |hơn |trên )?"
)
_TO_BE_USED = late(r",? (?:[^,;.\d]{2,40} )?(?:sẽ|dự kiến|tiếp tục|để dành|dành) [^;.]{3,}")
"""What is to be done with a rest that is there: "Phần còn lại, 276 triệu đồng, CĐ sẽ dùng …"."""
_STRAIGHT_ON = late(r"(?: ?/ ?[^\W\d]+)?,? (?:(?:là|thì|được|đã|do|từ|sẽ) ){0,2}")
_CARRIED_ON = Sought(r"chuyển (?:sang|tiếp|qua)\b")
_ENDS = late(r"\s*(?:[,;.)]|$)")


def rest_goes(view: SentenceView, quantity: Quantity) -> Flow | None:
    """Where the verb right behind a rest says it went: "số còn lại 80 triệu đồng trích từ …"."""
    if not view.search(_THE_REST, view.slice(max(view.start, quantity.start - 40), quantity.start)):
        return None
    verb = next(iter(cues_between(view, quantity.end, min(view.end, quantity.end + 24))), None)
    if _REST_OPENS.fullmatch(view.low, view.start, quantity.start) and _TO_BE_USED.match(
        view.low, quantity.end, view.end
    ):
        return Flow(None, "held")
    if verb is None or _CARRIED_ON.match(view.analysis.low, verb.start):
        return None
    if not _STRAIGHT_ON.fullmatch(view.slice(quantity.end, verb.start)):
        return None
    return None if verb.group in (REFUSE, HELD) else Flow(verb, flow_name(verb))


def straight_behind(view: SentenceView, quantity: Quantity) -> Flow | None:
    """The verb right behind a sum that a comma parts off: "…, 5 triệu đồng tặng quà"."""
    if not view.slice(view.start, quantity.start).endswith((", ", "; ")):
        return None
    verb = next(iter(cues_between(view, quantity.end, min(view.end, quantity.end + 24))), None)
    if verb is None or verb.start != quantity.end + 1:
        return None
    alone = _ENDS.match(view.analysis.low, verb.end, view.end)
    if verb.group not in (DISBURSED, LENT) and not (verb.group == RAISED and alone):
        return None
    return Flow(verb, flow_name(verb))
