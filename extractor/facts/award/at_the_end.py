"""Givers and winners told behind the last of several titles."""

from collections.abc import Sequence
from dataclasses import replace

from extractor.analysis import SentenceView
from extractor.context.discourse import Discourse
from extractor.context.ranks import rank
from extractor.facts.award.bodies import Granter
from extractor.facts.award.granter_behind import told_behind, told_in_brackets
from extractor.facts.award.numbers import count_of
from extractor.facts.award.recipient import Recipient
from extractor.facts.award.title import Title
from extractor.facts.award.told_behind import told_behind as winners_behind
from extractor.late import late

_LINKED = late(
    r"(?:[\s,()/–”\"-]|\d+|và|năm|các năm|hạng \w+|chiếc|lá|tấm|lượt|xuất sắc|toàn diện|chuyên đề)*"
)
"""What parts the titles of one giver who is told behind the last of them."""
_MORE = late(
    r"[”\"]?(?: thi đua| xuất sắc| toàn diện| chuyên đề)*"
    r"(?: (?:(?:của|cấp|do) )?(?!cho\b|vì\b|và\b)(?:(?!\b(?:cho|vì|được|nhận)\b)[^;.:,\d]){2,60})?"
    r"(?:,| và|, và|; )? ?(?:đồng thời )?(?:đã )?(?:trao tặng |trao |tặng )?"
    r"\d+ (?:chiếc |lá |tấm )?"
)
"""What parts counted titles of those told behind the last: "12 Bằng khen của X và 13 | …"."""

_RECEIVED = late(r"\b(?:được|nhận|đón|đạt)\b")


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


def giver_of_flags(
    view: SentenceView, discourse: Discourse, titles: Sequence[Title], own: Granter | None
) -> Granter | None:
    """Who gave flags that a lower union hands out: "LĐLĐ huyện trao 1 Cờ, 5 Bằng khen của …"."""
    if titles[0].award_class != "flag" or own is None or not own.subject or own.branch is None:
        return None
    giver = giver_at_the_end(view, discourse, titles[:2])
    if giver is None or giver.branch is None:
        return None
    above = rank(discourse.branches[giver.branch]) > rank(discourse.branches[own.branch])
    return giver if above else None


def winners_at_the_end(
    view: SentenceView, discourse: Discourse, titles: Sequence[Title]
) -> list[Recipient]:
    """The winner told behind the last of several: "hạng Ba (1985), hạng Nhì tặng Công ty"."""
    joint = _LINKED if count_of(view, titles[0]) is None else _MORE
    for at in range(1, len(titles)):
        between = view.slice(titles[at - 1].end, titles[at].start)
        if not (_LINKED.fullmatch(between) or joint.fullmatch(between)):
            return []
        end = titles[at + 1].start if at + 1 < len(titles) else view.end
        winners = winners_behind(view, discourse, titles[at], end)
        if len(winners) == 1 and not winners[0].named and (winners[0].text or "các").islower():
            told = winners[0].text or ""
            return [] if told[:1].isdigit() else [replace(winners[0], count=None)]
        if winners and any(one.count is not None for one in winners):
            return _shared(view, titles[0], winners)
        if winners:
            return winners
    return []


def _shared(view: SentenceView, title: Title, winners: Sequence[Recipient]) -> list[Recipient]:
    """Those counted behind the last of titles that are not: "Cờ và Bằng khen … về tay 3"."""
    counted = all(one.count is not None and one.branch is None for one in winners)
    if not counted or count_of(view, title) is not None:
        return []
    if title.award_class not in ("flag", "certificate") or _RECEIVED.search(
        view.analysis.low, view.clause(title.start)[0], title.start
    ):
        return []
    return of_flag(title, winners)


def of_flag(title: Title, winners: Sequence[Recipient]) -> list[Recipient]:
    """Who of collectives and people has a title that they share with another: people no flag."""
    groups = [one for one in winners if one.kind == "collective"]
    return groups if title.award_class == "flag" and groups else list(winners)
