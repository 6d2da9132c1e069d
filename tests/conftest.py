"""What every test may use: a database file of its own. The clock judges no property test.

Timings: ``congdoan bench``.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from corpus.store import Store

settings.register_profile("house", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("house")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where a database may be made."""
    return tmp_path / "union.db"


@pytest.fixture
def store(path: Path) -> Iterator[Store]:
    """A new database."""
    with Store(path) as opened:
        yield opened
