"""What is computed from two figures, and what articles contradict."""

from typing import Any

import pytest

from corpus.comparison import ComparisonRow, Figure
from corpus.store import Store
from schemas import Qualifier
from tests.store.records import article, award, members, money, units, women

FEDERATION = [{"name": "Liên đoàn Lao động huyện Vĩnh Khê", "level": "upper_level"}]


def only_row(store: Store, **asked: Any) -> ComparisonRow:
    (row,) = store.compare(**asked)
    return row


def there(figure: Figure | None) -> Figure:
    assert figure is not None
    return figure


def count(store: Store, value: int, day: str, source: str = "", **more: Any) -> None:
    store.save(
        *article(
            f"Ngày {day}, theo {source or day}, có {value} đoàn viên.",
            members(value, f"{value} đoàn viên", **more),
            source=source or f"{day}.txt",
            published=day,
        )
    )


# --- growth -----------------------------------------------------------------------------------


def test_growth_runs_from_the_first_to_the_last_dated_figure(store: Store) -> None:
    for value, day in ((60, "2015-03-01"), (90, "2017-03-01"), (75, "2019-03-01")):
        count(store, value, day)
    growth = there(only_row(store).members_growth)
    assert (growth.value, growth.percent, growth.qualifier) == (15, 25.0, Qualifier.EXACT)
    first = there(growth.base)
    assert (growth.date, first.date, first.value) == ("2019-03-01", "2015-03-01", 60)
    assert (growth.source, first.source) == ("2019-03-01.txt", "2015-03-01.txt")


def test_growth_can_go_down_and_knows_when_it_is_approximate(store: Store) -> None:
    count(store, 100, "2015-03-01", qualifier="nearly")
    count(store, 80, "2016-03-01")
    growth = there(only_row(store).members_growth)
    assert (growth.value, growth.percent, growth.qualifier) == (-20, -20.0, Qualifier.APPROX)


def test_no_growth_without_two_dates(store: Store) -> None:
    count(store, 71, "2015-03-01")
    store.save(*article("Có 80 đoàn viên.", members(80, "80 đoàn viên"), source="x.txt"))
    assert only_row(store).members_growth is None


def test_no_growth_runs_over_the_first_of_july_2025(store: Store) -> None:
    for value, day in ((900, "2025-06-30"), (400, "2025-07-01")):
        count(store, value, day)
    before, after = store.compare()
    assert before.members_growth is after.members_growth is None


def test_growth_stays_inside_the_chosen_years(store: Store) -> None:
    for value, day in ((60, "2015-03-01"), (90, "2017-03-01"), (75, "2019-03-01")):
        count(store, value, day)
    growth = there(only_row(store, years=(2015, 2017)).members_growth)
    assert (growth.value, growth.date) == (30, "2017-03-01")
    assert only_row(store, years=2017).members_growth is None


def test_of_a_fund_growth_needs_the_same_fund(store: Store) -> None:
    for year, amount, fund in ((2018, 90, "Quỹ tương trợ"), (2020, 40, "Quỹ khuyến học")):
        fact = money(amount * 10**6, "held", f"{amount} triệu đồng", fund=fund)
        text = f"{fund} có {amount} triệu đồng."
        store.save(*article(text, fact, source=f"{year}", published=f"{year}-01-01"))
    assert only_row(store).held_growth is None
    fact = money(130 * 10**6, "held", "130 triệu đồng", fund="Quỹ khuyến học")
    store.save(
        *article("Quỹ khuyến học có 130 triệu đồng.", fact, source="3", published="2022-01-01")
    )
    assert there(only_row(store).held_growth).value == 90 * 10**6


# --- units and what falls to each --------------------------------------------------------------


def test_a_federation_is_told_by_its_grassroots_unions(store: Store) -> None:
    store.save(
        *article(
            "Có 6.250 đoàn viên, 118 CĐCS, 300 tổ công đoàn; thành lập mới 20 CĐCS.",
            members(6250, "6.250 đoàn viên"),
            units(118, "grassroots_union", "118 CĐCS"),
            units(300, "group", "300 tổ công đoàn"),
            units(20, "grassroots_union", "20 CĐCS", change=True),
            branches=FEDERATION,
        )
    )
    row = only_row(store)
    assert (there(row.units).value, there(row.units).label) == (118, "grassroots_union")
    assert there(row.members_per_unit).value == 53
    assert {name: one.value for name, one in row.units_by_kind.items()} == {
        "grassroots_union": 118,
        "group": 300,
    }


def test_a_grassroots_union_is_told_by_its_own_structure(store: Store) -> None:
    store.save(
        *article(
            "Có 204 đoàn viên, 7 CĐCS thành viên, 26 tổ công đoàn.",
            members(204, "204 đoàn viên"),
            units(7, "member_union", "7 CĐCS thành viên"),
            units(26, "group", "26 tổ công đoàn"),
        )
    )
    row = only_row(store)
    assert (there(row.units).value, there(row.units).label) == (7, "member_union")


def test_money_for_each_member(store: Store) -> None:
    store.save(
        *article(
            "Có 80 đoàn viên, vận động trên 164 triệu đồng, cho vay 40 triệu đồng.",
            members(80, "80 đoàn viên"),
            money(164_000_000, "raised", "trên 164 triệu đồng", qualifier="at_least"),
            money(40_000_000, "lent", "40 triệu đồng"),
        )
    )
    row = only_row(store)
    raised, lent = there(row.raised_per_member), there(row.lent_per_member)
    assert (raised.value, raised.qualifier) == (2_050_000, Qualifier.APPROX)
    assert (lent.value, lent.qualifier) == (500_000, Qualifier.EXACT)
    assert there(lent.base).value == 80
    assert row.disbursed_per_member is None


def test_no_money_for_each_where_only_the_workforce_is_known(store: Store) -> None:
    store.save(
        *article(
            "Có 80 lao động, vận động 164 triệu đồng.",
            members(80, "80 lao động", population="staff"),
            money(164_000_000, "raised", "164 triệu đồng"),
        )
    )
    assert only_row(store).raised_per_member is None


# --- contradictions ----------------------------------------------------------------------------


def test_articles_that_disagree_on_one_date_stand_side_by_side(store: Store) -> None:
    count(store, 71, "2017-10-25", "a.txt")
    count(store, 73, "2017-10-25", "b.txt")
    cell = there(only_row(store).members)
    assert (cell.value, cell.source) == (73, "b.txt")
    assert [(one.value, one.source) for one in cell.others] == [(71, "a.txt")]


def test_a_later_figure_is_no_contradiction(store: Store) -> None:
    count(store, 71, "2017-10-25")
    count(store, 73, "2017-10-26")
    assert there(only_row(store).members).others == ()


@pytest.mark.parametrize(
    ("stated", "qualifier", "other", "agree"),
    [
        (70, "at_least", 73, True),
        (70, "at_least", 80, False),
        (80, "nearly", 77, True),
        (80, "nearly", 82, False),
        (75, "approx", 71, True),
        (75, "exact", 74, False),
    ],
)
def test_figures_equal_within_their_qualifiers_agree(
    store: Store, stated: int, qualifier: str, other: int, agree: bool
) -> None:
    count(store, stated, "2017-10-25", "a.txt", qualifier=qualifier)
    count(store, other, "2017-10-25", "b.txt")
    assert (there(only_row(store).members).others == ()) is agree


def test_a_part_told_elsewhere_contradicts_nothing(store: Store) -> None:
    both = (units(15, "grassroots_union", "15 CĐCS"), units(11, "grassroots_union", "11 CĐCS"))
    day = {"branches": FEDERATION, "published": "2017-10-25"}
    store.save(*article("Có 15 CĐCS, trong đó 11 CĐCS trường học.", *both, source="a", **day))
    store.save(*article("Quản lý 15 CĐCS.", both[0], source="b", **day))
    assert there(only_row(store).units).others == ()


def test_two_sums_contradict_only_of_one_fund_and_one_period(store: Store) -> None:
    def raised(amount: int, source: str, fund: str | None, period: str | None) -> None:
        fact = money(amount * 10**6, "raised", f"{amount} triệu đồng", fund=fund, period=period)
        text = f"{source}: vận động {amount} triệu đồng."
        store.save(*article(text, fact, source=source, published="2021-01-05"))

    raised(90, "a", "Quỹ tương trợ", "2020")
    raised(70, "b", "Quỹ khuyến học", "2020")
    raised(60, "c", "Quỹ tương trợ", "2019")
    raised(50, "d", None, "2020")
    assert there(only_row(store).raised).others == ()
    raised(80, "e", "Quỹ tương trợ", "2020")
    assert [one.value for one in there(only_row(store).raised).others] == [80 * 10**6]


def test_a_share_contradicts_beyond_what_rounding_explains(store: Store) -> None:
    for source, share in (("a", 48.3), ("b", 48.9)):
        fact = women(f"{share}% là nữ", share=share)
        text = f"{source}: {share}% là nữ."
        store.save(*article(text, fact, source=source, published="2017-10-25"))
    assert there(only_row(store).women_share).others == ()
    fact = women("60% là nữ", share=60)
    store.save(*article("c: 60% là nữ.", fact, source="c", published="2017-10-25"))
    assert [one.value for one in there(only_row(store).women_share).others] == [48.9, 48.3]


# --- awards ------------------------------------------------------------------------------------


def test_the_highest_granter_may_not_grant_the_highest_award(store: Store) -> None:
    store.save(
        *article(
            "Nhận Cờ thi đua của LĐLĐ tỉnh và Bằng khen của Thủ tướng Chính phủ.",
            award("Cờ thi đua", "flag", "Cờ thi đua", granted_by="Liên đoàn Lao động tỉnh"),
            award("Bằng khen", "certificate", "Bằng khen", granted_by="Thủ tướng Chính phủ"),
        )
    )
    row = only_row(store)
    assert (there(row.awards).label, there(row.awards).value) == ("Cờ thi đua", 2)
    top = there(row.highest_granter)
    assert (top.value, top.label) == ("Thủ tướng Chính phủ", "Bằng khen")


def test_of_one_class_the_higher_granter_decides(store: Store) -> None:
    granters = [
        "Ủy ban nhân dân huyện Vĩnh Khê",
        "Liên đoàn Lao động tỉnh Lam Giang",
        "Tổng Liên đoàn Lao động Việt Nam",
        "Thủ tướng Chính phủ",
    ]
    for nth, granter in enumerate(granters):
        fact = award("Bằng khen", "certificate", "Bằng khen", granted_by=granter)
        store.save(*article(f"{nth}. Được {granter} tặng Bằng khen.", fact, source=f"{nth}.txt"))
        assert there(only_row(store).awards).granted_by == granter


def test_what_the_agency_was_awarded_is_not_the_unions(store: Store) -> None:
    store.save(
        *article(
            "Cơ quan được tặng Huân chương Lao động; công đoàn được tặng Bằng khen.",
            award("Huân chương Lao động", "order", "Huân chương Lao động", recipient_type="host"),
            award("Bằng khen", "certificate", "Bằng khen"),
        )
    )
    row = only_row(store)
    assert (there(row.awards).value, there(row.awards).label) == (1, "Bằng khen")
    assert there(row.host_awards).label == "Huân chương Lao động"
    assert row.highest_granter is None


def test_the_rating_of_its_unions_is_not_the_federations_own(store: Store) -> None:
    title = "Công đoàn cơ sở vững mạnh"
    fact = award(title, "classification", title, recipient_type="collective", count=49)
    store.save(*article(f"49 đơn vị đạt {title}.", fact, branches=FEDERATION))
    assert store.compare() == []


def test_a_number_of_the_beginning_of_a_year_is_not_its_latest(store: Store) -> None:
    text = "Đầu năm 2021, công đoàn có 905 đoàn viên; đến 30/11/2021 có 957 đoàn viên."
    store.save(
        *article(
            text,
            members(905, "905 đoàn viên", period="2021"),
            members(957, "957 đoàn viên", period="2021-11-30"),
            published="2021-12-21",
        )
    )
    [row] = store.compare()
    assert row.members is not None
    assert row.members.value == 957
    assert row.members_growth is not None
    assert row.members_growth.value == 52
