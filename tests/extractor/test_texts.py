"""What only a whole text tells: whose turn it is to speak, and when."""

from typing import Any

from congdoan import extract


def facts(text: str) -> list[tuple[str, str, str | None]]:
    """Evidence, union and period of the facts of a text."""
    record = extract(text)
    name = {branch.id: branch.name for branch in record.branches}
    return [(fact.evidence.text, name[fact.branch], fact.period) for fact in record.facts]


def awarded(text: str) -> list[tuple[Any, str]]:
    """The awards of a text with their unions."""
    record = extract(text)
    name = {branch.id: branch.name for branch in record.branches}
    return [(fact, name[fact.branch]) for fact in record.facts if fact.kind == "award"]


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


def test_sums_of_a_text_headed_by_tet_are_of_that_tet() -> None:
    text = """Tết Sum vầy ở Lạc Bình: mọi đoàn viên đều có Tết

06/02/2024

LĐLĐ huyện Lạc Bình tặng 350 suất quà, tổng trị giá 122,5 triệu đồng. Năm 2023 khép lại với nhiều \
khó khăn của đoàn viên, công nhân trong huyện.
"""
    assert facts(text) == [("122,5 triệu đồng", "Liên đoàn Lao động huyện Lạc Bình", "2024")]


def test_a_bare_word_makes_no_union_of_a_firm() -> None:
    text = """Công ty Điện lực Phú Hải thưởng nóng

Giám đốc Công ty Điện lực Phú Hải thưởng nóng đội bóng công đoàn 10 triệu đồng.
"""
    assert facts(text) == []


def test_the_date_of_a_founding_is_not_that_of_the_text() -> None:
    text = """CÔNG ĐOÀN BỆNH VIỆN ĐA KHOA HƯNG HÀ: NHỮNG MỐC SON

Ngày 19/5/1964, 32 cán bộ họp bầu ra Công đoàn Bệnh viện Đa khoa Hưng Hà.

Công đoàn Bệnh viện lớn lên từng ngày: năm 1990 có 214 đoàn viên, năm 2019 là 842 đoàn viên.
"""
    record = extract(text)
    members = [fact for fact in record.facts if fact.kind == "member_count"]
    assert [(fact.value, fact.status) for fact in members] == [
        (214, "reported"),
        (842, "reported"),
    ]


def test_a_scene_at_one_firm_leaves_the_text_to_the_federation() -> None:
    text = """Bếp ăn ca: chuyện không nhỏ

Nhà ăn Công ty TNHH May Lạc Hồng nghi ngút khói. Công đoàn Công ty TNHH May Lạc Hồng hiện có \
430 đoàn viên.

"Năm ngoái chúng tôi đi thăm 62 bếp ăn", bà Trần Thu Hằng, Phó Chủ tịch LĐLĐ huyện Lạc Bình, cho \
biết. Đến nay các CĐCS trong huyện có 26.400 đoàn viên.

Từ đầu năm đã kết nạp 120 đoàn viên.
"""
    assert [(words, union) for words, union, _ in facts(text)] == [
        ("430 đoàn viên", "Công đoàn Công ty TNHH May Lạc Hồng"),
        ("26.400 đoàn viên", "Liên đoàn Lao động huyện Lạc Bình"),
        ("120 đoàn viên", "Liên đoàn Lao động huyện Lạc Bình"),
    ]


def test_guests_and_givers_leave_the_text_to_the_union_in_congress() -> None:
    text = """Đại hội công đoàn cơ sở

Được LĐLĐ huyện Lạc Bình chọn làm điểm, CĐCS Công ty Cổ phần Gạch Vĩnh Trạch tổ chức đại hội. Dự \
có lãnh đạo LĐLĐ tỉnh Hưng Lộc, LĐLĐ huyện Lạc Bình.

Nhiệm kỳ qua đã kết nạp 64 đoàn viên vào 5 tổ công đoàn. LĐLĐ tỉnh Hưng Lộc tặng Bằng khen cho 2 \
cá nhân.
"""
    assert facts(text)[0][1] == "Công đoàn cơ sở Công ty Cổ phần Gạch Vĩnh Trạch"


def test_the_lower_body_of_a_letterhead_reports() -> None:
    text = """CÔNG ĐOÀN VIÊN CHỨC TỈNH HƯNG LỘC
CÔNG ĐOÀN CỤC THUẾ TỈNH HƯNG LỘC

BÁO CÁO TỔNG KẾT NHIỆM KỲ 2012-2017

Hiện có 302 đoàn viên. Công đoàn Viên chức tỉnh luôn quan tâm.
"""
    assert [(words, union) for words, union, _ in facts(text)] == [
        ("302 đoàn viên", "Công đoàn Cục Thuế tỉnh Hưng Lộc"),
    ]


def test_a_union_that_only_a_link_names_has_no_facts() -> None:
    text = """Công đoàn Quảng Trị trong Tháng Công nhân
01/06/2019

Các cấp công đoàn Quảng Trị tổ chức nhiều việc làm cụ thể. Tháng 5, LĐLĐ tỉnh kết nạp 415 đoàn viên.

>> Đọc thêm: LĐLĐ tỉnh Thừa Thiên Huế trao 50 suất học bổng
"""
    assert [(words, union) for words, union, _ in facts(text)] == [
        ("415 đoàn viên", "Liên đoàn Lao động tỉnh Quảng Trị")
    ]


def test_a_masthead_with_its_column_names_the_publisher() -> None:
    text = """CÔNG ĐOÀN XÂY DỰNG VIỆT NAM - TIN CƠ SỞ

Xi măng Đá Bạc: mùa quả ngọt của những người thợ lò

30/07/2020

Chiều 28/7, Công đoàn Tổng công ty Xi măng Đá Bạc biểu dương điển hình tiên tiến.

• 4 cá nhân: Bằng khen của Công đoàn Xây dựng Việt Nam.
"""
    record = extract(text)
    assert record.document.title == "Xi măng Đá Bạc: mùa quả ngọt của những người thợ lò"
    assert [union for _, union, _ in facts(text)] == ["Công đoàn Tổng công ty Xi măng Đá Bạc"]


def test_persons_and_funds_bring_their_union_back() -> None:
    text = """Quỹ của những người thợ lò

Chị Vũ Thị Mận là thủ quỹ. Quỹ "Đèn lò" do Công đoàn Công ty CP Than Khe Sim lập năm 2012. \
Công đoàn Công ty CP Than Khe Sim hiện có 2.318 đoàn viên.

Công đoàn Công ty Tuyển than Hòn Gai học theo, hiện có 612 đoàn viên. Công đoàn \
Than - Khoáng sản Việt Nam đã tặng Bằng khen cho Quỹ "Đèn lò". Chị Mận được Tổng LĐLĐ Việt Nam \
tặng Bằng Lao động sáng tạo năm 2017.
"""
    assert [(words, union) for words, union, _ in facts(text)] == [
        ("2.318 đoàn viên", "Công đoàn Công ty CP Than Khe Sim"),
        ("612 đoàn viên", "Công đoàn Công ty Tuyển than Hòn Gai"),
        ("Bằng khen", "Công đoàn Công ty CP Than Khe Sim"),
        ("Bằng Lao động sáng tạo", "Công đoàn Công ty CP Than Khe Sim"),
    ]


def test_entries_of_an_account_have_the_unit_told_above_them() -> None:
    text = """Công đoàn cơ sở Trường THCS Lê Lợi: thu - chi năm 2018

I. PHẦN THU (ĐVT: 1.000 đồng)
1. Đoàn phí công đoàn: 21.430
2. Kinh phí công đoàn được cấp lại: 48.900
II. PHẦN CHI
1. Hoạt động phong trào: 32.406
Cộng: 51.726
"""
    money = [(one.evidence.text, one.amount, one.flow) for one in extract(text).facts]
    assert money == [
        ("21.430", 21_430_000, "raised"),
        ("48.900", 48_900_000, "raised"),
        ("32.406", 32_406_000, "disbursed"),
        ("51.726", 51_726_000, "disbursed"),
    ]


def test_sums_of_millions_behind_thu_and_chi_are_of_dong() -> None:
    text = "CĐCS Chi cục Thuế Lạc Sơn: năm 2017 thu 67.530.000; chi 58.926.000; tồn quỹ 21.034.000."
    money = [(one.evidence.text, one.amount, one.flow) for one in extract(text).facts]
    assert money == [
        ("67.530.000", 67_530_000, "raised"),
        ("58.926.000", 58_926_000, "disbursed"),
        ("21.034.000", 21_034_000, "held"),
    ]


def test_guilds_may_be_called_by_their_abbreviation() -> None:
    text = """Nghiệp đoàn (NĐ) lái xe đại hội

NĐ Xe ôm Ga Vĩnh Hòa hiện có 112 đoàn viên. Theo NĐ 98/2014/NĐ-CP, NĐ được lập tổ đảng.

NĐ Lái xe tải nhẹ phường Tân Lộc hiện có 68 đoàn viên, năm 2018 xin LĐLĐ thành phố Vĩnh Hòa trợ \
cấp. Năm 2018, NĐ chi 31,8 triệu đồng thăm bệnh.
"""
    assert [(words, union) for words, union, _ in facts(text)] == [
        ("112 đoàn viên", "Nghiệp đoàn Xe ôm Ga Vĩnh Hòa"),
        ("68 đoàn viên", "Nghiệp đoàn Lái xe tải nhẹ phường Tân Lộc"),
        ("31,8 triệu đồng", "Nghiệp đoàn Lái xe tải nhẹ phường Tân Lộc"),
    ]


def test_tables_whose_cells_spaces_or_lines_part() -> None:
    spaced = """LĐLĐ tỉnh Lam Giang tổng hợp đoàn viên

TT Đơn vị Tổng số đoàn viên Trong đó nữ Kết nạp mới
1 LĐLĐ huyện Sông Hiền 4.386 2.518 141
2 Công đoàn các KCN tỉnh 14.702 11.356 1.870
"""
    assert [(words, union) for words, union, _ in facts(spaced)] == [
        ("4.386", "Liên đoàn Lao động huyện Sông Hiền"),
        ("2.518", "Liên đoàn Lao động huyện Sông Hiền"),
        ("141", "Liên đoàn Lao động huyện Sông Hiền"),
        ("14.702", "Công đoàn các Khu công nghiệp tỉnh"),
        ("11.356", "Công đoàn các Khu công nghiệp tỉnh"),
        ("1.870", "Công đoàn các Khu công nghiệp tỉnh"),
    ]
    lines = ["TT", "Nội dung", "ĐVT", "Số liệu", "Ghi chú", "1", "Đoàn viên công đoàn", "người"]
    lines += ["50", "", "Trong đó nữ", "người", "30", "", "2", "Tổ công đoàn", "tổ", "4", ""]
    numbered = "Công đoàn Trường THCS Phú Hòa báo cáo\n\n" + "\n".join(lines)
    told = extract(numbered).facts
    assert [(one.kind, one.value) for one in told] == [
        ("member_count", 50),
        ("female_count", 30),
        ("unit_count", 4),
    ]


def test_a_list_of_honours_in_columns() -> None:
    text = """LĐLĐ huyện Sông Cừ: khen thưởng năm 2012

STT | Đơn vị, cá nhân | Hình thức | Cơ quan tặng
1 | CĐCS Trường THPT Sông Cừ B | Bằng khen | LĐLĐ tỉnh
2 | CĐCS xã Hợp Tiến | Cờ thi đua | Tổng LĐLĐ Việt Nam
"""
    record = extract(text)
    name = {branch.id: branch.name for branch in record.branches}
    awards = [(name[one.branch], one.title, one.granted_by) for one in record.facts]
    assert awards == [
        (
            "Công đoàn cơ sở Trường Trung học phổ thông Sông Cừ B",
            "Bằng khen",
            "Liên đoàn Lao động tỉnh",
        ),
        ("Công đoàn cơ sở xã Hợp Tiến", "Cờ thi đua", "Tổng Liên đoàn Lao động Việt Nam"),
    ]


def test_a_sentence_that_only_goes_on_about_a_union_has_its_counts() -> None:
    text = """Nhà ở còn thiếu quanh khu kinh tế

UBND tỉnh vừa duyệt thêm hai dự án nhà ở. Giá thuê phòng trọ tăng từng tháng.

Trong khi chờ chính sách, Công đoàn Khu kinh tế tỉnh Nam Sơn chọn việc nhỏ mà làm. Đơn vị hiện \
quản lý 164 CĐCS với trên 53.000 đoàn viên. Xã có 214 hộ cho thuê phòng.
"""
    assert [(words, union) for words, union, _ in facts(text)] == [
        ("164 CĐCS", "Công đoàn Khu kinh tế tỉnh Nam Sơn"),
        ("trên 53.000 đoàn viên", "Công đoàn Khu kinh tế tỉnh Nam Sơn"),
    ]


def test_a_figure_told_before_what_it_counts_may_be_numbered() -> None:
    text = """Công đoàn Công ty Linh kiện Bình Minh: năm 2025 bằng con số

① 3.415 – là số đoàn viên tính đến 15/12/2025.
2) 912 - số lao động của xưởng Hai.
"""
    assert [words for words, _, _ in facts(text)][:1] == ["3.415 – là số đoàn viên"]


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


def test_a_note_above_a_table_tells_when_members_were_admitted() -> None:
    text = """BIỂU TỔNG HỢP ĐOÀN VIÊN
(Số liệu chốt ngày 31/5/2015; kết nạp mới tính từ 01/12/2014 đến 31/5/2015)

TT Đơn vị Tổng số đoàn viên Trong đó nữ Kết nạp mới
1 LĐLĐ huyện Kim Lộc 4.386 2.518 141
2 LĐLĐ huyện Quế Lâm 2.647 1.492 88
"""
    admitted = [one for one in extract(text).facts if one.kind == "new_member_count"]
    assert [(one.value, one.period) for one in admitted] == [
        (141, "2014-12-01/2015-05-31"),
        (88, "2014-12-01/2015-05-31"),
    ]


def test_a_row_of_admissions_is_no_stock() -> None:
    text = """LĐLĐ thị xã Kim Lộc: kết quả năm 2019

Chỉ tiêu | Kế hoạch năm | Thực hiện
Kết nạp mới đoàn viên (người) | 2.500 | 3.114
Thành lập mới CĐCS ngoài nhà nước | 8 | 9
"""
    assert [(one.kind, one.value, one.status) for one in extract(text).facts] == [
        ("new_member_count", 2500, "target"),
        ("new_member_count", 3114, "reported"),
        ("unit_count", 8, "target"),
        ("unit_count", 9, "reported"),
    ]


def test_a_note_above_a_table_tells_as_of_when_its_stocks_are() -> None:
    text = """TÌNH HÌNH ĐOÀN VIÊN CÁC CĐCS, NĂM HỌC 2018-2019
Công đoàn ngành Giáo dục tỉnh Nam Sơn
(Tính đến 31/5/2019)

STT | CĐCS | Tổng số CBGVNV | Đoàn viên | Nữ | Kết nạp mới
1 | Trường THPT Lạc Bình | 84 | 84 | 51 | 0
2 | Trường THPT Kim Lộc | 76 | 74 | 49 | 0
"""
    counted = {(one.kind, one.value, one.period) for one in extract(text).facts}
    day = "2019-05-31"
    assert counted == {
        ("member_count", 84, day),
        ("female_count", 51, day),
        ("member_count", 76, day),
        ("member_count", 74, day),
        ("female_count", 49, day),
    }


def test_a_note_at_a_table_dates_what_its_column_counts() -> None:
    text = """BIỂU TỔNG HỢP ĐOÀN VIÊN LĐLĐ TỈNH LẠC BÌNH
(Số liệu đoàn viên chốt ngày 31/5/2015; kết nạp mới tính từ 01/12/2014 đến 31/5/2015)

TT Đơn vị Tổng số đoàn viên Trong đó nữ Kết nạp mới
1 LĐLĐ huyện Bến Sơn 4.386 2.518 141
2 LĐLĐ huyện Phú Thượng 2.647 1.492 88
"""
    admitted = [told for told in facts(text) if told[0] in ("141", "88")]
    assert [period for _, _, period in admitted] == ["2014-12-01/2015-05-31"] * 2


def test_the_outlet_beside_the_date_completes_no_union() -> None:
    text = """CÔNG ĐOÀN CỤC HẢI QUAN TỈNH TÂY KHÊ: 30 NĂM MỘT CHẶNG ĐƯỜNG

08/09/2015 8:00 AM - Hải quan Tây Khê Online

Năm 1985, Công đoàn Hải quan tỉnh Tây Khê được thành lập. Buổi đầu chỉ có 27 đoàn viên.

Công đoàn Hải quan Việt Nam sẽ trao bức trướng tại lễ kỷ niệm. Đội văn nghệ công đoàn vừa giành \
giải Nhất Liên hoan tiếng hát công nhân.
"""
    unions = {union for _, union, _ in facts(text)}
    assert len(unions) == 1
    assert "Tây Khê" in unions.pop()


def test_a_delegation_told_by_its_place_is_that_of_the_union_named_before() -> None:
    text = """Bưu điện Lạc Khương: Ấm lòng người đưa thư

09/02/2010

Công đoàn Bưu điện tỉnh Lạc Khương đón ba đoàn công tác.

Đoàn thứ nhất của Công đoàn Bưu điện Việt Nam do bà Lê Thị Hoa dẫn đầu. Tại Mường Phìn, đoàn \
trao 30 suất quà, mỗi suất 500.000 đồng.

Công đoàn Bưu điện tỉnh Lạc Khương chi 87,5 triệu đồng chăm lo Tết.
"""
    assert [(words, union) for words, union, _ in facts(text)] == [
        ("500.000 đồng", "Công đoàn Bưu điện Việt Nam"),
        ("87,5 triệu đồng", "Công đoàn Bưu điện tỉnh Lạc Khương"),
    ]


def test_those_who_each_pay_a_part_do_not_take_over() -> None:
    text = """Mái ấm ở Tân Khánh

12/1/2007

LĐLĐ tỉnh Tân Khánh bàn giao nhà cho chị Nhàn. Nhà trị giá 22 triệu đồng, trong đó LĐLĐ tỉnh 10 \
triệu đồng, Công đoàn Công ty Môi trường Hải Sơn 5 triệu đồng. Trong 3 năm (2004 - 2006), quỹ \
"Mái ấm Công đoàn" huy động được 486 triệu đồng.
"""
    assert facts(text)[-1] == ("486 triệu đồng", "Liên đoàn Lao động tỉnh Tân Khánh", "2004/2006")


def test_the_agency_of_a_commune_is_none_of_its_other_bodies() -> None:
    text = """Bản tin xã Hòa Lạc - Huyện Tân Vang

Hội Liên hiệp Phụ nữ xã có 1.126 hội viên. Hội Nông dân xã phát triển 45 hội viên.

Riêng Công đoàn cơ sở cơ quan xã thì lặng lẽ. Tết rồi, công đoàn đem 25 suất quà tặng bà con, mỗi \
suất 200 ngàn đồng. Chủ tịch Công đoàn chỉ cười hiền.
"""
    assert ["Hội" in union for _, union, _ in facts(text)] == [False]


def test_winners_at_a_place_are_of_its_federation() -> None:
    text = """Tháng Công nhân ở hai tỉnh Lạc Giang, Bến Khê

03/06/2024

LĐLĐ tỉnh Lạc Giang chi 950 triệu đồng tặng quà đoàn viên. LĐLĐ tỉnh Lạc Giang còn thăm công nhân.

LĐLĐ tỉnh Bến Khê cho 130 nữ công nhân vay 2,6 tỷ đồng.

Ngày 28/5, LĐLĐ tỉnh Lạc Giang tặng Bằng khen cho 22 tập thể. Ở Bến Khê, 40 công nhân được LĐLĐ \
tỉnh tặng Bằng khen năm 2024.
"""
    awards = [(one.count, union) for one, union in awarded(text)]
    assert awards == [
        (22, "Liên đoàn Lao động tỉnh Lạc Giang"),
        (40, "Liên đoàn Lao động tỉnh Bến Khê"),
    ]


def test_people_of_its_host_win_with_the_union_named_before() -> None:
    text = """LĐLĐ tỉnh Tây Cai hỗ trợ vùng lũ

23/9/2024

LĐLĐ tỉnh Tây Cai chi 60 triệu đồng cho vùng lũ. Nhân dịp này, Tổng LĐLĐ Việt Nam tặng Bằng khen \
cho CĐCS Trường THCS Nậm Lúc và 3 đoàn viên của trường.
"""
    assert {union for _, union in awarded(text)} == {
        "Công đoàn cơ sở Trường Trung học cơ sở Nậm Lúc"
    }


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


def test_a_stop_presented_and_a_speaker_told_behind_are_spoken_of() -> None:
    text = """Ba mô hình chăm lo đoàn viên ở quận Thủ Khê

22/11/2023

LĐLĐ quận Thủ Khê tổ chức đoàn đi thăm cơ sở. LĐLĐ quận Thủ Khê chi 3,1 tỷ đồng, trong đó Công \
đoàn Viên chức thành phố góp 150 triệu đồng. "Chúng tôi vận động thêm được 420 triệu đồng", bà \
Phạm Thu Cúc, Chủ tịch LĐLĐ quận Thủ Khê nói.

Điểm dừng cuối là Nghiệp đoàn Xe lôi chợ Lớn. Anh em gây được quỹ 38 triệu đồng.
"""
    assert [(words, union) for words, union, _ in facts(text)][2:] == [
        ("420 triệu đồng", "Liên đoàn Lao động quận Thủ Khê"),
        ("38 triệu đồng", "Nghiệp đoàn Xe lôi chợ Lớn"),
    ]


def test_a_school_named_first_is_that_of_the_union_told_by_its_kind() -> None:
    text = """Thầy Đạt và bốn đời công đoàn trường

Thầy Vũ Đình Đạt về Trường THPT Nguyễn Du năm 1992. Hồi ấy công đoàn trường vẻn vẹn 19 đoàn viên.

Trước đó, thầy từng làm Chủ tịch CĐCS Trường Bổ túc văn hóa huyện. CĐCS bên đó chỉ có 11 đoàn viên.

Làm Chủ tịch Công đoàn Trường THPT Nguyễn Du từ 2003, thầy lập quỹ được 183 triệu đồng.

Con gái thầy nay là Chủ tịch Công đoàn Trường THCS Lạc Long. Công đoàn trường ấy có 37 đoàn viên.
"""
    assert [(words, union.partition("Trường ")[2]) for words, union, _ in facts(text)] == [
        ("19 đoàn viên", "Trung học phổ thông Nguyễn Du"),
        ("11 đoàn viên", "Bổ túc văn hóa huyện"),
        ("183 triệu đồng", "Trung học phổ thông Nguyễn Du"),
        ("37 đoàn viên", "Trung học cơ sở Lạc Long"),
    ]


def test_minutes_count_from_the_day_of_their_session() -> None:
    text = """BIÊN BẢN
Họp Ban Chấp hành CĐCS Tòa án nhân dân tỉnh Lạc Giang quý IV năm 2019

Thời gian: 14 giờ 00 ngày 19/12/2019.
Địa điểm: Phòng họp tầng 2.

1. Bình xét thi đua
Ban Chấp hành công nhận 04 tổ công đoàn vững mạnh xuất sắc.

2. Kết luận
- Tết Canh Tý: chi 21.450.000 đồng làm quà cho đoàn viên.
"""
    assert [(words, period) for words, _, period in facts(text)] == [
        ("tổ công đoàn vững mạnh xuất sắc", "2019"),
        ("21.450.000 đồng", "2020"),
    ]


def test_a_headline_with_its_years_tells_the_years_reported_on() -> None:
    text = """ỦY BAN NHÂN DÂN TỈNH LẠC VINH - CỔNG THÔNG TIN ĐIỆN TỬ
Chuyên mục: Mặt trận và các đoàn thể

NĂM NĂM QUỸ "MÁI ẤM CÔNG ĐOÀN" TỈNH LẠC VINH (2010-2014)
Cập nhật lúc 09:15 ngày 30/01/2015

Ngày 28/01, LĐLĐ tỉnh Lạc Vinh họp bàn về Quỹ "Mái ấm công đoàn".

Theo đó, quỹ ra đời đầu năm 2010. Sau năm năm, tổng thu của Quỹ là 6 tỷ đồng.

LĐLĐ tỉnh Lạc Vinh cất mới 203 căn, tổng chi 5 tỷ đồng.
"""
    assert [(words, period) for words, _, period in facts(text)] == [
        ("6 tỷ đồng", "2010/2014"),
        ("5 tỷ đồng", "2010/2014"),
    ]
