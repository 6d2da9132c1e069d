"""What is read of a whole text, for the tests of texts."""

from typing import Any

from congdoan import extract


def facts(text: str) -> list[tuple[str, str, str | None]]:
    """Evidence, union and period of the facts of a text."""
    record = extract(text)
    name = {branch.id: branch.name for branch in record.branches}
    return [(fact.evidence.text, name[fact.branch], fact.period) for fact in record.facts]


def awarded(text: str) -> list[tuple[Any, str]]:
    """The awards of a text with their unions."""
    record = extract(text)
    name = {branch.id: branch.name for branch in record.branches}
    return [(fact, name[fact.branch]) for fact in record.facts if fact.kind == "award"]
