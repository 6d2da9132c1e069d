"""One command line from its words to its exit code; whatever goes wrong is told in one line."""

import gc
import sys
from collections.abc import Sequence
from typing import Final

import typer

from congdoan.cli.commands import app
from congdoan.errors import ExitCode, Problem, ReaderGone, os_reason
from congdoan.streams import complain, complain_of_bug, give_up_stdout, prepare

_MANY: Final = 100_000
"""New objects from which garbage is looked for: what is loaded at the start is none."""


def main(argv: Sequence[str] | None = None) -> int:
    """Runs the command line and returns its exit code; never raises."""
    gc.set_threshold(_MANY)
    prepare()
    try:
        code = app(args=argv, prog_name="congdoan", standalone_mode=False)
        sys.stdout.flush()
    except typer.TyperException as error:
        return _usage_problem(error)
    except (KeyboardInterrupt, typer.Abort):
        complain("stopped")
        return ExitCode.INTERRUPTED
    except Problem as problem:
        complain(str(problem))
        return problem.exit_code
    except (ReaderGone, BrokenPipeError, SystemExit):  # the last: what the help makes of it
        give_up_stdout()
        return ExitCode.BROKEN_PIPE
    except OSError as error:
        if error.filename is not None:
            complain_of_bug(error)
        else:  # the help, which is not ours to print
            complain(f"cannot write the output: {os_reason(error)}")
            give_up_stdout()
        return ExitCode.FAILED
    except Exception as error:  # noqa: BLE001  whatever it is, the user gets one line
        complain_of_bug(error)
        return ExitCode.FAILED
    return int(code or 0)


def _usage_problem(error: typer.TyperException) -> int:
    """A wrong command line: what is wrong, and where the right one is described."""
    context = getattr(error, "ctx", None)
    message = error.format_message().replace("Value error, ", "")
    if not message:  # no command at all: the help has been shown
        return ExitCode.USAGE
    if not message.endswith((".", "?", ")")):
        message += "."
    command = context.command_path if context is not None else "congdoan"
    complain(f"{message} See: {command} --help")
    return error.exit_code
