"""Figures and names of an evaluation in words for people."""

from collections.abc import Iterator
from typing import Any

from congdoan.labels import Lang, groups, kind_label, label
from congdoan.render.figures import number
from congdoan.render.periods import period_words
from eval.mistakes import Cause, CauseKind
from eval.report import Estimate, Evaluation, Score
from eval.tally import ALL, MISSION_ROW, TARGET
from schemas import Kind

SILENT = "–"
"""Stands for a rate of nothing: precision where nothing was found, recall of nothing."""
RESULTS, TARGETS, TOTALS = "results", "targets", "totals"


def sections(evaluation: Evaluation) -> Iterator[tuple[str, list[str]]]:
    """The rows that are there, as results, targets and totals: ``("results", ["award", …])``."""
    names = dict.fromkeys(row.name for score in evaluation.scores for row in score.rows)
    kinds = list(map(str, Kind))
    for section, rows in (
        (RESULTS, kinds),
        (TARGETS, [kind + TARGET for kind in kinds]),
        (TOTALS, [ALL, MISSION_ROW]),
    ):
        if there := [row for row in rows if row in names]:
            yield section, there


def kind_of(row: str) -> str:
    """The kind that a row counts.

    >>> kind_of("award:target"), kind_of("award")
    ('award', 'award')
    """
    return row.removesuffix(TARGET)


def row_words(row: str, lang: Lang) -> str:
    """A row's name; that it counts targets is said by its section.

    >>> row_words("award:target", Lang.EN), row_words("ALL", Lang.VI)
    ('Awards', 'Tất cả')
    """
    if row in (ALL, MISSION_ROW):
        return label("eval", row.lower(), lang)
    return kind_label(kind_of(row), lang)


def percent(value: float, lang: Lang) -> str:
    """A share in percent, with one decimal.

    >>> percent(0.93879, Lang.VI), percent(1, Lang.EN), percent(0.29, Lang.EN)
    ('93,9', '100', '29.0')
    """
    if value in (0, 1):
        return str(round(100 * value))
    return f"{100 * value:.1f}".replace(".", "," if lang is Lang.VI else ".")


def interval(estimate: Estimate) -> str:
    """The 95% interval in whole percents.

    >>> interval(Estimate(value=0.93879, low=0.9012, high=0.9555))
    '90–96'
    """
    return f"{100 * estimate.low:.0f}–{100 * estimate.high:.0f}"


def cause_words(cause: Cause, lang: Lang) -> str:
    """A cause with kind and field: ``Wrong field (period) · Money``."""
    words = label("cause", cause.cause, lang)
    if cause.field:
        words += f" ({label('field', cause.field, lang)})"
    words += f" · {row_words(cause.row, lang)}"
    if cause.row.endswith(TARGET):
        words += f" ({label('eval', TARGETS, lang).lower()})"
    return words


def value_words(cause: Cause, value: Any, lang: Lang) -> str:
    """The value of a field, as people say it: a period, a word of a vocabulary, a number."""
    if value is None:
        return label("eval", "nothing", lang)
    if cause.field == "period":
        return period_words(str(value), lang)
    if isinstance(value, int | float):
        return number(value, lang)
    vocabulary = groups().get(cause.field or "", {})
    return vocabulary[value][lang] if value in vocabulary else str(value)


def told(cause: Cause) -> bool:
    """Whether the mistakes of a cause have a right value beside the one found."""
    return cause.cause in (CauseKind.WRONG_BRANCH, CauseKind.WRONG_FIELD)


def summary(score: Score, lang: Lang) -> Iterator[tuple[str, str]]:
    """What is counted by article: heading and figure."""
    articles = score.articles
    yield label("eval", "clean", lang), _part(score.clean, articles, lang)
    if score.empty:
        yield label("eval", "quiet", lang), _part(score.quiet, score.empty, lang)
    if score.unread:
        yield label("eval", "unread", lang), _part(len(score.unread), articles, lang)


def _part(part: int, whole: int, lang: Lang) -> str:
    return label("eval", "of", lang, part=number(part, lang), whole=number(whole, lang))


def measured_on(evaluation: Evaluation, lang: Lang) -> str:
    """How many articles and facts."""
    corpus = evaluation.corpus
    return label(
        "eval",
        "measured_on",
        lang,
        articles=number(corpus.articles, lang),
        facts=number(corpus.facts, lang),
        optional=number(corpus.optional, lang),
    )
