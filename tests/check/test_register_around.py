"""What stands around a register's rows: dates, years, unions above, sums and signatures."""

from pathlib import Path

import pytest

from corpus.register import read_register
from tests.check.sheets import figures, refusals, workbook

UNION = "CĐCS Sở Y tế"
ABOUT = ["Tên đơn vị", "Đoàn viên"]

# --- what stands around a table -----------------------------------------------------------


def test_a_line_of_the_unit_right_above_the_head_is_no_head(tmp_path: Path) -> None:
    path = workbook(
        tmp_path / "so.xlsx",
        ["LĐLĐ TỈNH LAM GIANG", None, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"],
        ["BIỂU TỔNG HỢP NĂM 2018"],
        ["(Số liệu chốt đến ngày 30/11/2018)"],
        [None, None, None, "Đơn vị tính tiền: nghìn đồng"],
        ["TT", "Đơn vị", "Đoàn viên", "Vận động", "Khen thưởng"],
        [1, "CĐCS Sở Y tế", 71, 1_250, "Cờ thi đua của TLĐ"],
    )
    register = read_register(path)
    assert figures(register) == [
        {"members": 71, "raised": 1_250_000, "awards": "Cờ thi đua của TLĐ"}
    ]
    assert [row.date for row in register.rows] == ["2018-11-30"]
    assert register.refused == []


@pytest.mark.parametrize(
    ("lines", "date_told"),
    [
        (["BÁO CÁO NĂM 2018", "(tính đến 30/11/2018)"], "2018-11-30"),
        (["Lam Giang, ngày 05 tháng 12 năm 2018", "SỐ LIỆU NĂM 2018"], "2018"),
        (["SỔ ĐOÀN VIÊN 2019", "(Kèm theo Công văn số 12/LĐLĐ ngày 03/01/2020)"], "2019"),
        (["BIỂU SỐ LIỆU NĂM 2019", "(Kèm theo Công văn số 12/LĐLĐ ngày 03/01/2020)"], "2019"),
        (["BÁO CÁO NĂM 2018 (từ 01/12/2017 đến 30/11/2018)"], "2018-11-30"),
        (["SO SÁNH NĂM 2017 VỚI NĂM 2018"], None),
        (["Lam Giang, ngày 5 tháng 12 năm 2018"], "2018-12-05"),
    ],
)
def test_the_date_of_a_table_is_that_of_its_figures(
    tmp_path: Path, lines: list[str], date_told: str | None
) -> None:
    path = workbook(
        tmp_path / "so.xlsx", *([line] for line in lines), ABOUT, [UNION, 71]
    )  # fmt: skip
    [sheet] = read_register(path).sheets
    assert sheet.date == date_told


def test_who_signs_below_a_table_is_a_note(tmp_path: Path) -> None:
    path = workbook(
        tmp_path / "so.xlsx",
        ABOUT,
        [UNION, 71],
        [None, "Lam Giang, ngày 5 tháng 12 năm 2018"],
        ["NGƯỜI LẬP BIỂU", "TM. BAN THƯỜNG VỤ"],
        [None, "CHỦ TỊCH"],
    )
    register = read_register(path)
    assert refusals(register) == [(3, "note"), (4, "note"), (5, "note")]
    assert all(one.expected for one in register.refused)


@pytest.mark.parametrize(
    ("cell", "told"),
    [
        ("30/11/19", "2019-11-30"), ("30-11-98", "1998-11-30"), ("T11/2021", "2021-11"),
        ("Th11/2021", "2021-11"), ("11.2021", "2021-11"), ("2021-11", "2021-11"),
        ("Q4/2021", "2021-10/2021-12"), ("Q.IV-2021", "2021-10/2021-12"),
        ("6T/2021", "2021-01/2021-06"), ("9 tháng 2021", "2021-01/2021-09"),
    ],
)  # fmt: skip
def test_short_dates_of_a_column(tmp_path: Path, cell: str, told: str) -> None:
    path = workbook(tmp_path / "so.xlsx", [*ABOUT, "Thời điểm"], [UNION, 71, cell])
    assert [row.date for row in read_register(path).rows] == [told]


@pytest.mark.parametrize("cell", ["31/11/19", "13/2021", "T13/2021", "30/11"])
def test_what_only_looks_like_a_date_is_refused(tmp_path: Path, cell: str) -> None:
    path = workbook(tmp_path / "so.xlsx", [*ABOUT, "Thời điểm"], [UNION, 71, cell])
    assert refusals(read_register(path)) == [(2, "bad_date")]


# --- several dates, and several unions of one name ----------------------------------------


def test_years_over_columns_that_are_else_alike(tmp_path: Path) -> None:
    path = workbook(
        tmp_path / "so.xlsx",
        ["STT", "Đơn vị", "Năm 2018", None, "Năm 2019", None],
        [None, None, "Đoàn viên", "Nữ", "Đoàn viên", "Nữ"],
        [1, UNION, 71, 30, 74, 33],
        merged=["A1:A2", "B1:B2", "C1:D1", "E1:F1"],
    )
    register = read_register(path)
    assert [(row.date, dict(row.figures)) for row in register.rows] == [
        ("2018", {"members": 71, "women": 30}),
        ("2019", {"members": 74, "women": 33}),
    ]


def test_a_row_without_a_name_is_of_the_union_above_at_another_date(tmp_path: Path) -> None:
    path = workbook(
        tmp_path / "so.xlsx",
        ["STT", "Đơn vị", "Mã", "Năm", "Đoàn viên"],
        [1, UNION, "A1", 2018, 71],
        [None, None, None, 2019, 74],
        [2, None, None, 2018, 90],  # a union of its own whose name is missing
    )
    register = read_register(path)
    assert [(row.branch, row.code, row.date) for row in register.rows] == [
        (UNION, "A1", "2018"),
        (UNION, "A1", "2019"),
    ]
    assert refusals(register) == [(4, "no_branch")]


def test_the_union_over_a_line_tells_where_it_is(tmp_path: Path) -> None:
    path = workbook(
        tmp_path / "so.xlsx",
        ["STT", "Công đoàn cấp trên", "Tên CĐCS", "Đoàn viên"],
        [1, "LĐLĐ huyện Nho Quan", "CĐCS Trường MN Hoa Mai", 31],
        [2, "LĐLĐ huyện Yên Khánh", "CĐCS Trường MN Hoa Mai", 46],
        [3, "CĐ ngành Y tế", "CĐCS Trung tâm Giám định", 12],
    )
    register = read_register(path)
    assert [row.place for row in register.rows] == ["huyện Nho Quan", "huyện Yên Khánh", None]
    assert register.refused == []


# --- sums below the rows ------------------------------------------------------------------


@pytest.mark.parametrize(
    ("lines", "wrong"),
    [
        ([["A", 71], ["B", 30], ["Tổng cộng", 110]], [("Đoàn viên", "110", "101")]),
        ([["A", 71], ["B", 30], ["Tổng cộng", 101]], []),
        ([["A", 71], ["B", 30], ["Cộng khối", 101], ["C", 5], ["Tổng cộng", 106]], []),
        (
            [["A", 71], ["B", 30], ["Cộng", 101], ["C", 50], ["D", 60], ["Cộng", 112]],
            [("Đoàn viên", "112", "110")],
        ),
        # Of some of these rows, of more than these, or with a cell that cannot be read.
        ([["A", 71], ["B", 30], ["C", 5], ["Cộng khối trường học", 101]], []),
        ([["A", 71], ["B", 30], ["Tổng cộng", 4500]], []),
        ([["A", 71], ["B", "chưa rõ ràng"], ["C", 30], ["Tổng cộng", 110]], []),
    ],
)
def test_a_sum_is_held_against_the_rows_above_it(
    tmp_path: Path, lines: list[list[object]], wrong: list[tuple[str, str, str]]
) -> None:
    rows = [[f"CĐCS Sở {name}" if len(str(name)) == 1 else name, *rest] for name, *rest in lines]
    register = read_register(workbook(tmp_path / "so.xlsx", ABOUT, *rows))
    found = [one for one in register.refused if one.code == "total_differs"]
    assert [(one.column, one.value, one.parts["sum"]) for one in found] == wrong
