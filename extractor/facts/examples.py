"""The example sentences of each kind: read, run through the extractor, reported on.

``extractor/facts/KIND/examples.txt`` holds one text a line, with its facts marked as
``extractor.facts.marks`` tells. ``#`` begins a comment.

``python -m extractor.facts.examples [KIND ...]`` prints every line that fails, and totals.
"""

import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from extractor.branches.names import key_of
from extractor.facts.marks import Example, ExampleError, Expected, comparable, parse_line
from extractor.lexicon import Entry, Matcher, match_form
from extractor.normalise import lower, normalise
from extractor.registry import KindInfo, kinds
from schemas import FactBase, Record


@dataclass(frozen=True, slots=True)
class Difference:
    """Where the extractor and the marks part: ``what`` is missing, extra or wrong."""

    what: str
    words: str
    detail: str

    def __str__(self) -> str:
        return f"{self.what:<8} [{self.words}] {self.detail}".rstrip()


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
