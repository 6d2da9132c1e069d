"""Lists of honours in columns, and what stands below them."""

import pytest

from congdoan import extract
from tests.extractor.whole import awarded

SCHOOL = "Công đoàn cơ sở Trường Mầm non Hoa Cau"
STATION = "Công đoàn cơ sở Trạm Thú y Phú Lộc"
ABOVE = """LĐLĐ huyện Phú Lộc công bố danh sách khen thưởng năm 2015

Sáng 02/02/2016, LĐLĐ huyện Phú Lộc trao thưởng cho các đơn vị xuất sắc năm 2015.
"""


def test_a_decision_beside_the_form_of_an_honour_does_not_date_it() -> None:
    text = f"""{ABOVE}
TT | Đơn vị | Hình thức khen thưởng | Quyết định
1 | CĐCS Trường Mầm non Hoa Cau | Cờ thi đua của LĐLĐ tỉnh | Số 34/QĐ-LĐLĐ ngày 12/01/2016
2 | CĐCS Trạm Thú y Phú Lộc | Giấy khen của LĐLĐ huyện | Số 11/QĐ-LĐLĐ ngày 20/01/2016

Ngoài ra, 31 cá nhân được LĐLĐ huyện tặng Giấy khen. Tiền thưởng 18,4 triệu đồng.
"""
    district = "Liên đoàn Lao động huyện Phú Lộc"
    assert [(one.title, one.period, union) for one, union in awarded(text)] == [
        ("Cờ thi đua", "2015", SCHOOL),
        ("Giấy khen", "2015", STATION),
        ("Giấy khen", "2015", district),
    ]
    record = extract(text)
    money = next(one for one in record.facts if one.kind == "fund_amount")
    assert {branch.id: branch.name for branch in record.branches}[money.branch] == district


@pytest.mark.parametrize(
    "heads",
    [
        "Họ và tên | Đơn vị | Hình thức khen",
        "Họ tên | Đơn vị | Hình thức khen | Ghi chú",
    ],
)
def test_persons_of_unions_in_a_list_of_honours(heads: str) -> None:
    text = f"""{ABOVE}
TT | {heads}
1 | Bà Hoàng Thị Lụa | CĐCS Trường Mầm non Hoa Cau | Bằng khen của LĐLĐ tỉnh
2 | Ông Bùi Văn Tạo | CĐCS Trạm Thú y Phú Lộc | Giấy khen của LĐLĐ huyện
"""
    told = [(one.title, one.recipient_type.value, union) for one, union in awarded(text)]
    assert told == [("Bằng khen", "individual", SCHOOL), ("Giấy khen", "individual", STATION)]


def test_cells_each_between_empty_lines_with_a_short_row_that_sums_up() -> None:
    cells = ["Đơn vị", "Đoàn viên", "Ủng hộ (đồng)", "Ghi chú"]
    cells += ["CĐCS Trường Mầm non Hoa Cau", "38", "3.100.000", "Một ngày lương"]
    cells += ["CĐCS Trạm Thú y Phú Lộc", "11", "1.950.000", "-"]
    text = "\n\n".join(["LĐLĐ huyện Phú Lộc: tiền ủng hộ", *cells, "Tổng cộng", "49", "5.050.000"])
    text += "\n\nSố tiền trên đã được chuyển về cấp trên vào ngày đầu tiên của tháng sau.\n"
    record = extract(text)
    name = {branch.id: branch.name for branch in record.branches}
    money = [(one.amount, name[one.branch]) for one in record.facts if one.kind == "fund_amount"]
    assert money == [
        (3_100_000, SCHOOL),
        (1_950_000, STATION),
        (5_050_000, "Liên đoàn Lao động huyện Phú Lộc"),
    ]


def test_honours_are_of_the_year_they_were_weighed_for_and_those_under_a_request_are_asked() -> (
    None
):
    text = """CÔNG ĐOÀN NGÀNH Y TẾ TỈNH YÊN KHÊ
Yên Khê, ngày 20 tháng 01 năm 2014

KẾ HOẠCH CÔNG TÁC NĂM 2014

A. NHÌN LẠI NĂM 2013

Thi đua 2013, Công đoàn ngành đã họp xét ngày 10/01/2014:

a) Đã có quyết định
• UBND tỉnh: Bằng khen cho CĐCS Trạm Y tế Lạc Sơn.

b) Đang trình
• LĐLĐ tỉnh: Cờ cho Công đoàn ngành.
"""
    told = [(fact.title, fact.period, fact.status) for fact, _ in awarded(text)]
    assert told == [("Bằng khen", "2013", "reported"), ("Cờ thi đua", "2013", "target")]


def test_a_year_that_opens_an_item_is_no_count() -> None:
    text = """Phần thưởng của CĐCS Công ty May Hòa Lạc

Năm 2011 Bằng khen của Công đoàn Dệt may Việt Nam; 2014 Cờ thi đua của Tổng LĐLĐ Việt Nam; 2018 \
Huân chương Lao động hạng Ba. CĐCS Công ty May Hòa Lạc có 412 đoàn viên.
"""
    assert [(award.count, award.period) for award, _ in awarded(text)] == [
        (None, "2011"),
        (None, "2014"),
        (None, "2018"),
    ]


@pytest.mark.parametrize(
    ("head", "flag", "letter"),
    [
        (
            "PHẦN A - UBND TỈNH KHEN (Quyết định số 91/QĐ-UBND ngày 5/1/2016)",
            "I/ CỜ THI ĐUA: 02 đơn vị",
            "II/ BẰNG KHEN",
        ),
        ("A. UBND TỈNH TẶNG", "1. Cờ thi đua (02 tập thể)", "2. Bằng khen (01 cá nhân)"),
        ("PHẦN I: UBND TỈNH TẶNG", "I. Cờ thi đua: 02, gồm:", "II. Bằng khen:"),
        ("I. KHEN THƯỞNG CỦA UBND TỈNH", "* Cờ thi đua xuất sắc (02)", "* Bằng khen: 01"),
    ],
)
def test_parts_of_a_list_name_the_giver_and_items_the_honour(
    head: str, flag: str, letter: str
) -> None:
    text = f"""LIÊN ĐOÀN LAO ĐỘNG HUYỆN PHÚ LỘC
DANH SÁCH KHEN THƯỞNG NĂM 2015

{head}
{flag}
- CĐCS Trường Mầm non Hoa Cau
- CĐCS Trạm Thú y Phú Lộc
{letter}
- KS. Bùi Văn Tạo, CĐCS Trạm Thú y Phú Lộc
"""
    told = [(one.title, one.granted_by, one.period, union) for one, union in awarded(text)]
    province = "Ủy ban nhân dân tỉnh"
    assert told == [
        ("Cờ thi đua", province, "2015", SCHOOL),
        ("Cờ thi đua", province, "2015", STATION),
        ("Bằng khen", province, "2015", STATION),
    ]


def test_a_list_attached_to_a_decision_is_of_whoever_decided() -> None:
    text = """DANH SÁCH KHEN THƯỞNG NĂM 2015
(Ban hành kèm theo Quyết định số 45/QĐ-LĐLĐ ngày 16/01/2016 của Ban Thường vụ LĐLĐ tỉnh Lam Giang)

I. BẰNG KHEN
1. CĐCS Trường Mầm non Hoa Cau
2. CĐCS Trạm Thú y Phú Lộc
II. KỶ NIỆM CHƯƠNG "VÌ SỰ NGHIỆP XÂY DỰNG TỔ CHỨC CÔNG ĐOÀN"
- 22 cán bộ công đoàn (trong đó 5 nữ) và 03 đồng chí lãnh đạo Tỉnh ủy.
III. GIẤY KHEN cho người sử dụng lao động: ông Lê Văn Tư, Giám đốc Công ty May Lộc.
"""
    giver = "Liên đoàn Lao động tỉnh Lam Giang"
    assert [(one.title, one.granted_by, one.count) for one, _ in awarded(text)] == [
        ("Bằng khen", giver, None),
        ("Bằng khen", giver, None),
        ("Kỷ niệm chương Vì sự nghiệp xây dựng tổ chức Công đoàn", giver, 22),
    ]


def test_what_is_noted_behind_a_winner_is_no_statement() -> None:
    text = """LIÊN ĐOÀN LAO ĐỘNG TỈNH LẠC GIANG
QUYẾT ĐỊNH
Về việc khen thưởng thành tích năm 2015

BAN THƯỜNG VỤ LIÊN ĐOÀN LAO ĐỘNG TỈNH

QUYẾT ĐỊNH:

B. BẰNG KHEN
I. Tập thể
1. CĐCS Trường THPT Văn Bàn (52 đoàn viên; đã vận động ủng hộ học sinh nghèo 31.200.000 đồng).
2. CĐCS Chi cục Kiểm dịch Kim Thành (24 đoàn viên).
3. CĐCS Trường Mầm non Hoa Lan: có 5 sáng kiến.
"""
    assert [(union, award.granted_by) for award, union in awarded(text)] == [
        ("Công đoàn cơ sở Trường Trung học phổ thông Văn Bàn", "Liên đoàn Lao động tỉnh"),
        ("Công đoàn cơ sở Chi cục Kiểm dịch Kim Thành", "Liên đoàn Lao động tỉnh"),
        ("Công đoàn cơ sở Trường Mầm non Hoa Lan", "Liên đoàn Lao động tỉnh"),
    ]


def test_a_union_of_officials_is_no_person_and_a_caption_tells_an_honour_again() -> None:
    text = """LĐLĐ tỉnh Bình Lợi tổng kết năm 2021

14/01/2022

LĐLĐ tỉnh Bình Lợi tổ chức hội nghị tổng kết hoạt động công đoàn năm 2021.

I. Khen thưởng cấp Nhà nước
- Bằng khen của Thủ tướng Chính phủ: ông Võ Đình Lực, Chủ tịch CĐCS Trạm Thú y Phú Lộc.

II. Khen thưởng của UBND tỉnh
- Giấy khen: Công đoàn Viên chức tỉnh, Công đoàn ngành Y tế.

Ảnh: Ông Võ Đình Lực (thứ 3 từ trái sang) nhận Bằng khen của Thủ tướng Chính phủ.
"""
    assert [(one.title, union) for one, union in awarded(text)] == [
        ("Bằng khen", STATION),
        ("Giấy khen", "Công đoàn Viên chức tỉnh Bình Lợi"),
        ("Giấy khen", "Công đoàn ngành Y tế tỉnh Bình Lợi"),
    ]
