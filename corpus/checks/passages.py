"""The words around a figure that are of its union, and not of the next item of a bulletin."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any, Final

BEFORE: Final = 200
AFTER: Final = 400
"""Characters before a figure's sentence and behind its beginning."""


class Passages:
    """Knows where in each article figures of which union stand."""

    def __init__(self, rows: Iterable[Mapping[str, Any]]) -> None:
        """Takes rows with the article, the branch and the sentence of a fact."""
        told: dict[str, list[tuple[int, int, int]]] = defaultdict(list)
        for row in rows:
            told[row["article_id"]].append(
                (row["sentence_start"], row["sentence_end"], row["own_branch"])
            )
        self._told = {article: sorted(set(spans)) for article, spans in told.items()}

    def around(self, row: Mapping[str, Any]) -> str:
        """The words around a figure, up to the line or sentence that tells of another union."""
        text: str = row["around"]
        start, end, own = row["sentence_start"], row["sentence_end"], row["own_branch"]
        begin = max(0, start - BEFORE - 1)
        spans = self._told.get(row["article_id"], [])
        here = bisect_left(spans, (start, -1, -1))
        before = next((last for _, last, branch in reversed(spans[:here]) if branch != own), None)
        if before is not None and before > begin:
            line = text.rfind("\n", before - begin, max(0, start - begin))
            cut = line + 1 if line >= 0 else before - begin
            text, begin = text[cut:], begin + cut
        later = bisect_right(spans, (end, -1, -1))
        after = next((first for first, _, branch in spans[later:] if branch != own), None)
        if after is not None and after - begin < len(text):
            line = text.find("\n", max(0, end - begin), max(0, after - begin))
            text = text[: line if line >= 0 else max(0, after - begin)]
        return text
