"""What the fact models take and what they refuse."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from schemas import Fact, Kind

FACT: TypeAdapter[Any] = TypeAdapter(Fact)

COMMON = {
    "id": "f1",
    "branch": "b1",
    "evidence": {"start": 4, "end": 16, "text": "71 đoàn viên"},
    "sentence": {"start": 0, "end": 20},
    "confidence": 0.9,
    "rule": "test.rule",
}
KINDS: dict[str, dict[str, Any]] = {
    "member_count": {"value": 71, "population": "union_members"},
    "female_count": {"value": 30, "population": "union_members"},
    "new_member_count": {"value": 4},
    "unit_count": {"value": 5, "unit": "group"},
    "fund_amount": {"amount": 165_000_000, "flow": "held"},
    "award": {"title": "Bằng khen", "award_class": "certificate", "recipient_type": "branch"},
}


def fact(kind: str, **fields: Any) -> Any:
    return FACT.validate_python({**COMMON, "kind": kind, **KINDS[kind], **fields})


def why_not(kind: str, **fields: Any) -> str:
    """The complaint about such a fact: the field and the message."""
    with pytest.raises(ValidationError) as refused:
        fact(kind, **fields)
    first = refused.value.errors()[0]
    return f"{'.'.join(map(str, first['loc']))}: {first['msg']}"


def test_the_kinds_here_are_all_the_kinds() -> None:
    assert set(KINDS) == {str(kind) for kind in Kind}


@pytest.mark.parametrize("kind", KINDS)
def test_a_fact_says_by_default_that_it_is_exact_and_reported(kind: str) -> None:
    made = fact(kind)
    assert (made.kind, made.qualifier, made.status) == (kind, "exact", "reported")
    assert (made.period, made.mentions) == (None, ())


@pytest.mark.parametrize("kind", KINDS)
def test_a_fact_does_not_change(kind: str) -> None:
    with pytest.raises(ValidationError, match="frozen"):
        fact(kind).rule = "another"


@pytest.mark.parametrize("kind", KINDS)
def test_no_field_but_those_of_the_schema(kind: str) -> None:
    assert why_not(kind, colour="red") == f"{kind}.colour: Extra inputs are not permitted"


@pytest.mark.parametrize("kind", ["member_count", "new_member_count", "unit_count", "female_count"])
@pytest.mark.parametrize("top", [70, 71])
def test_a_range_ends_above_its_start(kind: str, top: int) -> None:
    assert fact(kind, value=71, value_max=72).value_max == 72
    complaint = why_not(kind, value=71, value_max=top)
    assert "above its start" in complaint or "needs a smaller value" in complaint


@pytest.mark.parametrize("top", [1, 165_000_000])
def test_a_range_of_money_ends_above_its_start(top: int) -> None:
    assert fact("fund_amount", amount_max=165_000_001).amount_max == 165_000_001
    assert "range ends at" in why_not("fund_amount", amount_max=top)


def test_women_are_told_by_number_or_share() -> None:
    assert fact("female_count", value=None, share=48.3).value is None
    assert fact("female_count", share=48.3).share == 48.3
    assert "a value, a share, or both" in why_not("female_count", value=None)
    assert "needs a smaller value" in why_not("female_count", value=None, share=50, value_max=9)


@pytest.mark.parametrize("share", [-0.1, 100.1])
def test_a_share_lies_between_0_and_100(share: float) -> None:
    assert why_not("female_count", share=share).startswith("female_count.share: ")


@pytest.mark.parametrize(
    ("kind", "fields"),
    [
        ("member_count", {"value": -1}),
        ("member_count", {"value": 7.5}),
        ("member_count", {"value": None}),
        ("member_count", {"population": "everybody"}),
        ("member_count", {"population": None}),
        ("unit_count", {"unit": "club"}),
        ("fund_amount", {"amount": 0}),
        ("fund_amount", {"flow": "lost"}),
        ("fund_amount", {"rate": "week"}),
        ("fund_amount", {"beneficiaries": {"count": 3, "unit": ""}}),
        ("fund_amount", {"beneficiaries": {"count": -1, "unit": "em"}}),
        ("award", {"title": ""}),
        ("award", {"count": 0}),
        ("award", {"award_class": "cup"}),
        ("award", {"recipient_type": "village"}),
        ("award", {"qualifier": "maybe"}),
        ("award", {"status": "hoped"}),
        ("award", {"confidence": 1.1}),
        ("award", {"id": "fact1"}),
        ("award", {"branch": None}),
    ],
)
def test_values_that_are_none(kind: str, fields: dict[str, Any]) -> None:
    (field,) = fields
    assert why_not(kind, **fields).startswith(f"{kind}.{field}")


def test_an_unknown_kind_is_refused() -> None:
    with pytest.raises(ValidationError, match="strike_count"):
        FACT.validate_python({**COMMON, "kind": "strike_count", "value": 1})


@pytest.mark.parametrize("sentence", [(5, 20), (0, 15)])
def test_the_evidence_lies_in_its_sentence(sentence: tuple[int, int]) -> None:
    start, end = sentence
    complaint = why_not("member_count", sentence={"start": start, "end": end})
    assert "the evidence does not lie inside its sentence" in complaint


@pytest.mark.parametrize(
    "evidence",
    [
        {"start": 4, "end": 15, "text": "71 đoàn viên"},
        {"start": 4, "end": 4, "text": ""},
        {"start": 9, "end": 4, "text": "71 đo"},
        {"start": -1, "end": 11, "text": "71 đoàn viên"},
    ],
)
def test_a_span_is_as_long_as_its_words(evidence: dict[str, Any]) -> None:
    assert why_not("member_count", evidence=evidence).startswith("member_count.evidence")


@given(st.integers(0, 10**15), st.integers(0, 10**15))
def test_of_two_numbers_one_order_is_a_range(low: int, high: int) -> None:
    ordered = low < high
    try:
        made = fact("member_count", value=low, value_max=high)
    except ValidationError:
        assert not ordered
    else:
        assert ordered
        assert (made.value, made.value_max) == (low, high)
