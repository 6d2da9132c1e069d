"""When: the years and days that a text as a whole tells of."""

import pytest

from congdoan import extract
from tests.extractor.whole import facts


def test_sums_of_a_text_headed_by_tet_are_of_that_tet() -> None:
    text = """Tết Sum vầy ở Lạc Bình: mọi đoàn viên đều có Tết

06/02/2024

LĐLĐ huyện Lạc Bình tặng 350 suất quà, tổng trị giá 122,5 triệu đồng. Năm 2023 khép lại với nhiều \
khó khăn của đoàn viên, công nhân trong huyện.
"""
    assert facts(text) == [("122,5 triệu đồng", "Liên đoàn Lao động huyện Lạc Bình", "2024")]


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


def test_a_contests_month_dates_no_title_told_behind_it() -> None:
    text = """Công đoàn Bệnh viện Đa khoa huyện Ea Lốp năm 2018

Năm 2018, CĐCS Bệnh viện Đa khoa huyện Ea Lốp có 142 đoàn viên.

Tại hội thao tháng 11/2018, đội bóng chuyền nữ của CĐCS giành giải Nhì. CĐCS được Công đoàn ngành \
xếp loại vững mạnh xuất sắc.
"""
    assert [period for _, _, period in facts(text)][-2:] == ["2018-11", "2018"]


def test_a_tet_singled_out_in_a_report_dates_only_its_own_sentence() -> None:
    text = """Công đoàn Trường THPT Lạc Bình tổng kết năm học 2018-2019

Ngày 28/5/2019, Công đoàn Trường THPT Lạc Bình tổng kết năm học 2018-2019.

Tết Kỷ Hợi, Công đoàn chi 23.910.000 đồng mua quà cho đoàn viên. Đau ốm, thai sản, hiếu hỉ: \
21 lượt, chi 13.150.000 đồng. Ngoài ra, Công đoàn chi 9.640.000 đồng thưởng con đoàn viên học giỏi.
"""
    assert [(words, period) for words, _, period in facts(text)] == [
        ("23.910.000 đồng", "2019"),
        ("13.150.000 đồng", "2018/2019"),
        ("9.640.000 đồng", "2018/2019"),
    ]


def test_a_founding_day_that_is_kept_is_not_when_a_fund_was_founded() -> None:
    text = """Công đoàn Viện Gốm Lam Giang

19/11/2012

Công đoàn Viện Gốm Lam Giang lập quỹ khuyến học năm 2007. Năm 2009, nhân 80 năm Ngày thành lập \
Công đoàn Việt Nam, đơn vị nhận Bằng khen của Tổng LĐLĐ Việt Nam.
"""
    assert facts(text) == [("Bằng khen", "Công đoàn Viện Gốm Lam Giang", "2009")]


def test_a_year_behind_a_title_dates_it_whatever_the_next_clause_tells() -> None:
    text = """Giữ lửa

22/11/2013

Những đóng góp ấy được ghi nhận bằng Huân chương Lao động hạng Ba tặng Công đoàn Nhà máy Điện Bạch \
Lạc năm 1968; nhà máy được tuyên dương Anh hùng Lực lượng vũ trang nhân dân năm 1973.
"""
    own = "Công đoàn Nhà máy Điện Bạch Lạc"
    assert facts(text)[0] == ("Huân chương Lao động hạng Ba", own, "1968")


def test_what_a_section_is_headed_with_the_coming_feast_is_no_plan() -> None:
    text = """Bốn tháng của một công đoàn xã

18/12/2025

Hướng tới Tết Bính Ngọ

Theo kế hoạch, Công đoàn xã Bàu Lạc sẽ trao 700 phần quà, mỗi phần 500.000 đồng.

Tổng kết đợt thi đua, Công đoàn xã Bàu Lạc được LĐLĐ tỉnh Đồng Lạc tặng Bằng khen.
"""
    record = extract(text)
    assert [fact.status for fact in record.facts] == ["target", "reported"]


def test_the_time_of_a_harm_dates_the_help_and_not_the_next_gift() -> None:
    text = """Đại hội Công đoàn tỉnh Hà Lạc lần thứ XVI, nhiệm kỳ 2013-2018

15/3/2013

LĐLĐ tỉnh Hà Lạc nhìn lại nhiệm kỳ 2008-2013. Nhiệm kỳ qua, CNVCLĐ hưởng ứng: ủng hộ nhân dân Nhật \
Bản bị sóng thần năm 2011 612 triệu đồng, ủng hộ các quỹ "Đền ơn đáp nghĩa" gần 21 tỷ đồng.
"""
    assert [period for *_, period in facts(text)] == ["2011", "2008/2013"]


def test_what_is_told_behind_it_to_be_of_this_occasion_is_not_of_the_jubilee() -> None:
    text = """Mười năm giữ rừng

26/10/2017

Kỷ niệm 10 năm thành lập (2007 - 2017), Công đoàn Công ty Cao su Phú Lạc nhìn lại.

Ngày mới tách ra, công đoàn có 1.126 đoàn viên. Công ty cũng đón nhận Huân chương Lao động hạng \
Nhì dịp này.
"""
    assert [period for *_, period in facts(text)] == ["2007", "2017-10-26"]


def test_a_section_headed_by_the_coming_quarter_tells_plans() -> None:
    text = """CÔNG ĐOÀN XÃ HÒA LẠC
Hòa Lạc, ngày 30 tháng 3 năm 2026

BÁO CÁO
Hoạt động công đoàn quý I năm 2026

I. Kết quả quý I
1. Kết nạp 45 đoàn viên.

II. Quý II
1. Kết nạp thêm 120 đoàn viên; thành lập 02 CĐCS.
"""
    told = [(fact.status, getattr(fact, "value", None)) for fact in extract(text).facts]
    assert told == [("reported", 45), ("target", 120), ("target", 2)]


def test_a_speech_at_a_jubilee_without_a_date() -> None:
    text = """DIỄN VĂN
Kỷ niệm 40 năm thành lập Công đoàn Bệnh viện Đa khoa Tam Lạc (1982 - 2022)

Hôm nay, chúng ta có 412 đoàn viên. Bốn mươi năm qua, Bằng khen của Thủ tướng tặng bệnh viện; Cờ \
thi đua của Tổng LĐLĐ Việt Nam các năm 2011, 2016; 14 lần được công nhận "Công đoàn cơ sở vững \
mạnh xuất sắc".

Trong 5 năm gần đây, công đoàn vận động 1 tỷ 245 triệu đồng giúp người nghèo.

Nhân kỷ niệm, LĐLĐ thị xã tặng Giấy khen cho 5 tổ công đoàn.
"""
    own = "Công đoàn Bệnh viện Đa khoa Tam Lạc"
    told = [one for one in facts(text) if "triệu" in one[0] or "Giấy" in one[0]]
    assert told == [("1 tỷ 245 triệu đồng", own, "2017/2022"), ("Giấy khen", own, "2022")]
    classed = [fact for fact in extract(text).facts if "vững" in fact.evidence.text]
    assert [fact.recipient_type for fact in classed] == ["branch"]


def test_a_time_that_only_serves_to_compare_dates_nothing_behind_it() -> None:
    text = """Công đoàn Trường THPT Tam Lạc tổng kết năm học 2017 - 2018

Năm học 2017 - 2018, Công đoàn trường chi 46,5 triệu đồng thăm hỏi đoàn viên. Năm học trước, công \
đoàn chỉ chi 40 triệu đồng. Quà Tết hết 12 triệu đồng.
"""
    own = "Công đoàn Trường Trung học phổ thông Tam Lạc"
    assert facts(text) == [
        ("46,5 triệu đồng", own, "2017/2018"),
        ("40 triệu đồng", own, "2016/2017"),
        ("12 triệu đồng", own, "2017/2018"),
    ]


def test_a_day_years_before_what_is_told_is_not_that_of_the_text() -> None:
    text = """Hành trình của Nghiệp đoàn Xe ôm Bến Nghè

Ngày 20/7/2009, 28 bác tài gia nhập Nghiệp đoàn Xe ôm Bến Nghè. Mười năm sau, nghiệp đoàn có 164 \
đoàn viên.

Năm 2018, nghiệp đoàn tặng học bổng 35 triệu đồng.
"""
    own = "Nghiệp đoàn Xe ôm Bến Nghè"
    assert facts(text)[1:] == [("164 đoàn viên", own, "2019"), ("35 triệu đồng", own, "2018")]
    assert all(fact.status == "reported" for fact in extract(text).facts)


def test_a_year_that_only_serves_to_compare_is_not_reported_on() -> None:
    text = """Nhìn lại một năm ở Khu công nghiệp Long Lạc

Cuối năm 2017, Công đoàn Khu công nghiệp Long Lạc có 17.650 đoàn viên. Trong số này 29 doanh \
nghiệp có công đoàn, tăng 3 so với năm 2016.

Công đoàn Khu công nghiệp trao 620 suất quà trị giá 186 triệu đồng.
"""
    own = "Công đoàn Khu công nghiệp Long Lạc"
    assert facts(text) == [("17.650 đoàn viên", own, "2017"), ("186 triệu đồng", own, "2017")]


@pytest.mark.parametrize(
    "told",
    [
        "được thành lập ngày 29/10/1994, qua 15 năm xây dựng đã trở thành một công đoàn lớn với",
        "ra đời năm 1994, trải qua 30 năm hoạt động đã phát triển lên",
    ],
)
def test_the_year_of_a_founding_dates_nothing_that_came_of_it(told: str) -> None:
    (told_of,) = facts(f"Công đoàn Đại học Lạc Hà {told} 2.905 đoàn viên.")
    assert told_of == ("2.905 đoàn viên", "Công đoàn Đại học Lạc Hà", None)


def test_the_first_year_of_a_union_that_a_text_looks_back_on() -> None:
    text = """Công đoàn phường Bàu Lam: Tròn một năm, vững từ cơ sở

02/07/2026 - 09:14

Đúng 1 năm sau ngày ra mắt (1-7-2025), Công đoàn phường Bàu Lam nhìn lại chặng đường đầu tiên.

Cả năm qua, Công đoàn phường phát triển mới 1.965 đoàn viên, lập quỹ 420 triệu đồng.
"""
    assert [(words, period) for words, _, period in facts(text)] == [
        ("1.965 đoàn viên", "2025-07/2026-07"),
        ("420 triệu đồng", "2025-07/2026-07"),
    ]


def test_the_term_in_the_headline_of_a_paper_under_its_letterhead() -> None:
    text = """CÔNG ĐOÀN VIÊN CHỨC TỈNH HÀ LAM
ỦY BAN KIỂM TRA

BÁO CÁO
HOẠT ĐỘNG CỦA ỦY BAN KIỂM TRA CÔNG ĐOÀN VIÊN CHỨC TỈNH
NHIỆM KỲ 2008 – 2013
(Hà Lam, 22-02-2013)

2. Kiểm tra tài chính
Số liệu tổng hợp 5 năm (đơn vị tính: triệu đồng):
Năm | Số dư đầu năm | Thu
2011 | 479 | 2.244
2012 | 520 | 2.768
Cộng thu 5 năm: 10.002; cộng chi: 9.641.

Công đoàn Viên chức tỉnh trợ cấp đoàn viên 1,26 tỷ đồng.
"""
    assert [(words, period) for words, _, period in facts(text)] == [
        ("479", "2011"),
        ("2.244", "2011"),
        ("520", "2012"),
        ("2.768", "2012"),
        ("10.002", "2008/2013"),
        ("9.641", "2008/2013"),
        ("1,26 tỷ đồng", "2008/2013"),
    ]


def test_a_heading_since_the_founding_up_to_a_month() -> None:
    text = """Ngày 27/3/2026

Công đoàn phường An Lam được thành lập ngày 01/8/2025.

I. NHÌN LẠI VIỆC CHĂM LO TỪ KHI THÀNH LẬP ĐẾN HẾT THÁNG 02/2026
- Tặng quà đoàn viên khó khăn, 240 triệu đồng.
"""
    assert facts(text) == [
        ("240 triệu đồng", "Công đoàn phường An Lam", "2025-08/2026-02"),
    ]


def test_what_was_done_on_a_day_of_an_earlier_year_is_not_of_the_year_of_the_page() -> None:
    text = """20/03/2024

Trao nhà cho thợ lò

Ngày 14/9/2022, Công đoàn Công ty Than Lam Sơn trao nhà “Mái ấm công đoàn” cho anh Bình.

Cụ thể, Công đoàn đã trao số tiền 60 triệu đồng để gia đình sửa nhà.
"""
    assert [fact.period for fact in extract(text).facts] == ["2022-09-14"]


def test_a_page_that_bears_the_day_it_was_looked_at_is_of_its_event() -> None:
    text = """Thứ hai, 12/04/2021

Năm 2015 của Công đoàn Viên chức tỉnh: việc cần làm

Hội nghị tổng kết hoạt động công đoàn năm 2014 được Công đoàn Viên chức tỉnh Lam Giang mở ngày \
22/1/2015.

Phân loại cuối năm cho thấy 33 công đoàn cơ sở đạt vững mạnh xuất sắc.
"""
    union = "Công đoàn Viên chức tỉnh Lam Giang"
    assert facts(text) == [("vững mạnh xuất sắc", union, "2014")]


def test_the_year_of_a_resolution_is_not_that_of_its_results() -> None:
    text = """Ngày 20/12/2018, CĐCS Thư viện tỉnh Lam Giang tổ chức Hội nghị viên chức năm 2018.

Hội nghị thông qua các báo cáo: Kết quả thực hiện Nghị quyết Hội nghị viên chức năm 2017; tổng \
kết phong trào thi đua năm 2018.

Về thi đua: 29 cá nhân của CĐCS đạt Lao động tiên tiến.
"""
    assert [(words, period) for words, _, period in facts(text)] == [("Lao động tiên tiến", "2018")]


def test_a_year_to_come_in_a_headline_is_not_the_one_looked_back_on() -> None:
    text = """CÔNG ĐOÀN Y TẾ LAM GIANG
LAM GIANG HEALTH UNION
logo
Mừng 90 năm Công đoàn Việt Nam
CÔNG ĐOÀN Y TẾ LAM GIANG
LAM GIANG HEALTH UNION

Công đoàn Y tế Lam Giang: nhìn lại một năm và những việc trọng tâm của 2019

28/01/2019

2018 là năm có nhiều đổi thay. Công đoàn Y tế Lam Giang kết nạp 93 đoàn viên.
"""
    assert [period for _, _, period in facts(text)] == ["2018"]


def test_the_line_below_the_number_of_a_part_is_its_title() -> None:
    text = """BÁO CÁO CỦA BAN CHẤP HÀNH CĐCS XÃ HÒA KHÊ

tại Đại hội lần thứ VI

PHẦN THỨ NHẤT

Kết quả hoạt động nhiệm kỳ 2017 - 2023

I. Chăm lo đoàn viên

- Thăm hỏi ốm đau, hiếu hỷ: 64 lượt, 19.200.000 đồng.

II. Tổ chức

- Kết nạp 06 đoàn viên.

PHẦN THỨ HAI

Phương hướng nhiệm kỳ 2023 - 2028

I. Tổ chức

- Kết nạp 12 đoàn viên.
"""
    assert [(words, period) for words, _, period in facts(text)] == [
        ("19.200.000 đồng", "2017/2023"),
        ("06 đoàn viên", "2017/2023"),
        ("12 đoàn viên", "2023/2028"),
    ]
    assert extract(text).facts[-1].status == "target"
