"""The branches of a database: what they are, and what people decide of them."""

import getpass
from dataclasses import dataclass
from pathlib import Path

from congdoan.commands.store import reading, writing
from congdoan.errors import ExitCode, Problem, printable
from congdoan.labels import Lang, label
from congdoan.named import level_named
from congdoan.options import BranchesFormat
from congdoan.render.branches import (
    placed,
    write_branches,
    write_branches_csv,
    write_json,
    write_log,
    write_pairs,
    write_pairs_csv,
)
from congdoan.streams import console, keep_apart, open_output, tidy
from corpus.store import Store


@dataclass(frozen=True, slots=True)
class Choice:
    """Which branches are wanted."""

    words: str | None
    level: str | None
    province: str | None


def show(
    db: Path,
    choice: Choice,
    uncertain: bool,
    fmt: BranchesFormat,
    lang: Lang,
    output: Path | None,
) -> None:
    """Writes the branches, or the pairs of them that may be one."""
    keep_apart(output, db)
    words = printable(choice.words) if choice.words else None
    level = level_named(choice.level) if choice.level is not None else None
    with reading(db) as store:
        if uncertain:
            pairs = store.uncertain_branches(words, level=level, province=choice.province)
        else:
            branches = store.branches(words, level=level, province=choice.province)
    with open_output(output) as out:
        match fmt, uncertain:
            case BranchesFormat.JSON, _:
                write_json(out, pairs if uncertain else branches)
            case BranchesFormat.CSV, True:
                write_pairs_csv(out, pairs, lang)
            case BranchesFormat.CSV, False:
                write_branches_csv(out, branches, lang)
            case _, True:
                write_pairs(out, pairs, db, lang)
            case _:
                write_branches(out, branches, lang)


def merge(db: Path, one: int, into: int, by: str | None, note: str | None, lang: Lang) -> None:
    """Notes that two branches are one."""
    with writing(db) as store:
        store.merge_branches(one, into, by=_author(by), note=note)
        told = label(
            "branches", "merged", lang, one=one, other=into,
            name=_name(store, one), other_name=_name(store, into),
        )  # fmt: skip
    _say(told)


def split(
    db: Path,
    one: int,
    other: int | None,
    name: str | None,
    by: str | None,
    note: str | None,
    lang: Lang,
) -> None:
    """Notes that two branches are two, or that a name is another branch's."""
    with writing(db) as store:
        author = _author(by)
        if name is not None:
            made = store.split_name(one, printable(name), by=author, note=note)
        else:
            made = store.split_branches(one, other, by=author, note=note)
        told = label(
            "branches", "split" if name is None else "split_name", lang, one=one, other=made,
            name=_name(store, one), other_name=_name(store, made), taken=name,
        )  # fmt: skip
    _say(told)


def log(db: Path, lang: Lang) -> None:
    """Writes what people decided of branches."""
    with reading(db) as store:
        decisions = list(store.branch_decisions())
    with open_output(None) as out:
        write_log(out, decisions, lang)


def _author(by: str | None) -> str:
    name = by.strip() if by else ""
    if name:
        return name
    try:
        return getpass.getuser()
    except (KeyError, OSError) as error:
        raise Problem("Say who decides: --by NAME.", ExitCode.USAGE) from error


def _name(store: Store, number: int) -> str:
    row = next(iter(store.db["branches"].rows_where("id = ?", [number])))
    return placed(row["name"], row["province"])


def _say(words: str) -> None:
    with open_output(None) as out, tidy(console(out)) as to:
        to.print(words)
