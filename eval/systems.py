"""What is measured: the extractor, and the baselines it is compared with."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from corpus.annotated import AnnotatedArticle
from eval.matching import Outcome, compare
from schemas import Record

Read = Callable[[str, str], Record]
"""Takes a text and its source and gives the record; raises for a text that it cannot read."""

CONGDOAN: Final = "congdoan"
BASELINES: Final = ("regex", "ner")


@dataclass(frozen=True, slots=True)
class Unread:
    """An article that a system could not read; all its facts are missed."""

    article: str
    problem: str


@dataclass(frozen=True, slots=True)
class Run:
    """What one system made of the articles."""

    system: str
    outcomes: tuple[Outcome, ...]
    unread: tuple[Unread, ...]


def reader(system: str) -> Read:
    """The way a system reads; only what it needs is loaded.

    Raises KeyError for a name that is neither ``congdoan`` nor one of ``BASELINES``.
    """
    match system:
        case "congdoan":
            from extractor import Extractor

            extractor = Extractor()
            return lambda text, source: extractor.extract(text, source=source)
        case "regex":
            from eval.baselines.regex import extract as by_regex

            return by_regex
        case "ner":
            from eval.baselines.ner import extract as by_ner

            return by_ner
    raise KeyError(f"there is no system {system!r}")


def measure(system: str, articles: Sequence[AnnotatedArticle], read: Read | None = None) -> Run:
    """Reads every article with a system and compares what it found with the annotation.

    An article that cannot be read counts as one in which nothing was found, and is told in
    ``unread``.

    Args:
        read: How the system reads, where it is none of those known by name.
    """
    read = read or reader(system)
    outcomes: list[Outcome] = []
    unread: list[Unread] = []
    for article in articles:
        record = None
        try:
            record = read(article.text, article.source)
        except Exception as error:  # noqa: BLE001  one article must not cost the others
            unread.append(Unread(article.id, str(error) or type(error).__name__))
        outcomes.append(compare(article, record))
    return Run(system, tuple(outcomes), tuple(unread))
