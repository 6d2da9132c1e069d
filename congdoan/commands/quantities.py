"""``congdoan quantities``: what the reader of numbers sees, line by line."""

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from congdoan.errors import ExitCode, Problem, os_reason, printable
from congdoan.inputs import STDIN, stdin_bytes
from congdoan.streams import complain, open_output
from extractor.quantities import find_quantities


def run(path: str) -> ExitCode:
    """Prints a JSON line for each line; one that cannot be read is told and passed over."""
    done = failed = 0
    with open_output(None) as out:
        for number, raw in enumerate(_lines(path), 1):
            try:
                line = _decoded(raw)
                if not line.strip("\ufeff \t\r\n"):
                    continue
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
    if any("\ud800" <= letter <= "\udfff" for letter in text):
        raise ValueError('"text" holds half of a surrogate pair')
    if ref is None:
        return text, None
    try:
        return text, date.fromisoformat(ref)
    except (TypeError, ValueError) as error:
        raise ValueError(f'"ref" must be a date such as "2017-10-25", not {ref!r}') from error


def _decoded(raw: bytes) -> str:
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError as error:
        raise ValueError(f"not UTF-8 (byte 0x{raw[error.start]:02x} at {error.start})") from error


def _lines(path: str) -> Iterator[bytes]:
    """The lines as they come, so that a pipe is answered at once; only newlines end one.

    Raises Problem when they cannot be read, or begin like a file that is no text.
    """
    try:
        with stdin_bytes() if path == STDIN else Path(path).open("rb") as raw:
            for number, line in enumerate(raw):
                if not number:
                    _check_text(line, path)
                yield line
    except OSError as error:
        raise Problem(f"{printable(path)}: {os_reason(error)}") from error


def _check_text(line: bytes, path: str) -> None:
    try:
        text = line.decode("utf-8")
    except UnicodeDecodeError as error:
        raise Problem(f"{printable(path)}: not UTF-8 ({error.reason}); save it as UTF-8") from error
    if "\0" in text:
        raise Problem(f"{printable(path)}: this is no text (it holds null bytes)")
