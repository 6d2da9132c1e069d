"""Every figure of the articles is read: of the right union, at its date, as exact as it is told."""

from collections.abc import Mapping

import pytest

from tests.federation.expected import ARTICLES, Figure, figures

ALL = sorted(path.stem for path in ARTICLES.glob("*.txt"))


@pytest.mark.parametrize("article", ALL)
def test_what_an_article_says(
    article: str, facts: list[tuple[int, Figure]], union_of: Mapping[int, str]
) -> None:
    read = [(union_of.get(branch), one) for branch, one in facts if one.article == article]
    told = [(union, one) for union, one in figures() if one.article == article]
    assert sorted(read, key=str) == sorted(told, key=str)


def test_articles_of_seven_years() -> None:
    assert len(ALL) >= 42
    assert {one.article for _, one in figures()} == set(ALL)
    assert {one.date[:4] for _, one in figures()} >= {str(year) for year in range(2019, 2027)}
