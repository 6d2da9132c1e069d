"""The fact kinds there are: every folder of ``extractor/facts`` that holds a rule."""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import cast

from extractor.facts.draft import Rule
from extractor.lexicon import Entry, read_lexicon

_FACTS = Path(__file__).parent / "facts"


@dataclass(frozen=True, slots=True)
class KindInfo:
    """One fact kind: its name, what people call it (``labels["vi"]``), and where its files lie."""

    name: str
    labels: dict[str, str]
    description: dict[str, str]
    folder: Path

    @property
    def examples_path(self) -> Path:
        """Sentences with the facts marked, and as many with none."""
        return self.folder / "examples.txt"

    def rule(self) -> Rule:
        """The function that reads one sentence for this kind."""
        return cast(Rule, import_module(f"extractor.facts.{self.name}.rule").find)

    def lexicon(self) -> list[Entry]:
        """The kind's own phrases."""
        return read_lexicon(self.folder / "lexicon.toml", self.name)


@cache
def kinds() -> tuple[KindInfo, ...]:
    """The kinds, by name.

    >>> [kind.name for kind in kinds()][:2]
    ['award', 'female_count']
    """
    found = []
    for path in sorted(_FACTS.glob("*/kind.toml")):
        data = tomllib.loads(path.read_text(encoding="utf-8"))
        found.append(KindInfo(path.parent.name, data["label"], data["description"], path.parent))
    return tuple(found)
