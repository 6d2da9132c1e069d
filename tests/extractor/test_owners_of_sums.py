"""Which union a sum is of, where others are told of beside it."""

from congdoan import extract


def sums(text: str) -> list[tuple[str, str]]:
    """The sums of a text, each with its union."""
    record = extract(text)
    name = {branch.id: branch.name for branch in record.branches}
    return [
        (fact.evidence.text, name[fact.branch])
        for fact in record.facts
        if fact.kind == "fund_amount"
    ]


def test_a_delegation_gives_for_the_union_it_is_of() -> None:
    text = """Đồng hành cùng ngư dân

Đoàn công tác do bà Lò Thị Mây, Phó Chủ tịch LĐLĐ tỉnh Hưng Lộc, làm trưởng đoàn về thăm ngư dân.

Tại Nghiệp đoàn Nghề cá xã Hải Triều, 15 ngư dân được đoàn tặng quà, mỗi phần 1 triệu đồng. Nghiệp \
đoàn mới có quỹ 27 triệu đồng.

Ở Nghiệp đoàn Nghề cá xã Hải Vân, quỹ do anh em gom được 41 triệu đồng. Dịp này, đoàn công tác \
cũng trao 20 triệu đồng.
"""
    above = "Liên đoàn Lao động tỉnh Hưng Lộc"
    assert sums(text) == [
        ("1 triệu đồng", above),
        ("27 triệu đồng", "Nghiệp đoàn Nghề cá xã Hải Triều"),
        ("41 triệu đồng", "Nghiệp đoàn Nghề cá xã Hải Vân"),
        ("20 triệu đồng", above),
    ]


def test_a_union_that_goes_visiting_gives_what_its_delegation_gives() -> None:
    text = """Thăm đoàn viên

LĐLĐ huyện Lạc Bình tổ chức đi thăm đoàn viên gặp nạn. Tại nhà cô Hà, đoàn viên CĐCS Trường Tiểu \
học Sơn Hạ, đoàn đã thăm hỏi và hỗ trợ 2 triệu đồng. CĐCS trường cũng góp 3,5 triệu đồng.
"""
    assert sums(text) == [
        ("2 triệu đồng", "Liên đoàn Lao động huyện Lạc Bình"),
        ("3,5 triệu đồng", "Công đoàn cơ sở Trường Tiểu học Sơn Hạ"),
    ]


def test_who_has_the_floor_speaks_of_the_union_in_brackets() -> None:
    text = """BIÊN BẢN HỌP BAN CHẤP HÀNH LĐLĐ TỈNH HƯNG LỘC

- Đ/c Kim Hồng (LĐLĐ huyện Lạc Bình): quý III thăm đoàn viên, chi 18.200.000 đồng. Vận động xây 1 \
Mái ấm trị giá 55 triệu đồng.

- Đ/c Sa Phal (LĐLĐ huyện Trà Linh) báo cáo: Nghiệp đoàn nghề cá xã Trà Lĩnh còn khó khăn, huyện \
hỗ trợ ban đầu 10 triệu đồng.

2. Kết luận: 9 tháng toàn tỉnh vận động được 4,1 tỷ đồng.
"""
    assert sums(text) == [
        ("18.200.000 đồng", "Liên đoàn Lao động huyện Lạc Bình"),
        ("55 triệu đồng", "Liên đoàn Lao động huyện Lạc Bình"),
        ("10 triệu đồng", "Liên đoàn Lao động huyện Trà Linh"),
        ("4,1 tỷ đồng", "Liên đoàn Lao động tỉnh Hưng Lộc"),
    ]


def test_parts_of_a_federation_told_by_kind_are_its_own() -> None:
    text = """Tin ngắn

* Công đoàn ngành Xây dựng thành phố Hải Vân gặp mặt công nhân. Mỗi người được tặng 2 triệu đồng.

* Theo LĐLĐ thành phố Hải Vân, qua một tháng, các quận, huyện và công đoàn ngành đã ủng hộ 6,8 tỷ \
đồng.

* Công đoàn Hải Vân năm qua xây 27 Mái ấm, tổng kinh phí 945 triệu đồng, trong đó Quỹ Xã hội chi \
700 triệu đồng, còn lại do các cấp cơ sở góp.
"""
    own = "Liên đoàn Lao động thành phố Hải Vân"
    assert sums(text) == [
        ("2 triệu đồng", "Công đoàn ngành Xây dựng thành phố Hải Vân"),
        ("6,8 tỷ đồng", own),
        ("945 triệu đồng", own),
        ("700 triệu đồng", own),
    ]


def test_who_answers_a_call_is_no_second_caller() -> None:
    text = """Ủng hộ vùng lũ

Hưởng ứng lời kêu gọi của Công đoàn Giáo dục Việt Nam, Công đoàn Trường Đại học Nông lâm Hưng Lộc \
phát động quyên góp. Tính đến chiều nay, tổng số tiền nhận được là 214 triệu đồng.

Công đoàn Giáo dục Việt Nam đã trao cho 4 tỉnh, mỗi tỉnh 100 triệu đồng.
"""
    assert sums(text) == [
        ("214 triệu đồng", "Công đoàn Trường Đại học Nông lâm Hưng Lộc"),
        ("100 triệu đồng", "Công đoàn Giáo dục Việt Nam"),
    ]


def test_a_union_told_after_its_host_is_of_it() -> None:
    text = """Tết không ai bị bỏ lại

LĐLĐ quận Bình Phú (TP HCM) trao 90 triệu đồng cho công nhân nghèo. LĐLĐ TP cũng hỗ trợ 20 \
triệu đồng.

Không khí ở Công ty Cổ phần Dệt Đông Á trầm hơn. Công đoàn ở đây gom phế liệu được 86 triệu đồng. \
"Mỗi người nhận 500.000 đồng", ông Tùng, Chủ tịch Công đoàn, nói.

Trường Tiểu học Kim Sơn cũng vậy. Công đoàn góp được 27,8 triệu đồng. Quỹ dự phòng của trường do \
Công đoàn giữ còn 6 triệu đồng.
"""
    assert sums(text) == [
        ("90 triệu đồng", "Liên đoàn Lao động quận Bình Phú"),
        ("20 triệu đồng", "Liên đoàn Lao động thành phố Hồ Chí Minh"),
        ("86 triệu đồng", "Công đoàn Công ty Cổ phần Dệt Đông Á"),
        ("500.000 đồng", "Công đoàn Công ty Cổ phần Dệt Đông Á"),
        ("27,8 triệu đồng", "Công đoàn Trường Tiểu học Kim Sơn"),
        ("6 triệu đồng", "Công đoàn Trường Tiểu học Kim Sơn"),
    ]


def test_hosts_ranked_by_what_they_gave_stand_for_their_unions() -> None:
    text = """Công đoàn Giáo dục huyện Lạc Bình quyên góp

Công đoàn Giáo dục huyện Lạc Bình đã nhận 620 triệu đồng các trường ủng hộ. Dẫn đầu là Trường \
THCS Lê Lợi (42 triệu đồng), Trường Mầm non Hoa Sen (18,5 triệu đồng). Công ty Sách thiết bị tặng \
20 triệu đồng.
"""
    assert sums(text) == [
        ("620 triệu đồng", "Công đoàn Giáo dục huyện Lạc Bình"),
        ("42 triệu đồng", "Công đoàn Trường Trung học cơ sở Lê Lợi"),
        ("18,5 triệu đồng", "Công đoàn Trường Mầm non Hoa Sen"),
    ]


def test_the_host_at_the_head_of_a_report_names_the_union_that_reports() -> None:
    text = """PHÒNG GD&ĐT HUYỆN LẠC BÌNH
TRƯỜNG THCS KIM SƠN

BÁO CÁO HOẠT ĐỘNG CÔNG ĐOÀN NĂM HỌC 2016-2017

Được sự quan tâm của LĐLĐ huyện Lạc Bình, Ban Chấp hành Công đoàn đã hoàn thành nhiệm vụ.
- Ban Chấp hành đã thăm hỏi đoàn viên ốm đau: 6.800.000 đồng.
- LĐLĐ huyện trợ cấp cho cô Mận 2.000.000 đồng.
Thu: LĐLĐ huyện cấp 13.000.000 đồng.
"""
    own = "Công đoàn Trường Trung học cơ sở Kim Sơn"
    assert sums(text) == [
        ("6.800.000 đồng", own),
        ("2.000.000 đồng", "Liên đoàn Lao động huyện Lạc Bình"),
        ("13.000.000 đồng", own),
    ]


def test_a_host_that_holds_the_congress_of_its_union_has_one() -> None:
    text = """Trường Tiểu học Kim Sơn tổ chức Đại hội Công đoàn

Sáng 12/9, Trường Tiểu học Kim Sơn tổ chức Đại hội Công đoàn. Dự có Chủ tịch LĐLĐ huyện Lạc Bình.

Nhiệm kỳ qua, công đoàn quyên góp được 42 triệu đồng. LĐLĐ huyện tặng đại hội 2 triệu đồng.
"""
    assert sums(text) == [
        ("42 triệu đồng", "Công đoàn Trường Tiểu học Kim Sơn"),
        ("2 triệu đồng", "Liên đoàn Lao động huyện Lạc Bình"),
    ]


def test_a_guest_of_another_province_completes_no_names() -> None:
    text = """Công đoàn chung tay sau bão

Các cấp công đoàn tỉnh Hưng Lộc huy động 5,6 tỷ đồng. Công đoàn ngành Giáo dục tỉnh trao 20 triệu \
đồng. LĐLĐ tỉnh Quảng Nam gửi tặng 100 triệu đồng; LĐLĐ tỉnh Hưng Lộc đã chia hết cho các huyện.
"""
    assert sums(text) == [
        ("5,6 tỷ đồng", "Liên đoàn Lao động tỉnh Hưng Lộc"),
        ("20 triệu đồng", "Công đoàn ngành Giáo dục tỉnh"),
        ("100 triệu đồng", "Liên đoàn Lao động tỉnh Quảng Nam"),
    ]


def test_a_unit_told_behind_a_few_words_is_the_union_named_last() -> None:
    text = """LĐLĐ huyện Lạc Bình tổng kết Tháng Công nhân

LĐLĐ huyện Lạc Bình chi 486 triệu đồng. Huyện biểu dương Công đoàn Công ty TNHH Giày Vạn Phúc. Với \
hơn 9.000 đoàn viên, đơn vị đã tổ chức bữa cơm công đoàn, chi 135 triệu đồng.

Đứng đầu phong trào là Nghiệp đoàn Xe ôm Lạc Bình. Đây cũng là đơn vị đã tặng học sinh nghèo quà \
trị giá 6 triệu đồng.
"""
    assert sums(text) == [
        ("486 triệu đồng", "Liên đoàn Lao động huyện Lạc Bình"),
        ("135 triệu đồng", "Công đoàn Công ty TNHH Giày Vạn Phúc"),
        ("6 triệu đồng", "Nghiệp đoàn Xe ôm Lạc Bình"),
    ]


def test_an_officer_quoted_by_name_speaks_of_the_union_of_his_office() -> None:
    text = """Điểm tựa của thợ lò

Công đoàn Than Việt Nam trao cho anh Khuê 30 triệu đồng. Người đầu tiên anh thấy ở bệnh viện là \
Chủ tịch Công đoàn Công ty Than Mông Hạ Đỗ Huy Hoàng.

“Năm nào công đoàn cũng giúp 15 trường hợp như thế, tổng cộng 350 triệu đồng”, ông Hoàng nói. Toàn \
ngành hiện có 64 quỹ, tổng số dư 41 tỷ đồng.
"""
    assert sums(text) == [
        ("30 triệu đồng", "Công đoàn Than Việt Nam"),
        ("350 triệu đồng", "Công đoàn Công ty Than Mông Hạ"),
        ("41 tỷ đồng", "Công đoàn Than Việt Nam"),
    ]


def test_areas_and_unions_ranked_in_a_list_of_what_was_given() -> None:
    text = """TỔNG HỢP KẾT QUẢ VẬN ĐỘNG ỦNG HỘ QUỸ VẮC-XIN (đến 17 giờ ngày 30/6/2021)

Theo LĐLĐ thành phố Hải Vân, toàn thành phố đã có 1.940 CĐCS tham gia với 21,76 tỷ đồng. Cụ thể:

- Khối quận, huyện: 9,3 tỷ đồng. Quận Lê Bình đạt cao nhất (2,4 tỷ đồng), tiếp đến là huyện An \
Lạc (1,85 tỷ đồng).
- Khối CĐCS trực thuộc: 5,36 tỷ đồng, đứng đầu là Công đoàn Cảng Hải Vân với 1,5 tỷ đồng.
"""
    own = "Liên đoàn Lao động thành phố Hải Vân"
    assert sums(text) == [
        ("21,76 tỷ đồng", own),
        ("9,3 tỷ đồng", own),
        ("2,4 tỷ đồng", "Liên đoàn Lao động quận Lê Bình"),
        ("1,85 tỷ đồng", "Liên đoàn Lao động huyện An Lạc"),
        ("5,36 tỷ đồng", own),
        ("1,5 tỷ đồng", "Công đoàn Cảng Hải Vân"),
    ]


def test_a_headline_that_begins_with_a_host_is_on_its_union() -> None:
    text = """Trường Tiểu học Kim Sơn: Ấm áp buổi tổng kết công đoàn

Chiều 27/5, tại hội trường, Công đoàn trường tổng kết năm học. Tham dự có thầy Biên, Chủ tịch Công \
đoàn Giáo dục huyện Lạc Bình.

Năm học qua, Ban Chấp hành thăm hỏi 24 lượt người với 9.600.000 đồng. Cô Thu được tập thể góp \
16.700.000 đồng, Công đoàn Giáo dục huyện cũng gửi tặng 3.000.000 đồng.
"""
    own = "Công đoàn Trường Tiểu học Kim Sơn"
    assert sums(text) == [
        ("9.600.000 đồng", own),
        ("16.700.000 đồng", own),
        ("3.000.000 đồng", "Công đoàn Giáo dục huyện Lạc Bình"),
    ]


def test_who_acts_on_a_letter_of_another_is_what_the_text_is_about() -> None:
    text = """THÔNG BÁO

Thực hiện Công văn số 112 của LĐLĐ tỉnh Hưng Lộc, Công đoàn Viên chức tỉnh đã phát động ủng hộ. \
Đã có 62 CĐCS chuyển tiền về, tổng cộng 1,2 tỷ đồng. Ban Thường vụ biểu dương CĐCS Cục Thuế tỉnh \
(186 triệu đồng).

Số tiền trên được sử dụng như sau:
1. Nộp về LĐLĐ tỉnh: 800 triệu đồng.
2. Hỗ trợ 21 đoàn viên có nhà bị tốc mái: 105 triệu đồng.
"""
    own = "Công đoàn Viên chức tỉnh Hưng Lộc"
    assert sums(text) == [
        ("1,2 tỷ đồng", own),
        ("186 triệu đồng", "Công đoàn cơ sở Cục Thuế tỉnh Hưng Lộc"),
        ("800 triệu đồng", own),
        ("105 triệu đồng", own),
    ]


def test_unions_written_as_papers_of_the_south_do() -> None:
    text = """Gói trọn yêu thương

(NLĐO) - Các cấp CĐ quận Bình Phú chăm lo cho 26.000 lượt người với 9,8 tỉ đồng, LĐLĐ quận Bình \
Phú cho biết.

Không khí ở Công ty TNHH Giày Vạn Phúc trầm hơn. CĐ ở đây gom phế liệu được 86 triệu đồng. Riêng \
công nhân bị F0 thì được CĐ cơ sở hỗ trợ 1 triệu đồng.
"""
    own = "Liên đoàn Lao động quận Bình Phú"
    assert sums(text) == [
        ("9,8 tỉ đồng", own),
        ("86 triệu đồng", "Công đoàn Công ty TNHH Giày Vạn Phúc"),
        ("1 triệu đồng", "Công đoàn Công ty TNHH Giày Vạn Phúc"),
    ]


def test_what_a_grassroots_union_adds_to_a_house_is_its_own() -> None:
    text = """CĐCS Sở Y tế Hưng Lộc xây 1 Mái ấm trị giá 90 triệu đồng, trong đó LĐLĐ tỉnh hỗ trợ \
50 triệu đồng, Công đoàn cơ sở góp 40 triệu đồng.
"""
    own = "Công đoàn cơ sở Sở Y tế Hưng Lộc"
    assert sums(text) == [
        ("90 triệu đồng", own),
        ("50 triệu đồng", "Liên đoàn Lao động tỉnh"),
        ("40 triệu đồng", own),
    ]


def test_the_industry_of_a_province_is_that_of_the_union_told_of() -> None:
    text = """Công đoàn Sở Nông nghiệp Hưng Lộc điển hình

Công đoàn Sở Nông nghiệp Hưng Lộc có 486 đoàn viên. Đoàn viên trong toàn ngành đã quyên góp 385 \
triệu đồng. Công đoàn Sở được Công đoàn Nông nghiệp và PTNT Việt Nam tặng Cờ thi đua.
"""
    assert sums(text) == [("385 triệu đồng", "Công đoàn Sở Nông nghiệp Hưng Lộc")]
