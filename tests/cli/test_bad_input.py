"""What cannot be done: one clear line, a nonzero exit code, no traceback, nothing lost."""

import gzip
import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from congdoan.errors import Problem
from congdoan.inputs import find_inputs, printable, read_input
from corpus.readers import read_document
from tests.cli.shell import ARTICLE, ROOT, assert_one_line, python, run

needs_dev_full = pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")


@pytest.mark.parametrize(
    ("content", "part"),
    [
        (b"", "empty"),
        (b" \n\t\xc2\xa0\n", "empty"),
        (b"\xef\xbb\xbf\n", "empty"),
        (b"%PDF-1.7\n\xff\xfe\xe2", "the PDF is damaged"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00", "this is a picture"),
        (b"PK\x03\x04" + b"\0" * 40, "damaged"),
        (gzip.compress("Công đoàn có 71 đoàn viên".encode(), mtime=0)[:-9], "damaged"),
        (b'{"text": "C\xc3\xb4ng \xc4\x91o\xc3\xa0n"}\n', "congdoan run"),
        ("Le syndicat créé en 1950".encode("latin-1"), "not UTF-8"),
        ("学校の労働組合には71人の組合員がおり、そのうち30人が女性です。".encode(), "Vietnamese"),
        (b"Serikat pekerja sekolah itu memiliki 71 anggota, 30 perempuan.", "Vietnamese"),
        (b"Cong doan\0", "null bytes"),
        (b"SQLite format 3\0\x10\0", "read with --db"),
        ("Công đoàn".encode("utf-16")[:-1], "breaks off"),
        (b"The trade union of the school has 71 members, 30 of whom are women.", "Vietnamese"),
    ],
)
def test_what_is_no_vietnamese_text(content: bytes, part: str, tmp_path: Path) -> None:
    path = tmp_path / "bài.txt"
    path.write_bytes(content)
    db = tmp_path / "union.db"
    for words in (("extract", path), ("extract", path, "--db", db), ("explain", path)):
        done = run(*words)
        assert done.returncode == 1
        assert done.stdout == ""
        assert_one_line(done, str(path), part)
    kept = sqlite3.connect(db)
    assert kept.execute("SELECT count(*) FROM articles").fetchone() == (0,)
    assert kept.execute("SELECT source FROM failures").fetchall() == [(str(path),)]
    kept.close()


@pytest.mark.parametrize("command", ["extract", "explain", "quantities"])
def test_a_missing_file(command: str) -> None:
    done = run(command, "khong-co.txt")
    assert done.returncode == 1
    assert_one_line(done, "khong-co.txt", "no such file")


def test_an_unreadable_file(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    path.chmod(0)
    done = run("extract", path)
    assert done.returncode == 1
    assert_one_line(done, str(path), "permission denied")


def test_a_folder_without_texts(tmp_path: Path) -> None:
    done = run("extract", tmp_path)
    assert done.returncode == 1
    assert_one_line(done, str(tmp_path), "no document")


def test_a_pipe_in_a_folder_is_not_waited_for(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(ARTICLE, encoding="utf-8")
    os.mkfifo(tmp_path / "b.txt")
    done = run("extract", tmp_path, "-f", "jsonl")
    assert (done.returncode, len(done.stdout.splitlines())) == (3, 1)
    assert_one_line(done, "b.txt: this is no file but a device or a pipe")


@pytest.mark.parametrize("command", ["extract", "check"])
def test_files_of_many_in_a_folder_are_not_dropped_in_silence(command: str, tmp_path: Path) -> None:
    for name in ("a.txt", "so.csv", "B.CSV", "c.zip", "~$c.xlsx", "d.jpg", "a.gold.json"):
        (tmp_path / name).write_text(ARTICLE, encoding="utf-8")
    done = run(command, tmp_path)
    assert done.returncode == 0
    assert_one_line(done, f"{tmp_path}: passed over, see `congdoan run`: .csv (2), .zip (1)")


def test_the_others_are_still_done(tmp_path: Path) -> None:
    good, bad = tmp_path / "a.txt", tmp_path / "b.txt"
    good.write_text(ARTICLE, encoding="utf-8")
    bad.write_bytes(b"\xff\x00")
    db = tmp_path / "union.db"
    done = run("extract", "none.txt", bad, good, "-f", "jsonl", "--db", db)
    assert done.returncode == 3
    assert len(done.stdout.splitlines()) == 1
    assert len(done.stderr.splitlines()) == 2
    kept = sqlite3.connect(db)
    assert kept.execute("SELECT count(*) FROM articles").fetchone() == (1,)
    assert sorted(kept.execute("SELECT source FROM failures").fetchall()) == [
        (str(bad),),
        ("none.txt",),
    ]
    kept.close()


def test_a_text_without_a_union_is_a_record_without_facts() -> None:
    text = "Hôm nay trời nắng đẹp, bà con nông dân ra đồng gặt lúa từ sớm.\n"
    done = run("extract", "-", "-f", "jsonl", given=text)
    assert (done.returncode, done.stderr) == (0, "")
    assert '"facts":[]' in done.stdout
    shown = run("extract", "-", given=text)
    assert "Không có số liệu công đoàn nào" in shown.stdout


def test_ten_megabytes_in_one_line() -> None:
    text = "Trời hôm nay nắng đẹp và gió nhẹ, " * 225_000 + ARTICLE
    assert len(text.encode()) > 10_000_000
    done = run("extract", "-", "-f", "jsonl", given=text)
    assert (done.returncode, done.stderr) == (0, "")
    assert '"text":"71 đoàn viên"' in done.stdout


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le"]
)
def test_encodings_with_and_without_their_marks(encoding: str, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(ARTICLE.encode(encoding))
    done = run("extract", path, "-f", "jsonl")
    assert (done.returncode, done.stderr) == (0, "")
    assert '"text":"71 đoàn viên"' in done.stdout


def test_offsets_count_the_text_as_it_stands_in_the_file() -> None:
    raw = ("\ufeff" + ARTICLE.replace("\n", "\r\n")).encode()
    assert read_document(raw, "a.txt").text == raw.decode("utf-8")


def test_a_foreign_database(tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    other = sqlite3.connect(path)
    other.execute("CREATE TABLE people (name TEXT)")
    other.commit()
    other.close()
    before = path.read_bytes()
    for words in (("extract", "-", "--db"), ("compare", "--db"), ("search", "x", "--db")):
        done = run(*words, path, given=ARTICLE)
        assert done.returncode == 1
        assert_one_line(done, "other.db")
    assert path.read_bytes() == before


def test_a_database_that_is_none(tmp_path: Path) -> None:
    path = tmp_path / "note.db"
    path.write_text("This is a note, not a database. " * 40)
    done = run("extract", "-", "--db", path, given=ARTICLE)
    assert done.returncode == 1
    assert_one_line(done, "note.db")


def test_a_missing_database_and_a_missing_folder(tmp_path: Path) -> None:
    assert_one_line(run("compare", "--db", tmp_path / "none.db"), "none.db")
    done = run("extract", "-", "--db", tmp_path / "no" / "a.db", given=ARTICLE)
    assert done.returncode == 1
    assert_one_line(done, "folder")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("words", "part"),
    [
        (["extrat"], "Did you mean 'extract'?"),
        (["extract"], "PATH"),
        (["extract", "a.txt", "--formt", "json"], "--format"),
        (["extract", "a.txt", "--format", "xml"], "'jsonl'"),
        (["extract", "a.txt", "--lang", "fr"], "'vi'"),
        (["compare"], "--db"),
        (["search", "--db", "a.db"], "QUERY"),
    ],
)
def test_a_wrong_command_line(words: list[str], part: str) -> None:
    done = run(*words)
    assert done.returncode == 2
    assert_one_line(done, part, "--help")


@needs_dev_full
@pytest.mark.parametrize("fmt", ["table", "jsonl", "html"])
def test_a_full_disk_under_standard_output(fmt: str, tmp_path: Path) -> None:
    article = tmp_path / "a.txt"
    article.write_text(ARTICLE, encoding="utf-8")
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "congdoan", "extract", article, "-f", fmt],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            cwd=ROOT,
            check=False,
        )
    assert done.returncode == 1
    assert done.stderr == "congdoan: cannot write the output: no space left on device\n"


@needs_dev_full
def test_output_that_cannot_be_written(tmp_path: Path) -> None:
    full = run("extract", "-", "-o", "/dev/full", given=ARTICLE)
    assert full.returncode == 1
    assert_one_line(full, "/dev/full", "no space left")
    done = run("extract", "-", "-o", tmp_path / "no" / "a.txt", given=ARTICLE)
    assert done.returncode == 1
    assert_one_line(done, "no such file or directory")


def test_a_reader_that_stops_reading() -> None:
    lines = (ARTICLE.strip() + "\n") * 3000
    command = f"{sys.executable} -m congdoan quantities | head -n 1; exit ${{PIPESTATUS[0]}}"
    done = subprocess.run(
        ["bash", "-c", command], input=lines.encode(), capture_output=True, cwd=ROOT, check=False
    )
    assert done.returncode == 141
    assert done.stderr == b""
    assert len(done.stdout.splitlines()) == 1


@pytest.mark.parametrize("encoding", ["cp1252", "cp437", "ascii", "cp1258"])
def test_legacy_code_pages_never_crash(encoding: str) -> None:
    done = run("extract", "-", given=ARTICLE, PYTHONIOENCODING=encoding)
    assert (done.returncode, done.stderr) == (0, "")
    assert "Đoàn viên" in done.stdout


def test_a_bug_is_one_line_and_a_traceback_on_demand(tmp_path: Path) -> None:
    (tmp_path / "broken.py").write_text(
        "import congdoan.inputs, congdoan.cli, sys\n"
        "def broken(*_): raise RuntimeError('boom')\n"
        "congdoan.inputs.find_inputs = broken\n"
        "sys.exit(congdoan.cli.main(['extract', '-']))\n"
    )
    for debug in ("", "1"):
        done = python(tmp_path / "broken.py", CONGDOAN_DEBUG=debug)
        assert done.returncode == 1
        assert ("Traceback" in done.stderr) == bool(debug)
        if not debug:
            assert done.stderr.startswith("congdoan: unexpected RuntimeError: boom")
            assert "CONGDOAN_DEBUG=1" in done.stderr


def test_names_that_are_no_text() -> None:
    assert printable("b\udce0i.txt") == "b\ufffdi.txt"
    nameless = find_inputs(["a\0b.txt"]).found[0]
    with pytest.raises(Problem, match="null"):
        read_input(nameless)


def test_one_text_that_breaks_the_program_does_not_cost_the_others(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt", "c.txt"):
        (tmp_path / name).write_text(f"{name}. {ARTICLE}", encoding="utf-8")
    (tmp_path / "broken.py").write_text(
        "import congdoan.cli, extractor, sys\n"
        "real = extractor.Extractor.extract\n"
        "def broken(self, text, **known):\n"
        "    if text.startswith('b.txt'): raise RuntimeError('boom')\n"
        "    return real(self, text, **known)\n"
        "extractor.Extractor.extract = broken\n"
        "sys.exit(congdoan.cli.main(['extract', sys.argv[1], '-f', 'jsonl']))\n"
    )
    done = python(tmp_path / "broken.py", tmp_path, CONGDOAN_DEBUG="")
    assert done.returncode == 3
    assert len(done.stdout.splitlines()) == 2
    assert "b.txt: unexpected RuntimeError: boom" in done.stderr
    assert len(done.stderr.splitlines()) == 1
