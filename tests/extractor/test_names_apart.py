"""Unions whose names are alike, shortened names, and names that go on or end."""

import pytest

from congdoan import extract
from tests.extractor.whole import facts


def _unions(text: str) -> list[str]:
    return [union for _, union, _ in facts(text)]


def test_a_number_behind_a_name_makes_another_union() -> None:
    text = """CĐCS Trường Tiểu học Bình Thới có 32 đoàn viên. CĐCS Trường Tiểu học Bình Thới 2 có \
28 đoàn viên. CĐCS Trường Bình Thới 2 ủng hộ 3 triệu đồng, CĐCS Trường Bình Thới góp 4 triệu đồng.
"""
    one = "Công đoàn cơ sở Trường Tiểu học Bình Thới"
    assert _unions(text) == [one, f"{one} 2", f"{one} 2", one]


def test_a_name_told_before_a_longer_one_is_no_short_form_of_it() -> None:
    text = """CĐCS Công ty TNHH Minh Phát có 410 đoàn viên; CĐCS Công ty TNHH Minh Phát Chi nhánh \
Bến Lức có 95 đoàn viên; CĐCS Công ty TNHH Minh Phát Hưng có 52 đoàn viên.
"""
    one = "Công đoàn cơ sở Công ty TNHH Minh Phát"
    assert _unions(text) == [one, f"{one} Chi nhánh Bến Lức", f"{one} Hưng"]


def test_a_name_is_shortened_behind_its_full_form() -> None:
    text = """CĐCS Công ty CP Bao bì Minh Phát Hưng có 52 đoàn viên.

Năm 2019, CĐCS Công ty Cổ phần Bao bì Minh Phát chi 4 triệu đồng.
"""
    assert len(set(_unions(text))) == 1


def test_names_are_one_however_they_are_abbreviated() -> None:
    text = """CĐCS Công ty Cổ phần Mía đường Sông Con có 512 đoàn viên. CĐCS Công ty CP Mía đường \
Sông Con kết nạp 45 đoàn viên. CĐCS MN Hoa Sen có 20 đoàn viên; CĐCS Trường Mầm non Hoa Sen kết \
nạp 2 đoàn viên. CĐ VC tỉnh Yên Bái kết nạp 7 đoàn viên.
"""
    assert _unions(text) == [
        *["Công đoàn cơ sở Công ty Cổ phần Mía đường Sông Con"] * 2,
        *["Công đoàn cơ sở Trường Mầm non Hoa Sen"] * 2,
        "Công đoàn Viên chức tỉnh Yên Bái",
    ]


@pytest.mark.parametrize(
    "name",
    [
        "Công ty 115",
        "Trường Tiểu học và Trung học cơ sở Nậm Cắn",
        "Trường Tiểu học, Trung học cơ sở và Trung học phổ thông Nậm Cắn",
        "Chi nhánh Công ty CP Thực phẩm Đông Á tại Nghệ An",
        "Công ty CP Giống cây trồng, vật nuôi Phú Hải",
        "Hợp tác xã Vận tải",
    ],
)
def test_names_are_read_to_their_end(name: str) -> None:
    text = f"CĐCS {name} có 28 đoàn viên.\n"
    assert _unions(text) == [f"Công đoàn cơ sở {name}"]


def test_a_commune_may_have_a_number() -> None:
    text = "Công đoàn xã A Lưới 2 quản lý 7 CĐCS. Công đoàn xã A Lưới 1 có 9 CĐCS.\n"
    assert _unions(text) == ["Công đoàn xã A Lưới 2", "Công đoàn xã A Lưới 1"]


def test_a_bank_goes_on_behind_its_brand() -> None:
    text = "CĐCS Ngân hàng Nông nghiệp (Agribank) Chi nhánh Lam Kinh có 61 đoàn viên.\n"
    assert _unions(text) == ["Công đoàn cơ sở Ngân hàng Nông nghiệp Chi nhánh Lam Kinh"]


@pytest.mark.parametrize("joined", [" - {}", " ({})", " (thuộc {})", ", {}"])
def test_the_union_above_told_behind_a_name_has_no_part_in_the_sentence(joined: str) -> None:
    above = joined.format("LĐLĐ huyện Mai Sơn")
    text = f"CĐCS Trường THPT Mai Sơn{above} ủng hộ 7 triệu đồng.\n"
    assert _unions(text) == ["Công đoàn cơ sở Trường Trung học phổ thông Mai Sơn"]


def test_who_confers_is_not_only_told_as_the_union_above() -> None:
    text = "CĐCS Trường THPT Mai Sơn: 30 đoàn viên - LĐLĐ huyện Mai Sơn chi 7 triệu đồng.\n"
    assert _unions(text)[-1] == "Liên đoàn Lao động huyện Mai Sơn"


def test_a_name_may_have_an_apostrophe() -> None:
    text = """LĐLĐ huyện Cư M'gar có 92 CĐCS. CĐCS xã Ea M'Nông có 21 đoàn viên.
"""
    assert _unions(text) == [
        "Liên đoàn Lao động huyện Cư M'gar",
        "Công đoàn cơ sở xã Ea M'Nông",
    ]


def test_a_brand_may_be_told_with_the_head() -> None:
    text = """Công đoàn Tổng công ty Cơ khí Nam Đô (gọi tắt là Công đoàn Nadoco) đại hội. Công \
đoàn Nadoco quản lý 21 CĐCS.
"""
    assert _unions(text) == ["Công đoàn Tổng công ty Cơ khí Nam Đô"]


def test_a_name_in_capitals_ends_before_a_person_and_a_motto() -> None:
    text = """CHỦ TỊCH LĐLĐ HUYỆN VIỆT AN NGUYỄN THỊ LÊ: GIỮ LỬA PHONG TRÀO

LĐLĐ huyện hiện có 85 CĐCS.
"""
    assert _unions(text) == ["Liên đoàn Lao động huyện Việt An"]
    text = """TRƯỜNG THPT TRẦN LÃM - Chăm ngoan - Học giỏi

Công đoàn trường có 61 đoàn viên. Năm 2015, công đoàn trường chi 4 triệu đồng. Công đoàn trường \
vững mạnh.
"""
    assert set(_unions(text)) == {"Công đoàn Trường Trung học phổ thông Trần Lãm"}


def test_a_short_word_does_not_end_a_school_in_capitals() -> None:
    text = """CĐCS TRƯỜNG THPT LÝ NHÂN TÔN

Hiện CĐCS có 58 đoàn viên.
"""
    assert _unions(text) == ["Công đoàn cơ sở Trường Trung học phổ thông Lý Nhân Tôn"]


def test_what_stands_above_a_host_is_no_part_of_its_name() -> None:
    text = "Công đoàn Bệnh viện Đa khoa Ngọc Lũng - Sở Y tế Thanh Hóa có 130 đoàn viên.\n"
    assert _unions(text) == ["Công đoàn Bệnh viện Đa khoa Ngọc Lũng"]


def test_names_told_side_by_side_are_two() -> None:
    text = """CĐCS Trường THPT chuyên Nguyễn Bính và CĐCS Trường THPT Nguyễn Bính giao hữu. CĐCS \
Trường THPT chuyên Nguyễn Bính có 94 đoàn viên, CĐCS Trường THPT Nguyễn Bính có 71 đoàn viên.
"""
    assert _unions(text) == [
        "Công đoàn cơ sở Trường Trung học phổ thông chuyên Nguyễn Bính",
        "Công đoàn cơ sở Trường Trung học phổ thông Nguyễn Bính",
    ]


@pytest.mark.parametrize(
    ("full", "short"),
    [
        ("Công ty TNHH Điện tử Daesung Đồng Vân", "Daesung"),
        ("Công ty Cổ phần Lọc hóa dầu Bình Nguyên (BSR)", "BSR"),
        ("Công ty CP Dược phẩm Trung Anh", "Dược phẩm Trung Anh"),
        ("Công ty TNHH Samwon Electronics Vina", "Samwon"),
    ],
)
def test_a_firms_union_may_be_told_by_its_own_name(full: str, short: str) -> None:
    text = f"CĐCS {full} đại hội. Công đoàn {short} có 2.870 đoàn viên.\n"
    name = full.split(" (")[0]
    assert _unions(text) == [f"Công đoàn cơ sở {name}"]


def test_a_host_may_be_told_by_letters_that_the_text_tells() -> None:
    text = """Trung tâm Kiểm soát bệnh tật (CDC) thành phố Hải Phòng có 210 viên chức. CĐCS \
Trung tâm Kiểm soát bệnh tật thành phố Hải Phòng có 190 đoàn viên. Công đoàn CDC \
chi 60 triệu đồng thăm hỏi.
"""
    assert set(_unions(text)) == {
        "Công đoàn cơ sở Trung tâm Kiểm soát bệnh tật thành phố Hải Phòng"
    }


def test_a_number_before_what_is_done_is_of_the_name() -> None:
    text = "CĐCS thành viên Nhà máy May 1 tổ chức 6 chuyến xe, chi 54 triệu đồng.\n"
    assert _unions(text) == ["Công đoàn cơ sở thành viên Nhà máy May 1"]


def test_what_a_union_has_been_has_no_part_in_the_sentence() -> None:
    text = """CĐCS Công ty CP Cấp nước Đông Bình tiền thân là Công đoàn Xí nghiệp Nước Hạ Long, có \
186 đoàn viên.
"""
    assert _unions(text) == ["Công đoàn cơ sở Công ty CP Cấp nước Đông Bình"]


def test_words_between_the_first_and_the_last_tell_hospitals_and_schools_apart() -> None:
    text = """Công đoàn Bệnh viện C Đại An có 410 đoàn viên.

Công đoàn Bệnh viện Đa khoa Đại An có 820 đoàn viên. Công đoàn Bệnh viện Đại An kết nạp 5 đoàn viên.

Công đoàn Trường Đại học Sư phạm Kỹ thuật Hưng Bình có 510 đoàn viên.

Công đoàn Trường Đại học Kỹ thuật Hưng Bình có 320 đoàn viên.
"""
    assert _unions(text) == [
        "Công đoàn Bệnh viện C Đại An",
        *["Công đoàn Bệnh viện Đa khoa Đại An"] * 2,
        "Công đoàn Trường Đại học Sư phạm Kỹ thuật Hưng Bình",
        "Công đoàn Trường Đại học Kỹ thuật Hưng Bình",
    ]


def test_tt_is_a_centre_before_what_it_does() -> None:
    text = "CĐCS TT GDTX huyện Văn Lãng có 18 đoàn viên. CĐCS TT Na Sầm có 20 đoàn viên.\n"
    assert _unions(text)[0] == ("Công đoàn cơ sở Trung tâm Giáo dục thường xuyên huyện Văn Lãng")


def test_the_hospital_of_a_province_is_none_that_is_told_by_its_own_name() -> None:
    text = """- CĐCS Bệnh viện Đa khoa tỉnh: 862 đoàn viên
- CĐCS Bệnh viện Đa khoa tư nhân Tâm Phúc: 94 đoàn viên
"""
    assert _unions(text) == [
        "Công đoàn cơ sở Bệnh viện Đa khoa tỉnh",
        "Công đoàn cơ sở Bệnh viện Đa khoa tư nhân Tâm Phúc",
    ]


def test_a_corporation_is_called_by_its_letters_and_its_initials() -> None:
    text = """ĐH CĐ TCty Sông Hinh lần thứ IV

CĐ TCty SH có 12 CĐCS. Công đoàn Tcty và Ban Từ thiện Tcty tặng 60 triệu đồng cho đoàn viên.
"""
    assert {union for _, union, _ in facts(text)} == {"Công đoàn Tổng công ty Sông Hinh"}


def test_a_field_behind_a_corporations_letters_is_no_officers_name() -> None:
    text = """Chủ tịch Công đoàn TCT đã trao 36 triệu đồng cho đoàn viên đau ốm.

Việc này nằm trong chương trình an sinh của TCT Lương Thực Gia Thuận.
"""
    assert {union for _, union, _ in facts(text)} == {"Công đoàn Tổng công ty Lương Thực Gia Thuận"}


def test_a_member_union_is_called_union_alone_and_by_its_letters() -> None:
    text = """Công đoàn CSTV KPH Sông Trà kết nạp đoàn viên

Công đoàn cơ sở thành viên (CSTV) Khu phức hợp (KPH) Sông Trà – An Mỹ có 612 đoàn viên.

Dịp này, Công đoàn KPH tặng đoàn viên khó khăn 15 triệu đồng.
"""
    name = "Công đoàn cơ sở thành viên Khu phức hợp Sông Trà – An Mỹ"
    assert [(words, union) for words, union, _ in facts(text)] == [
        ("612 đoàn viên", name),
        ("15 triệu đồng", name),
    ]


@pytest.mark.parametrize(
    ("full", "brand"),
    [
        ("Ngân hàng Nông nghiệp Chi nhánh tỉnh Lam Giang", "Agribank tỉnh Lam Giang"),
        ("Ngân hàng NNo&PTNT huyện Lạc Sơn", "Agribank huyện Lạc Sơn"),
        ("Ngân hàng TMCP Công thương Lam Giang", "Vietinbank Lam Giang"),
        ("Ngân hàng TMCP Ngoại thương Chi nhánh Lam Giang", "Vietcombank Lam Giang"),
    ],
)
def test_the_branch_of_a_bank_is_one_by_its_name_and_by_its_brand(full: str, brand: str) -> None:
    text = (
        f"Công đoàn {full} họp\n\nCông đoàn {brand} có 71 đoàn viên. Công đoàn {full} "
        "chi 40 triệu đồng thăm hỏi đoàn viên."
    )
    assert len(set(_unions(text))) == 1


def test_the_branches_of_a_bank_are_told_apart_by_their_places() -> None:
    text = (
        "Công đoàn Agribank Lam Giang có 71 đoàn viên. Công đoàn Agribank Lạc Hà có 30 đoàn viên."
    )
    assert len(set(_unions(text))) == 2


@pytest.mark.parametrize(
    ("headline", "union"),
    [
        ("CÔNG ĐOÀN GIÁO DỤC LÂM VIÊN: 60 NĂM", "Công đoàn Giáo dục Lâm Viên"),
        ("LĐLĐ LÂM VIÊN TỔNG KẾT NĂM", "Liên đoàn Lao động Lâm Viên"),
        ("CÔNG ĐOÀN VIÊN CHỨC LÂM VIÊN 60 NĂM", "Công đoàn Viên chức Lâm Viên"),
        ("CÔNG ĐOÀN GIÁO DỤC CHUNG TAY", None),
    ],
)
def test_a_place_in_capitals_is_one_that_the_text_elsewhere_writes_as_a_name(
    headline: str, union: str | None
) -> None:
    text = f"{headline}\n\nCông đoàn Y tế Việt Nam gửi thư. Phố Lâm Viên có 2.715 đoàn viên.\n"
    names = [one.name for one in extract(text).branches]
    assert (union in names) if union else all("Chung" not in name for name in names)
