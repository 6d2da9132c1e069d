"""A database file for each test, and one of a small federation for those that only read."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from corpus.store import Store
from tests.compare.federation import saved


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "union.db"


@pytest.fixture
def store(path: Path) -> Iterator[Store]:
    with Store(path) as opened:
        yield opened


@pytest.fixture(scope="session")
def federation(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return saved(tmp_path_factory.mktemp("federation") / "union.db")
