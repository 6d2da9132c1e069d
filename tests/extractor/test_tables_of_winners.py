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
