"""Standard output and error as the commands use them: encodings, error lines, output files."""

import errno
import io
import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from congdoan.errors import ExitCode, Problem, ReaderGone, one_line, os_reason

if TYPE_CHECKING:
    from rich.console import Console

_FILE_WIDTH = 100


class _Closed(io.TextIOBase):
    """Stands for a standard output that was closed before we began (``>&-``)."""

    def write(self, text: str, /) -> int:
        """Nothing can be written."""
        raise OSError(errno.EBADF, os.strerror(errno.EBADF))


def prepare() -> None:
    """Makes the standard streams safe for Vietnamese.

    What goes to a file or a pipe is UTF-8 on every system. A terminal keeps its own encoding,
    and letters that it cannot show become question marks instead of an error.
    """
    if sys.stdout is None:
        sys.stdout = _Closed()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            encoding = stream.encoding if stream.isatty() else "utf-8"
            stream.reconfigure(encoding=encoding, errors="replace", newline="\n")


def complain(message: str) -> None:
    """One line on standard error; control characters in it are made harmless."""
    if sys.stderr is None:
        return
    line = one_line(message)
    with suppress(OSError, ValueError):
        print(f"congdoan: {line}", file=sys.stderr, flush=True)


def complain_of_bug(error: Exception, source: str | None = None) -> None:
    """One line for an error nobody foresaw; the traceback with ``CONGDOAN_DEBUG=1``."""
    if os.environ.get("CONGDOAN_DEBUG"):
        import traceback

        traceback.print_exception(error)
        return
    where = f"{source}: " if source else ""
    complain(
        f"{where}unexpected {type(error).__name__}: {error} "
        "(a bug; run with CONGDOAN_DEBUG=1 for the traceback)"
    )


def give_up_stdout() -> None:
    """Sends what is still buffered nowhere, so that the interpreter's exit is silent."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


@contextmanager
def open_output(path: Path | None) -> Iterator[TextIO]:
    """Standard output, or a file that appears under its name only once it is whole.

    When nothing is written, a file that is there stays as it is.

    Raises Problem when it cannot be written, ReaderGone for a broken pipe.
    """
    if path is None:
        with _writing("cannot write the output"):
            try:
                yield sys.stdout
                sys.stdout.flush()
            except OSError:
                give_up_stdout()
                raise
        return
    target = Path(os.path.realpath(path))
    replaceable = target.is_file() or not target.exists()  # else a pipe or a device
    part = target.with_name(f".{target.name}.{os.getpid()}.part") if replaceable else target
    if target.is_file() and not os.access(target, os.W_OK):
        raise Problem(f"{path}: cannot write the output: permission denied")
    with _writing(f"{path}: cannot write the output", part, target):
        try:
            with part.open("w", encoding="utf-8", newline="\n") as out:
                yield out
            if replaceable and part.stat().st_size:
                if target.exists():
                    shutil.copymode(target, part)
                part.replace(target)
        finally:
            if replaceable:
                part.unlink(missing_ok=True)


def keep_apart(output: Path | None, *read: Path | None) -> None:
    """Raises Problem when the output would take the place of a file that is read or kept."""
    if output is None:
        return
    for path in read:
        if path is not None and _same_file(output, path):
            raise Problem(
                f"{output}: the output would replace {path}: give another file name",
                ExitCode.USAGE,
            )


def _same_file(one: Path, other: Path) -> bool:
    with suppress(OSError, ValueError):
        if one.exists() and other.exists():
            return one.is_file() and one.samefile(other)
        return os.path.realpath(one) == os.path.realpath(other)
    return False


@contextmanager
def _writing(what: str, *paths: Path) -> Iterator[None]:
    """Turns errors of writing to ``paths`` (or to a stream that is open) into a Problem."""
    try:
        yield
    except BrokenPipeError as error:
        raise ReaderGone from error
    except OSError as error:
        if error.filename is not None and str(error.filename) not in map(str, paths):
            raise
        raise Problem(f"{what}: {os_reason(error)}") from error


def console(out: TextIO) -> "Console":
    """A rich console on ``out``: colour and width of the terminal, plain text elsewhere.

    A pipe is 80 columns wide, a file 100, unless ``COLUMNS`` says otherwise.
    """
    from congdoan.render.screen import Screen

    width = None
    if out is not sys.stdout and "COLUMNS" not in os.environ:
        width = _FILE_WIDTH
    return Screen(file=out, width=width, highlight=False, markup=False, emoji=False)


@contextmanager
def tidy(to: "Console") -> Iterator["Console"]:
    """Prints at once what is printed inside; without the spaces at line ends, off a terminal."""
    if to.is_terminal:
        yield to
    else:
        with to.capture() as captured:
            yield to
        lines = captured.get().split("\n")
        to.file.write("\n".join(line.rstrip() for line in lines))
    to.file.flush()
