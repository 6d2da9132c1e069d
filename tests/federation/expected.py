"""What the sample federation's articles say, as people wrote it down beside them."""

import csv
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

ROOT = Path(__file__).resolve().parents[2]
FEDERATION = ROOT / "corpus" / "samples" / "federation"
ARTICLES = FEDERATION / "articles"
REGISTER = FEDERATION / "register.xlsx"


class Figure(NamedTuple):
    """One figure of an article, as ``expected/figures.csv`` writes it."""

    article: str
    figure: str
    of: str
    value: str
    qualifier: str
    status: str
    date: str


@cache
def table(name: str) -> tuple[dict[str, str], ...]:
    """The lines of ``expected/NAME.csv``."""
    path = FEDERATION / "expected" / f"{name}.csv"
    with path.open(encoding="utf-8", newline="") as lines:
        return tuple(csv.DictReader(lines))


@cache
def figures() -> tuple[tuple[str, Figure], ...]:
    """Every figure of the articles with the union whose it is."""
    return tuple(
        (line["branch"], Figure(*(line[column] for column in Figure._fields)))
        for line in table("figures")
    )


def article_of(source: str) -> str:
    """An article as the tables name it: its file without the ending."""
    return Path(source).stem


def number(words: str) -> int | float | str:
    """A value as the tables write it: a number where it is one, else the words."""
    try:
        value = float(words)
    except ValueError:
        return words
    return int(value) if value.is_integer() else value


def figure_of(fact: Mapping[str, Any]) -> Iterator[Figure]:
    """A fact of the database as the tables write it; women with a share are two figures."""
    for name, of, value in _named(fact):
        if value is not None:
            yield Figure(
                article=article_of(fact["source"]),
                figure=name,
                of=of,
                value=value if isinstance(value, str) else f"{value:.12g}",
                qualifier=fact["qualifier"],
                status=fact["status"],
                date=fact["date"] or "",
            )


def _named(fact: Mapping[str, Any]) -> list[tuple[str, str, int | float | str | None]]:
    staff = "staff_" if fact["population"] == "staff" else ""
    match fact["kind"]:
        case "member_count":
            return [("staff" if staff else "members", "", fact["value"])]
        case "female_count":
            return [
                (f"{staff}women", "", fact["value"]),
                (f"{staff}women_share", "", fact["share"]),
            ]
        case "new_member_count":
            return [("new_members", "", fact["value"])]
        case "unit_count":
            return [("new_units" if fact["change"] else "units", fact["unit"], fact["value"])]
        case "fund_amount":
            return [(fact["flow"], "per_unit" if fact["per_unit"] else "", fact["amount"])]
        case _:
            return [("awards", fact["award_name"], fact["count"] or "")]
