"""``congdoan eval``: measured, shown, held against the floors, pinned."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from congdoan import __version__
from congdoan.errors import ExitCode, Problem
from congdoan.folders import ARTICLES, or_default
from congdoan.labels import Lang
from congdoan.options import EvalFormat
from congdoan.streams import complain, keep_apart, open_output
from corpus.annotated import AnnotatedArticle
from corpus.gold import AnnotationError, load
from eval.gate import floors
from eval.report import Evaluation, Score, evaluation, score
from eval.systems import BASELINES, CONGDOAN, measure


def check_options(*, gate: bool, pin: bool, lower: bool, shown: bool) -> None:
    """Raises Problem for options that do not go together."""
    if gate and pin:
        raise Problem("--gate holds the floors, --pin moves them: give one", ExitCode.USAGE)
    if lower and not pin:
        raise Problem("--lower goes with --pin only", ExitCode.USAGE)
    if (gate or pin) and shown:
        option = "--gate" if gate else "--pin"
        raise Problem(
            f"{option} goes with no --format, --output, --errors or --baselines", ExitCode.USAGE
        )


def run(
    given: Sequence[Path],
    fmt: EvalFormat,
    lang: Lang,
    output: Path | None,
    listed: bool,
    baselines: bool,
) -> ExitCode:
    """Measures and writes the figures; articles that could not be read are told as well."""
    folders = or_default(given, ARTICLES / "test")
    keep_apart(output, *(path for folder in folders for path in folder.rglob("*")))
    articles = _articles(folders)
    systems = (CONGDOAN, *BASELINES) if baselines else (CONGDOAN,)
    runs = [measure(system, articles) for system in systems]
    found = evaluation(articles, [f.as_posix() for f in folders], runs, __version__, listed)
    with open_output(output) as out:
        match fmt:
            case EvalFormat.JSON:
                out.write(found.model_dump_json(indent=2) + "\n")
            case EvalFormat.HTML:
                from congdoan.render.evaluation.html import write_html

                write_html(out, found, lang)
            case EvalFormat.TABLE:
                from congdoan.render.evaluation.table import write_table

                write_table(out, found, lang)
    return _tell_unread(found)


def _tell_unread(found: Evaluation) -> ExitCode:
    for one in found.main.unread:
        complain(f"{one.article}: {one.problem}")
    return ExitCode.PARTLY if found.main.unread else ExitCode.DONE


def _articles(folders: Sequence[Path]) -> list[AnnotatedArticle]:
    try:
        return load(folders)
    except AnnotationError as error:
        raise Problem(str(error)) from error


def gate(given: Sequence[Path], lang: Lang) -> ExitCode:
    """Prints floors and figures; tells every floor that is not held and what to do about it."""
    from congdoan.render.evaluation.table import write_verdicts

    pinned = _floors()
    verdicts: list[floors.Verdict] = []
    problems: list[str] = []
    for folder in _gated(given, pinned):
        articles, now = _measured(folder)
        split = pinned.get(folder.resolve().name)
        found = floors.judge(folder.resolve().name, split, now)
        verdicts += found
        problems += gate_problems(folder, split, articles, now, found)
    with open_output(None) as out:
        write_verdicts(out, verdicts, lang)
    for problem in problems:
        complain(problem)
    return ExitCode.FAILED if problems else ExitCode.DONE


def gate_problems(
    folder: Path,
    split: floors.Split | None,
    articles: Sequence[AnnotatedArticle],
    now: Score,
    verdicts: Sequence[floors.Verdict],
) -> list[str]:
    """Why a split does not pass, and what to do; nothing when it does."""
    command = f"congdoan eval {folder} --pin"
    if split is None:
        return [f"{folder}: no floors are pinned for it; pin them with: {command}"]
    problems = [f"{folder}: {one.article} could not be read: {one.problem}" for one in now.unread]
    if not floors.same_articles(split, articles):
        here = floors.measured(articles, now).digest
        problems.append(
            f"{folder}: the articles are not those that the floors were measured on (pinned is "
            f"the digest {split.digest[:12]}…, here is {here[:12]}…); if they were changed on "
            f"purpose, pin what is measured now with: {command}"
        )
    return problems + [
        f"{folder}: {one.name} is {_figure(one.measured)}, below its floor {_figure(one.floor)}; "
        f"mend what fell, or lower the floor on purpose with: {command} --lower"
        for one in verdicts
        if not one.held
    ]


def _figure(value: float | None) -> str:
    return "not measured" if value is None else f"{value:.3f}"


def pin(given: Sequence[Path], lower: bool, lang: Lang) -> ExitCode:
    """Writes what is measured as the new floors; refuses to lower one unless that is asked for."""
    from congdoan.render.evaluation.table import write_verdicts

    pinned = _floors()
    wanted = dict(pinned)
    verdicts: list[floors.Verdict] = []
    for folder in _gated(given, pinned):
        articles, now = _measured(folder)
        if now.unread:
            one = now.unread[0]
            raise Problem(f"{folder}: nothing is pinned: {one.article}: {one.problem}")
        name = folder.resolve().name
        verdicts += floors.judge(name, pinned.get(name), now)
        wanted[name] = floors.measured(articles, now)
    fallen = [one for one in verdicts if not one.held]
    if fallen and not lower:
        told = ", ".join(
            f"{one.split} {one.name} from {_figure(one.floor)} to {_figure(one.measured)}"
            for one in fallen
        )
        raise Problem(f"nothing is pinned: this would lower {told}; to lower floors add --lower")
    try:
        floors.write(wanted, floors.FLOORS_FILE)
    except floors.FloorsError as error:
        raise Problem(str(error)) from error
    with open_output(None) as out:
        write_verdicts(out, verdicts, lang)
    return ExitCode.DONE


def _floors() -> dict[str, floors.Split]:
    try:
        return floors.read(floors.FLOORS_FILE)
    except floors.FloorsError as error:
        raise Problem(str(error)) from error


def _gated(given: Sequence[Path], pinned: Mapping[str, floors.Split]) -> list[Path]:
    if not given and not pinned:
        raise Problem("no floors are pinned yet: name the folders to pin", ExitCode.USAGE)
    return or_default(given, *(ARTICLES / split for split in pinned))


def _measured(folder: Path) -> tuple[list[AnnotatedArticle], Score]:
    articles = _articles([folder])
    return articles, score(measure(CONGDOAN, articles))
