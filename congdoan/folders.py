"""The folders of annotated articles that a command works on."""

from collections.abc import Sequence
from pathlib import Path

from congdoan.errors import ExitCode, Problem

ARTICLES = Path("corpus", "articles")
"""Where the annotated articles of the project lie, under its root."""


def or_default(given: Sequence[Path], *default: Path) -> list[Path]:
    """The folders named, else the default ones when they lie here.

    Raises Problem, asking for a folder, when none is named and a default one is not here.
    """
    folders = list(given or default)
    for folder in folders:
        if not given and not folder.is_dir():
            raise Problem(
                f"name a folder of annotated articles (NAME.txt with NAME.gold.json): there is no "
                f"{folder} under the current directory",
                ExitCode.USAGE,
            )
    return folders
