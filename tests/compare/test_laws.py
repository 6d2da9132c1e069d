"""What holds for every database: laws, on records of every shape and on small federations."""

import tempfile
from dataclasses import replace
from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.comparison import Comparison, ComparisonRow
from corpus.regime import regime
from corpus.store import Store
from schemas import Record
from tests.store.records import article, award, members, money, records, women

Saved = tuple[Record, str]
NAMES = ("Công đoàn cơ sở Sở Y tế tỉnh Lam Giang", "Liên đoàn Lao động huyện Vĩnh Khê")
DAYS = st.sampled_from([None, "2015-03-01", "2019-12-31", "2025-06-30", "2025-07-01", "2026-02-02"])
NUMBERS = st.integers(1, 40)


@st.composite
def articles(draw: st.DrawFn) -> Saved:
    """An article of one of two unions, with figures that are often equal and often contradict."""
    count, part, sum_ = draw(NUMBERS), draw(NUMBERS), draw(NUMBERS)
    text = f"{draw(st.integers(0, 10**6))}: {count} đoàn viên, {part} nữ, {sum_} triệu, Bằng khen."
    period = draw(st.sampled_from([None, "2014", "2018/2019", "2024/.."]))
    made: list[dict[str, Any]] = [
        members(count, f"{count} đoàn viên", qualifier=draw(st.sampled_from(["exact", "nearly"]))),
        women(f"{part} nữ", value=part),
        money(sum_ * 10**6, draw(st.sampled_from(["raised", "held"])), f"{sum_} triệu"),
        award("Bằng khen", "certificate", "Bằng khen", period=period),
    ]
    facts = draw(st.lists(st.sampled_from(made), min_size=1, max_size=4, unique_by=id))
    name = draw(st.sampled_from(NAMES))
    confidence = draw(st.sampled_from([0.5, 0.9]))
    return article(
        text,
        *({**fact, "confidence": confidence} for fact in facts),
        branches=[{"name": name, "level": "grassroots", "locality": "tỉnh Lam Giang"}],
        source=text[:6],
        published=draw(DAYS),
    )


def compared(saved: list[Saved], **asked: Any) -> Comparison:
    with tempfile.TemporaryDirectory() as folder, Store(Path(folder) / "union.db") as store:
        for record, text in saved:
            store.save(record, text)
        return store.compare(**asked)


def bare(rows: Comparison) -> list[ComparisonRow]:
    """The rows without the numbers that branches happen to have in one database."""
    return [replace(row, branch_id=0) for row in rows]


@settings(max_examples=12)
@given(st.data())
def test_the_order_of_the_articles_changes_nothing(data: st.DataObject) -> None:
    saved = data.draw(st.lists(articles(), max_size=6, unique_by=lambda one: one[1]))
    shuffled = data.draw(st.permutations(saved))
    by_year = data.draw(st.booleans())
    assert bare(compared(saved, by_year=by_year)) == bare(compared(shuffled, by_year=by_year))


@settings(max_examples=12)
@given(st.lists(articles(), max_size=6, unique_by=lambda one: one[1]), st.booleans())
def test_every_stated_figure_is_a_facts_and_no_row_mixes_sides(
    saved: list[Saved], by_year: bool
) -> None:
    published = {record.document.sha256: record.document.published for record, _ in saved}
    facts = {
        (record.document.sha256, fact.evidence.text): fact
        for record, _ in saved
        for fact in record.facts
    }
    for row in compared(saved, by_year=by_year):
        for _, figure in row.figures():
            for one in (figure, *figure.others, *([figure.base] if figure.base else [])):
                fact = facts[one.article_id, one.evidence]
                side = regime(fact.period, published[one.article_id])
                assert side in (None, row.regime)
                if one.basis == "stated" and not isinstance(one.value, str):
                    assert one.value in (getattr(fact, "value", 0), getattr(fact, "amount", 0))
                assert one.date == (fact.period or published[one.article_id])


@settings(max_examples=12)
@given(st.lists(articles(), max_size=6, unique_by=lambda one: one[1]))
def test_each_figure_of_a_side_stands_in_one_of_its_years(saved: list[Saved]) -> None:
    years = {
        (row.branch, row.regime, cell, figure.fact_id)
        for row in compared(saved, by_year=True)
        for cell, figure in row.figures()
    }
    for row in compared(saved):
        for cell in ("members", "women", "women_share", "held", "raised"):
            figure = row.figure(cell)
            assert not figure or (row.branch, row.regime, cell, figure.fact_id) in years


@settings(max_examples=12)
@given(
    st.lists(articles(), max_size=6, unique_by=lambda one: one[1]), st.sampled_from([2015, 2026])
)
def test_a_choice_of_years_is_the_rows_of_those_years(saved: list[Saved], year: int) -> None:
    by_year = [row for row in bare(compared(saved, by_year=True)) if row.year == year]
    assert bare(compared(saved, years=year)) == by_year


@settings(max_examples=15)
@given(st.lists(records(), max_size=3, unique_by=lambda one: one[1]))
def test_any_records_can_be_compared(saved: list[Saved]) -> None:
    for by_year in (False, True):
        for row in compared(saved, by_year=by_year):
            assert any(row.figures())
            assert row.women_share is None or row.women_share.number <= 100
