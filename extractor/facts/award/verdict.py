"""Is the title conferred here? The questions asked of it, in their order."""

from extractor.analysis import SentenceView
from extractor.facts.award.classed import classed_by_form, classed_in_words
from extractor.facts.award.conferring import NEAR, conferred_by
from extractor.facts.award.counted import is_bare_percentage, told_with_winners
from extractor.facts.award.movements import held_in_spite, movement_before, names_a_movement
from extractor.facts.award.plain_speech import classifies, is_motto, stands_alone, told_as_words
from extractor.facts.award.refused import refused_by_lead
from extractor.facts.award.title import Title
from extractor.late import late

_CALLED_TITLE = late(r"danh hiệu[^,;.]{0,12}$")
_COUNTED_NEXT = late(r"(?:[,;]|[,;]? và) \d[\d.]* ?[“\"]$")
"""The next of several titles that are counted: "142 “Thợ giỏi cấp cơ sở”, 17 “| Thợ giỏi …”"."""
_MADE_KNOWN = "công bố"


def conferred(
    view: SentenceView, title: Title, start: int, in_list: bool
) -> tuple[str | None, str | None]:
    """``(verb, None)`` when the title is conferred, ``(None, reason)`` when it is not.

    ``in_list`` says that a title before it in the sentence was: the list shares its verb, and
    then there may be none to name.
    """
    low = view.analysis.low
    reason = refused_by_lead(view, title, start)
    if reason:
        return None, reason
    if title.plain and is_motto(view, title):
        return None, "plain_speech"
    shown = classed_in_words(view, title, start) if title.plain else None
    if shown:
        return shown, None
    if told_as_words(view, title, start):
        return None, "plain_speech"
    shown = classed_by_form(view, title) if title.plain else None
    if shown:
        return shown, None
    classify = view.before(title.start, "award.classify")
    if title.plain and not classifies(classify, title, start):
        if not stands_alone(view, title, start, in_list):
            return None, "plain_speech"
        classify = None
    elif title.plain and classify and ";" in low[classify.end : title.start]:
        return None, "plain_speech"
    shown = told_with_winners(view, title, start)
    if shown:
        return shown, None
    movement = movement_before(view, title, start)
    if movement:
        shown = held_in_spite(view, title, movement, classify)
        if shown:
            return shown, None
        if names_a_movement(view, title, movement, classify):
            return None, "movement_or_condition"
    if is_bare_percentage(view, title, start):
        return None, "bare_percentage"
    verb = view.before(title.start, "award.confer")
    if verb is not None and low.startswith(" trào", verb.end):
        verb = None  # "phong" of "phong trào"
    led = verb is not None and verb.start >= start and title.start - verb.end <= 45
    lead = low[start : title.start][-NEAR:]
    counted_next = in_list and _COUNTED_NEXT.search(lead)
    if title.quoted and not (led or counted_next or _CALLED_TITLE.search(lead)):
        return None, "movement_or_condition"
    if verb is None and classify and low.startswith(_MADE_KNOWN, classify.start):
        return _MADE_KNOWN, None
    return conferred_by(view, title, start, verb, in_list)
