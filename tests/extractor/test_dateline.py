"""The day with which an article opens is that of its page, not of the figures behind it."""

import pytest

from extractor.api import Extractor

EXTRACTOR = Extractor()
TITLE = "Công đoàn Sở Y tế tỉnh Hà Nam chăm lo đoàn viên"


@pytest.mark.parametrize(
    ("opening", "published", "period"),
    [
        ("(Báo Hà Nam, 19/12/2022) Công đoàn Sở Y tế tỉnh Hà Nam", "2022-12-19", None),
        ("(19/12/2022) Công đoàn Sở Y tế tỉnh Hà Nam", "2022-12-19", None),
        ("Hà Nam, 19/12/2022 - Công đoàn Sở Y tế tỉnh Hà Nam", "2022-12-19", None),
        # A day that the sentence tells of its figure.
        ("Tính đến 19/12/2022, Công đoàn Sở Y tế tỉnh Hà Nam", None, "2022-12-19"),
        ("(20/12/2022) Tính đến 19/12/2022, Công đoàn Sở Y tế", "2022-12-20", "2022-12-19"),
    ],
)
def test_a_dateline_dates_no_figure(
    opening: str, published: str | None, period: str | None
) -> None:
    record = EXTRACTOR.extract(f"{TITLE}\n\n{opening} có 96 đoàn viên.\n")
    (fact,) = record.facts
    assert (str(record.document.published) if published else published) == published
    assert fact.period == period


@pytest.mark.parametrize(
    ("stamp", "published"),
    [
        ("09:27 28-01-19", "2019-01-28"),
        ("28/01/19 09:27", "2019-01-28"),
        ("Thứ hai, 28/1/19, 10:15 AM", "2019-01-28"),
        ("Ngày đăng: 28.01.19", "2019-01-28"),
        # No day of the calendar, and figures that are no day.
        ("28-13-19 09:27", "None"),
        ("Bài 2-1-19", "None"),
    ],
)
def test_a_stamp_may_have_two_figures_for_its_year(stamp: str, published: str) -> None:
    text = f"{TITLE}\n\n{stamp}\n\nCông đoàn Sở Y tế tỉnh Hà Nam có 96 đoàn viên.\n"
    assert str(EXTRACTOR.extract(text).document.published) == published
