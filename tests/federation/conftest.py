"""The sample federation, read once into a database by the command line."""

import json
import sqlite3
from collections.abc import Callable, Mapping
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from tests.cli.shell import run
from tests.federation.expected import ARTICLES, Figure, figure_of, figures


@pytest.fixture(scope="session")
def federation(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The database of all articles, as ``congdoan run`` fills it."""
    path = tmp_path_factory.mktemp("federation") / "federation.db"
    done = run("run", ARTICLES, "--db", path)
    assert done.returncode == 0, done.stderr
    return path


@pytest.fixture(scope="session")
def facts(federation: Path) -> list[tuple[int, Figure]]:
    """Every fact that holds, as the tables write it, with the number of its branch."""
    with closing(sqlite3.connect(federation)) as db:
        db.row_factory = sqlite3.Row
        found = db.execute("SELECT * FROM current_facts").fetchall()
    return [(fact["branch_id"], one) for fact in found for one in figure_of(fact)]


@pytest.fixture(scope="session")
def branch_ids(facts: list[tuple[int, Figure]]) -> Mapping[str, set[int]]:
    """For each union of the tables, the branches of the database that hold its figures."""
    unions: dict[tuple[str, str, str, str], set[str]] = {}
    for union, one in figures():
        unions.setdefault((one.article, one.figure, one.of, one.value), set()).add(union)
    ids: dict[str, set[int]] = {}
    for branch, one in facts:
        for union in unions.get((one.article, one.figure, one.of, one.value), ()):
            ids.setdefault(union, set()).add(branch)
    return ids


@pytest.fixture(scope="session")
def union_of(branch_ids: Mapping[str, set[int]]) -> Mapping[int, str]:
    """The union of the tables that each branch of the database is."""
    return {branch: union for union, ids in branch_ids.items() for branch in ids}


@pytest.fixture(scope="session")
def printed(federation: Path) -> Callable[..., Any]:
    """What a command prints as JSON about the database; ``code`` is its exit code."""

    def of(*words: str | Path, code: int = 0) -> Any:
        done = run(*words, "--db", federation, "--format", "json")
        assert done.returncode == code, done.stderr
        return json.loads(done.stdout)

    return of
