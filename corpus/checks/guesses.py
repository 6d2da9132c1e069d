"""What the name of a line may leave out, for a person to decide."""

import re
from collections.abc import Iterator
from typing import Final

_HEAD: Final = re.compile(r"^(?:CĐCS|CĐ|Công đoàn(?: cơ sở)?)\s+(?=[^\W\d_a-z])", re.I)
_FIRM: Final = re.compile(r"\b(?:công ty|cty|ct|xí nghiệp|nhà máy|trường|bệnh viện|sở)\b", re.I)
_GUILD: Final = re.compile(
    r"^((?:NĐ|Nghiệp đoàn)\s.*?[^\W\d_A-ZĐ])\s+((?:[A-ZĐÂÁẢÀẠÔƠƯĂÊ][^\W\d_]+\s?)+)$"
)


def guesses(name: str) -> Iterator[str]:
    """Fuller names that a line may be short for; none of them is certain.

    >>> list(guesses("CĐ Điện lực Nho Quan"))
    ['Công đoàn Công ty Điện lực Nho Quan']
    >>> list(guesses("NĐ nghề cá Hải Triều"))
    ['NĐ nghề cá xã Hải Triều', 'NĐ nghề cá phường Hải Triều']
    """
    if (head := _HEAD.match(name)) and not _FIRM.search(name):
        yield f"Công đoàn Công ty {name[head.end() :]}"
    if guild := _GUILD.match(name):
        for kind in ("xã", "phường"):
            yield f"{guild[1]} {kind} {guild[2]}"
