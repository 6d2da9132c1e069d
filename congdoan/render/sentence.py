"""A stretch of text in its sentence, on one line."""

from rich.text import Text

_AROUND = 160
"""Characters shown on either side."""


def in_sentence(
    text: str, start: int, end: int, first: int, last: int, style: str = "bold underline"
) -> Text:
    """The sentence ``[first, last)`` on one line, with ``[start, end)`` in square brackets.

    >>> in_sentence("Công đoàn có 71 đoàn viên.", 13, 25, 0, 26).plain
    'Công đoàn có [71 đoàn viên].'
    """
    before, after = text[first:start], text[end:last]
    if len(before) > _AROUND:
        before = "… " + before[-_AROUND:].partition(" ")[2]
    if len(after) > _AROUND:
        after = after[:_AROUND].rpartition(" ")[0] + " …"
    line = Text(_flat(before).lstrip())
    line.append(f"[{_flat(text[start:end]).strip()}]", style=style)
    line.append(_flat(after).rstrip())
    return line


def _flat(text: str) -> str:
    """Line ends and runs of spaces as one space; a space at either end stays one."""
    words = " ".join(text.split())
    return f"{' ' if text[:1].isspace() else ''}{words}{' ' if text[-1:].isspace() else ''}"
