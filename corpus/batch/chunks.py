"""Packets of documents for the workers."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Final

from corpus.batch.sources import Item, Member
from extractor.gate import may_name_union

MOST: Final = 32
"""Documents in one packet: few, so that small sources too are work for every worker."""
MOST_PASSED: Final = 2_000
"""Documents passed on the way to them."""
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
        readable: Sources that need no worker and could be read: files of many at their end,
            and documents passed that could not be read before.
        size: Bytes of the sources, both of those read and of those passed.
    """

    items: list[Item]
    passed: int = 0
    readable: list[str] = field(default_factory=list)
    size: int = 0


def chunks(
    items: Iterable[Item], shard: Shard, failed: Collection[str] = frozenset()
) -> Iterator[Chunk]:
    """Documents in packets; lines of JSON that name no union are counted and left out.

    Args:
        items: The documents.
        shard: Which of them.
        failed: Sources that could not be read before.
    """
    chunk, weight, number = Chunk([]), 0, 0
    for item in items:
        payload = item.payload
        chunk.size += item.size
        if payload is None:
            chunk.readable.append(item.source)
        else:
            number += 1
            if (number - shard.which) % shard.of:
                continue
            if isinstance(payload, bytes) and not may_name_union(payload):
                chunk.passed += 1
                if item.source in failed:
                    chunk.readable.append(item.source)
                if chunk.passed < MOST_PASSED:
                    continue
            else:
                chunk.items.append(item)
                weight += _weight(item)
        if (
            len(chunk.items) >= MOST
            or weight >= HEAVIEST
            or chunk.passed >= MOST_PASSED
            or len(chunk.readable) >= MOST_PASSED
        ):
            yield chunk
            chunk, weight = Chunk([]), 0
    if chunk.items or chunk.passed or chunk.readable or chunk.size:
        yield chunk


def _weight(item: Item) -> int:
    payload = item.payload
    if isinstance(payload, Member):
        return len(payload.data)
    return len(payload) if isinstance(payload, bytes) else item.size
