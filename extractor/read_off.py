"""What is read off a pattern: words it cannot do without, what it ends with, how far it reaches."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from math import fsum
from typing import Any, Final

_MOST: Final = 64
"""Spellings beyond which a part of a pattern is not written out."""
_MOST_WORDS: Final = 64
"""Words beyond which to look for them all costs more than the pattern."""
_COMMON: Final = (1.0, 1.0, 0.4, 0.2, 0.12, 0.08, 0.05, 0.04, 0.02)
"""How many sentences hold a word of so many letters, roughly."""
_EVERYWHERE: Final = (
    " công đoàn cơ sở cđcs của người lao động đoàn viên được trong và các cho năm với đã những "
)
"""Words that most sentences about unions hold."""
_OF_THOSE: Final = 0.7
_COST: Final = 0.004
"""What it costs to look for a word, beside trying the pattern."""
_FAR: Final = 400
"""Letters beyond which it saves nothing to know how long a match may be."""


@cache
def needed(pattern: str, flags: int = 0) -> tuple[str, ...]:
    """Words of which one stands in every match of a pattern; none when that cannot be told.

    >>> needed(r"\\b(?:số|phần|tiền)? ?(?:lãi|lời|lợi nhuận)\\b")
    ('lãi', 'lời', 'lợi nhuận')
    >>> needed(r"\\d+(?:[.,]\\d+)?")
    ()
    """
    parser = getattr(re, "_parser", None)
    if parser is None or flags & re.IGNORECASE:
        return ()
    words = _Reader().needed(_parsed(pattern, flags))
    return tuple(sorted(words)) if _cost(words) < 1 else ()


@cache
def endings(pattern: str, flags: int = 0) -> tuple[tuple[str, ...], bool]:
    """What every match ends with, for a pattern that must end where the text does.

    The second value tells whether white space may stand behind it.

    >>> endings(r"\\b(?:theo|của)(?: số)? $")
    (('của ', 'của số ', 'theo ', 'theo số '), False)
    >>> endings(r"\\bđạt(?: gần| hơn)*\\s*$")
    ((' gần', ' hơn', 'đạt'), True)
    """
    parser = getattr(re, "_parser", None)
    if parser is None or flags & (re.IGNORECASE | re.MULTILINE) or not pattern.endswith("$"):
        return (), False
    parts = list(_parsed(pattern, flags))
    if not parts or str(parts.pop()[1]) != "AT_END":
        return (), False
    bare = bool(parts) and _is_space(*parts[-1])
    found = _Reader().endings(parts[:-1] if bare else parts)
    if not found or len(found) > _MOST:
        return (), False
    return tuple(sorted({one.rstrip() for one in found} if bare else found)), bare


@cache
def reach(pattern: str, flags: int = 0) -> tuple[int, bool] | None:
    """How far before the end of a stretch a match may begin, where all must end with it.

    None when a match may end elsewhere, or begin anywhere. The second value tells that white space
    at the end of the stretch does not count.

    >>> reach(r"\\b(?:mỗi|từng) $"), reach(r"\\bmỗi .{0,9}\\s*$|, $"), reach(r"\\bmỗi .*$")
    ((6, False), (14, True), None)
    """
    parser = getattr(re, "_parser", None)
    if parser is None or flags & re.MULTILINE or not pattern.endswith(("$", "$)")):
        return None
    longest, bare = _reach(_parsed(pattern, flags))
    # "$" fits before a line break that ends the stretch, too.
    return (longest + 1, bare) if longest < _FAR else None


def _reach(parts: Any) -> tuple[int, bool]:
    """As :func:`reach`, of a sequence of parts; ``_FAR`` at least when that cannot be told."""
    if not len(parts):
        return _FAR, False
    operator, argument = parts[-1]
    name = str(operator)
    if name == "AT" and str(argument) == "AT_END":
        bare = len(parts) > 1 and _is_space(*parts[-2])
        longest: int = parts[: -2 if bare else -1].getwidth()[1]
        return longest, bare
    if name == "SUBPATTERN":
        ways = [_reach(argument[3])]
    elif name == "BRANCH":
        ways = [_reach(way) for way in argument[1]]
    else:
        return _FAR, False
    before: int = parts[:-1].getwidth()[1]
    return before + max(far for far, _ in ways), any(bare for _, bare in ways)


@lru_cache(maxsize=1)
def _parsed(pattern: str, flags: int) -> Any:
    """The parts of a pattern: asked for its endings, then for its words."""
    return re._parser.parse(pattern, flags)  # type: ignore[attr-defined]


def _is_space(operator: Any, argument: Any) -> bool:
    """Whether a part of a pattern is ``\\s*``."""
    if str(operator) != "MAX_REPEAT":
        return False
    (kind, inner), *others = argument[2]
    if others or str(kind) != "IN":
        return False
    return [str(one) for _, one in inner] == ["CATEGORY_SPACE"]


Spellings = frozenset[str]
_NONE: Final[Spellings] = frozenset()
_NOTHING_YET: Final = frozenset({""})


class _Reader:
    """Walks a parsed pattern.

    Of a part are told all its spellings (None when they are not few), and the rarest words of
    which one stands in it.
    """

    def needed(self, parts: Iterable[tuple[Any, Any]]) -> Spellings:
        return self._sequence(parts)[1]

    def endings(self, parts: Sequence[tuple[Any, Any]]) -> Spellings:
        """What a sequence of parts ends with; nothing when that cannot be told."""
        run, told = _NOTHING_YET, _NONE
        for operator, argument in reversed(parts):
            spellings, _ = self._part(str(operator), argument)
            if spellings is not None and len(spellings) * len(run) <= _MOST:
                run = frozenset(one + other for one in spellings for other in run)
                continue
            if str(operator) == "MAX_REPEAT":
                spellings, _ = self._sequence(argument[2])
                if spellings and "" not in spellings and len(spellings) * len(run) <= _MOST:
                    told |= frozenset(one + other for one in spellings for other in run)
                    if not argument[0]:
                        continue
                    run = _NONE
            break
        told |= run
        return _NONE if any(not one.strip() for one in told) else told

    def _sequence(self, parts: Iterable[tuple[Any, Any]]) -> tuple[Spellings | None, Spellings]:
        run, rarest, whole = _NOTHING_YET, _NONE, True
        for operator, argument in _with_words(parts):
            spellings, words = self._part(operator, argument)
            rarest = min(words, rarest, key=_cost)
            if spellings is None or len(spellings) * len(run) > _MOST:
                run, whole = _NOTHING_YET if spellings is None else spellings, False
            else:
                run = frozenset(one + other for one in run for other in spellings)
            rarest = min(_bare(run), rarest, key=_cost)
        return run if whole else None, rarest

    def _part(self, operator: str, argument: Any) -> tuple[Spellings | None, Spellings]:
        if operator == "LITERAL":
            return frozenset({chr(argument)}), _NONE
        if operator == "WORD":
            return frozenset({argument}), _NONE
        if operator in ("AT", "ASSERT", "ASSERT_NOT"):
            return _NOTHING_YET, _NONE
        if operator == "SUBPATTERN" and not argument[1]:
            return self._sequence(argument[3])
        if operator == "ATOMIC_GROUP":
            return self._sequence(argument)
        if operator == "BRANCH":
            return self._branch(argument[1])
        if operator == "IN" and all(str(kind) == "LITERAL" for kind, _ in argument):
            return frozenset(chr(code) for _, code in argument), _NONE
        if operator in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"):
            least, most, inner = argument
            spellings, words = self._sequence(inner)
            if spellings is not None and most == 1 and not least:
                return spellings | {""}, _NONE
            return spellings if most == 1 else None, words if least else _NONE
        return None, _NONE

    def _branch(self, ways: Sequence[Any]) -> tuple[Spellings | None, Spellings]:
        read = [self._sequence(way) for way in ways]
        known = [spellings for spellings, _ in read if spellings is not None]
        few = len(known) == len(read) and sum(map(len, known)) <= _MOST
        needs = [words for _, words in read]
        return (
            frozenset().union(*known) if few else None,
            _shortest(frozenset().union(*needs)) if all(needs) else _NONE,
        )


def _with_words(parts: Iterable[tuple[Any, Any]]) -> Iterator[tuple[str, Any]]:
    """The parts of a pattern, by the names of their operators; letters in a row as one word."""
    word = ""
    for operator, argument in parts:
        name = str(operator)
        if name == "LITERAL":
            word += chr(argument)
            continue
        if word:
            yield "WORD", word
            word = ""
        yield name, argument
    if word:
        yield "WORD", word


def _bare(spellings: Spellings) -> Spellings:
    """What is needed for any of the spellings; nothing when one of them is empty."""
    return _NONE if "" in spellings else _shortest(spellings)


def _shortest(words: Spellings) -> Spellings:
    """The words without those that hold another of them."""
    kept: list[str] = []
    for word in sorted(words, key=lambda word: (len(word), word)):
        if not any(shorter in word for shorter in kept):
            kept.append(word)
    return frozenset(kept)


def _cost(words: Spellings) -> float:
    """How much of the pattern's own cost is left when the words are looked for first, roughly."""
    if not words or len(words) > _MOST_WORDS:
        return 1.0
    return _COST * len(words) + fsum(map(_share, words))  # the same in whatever order


def _share(word: str) -> float:
    """How many sentences hold a word, roughly."""
    least = _COMMON[min(len(word.strip()), len(_COMMON) - 1)]
    return max(least, _OF_THOSE) if word in _EVERYWHERE else least
