"""What stands in the comparison, told in articles a federation officer knows."""

import pytest

from corpus.comparison import ComparisonRow, Figure
from corpus.regime import Regime
from corpus.store import Store
from schemas import Level, Qualifier
from tests.store.records import article, award, members, money, women

FEDERATION = [{"name": "Liên đoàn Lao động tỉnh Đắk Nông", "level": "provincial_federation"}]


def only_row(store: Store) -> ComparisonRow:
    (row,) = store.compare()
    return row


def value(cell: Figure | None) -> float | str | None:
    return None if cell is None else cell.value


def test_a_cell_says_where_when_and_how_exactly(store: Store) -> None:
    store.save(
        *article(
            "Công đoàn có gần 80 đoàn viên.",
            members(80, "gần 80 đoàn viên", qualifier="nearly"),
            source="https://bao.vn/1",
            published="2017-10-25",
        )
    )
    row = only_row(store)
    assert (row.branch, row.level) == ("Công đoàn cơ sở Sở Y tế Đắk Nông", Level.GRASSROOTS)
    assert row.regime is Regime.PRE_2025_07
    assert row.members is not None
    assert (row.members.value, row.members.qualifier) == (80, Qualifier.NEARLY)
    assert (row.members.date, row.members.source) == ("2017-10-25", "https://bao.vn/1")


def test_where_the_articles_are_silent_the_cell_is_empty_never_zero(store: Store) -> None:
    store.save(*article("Công đoàn có 71 đoàn viên.", members(71, "71 đoàn viên")))
    row = only_row(store)
    assert [cell for cell, _ in row.figures()] == ["members"]
    assert row.women is row.women_share is row.raised is row.awards is None


def test_a_branch_without_figures_has_no_row(store: Store) -> None:
    store.save(*article("LĐLĐ tỉnh trao quà.", branches=FEDERATION))
    assert store.compare() == []


def test_members_and_staff_are_never_mixed(store: Store) -> None:
    store.save(
        *article(
            "Tập hợp 52 đoàn viên trong 60 lao động, có 40 lao động nữ.",
            members(52, "52 đoàn viên"),
            members(60, "60 lao động", population="staff"),
            women("40 lao động nữ", value=40, population="staff"),
        )
    )
    row = only_row(store)
    assert (value(row.members), value(row.staff)) == (52, 60)
    assert (row.women, row.women_share) == (None, None)
    assert value(row.staff_women) == 40
    assert value(row.staff_women_share) == 66.7


def test_a_share_is_computed_from_two_counts_of_one_article(store: Store) -> None:
    store.save(
        *article(
            "Có 161 đoàn viên, trong đó 82 nữ, chiếm hơn một nửa (trên 50%).",
            members(161, "161 đoàn viên"),
            women("82 nữ", value=82),
            women("trên 50%", share=50, qualifier="at_least"),
        )
    )
    share = only_row(store).women_share
    assert share is not None
    assert (share.value, share.basis, share.qualifier) == (50.9, "computed", Qualifier.EXACT)


def test_a_share_of_two_articles_or_two_years_is_not_computed(store: Store) -> None:
    store.save(*article("Có 161 đoàn viên.", members(161, "161 đoàn viên"), source="1.txt"))
    store.save(*article("Có 82 nữ.", women("82 nữ", value=82), source="2.txt"))
    store.save(
        *article(
            "Năm 2015 có 100 đoàn viên; năm 2017 có 60 nữ.",
            members(100, "100 đoàn viên", period="2015"),
            women("60 nữ", value=60, period="2017"),
            source="3.txt",
        )
    )
    row = only_row(store)
    assert row.women is not None
    assert row.women_share is None


def test_a_stated_share_stands_where_nothing_can_be_computed(store: Store) -> None:
    store.save(*article("65,4% đoàn viên là nữ.", women("65,4% đoàn viên là nữ", share=65.4)))
    share = only_row(store).women_share
    assert share is not None
    assert (share.value, share.basis) == (65.4, "stated")


def test_a_share_from_an_approximate_count_is_approximate(store: Store) -> None:
    store.save(
        *article(
            "Có khoảng 200 đoàn viên, 100 nữ.",
            members(200, "khoảng 200 đoàn viên", qualifier="approx"),
            women("100 nữ", value=100),
        )
    )
    share = only_row(store).women_share
    assert share is not None
    assert share.qualifier is Qualifier.APPROX


def test_the_latest_count_stands(store: Store) -> None:
    text = "Năm 2015 có 60 đoàn viên, nay có {} đoàn viên."
    for year, count in ((2017, 71), (2019, 66)):
        store.save(
            *article(
                text.format(count),
                members(60, "60 đoàn viên", period="2015"),
                members(count, f"{count} đoàn viên"),
                source=f"{year}.txt",
                published=f"{year}-05-01",
            )
        )
    cell = only_row(store).members
    assert cell is not None
    assert (cell.value, cell.date, cell.source, cell.candidates) == (
        66,
        "2019-05-01",
        "2019.txt",
        4,
    )


def test_targets_never_count(store: Store) -> None:
    store.save(
        *article(
            "Phấn đấu có 100 đoàn viên, vận động 50 triệu đồng, được tặng Bằng khen.",
            members(100, "100 đoàn viên", status="target"),
            money(50_000_000, "raised", "50 triệu đồng", status="target"),
            award("Bằng khen", "certificate", "Bằng khen", status="target"),
        )
    )
    assert store.compare() == []


def test_of_sums_the_largest_total_stands_and_nothing_is_added_up(store: Store) -> None:
    store.save(
        *article(
            "Hỗ trợ 584 triệu đồng, trong đó 500 triệu đồng thăm hỏi và 84 triệu đồng chống dịch, "
            "mỗi suất 900 triệu đồng; cho vay 10,930 tỷ đồng.",
            money(584_000_000, "disbursed", "584 triệu đồng", period="2018/2023"),
            money(500_000_000, "disbursed", "500 triệu đồng"),
            money(84_000_000, "disbursed", "84 triệu đồng", fund="chống dịch"),
            money(900_000_000, "disbursed", "900 triệu đồng", per_unit=True),
            money(10_930_000_000, "lent", "10,930 tỷ đồng"),
        )
    )
    row = only_row(store)
    assert row.disbursed is not None
    assert (row.disbursed.value, row.disbursed.candidates) == (584_000_000, 3)
    assert row.disbursed.date == "2018/2023"
    assert value(row.lent) == 10_930_000_000
    assert (row.raised, row.held) == (None, None)


def test_a_yearly_sum_stands_only_where_there_is_no_total(store: Store) -> None:
    yearly = money(900_000_000, "raised", "900 triệu đồng", rate="year")
    store.save(*article("Mỗi năm vận động 900 triệu đồng.", yearly, source="1.txt"))
    first = only_row(store).raised
    assert first is not None
    assert (first.value, first.rate) == (900_000_000, "year")
    total = money(20_000_000, "raised", "20 triệu đồng")
    store.save(*article("Vận động 20 triệu đồng.", total, source="2.txt"))
    assert value(only_row(store).raised) == 20_000_000


def test_of_what_a_fund_holds_the_latest_stands(store: Store) -> None:
    for year, amount in ((2018, 90), (2020, 40)):
        fact = money(amount * 10**6, "held", f"{amount} triệu đồng", fund="Quỹ Vì người nghèo")
        store.save(
            *article(
                f"Quỹ có {amount} triệu đồng.", fact, source=f"{year}", published=f"{year}-01-01"
            )
        )
    held = only_row(store).held
    assert held is not None
    assert (held.value, held.label) == (40_000_000, "Quỹ Vì người nghèo")


def test_awards_are_counted_once_and_shown_with_the_highest(store: Store) -> None:
    order = award(
        "Huân chương Lao động", "order", "Huân chương Lao động hạng Ba", rank="hạng Ba",
        period="2015", granted_by="Chủ tịch nước",
    )  # fmt: skip
    told = "Được tặng Huân chương Lao động hạng Ba"
    store.save(*article(f"{told}, 12 Bằng khen và Cờ thi đua.", order,
                        award("Bằng khen", "certificate", "12 Bằng khen", count=12),
                        award("Cờ thi đua", "flag", "Cờ thi đua"), source="1.txt"))  # fmt: skip
    store.save(*article(f"{told} năm 2015.", order, source="2.txt"))
    cell = only_row(store).awards
    assert cell is not None
    assert (cell.value, cell.candidates) == (14, 3)
    assert (cell.label, cell.date) == ("Huân chương Lao động hạng Ba", "2015")
    assert cell.granted_by == "Chủ tịch nước"
    by_class = only_row(store).awards_by_class
    assert {name: one.value for name, one in by_class.items()} == {
        "order": 1,
        "flag": 1,
        "certificate": 12,
    }


def test_a_classification_is_no_distinction(store: Store) -> None:
    title = "Công đoàn cơ sở vững mạnh xuất sắc"
    store.save(
        *article(f"Đạt {title}.", award(title, "classification", title), published="2016-01-05")
    )
    row = only_row(store)
    assert row.awards is None
    assert row.rating is not None
    assert (row.rating.value, row.rating.date) == (title, "2016-01-05")


def test_no_row_crosses_the_first_of_july_2025(store: Store) -> None:
    for day, count in (("2025-06-30", 900), ("2025-07-01", 400)):
        store.save(
            *article(
                f"Có {count} đoàn viên.",
                members(count, f"{count} đoàn viên"),
                branches=FEDERATION,
                source=day,
                published=day,
            )
        )
    store.save(*article("Có 300 nữ.", women("300 nữ", value=300), branches=FEDERATION))
    before, after, undated = store.compare()
    assert (before.regime, value(before.members)) == (Regime.PRE_2025_07, 900)
    assert (after.regime, value(after.members)) == (Regime.POST_2025_07, 400)
    assert (undated.regime, value(undated.women)) == (None, 300)
    assert before.women is after.women is None


def test_an_undated_figure_stands_with_the_others_where_there_is_one_side(store: Store) -> None:
    store.save(
        *article(
            "Có 71 đoàn viên; năm 2010 được tặng Bằng khen.",
            members(71, "71 đoàn viên"),
            award("Bằng khen", "certificate", "Bằng khen", period="2010"),
        )
    )
    row = only_row(store)
    assert row.members is not None
    assert row.awards is not None
    assert (row.members.date, row.awards.date, row.regime) == (None, "2010", Regime.PRE_2025_07)


def test_rows_go_from_the_top_down_and_can_be_chosen_by_level(store: Store) -> None:
    store.save(*article("Có 71 đoàn viên.", members(71, "71 đoàn viên")))
    store.save(*article("Có 9 đoàn viên.", members(9, "9 đoàn viên"), branches=FEDERATION))
    assert [row.level for row in store.compare()] == [
        Level.PROVINCIAL_FEDERATION,
        Level.GRASSROOTS,
    ]
    assert [value(row.members) for row in store.compare(level="grassroots")] == [71]


def test_a_rank_that_the_title_says_already_is_not_said_twice(store: Store) -> None:
    for number, (title, rank, shown) in enumerate(
        [
            ("Giải Nhì", "Nhì", "Giải Nhì"),
            ("giải nhì", "Nhì", "giải nhì"),
            ("Huân chương Lao động", "hạng Ba", "Huân chương Lao động hạng Ba"),
            ("Bằng khen", None, "Bằng khen"),
        ]
    ):
        name = f"Công đoàn cơ sở số {number}"
        store.save(
            *article(
                f"{number}. {name} được tặng thưởng.",
                award(title, "prize", "tặng thưởng", rank=rank),
                branches=[{"name": name, "level": "grassroots"}],
            )
        )
        cell = store.compare()[-1].awards
        assert cell is not None
        assert cell.label == shown
        (seen,) = store.db.query("SELECT label FROM branch_profile WHERE branch = ?", [name])
        assert seen["label"] == shown


def test_names_stand_in_the_order_of_the_alphabet(store: Store) -> None:
    places = ["Yên Khê", "Đam Rông", "Bảo Lộc"]
    for place in places:
        name = f"Liên đoàn Lao động huyện {place}"
        store.save(
            *article(
                f"{name} có 71 đoàn viên.",
                members(71, "71 đoàn viên"),
                branches=[{"name": name, "level": "upper_level"}],
            )
        )
    assert [row.branch.split("huyện ")[1] for row in store.compare()] == [
        "Bảo Lộc",
        "Đam Rông",
        "Yên Khê",
    ]


@pytest.mark.parametrize("level", ["tỉnh", "province"])
def test_an_unknown_level_is_refused(store: Store, level: str) -> None:
    with pytest.raises(Exception, match="is not a valid Level"):
        store.compare(level=level)
