"""``import congdoan``: lazy, typed, and not taken in by files of the same names."""

import os
from pathlib import Path

import pytest

import congdoan
from congdoan._siblings import find_stranger
from tests.cli.shell import ARTICLE, ROOT, python


def test_the_public_names() -> None:
    from corpus.store import Store
    from extractor import Explanation, Extractor
    from schemas import Record

    assert congdoan.Store is Store
    assert congdoan.Extractor is Extractor
    assert congdoan.Explanation is Explanation
    assert congdoan.Record is Record
    assert set(congdoan.__all__) <= set(dir(congdoan))
    with pytest.raises(AttributeError, match="no attribute 'Extracter'"):
        congdoan.Extracter  # noqa: B018


def test_extract_and_keep(tmp_path: Path) -> None:
    record = congdoan.extract(ARTICLE, source="a.txt")
    assert record.document.source == "a.txt"
    assert [fact.evidence.text for fact in record.facts] == ["71 đoàn viên", "30 nữ"]
    with congdoan.Store(tmp_path / "union.db") as store:
        store.save(record, ARTICLE)
        assert store.record(record.document.sha256) == record


@pytest.mark.parametrize("text", ["", " \n"])
def test_an_empty_text_is_a_value_error(text: str) -> None:
    with pytest.raises(ValueError, match="empty"):
        congdoan.extract(text)


@pytest.mark.parametrize("name", ["eval.py", "schemas.py", "corpus/__init__.py", "extractor"])
def test_a_file_that_hides_a_package_is_named(name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    if path.suffix:
        path.parent.mkdir(exist_ok=True)
        path.write_text("")
    else:
        path.mkdir()
        (path / "__init__.py").write_text("")
    for code in ("import congdoan", "from congdoan.cli import main"):
        places = os.pathsep.join([str(tmp_path), str(ROOT)])
        done = python("-c", code, cwd=tmp_path, PYTHONPATH=places)
        assert done.returncode == 1
        last = done.stderr.splitlines()[-1]
        assert last.startswith("congdoan._siblings.HiddenPackageError: ")
        assert str(tmp_path / name.partition("/")[0]) in last
        assert "rename it" in last


def test_our_own_packages_and_missing_ones_are_no_strangers(tmp_path: Path) -> None:
    assert find_stranger("schemas", ROOT, [str(ROOT)]) is None
    assert find_stranger("schemas", ROOT, [str(tmp_path)]) is None
    (tmp_path / "schemas.py").write_text("")
    assert find_stranger("schemas", ROOT, [str(tmp_path)]) == tmp_path / "schemas.py"
