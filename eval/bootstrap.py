"""How far a figure could lie from the truth, had other articles been annotated."""

from typing import Final

import numpy as np
import numpy.typing as npt

from eval.tally import FOUND, GOLD, Counts, rates

RESAMPLES: Final = 10_000
SEED: Final = 20_180
PERCENTILES: Final = (2.5, 97.5)


def intervals(counts: Counts) -> npt.NDArray[np.float64]:
    """Lower and upper ends of the 95% intervals of all rates: 2 × rows × depths × 3.

    Percentile bootstrap over articles: as many articles as there are, drawn with replacement,
    10,000 times with a fixed seed; each draw adds up the counts of its articles and computes
    its rates, and the interval runs from the 2.5th to the 97.5th percentile of these. Facts of
    one article are drawn together, because they stand and fall together. A draw in which a rate
    is one of nothing (precision where nothing was found, recall where nothing is annotated, F1
    where both) says nothing of that rate and is left out. The interval always holds the figure
    itself.

    Args:
        counts: Articles × rows × columns, as ``eval.tally.tally`` gives them; at least one
            article.

    >>> one = np.array([[[4, 5, 4, 3, 2]]])
    >>> intervals(one)[:, 0, 0, 0].tolist()
    [0.8, 0.8]
    """
    articles = len(counts)
    drawn = np.random.default_rng(SEED).multinomial(
        articles, np.full(articles, 1 / articles), size=RESAMPLES
    )
    point = rates(counts.sum(axis=0))
    ends = np.stack([point, point])
    for row in range(counts.shape[1]):
        sums = drawn @ counts[:, row]
        found, gold = sums[:, FOUND] > 0, sums[:, GOLD] > 0
        for rate, told in enumerate((found, gold, found | gold)):
            if told.any():
                low, high = np.percentile(rates(sums[told])[..., rate], PERCENTILES, axis=0)
                ends[0, row, :, rate] = np.minimum(low, point[row, :, rate])
                ends[1, row, :, rate] = np.maximum(high, point[row, :, rate])
    return ends
