"""Each check fires where the figures do not fit, and is silent where they may."""

from typing import Any

import pytest

from extractor.checks import check, findings
from extractor.reasons import WARNINGS
from schemas import Record, WarningCode
from tests.extractor.told import (
    admitted,
    article,
    award,
    each,
    members,
    money,
    unions,
    women,
    workers,
)

Article = tuple[Record, str]

NATION = {"name": "Tổng Liên đoàn Lao động Việt Nam", "level": "confederation"}
DISTRICT = {"name": "Liên đoàn Lao động huyện Sơn Hòa", "level": "upper_level"}


def codes(record: Article) -> list[str]:
    return [str(warning.code) for warning in check(*record)]


def messages(record: Article) -> list[str]:
    return [warning.message for warning in check(*record)]


def test_figures_that_fit_raise_nothing() -> None:
    record = article(
        [members(204), workers(210), women(102, share=50)],
        [unions(7, unit="member_union"), unions(26, unit="group")],
        [each(0.5, 120), money(60)],
        [award("Bằng khen"), award("Bằng khen")],
    )
    assert check(*record) == ()


# --- women over members -------------------------------------------------------------------


def test_more_women_than_members() -> None:
    record = article([members(29), women(41)])
    (warning,) = check(*record)
    assert warning.code is WarningCode.FEMALE_EXCEEDS_MEMBERS
    assert warning.facts == ("f1", "f2")
    assert warning.message == "“41 nữ” is more than “29 đoàn viên”"


@pytest.mark.parametrize(
    "record",
    [
        pytest.param(article([members(29), women(29)]), id="all of them are women"),
        pytest.param(article([workers(29), women(41)]), id="women members, workers in all"),
        pytest.param(
            article([members(29, period="2012")], [women(41, period="2022")]), id="ten years apart"
        ),
        pytest.param(article([members(29, period="1996")], [women(41)]), id="then and now"),
        pytest.param(article([members(29), women(41, branch="b2")]), id="another union's women"),
        pytest.param(article([members(29), women(41, status="target")]), id="women as a target"),
        pytest.param(article([members(29, status="target"), women(41)]), id="members as a target"),
        pytest.param(article([members(29), women(share=50)]), id="only a share of women"),
        pytest.param(
            article([members(100, qualifier="at_least"), women(108)]), id="over 100 members"
        ),
        pytest.param(
            article([members(100, qualifier="approx"), women(108)]), id="about 100 members"
        ),
        pytest.param(article([members(100), women(105, qualifier="nearly")]), id="nearly 105"),
        pytest.param(article([members(30, value_max=45), women(41)]), id="30 to 45 members"),
    ],
)
def test_women_that_may_be_among_the_members(record: Article) -> None:
    assert "female_exceeds_members" not in codes(record)


def test_rounding_excuses_only_so_much() -> None:
    record = article([members(100, qualifier="at_least"), women(150)])
    assert codes(record) == ["female_exceeds_members"]


def test_a_date_told_once_in_the_sentence_holds_for_both() -> None:
    record = article([members(29, period="2018-12-31"), women(41)])
    assert codes(record) == ["female_exceeds_members"]


def test_the_total_of_the_same_sentence_comes_first() -> None:
    record = article([members(500, period="2018")], [members(29, period="2018"), women(41)])
    assert "female_exceeds_members" in codes(record)


# --- members over workforce ---------------------------------------------------------------


def test_more_members_than_workers() -> None:
    record = article([members(640), workers(600)])
    assert codes(record) == ["members_exceed_workforce"]
    assert messages(record) == ["“640 đoàn viên” is more than the workforce, “600 lao động”"]


@pytest.mark.parametrize(
    "record",
    [
        pytest.param(article([members(600), workers(600)]), id="all are members"),
        pytest.param(
            article([members(213), workers(90)], name="Nghiệp đoàn nghề cá xã Hải Triều"),
            id="a guild has no workforce",
        ),
        pytest.param(article([members(640), workers(600, branch="b2")]), id="another's workforce"),
        pytest.param(
            article([members(640, period="2020")], [workers(600, period="2010")]),
            id="long ago",
        ),
        pytest.param(article([members(640, status="target"), workers(600)]), id="members aimed at"),
        pytest.param(
            article([members(640), workers(600, qualifier="approx")]), id="about 600 workers"
        ),
        pytest.param(article([women(640, population="union_members"), workers(600)]), id="women"),
    ],
)
def test_members_that_may_all_be_workers(record: Article) -> None:
    assert "members_exceed_workforce" not in codes(record)


# --- share against counts -----------------------------------------------------------------


def test_a_share_the_counts_do_not_bear_out() -> None:
    record = article([members(200), women(100, share=60)])
    (warning,) = check(*record)
    assert warning.code is WarningCode.SHARE_DISAGREES
    assert warning.facts == ("f1", "f2")
    assert warning.message == "“100 nữ (60%)” states 60%, but 100 of “200 đoàn viên” is 50%"


def test_share_and_number_told_apart() -> None:
    record = article([members(200)], [women(100)], [women(share=60)])
    (warning,) = check(*record)
    assert warning.code is WarningCode.SHARE_DISAGREES
    assert warning.facts == ("f1", "f2", "f3")


@pytest.mark.parametrize("share", [49, 49.5, 50, 51])
def test_one_point_is_rounding(share: float) -> None:
    assert codes(article([members(200), women(100, share=share)])) == []


@pytest.mark.parametrize("share", [48.9, 51.1])
def test_more_than_one_point_is_not(share: float) -> None:
    assert codes(article([members(200), women(100, share=share)])) == ["share_disagrees"]


@pytest.mark.parametrize("qualifier", ["nearly", "at_least", "approx", "at_most"])
def test_gan_and_tren_allow_five_points(qualifier: str) -> None:
    def with_share(share: float) -> Article:
        return article([members(200), women(100)], [women(share=share, qualifier=qualifier)])

    assert codes(with_share(55)) == []
    assert codes(with_share(56)) == ["share_disagrees"]


def test_a_rounded_total_allows_five_points_too() -> None:
    assert codes(article([members(200, qualifier="nearly"), women(100, share=54)])) == []


@pytest.mark.parametrize(
    "record",
    [
        pytest.param(article([workers(200), women(100, share=60)]), id="of another population"),
        pytest.param(
            article([members(200, branch="b2"), women(100, share=60)]), id="another union"
        ),
        pytest.param(article([women(100, share=60)]), id="no total told"),
        pytest.param(article([members(200)], [women(share=60)]), id="no number of women told"),
        pytest.param(article([members(200), women(100, share=60, status="target")]), id="a target"),
        pytest.param(
            article([members(200)], [women(100, share=60, period="2010")]), id="another date"
        ),
    ],
)
def test_a_share_that_cannot_be_checked(record: Article) -> None:
    assert "share_disagrees" not in codes(record)


# --- parts over total ---------------------------------------------------------------------


def test_funds_that_add_up_to_more_than_their_total() -> None:
    record = article(
        [
            money(18, "raised"),
            money(6, "raised", fund="Quỹ Đền ơn đáp nghĩa"),
            money(9, "raised", fund="Quỹ Vì người nghèo"),
            money(5, "raised", fund="Quỹ Mái ấm Công đoàn"),
        ]
    )
    (warning,) = check(*record)
    assert warning.code is WarningCode.PARTS_EXCEED_TOTAL
    assert warning.facts == ("f1", "f2", "f3", "f4")
    assert warning.message == (
        "the parts “6 triệu đồng”, “9 triệu đồng”, “5 triệu đồng” are more than “18 triệu đồng” "
        "together"
    )


def test_units_read_as_parts_of_a_total() -> None:
    def of(total: int) -> Article:
        part = {"rule": "unit_count.part"}
        return article([unions(total), unions(52, **part), unions(21), unions(12)], **DISTRICT)

    assert codes(of(84)) == ["parts_exceed_total"]
    assert codes(of(85)) == []


def part(million: float, **more: Any) -> dict[str, Any]:
    return money(million, rule="fund_amount.part", **more)


@pytest.mark.parametrize(
    "record",
    [
        pytest.param(article([money(20), part(12), part(8)]), id="they add up"),
        pytest.param(article([money(20), part(12)]), id="only one part is told"),
        pytest.param(article([money(10), money(12), money(8)]), id="three sums, no total known"),
        pytest.param(
            article([money(5, fund="Quỹ A"), money(9, fund="Quỹ B"), money(8, fund="Quỹ C")]),
            id="three funds, no total told",
        ),
        pytest.param(article([money(10)], [part(12), part(8)]), id="in another sentence"),
        pytest.param(article([money(10, "raised"), part(12), part(8)]), id="other flows"),
        pytest.param(article([money(10), part(12, branch="b2")]), id="another union's sums"),
        pytest.param(article([money(10), part(12, per_unit=True)]), id="what each gets"),
        pytest.param(article([money(10), part(12, rate="year")]), id="what is given each year"),
        pytest.param(article([money(10), part(12, status="target")]), id="a part aimed at"),
        pytest.param(article([money(20, qualifier="at_least"), part(21)]), id="over 20 million"),
        pytest.param(article([part(12), part(8), money(20)]), id="parts before their total"),
        pytest.param(
            article([unions(20), unions(25, unit="group", rule="unit_count.part")]),
            id="units of another kind",
        ),
        pytest.param(
            article([unions(16, change=True), unions(82, rule="unit_count.part")], **DISTRICT),
            id="founded, and in all",
        ),
    ],
)
def test_parts_that_fit_or_cannot_be_known(record: Article) -> None:
    assert "parts_exceed_total" not in codes(record)


# --- quantity × unit price ----------------------------------------------------------------


def test_a_total_that_is_not_the_product() -> None:
    record = article([each(0.5, 120), money(80, lead="tổng trị giá ")])
    (warning,) = check(*record)
    assert warning.code is WarningCode.PRODUCT_DISAGREES
    assert warning.facts == ("f1", "f2")
    assert warning.message == "120 × “0.5 triệu đồng” is 60,000,000 VND, not “80 triệu đồng”"


@pytest.mark.parametrize(
    "record",
    [
        pytest.param(
            article([money(60, lead="tổng số tiền "), each(1, 120)]), id="more than the total"
        ),
        pytest.param(
            article([each(40, 20, fund="Mái ấm")], [money(500, fund="Mái ấm")]),
            id="more than the fund's total",
        ),
        pytest.param(
            article([each(0.5, None), money(80, beneficiaries={"count": 120, "unit": "suất"})]),
            id="the quantity stands with the total",
        ),
        pytest.param(
            article([each(0.5, 120), money(50, lead="trị giá ", qualifier="at_least")]),
            id="beyond rounding",
        ),
    ],
)
def test_products_that_disagree(record: Article) -> None:
    assert codes(record) == ["product_disagrees"]


@pytest.mark.parametrize(
    "record",
    [
        pytest.param(article([each(0.5, 120), money(80)]), id="a sum that is no total"),
        pytest.param(
            article([each(30, 1190, qualifier="at_most"), money(24300, lead="tổng ")]),
            id="up to 30 million each",
        ),
        pytest.param(article([each(0.5, 120), money(60, lead="tổng ")]), id="the product"),
        pytest.param(article([each(0.5, 1231), money(615)]), id="the product, rounded"),
        pytest.param(article([each(0.5, 120), money(57, qualifier="at_least")]), id="over 57"),
        pytest.param(
            article([each(1, 30, amount_max=3_000_000), money(70)]), id="each one to three million"
        ),
        pytest.param(article([money(100), each(0.5, 120)]), id="part of a larger total"),
        pytest.param(article([each(0.5, None), money(80)]), id="no quantity told"),
        pytest.param(article([each(0.5, 120)], [money(80)]), id="in another sentence"),
        pytest.param(
            article([each(40, 20, fund="Mái ấm")], [money(500, fund="Tết")]), id="of another fund"
        ),
        pytest.param(
            article([each(40, 20, fund="Mái ấm")], [money(1000, fund="Mái ấm")]),
            id="part of the fund's total",
        ),
        pytest.param(article([each(0.5, 120, "lent"), money(80)]), id="lent and spent"),
        pytest.param(article([each(0.5, 120), money(80, branch="b2")]), id="another union's total"),
        pytest.param(article([each(0.5, 120), money(80, rate="year")]), id="a yearly sum"),
        pytest.param(article([each(0.5, 120), money(80, status="target")]), id="a total aimed at"),
        pytest.param(
            article([each(0.3, 86), each(0.2, None), money(43)]), id="two prices in one gift"
        ),
        pytest.param(article([each(0.5, 120), money(80), money(9)]), id="two totals"),
        pytest.param(article([each(0.5, 120), money(5)]), id="too far off to be the same thing"),
        pytest.param(
            article([each(0.5, 120), money(80, beneficiaries={"count": 9, "unit": "nhà"})]),
            id="for others",
        ),
    ],
)
def test_products_that_fit_or_cannot_be_known(record: Article) -> None:
    assert "product_disagrees" not in codes(record)


# --- figures that differ ------------------------------------------------------------------


def test_one_figure_told_in_two_ways() -> None:
    record = article([members(204)], [women(90)], [members(240)])
    (warning,) = check(*record)
    assert warning.code is WarningCode.FIGURES_DIFFER
    assert warning.facts == ("f1", "f3")
    assert warning.message == "told differently: “204 đoàn viên”, “240 đoàn viên”"


@pytest.mark.parametrize(
    "record",
    [
        pytest.param(article([women(14)], [women(15)]), id="women"),
        pytest.param(article([unions(42)], [unions(43)]), id="unions"),
        pytest.param(
            article([admitted(4, period="2016")], [admitted(5, period="2016")]), id="admissions"
        ),
        pytest.param(
            article(
                [unions(4, change=True, period="2016")], [unions(5, change=True, period="2016")]
            ),
            id="foundings",
        ),
        pytest.param(
            article([members(200, qualifier="at_least")], [members(150)]), id="beyond rounding"
        ),
    ],
)
def test_each_kind_of_count_may_differ(record: Article) -> None:
    assert codes(record) == ["figures_differ"]


@pytest.mark.parametrize(
    "record",
    [
        pytest.param(article([members(204)], [members(204)]), id="told twice alike"),
        pytest.param(
            article([members(200, qualifier="at_least")], [members(204)]), id="rounded, then exact"
        ),
        pytest.param(article([members(204)], [workers(240)]), id="members and workers"),
        pytest.param(article([members(204)], [members(240, branch="b2")]), id="two unions"),
        pytest.param(article([members(204)], [members(240, status="target")]), id="and a target"),
        pytest.param(
            article([members(204, period="2012")], [members(240, period="2022")]), id="two dates"
        ),
        pytest.param(article([members(204, period="2012")], [members(240)]), id="then and now"),
        pytest.param(article([members(204), members(240)]), id="in one sentence"),
        pytest.param(
            article([unions(42)], [unions(15, rule="unit_count.part")]), id="a part of them"
        ),
        pytest.param(
            article([members(38, lead="lúc mới thành lập có ")], [members(126)]), id="at first"
        ),
        pytest.param(
            article([members(17_204, period="2018/2023")], [members(11_860, period="2018/2023")]),
            id="some time in five years",
        ),
        pytest.param(article([members(58)], [members(20_114)]), id="of two things"),
        pytest.param(article([unions(42)], [unions(15, change=True)]), id="new ones"),
        pytest.param(article([unions(42)], [unions(15, unit="group")]), id="units of two kinds"),
        pytest.param(article([admitted(4)], [admitted(5)]), id="admissions without a date"),
        pytest.param(article([women(share=50)], [women(14)]), id="a share and a number"),
        pytest.param(article([money(5)], [money(6)]), id="two sums"),
        pytest.param(article([award("Bằng khen")], [award("Giấy khen")]), id="two awards"),
    ],
)
def test_figures_that_do_not_contradict_each_other(record: Article) -> None:
    assert "figures_differ" not in codes(record)


# --- figures hard to believe --------------------------------------------------------------


@pytest.mark.parametrize(
    ("record", "why"),
    [
        (article([members(15_000_001)], **DISTRICT), "more members than the country has"),
        (article([workers(70_000_000)], **DISTRICT), "more workers than the country has"),
        (article([women(16_000_000)], **DISTRICT), "more members than the country has"),
        (article([members(200_000)]), "more members than one grassroots union can have"),
        (article([members(3)]), "fewer members than a grassroots union must have"),
        (article([admitted(6_000_000)], **DISTRICT), "more than all unions together admit"),
        (article([unions(160_000)], **DISTRICT), "more than the country has unions"),
        (article([money(0.0005)]), "less than any banknote: thousand or million may be missing"),
        (article([money(2_000_000)]), "more than one grassroots union can have"),
        (article([money(200_000_000)], **DISTRICT), "more than all unions together have"),
    ],
)
def test_figures_hard_to_believe(record: Article, why: str) -> None:
    (warning,) = check(*record)
    assert warning.code is WarningCode.IMPLAUSIBLE_FIGURE
    assert warning.facts == ("f1",)
    assert warning.message == f"“{record[0].facts[0].evidence.text}” is {why}"


@pytest.mark.parametrize(
    "record",
    [
        article([members(11_800_000)], **NATION),
        article([workers(50_000_000)], **NATION),
        article([members(5)]),
        article([members(3)], name="Tổ công đoàn Phòng Kế toán", level="group"),
        article([members(3, status="target")]),
        article([unions(127_000)], **NATION),
        article([each(0.001, None)]),
        article([money(2_000_000)], **DISTRICT),
    ],
)
def test_large_and_small_figures_that_can_be(record: Article) -> None:
    assert check(*record) == ()


# --- men and women ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("told", "men"),
    [
        ([members(72), women(30, lead="41 nam, ")], 41),
        ([members(72), women(30, lead="trong đó nam 41, ")], 41),
        ([members(1272), women(30, lead="1.241 nam và ")], 1241),
    ],
)
def test_men_and_women_that_are_not_the_total(told: list[dict[str, Any]], men: int) -> None:
    (warning,) = check(*article(told))
    assert warning.code is WarningCode.SEXES_DISAGREE
    assert warning.facts == ("f1", "f2")
    assert warning.message.startswith(f"{men:,} men and “30 nữ” are {men + 30:,}, not")


@pytest.mark.parametrize(
    "record",
    [
        pytest.param(article([members(71), women(30, lead="41 nam, ")]), id="they add up"),
        pytest.param(article([members(72), women(30)]), id="no men told"),
        pytest.param(
            article([members(72), women(30, lead="số 41 Nam Kỳ Khởi Nghĩa, ")]), id="an address"
        ),
        pytest.param(
            article([members(72), women(30, lead="từ 41 năm nay, ")]), id="a number of years"
        ),
        pytest.param(
            article([members(72, qualifier="nearly"), women(30, lead="41 nam, ")]), id="nearly 72"
        ),
        pytest.param(article([workers(72), women(30, lead="41 nam, ")]), id="workers, members"),
        pytest.param(
            article([members(72)], [women(30, lead="41 nam, ")]), id="the total stands elsewhere"
        ),
    ],
)
def test_men_and_women_that_may_be_the_total(record: Article) -> None:
    assert "sexes_disagree" not in codes(record)


# --- all parts of a total -----------------------------------------------------------------


def test_all_parts_told_fall_short_of_the_total() -> None:
    told = [unions(85), unions(52, lead="gồm "), unions(21), unions(10)]
    (warning,) = check(*article(told, **DISTRICT))
    assert warning.code is WarningCode.PARTS_BELOW_TOTAL
    assert warning.facts == ("f1", "f2", "f3", "f4")


@pytest.mark.parametrize(
    "record",
    [
        pytest.param(
            article([unions(85), unions(52, lead="gồm "), unions(21), unions(12)], **DISTRICT),
            id="they add up",
        ),
        pytest.param(
            article([unions(85), unions(52, lead="trong đó có "), unions(21)], **DISTRICT),
            id="some of the parts",
        ),
        pytest.param(
            article(
                [unions(85), unions(52, lead="gồm "), unions(21, lead="12 nghiệp đoàn, ")],
                **DISTRICT,
            ),
            id="one part is no fact",
        ),
    ],
)
def test_parts_that_need_not_be_the_total(record: Article) -> None:
    assert "parts_below_total" not in codes(record)


# --- ratings ------------------------------------------------------------------------------


def rated(count: int, how: str = "vững mạnh", **more: Any) -> dict[str, Any]:
    return {
        **award(f"Công đoàn cơ sở {how}"),
        "award_class": "classification",
        "recipient_type": "collective",
        "count": count,
        **more,
    }


def test_more_unions_rated_than_there_are() -> None:
    record = article([unions(56)], [rated(49, "vững mạnh xuất sắc"), rated(12)], **DISTRICT)
    (warning,) = check(*record)
    assert warning.code is WarningCode.RATINGS_DISAGREE
    assert warning.facts == ("f1", "f2", "f3")
    assert "61 rated unions, more than “56 CĐCS”" in warning.message


def test_a_rating_that_says_nothing_of_its_unions_is_known_by_who_received_it() -> None:
    told = {**rated(31), "title": "Hoàn thành xuất sắc nhiệm vụ", "recipient": "31 CĐCS"}
    fine = {**rated(19), "title": "Hoàn thành tốt nhiệm vụ", "recipient": "19 CĐCS"}
    record = article([unions(47)], [{**told, "period": "2021"}, {**fine, "period": "2021"}])
    assert codes(record) == ["ratings_disagree"]


def test_ratings_that_are_no_distinction_count_too() -> None:
    ratings = [rated(49, "vững mạnh xuất sắc"), rated(6, lead="2 CĐCS khá, ")]
    assert codes(article([unions(57)], ratings, **DISTRICT)) == []
    assert codes(article([unions(56)], ratings, **DISTRICT)) == ["ratings_disagree"]


@pytest.mark.parametrize(
    "record",
    [
        pytest.param(
            article([unions(31)], [rated(28), rated(19, lead="trong đó ")], **DISTRICT),
            id="one is a part of the other",
        ),
        pytest.param(article([unions(31)], [rated(28)], [rated(19)], **DISTRICT), id="two years"),
        pytest.param(
            article([unions(31)], [rated(28), rated(19, status="target")], **DISTRICT),
            id="a target",
        ),
        pytest.param(
            article([unions(31, unit="group")], [rated(28), rated(19)], **DISTRICT),
            id="units of another kind",
        ),
        pytest.param(article([unions(31)], [rated(40, period="2014/2018")], **DISTRICT), id="sum"),
    ],
)
def test_ratings_that_may_be(record: Article) -> None:
    assert "ratings_disagree" not in codes(record)


# --- opening, joined, closing -------------------------------------------------------------


def year(opening: int, joined: int, closing: int, left: str = "") -> Article:
    return article(
        [
            members(opening, lead="đầu năm có "),
            admitted(joined),
            members(closing, lead=f"{left}cuối năm có "),
        ]
    )


def test_members_at_the_end_that_do_not_follow() -> None:
    (warning,) = check(*year(1200, 150, 1400, left="chuyển đi 50 đoàn viên, "))
    assert warning.code is WarningCode.CLOSING_DISAGREES
    assert "make 1,300, not “1400 đoàn viên”" in warning.message
    assert codes(year(1200, 150, 1360)) == ["closing_disagrees"]
    assert codes(year(1200, 150, 1250, left="giảm 50 người, ")) == ["closing_disagrees"]


@pytest.mark.parametrize(
    "record",
    [
        pytest.param(year(1200, 150, 1300, left="chuyển đi 50 đoàn viên, "), id="they follow"),
        pytest.param(year(1200, 150, 1280), id="who left is not told"),
        pytest.param(year(1200, 150, 1500, left="sáp nhập hai công đoàn, "), id="others joined"),
        pytest.param(
            article([members(1200)], [admitted(150)], [members(1400)]), id="told far apart"
        ),
    ],
)
def test_members_at_the_end_that_may_follow(record: Article) -> None:
    assert "closing_disagrees" not in codes(record)


# --- what a warning is --------------------------------------------------------------------


def test_every_warning_code_has_its_words() -> None:
    assert set(WARNINGS) == {str(code) for code in WarningCode}
    assert all(set(words) == {"vi", "en"} for words in WARNINGS.values())


def test_a_message_is_in_the_readers_language() -> None:
    record, text = article([members(29), women(41)])
    (found,) = findings(record.branches[0], record.facts, text)
    assert found.message("vi") == "“41 nữ” nhiều hơn “29 đoàn viên”"


def test_line_ends_in_the_evidence_do_not_break_the_message() -> None:
    record = article([members(29, "29\nđoàn viên"), women(41)])
    assert messages(record) == ["“41 nữ” is more than “29 đoàn viên”"]


def test_checks_answer_branch_by_branch_in_one_order() -> None:
    record = article([members(29), women(41), members(3, branch="b2")])
    assert codes(record) == ["female_exceeds_members", "implausible_figure"]
    assert check(*record) == check(*record)
