"""What figures of several articles count, and how a warning about them is put."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from corpus.checks.figures import Reported
from corpus.checks.model import AcrossCode, Warned, sentence, severities, words
from extractor.checks.reach import Bounds, bounds


class Subject(NamedTuple):
    """What a figure counts: a key of the words, and the fund or the sort that tells it apart."""

    what: str
    of: str | None = None


def reach(one: Reported) -> Bounds:
    """Between what the true figure lies."""
    return bounds(one.told.value, one.told.value_max, one.told.qualifier)


def warned(
    code: AcrossCode,
    subject: Subject,
    figures: Sequence[Reported],
    said: str | None = None,
    **parts: object,
) -> Warned:
    """A warning about figures of one union.

    Args:
        code: What does not fit.
        subject: What they count.
        figures: They, the earliest first.
        said: The message and the heading, where the code has several.
        parts: What stands in the message.
    """
    names = words()["what"][subject.what]
    fund = figures[0].name if subject.of else None
    message = {
        lang: sentence("message", said or code, what=_joined(name, fund), **parts)[lang]
        for lang, name in names.items()
    }
    return _made(code, message, figures, said)


def _joined(name: str, fund: str | None) -> str:
    return f"{name}, {fund}" if fund else name


def warned_of(code: AcrossCode, figures: Sequence[Reported], **parts: object) -> Warned:
    """A warning about figures of one union that says itself what they count."""
    return _made(code, sentence("message", code, **parts), figures, None)


def _made(
    code: AcrossCode, message: Mapping[str, str], figures: Sequence[Reported], said: str | None
) -> Warned:
    return Warned(
        code=code,
        severity=severities()[code],
        branch=figures[0].row["branch"],
        message=message,
        quotes=tuple(one.quote() for one in figures),
        about=said,
    )
