"""What a person decided holds, whatever is extracted later."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from corpus.errors import StoreError
from corpus.reviews import Review, ReviewState
from corpus.reviews.export import export_gold
from corpus.store import Store
from schemas import MemberCount
from tests.store.records import article, members, money

TEXT = "CĐCS Sở Y tế Hà Nam có 71 đoàn viên, 75 lao động. Năm 2019 vận động 10 triệu đồng."
RAISED = money(10_000_000, "raised", "10 triệu đồng", period="2019")
WRONG = members(17, "71 đoàn viên")
RIGHT = members(71, "71 đoàn viên")


def read(store: Store, *facts: dict[str, Any], **more: Any) -> None:
    store.save(*article(TEXT, *facts, published="2020-01-15", **more))


def first(store: Store) -> str:
    return next(iter(store.facts("member_count"))).id


def member_figures(store: Store) -> list[int]:
    return [one.fact.value for one in store.facts() if isinstance(one.fact, MemberCount)]


def only(store: Store) -> Review:
    (review,) = store.reviews.all()
    return review


def test_a_correction_wins_in_every_view_and_comparison(store: Store) -> None:
    read(store, WRONG, RAISED)
    store.reviews.add(first(store), "correct", by="Chị Hoa", corrected={"value": 71})
    assert member_figures(store) == [71]
    assert [row["value"] for row in store.db.query("SELECT value FROM member_counts")] == [71]
    (row,) = store.compare()
    assert row.members is not None
    assert row.members.value == 71
    assert [row["figure"] for row in store.db.query("SELECT figure FROM branch_profile")] == [
        10_000_000,
        71,
    ]
    assert store.record(only(store).article_id).facts[0].evidence.text == "71 đoàn viên"


def test_a_rejected_fact_holds_nowhere(store: Store) -> None:
    read(store, WRONG, RAISED)
    store.reviews.add(first(store), "reject", by="Chị Hoa", note="Đây là số lao động")
    assert member_figures(store) == []
    assert store.compare()[0].members is None
    assert [one.fact.kind for one in store.facts()] == ["fund_amount"]


def test_what_a_person_accepted_is_certain(store: Store) -> None:
    read(store, RIGHT)
    store.reviews.add(first(store), "accept", by="Chị Hoa")
    (fact,) = store.facts()
    assert (fact.fact.confidence, fact.review_id) == (1.0, 1)


def test_a_corrected_period_moves_the_fact_to_its_side_of_july_2025(store: Store) -> None:
    store.save(*article(TEXT, RIGHT, published="2025-12-01"))
    store.reviews.add(first(store), "correct", by="An", corrected={"period": "2025-05-31"})
    (fact,) = store.facts()
    assert (fact.date, fact.regime) == ("2025-05-31", "pre_2025_07")


def test_a_fact_can_be_given_to_another_union_of_its_article(store: Store) -> None:
    unions = [{"name": "Công đoàn cơ sở Sở Y tế"}, {"name": "Công đoàn cơ sở Sở Tư pháp"}]
    read(store, RIGHT, branches=unions)
    store.reviews.add(first(store), "correct", by="An", corrected={"branch": "b2"})
    (fact,) = store.facts()
    assert fact.branch == "Công đoàn cơ sở Sở Tư pháp"
    with pytest.raises(StoreError, match="no union 'b3'; it has: b1 Công đoàn cơ sở Sở Y tế; b2"):
        store.reviews.add(fact.id, "correct", by="An", corrected={"branch": "b3"})


def test_the_latest_decision_holds_and_none_is_lost(store: Store) -> None:
    read(store, WRONG)
    fact = first(store)
    store.reviews.add(fact, "accept", by="An")
    store.reviews.add(fact, "correct", by="Chị Hoa", corrected={"value": 71})
    assert member_figures(store) == [71]
    assert [(one["reviewer"], one["decision"]) for one in store.reviews.history(fact)] == [
        ("An", "accept"),
        ("Chị Hoa", "correct"),
    ]


# --- the article is read again --------------------------------------------------------------


def decided(store: Store, verdict: str = "correct") -> None:
    read(store, WRONG, RAISED)
    corrected = {"value": 71} if verdict == "correct" else None
    store.reviews.add(first(store), verdict, by="Chị Hoa", corrected=corrected)


@pytest.mark.parametrize(
    ("now", "state"),
    [
        ([WRONG, RAISED], ReviewState.SETTLED),  # as wrong as before: known
        ([RIGHT, RAISED], ReviewState.SETTLED),  # as the person said
        ([members(75, "71 đoàn viên")], ReviewState.READS_DIFFERENTLY),
        ([members(71, "có 71 đoàn viên")], ReviewState.EVIDENCE_CHANGED),
        ([RAISED], ReviewState.NOT_FOUND),
        ([], ReviewState.NOT_FOUND),
    ],
)
def test_a_correction_outlives_a_new_reading(
    store: Store, now: list[dict[str, Any]], state: ReviewState
) -> None:
    decided(store)
    read(store, *now)
    assert member_figures(store) == [71]
    assert only(store).state is state
    assert [one.fact_id for one in store.reviews.all(conflicts=True)] == (
        [only(store).fact_id] if only(store).in_conflict else []
    )


def test_a_rejected_fact_stays_rejected_when_found_in_other_words(store: Store) -> None:
    decided(store, "reject")
    read(store, members(71, "có 71 đoàn viên"), RAISED)
    assert member_figures(store) == []
    assert only(store).state is ReviewState.EVIDENCE_CHANGED
    read(store, RAISED)
    assert only(store).state is ReviewState.SETTLED


def test_another_fact_of_the_article_is_not_touched(store: Store) -> None:
    decided(store)
    read(store, members(75, "75 lao động", population="staff"))
    assert sorted(member_figures(store)) == [71, 75]
    assert only(store).state is ReviewState.NOT_FOUND


def test_a_decision_keeps_its_union_though_no_article_names_it_any_more(store: Store) -> None:
    decided(store)
    read(store, RAISED, branches=[{"name": "Công đoàn cơ sở Trường THPT Lý Nhân"}])
    assert {(one.fact.kind, one.branch) for one in store.facts()} == {
        ("member_count", "Công đoàn cơ sở Sở Y tế Đắk Nông"),
        ("fund_amount", "Công đoàn cơ sở Trường THPT Lý Nhân"),
    }


def test_a_conflict_ends_when_somebody_decides_about_the_new_reading(store: Store) -> None:
    decided(store)
    old = only(store).fact_id
    read(store, members(71, "có 71 đoàn viên"))
    new = only(store).governs
    assert new is not None
    with pytest.raises(StoreError, match=f"now read from other words, as {new}"):
        store.reviews.add(old, "accept", by="An")
    store.reviews.add(new, "accept", by="An")
    assert (only(store).fact_id, only(store).state) == (new, ReviewState.SETTLED)
    assert member_figures(store) == [71]


READINGS = st.lists(
    st.lists(
        st.sampled_from(
            [WRONG, RIGHT, members(71, "có 71 đoàn viên"), members(1, "1 đoàn viên"), RAISED,
             members(75, "75 lao động", population="staff")]
        ),
        unique_by=lambda fact: fact["evidence"],
        max_size=4,
    ),
    max_size=5,
)  # fmt: skip


@given(readings=READINGS)
@settings(
    max_examples=40,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
def test_no_row_of_readings_moves_what_a_person_said(
    tmp_path_factory: pytest.TempPathFactory, readings: list[list[dict[str, Any]]]
) -> None:
    with Store(tmp_path_factory.mktemp("law") / "union.db") as store:
        decided(store)
        for facts in readings:
            read(store, *facts)
            standing = list(store.facts())
            assert [one.fact.value for one in standing if one.review_id] == [71]  # type: ignore[union-attr]
            assert len({one.id for one in standing}) == len(standing)
            expected = {fact["evidence"] for fact in facts}
            review = only(store)
            if review.extracted is not None:
                expected -= {review.extracted["evidence_text"]}
            found = {one.fact.evidence.text for one in standing if not one.review_id}
            assert found == expected


# --- what cannot be decided -----------------------------------------------------------------


@pytest.mark.parametrize(
    ("decide", "message"),
    [
        (lambda r, f: r.add("nope", "accept", by="An"), "no fact 'nope' in the database"),
        (lambda r, f: r.add("", "accept", by="An"), "There is no fact ''"),
        (lambda r, f: r.add(f, "accept", by=" "), "Say who decides"),
        (lambda r, f: r.add(f, "correct", by="An"), "Say what is right"),
        (lambda r, f: r.add(f, "accept", by="An", corrected={"value": 1}), "and only then"),
        (lambda r, f: r.add(f, "correct", by="An", corrected={"amount": 1}), "no field 'amount'"),
        (lambda r, f: r.add(f, "correct", by="An", corrected={"value": -1}), "value = -1"),
        (lambda r, f: r.add(f, "correct", by="An", corrected={"period": "hè"}), "write a year"),
        (lambda r, f: r.get(f), "Nobody has decided"),
    ],
)
def test_what_cannot_be_decided_is_refused_and_changes_nothing(
    store: Store, decide: Callable[[Any, str], Review], message: str
) -> None:
    read(store, WRONG)
    with pytest.raises(StoreError, match=message):
        decide(store.reviews, first(store))
    assert list(store.reviews.all()) == []
    assert list(store.db.query("SELECT * FROM reviews")) == []


# --- as data ----------------------------------------------------------------------------------


def test_reviews_become_annotated_articles(store: Store, tmp_path: Path) -> None:
    read(store, WRONG, members(75, "75 lao động", population="staff"), RAISED, source="tin 1.txt")
    numbers = [one.id for one in store.facts()]
    store.reviews.add(numbers[0], "correct", by="An", note="sổ", corrected={"value": 71})
    store.reviews.add(numbers[1], "reject", by="An")
    done = export_gold(store, tmp_path / "gold")
    assert (done.articles, done.decided, done.rejected, done.undecided) == (1, 1, 1, 1)
    (path,) = (tmp_path / "gold").glob("tin-1-*.gold.json")
    told = json.loads(path.read_text(encoding="utf-8"))["facts"]
    assert [(one["evidence"], one.get("optional", False)) for one in told] == [
        ("71 đoàn viên", False),
        ("10 triệu đồng", True),
    ]
    assert (told[0]["value"], told[0]["note"]) == (71, "sổ")
    assert path.with_name(path.name.replace(".gold.json", ".txt")).read_text("utf-8") == TEXT


def test_exported_articles_are_sound_whatever_became_of_their_facts(
    store: Store, tmp_path: Path
) -> None:
    from corpus.gold import load

    decided(store)
    read(store, RAISED, branches=[{"name": "Công đoàn cơ sở Trường THPT Lý Nhân"}])
    export_gold(store, tmp_path / "gold")
    (annotated,) = load([tmp_path / "gold"])
    assert [branch.name for branch in annotated.branches] == [
        "Công đoàn cơ sở Trường THPT Lý Nhân",
        "Công đoàn cơ sở Sở Y tế Đắk Nông",
    ]
    assert [(one.fact.branch, one.optional) for one in annotated.facts] == [
        ("b2", False),
        ("b1", True),
    ]


def test_without_reviews_there_is_nothing_to_export(store: Store, tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="no reviews yet"):
        export_gold(store, tmp_path / "gold")
    assert not (tmp_path / "gold").exists()
