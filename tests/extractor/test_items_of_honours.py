"""Titles told alone in the items under a line of honours, and under a line of rules."""

import pytest

from tests.extractor.whole import awarded

SCHOOL = "Công đoàn cơ sở Trường Trung học cơ sở Lạc Sơn"
BEST = "Công đoàn cơ sở vững mạnh xuất sắc"


@pytest.mark.parametrize(
    ("head", "item"),
    [
        ("CĐCS Trường THCS Lạc Sơn đã đạt được các danh hiệu:", f"- {BEST}"),
        ("CĐCS Trường THCS Lạc Sơn đạt các danh hiệu sau:", f"1. {BEST}."),
        ("Trong 5 năm, CĐCS Trường THCS Lạc Sơn được công nhận:", f"+ {BEST}"),
        ("CĐCS Trường THCS Lạc Sơn đã được các cấp khen thưởng:", f"• {BEST}"),
        ("Những danh hiệu CĐCS Trường THCS Lạc Sơn đã đạt được:", f"- Đạt danh hiệu “{BEST}”"),
    ],
)
def test_a_class_alone_in_its_item_is_an_award(head: str, item: str) -> None:
    for gap in ("\n", "\n\n"):
        text = gap.join([head, item, "- Bằng khen của LĐLĐ tỉnh Lam Giang"])
        told = [(one.title, one.status.value, union) for one, union in awarded(text)]
        assert told == [(BEST, "reported", SCHOOL), ("Bằng khen", "reported", SCHOOL)]


@pytest.mark.parametrize("act", ["phấn đấu đạt", "đăng ký"])
def test_under_a_line_of_aims_it_is_a_target(act: str) -> None:
    text = f"CĐCS Trường THCS Lạc Sơn {act} các danh hiệu thi đua:\n- {BEST}\n"
    assert [(one.title, one.status.value) for one, _ in awarded(text)] == [(BEST, "target")]


@pytest.mark.parametrize(
    "head",
    [
        "LĐLĐ tỉnh Lam Giang vừa ra hướng dẫn bình xét. Các danh hiệu thi đua:",
        "Quy chế khen thưởng của LĐLĐ tỉnh Lam Giang. Hình thức khen thưởng gồm:",
        "Điều kiện để CĐCS Trường THCS Lạc Sơn đạt danh hiệu:",
        "Tiêu chuẩn công nhận của LĐLĐ tỉnh Lam Giang:",
    ],
)
def test_under_a_line_of_rules_nothing_is_conferred(head: str) -> None:
    assert not awarded(f"{head}\n- {BEST}\n- Tập thể lao động xuất sắc\n- Bằng khen\n")


def test_the_dash_of_a_school_year_begins_no_item() -> None:
    text = (
        "CĐCS Trường THCS Lạc Sơn.\n"
        "- Năm học 2016 - 2017: CĐCS vững mạnh xuất sắc; được LĐLĐ tỉnh tặng Bằng khen\n"
        "- Năm học 2017 - 2018: CĐCS vững mạnh, được LĐLĐ huyện tặng Giấy khen\n"
    )
    assert [one.period for one, _ in awarded(text)] == ["2016/2017"] * 2 + ["2017/2018"] * 2


@pytest.mark.parametrize(
    ("item", "period"),
    [
        ("- Năm học 2005-2006; 2006-2007: CĐCS vững mạnh.", "2005/2007"),
        ("- Năm 2018; 2019; 2020: CĐCS vững mạnh.", "2018/2020"),
        ("- CĐCS vững mạnh: năm học 2005-2006; 2006-2007", "2005/2007"),
        ("- Công đoàn cơ sở vững mạnh: từ năm 2010 đến nay", "2010/.."),
        ("- CĐCS vững mạnh liên tục từ năm học 2015-2016 đến nay", "2015/.."),
        ("+ Công đoàn vững mạnh - các năm 2008, 2009", "2008/2009"),
    ],
)
def test_the_years_of_an_item_stand_before_or_behind_its_title(item: str, period: str) -> None:
    text = (
        f"Công đoàn Trường THCS Lạc Sơn\n\nThành tích:\n{item}\n- Bằng khen của LĐLĐ tỉnh: 2012\n"
    )
    told = [(one.title, one.period) for one, _ in awarded(text)]
    assert told == [("Công đoàn cơ sở vững mạnh", period), ("Bằng khen", "2012")]


@pytest.mark.parametrize(("between", "after"), [(" ", "\n"), ("\n", "\n"), (" | ", "\n")])
def test_honours_by_years_with_the_papers_that_conferred_them(between: str, after: str) -> None:
    rows = (
        ("Năm", "Danh hiệu thi đua", "Số, ngày, tháng, năm của quyết định; cơ quan ban hành"),
        (
            "2019",
            "CĐCS vững mạnh xuất sắc",
            "QĐ số 4/QĐ-CĐXD ngày 10/01/2020 của CĐ ngành Xây dựng",
        ),
        ("2020", "Hoàn thành xuất sắc nhiệm vụ", "QĐ số 2/QĐ-CĐXD ngày 08/01/2021 của LĐLĐ tỉnh"),
        ("2021", "Bằng khen", "QĐ số 412/QĐ-UBND ngày 03/3/2022 của Chủ tịch UBND tỉnh"),
    )
    text = "CĐCS CÔNG TY CỔ PHẦN CẤP NƯỚC LẠC HÀ\n\nBÁO CÁO THÀNH TÍCH\n\n1. Danh hiệu thi đua:\n"
    text += after.join(between.join(row) for row in rows)
    assert [(one.title, one.period, union) for one, union in awarded(text)] == [
        (title, year, "Công đoàn cơ sở Công ty Cổ phần Cấp nước Lạc Hà")
        for title, year in (
            ("Công đoàn cơ sở vững mạnh xuất sắc", "2019"),
            ("Hoàn thành xuất sắc nhiệm vụ", "2020"),
            ("Bằng khen", "2021"),
        )
    ]
