"""The corpus and what an undisturbed run makes of it."""

from pathlib import Path

import pytest

from tests.batch.documents import make_corpus
from tests.batch.running import into_database


@pytest.fixture(scope="session")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_corpus(tmp_path_factory.mktemp("batch") / "corpus")


@pytest.fixture(scope="session")
def undisturbed(corpus: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("undisturbed") / "union.db"
    into_database(path, corpus)
    return path


@pytest.fixture
def db(tmp_path: Path) -> Path:
    return tmp_path / "union.db"
