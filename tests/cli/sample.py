"""One article with every kind of fact, its record made by hand."""

import hashlib
from typing import Any

from schemas import Record, validate_record

TEXT = (
    "Công đoàn Sở Y tế Lam Giang: Một năm nhìn lại\n"
    "Ngày 25/10/2017\n\n"
    "CĐCS Sở Y tế có 71 đoàn viên/75 lao động, trong đó có 30 nữ (42,3%). "
    "6 tháng đầu năm 2016, kết nạp mới từ 3 đến 5 đoàn viên, có 4 tổ công đoàn.\n"
    "CĐCS vận động trên 164 triệu đồng, tặng 366 lượt người, mỗi suất 500.000 đồng. "
    "Có 12 tập thể và 5 cá nhân được tặng Giấy khen.\n"
    "LĐLĐ huyện Vĩnh Khê phấn đấu cho vay 1 tỷ 250 triệu đồng; "
    "đón nhận Huân chương Lao động hạng Ba. <b>1.234.567 đồng</b> & [bold]=SUM(A1)[/bold]\n"
)


def span(words: str, nth: int = 0) -> dict[str, Any]:
    """Where some words stand in the text."""
    at = -1
    for _ in range(nth + 1):
        at = TEXT.index(words, at + 1)
    return {"start": at, "end": at + len(words), "text": words}


def fact(number: int, kind: str, branch: str, words: str, **fields: Any) -> dict[str, Any]:
    """One fact whose sentence is the line it stands in."""
    evidence = span(words)
    start = TEXT.rfind("\n", 0, evidence["start"]) + 1
    end = TEXT.index("\n", evidence["end"])
    return {
        "id": f"f{number}",
        "kind": kind,
        "branch": branch,
        "evidence": evidence,
        "sentence": {"start": start, "end": end},
        "confidence": 0.9,
        "rule": f"{kind}.has",
        **fields,
    }


FACTS = [
    fact(1, "member_count", "b1", "71 đoàn viên", value=71, population="union_members"),
    fact(2, "member_count", "b1", "75 lao động", value=75, population="staff"),
    fact(
        3, "female_count", "b1", "30 nữ (42,3%)", value=30, share=42.3, population="union_members"
    ),
    fact(
        4,
        "new_member_count",
        "b1",
        "kết nạp mới từ 3 đến 5 đoàn viên",
        value=3,
        value_max=5,
        period="2016-01/2016-06",
    ),
    fact(5, "unit_count", "b1", "4 tổ công đoàn", value=4, unit="group"),
    fact(
        6,
        "fund_amount",
        "b1",
        "trên 164 triệu đồng",
        amount=164_000_000,
        qualifier="at_least",
        flow="raised",
        mentions=[span("164 triệu")],
    ),
    fact(
        7,
        "fund_amount",
        "b1",
        "mỗi suất 500.000 đồng",
        amount=500_000,
        flow="disbursed",
        per_unit=True,
        beneficiaries={"count": 366, "unit": "lượt người"},
    ),
    fact(
        8,
        "award",
        "b1",
        "12 tập thể và 5 cá nhân được tặng Giấy khen",
        title="Giấy khen",
        award_class="certificate",
        recipient_type="collective",
        count=12,
    ),
    fact(
        9,
        "award",
        "b1",
        "5 cá nhân được tặng Giấy khen",
        title="Giấy khen",
        award_class="certificate",
        recipient_type="individual",
        count=5,
    ),
    fact(
        10,
        "fund_amount",
        "b2",
        "1 tỷ 250 triệu đồng",
        amount=1_250_000_000,
        flow="lent",
        status="target",
        period="2018/2023",
    ),
    fact(
        11,
        "award",
        "b2",
        "Huân chương Lao động hạng Ba",
        title="Huân chương Lao động",
        rank="hạng Ba",
        award_class="order",
        recipient_type="branch",
        granted_by="Chủ tịch nước",
    ),
    fact(
        12,
        "fund_amount",
        "b2",
        "1.234.567 đồng",
        amount=1_234_567,
        flow="held",
        fund="=SUM(A1) <b> [bold]",
    ),
]


def record(text: str = TEXT, **changes: Any) -> Record:
    """The record of the text; ``changes`` replace its fields."""
    data: dict[str, Any] = {
        "document": {
            "id": "a",
            "source": "bao/so-y-te.txt",
            "title": "Công đoàn Sở Y tế Lam Giang: Một năm nhìn lại",
            "published": "2017-10-25",
            "sha256": hashlib.sha256(text.encode()).hexdigest(),
        },
        "branches": [
            {"id": "b1", "name": "Công đoàn cơ sở Sở Y tế Lam Giang", "level": "grassroots"},
            {"id": "b2", "name": "Liên đoàn Lao động huyện Vĩnh Khê", "level": "upper_level"},
        ],
        "facts": FACTS,
        "warnings": [
            {"code": "figures_differ", "message": "two figures", "facts": ["f8", "f9"]},
        ],
    }
    return validate_record({**data, **changes}, text)
