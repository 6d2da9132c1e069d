"""Levels and kinds as people name them: by the schema's word, or as tables call them."""

from congdoan.errors import ExitCode, Problem
from congdoan.labels import Lang, kind_label, label
from schemas import Kind, Level


def level_named(given: str) -> Level:
    """The level that is meant. Raises Problem, with those there are, when there is none.

    >>> level_named("Công đoàn cơ sở"), level_named("Grassroots")
    (<Level.GRASSROOTS: 'grassroots'>, <Level.GRASSROOTS: 'grassroots'>)
    """
    for level in Level:
        if given.casefold() in (level, *(label("level", level, lang).casefold() for lang in Lang)):
            return level
    raise Problem(f"--level {given}: choose from {', '.join(Level)}", ExitCode.USAGE)


def kind_named(given: str) -> Kind:
    """The kind that is meant. Raises Problem, with those there are, when there is none.

    >>> kind_named("Tiền quỹ"), kind_named("AWARD")
    (<Kind.FUND_AMOUNT: 'fund_amount'>, <Kind.AWARD: 'award'>)
    """
    for kind in Kind:
        if given.casefold() in (kind, *(kind_label(kind, lang).casefold() for lang in Lang)):
            return kind
    raise Problem(f"--kind {given}: choose from {', '.join(Kind)}", ExitCode.USAGE)
