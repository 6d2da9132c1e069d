"""Signs of Markdown and of quoted mail, which say how a text looks and nothing more."""

from typing import Final

from extractor.edits import Edit
from extractor.late import late

_SIGNS: Final = ("**", "__", "](", "# ", ">")
_MOST: Final = 0.8
"""The share of its lines from which a text counts as quoted by the sign before them."""
_QUOTED: Final = late(r"(?m)^[ \t]*(?:>[ \t]?)+")
_LINE: Final = late(r"(?m)^[ \t]*\S")
_MARKUP: Final = late(
    r"(?m)^[ \t]*(?P<head>#{1,6}[ \t]+)(?=\S)"
    r"|(?P<bold>(?<![*(])\*\*(?!\*))"
    r"|(?P<open>__)(?=[^\s_])[^\n]+?(?<=[^\s_])(?P<close>__)(?!_)"
    r"|(?P<bracket>!?\[)(?P<link>[^\[\]\n]+)(?P<target>\]\([^()\s]*\))"
)


def signs_of_markup(text: str) -> list[Edit]:
    r"""The signs of headings, of bold type, of links and of quoted lines, each to be left out.

    >>> [text.words for text in signs_of_markup("Công đoàn")]
    []
    >>> text = "# Tin\\n**12** đoàn viên [ở đây](http://a.vn)"
    >>> [text[one.start : one.end] for one in signs_of_markup(text)]
    ['# ', '**', '**', '[', '](http://a.vn)']
    """
    if not any(sign[0] in text and sign in text for sign in _SIGNS):
        return []
    spans: list[tuple[int, int]] = []
    quoted = [match.span() for match in _QUOTED.finditer(text)]
    if quoted and len(quoted) >= _MOST * len(_LINE.findall(text)):
        spans += quoted
    for match in _MARKUP.finditer(text):
        for group in ("head", "bold", "open", "close", "bracket", "target"):
            if match[group]:
                spans.append(match.span(group))
    return [Edit(start, end, "") for start, end in sorted(spans)]
