"""Runs the command line as a user would: a process of its own."""

import ctypes
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SAMPLES = ROOT / "corpus" / "samples" / "articles"
ARTICLE = "Công đoàn cơ sở Trường THPT Hòa Bình hiện có 71 đoàn viên, trong đó có 30 nữ.\n"


def _obey_permissions() -> None:
    """Take from a child of root its right to read and write what permissions forbid (Linux)."""
    if os.geteuid() == 0:
        drop_from_bounding_set = 24
        override, read_search = 1, 2
        kernel = ctypes.CDLL(None, use_errno=True)
        for right in (override, read_search):
            kernel.prctl(drop_from_bounding_set, right, 0, 0, 0)


def run(
    *words: str | Path,
    given: str | bytes | None = None,
    cwd: Path = ROOT,
    **environment: str,
) -> subprocess.CompletedProcess[str]:
    """``congdoan`` with these words; its output decoded as UTF-8."""
    sent = given.encode() if isinstance(given, str) else given
    done = subprocess.run(
        [sys.executable, "-m", "congdoan", *map(str, words)],
        input=sent if sent is not None else b"",
        capture_output=True,
        cwd=cwd,
        env={**os.environ, "NO_COLOR": "1", "COLUMNS": "80", **environment},
        check=False,
        timeout=120,
        preexec_fn=_obey_permissions,
    )
    out, err = done.stdout.decode("utf-8"), done.stderr.decode("utf-8")
    return subprocess.CompletedProcess(done.args, done.returncode, out, err)


def python(
    *words: str | Path, cwd: Path = ROOT, **environment: str
) -> subprocess.CompletedProcess[str]:
    """Another Python that finds our packages, wherever it runs."""
    return subprocess.run(
        [sys.executable, *map(str, words)],
        capture_output=True,
        encoding="utf-8",
        cwd=cwd,
        env={**os.environ, "PYTHONPATH": str(ROOT), **environment},
        check=False,
    )


def assert_one_line(done: subprocess.CompletedProcess[str], *parts: str) -> None:
    """Standard error is one line of ours that holds ``parts``; there is no traceback."""
    lines = done.stderr.splitlines()
    assert len(lines) == 1, done.stderr
    assert lines[0].startswith("congdoan: ")
    assert "a bug" not in lines[0]
    for part in parts:
        assert part in lines[0]
