"""One text's record: its document, branches, facts and warnings."""

from collections.abc import Iterable
from typing import Any, Literal, Self

from pydantic import Field, ValidationInfo, model_validator

from schemas.enums import Level, WarningCode
from schemas.facts import Fact
from schemas.spans import Mention, Model

SCHEMA_VERSION: Literal["1"] = "1"


class Document(Model):
    """Where the text came from and what it says of itself."""

    id: str = Field(min_length=1)
    source: str = Field(description="path or URL, as given")
    title: str | None = None
    published: str | None = Field(default=None, pattern=r"^\d{4}-\d{2}-\d{2}$")
    outlet: str | None = None
    author: str | None = None
    sha256: str = Field(pattern=r"^[0-9a-f]{64}$", description="of the given text in UTF-8")


class Branch(Model):
    """A trade-union organisation that the text names."""

    id: str = Field(pattern=r"^b\d+$")
    name: str = Field(min_length=1, description="fullest form, abbreviations expanded")
    level: Level
    host: str | None = Field(default=None, description="the body it belongs to")
    locality: str | None = Field(default=None, description="the place it belongs to")
    aliases: tuple[str, ...] = ()
    mentions: tuple[Mention, ...] = ()


class RecordWarning(Model):
    """Something in the record that does not fit together."""

    code: WarningCode
    message: str
    facts: tuple[str, ...] = ()


class Record(Model):
    """All that one text says, with proof.

    Validated with ``context={"text": text}`` (or by ``validate_record``), every offset is
    checked against the text as it was given.

    >>> record = Record.model_validate({
    ...     "document": {"id": "a", "source": "-", "sha256": "0" * 64},
    ...     "branches": [], "facts": []})
    >>> record.schema_version
    '1'
    """

    schema_version: Literal["1"] = SCHEMA_VERSION
    document: Document
    branches: tuple[Branch, ...] = ()
    facts: tuple[Fact, ...] = ()
    warnings: tuple[RecordWarning, ...] = ()

    @model_validator(mode="after")
    def _ids_exist_and_differ(self) -> Self:
        branches = _unique("branch", (branch.id for branch in self.branches))
        facts = _unique("fact", (fact.id for fact in self.facts))
        for fact in self.facts:
            if fact.branch not in branches:
                raise ValueError(f"fact {fact.id} names the branch {fact.branch!r}, there is none")
        for warning in self.warnings:
            if unknown := set(warning.facts) - facts:
                raise ValueError(f"warning {warning.code} names unknown facts {sorted(unknown)}")
        return self

    @model_validator(mode="after")
    def _offsets_hold(self, info: ValidationInfo) -> Self:
        text = (info.context or {}).get("text")
        if text is not None:
            check_offsets(self, text)
        return self


def _unique(what: str, ids: Iterable[str]) -> set[str]:
    seen: set[str] = set()
    for one in ids:
        if one in seen:
            raise ValueError(f"two {what} entries share the id {one!r}")
        seen.add(one)
    return seen


def check_offsets(record: Record, text: str) -> None:
    """Raises ValueError unless every mention's words stand at its offsets in ``text``."""
    evidence = (
        (fact.id, span) for fact in record.facts for span in (fact.evidence, *fact.mentions)
    )
    mentions = ((branch.id, span) for branch in record.branches for span in branch.mentions)
    for owner, span in (*evidence, *mentions):
        if text[span.start : span.end] != span.text:
            raise ValueError(
                f"{owner}: text[{span.start}:{span.end}] is {text[span.start : span.end]!r}, "
                f"not {span.text!r}"
            )
    for fact in record.facts:
        if fact.sentence.end > len(text):
            raise ValueError(f"{fact.id}: its sentence ends at {fact.sentence.end}, after the text")


def validate_record(data: dict[str, Any] | str | bytes, text: str | None = None) -> Record:
    """Reads a record from JSON or a dict and, given its text, checks every offset against it.

    Raises ``pydantic.ValidationError`` naming each field that is wrong.
    """
    context = {"text": text}
    if isinstance(data, dict):
        return Record.model_validate(data, context=context)
    return Record.model_validate_json(data, context=context)


def json_schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of a record, as ``congdoan schema`` prints it."""
    schema = Record.model_json_schema(mode="serialization")
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}
