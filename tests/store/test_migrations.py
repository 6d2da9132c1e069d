"""The tables: what the schema says, how versions follow each other."""

import re
import sqlite3
import threading
from collections.abc import Callable
from enum import StrEnum
from pathlib import Path

import pytest
import sqlite_utils

import schemas
from corpus import migrations
from corpus.migrations import SQL, migrate, statements, version
from corpus.regime import Regime
from corpus.store import Store
from schemas import Kind, Level
from tests.store.records import article, award, members

VOCABULARIES: dict[tuple[str, str], type[StrEnum]] = {
    ("branches", "level"): Level,
    ("article_branches", "level"): Level,
    ("facts", "kind"): Kind,
    ("facts", "population"): schemas.Population,
    ("facts", "unit"): schemas.Unit,
    ("facts", "flow"): schemas.Flow,
    ("facts", "rate"): schemas.Rate,
    ("facts", "award_class"): schemas.AwardClass,
    ("facts", "recipient_type"): schemas.RecipientType,
    ("facts", "qualifier"): schemas.Qualifier,
    ("facts", "status"): schemas.Status,
    ("facts", "regime"): Regime,
    ("warnings", "code"): schemas.WarningCode,
    ("reviews", "kind"): Kind,
}


def checks(store: Store, table: str, column: str) -> str:
    """The CHECK that stands behind a column."""
    sql = re.sub(r"--[^\n]*", "", store.db[table].schema)
    found = re.search(
        rf"^    {column} TEXT[^\n]*CHECK \((.*?)\),?$(?=\n    \w|\n\))", sql, re.M | re.S
    )
    assert found, (table, column)
    return found[1]


@pytest.mark.parametrize(("table", "column"), VOCABULARIES)
def test_the_tables_know_the_words_of_the_schema_and_no_others(
    store: Store, table: str, column: str
) -> None:
    words = re.findall(r"'([a-z_0-9]+)'", checks(store, table, column))
    assert sorted(words) == sorted(VOCABULARIES[table, column])


def test_every_vocabulary_of_the_schema_stands_behind_a_column() -> None:
    enums = {
        one for one in vars(schemas).values() if isinstance(one, type) and issubclass(one, StrEnum)
    }
    assert enums <= set(VOCABULARIES.values())


@pytest.mark.parametrize(
    "change",
    [
        "kind = 'party_members'",
        "kind = 'fund_amount'",
        "population = NULL",
        "population = 'đảng viên'",
        "value = -1",
        "value = NULL",
        "value = 'bảy mươi mốt'",
        "value_max = 70",
        "qualifier = 'about'",
        "status = 'planned'",
        "regime = 'now'",
        "confidence = 1.5",
        "evidence_end = evidence_start",
        "sentence_end = evidence_start",
        "branch_id = 99",
        "local_branch = 'b9'",
        "article_id = 'x'",
    ],
)
def test_a_fact_the_schema_would_refuse_cannot_be_written(store: Store, change: str) -> None:
    store.save(*article("Công đoàn có 71 đoàn viên.", members(71, "71 đoàn viên")))
    with pytest.raises(sqlite3.IntegrityError):
        store.db.execute(f"UPDATE facts SET {change}")


def test_all_tables_are_strict_and_foreign_keys_hold(store: Store) -> None:
    ours = [table for table in store.db.tables if not table.name.startswith("article_words_fts")]
    assert [table.name for table in ours if not table.strict] == []
    assert next(store.db.query("PRAGMA foreign_keys")) == {"foreign_keys": 1}


def test_every_view_can_be_read(store: Store) -> None:
    text = "Công đoàn có 71 đoàn viên và được tặng Bằng khen."
    store.save(
        *article(text, members(71, "71 đoàn viên"), award("Bằng khen", "certificate", "Bằng khen"))
    )
    names = store.db.view_names()
    assert {
        "member_counts", "female_counts", "new_member_counts", "unit_counts", "funds", "awards",
        "branch_profile", "comparison",
    } <= set(names)  # fmt: skip
    filled = {name for name in names if list(store.db[name].rows)}
    assert {"member_counts", "awards", "branch_profile", "comparison"} <= filled


# --- versions -----------------------------------------------------------------------------


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The SQL files, to add to."""
    copy = tmp_path / "sql"
    copy.mkdir()
    for entry in SQL.iterdir():
        (copy / entry.name).write_text(entry.read_text(encoding="utf-8"), encoding="utf-8")
    return copy


@pytest.fixture
def old(path: Path) -> Callable[[], sqlite3.Connection]:
    """A database of today with an article in it, as a bare connection."""
    with Store(path) as store:
        store.save(*article("Công đoàn Đắk Nông có 71 đoàn viên.", members(71, "71 đoàn viên")))
    return lambda: sqlite3.connect(path, isolation_level=None)


def add(folder: Path, script: str) -> int:
    number = len(migrations.numbered(folder)) + 1
    (folder / f"{number:04}_next.sql").write_text(script, encoding="utf-8")
    return number


def test_a_later_version_is_reached_and_keeps_what_is_there(
    old: Callable[[], sqlite3.Connection], folder: Path
) -> None:
    number = add(folder, "ALTER TABLE branches ADD COLUMN seat TEXT; -- công đoàn; tỉnh")
    conn = old()
    assert migrate(conn, folder) == number == version(conn)
    assert conn.execute("SELECT count(*), max(seat) FROM branches").fetchone() == (1, None)
    assert migrate(conn, folder) == number


def test_a_database_of_version_1_is_brought_up_to_date(path: Path, folder: Path) -> None:
    """Its runs and failures stay, and know nothing of what was not written down then."""
    for later in (*folder.glob("000[2-9]*.sql"), *folder.glob("[a-z]*.sql")):
        later.unlink()
    conn = sqlite3.connect(path, isolation_level=None)
    assert migrate(conn, folder) == 1
    conn.execute(
        "INSERT INTO runs (command, extractor_version, started_at) VALUES ('run', '0.0.1', '2025')"
    )
    conn.execute(
        "INSERT INTO failures (source, error, message, failed_at, run_id)"
        " VALUES ('a.txt', 'ReadError', 'the text is empty', '2025', 1)"
    )
    conn.close()
    with Store(path) as store:
        assert version(store.db.conn) == migrations.latest() >= 2
        assert [one.source for one in store.failures()] == ["a.txt"]
        assert store.known_failures(["a.txt", "b.txt"]) == {"a.txt": (None, None)}
        assert next(iter(store.db["runs"].rows))["passed"] == 0


def test_a_version_that_fails_half_way_leaves_everything_as_it_was(
    old: Callable[[], sqlite3.Connection], folder: Path
) -> None:
    add(folder, "ALTER TABLE branches ADD COLUMN seat TEXT; INSERT INTO nowhere VALUES (1);")
    conn = old()
    before = list(conn.iterdump())
    with pytest.raises(sqlite3.OperationalError, match="nowhere"):
        migrate(conn, folder)
    assert not conn.in_transaction
    assert list(conn.iterdump()) == before


def test_a_version_that_breaks_a_foreign_key_is_taken_back(
    old: Callable[[], sqlite3.Connection], folder: Path
) -> None:
    add(folder, "DELETE FROM branches;")
    conn = old()
    with pytest.raises(sqlite3.IntegrityError, match="breaks foreign keys"):
        migrate(conn, folder)
    assert conn.execute("SELECT count(*) FROM branches").fetchone() == (1,)


def test_a_rebuilt_table_keeps_its_search(
    old: Callable[[], sqlite3.Connection], folder: Path
) -> None:
    """sqlite-utils' transform() makes a table anew and forgets its triggers."""
    conn = old()
    sqlite_utils.Database(conn).table("article_words").transform(rename={"folded": "folded"})
    assert "article_words_ai" not in {
        name for (name,) in conn.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'")
    }
    add(folder, "CREATE TABLE provinces (name TEXT) STRICT;")
    migrate(conn, folder)
    conn.execute("UPDATE article_words SET folded = 'lien doan'")
    match = "SELECT count(*) FROM article_words_fts WHERE article_words_fts MATCH ?"
    assert conn.execute(match, ["lien"]).fetchone() == (1,)
    assert conn.execute(match, ["cong"]).fetchone() == (0,)
    assert conn.execute("SELECT branch FROM comparison").fetchone()


def test_views_follow_the_program_without_a_new_version(path: Path) -> None:
    with Store(path) as store:
        store.db.execute("DROP VIEW awards")
        store.db.execute("CREATE VIEW awards AS SELECT 1 AS old")
        store.db.execute("CREATE VIEW my_own AS SELECT 2 AS mine")
    with Store(path) as store:
        assert "title" in store.db["awards"].columns_dict
        assert list(store.db["my_own"].rows) == [{"mine": 2}]


def test_two_programs_that_make_one_database_at_once_both_succeed(path: Path) -> None:
    errors: list[BaseException] = []

    def work(number: int) -> None:
        try:
            with Store(path) as store:
                store.save(*article(f"Bài {number}.", source=f"{number}.txt"))
        except BaseException as error:  # noqa: BLE001
            errors.append(error)

    threads = [threading.Thread(target=work, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert errors == []
    with Store(path, readonly=True) as store:
        assert len(list(store.articles())) == 8


def test_scripts_are_split_at_the_ends_of_statements() -> None:
    script = "CREATE TRIGGER t AFTER INSERT ON a BEGIN\n  SELECT 1; SELECT 2;\nEND;\nSELECT ';';"
    assert len(list(statements(script))) == 2
    with pytest.raises(ValueError, match="ends inside a statement"):
        list(statements("SELECT 1"))


def test_a_gap_in_the_numbers_is_an_error(folder: Path) -> None:
    (folder / "0009_far.sql").write_text("SELECT 1;", encoding="utf-8")
    with pytest.raises(ValueError, match="not numbered"):
        migrations.numbered(folder)
