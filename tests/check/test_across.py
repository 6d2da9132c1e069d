"""Articles that contradict each other, and those that only seem to."""

from pathlib import Path
from typing import Any

import pytest

from corpus.checks.across import across_articles
from corpus.store import Store
from tests.store.records import article, members, money, women

UNION = {"name": "Công đoàn cơ sở Sở Y tế Hà Nam", "locality": "Hà Nam"}
DISTRICT = {
    "name": "Liên đoàn Lao động huyện Diên Khánh",
    "level": "upper_level",
    "locality": "huyện Diên Khánh, Khánh Hòa",
}


def codes(folder: Path, *articles: Any) -> list[str]:
    with Store(folder / "union.db") as store:
        for one in articles:
            store.save(*one)
        return [str(found.code) for found in across_articles(store.db)]


def telling(
    fact: dict[str, Any], published: str = "2018-11-14", union: dict[str, Any] = UNION
) -> Any:
    """An article, of its own, that tells one fact of a union."""
    telling.told += 1  # type: ignore[attr-defined]
    text = f"Bài {telling.told}: {fact['evidence']}."  # type: ignore[attr-defined]
    return article(text, fact, branches=[union], published=published, source=text)


telling.told = 0  # type: ignore[attr-defined]


def people(value: int, **more: Any) -> dict[str, Any]:
    return members(value, f"{value} đoàn viên", **more)


def test_two_articles_that_give_one_figure_differently(tmp_path: Path) -> None:
    with Store(tmp_path / "union.db") as store:
        for value in (412, 421):
            store.save(*telling(people(value, period="2022-12-31")))
        (found,) = across_articles(store.db)
    assert found.code == "figures_conflict"
    assert found.severity == "conflict"
    assert found.message["vi"] == "Đoàn viên (31/12/2022): “412 đoàn viên” / “421 đoàn viên”"
    assert len(found.articles) == 2


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(people(412, period="2022"), people(412, period="2022"), id="alike"),
        pytest.param(
            people(400, period="2022", qualifier="at_least"), people(412, period="2022"), id="over"
        ),
        pytest.param(people(412, period="2022"), people(450, period="2023"), id="two years"),
        pytest.param(people(412), people(421), id="two days of publication"),
        pytest.param(
            people(412, period="2022"), people(480, period="2022", status="target"), id="a target"
        ),
        pytest.param(
            people(412, period="2022"), people(500, period="2022", population="staff"), id="staff"
        ),
        pytest.param(
            money(5_000_000, "disbursed", "5 triệu", period="2022"),
            money(9_000_000, "disbursed", "9 triệu", period="2022"),
            id="two sums",
        ),
    ],
)
def test_figures_that_do_not_contradict(
    tmp_path: Path, one: dict[str, Any], other: dict[str, Any]
) -> None:
    articles = [telling(one), telling(other, published="2018-12-20")]
    assert "figures_conflict" not in codes(tmp_path, *articles)


@pytest.mark.parametrize(
    ("before", "after", "dates", "found"),
    [
        (1240, 2310, ("2022-01-18", "2022-12-20"), ["jump"]),
        (2310, 1000, ("2022-01-18", "2022-12-20"), ["jump"]),
        (1240, 1800, ("2022-01-18", "2022-12-20"), []),  # by less than half
        (1240, 2310, ("2012-01-18", "2022-12-20"), []),  # in ten years
        (1240, 2310, ("2025-06-01", "2025-11-20"), []),  # the unions were reorganised
        (8, 16, ("2022-01-18", "2022-12-20"), []),  # a small union
    ],
)
def test_jumps(
    tmp_path: Path, before: int, after: int, dates: tuple[str, str], found: list[str]
) -> None:
    articles = [telling(people(before), dates[0]), telling(people(after), dates[1])]
    assert codes(tmp_path, *articles) == found


def units(total: int, *each: int, count: int | None = None, date: str = "2024-12-31") -> Any:
    """A federation with its total, and its unions' members, all in one article."""
    count = len(each) if count is None else count
    parts = [f"đơn vị {n} có {value} đoàn viên" for n, value in enumerate(each, 1)]
    text = f"LĐLĐ có {count} CĐCS với {total} đoàn viên; {'; '.join(parts)}."
    unions = [
        {"name": f"Công đoàn cơ sở Trường Tiểu học số {n}", "locality": "Khánh Hòa"}
        for n, _ in enumerate(each, 1)
    ]
    told = [
        {
            "kind": "unit_count", "value": count, "unit": "grassroots_union",
            "evidence": f"{count} CĐCS", "period": date,
        },
        members(total, f"{total} đoàn viên", period=date),
    ]  # fmt: skip
    for n, value in enumerate(each, 1):
        words = f"đơn vị {n} có {value} đoàn viên"
        told.append(members(value, words, branch=f"b{n + 1}", period=date))
    return article(text, *told, branches=[DISTRICT, *unions])


def test_a_total_that_is_not_the_sum_of_its_units(tmp_path: Path) -> None:
    with Store(tmp_path / "union.db") as store:
        store.save(*units(300, 71, 80, 120))
        (found,) = across_articles(store.db)
    assert found.code == "units_disagree"
    assert found.message["en"] == "Members (2024): 300, but its 3 units have 271 together"


@pytest.mark.parametrize(
    "told",
    [
        pytest.param(units(271, 71, 80, 120), id="they add up"),
        pytest.param(units(300, 71, 80, 120, count=4), id="one unit is not told"),
    ],
)
def test_totals_that_may_be_the_sum(tmp_path: Path, told: Any) -> None:
    assert codes(tmp_path, told) == []


def test_women_of_units_are_added_up_on_their_own(tmp_path: Path) -> None:
    text, told = units(271, 71, 80, 120)[1], units(271, 71, 80, 120)
    other = article(
        "Huyện có 10 nữ.", women("10 nữ", value=10, period="2024-12-31"), branches=[DISTRICT]
    )
    assert text
    assert codes(tmp_path, told, other) == []
