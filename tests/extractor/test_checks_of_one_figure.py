"""Checks of a figure told in two ways, hard to believe, or beyond the unions there are."""

from typing import Any

import pytest

from extractor.checks import check
from schemas import WarningCode
from tests.extractor.checked import DISTRICT, Article, codes
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

NATION = {"name": "Tổng Liên đoàn Lao động Việt Nam", "level": "confederation"}


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
