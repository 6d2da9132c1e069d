"""A record holds together, and comes back from JSON as it went."""

import copy
import json
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from pydantic import ValidationError

from schemas import Record, json_schema, validate_record
from tests.store.records import records

TEXT = "Công đoàn Sở Y tế có 71 đoàn viên, trong đó 30 nữ."
Change = Callable[[dict[str, Any]], None]


def span(words: str) -> dict[str, Any]:
    start = TEXT.index(words)
    return {"start": start, "end": start + len(words), "text": words}


def data() -> dict[str, Any]:
    common = {
        "branch": "b1",
        "population": "union_members",
        "confidence": 0.9,
        "rule": "test.rule",
    }
    whole = {"start": 0, "end": len(TEXT)}
    return {
        "schema_version": "1",
        "document": {"id": "a", "source": "bai.txt", "sha256": "0" * 64},
        "branches": [
            {
                "id": "b1",
                "name": "Công đoàn Sở Y tế",
                "level": "grassroots",
                "mentions": [span("Công đoàn Sở Y tế")],
            }
        ],
        "facts": [
            {
                **common,
                "id": "f1",
                "kind": "member_count",
                "value": 71,
                "evidence": span("71 đoàn viên"),
                "sentence": dict(whole),
                "mentions": [span("71")],
            },
            {
                **common,
                "id": "f2",
                "kind": "female_count",
                "value": 30,
                "evidence": span("30 nữ"),
                "sentence": dict(whole),
            },
        ],
        "warnings": [{"code": "figures_differ", "message": "look", "facts": ["f1", "f2"]}],
    }


def test_a_record_is_read_from_a_dict_or_from_json() -> None:
    record = validate_record(data(), TEXT)
    assert [fact.kind for fact in record.facts] == ["member_count", "female_count"]
    assert validate_record(json.dumps(data()), TEXT) == record
    assert validate_record(json.dumps(data()).encode(), TEXT) == record


def set_in(*path: str | int, to: Any) -> Change:
    def change(record: dict[str, Any]) -> None:
        inner: Any = record
        for step in path[:-1]:
            inner = inner[step]
        inner[path[-1]] = to

    return change


MOVED = {"start": 22, "end": 34, "text": "71 đoàn viên"}


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        (set_in("facts", 0, "evidence", to=MOVED), r"f1: text\[22:34\] is '1 đoàn viên,'"),
        (set_in("facts", 0, "mentions", 0, "text", to="17"), "not '17'"),
        (set_in("branches", 0, "mentions", 0, "text", to="công đoàn Sở Y tế"), "b1: text"),
        (set_in("facts", 1, "sentence", "end", to=999), "f2: its sentence ends at 999"),
    ],
)
def test_offsets_are_held_against_the_text(change: Change, complaint: str) -> None:
    changed = data()
    change(changed)
    with pytest.raises(ValidationError, match=complaint):
        validate_record(changed, TEXT)
    assert validate_record(changed), "without its text a record's offsets cannot be checked"


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        (set_in("facts", 0, "branch", to="b2"), "names the branch 'b2', there is none"),
        (set_in("facts", 1, "id", to="f1"), "two fact entries share the id 'f1'"),
        (set_in("warnings", 0, "facts", to=["f1", "f9"]), r"names unknown facts \['f9'\]"),
        (set_in("warnings", 0, "code", to="odd"), "warnings.0.code"),
        (set_in("branches", 0, "id", to="x1"), "branches.0.id"),
        (set_in("branches", 0, "name", to=""), "branches.0.name"),
        (set_in("branches", 0, "level", to="district"), "branches.0.level"),
        (set_in("branches", 0, "colour", to="red"), "branches.0.colour"),
        (set_in("document", "colour", to="red"), "document.colour"),
        (set_in("document", "sha256", to="ABC"), "document.sha256"),
        (set_in("document", "published", to="25/10/2017"), "document.published"),
        (set_in("document", "id", to=""), "document.id"),
        (set_in("schema_version", to="2"), "schema_version"),
        (set_in("colour", to="red"), "colour"),
    ],
)
def test_a_record_that_does_not_hold_together(change: Change, complaint: str) -> None:
    changed = data()
    change(changed)
    with pytest.raises(ValidationError, match=complaint):
        validate_record(changed)


def test_two_branches_cannot_share_an_id() -> None:
    changed = data()
    changed["branches"].append(copy.deepcopy(changed["branches"][0]))
    with pytest.raises(ValidationError, match="two branch entries share the id 'b1'"):
        validate_record(changed)


def test_a_record_does_not_change() -> None:
    record = validate_record(data())
    with pytest.raises(ValidationError, match="frozen"):
        record.facts = ()  # type: ignore[misc]
    with pytest.raises(ValidationError, match="frozen"):
        record.document.source = "another"  # type: ignore[misc]


def test_offsets_count_code_points_not_bytes_or_utf16() -> None:
    text = "🎉🎉 Công đoàn có 5 đoàn viên"
    start = text.index("5")
    fact = {**data()["facts"][0], "value": 5, "mentions": []}
    fact["evidence"] = {"start": start, "end": len(text), "text": text[start:]}
    fact["sentence"] = {"start": 0, "end": len(text)}
    record = {**data(), "branches": [{**data()["branches"][0], "mentions": []}], "facts": [fact]}
    record["warnings"] = []
    assert validate_record(record, text).facts[0].evidence.start == 16


@given(records())
def test_a_record_comes_back_from_json_as_it_went(made: tuple[Record, str]) -> None:
    record, text = made
    assert validate_record(record.model_dump_json(), text) == record
    assert validate_record(record.model_dump(mode="json"), text) == record
    assert validate_record(json.dumps(record.model_dump(mode="json")), text) == record


def test_the_json_schema_tells_the_kinds_apart() -> None:
    schema = json_schema()
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    by_kind = schema["properties"]["facts"]["items"]["discriminator"]["mapping"]
    assert set(by_kind) == {
        "member_count",
        "female_count",
        "new_member_count",
        "unit_count",
        "fund_amount",
        "award",
    }
    for kind, ref in by_kind.items():
        model = schema["$defs"][ref.removeprefix("#/$defs/")]
        assert model["properties"]["kind"]["const"] == kind
        assert model["additionalProperties"] is False
