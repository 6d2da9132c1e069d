"""What a rule hands on: a fact in the making, or a near miss with the reason it was left out."""

from dataclasses import dataclass, field
from typing import Any, Protocol

from extractor.analysis import SentenceView
from extractor.context.discourse import Discourse, Owner


@dataclass(slots=True)
class Draft:
    """A fact in the making; offsets count code points of the normalised text.

    ``fields`` holds the fields of the kind (``value``, ``population``, ``amount``, ``title``, ...);
    ``cues`` says in short English what the rule leaned on; ``confidence`` is the rule's own,
    before agreement with other facts is counted.
    """

    kind: str
    view: SentenceView
    start: int
    end: int
    rule: str
    owner: Owner
    fields: dict[str, Any]
    qualifier: str = "exact"
    status: str = "reported"
    period: str | None = None
    confidence: float = 0.8
    cues: list[str] = field(default_factory=list)
    told_again: list[tuple[int, int]] = field(default_factory=list)


@dataclass(slots=True, unsafe_hash=True)
class Miss:
    """Something that looks like a fact of the kind and is none; ``reason`` is a key of REASONS."""

    kind: str
    view: SentenceView
    start: int
    end: int
    reason: str


class Rule(Protocol):
    """Reads one sentence for one kind."""

    def __call__(self, view: SentenceView, discourse: Discourse) -> list[Draft | Miss]: ...
