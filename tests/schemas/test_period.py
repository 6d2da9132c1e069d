"""Periods as EDTF dates and intervals."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from schemas import Period, period_years

PERIOD: TypeAdapter[str] = TypeAdapter(Period)


@pytest.mark.parametrize(
    ("period", "years"),
    [
        ("2022", (2022, 2022)),
        ("2017-10", (2017, 2017)),
        ("2017-10-25", (2017, 2017)),
        ("2018/2023", (2018, 2023)),
        ("2016-01/2016-06", (2016, 2016)),
        ("2016/2016", (2016, 2016)),
        ("2015-12-01/2016", (2015, 2016)),
        ("2016-06/2016", (2016, 2016)),
        ("2012/..", (2012, None)),
        ("../2012-05", (None, 2012)),
        ("2024-02-29", (2024, 2024)),
    ],
)
def test_periods(period: str, years: tuple[int | None, int | None]) -> None:
    assert PERIOD.validate_python(period) == period
    assert period_years(period) == years


@pytest.mark.parametrize(
    "period",
    [
        "",
        "..",
        "../..",
        "/",
        "2016/",
        "/2016",
        "2016/2017/2018",
        "16",
        "20161",
        "2016-1",
        "2016-00",
        "2016-10-00",
        "2016-13",
        "2016-02-30",
        "2023-02-29",
        "2016-10-25T09:41",
        "25/10/2017",
        "2018/2013",
        "2018-07/2018-06",
        "2018-06-02/2018-06-01",
        "2017/2016-12-31",
        "0000",
        "năm 2016",
        " 2016",
        "2016\n",
        "2016~",
        "2016/now",
    ],
)
def test_what_is_no_period(period: str) -> None:
    with pytest.raises(ValidationError):
        PERIOD.validate_python(period)


@given(st.dates(), st.dates())
def test_an_interval_ends_no_earlier_than_it_starts(start: date, end: date) -> None:
    period = f"{start.isoformat()}/{end.isoformat()}"
    if start <= end:
        assert PERIOD.validate_python(period) == period
        assert period_years(period) == (start.year, end.year)
    else:
        with pytest.raises(ValidationError, match="ends before it starts"):
            PERIOD.validate_python(period)
