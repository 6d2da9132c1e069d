"""The floors: held over dev and test by the real extractor, and what makes them fail."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from congdoan.cli import main
from congdoan.commands.evaluate import gate_problems
from corpus.annotated import AnnotatedArticle
from eval.gate import floors
from eval.report import Score, score
from eval.systems import CONGDOAN, Run, measure
from schemas import Record
from tests.cli.shell import ROOT
from tests.eval.conftest import Articles
from tests.eval.sample import write

PINNED = floors.read()


@pytest.fixture
def floors_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the floors, which commands run in this process may write."""
    path = tmp_path / "floors.toml"
    path.write_bytes(floors.FLOORS_FILE.read_bytes())
    monkeypatch.setattr(floors, "FLOORS_FILE", path)
    monkeypatch.chdir(ROOT)
    return path


def problems(
    name: str, articles: Articles, now: Score, pinned: Mapping[str, floors.Split] = PINNED
) -> list[str]:
    split = pinned.get(name)
    verdicts = floors.judge(name, split, now)
    return gate_problems(Path(name), split, articles(name), now, verdicts)


def lowered(split: floors.Split, by: float) -> floors.Split:
    return replace(split, floors={name: floor - by for name, floor in split.floors.items()})


@pytest.mark.parametrize("name", ["dev", "test"])
def test_no_floor_is_broken(name: str, articles: Articles, run_of: Callable[[str], Run]) -> None:
    assert problems(name, articles, score(run_of(name))) == []


def test_every_split_has_every_floor() -> None:
    assert set(PINNED) == {"dev", "test"}
    for split in PINNED.values():
        assert set(split.floors) == {
            *("mission.value", "mission.branch", "mission.record", "quiet"),
            *("member_count.value", "female_count.value", "fund_amount.value", "award.value"),
        }


def test_a_score_below_its_floor_fails(articles: Articles, run_of: Callable[[str], Run]) -> None:
    now = score(run_of("dev"))
    floor = floors.figures(now)["award.value"]
    split = PINNED["dev"]
    higher = replace(split, floors={**split.floors, "award.value": floor + 0.001})
    [problem] = problems("dev", articles, now, {"dev": higher})
    assert f"award.value is {floor:.3f}, below its floor {floor + 0.001:.3f}" in problem
    assert "congdoan eval dev --pin --lower" in problem


def test_an_extractor_that_finds_no_awards_fails(articles: Articles) -> None:
    def without_awards(article: AnnotatedArticle) -> Record:
        facts = tuple(one.fact for one in article.facts if one.fact.kind != "award")
        return article.record().model_copy(update={"facts": facts})

    records = {one.text: without_awards(one) for one in articles("dev")}
    run = measure(CONGDOAN, articles("dev"), lambda text, source: records[text])
    told = problems("dev", articles, score(run))
    assert any("award.value is 0.000" in problem for problem in told)


def test_an_article_that_cannot_be_read_fails(
    articles: Articles,
) -> None:
    records = {one.text: one.record() for one in articles("dev")[1:]}
    run = measure(CONGDOAN, articles("dev"), lambda text, source: records[text])
    assert any(
        f"{articles('dev')[0].id} could not be read" in problem
        for problem in problems("dev", articles, score(run))
    )


def test_other_articles_fail(articles: Articles, run_of: Callable[[str], Run]) -> None:
    split = replace(PINNED["dev"], digest="0" * 64)
    [problem] = problems("dev", articles, score(run_of("dev")), {"dev": split})
    assert "000000000000…" in problem
    assert f"{PINNED['dev'].digest[:12]}…" in problem
    assert "congdoan eval dev --pin" in problem


def test_a_split_without_floors_fails(articles: Articles, run_of: Callable[[str], Run]) -> None:
    [problem] = problems("dev", articles, score(run_of("dev")), {})
    assert "no floors are pinned" in problem


def test_floors_are_read_as_they_are_written(tmp_path: Path) -> None:
    path = tmp_path / "floors.toml"
    floors.write(PINNED, path)
    assert floors.read(path) == PINNED
    assert path.read_bytes() == floors.FLOORS_FILE.read_bytes()
    assert floors.read(tmp_path / "none.toml") == {}
    path.write_text("[dev]\n", encoding="utf-8")
    with pytest.raises(floors.FloorsError, match=r"floors\.toml"):
        floors.read(path)


def test_pin_raises_floors(floors_file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    floors.write({"dev": lowered(PINNED["dev"], 0.02), "test": PINNED["test"]}, floors_file)
    assert main(["eval", "corpus/articles/dev", "--pin"]) == 0
    raised = floors.read(floors_file)
    assert raised["test"] == PINNED["test"]
    assert all(raised["dev"].floors[name] >= floor for name, floor in PINNED["dev"].floors.items())
    assert "mission.value" in capsys.readouterr().out


def test_pin_lowers_only_when_asked(floors_file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    floors.write({"dev": lowered(PINNED["dev"], -0.5)}, floors_file)
    before = floors_file.read_bytes()
    assert main(["eval", "--pin"]) == 1
    told = capsys.readouterr().err
    assert "nothing is pinned: this would lower dev mission.value" in told
    assert "--lower" in told
    assert floors_file.read_bytes() == before
    assert main(["eval", "--pin", "--lower"]) == 0
    assert floors.read(floors_file)["dev"].floors["mission.value"] < 1


def test_gate_says_what_fell(floors_file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    floors.write({"dev": lowered(PINNED["dev"], -0.5)}, floors_file)
    assert main(["eval", "--gate", "--lang", "en"]) == 1
    told = capsys.readouterr()
    assert "fallen" in told.out
    assert "congdoan: corpus/articles/dev: mission.value is 0." in told.err


def test_gate_and_pin_without_floors_ask_for_folders(
    floors_file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    floors_file.unlink()
    assert main(["eval", "--gate"]) == 2
    assert main(["eval", "--pin"]) == 2
    assert "name the folders" in capsys.readouterr().err


def test_a_split_of_ones_own_can_be_pinned_and_held(
    floors_file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = str(write(tmp_path / "mine"))
    assert main(["eval", folder, "--gate"]) == 1
    assert "no floors are pinned" in capsys.readouterr().err
    assert main(["eval", folder, "--pin"]) == 0
    assert main(["eval", folder, "--gate"]) == 0
    assert set(floors.read(floors_file)) == {"dev", "mine", "test"}
