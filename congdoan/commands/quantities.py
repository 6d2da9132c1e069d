"""``congdoan quantities``: what the reader of numbers sees, line by line."""

import json
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from congdoan.errors import ExitCode, Problem, os_reason
from congdoan.inputs import STDIN, printable
from congdoan.streams import complain, open_output
from extractor.quantities import find_quantities


def run(path: str) -> ExitCode:
    """Prints a JSON line for each line; one that cannot be read is told and passed over."""
    done = failed = 0
    with open_output(None) as out:
        for number, line in enumerate(_lines(path), 1):
            if not line.strip("\ufeff \t\r\n"):
                continue
            try:
                text, ref = parse(line)
            except ValueError as error:
                complain(f"{printable(path)}, line {number}: {error}")
                failed += 1
                continue
            found = [quantity.to_json() for quantity in find_quantities(text, ref)]
            json.dump({"text": text, "quantities": found}, out, ensure_ascii=False)
            out.write("\n")
            done += 1
    if not failed:
        return ExitCode.DONE
    return ExitCode.PARTLY if done else ExitCode.FAILED


def parse(line: str) -> tuple[str, date | None]:
    """The text of a line and the date that its relative periods count from.

    Raises ValueError, in words, for a JSON object that is none of ours.

    >>> parse('{"text": "năm qua", "ref": "2017-10-25"}')
    ('năm qua', datetime.date(2017, 10, 25))
    >>> parse("ủng hộ 5 triệu đồng")
    ('ủng hộ 5 triệu đồng', None)
    """
    line = line.removeprefix("\ufeff").rstrip("\r\n")
    if not line.lstrip().startswith("{"):
        return line, None
    try:
        given: Any = json.loads(line)
    except json.JSONDecodeError as error:
        raise ValueError(f"no valid JSON ({error.msg} at {error.pos})") from error
    text, ref = given.get("text"), given.get("ref")
    if not isinstance(text, str):
        raise ValueError('the JSON object has no "text" that is a string')
    if ref is None:
        return text, None
    try:
        return text, date.fromisoformat(ref)
    except (TypeError, ValueError) as error:
        raise ValueError(f'"ref" must be a date such as "2017-10-25", not {ref!r}') from error


def _lines(path: str) -> Iterator[str]:
    """The lines as they come, so that a pipe is answered at once; only newlines end one."""
    name = printable(path)
    try:
        with sys.stdin.buffer if path == STDIN else Path(path).open("rb") as raw:
            for line in raw:
                yield line.decode("utf-8")
    except UnicodeDecodeError as error:
        raise Problem(f"{name}: not UTF-8 ({error.reason}); save it as UTF-8 first") from error
    except OSError as error:
        raise Problem(f"{name}: {os_reason(error)}") from error
