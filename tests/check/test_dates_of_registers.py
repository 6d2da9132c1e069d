"""Of when the columns of a register are, and which of its rows an article of that time tells."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from corpus.register import read_register
from tests.check.sheets import refusals, workbook
from tests.check.test_unions import written

FIRM = "CĐCS Công ty TNHH May Hà Vân"
COMMUNE = "CĐ xã Khe Sậy"


def checked(check: Any, folder: Path, path: Path, text: str) -> list[tuple[str, str | None]]:
    found = check(written(folder, bai=text), "--register", path).data["verdicts"]
    return [(one["verdict"], one["register_date"]) for one in found]


@pytest.mark.parametrize(
    ("first", "second", "dates"),
    [
        ("31/12/2024", "30/6/2025", ["2024-12-31", "2025-06-30"]),
        (date(2025, 6, 30), date(2025, 11, 30), ["2025-06-30", "2025-11-30"]),
        ("Đến 30/6/2025", "Đến 30/11/2025", ["2025-06-30", "2025-11-30"]),
        ("Tính đến ngày 30 tháng 6 năm 2025", "Tháng 11/2025", ["2025-06-30", "2025-11"]),
        ("6/2025", "T11/2025", ["2025-06", "2025-11"]),
        ("6 tháng đầu năm 2025", "Năm 2025", ["2025-01/2025-06", "2025"]),
        ("Quý I/2025", "Quý II/2025", ["2025-01/2025-03", "2025-04/2025-06"]),
        # The year stands above the table.
        ("Quý I", "Quý II", ["2025-01/2025-03", "2025-04/2025-06"]),
        ("6 tháng đầu năm", "Cả năm", ["2025-01/2025-06", "2025"]),
    ],
)
def test_times_over_groups_of_columns(
    tmp_path: Path, first: object, second: object, dates: list[str]
) -> None:
    path = workbook(
        tmp_path / "so.xlsx", ["SỔ ĐOÀN VIÊN NĂM 2025"], ["STT", "CĐCS", first, None, second, None],
        [None, None, "Đoàn viên", "Kết nạp", "Đoàn viên", "Kết nạp"], [1, FIRM, 842, 31, 861, 40],
        merged=("A2:A3", "B2:B3", "C2:D2", "E2:F2"),
    )  # fmt: skip
    rows = read_register(path).rows
    assert [(row.date, row.figures["members"]) for row in rows] == list(
        zip(dates, (842, 861), strict=True)
    )


@pytest.mark.parametrize("head", ["So sánh 2025/2024", "Năm học 2024-2025", "Đoàn viên 2024"])
def test_heads_that_tell_no_day(tmp_path: Path, head: str) -> None:
    path = workbook(tmp_path / "so.xlsx", ["CĐCS", "Đoàn viên 2023", head], [FIRM, 842, 861])
    assert {row.date for row in read_register(path).rows} <= {"2023", "2024", "2024/2025"}


GROUPS = [
    ("LĐLĐ các huyện, thị xã", ["LĐLĐ huyện Lũng Sậy", "LĐLĐ thị xã Cửa Nhạn"]),
    ("Công đoàn các xã, phường", ["CĐ xã Khe Sậy", "CĐ phường Cửa Nhạn"]),
    ("CĐ xã, phường, đặc khu", ["CĐ xã Khe Sậy", "CĐ phường Cửa Nhạn"]),
    ("CĐ các KCN, CĐ tổng công ty", ["CĐ các KCN tỉnh", "CĐ TCty Chè Lam Giang"]),
    ("Công đoàn ngành và tương đương", ["CĐ ngành Y tế", "CĐ Viên chức tỉnh"]),
    ("Các công đoàn ngành", ["CĐ ngành Y tế", "CĐ Viên chức tỉnh"]),
]


@pytest.mark.parametrize(("group", "unions"), GROUPS)
def test_rows_over_unions_of_one_sort_are_no_union(
    tmp_path: Path, group: str, unions: list[str]
) -> None:
    path = workbook(
        tmp_path / "so.xlsx", ["TT", "Đơn vị", "Số CĐCS", "Đoàn viên"], ["I", group, 30, 3100],
        [1, unions[0], 12, 1200], [2, unions[1], 18, 1900], [None, "TỔNG CỘNG", 30, 3100],
    )  # fmt: skip
    register = read_register(path)
    assert refusals(register) == [(2, "group"), (5, "total")]
    assert [row.branch for row in register.rows] == unions


def test_a_zone_and_a_federation_that_stand_first_are_unions(tmp_path: Path) -> None:
    path = workbook(
        tmp_path / "so.xlsx", ["TT", "Đơn vị", "Đoàn viên"], ["I", "CĐ các KCN tỉnh", 3100],
        [1, "CĐCS Cty May Hà Vân", 1200], [2, "CĐCS Cty Giày Bình Khê", 1900],
    )  # fmt: skip
    assert len(read_register(path).rows) == 3


@pytest.fixture
def of_communes(tmp_path: Path) -> Path:
    return workbook(
        tmp_path / "so.xlsx", ["LĐLĐ TỈNH LAM GIANG"], ["(Số liệu tính đến 30/11/2025)"],
        ["TT", "Đơn vị", "Số CĐCS", "Đoàn viên", "Kết nạp mới"], [1, COMMUNE, 14, 1320, 57],
    )  # fmt: skip


@pytest.mark.parametrize(
    ("count", "expected"),
    [(57, ("agrees", "2025-11-30")), (61, ("not_in_register", None)),
     (49, ("not_in_register", None))],
)  # fmt: skip
def test_what_adds_up_till_now_may_be_what_the_register_last_had(
    check: Any, tmp_path: Path, of_communes: Path, count: int, expected: tuple[str, str | None]
) -> None:
    text = (
        "Công đoàn xã Khe Sậy chăm lo đoàn viên\n8/12/2025\n\nTừ tháng 7 đến nay, Công đoàn xã "
        f"Khe Sậy, tỉnh Lam Giang kết nạp {count} đoàn viên.\n"
    )
    assert checked(check, tmp_path, of_communes, text) == [expected]


@pytest.mark.parametrize(
    ("count", "verdict"), [(14, "agrees"), (12, "not_in_register"), (21, "not_in_register")]
)
def test_member_unions_may_be_the_unions_of_a_register(
    check: Any, tmp_path: Path, of_communes: Path, count: int, verdict: str
) -> None:
    text = (
        "Bản tin\n2/12/2025\n\nĐến 30/11/2025, Công đoàn xã Khe Sậy, tỉnh Lam Giang có "
        f"{count} công đoàn cơ sở thành viên.\n"
    )
    assert [told[0] for told in checked(check, tmp_path, of_communes, text)] == [verdict]


def test_a_year_told_in_its_beginning_is_at_most_what_its_first_half_had(
    check: Any, tmp_path: Path
) -> None:
    path = workbook(
        tmp_path / "so.xlsx", ["LĐLĐ TỈNH LAM GIANG"], ["6 THÁNG ĐẦU NĂM 2025"],
        ["Đơn vị", "Tết sum vầy", None], [None, "Vận động (triệu đồng)", "Chi (triệu đồng)"],
        ["LĐLĐ huyện Lũng Sậy", 1320, 1275], merged=("A3:A4", "B3:C3"),
    )  # fmt: skip
    for told, verdict in (("1.320 triệu", "agrees"), ("13,2 tỷ", "differs")):
        text = (
            "LĐLĐ huyện Lũng Sậy tổ chức Tết Sum vầy\n22/1/2025\n\nChương trình “Tết Sum vầy” năm "
            f"2025, LĐLĐ huyện Lũng Sậy, tỉnh Lam Giang vận động được {told} đồng.\n"
        )
        assert checked(check, tmp_path, path, text) == [(verdict, "2025-01/2025-06")]
