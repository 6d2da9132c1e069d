"""The words of ``words.toml``, which tell where lines begin."""

import tomllib
from functools import cache
from pathlib import Path


@cache
def _groups() -> dict[str, list[str]]:
    told: dict[str, list[str]] = tomllib.loads(
        Path(__file__).with_suffix(".toml").read_text(encoding="utf-8")
    )
    return told


def words_of(*groups: str) -> list[str]:
    """The words of some groups, read when they are first asked for."""
    return [word for group in groups for word in _groups()[group]]
