"""Whose a sum is and which way it goes, told as papers tell it."""

import pytest

from congdoan import extract


def sums(text: str) -> list[tuple[str, str, str]]:
    """The sums of a text, each with its flow and its union."""
    record = extract(text)
    name = {branch.id: branch.name for branch in record.branches}
    return [
        (fact.evidence.text, fact.flow, name[fact.branch])
        for fact in record.facts
        if fact.kind == "fund_amount"
    ]


def test_quy_alone_is_that_of_the_union_said_to_have_it() -> None:
    text = """Ngày hội công nhân

Quỹ Xã hội của Công đoàn các Khu công nghiệp tỉnh Hưng Lộc đã chi 480 triệu đồng sửa nhà.

Gần đó, Công đoàn Công ty TNHH Sao Biển (Việt Nam) có quỹ tương trợ 1,2 tỷ đồng. Từ đầu năm, quỹ \
cho 57 đoàn viên vay 655 triệu đồng. Năm 2021, chính quỹ này từng chuyển 300 triệu đồng giúp bạn.
"""
    above = "Công đoàn các Khu công nghiệp tỉnh Hưng Lộc"
    below = "Công đoàn Công ty TNHH Sao Biển"
    assert sums(text) == [
        ("480 triệu đồng", "disbursed", above),
        ("1,2 tỷ đồng", "held", below),
        ("655 triệu đồng", "lent", below),
        ("300 triệu đồng", "disbursed", below),
    ]


def test_a_federation_takes_in_what_others_gave() -> None:
    text = """LĐLĐ tỉnh Hưng Lộc tổng kết

Đợt lũ vừa qua, LĐLĐ tỉnh tiếp nhận của Tổng LĐLĐ Việt Nam cùng các ngành bạn 4,2 tỷ đồng. LĐLĐ \
tỉnh Nam Vân, trong đợt hạn mặn, được Quỹ này chia sẻ 100 triệu đồng mua nước ngọt.

Vận động được các doanh nghiệp ủng hộ Quỹ Xã hội 812 triệu đồng, trong đó Công ty Đại Phát góp 300 \
triệu đồng.

Kết quả vận động Quỹ năm nay: 2,9 tỷ đồng, gồm CĐCS khối doanh nghiệp 2,1 tỷ đồng, còn lại là của \
khối trường học.
"""
    own = "Liên đoàn Lao động tỉnh Hưng Lộc"
    assert sums(text) == [
        ("4,2 tỷ đồng", "raised", own),
        ("100 triệu đồng", "disbursed", own),
        ("812 triệu đồng", "raised", own),
        ("300 triệu đồng", "raised", own),
        ("2,9 tỷ đồng", "raised", own),
        ("2,1 tỷ đồng", "raised", own),
    ]


def test_funds_handed_over_are_held() -> None:
    text = """LĐLĐ thành phố Hải Vân tổng kết năm 2025

Quỹ Trợ vốn của LĐLĐ tỉnh Hưng Lộc và LĐLĐ tỉnh Nam Vân (cũ) bàn giao về LĐLĐ thành phố Hải Vân \
lần lượt 5,6 tỷ đồng và 7,9 tỷ đồng; gộp với vốn sẵn có, Quỹ hiện quản lý 24,2 tỷ đồng.

Công đoàn phường Trà Đông lúc ra mắt có 212 triệu đồng trong tài khoản.
"""
    assert sums(text) == [
        ("5,6 tỷ đồng", "held", "Liên đoàn Lao động tỉnh Hưng Lộc"),
        ("7,9 tỷ đồng", "held", "Liên đoàn Lao động tỉnh Nam Vân"),
        ("24,2 tỷ đồng", "held", "Liên đoàn Lao động thành phố Hải Vân"),
        ("212 triệu đồng", "held", "Công đoàn phường Trà Đông"),
    ]


def test_a_list_of_sources_is_of_who_gathered() -> None:
    text = """Hướng về vùng lũ

Công đoàn Tổng công ty Điện lực Nam Vân đã huy động được 7,3 tỷ đồng.

Nguồn tiền từ đâu? Theo Chủ tịch Công đoàn Tổng công ty:
+ Công đoàn Điện lực Việt Nam hỗ trợ: 2 tỷ đồng.
+ Công đoàn Công ty Điện lực Hưng Lộc, Sơn Hạ cùng gửi về: 2,7 tỷ đồng.
+ Trích quỹ tích lũy của công đoàn: 400 triệu đồng.
"""
    own = "Công đoàn Tổng công ty Điện lực Nam Vân"
    assert sums(text) == [
        ("7,3 tỷ đồng", "raised", own),
        ("2 tỷ đồng", "raised", own),
        ("2,7 tỷ đồng", "raised", own),
        ("400 triệu đồng", "raised", own),
    ]


def test_a_table_with_only_spaces_between_its_cells() -> None:
    text = """Bão biển qua đi, nghĩa tình ở lại

29/12/2014 08:00

Chiều 26-12, tại trụ sở UBND xã Hải Triều, Liên đoàn Lao động (LĐLĐ) tỉnh Hưng Lộc tổ chức \
buổi gặp mặt cuối năm với ngư dân các nghiệp đoàn nghề cá.

Nghiệp đoàn nghề cá xã Hải Triều có 412 đoàn viên. Chủ tịch nghiệp đoàn đọc bảng công khai:

BẢNG CÔNG KHAI TIỀN ỦNG HỘ NGƯ DÂN
NGHIỆP ĐOÀN ĐÃ TIẾP NHẬN TRONG NĂM 2014
(Đơn vị tính: đồng)
STT  Nguồn  Số tiền
1  LĐLĐ tỉnh Hưng Lộc  160.000.000
2  Bạn đọc, kiều bào  238.700.000
   Cộng  398.700.000

Buổi gặp mặt diễn ra chiều 26/12, nhiều bà con ở xa cũng về dự từ sớm.
"""
    own = "Nghiệp đoàn nghề cá xã Hải Triều"
    assert sums(text) == [
        ("160.000.000", "raised", own),
        ("238.700.000", "raised", own),
        ("398.700.000", "raised", own),
    ]


def test_who_does_most_is_told_of_next() -> None:
    text = """LĐLĐ tỉnh Hưng Lộc tổng kết Quỹ Trợ vốn

Dùng vốn nhiều nhất tỉnh là LĐLĐ thị xã Gò Vân. Nhờ nguồn này, 118 đoàn viên vay 1,35 tỷ đồng.
"""
    assert sums(text) == [("1,35 tỷ đồng", "lent", "Liên đoàn Lao động thị xã Gò Vân")]


@pytest.mark.parametrize(
    ("told", "flow"),
    [
        ("Quỹ lúc đó vỏn vẹn 800 triệu đồng, trong đó 500 triệu đồng trích từ tài chính", "held"),
        ("Có 61 đoàn viên mà quỹ thăm hỏi tới 24 triệu đồng", "held"),
        ("Công ty hằng năm bù thêm vào quỹ 300 triệu đồng", "raised"),
        ("CĐCS trao 60 suất học bổng cho con các hộ vay vốn, mỗi suất 1 triệu đồng", "disbursed"),
    ],
)
def test_which_way_a_sum_goes(told: str, flow: str) -> None:
    found = sums(f"CĐCS Công ty Giày Sơn Hạ có Quỹ Tình bạn. {told}.")
    assert [way for _, way, _ in found] == [flow] * len(found)
    assert found


@pytest.mark.parametrize(
    "told",
    [
        "Không đi qua nghiệp đoàn là 3,2 tỷ đồng bốn chủ tàu vay Agribank",
        "Đến nay chương trình của tòa soạn đã nhận 22,7 tỷ đồng",
        "Chủ tịch UBND tỉnh tặng Bằng khen ông Lê Thạnh (đoàn viên) cùng 15 triệu đồng",
        "Chị Tư bảo: “Một triệu họ lấy năm nghìn một ngày”",
    ],
)
def test_sums_that_go_past_the_union(told: str) -> None:
    assert sums(f"Nghiệp đoàn nghề cá xã Hải Triều có 86 đoàn viên. {told}.") == []


def test_who_paid_for_this_fund_and_whose_fund_units_fill() -> None:
    text = """LĐLĐ tỉnh Hưng Lộc làm lễ tổng kết

Nghiệp đoàn nghề cá xã Hải Triều mới sắm 60 máy bộ đàm. LĐLĐ huyện Sơn Hạ bỏ ra 390 triệu đồng, \
phần nghiệp đoàn đối ứng 90 triệu đồng trích từ quỹ "Tấm lưới". Quỹ này hiện còn 315 triệu đồng.

Ở CĐCS Công ty Giày Sơn Hạ, quỹ có 20 triệu đồng. Cũng tại đây, các CĐCS đã góp 641 triệu đồng vào \
Quỹ Vì công nhân nghèo của LĐLĐ tỉnh.
"""
    guild = "Nghiệp đoàn nghề cá xã Hải Triều"
    assert sums(text) == [
        ("390 triệu đồng", "disbursed", "Liên đoàn Lao động huyện Sơn Hạ"),
        ("90 triệu đồng", "disbursed", guild),
        ("315 triệu đồng", "held", guild),
        ("20 triệu đồng", "held", "Công đoàn cơ sở Công ty Giày Sơn Hạ"),
        ("641 triệu đồng", "raised", "Liên đoàn Lao động tỉnh Hưng Lộc"),
    ]


@pytest.mark.parametrize("told", ["7 tháng, LĐLĐ tỉnh đã chi", "Trong 7 tháng, LĐLĐ tỉnh chi"])
def test_as_many_months_as_are_over_are_the_first_of_the_year(told: str) -> None:
    text = f"LĐLĐ tỉnh Hưng Lộc họp\n27/07/2024\n\nChiều 27/7 có họp. {told} 900 triệu đồng."
    sums_told = [fact for fact in extract(text).facts if fact.kind == "fund_amount"]
    assert [fact.period for fact in sums_told] == ["2024-01/2024-07"]


def test_members_and_workforce_as_papers_tell_them() -> None:
    text = """LĐLĐ tỉnh Hưng Lộc họp mặt. LĐLĐ thành phố Hải Vân (89 CĐCS khối doanh nghiệp, gần \
31.000 đoàn viên) thuê xe. Số CNVCLĐ nơi có tổ chức công đoàn là 55.610 người."""
    counts = [
        (one.value, one.population) for one in extract(text).facts if one.kind == "member_count"
    ]
    assert counts == [(31_000, "union_members"), (55_610, "staff")]


def test_an_officer_told_behind_his_union_is_known_by_his_given_name() -> None:
    text = """Nửa năm làm công đoàn phường

Chủ tịch Công đoàn phường Bến Trà Đỗ Mạnh Hùng đùa: cả cơ ngơi có một con dấu và 147 triệu đồng \
LĐLĐ quận cũ để lại.

Công đoàn xã Trà Linh có 19 CĐCS. Công đoàn xã Trà Linh mới xoay được 41 triệu đồng.

Về tiền bạc, anh Hùng kể: vận động doanh nghiệp ủng hộ 365 triệu đồng.
"""
    own = "Công đoàn phường Bến Trà"
    assert sums(text) == [
        ("147 triệu đồng", "held", own),
        ("41 triệu đồng", "raised", "Công đoàn xã Trà Linh"),
        ("365 triệu đồng", "raised", own),
    ]


def test_others_helped_in_their_turn_are_helped_by_the_same_union() -> None:
    text = """Công đoàn xã Trà Linh sau lũ

Công đoàn xã Trà Linh thăm hỏi đoàn viên. Sau lũ, 63 đoàn viên được LĐLĐ tỉnh Hưng Lộc hỗ trợ 5 \
triệu đồng/nhà, riêng 8 nhà sập hoàn toàn nhận 60 triệu đồng/nhà.
"""
    above = "Liên đoàn Lao động tỉnh Hưng Lộc"
    assert [union for _, _, union in sums(text)] == [above, above]


@pytest.mark.parametrize(
    ("told", "flow", "each"),
    [
        ("Mỗi kỳ lương, công nhân bớt lại 20.000 đồng bỏ heo đất", "raised", True),
        ("Tới giờ sổ tiết kiệm có 1,7 tỷ đồng", "held", False),
        (
            "CĐCS phát động mỗi người góp một ngày lương, đã chuyển về cấp trên 90 triệu đồng",
            "raised",
            0,
        ),
        (
            "Bà Tư, Chủ tịch CĐCS, bảo: “Nghèo nên đi từng bước. Năm 2006 quyên được 9,4 triệu”",
            "raised",
            0,
        ),
    ],
)
def test_money_put_by_and_sent_on(told: str, flow: str, each: bool) -> None:
    record = extract(f"CĐCS Công ty Giày Sơn Hạ có quỹ riêng. {told}.")
    found = [one for one in record.facts if one.kind == "fund_amount"]
    assert [(one.flow, one.per_unit) for one in found] == [(flow, bool(each))]


def test_gifts_told_behind_a_loan_and_shares_of_a_house_behind_its_price() -> None:
    text = """Công đoàn Công ty Than Hòn Gạc trao nhà

Cả 3 căn tổng trị giá 495 triệu đồng; trong đó Công đoàn Than - Khoáng sản Việt Nam hỗ trợ 105 \
triệu đồng. LĐLĐ quận Hải An cho mượn không lãi 40 triệu đồng để 8 anh sắm xe, thêm 50 phần quà, \
mỗi phần 200.000 đồng. CĐCS các doanh nghiệp góp 30 triệu đồng.
"""
    assert sums(text)[1:] == [
        ("105 triệu đồng", "disbursed", "Công đoàn Than - Khoáng sản Việt Nam"),
        ("40 triệu đồng", "lent", "Liên đoàn Lao động quận Hải An"),
        ("200.000 đồng", "disbursed", "Liên đoàn Lao động quận Hải An"),
        ("30 triệu đồng", "raised", "Liên đoàn Lao động quận Hải An"),
    ]


@pytest.mark.parametrize(
    ("told", "purpose"),
    [
        ("hỗ trợ 5 đoàn viên khó khăn, mỗi người 3 triệu đồng", "hỗ trợ 5 đoàn viên khó khăn"),
        ("tặng quà 1/6, Trung thu với 12 triệu đồng", "tặng quà 1/6, Trung thu"),
        (
            "phụng dưỡng 2 Mẹ Việt Nam anh hùng, mức 1 triệu đồng/tháng",
            "phụng dưỡng 2 Mẹ Việt Nam anh hùng",
        ),
        ("thăm hỏi 118 trường hợp/59 triệu đồng", "thăm hỏi 118 trường hợp"),
        ("ủng hộ vùng lũ và 76 triệu đồng", "ủng hộ vùng lũ"),
    ],
)
def test_a_purpose_ends_before_what_leads_on_to_its_sum(told: str, purpose: str) -> None:
    record = extract(f"Năm 2023, CĐCS Sở Y tế {told}.")
    assert [fact.fund for fact in record.facts if fact.kind == "fund_amount"] == [purpose]


def test_a_purpose_ends_without_the_comma_before_its_sum() -> None:
    record = extract("Năm 2023, CĐCS Sở Y tế hỗ trợ 5 đoàn viên khó khăn, mỗi người 3 triệu đồng.")
    assert [fact.fund for fact in record.facts if fact.kind == "fund_amount"] == [
        "hỗ trợ 5 đoàn viên khó khăn"
    ]


def test_letters_told_to_be_the_union_are_so_throughout() -> None:
    text = """LĐLĐ tỉnh Lam Hà tổng kết Tháng Công nhân

Suốt tháng, các cấp CĐ lo việc làm. Ngân hàng CSXH cùng CĐ xét cho 218 công nhân vay 4,5 tỉ đồng.
"""
    assert sums(text) == [("4,5 tỉ đồng", "lent", "Liên đoàn Lao động tỉnh Lam Hà")]
    college = text.replace("Ngân hàng", "Trường CĐ Nghề mở lớp. Ngân hàng")
    assert sums(college) == []
