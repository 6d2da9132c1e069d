"""The example sentences of each kind: read, run through the extractor, reported on.

``extractor/facts/KIND/examples.txt`` holds one text a line. ``#`` begins a comment, `` ¶ `` is a
line break. A fact is marked where it stands, with what the extractor must find there::

    Công đoàn Sở Y tế có [[71 đoàn viên | value=71 population=union_members branch="…"]].

A mark may carry several ``| keys`` sections, one for each fact on the same span. The first mark
of a line names ``branch``; a later one that leaves it out means the one before. What a mark does
not state stands at its default; ``fund``, ``recipient`` and ``beneficiaries`` are demanded only
where they are stated.

``python -m extractor.facts.examples [KIND ...]`` prints every line that fails, and totals.
"""

import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

from pydantic import ValidationError

from extractor.branches.names import key_of
from extractor.lexicon import Entry, Matcher, match_form
from extractor.normalise import lower, normalise
from extractor.registry import KindInfo, kinds
from schemas import (
    Award,
    FactBase,
    FemaleCount,
    FundAmount,
    MemberCount,
    NewMemberCount,
    Record,
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
_MARK = re.compile(r"\[\[|\]\]")
_PAIR = re.compile(r'\s*(\w+)=(?:"([^"]*)"|([^\s"]+))(?=\s|$)')


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


@dataclass(frozen=True, slots=True)
class Difference:
    """Where the extractor and the marks part: ``what`` is missing, extra or wrong."""

    what: str
    words: str
    detail: str

    def __str__(self) -> str:
        return f"{self.what:<8} [{self.words}] {self.detail}".rstrip()


class _Section(NamedTuple):
    branch: str
    fields: dict[str, Any]


def read_examples(kind: KindInfo) -> list[Example]:
    """The examples of one kind, in the order of the file.

    Raises ExampleError for a mark that is not closed, an unknown key or a value that the schema
    does not allow.

    >>> [one.facts[0].branch for one in read_examples(kinds()[0])[:1]]
    ['Công đoàn cơ sở Sở Công Thương tỉnh Tân Giang']
    """
    path = kind.examples_path
    found = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if line.strip() and not line.startswith("#"):
            found.append(parse_line(line.strip(), kind.name, path, number))
    return found


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


def compare(example: Example, record: Record) -> list[Difference]:
    """What the record of the example's text has too little, too much or wrong.

    Facts of other kinds in the record are not looked at.
    """
    names = {branch.id: branch.name for branch in record.branches}
    found = [fact for fact in record.facts if fact.kind == example.kind]
    pairs, expected = [], list(example.facts)
    for fits in (_agrees, _same_span):
        for one in list(expected):
            match = next((fact for fact in found if fits(one, fact, names)), None)
            if match is not None:
                pairs.append((one, match))
                expected.remove(one)
                found.remove(match)
    differences = [
        Difference("wrong", example.text[one.start : one.end], "; ".join(wrong))
        for one, fact in pairs
        if (wrong := list(_wrong_fields(one, fact, names)))
    ]
    for one in expected:
        words = example.text[one.start : one.end]
        differences.append(Difference("missing", words, _shown(one.fields, one.branch)))
    for fact in found:
        told = {k: v for k, v in comparable(fact).items() if v not in (None, False)}
        differences.append(
            Difference("extra", fact.evidence.text, _shown(told, names[fact.branch]))
        )
    return differences


def _same_span(expected: Expected, fact: FactBase, _names: object = None) -> bool:
    return (expected.start, expected.end) == (fact.evidence.start, fact.evidence.end)


def _agrees(expected: Expected, fact: FactBase, names: dict[str, str]) -> bool:
    return _same_span(expected, fact) and not any(_wrong_fields(expected, fact, names))


def _wrong_fields(expected: Expected, fact: FactBase, names: dict[str, str]) -> Iterator[str]:
    told = comparable(fact)
    for key, value in expected.fields.items():
        if told[key] != value:
            yield f"{key} is {told[key]!r}, marked {value!r}"
    if key_of(names[fact.branch]) != key_of(expected.branch):
        yield f"branch is {names[fact.branch]!r}, marked {expected.branch!r}"


def _shown(fields: dict[str, Any], branch: str) -> str:
    usual = {"qualifier": "exact", "status": "reported"}
    told = [f"{k}={v}" for k, v in fields.items() if v not in (None, False, usual.get(k))]
    return " ".join((*told, f"branch={branch!r}"))


def unhit_entries(kind: KindInfo, examples: Iterable[Example]) -> list[Entry]:
    """The entries of the kind's lexicon that no example text contains.

    An entry that another of its group always hides (a duplicate in another spelling) is listed
    too: it can never be hit.
    """
    entries = kind.lexicon()
    matcher = Matcher(entries)
    hit: set[tuple[str, str]] = set()
    for example in examples:
        low = match_form(lower(normalise(example.text).text))
        hit |= {(one.entry.group, one.entry.phrase) for one in matcher.scan(low)}
    return [entry for entry in entries if (entry.group, entry.phrase) not in hit]


def report(names: Sequence[str] = ()) -> Iterator[str]:
    """Lines of text: every failing example with what differs, then the totals.

    Args:
        names: Kinds to look at; all of them when there are none.
    """
    from extractor.api import Extractor

    extractor = Extractor()
    totals = []
    for kind in kinds():
        if names and kind.name not in names:
            continue
        examples = read_examples(kind)
        failed = 0
        for example in examples:
            differences = compare(example, extractor.extract(example.text))
            if differences:
                failed += 1
                yield f"{kind.name}/examples.txt:{example.line}  {example.text}"
                yield from (f"    {one}" for one in differences)
        unhit = unhit_entries(kind, examples)
        for group in dict.fromkeys(entry.group for entry in unhit):
            phrases = ", ".join(entry.phrase for entry in unhit if entry.group == group)
            yield f"{kind.name}/lexicon.toml  [{group}] in no example: {phrases}"
        marked = sum(bool(one.facts) for one in examples)
        totals.append(
            f"{kind.name:<17} {len(examples) - failed:>4} of {len(examples)} lines pass "
            f"({marked} marked, {len(examples) - marked} unmarked); {len(unhit)} entries unhit"
        )
    yield ""
    yield from totals


def main(arguments: Sequence[str]) -> int:
    """Prints the report; 2 when a kind is unknown or a file cannot be read."""
    known = [kind.name for kind in kinds()]
    if unknown := [name for name in arguments if name not in known]:
        print(f"no kind {unknown[0]!r}; there are {', '.join(known)}", file=sys.stderr)
        return 2
    try:
        for line in report(arguments):
            print(line)
    except ExampleError as error:
        print(error, file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
