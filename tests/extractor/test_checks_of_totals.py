"""Checks of parts against their total, and of quantity × unit price."""

import pytest

from congdoan import extract
from extractor.checks import check
from schemas import WarningCode
from tests.extractor.checked import DISTRICT, Article, codes, part
from tests.extractor.told import article, each, money, unions

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
        "the parts “6 triệu đồng”, “9 triệu đồng”, “5 triệu đồng” are 20,000,000 VND together, "
        "more than “18 triệu đồng”"
    )


def test_units_read_as_parts_of_a_total() -> None:
    def of(total: int) -> Article:
        part = {"rule": "unit_count.part"}
        return article([unions(total), unions(52, **part), unions(21), unions(12)], **DISTRICT)

    assert codes(of(84)) == ["parts_exceed_total"]
    assert codes(of(85)) == []


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
        pytest.param(
            article(
                [
                    money(600),
                    money(400, lead="trong đó Công đoàn TKV cấp "),
                    money(250, lead="thăm hỏi đoàn viên ốm đau với "),
                ]
            ),
            id="who gave a part of it, then what else was spent",
        ),
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


@pytest.mark.parametrize(
    ("zones", "expected"),
    [
        ("KCN Bàu Sậy 5.105 đoàn viên, KCN Gò Sim 3.810 đoàn viên", []),
        ("KCN Bàu Sậy 5.105 đoàn viên, KCN Gò Sim 3.180 đoàn viên", ["parts_below_total"]),
        ("KCN Bàu Sậy 5.501 đoàn viên, KCN Gò Sim 3.810 đoàn viên", ["parts_exceed_total"]),
        ("khối trường học 5.501 đoàn viên, khối cơ quan 3.810 đoàn viên", ["parts_exceed_total"]),
    ],
)
def test_what_zones_have_is_held_against_the_total(zones: str, expected: list[str]) -> None:
    for lead in (". Chia theo khu: ", ", gồm "):
        text = f"LĐLĐ huyện Lạc Bình có 8.915 đoàn viên{lead}{zones}."
        assert [one.code for one in extract(text).warnings] == expected
    some = extract(f"LĐLĐ huyện Lạc Bình có 8.915 đoàn viên, trong đó {zones}.").warnings
    assert [one.code for one in some] == [code for code in expected if "below" not in code]


def test_zones_in_a_list_with_their_units() -> None:
    text = """LĐLĐ huyện Lạc Bình báo cáo

Huyện có 71 CĐCS, 8.915 đoàn viên.
Phân theo khu công nghiệp:
- KCN Bàu Sậy: 30 CĐCS, 5.105 đoàn viên;
- KCN Gò Sim: 45 CĐCS, 3.810 đoàn viên.
"""
    (warning,) = extract(text).warnings
    assert (warning.code, len(warning.facts)) == ("parts_exceed_total", 1)
