"""``congdoan explain``: why each fact is one, and why what looks like one is none."""

import json
from collections.abc import Mapping

from rich.console import Console
from rich.padding import Padding
from rich.rule import Rule
from rich.text import Text

from congdoan.errors import Problem
from congdoan.inputs import find_inputs, read_input
from congdoan.labels import Lang, groups, kind_label, label
from congdoan.options import TableOrJson
from congdoan.render.figures import confidence_words, counted
from congdoan.render.periods import period_words
from congdoan.render.sentence import in_sentence
from congdoan.render.table import KIND_STYLES, headline
from congdoan.streams import console, open_output, tidy
from extractor import Explanation, Extractor, NearMiss
from extractor.errors import InputError
from schemas import Fact

_IN = (0, 0, 0, 2)


def run(path: str, fmt: TableOrJson, lang: Lang) -> None:
    """Explains one text."""
    inputs = find_inputs([path])
    if inputs.problems:
        raise Problem(inputs.problems[0])
    if not inputs.single:
        raise Problem(f"{path}: explain takes one file, not a folder")
    item = inputs.found[0]
    text = read_input(item)
    try:
        explanation = Extractor().explain(text.text, source=item.source, known=text.known)
    except InputError as error:
        raise Problem(f"{item.source}: {error}") from error
    with open_output(None) as out:
        if fmt is TableOrJson.JSON:
            json.dump(as_json(explanation), out, ensure_ascii=False, indent=2)
            out.write("\n")
        else:
            with tidy(console(out)) as to:
                print_explanation(to, explanation, lang)


def as_json(explanation: Explanation) -> dict[str, object]:
    """The record, and beside it what its facts rest on and what was left out."""
    return {
        "record": explanation.record.model_dump(mode="json"),
        "cues": {fact: list(cues) for fact, cues in explanation.cues.items()},
        "near_misses": [
            {
                "kind": miss.kind,
                "start": miss.start,
                "end": miss.end,
                "text": miss.text,
                "sentence": {"start": miss.sentence[0], "end": miss.sentence[1]},
                "reason": miss.reason,
            }
            for miss in explanation.near_misses
        ],
    }


def print_explanation(to: Console, explanation: Explanation, lang: Lang) -> None:
    """The facts in their sentences, then the near misses with the reasons."""
    record, text = explanation.record, explanation.text
    names = {branch.id: branch.name for branch in record.branches}
    to.print(Text(record.document.title or record.document.source, style="bold"))
    to.print()
    if not record.facts:
        to.print(label("ui", "no_facts", lang))
        to.print()
    for fact in sorted(record.facts, key=lambda one: one.evidence.start):
        cues = explanation.cues.get(fact.id, ())
        _print_fact(to, fact, names[fact.branch], cues, text, lang)
    _print_misses(to, explanation, lang)


def _print_fact(
    to: Console, fact: Fact, branch: str, cues: tuple[str, ...], text: str, lang: Lang
) -> None:
    head = Text(f"{counted(fact, lang)}: ", style=KIND_STYLES[fact.kind])
    head.append_text(headline(fact, lang))
    if fact.period:
        head.append(f" ({period_words(fact.period, lang)})")
    to.print(head)
    to.print(Padding(Text(branch, style="dim"), _IN))
    span, sentence = fact.evidence, fact.sentence
    to.print(Padding(in_sentence(text, span.start, span.end, sentence.start, sentence.end), _IN))
    how = f"{label('ui', 'rule', lang)} {fact.rule} · {confidence_words(fact, lang)}"
    to.print(Padding(Text(how, style="dim"), _IN))
    if cues:
        words = f"{label('ui', 'cues', lang)}: {'; '.join(cue_words(cue, lang) for cue in cues)}"
        to.print(Padding(Text(words, style="dim"), _IN))
    to.print()


def cue_words(cue: str, lang: Lang) -> str:
    """A cue of the extractor, ``owner: short form`` or ``verb: tặng``, in words for people.

    >>> cue_words("owner: subject", Lang.VI), cue_words("lent: cho vay", Lang.VI)
    ('chủ thể: chủ ngữ của câu', 'cho vay: “cho vay”')
    """
    name, colon, said = cue.partition(": ")
    known, owners = groups()["cue"], groups()["owner"]
    head = known[_key(name)][lang] if _key(name) in known else name
    if not colon:
        return head
    if name == "owner" and _key(said) in owners:
        return f"{head}: {owners[_key(said)][lang]}"
    return f"{head}: {known[_key(said)][lang] if said == 'as before' else f'“{said}”'}"


def _key(words: str) -> str:
    return words.replace(" ", "_")


def _print_misses(to: Console, explanation: Explanation, lang: Lang) -> None:
    to.print(Rule(label("ui", "near_misses", lang), align="left", style="dim"))
    if not explanation.near_misses:
        to.print(label("ui", "no_near_misses", lang))
    reasons = _reasons()
    for miss in sorted(explanation.near_misses, key=lambda one: one.start):
        _print_miss(to, miss, explanation.text, reasons, lang)


def _print_miss(
    to: Console, miss: NearMiss, text: str, reasons: Mapping[str, Mapping[str, str]], lang: Lang
) -> None:
    why = reasons.get(miss.reason, {}).get(lang, miss.reason.replace("_", " "))
    head = Text(f"{kind_label(miss.kind, lang)}? ", style="dim")
    head.append(why, style="not dim")
    to.print(head)
    first, last = miss.sentence
    to.print(Padding(in_sentence(text, miss.start, miss.end, first, last, "strike"), _IN))
    to.print()


def _reasons() -> Mapping[str, Mapping[str, str]]:
    from extractor.reasons import REASONS

    return REASONS
