"""Registers that keep funds apart: each sum is held against the column of its own fund."""

from pathlib import Path
from typing import Any

import pytest

from corpus.register import read_register
from tests.check.sheets import refusals, workbook
from tests.check.test_unions import written

UNION = "LĐLĐ huyện Lũng Sậy"
TITLE = ["LĐLĐ TỈNH LAM GIANG - BAN TÀI CHÍNH"]
YEAR = ["TỔNG HỢP THU, CHI CÁC QUỸ XÃ HỘI NĂM 2023 (ĐVT: triệu đồng)"]
OVER = ["TT", "Tên đơn vị", "Mái ấm công đoàn", None, None, "Tết sum vầy", None,
        "Tổng vận động", "Tổng chi"]  # fmt: skip
HEADS = [None, None, "Vận động", "Số nhà", "Chi", "Vận động", "Chi", None, None]
ROWS = [[1, UNION, 640, 12, 590, 1320, 1275, 1960, 1865],
        [2, "LĐLĐ huyện Khe Sen", 410, 8, 400, 700, 690, 1110, 1090],
        [None, "Cộng", 1050, 20, 990, 2020, 1965, 3070, 2955]]  # fmt: skip
MERGED = ("A4:A5", "B4:B5", "C4:E4", "F4:G4", "H4:H5", "I4:I5")


@pytest.fixture
def of_funds(tmp_path: Path) -> Path:
    """A register with two funds side by side, and totals."""
    lines = [TITLE, YEAR, [], OVER, HEADS, *ROWS]
    return workbook(tmp_path / "so.xlsx", *lines, merged=MERGED)


def told(check: Any, folder: Path, path: Path, text: str, union: str = UNION) -> list[Any]:
    article = f"{union} tổng kết năm 2023\n21/12/2023\n\nNăm 2023, {union}, tỉnh Lam Giang {text}\n"
    found = check(written(folder, bai=article), "--register", path).data["verdicts"]
    return [(one["verdict"], one["fund"]) for one in found]


def test_a_head_over_columns_is_their_fund_and_the_totals_are_of_none(of_funds: Path) -> None:
    register = read_register(of_funds)
    funds = {row.fund: dict(row.figures) for row in register.rows if row.branch == UNION}
    assert funds == {
        "Mái ấm công đoàn": {"raised": 640_000_000, "disbursed": 590_000_000},
        "Tết sum vầy": {"raised": 1_320_000_000, "disbursed": 1_275_000_000},
        None: {"raised": 1_960_000_000, "disbursed": 1_865_000_000},
    }
    assert {row.branch for row in register.sums} == {"LĐLĐ TỈNH LAM GIANG"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("vận động quỹ Mái ấm công đoàn được 640 triệu đồng.", ("agrees", "Mái ấm công đoàn")),
        ("vận động quỹ Mái ấm công đoàn được 604 triệu đồng.", ("differs", "Mái ấm công đoàn")),
        ("vận động chương trình “Tết Sum vầy” được 1.320 triệu đồng.", ("agrees", "Tết sum vầy")),
        ("vận động chương trình “Tết Sum vầy” được 13,2 tỷ đồng.", ("differs", "Tết sum vầy")),
        ("vận động được 1.960 triệu đồng cho các quỹ.", ("agrees", None)),
        ("tổng số tiền vận động được 1.690 triệu đồng.", ("differs", None)),
        # Of no fund that the words tell: it may be one of them, or a part of all.
        ("vận động được 640 triệu đồng.", ("agrees", "Mái ấm công đoàn")),
        ("vận động được 1.500 triệu đồng.", ("not_in_register", None)),
        # Another fund than those of the register.
        ("vận động quỹ “Vì biển đảo quê hương” được 1.800 triệu đồng.", ("not_in_register", None)),
        ("vận động quỹ “Vì biển đảo quê hương” được 2.800 triệu đồng.", ("not_in_register", None)),
    ],
)
def test_a_sum_is_held_against_its_own_fund(
    check: Any, tmp_path: Path, of_funds: Path, text: str, expected: tuple[str, str | None]
) -> None:
    assert told(check, tmp_path, of_funds, text) == [expected]


def test_the_column_of_a_figure_that_differs_is_told(
    check: Any, tmp_path: Path, of_funds: Path
) -> None:
    text = f"{UNION}, tỉnh Lam Giang năm 2023 vận động quỹ Mái ấm công đoàn được 604 triệu đồng."
    shown = check(written(tmp_path, bai=text), "--register", of_funds, fmt="html").out
    assert "cột “Mái ấm công đoàn · Vận động”" in shown


def test_a_sheet_for_each_fund(tmp_path: Path) -> None:
    heads = ["TT", "Đơn vị", "Vận động (triệu đồng)", "Đã chi (triệu đồng)"]
    path = workbook(
        tmp_path / "so.xlsx",
        ["CHƯƠNG TRÌNH TẾT SUM VẦY NĂM 2023"], heads, [1, UNION, 1320, 1275],
        **{"Mái ấm CĐ": [["NĂM 2023"], heads, [1, UNION, 640, 590]]},
    )  # fmt: skip
    register = read_register(path)
    assert refusals(register) == []
    assert [row.fund for row in register.rows] == ["Tết sum vầy", "Mái ấm CĐ"]


def test_a_row_for_each_fund(check: Any, tmp_path: Path) -> None:
    path = workbook(
        tmp_path / "so.xlsx", ["SỔ QUỸ NĂM 2023 (ĐVT: triệu đồng)"],
        ["TT", "Đơn vị", "Quỹ", "Vận động", "Chi", "Cho vay"],
        [1, UNION, "Mái ấm công đoàn", 640, 590, None],
        [None, None, "Tết sum vầy", 1320, 1275, None],
        [None, None, "Quỹ trợ vốn", None, None, 850],
    )  # fmt: skip
    register = read_register(path)
    assert refusals(register) == []
    assert [row.fund for row in register.rows] == ["Mái ấm công đoàn", "Tết sum vầy", "Quỹ trợ vốn"]
    text = "chi Tết sum vầy 1.725 triệu đồng."
    assert told(check, tmp_path, path, text) == [("differs", "Tết sum vầy")]
    text = "chi 1.000 triệu đồng chăm lo đoàn viên."  # there is no column of all
    assert told(check, tmp_path, path, text) == [("not_in_register", None)]


def test_funds_in_the_heads_of_one_row_and_of_other_names(tmp_path: Path) -> None:
    path = workbook(
        tmp_path / "so.xlsx", ["NĂM 2023, ĐVT: triệu đồng"],
        ["Đơn vị", "Vận động Mái ấm", "Vận động quỹ Khuyến học", "Tổng vận động"],
        [UNION, 640, 55, 695],
    )  # fmt: skip
    rows = read_register(path).rows
    assert [(row.fund, row.figures["raised"]) for row in rows] == [
        ("Mái ấm", 640_000_000), ("Khuyến học", 55_000_000), (None, 695_000_000),
    ]  # fmt: skip
    path = workbook(
        tmp_path / "so-2.xlsx", ["NĂM 2023, ĐVT: triệu đồng"],
        ["Đơn vị", "Nghĩa tình đồng nghiệp", None, "Nối vòng tay lớn", None, "Tổng cộng", None],
        [None, "Thu", "Chi", "Thu", "Chi", "Thu", "Chi"], [UNION, 64, 60, 32, 30, 96, 90],
        merged=("A2:A3", "B2:C2", "D2:E2", "F2:G2"),
    )  # fmt: skip
    funds = [row.fund for row in read_register(path).rows]
    assert funds == ["Nghĩa tình đồng nghiệp", "Nối vòng tay lớn", None]


@pytest.mark.parametrize(
    "head",
    ["Số hộ vay", "Số suất quà", "Số căn nhà hỗ trợ", "SL hộ được vay", "Số người vay vốn",
     "Số đoàn viên được hỗ trợ", "Lượt thăm hỏi"],
)  # fmt: skip
def test_what_is_counted_is_no_money(tmp_path: Path, head: str) -> None:
    path = workbook(tmp_path / "so.xlsx", ["Đơn vị", "Chi (triệu đồng)", head], [UNION, 590, 12])
    (row,) = read_register(path).rows
    assert dict(row.figures) == {"disbursed": 590_000_000}


def test_a_wider_purpose_is_no_single_fund_and_a_fund_without_a_flow_is_left_out(
    check: Any, tmp_path: Path
) -> None:
    path = workbook(
        tmp_path / "so.xlsx", ["NĂM 2023"],
        ["Đơn vị", "Đoàn viên", "Chi chăm lo Tết (triệu đồng)", "Mái ấm công đoàn", None],
        [None, None, None, "Số nhà", "Số tiền (triệu đồng)"], [UNION, 6205, 1850, 12, 590],
        merged=("A2:A3", "B2:B3", "C2:C3", "D2:E2"),
    )  # fmt: skip
    sheet = read_register(path).sheets[0]
    assert sheet.unused == ("Mái ấm công đoàn · Số nhà", "Mái ấm công đoàn · Số tiền (triệu đồng)")
    text = "chi chương trình “Tết Sum vầy” 1.275 triệu đồng."
    assert told(check, tmp_path, path, text) == [("not_in_register", None)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("trợ cấp khó khăn 118 triệu đồng.", ("agrees", "trợ cấp khó khăn")),
        (
            "trợ cấp đoàn viên có hoàn cảnh khó khăn 181 triệu đồng.",
            ("differs", "trợ cấp khó khăn"),
        ),
        ("chi Mái ấm công đoàn 590 triệu đồng.", ("agrees", "Mái ấm công đoàn")),
    ],
)
def test_help_in_need_is_a_sum_and_need_alone_is_none(
    tmp_path: Path, check: Any, text: str, expected: tuple[str, str | None]
) -> None:
    heads = ["TT", "Tên đơn vị", "Chi Mái ấm công đoàn", "Chi trợ cấp khó khăn", "ĐV khó khăn"]
    lines = [TITLE, YEAR, heads, [1, UNION, 590, 118, 45], [2, "LĐLĐ huyện Khe Sen", 400, 90, 31]]
    path = workbook(tmp_path / "so.xlsx", *lines)
    assert {key for row in read_register(path).rows for key in row.figures} == {"disbursed"}
    assert told(check, tmp_path, path, text) == [expected]
