"""Items of a bulletin: each is of whom its label or its heading names."""

from congdoan import extract
from tests.extractor.whole import facts


def test_an_item_has_the_province_that_labels_it() -> None:
    text = """TIN HOẠT ĐỘNG CÔNG ĐOÀN

LÂM ĐỒNG. Công đoàn ngành Y tế tỉnh vừa kết nạp 62 đoàn viên.

BẠC LIÊU. Công đoàn ngành Y tế tỉnh vừa kết nạp 35 đoàn viên.
"""
    assert [(words, union) for words, union, _ in facts(text)] == [
        ("62 đoàn viên", "Công đoàn ngành Y tế tỉnh Lâm Đồng"),
        ("35 đoàn viên", "Công đoàn ngành Y tế tỉnh Bạc Liêu"),
    ]


def test_an_item_is_of_the_host_that_heads_it() -> None:
    text = """TIN VUI TỪ CÁC ĐẠI HỘI CÔNG ĐOÀN CƠ SỞ

1. Trường THPT Nguyễn Hiền: dân chủ từ cơ sở

Công đoàn Trường THPT Nguyễn Hiền đã đại hội. 80 đại biểu thay mặt 96 đoàn viên về dự.

2. May Vinatex Lạc Hồng: nữ công nhân làm chủ đại hội

Sôi nổi nhất là đại hội của Công đoàn Công ty CP May Vinatex Lạc Hồng. 150 đại biểu thay mặt \
1.604 đoàn viên.
"""
    assert [(words, union) for words, union, _ in facts(text)] == [
        ("96 đoàn viên", "Công đoàn Trường Trung học phổ thông Nguyễn Hiền"),
        ("1.604 đoàn viên", "Công đoàn Công ty CP May Vinatex Lạc Hồng"),
    ]


def test_items_by_time_have_what_is_counted_above_them() -> None:
    text = """Công đoàn cơ sở Cục Thống kê tỉnh Nam Sơn, nhiệm kỳ 2012 - 2017

1. Số tổ công đoàn
- Đầu nhiệm kỳ (10/2012): 11 tổ
- Cuối nhiệm kỳ (9/2017): 14 tổ
2. Số đoàn viên
- 10/2012: 115
- 9/2017: 109, trong đó nữ: 47 (43,1%)
3. Kết nạp mới cả nhiệm kỳ: 16 người
Chia ra: 2013: 9; 2014: 0; 2016: 7
"""
    record = extract(text)
    assert [(one.kind, one.value, one.period) for one in record.facts] == [
        ("unit_count", 11, "2012-10"),
        ("unit_count", 14, "2017-09"),
        ("member_count", 115, "2012-10"),
        ("member_count", 109, "2017-09"),
        ("female_count", 47, "2017-09"),
        ("new_member_count", 16, "2012/2017"),
        ("new_member_count", 9, "2013"),
        ("new_member_count", 7, "2016"),
    ]


def test_an_item_labelled_by_its_district_is_of_its_federation() -> None:
    text = """Tin vắn công đoàn các huyện

18/8/2016

Thạch Lâm: LĐLĐ huyện quản lý 88 CĐCS.

Phú Xuyên: Giúp đồng bào vùng hạn mặn, đoàn viên huyện này góp được 214 triệu đồng. Số tiền trên \
đã chuyển về LĐLĐ tỉnh Hòa Giang.

Kim Bảng: LĐLĐ huyện tặng quà cho 30 đoàn viên, mỗi suất 500.000 đồng. LĐLĐ tỉnh tặng Bằng khen \
cho CĐCS Công ty May Bảo Anh. Công ty hiện có 1.120 lao động, trong đó 1.064 người là đoàn viên.
"""
    assert [union.removeprefix("Liên đoàn Lao động ") for _, union, _ in facts(text)] == [
        "huyện Thạch Lâm",
        "huyện Phú Xuyên",
        "huyện Kim Bảng",
        "Công đoàn cơ sở Công ty May Bảo Anh",
        "Công đoàn cơ sở Công ty May Bảo Anh",
        "Công đoàn cơ sở Công ty May Bảo Anh",
    ]


def test_a_short_form_behind_the_label_of_an_item_is_of_the_host_named_there() -> None:
    text = """TIN VẮN CƠ SỞ

- Công đoàn Bệnh viện Mắt Lam Giang có 96 đoàn viên.

- Trường Mầm non Hoa Sen (Yên Mỹ): CĐCS nhà trường hiện có 46 đoàn viên.

- Sở Tư pháp tỉnh Lam Giang: Công đoàn cơ quan có 54 đoàn viên.

- Công đoàn Trường THPT Kim Đường B: đến nay có 82 đoàn viên.
"""
    assert [(words, union) for words, union, _ in facts(text)] == [
        ("96 đoàn viên", "Công đoàn Bệnh viện Mắt Lam Giang"),
        ("46 đoàn viên", "Công đoàn cơ sở Trường Mầm non Hoa Sen"),
        ("54 đoàn viên", "Công đoàn Sở Tư pháp tỉnh Lam Giang"),
        ("82 đoàn viên", "Công đoàn Trường Trung học phổ thông Kim Đường B"),
    ]


def test_the_office_of_a_province_is_no_section_of_another_host() -> None:
    text = """TIN VẮN CƠ SỞ

- CĐCS Trường Mầm non Hoa Sen, huyện Yên Mỹ có 31 đoàn viên.

- Công đoàn Văn phòng UBND tỉnh: tổng số 96 đoàn viên.
"""
    assert [(words, union) for words, union, _ in facts(text)] == [
        ("31 đoàn viên", "Công đoàn cơ sở Trường Mầm non Hoa Sen, huyện Yên Mỹ"),
        ("96 đoàn viên", "Công đoàn Văn phòng Ủy ban nhân dân tỉnh"),
    ]


def test_an_item_labelled_with_an_industry_or_a_trade_name_is_of_its_union() -> None:
    text = """LIÊN ĐOÀN LAO ĐỘNG TỈNH HƯNG LỘC
BẢN TIN CÔNG ĐOÀN

◊ Ngành Giáo dục: Kết thúc năm học, trong 32 đơn vị thuộc Công đoàn ngành Giáo dục tỉnh có 24 CĐCS \
đạt vững mạnh xuất sắc. 386 chị được công nhận "Giỏi việc trường, đảm việc nhà".

◊ Cao su: CĐCS Công ty Cao su Hưng Lộc mở hội thi. Anh A Thuih, Nông trường Đăk Lung, đoạt giải \
Nhất. Công đoàn công ty có 74 tổ công đoàn.

◊ TP. Hưng Lộc: Mưa đá làm tốc mái 5 nhà. Đã hỗ trợ mỗi gia đình 1 triệu đồng. LĐLĐ thành phố Hưng \
Lộc hiện có 214 CĐCS.

Toàn tỉnh có 1.012 CĐCS.
"""
    sector = "Công đoàn ngành Giáo dục tỉnh Hưng Lộc"
    rubber = "Công đoàn cơ sở Công ty Cao su Hưng Lộc"
    assert [(words, union) for words, union, _ in facts(text)] == [
        ("vững mạnh xuất sắc", sector),
        ("Giỏi việc trường, đảm việc nhà", sector),
        ("giải Nhất", rubber),
        ("74 tổ công đoàn", rubber),
        ("1 triệu đồng", "Liên đoàn Lao động thành phố Hưng Lộc"),
        ("214 CĐCS", "Liên đoàn Lao động thành phố Hưng Lộc"),
        ("1.012 CĐCS", "Liên đoàn Lao động tỉnh Hưng Lộc"),
    ]
