"""What is saved comes back, whatever it is."""

import tempfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.errors import StoreError
from corpus.rows import text_id
from corpus.store import Store
from corpus.writing import SaveResult
from schemas import Record
from tests.store.records import article, award, members, records

MANY = settings(max_examples=60)


@MANY
@given(records())
def test_a_saved_record_comes_back_equal(pair: tuple[Record, str]) -> None:
    record, text = pair
    with tempfile.TemporaryDirectory() as folder, Store(Path(folder) / "union.db") as store:
        assert store.save(record, text) is SaveResult.NEW
        assert store.record(record.document.sha256) == record
        assert store.text(record.document.sha256) == text
        assert [one.fact for one in store.facts()] == list(record.facts)


@MANY
@given(st.data())
def test_a_better_record_of_the_same_text_takes_the_place_of_the_first(data: st.DataObject) -> None:
    first, text = data.draw(records())
    second, _ = data.draw(records(text=text))
    with tempfile.TemporaryDirectory() as folder, Store(Path(folder) / "union.db") as store:
        store.save(first, text)
        expected = SaveResult.UNCHANGED if first == second else SaveResult.UPDATED
        assert store.save(second, text) is expected
        assert store.record(text_id(text)) == second
        with Store(Path(folder) / "other.db") as other:
            other.save(second, text)
            for table in ("facts", "fact_mentions", "warnings", "article_branches"):
                count = f"SELECT count(*) AS n FROM {table}"
                assert list(store.db.query(count)) == list(other.db.query(count))
            keys = "SELECT key FROM branches ORDER BY key"
            assert list(store.db.query(keys)) == list(other.db.query(keys))


def test_saving_twice_changes_nothing(store: Store) -> None:
    pair = article("Công đoàn có 71 đoàn viên.", members(71, "71 đoàn viên"))
    assert store.save(*pair) is SaveResult.NEW
    before = list(store.db.iterdump())
    assert store.save(*pair) is SaveResult.UNCHANGED
    assert list(store.db.iterdump()) == before


def test_a_newer_extractor_that_finds_the_same_leaves_its_version_only(path: Path) -> None:
    record, text = article("Công đoàn có 71 đoàn viên.", members(71, "71 đoàn viên"))
    with Store(path, extractor_version="1.0") as store:
        store.save(record, text)
    with Store(path, extractor_version="1.1") as store:
        assert store.extracted_by(text_id(text)) == "1.0"
        assert store.save(record, text) is SaveResult.UNCHANGED
        assert store.extracted_by(text_id(text)) == "1.1"
        assert store.extracted_by("0" * 64) is None


def test_a_fact_keeps_its_id_when_its_figure_is_corrected(store: Store) -> None:
    text = "Công đoàn có 71 cán bộ, đoàn viên công đoàn."
    store.save(*article(text, members(17, "71 cán bộ, đoàn viên công đoàn")))
    (before,) = store.facts()
    store.save(*article(text, members(71, "71 cán bộ, đoàn viên công đoàn")))
    (after,) = store.facts()
    assert before.fact != after.fact
    assert before.id == after.id


def test_one_title_for_two_kinds_of_recipient_is_two_facts_on_one_evidence(store: Store) -> None:
    text = "LĐLĐ tỉnh tặng Bằng khen cho 01 tập thể và 04 cá nhân."
    store.save(
        *article(
            text,
            award("Bằng khen", "certificate", "Bằng khen", recipient_type="collective", count=1),
            award("Bằng khen", "certificate", "Bằng khen", recipient_type="individual", count=4),
        )
    )
    one, four = store.facts("award")
    assert one.id != four.id
    assert (one.fact.evidence, four.fact.evidence.text) == (four.fact.evidence, "Bằng khen")


def test_a_review_stays_with_its_fact_through_a_new_extraction(store: Store) -> None:
    text = "Công đoàn có 71 đoàn viên, trong đó 30 nữ."
    store.save(*article(text, members(17, "71 đoàn viên")))
    (fact,) = store.facts()
    review = {
        "fact_id": fact.id,
        "article_id": fact.article_id,
        "kind": "member_count",
        "evidence_start": fact.fact.evidence.start,
        "evidence_end": fact.fact.evidence.end,
        "evidence_text": fact.fact.evidence.text,
        "decision": "correct",
        "reviewed": '{"value": 17}',
        "corrected": '{"value": 71}',
        "reviewer": "Chị Hoa",
        "decided_at": "2025-11-20T08:00:00+00:00",
    }
    store.db.table("reviews").insert(review)
    store.save(*article(text, members(71, "71 đoàn viên")))
    found = list(
        store.db.query("SELECT value, reviewer FROM facts JOIN reviews ON fact_id = facts.id")
    )
    assert found == [{"value": 71, "reviewer": "Chị Hoa"}]
    for change in ("UPDATE reviews SET decision = 'accept'", "DELETE FROM reviews"):
        with pytest.raises(Exception, match="add another one"):
            store.db.execute(change)


def test_a_text_that_is_not_the_records_is_refused(store: Store) -> None:
    record, _ = article("Công đoàn có 71 đoàn viên.", members(71, "71 đoàn viên"))
    with pytest.raises(StoreError, match=r"bai\.txt cannot be saved .* SHA-256"):
        store.save(record, "Một bài khác.")
    assert list(store.articles()) == []


def test_evidence_that_does_not_stand_in_the_text_is_refused(store: Store) -> None:
    record, _ = article("Công đoàn có 71 đoàn viên.", members(71, "71 đoàn viên"))
    text = "Công đoàn có 99 đoàn viên."
    forged = record.model_copy(
        update={"document": record.document.model_copy(update={"sha256": text_id(text)})}
    )
    with pytest.raises(StoreError, match="71 đoàn viên"):
        store.save(forged, text)


def test_a_figure_no_database_can_hold_is_refused_whole(store: Store) -> None:
    pair = article("Công đoàn có 71 đoàn viên.", members(2**63, "71 đoàn viên"))
    with pytest.raises(StoreError, match=r"bai\.txt has a figure beyond 9,223"):
        store.save(*pair)
    assert list(store.articles()) == []
    assert store.save(*article("Công đoàn có 71 đoàn viên.")) is SaveResult.NEW


def test_an_article_that_is_not_there_is_named(store: Store) -> None:
    with pytest.raises(StoreError, match=f"There is no article {'0' * 64}"):
        store.record("0" * 64)


def test_many_are_counted(store: Store) -> None:
    pairs = [article(f"Công đoàn có {n} đoàn viên.", source=f"{n}.txt") for n in range(5)]
    store.save(*pairs[0])
    assert store.save_many(pairs) == {SaveResult.NEW: 4, SaveResult.UNCHANGED: 1}


def test_a_failure_is_kept_until_its_document_is_saved(store: Store) -> None:
    run = store.start_run("congdoan run bài/")
    store.fail("bai.txt", UnicodeDecodeError("utf-8", b"\xff", 0, 1, "invalid start byte"), run=run)
    store.fail("bai.txt", ValueError("no text"), run=run)
    store.finish_run(run, {"failed": 1})
    (failure,) = store.failures()
    assert (failure.source, failure.error, failure.message) == ("bai.txt", "ValueError", "no text")
    assert (failure.attempts, failure.run_id) == (2, run)
    store.save(*article("Công đoàn.", source="bai.txt"))
    assert list(store.failures()) == []
    (row,) = store.db.query("SELECT outcome, failed, new FROM runs")
    assert row == {"outcome": "finished", "failed": 1, "new": 0}


def test_facts_are_chosen_by_kind_branch_article_and_status(store: Store) -> None:
    one = article(
        "CĐCS Sở Y tế có 71 đoàn viên, phấn đấu có 80 đoàn viên.",
        members(71, "71 đoàn viên"),
        members(80, "80 đoàn viên", status="target"),
        source="mot.txt",
    )
    two = article(
        "LĐLĐ tỉnh có 900 đoàn viên và được tặng Cờ thi đua.",
        members(900, "900 đoàn viên"),
        award("Cờ thi đua", "flag", "Cờ thi đua"),
        branches=[{"name": "Liên đoàn Lao động tỉnh Đắk Nông", "level": "provincial_federation"}],
        source="hai.txt",
    )
    store.save_many([one, two])

    def values(**by: Any) -> list[int]:
        return sorted(one.fact.value for one in store.facts("member_count", **by))

    assert values() == [71, 80, 900]
    assert values(status="target") == [80]
    assert values(branch="so y te") == values(branch="CĐCS Sở Y tế") == [71, 80]
    assert values(branch="ldld tinh") == [900]
    assert values(branch=next(store.facts("award")).branch_id) == [900]
    assert values(article=text_id(two[1])) == [900]
    assert [(a.source, a.facts) for a in store.articles()] == [("hai.txt", 2), ("mot.txt", 2)]
    with pytest.raises(StoreError, match="'members' is not a valid Kind"):
        list(store.facts("members"))
