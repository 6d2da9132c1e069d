"""What points to a union named just before: "Ở đó có …", "bên ấy có …", and who speaks again."""

import pytest

from congdoan import extract
from tests.extractor.whole import owners

OWN = "Công đoàn phường Tân Lộc"
NEXT = "Công đoàn phường Hưng Phú"
FIRM = "Công đoàn cơ sở Công ty TNHH Gỗ Minh Hưng"
TALK = """"Phường mới, việc mới"

18/11/2025

Phóng viên phỏng vấn bà Trần Thị Thắm, Chủ tịch Công đoàn phường Tân Lộc.

Thưa bà, Công đoàn phường Tân Lộc hiện quản lý bao nhiêu công đoàn cơ sở?

- Chúng tôi đang quản lý 128 CĐCS.

Cơ sở nào làm bà ưng nhất?

- {answer}

Còn bản thân công đoàn phường?

- Năm nay, chúng tôi hỗ trợ đoàn viên 720 triệu đồng.
"""


@pytest.mark.parametrize(
    ("answer", "found"),
    [
        (
            (
                "Tôi hay kể về CĐCS Công ty TNHH Gỗ Minh Hưng. Ở đó có 3.480 đoàn viên, anh em"
                " tự góp thành quỹ tương trợ 640 triệu đồng."
            ),
            [("3.480 đoàn viên", FIRM), ("640 triệu đồng", FIRM)],
        ),
        (
            (
                "Có lẽ là CĐCS Công ty TNHH Gỗ Minh Hưng. Họ có 3.480 đoàn viên. Năm ngoái, bên"
                " ấy chi 250 triệu đồng tặng quà Tết."
            ),
            [("3.480 đoàn viên", FIRM), ("250 triệu đồng", FIRM)],
        ),
        (
            (
                "So với Công đoàn phường Hưng Phú ở kế bên - bên ấy có 94 CĐCS, chừng 40.000"
                " đoàn viên - thì chúng tôi nhanh hơn."
            ),
            [("94 CĐCS", NEXT), ("chừng 40.000 đoàn viên", NEXT)],
        ),
        (
            (
                "Phường bạn là Công đoàn phường Hưng Phú. Dưới đó mới có 94 CĐCS. Còn bên mình,"
                " chúng tôi chi 300 triệu đồng thăm hỏi."
            ),
            [("94 CĐCS", NEXT), ("300 triệu đồng", OWN)],
        ),
        (
            "Tôi phục CĐCS Công ty TNHH Gỗ Minh Hưng lắm. Đơn vị ấy có 3.480 đoàn viên.",
            [("3.480 đoàn viên", FIRM)],
        ),
    ],
)
def test_what_points_to_a_union_named_just_before(
    answer: str, found: list[tuple[str, str]]
) -> None:
    record = extract(TALK.format(answer=answer))
    name = {branch.id: branch.name for branch in record.branches}
    told = [(fact.evidence.text, name[fact.branch]) for fact in record.facts]
    assert [(text.split(", anh")[0], union) for text, union in told] == [
        ("128 CĐCS", OWN),
        *found,
        ("720 triệu đồng", OWN),
    ]


def test_this_guild_is_no_federation_though_one_was_named_last() -> None:
    guild, above = "Nghiệp đoàn Nghề cá xã Vĩnh Lộc", "Liên đoàn Lao động tỉnh Khánh Lợi"
    text = (
        "Ngày 23-8, Nghiệp đoàn Nghề cá xã Vĩnh Lộc trao 6 triệu đồng cho gia đình anh Lực. LĐLĐ"
        " tỉnh Khánh Lợi hỗ trợ 20 triệu đồng. Nghiệp đoàn này có 312 đoàn viên."
    )
    assert owners(text) == [
        ("6 triệu đồng", guild),
        ("20 triệu đồng", above),
        ("312 đoàn viên", guild),
    ]


def test_a_new_chair_speaks_for_the_union_just_founded() -> None:
    guild, above = "Nghiệp đoàn Xe ôm Bến Lộc", "Liên đoàn Lao động thành phố Vĩnh Lộc"
    text = (
        "Sáng 24-8, LĐLĐ TP Vĩnh Lộc ra mắt Nghiệp đoàn Xe ôm Bến Lộc với 47 đoàn viên. LĐLĐ TP"
        " Vĩnh Lộc tặng nghiệp đoàn 10 triệu đồng. Anh Trương Hiền, tân chủ tịch, cho biết mỗi đoàn"
        " viên đóng 10.000 đồng/tháng đoàn phí."
    )
    assert owners(text) == [
        ("47 đoàn viên", guild),
        ("10 triệu đồng", above),
        ("10.000 đồng", guild),
    ]


def test_the_federation_that_acts_in_the_paragraph_is_meant_by_its_short_form() -> None:
    text = """Đem Tết tới phòng trọ

12/01/2020

Chiều 11-1, LĐLĐ tỉnh An Bình trao 1.500 phần quà, mỗi phần 600.000 đồng. Cùng buổi, LĐLĐ tỉnh \
tặng vé xe, kinh phí 340 triệu đồng.

Ngày 8-1, CĐ các KCN tỉnh Sông Lợi mở phiên chợ. CĐ các KCN tỉnh Sông Lợi phát phiếu 300.000 \
đồng/phiếu.
"""
    near = "Liên đoàn Lao động tỉnh An Bình"
    assert owners(text) == [
        ("600.000 đồng", near),
        ("340 triệu đồng", near),
        ("300.000 đồng", "Công đoàn các Khu công nghiệp tỉnh Sông Lợi"),
    ]
