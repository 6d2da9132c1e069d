"""The stretch of a sentence that tells of one title, and what was told before it."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from extractor.analysis import SentenceView
from extractor.facts.award.bodies import Granter
from extractor.facts.award.recipient import Recipient
from extractor.facts.award.title import Title
from extractor.facts.award.verdict import conferred
from extractor.facts.shares_of_unions import shares
from extractor.late import late

_SINGLED_OUT = ", riêng "
_ONE = late(r"(?:công đoàn|cđ|lđlđ|liên đoàn|nghiệp đoàn|đồng chí|đ/c|anh|chị|cô|thầy|ông|bà)")
"""Who is told apart from those before: "150 cá nhân được khen, riêng CĐCS X được tặng | Cờ"."""


@dataclass(slots=True)
class Before:
    """What the titles before one have told, and a list need not tell again."""

    end: int
    """Where the last of them ends; the start of the sentence before the first."""
    title: Title | None = None
    granter: Granter | None = None
    giver_of_orders: Granter | None = None
    """Who gave the last order, which certificates told since do not change."""
    recipients: list[Recipient] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Stretch:
    """A title with the words that tell of it alone, ``[start, end)``."""

    title: Title
    start: int
    end: int
    between: str
    """The words, in lower case, from the title before it to its own."""
    onwards: Sequence[Title]
    """The title and those behind it."""

    @property
    def later(self) -> Sequence[Title]:
        """The titles behind it."""
        return self.onwards[1:]


def stretch_of(view: SentenceView, onwards: Sequence[Title], before: Before) -> Stretch:
    """The stretch of the first of some titles: from the one before it to the one after it."""
    title = onwards[0]
    low = view.analysis.low
    single_out = low.rfind(_SINGLED_OUT, view.start, title.start)
    alone = single_out if _ONE.match(low, single_out + len(_SINGLED_OUT)) else -1
    return Stretch(
        title,
        start=max(before.end, low.rfind(";", view.start, title.start) + 1, alone + 1),
        end=_up_to_shares(view, title.end, _next_award(view, onwards[1:], title.end)),
        between=view.slice(before.end, title.start),
        onwards=onwards,
    )


def _next_award(view: SentenceView, titles: Sequence[Title], at: int) -> int:
    """Where the next title stands that is no name of a contest or a movement."""
    for title in titles:
        if not title.quoted or conferred(view, title, at, True)[1] != "movement_or_condition":
            return title.start
    return view.end


def _up_to_shares(view: SentenceView, at: int, end: int) -> int:
    """``end``, or where before it begins what unions have of those who won."""
    return min([end, *(one.begins for one in shares(view).values() if one.begins >= at)])
