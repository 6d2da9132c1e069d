"""`congdoan branches` as people use it: list, search, decide, look back."""

import csv
import io
import json
from pathlib import Path

import pytest

from corpus.store import Store
from tests.cli.shell import assert_one_line, run
from tests.store.records import article, members

UNIONS = [
    ("LĐLĐ tỉnh Bình Dương", "provincial_federation", "Bình Dương"),
    ("Công đoàn cơ sở Văn phòng Tỉnh ủy Đắk Nông", "grassroots", None),
    ("CĐCS VPTU", "grassroots", "Đăk Nông"),
    ("Công đoàn Công ty TNHH Bao bì Goldpack", "grassroots", "Bình Dương"),
    ("CĐCS Goldpack", "grassroots", "Bình Dương"),
]


@pytest.fixture
def db(tmp_path: Path) -> Path:
    path = tmp_path / "union.db"
    with Store(path) as store:
        for number, (name, level, locality) in enumerate(UNIONS, 1):
            told = f"{10 * number} đoàn viên"
            branch = {"name": name, "level": level, "locality": locality}
            store.save(
                *article(
                    f"Bài {number}: {told}.",
                    members(10 * number, told),
                    branches=[branch],
                    source=f"{number}.txt",
                )
            )
    return path


def rows(db: Path, *words: str) -> list[dict[str, object]]:
    done = run("branches", "--db", db, "--format", "json", *words)
    assert (done.returncode, done.stderr) == (0, "")
    found: list[dict[str, object]] = json.loads(done.stdout)
    return found


def test_the_list_has_one_row_a_union_from_the_highest_level_down(db: Path) -> None:
    done = run("branches", "--db", db)
    assert (done.returncode, done.stderr) == (0, "")
    shown = done.stdout
    assert shown.index("LĐLĐ tỉnh Bình Dương") < shown.index("CĐCS Goldpack")
    assert "nay Lâm Đồng" in shown
    assert "còn gọi: CĐCS VPTU" in shown
    assert "4 công đoàn" in shown
    (office,) = rows(db, "--find", "vptu", "--level", "Công đoàn cơ sở", "--province", "Đăk Nông")
    assert (office["articles"], office["facts"], office["province"]) == (2, 2, "Đắk Nông")


@pytest.mark.parametrize("width", ["40", "60", "80"])
def test_the_list_fits_its_width_and_keeps_its_words(db: Path, width: str) -> None:
    shown = run("branches", "--db", db, COLUMNS=width).stdout
    assert max(map(len, shown.splitlines())) <= int(width)
    assert "…" not in shown
    assert max(len(line.split()) for line in shown.splitlines()) > 4  # no column of single words
    assert "nay Lâm Đồng" in shown


@pytest.mark.parametrize(
    ("words", "level", "province", "count"),
    [
        ("van phong tinh uy", None, None, 1),
        ("cong doan goldpack", None, None, 2),
        ("Sở Y tế", None, None, 0),
        (None, "grassroots", None, 3),
        (None, None, "tỉnh Đăk Nông", 1),
        (None, None, "TP.HCM", 3),
        ("goldpack", "grassroots", "Bình Dương", 2),
    ],
)
def test_the_list_is_searched_without_diacritics_and_by_place(
    db: Path, words: str | None, level: str | None, province: str | None, count: int
) -> None:
    with Store(db, readonly=True) as store:
        assert len(store.branches(words, level=level, province=province)) == count


def test_an_uncertain_pair_is_decided_and_the_decision_undone(db: Path) -> None:
    (pair,) = rows(db, "--uncertain")
    assert "words" in pair["reasons"]  # type: ignore[operator]
    one, other = (str(pair[side]["id"]) for side in ("one", "other"))  # type: ignore[index]
    asked = run("branches", "--db", db, "--uncertain").stdout
    assert "1 cặp có thể là một công đoàn" in asked
    assert f"branches merge SỐ SỐ --db {db}" in " ".join(asked.split())
    done = run("branches", "merge", one, other, "--db", db, "--by", "Chị Hoa", "--note", "cùng nhà")
    assert (done.returncode, done.stderr) == (0, "")
    assert "Đã gộp" in done.stdout
    (gathered,) = rows(db, "--find", "goldpack")
    assert (str(gathered["id"]), gathered["parts"], gathered["facts"]) == (other, [int(one)], 2)
    assert rows(db, "--uncertain") == []
    assert run("branches", "split", one, "--db", db, "--by", "Anh Ba").returncode == 0
    assert len(rows(db, "--find", "goldpack")) == 2
    log = run("branches", "log", "--db", db).stdout
    assert log.index("Anh Ba") < log.index("Chị Hoa · cùng nhà")


def test_unions_of_one_name_are_told_apart_in_what_was_decided(tmp_path: Path) -> None:
    for place in ("Bình Dương", "Hà Nam"):
        (tmp_path / f"{place}.txt").write_text(
            f"Công đoàn cơ sở Công ty TNHH Goldpack tại tỉnh {place} có 71 đoàn viên.\n",
            encoding="utf-8",
        )
    db = tmp_path / "a.db"
    assert run("extract", tmp_path, "--db", db).returncode == 0
    done = run("branches", "split", "1", "2", "--db", db, "--by", "Hoa", COLUMNS="70")
    assert done.returncode == 0
    log = run("branches", "log", "--db", db).stdout
    for told in (done.stdout, log):
        assert "Goldpack · Bình Dương" in " ".join(told.split())
        assert "Goldpack · Hà Nam" in " ".join(told.split())
        assert all(line == line.rstrip() for line in told.splitlines())


def test_a_name_becomes_a_union_of_its_own(db: Path) -> None:
    (office,) = rows(db, "--find", "vptu")
    number = str(office["id"])
    done = run("branches", "split", number, "--name", "CĐCS VPTU", "--db", db, "--by", "Hoa")
    assert (done.returncode, done.stderr) == (0, "")
    assert len(rows(db, "--find", "van phong tinh uy")) == 2


def test_csv_opens_in_a_spreadsheet(db: Path) -> None:
    given = run("branches", "--db", db, "--format", "csv").stdout
    assert given.startswith("\ufeff")
    head, *lines = csv.reader(io.StringIO(given.removeprefix("\ufeff")))
    assert head[:4] == ["Số", "Công đoàn", "Cấp", "Tỉnh, thành"]
    assert {len(line) for line in lines} == {len(head)}
    pairs = run("branches", "--db", db, "--uncertain", "--format", "csv", "--lang", "en").stdout
    head, line = csv.reader(io.StringIO(pairs.removeprefix("\ufeff")))
    assert len(head) == len(line)


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("merge", "1", "2"), 1, "different levels"),
        (("split", "1", "2", "--name", "x"), 2, "not both"),
        (
            (
                "--level",
                "tỉnh",
            ),
            2,
            "--level tỉnh: choose from confederation",
        ),
    ],
)
def test_what_cannot_be_done_is_told_in_one_line(
    db: Path, words: tuple[str, ...], code: int, said: str
) -> None:
    done = run("branches", *words, "--db", db)
    assert (done.returncode, done.stdout) == (code, "")
    assert_one_line(done, said)


def test_a_database_has_to_be_named_and_to_be_there(tmp_path: Path) -> None:
    assert_one_line(run("branches", "--uncertain"), "--db")
    assert_one_line(run("branches", "--db", tmp_path / "no.db"), "There is no database")
