"""``congdoan eval`` and ``congdoan corpus check``, run as a user runs them."""

import json
import re
from pathlib import Path

import pytest

from congdoan.cli import main
from eval.report import Evaluation
from tests.cli.shell import ROOT, assert_one_line, run
from tests.cli.test_html import Page
from tests.eval.conftest import FOLDERS
from tests.eval.sample import TEXT, gold, write

SEEDS = FOLDERS["seeds"]
NASTY = "<script>alert('đoàn')</script> & co"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An article that is read right, one that is misread, one that cannot be read."""
    write(tmp_path / "bai")
    spoilt = {**gold(), "id": "bai-02"}
    spoilt["facts"][0]["qualifier"] = "nearly"
    spoilt["branches"][0]["name"] = "Công đoàn cơ sở Sở Y tế tỉnh Lam Giang"
    spoilt["facts"][2] |= {"evidence": NASTY, "amount": 7}
    write(tmp_path / "bai", spoilt, f"{TEXT}{NASTY}\n", "bai-02")
    english = {"id": "bai-03", "published": None, "branches": [], "facts": []}
    text = "The trade union of the hospital has many members and does good work for them all."
    return write(tmp_path / "bai", english, text, "bai-03")


def test_the_table_in_both_languages(folder: Path) -> None:
    vietnamese = run("eval", folder)
    assert vietnamese.returncode == 3
    assert_one_line(vietnamese, "bai-03", "not in Vietnamese")
    assert "Bốn loại chính" in vietnamese.stdout
    assert "Bài không đọc được" in vietnamese.stdout
    assert "1 trên 3" in vietnamese.stdout
    english = run("eval", folder, "--lang", "en").stdout
    narrow = run("eval", folder, "--lang", "en", COLUMNS="44").stdout
    assert max(map(len, narrow.splitlines())) <= 44
    for words in ("Members, workforce\n", "Money\n", "All\n"):
        assert words in narrow
    for words in ("Main four kinds", "Articles that could not be read", "bai-03", "1 of 3"):
        assert words in english
    for shown in (vietnamese.stdout, english):
        assert max(map(len, shown.splitlines())) <= 80


def test_errors_stand_in_their_sentence_only_when_asked_for(folder: Path) -> None:
    short = run("eval", folder, "--lang", "en").stdout
    assert "1  Missed · Money" in short
    assert "Wrong field (qualifier) · Members, workforce" in short
    assert "bai-02" not in short
    full = " ".join(run("eval", folder, "--lang", "en", "--errors").stdout.split())
    assert f"bai-02: 7 [{NASTY}]" in full
    assert "hiện có [71 đoàn viên], trong đó" in full
    assert "should be nearly · found exact" in full
    vietnamese = " ".join(run("eval", folder, "--errors").stdout.split())
    assert "phải là gần · lại ghi chính xác" in vietnamese


def test_json_is_whole(folder: Path) -> None:
    done = run("eval", folder, "-f", "json", "--errors", "--baselines")
    found = Evaluation.model_validate_json(done.stdout)
    assert [score.system for score in found.scores] == ["congdoan", "regex", "ner"]
    assert found.corpus.articles == 3
    assert len(found.corpus.digest) == 64
    assert found.main.unread[0].article == "bai-03"
    assert found.main.calibration is not None
    data = json.loads(done.stdout)
    assert data["version"]
    assert data["rules"]["levels"].keys() == {"value", "branch", "record"}
    assert data["rules"]["seed"]
    figure = data["scores"][0]["rows"][0]["value"]["f1"]
    assert figure["low"] <= figure["value"] <= figure["high"]
    mistakes = [m for cause in data["scores"][0]["causes"] for m in cause["mistakes"]]
    texts = {name: (folder / f"{name}.txt").read_text(encoding="utf-8") for name in ("bai-02",)}
    assert mistakes
    for one in mistakes:
        text, span = texts[one["article"]], one["evidence"]
        assert text[span["start"] : span["end"]] == span["text"]
    counted = json.loads(run("eval", folder, "-f", "json").stdout)["scores"]
    assert len(counted) == 1
    assert all(cause["mistakes"] is None for cause in counted[0]["causes"])


def test_the_figures_are_the_same_each_time() -> None:
    first, second = (run("eval", SEEDS, "-f", "json").stdout for _ in range(2))
    assert first == second


def test_the_page_is_self_contained_and_escaped(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "bao-cao.html"
    done = run("eval", folder, "-f", "html", "-o", out, "--errors", "--baselines", "--lang", "en")
    assert (done.returncode, done.stdout) == (3, "")
    html = out.read_text(encoding="utf-8")
    page = Page(html)
    assert html.startswith('<!DOCTYPE html>\n<html lang="en">')
    assert page.tags["script"] == page.tags["img"] == page.tags["link"] == 0
    assert page.tags["svg"] > 3
    assert "style" not in page.attributes
    assert "&lt;script&gt;alert(&#x27;đoàn&#x27;)&lt;/script&gt; &amp; co</mark>" in html
    assert not re.search(r'(?:src|href)="(?!#)', html)
    assert "NER + number" in html
    assert "bai-03" in html


def test_baselines_stand_under_each_kind() -> None:
    shown = run("eval", SEEDS, "--baselines", "--lang", "en").stdout
    rows = [line.split()[0] for line in shown.splitlines() if re.match(r"  (regex|NER)", line)]
    assert rows.count("regex") == rows.count("NER") >= 8


def test_without_a_folder_the_test_split_is_measured(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    write(tmp_path / "corpus" / "articles" / "test")
    monkeypatch.chdir(tmp_path)
    assert main(["eval", "--lang", "en"]) == 0
    assert capsys.readouterr().out.startswith("corpus/articles/test\n1 article, 3 facts annotated")
    monkeypatch.chdir(tmp_path / "corpus")
    assert main(["eval"]) == 2
    told = capsys.readouterr().err
    assert told.startswith("congdoan: name a folder")
    assert "corpus/articles/test" in told


def test_annotations_that_do_not_hold_are_refused(tmp_path: Path) -> None:
    data = gold()
    data["facts"][0]["branch"] = "b2"
    done = run("eval", write(tmp_path, data))
    assert (done.returncode, done.stdout) == (1, "")
    assert_one_line(done, "bai-01.gold.json", "'b2'", "congdoan corpus check")
    assert_one_line(run("eval", tmp_path / "none"), "no such folder")


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("--lower",), "--lower goes with --pin"),
        (("--gate", "--pin"), "give one"),
        (("--gate", "--errors"), "--gate goes with no"),
        (("--pin", "-f", "json"), "--pin goes with no"),
    ],
)
def test_options_that_do_not_go_together(words: tuple[str, ...], told: str) -> None:
    done = run("eval", SEEDS, *words)
    assert done.returncode == 2
    assert_one_line(done, told)


def test_the_output_never_replaces_an_article(folder: Path) -> None:
    text = folder / "bai-01.txt"
    done = run("eval", folder, "-f", "json", "-o", text)
    assert done.returncode == 2
    assert text.read_text(encoding="utf-8") == TEXT


def test_check_counts_what_is_sound_and_tells_the_rest(folder: Path) -> None:
    done = run("corpus", "check", folder, "--lang", "en")
    assert (done.returncode, done.stderr) == (0, "")
    assert re.search(r"Articles +3\n", done.stdout)
    assert re.search(r"  Members, workforce +2\n", done.stdout)
    (folder / "bai-03.txt").unlink()
    broken = run("corpus", "check", folder, "--lang", "en")
    assert broken.returncode == 1
    assert_one_line(broken, "bai-03.txt", "missing")
    assert re.search(r"Articles +2\n", broken.stdout)


def test_our_articles_are_sound() -> None:
    done = run("corpus", "check")
    assert (done.returncode, done.stderr) == (0, "")
    assert "train" in done.stdout
    assert run("corpus", "check", cwd=ROOT / "docs").returncode == 2


def test_corpus_alone_shows_its_help() -> None:
    done = run("corpus")
    assert done.returncode == 2
    assert "check" in done.stdout + done.stderr
