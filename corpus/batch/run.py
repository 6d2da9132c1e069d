"""A run over many documents, from its sources to its sink."""

import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field

from corpus.batch.chunks import Chunk, Shard, chunks
from corpus.batch.engine import Engine, in_order
from corpus.batch.interrupts import whole
from corpus.batch.sinks import Sink
from corpus.batch.sources import Sources
from corpus.batch.work import Result
from corpus.runs import Failed
from schemas import Kind

KINDS = tuple(str(kind) for kind in Kind)


@dataclass(slots=True)
class Summary:
    """What became of the documents of a run.

    Attributes:
        counts: ``new``, ``updated``, ``unchanged`` (read again, the same record), ``skipped``
            (read before, or the text of another document), ``passed`` (no union is named),
            ``failed``, ``failed_before`` (and unchanged since), ``with_facts``, ``unread_days``
            (articles whose day in its column is none), and the facts of each kind.
        unread_day: The first of the unread days.
        size: Bytes of the sources that are done.
        seconds: How long it took.
        interrupted: It has not come to its end.
        last_failures: What could not be read in the last packet.
    """

    counts: Counter[str] = field(default_factory=Counter)
    unread_day: str | None = None
    size: int = 0
    seconds: float = 0.0
    interrupted: bool = True
    last_failures: Sequence[Failed] = ()
    _started: float = field(default_factory=time.monotonic, init=False, repr=False)

    def clock(self) -> None:
        """Tells how long it has taken until now."""
        self.seconds = time.monotonic() - self._started

    @property
    def documents(self) -> int:
        """All documents that were met."""
        states = ("new", "updated", "unchanged", "skipped", "passed", "failed", "failed_before")
        return sum(self.counts[state] for state in states)

    @property
    def facts(self) -> Counter[str]:
        """Facts written in this run, by kind."""
        return Counter({kind: self.counts[kind] for kind in KINDS if self.counts[kind]})

    @property
    def failed(self) -> int:
        """Documents that cannot be read, in this run or before."""
        return self.counts["failed"] + self.counts["failed_before"]


@contextmanager
def filling(sink: Sink) -> Iterator[Summary]:
    """Opens a sink for what is inside, and closes it whatever happens, with what went into it.

    A stop from the keyboard ends what is inside, and no more.
    """
    summary = Summary()
    try:
        sink.begin()
        yield summary
        summary.interrupted = False
    except KeyboardInterrupt:
        pass
    finally:
        with whole():
            sink.close(summary.counts, interrupted=summary.interrupted)
    summary.clock()


def write(result: Result, sink: Sink, summary: Summary) -> None:
    """Writes one packet, and counts it."""
    with whole():
        summary.counts += sink.write(result)
        summary.counts += result.counts
        summary.counts["failed"] += len(result.failures)
        summary.size += result.size
    summary.unread_day = summary.unread_day or result.unread_day
    summary.last_failures = result.failures
    summary.clock()


def run(
    sources: Sources,
    engine: Engine,
    sink: Sink,
    *,
    shard: Shard | None = None,
    told: Callable[[Summary], None] = lambda summary: None,
) -> Summary:
    """Reads every document and writes what is found.

    Args:
        sources: The documents.
        engine: Who reads them.
        sink: Where the results go; it is closed at the end, whatever happens.
        shard: Only a part of the documents.
        told: Called after each packet with what has been done so far.

    Returns:
        What was done; ``interrupted`` when it was stopped from the keyboard, everything that
        had been read until then is written.
    """
    packets = chunks(sources.items(), shard or Shard(), sink.failed)
    with filling(sink) as summary:
        for result in in_order(engine, _behind(packets, sink, summary)):
            write(result, sink, summary)
            told(summary)
    return summary


def _behind(packets: Iterator[Chunk], sink: Sink, summary: Summary) -> Iterator[Chunk]:
    """The packets behind those that an earlier run has written."""
    for number, packet in enumerate(packets, 1):
        if number > sink.done:
            yield packet
            continue
        summary.counts["skipped"] += len(packet.items)
        summary.counts["passed"] += packet.passed
        summary.size += packet.size
        if number == sink.done:
            summary.counts["skipped"] -= sink.done_failed
            summary.counts["failed_before"] += sink.done_failed
