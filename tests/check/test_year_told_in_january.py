"""A year's end told at a meeting of January, by an article without a day of publication."""

from pathlib import Path
from typing import Any

import pytest

from tests.check.sheets import register

UNION = "CĐCS Sở Y tế tỉnh Hà Nam"
LINES = [[UNION, "31/12/2017", 64], [UNION, "31/12/2018", 71]]
HEAD = ["Tên công đoàn", "Thời điểm", "Đoàn viên"]


@pytest.mark.parametrize(
    ("told", "verdict"),
    [
        ("Ngày 12/01/2019, {u} tổng kết năm 2018. CĐCS có 71 đoàn viên.", "agrees"),
        ("Ngày 12/01/2019, {u} tổng kết năm 2018. CĐCS có 64 đoàn viên.", "differs"),
        ("Ngày 12/5/2019, {u} họp sơ kết. CĐCS có 64 đoàn viên.", "not_in_register"),
    ],
)
def test_what_a_meeting_of_january_tells_is_of_the_years_end(
    check: Any, tmp_path: Path, told: str, verdict: str
) -> None:
    path = tmp_path / "bai.txt"
    title = f"{UNION} tổng kết\n\n"
    path.write_text(title + told.format(u=UNION) + "\n", encoding="utf-8")
    done = check(path, "--register", register(tmp_path, *LINES, head=HEAD))
    assert done.verdicts["members"] == verdict
