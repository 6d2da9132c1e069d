"""Sums that only some gifts cost, beside a register's sum of all that was spent."""

from pathlib import Path
from typing import Any

import pytest

from tests.check.sheets import register

UNION = "CĐCS Sở Y tế tỉnh Hà Nam"
HEAD = ["Tên công đoàn", "Năm", "Chi (triệu đồng)"]


@pytest.mark.parametrize(
    ("told", "verdict"),
    [
        ("thăm hỏi 126 lượt đoàn viên, mỗi lượt 500.000 đồng, tổng số tiền 63 triệu đồng", None),
        ("thăm hỏi 126 lượt đoàn viên, tổng chi 63 triệu đồng", "differs"),
    ],
)
def test_a_sum_beside_its_price_is_a_part(
    check: Any, tmp_path: Path, told: str, verdict: str | None
) -> None:
    path = tmp_path / "bai.txt"
    path.write_text(f"{UNION} tổng kết\n\nNăm 2018, {UNION} {told}.\n", encoding="utf-8")
    done = check(path, "--register", register(tmp_path, [UNION, 2018, 421], head=HEAD))
    assert (done.verdicts.get("disbursed") == "differs") == (verdict == "differs")
