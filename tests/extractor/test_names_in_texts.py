"""Names of unions that only the rest of a text completes, or tells apart."""

import pytest

from congdoan import extract
from extractor.branches.hosts import find_hosts
from extractor.lexicon import match_form
from tests.extractor.whole import awarded, facts


def test_a_bare_word_makes_no_union_of_a_firm() -> None:
    text = """Công ty Điện lực Phú Hải thưởng nóng

Giám đốc Công ty Điện lực Phú Hải thưởng nóng đội bóng công đoàn 10 triệu đồng.
"""
    assert facts(text) == []


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


def test_the_agency_of_a_commune_is_none_of_its_other_bodies() -> None:
    text = """Bản tin xã Hòa Lạc - Huyện Tân Vang

Hội Liên hiệp Phụ nữ xã có 1.126 hội viên. Hội Nông dân xã phát triển 45 hội viên.

Riêng Công đoàn cơ sở cơ quan xã thì lặng lẽ. Tết rồi, công đoàn đem 25 suất quà tặng bà con, mỗi \
suất 200 ngàn đồng. Chủ tịch Công đoàn chỉ cười hiền.
"""
    assert ["Hội" in union for _, union, _ in facts(text)] == [False]


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


def test_what_a_headline_says_behind_a_dash_is_no_part_of_the_name() -> None:
    for said in ("Mười năm một mái nhà chung", "ĐIỂM TỰA CỦA NGƯỜI THỢ", "Niềm tin của đoàn viên"):
        text = f"""Công đoàn Trường THPT Tân Lộc Đông – {said}

Công đoàn trường hiện có 94 đoàn viên.
"""
        assert {union for _, union, _ in facts(text)} == {
            "Công đoàn Trường Trung học phổ thông Tân Lộc Đông"
        }


def test_a_union_that_honours_keeps_its_name() -> None:
    text = """Công đoàn Viên chức thành phố Vĩnh Hòa tôn vinh “Những bông hoa công sở” 2021

CĐVC thành phố quản lý 5.934 đoàn viên.
"""
    assert {union for _, union, _ in facts(text)} == {"Công đoàn Viên chức thành phố Vĩnh Hòa"}


def test_the_head_of_a_guild_is_a_person() -> None:
    text = """Nghiệp đoàn Nghề cá phường Ngọc Lâm có 131 đoàn viên.

Trưởng nghiệp đoàn Hoàng Đình Lê khoe: “Năm 2017 kết nạp thêm 20 anh em nữa”.
"""
    assert {union for _, union, _ in facts(text)} == {"Nghiệp đoàn Nghề cá phường Ngọc Lâm"}


def test_a_brief_before_the_one_on_the_main_union() -> None:
    text = """TIN 1
Nông trường Chè Đạ Lộc: Bàn giao nhà cho công nhân

Ngày 14/6/2008, Công đoàn Nông trường Chè Đạ Lộc bàn giao 2 căn nhà cho công nhân.

Nông trường hiện có 274 công nhân, 251 người là đoàn viên. 6 tháng đầu năm, công đoàn kết nạp 18 \
đoàn viên.

TIN 2
Thị xã Cẩm Đông: ký giao ước thi đua

Sáng 20/6, LĐLĐ thị xã Cẩm Đông sơ kết. Thị xã hiện có 142 CĐCS, 8.411 đoàn viên công đoàn.

LĐLĐ thị xã Cẩm Đông phát triển 534 đoàn viên.
"""
    unions = {words: union for words, union, _ in facts(text)}
    assert unions["18 đoàn viên"] == "Công đoàn Nông trường Chè Đạ Lộc"
    assert unions["534 đoàn viên"] == "Liên đoàn Lao động thị xã Cẩm Đông"


def test_unions_that_won_listed_on_a_line_of_their_kind() -> None:
    text = """Công đoàn Viên chức tỉnh Phú Hải tôn vinh đoàn viên tiêu biểu

Công đoàn Viên chức tỉnh Phú Hải có 5.934 đoàn viên.

DANH SÁCH KHEN THƯỞNG NĂM 2021

* Bằng khen của Tổng LĐLĐ Việt Nam (2 tập thể):
- Tập thể: CĐCS Sở Công Thương; CĐCS Sở Y tế.
"""
    assert [union for award, union in awarded(text) if award.title == "Bằng khen"] == [
        "Công đoàn cơ sở Sở Công Thương tỉnh Phú Hải",
        "Công đoàn cơ sở Sở Y tế tỉnh Phú Hải",
    ]


def test_a_name_ends_before_what_the_union_does() -> None:
    text = """Công đoàn xã Đông Lạc nhận hỗ trợ

Năm 2021, Công đoàn Viên chức tỉnh Đồng Tháp gởi hỗ trợ 20 triệu đồng. CĐCS Trường Tân Bình lãnh \
phần tặng Trường Mầm non Hoa Mai 15 triệu đồng.

"""
    assert [(words, union) for words, union, _ in facts(text)] == [
        ("20 triệu đồng", "Công đoàn Viên chức tỉnh Đồng Tháp"),
        ("15 triệu đồng", "Công đoàn cơ sở Trường Tân Bình"),
    ]


@pytest.mark.parametrize(
    "named", ["Sở Y tế Lạc Giang", "Hội Nông dân Lạc Giang", "Quỹ Bảo vệ rừng An Hải"]
)
def test_a_host_is_found_by_its_name(named: str) -> None:
    text = f"Sáng 5/6, {named} họp mặt."
    assert [host.unit for host in find_hosts(text, match_form(text.lower()), [], [])] == [named]


@pytest.mark.parametrize(
    "named",
    [
        "Ban Chấp hành Lạc Giang",
        "Ban Giám hiệu Lạc Giang",
        "Hội thao Lạc Giang",
        'Quỹ "Tình" An Hải',
    ],
)
def test_organs_meetings_and_funds_are_no_hosts(named: str) -> None:
    text = f"Sáng 5/6, {named} họp mặt."
    assert find_hosts(text, match_form(text.lower()), [], []) == []


def test_a_portrait_of_its_leader_is_on_the_union_of_the_one_host() -> None:
    text = """Người giữ lửa

12/03/2019

Chị Trần Thị Hòa, Chủ tịch Công đoàn, đón chúng tôi trước cổng Công ty TNHH Giày Phú Thịnh. Công \
đoàn hiện có 412 đoàn viên. LĐLĐ tỉnh Lạc Giang vừa tặng công đoàn Bằng khen.
"""
    assert [union for _, union, _ in facts(text)] == ["Công đoàn Công ty TNHH Giày Phú Thịnh"] * 2


@pytest.mark.parametrize(
    ("headline", "union"),
    [
        ("CÔNG ĐOÀN XÃ THIỆN NHÂN TỔNG KẾT NĂM 2022", "Công đoàn xã Thiện Nhân"),
        ("CÔNG ĐOÀN PHƯỜNG THỦY NGUYÊN ĐÔNG", "Công đoàn phường Thủy Nguyên Đông"),
        ("LĐLĐ HUYỆN CHỢ MỚI TRAO QUÀ TẾT", "Liên đoàn Lao động huyện Chợ Mới"),
        ("LĐLĐ THÀNH PHỐ TỪ SƠN", "Liên đoàn Lao động thành phố Từ Sơn"),
        ("LĐLĐ HUYỆN CỦ CHI CHI 2 TỶ ĐỒNG", "Liên đoàn Lao động huyện Củ Chi"),
        ("LĐLĐ THÀNH PHỐ VINH THU 2 TỶ ĐỒNG", "Liên đoàn Lao động thành phố Vinh"),
        ("CÔNG ĐOÀN PHƯỜNG 5 CHI 20 TRIỆU ĐỒNG", "Công đoàn phường 5"),
        ("CÔNG ĐOÀN CÔNG TY SAMHO LẬP QUỸ", "Công đoàn Công ty Samho"),
        ("CÔNG ĐOÀN BỆNH VIỆN TỪ DŨ", "Công đoàn Bệnh viện Từ Dũ"),
    ],
)
def test_syllables_of_names_in_capitals_are_not_taken_for_words(headline: str, union: str) -> None:
    text = f"{headline}\n\nNgày 5/3/2023. Công đoàn hiện có 512 đoàn viên.\n"
    assert {told for _, told, _ in facts(text)} == {union}


def test_a_guild_of_two_trades_has_both_in_its_name() -> None:
    text = "Nghiệp đoàn Xe ôm - Ba gác quận Lạc Kiều\n\nNghiệp đoàn hiện có 143 đoàn viên.\n"
    unions = {union for _, union, _ in facts(text)}
    assert unions == {"Nghiệp đoàn Xe ôm - Ba gác quận Lạc Kiều"}


@pytest.mark.parametrize(
    ("told", "union"),
    [
        ("LĐLĐ H.Củ Chi", "Liên đoàn Lao động huyện Củ Chi"),
        ("LĐLĐ Q.7", "Liên đoàn Lao động quận 7"),
        ("Công đoàn P. An Khê", "Công đoàn phường An Khê"),
        ("CĐCS UBND X.Tân Phú", "Công đoàn cơ sở Ủy ban nhân dân xã Tân Phú"),
        (
            "LĐLĐ thành phố Phan Rang - Tháp Chàm",
            "Liên đoàn Lao động thành phố Phan Rang - Tháp Chàm",
        ),
        ("CĐCS Trường Mầm non 19/5", "Công đoàn cơ sở Trường Mầm non 19/5"),
        ("CĐCS Trường Tiểu học 2 Hòa Phú", "Công đoàn cơ sở Trường Tiểu học 2 Hòa Phú"),
        ("CĐCS Bệnh viện Bãi Hương 2", "Công đoàn cơ sở Bệnh viện Bãi Hương 2"),
        ("CĐCS Công ty TNHH MTV 74", "Công đoàn cơ sở Công ty TNHH MTV 74"),
    ],
)
@pytest.mark.parametrize(
    "text",
    [
        "{union} hiện có 512 đoàn viên.\n",
        "{union} quản lý 512 đoàn viên.\n",
        "{capitals} TRAO QUÀ TẾT\n\nCông đoàn hiện có 512 đoàn viên.\n",
        "ĐẠI HỘI {capitals} LẦN THỨ V\n\nCông đoàn hiện có 512 đoàn viên.\n",
    ],
)
def test_letters_numbers_and_dashes_in_names(told: str, union: str, text: str) -> None:
    written = text.format(union=told, capitals=told.upper())
    assert {name.lower() for _, name, _ in facts(written)} == {union.lower()}


@pytest.mark.parametrize(
    "union",
    [
        "Liên đoàn Lao động huyện Gia Lâm",
        "Liên đoàn Lao động huyện An Dương",
        "Liên đoàn Lao động huyện Trần Văn Thời",
        "Liên đoàn Lao động quận Bắc Từ Liêm",
        "Liên đoàn Lao động thị xã Thái Hòa",
        "Liên đoàn Lao động thành phố Buôn Ma Thuột",
        "Công đoàn Viên chức tỉnh Sơn La",
        "Công đoàn Trường Mầm non Hoa Mai",
        "Công đoàn cơ sở Sở Tư pháp Hà Nam",
    ],
)
@pytest.mark.parametrize("person", ["Nguyễn Văn Hùng", "Lê Mai", "Cao Thị Bích Hằng"])
def test_a_person_behind_a_place_that_ends_or_begins_like_one(union: str, person: str) -> None:
    text = f"Chủ tịch {union} {person} cho biết: công đoàn hiện có 512 đoàn viên.\n"
    told = {name.replace("tỉnh Hà Nam", "Hà Nam") for _, name, _ in facts(text)}
    assert told == {union}


@pytest.mark.parametrize(
    "block", ["Khối Đảng huyện Ba Bể", "Khối các cơ quan tỉnh", "Khối Doanh nghiệp tỉnh Lạc Giang"]
)
def test_a_block_of_an_area_is_no_section_of_a_host(block: str) -> None:
    text = f"Công đoàn {block} có 512 đoàn viên. Công đoàn Trường THPT Lạc Long có 40 đoàn viên.\n"
    assert not any("Khối" in name and "Trường" in name for _, name, _ in facts(text))


def test_an_airline_is_no_denial() -> None:
    text = "Công đoàn Hàng không Việt Nam vinh dự đón nhận Huân chương Lao động hạng Ba.\n"
    assert [name for _, name in awarded(text)] == ["Công đoàn Hàng không Việt Nam"]


@pytest.mark.parametrize(
    ("headline", "union"),
    [
        (
            "CĐCS SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH",
            "Công đoàn cơ sở Sở Văn hóa, Thể thao và Du lịch",
        ),
        ("CĐCS SỞ THÔNG TIN VÀ TRUYỀN THÔNG", "Công đoàn cơ sở Sở Thông tin và Truyền thông"),
        ("CÔNG ĐOÀN THAN - KHOÁNG SẢN VIỆT NAM", "Công đoàn Than - Khoáng sản Việt Nam"),
        (
            "CÔNG ĐOÀN THÔNG TIN VÀ TRUYỀN THÔNG VIỆT NAM",
            "Công đoàn Thông tin và Truyền thông Việt Nam",
        ),
        (
            "CÔNG ĐOÀN TRƯỜNG ĐẠI HỌC KỸ THUẬT CÔNG NGHIỆP",
            "Công đoàn Trường Đại học Kỹ thuật Công nghiệp",
        ),
        ("CÔNG ĐOÀN VIETCOMBANK CHI NHÁNH DUNG QUẤT", "Công đoàn Vietcombank Chi nhánh Dung Quất"),
        ("LĐLĐ HUYỆN CẦN GIỜ", "Liên đoàn Lao động huyện Cần Giờ"),
        ("LĐLĐ THỊ XÃ NGÃ NĂM", "Liên đoàn Lao động thị xã Ngã Năm"),
        ("LĐLĐ TX.KINH MÔN", "Liên đoàn Lao động thị xã Kinh Môn"),
        ("CÔNG ĐOÀN TTYT HUYỆN THỦY NGUYÊN", "Công đoàn Trung tâm Y tế huyện Thủy Nguyên"),
        (
            "CÔNG ĐOÀN TRƯỜNG THCS MẠC ĐĨNH CHI",
            "Công đoàn Trường Trung học cơ sở Mạc Đĩnh Chi",
        ),
    ],
)
def test_hosts_and_industries_in_capitals(headline: str, union: str) -> None:
    text = f"{headline} TỔNG KẾT NĂM 2022\n\nCông đoàn hiện có 512 đoàn viên.\n"
    assert {told.lower() for _, told, _ in facts(text)} == {union.lower()}


@pytest.mark.parametrize(
    "union",
    [
        "Công đoàn Kho bạc Nhà nước Thái Bình",
        "Công đoàn Phòng Giáo dục và Đào tạo huyện Mai Châu",
        "Công đoàn Văn phòng Tỉnh ủy",
        "Công đoàn Ban Dân tộc tỉnh",
    ],
)
def test_an_office_of_an_area_is_no_section_of_a_school(union: str) -> None:
    text = f"""- {union}: kết nạp 23 đoàn viên;
- Công đoàn Trường THPT Lạc Long: kết nạp 7 đoàn viên.
"""
    assert facts(text)[0][1].startswith(union)
    assert "Trường" not in facts(text)[0][1]


@pytest.mark.parametrize(
    "union",
    [
        "Công đoàn Sở Tư pháp Hà Nam",
        "Công đoàn Nhà hát Chèo Ninh Bình",
        "Công đoàn Công ty Giầy da Hà Tây",
        "Công đoàn Bệnh viện Từ Dũ",
    ],
)
def test_an_officer_told_before_the_office_is_not_told_behind_it(union: str) -> None:
    text = f"Bà Lê Thị Hoa - Chủ tịch {union} cho biết công đoàn hiện có 512 đoàn viên.\n"
    assert {name.replace("tỉnh ", "") for _, name, _ in facts(text)} == {union}


@pytest.mark.parametrize("done", ["sắm quà", "chúc Tết", "điều hành", "hội tụ", "quản lý", "chờ"])
def test_small_words_behind_a_name_are_what_the_union_does(done: str) -> None:
    for union in ("Công đoàn Công ty TNHH Minh Phú", "Công đoàn Viên chức tỉnh Bến Tre"):
        text = f"Sáng qua, {union} {done} 512 đoàn viên. Công đoàn có 512 đoàn viên.\n"
        assert {name for _, name, _ in facts(text)} == {union}


def test_prevention_is_no_attendance() -> None:
    text = "Công đoàn Trung tâm Y tế Dự phòng tỉnh hiện có 512 đoàn viên.\n"
    assert [words for words, _, _ in facts(text)] == ["512 đoàn viên"]


def test_a_date_above_a_paragraph_does_not_count_the_union_it_opens_with() -> None:
    text = (
        "LĐLĐ huyện Lam Hà tổng kết năm 2023\n12/01/2024\n"
        "LĐLĐ huyện nhận Cờ thi đua năm 2023; Công đoàn Giáo dục huyện nhì cụm thi đua."
    )
    assert [union for _, union, _ in facts(text)] == ["Liên đoàn Lao động huyện Lam Hà"]


@pytest.mark.parametrize(
    ("told", "name"),
    [
        ("ngành Nông nghiệp & PTNT", "ngành Nông nghiệp và Phát triển nông thôn"),
        ("ngành Nông nghiệp &PTNT", "ngành Nông nghiệp và Phát triển nông thôn"),
        ("Sở Giáo dục & Đào tạo", "Sở Giáo dục và Đào tạo"),
        ("Sở GD & ĐT", "Sở Giáo dục và Đào tạo"),
        ("Sở LĐTB & XH", "Sở Lao động - Thương binh và Xã hội"),
        ("Sở VH, TT & DL", "Sở Văn hóa, Thể thao và Du lịch"),
        ("Sở VH, TT và DL", "Sở Văn hóa, Thể thao và Du lịch"),
        ("Công ty TNHH P&Q", "Công ty TNHH P&Q"),
    ],
)
def test_a_sign_for_and_in_a_name_is_that_word(told: str, name: str) -> None:
    text = f"Công đoàn {told} tỉnh Lam Giang hiện có 512 đoàn viên.\n"
    assert {union for _, union, _ in facts(text)} == {f"Công đoàn {name} tỉnh Lam Giang"}


def test_an_office_of_a_city_is_one_with_and_without_its_kind_and_the_word_for_a_city() -> None:
    text = """Công đoàn Hải quan TP Sông Hải tổng kết

Công đoàn Cục Hải quan Sông Hải hiện có 512 đoàn viên. Công đoàn Tổng cục Hải quan vừa tặng quà.

Công đoàn Cục Hải quan kết nạp 8 đoàn viên.
"""
    unions = {union for _, union, _ in facts(text)}
    assert unions == {"Công đoàn Cục Hải quan thành phố Sông Hải"}


@pytest.mark.parametrize("event", ["Đại hội", "Hội nghị", "Tổng kết", "Phát động", "Kết nạp"])
def test_what_a_headline_begins_with_a_capital_is_no_part_of_the_name(event: str) -> None:
    for host in ("xã Yên Khê", "Sở Xây dựng", "Trường Tiểu học Yên Khê", "Trung tâm Hội nghị Yên"):
        union = f"Công đoàn cơ sở {host}"
        text = f"{union} {event} nhiệm kỳ 2023 - 2028\n\nCông đoàn cơ sở có 512 đoàn viên.\n"
        assert {name for _, name, _ in facts(text)} == {union}


@pytest.mark.parametrize(
    "note", ["KCN Bàu Sậy", "Khu công nghiệp Bàu Sậy, tỉnh Lam Giang", "xã Yên"]
)
def test_where_a_firm_stands_is_no_other_name_of_its_union(note: str) -> None:
    text = f"CĐCS Công ty TNHH Hoyata Foods ({note}) hiện có 512 đoàn viên.\n"
    (branch,) = extract(text).branches
    assert branch.aliases == ("CĐCS Công ty TNHH Hoyata Foods",)
