"""Registers of several years: blocks of a year, school years over columns, sums of groups."""

import json
from pathlib import Path
from typing import Any

import pytest

from congdoan.cli import main
from corpus.register import read_register
from tests.check.sheets import refusals, workbook
from tests.check.test_unions import written

BLOCKS = [
    ["CÔNG ĐOÀN CÁC KCN TỈNH THÁI BÌNH"],
    ["STT", "Tên doanh nghiệp", "Số ĐV", "ĐV nữ", "Chi thăm hỏi (triệu đồng)"],
    [None, "NĂM 2022"],
    ["I", "KCN Bắc Hà"],
    [1, "Cty May Hà Vân", "1.860", "1.420", 120],
    [2, "Gốm Sơn Trà", 412, 96, 30],
    [None, "Cộng KCN Bắc Hà", "2.272", "1.516", 150],
    [None, "TỔNG CỘNG NĂM 2022", "2.272", "1.516", 150],
    [None, "NĂM 2023"],
    [1, "Cty May Hà Vân", "1.905", "1.450", 131],
    [2, "Gốm Sơn Trà", 405, 95, 28],
    [None, "TỔNG CỘNG NĂM 2023", "2.310", "1.545", 159],
]
SCHOOLS = [
    ["CÔNG ĐOÀN GIÁO DỤC TỈNH NAM ĐỊNH"],
    ["TT", "CĐCS trường học, đơn vị", "Năm học 2021-2022", None, "Năm học 2022-2023", None],
    [None, None, "ĐVCĐ", "Kết nạp", "ĐVCĐ", "Kết nạp"],
    [1, "TH&THCS Hoa Ban", 52, 3, 56, 4],
    [2, "Trường CĐSP", 118, 2, 112, 1],
    [3, "TH&THCS Hoa Ban", 52, 3, 65, 4],
]


@pytest.fixture
def checked(capsys: pytest.CaptureFixture[str]) -> Any:
    def run(*words: object) -> Any:
        capsys.readouterr()
        main(["check", *map(str, words), "--format", "json"])
        return json.loads(capsys.readouterr().out)

    return run


def differing(report: Any) -> list[tuple[str, int]]:
    return [
        (one["figure"], one["reported"])
        for one in report["verdicts"]
        if one["verdict"] == "differs"
    ]


def test_a_line_of_a_year_dates_the_rows_below_it(tmp_path: Path) -> None:
    register = read_register(workbook(tmp_path / "so.xlsx", *BLOCKS))
    assert [(row.date, row.figures["members"]) for row in register.rows] == [
        ("2022", 1860), ("2022", 412), ("2023", 1905), ("2023", 405),
    ]  # fmt: skip
    assert {(row.date, row.figures["members"]) for row in register.sums} == {
        ("2022", 2272), ("2023", 2310),
    }  # fmt: skip
    assert [code for _, code in refusals(register) if code not in ("no_figures", "total")] == []


def test_a_school_year_over_columns(tmp_path: Path) -> None:
    merged = ("A2:A3", "B2:B3", "C2:D2", "E2:F2")
    register = read_register(workbook(tmp_path / "so.xlsx", *SCHOOLS, merged=merged))
    assert [row.date for row in register.rows] == ["2021/2022", "2022/2023"] * 2
    # One of its years differs: that is what is told, not that the other is the same.
    assert refusals(register) == [(6, "twice_differently")]


def test_a_sum_of_a_group_that_its_rows_do_not_make(tmp_path: Path) -> None:
    path = workbook(
        tmp_path / "so.xlsx",
        ["STT", "Doanh nghiệp", "Đoàn viên"],
        [1, "Cty May Hà Vân", 860], [2, "Gốm Sơn Trà", 412], [None, "Cộng KCN Bắc Hà", 1372],
        [3, "Cty Giày Mai Sơn", 905], [4, "Cty Thép Lũng Sậy", 300], [None, "Cộng KCN Đông", 1205],
        [None, "TỔNG CỘNG", 2577],
    )  # fmt: skip
    wrong = [one for one in read_register(path).refused if one.code == "total_differs"]
    assert [(one.row, one.parts["sum"]) for one in wrong] == [(4, "1.272")]


@pytest.mark.parametrize(
    ("published", "told", "expected"),
    [
        ("14/6/2023", "Năm học 2022 - 2023, {union} có 65 đoàn viên.", [("members", 65)]),
        ("14/6/2023", "Đến 31/5/2023, {union} có 65 đoàn viên.", [("members", 65)]),
        ("14/6/2023", "{union} hiện có 65 đoàn viên.", [("members", 65)]),
        ("14/6/2023", "Đến 31/5/2023, {union} có 56 đoàn viên.", []),
        ("20/12/2022", "Đến 15/12/2022, {union} có 53 đoàn viên.", []),
        ("14/1/2023", "Đến 31/12/2022, {union} có 65 đoàn viên.", []),
        ("14/6/2023", "Năm học 2022 - 2023, {union} kết nạp 7 đoàn viên.", [("new_members", 7)]),
    ],
)
def test_figures_of_a_school_year(
    checked: Any, tmp_path: Path, published: str, told: str, expected: list[tuple[str, int]]
) -> None:
    merged = ("A2:A3", "B2:B3", "C2:D2", "E2:F2")
    path = workbook(tmp_path / "so.xlsx", *SCHOOLS[:5], merged=merged)
    union = "Công đoàn cơ sở Trường Tiểu học và THCS Hoa Ban, tỉnh Nam Định"
    articles = written(tmp_path, bai=f"Tổng kết\n{published}\n\n{told.format(union=union)}\n")
    assert differing(checked(articles, "--register", path)) == expected


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("có 1.950 đoàn viên", [("members", 1950)]),
        ("chi thăm hỏi đoàn viên ốm đau 113 triệu đồng", [("disbursed", 113_000_000)]),
        ("hỗ trợ xây nhà cho đoàn viên nghèo số tiền 160 triệu đồng", []),
        ("tặng 60 đoàn viên ốm đau 48 triệu đồng", []),
        ("chi thăm hỏi đoàn viên ốm đau 1,31 tỷ đồng", [("disbursed", 1_310_000_000)]),
    ],
)
def test_figures_of_a_block(
    checked: Any, tmp_path: Path, told: str, expected: list[tuple[str, int]]
) -> None:
    path = workbook(tmp_path / "so.xlsx", *BLOCKS)
    union = "Công đoàn cơ sở Công ty TNHH May Hà Vân (tỉnh Thái Bình)"
    articles = written(tmp_path, bai=f"Tin\n15/1/2024\n\nNăm 2023, {union} {told}.\n")
    assert differing(checked(articles, "--register", path)) == expected


def test_a_stock_without_a_date_need_not_be_what_the_year_closed_with(
    checked: Any, tmp_path: Path
) -> None:
    path = workbook(tmp_path / "so.xlsx", *BLOCKS)
    union = "Công đoàn cơ sở Công ty TNHH May Hà Vân (tỉnh Thái Bình)"
    news = {
        "thang7": f"Tin\n15/7/2023\n\n{union} hiện có 1.880 đoàn viên.\n",
        "thang2": f"Tin\n26/2/2023\n\n{union} hiện có 1.860 đoàn viên.\n",
    }
    report = checked(written(tmp_path, **news), "--register", path)
    assert differing(report) == []
    assert [one["register"] for one in report["verdicts"] if one["verdict"] == "agrees"] == [1860]


@pytest.mark.parametrize(
    ("title", "verdict"),
    [("Bằng khen", "agrees"), ("Cờ thi đua", "agrees"), ("Giấy khen", "not_in_register")],
)
def test_an_award_of_a_school_year_is_of_one_of_its_years(
    checked: Any, tmp_path: Path, title: str, verdict: str
) -> None:
    path = workbook(
        tmp_path / "so.xlsx", ["Tên CĐCS", "Năm", "Khen thưởng"],
        ["CĐ Trường THPT Bãi Ngà", 2023, "BK của LĐLĐ tỉnh"],
        ["CĐ Trường THPT Bãi Ngà", 2022, "Cờ TĐ của LĐLĐ tỉnh"],
        ["CĐ Trường THPT Bãi Ngà", 2021, "GK của LĐLĐ tỉnh"],
    )  # fmt: skip
    told = (
        "Năm học 2022-2023, Công đoàn Trường THPT Bãi Ngà, tỉnh Lam Giang được LĐLĐ tỉnh tặng "
        f"{title}."
    )
    report = checked(written(tmp_path, bai=f"Tin\n20/6/2023\n\n{told}\n"), "--register", path)
    assert [one["verdict"] for one in report["verdicts"]] == [verdict]


def test_sums_of_groups_are_of_no_union_and_held_against_the_rows_below(tmp_path: Path) -> None:
    path = workbook(
        tmp_path / "so.xlsx", ["STT", "Đơn vị", "Đoàn viên", "Nữ"],
        [None, "Khối trường học", 131, 70], [1, "CĐCS THPT Lạc Hạ", 61, 40],
        [2, "CĐCS THPT Bàu Sậy", 70, 30],
        ["B", "Khối doanh nghiệp", 210, 90], [3, "CĐCS Cty Dệt", 98, 60],
        [4, "CĐCS Cty Gạch", 103, 30], [None, "Tổng cộng", 332, 160],
    )  # fmt: skip
    register = read_register(path)
    assert [row.row for row in register.rows] == [3, 4, 6, 7]
    assert refusals(register) == [(2, "group"), (5, "group"), (5, "group_differs"), (8, "total")]
    assert "201" in register.refused[2].reason("vi")


def test_zones_and_federations_that_hold_no_sums_are_unions(tmp_path: Path) -> None:
    zones = workbook(
        tmp_path / "a.xlsx", ["STT", "Đơn vị", "Đoàn viên"],
        ["I", "KCN Bàu Sậy", 131], ["II", "KCN Gò Sim", 210],
    )  # fmt: skip
    assert len(read_register(zones).rows) == 2
    districts = workbook(
        tmp_path / "b.xlsx", ["STT", "Đơn vị", "Đoàn viên"],
        ["I", "LĐLĐ huyện Lũng Sậy", 131], [1, "CĐCS xã A", 61], [2, "CĐCS xã B", 70],
        ["II", "CĐ các KCN", 210], [1, "CĐCS Cty C", 98], [2, "CĐCS Cty D", 112],
    )  # fmt: skip
    assert len(read_register(districts).rows) == 6
