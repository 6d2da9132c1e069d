"""``congdoan facts``, ``review`` and ``reviews`` as their users run them."""

import json
from pathlib import Path

import pytest

from tests.cli.shell import assert_one_line, run

ARTICLE = "Công đoàn cơ sở Trường THPT Hòa Bình hiện có 71 đoàn viên, trong đó có 30 nữ.\n"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("reviews")
    (folder / "bai.txt").write_text(ARTICLE, encoding="utf-8")
    done = run("extract", folder / "bai.txt", "--db", folder / "union.db")
    assert done.returncode == 0, done.stderr
    return folder / "union.db"


@pytest.fixture
def db(made: Path, tmp_path: Path) -> Path:
    copy = tmp_path / "union.db"
    copy.write_bytes(made.read_bytes())
    return copy


def facts(db: Path) -> list[dict[str, object]]:
    return json.loads(run("facts", "--db", db, "--format", "json").stdout)  # type: ignore[no-any-return]


def test_a_fact_is_found_put_right_and_compared(db: Path) -> None:
    (found,) = [one for one in facts(db) if one["kind"] == "member_count"]
    words = ("--value", "1.071", "--by", "Chị Hoa", "--note", "theo sổ đoàn viên")
    done = run("review", str(found["id"]), "correct", *words, "--db", db)
    assert (done.returncode, done.stderr) == (0, "")
    assert "Đoàn viên: 1.071" in done.stdout
    assert "đã sửa (trước: Đoàn viên: 71) – Chị Hoa" in done.stdout
    (now,) = [one for one in facts(db) if one["kind"] == "member_count"]
    assert (now["value"], now["review"]["by"]) == (1071, "Chị Hoa")  # type: ignore[index]
    shown = run("reviews", "list", "--db", db, "--format", "json")
    assert [one["corrected"] for one in json.loads(shown.stdout)] == [
        {"value": 1071, "value_max": None}
    ]
    assert "1.071" in run("compare", "--db", db).stdout


def test_the_list_of_facts_names_each_with_its_words(db: Path) -> None:
    done = run("facts", "--db", db, "--branch", "truong hoa binh", "--kind", "member_count")
    lines = [line.strip() for line in done.stdout.splitlines()]
    assert lines[1:3] == ["Công đoàn cơ sở Trường Trung học phổ thông Hòa Bình", "Đoàn viên: 71"]
    assert lines[3].startswith("“71 đoàn viên” · ")


def test_what_was_decided_stands_under_its_fact_at_any_width(db: Path) -> None:
    fact = next(one["id"] for one in facts(db) if one["kind"] == "member_count")
    by = "Chị Hoa ở Ban Tổ chức Công đoàn ngành Giáo dục"
    done = run("review", str(fact), "accept", "--by", by, "--db", db, COLUMNS="40")
    lines = done.stdout.splitlines()
    first = next(place for place, line in enumerate(lines) if "đã xác nhận" in line)
    assert len(lines) > first + 3
    assert all(line.startswith("  ") for line in lines[first:])


def test_no_conflicts_is_not_no_reviews(db: Path) -> None:
    nothing = run("reviews", "list", "--db", db).stdout
    fact = next(one["id"] for one in facts(db) if one["kind"] == "member_count")
    run("review", fact, "accept", "--by", "An", "--db", db)
    none = run("reviews", "list", "--conflicts", "--db", db).stdout
    assert nothing.startswith("Chưa có số liệu nào được duyệt")
    assert none.startswith("Không có quyết định nào khác")


def test_the_list_of_facts_goes_by_the_names_of_the_articles(tmp_path: Path) -> None:
    for name in "dacb":
        text = f"Công đoàn cơ sở Sở Y tế tỉnh Hà Nam hiện có 7{ord(name) % 9} đoàn viên.\n"
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    assert run("extract", ".", "--db", "u.db", cwd=tmp_path).returncode == 0
    shown = run("facts", "--db", "u.db", cwd=tmp_path).stdout
    assert [line for line in shown.splitlines() if line.endswith(".txt")] == [
        f"./{name}.txt" for name in "abcd"
    ]


def test_a_kind_that_is_none_is_a_wrong_command_line(db: Path) -> None:
    done = run("facts", "--kind", "members", "--db", db)
    assert done.returncode == 2
    assert_one_line(done, "--kind members", "member_count, female_count")


def test_a_kind_is_named_as_the_tables_call_it(db: Path) -> None:
    done = run("facts", "--kind", "nữ", "--db", db)
    assert "30 nữ" in done.stdout
    assert "71 đoàn viên" not in done.stdout


def test_what_was_reviewed_is_exported_and_checked(db: Path, tmp_path: Path) -> None:
    for one in facts(db):
        assert run("review", str(one["id"]), "accept", "--by", "An", "--db", db).returncode == 0
    done = run("reviews", "export", tmp_path / "gold", "--db", db)
    assert "1 bài; 2 số liệu đã duyệt" in " ".join(done.stdout.split())
    assert run("corpus", "check", tmp_path / "gold").returncode == 0


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("nope", "accept", "--by", "An"), "no fact 'nope'"),
        (("{fact}", "correct", "--by", "An", "--value", "nhiều"), "'nhiều' is not one figure"),
        (("{fact}", "correct", "--by", "An", "--set", "soluong=3"), "write FIELD=VALUE"),
        (("{fact}", "correct", "--by", "An"), "Say what is right"),
        (("{fact}", "correct", "--by", "An", "--value", "42%"), "only a female_count has one"),
    ],
)
def test_a_wrong_decision_is_one_line(db: Path, words: tuple[str, ...], told: str) -> None:
    fact = str(next(one["id"] for one in facts(db) if one["kind"] == "member_count"))
    done = run("review", *[word.format(fact=fact) for word in words], "--db", db)
    assert done.returncode == 1
    assert_one_line(done, told)
