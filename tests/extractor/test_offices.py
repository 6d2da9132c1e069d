"""Unions told by a bare kind of office: "CĐCS Kho bạc" of a district's text."""

from tests.extractor.whole import facts


def _unions(text: str) -> list[tuple[str, str]]:
    return [(words, union) for words, union, _ in facts(text)]


def test_an_office_of_which_a_district_has_one_is_a_union_of_its_own() -> None:
    text = """LĐLĐ huyện Sông Mây hiện có 45 CĐCS. CĐCS Bưu điện có 20 đoàn viên. CĐCS Kho bạc kết \
nạp 3 đoàn viên. CĐCS Chi cục Thuế ủng hộ 12 triệu đồng. CĐCS Huyện ủy có 41 đoàn viên.
"""
    assert _unions(text) == [
        ("45 CĐCS", "Liên đoàn Lao động huyện Sông Mây"),
        ("20 đoàn viên", "Công đoàn cơ sở Bưu điện huyện Sông Mây"),
        ("3 đoàn viên", "Công đoàn cơ sở Kho bạc huyện Sông Mây"),
        ("12 triệu đồng", "Công đoàn cơ sở Chi cục Thuế huyện Sông Mây"),
        ("41 đoàn viên", "Công đoàn cơ sở Huyện ủy Sông Mây"),
    ]


def test_an_office_alone_in_a_text_keeps_its_figures() -> None:
    text = (
        "CĐCS Bưu điện có 20 đoàn viên, trong đó 9 nữ. CĐCS Bưu điện chi 4 triệu đồng thăm hỏi.\n"
    )
    assert {union for _, union in _unions(text)} == {"Công đoàn cơ sở Bưu điện"}
    assert len(_unions(text)) == 3


def test_an_office_is_the_one_named_in_full() -> None:
    text = """Công đoàn Công ty Điện lực Cao Sơn có 640 đoàn viên. Công đoàn Điện lực Việt Nam \
tặng quà. CĐCS Điện lực kết nạp 12 đoàn viên.
"""
    assert {union for _, union in _unions(text)} == {"Công đoàn cơ sở Công ty Điện lực Cao Sơn"}


def test_a_bare_host_beside_others_of_a_federation_is_another_union() -> None:
    text = """LĐLĐ huyện Bảo Sơn tổng kết. CĐCS Công an có 61 đoàn viên. CĐCS Điện lực có 27 đoàn \
viên. CĐCS Văn phòng kết nạp 2 đoàn viên.
"""
    assert _unions(text)[-1] == ("2 đoàn viên", "Công đoàn cơ sở Văn phòng")


def test_parts_are_completed_by_the_one_host() -> None:
    text = """Công đoàn Sở Tài chính tỉnh Đắk Lắk có 92 đoàn viên. Tổ công đoàn Văn phòng có 21 \
đoàn viên, Tổ công đoàn Thanh tra có 9 đoàn viên.
"""
    assert [union for _, union in _unions(text)][1:] == [
        "Tổ công đoàn Văn phòng Sở Tài chính tỉnh Đắk Lắk",
        "Tổ công đoàn Thanh tra Sở Tài chính tỉnh Đắk Lắk",
    ]


def test_an_office_of_another_kind_of_host_is_not_completed() -> None:
    text = """Công đoàn Trung tâm Y tế huyện Mù Căng có 210 đoàn viên, Công đoàn Trung tâm Y tế Mù \
Căng quyên góp 14 triệu đồng. Công đoàn Văn phòng Sở có 47 đoàn viên.
"""
    assert _unions(text)[-1] == ("47 đoàn viên", "Công đoàn Văn phòng Sở")


def test_an_office_of_a_province_is_completed_by_what_unions_tell_of_it() -> None:
    text = """Công đoàn ngành Y tế tỉnh Sóc Phú có 30 CĐCS. CĐCS Bệnh viện Tâm thần có 95 đoàn viên.
"""
    assert _unions(text)[-1] == (
        "95 đoàn viên",
        "Công đoàn cơ sở Bệnh viện Tâm thần tỉnh Sóc Phú",
    )


def test_an_office_is_of_the_commune_told_last_before_it() -> None:
    text = """Hà Lam, ngày 25/8/2025 - Công đoàn phường Vĩnh Thái có 47 CĐCS. CĐCS Trạm Y tế có 23 \
đoàn viên. Công đoàn xã Suối Hiệp có 14 CĐCS. CĐCS Công an có 31 đoàn viên.
"""
    assert [union for words, union in _unions(text) if "đoàn viên" in words] == [
        "Công đoàn cơ sở Trạm Y tế phường Vĩnh Thái",
        "Công đoàn cơ sở Công an xã Suối Hiệp",
    ]


def test_a_partys_office_is_not_that_of_a_peoples_committee() -> None:
    text = """CĐCS Văn phòng UBND tỉnh Sóc Phú có 60 đoàn viên. CĐCS Văn phòng Tỉnh ủy có 52 đoàn \
viên.
"""
    assert _unions(text)[-1][1] == "Công đoàn cơ sở Văn phòng Tỉnh ủy Sóc Phú"


def test_an_office_is_of_the_union_told_right_behind_it() -> None:
    text = """LĐLĐ tỉnh Hà Giang trao Bằng khen cho CĐCS Chi cục Thuế (LĐLĐ huyện Yên Mô) và CĐCS \
xã Đạo Trù (LĐLĐ huyện Tam Bình).
"""
    assert _unions(text)[0][1] == "Công đoàn cơ sở Chi cục Thuế huyện Yên Mô"


def test_parts_without_a_name_of_their_own_are_completed() -> None:
    text = """Công đoàn Công ty TNHH MTV Cao su Ea Sim có 2.104 đoàn viên. Công đoàn bộ phận Nông \
trường 1 có 214 đoàn viên; Công đoàn bộ phận Nông trường Hòa Sơn có 90 đoàn viên.
"""
    assert [union for _, union in _unions(text)][1:] == [
        "Công đoàn bộ phận Nông trường 1 Công ty TNHH MTV Cao su Ea Sim",
        "Công đoàn bộ phận Nông trường Hòa Sơn",
    ]
