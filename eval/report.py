"""All figures of an evaluation, ready to be shown or written as JSON."""

from collections.abc import Sequence
from typing import Final, Literal

from corpus.annotated import AnnotatedArticle, digest
from eval import bootstrap, rules
from eval.calibration import Calibration, calibration
from eval.mistakes import Cause, causes
from eval.systems import CONGDOAN, Run
from eval.tally import FOUND, GOLD, RIGHT, ROWS, Depth, rates, tally
from schemas.spans import Model


class Estimate(Model):
    """A figure between 0 and 1 with its 95% bootstrap interval."""

    value: float
    low: float
    high: float


class Rates(Model):
    """Precision, recall and F1 at one depth; ``right`` is the number of facts right there."""

    right: int
    precision: Estimate
    recall: Estimate
    f1: Estimate


class Row(Model):
    """The figures of one kind (``award``), of its targets (``award:target``) or of a total.

    Attributes:
        gold: Facts annotated, without optional ones.
        found: Facts found, without those told again and those that match an optional one.
    """

    name: str
    gold: int
    found: int
    value: Rates
    branch: Rates
    record: Rates

    def at(self, depth: Depth) -> Rates:
        """The rates at a depth."""
        return {Depth.VALUE: self.value, Depth.BRANCH: self.branch, Depth.RECORD: self.record}[
            depth
        ]


class Skipped(Model):
    """An article that could not be read: its facts are counted as missed."""

    article: str
    problem: str


class Score(Model):
    """How well one system reads the articles.

    Attributes:
        rows: Kinds, targets and totals that were annotated or found, in the order of the schema.
        clean: Articles, of all ``articles``, with every fact and union right and nothing else.
        empty: Articles without any fact; ``quiet``: those of them in which none was found.
        unread: Articles that could not be read.
        calibration: None for a system that states no confidence.
        causes: What went wrong, the most frequent first.
    """

    system: str
    rows: tuple[Row, ...]
    articles: int
    clean: int
    empty: int
    quiet: int
    unread: tuple[Skipped, ...]
    calibration: Calibration | None
    causes: tuple[Cause, ...]

    def row(self, name: str) -> Row | None:
        """The row of that name; None when nothing of the kind was annotated or found."""
        return next((row for row in self.rows if row.name == name), None)


class Corpus(Model):
    """What was measured on; ``digest`` changes with any letter of it."""

    folders: tuple[str, ...]
    articles: int
    facts: int
    optional: int
    digest: str


class Rules(Model):
    """By which rules: enough to measure the same again."""

    version: str = rules.VERSION
    levels: dict[str, str]
    mission: tuple[str, ...] = rules.MISSION
    fields: dict[str, tuple[str, ...]]
    interval: Literal["percentile bootstrap over articles, 95%"] = (
        "percentile bootstrap over articles, 95%"
    )
    resamples: int = bootstrap.RESAMPLES
    seed: int = bootstrap.SEED


class Evaluation(Model):
    """Everything that was measured."""

    version: str
    corpus: Corpus
    rules: Rules
    scores: tuple[Score, ...]

    @property
    def main(self) -> Score:
        """The score of ``congdoan`` itself; the others are baselines."""
        return self.scores[0]


_LEVELS: Final[dict[str, str]] = {
    Depth.VALUE: "kind, status and figure or title",
    Depth.BRANCH: "value, and the union it is said of",
    Depth.RECORD: "branch, and every other scored field",
}


def evaluation(
    articles: Sequence[AnnotatedArticle],
    folders: Sequence[str],
    runs: Sequence[Run],
    version: str,
    listed: bool = False,
) -> Evaluation:
    """Puts the figures of some systems, measured on the same articles, together.

    Args:
        articles: At least one.
        folders: Where they lie, as the user named them.
        version: Of the program.
        listed: Give each mistake of each system; else they are only counted.
    """
    return Evaluation(
        version=version,
        corpus=Corpus(
            folders=tuple(folders),
            articles=len(articles),
            facts=sum(len(article.facts) for article in articles),
            optional=sum(one.optional for article in articles for one in article.facts),
            digest=digest(articles),
        ),
        rules=Rules(levels=_LEVELS, fields=rules.FIELDS),
        scores=tuple(score(run, listed) for run in runs),
    )


def score(run: Run, listed: bool = False) -> Score:
    """The figures of one system."""
    empty = [outcome for outcome in run.outcomes if not outcome.article.facts]
    return Score(
        system=run.system,
        rows=_rows(run),
        articles=len(run.outcomes),
        clean=sum(outcome.clean for outcome in run.outcomes),
        empty=len(empty),
        quiet=sum(outcome.read and not outcome.extra for outcome in empty),
        unread=tuple(Skipped(article=one.article, problem=one.problem) for one in run.unread),
        calibration=calibration(run.outcomes) if run.system == CONGDOAN else None,
        causes=causes(run.outcomes, listed),
    )


def _rows(run: Run) -> tuple[Row, ...]:
    counts = tally(run.outcomes)
    sums = counts.sum(axis=0)
    points, (lows, highs) = rates(sums), bootstrap.intervals(counts)

    def at(row: int, depth: int) -> Rates:
        precision, recall, f1 = (
            Estimate(value=value, low=low, high=high)
            for value, low, high in zip(
                points[row, depth], lows[row, depth], highs[row, depth], strict=True
            )
        )
        right = int(sums[row, RIGHT + depth])
        return Rates(right=right, precision=precision, recall=recall, f1=f1)

    return tuple(
        Row(
            name=name,
            gold=int(sums[row, GOLD]),
            found=int(sums[row, FOUND]),
            **{str(depth): at(row, place) for place, depth in enumerate(Depth)},
        )
        for row, name in enumerate(ROWS)
        if sums[row, GOLD] or sums[row, FOUND] or name in ROWS[-2:]
    )
