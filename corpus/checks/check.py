"""All checks of a database, and of a register beside it."""

import re
from collections.abc import Mapping
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from corpus.checks.across import across_articles
from corpus.checks.figures import Reported, reported
from corpus.checks.lines import Lines
from corpus.checks.model import Report
from corpus.checks.parts import of_one_year
from corpus.checks.unions import one_province, one_union
from corpus.checks.verdicts import Judge
from corpus.checks.within import within_articles
from corpus.places import province_of
from corpus.register import Register, read_register

if TYPE_CHECKING:
    from sqlite_utils import Database

_OF_PROVINCE = re.compile(
    r"(?i:(?:liên đoàn lao động|lđlđ|công đoàn) tỉnh) ((?:[^\W\d_a-z][^\W\d_]+ ?){1,4})"
    r"\s*(?:[-–·,(]|$)"
)
"""The province of a federation that the table of places does not know, in a title."""

__all__ = ["check", "read_register"]


def check(db: "Database", register: Register | None = None) -> Report:
    """Holds the articles against themselves, each other and, if there is one, a register.

    Args:
        db: The database of a ``Store``.
        register: What :func:`corpus.register.read_register` gave.
    """
    [(articles,)] = db.execute("SELECT count(*) FROM articles").fetchall()
    counted = "SELECT count(*) FROM current_facts WHERE status = 'reported'"
    [(facts,)] = db.execute(counted).fetchall()
    same = one_union(db)
    warnings = [*within_articles(db), *across_articles(db, same)]
    report = Report(articles=articles, facts=facts, warnings=warnings)
    if register is not None:
        _hold_against(report, db, register, same)
    return report


def _hold_against(
    report: Report, db: "Database", register: Register, same: Mapping[int, int]
) -> None:
    province = _province(register) or one_province(db)  # else it is that of the articles
    judge = Judge(register, Lines(register, db, province, same))
    for _, figures in groupby(reported(db, same), key=lambda one: one.row["branch_id"]):
        articles: dict[str, list[Reported]] = {}
        for one in figures:
            articles.setdefault(one.row["article_id"], []).append(one)
        report.verdicts += judge.union(list(articles.values()))
    report.verdicts = of_one_year(report.verdicts)
    report.register_only = list(judge.only_in_register(report.verdicts))
    report.refused = register.refused
    report.sheets = register.sheets
    report.register = Path(register.source).name
    report.register_rows = len(register.rows)


def _province(register: Register) -> str | None:
    """The one province that the titles of a register name."""
    lines = [line for sheet in register.sheets for line in sheet.title.split(" · ")]
    told = {found.name for line in lines if (found := province_of(line))}
    told = told or {
        _title_cased(named[1]) for line in lines if (named := _OF_PROVINCE.search(line))
    }
    return told.pop() if len(told) == 1 else None


def _title_cased(name: str) -> str:
    return " ".join(word.capitalize() for word in name.split())
