"""Articles and what the extractor finds in them, read once for all tests of a process."""

from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path

import pytest

from corpus.annotated import AnnotatedArticle
from corpus.gold import load
from eval.systems import CONGDOAN, Read, Run, measure, reader
from schemas import Record
from tests.cli.shell import ROOT

SHARED = ROOT.parent / "shared"
FOLDERS = {
    "seeds": SHARED / "seeds",
    "dev": ROOT / "corpus" / "articles" / "dev",
    "test": ROOT / "corpus" / "articles" / "test",
}
Articles = Callable[[str], Sequence[AnnotatedArticle]]


@pytest.fixture(scope="session")
def folder() -> Callable[[str], Path]:
    return lambda name: FOLDERS[name]


@pytest.fixture(scope="session")
def articles() -> Articles:
    return cache(lambda name: tuple(load([FOLDERS[name]])))


@pytest.fixture(scope="session")
def read() -> Read:
    """The real extractor; a text is read once."""
    extract = reader(CONGDOAN)
    known: dict[str, Record] = {}

    def once(text: str, source: str) -> Record:
        if text not in known:
            known[text] = extract(text, source)
        return known[text]

    return once


@pytest.fixture(scope="session")
def run_of(articles: Articles, read: Read) -> Callable[[str], Run]:
    """What the extractor makes of the articles of a folder."""
    return cache(lambda name: measure(CONGDOAN, articles(name), read))
