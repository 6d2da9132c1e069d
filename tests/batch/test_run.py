"""What becomes of documents: read, passed, failed, skipped, read again."""

import gzip
import io
import json
import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

import congdoan
from congdoan.cli import main
from corpus.batch.chunks import Shard
from corpus.readers.columns import Columns
from corpus.store import Store
from tests.batch.documents import count, make_corpus, tables, text
from tests.batch.running import into_database
from tests.cli.shell import ARTICLE, ROOT, run
from tests.readers.documents import of_every_format, word


def write(path: Path, words: str = ARTICLE) -> Path:
    path.write_text(words, encoding="utf-8")
    return path


def failures(db: Path) -> dict[str, tuple[str, int]]:
    with Store(db, readonly=True) as store:
        return {one.source: (one.message, one.attempts) for one in store.failures()}


def test_every_document_is_counted_once_and_bad_ones_are_rows_of_failures(
    corpus: Path, db: Path
) -> None:
    summary = into_database(db, corpus)
    wanted = {"new": 267, "skipped": 3, "passed": 35, "failed": 4, "with_facts": 267}
    assert {name: summary.counts[name] for name in wanted} == wanted
    assert summary.documents == 309
    told = failures(db)
    assert sorted(Path(source).name for source in told) == [
        "bai.jsonl#151", "bai.jsonl#281", "bai.jsonl#41", "rỗng.txt",
    ]  # fmt: skip
    assert told[f"{corpus}/tep/rỗng.txt"] == ("the text is empty", 1)
    assert "no JSON" in told[f"{corpus}/bai.jsonl#41"][0]
    assert count(db, "SELECT failed FROM runs WHERE outcome = 'finished'") == 4


def test_what_was_read_or_failed_is_left_alone_until_it_is_asked_for(
    corpus: Path, undisturbed: Path, db: Path
) -> None:
    shutil.copy(undisturbed, db)
    again = into_database(db, corpus)
    assert (again.counts["new"], again.counts["failed_before"], again.failed) == (0, 4, 4)
    assert tables(db) == tables(undisturbed)
    retried = into_database(db, corpus, retry=True)
    assert retried.counts["failed"] == 4
    assert {attempts for _, attempts in failures(db).values()} == {2}
    forced = into_database(db, corpus, force=True)
    assert (forced.counts["unchanged"], forced.counts["failed"]) == (267, 4)


def test_a_document_that_was_mended_is_no_failure_any_more(tmp_path: Path, db: Path) -> None:
    folder = tmp_path / "bài"
    folder.mkdir()
    names = ("có.txt", "không.txt", "trùng.txt")
    for name in names:
        write(folder / name, " ")
    rows = write(folder / "dòng.jsonl", '{"text": "Công đoàn\n{"text": 7, "x": "Công đoàn"}\n')
    assert into_database(db, folder).failed == 5
    write(folder / names[0])
    write(folder / names[1], "Giá cà phê tăng nhẹ.")
    write(folder / names[2])
    write(rows, '{"text": "Giá vàng"}\n' + json.dumps({"text": ARTICLE}) + "\n")
    assert into_database(db, folder).failed == 0
    assert failures(db) == {}


def test_a_table_whose_column_is_named_later_is_no_failure_any_more(
    tmp_path: Path, db: Path
) -> None:
    table = write(tmp_path / "bài.csv", f"ô,khác\n{ARTICLE.strip().replace(',', ';')},1\n")
    rows = write(tmp_path / "bài.jsonl", json.dumps({"ô": ARTICLE, "k": 1}) + "\n")
    assert into_database(db, table, rows).failed == 2
    assert "--text-column" in failures(db)[str(table)][0]
    summary = into_database(db, table, rows, columns=Columns(text="ô"))
    assert (summary.counts["new"], summary.failed) == (2, 0)
    assert failures(db) == {}


def test_a_missing_library_is_not_held_against_the_document(
    tmp_path: Path, db: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import sys

    page = tmp_path / "a.pdf"
    page.write_bytes(b"%PDF-1.4 no real one")
    with monkeypatch.context() as without:
        without.setitem(sys.modules, "pypdfium2", None)
        without.delitem(sys.modules, "corpus.readers.pdf", raising=False)
        into_database(db, page)
    assert "pip install congdoan[formats]" in failures(db)[str(page)][0]
    into_database(db, page)
    assert "damaged" in failures(db)[str(page)][0]


def test_from_python(corpus: Path, db: Path) -> None:
    summary = congdoan.run([corpus / "tep"], db=db, workers=1)
    assert (summary.counts["new"], summary.failed, summary.interrupted) == (7, 1, False)
    assert summary.facts == {"member_count": 7, "fund_amount": 7}
    assert count(db) == 7


def test_one_text_is_one_article_whose_source_is_the_first(tmp_path: Path, db: Path) -> None:
    first, second = write(tmp_path / "a.txt"), write(tmp_path / "b.txt")
    summary = into_database(db, first, second, first)
    assert (summary.counts["new"], summary.counts["skipped"], summary.documents) == (1, 1, 2)
    assert count(db, "SELECT source FROM articles") == str(first)


def test_a_source_under_two_names_is_read_once(corpus: Path, undisturbed: Path, db: Path) -> None:
    summary = into_database(db, corpus, f"{corpus}/")
    assert summary.counts["new"] == 267
    assert count(db) == count(undisturbed)


def test_shards_are_disjoint_and_together_the_whole(
    corpus: Path, undisturbed: Path, db: Path
) -> None:
    alone = [into_database(db, corpus, shard=Shard(which, 3)) for which in (1, 2, 3)]
    assert sum(one.documents for one in alone) == 309
    assert max(one.documents for one in alone) - min(one.documents for one in alone) <= 1
    sources = "SELECT group_concat(id) FROM (SELECT id FROM articles ORDER BY id)"
    assert count(db, sources) == count(undisturbed, sources)
    assert tables(db)["failures"] == tables(undisturbed)["failures"]


def test_packed_sources_give_the_same_articles(corpus: Path, undisturbed: Path, db: Path) -> None:
    packed, archive = db.with_name("bai.jsonl.gz"), db.with_name("tep.zip")
    packed.write_bytes(gzip.compress((corpus / "bai.jsonl").read_bytes()))
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as made:
        for path in sorted((corpus / "tep").iterdir()):
            made.write(path, path.name)
    summary = into_database(db, packed, archive)
    ids = "SELECT group_concat(id) FROM (SELECT id FROM articles ORDER BY id)"
    assert count(db, ids) == count(undisturbed, ids)
    assert summary.size == packed.stat().st_size + archive.stat().st_size


def test_a_file_that_vanishes_during_the_run_is_a_failure(tmp_path: Path, db: Path) -> None:
    folder = make_corpus(tmp_path / "c", rows=60)
    from corpus.batch.sinks import DatabaseSink
    from tests.batch.running import into, named

    sources = named([folder])
    items = sources.items

    def vanishing():  # type: ignore[no-untyped-def]
        for item in items():
            if isinstance(item.payload, Path) and item.payload.name == "60.txt":
                item.payload.unlink()
            yield item

    sources.items = vanishing  # type: ignore[method-assign]
    summary = into(DatabaseSink(db, "run"), sources)
    assert failures(db)[f"{folder}/tep/60.txt"][0] == "no such file or directory"
    assert summary.counts["new"] == 53


def test_documents_named_like_the_output_are_read_and_the_output_is_not(tmp_path: Path) -> None:
    write(tmp_path / "ra.jsonl.txt")
    for time in (1, 2):
        done = run("run", tmp_path, "--to", "jsonl", tmp_path / "ra.jsonl", "--lang", "en")
        assert (done.returncode, done.stderr) == (0, ""), time
    lines = (tmp_path / "ra.jsonl").read_text(encoding="utf-8").splitlines()
    assert [json.loads(line)["document"]["source"] for line in lines] == [
        f"{tmp_path}/ra.jsonl.txt"
    ]


def test_a_file_that_may_not_be_read_stops_nothing_and_is_tried_again(
    tmp_path: Path, db: Path
) -> None:
    folder = tmp_path / "bài"
    folder.mkdir()
    write(folder / "a.txt")
    locked = write(folder / "b.txt", text(1))
    locked.chmod(0)
    done = run("run", folder, "--db", db, "--lang", "en")
    assert done.returncode == 3
    assert f"congdoan: {locked}: permission denied" in done.stderr
    locked.chmod(0o644)
    assert into_database(db, folder).failed == 0
    assert (count(db), failures(db)) == (2, {})


def test_what_a_folder_holds_is_told_by_its_bytes_where_names_do_not_tell(
    tmp_path: Path, db: Path
) -> None:
    folder = tmp_path / "bài"
    folder.mkdir()
    page = f"<!DOCTYPE html><html><body><h1>Tin</h1><p>{text(3)}</p></body></html>"
    write(folder / "1. Báo cáo công đoàn", text(1))
    write(folder / "00012", text(2))
    write(folder / "index.php?id=3", page)
    write(folder / "MAU.DOC", text(4))
    (folder / "dữ liệu.bak").write_bytes(word([text(5)]))
    write(folder / "ghi.py", f'print("{text(6)}")')
    write(folder / "p.js", "'<p>'")
    (folder / "core").write_bytes(b"\x7fELF\x00\x00")
    (folder / "vòng").symlink_to(".")
    done = run("run", folder, "--db", db, "--lang", "en")
    assert (count(db), failures(db), done.returncode) == (5, {}, 0)
    for told in ("links to folders (1)", ".py (1)", ".js (1)", "core (1)"):
        assert told in done.stderr
    packed = tmp_path / "bài.zip"
    with zipfile.ZipFile(packed, "w") as made:
        for path in sorted(folder.iterdir()):
            if path.is_file():
                made.write(path, path.name)
    again = into_database(db, packed)
    assert (again.documents, again.counts["skipped"]) == (5, 5)


def test_a_folder_that_may_not_be_read_stops_nothing(tmp_path: Path, db: Path) -> None:
    folder = tmp_path / "bài"
    locked = folder / "mật"
    locked.mkdir(parents=True)
    write(folder / "a.txt")
    write(locked / "b.txt", text(1))
    locked.chmod(0)
    try:
        done = run("run", folder, locked / "b.txt", "--db", db, "--lang", "en")
        files = run("run", folder, locked / "b.txt", "--to", "jsonl", tmp_path / "ra.jsonl")
    finally:
        locked.chmod(0o755)
    assert (done.returncode, files.returncode) == (3, 3)
    assert f"congdoan: {locked}: permission denied\n" in done.stderr
    assert f"congdoan: {locked}/b.txt: permission denied\n" in done.stderr
    assert count(db) == 1
    assert into_database(db, folder, locked / "b.txt").failed == 0
    assert (count(db), failures(db)) == (2, {})


@pytest.mark.parametrize("engine", ["local", "dask"])
def test_a_day_that_is_none_is_told(
    engine: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    days = ["2023-10-20", "20/10/2023", "", "nan", "hôm qua", "45210"]
    rows = [
        {"text": ARTICLE.replace("71", str(80 + number)), "ngay": told}
        for number, told in enumerate(days)
    ]
    path = write(tmp_path / "a.jsonl", "\n".join(json.dumps(row) for row in rows))
    db = tmp_path / "a.db"
    words = ["--db", str(db), "--date-column", "ngay", "--workers", "1", "--engine", engine]
    assert main(["run", str(path), *words]) == 0
    assert capsys.readouterr().err == (
        "congdoan: days of publication that could not be read: 2, such as 'hôm qua'; "
        "write 2024-10-31 or 31/10/2024\n"
    )
    with Store(db) as store:
        assert [row["published"] for row in store.db["articles"].rows].count("2023-10-20") == 2


def test_lines_are_read_from_standard_input_as_they_come(db: Path) -> None:
    lines = "".join(json.dumps({"text": text(n)}) + "\n" for n in range(1, 5))
    done = run("run", "-", "--db", db, given=lines)
    assert done.returncode == 0
    assert count(db, "SELECT group_concat(source) FROM articles") == "-#1,-#2,-#3,-#4"


@pytest.mark.parametrize("name", [*of_every_format(), "a.jsonl.gz", "a.csv.gz"])
def test_any_format_is_read_from_standard_input(name: str, db: Path) -> None:
    formats = of_every_format()
    unpacked = name.removesuffix(".gz")
    given = gzip.compress(formats[unpacked]) if name not in formats else formats[name]
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr("sys.stdin", io.TextIOWrapper(io.BufferedReader(io.BytesIO(given))))  # type: ignore[arg-type]
        summary = into_database(db, "-")
    assert summary.failed == 0
    assert summary.counts["new"] >= 1
    assert failures(db) == {}


def test_what_standard_input_cannot_be_is_told_in_a_line(db: Path) -> None:
    done = run("run", "-", "--db", db, given=b"cong doan " * 7_000_000)
    assert done.returncode == 1
    assert "split it" in done.stderr
    wide = run("run", "-", "--db", db, given='{"text": "a"}'.encode("utf-16"))
    assert (wide.returncode, wide.stderr) == (
        1, "congdoan: -: JSON lines are UTF-8, this is UTF-16; save the file as UTF-8\n"
    )  # fmt: skip
    closed = subprocess.run(
        [sys.executable, "-m", "congdoan", "run", "-", "--db", str(db)],
        stdin=None, capture_output=True, text=True, cwd=ROOT, check=False, preexec_fn=_close_stdin,
    )  # fmt: skip
    assert (closed.returncode, closed.stderr) == (
        1, "congdoan: -: standard input is closed\n"
    )  # fmt: skip


def _close_stdin() -> None:
    os.close(0)


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (["{there}"], 2, "say where to: --db FILE"),
        (["{there}", "--db", "{there}"], 2, "would replace"),
        (["{there}", "--to", "jsonl", "{there}"], 2, "would replace"),
        (["{folder}", "--to", "parquet", "{folder}"], 2, "is to be read"),
        (["", "--db", "{folder}/x.db"], 2, "name a file, a folder or -"),
        (["{there}", "--to", "jsonl", "{folder}/x", "--retry-failed"], 2, "goes with --db"),
        (["{there}", "--db", "{folder}/x.db", "--shard", "3/2"], 2, "is no shard"),
        (["{there}", "--db", "{folder}/x.db", "--scheduler", "tcp://x:1"], 2, "--engine dask"),
        (["{folder}/none.txt", "--db", "{folder}/x.db"], 1, "no such file or directory"),
        (["{folder}/empty", "--db", "{folder}/x.db"], 1, "there is no document"),
        (["{folder}/photos", "--db", "{folder}/x.db"], 1, "passed over: .bmp (1)"),
        (["{there}", "--db", "{folder}/no/x.db"], 1, "There is no folder"),
        (["{there}", "--to", "jsonl", "{folder}/no/x"], 1, "make the folder"),
        (["{there}", "--to", "jsonl", "{folder}"], 1, "is a folder: name a file"),
        (["{there}", "--to", "jsonl", "-"], 1, "name one"),
        (["{there}", "--to", "jsonl", "/dev/null"], 1, "name one"),
        (["{there}", "--to", "parquet", "{folder}/other.jsonl"], 1, "is no folder"),
        (["{there}", "--to", "jsonl", "{folder}/other.jsonl"], 1, "no run is noted beside it"),
    ],
)
def test_what_cannot_be_done_is_said_in_a_line_and_nothing_is_harmed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], words: list[str], code: int, said: str
) -> None:
    there = write(tmp_path / "a.txt")
    other = write(tmp_path / "other.jsonl", "my own notes\n")
    (tmp_path / "empty").mkdir()
    (tmp_path / "photos").mkdir()
    (tmp_path / "photos" / "a.bmp").touch()
    given = [word.format(there=there, folder=tmp_path) for word in words]
    assert main(["run", *given]) == code
    told = capsys.readouterr().err
    assert "a bug" not in told
    assert said in told
    assert there.read_text(encoding="utf-8") == ARTICLE
    assert other.read_text(encoding="utf-8") == "my own notes\n"
    assert os.path.exists(tmp_path / "photos" / "a.bmp")
