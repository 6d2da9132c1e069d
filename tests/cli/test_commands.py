"""Every command, run as a user runs it."""

import csv
import io
import json
import re
import sqlite3
from pathlib import Path

import pytest

import congdoan
from congdoan.commands.kinds import first_example
from schemas import json_schema, validate_record
from tests.cli.shell import ARTICLE, ROOT, SAMPLES, assert_one_line, python, run

COMMANDS = (
    *("extract", "explain", "kinds", "schema", "quantities", "compare", "search"),
    *("eval", "corpus"),
)


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("db") / "union.db"
    done = run("extract", SAMPLES, "--db", path, "--format", "jsonl")
    assert done.returncode == 0, done.stderr
    return path


def test_version() -> None:
    done = run("--version")
    assert (done.returncode, done.stdout) == (0, f"congdoan {congdoan.__version__}\n")


def test_help_lists_every_command() -> None:
    done = run("--help")
    assert done.returncode == 0
    for command in COMMANDS:
        assert f" {command} " in done.stdout


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help(command: str) -> None:
    done = run(command, "--help")
    assert done.returncode == 0
    assert f"congdoan {command}" in done.stdout


def test_no_arguments_shows_the_help() -> None:
    done = run()
    assert done.returncode == 2
    assert "extract" in done.stdout + done.stderr


def test_extract_json_of_standard_input() -> None:
    done = run("extract", "-", "--format", "json", given=ARTICLE)
    assert done.returncode == 0, done.stderr
    record = validate_record(done.stdout, ARTICLE)
    assert record.document.source == "-"
    assert [fact.kind for fact in record.facts] == ["member_count", "female_count"]


def test_extract_of_a_folder_names_its_texts(tmp_path: Path) -> None:
    (tmp_path / "bao" / "nam").mkdir(parents=True)
    for name in ("b.txt", "nam/a.txt", "ghi-chu.md", ".an.txt"):
        (tmp_path / "bao" / name).write_text(ARTICLE, encoding="utf-8")
    done = run("extract", "bao/", "-f", "jsonl", cwd=tmp_path)
    sources = [json.loads(line)["document"]["source"] for line in done.stdout.splitlines()]
    assert sources == ["bao/b.txt", "bao/nam/a.txt"]
    one = run("extract", "./bao/b.txt", "-f", "json", cwd=tmp_path)
    assert json.loads(one.stdout)["document"]["source"] == "./bao/b.txt"
    many = run("extract", "bao/nam", "-f", "json", cwd=tmp_path)
    assert [one["document"]["source"] for one in json.loads(many.stdout)] == ["bao/nam/a.txt"]


def test_extract_table_in_both_languages() -> None:
    vietnamese = run("extract", "-", given=ARTICLE)
    assert "Đoàn viên" in vietnamese.stdout
    assert "“71 đoàn viên”" in vietnamese.stdout
    english = run("extract", "-", "--lang", "EN", given=ARTICLE)
    assert "Women members" in english.stdout


def test_extract_csv_and_html_into_files(tmp_path: Path) -> None:
    sheet, page = tmp_path / "a.csv", tmp_path / "a.html"
    assert run("extract", "-", "-f", "csv", "-o", sheet, given=ARTICLE).stdout == ""
    assert sheet.read_bytes().startswith(b"\xef\xbb\xbf")
    assert sheet.read_bytes() == run("extract", "-", "-f", "csv", given=ARTICLE).stdout.encode()
    rows = list(csv.DictReader(io.StringIO(sheet.read_text(encoding="utf-8-sig"))))
    assert [row["Số lượng"] for row in rows] == ["71", "30"]
    assert run("extract", "-", "-f", "html", "-o", page, given=ARTICLE).returncode == 0
    assert page.read_text(encoding="utf-8").startswith("<!DOCTYPE html>")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.csv", "a.html"]


def test_output_keeps_the_old_file_when_nothing_can_be_read(tmp_path: Path) -> None:
    out = tmp_path / "facts.json"
    out.write_text("old", encoding="utf-8")
    done = run("extract", "none.txt", "-f", "json", "-o", out)
    assert done.returncode == 1
    assert out.read_text(encoding="utf-8") == "old"


def test_database_holds_what_was_printed(database: Path) -> None:
    printed = run("extract", SAMPLES, "-f", "jsonl").stdout.splitlines()
    facts = sum(len(json.loads(line)["facts"]) for line in printed)
    db = sqlite3.connect(database)
    assert db.execute("SELECT count(*) FROM articles").fetchone() == (len(printed),)
    assert db.execute("SELECT count(*) FROM facts").fetchone() == (facts,)
    assert db.execute("SELECT outcome, new FROM runs").fetchall() == [("finished", len(printed))]
    db.close()


def test_extracting_again_changes_nothing(database: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.db"
    copy.write_bytes(database.read_bytes())
    assert run("extract", SAMPLES, "--db", copy, "-f", "jsonl").returncode == 0
    db = sqlite3.connect(copy)
    before, again = db.execute("SELECT new, unchanged FROM runs ORDER BY id").fetchall()
    assert again == (0, before[0])
    db.close()


def test_explain_shows_facts_cues_and_near_misses() -> None:
    text = ARTICLE + "Dự hội nghị có 58 đại biểu, kết nạp 12 đoàn viên thanh niên.\n"
    done = run("explain", "-", "--lang", "en", given=text)
    assert done.returncode == 0, done.stderr
    assert "[71 đoàn viên]" in " ".join(done.stdout.split())
    assert "rule member_count." in done.stdout
    assert "confidence 0." in done.stdout
    assert "Not counted as union facts" in done.stdout
    found = json.loads(run("explain", "-", "-f", "json", given=text).stdout)
    record = validate_record(found["record"], text)
    assert set(found["cues"]) == {fact.id for fact in record.facts}
    for miss in found["near_misses"]:
        assert text[miss["start"] : miss["end"]] == miss["text"]
        assert miss["sentence"]["start"] <= miss["start"] < miss["end"] <= miss["sentence"]["end"]


def test_cues_are_told_in_the_language_asked_for() -> None:
    shown = " ".join(run("explain", "-", given=ARTICLE).stdout.split())
    assert "dấu hiệu: " in shown
    assert "chủ thể: " in shown
    assert not re.search(r"\b(owner|stock|subject|women)\b", shown)


def test_explain_writes_numbers_as_its_language_does() -> None:
    vietnamese, english = (
        run("explain", "-", "--lang", lang, given=ARTICLE).stdout for lang in ("vi", "en")
    )
    assert "độ tin cậy 0," in vietnamese
    assert "0." not in vietnamese
    assert "confidence 0." in english


def test_explain_takes_one_file() -> None:
    done = run("explain", SAMPLES)
    assert done.returncode == 1
    assert_one_line(done, "one file")


@pytest.mark.parametrize(("lang", "word"), [("vi", "Khen thưởng"), ("en", "Awards")])
def test_kinds_lists_all_with_an_example(lang: str, word: str) -> None:
    done = run("kinds", "--lang", lang)
    assert word in done.stdout
    for kind in json_schema()["$defs"]["Kind"]["enum"] if "Kind" in json_schema()["$defs"] else ():
        assert kind in done.stdout
    assert done.stdout.count("Ví dụ: " if lang == "vi" else "Example: ") == 6


def test_first_example_shows_the_fact_in_brackets(tmp_path: Path) -> None:
    path = tmp_path / "examples.txt"
    path.write_text(
        "# Có [[x | y]]\nCó 3 người dự.\nCó [[71 đoàn viên | value=71]] và [[30 nữ | value=30]].\n"
    )
    assert first_example(path) == "Có [71 đoàn viên] và [30 nữ]."


def test_schema_is_the_one_in_the_repository() -> None:
    done = run("schema")
    assert json.loads(done.stdout) == json_schema()
    kept = (ROOT / "schemas" / "record.schema.json").read_text(encoding="utf-8")
    assert done.stdout == kept


def test_quantities_reads_lines_and_jsonl(tmp_path: Path) -> None:
    lines = ["ủng hộ trên 164 triệu đồng", "", '{"text": "6 tháng đầu năm", "ref": "2017-10-25"}']
    path = tmp_path / "lines.txt"
    path.write_text("\ufeff" + "\r\n".join(lines), encoding="utf-8")
    done = run("quantities", path)
    assert done.returncode == 0, done.stderr
    found = [json.loads(line) for line in done.stdout.splitlines()]
    assert [one["text"] for one in found] == [lines[0], "6 tháng đầu năm"]
    assert found[0]["quantities"][0]["value"] == 164_000_000
    assert found[1]["quantities"][0]["period"] == "2017-01/2017-06"
    assert run("quantities", given=lines[0]).stdout == done.stdout.splitlines()[0] + "\n"


def test_quantities_tells_a_bad_line_and_goes_on() -> None:
    done = run("quantities", given='{"text": 3}\n5 triệu đồng\n')
    assert done.returncode == 3
    assert_one_line(done, "line 1", "text")
    assert len(done.stdout.splitlines()) == 1


def test_compare_shows_every_union(database: Path, tmp_path: Path) -> None:
    table = run("compare", "--db", database)
    assert table.returncode == 0, table.stderr
    assert "Trước ngày 1/7/2025" in table.stdout
    assert "Từ ngày 1/7/2025" in table.stdout
    assert max(map(len, table.stdout.splitlines())) <= 80
    rows = json.loads(run("compare", "--db", database, "-f", "json").stdout)
    assert len(rows) >= 8
    out = tmp_path / "compare.csv"
    assert run("compare", "--db", database, "-f", "csv", "-o", out, "--lang", "en").stdout == ""
    sheet = list(csv.DictReader(io.StringIO(out.read_text(encoding="utf-8-sig"))))
    assert len(sheet) == len(rows)
    assert {"Raised (VND)", "Spent (VND)", "Lent (VND)", "Held (VND)"} <= set(sheet[0])
    for row, line in zip(rows, sheet, strict=True):
        assert line["Union"] == row["branch"]
        members = row["members"]
        assert line["Members"] == (str(members["value"]) if members else "")
        assert line["Members: date"] == (members["date"] if members and members["date"] else "")


def test_compare_of_an_empty_database_says_so(tmp_path: Path) -> None:
    path = tmp_path / "empty.db"
    assert run("extract", "none.txt", "--db", path).returncode == 1
    done = run("compare", "--db", path, "--lang", "en")
    assert (done.returncode, done.stdout) == (0, "There are no figures to compare.\n")


def test_search_without_tone_marks(database: Path) -> None:
    done = run("search", "nghiep doan nghe ca", "--db", database)
    assert "Nghiệp đoàn nghề cá" in done.stdout
    assert "05-nghiep-doan-nghe-ca.txt" in done.stdout
    nothing = run("search", "zzzz", "--db", database, "--lang", "en")
    assert (nothing.returncode, nothing.stdout) == (0, "No article found.\n")


def test_search_says_when_there_is_more(database: Path) -> None:
    all_ = run("search", "cong doan", "--db", database).stdout
    assert "Còn nữa" not in all_
    some = run("search", "cong doan", "--db", database, "--limit", "2").stdout
    *hits, more = some.rstrip().split("\n\n")
    assert (len(hits), more) == (2, "Còn nữa; đây là 2 bài hợp nhất. Xem thêm: --limit SỐ.")
    assert all_.startswith(some.removesuffix(f"{more}\n"))


def test_search_for_no_words(database: Path) -> None:
    for query in ("", "“…”"):
        done = run("search", query, "--db", database)
        assert done.returncode == 2
        assert_one_line(done, "no word to find")


def test_heavy_libraries_wait_until_they_are_needed() -> None:
    code = (
        "import sys, congdoan, congdoan.cli\n"
        "heavy = {'spacy', 'underthesea', 'pydantic', 'sqlite_utils', 'rich.table', 'numpy'}\n"
        "print(sorted(heavy & set(sys.modules)))"
    )
    done = python("-c", code)
    assert (done.stdout, done.stderr) == ("[]\n", "")


def test_one_article_is_read_without_the_rest_of_the_house() -> None:
    code = (
        "import sys\n"
        "from typer.testing import CliRunner\n"
        "from congdoan.cli import app\n"
        "done = CliRunner().invoke(app, ['extract', sys.argv[1], '-f', 'jsonl'])\n"
        "assert done.exit_code == 0, done.output\n"
        "idle = {'pandas', 'pyarrow', 'dask', 'matplotlib', 'trafilatura', 'docx', 'openpyxl',"
        " 'sqlite_utils', 'sklearn', 'rapidfuzz'}\n"
        "print(sorted(idle & set(sys.modules)))"
    )
    done = python("-c", code, SAMPLES / "01-so-xay-dung.txt")
    assert (done.stdout, done.stderr) == ("[]\n", "")
