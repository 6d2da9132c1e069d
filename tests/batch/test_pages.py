"""What docs/batches.md shows is run: in DuckDB, in pandas, as a job array, on SLURM."""

import contextlib
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.batch.documents import count, tables
from tests.batch.running import into_files, start
from tests.cli.shell import ROOT

PAGE = (ROOT / "docs" / "batches.md").read_text(encoding="utf-8")
REPORTED = "SELECT count(*) FROM facts WHERE status = 'reported'"


def snippet(language: str, holding: str, **other: str) -> str:
    """The one block of the page in this language with these words, other words put in."""
    blocks = re.findall(rf"```{language}\n(.*?)```", PAGE, re.DOTALL)
    [found] = [block for block in blocks if holding in block]
    for new, old in other.items():
        assert old in found
        found = found.replace(old, new)
    return str(found)


def environment(**more: str) -> dict[str, str]:
    scripts = str(Path(sys.executable).parent)
    path = os.pathsep.join((scripts, os.environ["PATH"]))
    return {**os.environ, "PYTHONPATH": str(ROOT), "PATH": path, **more}


@pytest.fixture(scope="module")
def parquet(corpus: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("parquet")
    into_files("parquet", folder / "out", corpus)
    return folder


def shown(code: str, folder: Path) -> str:
    """What a program of a data person prints, run beside the files."""
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=folder, capture_output=True, text=True, check=True
    )
    return done.stdout


def test_duckdb_finds_the_facts_of_the_database(parquet: Path, undisturbed: Path) -> None:
    query = snippet("sql", "unnest(facts)")
    code = f"import duckdb\nprint(len(duckdb.sql({query!r}).fetchall()))"
    assert int(shown(code, parquet)) == count(undisturbed, REPORTED) > 0


def test_pandas_finds_the_facts_of_the_database(parquet: Path, undisturbed: Path) -> None:
    code = snippet("python", "import pandas") + "print(len(facts))\n"
    assert int(shown(code, parquet)) == count(undisturbed, "SELECT count(*) FROM facts")


def test_the_jobs_of_an_array_make_the_database_of_one_run(
    corpus: Path, undisturbed: Path, tmp_path: Path
) -> None:
    script = snippet("bash", "#SBATCH", **{"/2": "/32", str(corpus): "corpus/"})
    codes = set()
    for job in ("1", "2"):
        given = environment(SLURM_ARRAY_TASK_ID=job, SLURM_CPUS_PER_TASK="1")
        done = subprocess.run(
            ["bash", "-c", script], cwd=tmp_path, env=given, capture_output=True, check=False
        )
        codes.add(done.returncode)
    assert codes in ({3}, {0, 3})
    loading = start("load", tmp_path / "out", "--db", tmp_path / "union.db")
    _, err = loading.communicate(timeout=60)
    assert loading.returncode == 3, err
    for query in ("SELECT count(*) FROM articles", REPORTED):
        assert count(tmp_path / "union.db", query) == count(undisturbed, query)


SBATCH = """
import shutil, subprocess, sys
job = shutil.copy(sys.argv[1], sys.argv[0] + ".job")
with open(sys.argv[0] + ".log", "w") as log:
    begun = subprocess.Popen(["sh", job], stdout=log, stderr=log, start_new_session=True)
print("Submitted batch job", begun.pid)
"""
SCANCEL = """
import os, signal, sys
os.killpg(int(sys.argv[1]), signal.SIGTERM)
"""


@contextlib.contextmanager
def slurm(folder: Path) -> Iterator[str]:
    """A cluster as the page starts it, where a job begins at once on this machine."""
    for name, script in {"sbatch": SBATCH, "scancel": SCANCEL}.items():
        (folder / name).write_text(f"#!{sys.executable}{script}", encoding="utf-8")
        (folder / name).chmod(0o755)
    code = snippet(
        "python", "SLURMCluster",
        **{"cores=2": "cores=8", "processes=2": "processes=8", "jobs=1": "jobs=16"},
    )  # fmt: skip
    code = code.replace("scheduler_address)", "scheduler_address, flush=True)")
    given = environment()
    given["PATH"] = os.pathsep.join((str(folder), given["PATH"]))
    code += "\nimport sys\nsys.stdin.read()\ncluster.close()\n"
    with subprocess.Popen(
        [sys.executable, "-c", code],
        cwd=folder, env=given, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
    ) as running:  # fmt: skip
        assert running.stdout is not None
        yield running.stdout.readline().strip()
        running.communicate(timeout=60)


def test_workers_that_slurm_starts_give_the_same_result(
    corpus: Path, undisturbed: Path, db: Path, tmp_path: Path
) -> None:
    with slurm(tmp_path) as address:
        assert address.startswith("tcp://")
        running = start("run", corpus, "--db", db, "--engine", "dask", "--scheduler", address)
        _, err = running.communicate(timeout=300)
    assert running.returncode == 3, err
    assert tables(db) == tables(undisturbed)
