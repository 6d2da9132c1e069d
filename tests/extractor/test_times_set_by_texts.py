"""When: what a section, a heading or the kind of a text gives to the figures under it."""

import pytest

from congdoan import extract


def told(text: str) -> list[tuple[str, str, str | None]]:
    """Evidence, status and period of the facts of a text."""
    return [(fact.evidence.text, fact.status, fact.period) for fact in extract(text).facts]


def test_a_heading_with_the_years_after_those_reviewed_opens_plans() -> None:
    text = """TÓM LƯỢC HOẠT ĐỘNG CÔNG ĐOÀN GIÁO DỤC TỈNH LẠC GIANG NĂM HỌC 2008 - 2009
Ngày gửi: 14/08/2009

1) Kết quả
Năm học 2007 - 2008 Công đoàn Giáo dục tỉnh có 15.204 đoàn viên. Trong năm học này kết nạp 518 \
đoàn viên; nghị quyết đầu năm chỉ ghi 400 đoàn viên. Năm học trước cất 87 căn nhà, hết 1 tỉ 044 \
triệu đồng.

2) Năm học 2009 - 2010
Nâng mức hỗ trợ lên 20 triệu đồng/căn; kết nạp trên 450 đoàn viên.
"""
    assert told(text) == [
        ("15.204 đoàn viên", "reported", "2007/2008"),
        ("518 đoàn viên", "reported", "2008/2009"),
        ("400 đoàn viên", "target", "2008/2009"),
        ("1 tỉ 044 triệu đồng", "reported", "2007/2008"),
        ("20 triệu đồng", "target", "2009/2010"),
        ("trên 450 đoàn viên", "target", "2009/2010"),
    ]


def test_a_text_that_sums_up_half_a_term_tells_of_that_half() -> None:
    text = """LĐLĐ TỈNH LẠC GIANG: SƠ KẾT NỬA NHIỆM KỲ 2003 - 2008
20/4/2006

Ban Chấp hành LĐLĐ tỉnh Lạc Giang họp sơ kết nửa nhiệm kỳ 2003 - 2008.

Đại hội giao cả nhiệm kỳ kết nạp 12.000 đoàn viên. Nửa chặng đường, LĐLĐ tỉnh đã kết nạp 8.347 \
đoàn viên.

Quỹ Vì nữ lao động nghèo ra đời năm 2001 với 80 triệu đồng, nay có 1,5 tỷ đồng. LĐLĐ tỉnh đã xây \
71 nhà với 852 triệu đồng.

Hai năm rưỡi còn lại. LĐLĐ tỉnh quyết tâm xây 50 nhà, mỗi nhà 15 triệu đồng.
"""
    assert told(text) == [
        ("12.000 đoàn viên", "target", "2003/2008"),
        ("8.347 đoàn viên", "reported", "2003/2006"),
        ("80 triệu đồng", "reported", "2001"),
        ("1,5 tỷ đồng", "reported", None),
        ("852 triệu đồng", "reported", "2003/2006"),
        ("15 triệu đồng", "target", "2006/2008"),
    ]


def test_what_a_plan_for_tet_lays_down_is_of_that_tet() -> None:
    text = """LIÊN ĐOÀN LAO ĐỘNG THÀNH PHỐ LẠC GIANG
CÔNG ĐOÀN PHƯỜNG LONG AN
Số: 41/KH-CĐP                     Long An, ngày 19 tháng 12 năm 2025

KẾ HOẠCH
Chăm lo đoàn viên dịp Tết Nguyên đán Bính Ngọ 2026

Công đoàn phường Long An xây dựng kế hoạch như sau:

I. CHỈ TIÊU
1. Trao ít nhất 1.200 phần quà, mỗi phần 600.000 đồng.
2. Bàn giao 2 Mái ấm Công đoàn, 60 triệu đồng/căn.
"""
    assert told(text) == [
        ("600.000 đồng", "target", "2026"),
        ("60 triệu đồng", "target", "2026"),
    ]


def test_an_issue_is_dated_by_the_month_it_is_numbered_with() -> None:
    text = """BẢN TIN NỘI BỘ MAY LẠC BÌNH * Số 12/2011 * Lưu hành trong công ty

THƯ CUỐI NĂM

Công đoàn Công ty May Lạc Bình năm nay thu 1 tỷ 236 triệu đồng (năm ngoái 978 triệu đồng), chi \
1 tỷ 104 triệu đồng.

Năm 2012, mình kết nạp 300 người nữa vào công đoàn.
"""
    assert told(text) == [
        ("1 tỷ 236 triệu đồng", "reported", "2011"),
        ("978 triệu đồng", "reported", "2010"),
        ("1 tỷ 104 triệu đồng", "reported", "2011"),
        ("300 người", "target", "2012"),
    ]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Trong 6 tháng cuối năm, CĐCS Báo Hưng Lộc kết nạp 81 đoàn viên.",
            ("81 đoàn viên", "reported", "2025-07/2025-12"),
        ),
        (
            "CĐCS Báo Hưng Lộc tha thiết kêu gọi mỗi đoàn viên góp 150.000 đồng.",
            ("150.000 đồng", "target", None),
        ),
        (
            "CĐCS Báo Hưng Lộc lập dự toán, quyết toán đúng kỳ; kết nạp 12 đoàn viên mới.",
            ("12 đoàn viên mới", "reported", None),
        ),
        (
            "Học kỳ II: CĐCS Trường THPT Hưng Lộc kết nạp 10 đoàn viên.",
            ("10 đoàn viên", "target", None),
        ),
        (
            "Tháng 3 tới, CĐCS Báo Hưng Lộc trao quà, mỗi suất 200.000 đồng.",
            ("200.000 đồng", "target", "2026-03"),
        ),
        (
            "So với cuối năm 2023, khi CĐCS Báo Hưng Lộc mới có 98 đoàn viên, công việc nhiều hơn.",
            ("98 đoàn viên", "reported", "2023"),
        ),
        (
            "Trong đợt dịch thứ tư (2021), CĐCS Báo Hưng Lộc trao quà, mỗi suất 200.000 đồng.",
            ("200.000 đồng", "reported", "2021"),
        ),
    ],
)
def test_a_sentence_is_read_in_the_time_and_the_mood_that_it_tells(
    sentence: str, expected: tuple[str, str, str | None]
) -> None:
    assert told(f"Cập nhật ngày: 09/01/2026\n\n{sentence}")[:1] == [expected]


def test_that_year_is_the_last_one_told_alone() -> None:
    text = """Thư ngỏ
02/11/2020

Tháng 11/2017, CĐVC tỉnh Lạc Giang kêu gọi lần thứ nhất. Số tiền đã dùng trong hai năm 2017 - 2018:
+ giúp đoàn viên mất nhà: 480 triệu đồng;
+ mua quà: 120 triệu đồng.

Năm ấy, CĐCS Cục Thuế tỉnh Lạc Giang gửi 96,2 triệu đồng.
"""
    assert told(text)[-1] == ("96,2 triệu đồng", "reported", "2017")


def test_months_of_a_year_reviewed_lie_in_it() -> None:
    text = """CÔNG ĐOÀN GIÁO DỤC HUYỆN LẠC BÌNH
BÁO CÁO TỔNG KẾT NĂM HỌC 2018-2019
Lạc Bình, ngày 25 tháng 6 năm 2019

Công đoàn Giáo dục huyện có 52 CĐCS. Tháng 11, trao 30 triệu đồng cho giáo viên nghèo. Tháng 2, \
trao 20 triệu đồng.
"""
    assert [period for _, status, period in told(text)[1:] if status == "reported"] == [
        "2018-11",
        "2019-02",
    ]


def test_a_review_of_the_last_year_turns_to_the_new_one() -> None:
    text = """Nhìn lại công tác công đoàn huyện Lạc Bình năm 2021
Cập nhật: 18/01/2022

Năm nay LĐLĐ huyện Lạc Bình gặp nhiều khó khăn. LĐLĐ huyện đã chi 1,4 tỷ đồng hỗ trợ đoàn viên. \
Quý I, LĐLĐ huyện trao 300 suất quà, mỗi suất 500.000 đồng.

Bước sang năm 2022, LĐLĐ huyện kết nạp mới 600 đoàn viên.
"""
    assert told(text) == [
        ("1,4 tỷ đồng", "reported", "2021"),
        ("500.000 đồng", "reported", "2021-01/2021-03"),
        ("600 đoàn viên", "target", "2022"),
    ]


def test_the_sections_of_a_plan_lay_down_what_is_to_come() -> None:
    text = """LĐLĐ QUẬN LẠC BÌNH
KẾ HOẠCH
Tổ chức Tháng Công nhân năm 2024
Lạc Bình, ngày 12 tháng 3 năm 2024

Năm 2023, LĐLĐ quận Lạc Bình đã trao 500 suất quà, trị giá 250 triệu đồng. LĐLĐ quận xây dựng kế \
hoạch như sau:

I. NỘI DUNG
1. Trao 600 suất quà, mỗi suất 500.000 đồng.
2. Kết nạp 400 đoàn viên.

II. KINH PHÍ
Tổng kinh phí 720 triệu đồng.

III. TỔ CHỨC THỰC HIỆN
CĐCS Công ty May Hưng Phát (1.250 đoàn viên) chuẩn bị 50 triệu đồng để thăm công nhân ốm.
"""
    assert told(text) == [
        ("250 triệu đồng", "reported", "2023"),
        ("500.000 đồng", "target", "2024"),
        ("400 đoàn viên", "target", "2024"),
        ("720 triệu đồng", "target", "2024"),
        ("1.250 đoàn viên", "reported", None),
        ("50 triệu đồng", "target", "2024"),
    ]


@pytest.mark.parametrize(
    ("day", "sentence", "period"),
    [
        ("12/03/2026", "Trong bảy tháng, {} đã vận động 30 triệu đồng.", "2025-08/2026-03"),
        ("28/09/2015", "Trong 9 tháng, {} đã vận động 30 triệu đồng.", "2015-01/2015-09"),
        (
            "31/08/2013",
            "Từ khi thành lập (12/9/2011) đến nay, {} vận động 30 triệu đồng.",
            "2011/..",
        ),
        (
            "31/08/2013",
            "Từ ngày lập, 12.9.2011, tới sáng nay {} vận động 30 triệu đồng.",
            "2011/..",
        ),
        ("08/05/2008", "Trong Tháng ATVSLĐ, {} sẽ vận động 30 triệu đồng.", "2008"),
        ("31/08/2013", "Trong Tháng Công nhân, {} sẽ vận động 30 triệu đồng.", "2014"),
    ],
)
def test_times_counted_back_or_kept_every_year(day: str, sentence: str, period: str) -> None:
    text = f"Tin hoạt động\n\n{day}\n\n{sentence.format('Công đoàn phường Tây Lãng')}\n"
    assert [when for _, _, when in told(text)] == [period]


def test_honours_go_on_with_the_year_whose_end_they_are_told_at() -> None:
    text = """LĐLĐ huyện Ea Rang tổng kết

27/07/2012

Chào mừng 83 năm Ngày thành lập Công đoàn Việt Nam (28/7/1929 - 28/7/2012)

Cuối năm 2011, 78 CĐCS của LĐLĐ huyện Ea Rang được xếp loại vững mạnh. Toàn huyện có 1.985 lao \
động tiên tiến.
"""
    assert [when for _, _, when in told(text)] == ["2011", "2011"]


def test_half_of_the_term_before_is_no_half_of_the_one_that_begins() -> None:
    text = """Đại hội Công đoàn tỉnh Gia Lãng lần thứ I, nhiệm kỳ 2025-2030

05/12/2025

Nhìn lại chặng đường 2023-2025

Hai năm rưỡi của nhiệm kỳ trước nhiều xáo trộn. Các cấp công đoàn vẫn phát triển mới 18.764 đoàn \
viên.
"""
    assert [when for _, _, when in told(text)] == ["2023/2025"]


def test_the_year_just_over_holds_on_in_the_paragraphs_below_that_of_its_year() -> None:
    text = """Công đoàn Tổng công ty Cầu phà Lam Giang vượt khó

17/02/2023

Sáng ngày 16/02/2023, Công đoàn Tổng công ty Cầu phà Lam Giang họp Ban Chấp hành, bàn nhiệm vụ \
năm 2023.

Năm 2022, khách qua phà tăng trở lại, mọi bến đều chạy thêm chuyến đêm.

Thợ máy, thuyền viên yên tâm bám bến. Công đoàn Tổng công ty đã trợ cấp 61 đoàn viên, số tiền \
92 triệu đồng.

Cuối năm xếp loại, Công đoàn Tổng công ty đề nghị Công đoàn Giao thông vận tải Việt Nam tặng \
Bằng khen cho 05 tập thể.
"""
    assert told(text) == [
        ("92 triệu đồng", "reported", "2022"),
        ("Bằng khen", "target", "2022"),
    ]


def test_the_name_of_a_lunar_year_is_that_of_our_time_where_no_day_is_known() -> None:
    text = "LĐLĐ huyện Lam Hà trao 210 phần quà Tết Tân Sửu, trị giá 105 triệu đồng."
    assert told(text) == [("105 triệu đồng", "reported", "2021")]


def test_a_speech_sums_up_the_term_that_ends_with_its_congress() -> None:
    text = """Đoàn kết, đổi mới

18/10/2023

Sáng 18/10, Đại hội Công đoàn tỉnh Lam Giang lần thứ XI khai mạc. Sau đây là diễn văn khai mạc.

Kính thưa quý đại biểu,

Giữa những ngày cả tỉnh dốc sức cho các mục tiêu của năm bản lề, hôm nay 298 đại biểu mang theo \
niềm tin của 163.420 đoàn viên về đây họp mặt.

Chúng ta đã kết nạp mới 48.216 đoàn viên. Công đoàn tỉnh trao 402 mái ấm, mỗi căn 50 triệu đồng \
xây mới, 30 triệu đồng sửa chữa.

Nhiệm kỳ 2023 – 2028, đến 2028 toàn tỉnh sẽ có 200.000 đoàn viên.
"""
    assert told(text) == [
        ("163.420 đoàn viên", "reported", None),
        ("48.216 đoàn viên", "reported", "2018/2023"),
        ("50 triệu đồng", "reported", "2018/2023"),
        ("30 triệu đồng", "reported", "2018/2023"),
        ("200.000 đoàn viên", "target", "2028"),
    ]


def test_the_month_that_labels_an_item_of_a_plan() -> None:
    for year, months in (
        ("năm học 2021 - 2022", ["2021-11", "2022-01"]),
        ("năm 2021", ["2021-11", "2021-01"]),
    ):
        text = f"""KẾ HOẠCH CÔNG TÁC CÔNG ĐOÀN {year.upper()}

CĐCS Trường THPT Lạc Hà

BCH Công đoàn Trường THPT Lạc Hà lập kế hoạch {year} như dưới đây:

1. Tháng 11: họp mặt 20/11, tặng mỗi đoàn viên 300.000 đồng.
2. Tháng 01: chi Tết 500.000 đồng/người.
"""
        assert [period for _, _, period in told(text)] == months


def test_the_past_years_of_a_portrait_are_no_single_year() -> None:
    text = """Công đoàn Sở Tài chính đổi mới hoạt động

05/07/2019 10:22

Công đoàn Sở Tài chính tỉnh Lạc Giang có 64 đoàn viên. Những năm qua, Công đoàn luôn là chỗ dựa \
của đoàn viên.

Quỹ xoay vòng vốn của nữ công có 90 triệu đồng.
"""
    assert told(text) == [
        ("64 đoàn viên", "reported", None),
        ("90 triệu đồng", "reported", None),
    ]


def test_the_first_of_june_of_a_school_year_is_in_it() -> None:
    text = """Công đoàn Trường Đại học Lạc Giang tổng kết năm học 2014-2015

22/09/2015

Công đoàn trường chi 76 triệu đồng quà cho các cháu nhân 1/6, trung thu; 41 triệu đồng khen thưởng \
học sinh giỏi. Trợ cấp cho 6 gia đình 30 triệu đồng.
"""
    assert [period for _, _, period in told(text)] == ["2014/2015"] * 3


def test_the_year_of_the_next_givers_title_is_of_that_alone() -> None:
    text = """Công đoàn Đài Lạc Giang nhiệm kỳ 2012 - 2017

Công đoàn Đài được Liên đoàn Lao động tỉnh tặng 2 Bằng khen, Công đoàn Viên chức tỉnh tặng Cờ thi \
đua năm 2014.
"""
    assert [period for _, _, period in told(text)] == ["2012/2017", "2014"]


def test_a_title_held_for_many_years_is_of_no_year_told_before() -> None:
    text = """Công đoàn Trường THPT Lạc Giang

Năm học 2016 - 2017, có 12 đồng chí đạt danh hiệu Chiến sĩ thi đua cơ sở. CĐCS nhiều năm liền đạt \
vững mạnh xuất sắc, năm 2015 được LĐLĐ tỉnh tặng Bằng khen.
"""
    assert [period for _, _, period in told(text)] == ["2016/2017", None, "2015"]


def test_a_fund_has_lent_since_it_began_to_work() -> None:
    text = """Công đoàn Công ty Gốm Lạc Giang

10/08/2009

Quỹ tương trợ công nhân nghèo hoạt động từ năm 1998 với số vốn ban đầu 30 triệu đồng, đến tháng \
6/2009 lên 890 triệu đồng, đã cho 1.460 lượt người vay 5,9 tỷ đồng.
"""
    assert [period for _, _, period in told(text)] == ["1998", "2009-06", "1998/2009-06"]


def test_a_jubilee_with_its_days_tells_the_year_of_a_text() -> None:
    text = """Tuyên dương gương lao động giỏi

Ngày 31-7, Công đoàn Sở Xây dựng Lạc Giang kỷ niệm 90 năm Ngày thành lập Công đoàn Việt Nam \
(28-7-1929 - 28-7-2019).

Trong 6 tháng cuối năm, Công đoàn Sở đặt chỉ tiêu phát triển thêm 60 đoàn viên.
"""
    assert told(text) == [("60 đoàn viên", "target", "2019-07/2019-12")]


def test_what_a_union_has_is_of_no_stretch_of_two_years() -> None:
    text = """Công đoàn Trường Tiểu học Lạc Giang

Thời gian: 19/11/2022 07:15

Công đoàn Trường Tiểu học Lạc Giang có 48 đoàn viên. Trong hai năm 2021 - 2022, Công đoàn trường \
thăm hỏi 26 lượt đoàn viên với 10,4 triệu đồng.
"""
    assert told(text) == [
        ("48 đoàn viên", "reported", None),
        ("10,4 triệu đồng", "reported", "2021/2022"),
    ]
