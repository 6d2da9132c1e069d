"""Texts on the union of one host that name the host once, and its union in short alone."""

from congdoan import extract
from tests.extractor.whole import owners


def test_a_feature_with_parts_named_in_full_is_on_the_host_told_first() -> None:
    text = """Bên đồi chè

Công ty Cổ phần Chè Hưng Lộc nằm nép bên sông Cầu. Công đoàn công ty đông nhất huyện.

Toàn công ty có 1.190 đoàn viên, sinh hoạt ở 6 CĐCS thành viên. CĐCS thành viên Đội 4 có 218 đoàn \
viên. CĐCS thành viên Nhà máy Chế biến có 305 đoàn viên.

Chuyện nhà ở

Năm 2015, công đoàn xây được 4 căn nhà, mỗi căn 50 triệu đồng. LĐLĐ tỉnh Tân Giang hỗ trợ 80 \
triệu đồng. Công đoàn công ty còn trích 30 triệu đồng mua đồ đạc.
"""
    own = "Công đoàn Công ty Cổ phần Chè Hưng Lộc"
    assert owners(text) == [
        ("1.190 đoàn viên", own),
        ("6 CĐCS thành viên", own),
        ("218 đoàn viên", f"Công đoàn cơ sở thành viên Đội 4 {own.removeprefix('Công đoàn ')}"),
        ("305 đoàn viên", "Công đoàn cơ sở thành viên Nhà máy Chế biến"),
        ("50 triệu đồng", own),
        ("80 triệu đồng", "Liên đoàn Lao động tỉnh Tân Giang"),
        ("30 triệu đồng", own),
    ]


def test_a_letter_of_a_firm_with_a_section_like_a_firm() -> None:
    text = """THƯ CUỐI NĂM

Tính tới 15/12/2011, Công ty Cổ phần May Hưng Lộc có 2.015 đoàn viên. Công đoàn cơ sở chia làm 2 \
công đoàn bộ phận: công đoàn bộ phận Xí nghiệp 1 có 884 đoàn viên, công đoàn bộ phận Xí nghiệp 2 \
có 1.131 đoàn viên.

Năm nay cất nhà cho em Liễu (Xí nghiệp 2). Công đoàn công ty bỏ ra 25 triệu đồng, LĐLĐ tỉnh Tân \
Giang hỗ trợ 20 triệu đồng.

Công đoàn cơ sở mình lần đầu được LĐLĐ tỉnh Tân Giang tặng Cờ thi đua. Công đoàn bộ phận Xí \
nghiệp 1 cũng đạt vững mạnh xuất sắc. Công ty thì được UBND tỉnh \
tặng Bằng khen.
"""
    host = "Công ty Cổ phần May Hưng Lộc"
    own = f"Công đoàn cơ sở {host}"
    assert owners(text) == [
        ("2.015 đoàn viên", own),
        ("2 công đoàn bộ phận", own),
        ("884 đoàn viên", f"Công đoàn bộ phận Xí nghiệp 1 {host}"),
        ("1.131 đoàn viên", f"Công đoàn bộ phận Xí nghiệp 2 {host}"),
        ("25 triệu đồng", own),
        ("20 triệu đồng", "Liên đoàn Lao động tỉnh Tân Giang"),
        ("Cờ thi đua", own),
        ("vững mạnh xuất sắc", f"Công đoàn bộ phận Xí nghiệp 1 {host}"),
        ("Bằng khen", own),
    ]


def test_a_speech_is_of_the_school_beside_its_date() -> None:
    text = """Diễn văn khai mạc Hội nghị viên chức năm học 2018 - 2019
Trường THPT Hưng Lộc, ngày 28/9/2018

Trường ta năm học này có 83 đoàn viên công đoàn. Công đoàn trường chia làm 7 tổ công đoàn, đông \
nhất là tổ công đoàn Ngoại ngữ có 16 đoàn viên.

Công đoàn ngành Giáo dục tỉnh Tân Giang hỗ trợ thầy Sang mổ tim 10 triệu đồng. Công đoàn trường \
thăm hỏi 21 triệu đồng.
"""
    own = "Công đoàn Trường Trung học phổ thông Hưng Lộc"
    assert [one for one in owners(text) if one[0] != "16 đoàn viên"] == [
        ("83 đoàn viên công đoàn", own),
        ("7 tổ công đoàn", own),
        ("10 triệu đồng", "Công đoàn ngành Giáo dục tỉnh Tân Giang"),
        ("21 triệu đồng", own),
    ]


def test_a_federation_that_tells_of_one_firm_is_not_its_union() -> None:
    text = """LĐLĐ huyện Yên Khê đối thoại với doanh nghiệp

Toàn huyện có 84 CĐCS. Công ty Cổ phần Gạch Hưng Lộc xin hoãn thưởng Tết. Công đoàn công ty đã họp \
hai lần, công đoàn công ty đề nghị trả trước một nửa.

Các CĐCS trực thuộc đã chi 310 triệu đồng chăm lo Tết.
"""
    named = {branch.name for branch in extract(text).branches}
    assert "Liên đoàn Lao động huyện Yên Khê" in named
    assert owners(text) == [
        ("84 CĐCS", "Liên đoàn Lao động huyện Yên Khê"),
        ("310 triệu đồng", "Liên đoàn Lao động huyện Yên Khê"),
    ]


def test_a_branch_of_a_bank_is_told_apart_from_the_bank_and_from_its_others() -> None:
    text = """Hội nghị người lao động Agribank huyện Yên Khê

(Tân Giang, 15/1/2016) Sáng nay, Agribank Chi nhánh huyện Yên Khê tổ chức hội nghị. Báo cáo của \
Công đoàn cơ sở cho biết chi nhánh có 38 đoàn viên.

Năm 2015, CĐCS chi 64 triệu đồng thăm hỏi. Công đoàn Agribank hỗ trợ xây một nhà 60 triệu đồng; \
cán bộ chi nhánh góp 22 triệu đồng. Trước đó CĐCS còn trao 10 suất học bổng, mỗi suất 500.000 đồng.

So với Agribank Chi nhánh huyện Sơn Tây (45 đoàn viên), phong trào ở đây không kém. CĐCS được Công \
đoàn Agribank tặng Giấy khen.
"""
    own = "Công đoàn cơ sở Agribank Chi nhánh huyện Yên Khê"
    assert owners(text) == [
        ("38 đoàn viên", own),
        ("64 triệu đồng", own),
        ("60 triệu đồng", "Công đoàn Agribank"),
        ("22 triệu đồng", own),
        ("500.000 đồng", own),
        ("45 đoàn viên", "Công đoàn Agribank Chi nhánh huyện Sơn Tây"),
        ("Giấy khen", own),
    ]
    levels = {branch.name: branch.level for branch in extract(text).branches}
    assert levels["Công đoàn Agribank"] == "upper_level"


def test_a_text_on_a_commune_or_an_industry_names_its_union_in_short() -> None:
    text = """Nửa năm ở một phường mới

Phường Bàu Lác ra đời ngày 1/7/2025 từ ba phường cũ. Công đoàn phường tiếp nhận 64 CĐCS.

CĐCS Công ty Thủy sản Hai Cù Lao có 1.120 đoàn viên.

LĐLĐ thành phố Cần Thơ tặng Bằng khen cho Công đoàn phường.
"""
    own = "Công đoàn phường Bàu Lác"
    assert owners(text) == [
        ("64 CĐCS", own),
        ("1.120 đoàn viên", "Công đoàn cơ sở Công ty Thủy sản Hai Cù Lao"),
        ("Bằng khen", own),
    ]
    text = """Thư gửi thầy cô nhân ngày 20/11

Ngành Giáo dục Hưng Lộc bước vào năm học mới với 21.118 đoàn viên.

Năm học qua, Công đoàn ngành kết nạp 640 đoàn viên. Công đoàn Giáo dục huyện Yên Khê vận động 210 \
triệu đồng.

Tổng LĐLĐ Việt Nam tặng Cờ thi đua cho Công đoàn ngành.
"""
    own = "Công đoàn ngành Giáo dục Hưng Lộc"
    assert owners(text) == [
        ("21.118 đoàn viên", own),
        ("640 đoàn viên", own),
        ("210 triệu đồng", "Công đoàn Giáo dục huyện Yên Khê"),
        ("Cờ thi đua", own),
    ]
