"""When: texts ordered by time, a year as heading or at the head of each line."""

import pytest

from tests.extractor.whole import facts


def periods(text: str) -> list[tuple[str, str | None]]:
    return [(words, period) for words, _, period in facts(text)]


def test_what_stands_below_a_year_is_of_that_year() -> None:
    text = """LĐLĐ HUYỆN LẠC BÌNH: NHỮNG CỘT MỐC
(Đăng ngày 12/8/2025)

2009
Sau khi chia tách, LĐLĐ huyện có 84 CĐCS. Ngày 28-7, LĐLĐ huyện được tặng Huân chương Lao động \
hạng Ba.

2010
Ra mắt Quỹ Tương trợ, số vốn ban đầu 75 triệu đồng.

Tháng 9 năm 2012
Đại hội lần thứ IV, nhiệm kỳ 2012 - 2017. Khi ấy huyện có 9.612 đoàn viên. Chỉ tiêu nhiệm kỳ \
2012 - 2017: kết nạp 4.500 đoàn viên.

2017
Tổng kết nhiệm kỳ: kết nạp 5.208 đoàn viên. LĐLĐ huyện nhận Cờ thi đua của LĐLĐ tỉnh.

Hôm nay
LĐLĐ huyện có 9.700 đoàn viên.
"""
    assert periods(text) == [
        ("84 CĐCS", "2009"),
        ("Huân chương Lao động hạng Ba", "2009"),
        ("75 triệu đồng", "2010"),
        ("9.612 đoàn viên", "2012"),
        ("4.500 đoàn viên", "2012/2017"),
        ("5.208 đoàn viên", "2012/2017"),
        ("Cờ thi đua", "2017"),
        ("9.700 đoàn viên", None),
    ]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("2016:", "2018:"),
        ("2016 -", "2018 –"),
        ("- 2016:", "- 2018:"),
        ("▪ Năm 2016 –", "▪ Năm 2018 –"),
        ("[2016]", "[2018]"),
        ("1. Năm 2016.", "2. Năm 2018."),
        ("5/2016 |", "3/2018 |"),
    ],
)
def test_what_stands_behind_a_time_that_labels_a_line_is_of_it(first: str, second: str) -> None:
    text = f"""Công đoàn Công ty Dệt Hưng Lộc qua từng chặng
Cập nhật: 20/1/2020

Công đoàn Công ty Dệt Hưng Lộc ra đời năm 1998.

{first} Công đoàn công ty có 3.120 đoàn viên. Trong năm chi 64 triệu đồng giúp người ốm.
{second} Đơn hàng sụt. Công đoàn công ty góp 90 triệu đồng lo bữa ăn.
"""
    assert [(words, (period or "")[:4]) for words, period in periods(text)] == [
        ("3.120 đoàn viên", "2016"),
        ("64 triệu đồng", "2016"),
        ("90 triệu đồng", "2018"),
    ]


def test_the_last_time_ends_with_its_list() -> None:
    text = """Tuyên dương lao động giỏi Công đoàn Xi măng Hưng Lộc
30/07/2020

Chiều 28/7, Công đoàn Xi măng Hưng Lộc tuyên dương lao động giỏi.

NĂM 2018
• Công đoàn Xi măng Hưng Lộc: Cờ thi đua của Tổng LĐLĐ Việt Nam.
NĂM 2019
• 12 đoàn viên: Chiến sĩ thi đua cơ sở.
Ngay tại buổi lễ, đại biểu góp 28,4 triệu đồng ủng hộ đồng nghiệp vùng lũ.
"""
    assert periods(text) == [
        ("Cờ thi đua", "2018"),
        ("Chiến sĩ thi đua cơ sở", "2019"),
        ("28,4 triệu đồng", "2020-07-30"),
    ]


def test_the_first_day_of_a_chronicle_is_not_that_of_the_text() -> None:
    text = """BIÊN NIÊN SỰ KIỆN CÔNG ĐOÀN TỈNH LẠC GIANG

Ngày 12/3/1976
Đại hội Công đoàn tỉnh lần thứ I thay mặt 18.400 đoàn viên.

Tháng 8 năm 1988
Công đoàn tỉnh được tặng Huân chương Lao động hạng Nhì.

2003 - 2005
LĐLĐ tỉnh Lạc Giang xây 210 Mái ấm Công đoàn, tổng trị giá 2,1 tỷ đồng.

Năm 2010
LĐLĐ tỉnh Lạc Giang có 64.800 đoàn viên.
"""
    assert periods(text) == [
        ("18.400 đoàn viên", "1976-03-12"),
        ("Huân chương Lao động hạng Nhì", "1988-08"),
        ("2,1 tỷ đồng", "2003/2005"),
        ("64.800 đoàn viên", "2010"),
    ]


def test_a_congress_with_its_year_dates_what_is_told_of_it() -> None:
    for first, second in (
        ("1. Đại hội I (1951)", "2. Đại hội IV (1974)"),
        ("- Đại hội lần thứ I (tháng 3/1951)", "- Đại hội đại biểu lần thứ IV (tháng 5/1974)"),
        ("Đại hội lần thứ I, năm 1951", "Đại hội lần thứ IV, năm 1974"),
    ):
        text = f"""Công đoàn Đường thủy Việt Nam: các kỳ Đại hội

Đăng lúc 21/04/2014

{first}: 64 đại biểu thay mặt cho 5.214 đoàn viên, bầu BCH 15 ủy viên.

{second}: lúc này toàn Công đoàn có 19.730 đoàn viên thuộc 412 CĐCS.
"""
        told = [(words, period[:4]) for words, period in periods(text) if period]
        assert told == [
            ("5.214 đoàn viên", "1951"),
            ("19.730 đoàn viên", "1974"),
            ("412 CĐCS", "1974"),
        ]
