"""Rows that sum up a table: their figures are of the union above those of the other rows."""

import pytest

from congdoan import extract
from tests.extractor.whole import facts

SCHOOL = "Công đoàn cơ sở Trường Mầm non Hoa Cau"
STATION = "Công đoàn cơ sở Trạm Thú y Phú Lộc"
HEADS = ("Đơn vị", "Đoàn viên", "Nữ", "Ủng hộ (triệu đồng)")
ROWS = (
    ("CĐCS Trường Mầm non Hoa Cau", "38", "36", "2,6"),
    ("CĐCS Trạm Thú y Phú Lộc", "11", "3", "0,9"),
)
SUMS = ("49", "39", "3,5")
ABOVE = {
    "LĐLĐ huyện Phú Lộc\nBáo cáo năm 2022": "Liên đoàn Lao động huyện Phú Lộc",
    "LĐLĐ huyện Phú Lộc: kết quả năm 2022": "Liên đoàn Lao động huyện Phú Lộc",
    "Công đoàn ngành Giáo dục tỉnh Lam Giang tổng hợp năm 2022": (
        "Công đoàn ngành Giáo dục tỉnh Lam Giang"
    ),
    "Đóng góp năm 2022\n\nTheo báo cáo của LĐLĐ huyện Phú Lộc, kết quả như sau.": (
        "Liên đoàn Lao động huyện Phú Lộc"
    ),
    "Đóng góp năm 2022\n\nLĐLĐ huyện Phú Lộc vừa tổng hợp số liệu của các đơn vị:": (
        "Liên đoàn Lao động huyện Phú Lộc"
    ),
}


@pytest.mark.parametrize("above", ABOVE)
@pytest.mark.parametrize("parted", [" | ", "\t", "; ", "    "])
@pytest.mark.parametrize("label", ["Cộng", "Tổng cộng", "TỔNG", "Tổng cộng toàn huyện"])
def test_sums_are_of_the_union_named_above_the_table(above: str, parted: str, label: str) -> None:
    rows = [HEADS, *ROWS, (label, *SUMS)]
    text = f"{above}\n\n" + "\n".join(parted.join(row) for row in rows) + "\n"
    assert [(words, union) for words, union, _ in facts(text)] == [
        *(("38", SCHOOL), ("36", SCHOOL), ("2,6", SCHOOL)),
        *(("11", STATION), ("3", STATION), ("0,9", STATION)),
        *((figure, ABOVE[above]) for figure in SUMS),
    ]


def test_members_told_in_a_row_are_not_those_who_get_its_sum() -> None:
    text = """LĐLĐ huyện Phú Lộc

Đơn vị | Đoàn viên | Ủng hộ (triệu đồng)
CĐCS Trường Mầm non Hoa Cau | 38 | 2,6
CĐCS Trạm Thú y Phú Lộc | 11 | 0,9
"""
    money = [one for one in extract(text).facts if one.kind == "fund_amount"]
    assert [(one.amount, one.beneficiaries) for one in money] == [
        (2_600_000, None),
        (900_000, None),
    ]
