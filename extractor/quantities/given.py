"""Texts in decomposed letters or full-width digits, read as they are in NFC."""

from dataclasses import replace
from typing import Final

from extractor.late import late
from extractor.normalise import NormalisedText
from extractor.quantities.model import Quantity

# Marks set apart from their letters; soft hyphen, zero-width characters, byte-order mark and
# full-width digits, which NFC leaves alone.
_LOOKED_FOR: Final = late("[\u00ad\u0300-\u036f\u200b\u200c\u200d\ufeff０-９]")


def is_plain(text: str) -> bool:
    """Whether a text can be read as it is.

    >>> from unicodedata import normalize
    >>> is_plain("nghìn"), is_plain(normalize("NFD", "nghìn"))
    (True, False)
    """
    return text.isascii() or _LOOKED_FOR.search(text) is None


def in_given(found: Quantity, made: NormalisedText) -> Quantity:
    """A quantity of a normalised text with its offsets in the text as given.

    >>> from unicodedata import normalize
    >>> from extractor.normalise import normalise
    >>> text = normalize("NFD", "5 nghìn")
    >>> in_given(Quantity("number", 0, 7, 0, 7), normalise(text)).end
    8
    """
    start, end = made.to_given(found.start, found.end)
    figure_start, figure_end = made.to_given(found.figure_start, found.figure_end)
    per_end = found.per_end and made.to_given(found.start, found.per_end)[1]
    return replace(
        found,
        start=start,
        end=end,
        figure_start=figure_start,
        figure_end=figure_end,
        per_end=per_end,
    )
