"""What is counted since a term began, and what only lies ahead of one."""

import pytest

from congdoan import extract
from tests.extractor.whole import facts


@pytest.mark.parametrize(
    ("told", "status"),
    [
        ("Chăm lo không chờ Tết\n\nCông đoàn xã Bàu Lạc trao 40 triệu đồng.", "reported"),
        ("Công đoàn xã Bàu Lạc: phía trước còn nhiều việc: xây nhà 40 triệu đồng.", "target"),
        ("Cuối nhiệm kỳ phải có quỹ 40 triệu đồng, Công đoàn xã Bàu Lạc bàn.", "target"),
        ("Cuối năm phải có quỹ 40 triệu đồng, Công đoàn xã Bàu Lạc bàn.", "target"),
    ],
)
def test_what_waits_in_a_heading_and_what_lies_ahead(told: str, status: str) -> None:
    record = extract(f"Công đoàn xã Bàu Lạc\n\n18/12/2025\n\n{told}\n")
    assert [fact.status for fact in record.facts] == [status]


@pytest.mark.parametrize("term", ["(2023)", "(năm 2023)", "năm 2023,", "(2023-2028)"])
def test_what_is_counted_since_a_term_began_has_its_first_year(term: str) -> None:
    text = f"Từ đầu nhiệm kỳ {term} đến nay, CĐCS Cấp nước Bàu Lạc chi 486 triệu đồng thăm hỏi.\n"
    assert [period for *_, period in facts(f"Tin\n\n12/3/2025\n\n{text}")] == ["2023/.."]


def test_the_day_of_the_decision_dates_the_order() -> None:
    text = """Tin

15/7/2018

Theo Quyết định số 1221/QĐ-CTN ngày 20/7/2017, CĐCS Cấp nước Bàu Lạc được tặng Huân chương Lao \
động hạng Ba.
"""
    assert [period for *_, period in facts(text)] == ["2017-07-20"]


def test_a_year_behind_the_first_figure_dates_what_a_union_has_grown_from() -> None:
    text = "Từ 412 đoàn viên năm 2009, đến nay CĐCS Cấp nước Bàu Lạc có 655 đoàn viên.\n"
    assert [period for *_, period in facts(text)] == ["2009", None]
