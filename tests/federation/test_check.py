"""`congdoan check` finds every planted error, gives no wrong verdict, and says nothing else."""

import csv
from collections.abc import Callable, Mapping
from typing import Any

import pytest

from corpus.register import read_register
from tests.federation.expected import REGISTER, article_of, number, table

Report = dict[str, Any]


@pytest.fixture(scope="module")
def report(printed: Callable[..., Any]) -> Report:
    """What is printed with the register; the exit code says that something is wrong."""
    found: Report = printed("check", "--register", REGISTER, code=1)
    return found


def test_warnings(report: Report, union_of: Mapping[int, str]) -> None:
    """Every planted error is found where it stands, and nothing besides."""
    unions = {one["branch"]: union_of.get(one["branch_id"]) for one in report["verdicts"]}
    found = [
        (one["code"], unions[one["branch"]], {article_of(source) for source in one["articles"]})
        for one in report["warnings"]
    ]
    due = [
        (line["code"], line["branch"], set(line["articles"].split())) for line in table("warnings")
    ]
    assert sorted(one[:2] for one in found) == sorted(one[:2] for one in due)
    for code, union, articles in due:
        assert any(one[:2] == (code, union) and articles <= one[2] for one in found), (code, union)


def test_verdicts(report: Report, union_of: Mapping[int, str]) -> None:
    """Each reported figure has the verdict that a reader of the register gives it."""
    given = [
        (
            union_of.get(one["branch_id"]),
            article_of(one["article"]),
            one["reported"],
            one["verdict"],
            None if one["verdict"] == "not_in_register" else one["register"],
        )
        for one in report["verdicts"]
    ]
    due = [
        (
            line["branch"],
            line["article"],
            number(line["reported"] or "1"),
            line["verdict"],
            number(line["register"]) if line["register"] else None,
        )
        for line in table("verdicts")
    ]
    assert sorted(given, key=str) == sorted(due, key=str)


def test_candidates_of_an_uncertain_union(report: Report) -> None:
    uncertain = [one for one in report["verdicts"] if one["verdict"] == "branch_uncertain"]
    assert uncertain
    for one in uncertain:
        assert {line["branch"] for line in one["candidates"]} == {
            "CĐCS Trường THCS Trần Quốc Toản (Diên Khánh)",
            "CĐCS Trường THCS Trần Quốc Toản (Vạn Ninh)",
        }


def test_the_workbook_holds_what_it_is_made_from() -> None:
    read = read_register(REGISTER)
    rows = {(row.code, row.date): dict(row.figures) for row in read.rows}
    with REGISTER.with_suffix(".csv").open(encoding="utf-8", newline="") as lines:
        made_from = list(csv.DictReader(lines))
    assert len(rows) == len(made_from)
    for line in made_from:
        day, month, year = line["date"].split("/")
        figures = rows[line["code"], f"{year}-{month}-{day}"]
        for figure, value in figures.items():
            scale = 1_000_000 if figure in ("raised", "disbursed", "lent") else 1
            told = number(line[figure])
            assert value == (told if isinstance(told, str) else round(told * scale)), line
    assert {one.code for one in read.refused} == {"total"}


def test_what_only_the_register_has(report: Report) -> None:
    given = [
        (one["branch"], one["date"], one["figure"], str(one["register"]))
        for one in report["register_only"]
    ]
    assert sorted(given) == sorted(
        (line["union"], line["date"], line["figure"], line["register"])
        for line in table("register_only")
    )
