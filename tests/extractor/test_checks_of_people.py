"""Checks of women, men, members and workers against each other."""

from typing import Any

import pytest

from extractor.checks import check
from schemas import WarningCode
from tests.extractor.checked import Article, codes, messages
from tests.extractor.told import admitted, article, members, women, workers

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


def test_the_end_is_told_in_another_sentence_than_the_beginning() -> None:
    def told(closing: int) -> Article:
        return article(
            [members(6900, lead="đầu năm có ")],
            [
                admitted(520, lead="trong năm "),
                members(closing, lead="giảm 408 người, tổng số là "),
            ],
        )

    assert codes(told(7112)) == ["closing_disagrees"]
    assert codes(told(7012)) == []


def test_fewer_than_a_year_before_are_none_who_left() -> None:
    record = article(
        [
            members(1200, lead="đầu năm có "),
            admitted(150, lead="giảm 30 người so với năm trước, "),
            members(1350, lead="cuối năm có "),
        ]
    )
    assert codes(record) == []
