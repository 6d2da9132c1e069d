"""Sections and lists: which lines govern those after them."""

from collections.abc import Callable, Sequence
from typing import Final, NamedTuple

from extractor.late import late
from extractor.layout.lines import Line


class _Head(NamedTuple):
    """A line that may govern those after it."""

    block: int
    shape: str
    section: bool  # governs plain paragraphs too, not only the items of its list


_OUTSIDE: Final = frozenset({"boilerplate", "dateline", "byline", "headline", "kicker"})
_UNMARKED: Final = frozenset({"colon", "subhead", "caps", "intro", "body"})
_CHAPTERS: Final = ("roman", "capital")
"""The markers of chapters, which end whatever is numbered otherwise: "II.", "B."."""

_PART_ALONE: Final = late(r"phần (?:thứ )?\w{1,5}\W*")
"""A line that only numbers a part, whose title is on the next: "PHẦN THỨ NHẤT"."""


def nest(lines: Sequence[Line]) -> tuple[tuple[int, ...], ...]:
    """For each line those that govern it, from the outermost in; sets the levels."""
    stack: list[_Head] = []
    made: list[tuple[int, ...]] = []
    for i, line in enumerate(lines):
        if line.kind in _OUTSIDE:
            made.append(())
            continue
        if line.kind not in ("caption", "table"):
            _close(stack, line)
        made.append(tuple(head.block for head in stack))
        line.level = len(stack)
        opened = _opened(lines, i)
        if opened is not None:
            stack.append(opened)
    return tuple(made)


def _close(stack: list[_Head], line: Line) -> None:
    """Take from the stack what a line ends."""
    shape = line.shape or _unmarked_shape(line)
    if shape == "colon" and _is_under_a_number(stack):
        _close_down_to(stack, lambda head: head.section)
    elif any(head.shape == shape for head in stack):
        while stack.pop().shape != shape:
            pass
    elif shape in ("caps", "part"):
        stack.clear()
    elif shape in _CHAPTERS or shape == "subhead":
        _close_down_to(stack, lambda head: head.shape in ("caps", "part", *_CHAPTERS))
    elif shape in ("colon", "body", "intro"):
        _close_down_to(stack, lambda head: head.section)


def _is_under_a_number(stack: list[_Head]) -> bool:
    """Whether a numbered section stands on the line that ends in a colon and governs it."""
    shapes = [head.shape for head in stack]
    opened = len(shapes) - shapes[::-1].index("colon") if "colon" in shapes else len(shapes)
    return any(head.section and head.shape not in _UNMARKED for head in stack[opened:])


def _close_down_to(stack: list[_Head], wanted: Callable[[_Head], bool]) -> None:
    """Drop from the top of the stack until a wanted head is there."""
    while stack and not wanted(stack[-1]):
        stack.pop()


def _unmarked_shape(line: Line) -> str:
    """The family of a line without a marker."""
    if line.kind == "heading":
        return "caps" if line.caps else "colon" if line.ending == ":" else "subhead"
    if line.kind == "item":
        return "plain"
    return "body"


def _opened(lines: Sequence[Line], i: int) -> _Head | None:
    """What a line opens: a section, a list, or nothing."""
    line = lines[i]
    shape = line.shape or _unmarked_shape(line)
    if line.kind == "heading":
        if shape == "subhead" and i and _PART_ALONE.fullmatch(lines[i - 1].low):
            return _Head(i, "part", section=True)
        below = next((one for one in lines[i + 1 :] if one.kind not in _OUTSIDE), None)
        listing = shape == "colon" and below is not None and below.kind in ("item", "table")
        return _Head(i, shape, section=not listing)
    if line.kind == "item":
        return _Head(i, shape, section=False)
    if line.kind in ("body", "lead") and line.ending == ":":
        return _Head(i, "intro", section=False)
    return None
