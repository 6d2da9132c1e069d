"""What the command line says when something cannot be done, and the exit code it leaves."""

from enum import IntEnum

_CONTROLS = dict.fromkeys((*range(32), *range(127, 160)), "\ufffd")


class ExitCode(IntEnum):
    """What the shell is told; the same for every command."""

    DONE = 0
    """Everything asked for was done."""
    FAILED = 1
    """Nothing could be done."""
    USAGE = 2
    """The command line itself is wrong."""
    PARTLY = 3
    """Some inputs were done, others could not be: each has its line on standard error."""
    INTERRUPTED = 130
    """Stopped from the keyboard."""
    BROKEN_PIPE = 141
    """Whoever read the output stopped reading."""


class Problem(Exception):
    """Something the user can act on: shown as one line, without a traceback."""

    def __init__(self, message: str, exit_code: ExitCode = ExitCode.FAILED) -> None:
        super().__init__(message)
        self.exit_code = exit_code


class ReaderGone(Exception):
    """Whoever read the output stopped reading; there is nothing to say about it."""


def os_reason(error: OSError) -> str:
    """The operating system's words for an error, as the tail of a sentence.

    >>> os_reason(FileNotFoundError(2, "No such file or directory"))
    'no such file or directory'
    """
    reason = error.strerror or str(error) or type(error).__name__
    return reason[:1].lower() + reason[1:]


def printable(name: str) -> str:
    """A name from the operating system as text.

    Bytes of it that are no UTF-8 become the replacement character; under a locale that knows
    only ASCII, the letters that Python did not read are read as UTF-8.

    >>> printable("bài.txt")
    'bài.txt'
    """
    try:
        return name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    except UnicodeEncodeError:  # other halves of surrogate pairs
        return name.encode("utf-8", "replace").decode("utf-8")


def one_line(message: str) -> str:
    r"""A message on one line, without control characters that would steer the terminal.

    >>> one_line("a\x1b[31m.txt:\n no such file")
    'a�[31m.txt: no such file'
    """
    return printable(" ".join(message.split())).translate(_CONTROLS)
