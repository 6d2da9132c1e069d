"""What the command writes: JSON for programs, CSV and workbooks for spreadsheets."""

import csv
import io
import json
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from corpus.comparison import CELLS
from tests.compare.federation import DISTRICT, SCHOOL
from tests.compare.shell import run

REQUIRED = (
    "branch", "level", "province", "year", "members", "women", "women_share", "staff",
    "new_members", "units", "raised", "disbursed", "lent", "held", "awards",
)  # fmt: skip


def rows_of(federation: Path, *words: str) -> list[dict[str, Any]]:
    done = run("compare", "--db", federation, "-f", "json", *words)
    assert (done.returncode, done.stderr) == (0, "")
    made: list[dict[str, Any]] = json.loads(done.stdout)
    return made


def test_json_has_every_figure_with_what_it_rests_on(federation: Path) -> None:
    rows = rows_of(federation)
    assert [row["branch"] for row in rows[:2]] == [DISTRICT, DISTRICT]
    for row in rows:
        assert set(REQUIRED) <= set(row)
        for cell in CELLS:
            assert row[cell] is None or {"value", "qualifier", "date", "source"} <= set(row[cell])
    before, after = rows[:2]
    assert (before["regime"], after["regime"]) == ("pre_2025_07", "post_2025_07")
    assert before["raised"]["qualifier"] == "at_least"
    assert before["raised"]["source"] == "bao/huyen-2020.txt"
    assert before["members_growth"]["base"]["value"] == 5000
    assert after["raised"] is None
    school = next(row for row in rows if row["branch"] == SCHOOL)
    assert school["members"]["value"] == 73
    assert [one["value"] for one in school["members"]["others"]] == [71]


def test_options_choose_rows_cells_and_order(federation: Path) -> None:
    words = ("--level", "grassroots", "--sort", "members", "--kind", "member_count")
    rows = rows_of(federation, *words, "--province", "lam giang")
    assert [row["members"]["value"] for row in rows] == [512, 73]
    assert all(row["women"] is None for row in rows)
    assert [row["year"] for row in rows_of(federation, "--between", "2018", "2020", "--by-year")][
        :2
    ] == [2018, 2020]
    assert {row["year"] for row in rows_of(federation, "--year", "2019")} == {2019}
    assert rows_of(federation, "--year", "1999") == []


def test_levels_and_kinds_are_named_as_the_tables_call_them(federation: Path) -> None:
    plain = rows_of(federation, "--level", "grassroots", "--kind", "fund_amount")
    assert plain
    for level, kind in (("Công đoàn cơ sở", "tiền quỹ"), ("Grassroots union", "Money")):
        assert rows_of(federation, "--level", level, "--kind", kind) == plain


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("--level", "tỉnh"), "grassroots"),
        (("--kind", "party"), "member_count"),
        (("--year", "2019", "--between", "2018", "2020"), "not both"),
        (("--between", "2020", "2018"), "earlier first"),
        (("--sort", "tiền"), "members"),
        (("--ascending",), "--sort"),
        (("--format", "xlsx"), "--output"),
        (("--plot", "x.pdf"), ".svg"),
        (("--min-confidence", "2"), "less than or equal"),
    ],
)
def test_a_wrong_option_has_one_line(federation: Path, words: tuple[str, ...], told: str) -> None:
    done = run("compare", "--db", federation, *words)
    assert (done.returncode, done.stdout, len(done.stderr.splitlines())) == (2, "", 1)
    assert told in done.stderr


def test_the_output_never_replaces_the_database(federation: Path) -> None:
    before = federation.read_bytes()
    for words in (("-o", federation), ("--plot", federation)):
        done = run("compare", "--db", federation, *words)
        assert done.returncode == 2
        assert "would replace" in done.stderr
    assert federation.read_bytes() == before


def test_csv_has_a_column_for_each_thing_a_figure_rests_on(
    federation: Path, tmp_path: Path
) -> None:
    out = tmp_path / "so-sanh.csv"
    assert run("compare", "--db", federation, "-o", out).stdout == ""
    text = out.read_text(encoding="utf-8")
    assert text.startswith("\ufeff")
    lines = list(csv.DictReader(io.StringIO(text[1:], newline="")))
    district, school = lines[0], lines[-1]
    assert district["Công đoàn"] == DISTRICT
    assert district["Vận động, thu (đồng)"] == "5200000000"
    assert district["Vận động, thu: mức chính xác"] == "trên"
    assert district["Đoàn viên: nguồn"] == "bao/huyen-2020.txt"
    assert district["Đoàn viên tăng, giảm %"] == "25.0"
    assert lines[1]["Vận động, thu (đồng)"] == ""
    assert school["Đoàn viên: nguồn"] == "'=bao/truong-b.txt"
    assert "73 (=bao/truong-b.txt) | 71 (bao/truong-a.txt)" in school["Các bài báo nói khác nhau"]


@pytest.fixture(scope="module")
def book(federation: Path, tmp_path_factory: pytest.TempPathFactory) -> openpyxl.Workbook:
    out = tmp_path_factory.mktemp("book") / "so-sanh.xlsx"
    done = run("compare", "--db", federation, "-o", out)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    return openpyxl.load_workbook(out)


def test_a_workbook_has_typed_cells(book: openpyxl.Workbook) -> None:
    sheet = book["So sánh"]
    assert sheet.freeze_panes == "B2"
    heads = {cell.value: cell.column for cell in sheet[1]}
    first = {head: sheet.cell(row=2, column=column) for head, column in heads.items()}
    assert first["Đoàn viên"].value == 6250
    assert first["Đoàn viên"].data_type == "n"
    assert first["Vận động, thu (đồng)"].value == 5_200_000_000
    assert first["Vận động, thu (đồng)"].number_format == '"trên "#,##0" ₫"'
    assert first["Tỷ lệ nữ (%)"].value == 62.6
    assert "%" in first["Tỷ lệ nữ (%)"].number_format
    assert first["Đoàn viên: thời điểm"].value == "10/7/2020"
    assert sheet.cell(row=3, column=heads["Vận động, thu (đồng)"]).value is None
    assert all(sheet.column_dimensions[letter].width >= 12 for letter in "ABCDEFG")


def test_a_workbook_marks_what_articles_contradict(book: openpyxl.Workbook) -> None:
    sheet = book["So sánh"]
    column = next(cell.column for cell in sheet[1] if cell.value == "Đoàn viên")
    colours = {line[0].value: line[column - 1].fill.fgColor.rgb for line in sheet.iter_rows(2)}
    assert colours[SCHOOL] != colours[DISTRICT]
    assert (
        "73 (=bao/truong-b.txt) | 71"
        in sheet.cell(row=sheet.max_row, column=sheet.max_column).value
    )


def test_text_in_a_workbook_is_never_a_formula(book: openpyxl.Workbook) -> None:
    cells = [cell for sheet in book for line in sheet.iter_rows() for cell in line]
    assert {cell.data_type for cell in cells} == {"s", "n"}
    risky = [cell for cell in cells if str(cell.value).startswith("=")]
    assert risky
    assert all(cell.quotePrefix for cell in risky)


def test_a_workbook_has_the_evidence_of_every_figure(
    book: openpyxl.Workbook, federation: Path
) -> None:
    lines = list(book["Trích dẫn"].iter_rows(values_only=True))
    heads = lines[0]
    told = [dict(zip(heads, line, strict=True)) for line in lines[1:]]
    figures = {(line["Công đoàn"], line["Ô"], line["Số liệu"], line["Vai trò"]) for line in told}
    assert (DISTRICT, "Đoàn viên", 6250, "trong bảng") in figures
    assert (DISTRICT, "Đoàn viên", 5000, "để tính") in figures
    assert (SCHOOL, "Đoàn viên", 71, "nói khác") in figures
    quoted = {line["Trích dẫn"] for line in told}
    assert {"6.250 đoàn viên", "=Trường có 73 đoàn viên", "nữ chiếm 82%"} <= quoted
    shown = [line for line in told if line["Vai trò"] == "trong bảng"]
    cells = [
        figure
        for row in rows_of(federation)
        for name, figure in row.items()
        if isinstance(figure, dict) and figure
        for figure in ([figure] if name in CELLS else figure.values())
    ]
    assert len(shown) == len(cells)
