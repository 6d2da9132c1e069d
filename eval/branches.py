"""Whether two names are of one union."""

from collections import Counter
from collections.abc import Iterable
from typing import Final

from eval.rules import GENERIC
from eval.words import likeness, words
from schemas import Branch

_ALIKE: Final = 0.75
"""Likeness from which two names with a proper word in common are one."""
_MOST: Final = 0.6
"""Of the proper words of a name that lies inside the other, or the other inside it."""
_LONG: Final = 4
"""Words of a name that is no mere "Công đoàn cơ sở"."""


def same_branch(gold: Branch, found: Branch) -> bool:
    """Whether the union found is the one annotated, however its name is written.

    The names are equal, or the one found is an alias of the other; or they share their proper
    words (those that tell one union from another) and are alike, or one contains the other. Two
    names each with a proper word that the other lacks are two unions.

    >>> gold = Branch(id="b1", name="Công đoàn cơ sở Sở Y tế tỉnh Hà Nam", level="grassroots",
    ...               aliases=("Công đoàn Sở Y tế", "CĐCS"))
    >>> def named(name: str) -> Branch:
    ...     return Branch(id="b1", name=name, level="grassroots")
    >>> same_branch(gold, named("CĐCS Sở Y tế Hà Nam")), same_branch(gold, named("CĐCS"))
    (True, True)
    >>> same_branch(gold, named("CĐCS Sở Xây dựng tỉnh Hà Nam"))
    False
    """
    if _is_alias(found.name, gold.aliases):
        return True
    gold_words, found_words = words(gold.name), words(found.name)
    if gold_words == found_words:
        return True
    gold_bag, found_bag = Counter(gold_words), Counter(found_words)
    if _proper(gold_bag - found_bag) and _proper(found_bag - gold_bag):
        return False
    wanted = _proper(gold_bag)
    shared = wanted & _proper(found_bag)
    if wanted and not shared:
        return False
    if likeness(gold.name, found.name) >= _ALIKE:
        return True
    whole, part = " ".join(gold_words), " ".join(found_words)
    inside = part in whole or whole in part
    long = len(found_words) >= _LONG
    return inside and long and bool(shared) and len(shared) >= _MOST * len(wanted)


def _is_alias(name: str, aliases: Iterable[str]) -> bool:
    """An alias of generic words only must have some length to be taken for the name."""
    found = words(name)
    return any(
        words(alias) == found and (len(found) >= _LONG or _proper(Counter(found)))
        for alias in aliases
    )


def _proper(bag: Counter[str]) -> set[str]:
    return set(bag) - GENERIC
