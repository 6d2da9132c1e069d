"""``congdoan kinds`` and ``congdoan schema``: what the program knows."""

import json
import re
from pathlib import Path

from rich.padding import Padding
from rich.text import Text

from congdoan.labels import Lang, label
from congdoan.streams import console, open_output, tidy
from schemas import Kind, json_schema

_MARK = re.compile(r"\[\[(?P<evidence>.*?)\s*\|.*?\]\]")


def run(lang: Lang) -> None:
    """Prints each kind with its meaning and the first sentence of its examples."""
    from extractor.registry import kinds

    with open_output(None) as out, tidy(console(out)) as to:
        order = [str(kind) for kind in Kind]
        for kind in sorted(kinds(), key=lambda one: order.index(one.name)):
            head = Text(kind.labels[lang], style="bold")
            head.append(f"  {kind.name}", style="cyan not bold")
            to.print(head)
            to.print(Padding(kind.description[lang], (0, 0, 0, 2)))
            example = first_example(kind.examples_path)
            if example:
                words = Text(f"{label('column', 'example', lang)}: ", style="dim")
                words.append(example, style="italic")
                to.print(Padding(words, (0, 0, 0, 2)))
            to.print()


def first_example(path: Path) -> str | None:
    """The first sentence with a fact in an examples file, the fact in square brackets."""
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#") and _MARK.search(line):
            return _MARK.sub(r"[\g<evidence>]", line)
    return None


def print_schema() -> None:
    """Prints the JSON Schema of a record."""
    with open_output(None) as out:
        json.dump(json_schema(), out, ensure_ascii=False, indent=2)
        out.write("\n")
