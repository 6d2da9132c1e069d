"""The command line inside this process: the same command, without the start of another Python."""

import io
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from typing import NamedTuple

from congdoan.cli import main


class Done(NamedTuple):
    """What a command left."""

    returncode: int
    stdout: str
    stderr: str


def run(*words: str | Path) -> Done:
    """``congdoan`` with these words."""
    out, err = (io.TextIOWrapper(io.BytesIO(), encoding="utf-8") for _ in range(2))
    with redirect_stdout(out), redirect_stderr(err):
        code = main([str(word) for word in words])
    told = []
    for stream in (out, err):
        stream.flush()
        told.append(stream.buffer.getvalue().decode("utf-8"))  # type: ignore[attr-defined]
    return Done(code, *told)
