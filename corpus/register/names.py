"""When two lines of a register name one union."""

import re
from functools import lru_cache

from corpus.resolve import name_key

_NUMBER = re.compile(r"\d+")


@lru_cache(maxsize=1 << 18)
def line_key(name: str) -> str:
    """What two ways to write one name share; numbers are told apart as numbers.

    >>> line_key("CĐCS Trường số 07") == line_key("Công đoàn cơ sở Trường số 7")
    True
    >>> line_key("Công ty số 101") == line_key("Công ty số 11")
    False
    """
    numbers = " ".join(str(int(found)) for found in _NUMBER.findall(name))
    return f"{name_key(name)}|{numbers}"
