"""Packets of documents for the workers."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from corpus.batch.sources import Item, Member
from extractor.gate import may_name_union

MOST: Final = 100
"""Documents in one packet."""
HEAVIEST: Final = 1 << 20
"""Bytes in one packet, but for a single document that has more."""


@dataclass(frozen=True, slots=True)
class Shard:
    """Every ``of``-th document, beginning with number ``which`` (counted from 1)."""

    which: int = 1
    of: int = 1

    @classmethod
    def parse(cls, text: str) -> "Shard":
        """``i/n`` as a shard. Raises ValueError when it is none.

        >>> Shard.parse("2/8")
        Shard(which=2, of=8)
        """
        which, slash, of = text.partition("/")
        if not (slash and which.isdecimal() and of.isdecimal() and 1 <= int(which) <= int(of)):
            raise ValueError(f"{text!r} is no shard; give i/n with i from 1 to n, such as 2/8")
        return cls(int(which), int(of))


@dataclass(slots=True)
class Chunk:
    """A packet: documents to read, and how many were passed on the way to them.

    Attributes:
        items: What is to be read.
        passed: Documents whose bytes name no union; they are not among ``items``.
        size: Bytes of the sources, both of those read and of those passed.
    """

    items: list[Item]
    passed: int = 0
    size: int = 0


def chunks(items: Iterable[Item], shard: Shard) -> Iterator[Chunk]:
    """Documents in packets; lines of JSON that name no union are counted and left out."""
    chunk, weight, number = Chunk([]), 0, 0
    for item in items:
        payload = item.payload
        chunk.size += item.size
        if not item.source:
            continue
        number += 1
        if (number - shard.which) % shard.of:
            continue
        if isinstance(payload, bytes) and not may_name_union(payload):
            chunk.passed += 1
            if chunk.passed < 20 * MOST:
                continue
        else:
            chunk.items.append(item)
            weight += _weight(item)
        if len(chunk.items) >= MOST or weight >= HEAVIEST or chunk.passed >= 20 * MOST:
            yield chunk
            chunk, weight = Chunk([]), 0
    if chunk.items or chunk.passed or chunk.size:
        yield chunk


def _weight(item: Item) -> int:
    payload = item.payload
    if isinstance(payload, Member):
        return len(payload.data)
    return len(payload) if isinstance(payload, bytes) else item.size
