"""Guilds by their abbreviation, which decrees share: "NĐ Xe ôm Ga" beside "NĐ 98/2014/NĐ-CP"."""

from typing import Final

from extractor.late import late
from extractor.normalise import NormalisedText
from extractor.retold import Retold

_GUILD: Final = "nghiệp đoàn"
_SHORT: Final = late(r"(?P<told> ?\(NĐ\))|(?<![\w/-])NĐ(?!\w)(?! ?[-–/] ?\w| ?\d| số\b)")
"""The abbreviation, in the brackets that bring it up or alone; not where a decree's number is."""


def spell_out_guilds(made: NormalisedText) -> NormalisedText:
    """The text with "NĐ" spelled out where it speaks of guilds; itself when it does not.

    >>> from extractor.normalise import normalise
    >>> text = "Ba nghiệp đoàn (NĐ) đại hội. NĐ Xe ôm Ga có 112 đoàn viên, theo NĐ 98/2014/NĐ-CP."
    >>> spell_out_guilds(normalise(text)).text
    'Ba nghiệp đoàn đại hội. Nghiệp đoàn Xe ôm Ga có 112 đoàn viên, theo NĐ 98/2014/NĐ-CP.'
    """
    text = made.text
    if "NĐ" not in text or _GUILD not in made.low:
        return made
    told, done = Retold(made), 0
    for short in _SHORT.finditer(text):
        start, end = short.span()
        told.copy(done, start)
        if not short["told"]:
            named = text[end + 1 : end + 2].isupper()
            told.say(_GUILD.capitalize() if named else _GUILD, start, end)
        done = end
    if not done:
        return made
    told.copy(done, len(text))
    return told.made()
