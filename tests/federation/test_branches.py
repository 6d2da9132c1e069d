"""One union under many names is one branch; two unions of one name are two."""

import sqlite3
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path

import pytest

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
