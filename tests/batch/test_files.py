"""Records as files for data tools: the same as in a database, and as good after a kill."""

import json
import random
import signal
from collections import Counter
from pathlib import Path

import pandas
import pyarrow.dataset
import pyarrow.parquet
import pytest

from corpus.batch import files
from corpus.batch.load import load
from corpus.errors import StoreError
from tests.batch.documents import count, make_corpus, tables, text
from tests.batch.running import hit, into_files, start, until
from tests.cli.shell import run

FORMATS = ("jsonl", "parquet")


@pytest.fixture
def small_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    """Parquet files of 60 articles, so that a small corpus makes several."""
    monkeypatch.setattr(files, "PARTITION", 60)


@pytest.mark.usefixtures("small_parts")
@pytest.mark.parametrize("fmt", FORMATS)
def test_files_hold_what_the_database_holds(
    corpus: Path, undisturbed: Path, tmp_path: Path, db: Path, fmt: str
) -> None:
    output = tmp_path / "out" / "all.jsonl" if fmt == "jsonl" else tmp_path / "out"
    output.parent.mkdir(exist_ok=True)
    summary = into_files(fmt, output, corpus)
    loaded = load(tmp_path / "out", db)
    assert tables(db) == tables(undisturbed)
    assert loaded.failed == summary.failed == 4
    again = load(tmp_path / "out", db)
    assert (again.counts["new"], again.counts["failed"], again.failed) == (0, 0, 4)
    assert tables(db) == tables(undisturbed)


def test_parquet_is_typed_and_facts_unfold_in_pandas(corpus: Path, tmp_path: Path) -> None:
    into_files("parquet", tmp_path / "out", corpus / "tep")
    table = pyarrow.dataset.dataset(tmp_path / "out", format="parquet").to_table()
    kinds = {field.name: str(field.type) for field in table.schema}
    assert kinds["published"] == "date32[day]"
    facts = pandas.json_normalize(table.to_pandas().explode("facts").facts.dropna().tolist())
    members = facts[facts.kind == "member_count"]
    assert sorted(members.value) == [398, 399, 400, 401, 402, 403, 404]
    assert facts.amount.max() == 306_000_000


@pytest.mark.parametrize("fmt", FORMATS)
def test_after_a_kill_the_next_run_makes_the_same_files(
    corpus: Path, tmp_path: Path, fmt: str
) -> None:
    output, whole = tmp_path / "out", tmp_path / "whole"
    running = start("run", corpus, "--to", fmt, output, "--workers", "2")
    progress = output / "_progress.json" if fmt == "parquet" else tmp_path / "out.progress.json"
    wanted = random.randrange(1, 6) if fmt == "jsonl" else 0
    until(
        lambda: (
            progress.exists()
            and json.loads(progress.read_text(encoding="utf-8"))["packets"] >= wanted
        )
    )
    hit(running, signal.SIGKILL, group=False)
    running.communicate(timeout=30)
    resumed = into_files_as_the_command_does(fmt, output, corpus)
    assert resumed.counts["skipped"] >= 32 * wanted - 32
    into_files(fmt, whole, corpus)
    if fmt == "jsonl":
        assert output.read_bytes() == whole.read_bytes()
        failures = (tmp_path / f"{one}.failures.jsonl" for one in ("out", "whole"))
    else:
        assert parts(output) == parts(whole)
        failures = (one / "_failures.jsonl" for one in (output, whole))
    first, second = failures
    assert first.read_bytes() == second.read_bytes()


def into_files_as_the_command_does(fmt: str, output: Path, corpus: Path):  # type: ignore[no-untyped-def]
    from corpus.batch.chunks import Shard
    from corpus.version import installed_version
    from tests.batch.running import into, named

    sources, version = named([corpus], output), installed_version()
    mark = files.fingerprint(sources, version, str(Shard()))
    kind = files.JsonlSink if fmt == "jsonl" else files.ParquetSink
    return into(kind(output, mark, version), sources)


def parts(folder: Path) -> list[tuple[str, list[object]]]:
    return [
        (path.name, pyarrow.dataset.dataset(path).to_table().to_pylist())
        for path in sorted(folder.glob("*.parquet"))
    ]


@pytest.mark.parametrize("fmt", FORMATS)
def test_a_run_whose_sources_changed_is_not_gone_on_with(tmp_path: Path, fmt: str) -> None:
    corpus, output = make_corpus(tmp_path / "c", rows=60), tmp_path / "out"
    into_files(fmt, output, corpus)
    again = into_files(fmt, output, corpus)
    assert (again.counts["new"], again.counts["skipped"], again.failed) == (0, 59, 3)
    assert again.documents == 69
    (corpus / "tep" / "60.txt").write_text("Công đoàn cơ sở có 7 đoàn viên.", encoding="utf-8")
    with pytest.raises(StoreError, match=r"have changed since.*--force"):
        into_files(fmt, output, corpus)
    into_files(fmt, output, corpus, force=True)
    load(output, tmp_path / "a.db")
    assert len(tables(tmp_path / "a.db")["articles"]) == 54


def test_two_runs_into_one_file_are_kept_apart(corpus: Path, tmp_path: Path) -> None:
    sink = files.JsonlSink(tmp_path / "out", "a", "1")
    with pytest.raises(StoreError, match="another run is writing"):
        into_files("jsonl", tmp_path / "out", corpus, force=True)
    sink.close(Counter(), interrupted=True)
    assert into_files("jsonl", tmp_path / "out", corpus, force=True).counts["new"] > 0


def test_parquet_files_of_others_are_left_alone(corpus: Path, tmp_path: Path) -> None:
    theirs = tmp_path / "part-0000-snappy.parquet"
    theirs.write_bytes(b"PAR1")
    with pytest.raises(StoreError, match="holds Parquet files"):
        into_files("parquet", tmp_path, corpus)
    assert theirs.read_bytes() == b"PAR1"


def test_failures_are_told_again_and_come_with_the_file_that_is_loaded(
    tmp_path: Path, db: Path
) -> None:
    (tmp_path / "a.txt").write_text(text(1), encoding="utf-8")
    (tmp_path / "b.txt").touch()
    words = (tmp_path / "a.txt", tmp_path / "b.txt", "--to", "jsonl", tmp_path / "out", "-w", "1")
    assert [run("run", *words).returncode for _ in "12"] == [3, 3]
    done = run("load", tmp_path / "out", "--db", db)
    assert (done.returncode, count(db)) == (3, 1)
    assert f"congdoan: {tmp_path}/b.txt: the text is empty\n" in done.stderr
    assert len(tables(db)["failures"]) == 1


def test_records_without_their_texts_are_told_so(tmp_path: Path, db: Path) -> None:
    (tmp_path / "a.txt").write_text(text(1), encoding="utf-8")
    run("extract", tmp_path / "a.txt", "-o", tmp_path / "a.jsonl")
    done = run("load", tmp_path / "a.jsonl", "--db", db)
    assert done.returncode == 1
    assert "it lacks 'text', which `congdoan run --to` writes" in done.stderr


@pytest.mark.parametrize(
    ("given", "said"), [("a.txt", "no record"), ("none", "There is no"), (".", "holds no .parquet")]
)
def test_what_no_run_wrote_is_not_loaded(tmp_path: Path, db: Path, given: str, said: str) -> None:
    (tmp_path / "a.txt").write_text(text(1), encoding="utf-8")
    done = run("load", tmp_path / given, "--db", db)
    assert done.returncode == 1
    assert said in done.stderr
    assert count(db) == 0


def test_parquet_that_others_have_changed_is_told(tmp_path: Path, corpus: Path, db: Path) -> None:
    into_files("parquet", tmp_path / "p", corpus / "tep")
    part = tmp_path / "p" / "part-00000.parquet"
    table = pyarrow.parquet.read_table(part)
    nulls = pyarrow.nulls(len(table), table.schema.field("facts").type)
    changed = table.set_column(table.schema.get_field_index("facts"), "facts", nulls)
    pyarrow.parquet.write_table(changed, part)
    assert load(part, db).failed == 1
    assert "cannot be read" in str(tables(db)["failures"])


def test_damaged_lines_are_failures_of_the_load(corpus: Path, tmp_path: Path, db: Path) -> None:
    output = tmp_path / "a.jsonl"
    into_files("jsonl", output, corpus / "tep")
    lines = output.read_text(encoding="utf-8").splitlines()
    lines[1] = lines[1].replace('"start": ', '"start": 9')
    lines[2] = lines[2][:50]
    lines[3] = "[]"
    lines[4] = lines[4].replace('"sha256": "', '"sha256": "0')
    whole = output.read_bytes()
    output.write_text("\n".join(lines) + "\n", encoding="utf-8")
    (tmp_path / "b.parquet").write_bytes(b"PAR1 no real one")
    summary = load(tmp_path, db)
    assert (summary.counts["new"], summary.failed) == (3, 6)
    said = {row[0].removeprefix(str(tmp_path)) for row in tables(db)["failures"]}
    assert {"/a.jsonl#2", "/a.jsonl#3", "/a.jsonl#4", "/a.jsonl#5", "/b.parquet"} < said
    assert load(tmp_path, db).failed == 6
    output.write_bytes(whole)
    into_files("parquet", tmp_path / "p", corpus / "tep")
    (tmp_path / "p" / "part-00000.parquet").rename(tmp_path / "b.parquet")
    assert load(tmp_path, db).counts["new"] == 4
    assert len(tables(db)["failures"]) == 1
