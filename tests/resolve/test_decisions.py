"""What people decide of branches: seen everywhere, undone, and still there after a new reading."""

import sqlite3
from pathlib import Path
from typing import Any

import pytest

from corpus.errors import StoreError
from corpus.resolve import branch_key
from corpus.store import Store
from schemas import Branch
from tests.store.records import article, members

LONG = {"name": "Công đoàn Công ty TNHH Bao bì Goldpack", "locality": "Bình Dương"}
SHORT = {"name": "CĐCS Goldpack", "locality": "Bình Dương"}


def save(store: Store, source: str, value: int, branch: dict[str, Any]) -> int:
    """Keeps an article of one branch with so many members; gives the branch's number."""
    evidence = f"{value} đoàn viên"
    text = f"{source} có {evidence}."
    store.save(*article(text, members(value, evidence), branches=[branch], source=source))
    sql = "SELECT branch_id FROM article_branches JOIN articles ON id = article_id WHERE source = ?"
    return int(next(store.db.query(sql, [source]))["branch_id"])


def shown(store: Store) -> dict[int, tuple[int, str]]:
    """Of each figure the branch under which it is shown."""
    sql = "SELECT value, branch_id, branch FROM current_facts"
    return {row["value"]: (row["branch_id"], row["branch"]) for row in store.db.query(sql)}


def test_a_merge_is_seen_in_every_view_and_can_be_undone(store: Store) -> None:
    one, other = save(store, "a", 71, SHORT), save(store, "b", 75, LONG)
    assert one != other
    store.merge_branches(one, other, by="Chị Hoa", note="cùng một công ty")
    assert {branch for branch, _ in shown(store).values()} == {other}
    assert [fact.branch for fact in store.facts(branch=other)] == [LONG["name"]] * 2
    assert [fact.fact.id for fact in store.facts(branch="goldpack")] == ["f1", "f1"]
    assert {row["branch_id"] for row in store.db["comparison"].rows} == {other}
    (listed,) = store.branches()
    assert (listed.id, listed.parts, listed.articles, listed.facts) == (other, (one,), 2, 2)
    assert store.split_branches(one, by="Anh Ba") == other
    assert shown(store) == {71: (one, SHORT["name"]), 75: (other, LONG["name"])}
    assert [(row.decision, row.author, row.note) for row in store.branch_decisions()] == [
        ("split", "Anh Ba", None),
        ("merge", "Chị Hoa", "cùng một công ty"),
    ]


def test_a_merge_survives_the_articles_being_read_again(store: Store) -> None:
    one, other = save(store, "a", 71, SHORT), save(store, "b", 75, LONG)
    store.merge_branches(one, other, by="Hoa")
    save(store, "a", 71, {"name": "Công đoàn Báo Hà Nam"})  # a worse reading: SHORT is gone
    save(store, "b", 75, {"name": "Công đoàn Báo Hà Tĩnh"})
    assert {branch.name for branch in store.branches()} == {
        "Công đoàn Báo Hà Nam",
        "Công đoàn Báo Hà Tĩnh",
    }
    save(store, "a", 71, SHORT)
    assert shown(store)[71][1] == SHORT["name"]
    save(store, "b", 75, LONG)
    assert {name for _, name in shown(store).values()} == {LONG["name"]}


def test_a_chain_of_merges_ends_at_one_branch_and_opens_link_by_link(store: Store) -> None:
    last = {"name": "Công đoàn Goldpack Việt Nam", "locality": "Bình Dương"}
    one, two, three = (
        save(store, *told) for told in (("a", 1, SHORT), ("b", 2, LONG), ("c", 3, last))
    )
    store.merge_branches(one, two, by="Hoa")
    store.merge_branches(two, three, by="Hoa")
    assert {branch for branch, _ in shown(store).values()} == {three}
    with pytest.raises(StoreError, match="are one already"):
        store.merge_branches(three, one, by="Hoa")
    assert store.split_branches(one, by="Hoa") == three
    assert [shown(store)[value][0] for value in (1, 2, 3)] == [one, three, three]
    store.merge_branches(one, two, by="Hoa")
    store.split_branches(two, by="Hoa")
    assert [shown(store)[value][0] for value in (1, 2, 3)] == [three, two, three]


def test_a_name_can_be_taken_out_of_a_branch(store: Store) -> None:
    full = {"name": "Công đoàn cơ sở Sở Y tế tỉnh Hà Nam"}
    short = {"name": "CĐCS Sở Y tế", "locality": "Hà Nam"}
    one = save(store, "a", 71, full)
    assert save(store, "b", 75, short) == one
    other = store.split_name(one, "CĐCS Sở Y tế", by="Hoa")
    assert shown(store) == {71: (one, full["name"]), 75: (other, short["name"])}
    assert save(store, "c", 76, short) == other  # also where it is read from now on
    assert save(store, "d", 77, full) == one
    store.merge_branches(other, one, by="Hoa")
    assert {branch for branch, _ in shown(store).values()} == {one}


def test_two_that_were_told_apart_are_proposed_no_more(store: Store) -> None:
    one, other = save(store, "a", 71, SHORT), save(store, "b", 75, LONG)
    (pair,) = store.uncertain_branches()
    assert {pair.one.id, pair.other.id} == {one, other}
    store.split_branches(one, other, by="Hoa")
    assert store.uncertain_branches() == []
    store.merge_branches(one, other, by="Hoa")  # a change of mind
    assert {branch for branch, _ in shown(store).values()} == {other}


WARD = {"name": "Công đoàn phường Phú Mỹ", "locality": "TP.HCM"}
FEDERATIONS = [
    {"name": "LĐLĐ tỉnh Bình Dương", "level": "provincial_federation"},
    {"name": "LĐLĐ TP.HCM", "level": "provincial_federation"},
]


@pytest.mark.parametrize(
    ("first", "second", "why"),
    [
        (WARD, {**WARD, "level": "upper_level"}, "before and since July 2025"),
        (*FEDERATIONS, "federations of two provinces"),
    ],
)
def test_what_cannot_be_one_is_refused(
    store: Store, first: dict[str, Any], second: dict[str, Any], why: str
) -> None:
    one, other = save(store, "a", 1, first), save(store, "b", 2, second)
    with pytest.raises(StoreError, match=why):
        store.merge_branches(one, other, by="Hoa")
    assert list(store.branch_decisions()) == []


def test_wrong_numbers_and_names_are_told_in_plain_words(store: Store) -> None:
    one = save(store, "a", 71, SHORT)
    for ask, why in (
        (lambda: store.merge_branches(one, one, by="Hoa"), "are one already"),
        (lambda: store.merge_branches(one, 99, by="Hoa"), "There is no branch 99"),
        (lambda: store.split_branches(one, by="Hoa"), "was merged with no other"),
        (lambda: store.split_name(one, "CĐCS Sở Y tế", by="Hoa"), "No article calls"),
        (lambda: store.split_name(one, "CĐCS Goldpack", by="Hoa"), "this one name only"),
    ):
        with pytest.raises(StoreError, match=why):
            ask()


def test_the_log_is_only_added_to(store: Store) -> None:
    one, other = save(store, "a", 71, SHORT), save(store, "b", 75, LONG)
    store.merge_branches(one, other, by="Hoa")
    for change in ("UPDATE branch_decisions SET author = 'x'", "DELETE FROM branch_decisions"):
        with pytest.raises(sqlite3.IntegrityError, match="add another one"):
            store.db.execute(change)


def test_a_database_of_older_rules_is_told_anew_and_keeps_its_decisions(path: Path) -> None:
    with Store(path) as store:
        one, other = save(store, "a", 71, SHORT), save(store, "b", 75, LONG)
        save(store, "c", 80, {**LONG, "name": "CĐCS Cty TNHH Bao bì Goldpack"})
        store.merge_branches(one, other, by="Hoa")
        store.db.execute("UPDATE branches SET key = 'so it was: ' || key, merged_into = NULL")
        store.db.execute("UPDATE resolver SET rules = 0")
    with Store(path) as store:
        assert {branch for branch, _ in shown(store).values()} == {other}
        key = branch_key(Branch(id="b1", level="grassroots", **LONG))
        assert [row["id"] for row in store.db["branches"].rows_where("key = ?", [key])] == [other]
        assert store.db["branches"].count == 2
        assert {row["name"]: row["articles"] for row in store.db["branch_names"].rows} == {
            "CĐCS Goldpack": 1,
            "CĐCS Cty TNHH Bao bì Goldpack": 1,
            LONG["name"]: 1,
        }
