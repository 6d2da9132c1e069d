"""Hosts and sums told again, and labels that are no places."""

import pytest

from congdoan import extract
from tests.extractor.whole import awarded, facts

HEAD = """LĐLĐ huyện Vân Khê: chuyện ở các xưởng

LĐLĐ huyện Vân Khê có 112 CĐCS. Đợt dịch, Công ty cổ phần Gỗ Tân Lập dựng 200 lều trong kho, \
Nhà máy Xi măng Lam Thạch, cách đó một con sông, thì không.

"""
FIRM = "Công đoàn Công ty cổ phần Gỗ Tân Lập"
WORKS = "Công đoàn Nhà máy Xi măng Lam Thạch"
FEDERATION = "Liên đoàn Lao động huyện Vân Khê"


@pytest.mark.parametrize(
    ("told", "union"),
    [
        ("Ở Gỗ Tân Lập, công đoàn công ty có 412 đoàn viên.", FIRM),
        ("Tại Gỗ Tân Lập, công đoàn quản lý 412 đoàn viên.", FIRM),
        ("Như ở Gỗ Tân Lập, năm nay công đoàn công ty trích 70 triệu đồng mua gạo.", FIRM),
        ("Riêng Xi măng Lam Thạch, công đoàn nhà máy chi 90 triệu đồng mua gạo.", WORKS),
        ("Về Xi măng Lam Thạch một chiều, công đoàn nhà máy vừa kết nạp 42 đoàn viên.", WORKS),
        ("Ở Gỗ Tân Lập, LĐLĐ huyện trao 30 suất quà, mỗi suất 500.000 đồng.", FEDERATION),
    ],
)
def test_a_host_told_by_its_own_name_stands_for_its_union(told: str, union: str) -> None:
    assert {owner for _, owner, _ in facts(HEAD + told)[1:]} == {union}


@pytest.mark.parametrize("label", ["Tết Giáp Thìn", "Xuân Quý Mão", "Trung Thu"])
def test_the_label_of_an_item_that_tells_its_time_is_no_place(label: str) -> None:
    text = f"""CÔNG ĐOÀN TRƯỜNG TIỂU HỌC VĂN KHÊ, QUẬN VĂN SƠN

- {label}: LĐLĐ quận tặng 04 suất quà, mỗi suất 400.000đ.
"""
    record = extract(text)
    assert "Liên đoàn Lao động quận Văn Sơn" in {branch.name for branch in record.branches}


def test_a_sum_told_in_the_headline_has_the_time_the_body_tells() -> None:
    text = """Vận động gần 5,9 tỷ đồng vào Quỹ Xã hội công đoàn Vân Khê

22/08/2020 05:19

Từ đầu năm đến nay, các cấp công đoàn tỉnh Vân Khê đã vận động được gần 5,9 tỷ đồng Quỹ Xã hội \
Công đoàn phục vụ cho việc chăm lo đời sống đoàn viên.
"""
    (fact,) = extract(text).facts
    assert (fact.fund, str(fact.period)) == ("Quỹ Xã hội Công đoàn", "2020-01/2020-08-22")
    assert len(fact.mentions) == 1


def test_an_award_handed_over_is_the_one_conferred() -> None:
    text = """CĐCS Bệnh viện Đa khoa Lạc Hà tổng kết công tác

Ngày 15/1/2020, CĐCS Bệnh viện Đa khoa Lạc Hà tổng kết hoạt động năm 2019. CĐCS được Tổng LĐLĐ \
Việt Nam tặng Bằng khen năm 2019. Thay mặt Tổng LĐLĐ, Chủ tịch LĐLĐ tỉnh trao Bằng khen cho CĐCS.
"""
    assert [fact.period for fact, _ in awarded(text)] == ["2019"]


def test_awards_of_two_years_stay_two() -> None:
    text = """CĐCS Trường Lạc Hà được LĐLĐ tỉnh tặng Cờ thi đua năm 2018. \
Năm 2019, CĐCS được LĐLĐ tỉnh tặng Cờ thi đua."""
    assert len(awarded(text)) == 2


def test_equal_sums_for_receivers_of_other_names_are_two() -> None:
    text = """LĐLĐ tỉnh Lạc Bình hỗ trợ Bình Khê và Long Khê mỗi tỉnh 30 triệu đồng. Trước đó, \
LĐLĐ tỉnh hỗ trợ 2 tỉnh Bắc Khê và Bắc Hà, mỗi tỉnh 30 triệu đồng.
"""
    assert len(facts(text)) == 2


def test_a_headline_of_those_who_joined_tells_no_second_admission() -> None:
    text = """Lạc Hà: 108 đoàn viên vào nghiệp đoàn nghề cá vừa thành lập

Quyết định lập Nghiệp đoàn nghề cá xã Quỳnh Lam được LĐLĐ huyện công bố ngày 22/8, nghiệp đoàn \
quy tụ 108 đoàn viên và là nghiệp đoàn thứ 2 của huyện.
"""
    assert [fact.kind for fact in extract(text).facts] == ["member_count"]


def test_winners_told_by_name_are_not_told_again_as_the_teams_that_won() -> None:
    text = """Hội thi Công đoàn giỏi do Công đoàn CAND tổ chức đã trao giải hôm 13-6.

Giải A thuộc về các đội: Công đoàn Đại học An ninh Lam Hà, Công đoàn Công an tỉnh Lam Giang.

Các đội nhận Giải A chụp ảnh cùng ban tổ chức.
"""
    told = [(fact.granted_by, union) for fact, union in awarded(text)]
    giver = "Công đoàn Công an nhân dân"
    assert told == [
        (giver, "Công đoàn Đại học An ninh Lam Hà"),
        (giver, "Công đoàn Công an tỉnh Lam Giang"),
    ]


def test_a_headline_may_tell_as_given_what_was_gathered() -> None:
    text = """Gần 240 triệu đồng gửi bộ đội đảo xa

Công đoàn Tổng công ty Dầu Lam Hà kêu gọi đoàn viên góp tiền cho Trường Sa. Đến nay số thu là \
238,450 triệu đồng.
"""
    assert [one for one, _, _ in facts(text)] == ["238,450 triệu đồng"]


def test_the_body_decides_what_a_headline_tells_as_done() -> None:
    record = extract(
        "Hơn 1,3 tỉ đồng lo Tết cho công nhân\n07-01-2020\n\n"
        "LĐLĐ quận Lam Hà hôm 6-1 tổng kết năm 2019.\n\n"
        "Tết Canh Tý 2020, LĐLĐ quận sẽ chăm lo 3.100 trường hợp, tổng kinh phí hơn 1,3 tỉ đồng."
    )
    assert [(fact.kind, fact.status) for fact in record.facts] == [("fund_amount", "target")]


def test_equal_sums_of_a_list_are_not_one_told_again() -> None:
    text = """Công đoàn Trường THCS Lam Sơn năm 2022 đã ủng hộ:
- Quỹ Vì người nghèo: 7.900.000đ
- Quỹ Khuyến học: 7.900.000đ
- Hỗ trợ đoàn viên ốm đau: 7.900.000đ
"""
    assert [words for words, _, _ in facts(text)] == ["7.900.000đ"] * 3


def test_a_headline_counts_in_short_those_who_got_a_medal() -> None:
    text = """Lạc Bình: 14 cán bộ nhận Kỷ niệm chương

LĐLĐ huyện Lạc Bình mời 14 cán bộ về huyện nhận Kỷ niệm chương Vì sự nghiệp xây dựng tổ chức Công \
đoàn do Tổng LĐLĐ Việt Nam tặng.
"""
    [award] = extract(text).facts
    assert (award.title, award.count) == (
        "Kỷ niệm chương Vì sự nghiệp xây dựng tổ chức Công đoàn",
        14,
    )
