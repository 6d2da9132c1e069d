"""What points to a union named just before: "Ở đó có …", "bên ấy có …", and who speaks again."""

import pytest

from congdoan import extract

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
            "Tôi hay kể về CĐCS Công ty TNHH Gỗ Minh Hưng. Ở đó có 3.480 đoàn viên, anh em tự góp"
            " thành quỹ tương trợ 640 triệu đồng.",
            [("3.480 đoàn viên", FIRM), ("640 triệu đồng", FIRM)],
        ),
        (
            "Có lẽ là CĐCS Công ty TNHH Gỗ Minh Hưng. Họ có 3.480 đoàn viên. Năm ngoái, bên ấy chi"
            " 250 triệu đồng tặng quà Tết.",
            [("3.480 đoàn viên", FIRM), ("250 triệu đồng", FIRM)],
        ),
        (
            "So với Công đoàn phường Hưng Phú ở kế bên - bên ấy có 94 CĐCS, chừng 40.000 đoàn viên"
            " - thì chúng tôi nhanh hơn.",
            [("94 CĐCS", NEXT), ("chừng 40.000 đoàn viên", NEXT)],
        ),
        (
            "Phường bạn là Công đoàn phường Hưng Phú. Dưới đó mới có 94 CĐCS. Còn bên mình, chúng"
            " tôi chi 300 triệu đồng thăm hỏi.",
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
