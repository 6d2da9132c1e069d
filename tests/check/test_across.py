"""Articles that contradict each other, and those that only seem to."""

from itertools import count
from typing import Any

import pytest

from congdoan.labels import Lang
from congdoan.render.checking.words import what_words
from corpus.checks.across import across_articles
from corpus.store import Store
from tests.store.records import article, members, money, new_members, units, women

UNION = {"name": "Công đoàn cơ sở Sở Y tế Hà Nam", "locality": "Hà Nam"}
DISTRICT = {
    "name": "Liên đoàn Lao động huyện Diên Khánh",
    "level": "upper_level",
    "locality": "huyện Diên Khánh, Khánh Hòa",
}


NUMBERS = count(1)
"""Of the articles, so that no two have one text."""


def codes(store: Store, *articles: Any) -> list[str]:
    for one in articles:
        store.save(*one)
    return [str(found.code) for found in across_articles(store.db)]


def telling(
    fact: dict[str, Any], published: str = "2018-11-14", union: dict[str, Any] = UNION
) -> Any:
    """An article, of its own, that tells one fact of a union."""
    text = f"Bài {next(NUMBERS)}: {fact['evidence']}."
    return article(text, fact, branches=[union], published=published, source=text)


def people(value: int, **more: Any) -> dict[str, Any]:
    return members(value, f"{value} đoàn viên", **more)


def test_a_figure_of_back_then_is_none_of_now(store: Store) -> None:
    text = "So với 5 năm trước, công đoàn đã lớn lên nhiều: khi ấy mới có 210 đoàn viên."
    then = article(text, members(210, "210 đoàn viên"), branches=[UNION], published="2018-11-14")
    assert codes(store, then, telling(people(420), "2018-11-15")) == []


def test_two_articles_that_give_one_figure_differently(store: Store) -> None:
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
    store: Store, one: dict[str, Any], other: dict[str, Any]
) -> None:
    articles = [telling(one), telling(other, published="2018-12-20")]
    assert "figures_conflict" not in codes(store, *articles)


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
    store: Store, before: int, after: int, dates: tuple[str, str], found: list[str]
) -> None:
    articles = [telling(people(before), dates[0]), telling(people(after), dates[1])]
    assert codes(store, *articles) == found


FIRM = {"name": "Công đoàn cơ sở Công ty TNHH May Lộc Phát", "locality": "Lam Giang"}


@pytest.mark.parametrize(
    ("before", "after", "dates", "union", "found"),
    [
        # July 2025 left the unions of firms as they were.
        (3012, 1420, ("2024-12-19", "2025-12-24"), FIRM, "Tăng, giảm bất thường"),
        (1415, 1145, ("2025-12-18", "2025-12-22"), FIRM, "Có thể viết nhầm thứ tự chữ số"),
        (1415, 1240, ("2025-12-18", "2025-12-22"), FIRM, "Hai bài cách nhau ít ngày nêu số khác"),
        (1415, 1390, ("2025-12-18", "2025-12-22"), FIRM, None),
        (1415, 1240, ("2024-12-18", "2025-12-22"), FIRM, None),
        (5322, 5232, ("2024-12-26", "2024-12-30"), DISTRICT, "Có thể viết nhầm thứ tự chữ số"),
        (5322, 5310, ("2024-12-26", "2024-12-30"), DISTRICT, None),
        (37105, 37015, ("2024-08-18", "2024-08-19"), DISTRICT, "Có thể viết nhầm thứ tự chữ số"),
        (37105, 37015, ("2024-08-18", "2024-09-19"), DISTRICT, None),  # it may have changed
        (37125, 37251, ("2024-08-18", "2024-08-19"), DISTRICT, None),  # three digits moved
        (6238, 8790, ("2023-12-21", "2024-12-23"), DISTRICT, "Tăng, giảm bất thường"),
        (6238, 7790, ("2023-12-21", "2024-12-23"), DISTRICT, None),
    ],
)
def test_changes_within_days_and_digits_in_another_order(
    store: Store,
    before: int,
    after: int,
    dates: tuple[str, str],
    union: dict[str, Any],
    found: str | None,
) -> None:
    for value, day in zip((before, after), dates, strict=True):
        store.save(*telling(people(value), day, union))
    told = [what_words(one, Lang.VI) for one in across_articles(store.db)]
    assert len(told) == (found is not None)
    assert not found or told[0].startswith(found)


@pytest.mark.parametrize(("admitted", "found"), [(430, True), (1700, False), (None, False)])
def test_a_union_grows_by_those_it_admits(store: Store, admitted: int | None, found: bool) -> None:
    store.save(*telling(people(6238), "2023-12-21", DISTRICT))
    facts = [people(8010)]
    if admitted is not None:
        words = f"kết nạp {admitted} đoàn viên"
        facts.append(new_members(admitted, words, period="2024"))
    text = ". ".join(fact["evidence"] for fact in facts)
    store.save(*article(text, *facts, branches=[DISTRICT], published="2024-12-23", source="sau"))
    assert [one.about for one in across_articles(store.db)] == (["unexplained"] if found else [])


def test_a_figure_back_to_what_it_was_is_told_once(store: Store) -> None:
    for value, day in ((3610, "2019-01-16"), (6510, "2021-06-29"), (3926, "2023-05-19")):
        store.save(*telling(people(value), day, DISTRICT))
    assert [str(one.code) for one in across_articles(store.db)] == ["jump"]


def test_the_members_of_some_units_are_not_those_of_all(store: Store) -> None:
    store.save(*telling(people(6238), "2023-12-21", DISTRICT))
    text = "Toàn huyện có 41 CĐCS trường học với 2187 đoàn viên."
    fact = people(2187)
    store.save(*article(text, fact, branches=[DISTRICT], published="2024-11-15", source="truong"))
    assert codes(store) == []


def test_the_units_right_below_a_union_are_not_all_it_has(store: Store) -> None:
    sector = {**DISTRICT, "name": "Công đoàn ngành Giáo dục tỉnh Khánh Hòa"}
    store.save(*telling(people(7221), "2024-01-12", sector))
    text = "Toàn ngành có 7295 đoàn viên. Đến nay, 12 CĐCS trực thuộc có 960 đoàn viên."
    told = article(
        text, people(7295), people(960), branches=[sector], published="2025-01-15", source="nam"
    )
    assert codes(store, told) == []


def test_the_sum_of_some_rows_is_not_all_a_union_has(store: Store) -> None:
    sector = {**DISTRICT, "name": "Công đoàn ngành Giáo dục tỉnh Khánh Hòa"}
    for text, day in (
        ("Toàn ngành có 7221 đoàn viên.", "12"),
        ("Tổng cộng | 6363 đoàn viên", "13"),
    ):
        fact = people(int(text.split()[-3]), period="2023-12-31")
        told = article(text, fact, branches=[sector], published=f"2024-01-{day}", source=day)
        store.save(*told)
    assert codes(store) == []


def test_a_figure_with_a_digit_too_many(store: Store) -> None:
    for value, day in ((149, "2023-06-28"), (1510, "2023-12-20")):
        store.save(*telling(people(value), day))
    (found,) = across_articles(store.db)
    assert found.message["vi"] == (
        "Đoàn viên: từ 149 (28/6/2023) đến 1.510 (20/12/2023), +913%: có thể thừa hoặc thiếu một "
        "chữ số"
    )


def test_a_union_put_together_with_another_has_not_jumped(store: Store) -> None:
    text = "Sau khi hợp nhất với Sở Kế hoạch, CĐCS có 112 đoàn viên."
    fact = members(112, "112 đoàn viên")
    later = article(text, fact, branches=[UNION], published="2025-05-20", source=text)
    assert codes(store, telling(people(61), "2024-12-20"), later) == []


def fund(amount: int, period: str) -> dict[str, Any]:
    words = f"{amount} triệu đồng"
    return money(amount * 1_000_000, "raised", words, fund="Quỹ tương trợ", period=period)


@pytest.mark.parametrize(
    ("term", "year", "period", "found"),
    [
        (420, 465, "2022", ["term_below_year"]),
        (420, 65, "2022", []),
        (420, 465, "2024", []),  # of another time
    ],
)
def test_a_term_with_less_than_one_of_its_years(
    store: Store, term: int, year: int, period: str, found: list[str]
) -> None:
    articles = [telling(fund(term, "2018/2023")), telling(fund(year, period))]
    assert codes(store, *articles) == found


def test_an_article_without_a_day_is_of_the_day_of_its_event(store: Store) -> None:
    text = (
        "Công đoàn Sở Y tế sơ kết\n\nNgày 28/6/2023, Công đoàn Sở Y tế tổ chức hội nghị sơ kết.\n\n"
        "Công đoàn có 149 đoàn viên."
    )
    store.save(*article(text, people(149), branches=[UNION], source=text))
    assert codes(store, telling(people(1510), "2023-12-20")) == ["jump"]


def federation(
    total: int,
    *each: int,
    told: int | None = None,
    section: int | None = None,
    date: str = "2024-12-31",
) -> Any:
    """A federation with its total, and its unions' members, all in one article."""
    number = len(each) if told is None else told
    parts = [f"đơn vị {n} có {value} đoàn viên" for n, value in enumerate(each, 1)]
    text = f"LĐLĐ có {number} CĐCS với {total} đoàn viên; {'; '.join(parts)}."
    unions = [
        {"name": f"Công đoàn cơ sở Trường Tiểu học số {n}", "locality": "Khánh Hòa"}
        for n, _ in enumerate(each, 1)
    ]
    facts = [
        units(number, "grassroots_union", f"{number} CĐCS", period=date),
        members(total, f"{total} đoàn viên", period=date),
    ]
    for n, value in enumerate(each, 1):
        words = f"đơn vị {n} có {value} đoàn viên"
        facts.append(members(value, words, branch=f"b{n + 1}", period=date))
    if section:
        words = f"khối văn phòng có {section} đoàn viên"
        text += f" Ngoài ra, {words}."
        unions.append({"name": "Công đoàn bộ phận Khối Văn phòng", "level": "section"})
        facts.append(members(section, words, branch=f"b{len(unions) + 1}", period=date))
    return article(text, *facts, branches=[DISTRICT, *unions])


def test_a_total_that_is_not_the_sum_of_its_units(store: Store) -> None:
    store.save(*federation(300, 71, 80, 120))
    (found,) = across_articles(store.db)
    assert found.code == "units_disagree"
    assert found.message["en"] == "Members (2024): 300, but its 3 units have 271 together"


@pytest.mark.parametrize(
    "told",
    [
        pytest.param(federation(271, 71, 80, 120), id="they add up"),
        pytest.param(federation(300, 71, 80, 120, told=4), id="one unit is not told"),
        pytest.param(federation(300, 71, 80, 120, section=29), id="a section is told besides"),
    ],
)
def test_totals_that_may_be_the_sum(store: Store, told: Any) -> None:
    assert codes(store, told) == []


def test_women_of_units_are_added_up_on_their_own(store: Store) -> None:
    text, told = federation(271, 71, 80, 120)[1], federation(271, 71, 80, 120)
    other = article(
        "Huyện có 10 nữ.", women("10 nữ", value=10, period="2024-12-31"), branches=[DISTRICT]
    )
    assert text
    assert codes(store, told, other) == []
