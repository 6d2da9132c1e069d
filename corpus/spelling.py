"""One spelling for syllables that are written in two ways."""

import re
from functools import lru_cache
from typing import Final

from extractor.lexicon import match_form

_QUY: Final = re.compile(r"(?<=qu)[yỳýỷỹỵ](?!\w)")
_I: Final = str.maketrans("yỳýỷỹỵ", "iìíỉĩị")


@lru_cache(maxsize=65_536)
def with_i(low: str) -> str:
    """Lowercase words with i for a final y, where the two are one sound.

    >>> with_i("mỹ quý"), with_i("thủy")
    ('mĩ quí', 'thủy')
    """
    return _QUY.sub(lambda found: found[0].translate(_I), match_form(low))
