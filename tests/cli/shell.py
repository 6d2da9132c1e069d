"""Runs the command line as a user would: a process of its own."""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SAMPLES = ROOT / "corpus" / "samples"
ARTICLE = "Công đoàn cơ sở Trường THPT Hòa Bình hiện có 71 đoàn viên, trong đó có 30 nữ.\n"


def _may_do_everything() -> bool:
    """Whether permissions do not bind us, as they do not bind root."""
    with tempfile.TemporaryDirectory() as folder:
        os.chmod(folder, 0)
        try:
            return os.access(folder, os.R_OK)
        finally:
            os.chmod(folder, 0o700)


needs_permissions = pytest.mark.skipif(
    _may_do_everything(), reason="root may read and write everything"
)


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
    )
    out, err = done.stdout.decode("utf-8"), done.stderr.decode("utf-8")
    return subprocess.CompletedProcess(done.args, done.returncode, out, err)


def assert_one_line(done: subprocess.CompletedProcess[str], *parts: str) -> None:
    """Standard error is one line of ours that holds ``parts``; there is no traceback."""
    lines = done.stderr.splitlines()
    assert len(lines) == 1, done.stderr
    assert lines[0].startswith("congdoan: ")
    assert "a bug" not in lines[0]
    for part in parts:
        assert part in lines[0]
