"""``congdoan check`` as a person uses it: documents or a database, a register, exit codes."""

import csv
import json
import sqlite3
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from congdoan.cli import main
from tests.check.sheets import workbook
from tests.cli.shell import ROOT

RIGHT = (
    "Công đoàn cơ sở Sở Y tế tỉnh Hà Nam\nNgày 14/11/2018\n\n"
    "Công đoàn cơ sở Sở Y tế tỉnh Hà Nam hiện có 71 đoàn viên, trong đó có 30 nữ. "
    "Năm 2018, công đoàn vận động được trên 500 triệu đồng.\n"
)
WRONG = RIGHT.replace("30 nữ", "90 nữ")
UNION = "CĐCS Sở Y tế Hà Nam"
ABOUT = ["Tên công đoàn", "Đoàn viên"]
HEAD = ["Tên công đoàn", "Năm", "Đoàn viên", "Nữ", "Vận động (triệu đồng)", "Số tổ công đoàn"]


@pytest.fixture
def document(tmp_path: Path) -> Path:
    path = tmp_path / "bai.txt"
    path.write_text(RIGHT, encoding="utf-8")
    return path


def register(folder: Path, *lines: list[Any], head: list[str] = HEAD) -> Path:
    return workbook(folder / "so.xlsx", head, *lines)


class Checked:
    """What a check printed and left."""

    def __init__(self, code: int, out: str, err: str) -> None:
        self.code, self.out, self.err = code, out, err

    @property
    def data(self) -> dict[str, Any]:
        data: dict[str, Any] = json.loads(self.out)
        return data

    @property
    def verdicts(self) -> dict[str, str]:
        return {one["figure"]: one["verdict"] for one in self.data["verdicts"]}


@pytest.fixture
def check(capsys: pytest.CaptureFixture[str]) -> Any:
    def run(*words: object, fmt: str | None = "json") -> Checked:
        capsys.readouterr()
        told = [str(word) for word in words] + (["--format", fmt] if fmt else [])
        code = main(["check", *told])
        printed = capsys.readouterr()
        return Checked(code, printed.out, printed.err)

    return run


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


def test_a_persons_decision_on_a_branch_counts(check: Any, tmp_path: Path) -> None:
    paths = []
    for name, value in (("CĐCS Sở Y tế tỉnh Hà Nam", 71), ("CĐCS Ngành Y Hà Nam", 75)):
        paths.append(tmp_path / f"{value}.txt")
        text = f"Ngày 14/11/2018\n\n{name} tính đến ngày 31/10/2018 có {value} đoàn viên.\n"
        paths[-1].write_text(text, encoding="utf-8")
    db = tmp_path / "union.db"
    assert main(["extract", *map(str, paths), "--db", str(db)]) == 0
    assert check("--db", db).data["warnings"] == []
    with sqlite3.connect(db) as conn:
        ids = [one for (one,) in conn.execute("SELECT id FROM branches ORDER BY id")]
        conn.execute("UPDATE branches SET merged_into = ? WHERE id = ?", ids)
    (warning,) = check("--db", db).data["warnings"]
    assert warning["code"] == "figures_conflict"


AWARDED = (
    "Công đoàn cơ sở Sở Y tế tỉnh Hà Nam\n14/11/2018\n\n"
    "Năm 2018, Công đoàn cơ sở Sở Y tế tỉnh Hà Nam được Tổng Liên đoàn Lao động Việt Nam tặng "
    "Cờ thi đua.\n"
)


@pytest.mark.parametrize(
    ("told", "verdict"),
    [
        ("Cờ thi đua của TLĐ", "agrees"),
        ("Cờ thi đua của Tổng LĐLĐ VN", "agrees"),
        ("Cờ thi đua của LĐLĐ tỉnh", "differs"),
        ("Cờ TĐ TLĐ; Bằng khen của UBND tỉnh", "agrees"),
        ("Bằng khen của TLĐ, Cờ thi đua UBND tỉnh", "differs"),
        ("BK của TLĐ", "not_in_register"),
        ("Cờ thi đua năm 2018", "agrees"),
    ],
)
@pytest.mark.parametrize("when", ["2018", "12/2018"])
def test_awards_by_their_names(
    check: Any, tmp_path: Path, told: str, verdict: str, when: str
) -> None:
    path = tmp_path / "bai.txt"
    path.write_text(AWARDED, encoding="utf-8")
    head = ["Tên công đoàn", "Thời điểm", "Khen thưởng"]
    done = check(path, "--register", register(tmp_path, [UNION, when, told], head=head))
    assert done.verdicts == {"awards": verdict}


def test_a_union_whose_article_leaves_the_place_out_may_be_meant(
    check: Any, tmp_path: Path
) -> None:
    for name, text in (
        ("a", "CĐCS Trường THPT Nguyễn Trãi tỉnh Hà Nam hiện có 71 đoàn viên."),
        ("b", "CĐCS Trường THPT Nguyễn Trãi hiện có 84 đoàn viên."),
    ):
        (tmp_path / f"{name}.txt").write_text(f"Tin công đoàn\n14/11/2018\n\n{text}\n", "utf-8")
    path = workbook(
        tmp_path / "so.xlsx", ["LĐLĐ TỈNH HÀ NAM"], HEAD, ["CĐCS Trường THPT Nguyễn Trãi", 2018, 71]
    )
    done = check(tmp_path / "a.txt", tmp_path / "b.txt", "--register", path)
    assert {(one["reported"], one["verdict"]) for one in done.data["verdicts"]} == {
        (71, "agrees"),
        (84, "branch_uncertain"),
    }


def test_a_date_above_the_register_names_no_numbered_district(check: Any, tmp_path: Path) -> None:
    path = tmp_path / "bai.txt"
    path.write_text(
        "Tin công đoàn\n14/11/2018\n\nCông đoàn các Khu công nghiệp tỉnh Hà Nam hiện có "
        "4.021 đoàn viên.\n",
        encoding="utf-8",
    )
    told = workbook(
        tmp_path / "so.xlsx",
        ["LĐLĐ TỈNH HÀ NAM"],
        ["(Số liệu chốt đến ngày 14/11/2018)"],
        ["Đơn vị", "Đoàn viên"],
        ["CĐ các KCN tỉnh", 4021],
    )
    assert check(path, "--register", told).verdicts == {"members": "agrees"}


@pytest.mark.parametrize(
    ("words", "verdict"),
    [
        ("Đầu năm 2018, công đoàn có 66 đoàn viên.", "not_in_register"),
        ("Đầu năm 2018, công đoàn có 60 đoàn viên.", "agrees"),  # those of the year before
        ("Đầu năm 2018 có thêm 3 tổ, đến cuối năm 2018 công đoàn có 66 đoàn viên.", "differs"),
    ],
)
def test_a_number_of_the_beginning_is_not_that_of_the_end(
    check: Any, tmp_path: Path, words: str, verdict: str
) -> None:
    path = tmp_path / "bai.txt"
    title = "Công đoàn cơ sở Sở Y tế tỉnh Hà Nam\n14/01/2019\n\n"
    path.write_text(f"{title}{words}\n", encoding="utf-8")
    lines = [[UNION, "30/11/2017", 60], [UNION, "30/11/2018", 71]]
    done = check(path, "--register", register(tmp_path, *lines))
    assert done.verdicts["members"] == verdict


@pytest.mark.parametrize(
    ("there", "verdict"),
    [
        (1352, "agrees"),
        (1370, "not_in_register"),  # it may have grown till then
        (1532, "differs"),
        (135, "differs"),
        (13520, "differs"),
    ],
)
def test_a_figure_of_another_month_with_its_digits_mixed_up(
    check: Any, tmp_path: Path, there: int, verdict: str
) -> None:
    path = tmp_path / "bai.txt"
    text = "Công đoàn cơ sở Sở Y tế tỉnh Hà Nam\n14/09/2018\n\nCông đoàn có 1.352 đoàn viên.\n"
    path.write_text(text, encoding="utf-8")
    done = check(path, "--register", register(tmp_path, [UNION, "31/12/2018", there]))
    assert done.verdicts["members"] == verdict


def test_the_federation_of_a_register_is_that_of_its_province(check: Any, tmp_path: Path) -> None:
    told = [
        "LĐLĐ tỉnh Hà Nam hiện có 812 CĐCS. CĐCS Sở Y tế được LĐLĐ tỉnh tặng Bằng khen.",
        "LĐLĐ tỉnh hiện có 640 CĐCS.",
    ]
    for number, text in enumerate(told):
        (tmp_path / f"{number}.txt").write_text(f"Tin công đoàn\n14/11/2018\n\n{text}\n", "utf-8")
    path = workbook(
        tmp_path / "so.xlsx",
        ["LĐLĐ TỈNH HÀ NAM"],
        ["Đơn vị", "Năm", "Số CĐCS"],
        ["LĐLĐ tỉnh", 2018, 812],
    )
    done = check(tmp_path / "0.txt", tmp_path / "1.txt", "--register", path)
    units = {
        one["reported"]: one["verdict"] for one in done.data["verdicts"] if one["figure"] == "units"
    }
    assert units[812] == "agrees"
    assert units[640] != "agrees"


def test_a_named_head_that_is_not_there_is_refused(
    check: Any, document: Path, tmp_path: Path
) -> None:
    path = register(tmp_path, [UNION, 2018, 71, 30, 512])
    done = check(document, "--register", path, "--column", "women=Số chị em")
    assert done.code == 2
    assert "“Số chị em”" in done.err
    assert "“Đoàn viên”" in done.err


def test_several_sheets_are_told_apart(check: Any, document: Path, tmp_path: Path) -> None:
    path = workbook(
        tmp_path / "so.xlsx",
        ["Tên công đoàn", "Đoàn viên"],
        [UNION, 70],
        **{"Năm 2018": [["Tên công đoàn", "Đoàn viên"], ["SỐ LIỆU"], [UNION, 71_000]]},
    )
    done = check(document, "--register", path, fmt=None)
    text = " ".join(done.out.split())
    assert "Trang tính “Sheet”, “Năm 2018” Cột đã đọc: Tên công đoàn, Đoàn viên" in text
    assert "“Năm 2018”, dòng 3" in text or "“Sheet”, dòng 2" in text


def test_a_small_difference_and_a_share(check: Any, tmp_path: Path) -> None:
    path = tmp_path / "bai.txt"
    text = "Công đoàn cơ sở Sở Y tế tỉnh Hà Nam\n14/11/2018\n\nCông đoàn cơ sở Sở Y tế tỉnh Hà Nam "
    path.write_text(f"{text}hiện có 91.263 đoàn viên, nữ chiếm 46,8%.\n", encoding="utf-8")
    head = ["Tên công đoàn", "Đoàn viên", "Tỷ lệ nữ (%)"]
    done = check(path, "--register", register(tmp_path, [UNION, 91_236, 43], head=head), fmt=None)
    assert "(+0,03%)" in done.out
    assert "+3,8 điểm %" in done.out


@pytest.mark.parametrize(
    ("told", "line"),
    [
        ("LĐLĐ huyện Nho Quan", "Nho Quan"),
        ("LĐLĐ huyện Nho Quan", "Huyện Nho Quan"),
        ("CĐCS Trường Mầm non Hoa Mai, huyện Nho Quan", "MN Hoa Mai (H. Nho Quan)"),
        ("CĐCS Trường Mầm non Hoa Mai, huyện Nho Quan", "Trường MN Hoa Mai - Nho Quan"),
        ("CĐCS Trường Tiểu học Gia Lâm tỉnh Ninh Bình", "TH Gia Lâm"),
    ],
)  # fmt: skip
def test_lines_as_a_register_of_a_province_shortens_them(
    check: Any, tmp_path: Path, told: str, line: str
) -> None:
    path = tmp_path / "bai.txt"
    text = f"Tin công đoàn\n14/11/2018\n\n{told} hiện có 71 đoàn viên.\n"
    path.write_text(text, encoding="utf-8")
    so = workbook(
        tmp_path / "so.xlsx",
        ["LĐLĐ TỈNH NINH BÌNH"],
        ["Đơn vị", "Năm", "Đoàn viên"],
        [line, 2018, 71],
    )
    assert check(path, "--register", so).verdicts == {"members": "agrees"}


def _day(folder: Path, text: str) -> Path:
    path = folder / "bai-khac.txt"
    path.write_text(text, encoding="utf-8")
    return path


HALF_YEAR = (
    "Công đoàn Sở Y tế tỉnh Hà Nam sơ kết 6 tháng đầu năm\n\nNgày 28/6/2018, CĐCS Sở Y tế tỉnh Hà "
    "Nam tổ chức hội nghị sơ kết. CĐCS Sở Y tế tỉnh Hà Nam hiện có 69 đoàn viên."
)


def test_a_stock_of_another_month_does_not_differ(check: Any, tmp_path: Path) -> None:
    path = register(tmp_path, [UNION, "31/12/2018", 71, 32])
    done = check(_day(tmp_path, HALF_YEAR), "--register", path)
    assert (done.code, done.verdicts) == (0, {"members": "not_in_register"})


def test_a_gift_is_a_part_of_all_that_was_spent(check: Any, tmp_path: Path) -> None:
    text = (
        "CĐCS Sở Y tế tỉnh Hà Nam chăm lo đoàn viên\nNgày 14/11/2018\n\nNăm 2018, CĐCS Sở Y tế "
        "tỉnh Hà Nam chi {} 41 triệu đồng."
    )
    path = register(tmp_path, [UNION, 2018, 341], head=["Tên công đoàn", "Năm", "Chi (triệu đồng)"])
    gift = check(_day(tmp_path, text.format("mua quà")), "--register", path)
    everything = check(_day(tmp_path, text.format("với tổng số tiền")), "--register", path)
    assert gift.verdicts == {"disbursed": "not_in_register"}
    assert everything.verdicts == {"disbursed": "differs"}


SCHOOLS = (
    "Công đoàn Trường Tiểu học Kim Đồng, huyện Thanh Liêm, tỉnh Hà Nam có 43 đoàn viên.\n\nCông "
    "đoàn Trường Tiểu học Kim Đồng, huyện Bình Lục, tỉnh Hà Nam có 32 đoàn viên."
)


def test_two_schools_of_one_name_are_told_by_their_districts(check: Any, tmp_path: Path) -> None:
    head = ["Tên CĐCS", "Huyện/ngành", "Đoàn viên"]
    lines = [["CĐ Trường TH Kim Đồng", "Thanh Liêm", 43], ["CĐ Trường TH Kim Đồng", "Bình Lục", 32]]
    title = ["LIÊN ĐOÀN LAO ĐỘNG TỈNH HÀ NAM"]
    path = workbook(tmp_path / "so.xlsx", title, head, *lines)
    done = check(_day(tmp_path, SCHOOLS), "--register", path)
    assert [one["verdict"] for one in done.data["verdicts"]] == ["agrees", "agrees"]


@pytest.mark.parametrize(
    ("line", "place", "verdict"),
    [
        ("CĐCS Sở TC", "CĐVC tỉnh", "agrees"),
        ("CĐCS Sở Tài chính", "Khối hành chính", "agrees"),
        ("Sở Tài chính HN", None, "agrees"),
        ("CĐCS Sở Tư pháp", None, "not_in_register"),
    ],
)
def test_how_a_register_writes_a_union(
    check: Any, tmp_path: Path, line: str, place: str | None, verdict: str
) -> None:
    title = ["LIÊN ĐOÀN LAO ĐỘNG TỈNH HÀ NAM"]
    head = ["Tên CĐCS", "Trực thuộc", "Đoàn viên"]
    path = workbook(tmp_path / "so.xlsx", title, head, [line, place, 61])
    text = "Công đoàn cơ sở Sở Tài chính tỉnh Hà Nam có 61 đoàn viên."
    assert check(_day(tmp_path, text), "--register", path).verdicts == {"members": verdict}


def test_a_commune_without_its_district_is_named_as_a_candidate(check: Any, tmp_path: Path) -> None:
    title = ["LIÊN ĐOÀN LAO ĐỘNG TỈNH HÀ NAM"]
    path = workbook(tmp_path / "so.xlsx", title, ABOUT, ["CĐCS xã Tân Hải", 35])
    text = "CĐCS xã Tân Hải, huyện Bình Lục, tỉnh Hà Nam có 31 đoàn viên."
    assert check(_day(tmp_path, text), "--register", path).verdicts == {
        "members": "branch_uncertain"
    }
    same = workbook(tmp_path / "so.xlsx", title, ABOUT, ["CĐCS xã Tân Hải", 31])
    assert check(_day(tmp_path, text), "--register", same).verdicts == {"members": "agrees"}
    told = workbook(
        tmp_path / "so.xlsx", title, ["Tên công đoàn", "Cấp trên quản lý", "Đoàn viên"],
        ["CĐCS xã Tân Hải", "LĐLĐ h. Bình Lục", 31],
    )  # fmt: skip
    assert check(_day(tmp_path, text), "--register", told).verdicts == {"members": "agrees"}


def test_what_a_line_may_be_short_for_is_for_a_person_to_decide(check: Any, tmp_path: Path) -> None:
    title = ["LIÊN ĐOÀN LAO ĐỘNG TỈNH HÀ NAM"]
    path = workbook(tmp_path / "so.xlsx", title, ABOUT, ["CĐ Điện lực Hà Nam", 628])
    text = "Công đoàn Công ty Điện lực Hà Nam có 682 đoàn viên."
    (found,) = check(_day(tmp_path, text), "--register", path).data["verdicts"]
    assert found["verdict"] == "branch_uncertain"
    assert [one["branch"] for one in found["candidates"]] == ["CĐ Điện lực Hà Nam"]
