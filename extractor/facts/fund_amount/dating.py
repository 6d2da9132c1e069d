"""When a sum was given, held, or left over; parts are dated as their total."""

from extractor.analysis import SentenceView
from extractor.context.balances import period_of_balance
from extractor.context.dated_state import period_of_state
from extractor.context.period import period_of_event
from extractor.facts.draft import Draft, Miss
from extractor.late import late
from extractor.sought import Sought

_NEXT_PART = Sought(r"\b(?:trong đó|gồm)\b|^,(?: và)? [^,;.:\d]{2,50}$")
_NOW = late(r"\b(?:nay|hiện|giờ|bây giờ)\b")
"""What tells that a sum is of the day of the text: "ra đời năm 2001 với 80 triệu đồng, nay có"."""
_OWED = Sought(r"\bdư nợ\b[^,;.\d]{0,24}$")
"""What is owed to a fund, which is so on a day as what it holds is."""


def dated_as_total(part: Draft, found: list[Draft | Miss], between: str) -> None:
    """A part that has no time of its own has that of the total told right before it."""
    before = found[-1] if found else None
    if not isinstance(before, Draft) or part.period is not None or before.period is None:
        return
    if _NOW.search(between):
        return
    if part.fields["flow"] == before.fields["flow"] and _NEXT_PART.search(between):
        part.period = before.period


def period_of_sum(
    view: SentenceView, start: int, end: int, flow: str | None, status: str
) -> str | None:
    """When a sum was left over, held, or given."""
    left = period_of_balance(view, start, end) if status == "reported" else None
    owed = view.search(_OWED, view.analysis.low, max(view.start, start - 40), start)
    told = period_of_state if flow == "held" or owed else period_of_event
    return left or told(view, start, end, status)
