"""A growth told in one article, held against what another tells of the time before."""

from pathlib import Path

import pytest

from congdoan.cli import main
from corpus.checks.across import across_articles
from corpus.store import Store
from tests.check.test_unions import written

UNION = "Công đoàn ngành Giáo dục tỉnh Nam Định"
LAST = "Tổng kết\n20/12/2022\n\nNăm 2022, {union} có 5.900 đoàn viên, kết nạp 201 đoàn viên.\n"
SCHOOL = "Tổng kết\n14/6/2022\n\nĐến 31/5/2022, {union} có 812 đoàn viên.\n"


def messages(tmp_path: Path, before: str, now: str) -> list[str]:
    news = {"truoc": before.format(union=UNION), "sau": now.format(union=UNION)}
    path = tmp_path / "union.db"
    main(["extract", str(written(tmp_path, **news)), "--db", str(path)])
    with Store(path) as store:
        found = list(across_articles(store.db))
    return [one.message["vi"] for one in found if one.code == "growth_conflicts"]


@pytest.mark.parametrize(
    ("told", "due"),
    [
        ("Năm 2023, {union} có 6.025 đoàn viên, tăng 215 đoàn viên so với năm 2022.", "5.810"),
        ("Năm 2023, {union} có 6.025 đoàn viên, tăng 215 đoàn viên so với năm trước.", "5.810"),
        ("Đến 31/12/2023, {union} có 6.025 đoàn viên (4.100 nữ), tăng 4,1% so với cuối năm 2022.",
         "5.788"),
        ("Năm 2023, {union} có 6.025 đoàn viên, giảm 30 đoàn viên so với năm 2022.", "6.055"),
    ],
)  # fmt: skip
def test_growth_from_another_figure(tmp_path: Path, told: str, due: str) -> None:
    (message,) = messages(tmp_path, LAST, f"Tổng kết\n20/12/2023\n\n{told}\n")
    assert f"trước đó là {due}; nhưng bài khác ghi 5.900 (năm 2022)" in message


def test_growth_of_a_school_year(tmp_path: Path) -> None:
    told = "Đến 31/5/2023, {union} có 819 đoàn viên, tăng 17 đoàn viên so với năm học trước."
    (message,) = messages(tmp_path, SCHOOL, f"Tổng kết\n14/6/2023\n\n{told}\n")
    assert message == (
        "Đoàn viên: 819 (31/5/2023), bài nêu tăng 17 đoàn viên, tức trước đó là 802; nhưng bài "
        "khác ghi 812 (31/5/2022)"
    )


@pytest.mark.parametrize(
    "told",
    [
        "Năm 2023, {union} có 6.025 đoàn viên, tăng 125 đoàn viên so với năm 2022.",
        "Năm 2023, {union} có 6.025 đoàn viên, tăng gần 200 đoàn viên so với năm 2022.",
        "Năm 2023, {union} có 6.025 đoàn viên, tăng 2,1% so với năm trước.",
        "Năm 2023, {union} có 6.025 đoàn viên, tăng 525 đoàn viên so với năm 2021.",
        "Đến 30/6/2023, {union} có 6.025 đoàn viên, tăng 300 đoàn viên so với cùng kỳ năm 2022.",
        "Năm 2023, {union} có 6.025 đoàn viên, tăng 300 đoàn viên so với chỉ tiêu năm 2023.",
        "Năm 2023, {union} kết nạp 231 đoàn viên, tăng 14,9% so với năm 2022.",
        "Sau khi sáp nhập, {union} có 6.925 đoàn viên, tăng 125 đoàn viên so với năm 2022.",
    ],
)
def test_growth_that_may_be_right(tmp_path: Path, told: str) -> None:
    assert messages(tmp_path, LAST, f"Tổng kết\n20/12/2023\n\n{told}\n") == []
