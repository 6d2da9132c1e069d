"""A text with facts marked in it, as the example sentences write it, read strictly.

A fact is marked where it stands, with what the extractor must find there::

    Công đoàn Sở Y tế có [[71 đoàn viên | value=71 population=union_members branch="…"]].

A mark may carry several ``| keys`` sections, one for each fact on the same span. The first mark
of a line names ``branch``; a later one that leaves it out means the one before. What a mark does
not state stands at its default; ``fund``, ``recipient`` and ``beneficiaries`` are demanded only
where they are stated. `` ¶ `` is a line break.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

from pydantic import ValidationError

from extractor.late import late
from schemas import (
    Award,
    FactBase,
    FemaleCount,
    FundAmount,
    MemberCount,
    NewMemberCount,
    UnitCount,
)

FREE_TEXT = frozenset({"fund", "recipient", "beneficiaries"})
"""Fields that are compared only where a mark states them."""
_BOOKKEEPING = frozenset({"id", "kind", "evidence", "sentence", "mentions", "confidence", "rule"})
_DEFAULTS = {"award": {"recipient_type": "branch"}}
_MODELS: dict[str, type[FactBase]] = {
    model.model_fields["kind"].default: model
    for model in (MemberCount, FemaleCount, NewMemberCount, UnitCount, FundAmount, Award)
}
_LINE_BREAK = " ¶ "
_MARK = late(r"\[\[|\]\]")
_PAIR = late(r'\s*(\w+)=(?:"([^"]*)"|([^\s"]+))(?=\s|$)')


class ExampleError(ValueError):
    """An examples file that cannot be read; the message names the file and the line."""


@dataclass(frozen=True, slots=True)
class Expected:
    """A marked fact; ``fields`` holds what the found one must equal, by name."""

    start: int
    end: int
    branch: str
    fields: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Example:
    """One line of an examples file: the plain text and the facts marked in it."""

    kind: str
    path: Path
    line: int
    text: str
    facts: tuple[Expected, ...]

    def __str__(self) -> str:
        return f"{self.kind}:{self.line}"


class _Section(NamedTuple):
    branch: str
    fields: dict[str, Any]


def parse_line(line: str, kind: str, path: Path = Path("-"), number: int = 1) -> Example:
    """One text with its marks taken out and read.

    >>> made = parse_line('Tổ A có [[5 đoàn viên | value=5 population=union_members branch="A"]].',
    ...                   "member_count")
    >>> made.text, made.facts[0].start, made.facts[0].fields["qualifier"]
    ('Tổ A có 5 đoàn viên.', 8, 'exact')
    """

    def refuse(why: str) -> ExampleError:
        return ExampleError(f"{path}:{number}: {why}")

    line = line.replace(_LINE_BREAK, "\n")
    if "¶" in line:
        raise refuse("¶ needs a space on either side")
    text, at, branch = "", 0, ""
    facts: list[Expected] = []
    for opening, inside, closing in _marks(line, refuse):
        text += line[at:opening]
        at = closing
        words, *sections = inside.split(" | ")
        if not words.strip() or words != words.strip():
            raise refuse(f"the marked words {words!r} are empty or have spaces around them")
        if not sections:
            raise refuse(f"the mark of {words!r} states nothing: [[words | key=value]]")
        start, end = len(text), len(text) + len(words)
        text += words
        for section in sections:
            try:
                branch, fields = _read_section(section, kind, branch, words)
            except ValueError as error:
                raise refuse(f"{words!r}: {error}") from error
            facts.append(Expected(start, end, branch, fields))
    return Example(kind, path, number, text + line[at:], tuple(facts))


def _marks(line: str, refuse: Any) -> Iterator[tuple[int, str, int]]:
    opened: int | None = None
    for bracket in _MARK.finditer(line):
        if bracket.group() == "[[":
            if opened is not None:
                break
            opened = bracket.start()
        elif opened is None:
            raise refuse("a ]] closes no mark")
        else:
            yield opened, line[opened + 2 : bracket.start()], bracket.end()
            opened = None
    if opened is not None:
        raise refuse(f"the mark {line[opened : opened + 30]!r} is not closed")


def _read_section(section: str, kind: str, branch: str, words: str) -> _Section:
    """The branch and the fields of one ``key=value`` section, checked by the kind's model."""
    model = _MODELS[kind]
    stated: dict[str, Any] = {}
    at = 0
    while section[at:].strip():
        pair = _PAIR.match(section, at)
        if pair is None:
            raise ValueError(f"{section[at:].strip()!r} is no key=value")
        key, quoted, bare = pair.groups()
        if key not in model.model_fields or key in _BOOKKEEPING:
            raise ValueError(f"a {kind} has no key {key!r}")
        if key in stated:
            raise ValueError(f"{key} is stated twice")
        stated[key] = bare if quoted is None else quoted
        at = pair.end()
    stated.setdefault("branch", branch)
    if not stated["branch"]:
        raise ValueError("the first mark of a line must name branch=")
    if "beneficiaries" in stated:
        count, _, unit = stated["beneficiaries"].partition(" ")
        stated["beneficiaries"] = {"count": count, "unit": unit}
    span = {"start": "0", "end": str(len(words))}
    carrier = {"id": "f1", "evidence": {**span, "text": words}, "sentence": span}
    carrier |= {"confidence": "1", "rule": "example"}
    try:
        fact = model.model_validate_strings({**carrier, **_DEFAULTS.get(kind, {}), **stated})
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"]) or kind
        raise ValueError(f"{where}: {first['msg']}") from error
    fields = comparable(fact)
    for key, value in fields.items():
        if type(value) is int and str(value) != stated.get(key):
            raise ValueError(f"{key}={stated.get(key)}: write whole numbers with digits only")
    return _Section(
        stated["branch"], {k: v for k, v in fields.items() if k not in FREE_TEXT or k in stated}
    )


def comparable(fact: FactBase) -> dict[str, Any]:
    """The fields of a fact that say what it says, as they stand in JSON."""
    return fact.model_dump(mode="json", exclude=set(_BOOKKEEPING) | {"branch"})
