"""Contests told in short: bare ranks, distances, hosts by their own name, money with prizes."""

from typing import Any

import pytest

from congdoan import extract
from tests.extractor.whole import awarded, facts

HEAD = """KẾT QUẢ HỘI THAO CNVCLĐ HUYỆN TÂN KHÊ

(4-5-2012) - Hội thao CNVCLĐ huyện Tân Khê bế mạc chiều qua. LĐLĐ huyện Tân Khê có 4.120 đoàn viên.

"""


def of_kind(text: str, kind: str) -> list[Any]:
    return [fact for fact in extract(text).facts if fact.kind == kind]


@pytest.mark.parametrize("bullet", ["", "- "])
def test_ranks_straight_before_unions(bullet: str) -> None:
    rows = (
        "nhất CĐCS Công ty CP Cao su Đồi Mây (80 điểm)",
        "nhì Công đoàn Trường THPT Tân Khê (71 điểm)",
        "ba CĐCS Bưu điện (55 điểm)",
    )
    text = HEAD + "Toàn đoàn:\n" + "\n".join(bullet + row for row in rows) + "\n"
    assert [fact.title for fact, _ in awarded(text)] == [
        "Giải Nhất toàn đoàn",
        "Giải Nhì toàn đoàn",
        "Giải Ba toàn đoàn",
    ]
    assert not of_kind(text, "unit_count")


def test_unions_counted_are_no_third_place() -> None:
    text = HEAD + "LĐLĐ huyện có ba CĐCS doanh nghiệp.\n"
    assert [fact.value for fact in of_kind(text, "unit_count")] == [3]


@pytest.mark.parametrize("part", ["nữ 3.000m", "nữ 5 km", "nữ 4x100m", "nữ 48 kg"])
def test_a_distance_counts_no_women(part: str) -> None:
    text = HEAD + f"LĐLĐ huyện Tân Khê tổ chức nội dung {part}: chị Lê Thị Hoa thắng.\n"
    assert not of_kind(text, "female_count")


def test_a_firm_by_its_own_name() -> None:
    text = HEAD + (
        "Bóng đá: giải nhất CĐCS Công ty CP Cao su Đồi Mây.\n\n"
        'Văn nghệ: giải B múa "Mùa lá" (Cao su Đồi Mây).\n\n'
        "Cao su Đồi Mây có 910 đoàn viên.\n"
    )
    union = "Công đoàn cơ sở Công ty CP Cao su Đồi Mây"
    assert [owner for words, owner, _ in facts(text) if words == "910 đoàn viên"] == [union]
    told = [(fact.recipient, owner) for fact, owner in awarded(text) if fact.title == "Giải B"]
    assert told == [('múa "Mùa lá"', union)]


def test_one_prize_of_each_rank_among_all_teams() -> None:
    text = HEAD + (
        "LĐLĐ huyện Tân Khê trao thưởng: giải nhất toàn đoàn kèm tiền thưởng 2 triệu đồng,"
        " giải nhì 1,5 triệu đồng.\n"
    )
    sums = of_kind(text, "fund_amount")
    assert [(one.amount, one.per_unit) for one in sums] == [(2_000_000, False), (1_500_000, False)]


@pytest.mark.parametrize(
    ("words", "title", "period"),
    [
        ("Hội diễn văn nghệ năm 2008: hạng nhì toàn đoàn.", "Giải Nhì toàn đoàn", "2008"),
        ("Giải cầu lông nữ cụm 3: hạng nhất (2006, 2008).", "Giải Nhất", "2006/2008"),
        ("Năm 2009 công đoàn trường đạt hạng Ba hội thao ngành.", "Giải Ba", "2009"),
        ("Tham gia hội thi nấu ăn 2010: giải Khuyến khích.", "Giải Khuyến khích", "2010"),
    ],
)
def test_a_place_in_a_contest_is_a_prize(words: str, title: str, period: str) -> None:
    text = f"Công đoàn Trường THPT Bến Lãng\n\nCông đoàn trường có 96 đoàn viên.\n\n{words}\n"
    assert [(one.title, one.period) for one, _ in awarded(text)] == [(title, period)]


def test_a_class_of_orders_is_no_place() -> None:
    text = (
        "Công đoàn Trường THPT Bến Lãng giành giải Nhì hội thao. "
        "Năm 2005 trường nhận Huân chương Lao động hạng Ba, hạng Nhì năm 2010.\n"
    )
    told = [(one.title, one.rank, one.period) for one, _ in awarded(text)]
    assert told[1:] == [
        ("Huân chương Lao động", "hạng Ba", "2005"),
        ("Huân chương Lao động", "hạng Nhì", "2010"),
    ]
