"""The phrases of ``context/lexicon.toml``, written as texts are matched, and as patterns."""

from functools import cache
from pathlib import Path
from typing import Final

from extractor.forked import any_of
from extractor.lexicon import match_form, read_lexicon
from extractor.normalise import lower
from extractor.tones import old_tone


@cache
def _groups() -> dict[str, tuple[str, ...]]:
    groups: dict[str, tuple[str, ...]] = {}
    for entry in read_lexicon(Path(__file__).with_name("lexicon.toml"), "context"):
        form = match_form(lower(old_tone(entry.phrase)))
        group = entry.group.removeprefix("context.")
        groups[group] = (*groups.get(group, ()), form)
    return groups


def phrases(group: str) -> tuple[str, ...]:
    """The phrases of a group.

    >>> phrases("congress")
    ('đại hội', 'lần thứ', 'khóa', 'bch', 'ban chấp hành')
    """
    return _groups()[group]


def either(group: str) -> str:
    """A pattern that matches any phrase of a group, the longest first.

    >>> either("granted")
    '(?:công nhận|xếp loại|t(?:ặng|rao))'
    """
    return any_of(phrases(group))


NUMBER_WORDS: Final = ("hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười")
"""Numbers from two on."""
_NUMBERS: Final = {word: number for number, word in enumerate(("một", *NUMBER_WORDS), start=1)}


def number_of(told: str) -> int:
    """A number in figures or in a word; 0 when the word is none."""
    return int(told) if told.isdigit() else _NUMBERS.get(told, 0)


FOUNDED: Final = rf"{either('founded')}|\bquỹ\b[^,;.\d]{{0,36}} hoạt động"
"""What tells of a time that something was founded then, or that a fund has worked since."""
