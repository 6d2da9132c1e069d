"""Writing the comparison of the unions in a database: a table, files, pictures."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from congdoan.commands.store import reading
from congdoan.errors import ExitCode, Problem
from congdoan.labels import Lang
from congdoan.named import kind_named, level_named
from congdoan.options import CompareFormat
from congdoan.streams import keep_apart, open_output
from corpus.comparison import Comparison, PlainSelection, Selection, SelectionError, compare
from corpus.connection import explained

PICTURES = (".svg", ".png", ".html")
Writer = Callable[[TextIO, Comparison, Lang], None]
Drawer = Callable[[TextIO, str, Comparison, Lang], None]


@dataclass(frozen=True, slots=True)
class Outputs:
    """What is written, and where.

    Attributes:
        fmt: The format.
        file: Standard output when None.
        plot: Where to draw; its ending says what.
    """

    fmt: CompareFormat
    file: Path | None
    plot: Path | None

    def check(self, db: Path) -> None:
        """Raises Problem for what cannot be written, before anything is read."""
        keep_apart(self.file, db)
        keep_apart(self.plot, db, self.file)
        if self.fmt is CompareFormat.XLSX and self.file is None:
            raise Problem(
                "a workbook cannot be printed: name its file, --output comparison.xlsx",
                ExitCode.USAGE,
            )
        if self.plot and self.plot.suffix.lower() not in PICTURES:
            raise Problem(
                f"{self.plot}: a picture is .svg or .png, a page with pictures .html",
                ExitCode.USAGE,
            )


def selected(year: int | None, between: tuple[int, int] | None, told: PlainSelection) -> Selection:
    """The selection that the options describe. Raises Problem when it cannot be."""
    if year is not None and between is not None:
        raise Problem("give --year or --between, not both", ExitCode.USAGE)
    if told.get("ascending") and told.get("sort") is None:
        raise Problem("--ascending goes with --sort", ExitCode.USAGE)
    wanted: PlainSelection = {**told, "years": between if year is None else year}
    if level := told.get("level"):
        wanted["level"] = level_named(level)
    wanted["kinds"] = [kind_named(kind) for kind in told.get("kinds", ())]
    try:
        return Selection.of(**wanted)
    except SelectionError as error:
        raise Problem(str(error), ExitCode.USAGE) from error


def run(db: Path, selection: Selection, outputs: Outputs, lang: Lang) -> None:
    """Writes the comparison. Raises Problem when it cannot be read or written."""
    outputs.check(db)
    draw = _drawing() if outputs.plot else None
    with reading(db) as store, explained(db, subject="the comparison"):
        rows = compare(store.db, selection)
    _write(rows, outputs, lang)
    if draw and outputs.plot:
        with open_output(outputs.plot) as out:
            draw(out, outputs.plot.suffix.lower().removeprefix("."), rows, lang)


def _write(rows: Comparison, outputs: Outputs, lang: Lang) -> None:
    from congdoan.render.comparison import sheet, table

    book = _workbook() if outputs.fmt is CompareFormat.XLSX else None
    with open_output(outputs.file) as out:
        match outputs.fmt:
            case CompareFormat.TABLE:
                table.write(out, rows, lang)
            case CompareFormat.CSV:
                sheet.write_csv(out, rows, lang)
            case CompareFormat.JSON:
                sheet.write_json(out, rows)
        if book:
            book(out, rows, lang)


def _workbook() -> Writer:
    try:
        from congdoan.render.comparison.workbook import write
    except ImportError as error:
        raise Problem(
            f"to write a workbook {error.name} is needed: pip install congdoan[formats]"
        ) from error
    return write


def _drawing() -> Drawer:
    try:
        from congdoan.render.comparison.plot import write
    except ImportError as error:
        raise Problem(f"to draw {error.name} is needed: pip install congdoan[plot]") from error
    return write
