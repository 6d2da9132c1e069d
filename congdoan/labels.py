"""Words for people, in Vietnamese and English, from ``labels.toml``."""

import re
import tomllib
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Any


class Lang(StrEnum):
    """The language of what is shown; facts and evidence stay as the text has them."""

    VI = "vi"
    EN = "en"


_ONE = re.compile(r"(?<![\d.,])1 (article|fact|figure|pair|union)s\b")
"""What English says of one thing alone."""


@cache
def groups() -> dict[str, dict[str, dict[str, str]]]:
    """All of ``labels.toml``: group → key → language → words."""
    path = Path(__file__).with_name("labels.toml")
    return tomllib.loads(path.read_text(encoding="utf-8"))


def label(group: str, key: str, lang: Lang, **parts: Any) -> str:
    """The words for ``key``, with ``parts`` put in. Raises KeyError for a key not listed.

    >>> label("flow", "lent", Lang.VI), label("period", "since", Lang.EN, a=2012)
    ('Cho vay', 'since 2012')
    >>> label("branches", "total", Lang.EN, count=1)
    '1 union'
    """
    words = groups()[group][key][lang]
    if not parts:
        return words
    told = words.format(**parts)
    return _ONE.sub(r"1 \1", told) if lang is Lang.EN else told


def kind_label(kind: str, lang: Lang) -> str:
    """What people call a kind of fact, from the kind's own folder.

    >>> kind_label("award", Lang.EN)
    'Awards'
    """
    from extractor.registry import kinds

    return next((one.labels[lang] for one in kinds() if one.name == kind), kind.replace("_", " "))


def warning_label(code: str, lang: Lang) -> str:
    """What a check found, in words.

    >>> warning_label("share_disagrees", Lang.VI)
    'Tỷ lệ không khớp với số lượng'
    """
    from extractor.reasons import WARNINGS

    return WARNINGS[code][lang]
