"""A record as rows of the tables, and back.

Both ways lose nothing: ``record_from_rows`` of what ``article_rows`` gave is the same record.
"""

import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from corpus.regime import as_of, as_of_the_beginning, regime
from corpus.resolve import branch_key, searchable, seat
from corpus.search import folded_words
from extractor.checks.prose import told_of_the_beginning
from schemas import Fact, Kind, Record
from schemas.record import check_offsets

Row = tuple[Any, ...]

# Fields of some fact kind that are columns of the same name and plain values.
_PLAIN = (
    "kind", "value", "value_max", "amount", "amount_max", "share", "population", "unit", "flow",
    "fund", "rate", "title", "rank", "award_class", "granted_by", "recipient", "recipient_type",
    "count", "qualifier", "status", "period", "confidence", "rule",
)  # fmt: skip
_FLAGS = ("change", "per_unit")
_NESTED = (
    "beneficiaries_count", "beneficiaries_unit", "evidence_start", "evidence_end",
    "evidence_text", "sentence_start", "sentence_end",
)  # fmt: skip
_STOCKS = (Kind.MEMBER_COUNT, Kind.FEMALE_COUNT, Kind.UNIT_COUNT)
_MOST = 2**63 - 1
_OURS = ("id", "article_id", "local_id", "local_branch", "position", "nth", "as_of", "regime")
FACT_COLUMNS = (*_OURS, "branch_id", *_PLAIN, *_FLAGS, *_NESTED)
ARTICLE_COLUMNS = (
    "id", "document_id", "source", "title", "published", "outlet", "author", "text",
    "schema_version", "extractor_version", "extracted_at", "record_digest",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class BranchRows:
    """One branch of an article: its key among all branches, and its rows without their id."""

    key: str
    province: str | None
    province_now: str | None
    article_branch: Row  # article_id, local_id, position, name, level, host, locality, json, json
    names: list[Row]  # name, folded


@dataclass(frozen=True, slots=True)
class ArticleRows:
    """All rows of one article; the facts' ``branch_id`` is filled in when it is known."""

    article: Row
    words: str
    branches: list[BranchRows]
    facts: list[tuple[str, Row, Row]]  # local branch, columns before and after branch_id
    mentions: list[Row]
    warnings: list[Row]

    @property
    def id(self) -> str:
        """SHA-256 of its text."""
        return str(self.article[0])

    @property
    def source(self) -> str:
        """Path or URL of the article."""
        return str(self.article[ARTICLE_COLUMNS.index("source")])


def fact_id(article_id: str, kind: str, start: int, end: int, nth: int = 0) -> str:
    """The id of a fact, the same in every database and after every extraction.

    A fact is its article, kind and evidence; ``nth`` tells apart, in the record's order, facts
    of one kind on one evidence (one title for "01 tập thể và 04 cá nhân"). Ids begin with the
    article's, so that those of one article lie together in the index: random ones were
    measured three times slower to write.

    >>> fact_id("413696a408a8" + "0" * 52, "award", 10, 25, nth=1)
    '413696a408a8-award-10-25-2'
    """
    told = f"{article_id[:12]}-{kind}-{start}-{end}"
    return f"{told}-{nth + 1}" if nth else told


def text_id(text: str) -> str:
    """The id of an article: the SHA-256 of its text in UTF-8, in hex."""
    return hashlib.sha256(text.encode()).hexdigest()


def digest(record: Record) -> str:
    """Changes whenever anything in the record changes."""
    return hashlib.blake2b(record.model_dump_json().encode(), digest_size=16).hexdigest()


def article_rows(record: Record, text: str, extractor_version: str, now: str) -> ArticleRows:
    """The rows of a record.

    Raises:
        OverflowError: A figure is beyond 64 bits.
        ValueError: ``text`` is not the text of the record: its hash or an offset differs.
    """
    article = text_id(text)
    if article != record.document.sha256:
        raise ValueError("the SHA-256 of the text is not the record's document.sha256")
    check_offsets(record, text)
    check_figures(record)
    data = record.model_dump(mode="json")
    document = data["document"]
    facts, mentions = _fact_rows(article, data["facts"], document["published"], text)
    return ArticleRows(
        article=(
            article, document["id"], document["source"], document["title"],
            document["published"], document["outlet"], document["author"], text,
            data["schema_version"], extractor_version, now, digest(record),
        ),
        words=folded_words(document["title"], text),
        branches=_branch_rows(article, record, data["branches"]),
        facts=facts,
        mentions=mentions,
        warnings=[
            (article, position, one["code"], one["message"], _json(one["facts"]))
            for position, one in enumerate(data["warnings"])
        ],
    )  # fmt: skip


def check_figures(record: Record) -> None:
    """Raises OverflowError when a figure is beyond the 64 bits of databases and Parquet."""
    for fact in record.facts:
        for name in ("value", "value_max", "amount", "amount_max", "count"):
            if (getattr(fact, name, None) or 0) > _MOST:
                raise OverflowError(f"the {name} of {fact.id} is beyond 64 bits")


def _branch_rows(article: str, record: Record, dumped: list[dict[str, Any]]) -> list[BranchRows]:
    made = []
    for position, (branch, one) in enumerate(zip(record.branches, dumped, strict=True)):
        spans = [[span["start"], span["end"]] for span in one["mentions"]]
        row = (
            article, one["id"], position, one["name"], one["level"], one["host"], one["locality"],
            _json(one["aliases"]), _json(spans),
        )  # fmt: skip
        names = [(name, searchable(name)) for name in dict.fromkeys((one["name"], *one["aliases"]))]
        made.append(BranchRows(branch_key(branch, article), *seat(branch), row, names))
    return made


def _fact_rows(
    article: str, facts: list[dict[str, Any]], published: str | None, text: str
) -> tuple[list[tuple[str, Row, Row]], list[Row]]:
    rows: list[tuple[str, Row, Row]] = []
    mentions: list[Row] = []
    seen: Counter[tuple[str, int, int]] = Counter()
    for position, fact in enumerate(facts):
        get, evidence, sentence = fact.get, fact["evidence"], fact["sentence"]
        start, end = evidence["start"], evidence["end"]
        same = (fact["kind"], start, end)
        nth = seen[same]
        seen[same] += 1
        made = fact_id(article, *same, nth)
        period = fact["period"]
        gift = get("beneficiaries") or {}
        before = (
            made, article, fact["id"], fact["branch"], position, nth,
            _as_of(fact, published, text), _text(regime(period, published)),
        )  # fmt: skip
        after = (
            *[get(name) for name in _PLAIN],
            *[None if (flag := get(name)) is None else int(flag) for name in _FLAGS],
            gift.get("count"), gift.get("unit"), start, end, evidence["text"],
            sentence["start"], sentence["end"],
        )  # fmt: skip
        rows.append((fact["branch"], before, after))
        for number, span in enumerate(fact["mentions"]):
            mentions.append((made, number, span["start"], span["end"], span["text"]))
    return rows, mentions


def _as_of(fact: Mapping[str, Any], published: str | None, text: str) -> str | None:
    """The last day a figure speaks of; of a stock "at the beginning of 2021" the first."""
    before = text[fact["sentence"]["start"] : fact["evidence"]["start"]]
    if fact["kind"] in _STOCKS and not fact.get("change") and told_of_the_beginning(before):
        return as_of_the_beginning(fact["period"])
    return as_of(fact["period"], published)


def record_from_rows(
    article: Mapping[str, Any],
    branches: Iterable[Mapping[str, Any]],
    facts: Iterable[tuple[Mapping[str, Any], Iterable[Mapping[str, Any]]]],
    warnings: Iterable[Mapping[str, Any]],
) -> Record:
    """The record that was saved, validated again with every offset checked."""
    text = article["text"]
    data = {
        "schema_version": article["schema_version"],
        "document": {
            "id": article["document_id"],
            "sha256": article["id"],
            **{
                name: article[name] for name in ("source", "title", "published", "outlet", "author")
            },
        },
        "branches": [
            {
                "id": one["local_id"],
                **{name: one[name] for name in ("name", "level", "host", "locality")},
                "aliases": json.loads(one["aliases"]),
                "mentions": [_span(text, *span) for span in json.loads(one["mentions"])],
            }
            for one in branches
        ],
        "facts": [fact_data(row, mentions) for row, mentions in facts],
        "warnings": [
            {"code": one["code"], "message": one["message"], "facts": json.loads(one["facts"])}
            for one in warnings
        ],
    }
    return Record.model_validate(data, context={"text": text})


def fact_data(row: Mapping[str, Any], mentions: Iterable[Mapping[str, Any]] = ()) -> dict[str, Any]:
    """A row of ``facts`` (with its rows of ``fact_mentions``) as the JSON of a ``Fact``."""
    fields = FACT_FIELDS[row["kind"]]
    made = {name: row[name] for name in fields if name in _PLAIN_SET}
    made |= {name: bool(row[name]) for name in _FLAGS if name in fields}
    if "beneficiaries" in fields and row["beneficiaries_count"] is not None:
        made["beneficiaries"] = {
            "count": row["beneficiaries_count"],
            "unit": row["beneficiaries_unit"],
        }
    made |= {
        "id": row["local_id"],
        "branch": row["local_branch"],
        "evidence": {
            "start": row["evidence_start"],
            "end": row["evidence_end"],
            "text": row["evidence_text"],
        },
        "sentence": {"start": row["sentence_start"], "end": row["sentence_end"]},
        "mentions": [
            {"start": one["mention_start"], "end": one["mention_end"], "text": one["mention_text"]}
            for one in mentions
        ],
    }
    return made


def _fields() -> dict[str, frozenset[str]]:
    """The fields of each fact kind, by its name."""
    kinds = Fact.__origin__.__args__  # type: ignore[attr-defined]
    return {model.model_fields["kind"].default: frozenset(model.model_fields) for model in kinds}


FACT_FIELDS = _fields()
"""The fields of each kind of fact."""
_PLAIN_SET = frozenset(_PLAIN)


def _span(text: str, start: int, end: int) -> dict[str, Any]:
    return {"start": start, "end": end, "text": text[start:end]}


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


def _text(value: str | None) -> str | None:
    return None if value is None else str(value)
