"""Which line of a register a reported figure is held against."""

import pytest

from corpus.checks.dates import rows_of_flow, rows_of_stock
from corpus.register.model import RegisterRow


def line(date: str | None) -> RegisterRow:
    return RegisterRow(2, None, "CĐCS Sở Y tế", None, None, None, date, figures={})


@pytest.mark.parametrize(
    ("register", "period", "published", "held_against", "must_agree"),
    [
        (["2022-11-30"], None, "2022-12-28", ["2022-11-30"], True),  # told the month after the cut
        (["2022-12-31", "2023-12-31"], None, "2023-01-10", ["2022-12-31"], True),
        (["2022", "2023"], None, "2023-01-10", ["2022", "2023"], True),  # of either year
        (["2022-12-31"], None, "2022-03-10", ["2022-12-31"], False),  # it may have changed since
        (["2022-12-31"], None, "2023-02-20", [], False),
        (["2022-12-31"], "2023-01-10", "2023-01-12", [], False),  # the article says of which day
        (["2022-12-31"], None, None, ["2022-12-31"], True),  # no date, one line
        (["2021", "2022"], None, None, ["2021", "2022"], False),  # no date, it may be of either
        ([None], None, "2019-05-04", [None], True),
        (["2022-06-30"], "2022", "2023-01-10", ["2022-06-30"], False),  # what it was in June
        (["2022-06-30", "2022-12-31"], "2022", "2023-01-10", ["2022-12-31"], True),
    ],
)
def test_the_line_of_a_figure_of_members(
    register: list[str | None],
    period: str | None,
    published: str | None,
    held_against: list[str | None],
    must_agree: bool,
) -> None:
    rows, agree = rows_of_stock([line(date) for date in register], period, published)
    assert ([row.date for row in rows], agree) == (held_against, must_agree)


@pytest.mark.parametrize(
    ("register", "period", "held_against", "of_one_time"),
    [
        (["2023", "2022"], "2023", ["2023"], True),
        (["2023-12-31"], "2023", ["2023-12-31"], True),
        (["2023-06-30"], "2023", [], True),  # the first half of it
        (["2023-01/2023-06"], "2023", [], True),
        (["2023-06-30"], "2023-01/2023-06", ["2023-06-30"], True),
        (["2023"], "2023-01/2023-06", ["2023"], False),  # a part of the year's
        (["2023-06-30"], "2023-09-28", [], False),
    ],
)
def test_the_line_of_members_admitted(
    register: list[str], period: str, held_against: list[str], of_one_time: bool
) -> None:
    rows, same = rows_of_flow([line(date) for date in register], period, "2024-01-10")
    assert ([row.date for row in rows], same) == (held_against, of_one_time)
