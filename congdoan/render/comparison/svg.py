"""A drawing as SVG that stands alone and inside a page: named, readable, without inline style."""

import re
from xml.etree import ElementTree as ET

from congdoan.render.comparison.canvas import FONT

_SVG, _LINK = "http://www.w3.org/2000/svg", "http://www.w3.org/1999/xlink"
_POINTS, _PIXELS = 72, 96
"""To an inch."""
_FONTS = f"'{FONT}', Verdana, 'Segoe UI', 'Noto Sans', sans-serif"
"""Where the font is missing, one as wide that has Vietnamese letters."""


def tidied(drawn: bytes, title: str) -> str:
    """What matplotlib drew, with a title for those who cannot see it.

    The page's policy allows no inline style, so each ``style`` becomes attributes; what only
    says who made the file and when is dropped.
    """
    ET.register_namespace("", _SVG)
    root = ET.fromstring(drawn)
    for parent in list(root.iter()):
        for child in list(parent):
            if child.tag in (f"{{{_SVG}}}metadata", f"{{{_SVG}}}style"):
                parent.remove(child)
    for element in root.iter():
        _tidy(element)
    for side in ("width", "height"):
        root.set(side, f"{float(root.get(side, '0').removesuffix('pt')) / _POINTS * _PIXELS:.0f}")
    root.set("role", "img")
    root.set("stroke-linejoin", "round")
    told = ET.Element(f"{{{_SVG}}}title")
    told.text = title
    root.insert(0, told)
    return re.sub(r"\n\s*\n", "\n", ET.tostring(root, encoding="unicode"))


def _tidy(element: ET.Element) -> None:
    """One element: attributes for its style, and only those that say something."""
    given = element.attrib
    for name, value in _declarations(given.pop("style", "")):
        given[name] = _FONTS if name == "font-family" else value
    if element.tag == f"{{{_SVG}}}g":
        given.pop("id", None)
    if f"{{{_LINK}}}href" in given:
        given["href"] = given.pop(f"{{{_LINK}}}href")
    if given.get("transform", "").startswith("rotate(-0 "):
        del given["transform"]


def _declarations(style: str) -> list[tuple[str, str]]:
    """The declarations of a style.

    >>> _declarations("fill: #fff; stroke-width: 0.8")
    [('fill', '#fff'), ('stroke-width', '0.8')]
    """
    pairs = (part.partition(":") for part in style.split(";") if ":" in part)
    return [(name.strip(), value.strip()) for name, _, value in pairs]
