"""Checks of a share against the counts it is a share of."""

import pytest

from extractor.checks import check
from schemas import WarningCode
from tests.extractor.checked import Article, codes
from tests.extractor.told import article, members, women, workers


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
