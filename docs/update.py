"""Writes the generated parts of the documentation; ``--check`` only says what is out of date.

- ``docs/cli.md`` from the help texts of the command line;
- ``schemas/record.schema.json`` from the models;
- ``extractor/needs.json``, the words that patterns need; one out of date is only slower;
- in the ``PAGES``, the blocks between ``<!-- run {...} -->`` and ``<!-- end -->``: real output of
  real commands. The keys of the JSON:

  - ``run`` (a command) or ``make`` (a target, whose congdoan commands are run);
  - ``show``: the command line to be shown, where it differs;
  - ``parts``: what is kept, pairs of the words a part's first line begins with and its greatest
    number of lines, cut at an empty line; ``…`` stands for the rest;
  - ``last``: only so many lines at the end are kept;
  - ``slow``: run only with ``--slow``, never checked.

Commands run in the repository's root, 80 columns wide, without colour.
"""

import json
import os
import re
import shlex
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages
from typing import Any

import extractor
from extractor.sought import MADE
from extractor.written_needs import FILE, page

ROOT = Path(__file__).resolve().parent.parent
PAGES = (
    "README.md",
    "README.vi.md",
    "docs/api.md",
    "eval/README.md",
    "corpus/articles/README.md",
)
BLOCK = re.compile(r"(<!-- run (?P<spec>\{.*?\}) -->\n).*?(<!-- end -->)", re.S)
RECIPE = re.compile(r"^(?P<target>[\w.-]+):.*\n(?P<lines>(?:\t.*\n)+)", re.M)


def main() -> int:
    """Writes, or with ``--check`` compares, every generated part."""
    check, slow = "--check" in sys.argv, "--slow" in sys.argv
    stale = {name: text for name, text in generated(slow).items() if kept(name) != text}
    if not check:
        FILE.write_text(needs_page(), encoding="utf-8")
    for name, text in stale.items():
        if check:
            print(f"{name} is out of date: run `make docs`")
        else:
            (ROOT / name).write_text(text, encoding="utf-8")
            print(f"wrote {name}")
    return int(check and bool(stale))


def kept(name: str) -> str | None:
    """What a page holds now; None when there is none."""
    path = ROOT / name
    return path.read_text(encoding="utf-8") if path.exists() else None


def generated(slow: bool = False) -> dict[str, str]:
    """What every page with generated parts should hold."""
    pages = {name: filled((ROOT / name).read_text(encoding="utf-8"), slow) for name in PAGES}
    schema = output("congdoan schema")
    return {"docs/cli.md": command_page(), "schemas/record.schema.json": schema, **pages}


def needs_page() -> str:
    """What every pattern of the extractor needs."""
    for module in walk_packages(extractor.__path__, "extractor."):
        import_module(module.name)
    return page((one.pattern, one.flags) for one in MADE)


def filled(page: str, slow: bool) -> str:
    """A page with its blocks filled in anew."""

    def fill(found: re.Match[str]) -> str:
        spec: dict[str, Any] = json.loads(found["spec"])
        if spec.get("slow") and not slow:
            return found[0]
        return f"{found[1]}```console\n{block(spec)}```\n{found[3]}"

    return BLOCK.sub(fill, page)


def block(spec: dict[str, Any]) -> str:
    """The command as it is typed and what it prints."""
    if "make" in spec:
        shown = f"make {spec['make']}"
        commands = [shown] if spec.get("slow") else recipe(spec["make"])
    else:
        shown = spec.get("show", spec["run"])
        commands = [spec["run"]]
    lines = "".join(map(output, commands)).strip("\n").split("\n")
    if "parts" in spec:
        lines = [line for first, most in spec["parts"] for line in part(lines, first, most)]
    if "last" in spec:
        lines = ["…", *lines[-spec["last"] :]]
    return "\n".join([f"$ {shown}", *lines]) + "\n"


def part(lines: list[str], first: str, most: int) -> list[str]:
    """At most so many lines from the first one that begins so, whole paragraphs only."""
    start = next(place for place, line in enumerate(lines) if line.startswith(first))
    end = min(start + most, len(lines))
    if end == len(lines):
        return lines[start:]
    while lines[end]:
        end -= 1
    return [*lines[start:end], "…"]


def recipe(target: str) -> list[str]:
    """The congdoan commands of a make target."""
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    lines = next(found["lines"] for found in RECIPE.finditer(makefile) if found["target"] == target)
    mark = "$(BIN)/"
    return [line.partition(mark)[2] for line in lines.splitlines() if f"{mark}congdoan" in line]


@cache
def scratch() -> "tempfile.TemporaryDirectory[str]":
    """The folder of the databases, made when one is written."""
    return tempfile.TemporaryDirectory()


def output(command: str) -> str:
    """What a command prints on standard output; databases go to a temporary folder."""
    environment = {**os.environ, "COLUMNS": "80", "NO_COLOR": "1", "TERM": "dumb"}
    words = shlex.split(command)
    words = [f"{scratch().name}/{word}" if word.endswith(".db") else word for word in words]
    if words[0] == "congdoan":
        words[:1] = [sys.executable, "-m", "congdoan"]
    done = subprocess.run(
        words, cwd=ROOT, env=environment, capture_output=True, encoding="utf-8", check=False
    )
    if done.returncode:
        sys.exit(f"{command}: exit code {done.returncode}\n{done.stderr}")
    return done.stdout


def command_page() -> str:
    """Every command with its arguments and options, from the help texts."""
    import typer.main

    from congdoan.cli import app
    from congdoan.errors import ExitCode

    group: Any = typer.main.get_command(app)
    parts = [
        "# Command line\n",
        "Generated from the help texts by `docs/update.py` (`make docs`).\n",
        f"{group.help}\n",
        parameters(group),
        "Exit codes, the same for every command:\n",
        "\n".join(f"- `{code.value}`: {meaning}" for code, meaning in exit_codes(ExitCode)) + "\n",
    ]
    for name, command in commands(group):
        arguments = [p for p in command.params if p.param_type_name == "argument"]
        usage = " ".join(["congdoan", name, *(map(argument_usage, arguments)), "[OPTIONS]"])
        parts += [f"## congdoan {name}\n", f"```\n{usage}\n```\n", f"{command.help}\n"]
        parts.append(parameters(command))
    return "\n".join(part for part in parts if part)


def commands(group: Any, before: str = "") -> Iterator[tuple[str, Any]]:
    """Every command with its name, those of groups (``corpus check``) among them."""
    for name, command in group.commands.items():
        if hasattr(command, "commands"):
            if command.invoke_without_command:
                yield f"{before}{name}", command
            yield from commands(command, f"{before}{name} ")
        else:
            yield f"{before}{name}", command


def exit_codes(codes: Any) -> list[tuple[Any, str]]:
    """Each exit code with the words that stand under it in the source."""
    source = (ROOT / "congdoan" / "errors.py").read_text(encoding="utf-8")
    words = dict(re.findall(r'^    (\w+) = \d+\n    """(.*?)"""', source, re.M))
    return [(code, words[code.name]) for code in codes]


def argument_usage(parameter: Any) -> str:
    """An argument as it stands in a usage line."""
    name = parameter.metavar or parameter.name.upper()
    name = f"{name}..." if parameter.nargs == -1 else name
    return name if parameter.required else f"[{name}]"


def parameters(command: Any) -> str:
    """A list of a command's arguments and options; ``--help`` goes without saying."""
    lines = []
    for parameter in command.params:
        if parameter.param_type_name == "argument":
            lines.append(f"- `{argument_usage(parameter)}`: {parameter.help}")
            continue
        names = ", ".join(f"`{name}`" for name in sorted(parameter.opts, key=len, reverse=True))
        choices = ""
        if parameter.type_descriptor.is_choice:
            choices = ", ".join(f"`{choice}`" for choice in parameter.type_descriptor.choices)
            default = f"; default `{parameter.default}`" if parameter.default is not None else ""
            choices = f" One of {choices}{default}."
        required = " Required." if parameter.required else ""
        lines.append(f"- {names}: {parameter.help}{choices}{required}")
    return "\n".join(lines) + "\n" if lines else ""


if __name__ == "__main__":
    sys.exit(main())
