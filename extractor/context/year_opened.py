"""The year with which a paragraph above opens, for those that go on with it."""

from typing import Final

from extractor.analysis import SentenceView
from extractor.late import late

_SPRING: Final = 3
"""The month up to which a text may still be on the year before."""
_OPENS: Final = late(r"\W*(?:(?:trong|suốt|nhìn lại|kết thúc|khép lại|bước qua) )?năm (20\d\d)\b")
_FOUNDED: Final = late(r"[^.;]{0,80}\b(?:thành lập|ra đời|tròn)\b")
"""What makes of such a year that of a founding."""


def year_opened_above(view: SentenceView, status: str) -> str | None:
    """The year just over, when the paragraph of its year stands above: "Năm 2022, toàn ngành …".

    Only a text of the first months of the year after is still on it.
    """
    ref = view.ref
    if status != "reported" or ref is None or ref.month > _SPRING:
        return None
    low, blocks = view.analysis.low, view.analysis.layout.blocks
    for block in reversed(blocks[: view.block]):
        if block.kind not in ("body", "lead", "item", "heading"):
            continue
        opens = _OPENS.match(low, block.start, block.end)
        if opens:
            over = opens[1] == str(ref.year - 1) and not _FOUNDED.match(low, opens.end(), block.end)
            return opens[1] if over else None
    return None
