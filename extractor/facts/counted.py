"""A figure that counts people, and the verbs around it."""

from dataclasses import dataclass

from extractor.analysis import SentenceView
from extractor.facts.people import People
from extractor.lexicon import Hit
from extractor.quantities import Quantity

SAYS = ("cho biết", "cho hay", "cho rằng")
"""Words of saying, whose first word is a verb of giving elsewhere."""


@dataclass(slots=True, unsafe_hash=True)
class Headcount:
    """A figure with its people. ``reason`` is None for a stock, else why it is none."""

    quantity: Quantity
    people: People
    population: str | None
    start: int
    end: int
    noun_first: bool
    reason: str | None = None
    cue: str = ""


Verdict = tuple[str | None, str]
"""Why the people are no stock (None when they are one), and the word that decided."""


_RANKS = tuple(
    f"cấp {rank}"
    for rank in ("trên", "dưới", "huyện", "tỉnh", "quận", "xã", "phường", "cơ sở", "ủy")
)
"""Ranks, whose first word is a verb elsewhere: "tiếp nhận từ cấp huyện 8.905 đoàn viên"."""


def verbs_before(view: SentenceView, at: int) -> list[Hit]:
    """The verbs of having and acting before the people, but for those in names of unions.

    Neither "cấp" of "công đoàn cấp trên" is one nor "phát" of "CĐCS Đài Phát thanh".
    """
    names = [(name.start + 1, name.end) for name in view.mentions]
    units = [*names, *((hit.start, hit.end) for hit in view.of("unit_count.unit"))]
    verbs = [
        hit
        for hit in view.of("stock.have", "stock.act")
        if hit.end <= at
        and not any(start <= hit.start < end for start, end in units)
        and not view.analysis.low.startswith((*_RANKS, *SAYS), hit.start)
    ]
    return sorted(verbs, key=lambda hit: hit.end)
