"""An evaluation as one self-contained page."""

from collections.abc import Iterator
from pathlib import Path
from typing import TextIO

from congdoan.labels import Lang, label
from congdoan.render.evaluation.chart import bar, calibration_chart, count_bar
from congdoan.render.evaluation.words import (
    SILENT,
    cause_words,
    interval,
    kind_of,
    measured_on,
    percent,
    row_words,
    sections,
    summary,
    told,
    value_words,
)
from congdoan.render.figures import number
from congdoan.render.highlight import escaped
from congdoan.render.page import page
from congdoan.render.table import shorten
from eval.mistakes import Cause, Mistake
from eval.report import Estimate, Evaluation, Row, Score
from eval.tally import MISSION_ROW, Depth

_CSS = Path(__file__).with_name("evaluation.css")
_COLUMNS = 3 + len(Depth)


def write_html(out: TextIO, evaluation: Evaluation, lang: Lang) -> None:
    """Writes the page: figures, baselines, calibration, causes, and the errors when listed."""
    heading = label("eval", "title", lang)
    body = "\n".join(
        (
            f'<header class="page"><h1>{escaped(heading)}</h1></header>',
            '<main class="evaluation">',
            *_parts(evaluation, lang),
            "</main>",
            f"<footer>{_footer(evaluation, lang)}</footer>",
        )
    )
    out.write(page(heading, body, lang, _CSS))


def _parts(evaluation: Evaluation, lang: Lang) -> Iterator[str]:
    yield f"<h2>{escaped(' · '.join(evaluation.corpus.folders))}</h2>"
    yield f'<p class="meta">{escaped(measured_on(evaluation, lang))}</p>'
    yield _cards(evaluation, lang)
    yield _figures(evaluation, lang)
    yield f'<p class="note">{escaped(label("eval", "how_to_read", lang))}</p>'
    yield _summary(evaluation.main, lang)
    yield _calibration(evaluation.main, lang)
    yield _causes(evaluation.main, lang)


def _cards(evaluation: Evaluation, lang: Lang) -> str:
    """F1 of the mission at each depth, every system a bar."""
    cards = []
    for depth in Depth:
        lines = []
        for score in evaluation.scores:
            row = score.row(MISSION_ROW)
            if row is None:
                continue
            f1 = row.at(depth).f1
            main = score is evaluation.main
            name = label("system", score.system, lang)
            lines.append(
                f'<div class="{"main" if main else "other"}">'
                f'<span class="name">{escaped(name)}</span>'
                f'<span class="big">{percent(f1.value, lang)}</span>'
                f"<small>{interval(f1)}</small>{bar(f1, lang)}</div>"
            )
        heading = f"{label('eval', 'mission', lang)} · {label('eval', depth, lang)}"
        cards.append(f'<section class="card"><h3>{escaped(heading)}</h3>{"".join(lines)}</section>')
    return f'<div class="cards">{"".join(cards)}</div>'


def _figures(evaluation: Evaluation, lang: Lang) -> str:
    heads = "".join(
        f'<th scope="col">{escaped(label("eval", name, lang))}</th>'
        for name in ("kind", "gold", "precision", "recall", *map(str, Depth))
    )
    bodies = []
    for section, names in sections(evaluation):
        heading = escaped(label("eval", section, lang))
        rows = [
            f'<tr class="section"><th colspan="{_COLUMNS + 1}" scope="colgroup">{heading}</th></tr>'
        ]
        rows += [_row(evaluation, s, name, lang) for name in names for s in evaluation.scores]
        bodies.append(f"<tbody>{''.join(rows)}</tbody>")
    return (
        f'<div class="scroll" tabindex="0"><table class="figures"><thead><tr>{heads}</tr></thead>'
        f"{''.join(bodies)}</table></div>"
    )


def _row(evaluation: Evaluation, score: Score, name: str, lang: Lang) -> str:
    main = score is evaluation.main
    if main:
        words = f'<span class="dot {kind_of(name)}"></span>{escaped(row_words(name, lang))}'
    else:
        words = escaped(label("system", score.system, lang))
    row = score.row(name)
    cells = _cells(row, main, lang) if row else "<td></td>" * _COLUMNS
    return f'<tr class="{"main" if main else "other"}"><th scope="row">{words}</th>{cells}</tr>'


def _cells(row: Row, main: bool, lang: Lang) -> str:
    cells = [
        number(row.gold, lang) if main else "",
        _estimate(row.value.precision, lang) if row.found else SILENT,
        _estimate(row.value.recall, lang) if row.gold else SILENT,
        *(_estimate(row.at(depth).f1, lang) for depth in Depth),
    ]
    return "".join(f"<td>{cell}</td>" for cell in cells)


def _estimate(estimate: Estimate, lang: Lang) -> str:
    return f"<b>{percent(estimate.value, lang)}</b> <small>{interval(estimate)}</small>"


def _summary(score: Score, lang: Lang) -> str:
    items = "".join(
        f"<div><dt>{escaped(heading)}</dt><dd>{escaped(figure)}</dd></div>"
        for heading, figure in summary(score, lang)
    )
    skipped = "".join(
        f"<li><code>{escaped(one.article)}</code> {escaped(one.problem)}</li>"
        for one in score.unread
    )
    return f'<dl class="summary">{items}</dl>' + (
        f'<ul class="warnings">{skipped}</ul>' if skipped else ""
    )


def _calibration(score: Score, lang: Lang) -> str:
    made = score.calibration
    if made is None or not made.bins:
        return ""
    heads = "".join(
        f'<th scope="col">{escaped(label("eval", name, lang))}</th>'
        for name in ("stated", "facts", "right")
    )
    rows = "".join(
        f"<tr><td>{percent(one.confidence, lang)}%</td><td>{number(one.count, lang)}</td>"
        f"<td>{percent(one.right, lang)}%</td></tr>"
        for one in made.bins
    )
    note = label("eval", "calibration_note", lang, error=percent(made.error, lang))
    return (
        f"<section><h3>{escaped(label('eval', 'calibration', lang))}</h3>"
        f'<div class="two">{calibration_chart(made, lang)}'
        f'<div><table class="figures small"><thead><tr>{heads}</tr></thead>'
        f"<tbody>{rows}</tbody></table>"
        f'<p class="note">{escaped(note)}</p></div></div></section>'
    )


def _causes(score: Score, lang: Lang) -> str:
    heading = f"<h3>{escaped(label('eval', 'causes', lang))}</h3>"
    if not score.causes:
        return f"<section>{heading}<p>{escaped(label('eval', 'no_causes', lang))}</p></section>"
    most = score.causes[0].count
    items = []
    for cause in score.causes:
        head = (
            f"{count_bar(cause.count, most)}<b>{number(cause.count, lang)}</b> "
            f"{escaped(cause_words(cause, lang))}"
        )
        if cause.mistakes:
            listed = "".join(_mistake(cause, one, lang) for one in cause.mistakes)
            items.append(f"<details><summary>{head}</summary><ol>{listed}</ol></details>")
        else:
            items.append(f'<p class="cause">{head}</p>')
    return f'<section class="causes">{heading}{"".join(items)}</section>'


def _mistake(cause: Cause, mistake: Mistake, lang: Lang) -> str:
    figure = mistake.figure if isinstance(mistake.figure, str) else number(mistake.figure, lang)
    start = mistake.evidence.start - mistake.sentence.start
    end = mistake.evidence.end - mistake.sentence.start
    text = mistake.text
    sentence = (
        f'{escaped(text[:start])}<mark class="{kind_of(cause.row)}">'
        f"{escaped(text[start:end])}</mark>{escaped(text[end:])}"
    )
    right = ""
    if told(cause):
        gold = escaped(shorten(value_words(cause, mistake.gold, lang)))
        found = escaped(shorten(value_words(cause, mistake.found, lang)))
        right = (
            f'<p class="right">{escaped(label("eval", "expected", lang))} <ins>{gold}</ins> · '
            f"{escaped(label('eval', 'instead', lang))} <del>{found}</del></p>"
        )
    return (
        f"<li><p><b>{escaped(figure)}</b> <code>{escaped(mistake.article)}</code></p>"
        f'<blockquote lang="vi">{sentence}</blockquote>{right}</li>'
    )


def _footer(evaluation: Evaluation, lang: Lang) -> str:
    version = label(
        "eval", "version", lang, version=evaluation.version, rules=evaluation.rules.version
    )
    digest = label("eval", "digest", lang)
    return (
        f"{escaped(version)}<br>{escaped(digest)}: <code>{escaped(evaluation.corpus.digest)}</code>"
    )
