"""Files that are not what they should be: one clear sentence, and nothing is lost or half-written.

Each trouble really happens here: another connection holds the lock, another user owns the file,
SQLite runs out of pages.
"""

import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from corpus.errors import StoreError
from corpus.migrations import APPLICATION_ID, latest
from corpus.store import Store
from corpus.writing import SaveResult
from tests.store.records import article, members

ROOT = Path(__file__).parents[2]
PAIR = article("Công đoàn có 71 đoàn viên.", members(71, "71 đoàn viên"))
OTHER = article("Công đoàn có 80 đoàn viên.", members(80, "80 đoàn viên"), source="hai.txt")


def refused(path: Path, **options: object) -> str:
    """The one sentence with which a file is refused."""
    with pytest.raises(StoreError) as caught:
        Store(path, timeout=0.1, **options)  # type: ignore[arg-type]
    message = str(caught.value)
    assert str(path) in message
    assert "\n" not in message
    return message


def test_a_new_file_is_marked_as_ours(path: Path) -> None:
    Store(path).close()
    conn = sqlite3.connect(path)
    assert conn.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)
    assert conn.execute("PRAGMA user_version").fetchone() == (latest(),)
    assert conn.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    conn.close()
    assert sorted(path.parent.iterdir()) == [path]


def test_an_empty_file_becomes_a_database(path: Path) -> None:
    path.touch()
    with Store(path) as store:
        assert store.save(*PAIR) is SaveResult.NEW


@pytest.mark.parametrize("name", ["đoàn viên?.db", "100%.db", "a#b.db", "công đoàn 2025.db"])
def test_any_file_name_will_do(tmp_path: Path, name: str) -> None:
    Store(tmp_path / name).close()
    assert [one.name for one in tmp_path.iterdir()] == [name]


def test_a_missing_file_is_not_made_for_reading(path: Path) -> None:
    for options in ({"create": False}, {"readonly": True}):
        assert "There is no database" in refused(path, **options)
    assert not path.exists()


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match=f"There is no folder {tmp_path / 'no'}"):
        Store(tmp_path / "no" / "union.db")


def test_a_folder_is_no_database(tmp_path: Path) -> None:
    assert "is a folder" in refused(tmp_path)


def test_a_text_file_is_no_database_and_stays_as_it_is(path: Path) -> None:
    path.write_text("Công đoàn cơ sở có 71 đoàn viên. " * 100, encoding="utf-8")
    before = path.read_bytes()
    assert "is no SQLite database" in refused(path)
    assert path.read_bytes() == before
    assert sorted(path.parent.iterdir()) == [path]


def test_the_database_of_another_program_stays_as_it_is(path: Path) -> None:
    other = sqlite3.connect(path)
    other.execute("CREATE TABLE hoa_don (so INTEGER)")
    other.close()
    before = path.read_bytes()
    for readonly in (False, True):
        message = refused(path, readonly=readonly)
        assert "is not a congdoan database (it holds hoa_don …)" in message
    assert path.read_bytes() == before


def test_a_database_of_a_newer_version_stays_as_it_is(path: Path) -> None:
    Store(path).close()
    newer = sqlite3.connect(path)
    newer.execute(f"PRAGMA user_version = {latest() + 1}")
    newer.close()
    before = path.read_bytes()
    assert f"newer congdoan (database version {latest() + 1}" in refused(path)
    assert path.read_bytes() == before


def test_a_damaged_database_is_named(path: Path) -> None:
    with Store(path) as store:
        store.save_many(article(f"Bài {n}. " * 500, source=f"{n}") for n in range(50))
    content = bytearray(path.read_bytes())
    content[4096 * 3 :] = os.urandom(len(content) - 4096 * 3)
    path.write_bytes(content)
    with pytest.raises(StoreError, match=r"union\.db is damaged"), Store(path) as store:
        list(store.articles())


def test_a_locked_database_is_waited_for_then_reported(path: Path) -> None:
    with Store(path, timeout=0.2) as store:
        store.save(*PAIR)
        other = sqlite3.connect(path, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreError, match=r"locked by another program \(waited 0.2 s\)"):
            store.save(*OTHER)
        assert [one.source for one in store.articles()] == ["bai.txt"]
        other.execute("ROLLBACK")
        assert store.save(*OTHER) is SaveResult.NEW


def test_a_database_that_another_program_has_wholly_to_itself_is_reported(path: Path) -> None:
    Store(path).close()
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("PRAGMA locking_mode = EXCLUSIVE")
    other.execute("BEGIN EXCLUSIVE")
    assert "locked by another program" in refused(path)
    other.close()
    Store(path).close()


def test_a_full_disk_keeps_what_was_saved_before_and_nothing_of_the_rest(path: Path) -> None:
    long = article("Công đoàn có 71 đoàn viên. " * 20_000, source="dai.txt")
    with Store(path) as store:
        store.save(*PAIR)
        pages = next(store.db.query("PRAGMA page_count"))["page_count"]
        store.db.execute(f"PRAGMA max_page_count = {pages + 5}")
        with pytest.raises(StoreError, match=r"disk of .*union\.db is full"):
            store.save(*long)
        assert [one.source for one in store.articles()] == ["bai.txt"]
        for table in ("facts", "article_branches", "branches", "article_words"):
            assert store.db[table].count == 1, table
        store.db.execute("PRAGMA max_page_count = 1000000")
        assert store.save(*long) is SaveResult.NEW
        assert [hit.source for hit in store.search("71 doan vien", limit=1)]


@pytest.mark.skipif(not shutil.which("unshare"), reason="no unshare here")
def test_a_disk_that_is_really_full(tmp_path: Path) -> None:
    """A file system of one megabyte, mounted for a child process only."""
    child = (
        "from pathlib import Path\n"
        "from corpus.store import Store\n"
        "from corpus.errors import StoreError\n"
        "from tests.store.records import article\n"
        f"path = Path({str(tmp_path / 'disk' / 'union.db')!r})\n"
        "saved = []\n"
        "try:\n"
        "    with Store(path) as store:\n"
        "        for n in range(200):\n"
        "            store.save(*article(f'Công đoàn {n}. ' * 2000, source=f'{n}.txt'))\n"
        "            saved.append(f'{n}.txt')\n"
        "except StoreError as error:\n"
        "    print(error)\n"
        "with Store(path, readonly=True) as store:\n"
        "    assert sorted(one.source for one in store.articles()) == sorted(saved)\n"
        "    assert list(store.db.query('PRAGMA integrity_check')) == [{'integrity_check': 'ok'}]\n"
        "print(len(saved) > 0)\n"
    )
    (tmp_path / "disk").mkdir()
    mount = f"mount -t tmpfs -o size=1m tmpfs {tmp_path / 'disk'}"
    if subprocess.run(
        ["unshare", "-m", "sh", "-c", mount], check=False, capture_output=True
    ).returncode:
        pytest.skip("may not mount here")
    ran = subprocess.run(
        ["unshare", "-m", "sh", "-c", f'{mount} && exec "$0" -c "$1"', sys.executable, child],
        check=False,
        capture_output=True,
        text=True,
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
    )
    assert ran.returncode == 0, ran.stderr
    message, some = ran.stdout.splitlines()
    assert "is full: free some space and run again" in message
    assert some == "True"


@pytest.fixture
def others_folder() -> Iterator[Path]:
    """A folder in which anyone may look, with a database in it."""
    folder = Path(tempfile.mkdtemp())
    folder.chmod(0o755)
    with Store(folder / "union.db") as store:
        store.save(*PAIR)
    yield folder
    shutil.rmtree(folder)


def as_someone_without_rights(work: Callable[[], str]) -> str:
    """What ``work`` gives in a child process of a user who owns nothing (root may do anything)."""
    come_out, go_in = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            if os.getuid() == 0:
                os.setgroups([])
                os.setgid(65534)
                os.setuid(65534)
            said = work()
        except BaseException as error:  # noqa: BLE001
            said = repr(error)
        os.write(go_in, said.encode())
        os._exit(0)
    os.close(go_in)
    os.waitpid(child, 0)
    with open(come_out, encoding="utf-8") as pipe:
        return pipe.read()


def opening(path: Path) -> str:
    try:
        Store(path).close()
    except StoreError as error:
        return str(error)
    return "opened"


def test_a_file_without_the_right_to_write_is_refused_before_any_work(others_folder: Path) -> None:
    path = others_folder / "union.db"
    path.chmod(0o444)
    before = path.read_bytes()
    said = as_someone_without_rights(lambda: opening(path))
    assert said.startswith(f"{path} may not be written")
    assert path.read_bytes() == before


def test_a_file_without_the_right_to_read_is_refused(others_folder: Path) -> None:
    path = others_folder / "union.db"
    path.chmod(0o222)
    assert as_someone_without_rights(lambda: opening(path)).startswith(f"{path} may not be read")


def test_a_folder_without_the_right_to_write_is_refused(others_folder: Path) -> None:
    others_folder.chmod(0o555)
    new = others_folder / "new.db"
    said = as_someone_without_rights(lambda: opening(new))
    assert said.startswith(f"{new} cannot be opened")
    assert [one.name for one in others_folder.iterdir()] == ["union.db"]


def test_a_read_only_folder_can_be_read(others_folder: Path) -> None:
    def read() -> str:
        with Store(others_folder / "union.db", readonly=True) as store:
            return str([one.fact.evidence.text for one in store.facts()])

    (others_folder / "union.db").chmod(0o444)
    others_folder.chmod(0o555)
    assert as_someone_without_rights(read) == "['71 đoàn viên']"


def test_a_store_for_reading_writes_nothing(path: Path) -> None:
    with Store(path) as store:
        store.save(*PAIR)
    before = path.read_bytes()
    with Store(path, readonly=True) as store:
        assert [one.fact.evidence.text for one in store.facts()] == ["71 đoàn viên"]
        with pytest.raises(StoreError, match="may not be written"):
            store.save(*OTHER)
    assert path.read_bytes() == before
