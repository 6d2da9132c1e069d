"""Awards told in articles, held against those that a register names."""

from pathlib import Path
from typing import Any

import pytest

from tests.check.sheets import UNION, article, register

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
        ("BK của TLĐ", "differs"),  # instead of it
        ("BK của LĐLĐ tỉnh", "not_in_register"),
        ("BK", "not_in_register"),
        ("Cờ TĐ Tổng LĐ", "agrees"),
        ("Cờ thi đua Tổng LĐLĐVN", "agrees"),
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


@pytest.mark.parametrize(
    ("when", "told", "verdict"),
    [
        (2018, "HCLĐ hạng Ba (CTN)", "agrees"),
        (2018, "HCLĐ hạng Nhì", "differs"),
        (2018, "BK của Chủ tịch nước", "not_in_register"),
        (2015, "HCLĐ hạng Ba", "differs"),  # an order of one class is granted once
        (2017, "HCLĐ hạng Ba", "not_in_register"),  # decided then, handed over now
        (2015, "HCLĐ hạng Nhì", "not_in_register"),
    ],
)
def test_orders_of_another_class_or_year(
    check: Any, tmp_path: Path, when: int, told: str, verdict: str
) -> None:
    text = (
        "Năm 2018, Công đoàn cơ sở Sở Y tế tỉnh Hà Nam được Chủ tịch nước tặng Huân chương Lao "
        "động hạng Ba."
    )
    head = ["Tên công đoàn", "Năm", "Khen thưởng"]
    path = register(tmp_path, [UNION, when, told], head=head)
    assert check(article(tmp_path, text), "--register", path).verdicts == {"awards": verdict}


def test_an_award_beside_the_one_that_the_register_has(check: Any, tmp_path: Path) -> None:
    text = (
        "Năm 2018, Công đoàn cơ sở Sở Y tế tỉnh Hà Nam được UBND tỉnh tặng Cờ thi đua và được "
        "UBND tỉnh tặng Bằng khen."
    )
    head = ["Tên công đoàn", "Năm", "Khen thưởng"]
    path = register(tmp_path, [UNION, 2018, "Cờ TĐ UBND tỉnh"], head=head)
    done = check(article(tmp_path, text), "--register", path).data["verdicts"]
    assert [one["verdict"] for one in done] == ["agrees", "not_in_register"]


def test_awards_of_people_are_not_the_unions(check: Any, tmp_path: Path) -> None:
    text = (
        "Năm 2018, Công đoàn cơ sở Sở Y tế tỉnh Hà Nam có 2 cá nhân được UBND tỉnh tặng Bằng khen."
    )
    head = ["Tên công đoàn", "Năm", "Khen thưởng"]
    for told, verdict in (
        ("BK của TLĐ", "not_in_register"),
        ("BK của LĐLĐ tỉnh cho 2 đ/c", "differs"),
    ):
        path = register(tmp_path, [UNION, 2018, told], head=head)
        assert check(article(tmp_path, text), "--register", path).verdicts == {"awards": verdict}


@pytest.mark.parametrize(
    ("told", "verdict"),
    [
        ("BK CĐ YTVN", "agrees"),
        ("BK CĐ Y tế VN", "agrees"),
        ("BK CĐ GDVN", "differs"),
        ("BK TLĐ", "differs"),
    ],
)
def test_short_names_of_sector_unions_as_granters(
    check: Any, tmp_path: Path, told: str, verdict: str
) -> None:
    text = (
        "Năm 2018, Công đoàn cơ sở Sở Y tế tỉnh Hà Nam được Công đoàn Y tế Việt Nam tặng Bằng "
        "khen.\n"
    )
    path = tmp_path / "bai.txt"
    path.write_text(text, encoding="utf-8")
    head = ["Tên công đoàn", "Thời điểm", "Khen thưởng"]
    done = check(path, "--register", register(tmp_path, [UNION, "2018", told], head=head))
    assert done.verdicts == {"awards": verdict}


def test_collectives_honoured_by_another_body_are_not_the_union_itself(
    check: Any, tmp_path: Path
) -> None:
    text = (
        "Năm 2018, Công đoàn cơ sở Sở Y tế tỉnh Hà Nam có 6 tập thể được LĐLĐ tỉnh tặng Bằng khen."
    )
    path = register(
        tmp_path, [UNION, 2018, "BK của TLĐ"], head=["Tên công đoàn", "Năm", "Khen thưởng"]
    )
    verdicts = check(article(tmp_path, text), "--register", path).verdicts
    assert verdicts == {"awards": "not_in_register"}


@pytest.mark.parametrize(("told", "verdict"), [("hạng Ba", "differs"), ("hạng Nhì", "agrees")])
def test_the_years_of_merit_are_not_when_an_order_was_granted(
    check: Any, tmp_path: Path, told: str, verdict: str
) -> None:
    text = (
        "Trao Huân chương\n20/12/2018\n\nCông đoàn cơ sở Sở Y tế tỉnh Hà Nam được tặng Huân chương "
        f"Lao động {told} vì đã có thành tích xuất sắc từ năm 2013 đến năm 2017.\n"
    )
    head = ["Tên công đoàn", "Năm", "Khen thưởng"]
    path = register(tmp_path, [UNION, 2018, "HCLĐ hạng Nhì"], head=head)
    assert check(article(tmp_path, text), "--register", path).verdicts == {"awards": verdict}


def test_a_flag_handed_over_when_the_year_is_reviewed(check: Any, tmp_path: Path) -> None:
    text = (
        "Tổng kết năm 2018\n8/1/2019\n\nNgày 8/1/2019, Công đoàn cơ sở Sở Y tế tỉnh Hà Nam được "
        "Tổng Liên đoàn Lao động Việt Nam tặng Cờ thi đua.\n"
    )
    head = ["Tên công đoàn", "Năm", "Khen thưởng"]
    for kept, verdict in (("Cờ TĐ của TLĐ", "agrees"), ("BK của TLĐ", "not_in_register")):
        path = register(tmp_path, [UNION, 2018, kept], head=head)
        assert check(article(tmp_path, text), "--register", path).verdicts == {"awards": verdict}
