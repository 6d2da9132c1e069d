"""Standard streams: closed ones, bytes that are no text, text that would steer a terminal."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.shell import ARTICLE, ROOT, assert_one_line, run

CONTROLS = [chr(code) for code in (*range(9), *range(11, 32), *range(127, 160))]


def shell(words: str, cwd: Path = ROOT) -> subprocess.CompletedProcess[str]:
    """``congdoan`` with redirections only a shell can make."""
    return subprocess.run(
        ["bash", "-c", f"{sys.executable} -m congdoan {words}"],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        encoding="utf-8",
        cwd=cwd,
        env={"PATH": "/usr/bin:/bin", "PYTHONPATH": str(ROOT)},
        check=False,
    )


@pytest.mark.parametrize("words", ["extract a.txt", "kinds", "--version", "--help"])
def test_standard_output_that_is_closed(words: str, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(ARTICLE, encoding="utf-8")
    done = shell(f"{words} >&-", tmp_path)
    assert done.returncode == 1
    assert_one_line(done, "cannot write the output")


def test_closed_standard_output_that_is_not_needed(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(ARTICLE, encoding="utf-8")
    done = shell("extract a.txt -f jsonl -o b.jsonl >&-", tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert "71 đoàn viên" in (tmp_path / "b.jsonl").read_text(encoding="utf-8")


@pytest.mark.parametrize("words", ["extract -", "explain -", "quantities"])
def test_standard_input_that_is_closed(words: str) -> None:
    done = shell(f"{words} <&-")
    assert done.returncode == 1
    assert_one_line(done, "standard input is closed")


def test_closed_standard_error_leaves_standard_output_clean() -> None:
    done = shell("extract none.txt 2>&-")
    assert (done.returncode, done.stdout) == (1, "")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")
def test_help_onto_a_full_disk() -> None:
    done = shell("--help >/dev/full")
    assert done.returncode == 1
    assert_one_line(done, "no space left on device")


@pytest.mark.parametrize(
    "words", ["--help", "extract --help", "kinds", "run a.txt --db a.db", "load a.jsonl --db b.db"]
)
def test_a_reader_that_has_gone(words: str, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(ARTICLE, encoding="utf-8")
    if words.startswith("load"):
        assert run("run", "a.txt", "--to", "jsonl", "a.jsonl", cwd=tmp_path).returncode == 0
    done = shell(f"{words} | true; exit ${{PIPESTATUS[0]}}", tmp_path)
    assert (done.returncode, done.stderr) == (141, "")


def test_an_article_cannot_steer_the_terminal(tmp_path: Path) -> None:
    text = ARTICLE.replace("Trường", "\x1b[31mTrường\x1b]0;x\x07 \x9b2J").replace("71", "\x7f71")
    db = tmp_path / "union.db"
    for words in (
        ("extract", "-", "--db", db),
        ("explain", "-"),
        ("compare", "--db", db),
        ("search", "truong", "--db", db),
    ):
        done = run(*words, given=text)
        assert (done.returncode, done.stderr) == (0, "")
        assert done.stdout.strip()
        assert not [one for one in CONTROLS if one in done.stdout], words


def test_a_name_cannot_steer_the_terminal() -> None:
    done = run("extract", "a\x1b[31m\n.txt")
    assert_one_line(done, "a\ufffd[31m .txt: no such file")


def test_an_empty_name() -> None:
    done = run("extract", "")
    assert done.returncode == 1
    assert_one_line(done, "''")


def test_quantities_tells_lines_that_are_no_text_and_goes_on() -> None:
    lines = b'5 tri\xe1\xbb\x87u\n\xff\n{"text": "\\ud800 5"}\n6 tri\xe1\xbb\x87u\n'
    done = run("quantities", given=lines)
    assert done.returncode == 3
    assert len(done.stdout.splitlines()) == 2
    first, second = done.stderr.splitlines()
    assert first.startswith("congdoan: -, line 2: not UTF-8")
    assert second.startswith("congdoan: -, line 3: ")


@pytest.mark.parametrize(
    "content", [b"\x89PNG\r\n\x1a\n\x00", "5 triệu".encode("utf-16"), b"a\0b\n" * 50]
)
def test_quantities_of_what_is_no_text_is_one_line(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(content)
    done = run("quantities", path)
    assert (done.returncode, done.stdout) == (1, "")
    assert_one_line(done, "a.txt")
