"""Annotated articles: read as they are, and every kind of damage is found and told."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from corpus.annotated import count, digest
from corpus.gold import AnnotationError, check, load
from schemas import Kind, MemberCount
from tests.eval.sample import TEXT, gold, write

Damage = Callable[[dict[str, Any]], object]


def flaws(folder: Path) -> list[str]:
    return [str(flaw) for flaw in check([folder]).flaws]


def test_an_article_is_read_as_it_is(tmp_path: Path) -> None:
    [article] = load([write(tmp_path / "mine")])
    assert (article.id, article.split, article.text) == ("bai-01", "mine", TEXT)
    assert article.source == "mine/bai-01.txt"
    first = article.facts[0].fact
    assert isinstance(first, MemberCount)
    assert first.value == 71
    assert TEXT[first.evidence.start : first.evidence.end] == "71 đoàn viên"
    sentence = TEXT[first.sentence.start : first.sentence.end]
    assert sentence == TEXT.splitlines()[1]
    assert article.record().facts == tuple(one.fact for one in article.facts)


def test_line_ends_are_kept(tmp_path: Path) -> None:
    [article] = load([write(tmp_path, text=TEXT.replace("\n", "\r\n"))])
    assert article.text.count("\r\n") == TEXT.count("\n")


def test_optional_and_note_are_no_fields_of_the_fact(tmp_path: Path) -> None:
    data = gold()
    data["facts"][0] |= {"optional": True, "note": "đại biểu?"}
    [article] = load([write(tmp_path, data)])
    assert [one.optional for one in article.facts] == [True, False, False]
    assert article.facts[0].note == "đại biểu?"


def test_counts_by_split_and_kind(tmp_path: Path) -> None:
    write(tmp_path / "a")
    data = {**gold(), "id": "bai-02", "facts": []}
    write(tmp_path / "b", data, name="bai-02")
    counts = count(check([tmp_path]).articles)
    assert list(counts) == ["a", "b"]
    assert (counts["a"]["facts"], counts["a"][Kind.FUND_AMOUNT], counts["a"]["empty"]) == (3, 1, 0)
    assert (counts["b"]["articles"], counts["b"]["facts"], counts["b"]["empty"]) == (1, 0, 1)


def test_the_digest_knows_names_texts_and_annotations(tmp_path: Path) -> None:
    data = gold()
    data["facts"][0]["qualifier"] = "nearly"
    folders = [
        write(tmp_path / "same"),
        write(tmp_path / "again"),
        write(tmp_path / "name", name="bai-02"),
        write(tmp_path / "text", text=TEXT + "\n"),
        write(tmp_path / "gold", data),
    ]
    first, again, *others = [digest(load([folder])) for folder in folders]
    assert first == again
    assert len({first, *others}) == 4


def test_the_digest_knows_no_order(tmp_path: Path) -> None:
    write(tmp_path / "a")
    write(tmp_path / "b", name="bai-02")
    assert digest(load([tmp_path / "a", tmp_path / "b"])) == digest(
        load([tmp_path / "b", tmp_path / "a"])
    )


DAMAGES: list[tuple[str, Damage, list[str]]] = [
    ("words not in the text", lambda g: g["facts"][0].update(evidence="72 đoàn viên"), ["text"]),
    ("no words", lambda g: g["facts"][0].update(evidence=""), ["facts[0]", "evidence"]),
    ("unknown kind", lambda g: g["facts"][0].update(kind="members"), ["facts[0]", "members"]),
    ("a value of no vocabulary", lambda g: g["facts"][0].update(population="all"), ["population"]),
    ("an unknown status", lambda g: g["facts"][1].update(status="done"), ["facts[1]", "status"]),
    ("an unknown level", lambda g: g["branches"][0].update(level="top"), ["branches[0]", "level"]),
    ("a number as text", lambda g: g["facts"][0].update(value="71"), ["value", "71"]),
    ("a negative number", lambda g: g["facts"][0].update(value=-1), ["value"]),
    ("no number, no share", lambda g: g["facts"][1].update(value=None), ["share"]),
    ("a share above 100", lambda g: g["facts"][1].update(share=142.3), ["share", "142.3"]),
    ("a range in disorder", lambda g: g["facts"][2].update(amount_max=1), ["range"]),
    ("a period in disorder", lambda g: g["facts"][0].update(period="2020/2018"), ["period"]),
    ("no period field", lambda g: g["facts"][0].pop("period"), ["facts[0]", "period: missing"]),
    ("no kind", lambda g: g["facts"][0].pop("kind"), ["facts[0]", "kind: missing"]),
    ("a choice not made", lambda g: g["facts"][2].pop("per_unit"), ["per_unit: missing"]),
    ("an unknown field", lambda g: g["facts"][0].update(amuont=1), ["amuont"]),
    ("a field of records", lambda g: g["facts"][0].update(confidence=1.0), ["confidence"]),
    ("optional, but how", lambda g: g["facts"][0].update(optional="yes"), ["optional", "yes"]),
    ("a union not listed", lambda g: g["facts"][0].update(branch="b7"), ["facts[0]", "'b7'"]),
    ("two unions, one id", lambda g: g["branches"].append(g["branches"][0]), ["branches[1]", "b1"]),
    ("a fact twice", lambda g: g["facts"].append({**g["facts"][0], "note": "!"}), ["twice"]),
    ("another id", lambda g: g.update(id="bai-1"), ["id", "'bai-1'", "file name"]),
    ("no facts", lambda g: g.pop("facts"), ["facts", "missing"]),
    ("a fact that is none", lambda g: g["facts"].append("71"), ["facts[3]", "no object"]),
    ("a date that is none", lambda g: g.update(published="24/12/2021"), ["published"]),
    ("an unknown head", lambda g: g.update(titel="…"), ["titel"]),
]


@pytest.mark.parametrize(("damage", "told"), [d[1:] for d in DAMAGES], ids=[d[0] for d in DAMAGES])
def test_damage_is_found(damage: Damage, told: list[str], tmp_path: Path) -> None:
    data = gold()
    damage(data)
    [flaw] = flaws(write(tmp_path, data))
    assert "bai-01.gold.json" in flaw
    for words in told:
        assert words in flaw


def test_files_without_their_partner(tmp_path: Path) -> None:
    folder = write(tmp_path)
    (folder / "bai-01.txt").rename(folder / "bai-02.txt")
    assert [flaw.partition(": ")[2] for flaw in flaws(folder)] == [
        "missing: the annotation beside it has no bai-01.txt",
        "missing: the text beside it has no bai-02.gold.json",
    ]


def test_files_that_are_none(tmp_path: Path) -> None:
    folder = write(tmp_path, text=b"C\xf4ng")
    assert "not UTF-8 (byte 0xf4 at 1)" in flaws(folder)[0]
    write(tmp_path)
    (folder / "bai-01.gold.json").write_text('{"id": "bai-01",\n}', encoding="utf-8")
    assert "line 2: no valid JSON" in flaws(folder)[0]
    (folder / "bai-01.gold.json").write_text("[]", encoding="utf-8")
    assert "no object" in flaws(folder)[0]


def test_a_name_used_twice(tmp_path: Path) -> None:
    write(tmp_path / "dev")
    write(tmp_path / "test")
    [flaw] = flaws(tmp_path)
    assert "names are unique" in flaw
    assert "dev" in flaw


def test_a_folder_named_twice_is_read_once(tmp_path: Path) -> None:
    folder = write(tmp_path / "dev")
    checked = check([tmp_path, folder, tmp_path / "dev"])
    assert (len(checked.articles), checked.flaws) == (1, [])


def test_folders_without_articles(tmp_path: Path) -> None:
    assert "no annotated article" in flaws(tmp_path)[0]
    assert "no such folder" in flaws(tmp_path / "none")[0]


def test_nothing_is_loaded_when_anything_is_wrong(tmp_path: Path) -> None:
    write(tmp_path)
    data = {**gold(), "id": "bai-02"}
    data["facts"][0]["branch"] = "b2"
    write(tmp_path, data, name="bai-02")
    with pytest.raises(AnnotationError, match=r"bai-02.*'b2'.*congdoan corpus check"):
        load([tmp_path])
