"""Names that begin with another's name and are another union's: "Trường Bình Thới 2"."""

from collections.abc import Sequence
from functools import partial
from itertools import pairwise, takewhile
from typing import Final

from extractor.branches.mention import BranchMention
from extractor.branches.names import key_of
from extractor.branches.places import is_province
from extractor.branches.words import branch_words, tokenise
from extractor.late import late

Key = tuple[str, ...]
_HEADS: Final = ("Công đoàn", "Công đoàn cơ sở", "Nghiệp đoàn")
_AND: Final = late(r",? và |, |; ")
_PARTS: Final = (", ", "; ", "và ", "– ", "- ", "+ ", "\n")
"""What stands before a head that goes on with a list."""


def told_apart(text: str, mentions: Sequence[BranchMention]) -> frozenset[tuple[Key, Key]]:
    """The pairs of a name and a longer one that begins with it, which are two unions' names.

    A number behind a proper name makes another union. Other words do when both names stand in
    one paragraph and the shorter comes first, or goes on with a list: nobody shortens a name
    before it is told.
    """
    told: dict[Key, list[BranchMention]] = {}
    for mention in mentions:
        if mention.head in _HEADS and mention.named and not mention.capitals and mention.unit:
            told.setdefault(key_of(mention.unit), []).append(mention)
    names = sorted(told)
    found = set()
    for at, short in enumerate(names):
        longer = takewhile(partial(_begins, short), names[at + 1 :])
        for long in longer:
            rest = _rest(told[long][0], len(long) - len(short))
            if _is_other(text, rest, told[short], told[long]):
                found.add((short, long))
    return frozenset(found | _joined(text, [one for same in told.values() for one in same]))


def _begins(short: Key, key: Key) -> bool:
    """Whether a name begins with a shorter one."""
    return key[: len(short)] == short


def _joined(text: str, mentions: Sequence[BranchMention]) -> set[tuple[Key, Key]]:
    """The names told one beside the other: "CĐCS Trường Chuyên Mỹ Hải và CĐCS Trường Mỹ Hải"."""
    found = set()
    for one, other in pairwise(sorted(mentions, key=lambda mention: mention.start)):
        if _AND.fullmatch(text, one.end, other.start):
            short, long = sorted((key_of(one.unit), key_of(other.unit)), key=len)
            if short != long:
                found.add((short, long))
    return found


def _rest(mention: BranchMention, size: int) -> str:
    """The last words of a name."""
    return " ".join(mention.unit.replace(" - ", " ").split()[-size:])


def _is_other(
    text: str, rest: str, short: Sequence[BranchMention], long: Sequence[BranchMention]
) -> bool:
    """Whether words behind a name make it another union's."""
    if not has_name(short[0].unit) or not rest[0].isalnum() or _is_place(rest):
        return False
    if rest[0].isdigit():
        return True
    return any(_beside(text, one, other) for one in short for other in long)


def _is_place(rest: str) -> bool:
    tokens = tokenise(rest, 0, len(rest))
    level = branch_words().level_word.at(tokens, 0)
    return is_province(rest) or level is not None or rest.endswith("Việt Nam")


def _beside(text: str, short: BranchMention, long: BranchMention) -> bool:
    """Whether both names stand in one paragraph, the shorter where no short form would."""
    first, last = sorted((short, long), key=lambda one: one.start)
    if "\n" in text[first.end : last.start]:
        return False
    return first is short or text.endswith(_PARTS, 0, short.start)


def has_name(unit: str) -> bool:
    """Whether a unit holds words of its own beside those that many names have.

    >>> has_name("Trường Tiểu học Bình Thới"), has_name("Trường Tiểu học"), has_name("Phường 3")
    (True, False, False)
    """
    words = branch_words()
    tokens = tokenise(unit, 0, len(unit))
    at = 0
    while at < len(tokens):
        known = [
            phrases.at(tokens, at)
            for phrases in (words.openers, words.inner, words.inner_verb, words.level_word)
        ]
        size = max((one[0] for one in known if one), default=0)
        if not size and tokens[at].capital:
            return True
        at += size or 1
    return False
