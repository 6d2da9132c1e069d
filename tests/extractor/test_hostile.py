"""Texts made to keep regular expressions busy: no document may hang the program."""

import importlib
import pkgutil
import re
import subprocess
import sys
from collections.abc import Iterator
from typing import Any

import pytest

from extractor.late import Late
from extractor.sought import Sought

PACKAGES = ("schemas", "extractor", "corpus", "eval", "congdoan")
PIECES = (
    "a", " ", "\t", "\n", "1", "1.", "1,", "1 ", "1/", "(", "“", "- ", "| ", "&", "; ", "A ", "Đ",
    "và ", "của ", "cho ", "nữ ", "công đoàn cơ sở ", "Liên đoàn Lao động huyện ", "Công đoàn A, ",
    "Bằng khen ", "tặng Bằng khen cho 1 tập thể, ", "hạng Ba ", "5 triệu đồng, ", "đoàn viên, ",
    "từ 1 đến ", "ngày 1 tháng 1 ", "năm 2019 ", "2019, ", "Trường ", "đồng chí Nguyễn ",
)  # fmt: skip
SECONDS = 5
"""What one document may take, whatever stands in it."""


def patterns() -> Iterator[tuple[str, re.Pattern[Any]]]:
    """Every compiled pattern that stands in one of our modules, with the module's name."""

    def inside(value: object, depth: int = 0) -> Iterator[re.Pattern[Any]]:
        if isinstance(value, re.Pattern):
            yield value
        elif isinstance(value, Late):
            yield value._compiled
        elif isinstance(value, Sought):
            yield value.compiled
        elif depth < 3 and isinstance(value, (dict, list, tuple, set, frozenset)):
            for one in value.values() if isinstance(value, dict) else value:
                yield from inside(one, depth + 1)

    for package in PACKAGES:
        for found in pkgutil.walk_packages(
            importlib.import_module(package).__path__, f"{package}."
        ):
            if not found.name.endswith("__main__") and ".articles" not in found.name:
                module = importlib.import_module(found.name)
                for value in vars(module).values():
                    yield from ((found.name, pattern) for pattern in inside(value))


def search_them_all() -> None:
    """Run as a program of its own, so that a pattern that does not come back can be stopped."""
    for name, pattern in {one.pattern: (where, one) for where, one in patterns()}.values():
        print(f"{name}: {pattern.pattern!r}"[:300], flush=True)
        for piece in PIECES:
            text = (piece * 100)[:100] + "!x"
            pattern.search(text.encode() if isinstance(pattern.pattern, bytes) else text)
    print("all", flush=True)


def test_no_pattern_runs_away() -> None:
    """100 characters are few, unless the work doubles with each of them."""
    code = "from tests.extractor.test_hostile import search_them_all; search_them_all()"
    try:
        done = subprocess.run(
            [sys.executable, "-c", code], capture_output=True, text=True, timeout=120, check=False
        )
    except subprocess.TimeoutExpired as stopped:
        last = (stopped.stdout or b"").decode().splitlines()[-1:]
        pytest.fail(f"does not come back: {last}")
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines()[-1] == "all"


def test_no_document_hangs() -> None:
    code = """
from extractor.late import Late
from extractor.sought import Sought
from extractor import Extractor
from tests.extractor.test_hostile import PIECES
extractor = Extractor()
head = "Công đoàn cơ sở Sở Y tế có 71 đoàn viên; ủng hộ 5 triệu đồng cho học sinh nghèo. "
for piece in PIECES:
    record = extractor.extract(head * 40 + (piece * 10_000)[:10_000])
    print(len(record.facts), flush=True)
"""
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        timeout=SECONDS * len(PIECES),
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert len(done.stdout.splitlines()) == len(PIECES)
