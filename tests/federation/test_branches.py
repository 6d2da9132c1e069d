"""One union under many names is one branch; two unions of one name are two."""

import sqlite3
from collections.abc import Callable, Mapping
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from corpus.resolve import Matcher
from corpus.store import Store
from schemas import Level
from tests.federation.expected import table

UNIONS = sorted({line["branch"] for line in table("branches")})


@pytest.mark.parametrize("union", UNIONS)
def test_a_union_is_one_branch_of_its_own(union: str, branch_ids: Mapping[str, set[int]]) -> None:
    others = [branch_ids[other] for other in UNIONS if other != union]
    assert len(branch_ids[union]) == 1
    assert not branch_ids[union] & set().union(*others)


@pytest.mark.parametrize("union", UNIONS)
def test_a_branch_has_its_level_and_province(
    union: str, federation: Path, branch_ids: Mapping[str, set[int]]
) -> None:
    with closing(sqlite3.connect(federation)) as db:
        told = {
            (level, province)
            for branch, level, province in db.execute(
                "SELECT DISTINCT branch_id, level, province FROM current_facts"
            )
            if branch in branch_ids[union]
        }
    assert told == {
        (line["level"], line["province"]) for line in table("branches") if line["branch"] == union
    }


def test_one_union_under_five_names() -> None:
    named = {line["name"] for line in table("branches") if "Tỉnh ủy Khánh Hòa" in line["branch"]}
    assert len(named) >= 5


def test_which_of_two_namesakes_is_asked_of_a_person(
    printed: Callable[..., Any], union_of: Mapping[int, str]
) -> None:
    """The school told without its district may be either of the two; nothing else is uncertain."""
    pairs = printed("branches", "--uncertain")
    school = "CĐCS Trường THCS Trần Quốc Toản"
    assert {
        frozenset(union_of[pair[side]["id"]] for side in ("one", "other")) for pair in pairs
    } == {
        frozenset((f"{school} (không rõ huyện)", f"{school} huyện {district}"))
        for district in ("Diên Khánh", "Vạn Ninh")
    }


def test_a_name_is_found_or_asked_about_but_never_taken_for_another(
    federation: Path, branch_ids: Mapping[str, set[int]]
) -> None:
    with Store(federation, create=False, readonly=True) as store:
        matcher = Matcher(store.db)
        for line in table("branches"):
            level = Level(line["level"])
            found = matcher.find(line["name"], place=line["province"], level=level).branch_id
            assert found is None or {found} == branch_ids[line["branch"]], line
            assert found is not None or "Trần Quốc Toản" in line["name"], line
