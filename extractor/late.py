"""Patterns that are compiled when they are first asked.

An article asks some half of the patterns there are; the start of the program pays for those alone.
"""

import re
from typing import Any, cast


class Late:
    """Stands for a pattern; what was asked of it once is found without a detour."""

    def __init__(self, pattern: str, flags: int) -> None:
        self._written = (pattern, flags)

    def __getattr__(self, name: str) -> Any:
        if name == "_compiled":
            told: Any = re.compile(*self._written)
        else:
            told = getattr(self._compiled, name)
        setattr(self, name, told)
        return told


def late(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """As ``re.compile``, but compiled at the first use; a wrong pattern is an error only then.

    >>> members = late(r"(\\d+) đoàn viên")
    >>> members.search("có 71 đoàn viên")[1]
    '71'
    """
    return cast("re.Pattern[str]", Late(pattern, flags))
