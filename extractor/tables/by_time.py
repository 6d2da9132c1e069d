"""Items that tell one figure at several times, below a line that says what is counted.

"Số đoàn viên" over "- 10/2012: 115" and "- 9/2017: 109".
"""

from collections.abc import Sequence
from typing import Final, NamedTuple

from extractor.late import late
from extractor.normalise import lower
from extractor.retold import Retold

_HEAD: Final = late(
    r"\W*(?:\w{1,3}[.)]\s*)?(?P<what>(?:tổng )?số (?:lượng )?"
    r"(?:nữ đoàn viên|đoàn viên nữ|đoàn viên|lao động|cnvclđ|cnlđ|cán bộ, đoàn viên"
    r"|công đoàn cơ sở|cđcs|công đoàn bộ phận|tổ công đoàn|nghiệp đoàn)"
    r"(?: công đoàn| trực thuộc)?)(?: (?:qua|từng|theo)(?: các)? (?:năm|thời kỳ|mốc))?\s*:?\s*"
)
_ITEM: Final = late(
    r"\s*(?:[-–+*•]\s*)?(?:(?:đầu|cuối|giữa|đến|tính đến|vào|hết|thời điểm)(?: nhiệm kỳ| kỳ| năm)?"
    r"\s*)?\(?(?:năm |ngày |tháng )?(?P<time>(?:\d{1,2}[/.-])?(?:\d{1,2}[/.-])?(?:19|20)\d\d)\)?"
    r"\s*(?::|=|là|có)\s*(?=\d)"
)
_LEAST: Final = 2


class Item(NamedTuple):
    """A figure and the time it is told of; offsets count from the start of the text."""

    time: tuple[int, int]
    figure: tuple[int, int]


class ByTime(NamedTuple):
    """What is counted, and the items below that line."""

    what: str
    items: Sequence[Item]


def may_hold(low: str) -> bool:
    """Whether a line looks like the head of such items; ``low`` in lowercase letters."""
    return any(_HEAD.fullmatch(line) for line in low.split("\n") if "số" in line[:12])


def by_time_at(text: str, lines: Sequence[tuple[int, int]], at: int) -> ByTime | None:
    """The items below a line, None when the line heads none.

    >>> text = "Số đoàn viên\\n- 10/2012: 115\\n- 9/2017: 109"
    >>> found = by_time_at(text, [(0, 12), (13, 27), (28, 41)], 0)
    >>> [(text[slice(*one.time)], text[slice(*one.figure)]) for one in found.items]
    [('10/2012', '115'), ('9/2017', '109')]
    """
    line = lower(text[slice(*lines[at])])
    head = _HEAD.fullmatch(line) if "số" in line else None
    if head is None:
        return None
    items = []
    for start, end in lines[at + 1 :]:
        told = _ITEM.match(lower(text[start:end]))
        if told is None:
            break
        time = (start + told.start("time"), start + told.end("time"))
        items.append(Item(time, (start + told.end(), end)))
    return ByTime(head["what"], items) if len(items) >= _LEAST else None


def tell_items(told: Retold, found: ByTime) -> None:
    """Write each item with what it counts: "Số đoàn viên đến 10/2012: 115"."""
    for item in found.items:
        told.add(f"\n{found.what} đến ")
        told.copy(*item.time)
        told.add(": ")
        told.copy(*item.figure)
