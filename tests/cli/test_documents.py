"""extract and explain read documents of every format, with what these say of themselves."""

import json
from pathlib import Path

from tests.cli.shell import assert_one_line, run
from tests.readers.documents import ARTICLE, BODY, TITLE, json_lines, page, pdf, word
from tests.readers.legacy_fonts import tcvn3


def test_a_folder_of_documents(tmp_path: Path) -> None:
    files = {
        "a.txt": tcvn3(ARTICLE.replace("’", "'")), "b.html": page().encode(), "c.docx": word(),
        "d.pdf": bytes(pdf().output()), "~$c.docx": b"", "e.jpg": b"\xff\xd8\xff",
    }  # fmt: skip
    for name, data in files.items():
        (tmp_path / name).write_bytes(data)
    out = tmp_path / "facts.html"
    done = run("extract", tmp_path, "-f", "html", "-o", out)
    assert (done.returncode, done.stderr) == (0, "")
    done = run("extract", tmp_path, "-f", "html", "-o", out)
    assert done.returncode == 2  # what was written lies among the documents now
    assert_one_line(done, "the output would replace")
    done = run("extract", *(tmp_path / name for name in list(files)[:4]), "-f", "jsonl")
    records = [json.loads(line) for line in done.stdout.splitlines()]
    assert [record["document"]["source"][-5:] for record in records] == [
        "a.txt", ".html", ".docx", "d.pdf",
    ]  # fmt: skip
    for record in records:
        assert "86 đoàn viên" in [fact["evidence"]["text"] for fact in record["facts"]]


def test_what_a_page_says_of_itself_is_in_the_record(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    path.write_text(page(), encoding="utf-8")
    for words in (("extract", path, "-f", "json"), ("explain", path, "-f", "json")):
        told = json.loads(run(*words).stdout)
        document = told.get("record", told)["document"]
        assert (document["title"], document["published"]) == (TITLE, "2017-11-14")
        assert (document["outlet"], document["author"]) == ("Báo Lam Giang", "Thu Hà")


def test_standard_input_may_be_a_document() -> None:
    done = run("extract", "-", "-f", "jsonl", given=word([BODY[0]]))
    assert (done.returncode, done.stderr) == (0, "")
    assert '"text":"86 đoàn viên"' in done.stdout


def test_a_table_of_documents_is_for_another_command(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(json_lines())
    done = run("extract", path)
    assert done.returncode == 1
    assert_one_line(done, "a.jsonl", "congdoan run")
