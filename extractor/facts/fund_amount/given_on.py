"""Who gives, where a union that was just brought up gets: "ra mắt CĐCS X, tặng CĐCS 5 triệu"."""

from typing import Final

from extractor.analysis import SentenceView
from extractor.context.discourse import Discourse, Owner
from extractor.late import late
from extractor.quantities import Quantity

_STRAIGHT: Final = late(r"[^,;.:\d]{0,24}")
"""What may stand between the union that gets a sum and the sum."""


def not_the_one_given(
    view: SentenceView, discourse: Discourse, quantity: Quantity, owner: Owner | None
) -> Owner | None:
    """The union that acts before the one which gets the sum and was taken for its giver."""
    before = [one for one in discourse.entries(view) if one.mention.end <= quantity.start]
    if owner is None or not before or before[-1].role != "to":
        return owner
    gets = before[-1]
    if gets.branch != owner.branch or not _STRAIGHT.fullmatch(
        view.slice(gets.mention.end, quantity.start)
    ):
        return owner
    for mention, role, branch in reversed(before[:-1]):
        if role == "subject" and branch not in (None, gets.branch):
            apart = ";" in view.slice(mention.end, quantity.start)
            return owner if apart or branch is None else Owner(branch, "subject")
    return owner
