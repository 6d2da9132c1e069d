"""What is written: the format that is named, else what the ending of the output file says."""

import zipfile
from pathlib import Path

import pytest

from tests.cli.shell import ARTICLE, assert_one_line, run


@pytest.mark.parametrize(
    ("words", "name", "first"),
    [
        (["extract", "a.txt"], "a.csv", "\ufeffNguồn"),
        (["extract", "a.txt"], "a.JSON", "{"),
        (["extract", "a.txt"], "a.html", "<!DOCTYPE html>"),
        (["extract", "a.txt"], "a.txt.out", "─"),
        (["extract", "a.txt", "-f", "table"], "b.csv", "─"),
        (["check", "a.txt"], "c.html", "<!DOCTYPE html>"),
        (["check", "a.txt"], "c.csv", "\ufeffKết quả"),
        (["branches", "--db", "a.db"], "b.json", "["),
    ],
)
def test_the_ending_of_the_output_names_the_format(
    words: list[str], name: str, first: str, tmp_path: Path
) -> None:
    (tmp_path / "a.txt").write_text(ARTICLE, encoding="utf-8")
    if words[0] == "branches":
        run("extract", "a.txt", "--db", "a.db", cwd=tmp_path)
    done = run(*words, "-o", name, cwd=tmp_path)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert (tmp_path / name).read_text(encoding="utf-8").startswith(first)


def test_a_workbook_of_a_check_needs_no_format(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(ARTICLE, encoding="utf-8")
    assert run("check", "a.txt", "-o", "a.xlsx", cwd=tmp_path).returncode == 0
    assert zipfile.is_zipfile(tmp_path / "a.xlsx")


@pytest.mark.parametrize("name", ["so.xlsx", "so.jsonl", "so.XLS"])
def test_an_ending_that_the_command_cannot_write_is_refused(name: str, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(ARTICLE, encoding="utf-8")
    command = "check" if name == "so.jsonl" else "extract"
    done = run(command, "a.txt", "-o", name, cwd=tmp_path)
    assert done.returncode == 2
    assert_one_line(done, name, "csv, html" if command == "extract" else "csv, xlsx", "--format")
    assert not (tmp_path / name).exists()


@pytest.mark.parametrize("words", [[], ["extract"], ["branches", "merge"]])
def test_help_has_a_short_name(words: list[str]) -> None:
    short, long = run(*words, "-h"), run(*words, "--help")
    assert (short.returncode, short.stderr) == (0, "")
    assert short.stdout == long.stdout
