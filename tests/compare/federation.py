"""A small federation: two sides of July 2025, two levels, every cell, articles that disagree."""

from pathlib import Path
from typing import Any

from corpus.store import Store
from tests.store.records import article, award, members, money, units, women

DISTRICT = "Liên đoàn Lao động huyện Vĩnh Khê"
SCHOOL = "Công đoàn cơ sở Trường THPT Nguyễn Trãi"
HOSPITAL = "Công đoàn cơ sở Bệnh viện Đa khoa Thiện An"


def branch(name: str, level: str = "grassroots") -> list[dict[str, Any]]:
    return [{"name": name, "level": level, "locality": "tỉnh Lam Giang"}]


ARTICLES = [
    article(
        "LĐLĐ huyện có 6.250 đoàn viên, trong đó 3.910 nữ, 118 CĐCS, 7.000 lao động (4.000 nữ); "
        "kết nạp 384 người; vận động trên 5,2 tỷ đồng; chi 310 triệu đồng; cho vay 1,25 tỷ đồng; "
        "Quỹ tương trợ có gần 250 triệu đồng; Cờ thi đua; 39 Bằng khen; xếp thứ nhất; cơ quan "
        "được tặng Huân chương.",
        members(6250, "6.250 đoàn viên"),
        women("3.910 nữ", value=3910),
        members(7000, "7.000 lao động", population="staff"),
        women("4.000 nữ", value=4000, population="staff"),
        units(118, "grassroots_union", "118 CĐCS"),
        {"kind": "new_member_count", "value": 384, "evidence": "kết nạp 384 người"},
        money(5_200_000_000, "raised", "trên 5,2 tỷ đồng", qualifier="at_least"),
        money(310_000_000, "disbursed", "310 triệu đồng", period="2020-01/2020-06"),
        money(1_250_000_000, "lent", "1,25 tỷ đồng"),
        money(250_000_000, "held", "gần 250 triệu đồng", qualifier="nearly", fund="Quỹ tương trợ"),
        award("Cờ thi đua", "flag", "Cờ thi đua", granted_by="Liên đoàn Lao động tỉnh"),
        award("Bằng khen", "certificate", "39 Bằng khen", count=39),
        award("Xếp thứ nhất", "ranking", "xếp thứ nhất"),
        award("Huân chương Lao động", "order", "Huân chương", recipient_type="host"),
        branches=branch(DISTRICT, "upper_level"),
        source="bao/huyen-2020.txt",
        published="2020-07-10",
    ),
    article(
        "Năm 2018, LĐLĐ huyện có 5.000 đoàn viên, 3.000 nữ, 100 CĐCS, 6.000 lao động, 3.500 nữ lao "
        "động; Quỹ tương trợ có 200 triệu đồng.",
        members(5000, "5.000 đoàn viên"),
        women("3.000 nữ", value=3000),
        members(6000, "6.000 lao động", population="staff"),
        women("3.500 nữ", value=3500, population="staff"),
        units(100, "grassroots_union", "100 CĐCS"),
        money(200_000_000, "held", "200 triệu đồng", fund="Quỹ tương trợ"),
        branches=branch(DISTRICT, "upper_level"),
        source="bao/huyen-2018.txt",
        published="2018-07-10",
    ),
    article(
        "LĐLĐ huyện nay có 3.870 đoàn viên.",
        members(3870, "3.870 đoàn viên"),
        branches=branch(DISTRICT, "upper_level"),
        source="bao/huyen-2025.txt",
        published="2025-11-17",
    ),
    article(
        "Trường có 71 đoàn viên, nữ chiếm 82%.",
        members(71, "71 đoàn viên"),
        women("nữ chiếm 82%", share=82),
        branches=branch(SCHOOL),
        source="bao/truong-a.txt",
        published="2019-05-04",
    ),
    article(
        "=Trường có 73 đoàn viên.",
        members(73, "=Trường có 73 đoàn viên"),
        branches=branch(SCHOOL),
        source="=bao/truong-b.txt",
        published="2019-05-04",
    ),
    article(
        "Bệnh viện có 512 đoàn viên, 358 nữ, mỗi quý thu từ 2 đến 3 triệu đồng.",
        members(512, "512 đoàn viên"),
        women("358 nữ", value=358),
        money(2_000_000, "raised", "từ 2 đến 3 triệu đồng", amount_max=3_000_000, rate="quarter"),
        branches=branch(HOSPITAL),
        source="bao/benh-vien.txt",
        published="2021-03-04",
    ),
]


def saved(path: Path) -> Path:
    """A database of the articles."""
    with Store(path) as store:
        for record, text in ARTICLES:
            store.save(record, text)
    return path
