"""Patterns that are tried where one of their first phrases stands."""

import re

from extractor.opened import Opened

_PATTERN = r"\b(?:huyện|quận) (?P<name>[A-Z]\w+)(?: và \w+)?"
_TEXT = "Ở huyện Lan và quận Mai, xhuyện Na, quận ba; quận Bến."


def test_finds_what_the_pattern_alone_would() -> None:
    opened = Opened(("huyện ", "quận "), _PATTERN)
    alone = [found.span() for found in re.finditer(_PATTERN, _TEXT)]
    assert [found.span() for found in opened.finditer(_TEXT)] == alone
    assert len(alone) == 2


def test_a_stretch_is_looked_through_from_its_start_to_its_end() -> None:
    opened = Opened(("huyện ", "quận "), _PATTERN)
    compiled = re.compile(_PATTERN)
    for start in range(len(_TEXT)):
        for end in range(start, len(_TEXT)):
            told = [found.span() for found in opened.finditer(_TEXT, start, end)]
            assert told == [found.span() for found in compiled.finditer(_TEXT, start, end)]
            assert told == [] or opened.may(_TEXT, start, end)


def test_another_text_is_looked_through_anew() -> None:
    opened = Opened(("huyện ", "quận "), _PATTERN)
    assert opened.search(_TEXT) is not None
    assert opened.search("không có nơi nào") is None
    assert opened.search(_TEXT) is not None
