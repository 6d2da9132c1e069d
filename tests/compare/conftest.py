"""A database of a small federation, for tests that only read."""

from pathlib import Path

import pytest

from tests.compare.federation import saved


@pytest.fixture(scope="session")
def federation(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return saved(tmp_path_factory.mktemp("federation") / "union.db")
