"""Which figures, rows and cells are asked for, and in what order."""

from typing import Any

import pytest

from corpus.comparison import CELLS, ComparisonRow, SelectionError
from corpus.comparison.model import CELL_KINDS
from corpus.regime import Regime
from corpus.store import Store
from tests.store.records import article, members, money


def save(store: Store, name: str, value: int, day: str | None = None, **more: Any) -> None:
    level = more.pop("level", "grassroots")
    locality = more.pop("locality", None)
    store.save(
        *article(
            f"{name} ({day}) có {value} đoàn viên.",
            members(value, f"{value} đoàn viên", **more),
            branches=[{"name": name, "level": level, "locality": locality}],
            source=f"{name} {day}",
            published=day,
        )
    )


def told(rows: list[ComparisonRow]) -> list[tuple[str, Any]]:
    return [(row.branch[-1], row.members and row.members.value) for row in rows]


def test_one_year_or_several(store: Store) -> None:
    for value, day in ((60, "2015-12-31"), (90, "2016-01-01"), (75, "2019-03-01")):
        save(store, "Công đoàn cơ sở A", value, day)
    save(store, "Công đoàn cơ sở B", 5)
    assert told(store.compare(years=2015)) == [("A", 60)]
    assert told(store.compare(years=(2015, 2018))) == [("A", 90)]
    assert told(store.compare(years=2018)) == []
    assert told(store.compare()) == [("A", 75), ("B", 5)]


def test_a_year_is_that_of_the_last_day_a_figure_speaks_of(store: Store) -> None:
    save(store, "Công đoàn cơ sở A", 60, "2019-02-01", period="2018-12-31")
    save(store, "Công đoàn cơ sở B", 70, "2024-02-01", period="2018/2023")
    assert told(store.compare(years=2018)) == [("A", 60)]
    assert told(store.compare(years=2023)) == [("B", 70)]


def test_by_year_there_is_one_row_a_branch_year_and_side(store: Store) -> None:
    days = ("2024-03-01", "2024-09-01", "2025-06-30", "2025-07-01", "2026-01-01")
    for value, day in enumerate(days, 71):
        save(store, "Công đoàn cơ sở A", value, day)
    rows = store.compare(by_year=True)
    assert [(row.year, row.regime, row.members and row.members.value) for row in rows] == [
        (2024, Regime.PRE_2025_07, 72),
        (2025, Regime.PRE_2025_07, 73),
        (2025, Regime.POST_2025_07, 74),
        (2026, Regime.POST_2025_07, 75),
    ]


def test_a_figure_without_a_date_has_no_year(store: Store) -> None:
    save(store, "Công đoàn cơ sở A", 60, "2019-02-01")
    save(store, "Công đoàn cơ sở A", 61)
    years = [(row.year, row.regime) for row in store.compare(by_year=True)]
    assert years == [(2019, Regime.PRE_2025_07), (None, Regime.PRE_2025_07)]


def test_a_province_is_found_without_tone_marks(store: Store) -> None:
    save(store, "Liên đoàn Lao động tỉnh Khánh Hoà", 9, level="provincial_federation")
    save(store, "Công đoàn cơ sở Sở Y tế", 8, locality="tỉnh Đắk Nông")
    for asked in ("Khánh Hòa", "khanh hoa", "KHÁNH HOÀ", "Kha\u0301nh Ho\u0300a"):
        assert [row.branch[-9:] for row in store.compare(province=asked)] == ["Khánh Hoà"[-9:]]
    assert [row.locality for row in store.compare(province="dak nong")] == ["tỉnh Đắk Nông"]
    assert store.compare(province="Hà Nội") == []


def test_only_cells_of_a_kind_and_rows_that_have_them(store: Store) -> None:
    save(store, "Công đoàn cơ sở A", 60)
    store.save(
        *article(
            "Có 70 đoàn viên, thu 7 triệu đồng.",
            members(70, "70 đoàn viên"),
            money(7_000_000, "raised", "7 triệu đồng"),
        )
    )
    rows = store.compare(kinds=["fund_amount"])
    assert [[cell for cell, _ in row.figures()] for row in rows] == [
        ["raised", "raised_per_member"]
    ]


def test_every_cell_is_of_a_kind() -> None:
    assert set(CELL_KINDS) == set(CELLS)


def test_a_figure_read_less_surely_gives_way(store: Store) -> None:
    save(store, "Công đoàn cơ sở A", 60, "2015-01-01", confidence=0.9)
    save(store, "Công đoàn cơ sở A", 80, "2016-01-01", confidence=0.5)
    assert told(store.compare()) == [("A", 80)]
    assert told(store.compare(min_confidence=0.9)) == [("A", 60)]
    assert told(store.compare(min_confidence=0.95)) == []


def test_a_ranking_stays_inside_level_and_side_and_puts_the_silent_last(store: Store) -> None:
    save(store, "Công đoàn cơ sở A", 10, "2015-01-01")
    save(store, "Công đoàn cơ sở B", 30, "2015-01-01")
    save(store, "Công đoàn cơ sở C", 99, "2015-01-01", population="staff")
    save(store, "Công đoàn cơ sở D", 20, "2015-01-01")
    save(store, "Công đoàn cơ sở E", 50, "2026-01-01")
    save(store, "Liên đoàn Lao động huyện F", 5, "2015-01-01", level="upper_level")
    down = [("F", 5), ("B", 30), ("D", 20), ("A", 10), ("C", None), ("E", 50)]
    assert told(store.compare(sort="members")) == down
    up = [("F", 5), ("A", 10), ("D", 20), ("B", 30), ("C", None), ("E", 50)]
    assert told(store.compare(sort="members", ascending=True)) == up


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        ({"years": (2019, 2015)}, "from 2019 to 2015"),
        ({"sort": "rating"}, "no column of numbers"),
        ({"sort": "đoàn viên"}, "members, women"),
        ({"sort": "raised", "kinds": ["award"]}, "awards"),
        ({"kinds": ["party"]}, "is not a valid Kind"),
    ],
)
def test_what_cannot_be_asked_is_refused(store: Store, asked: dict[str, Any], words: str) -> None:
    with pytest.raises(ValueError, match=words) as refused:
        store.compare(**asked)
    assert "kinds" in asked or isinstance(refused.value, SelectionError)
