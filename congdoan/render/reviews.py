"""Persons' decisions, as a list to read."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any, TextIO

from pydantic import TypeAdapter
from rich.console import Group
from rich.padding import Padding
from rich.text import Text

from congdoan.labels import Lang, label
from congdoan.render.figures import counted, figure, number
from congdoan.render.periods import date_words, period_words
from congdoan.streams import console, tidy
from corpus.reviews import Review, Verdict
from corpus.reviews.export import Exported
from corpus.rows import fact_data
from schemas import Fact

_FACT: TypeAdapter[Fact] = TypeAdapter(Fact)


def write_json(out: TextIO, reviews: Sequence[Review]) -> None:
    """Every decision with the fact as it stood, as it stands, and as it is read now."""
    made = [{**asdict(one), "in_conflict": one.in_conflict} for one in reviews]
    json.dump(made, out, ensure_ascii=False, indent=2)
    out.write("\n")


def write_list(out: TextIO, reviews: Sequence[Review], conflicts: bool, lang: Lang) -> None:
    """What was decided about each fact, by whom, and whether it is still read so."""
    with tidy(console(out)) as to:
        if not reviews:
            to.print(label("review", "no_conflicts" if conflicts else "no_reviews", lang))
        for number_, one in enumerate(reviews):
            if number_:
                to.print()
            to.print(review_lines(one, lang))


def review_lines(review: Review, lang: Lang) -> Group:
    """One decision: the fact, who decided what, and the conflict if there is one."""
    head = Text(_says(review.standing or review.reviewed, lang), style="bold")
    head.append(f" · {review.branch}", style="not bold")
    text = Text(verdict_words(review, lang), style="green")
    if review.note:
        text.append(f"\n{review.note}", style="default")
    words = " ".join(str(review.reviewed["evidence_text"]).split())
    text.append(f"\n“{words}”", style="italic default")
    text.append(f" · {review.source}", style="dim default")
    if review.in_conflict:
        text.append(f"\n{_conflict(review, lang)}", style="bold yellow")
    text.append(f"\n{review.fact_id}", style="dim default")
    return Group(head, Padding(text, (0, 0, 0, 2)))


def verdict_words(review: Review, lang: Lang) -> str:
    """Who decided what, and when: ``đã sửa (trước: 71) – Chị Hoa, ngày 3/6/2025``."""
    what = label("review", review.verdict, lang)
    if review.verdict is Verdict.CORRECT:
        before = label("review", "before", lang, figure=_says(review.reviewed, lang))
        what += f" ({before})"
    return f"{what} – {review.by}, {date_words(review.decided_at[:10], lang)}"


def exported_lines(done: Exported, folder: Path, lang: Lang) -> Text:
    """How much was written, and what else is to be known about it."""
    counts = {name: number(value, lang) for name, value in asdict(done).items()}
    text = Text(label("review", "exported", lang, folder=folder, **counts))
    if done.conflicts:
        text.append("\n" + label("review", "exported_conflicts", lang, **counts), style="yellow")
    return text


def _conflict(review: Review, lang: Lang) -> str:
    words = label("review", review.state, lang)
    if review.extracted is None:
        return words
    told = " ".join(str(review.extracted["evidence_text"]).split())
    now = label("review", "now", lang, figure=_says(review.extracted, lang), evidence=told)
    more = f"\n{review.governs}" if review.governs != review.fact_id else ""
    return f"{words} {now}{more}"


def _says(columns: Mapping[str, Any], lang: Lang) -> str:
    fact = _FACT.validate_python(fact_data(columns))
    when = f" ({period_words(fact.period, lang)})" if fact.period else ""
    return f"{counted(fact, lang)}: {figure(fact, lang)}{when}"
