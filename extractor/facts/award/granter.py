"""Who conferred the award: the ways of telling it, asked in turn."""

from extractor.analysis import SentenceView
from extractor.context.discourse import Discourse
from extractor.facts.award.bodies import Granter, named
from extractor.facts.award.contest import holder_of_contest, holder_told_behind
from extractor.facts.award.granter_agent import (
    ON_BEHALF,
    told_as_agent,
    told_in_list,
    told_on_behalf,
    told_with_title_before,
)
from extractor.facts.award.granter_behind import told_behind, told_behind_cause, told_in_brackets
from extractor.facts.award.granter_subject import acting_body
from extractor.facts.award.judged_before import judged_by_board
from extractor.facts.award.labels import labelled, of_item
from extractor.facts.award.marked_by import of_note
from extractor.facts.award.paper import of_attachment, of_paper
from extractor.facts.award.title import Title
from extractor.facts.award.told_around import (
    asked_of,
    by_announced,
    by_announcement,
    by_decision,
    by_decision_behind,
    of_block,
    of_head,
    of_lead,
    of_praise,
    of_that_body,
    submitted_to,
)

_OF_THE_STATE = ("order", "honorific")


def granter_of(
    view: SentenceView, discourse: Discourse, title: Title, start: int, end: int
) -> Granter | None:
    """The body that conferred the title, when the text tells.

    Orders and honorifics are the State's to confer, so no union is their granter.
    """
    found = (
        told_behind(view, discourse, title, end)
        or of_block(view, discourse, title)
        or of_that_body(view, discourse, title)
        or submitted_to(view, discourse, title)
        or told_on_behalf(view, discourse, title)
        or told_as_agent(view, discourse, title, start)
        or told_with_title_before(view, discourse, title)
        or told_in_list(view, discourse, title, start)
        or told_in_brackets(view, discourse, title)
        or of_item(view, discourse, title)
        or by_decision_behind(view, discourse, title)
        or by_announced(view, discourse, title)
        or by_announcement(view, discourse, title)
        or asked_of(view, discourse, title)
        or acting_body(view, discourse, title, start)
        or labelled(view, discourse, title, start, end)
        or told_behind_cause(view, discourse, title)
        or by_decision(view, discourse, title)
        or judged_by_board(view, discourse)
        or of_lead(view, discourse, title)
        or of_praise(view, discourse, title)
        or holder_told_behind(view, discourse, title)
        or of_head(view, discourse)
        or of_paper(view, discourse, title)
        or holder_of_contest(view, discourse, title)
        or of_attachment(view, discourse, title)
        or of_note(view, discourse, title)
    )
    if title.award_class in _OF_THE_STATE:
        if found is None or found.branch is not None:
            found = of_head(view, discourse) or _handed_next(view, discourse)
        return None if found is None or found.branch is not None else found
    return found


def _handed_next(view: SentenceView, discourse: Discourse) -> Granter | None:
    """Who gave an order, told with who hands it over: "Thay mặt Chủ tịch nước, … đã gắn …"."""
    for other in view.analysis.views[view.index + 1 : view.index + 2]:
        behalf = other.search(ON_BEHALF, other.slice(other.start, other.end))
        if behalf and other.block == view.block:
            giver = named(other, discourse, other.start + behalf.end(), other.end)
            return giver if giver and giver.branch is None and "nước" in giver.name else None
    return None
