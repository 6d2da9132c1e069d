"""Guilds by their abbreviation, which decrees share: "NĐ Xe ôm Ga" beside "NĐ 98/2014/NĐ-CP"."""

import re
from typing import Final

from extractor.edits import Edit
from extractor.late import late
from extractor.normalise import NormalisedText

_GUILD: Final = "nghiệp đoàn"
_OF_TRADE: Final = late(
    r"(?<![\w/-])NĐ (?:[Xx]e (?:ôm|ba|lôi|công)|[Nn]ghề cá|[Gg]iữ trẻ|[Gg]iúp việc|[Bb]ốc"
    r"|[Vv]ận tải)"
)
"""A guild of a trade, never spelled out: "sáp nhập 4 NĐ xe ôm"."""
_SHORT: Final = late(r"(?P<told> ?\(NĐ\))|(?<![\w/-])NĐ(?!\w)(?! ?[-–/] ?\w| ?\d| số\b)")
"""The abbreviation, in the brackets that bring it up or alone; not where a decree's number is."""


def guilds_spelled_out(made: NormalisedText) -> list[Edit]:
    """Each "NĐ" spelled out, where a text speaks of guilds.

    >>> from extractor.edits import apply
    >>> from extractor.normalise import normalise
    >>> made = normalise(
    ...     "Ba nghiệp đoàn (NĐ) đại hội. NĐ Xe ôm Ga có 112 đoàn viên, theo NĐ 98/2014/NĐ-CP."
    ... )
    >>> apply(made, guilds_spelled_out(made)).text
    'Ba nghiệp đoàn đại hội. Nghiệp đoàn Xe ôm Ga có 112 đoàn viên, theo NĐ 98/2014/NĐ-CP.'
    """
    if "NĐ" not in made.text or not (_GUILD in made.low or _OF_TRADE.search(made.text)):
        return []
    return [Edit(*short.span(), _words(short)) for short in _SHORT.finditer(made.text)]


def _words(short: re.Match[str]) -> str:
    if short["told"]:
        return ""
    named = short.string[short.end() + 1 : short.end() + 2].isupper()
    return _GUILD.capitalize() if named else _GUILD
