"""Givers and years told in the order of their titles: "A và B lần lượt tặng Cờ và Bằng khen"."""

from collections.abc import Sequence
from itertools import pairwise

from extractor.analysis import SentenceView
from extractor.context.discourse import Discourse
from extractor.facts.award.bodies import BODY, Granter, each_named
from extractor.facts.award.title import Title
from extractor.facts.award.words import any_of
from extractor.late import late
from extractor.sought import Sought
from extractor.years import LONE_YEAR, YEAR

_IN_TURN = "lần lượt"
_FEWEST = 2
_YEARS = rf"{YEAR}(?:(?:, | và |, và |; )(?:năm )?{YEAR})+"
_GIVE = late(
    rf" lần lượt (?:đã |cũng |ra quyết định |quyết định )*{any_of('give', 'choose')}\b[^;.]*$"
)
_OF_EACH = late(r",? lần lượt (?:là )?(?:của|do) (?:các )?")
_YEARS_BEHIND = Sought(
    rf"[^;.()]{{0,60}}?(?P<turn>,? lần lượt)?[ ,(]*(?:là |vào |trong |của )*"
    rf"(?:các |hai |ba |bốn )?(?:năm )?(?P<years>{_YEARS})(?!\d| ?[-–] ?\d)"
)
_YEARS_BEFORE = Sought(
    rf"(?<!\d)(?P<years>{_YEARS})\b(?!\d)[^;.]{{0,80}}?\blần lượt\b[^;.]{{0,60}}$"
)
_JOINED = late(r"[\s,]*(?:và|rồi)?\s*(?:hạng\s*)?[“\"]?")
"""What parts the ranks of one order."""


def givers_in_turn(
    view: SentenceView, discourse: Discourse, titles: Sequence[Title]
) -> dict[int, Granter]:
    """The giver of each title, by where it stands; none when they are not told in its order."""
    low = view.analysis.low
    at = low.find(_IN_TURN, view.start, view.end)
    if at < 0 or len(titles) < _FEWEST:
        return {}
    row = _row(view, titles, at)
    if row and _GIVE.match(low, at - 1, row[0].start):
        return _paired(row, _givers_before(view, discourse, at))
    told = [title for title in titles if title.end <= at]
    behind = _OF_EACH.match(low, told[-1].end, view.end) if told else None
    if behind is None:
        return {}
    return _paired(told, each_named(view, discourse, behind.end(), view.end))


def years_in_turn(view: SentenceView, titles: Sequence[Title]) -> dict[int, str]:
    """The year of each title, by where it stands: "hạng Ba, Nhì vào các năm 2004 và 2009"."""
    low = view.analysis.low
    for first in range(len(titles) - 1):
        for last in range(len(titles) - 1, first, -1):
            row = titles[first : last + 1]
            told = view.match(_YEARS_BEHIND, row[-1].end, view.end)
            if told is None or ";" in low[row[0].end : row[-1].start]:
                continue
            years = LONE_YEAR.findall(told["years"])
            if len(years) == len(row) and (told["turn"] or _are_ranks(view, row)):
                return {title.start: year for title, year in zip(row, years, strict=True)}
    at = low.find(_IN_TURN, view.start, view.end)
    row = _row(view, titles, at) if at >= 0 else []
    before = view.search(_YEARS_BEFORE, low, view.start, row[0].start) if row else None
    years = LONE_YEAR.findall(before["years"]) if before else []
    if len(years) < _FEWEST or len(years) != len(row):
        return {}
    return {title.start: year for title, year in zip(row, years, strict=True)}


def _row(view: SentenceView, titles: Sequence[Title], at: int) -> list[Title]:
    """The titles of one clause behind the word that puts them in turn."""
    clause = view.analysis.low.find(";", at, view.end)
    end = clause if clause >= 0 else view.end
    return [title for title in titles if at < title.start < end]


def _are_ranks(view: SentenceView, row: Sequence[Title]) -> bool:
    """Whether titles are the ranks of one order, of which each is given once."""
    parted = pairwise(row)
    return len({title.rank for title in row}) == len(row) and all(
        one.award_class == "order"
        and one.canonical == other.canonical
        and _JOINED.fullmatch(view.slice(one.end, other.start)) is not None
        for one, other in parted
    )


def _givers_before(view: SentenceView, discourse: Discourse, at: int) -> list[Granter]:
    """The bodies told together right before an offset, from the first of them on."""
    starts = [mention.start for mention in view.mentions if mention.end < at]
    starts += [body.start() for body in BODY.finditer(view.analysis.low, view.start, at)]
    for start in sorted(starts):
        found = each_named(view, discourse, start, at)
        if len(found) >= _FEWEST and not view.slice(found[-1].end, at).strip(" ,"):
            return found
    return []


def _paired(row: Sequence[Title], givers: Sequence[Granter]) -> dict[int, Granter]:
    if len(row) < _FEWEST or len(row) != len(givers):
        return {}
    return {title.start: giver for title, giver in zip(row, givers, strict=True)}
