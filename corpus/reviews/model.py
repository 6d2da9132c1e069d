"""A person's decision about one fact."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from schemas import Kind


class Verdict(StrEnum):
    """What a person can say of a fact."""

    ACCEPT = "accept"
    REJECT = "reject"
    CORRECT = "correct"


class ReviewState(StrEnum):
    """Whether the article is still read as it was when the person decided."""

    SETTLED = "settled"
    READS_DIFFERENTLY = "reads_differently"
    """The same words now give other fields."""
    EVIDENCE_CHANGED = "evidence_changed"
    """The fact is now read from other words, which overlap the earlier ones."""
    NOT_FOUND = "not_found"
    """The fact is no longer found."""


@dataclass(frozen=True, slots=True)
class Review:
    """The latest decision about a fact; it wins over whatever is extracted.

    Attributes:
        fact_id: The fact that was reviewed (``corpus.rows.fact_id``).
        verdict: What the person said of it.
        corrected: The fields put right, with their values; empty unless corrected.
        by: Who decided.
        note: Why.
        decided_at: UTC, ISO 8601.
        state: Whether it is still about what the article is read to say.
        governs: The fact extracted now in whose place it stands; None when there is none.
        article_id: The article.
        source: Its path or URL.
        branch: The union, after the decision.
        kind: The kind of fact.
        reviewed: The columns of the fact as it stood then.
        standing: Its columns as the person left them; None when rejected.
        extracted: The columns of ``governs``.
    """

    fact_id: str
    verdict: Verdict
    corrected: Mapping[str, Any]
    by: str
    note: str | None
    decided_at: str
    state: ReviewState
    governs: str | None
    article_id: str
    source: str
    branch: str
    kind: Kind
    reviewed: Mapping[str, Any]
    standing: Mapping[str, Any] | None
    extracted: Mapping[str, Any] | None

    @property
    def in_conflict(self) -> bool:
        """Whether the article is now read in another way, so that a person should look again."""
        return self.state is not ReviewState.SETTLED
