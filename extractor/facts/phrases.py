"""Patterns made of Vietnamese phrases."""

from extractor.forked import forked
from extractor.lexicon import match_form


def one_of(phrases: str) -> str:
    """A pattern that fits one of the phrases, which commas part, in a text in match form.

    The first to fit is taken.

    A phrase may be a pattern itself, as long as it holds no comma.

    >>> one_of("ban chấp hành, bch")
    '(?:b(?:an chấp hành|ch))'
    """
    return forked(match_form(phrase.strip()) for phrase in phrases.split(","))
