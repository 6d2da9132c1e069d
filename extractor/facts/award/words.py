"""The phrases of the award lexicon, to be built into regular expressions."""

import re
from functools import cache
from pathlib import Path
from typing import Final

from extractor import forked
from extractor.late import late
from extractor.lexicon import Entry, match_form, read_lexicon
from extractor.normalise import lower
from extractor.sought import Sought
from extractor.tones import old_tone

STAFF: Final = r"c[bcn](?:[bcnvglđ]|-(?=[bcnvgl]))*"
"""What the staff is called in short: "cbccvclđ", "cnvc-lđ", "cb-gv-nv"."""


@cache
def _entries() -> list[Entry]:
    return read_lexicon(Path(__file__).with_name("lexicon.toml"), "award")


def phrases(*groups: str) -> dict[str, Entry]:
    """The phrases of the named groups in match form, a longer one before a shorter.

    >>> phrases("collective")["cđcs"].data["unit"]
    'Công đoàn cơ sở'
    """
    names = {f"award.{group}" for group in groups}
    found = {
        match_form(lower(old_tone(entry.phrase))): entry
        for entry in _entries()
        if entry.group in names
    }
    return dict(sorted(found.items(), key=lambda item: -len(item[0])))


def any_of(*groups: str) -> str:
    """An alternation of the phrases of the named groups, for text in match form.

    >>> bool(re.fullmatch(any_of("measure"), "tấm"))
    True
    """
    return forked.any_of(phrases(*groups))


def last_match(pattern: re.Pattern[str] | Sought, text: str) -> re.Match[str] | None:
    """The last of the matches that do not overlap.

    >>> last_match(re.compile("[0-9]+"), "2019, 2020").group()
    '2020'
    """
    found = None
    for match in pattern.finditer(text):
        found = match
    return found


WORK = late(
    r" (?:cho )?(?P<work>(?:tốp ca|tam ca|song ca|hợp ca|hợp xướng|đồng ca|múa|hát múa|tốp múa"
    r"|kịch|tiểu phẩm|tiết mục|hoạt cảnh|ca cảnh|liên khúc|màn)"
    r"(?: [^\W\d]+){0,4} ?[“\"][^“”\"\n]{2,60}[”\"]) \("
)
"""A piece of several performers that wins, and the bracket behind it."""
