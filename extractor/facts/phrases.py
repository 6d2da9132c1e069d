"""Patterns made of Vietnamese phrases."""


def one_of(phrases: str) -> str:
    """A pattern that fits one of the phrases, which commas part; the first to fit is taken.

    A phrase may be a pattern itself, as long as it holds no comma.

    >>> one_of("ban chấp hành, bch")
    '(?:ban chấp hành|bch)'
    """
    return f"(?:{'|'.join(phrase.strip() for phrase in phrases.split(','))})"
