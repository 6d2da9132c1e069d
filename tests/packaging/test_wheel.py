"""The built wheel, in an environment of its own without development packages."""

import json
import os
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SAMPLE = ROOT / "corpus" / "samples" / "articles" / "01-so-xay-dung.txt"


def check(*words: str | Path, cwd: Path | None = None) -> str:
    """Runs a command without the repository on the import path; its standard output."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    done = subprocess.run(
        list(map(str, words)),
        cwd=cwd,
        env={**environment, "NO_COLOR": "1"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr or done.stdout
    return done.stdout


@pytest.fixture(scope="session")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    source = folder / "source"
    source.mkdir()
    # A copy, so that building leaves nothing in the repository.
    for name in ("schemas", "extractor", "corpus", "eval", "congdoan"):
        (source / name).symlink_to(ROOT / name)
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        (source / name).write_bytes((ROOT / name).read_bytes())
    check(sys.executable, "-m", "pip", "wheel", "-q", "--no-deps", "-w", folder, source)
    [built] = folder.glob("congdoan-*.whl")
    return built


@pytest.fixture(scope="session")
def program(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    home = tmp_path_factory.mktemp("installed") / "venv"
    venv.create(home, with_pip=True)
    scripts = home / ("Scripts" if os.name == "nt" else "bin")
    check(
        scripts / "python",
        *("-m", "pip", "install", "-q", "-c", ROOT / "constraints.txt", wheel),
    )
    return scripts / "congdoan"


def test_the_wheel_holds_code_and_data_but_no_articles(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    for needed in (
        "congdoan/labels.toml",
        "congdoan/render/comparison/page.css",
        "congdoan/render/page.css",
        "congdoan/py.typed",
        "congdoan/render/evaluation/evaluation.css",
        "eval/__init__.py",
        "eval/gate/floors.toml",
        "eval/rules.toml",
        "schemas/sql/0001_initial.sql",
        "schemas/sql/comparison.sql",
        "schemas/sql/views.sql",
        "schemas/record.schema.json",
        "extractor/quantities/lexicon.toml",
        "extractor/facts/member_count/examples.txt",
        "extractor/facts/award/lexicon.toml",
        "extractor/facts/award/kind.toml",
    ):
        assert needed in names
    packages = ("schemas", "extractor", "corpus", "eval", "congdoan")
    kept = {
        path.relative_to(ROOT).as_posix()
        for package in packages
        for path in (ROOT / package).rglob("*")
        if path.suffix in {".py", ".toml", ".sql", ".json", ".css", ".txt"}
        and not {"articles", "samples", "__pycache__"} & set(path.parts)
    }
    assert kept <= names
    tops = {name.split("/")[0] for name in names}
    assert tops == {*packages, next(top for top in tops if top.endswith(".dist-info"))}
    assert not [name for name in names if "articles/" in name or "samples/" in name]


def test_development_packages_are_not_needed(program: Path) -> None:
    listed = check(program.with_name("python"), "-m", "pip", "list", "--format", "json")
    names = {package["name"].lower() for package in json.loads(listed)}
    assert "congdoan" in names
    assert not {"pytest", "mypy", "ruff", "hypothesis", "import-linter"} & names


def test_help_from_another_folder(program: Path, tmp_path: Path) -> None:
    assert "extract" in check(program, "--help", cwd=tmp_path)


def test_extract_and_compare_from_another_folder(program: Path, tmp_path: Path) -> None:
    (tmp_path / "bai.txt").write_bytes(SAMPLE.read_bytes())
    lines = check(program, "extract", "bai.txt", "-f", "jsonl", "--db", "union.db", cwd=tmp_path)
    record = json.loads(lines)
    assert record["document"]["source"] == "bai.txt"
    assert record["facts"]
    assert json.loads(check(program, "compare", "--db", "union.db", "-f", "json", cwd=tmp_path))
    assert "<mark" in check(program, "extract", "bai.txt", "-f", "html", cwd=tmp_path)
    assert "explain" in check(program, "explain", "--help", cwd=tmp_path)
    assert check(program, "kinds", cwd=tmp_path)


def test_the_schema_is_the_one_in_the_wheel(program: Path, wheel: Path, tmp_path: Path) -> None:
    kept = zipfile.ZipFile(wheel).read("schemas/record.schema.json").decode()
    assert check(program, "schema", cwd=tmp_path) == kept


def test_spacy_finds_the_component_by_its_name(program: Path, tmp_path: Path) -> None:
    code = (
        "import sys, spacy\n"
        "nlp = spacy.blank('xx')\n"
        "nlp.add_pipe('congdoan')\n"
        "[doc] = nlp.pipe([open(sys.argv[1], encoding='utf-8').read()])\n"
        "facts = doc._.record.facts\n"
        "assert len(facts) == len(doc.spans['facts']) > 5\n"
        "for fact, span in zip(facts, doc.spans['facts']):\n"
        "    assert fact.evidence.text in span.text\n"
        "    assert (fact.kind, fact.id) == (span.label_, span.id_)\n"
    )
    check(program.parent / "python", "-c", code, SAMPLE, cwd=tmp_path)
