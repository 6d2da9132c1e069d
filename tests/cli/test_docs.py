"""Documentation and words for people: complete, current, used."""

import re
import runpy
from enum import StrEnum
from pathlib import Path

import pytest
import typer.main

from congdoan.cli import app
from congdoan.labels import Lang, groups, kind_label, warning_label
from congdoan.render.table import KIND_STYLES
from corpus.regime import Regime
from eval import rules
from eval.mistakes import CauseKind
from eval.systems import BASELINES, CONGDOAN
from eval.tally import Depth
from schemas import (
    AwardClass,
    Flow,
    Kind,
    Level,
    Population,
    Qualifier,
    Rate,
    RecipientType,
    Status,
    Unit,
    WarningCode,
)
from tests.cli.shell import ARTICLE, ROOT, python, run
from tests.readers.documents import pdf

UPDATE = ROOT / "docs" / "update.py"
SOURCES = [
    path.read_text(encoding="utf-8")
    for path in (ROOT / "congdoan").rglob("*.py")
    if path.name != "labels.py"
]


def test_generated_parts_are_current() -> None:
    done = python(UPDATE, "--check")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_every_parameter_of_every_command_has_help() -> None:
    page = (ROOT / "docs" / "cli.md").read_text(encoding="utf-8")
    commands = runpy.run_path(str(UPDATE))["commands"]
    for name, command in commands(typer.main.get_command(app)):
        assert f"## congdoan {name}\n" in page
        assert command.help
        for parameter in command.params:
            assert parameter.help, f"{name}: {parameter.name}"
            assert parameter.help in page


def test_the_two_readmes_show_the_same_commands() -> None:
    english, vietnamese = (
        re.findall(r"<!-- run (\{.*?\}) -->", (ROOT / name).read_text(encoding="utf-8"))
        for name in ("README.md", "README.vi.md")
    )
    in_vietnamese = [
        spec.replace(" --lang en", "").replace("Not counted", "Không tính") for spec in english
    ]
    assert in_vietnamese == vietnamese
    for name in ("README.md", "README.vi.md"):
        text = (ROOT / name).read_text(encoding="utf-8")
        assert {kind for kind in map(str, Kind) if f"`{kind}`" in text} == set(map(str, Kind))


def test_links_between_pages_lead_somewhere() -> None:
    folders = (ROOT, ROOT / "docs", ROOT / "eval", ROOT / "corpus" / "articles")
    pages = [page for folder in folders for page in folder.glob("*.md")]
    assert pages
    for page in pages:
        for target in re.findall(r"\]\((?!https?:)([^)#]+)", page.read_text(encoding="utf-8")):
            assert (page.parent / target).exists(), f"{page.name}: {target}"


@pytest.mark.parametrize(
    ("group", "values"),
    [
        ("level", Level),
        ("population", Population),
        ("counted", Population),
        ("qualifier", Qualifier),
        ("status", Status),
        ("unit", Unit),
        ("flow", Flow),
        ("rate", Rate),
        ("award_class", AwardClass),
        ("recipient_type", RecipientType),
        ("regime", Regime),
        ("cause", CauseKind),
        ("eval", Depth),
    ],
)
def test_every_value_of_a_vocabulary_has_its_words(group: str, values: type[StrEnum]) -> None:
    assert {str(value) for value in values} <= set(groups()[group])


def test_every_field_that_is_scored_and_every_system_has_its_words() -> None:
    fields = {field for fields in rules.FIELDS.values() for field in fields}
    assert fields | {"period", "granted_by"} == set(groups()["field"])
    assert {CONGDOAN, *BASELINES} == set(groups()["system"])


def test_every_warning_and_kind_has_its_words() -> None:
    for lang in Lang:
        assert all(warning_label(code, lang) for code in WarningCode)
        assert all(kind_label(kind, lang) != kind for kind in Kind)


def test_every_word_is_there_in_both_languages_with_the_same_blanks() -> None:
    for group, keys in groups().items():
        for key, words in keys.items():
            assert set(words) == set(map(str, Lang)), f"{group}.{key}"
            blanks = {tuple(sorted(re.findall(r"\{(\w+)\}", text))) for text in words.values()}
            assert len(blanks) == 1, f"{group}.{key}"


@pytest.mark.parametrize("group", ["ui", "column", "period", "eval", "corpus"])
def test_no_word_is_left_over(group: str) -> None:
    for key in set(groups()[group]) - {*map(str, Flow), *map(str, Depth), "all", "mission"}:
        assert any(f'"{key}"' in source or f"'{key}'" in source for source in SOURCES), key


def test_every_kind_has_its_colours() -> None:
    css = (ROOT / "congdoan" / "render" / "page.css").read_text(encoding="utf-8")
    for kind in Kind:
        assert kind in KIND_STYLES
        assert f".{kind}{{" in css


def test_the_errors_that_the_vietnamese_readme_explains_are_told_so(tmp_path: Path) -> None:
    page = (ROOT / "README.vi.md").read_text(encoding="utf-8")
    _, _, rest = page.partition("| dòng báo lỗi | nghĩa là |\n|---|---|\n")
    rows = rest.partition("\n\n")[0].splitlines()
    explained = [words for row in rows for words in re.findall("`([^`]*)`", row.split(" | ")[0])]
    files = {
        "rong.txt": b"\n",
        "anh.txt": b"The union has two hundred and fourteen members and many friends. " * 4,
        "anh.jpg": b"\xff\xd8\xff\xe0" + bytes(range(256)),
        "so.db": b"SQLite format 3\0" + bytes(600),
        "cu.doc": bytes.fromhex("d0cf11e0a1b11ae1") + bytes(600),
        "hong.docx": b"PK\x03\x04" + bytes(600),
        "bang.csv": "ngày,nội dung bài\n1/2,có\n2/2,không\n".encode(),
        "bai.txt": ARTICLE.encode(),
    }
    for name, data in files.items():
        (tmp_path / name).write_bytes(data)
    (tmp_path / "quet.pdf").write_bytes(bytes(pdf([""]).output()))
    told = "".join(
        run(*words, cwd=tmp_path).stderr
        for words in (
            ["extract", "khong.txt", *files, "quet.pdf"],
            ["extract", "."],
            ["run", "bang.csv", "--db", "a.db"],
            ["search", "nữ", "--db", "khong.db"],
            ["search", "nữ"],
            ["extract"],
            ["extract", "bai.txt", "-o", "bai.txt"],
        )
    )
    assert len(explained) > 12
    assert [words for words in explained if words not in told] == []
