"""Which branch of one article is which branch of another.

Two mentions are one branch in silence when they have the same level, the same host and the same
place, however these are spelt (:func:`branch_key`). What is near but not equal is proposed to a
person; what a person decides is kept and can be undone.
"""

import re

from corpus.resolve.identity import NATIONAL, identity
from corpus.resolve.matcher import Candidate, Match, Matcher
from corpus.resolve.words import name_key, searchable
from extractor.normalise import normalise
from schemas import Branch

__all__ = [
    "NATIONAL",
    "Candidate",
    "Match",
    "Matcher",
    "branch_key",
    "name_key",
    "searchable",
    "seat",
]

RULES = 3
"""Rises whenever :func:`branch_key` gives other keys: databases are then brought up to date."""

_WORD = re.compile(r"\w+")


def branch_key(branch: Branch, article: str = "") -> str:
    """What two branches must share to be the same: level, host, place.

    Args:
        branch: A branch as an article has it.
        article: The id of that article. It is part of the key of a branch whose name and place
            do not tell it from others ("LĐLĐ tỉnh", "CĐCS Sở Y tế" without a province).

    >>> full = Branch(id="b1", name="CĐCS Văn phòng Tỉnh ủy Đắk Nông", level="grassroots")
    >>> short = Branch(id="b2", name="Công đoàn cơ sở Văn phòng Tỉnh uỷ", level="grassroots",
    ...                locality="tỉnh Đắk Nông")
    >>> branch_key(full) == branch_key(short)
    True
    >>> bare = short.model_copy(update={"locality": None})
    >>> branch_key(bare, "0c5e") == branch_key(bare, "77a1")
    False
    >>> whole = Branch(id="b3", name="Tổng LĐLĐ Việt Nam", level="confederation")
    >>> branch_key(whole.model_copy(update={"locality": "Gia Lai"})) == branch_key(whole)
    True
    """
    one = identity(branch.name, branch.level, branch.locality)
    return one.key if one.alone or not article else f"{one.key}|{article[:12]}"


def seat(branch: Branch) -> tuple[str | None, str | None]:
    """The province a branch is in by its name and place, and the one that is so since July 2025.

    >>> seat(Branch(id="b1", name="CĐCS Sở Y tế tỉnh Đăk Nông", level="grassroots"))
    ('Đắk Nông', 'Lâm Đồng')
    >>> seat(Branch(id="b1", name="CĐCS Sở Y tế tỉnh Lam Giang", level="grassroots"))
    ('Lam Giang', 'Lam Giang')
    """
    one = identity(branch.name, branch.level, branch.locality)
    if one.province:
        return one.province.name, one.province.now
    if not one.elsewhere:
        return None, None
    written = _WORD.findall(normalise(branch.locality or branch.name).text)
    name = " ".join(written[-len(one.elsewhere) :])
    return name, name
