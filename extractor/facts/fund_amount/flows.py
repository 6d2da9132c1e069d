"""The flow of a sum, and the one that a cue of the lexicon means."""

from typing import NamedTuple

from extractor.facts.fund_amount.words import DISBURSED, HELPING
from extractor.lexicon import Hit


class Flow(NamedTuple):
    """The cue that governs a sum and the flow it means; no ``name`` for money of another kind."""

    cue: Hit | None
    name: str | None


def flow_name(cue: Hit) -> str:
    """The flow that a cue means."""
    name = DISBURSED if cue.group == HELPING else cue.group
    return name.removeprefix("fund_amount.")
