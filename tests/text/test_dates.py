"""Full dates in the forms of the press."""

import pytest

from extractor.dates import find_dates


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Cập nhật ngày: 25/10/2017 | 09:41 GMT+7", "2017-10-25"),
        ("11:00, 03/06/2023", "2023-06-03"),
        ("Thứ tư, 10 Tháng 8 2011", "2011-08-10"),
        ("Thứ Sáu, ngày 5 tháng 3 năm 2021", "2021-03-05"),
        ("29 Tháng Mười Hai 2023 10:05:17", "2023-12-29"),
        ("12 Tháng Năm 2020", "2020-05-12"),
        ("Tháng Mười 25, 2017", "2017-10-25"),
        ("05-03-2021 08:30:00", "2021-03-05"),
        ("2021-03-05T08:30", "2021-03-05"),
        ("Hà Nội, ngày 2.6.2020", "2020-06-02"),
        ("25 / 10 / 2017", "2017-10-25"),
        ("October 5, 2017", "2017-10-05"),
    ],
)
def test_forms(line: str, day: str) -> None:
    assert [hit.iso for hit in find_dates(line)] == [day]


@pytest.mark.parametrize(
    "text",
    [
        "Ngày 31/02/2020",
        "10/25/2017",
        "tháng 5 năm 2020",
        "nhiệm kỳ 2018-2023",
        "Sáng 25/10, đại hội",
        "3.092 cán bộ, 10,930 tỷ đồng",
        "Nghị quyết 12/2020/NQ-CP",
        "0912.345.2017",
    ],
)
def test_what_is_no_full_date(text: str) -> None:
    assert find_dates(text) == []


def test_several_dates_stand_in_order_and_at_their_place() -> None:
    text = "(28/7/1929 - 28/7/2016)"
    assert [text[hit.start : hit.end] for hit in find_dates(text)] == ["28/7/1929", "28/7/2016"]
