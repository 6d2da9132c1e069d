"""Givers and winners told behind the last of several titles."""

from collections.abc import Sequence
from dataclasses import replace

from extractor.analysis import SentenceView
from extractor.context.discourse import Discourse
from extractor.facts.award.bodies import Granter
from extractor.facts.award.granter_behind import told_behind, told_in_brackets
from extractor.facts.award.recipient import Recipient
from extractor.facts.award.title import Title
from extractor.facts.award.told_behind import told_behind as winners_behind
from extractor.late import late

_LINKED = late(
    r"(?:[\s,()/–”\"-]|\d+|và|năm|các năm|hạng \w+|chiếc|lá|tấm|lượt|xuất sắc|toàn diện|chuyên đề)*"
)
"""What parts the titles of one giver who is told behind the last of them."""


def giver_at_the_end(
    view: SentenceView, discourse: Discourse, titles: Sequence[Title]
) -> Granter | None:
    """The giver told behind the last of several titles: "hạng Ba (2004), hạng Nhì (2013) của …"."""
    for at in range(1, len(titles)):
        if not _LINKED.fullmatch(view.slice(titles[at - 1].end, titles[at].start)):
            return None
        end = titles[at + 1].start if at + 1 < len(titles) else view.end
        giver = told_behind(view, discourse, titles[at], end) or told_in_brackets(
            view, discourse, titles[at]
        )
        if giver:
            of_state = titles[0].award_class in ("order", "honorific")
            other = titles[at].award_class != titles[0].award_class and "nước" not in giver.name
            return None if of_state and (other or giver.branch is not None) else giver
    return None


def winners_at_the_end(
    view: SentenceView, discourse: Discourse, titles: Sequence[Title]
) -> list[Recipient]:
    """The winner told behind the last of several: "hạng Ba (1985), hạng Nhì tặng Công ty"."""
    for at in range(1, len(titles)):
        if not _LINKED.fullmatch(view.slice(titles[at - 1].end, titles[at].start)):
            return []
        end = titles[at + 1].start if at + 1 < len(titles) else view.end
        winners = winners_behind(view, discourse, titles[at], end)
        if len(winners) == 1 and not winners[0].named and (winners[0].text or "các").islower():
            told = winners[0].text or ""
            return [] if told[:1].isdigit() else [replace(winners[0], count=None)]
        if winners:
            return winners if all(one.count is None for one in winners) else []
    return []
