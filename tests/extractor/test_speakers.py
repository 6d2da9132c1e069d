"""Whose turn it is to speak: which union of a text its facts are of."""

from congdoan import extract
from tests.extractor.whole import awarded, facts


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


def test_bodies_of_a_letterhead_may_share_a_line() -> None:
    text = """CĐ DỆT MAY TỈNH QUẢNG NGÃI - CĐCS CÔNG TY TNHH MAY LẠC GIANG
Bảng tin công ty, 11/01/2017

KẾT QUẢ HOẠT ĐỘNG NĂM 2016

Đến cuối năm CĐCS có 1.431 đoàn viên.
"""
    assert [(words, union) for words, union, _ in facts(text)] == [
        ("1.431 đoàn viên", "Công đoàn cơ sở Công ty TNHH May Lạc Giang"),
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


def test_those_who_each_pay_a_part_do_not_take_over() -> None:
    text = """Mái ấm ở Tân Khánh

12/1/2007

LĐLĐ tỉnh Tân Khánh bàn giao nhà cho chị Nhàn. Nhà trị giá 22 triệu đồng, trong đó LĐLĐ tỉnh 10 \
triệu đồng, Công đoàn Công ty Môi trường Hải Sơn 5 triệu đồng. Trong 3 năm (2004 - 2006), quỹ \
"Mái ấm Công đoàn" huy động được 486 triệu đồng.
"""
    assert facts(text)[-1] == ("486 triệu đồng", "Liên đoàn Lao động tỉnh Tân Khánh", "2004/2006")


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


def test_who_answers_speaks_of_his_own_union_after_others() -> None:
    text = """Phải có mặt trước khi công nhân gọi

Phóng viên trao đổi với ông Đinh Bảo - Chủ tịch Công đoàn các KCN tỉnh Hưng Lộc.

- Xin ông cho biết đội ngũ hiện nay?

- Tính đến hết năm 2019, chúng tôi có 164 CĐCS.

- Ông tâm đắc nhất điều gì?

- Là anh em cơ sở. CĐCS Công ty Nhựa Tân Hà có 85 đoàn viên. Còn cơ quan chúng tôi nhận Cờ thi đua \
của Chính phủ.
"""
    whole = "Công đoàn các Khu công nghiệp tỉnh Hưng Lộc"
    assert [union for _, union, _ in facts(text)] == [
        whole,
        "Công đoàn cơ sở Công ty Nhựa Tân Hà",
        whole,
    ]


def test_what_a_union_looked_after_is_its_own() -> None:
    text = """Công đoàn phường Đông Lạc sau một trăm ngày

22/12/2025

Phường Đông Lạc có công đoàn riêng. Trước đó, cơ sở nơi đây do LĐLĐ thành phố Từ Lạc cũ phụ trách, \
với 96 CĐCS và 14.300 đoàn viên.

Ngày đầu, Công đoàn phường Đông Lạc tiếp nhận 27 CĐCS.
"""
    before = "Liên đoàn Lao động thành phố Từ Lạc"
    assert [union for _, union, _ in facts(text)] == [before, before, "Công đoàn phường Đông Lạc"]


def test_words_of_several_sentences_are_those_of_the_person_told_behind_them() -> None:
    text = """Tháng Công nhân ở Lạc Giang

29/05/2023

Theo LĐLĐ tỉnh Lạc Giang, trong tháng các cấp công đoàn chi 1,94 tỷ đồng chăm lo đoàn viên.

"Trong tháng, tụi tôi kết nạp 1.126 đoàn viên. Quỹ chi 75 triệu đồng thăm người ốm", ông Lê Lâm, \
Chủ tịch Công đoàn các Khu công nghiệp tỉnh, nói.

“Tổ chi 8 triệu đồng thăm người ốm. Anh em vui lắm!” - anh Trần Văn Ba, Chủ tịch Nghiệp đoàn Xe ôm \
phường 3, kể.

“Mình chi 9 triệu đồng quà Trung thu.” Chị Đỗ Thị Na - Chủ tịch CĐCS Trường Mầm non \
Hoa Mai - tâm sự.

Quanh chợ ai cũng biết quỹ này. "Tháng trước chi 6 triệu đồng thăm người ốm. Đủ lo", anh Ba cười.
"""
    assert [(words, union) for words, union, _ in facts(text)] == [
        ("1,94 tỷ đồng", "Liên đoàn Lao động tỉnh Lạc Giang"),
        ("1.126 đoàn viên", "Công đoàn các Khu công nghiệp tỉnh Lạc Giang"),
        ("75 triệu đồng", "Công đoàn các Khu công nghiệp tỉnh Lạc Giang"),
        ("8 triệu đồng", "Nghiệp đoàn Xe ôm phường 3"),
        ("9 triệu đồng", "Công đoàn cơ sở Trường Mầm non Hoa Mai"),
        ("6 triệu đồng", "Nghiệp đoàn Xe ôm phường 3"),
    ]


def test_a_speech_is_of_the_union_in_whose_name_it_is_held() -> None:
    speech = """Tham luận tại Đại hội Công đoàn Tổng công ty Lam Sơn nhiệm kỳ 2017-2022

Kính thưa Đại hội!

{}

Công ty có 820 lao động, 790 người là đoàn viên. Công đoàn chi 85 triệu đồng mua sách báo cho các \
lán trại. Năm năm qua 4 người được Tổng Liên đoàn tặng Bằng Lao động sáng tạo.
"""
    for opening in (
        "Tôi xin thay mặt Công đoàn Lam Sơn 7 trình bày đôi điều về việc chăm lo cho thợ xa nhà.",
        "Thay mặt BCH Công đoàn Lam Sơn 7, tôi xin phát biểu về việc chăm lo cho thợ xa nhà.",
        "Hôm nay tôi đại diện cho 790 đoàn viên Công đoàn Lam Sơn 7 xin được tham luận.",
    ):
        told = facts(speech.format(opening))
        assert {union for _, union, _ in told} == {"Công đoàn Lam Sơn 7"}


def test_the_history_of_the_movement_leaves_a_page_to_its_own_union() -> None:
    text = """KỶ NIỆM NGÀY THÀNH LẬP CÔNG ĐOÀN VIỆT NAM

Công đoàn Việt Nam ra đời từ phong trào công nhân đầu thế kỷ trước. Ngày 28/7 về sau được chọn làm \
ngày truyền thống.

Hòa trong dòng chảy đó, Công đoàn Bệnh viện Đa khoa Lạc Hà không ngừng đổi mới, nay có 243 đoàn \
viên.

Với những thành tích ấy, Công đoàn đã nhận: Bằng khen của Tổng LĐLĐ Việt Nam (2011); Cờ thi đua \
của LĐLĐ tỉnh (2012). 8 năm liền là công đoàn cơ sở vững mạnh xuất sắc.
"""
    assert {union for _, union, _ in facts(text)} == {"Công đoàn Bệnh viện Đa khoa Lạc Hà"}


def test_the_motto_beside_a_letterhead_is_no_part_of_its_names() -> None:
    text = """LĐLĐ HUYỆN LẠC SƠN   CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
CĐ TRƯỜNG MG HOA SEN      Độc lập - Tự do - Hạnh phúc

BÁO CÁO HOẠT ĐỘNG CÔNG ĐOÀN NĂM HỌC 2017-2018

Trường có 21 CBCCVC, tất cả đều vào công đoàn. LĐLĐ huyện hỗ trợ sửa nhà cho cô Lài 10 triệu đồng.
"""
    assert {union for _, union, _ in facts(text)} == {
        "Công đoàn Trường Mẫu giáo Hoa Sen",
        "Liên đoàn Lao động huyện Lạc Sơn",
    }
