"""``congdoan check`` as a person uses it: documents or a database, a register, exit codes."""

import csv
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from congdoan.cli import main
from tests.check.sheets import HEAD, RIGHT, UNION, register, workbook
from tests.cli.shell import ROOT

WRONG = RIGHT.replace("30 nữ", "90 nữ")


def test_every_verdict(check: Any, document: Path, tmp_path: Path) -> None:
    path = register(tmp_path, [UNION, 2018, 71, 32, 512, 4], ["CĐCS Sở Tài chính", 2018, 40])
    done = check(document, "--register", path)
    assert done.code == 1
    assert done.verdicts == {"members": "agrees", "women": "differs", "raised": "within_qualifier"}
    women = next(one for one in done.data["verdicts"] if one["figure"] == "women")
    assert (women["branch"], women["kind"]) == (
        "Công đoàn cơ sở Sở Y tế tỉnh Hà Nam",
        "female_count",
    )
    assert (women["reported"], women["register"], women["row"]) == (30, 32, 2)
    assert (women["difference"], women["percent"]) == (-2, -6.2)
    assert (women["article"], women["evidence"]) == (str(document), "30 nữ")
    assert [
        (one["branch"], one["figure"], one["register"]) for one in done.data["register_only"]
    ] == [
        (UNION, "groups", 4),
        ("CĐCS Sở Tài chính", "members", 40),
    ]


def test_nothing_wrong(check: Any, document: Path, tmp_path: Path) -> None:
    path = register(tmp_path, [UNION, 2018, 71, 30, 512])
    done = check(document, "--register", path)
    assert (done.code, done.err) == (0, "")
    assert done.data["warnings"] == []


def test_a_reader_that_stops_reading(document: Path) -> None:
    command = f"{sys.executable} -m congdoan check {document} -f json | true"
    done = subprocess.run(
        ["bash", "-c", f"{command}; exit ${{PIPESTATUS[0]}}"],
        capture_output=True,
        cwd=ROOT,
        check=False,
    )
    assert (done.returncode, done.stderr) == (141, b"")


def test_a_union_or_a_date_that_is_not_in_the_register_is_not_wrong(
    check: Any, document: Path, tmp_path: Path
) -> None:
    path = register(tmp_path, [UNION, 2017, 60, 20, 300], ["CĐCS Sở Tài chính", 2018, 40])
    done = check(document, "--register", path)
    assert done.code == 0
    assert {(one["verdict"], one["reason"]) for one in done.data["verdicts"]} == {
        ("not_in_register", "no_date"),
        ("not_in_register", "no_period"),
    }


def test_a_line_that_may_be_of_two_unions(check: Any, document: Path, tmp_path: Path) -> None:
    other = tmp_path / "khac.txt"
    other.write_text(RIGHT.replace("Hà Nam", "Khánh Hòa"), encoding="utf-8")
    path = register(tmp_path, ["CĐCS Sở Y tế", 2018, 71, 32, 512])
    done = check(document, other, "--register", path)
    assert done.code == 0
    assert set(done.verdicts.values()) == {"branch_uncertain"}
    assert done.data["verdicts"][0]["candidates"][0]["branch"] == "CĐCS Sở Y tế"
    assert len(done.data["register_only"][0]["candidates"]) == 2
    told = workbook(tmp_path / "co-tinh.xlsx", [*HEAD, "Tỉnh"],
                    ["CĐCS Sở Y tế", 2018, 71, 30, 512, None, "Hà Nam"])  # fmt: skip
    done = check(document, other, "--register", told)
    by_article = {(one["article"], one["verdict"]) for one in done.data["verdicts"]}
    assert (str(document), "agrees") in by_article
    assert {verdict for article, verdict in by_article if article == str(other)} == {
        "not_in_register"
    }


def test_targets_are_not_checked(check: Any, tmp_path: Path) -> None:
    path = tmp_path / "bai.txt"
    text = "Công đoàn cơ sở Sở Y tế tỉnh Hà Nam phấn đấu kết nạp 20 đoàn viên mới trong năm 2019."
    path.write_text(text, encoding="utf-8")
    done = check(path, "--register", register(tmp_path, [UNION, 2019, 71, 30]))
    assert (done.code, done.data["verdicts"]) == (0, [])


def test_what_cannot_be_right_without_any_register(check: Any, tmp_path: Path) -> None:
    path = tmp_path / "bai.txt"
    path.write_text(WRONG, encoding="utf-8")
    done = check(path)
    assert done.code == 1
    (warning,) = done.data["warnings"]
    assert (warning["code"], warning["severity"]) == ("female_exceeds_members", "error")
    assert warning["articles"] == [str(path)]
    assert [fact["evidence"] for fact in warning["facts"]] == ["71 đoàn viên", "90 nữ"]


def test_a_database_is_checked_as_it_stands(check: Any, document: Path, tmp_path: Path) -> None:
    db = tmp_path / "union.db"
    assert main(["extract", str(document), "--db", str(db)]) == 0
    before = db.read_bytes()
    path = register(tmp_path, [UNION, 2018, 71, 32, 512])
    assert check("--db", db, "--register", path).code == 1
    assert db.read_bytes() == before


def test_rows_that_are_refused_are_listed_and_told(
    check: Any, document: Path, tmp_path: Path
) -> None:
    path = register(tmp_path, [UNION, 2018, "nhiều", 30, 512], ["Tổng cộng", None, 71, 30, 512])
    done = check(document, "--register", path)
    assert done.code == 0
    assert [(one["row"], one["code"], one["column"]) for one in done.data["refused_rows"]] == [
        (2, "bad_number", "Đoàn viên"),
        (3, "total", None),
    ]
    assert "1 dòng hoặc ô của sổ không dùng được" in done.err
    members = next(one for one in done.data["verdicts"] if one["figure"] == "members")
    assert (members["verdict"], members["reason"]) == ("not_in_register", "refused")


def test_heads_of_columns_can_be_named(check: Any, document: Path, tmp_path: Path) -> None:
    path = register(tmp_path, [UNION, 80], head=["Nơi", "SL"])
    done = check(document, "--register", path, "--column", 'branch="Nơi"', "--column", "members=SL")
    assert (done.code, done.verdicts["members"]) == (1, "differs")


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ([], "name documents"),
        (["{doc}", "--db", "x.db"], "never mixed"),
        (["{doc}", "--column", "branch=Nơi"], "--column goes with --register"),
        (["{doc}", "--register", "{doc}.csv"], "no such file"),
        (["{doc}", "--register", "a.csv", "--register", "b.csv"], "one --register FILE at a time"),
        (["{doc}", "--register", "{doc}"], "no column of unions"),
        (["{doc}", "--register", "{doc}", "--column", "x=Nơi"], "names are branch, code"),
        (["{doc}.txt"], "nothing was checked"),
        (["--db", "{doc}"], "no SQLite database"),
        (["{doc}", "-f", "xlsx"], "cannot be printed"),
        (["{doc}", "-o", "{doc}"], "would replace"),
        (["{doc}", "--report", "{doc}"], "would replace"),
    ],
)
def test_what_could_not_be_checked(check: Any, document: Path, words: list[str], told: str) -> None:
    done = check(*(word.replace("{doc}", str(document)) for word in words), fmt=None)
    assert done.code == 2
    assert told in done.err
    assert done.out == ""
    assert document.read_text(encoding="utf-8") == RIGHT


def test_a_document_that_cannot_be_read_leaves_the_answer_open(
    check: Any, document: Path, tmp_path: Path
) -> None:
    done = check(document, tmp_path / "no.txt")
    assert (done.code, done.data["articles"]) == (2, 1)
    assert "no.txt" in done.err


# --- how it is shown ----------------------------------------------------------------------


@pytest.fixture
def differing(document: Path, tmp_path: Path) -> list[object]:
    path = register(tmp_path, [UNION, 2018, 71, 32, 480, 4], ["Tổng cộng", None, 71, 32, 480])
    return [document, "--register", path]


def test_the_table_says_what_is_wrong_first(
    check: Any, differing: list[object], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    out = check(*differing, fmt="table").out
    places = [out.index(words) for words in ("Khác với sổ", "Chỉ có trong sổ", "Khớp với sổ")]
    assert places == sorted(places)
    assert "sổ ghi: 32" in out
    assert "−2 (−6,2%)" in out
    assert "sổ ghi: 480 triệu đồng" in out
    assert "Tổ công đoàn 4" in out
    assert all(len(line) <= 80 for line in out.splitlines())


def test_the_table_in_english(check: Any, differing: list[object]) -> None:
    out = check(*differing, "--lang", "en", fmt="table").out
    assert "Differs from the register" in out
    assert "over 500" in out


def test_a_spreadsheet_of_everything(check: Any, differing: list[object], tmp_path: Path) -> None:
    path = tmp_path / "out.csv"
    check(*differing, "-o", path, fmt="csv")
    rows = list(csv.DictReader(path.read_text(encoding="utf-8-sig").splitlines()))
    assert [row["Kết quả"] for row in rows] == [
        "khớp", "khác", "khác", "Chỉ có trong sổ", "Chỗ cần xem trong sổ",
    ]  # fmt: skip
    assert rows[1]["Sổ ghi"] == "32"


def test_a_workbook_with_typed_cells(check: Any, differing: list[object], tmp_path: Path) -> None:
    path = tmp_path / "out.xlsx"
    check(*differing, "-o", path, fmt="xlsx")
    book = load_workbook(path)
    assert book.sheetnames == ["Đối chiếu", "Chỉ có trong sổ", "Dòng không dùng", "Không khớp"]
    cells = [cell.value for row in book["Đối chiếu"].iter_rows(min_row=2) for cell in row]
    assert {71, 32, 480_000_000} <= set(cells)


def test_a_page_to_sign(check: Any, differing: list[object], tmp_path: Path) -> None:
    path = tmp_path / "bao-cao.html"
    done = check(*differing, "--report", path)
    assert done.code == 1
    assert done.data["register"] == "so.xlsx"
    text = path.read_text(encoding="utf-8")
    assert "<mark>30 nữ</mark>" in text
    assert "Người duyệt" in text
    assert text.index("30 nữ") < text.index("dòng 2") < text.index("Người duyệt")
    assert "<script" not in text
    assert "http" not in text.replace("http-equiv", "")


def test_text_of_an_article_or_a_register_is_no_markup(check: Any, tmp_path: Path) -> None:
    path = tmp_path / "bai.txt"
    path.write_text(RIGHT.replace("hiện có", "<b>hiện</b> có"), encoding="utf-8")
    line = [UNION, 2018, 71, 32, 512]
    sheet = register(tmp_path, line, ["=SUM(A1)<script>", 2018, 4])
    page = tmp_path / "trang.html"
    check(path, "--register", sheet, "-o", page, fmt="html")
    text = page.read_text(encoding="utf-8")
    assert "<script" not in text
    assert "&lt;b&gt;hiện" in text
