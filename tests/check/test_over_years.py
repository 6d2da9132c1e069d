"""What articles tell of one union over the years: lost unions, copied figures, orders, months."""

from typing import Any

import pytest

from corpus.checks.across import across_articles
from corpus.store import Store
from tests.check.test_across import DISTRICT, UNION, codes, people, telling
from tests.store.records import article, award, members, money, new_members, units, women


def districts_units(value: int, **more: Any) -> dict[str, Any]:
    return units(value, "grassroots_union", f"{value} CĐCS", **more)


def admitted(value: int, **more: Any) -> dict[str, Any]:
    return new_members(value, f"{value} đoàn viên mới", **more)


def order(year: str, **more: Any) -> dict[str, Any]:
    words = f"Huân chương Lao động hạng Ba năm {year}"
    return award("Huân chương Lao động", "order", words, rank="hạng Ba", recipient_type="branch",
                 period=year, **more)  # fmt: skip


def test_a_district_that_loses_unions_and_no_article_tells_why(store: Store) -> None:
    for value, year in ((97, "2023"), (79, "2024")):
        store.save(*telling(districts_units(value, period=f"{year}-12-31"), union=DISTRICT))
    (found,) = across_articles(store.db)
    assert found.message["vi"] == (
        "Công đoàn cơ sở: từ 97 (31/12/2023) còn 79 (31/12/2024), -19%, mà không bài nào nêu sáp "
        "nhập, giải thể"
    )


def test_a_few_unions_less_are_nothing_unusual(store: Store) -> None:
    told = [
        telling(districts_units(value, period=f"{year}-12-31"), union=DISTRICT)
        for value, year in ((97, "2023"), (92, "2024"))
    ]
    assert codes(store, *told) == []


def test_a_merger_of_the_next_item_of_a_bulletin_explains_nothing(store: Store) -> None:
    text = (
        "LĐLĐ huyện Vạn Ninh có 57 CĐCS. CĐCS Trạm Thú y đã sáp nhập.\n"
        "LĐLĐ huyện Diên Khánh có 21.120 đoàn viên."
    )
    later = article(
        text,
        units(57, "grassroots_union", "57 CĐCS", branch="b2", period="2024-12-31"),
        members(21_120, "21.120 đoàn viên", period="2024-12-31"),
        branches=[DISTRICT, {**DISTRICT, "name": "Liên đoàn Lao động huyện Vạn Ninh"}],
    )
    data = later[0].model_dump(mode="json")
    for fact, line in zip(data["facts"], (0, 1), strict=True):
        start = text.index("\n") + 1 if line else 0
        fact["sentence"] = {"start": start, "end": len(text) if line else text.index(".") + 1}
    later = (type(later[0]).model_validate(data, context={"text": text}), text)
    before = telling(people(2_091, period="2023-12-31"), union=DISTRICT)
    assert codes(store, before, later) == ["jump"]


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (people(2_791, period="2023"), people(2_791, period="2024-12-31"), ["copied"]),
        (admitted(212, period="2023"), admitted(212, period="2024"), ["copied"]),
        (people(2_800, period="2023"), people(2_800, period="2024"), []),
        (people(624, period="2023"), people(624, period="2024"), []),
        (people(2_791, period="2023"), people(2_791, period="2025-12-31"), []),
        (people(2_791, period="2024-02-03"), people(2_791, period="2024-12-31"), []),
    ],
)
def test_a_figure_of_the_year_before(
    store: Store, one: dict[str, Any], other: dict[str, Any], expected: list[str]
) -> None:
    told = [telling(one, union=DISTRICT), telling(other, union=DISTRICT)]
    assert codes(store, *told) == expected


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [("2016", "2020", ["awarded_again"]), ("2019", "2020", []), ("2020", "2020", [])],
)
def test_an_order_in_two_years(store: Store, first: str, last: str, expected: list[str]) -> None:
    assert codes(store, telling(order(first)), telling(order(last))) == expected


def test_flags_may_come_every_year(store: Store) -> None:
    told = [
        telling(award("Cờ thi đua", "flag", f"Cờ thi đua năm {year}", recipient_type="branch",
                      period=year))
        for year in ("2020", "2023")
    ]  # fmt: skip
    assert codes(store, *told) == []


@pytest.mark.parametrize(
    ("part", "whole", "expected"),
    [
        (admitted(640, period="2024-01/2024-06"), admitted(551, period="2024"), True),
        (admitted(286, period="2024-01/2024-06"), admitted(551, period="2024"), False),
        (admitted(640, period="2023-01/2023-06"), admitted(551, period="2024"), False),
        (admitted(640, period="2024-01/2024-06"), admitted(551, period="2024-07/2024-09"), False),
    ],
)
def test_months_with_more_than_their_year(
    store: Store, part: dict[str, Any], whole: dict[str, Any], expected: bool
) -> None:
    assert ("term_below_year" in codes(store, telling(part), telling(whole))) is expected


def test_a_fund_told_before_its_sums(store: Store) -> None:
    text = "Quỹ Tương trợ đầu năm có 312 triệu đồng, trong năm thu 845 triệu đồng."
    one = article(text, money(845_000_000, "raised", "845 triệu đồng", period="2023"),
                  branches=[UNION], source="mot")  # fmt: skip
    other = telling(
        money(854_000_000, "raised", "854 triệu đồng", fund="Quỹ Tương trợ", period="2023")
    )
    for saved in (one, other):
        store.save(*saved)
    (found,) = across_articles(store.db)
    assert found.message["vi"] == (
        "Vận động, thu, Quỹ Tương trợ (năm 2023): “845 triệu đồng” / “854 triệu đồng”"
    )


@pytest.mark.parametrize(
    ("share", "day", "expected"),
    [
        (65.0, "2024-03-31", ["shares_apart"]),
        (59.0, "2024-03-31", []),
        (65.0, "2026-03-31", []),
    ],
)
def test_a_share_of_women_that_changes_much(
    store: Store, share: float, day: str, expected: list[str]
) -> None:
    text = "LĐLĐ huyện Diên Khánh có 5.120 đoàn viên, 2.911 nữ."
    counted = article(
        text,
        members(5_120, "5.120 đoàn viên", period="2023-12-31"),
        women("2.911 nữ", value=2_911, period="2023-12-31"),
        branches=[DISTRICT],
        source="mot",
    )
    told = telling(women(f"nữ chiếm {share:g}%", share=share, period=day), union=DISTRICT)
    assert codes(store, counted, told) == expected


def test_the_end_of_a_year_told_as_its_year_and_as_its_day(store: Store) -> None:
    told = [
        telling(people(6_820, period="2025"), union=DISTRICT),
        telling(people(6_280, period="2025-12-31"), union=DISTRICT),
    ]
    assert codes(store, *told) == ["figures_conflict"]


@pytest.mark.parametrize(("day", "expected"), [("2018-03-20", False), ("2019-01-15", True)])
def test_a_term_told_at_its_congress_holds_nothing_of_what_comes_behind(
    store: Store, day: str, expected: bool
) -> None:
    term, year = admitted(348, period="2013/2018"), admitted(573, period="2018")
    found = codes(store, telling(term, day), telling(year, "2019-01-10"))
    assert ("term_below_year" in found) is expected
