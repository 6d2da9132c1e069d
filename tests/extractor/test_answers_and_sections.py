"""Whose figures an answer, a section or a place's own name leads to."""

import pytest

from congdoan import extract
from tests.extractor.whole import owners


def test_an_answer_is_on_the_union_its_question_names() -> None:
    text = """Trò chuyện với ông Hoàn, Chủ tịch Công đoàn các Khu công nghiệp tỉnh Hưng Lộc

● Ông có bao nhiêu đoàn viên?

- Chúng tôi có 46.870 đoàn viên. Công ty TNHH Dây dẫn Sumi Phát nâng bữa ca lên 25.000 đồng là \
nhờ công đoàn cơ sở thương lượng hai vòng.

● Ông vừa nhắc Sumi Phát…

- Vâng, đấy là nơi tôi hay đem đi khoe. 5.120 đoàn viên, 64 tổ công đoàn. Riêng chúng tôi đã kết \
nạp 1.934 đoàn viên.
"""
    own, firm = (
        "Công đoàn các Khu công nghiệp tỉnh Hưng Lộc",
        "Công đoàn cơ sở Công ty TNHH Dây dẫn Sumi Phát",
    )
    assert owners(text) == [
        ("46.870 đoàn viên", own),
        ("5.120 đoàn viên", firm),
        ("64 tổ công đoàn", firm),
        ("1.934 đoàn viên", own),
    ]


def test_a_count_of_unions_ends_the_section_on_one_of_them() -> None:
    text = """Một năm của những người thợ Tam Lãng

Công đoàn Tổng công ty Xây lắp Tam Lãng họp tổng kết năm 2014. Toàn Tổng công ty có 4.655 đoàn viên.

Cầu 9 không ỷ lại

CĐCS Công ty Cầu 9 là nơi đông nhất với 886 đoàn viên.

Kết thúc năm, 14/19 CĐCS đạt vững mạnh xuất sắc. Công đoàn trao 300 suất quà.

Sang 2015, Tam Lãng đặt mục tiêu kết nạp ít nhất 150 đoàn viên.
"""
    own = "Công đoàn Tổng công ty Xây lắp Tam Lãng"
    assert owners(text)[0] == ("4.655 đoàn viên", own)
    assert owners(text)[1] == ("886 đoàn viên", "Công đoàn cơ sở Công ty Cầu 9")
    assert owners(text)[-1] == ("ít nhất 150 đoàn viên", own)


def test_a_union_named_for_its_district_is_that_of_the_article_not_of_a_link() -> None:
    text = """Ea Rang: khi công đoàn "xuống nương"

Ea Rang là huyện vùng xa. Cả huyện hiện có 102 CĐCS.

Ông Y Bham, Chủ tịch LĐLĐ huyện, cho biết năm 2011 đã quyên góp được 218 triệu đồng.

Tin liên quan:
» LĐLĐ huyện Buôn Tría: 5 năm vận động 2,1 tỷ đồng
"""
    own = "Liên đoàn Lao động huyện Ea Rang"
    assert owners(text) == [("102 CĐCS", own), ("218 triệu đồng", own)]


def test_the_open_economic_zone_is_a_name() -> None:
    text = """Tháng Công nhân

Công đoàn Khu kinh tế mở Chu Lai kết nạp 870 đoàn viên. Công đoàn Khu kinh tế mở 3 lớp tập huấn.
"""
    assert owners(text) == [("870 đoàn viên", "Công đoàn Khu kinh tế mở Chu Lai")]


def test_the_zones_of_a_province_stand_for_their_union() -> None:
    text = """Nữ công Yên Lãng

LĐLĐ tỉnh Yên Lãng cho biết các cấp công đoàn đã chi 7,35 tỷ đồng thăm hỏi.

Tại các khu công nghiệp

Nơi tập trung đông nhất là các KCN: 33.700 đoàn viên. Công đoàn các KCN đã ký chương trình khám.

Kết quả chung

Các KCN hiện có 180 CĐCS. Tại các KCN có 210 doanh nghiệp.
"""
    zones = "Công đoàn các Khu công nghiệp tỉnh Yên Lãng"
    assert owners(text) == [
        ("7,35 tỷ đồng", "Liên đoàn Lao động tỉnh Yên Lãng"),
        ("33.700 đoàn viên", zones),
        ("180 CĐCS", zones),
    ]


def test_a_commune_and_a_school_told_first_are_those_of_what_follows() -> None:
    text = """LĐLĐ huyện Ea Rang tổng kết

LĐLĐ huyện Ea Rang quản lý 68 CĐCS. Công đoàn Nông trường 720 có 640 đoàn viên.

Cư Knang thì khác. CĐCS xã vỏn vẹn 26 đoàn viên.

Còn ở Trường Dân tộc nội trú huyện, 41 thầy cô trong tổ chức công đoàn tặng áo ấm học trò. Năm qua \
Công đoàn trường góp 12 triệu đồng.
"""
    school = "Công đoàn Trường Dân tộc nội trú huyện Ea Rang"
    assert owners(text) == [
        ("68 CĐCS", "Liên đoàn Lao động huyện Ea Rang"),
        ("640 đoàn viên", "Công đoàn Nông trường 720"),
        ("26 đoàn viên", "Công đoàn cơ sở xã Cư Knang"),
        ("41 thầy cô", school),
        ("12 triệu đồng", school),
    ]


def test_the_union_of_the_industry_is_the_one_the_text_names() -> None:
    text = """Công đoàn Tổng công ty Xây lắp Nam Lãng họp

Công đoàn Tổng công ty Xây lắp Nam Lãng được Công đoàn Xây dựng Việt Nam hỗ trợ 150 triệu đồng.

Công đoàn ngành trao thêm 20 suất quà, mỗi suất 500.000 đồng.
"""
    assert owners(text)[-1] == ("500.000 đồng", "Công đoàn Xây dựng Việt Nam")


def test_what_a_delegate_tells_under_the_head_of_aims_is_no_aim() -> None:
    text = """Đại hội Công đoàn tỉnh Gia Lãng

Chỉ tiêu đến năm 2030

Đại hội Công đoàn tỉnh Gia Lãng thông qua chỉ tiêu kết nạp ít nhất 45.000 đoàn viên.

Thảo luận tại hội trường, chủ tịch Công đoàn Công ty CP Phú Hưng đề nghị sớm có nhà trẻ: “Chúng \
tôi 2.260 đoàn viên, tuổi bình quân 31”.
"""
    told = [(fact.evidence.text, fact.status) for fact in extract(text).facts]
    assert told == [("ít nhất 45.000 đoàn viên", "target"), ("2.260 đoàn viên", "reported")]


def test_short_forms_are_of_the_firm_named_last_not_of_the_one_portrayed() -> None:
    text = """Công đoàn Khu kinh tế Mũi Lãng sau một năm

Chuyện ở Wei Phong

Công ty TNHH Giày Wei Phong về đây năm 2017, nay đã tuyển được 3.400 lao động. Tháng 3-2019, CĐCS \
được thành lập với 412 người.

Không phải chỗ nào cũng suôn. Tại Công ty CP Gỗ Hưng Thuận cách đó chừng cây số, 220 lao động mà \
mới 58 người vào công đoàn. Chủ tịch CĐCS nói thẳng: "Anh em hỏi vô để được gì". Cơ sở này nay có \
quỹ 40 triệu đồng.
"""
    wei, wood = "Công ty TNHH Giày Wei Phong", "Công đoàn cơ sở Công ty CP Gỗ Hưng Thuận"
    assert owners(text) == [
        ("3.400 lao động", f"Công đoàn cơ sở {wei}"),
        ("412 người", f"Công đoàn cơ sở {wei}"),
        ("220 lao động", wood),
        ("58 người", wood),
        ("40 triệu đồng", wood),
    ]


@pytest.mark.parametrize(
    "head",
    [
        "Năm học 2013-2014, công đoàn làm tròn nhiệm vụ năm học, cụ thể:",
        "Công đoàn đã hoàn thành tốt các nhiệm vụ năm học 2013-2014:",
        "2. Vận động nhà giáo thực hiện tốt nhiệm vụ chính trị",
        "2. Công tác tham gia thực hiện nhiệm vụ chuyên môn",
    ],
)
def test_duties_that_were_done_are_no_plans(head: str) -> None:
    text = f"CÔNG ĐOÀN TRƯỜNG THCS LẠC SƠN\n\n{head}\n- Tặng 24 phần quà, mỗi phần 150.000 đồng.\n"
    assert [fact.status.value for fact in extract(text).facts] == ["reported"]


def test_tasks_ahead_are_plans() -> None:
    text = "CÔNG ĐOÀN TRƯỜNG THCS LẠC SƠN\n\nB. Nhiệm vụ năm học tới\n- Tặng quà 24 triệu đồng.\n"
    assert [fact.status.value for fact in extract(text).facts] == ["target"]


def test_a_request_colours_no_gift_behind_a_semicolon() -> None:
    text = (
        "Công đoàn ngành Y tế tỉnh Lam Giang đề nghị LĐLĐ tỉnh hỗ trợ 2 nhà, mỗi nhà 40 triệu "
        "đồng; tặng học bổng cho 35 cháu, trị giá 17 triệu đồng.\n"
    )
    told = [(fact.evidence.text, fact.status.value) for fact in extract(text).facts]
    assert told == [("40 triệu đồng", "target"), ("17 triệu đồng", "reported")]
