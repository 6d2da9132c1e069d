"""Lines that say again what an earlier line has said."""

from collections.abc import Sequence
from typing import Final

from extractor.layout.lines import Line
from extractor.normalise import fold
from extractor.sought import Sought

#: What a caption has around its words: "Chú thích ảnh: … Ảnh: T.D".
_CAPTION_FRAME: Final = Sought(r"^(?:chú thích ảnh|trong ảnh|ảnh)\s*:\s*|[\s.(–-]*ảnh\s*:.*$")


def find_repeats(lines: Sequence[Line], title: Sequence[int]) -> dict[int, int]:
    """For each line that repeats an earlier one, the earlier one."""
    seen: dict[str, int] = {}
    found: dict[int, int] = {}
    heading = fold(lines[title[-1]].bare) if title else ""
    for i, line in enumerate(lines):
        if line.kind in ("boilerplate", "dateline", "byline", "table") or line.size < 12:
            continue
        key = line.bare
        if line.size <= 220 and line.kind not in ("body", "item"):
            key = fold(_CAPTION_FRAME.sub("", key))
        first = seen.setdefault(key, i)
        if first != i:
            found[i] = first
        elif title and i > title[-1] and line.size <= 250 and _overlaps(key, heading):
            found[i] = title[-1]
    return found


def _overlaps(one: str, two: str) -> bool:
    """Whether the shorter text is most of the longer one."""
    short, long = sorted((one, two), key=len)
    return len(short) > 20 and len(short) * 10 >= len(long) * 6 and short in long
