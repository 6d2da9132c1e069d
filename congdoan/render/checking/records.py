"""What a check found, as JSON and as one table for spreadsheets."""

import csv
import json
from typing import Any, TextIO

from congdoan.labels import Lang, kind_label, label
from congdoan.render.checking.words import (
    date_words_of,
    figure_name,
    hint_words,
    reason_words,
    what_words,
)
from congdoan.render.csv_ import BOM, guard
from corpus.checks.model import Judged, OnlyInRegister, Report, Warned
from corpus.register.model import Refused

HEADS = (
    "verdict", "branch", "figure", "reported", "qualifier", "date", "register", "difference",
    "percent", "register_branch", "register_date", "row_head", "sheet_head", "column_head",
    "reason", "candidates", "article", "evidence",
)  # fmt: skip


def write_json(out: TextIO, report: Report) -> None:
    """The whole report as one object, whatever the language."""
    data = {
        "articles": report.articles,
        "facts": report.facts,
        "register": report.register,
        "verdicts": [verdict_data(one) for one in report.verdicts],
        "warnings": [warning_data(one) for one in report.warnings],
        "register_only": [only_data(one) for one in report.register_only],
        "refused_rows": [refused_data(one) for one in report.refused],
    }
    json.dump(data, out, ensure_ascii=False, indent=2)
    out.write("\n")


def verdict_data(one: Judged) -> dict[str, Any]:
    """A verdict as JSON."""
    return {
        "branch": one.branch,
        "branch_id": one.branch_id,
        "kind": one.kind,
        "figure": one.figure,
        "reported": one.reported,
        "reported_max": one.reported_max,
        "qualifier": one.qualifier,
        "label": one.label,
        "date": one.date,
        "register": one.register,
        "register_branch": one.register_branch,
        "register_date": one.register_date,
        "row": one.row,
        "sheet": one.sheet,
        "column": one.column,
        "fund": one.fund,
        "verdict": one.verdict,
        "difference": one.difference,
        "percent": one.percent,
        "reason": one.reason,
        "hint": one.hint,
        "same_as": one.same_as,
        "candidates": [
            {"branch": line.branch, "row": line.row, "sheet": line.sheet, "score": line.score}
            for line in one.candidates
        ],
        "article": one.source,
        "evidence": one.evidence,
        "fact_id": one.fact_id,
    }


def warning_data(one: Warned) -> dict[str, Any]:
    """A warning as JSON."""
    return {
        "code": one.code,
        "severity": one.severity,
        "branch": one.branch,
        "message": one.message["en"],
        "articles": list(one.articles),
        "facts": [
            {
                "fact_id": quote.fact_id,
                "article": quote.source,
                "date": quote.date,
                "evidence": quote.evidence,
            }
            for quote in one.quotes
        ],
    }


def only_data(one: OnlyInRegister) -> dict[str, Any]:
    """A figure of the register that no article mentions, as JSON."""
    return {
        "branch": one.branch,
        "figure": one.figure,
        "register": one.register,
        "date": one.date,
        "row": one.row,
        "sheet": one.sheet,
        "column": one.column,
        "fund": one.fund,
        "reason": one.reason,
        "candidates": list(one.candidates),
    }


def refused_data(one: Refused) -> dict[str, Any]:
    """A row or cell of the register that was not taken, as JSON."""
    return {
        "row": one.row,
        "sheet": one.sheet,
        "code": one.code,
        "branch": one.branch,
        "column": one.column,
        "value": one.value,
        "reason": one.reason("en"),
    }


def write_csv(out: TextIO, report: Report, lang: Lang) -> None:
    """One table of everything, a row a finding; the first column says what it is."""
    out.write(BOM)
    sheet = csv.writer(out, lineterminator="\r\n")
    sheet.writerow([head(name, lang) for name in HEADS])
    for row in flat_rows(report, lang):
        sheet.writerow([guard(row.get(name)) for name in HEADS])


def head(name: str, lang: Lang) -> str:
    """The head of a column."""
    return label("column" if name in ("branch", "qualifier") else "check", name, lang)


def flat_rows(report: Report, lang: Lang) -> list[dict[str, Any]]:
    """Every finding as a row of the one table, by column; ``sort`` says which it is."""
    rows = [_verdict_row(one, lang) for one in report.verdicts]
    rows += [_warning_row(one, lang) for one in report.warnings]
    rows += [_only_row(one, lang) for one in report.register_only]
    return rows + [_refused_row(one, lang) for one in report.refused]


def _verdict_row(one: Judged, lang: Lang) -> dict[str, Any]:
    return {
        "sort": "verdict",
        "verdict": label("verdict", one.verdict, lang),
        "branch": one.branch,
        "figure": figure_name(one, lang) or kind_label(one.kind, lang),
        "reported": one.reported,
        "qualifier": label("qualifier", one.qualifier, lang),
        "date": date_words_of(one.date, lang),
        "register": one.register,
        "difference": one.difference,
        "percent": one.percent,
        "register_branch": one.register_branch,
        "register_date": date_words_of(one.register_date, lang),
        "row_head": one.row,
        "sheet_head": one.sheet,
        "column_head": one.column,
        "reason": reason_words(one.reason, lang) or hint_words(one, lang),
        "candidates": "; ".join(line.branch for line in one.candidates),
        "article": one.source,
        "evidence": one.evidence,
    }


def _warning_row(one: Warned, lang: Lang) -> dict[str, Any]:
    return {
        "sort": "warning",
        "verdict": what_words(one, lang),
        "branch": one.branch,
        "reason": one.message[lang],
        "article": "; ".join(one.articles),
        "evidence": " / ".join(quote.evidence for quote in one.quotes),
    }


def _only_row(one: OnlyInRegister, lang: Lang) -> dict[str, Any]:
    return {
        "sort": "only",
        "verdict": label("check", "register_only", lang),
        "figure": figure_name(one, lang),
        "register": one.register,
        "register_branch": one.branch,
        "register_date": date_words_of(one.date, lang),
        "row_head": one.row,
        "sheet_head": one.sheet,
        "column_head": one.column,
        "reason": reason_words(one.reason, lang),
        "candidates": "; ".join(one.candidates),
    }


def _refused_row(one: Refused, lang: Lang) -> dict[str, Any]:
    cell = f"{one.column}: {one.value}" if one.column else None
    return {
        "sort": "refused",
        "verdict": label("check", "refused", lang),
        "register_branch": one.branch,
        "register": cell,
        "row_head": one.row,
        "sheet_head": one.sheet,
        "reason": one.reason(lang),
    }
