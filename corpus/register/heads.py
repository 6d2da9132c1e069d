"""Which rows are the head of a table, and where its columns stand."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from corpus.register.funds import fund_of_head, fund_over
from corpus.register.head_dates import date_of_head
from corpus.register.model import ABOUT, MONEY, Figure, RegisterError
from corpus.register.paths import Cells, cell_text, cell_texts, head_paths
from corpus.register.patterns import group, plain, says
from corpus.register.roles import role_of
from corpus.register.scales import is_unit_line, scale_of
from extractor.normalise import fold

_DEEPEST: Final = 3
"""Rows that a head may have."""
_LONGEST_HEADING: Final = 40
_YEAR: Final = re.compile(r"(?<!\d)((?:19|20)\d\d)(?!\d)")
_COUNTING: Final = re.compile(r"\(?(?:\d{1,2}|[a-zA-Z])\)?(?:\s?=.*)?")


@dataclass(frozen=True, slots=True)
class Column:
    """One column that is used.

    Attributes:
        role: A key of ``model.ABOUT`` or a ``Figure``.
        at: Its place, from 0.
        head: All lines of its head, as they stand there.
        scale: VND of one, for money whose unit is told; None where it is not.
        date: The time its head gives, for a table with a column a year, or a day.
        fund: The one fund of which its sums are, by its head.
    """

    role: str
    at: int
    head: str
    scale: int | None = None
    date: str | None = None
    fund: str | None = None


@dataclass(frozen=True, slots=True)
class Head:
    """The head of a table: where its rows begin, and its columns.

    Attributes:
        first: The number of its first row among those looked at, from 0.
        rows: How many rows it has.
        unused: Heads of the columns that are not used.
    """

    first: int
    rows: int
    columns: tuple[Column, ...]
    unused: tuple[str, ...]

    @property
    def branch(self) -> int:
        """The place of the column of unions."""
        return next(one.at for one in self.columns if one.role == "branch")


def find_head(rows: Sequence[Cells], named: Mapping[str, str]) -> Head | None:
    """The head among the first rows of a table; None when no row names a column of unions.

    Args:
        rows: The first rows, with whatever stands above the table.
        named: Heads that the user gives for a role; they win.

    Of several it is the first of those that name most columns, most dates over columns that are
    else alike, most funds, and most units of money. Where such
    heads share rows it is the one that ends last, so that a line with units only belongs to it,
    and of these the one that begins last.
    """
    best: tuple[int, ...] | None = None
    found: Head | None = None
    for head in _heads(rows, named):
        scales = sum(one.scale is not None for one in head.columns)
        years = len({one.date for one in head.columns if one.role not in ABOUT})
        funds = len({one.fund for one in head.columns if one.fund})
        roles = len({one.role for one in head.columns})
        rank = (roles, years if years > 1 else 0, funds, scales)
        better = best is None or rank > best
        if not better and rank == best and found is not None:
            shares_rows = head.first < found.first + found.rows
            ends = head.first + head.rows, head.first
            better = shares_rows and ends > (found.first + found.rows, found.first)
        if better:
            best, found = rank, head
    return _with_funds_told(found, rows) if found else None


def _heads(rows: Sequence[Cells], named: Mapping[str, str]) -> Iterator[Head]:
    """Every run of rows that may be a head."""
    for first in range(len(rows)):
        for depth in range(1, _DEEPEST + 1):
            lines = rows[first : first + depth]
            if len(lines) < depth or not all(map(_may_be_head, lines)):
                break
            if not all(len(cell_texts(line)) > 1 or _is_heading(line) for line in lines):
                continue
            if head := _read_head(first, lines, named):
                yield head


def is_counting(cells: Cells) -> bool:
    """Whether a row only numbers the columns: (1) (2) (3), A B 1 2."""
    texts = cell_texts(cells)
    return len(texts) > 2 and all(_COUNTING.fullmatch(one) for one in texts)


def _may_be_head(cells: Cells) -> bool:
    """Whether a row may belong to a head: text only, but for years and for the columns' numbers.

    A line of the unit ("ĐVT: nghìn đồng") stands over the head, of all its columns.
    """
    if any(map(is_unit_line, cell_texts(cells))):
        return False
    numbers = [one for one in cells if isinstance(one, int | float) and not isinstance(one, bool)]
    texts = cell_texts(cells)
    digits = [one for one in texts if re.fullmatch(r"[\d.,\s]+", one)]
    years = [one for one in digits if re.fullmatch(_YEAR, one)]
    return bool(texts) and len(years) == len(digits) and len(numbers) <= len(years)


def _is_heading(cells: Cells) -> bool:
    """Whether a row with one text alone is a heading over columns, no title over the table."""
    [text, *_] = cell_texts(cells)
    short = len(text) <= _LONGEST_HEADING and cell_text(cells, 0) is None
    return short and bool(says(text) or scale_of([text]))


def _read_head(first: int, lines: Sequence[Cells], named: Mapping[str, str]) -> Head | None:
    told = head_paths(lines)
    columns: dict[int, Column] = {}
    people: str | None = None
    whose: dict[int, int] = {}
    marked = not all(one.isascii() for path in told for one in path)
    for at, path in enumerate(told):
        if not path:
            continue
        role = _named_role(path, named) or role_of(path, people, _beside(told, at), marked)
        if role == "branch" and any(one.role == role for one in columns.values()):
            role = _beside_branch(path[-1])
        # A woman's column without more belongs to the people told before it.
        if role in (Figure.MEMBERS, Figure.WORKFORCE):
            people = role
        if role is None or (role in named and not _named_role(path, named)):
            continue
        head = " · ".join(path)
        figure = role not in ABOUT
        money = role in MONEY
        scale, fund = (scale_of(path), fund_of_head(path)) if money else (None, None)
        columns[at] = Column(role, at, head, scale, date_of_head(path) if figure else None, fund)
        whose[at] = 2 if "members" in says(head) else int(people == Figure.MEMBERS)
    if not any(one.role == "branch" for one in columns.values()):
        _take_for_branch(columns, told)
    _keep_members_women(columns, whose)
    _keep_funds_apart(columns, told)
    kept = _first_of_each(columns)
    if not any(one.role == "branch" for one in kept):
        return None
    if not any(one.role not in ABOUT for one in kept):
        return None
    used = {one.at for one in kept}
    unused = tuple(" · ".join(path) for at, path in enumerate(told) if path and at not in used)
    return Head(first, len(lines), tuple(kept), unused)


def _keep_members_women(columns: dict[int, Column], whose: Mapping[int, int]) -> None:
    """Leaves out the women of others, where those of the members have a column of their own.

    "Nữ" stands below a head that is not understood, and below "Đoàn viên".
    """
    women = [one for one in columns.values() if one.role in (Figure.WOMEN, Figure.WOMEN_SHARE)]
    for one in women:
        alike = [
            whose[other.at] for other in women if (other.role, other.date) == (one.role, one.date)
        ]
        if whose[one.at] < max(alike):
            del columns[one.at]


def _take_for_branch(columns: dict[int, Column], paths: Sequence[Sequence[str]]) -> None:
    """Takes the first column that speaks of unions before any figure for theirs.

    "Công đoàn cấp trên" heads the unions above each line, or these unions themselves; areas that
    stand alone before the figures ("Phường/xã") are those of their unions.
    """
    words = group("may_be_branch")["union"]
    area: Column | None = None
    for at, path in enumerate(paths):
        column = columns.get(at)
        if column is not None and column.role != "place":
            break
        if path and words.whole(path[-1]):
            columns[at] = Column("branch", at, " · ".join(path))
            return
        area = column or area
    if area is not None:
        columns[area.at] = Column("branch", area.at, area.head)


def _beside_branch(head: str) -> str | None:
    """What a head means that would name unions, if another column did not do so already."""
    patterns = group("beside_branch")
    return next((role for role, words in patterns.items() if words.whole(head)), None)


def _first_of_each(columns: Mapping[int, Column]) -> list[Column]:
    """Of columns with one role (one date and one fund) the first, of places all."""
    seen: set[tuple[str | None, ...]] = set()
    kept = []
    for column in columns.values():
        key = (column.role, column.date, column.fund)
        if column.role == "place" or key not in seen:
            kept.append(column)
        seen.add(key)
    return kept


def _keep_funds_apart(columns: dict[int, Column], told: Sequence[Sequence[str]]) -> None:
    """Tells sums apart that several headings have alike: each heading is a fund of its own."""
    alike: dict[tuple[str | None, ...], list[int]] = {}
    for at, one in columns.items():
        if one.role in MONEY and one.fund is None:
            alike.setdefault((one.role, one.date, plain(told[at][-1])), []).append(at)
    for places in alike.values():
        over = {at: fund_over(told[at]) for at in places}
        if len({plain(fund or "") for fund in over.values()}) > 1:
            for at, fund in over.items():
                columns[at] = replace(columns[at], fund=fund)


def _with_funds_told(head: Head, rows: Sequence[Cells]) -> Head | None:
    """A head whose column of funds has numbers below it: it is one of money, or of nothing.

    Left out is a fund of which the head does not say whether it came in or went out.
    """
    below = rows[head.first + head.rows :]
    columns: list[Column] = []
    unused = list(head.unused)
    for one in head.columns:
        cells = [cells[one.at] for cells in below if one.at < len(cells)]
        words = any(isinstance(cell, str) and re.search(r"[^\W\d_]{2}", cell) for cell in cells)
        if one.role == Figure.FUNDS and one.fund:
            unused.append(one.head)
        elif one.role != "fund" or words:
            columns.append(one)
        elif role := role_of([*one.head.split(" · "), "Quỹ"], None, "", True):
            columns.append(replace(one, role=role, scale=scale_of([one.head])))
        else:
            unused.append(one.head)
    if all(one.role in ABOUT for one in columns):
        return None
    return replace(head, columns=tuple(columns), unused=tuple(unused))


def _named_role(path: Sequence[str], named: Mapping[str, str]) -> str | None:
    told = {fold(one) for one in (*path, " ".join(path), " · ".join(path))}
    return next((role for role, head in named.items() if fold(head) in told), None)


def check_named(rows: Sequence[Cells], named: Mapping[str, str]) -> None:
    """Raises RegisterError for a head that the user names and that stands nowhere."""
    told = {fold(text) for cells in rows for text in cell_texts(cells)}
    for depth in (2, 3):
        for first in range(len(rows) - depth + 1):
            heads = head_paths(rows[first : first + depth])
            told |= {fold(joint.join(path)) for path in heads for joint in (" ", " · ")}
    for role, head in named.items():
        if fold(head) not in told:
            raise RegisterError(f"there is no column {head!r} for {role}; {heads_seen(rows)}")


def heads_seen(rows: Sequence[Cells]) -> str:
    """The row that looks most like a head, for a message."""
    widest = max(rows, key=lambda cells: len(cell_texts(cells)), default=())
    names = ", ".join(f"“{text}”" for text in cell_texts(widest)[:12])
    return f"the widest row of its beginning has {names}" if names else "the table is empty"


def _beside(paths: Sequence[Sequence[str]], at: int) -> str:
    return " ".join(
        paths[side][-1] for side in (at - 1, at + 1) if 0 <= side < len(paths) and paths[side]
    )
