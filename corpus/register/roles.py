"""What a column holds, from the words of its head."""

from collections.abc import Sequence

from corpus.register.model import Figure
from corpus.register.patterns import group, plain, says
from corpus.register.scales import BRACKETS, scale_of


def role_of(path: Sequence[str], people: str | None, beside: str, marked: bool) -> str | None:
    """What a column holds.

    Args:
        path: Its head from the top down.
        people: The figure of people told before it.
        beside: The heads on both sides of it.
        marked: Other heads have diacritics, so that this one would have them too.
    """
    lowest = BRACKETS.sub(" ", path[-1])
    about = group("about")
    if about["number"].whole(lowest):
        return None
    whole = " ".join(BRACKETS.sub(" ", one) for one in path)
    # "Nam" typed without diacritics is men beside women, else the year.
    if plain(lowest) == "nam" and (marked or says(beside) & {"women"}):
        return None
    for role in ("code", "level", "place", "date", "branch", "fund"):
        if about[role].whole(lowest):
            return role
    if group("counted")["things"].whole(lowest) and scale_of(path[-1:]) is None:
        return None
    return _figure(" ".join(path), whole, people, scale_of(path))


def _figure(head: str, bare: str, people: str | None, scale: int | None) -> Figure | None:
    """What figures a column holds, from all lines of its head, and without what is in brackets."""
    if group("not_figures")["others"].found(bare):
        return None
    told, all_told = says(bare), says(head) | ({"money"} if scale else frozenset())
    if "awards" in told and "money" not in all_told:
        return Figure.AWARDS
    share = bool({"share"} & all_told)
    for units in (Figure.MEMBER_UNIONS, Figure.SECTIONS, Figure.GROUPS, Figure.UNITS):
        if units in told:
            return None if share else units
    if "money" not in all_told and (counted := _people(told, share, people)):
        return counted
    return _money(told, all_told)


def _people(told: frozenset[str], share: bool, people: str | None) -> Figure | None:
    if "men" in told:
        return None
    if "women" in told:
        staff = "workforce" in told or ("members" not in told and people == Figure.WORKFORCE)
        if share:
            return None if staff else Figure.WOMEN_SHARE
        return Figure.WORKFORCE_WOMEN if staff else Figure.WOMEN
    if share or told & {"money", "lent", "raised", "disbursed", "held"}:
        return None
    if "admitted" in told:
        return Figure.NEW_MEMBERS
    if "members" in told:
        return Figure.MEMBERS
    return Figure.WORKFORCE if "workforce" in told else None


def _money(told: frozenset[str], all_told: frozenset[str]) -> Figure | None:
    for flow in (Figure.LENT, Figure.HELD, Figure.RAISED, Figure.DISBURSED):
        if flow in told:
            return flow
    return Figure.FUNDS if "money" in all_told and "share" not in all_told else None
