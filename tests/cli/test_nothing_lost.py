"""What is there already is never lost: databases, articles, files that the output would replace."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from tests.cli.shell import ARTICLE, ROOT, assert_one_line, python, run

READS = (("extract", "-", "-f", "jsonl", "--db"), ("compare", "--db"), ("search", "x", "--db"))


@pytest.fixture
def database(tmp_path: Path) -> Path:
    path = tmp_path / "union.db"
    assert run("extract", "-", "-f", "jsonl", "--db", path, given=ARTICLE).returncode == 0
    return path


def articles(path: Path) -> int:
    with closing(sqlite3.connect(path)) as db:
        return int(db.execute("SELECT count(*) FROM articles").fetchone()[0])


@contextmanager
def locked(path: Path) -> Iterator[None]:
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        yield
        other.execute("ROLLBACK")


def test_the_output_never_replaces_the_database(database: Path) -> None:
    for words in (("extract", "-"), ("compare",)):
        done = run(*words, "--db", database, "-o", database, given=ARTICLE)
        assert done.returncode == 2
        assert_one_line(done, "union.db", "another file name")
    assert articles(database) == 1


def test_the_output_never_replaces_a_database_that_is_to_be_made(tmp_path: Path) -> None:
    path = tmp_path / "new.db"
    done = run("extract", "-", "--db", path, "-o", f"{tmp_path}/./new.db", given=ARTICLE)
    assert done.returncode == 2
    assert_one_line(done, "new.db", "another file name")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("read", ["a.txt", "."])
def test_the_output_never_replaces_an_article(read: str, tmp_path: Path) -> None:
    article = tmp_path / "a.txt"
    article.write_text(ARTICLE, encoding="utf-8")
    (tmp_path / "link").symlink_to(article)
    for output in ("a.txt", "link"):
        done = run("extract", read, "-f", "csv", "-o", output, cwd=tmp_path, PYTHONPATH=str(ROOT))
        assert done.returncode == 2
        assert_one_line(done, "a.txt", "another file name")
    assert article.read_text(encoding="utf-8") == ARTICLE


def test_the_output_keeps_the_permissions_of_the_file_it_replaces(tmp_path: Path) -> None:
    out = tmp_path / "facts.json"
    out.write_text("old")
    out.chmod(0o640)
    assert run("extract", "-", "-f", "json", "-o", out, given=ARTICLE).returncode == 0
    assert out.stat().st_mode & 0o777 == 0o640
    assert "71 đoàn viên" in out.read_text(encoding="utf-8")


def test_a_file_that_may_not_be_written_is_not_replaced(tmp_path: Path) -> None:
    out = tmp_path / "facts.json"
    out.write_text("old")
    out.chmod(0o444)
    done = run("extract", "-", "-f", "json", "-o", out, given=ARTICLE)
    assert done.returncode == 1
    assert_one_line(done, "facts.json", "permission denied")
    assert out.read_text() == "old"


def test_a_read_only_database(database: Path) -> None:
    database.chmod(0o444)
    done = run("extract", "-", "--db", database, given=ARTICLE)
    assert done.returncode == 1
    assert_one_line(done, "union.db", "may not be written")
    assert run("compare", "--db", database).returncode == 0


def test_a_folder_that_may_not_be_read_is_told_once(tmp_path: Path) -> None:
    (tmp_path / "shut").mkdir(mode=0)
    done = run("extract", tmp_path / "shut")
    (tmp_path / "shut").chmod(0o700)
    assert done.returncode == 1
    assert_one_line(done, "shut", "permission denied")


@pytest.mark.parametrize("words", READS)
def test_a_database_of_a_newer_version(words: tuple[str, ...], database: Path) -> None:
    with closing(sqlite3.connect(database)) as db:
        db.execute("PRAGMA user_version = 99")
        db.commit()
    done = run(*words, database, given=ARTICLE)
    assert (done.returncode, done.stdout) == (1, "")
    assert_one_line(done, "union.db", "newer congdoan")
    assert articles(database) == 1


@pytest.mark.parametrize("words", READS)
def test_a_folder_given_as_database(words: tuple[str, ...], tmp_path: Path) -> None:
    done = run(*words, tmp_path, given=ARTICLE)
    assert (done.returncode, done.stdout) == (1, "")
    assert_one_line(done, str(tmp_path), "is a folder")


@pytest.mark.parametrize("words", READS)
def test_half_a_database(words: tuple[str, ...], database: Path) -> None:
    whole = database.read_bytes()
    for beside in database.parent.glob("union.db-*"):
        beside.unlink()
    database.write_bytes(whole[: len(whole) // 3])
    done = run(*words, database, given=ARTICLE)
    assert (done.returncode, done.stdout) == (1, "")
    assert_one_line(done, "union.db", "damaged")


def test_a_locked_database(database: Path) -> None:
    with locked(database):
        done = run("extract", "-", "-f", "jsonl", "--db", database, given="Hai. " + ARTICLE)
        assert run("compare", "--db", database).returncode == 0
    assert done.returncode == 1
    assert_one_line(done, "union.db", "locked")
    assert articles(database) == 1


def test_a_disk_that_fills_up_keeps_what_was_saved_and_prints_the_rest(tmp_path: Path) -> None:
    """SQLite is told that the file may not grow: the same error as a full disk gives."""
    for number in range(40):
        text = f"Bài {number}. {ARTICLE}" + f"Trời hôm nay nắng đẹp {number}. " * 400
        (tmp_path / f"{number:02}.txt").write_text(text, encoding="utf-8")
    (tmp_path / "small.py").write_text(
        "import sys, congdoan.cli, corpus.store.opened as store\n"
        "real = store.open_database\n"
        "def small(*args, **options):\n"
        "    found = real(*args, **options)\n"
        "    found.execute('PRAGMA max_page_count = 100')\n"
        "    return found\n"
        "store.open_database = small\n"
        "sys.exit(congdoan.cli.main(sys.argv[1:]))\n"
    )
    db = tmp_path / "union.db"
    done = python(tmp_path / "small.py", "extract", tmp_path, "-f", "jsonl", "--db", db)
    assert done.returncode == 3
    assert len(done.stdout.splitlines()) == 40
    assert_one_line(done, "union.db is full", "Nothing is kept from")
    kept = articles(db)
    assert 0 < kept < 40
    with closing(sqlite3.connect(db)) as found:
        assert found.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        counts = found.execute("SELECT new, failed FROM runs").fetchall()
    assert counts in ([(kept, 40 - kept)], [(0, 0)])  # the last line may not fit any more


def test_a_locale_that_knows_only_ascii(tmp_path: Path) -> None:
    """Names and words of the command line are then read as bytes; nothing changes for the user."""
    ascii_only = {"PYTHONUTF8": "0", "LC_ALL": "C", "PYTHONCOERCECLOCALE": "0"}
    (tmp_path / "bài.txt").write_text(ARTICLE, encoding="utf-8")
    words = ("extract", tmp_path / "bài.txt", "--db", tmp_path / "cơ sở.db", "-f", "jsonl")
    done = run(*words, "-o", tmp_path / "ra.jsonl", **ascii_only)
    assert (done.returncode, done.stderr) == (0, "")
    names = {os.fsdecode(path.name) for path in tmp_path.iterdir()}
    assert {"bài.txt", "cơ sở.db", "ra.jsonl"} <= names
    assert "/bài.txt" in (tmp_path / "ra.jsonl").read_text(encoding="utf-8")
    found = run("search", "đoàn viên", "--db", tmp_path / "cơ sở.db", **ascii_only)
    assert "bài.txt" in found.stdout
    missing = run("compare", "--db", tmp_path / "không có.db", **ascii_only)
    assert_one_line(missing, "không có.db")
