"""Tables of a contest, a column for each prize, and what else stands with bars between."""

import pytest

from tests.extractor.whole import awarded, facts

HEAD = """LĐLĐ HUYỆN TÂN KHÊ

KẾT QUẢ HỘI THAO CNVCLĐ HUYỆN NĂM 2017

Tham gia có CĐCS Trường THPT Tân Khê, CĐCS Bệnh viện Đa khoa huyện và CĐCS Công ty May Lạc Hà.

"""
SCHOOL = "Công đoàn cơ sở Trường Trung học phổ thông Tân Khê"
HOSPITAL = "Công đoàn cơ sở Bệnh viện Đa khoa huyện Tân Khê"
FIRM = "Công đoàn cơ sở Công ty May Lạc Hà"


@pytest.mark.parametrize("parted", [" | ", "\t"])
@pytest.mark.parametrize("heads", [("Môn", "Nhất", "Nhì"), ("Nội dung", "Giải Nhất", "Giải Nhì")])
def test_a_column_for_each_prize(parted: str, heads: tuple[str, ...]) -> None:
    rows = [
        (*heads, "Ba" if heads[0] == "Môn" else "Giải Ba"),
        ("Bóng đá", "Trường THPT Tân Khê", "May Lạc Hà", "-"),
        ("Kéo co nữ", "May Lạc Hà", "Bệnh viện Đa khoa huyện", "Trường THPT Tân Khê"),
    ]
    text = HEAD + "\n".join(map(parted.join, rows)) + "\n"
    told = [(fact.title, fact.evidence.text, union) for fact, union in awarded(text)]
    assert told == [
        ("Giải Nhất", "Trường THPT Tân Khê", SCHOOL),
        ("Giải Nhì", "May Lạc Hà", FIRM),
        ("Giải Nhất", "May Lạc Hà", FIRM),
        ("Giải Nhì", "Bệnh viện Đa khoa huyện", HOSPITAL),
        ("Giải Ba", "Trường THPT Tân Khê", SCHOOL),
    ]


def test_people_with_bars_between_are_no_menu() -> None:
    text = """CĐCS Công ty May Lạc Hà
🌸 TỔNG KẾT 2021 🌸
👉 Tổng LĐ: 3.210 | ĐV: 3.105 (nữ 2.480)
👉 Kết nạp: 215 ĐV mới
"""
    assert [words for words, _, _ in facts(text)] == [
        *("LĐ: 3.210", "ĐV: 3.105", "nữ 2.480", "215 ĐV mới"),
    ]


COUNTED = "LĐLĐ TỈNH HOÀI LAM\n\nBÁO CÁO KẾT QUẢ KHEN THƯỞNG NĂM 2021\n\n"


def _won(text: str) -> list[tuple[str, str | None, str, int | None]]:
    return [
        (one.title, one.granted_by, one.recipient_type.value, one.count)
        for one, union in awarded(text)
        if union == "Liên đoàn Lao động tỉnh Hoài Lam"
    ]


def test_a_column_for_each_kind_of_winners() -> None:
    rows = """Hình thức | Tập thể | Cá nhân | Cơ quan quyết định
Cờ thi đua | 4 | 0 | Tổng LĐLĐ Việt Nam
Bằng khen | 11 | 27 | UBND tỉnh
Bằng Lao động sáng tạo | - | 6 | Tổng LĐLĐ Việt Nam
Tổng cộng | 15 | 33
"""
    nation = "Tổng Liên đoàn Lao động Việt Nam"
    assert _won(COUNTED + rows) == [
        ("Cờ thi đua", nation, "collective", 4),
        ("Bằng khen", "Ủy ban nhân dân tỉnh", "collective", 11),
        ("Bằng khen", "Ủy ban nhân dân tỉnh", "individual", 27),
        ("Bằng Lao động sáng tạo", nation, "individual", 6),
    ]


def test_a_giver_told_once_for_several_rows_and_titles_that_name_theirs() -> None:
    rows = """Cấp khen\tHình thức\tTập thể\tCá nhân
Chủ tịch nước\tHuân chương Lao động hạng Ba\t1\t
UBND tỉnh\tBằng khen\t9\t17
\tCờ thi đua\t2\t
Danh hiệu thi đua
Danh hiệu | Số tập thể | Số cá nhân
Bằng khen của Bộ Công Thương | 5 | 12
Chiến sĩ thi đua cấp tỉnh | | 3
"""
    assert _won(COUNTED + rows) == [
        ("Huân chương Lao động", "Chủ tịch nước", "collective", 1),
        ("Bằng khen", "Ủy ban nhân dân tỉnh", "collective", 9),
        ("Bằng khen", "Ủy ban nhân dân tỉnh", "individual", 17),
        ("Cờ thi đua", "Ủy ban nhân dân tỉnh", "collective", 2),
        ("Bằng khen", "Bộ Công Thương", "collective", 5),
        ("Bằng khen", "Bộ Công Thương", "individual", 12),
        ("Chiến sĩ thi đua cấp tỉnh", None, "individual", 3),
    ]


def test_names_below_the_kinds_of_winners_are_no_counts() -> None:
    rows = """Hình thức | Tập thể | Cá nhân
Bằng khen | CĐCS Bệnh viện Hoài Lam | Trần Thị Mơ
Giấy khen | CĐCS Sở Y tế Hoài Lam | Lê Văn Bảo
"""
    assert all(one.count is None for one, _ in awarded(COUNTED + rows))


def test_an_award_that_nobody_won_is_none() -> None:
    text = """Công đoàn Trường Tiểu học Bến Lam có 26 đoàn viên.

Năm 2021, Công đoàn trường được tặng 0 Bằng khen.

Số Giấy khen: 0
"""
    assert not awarded(text)
    assert [words for words, _, _ in facts(text)] == ["26 đoàn viên"]
