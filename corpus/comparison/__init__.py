"""The branches side by side, like with like.

What stands in a cell is decided once, in ``schemas/sql/comparison.sql``: the views for Datasette
and notebooks, and :func:`compare`, which runs the same statement on a selection, show the same.
"""

from corpus.comparison.model import CELLS, Comparison, ComparisonRow, Figure
from corpus.comparison.reading import compare
from corpus.comparison.selection import PlainSelection, Selection, SelectionError

__all__ = [
    "CELLS",
    "Comparison",
    "ComparisonRow",
    "Figure",
    "PlainSelection",
    "Selection",
    "SelectionError",
    "compare",
]
