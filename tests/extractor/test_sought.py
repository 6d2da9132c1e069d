"""A pattern that says first which words it needs finds what the pattern alone finds."""

import re
import sys
from collections.abc import Iterator
from importlib import import_module
from itertools import count
from pathlib import Path
from pkgutil import walk_packages

import pytest

import extractor
from extractor import possible
from extractor.lexicon import match_form
from extractor.normalise import lower
from extractor.possible import told_possible
from extractor.read_off import endings, needed
from extractor.sought import Sought
from extractor.written_needs import written_needs

_SAMPLES = Path(__file__).parents[2] / "corpus" / "samples"


def _in(value: object) -> Iterator[Sought]:
    if isinstance(value, Sought):
        yield value
    elif isinstance(value, tuple | frozenset):
        for part in value:
            yield from _in(part)


def _all() -> dict[str, Sought]:
    for module in walk_packages(extractor.__path__, "extractor."):
        import_module(module.name)
    return {
        f"{name}.{attribute}.{number}": one
        for name, module in list(sys.modules.items())
        if name.startswith("extractor.")
        for attribute, value in vars(module).items()
        for number, one in enumerate(_in(value))
    }


def _stretches() -> list[str]:
    """Lines of the samples, whole and cut off behind each of their words."""
    lines = {
        match_form(lower(line))
        for path in sorted(_SAMPLES.glob("*.txt"))
        for line in path.read_text(encoding="utf-8").split("\n")
    }
    return [line[: space.end()] for line in sorted(lines) for space in re.finditer(r"\s\b|$", line)]


def test_what_is_sought_is_what_the_pattern_finds() -> None:
    stretches = _stretches()
    sought = _all()
    assert len(sought) > 40
    for name, one in sought.items():
        for stretch in stretches:
            found = one.compiled.search(stretch)
            told = one.search(stretch)
            assert (told and told.span()) == (found and found.span()), (name, stretch)
            if found:
                assert one.may(stretch), (name, stretch)
    assert sum(bool(one.needs or one.endings) for one in sought.values()) > 40


def test_what_a_stretch_holds_is_possible_there() -> None:
    sought = set(_all().values())
    for stretch in _stretches():
        may = told_possible(stretch)
        missing = [one.pattern for one in sought - may if one.compiled.search(stretch)]
        assert not missing, stretch


def test_words_of_others_make_nothing_possible() -> None:
    lent, share = Sought(r"\bvay nóng\b"), Sought(r"\bcổ phiếu\b")
    assert {lent, share} <= told_possible("cổ phiếu; chị vay nóng 6 triệu")
    assert {lent, share} & told_possible("chị vay nóng 6 triệu") == {lent}


def test_at_first_anything_is_possible(monkeypatch: pytest.MonkeyPatch) -> None:
    lent = Sought(r"\bvay nóng\b")
    monkeypatch.setattr(possible, "_ASKED", count(1))
    monkeypatch.setattr(possible, "_is_known", lambda made: False)
    told = [frozenset({lent}) & possible.possible("cổ phiếu", 0, 8) for _ in range(100)]
    assert told[0] == {lent}
    assert told[-1] == frozenset()


def test_what_is_written_down_is_what_is_read_off() -> None:
    patterns = {(one.pattern, one.flags) for one in _all().values()}
    written = {one: written_needs(*one) for one in patterns}
    known = {one: needs for one, needs in written.items() if needs is not None}
    assert len(known) > 0.9 * len(patterns), "run `make docs`"
    assert known == {one: needed(*one) for one in known}


def test_offsets_bound_the_search() -> None:
    theirs = Sought(r"\bcủa (?:cđcs|công đoàn)\b")
    text = "đoàn viên của cđcs, của công đoàn"
    whole = theirs.search(text)
    assert whole is not None
    assert whole.start() == 10
    later = theirs.search(text, 12)
    assert later is not None
    assert later.start() == 20
    assert theirs.search(text, 12, 22) is None
    assert [found.group() for found in theirs.finditer(text)] == ["của cđcs", "của công đoàn"]
    assert theirs.findall(text) == ["của cđcs", "của công đoàn"]
    assert theirs.sub("", "không ai cả") == "không ai cả"


@pytest.mark.parametrize(
    "pattern",
    [
        r"(?:^|[,;:])\s*$",
        r"[\d.]+$",
        r"(?:đoàn viên|lao động)[\s/,;]*$",
        r"(?i)nữ$",
        r"^nữ",
        r"(?:nữ)?\s*$",
    ],
)
def test_endings_that_cannot_be_told(pattern: str) -> None:
    flags = re.IGNORECASE if pattern.startswith("(?i)") else 0
    assert endings(pattern.removeprefix("(?i)"), flags) == ((), False)


@pytest.mark.parametrize("pattern", [r"\d+", r"(?:nữ)?", r"[^,]*", r"\w+ \w+"])
def test_words_that_cannot_be_told(pattern: str) -> None:
    assert needed(pattern) == ()
