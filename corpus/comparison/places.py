"""The province of a branch, as the comparison shows and searches it."""

import re

from extractor.normalise import fold

_NAMED = re.compile(r"\b(?:tỉnh|thành phố|TP\.?) ((?:[^\W\d_][\w.]*[ -]*(?:– )?)+)$", re.I)


def province(branch: str, locality: str | None) -> str | None:
    """The province that a branch's place names.

    >>> province("Công đoàn cơ sở Sở Y tế", "tỉnh Đắk Nông")
    'Đắk Nông'
    """
    found = _NAMED.search(locality or "")
    return found[1].strip() if found else None


def is_in(name: str | None, branch: str, locality: str | None, wanted: str) -> bool:
    """Whether a branch is of the province that is asked for, with or without diacritics.

    >>> is_in(None, "Liên đoàn Lao động tỉnh Đắk Nông", None, "dak nong")
    True
    """
    told = " ".join(filter(None, (name, branch, locality)))
    return f" {_words(wanted)} " in f" {_words(told)} "


def _words(text: str) -> str:
    return " ".join(re.findall(r"\w+", fold(text)))
