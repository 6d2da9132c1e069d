"""Registers as offices keep them, beside articles that call their unions otherwise."""

import json
from pathlib import Path
from typing import Any

import pytest

from congdoan.cli import main
from corpus.register import read_register
from tests.check.sheets import refusals, workbook
from tests.check.test_unions import verdicts, written

HEAD = ["STT", "Tên đơn vị", "Đoàn viên", "Nữ", "Kết nạp mới", "Tiền vận động"]
TITLE = ["LIÊN ĐOÀN LAO ĐỘNG TỈNH LAM GIANG"]
AT = ["(Số liệu đến ngày 31/12/2023; tiền: triệu đồng)"]
NEWS = (
    "LĐLĐ huyện Lũng Sậy tổng kết năm 2023\n21/12/2023\n\n"
    "Đến 31/12/2023, LĐLĐ huyện Lũng Sậy, tỉnh Lam Giang có 6.025 đoàn viên. Năm 2023, LĐLĐ huyện "
    "vận động được 412,5 tỷ đồng.\n"
)


@pytest.fixture
def checked(capsys: pytest.CaptureFixture[str]) -> Any:
    def run(*words: object, fmt: str = "json") -> Any:
        capsys.readouterr()
        main(["check", *map(str, words), "--format", fmt])
        told = capsys.readouterr().out
        return json.loads(told) if fmt == "json" else told

    return run


def test_the_unit_of_money_among_other_words_above_the_table(tmp_path: Path) -> None:
    path = workbook(
        tmp_path / "so.xlsx", TITLE, AT, HEAD, [1, "LĐLĐ H. Lũng Sậy", 6205, 9, 3, 412.5]
    )
    (row,) = read_register(path).rows
    assert (row.date, row.figures["raised"]) == ("2023-12-31", 412_500_000)


def test_sums_too_small_for_dong_are_not_taken_for_it(tmp_path: Path) -> None:
    path = workbook(tmp_path / "so.xlsx", HEAD, [1, "LĐLĐ H. Lũng Sậy", 6205, 9, 3, 1860])
    register = read_register(path)
    assert refusals(register) == [(2, "too_little_money")]


def test_a_union_told_twice_under_two_names(tmp_path: Path) -> None:
    path = workbook(
        tmp_path / "so.xlsx", HEAD,
        [1, "LĐLĐ H. Lũng Sậy", 6205, 3900, 88, None], [2, "Huyện Lũng Sậy", 6838, 3900, 88, None],
        [3, "CĐ ngành Y tế", 4050, 2655, 97, None], [None, "Tổng cộng", 10_255, 6555, 185, None],
    )  # fmt: skip
    assert refusals(read_register(path)) == [(3, "twice_differently"), (5, "total")]


def test_a_sum_that_differs_is_told_in_the_unit_of_its_column(tmp_path: Path) -> None:
    path = workbook(
        tmp_path / "so.xlsx", TITLE, AT, HEAD, [1, "LĐLĐ H. Lũng Sậy", None, None, None, 600],
        [2, "CĐ ngành Y tế", None, None, None, 520.5], [None, "Tổng cộng", None, None, None, 1130],
    )  # fmt: skip
    (wrong,) = [one for one in read_register(path).refused if one.code == "total_differs"]
    assert wrong.reason("vi").startswith("các dòng bên trên cộng lại là 1.120,5:")


def test_years_in_columns_are_of_the_day_told_of_each_year(tmp_path: Path) -> None:
    path = workbook(
        tmp_path / "so.xlsx", ["SỔ ĐOÀN VIÊN"], ["(Thời điểm 31/12 hằng năm)"],
        ["TT", "Tên CĐCS", "Tổng số đoàn viên", None], [None, None, "Năm 2022", "Năm 2023"],
        [1, "CĐCS Cty May Hà Vân", 860, 842], merged=("A3:A4", "B3:B4", "C3:D3"),
    )  # fmt: skip
    assert [row.date for row in read_register(path).rows] == ["2022-12-31", "2023-12-31"]


def test_what_a_figure_that_differs_looks_like(checked: Any, tmp_path: Path) -> None:
    path = workbook(
        tmp_path / "so.xlsx", TITLE, AT, HEAD, [1, "LĐLĐ H. Lũng Sậy", 6205, 9, 3, 412.5]
    )
    report = checked(written(tmp_path, huyen=NEWS), "--register", path)
    told = {one["figure"]: (one["verdict"], one["hint"]) for one in report["verdicts"]}
    assert told == {"members": ("differs", "digits"), "raised": ("differs", "unit")}


def test_a_figure_copied_from_another_year_of_the_register(checked: Any, tmp_path: Path) -> None:
    head = ["Tên đơn vị", "Năm", "Đoàn viên"]
    path = workbook(
        tmp_path / "so.xlsx", TITLE, head,
        ["LĐLĐ H. Lũng Sậy", "31/12/2022", 6025], ["LĐLĐ H. Lũng Sậy", "31/12/2023", 6114],
    )  # fmt: skip
    folder = written(tmp_path, huyen=NEWS)
    (one,) = [
        each
        for each in checked(folder, "--register", path)["verdicts"]
        if each["figure"] == "members"
    ]
    assert (one["verdict"], one["hint"], one["same_as"]) == ("differs", "other_date", "2022-12-31")
    assert "đúng bằng số" in checked(folder, "--register", path, fmt="table")


def test_unions_that_no_article_mentions_come_first(checked: Any, tmp_path: Path) -> None:
    head = ["Tên đơn vị", "Năm", "Đoàn viên", "Nữ"]
    path = workbook(
        tmp_path / "so.xlsx", TITLE, head,
        ["LĐLĐ H. Lũng Sậy", "31/12/2022", 5990, 3100],
        ["LĐLĐ H. Lũng Sậy", "31/12/2023", 6025, 3120],
        ["CĐCS Cty Điện lực Lam Giang", "31/12/2022", 486, 92],
        ["CĐCS Cty Điện lực Lam Giang", "31/12/2023", 480, 90],
    )  # fmt: skip
    folder = written(tmp_path, huyen=NEWS)
    reasons = {
        (one["branch"], one["date"][:4], one["reason"])
        for one in checked(folder, "--register", path)["register_only"]
    }
    assert reasons == {
        ("CĐCS Cty Điện lực Lam Giang", "2022", "no_union"),
        ("CĐCS Cty Điện lực Lam Giang", "2023", "no_union"),
        ("LĐLĐ H. Lũng Sậy", "2022", "no_article_then"),
        ("LĐLĐ H. Lũng Sậy", "2023", "no_article"),
    }
    printed = checked(folder, "--register", path, fmt="table")
    first, then = printed.index("Điện lực"), printed.index("LĐLĐ H. Lũng Sậy  ")
    assert first < then
    assert printed.count("CĐCS Cty Điện lực Lam Giang") == 1


def test_cells_of_one_column_without_a_unit_are_named_together(
    checked: Any, tmp_path: Path
) -> None:
    lines = [[at, f"CĐCS Trường Tiểu học số {at}", 60 + at, 40, 2, 12.5 + at] for at in range(1, 8)]
    path = workbook(tmp_path / "so.xlsx", HEAD, *lines)
    printed = checked(written(tmp_path, huyen=NEWS), "--register", path, fmt="table")
    assert "7 ô" in printed
    assert "cột “Tiền vận động”" in printed


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("CĐ XN Nạo vét Bến Sa", "Công đoàn Xí nghiệp Nạo vét Bến Sa"),
        ("CĐ Cty Hoa tiêu KV IV", "Công đoàn Công ty Hoa tiêu Khu vực IV"),
        ("CĐ TT Đăng kiểm thủy", "Công đoàn Trung tâm Đăng kiểm thủy"),
        ("CĐ Cty BĐATĐT số 5", "Công đoàn Công ty Bảo đảm an toàn đường thủy số 5"),
        ("CĐCS BVĐK tỉnh", "CĐCS Bệnh viện Đa khoa tỉnh Lam Giang"),
    ],
)
def test_short_forms_of_a_register(checked: Any, tmp_path: Path, line: str, name: str) -> None:
    news = f"Tin công đoàn\n5/1/2024\n\nĐến 31/12/2023, {name} có 387 đoàn viên.\n"
    path = workbook(tmp_path / "so.xlsx", TITLE, ["Tên đơn vị", "Năm", "Đoàn viên"],
                    [line, "31/12/2023", 387],
                    ["CĐCS Cty May Hà Vân", "31/12/2023", 842])  # fmt: skip
    report = checked(written(tmp_path, tin=news), "--register", path)
    assert [one["verdict"] for one in report["verdicts"]] == ["agrees"]


def test_a_word_of_the_name_left_out(checked: Any, tmp_path: Path) -> None:
    news = {
        "mot": (
            "Tin\n5/10/2023\n\nCĐCS Công ty TNHH Giày Phú Lâm Sa, tỉnh Lam Giang có 4.380 đoàn "
            "viên.\n"
        ),
        "hai": (
            "Tin\n5/1/2024\n\nĐến 31/12/2023, CĐCS Công ty TNHH Giày Phú Lâm, tỉnh Lam Giang có "
            "4.480 đoàn viên, trong đó 3.682 nữ; năm 2023 kết nạp mới 700 đoàn viên.\n"
        ),
    }
    path = workbook(tmp_path / "so.xlsx", TITLE, AT, HEAD,
                    [1, "CĐCS Cty TNHH Giầy Phú Lâm Sa", 4480, 3682, 466, 560])  # fmt: skip
    report = checked(written(tmp_path, **news), "--register", path)
    assert ("new_members", 700, "differs") in verdicts(report, "Phú Lâm")


def test_what_is_told_with_others_or_of_a_school_year(checked: Any, tmp_path: Path) -> None:
    news = (
        "Công đoàn ngành Giáo dục tỉnh Lam Giang\n10/6/2024\n\n"
        "Năm học 2023 - 2024, Công đoàn ngành Giáo dục tỉnh Lam Giang có 3.452 đoàn viên. Nếu tính "
        "cả các phòng giáo dục huyện, toàn ngành có 14.860 cán bộ, giáo viên, nhân viên.\n"
    )
    path = workbook(tmp_path / "so.xlsx", TITLE, ["Tên đơn vị", "Năm", "Đoàn viên", "CNVCLĐ"],
                    ["CĐ ngành GD&ĐT", "31/12/2023", 3440, 3470],
                    ["CĐ ngành GD&ĐT", "31/12/2024", 3461, 3490])  # fmt: skip
    report = checked(written(tmp_path, tin=news), "--register", path)
    assert {one["verdict"] for one in report["verdicts"]} == {"not_in_register"}


@pytest.mark.parametrize("head", ["Phường/xã", "Xã, phường, đặc khu", "Tên phường, xã"])
def test_a_register_of_areas_alone(checked: Any, tmp_path: Path, head: str) -> None:
    news = (
        "Công đoàn phường Bến Sa\n5/1/2026\n\nĐến 31/12/2025, Công đoàn phường Bến Sa, tỉnh Lam "
        "Giang có 31 CĐCS, 6.820 đoàn viên.\n"
    )
    path = workbook(tmp_path / "so.xlsx", TITLE, ["Stt", head, "Số CĐCS", "Tổng ĐV"],
                    [1, "P. Bến Sa", 31, 6280], ["Cộng", None, 31, 6280])  # fmt: skip
    report = checked(written(tmp_path, tin=news), "--register", path)
    told = {one["figure"]: one["verdict"] for one in report["verdicts"]}
    assert told == {"units": "agrees", "members": "differs"}
    assert [(one["row"], one["branch"]) for one in report["refused_rows"]] == [(4, "Cộng")]
