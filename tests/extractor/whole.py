"""What is read of a whole text, for the tests of texts."""

from typing import Any

from congdoan import extract


def facts(text: str) -> list[tuple[str, str, str | None]]:
    """Evidence, union and period of the facts of a text."""
    record = extract(text)
    name = {branch.id: branch.name for branch in record.branches}
    return [(fact.evidence.text, name[fact.branch], fact.period) for fact in record.facts]


def owners(text: str) -> list[tuple[str, str]]:
    """The figures of a text, each with its union."""
    return [(words, union) for words, union, _ in facts(text)]


def awarded(text: str) -> list[tuple[Any, str]]:
    """The awards of a text with their unions."""
    record = extract(text)
    name = {branch.id: branch.name for branch in record.branches}
    return [(fact, name[fact.branch]) for fact in record.facts if fact.kind == "award"]
