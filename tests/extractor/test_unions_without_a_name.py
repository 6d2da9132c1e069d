"""Unions on pages of their own, which need no name there: "Công đoàn nhà trường", "Công đoàn"."""

import pytest

from tests.extractor.whole import facts, owners

OF_A_SCHOOL = """Công đoàn nhà trường hiện có 62 đoàn viên. Năm 2020, công đoàn nhà trường được \
LĐLĐ quận Văn Sơn tặng Giấy khen.
"""
OF_A_FIRM = """Công đoàn Công ty có 620 đoàn viên. Năm 2020, công đoàn công ty được Liên đoàn Lao \
động tỉnh Tân Giang tặng Cờ thi đua.
"""
YEAR_BY_YEAR = """Thành tích của công đoàn trong các năm học qua như sau:

+ Năm 2003-2004: Công đoàn đạt VMXS, LĐLĐ Tỉnh tặng bằng khen; 6 cá nhân được Công đoàn ngành GD \
tỉnh tặng giấy khen.
"""
OF_THE_BASE = """Năm 2020, CĐCS được LĐLĐ huyện Tân Giang tặng Giấy khen. CĐCS hiện có 62 đoàn viên.
"""
OF_THE_ONE_SCHOOL = """Công đoàn cơ sở nhà trường trực thuộc LĐLĐ huyện Tân Giang, có 62 đoàn viên.

Trường Tiểu học Lạc Hà nhiều năm liền là đơn vị văn hóa.
"""
BEHIND_A_HEADING = """Tổ chức Công đoàn Công đoàn cơ sở nhà trường thuộc Công đoàn Giáo dục thành \
phố. Năm học 2013-2014 có 62 đoàn viên.

Trường THCS Lạc Hà là tập thể tiên tiến.
"""
OF_AN_INDUSTRY = """Công đoàn giáo dục tỉnh vừa sơ kết phong trào thi đua. Các cấp công đoàn kết \
nạp được 131 đoàn viên. Liên đoàn Lao động tỉnh tặng Công đoàn giáo dục Cờ thi đua.
"""
TOLD_WHOSE = """Tổ chức công đoàn của nhà trường có 30 đoàn viên. Ban Chấp hành do LĐLĐ thị xã \
Kim Đài chuẩn y. Quyền lợi của giáo viên được Công đoàn chăm lo.
"""
UNDER_AN_INDUSTRY = """Công đoàn của trường hiện có 45 đoàn viên, trực thuộc Công đoàn Giáo dục \
huyện Lạc Bình.
"""
OF_THE_UNIT = """Tổ chức công đoàn của đơn vị có 30 đoàn viên. Năm 2018, LĐLĐ huyện Lạc Bình tặng \
Giấy khen cho Công đoàn.
"""
BESIDE_THE_PARTY = """Chi bộ nhà trường có 12 đảng viên. Công đoàn có 35 đoàn viên.
"""
BESIDE_A_LEVEL = """Nhà trường có 286 nữ công đoàn viên. Tại lễ sơ kết của Công đoàn Trường, các \
chị được biểu dương vì 2 công trình cấp Đại học Quốc gia.
"""
OF_A_GRADUATE = """Công đoàn Trường hiện có 186 đoàn viên. Chủ tịch Công đoàn Trường tốt nghiệp \
Trường Đại học Sư phạm Tân Giang.
"""


@pytest.mark.parametrize(
    ("text", "union"),
    [
        (OF_A_SCHOOL, "Công đoàn nhà trường"),
        (OF_A_FIRM, "Công đoàn Công ty"),
        (YEAR_BY_YEAR, "Công đoàn"),
        (OF_THE_BASE, "Công đoàn cơ sở"),
        (OF_THE_ONE_SCHOOL, "Công đoàn cơ sở Trường Tiểu học Lạc Hà"),
        (BEHIND_A_HEADING, "Công đoàn cơ sở Trường Trung học cơ sở Lạc Hà"),
        (OF_AN_INDUSTRY, "Công đoàn giáo dục tỉnh"),
        (TOLD_WHOSE, "Công đoàn nhà trường"),
        (UNDER_AN_INDUSTRY, "Công đoàn trường"),
        (OF_THE_UNIT, "Công đoàn"),
        (BESIDE_THE_PARTY, "Công đoàn nhà trường"),
        (BESIDE_A_LEVEL, "Công đoàn Trường"),
        (OF_A_GRADUATE, "Công đoàn Trường"),
    ],
)
def test_what_is_told_of_it_is_no_other_unions(text: str, union: str) -> None:
    assert {owner for _, owner, _ in facts(text)} == {union}


def test_a_delegation_of_a_union_gives_for_it() -> None:
    text = """Chiều 5/10/2022, Công đoàn ngành Giáo dục tỉnh Tân Giang tổ chức đoàn công tác lên \
vùng lũ Lạc Sơn, nơi nhiều bản làng còn bị chia cắt, đường sá hư hỏng nặng và thầy trò mấy điểm \
trường phải học nhờ nhà dân.

Đoàn đã trao sách vở, đồ dùng học tập trị giá 120 triệu đồng giúp học sinh đến lớp. Đoàn cũng \
thăm và trao 8 suất quà cho giáo viên có nhà bị cuốn trôi, mỗi suất 5 triệu đồng.
"""
    own = "Công đoàn ngành Giáo dục tỉnh Tân Giang"
    assert [(told, owner) for told, owner, _ in facts(text)] == [
        ("120 triệu đồng", own),
        ("5 triệu đồng", own),
    ]


def test_the_number_of_unions_behind_their_label_is_no_union() -> None:
    text = (
        "CÔNG ĐOÀN KHU KINH TẾ TỈNH LAM GIANG\nBÁO CÁO NHANH 6 THÁNG ĐẦU NĂM 2014\n\n"
        "+ CĐCS: 39. Đoàn viên: 6.120, nữ 1.344.\n"
        "+ CĐCS Công ty TNHH Sắt Đèo Gió: thành lập 12/3, ban đầu 86 đoàn viên.\n"
        "+ Xe đưa công nhân về quê: 12 chuyến, CĐCS tự lo. Tổng LĐ hỗ trợ CĐ KKT 40 triệu đồng.\n"
    )
    told = dict(owners(text))
    assert told["CĐCS: 39"] == told["nữ 1.344"] == "Công đoàn Khu kinh tế tỉnh Lam Giang"


def test_the_way_to_a_page_names_the_host_of_its_union() -> None:
    body = """
Hiện nay đoàn viên công đoàn 64 người (nữ 37). Thành tích qua từng năm học:
+ Năm 2014-2015: Công đoàn đạt VM, LĐLĐ huyện tặng giấy khen.
+ Năm 2015-2016: Công đoàn đạt VMXS, LĐLĐ tỉnh tặng bằng khen.
"""
    for way, union in (
        ("THPT Lạc Xuân > Đoàn thể > Công đoàn", "Công đoàn Trường Trung học phổ thông Lạc Xuân"),
        ("Trang chủ » Bệnh viện Đa khoa Lạc Hà » Công đoàn", "Công đoàn Bệnh viện Đa khoa Lạc Hà"),
        ("Trường Tiểu học Lạc Sơn / Công đoàn", "Công đoàn Trường Tiểu học Lạc Sơn"),
    ):
        assert {owner for _, owner, _ in facts(f"{way}\n{body}")} == {union}
