"""Round-ups, talks and lists of honours of the press: whose each figure and each title is."""

from congdoan import extract
from schemas import Award
from tests.extractor.whole import awarded, facts, owners


def test_a_round_up_of_an_area_is_about_the_federation_it_only_names_in_short() -> None:
    text = """Tháng Công nhân ở Bắc Giang: góp tay từ nhiều phía

Theo tổng hợp của LĐLĐ tỉnh, trong tháng, các cấp công đoàn trao quà trị giá 1,94 tỷ đồng.

Công đoàn các Khu công nghiệp tỉnh quản lý 141 CĐCS, chăm lo cho công nhân ở trọ.

"Chúng tôi kết nạp 1.126 đoàn viên", ông Nguyễn Sơn Lâm, Chủ tịch Công đoàn các KCN, nói.

Chiều 28/5/2023, LĐLĐ tỉnh tặng bằng khen cho 5 tập thể có thành tích trong Tháng Công nhân.
"""
    federation, zones = (
        "Liên đoàn Lao động tỉnh Bắc Giang",
        "Công đoàn các Khu công nghiệp tỉnh Bắc Giang",
    )
    assert owners(text) == [
        ("1,94 tỷ đồng", federation),
        ("141 CĐCS", zones),
        ("1.126 đoàn viên", zones),
        ("bằng khen", federation),
    ]


def test_a_ward_has_what_an_older_union_hands_over() -> None:
    text = """Chủ tịch Công đoàn phường Bình Khê: "Phường mới, công nhân cũ"

06/02/2026

- Trước đây LĐLĐ thành phố Thuận Hải quản lý 118.000 đoàn viên, chia ra thì phần Bình Khê, hồi \
tháng 8/2025, là 152 công đoàn cơ sở. Đến 31/12/2025, phường có 158 CĐCS, 33.215 đoàn viên; trong \
đoàn viên, nữ chiếm 57%.
"""
    ward = "Công đoàn phường Bình Khê"
    assert owners(text) == [
        ("118.000 đoàn viên", "Liên đoàn Lao động thành phố Thuận Hải"),
        ("152 công đoàn cơ sở", ward),
        ("158 CĐCS", ward),
        ("33.215 đoàn viên", ward),
        ("nữ chiếm 57%", ward),
    ]


def test_a_share_of_a_whole_area_is_no_figure_of_that_area() -> None:
    text = """Mười năm Công đoàn Khu kinh tế Trà Khê

Công đoàn Khu kinh tế Trà Khê có 24 CĐCS.

CĐCS Công ty TNHH Giày Mỹ Lâm có 13.050 đoàn viên, chiếm hơn nửa quân số toàn khu, chia ra 196 tổ \
công đoàn.
"""
    assert owners(text)[1:] == [
        ("13.050 đoàn viên", "Công đoàn cơ sở Công ty TNHH Giày Mỹ Lâm"),
        ("196 tổ công đoàn", "Công đoàn cơ sở Công ty TNHH Giày Mỹ Lâm"),
    ]


def test_who_asks_for_an_award_of_a_person_does_not_take_the_text_over() -> None:
    text = """"Má Hai" của công nhân

Chị Lê Thị Tuyền là Chủ tịch Công đoàn Công ty CP Thủy sản Tấn Phát. Công đoàn Công ty Tấn Phát \
có 2.314 đoàn viên.

LĐLĐ tỉnh Sóc Giang đã lập hồ sơ đề nghị Thủ tướng Chính phủ tặng Bằng khen cho chị. Còn chị thì \
lo vận động quỹ được 100 triệu đồng.
"""
    own = "Công đoàn Công ty CP Thủy sản Tấn Phát"
    assert {union for _, union in owners(text)} == {own}


def test_the_union_of_an_industry_is_not_that_of_a_firm_with_its_words() -> None:
    text = """LĐLĐ tỉnh Bắc Giang tổng kết hội thao

LĐLĐ tỉnh Bắc Giang tổ chức hội thao. CĐCS Công ty CP Hóa chất Sông Thương có 300 đoàn viên.

Giải Ba: Công đoàn ngành Công Thương.
"""
    assert owners(text)[-1] == ("Giải Ba", "Công đoàn ngành Công Thương tỉnh Bắc Giang")


def test_a_firm_in_trouble_and_its_union_called_in_short() -> None:
    text = """LIÊN ĐOÀN LAO ĐỘNG TỈNH BẮC GIANG
BẢN TIN CÔNG ĐOÀN
Số 04 (Quý IV - 2009) - Lưu hành nội bộ

TIN TỪ CƠ SỞ

* Doanh nghiệp - Công ty CP Giấy Chợ Phiên giữa năm tưởng chừng đóng cửa. Giám đốc đi vay ngân \
hàng, còn Công đoàn Công ty thì lập "Hũ gạo nghĩa tình". Hũ gạo vận động được 16,8 triệu đồng. \
Công đoàn Công ty CP Giấy Chợ Phiên cuối năm được LĐLĐ tỉnh tặng Cờ thi đua.
"""
    own = "Công đoàn Công ty CP Giấy Chợ Phiên"
    assert facts(text) == [("16,8 triệu đồng", own, "2009"), ("Cờ thi đua", own, "2009")]


def test_a_list_of_honours_names_unions_and_persons_one_behind_another() -> None:
    text = """LĐLĐ tỉnh Bắc Giang công bố các phần thưởng

28/07/2022

LĐLĐ tỉnh Bắc Giang tổ chức lễ kỷ niệm; toàn tỉnh có 2.216 CĐCS.

1. Huân chương Lao động của Chủ tịch nước:
- Hạng Nhì: Công đoàn Viên chức tỉnh, LĐLĐ huyện Ba Khê và Công đoàn ngành Y tế.
- Hạng Ba: LĐLĐ huyện Việt Hà; đồng chí Thân Văn Thuận, nguyên Chủ tịch LĐLĐ huyện Lạc Giang.

2. Bằng Lao động sáng tạo của Tổng LĐLĐ Việt Nam: 11 đồng chí, riêng CĐCS Công ty CP Phân đạm Sông \
Lam có 4 đồng chí.
"""
    record = extract(text)
    names = {branch.id: branch.name for branch in record.branches}
    found = [
        (fact.title, fact.rank, fact.recipient_type, fact.count, names[fact.branch])
        for fact in record.facts
        if isinstance(fact, Award)
    ]
    order, diploma = "Huân chương Lao động", "Bằng Lao động sáng tạo"
    assert found == [
        (order, "hạng Nhì", "branch", None, "Công đoàn Viên chức tỉnh Bắc Giang"),
        (order, "hạng Nhì", "branch", None, "Liên đoàn Lao động huyện Ba Khê"),
        (order, "hạng Nhì", "branch", None, "Công đoàn ngành Y tế tỉnh Bắc Giang"),
        (order, "hạng Ba", "branch", None, "Liên đoàn Lao động huyện Việt Hà"),
        (order, "hạng Ba", "individual", None, "Liên đoàn Lao động huyện Lạc Giang"),
        (diploma, None, "individual", 11, "Liên đoàn Lao động tỉnh Bắc Giang"),
        (diploma, None, "individual", 4, "Công đoàn cơ sở Công ty CP Phân đạm Sông Lam"),
    ]


def test_the_same_year_is_that_told_in_the_sentence() -> None:
    text = """Báo cáo nhiệm kỳ 2008 - 2013 của Công đoàn Tổng công ty Cơ khí Sông Lam

Kỹ sư Cao Xuân Đàn được tặng Bằng Lao động sáng tạo năm 2011; cùng năm, công đoàn nhận Bằng khen \
của Bộ Xây dựng.

Vận động ủng hộ đồng bào miền Trung bị lũ năm 2010 được 742 triệu đồng. Làm 27 nhà "Mái ấm công \
đoàn" trị giá 945 triệu đồng.
"""
    assert [(words, period) for words, _, period in facts(text)] == [
        ("Bằng Lao động sáng tạo", "2011"),
        ("Bằng khen", "2011"),
        ("742 triệu đồng", "2010"),
        ("945 triệu đồng", "2008/2013"),
    ]


def test_the_first_days_of_a_jubilee_and_the_day_an_office_was_taken_over() -> None:
    text = """Công đoàn Viên chức tỉnh Bắc Giang: 15 năm một chặng đường

28/11/2009

Kỷ niệm 15 năm thành lập (1994 - 2009), Công đoàn Viên chức tỉnh nhìn lại: từ 486 đoàn viên những \
ngày đầu, nay có trên 2.600 đoàn viên.

Năm 2003, chị Hà được bầu làm Chủ tịch. Lúc nhận bàn giao, công đoàn chỉ có 1.640 đoàn viên.
"""
    assert [(words, period) for words, _, period in facts(text)] == [
        ("486 đoàn viên", "1994"),
        ("trên 2.600 đoàn viên", None),
        ("1.640 đoàn viên", "2003"),
    ]


def test_figures_from_the_federation_are_those_of_its_area() -> None:
    text = """Nhìn lại Tháng Công nhân ở Quảng Trị

31/05/2019

Số liệu từ LĐLĐ tỉnh cho thấy, các cấp công đoàn đã tặng 2.150 suất quà, trị giá 1,3 tỷ đồng.

Ở huyện Hải Khê, LĐLĐ huyện tặng 40 công nhân mỗi người 600.000 đồng.
"""
    assert owners(text) == [
        ("1,3 tỷ đồng", "Liên đoàn Lao động tỉnh Quảng Trị"),
        ("600.000 đồng", "Liên đoàn Lao động huyện Hải Khê"),
    ]


def test_a_district_that_labels_an_item_acts_and_is_no_city() -> None:
    text = """Đà Nẵng: rộn ràng Tháng Công nhân

27/05/2022

LĐLĐ thành phố Đà Nẵng khép lại Tháng Công nhân với nhiều hoạt động.

* Liên Khê: LĐLĐ quận hiện có 286 CĐCS.

* Hòa Lạc: Từ đầu năm đến nay, huyện thành lập 4 CĐCS. LĐLĐ thành phố hỗ trợ xây Mái ấm, mỗi nhà \
50 triệu đồng.
"""
    assert owners(text) == [
        ("286 CĐCS", "Liên đoàn Lao động quận Liên Khê"),
        ("4 CĐCS", "Liên đoàn Lao động huyện Hòa Lạc"),
        ("50 triệu đồng", "Liên đoàn Lao động thành phố Đà Nẵng"),
    ]


def test_unions_of_several_kinds_in_a_list_of_winners_and_letters_for_labour() -> None:
    text = """LĐLĐ tỉnh Hà Lam tổng kết năm 2016

Năm qua, LĐLĐ tỉnh Hà Lam có 46 CĐCS mới. Tổng LĐLĐVN tặng cờ thi đua cho 2 CĐ cấp trên cơ sở và \
6 CĐCS, tặng bằng khen cho 19 tập thể, 41 cá nhân; 7 đoàn viên được cấp bằng LĐ sáng tạo.

Các cấp CĐ chi 31,6 tỉ đồng chăm lo Tết, gồm 8,2 tỉ đồng từ ngân sách CĐ.
"""
    told = [(one.title, one.recipient_type.value, one.count) for one, _ in awarded(text)]
    assert told == [
        ("Cờ thi đua", "collective", 2),
        ("Cờ thi đua", "collective", 6),
        ("Bằng khen", "collective", 19),
        ("Bằng khen", "individual", 41),
        ("Bằng Lao động sáng tạo", "individual", 7),
    ]
    rest = [words for words, _, _ in facts(text) if "đồng" in words]
    assert rest == ["31,6 tỉ đồng", "8,2 tỉ đồng"]
    assert "6 CĐCS" not in [words for words, _, _ in facts(text)]


def test_a_label_may_be_the_city_as_papers_write_it() -> None:
    text = """Sau lũ, gom từng bao gạo

* Quảng Trị: LĐLĐ tỉnh chi 1,7 tỉ đồng hỗ trợ đoàn viên. Công đoàn ngành Giáo dục tỉnh góp 200 \
triệu đồng.

* TP HCM: LĐLĐ TP tiếp nhận 9 tỉ đồng. Trong số này, Công đoàn các KCX-KCN TP 1 tỉ đồng.
"""
    assert owners(text) == [
        ("1,7 tỉ đồng", "Liên đoàn Lao động tỉnh Quảng Trị"),
        ("200 triệu đồng", "Công đoàn ngành Giáo dục tỉnh Quảng Trị"),
        ("9 tỉ đồng", "Liên đoàn Lao động thành phố Hồ Chí Minh"),
        ("1 tỉ đồng", "Công đoàn các Khu chế xuất - Khu công nghiệp thành phố Hồ Chí Minh"),
    ]


def test_counted_winners_named_in_brackets() -> None:
    text = """LĐLĐ tỉnh Hà Lam tổng kết năm 2016

LĐLĐ tỉnh Hà Lam tặng Bằng khen cho 2 tập thể (CĐCS Cảng Thạch Lam và CĐCS Công ty Bê tông Kỳ \
Lam), 3 cá nhân.
"""
    told = [(one.recipient_type.value, one.count, union) for one, union in awarded(text)]
    assert told == [
        ("branch", None, "Công đoàn cơ sở Cảng Thạch Lam"),
        ("branch", None, "Công đoàn cơ sở Công ty Bê tông Kỳ Lam"),
        ("individual", 3, "Liên đoàn Lao động tỉnh Hà Lam"),
    ]
