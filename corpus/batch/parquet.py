"""Records as typed Parquet, one row an article, and back.

Branches, facts and warnings are lists of typed structs inside the article's row, so that one file
holds whole records and every tool can unfold them (``UNNEST``, ``explode``).
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import pyarrow as pa
import pyarrow.parquet as pq

from corpus.rows import FACT_FIELDS
from schemas import Record

_SPAN: Final = pa.struct([("start", pa.int32()), ("end", pa.int32()), ("text", pa.string())])
_BARE_SPAN: Final = pa.struct([("start", pa.int32()), ("end", pa.int32())])
_INTEGERS: Final = frozenset({"value", "value_max", "amount", "amount_max", "count"})
_REALS: Final = frozenset({"share", "confidence"})
_FLAGS: Final = frozenset({"change", "per_unit"})
_NESTED: Final = {
    "evidence": _SPAN,
    "sentence": _BARE_SPAN,
    "mentions": pa.list_(_SPAN),
    "beneficiaries": pa.struct([("count", pa.int64()), ("unit", pa.string())]),
}


def _type(field: str) -> pa.DataType:
    if field in _NESTED:
        return _NESTED[field]
    if field in _INTEGERS:
        return pa.int64()
    if field in _REALS:
        return pa.float64()
    return pa.bool_() if field in _FLAGS else pa.string()


_FACTS: Final = sorted(set().union(*FACT_FIELDS.values()))
_BRANCH: Final = pa.struct(
    [(name, pa.string()) for name in ("id", "name", "level", "host", "locality")]
    + [("aliases", pa.list_(pa.string())), ("mentions", pa.list_(_SPAN))]
)
_DOCUMENT: Final = ("id", "source", "title", "published", "outlet", "author", "sha256")
SCHEMA: Final = pa.schema(
    [(name, pa.date32() if name == "published" else pa.string()) for name in _DOCUMENT]
    + [
        ("branches", pa.list_(_BRANCH)),
        ("facts", pa.list_(pa.struct([(name, _type(name)) for name in _FACTS]))),
        (
            "warnings",
            pa.list_(
                pa.struct(
                    [
                        ("code", pa.string()),
                        ("message", pa.string()),
                        ("facts", pa.list_(pa.string())),
                    ]
                )
            ),
        ),
        ("schema_version", pa.string()),
        ("extractor_version", pa.string()),
        ("text", pa.large_string()),
    ]
)
"""The columns, of one article a row."""


def row(record: Record, text: str, version: str) -> dict[str, Any]:
    """An article as a row of :data:`SCHEMA`."""
    data = record.model_dump(mode="json")
    return {
        **data.pop("document"),
        **data,
        "published": record.document.published,
        "extractor_version": version,
        "text": text,
    }


def write(path: Path, rows: list[dict[str, Any]]) -> None:
    """Writes one partition; it appears under its name only when it is whole."""
    part = path.with_name(f".{path.name}.part")
    for one in rows:
        published = one["published"]
        one["published"] = None if published is None else _day(published)
    pq.write_table(pa.Table.from_pylist(rows, schema=SCHEMA), part, compression="zstd")
    part.replace(path)


def _day(value: Any) -> Any:
    from datetime import date

    return value if isinstance(value, date) else date.fromisoformat(value)


def read(path: Path) -> Iterator[dict[str, Any]]:
    """The rows of a partition, each as the JSON of a record with ``text`` and version.

    Raises OSError or ValueError when it is no file that :func:`write` made.
    """
    table = pq.ParquetFile(path)
    if lacking := set(SCHEMA.names) - set(table.schema_arrow.names):
        raise ValueError(f"it has no column {', '.join(sorted(lacking))}")
    for batch in table.iter_batches(100):
        for one in batch.to_pylist():
            document = {name: one.pop(name) for name in _DOCUMENT}
            if document["published"] is not None:
                document["published"] = document["published"].isoformat()
            one["facts"] = [
                {name: fact[name] for name in FACT_FIELDS[fact["kind"]]} for fact in one["facts"]
            ]
            yield {**one, "document": document}
