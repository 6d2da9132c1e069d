"""Ranks straight before the unions that took them: "nhất CĐCS A", "nhì Công đoàn B", "ba CĐCS C".

They stand line by line under the name of a contest, or one after another behind it. Only a rank
that follows the one above it is read, so that "ba CĐCS" is the third place and no three unions.
"""

from typing import Final, NamedTuple

from extractor.analysis import SentenceView, once_a_sentence
from extractor.late import late

_BEFORE_UNION: Final = late(
    r"(?:^\W*|: ?|[,;] (?:và )?| và )"
    r"(?P<told>(?:đồng )?(?:hạng |giải )?)(?P<rank>nhất|nhì|ba|khuyến khích)(?: (?P<of>cụm|khối))?"
    r"(?P<apart>,|:| thuộc về| [-–]|(?<!nhất) là)? $"
)
_ENDINGS: Final = late(r"(?:nhất|nhì|ba|khích)(?: (?:cụm|khối))?(?:,|:| thuộc về| [-–]| là)? $")
"""What such words end with, asked before the pattern: few unions stand behind any."""
_LONGEST: Final = 30
_ABOVE: Final = {"nhì": ("nhất",), "ba": ("nhì", "ba"), "khuyến khích": ("ba", "khuyến khích")}
_BACK: Final = 6
"""Sentences back in which the first rank of a list line by line may stand."""


_ROW: Final = 2
"""Ranks that make a row; one that a stop parts from its union is none alone."""


class BareRank(NamedTuple):
    """A rank, where it is told."""

    start: int
    end: int
    rank: str
    of: str | None = None
    """The block of unions it was taken in: "cụm", "khối"."""


@once_a_sentence
def bare_ranks(view: SentenceView) -> tuple[BareRank, ...]:
    """The ranks that stand straight before the unions of a sentence."""
    found: list[BareRank] = []
    apart = False
    for mention in view.mentions:
        lead = view.slice(view.start, mention.start)
        may_end = _ENDINGS.search(lead, max(0, len(lead) - _LONGEST))
        told = _BEFORE_UNION.search(lead) if may_end else None
        if told is None:
            continue
        rank = told["rank"]
        last = found[-1].rank if found else None
        if rank in _ABOVE and (last or _last_above(view)) not in _ABOVE[rank]:
            continue
        apart = apart or told["apart"] is not None
        start = view.start + told.start("told")
        end = view.start + told.end("apart" if told["apart"] in (",", " là") else "rank")
        found.append(BareRank(start, end, rank, told["of"] or (found[0].of if found else None)))
    return () if apart and len(found) < _ROW else tuple(found)


def label_of_ranks(view: SentenceView) -> str:
    """What stands over ranks told line by line, in lowercase: "toàn đoàn:"."""
    for back in range(1, _BACK + 1):
        at = view.index - back
        earlier = view.analysis.views[at] if at >= 0 else None
        if earlier is None:
            break
        if not bare_ranks(earlier):
            words = earlier.slice(earlier.start, earlier.end).rstrip()
            return words if words.endswith(":") else ""
    return ""


def _last_above(view: SentenceView) -> str | None:
    """The last rank of the line before."""
    above = bare_ranks(view.analysis.views[view.index - 1]) if view.index else ()
    return above[-1].rank if above else None
