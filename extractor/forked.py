"""One pattern of several ways to put something, which are tried in one go.

A pattern of forty ways is tried forty times at every letter of a text. Forked by the letters that
the ways begin with, it is tried once, and a letter that none begins with is passed over.
"""

import re
from collections.abc import Iterable


def forked(ways: Iterable[str]) -> str:
    """A pattern that matches what the first of the ways to fit does.

    A way is a pattern without a bar outside of brackets; one that begins with no letter or space
    stays in its place.

    >>> forked(["đến nay", "đầu năm", "đầu", "tết", r"\\d+ năm"])
    '(?:đ(?:ến nay|ầu(?: năm|))|tết|\\\\d+ năm)'
    """
    return f"(?:{'|'.join(_forks(ways))})"


def at_word(ways: Iterable[str]) -> str:
    """As :func:`forked`, where a word begins; each of the ways has to begin with a letter.

    That nothing of a word stands before is asked behind the first letter. Asked first, it would
    be asked at every letter of the text.

    >>> at_word(["cả", "cấp", "toàn"])
    '(?:c(?<!\\\\w.)(?:ả|ấp)|t(?<!\\\\w.)oàn)'
    """
    return f"(?:{'|'.join(fork[0] + _NO_WORD_BEFORE + fork[1:] for fork in _forks(ways))})"


def any_of(phrases: Iterable[str]) -> str:
    """A pattern that matches the longest of the phrases to fit, whatever signs they hold.

    >>> any_of(["cđcs", "công đoàn", "công đoàn cơ sở (cđcs)"])
    '(?:c(?:ông đoàn(?: cơ sở \\\\(cđcs\\\\)|)|đcs))'
    """
    longest_first = sorted(phrases, key=len, reverse=True)
    return forked(re.escape(phrase).replace(r"\ ", " ") for phrase in longest_first)


def _forks(ways: Iterable[str]) -> list[str]:
    """The ways, those that begin with the same letter as one."""
    made: list[str] = []
    rests_of: dict[str, list[str]] = {}
    for way in [*ways, None]:
        if way and (way[0].isalnum() or way[0] == " ") and way[1:2] not in _REPEATS:
            rests_of.setdefault(way[0], []).append(way[1:])
            continue
        for letter, rests in rests_of.items():
            forks = _forks(rests) if len(rests) > 1 else rests  # one way has no fork
            made.append(letter + (forks[0] if len(forks) == 1 else f"(?:{'|'.join(forks)})"))
        rests_of.clear()
        if way is not None:
            made.append(way)
    return made


_NO_WORD_BEFORE = r"(?<!\w.)"
_REPEATS = ("?", "*", "+", "{")
