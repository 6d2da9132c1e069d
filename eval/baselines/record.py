"""What a baseline found, as the record that the extractor would write."""

import hashlib
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any, Final

from schemas import Record, validate_record

NUMBER: Final = r"\d{1,3}(?:\.\d{3})+(?!\d)|\d+(?:,\d+)?"
"""A number in Vietnamese digits: ``3.092``, ``12,5``, ``06``."""

_UNION: Final = re.compile(
    r"(?:Tổng Liên đoàn|Liên đoàn [Ll]ao động|LĐLĐ|Công đoàn|CĐCS|Nghiệp đoàn)"
    r"(?: [\w&]+){1,10}?"
    r"(?= (?:có|hiện|đã|vừa|là|tổ chức|tại|trong|cho|được|năm|nhiệm kỳ|khóa|lần|với|phối hợp|–|-)\b"
    r"|\s*[,.;:()“”\"\n–-]|$)"
)
_SCALES: Final = {
    "tỷ": 10**9,
    "tỉ": 10**9,
    "triệu": 10**6,
    "tr": 10**6,
    "nghìn": 1000,
    "ngàn": 1000,
}


@dataclass(frozen=True, slots=True)
class Found:
    """A fact before it is one: its kind, where it stands, the union's name, its own fields."""

    kind: str
    start: int
    end: int
    branch: str
    fields: dict[str, Any] = field(default_factory=dict)


def read_number(words: str) -> float:
    """A number in Vietnamese digits.

    >>> read_number("3.092"), read_number("12,5"), read_number("06")
    (3092.0, 12.5, 6.0)
    """
    return float(words.replace(".", "").replace(",", "."))


def read_money(number: str, scale: str | None) -> int:
    """A sum in VND.

    >>> read_money("1,25", "tỷ"), read_money("500.000", None)
    (1250000000, 500000)
    """
    return round(read_number(number) * _SCALES.get((scale or "").lower(), 1))


def first_union(text: str) -> str:
    """The first name of a union in a text; its first words where it names none.

    >>> first_union("Đại hội CĐCS Sở Tư pháp Hà Tĩnh đã diễn ra hôm qua")
    'CĐCS Sở Tư pháp Hà Tĩnh'
    """
    found = _UNION.search(text)
    return found[0] if found else "Công đoàn"


def lines(text: str) -> Iterator[tuple[int, int]]:
    """Where the sentences of a text stand, cut at line ends and at full stops before spaces."""
    for found in re.finditer(r"[^\n]+?(?:[.!?](?=\s)|$)", text, re.M):
        yield found.span()


def make_record(text: str, source: str, found: Iterable[Found]) -> Record:
    """The validated record of what a baseline found; doubled facts are told once."""
    facts: list[dict[str, Any]] = []
    names: dict[str, str] = {}
    seen: set[tuple[Any, ...]] = set()
    for one in sorted(found, key=lambda one: one.start):
        key = (one.kind, one.branch, *sorted((k, str(v)) for k, v in one.fields.items()))
        if key in seen:
            continue
        seen.add(key)
        span = {"start": one.start, "end": one.end}
        facts.append(
            {
                "id": f"f{len(facts) + 1}",
                "kind": one.kind,
                "branch": names.setdefault(one.branch, f"b{len(names) + 1}"),
                "evidence": {**span, "text": text[one.start : one.end]},
                "sentence": span,
                "confidence": 1.0,
                "rule": f"{one.kind}.baseline",
                **one.fields,
            }
        )
    digest = hashlib.sha256(text.encode("utf-8")).hexdigest()
    data = {
        "document": {"id": digest[:16], "source": source, "sha256": digest},
        "branches": [
            {"id": number, "name": name, "level": "grassroots"} for name, number in names.items()
        ],
        "facts": facts,
    }
    return validate_record(data, text)
