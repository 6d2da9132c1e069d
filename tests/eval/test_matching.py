"""The rules of the scorer, one by one, on a small article."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest

from corpus.annotated import AnnotatedArticle
from corpus.gold import load
from eval.mistakes import CauseKind, causes
from eval.report import score
from eval.systems import Run, measure
from eval.tally import rates, tally
from schemas import Award, Branch, Fact, Flow, Qualifier, Record, Status, UnitCount
from tests.eval.sample import TEXT, gold, write

COMMON = {"branch", "evidence", "sentence", "confidence", "rule"}


@pytest.fixture
def article(tmp_path: Path) -> AnnotatedArticle:
    return load([write(tmp_path)])[0]


def changed(fact: Fact, **changes: Any) -> Fact:
    return fact.model_copy(update=changes)


def told(article: AnnotatedArticle, facts: Iterable[Fact]) -> Run:
    """What is measured when exactly these facts are found."""
    record = article.record().model_copy(update={"facts": tuple(facts)})
    return measure("someone", [article], lambda text, source: record)


def sorts(run: Run) -> list[tuple[str, str, str | None]]:
    return [(one.cause.value, one.row, one.field) for one in causes(run.outcomes, listed=False)]


def test_all_found(article: AnnotatedArticle) -> None:
    made = score(told(article, article.record().facts))
    assert made.clean == 1
    assert [row.record.f1.value for row in made.rows] == [1.0] * len(made.rows)


def test_a_fact_missed_and_one_that_is_none(article: AnnotatedArticle) -> None:
    members, women, money = article.record().facts
    run = told(article, [members, women, changed(money, amount=5)])
    assert sorts(run) == [("missed", "fund_amount", None), ("not_a_fact", "fund_amount", None)]


def test_a_target_told_as_a_result_is_wrong_twice(article: AnnotatedArticle) -> None:
    members, women, money = article.record().facts
    run = told(article, [members, women, changed(money, status=Status.TARGET)])
    assert ("not_a_fact", "fund_amount:target", None) in sorts(run)
    assert ("missed", "fund_amount", None) in sorts(run)


def test_a_wrong_union_is_right_by_value_only(article: AnnotatedArticle) -> None:
    facts = article.record().facts
    other = Branch(id="b1", name="Công đoàn cơ sở Sở Xây dựng tỉnh Lam Giang", level="grassroots")
    record = article.record().model_copy(update={"branches": (other,), "facts": facts})
    run = measure("someone", [article], lambda text, source: record)
    row = score(run).row("ALL")
    assert row is not None
    assert (row.value.f1.value, row.branch.f1.value) == (1.0, 0.0)
    listed = causes(run.outcomes, listed=True)
    assert {one.cause for one in listed} == {CauseKind.WRONG_BRANCH}
    mistakes = [mistake for one in listed for mistake in one.mistakes or ()]
    assert {m.found for m in mistakes} == {other.name}
    assert all(TEXT[m.sentence.start : m.sentence.end] == m.text for m in mistakes)


def test_a_wrong_field_is_named_with_both_values(article: AnnotatedArticle) -> None:
    members, women, money = article.record().facts
    run = told(
        article, [members, women, changed(money, flow=Flow.LENT, qualifier=Qualifier.NEARLY)]
    )
    assert sorts(run) == [
        ("wrong_field", "fund_amount", "flow"),
        ("wrong_field", "fund_amount", "qualifier"),
    ]
    first = causes(run.outcomes, listed=True)[0]
    assert first.mistakes is not None
    assert (first.mistakes[0].gold, first.mistakes[0].found) == ("disbursed", "lent")


def test_an_optional_fact_costs_nothing(tmp_path: Path) -> None:
    data = gold()
    data["facts"][2]["optional"] = True
    [article] = load([write(tmp_path, data)])
    facts = article.record().facts
    for found in (facts, facts[:2]):
        made = score(told(article, found))
        assert made.clean == 1
        row = made.row("ALL")
        assert row is not None
        assert (row.gold, row.found) == (2, 2)


def test_an_optional_fact_takes_no_partner_from_another(tmp_path: Path) -> None:
    data = gold()
    optional = {**data["facts"][0], "evidence": "có 71 đoàn viên", "optional": True}
    data["facts"].insert(0, optional)
    [article] = load([write(tmp_path, data)])
    _, *facts = article.record().facts
    assert sorts(told(article, facts)) == []


def test_a_figure_told_again_is_no_second_fact(article: AnnotatedArticle) -> None:
    members, *others = article.record().facts
    elsewhere = members.model_copy(
        update={"id": "f9", "evidence": others[0].evidence, "sentence": others[0].sentence}
    )
    assert sorts(told(article, [members, elsewhere, *others])) == []


def test_an_award_told_again_is_an_error(article: AnnotatedArticle) -> None:
    facts = article.record().facts
    award = Award(
        **facts[0].model_dump(include=COMMON),
        id="f9",
        title="Bằng khen",
        award_class="certificate",
        recipient_type="branch",
    )
    again = award.model_copy(update={"evidence": facts[1].evidence, "sentence": facts[1].sentence})
    gold_facts = (*article.facts, article.facts[0].model_copy(update={"fact": award}))
    wanted = article.model_copy(update={"facts": gold_facts})
    assert sorts(told(wanted, [*facts, award])) == []
    assert sorts(told(wanted, [*facts, award, again])) == [("not_a_fact", "award", None)]


def test_upper_level_unions_are_left_out(article: AnnotatedArticle) -> None:
    facts = article.record().facts
    units = UnitCount(
        **facts[0].model_dump(include=COMMON),
        id="f9",
        value=26,
        unit="upper_level_union",
    )
    assert sorts(told(article, [*facts, units])) == []


def test_an_article_that_cannot_be_read_is_counted_and_told(article: AnnotatedArticle) -> None:
    def refuse(text: str, source: str) -> Record:
        raise ValueError("no Vietnamese")

    run = measure("someone", [article], refuse)
    made = score(run)
    assert [(one.article, one.problem) for one in made.unread] == [("bai-01", "no Vietnamese")]
    row = made.row("ALL")
    assert row is not None
    assert (row.gold, row.found, row.value.recall.value) == (3, 0, 0.0)
    assert made.clean == 0


def test_rates_of_nothing_are_perfect(article: AnnotatedArticle) -> None:
    counts = tally(told(article, ()).outcomes)
    assert rates(counts * 0)[0, 0, 0].tolist() == [1.0, 1.0, 1.0]
