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
