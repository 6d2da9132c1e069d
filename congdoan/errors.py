"""What the command line says when something cannot be done, and the exit code it leaves."""

from enum import IntEnum


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
