"""A database file for each test."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from corpus.store import Store


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "union.db"


@pytest.fixture
def store(path: Path) -> Iterator[Store]:
    with Store(path) as opened:
        yield opened
