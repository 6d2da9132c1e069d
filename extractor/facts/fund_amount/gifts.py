"""The verb behind a sum that is said to be a gift: "100 triệu đồng là phần quà X vừa gửi tới"."""

from extractor.analysis import SentenceView
from extractor.facts.fund_amount.cues import REACH_BEHIND, cues_between
from extractor.facts.fund_amount.told_of_sum import IS_GIFT
from extractor.facts.fund_amount.words import DISBURSED, HELPING
from extractor.lexicon import Hit
from extractor.quantities import Quantity


def verb_of_gift(view: SentenceView, quantity: Quantity) -> Hit | None:
    """The verb of giving behind what makes a gift of a sum."""
    gift = IS_GIFT.match(view.analysis.low, quantity.end, view.end)
    if gift is None:
        return None
    given = cues_between(view, gift.end(), min(view.end, gift.end() + REACH_BEHIND))
    return next((cue for cue in given if cue.group in (DISBURSED, HELPING)), None)
