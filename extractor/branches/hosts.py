"""Agencies, schools, hospitals and firms named for themselves, and the unions they complete.

A report may say "Công đoàn Sở" throughout and name "Sở Xây dựng tỉnh Phú Yên" once, without a word
of its union: the host's name completes the union's.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Final

from ahocorasick_rs import AhoCorasick

from extractor.branches.grammar import FEW, LONGEST, LONGEST_TEXT
from extractor.branches.mention import BranchMention
from extractor.branches.names import compose, defined_in, key_of
from extractor.branches.unit import UnitReader
from extractor.branches.words import branch_words, tokenise
from extractor.forked import any_of
from extractor.late import late
from extractor.letters import UPPER
from extractor.lexicon import match_form

CLASSES: Final = ("sở", "cơ quan", "trường", "bệnh viện", "công ty", "tổng công ty")
"""Openers of hosts."""
_STAFFED: Final = ("sở", "cơ quan", "công ty", "tổng công ty")
"""Openers that an officer's name may follow: "Giám đốc Sở Nguyễn Văn A"."""


_LABEL_ENDS: Final = late(r" [-–] |:")
"""What makes of a class word the label of an item: "* Doanh nghiệp - Công ty X …"."""
_CAPITAL: Final = late(rf"[{UPPER}](?<!\w.)")
"""What a host's name begins with in a text."""


_BRAND: Final = late(
    rf"(?:^|[^\w])(?P<brand>[{UPPER}]\w*(?:[Bb]ank|BANK)|BIDV|ACB|MB|SHB|VNPT|Viettel) $"
)
"""The bank or network before its branch: "Agribank Chi nhánh huyện Tân Giang"."""
_LONGEST_BRAND: Final = 20
_ELSEWHERE: Final = late(
    r"\b(?:cấp|tốt nghiệp|cựu (?:học sinh|sinh viên|học viên)|(?:thi |trúng tuyển )?đỗ"
    r"|trúng tuyển|theo học|du học|(?:thi|tuyển|xét tuyển|đậu) vào"
    r"|(?:thạc sĩ|tiến sĩ|cử nhân|kĩ sư|nghiên cứu sinh|học sinh cũ))"
    r" (?:(?:tại|ở|của|từ|vào|ngành [^,.;\n]{3,20}) )*$"
)
"""What makes of a school the one someone studied at, or only the level of an honour."""
_LONGEST_LEAD: Final = 60
_OF_SCHOOL: Final = (" trường ", "\ntrường ", "“trường ", "(trường ")
"""What makes a school of a level that stands without its word: "trường | THCS Lạc Hà"."""


@dataclass(frozen=True, slots=True)
class Host:
    """One place where a host is named; ``opener`` is the class of its first word."""

    start: int
    end: int
    unit: str
    opener: str

    @property
    def key(self) -> tuple[str, ...]:
        """The name's words, folded, for comparing."""
        return key_of(self.unit)


@cache
def _opening() -> tuple[AhoCorasick, re.Pattern[str]]:
    """The openers of hosts: what finds where they stand, and what the longest is that does."""
    forms = {
        match_form(entry.phrase)
        for entry in branch_words().opener_entries
        if entry.data["class"] in CLASSES
    }
    no_host = any_of(branch_words().no_host)
    host = rf"(?!{no_host}(?!\w)|quỹ [“\"]){any_of(forms)}(?!\w)"
    return AhoCorasick(forms), re.compile(host)


def find_hosts(
    text: str, low: str, mentions: Sequence[BranchMention], capitals: Sequence[tuple[int, int]]
) -> list[Host]:
    """The hosts that are named with a proper name outside the names of unions, by start."""
    defined = defined_in(text)
    found: list[Host] = []
    end = 0
    openers, opening = _opening()
    hits = openers.find_matches_as_indexes(low, overlapping=True)
    for start in sorted({start for _, start, _ in hits}):
        if start < end or not (text[start].isupper() and _CAPITAL.match(text, start)):
            continue
        opener = opening.match(low, start)
        if opener is None or _LABEL_ENDS.match(low, opener.end()):
            continue
        if any(mention.start <= start < mention.end for mention in mentions):
            continue
        in_capitals = any(first <= start < last for first, last in capitals)
        line_end = text.find("\n", start, start + LONGEST_TEXT)
        stop = min(len(text), start + LONGEST_TEXT) if line_end < 0 else line_end
        for most in (FEW, LONGEST):
            tokens = tokenise(text, start, stop, most, low)
            reader = UnitReader(text, tokens, start, in_capitals, of_officer=True)
            reader.read()
            if not reader.near_end(most):
                break
        names_officer = (
            reader.opener in _STAFFED
            and reader.size >= 3
            and tokens[1].text in branch_words().surnames
            and tokens[2].capital
            and not in_capitals
            and branch_words().inner.at(tokens, 1) is None
        )
        if not reader.proper or reader.opener not in CLASSES or names_officer:
            continue
        if _ELSEWHERE.search(low, max(0, start - _LONGEST_LEAD), start):
            end = reader.end
            continue
        if brand := _BRAND.search(text, max(0, start - _LONGEST_BRAND), start):
            start = brand.start("brand") if low.startswith("chi nhánh", start) else start
        words = text[start : reader.end].strip()
        unit = compose(words, in_capitals or words.isupper(), defined)
        if reader.opener == "trường" and low.endswith(_OF_SCHOOL, 0, start):
            start, unit = start - len("trường "), f"Trường {unit}"
        host = Host(start, reader.end, unit, reader.opener)
        end = reader.end
        if len(host.key) > 2:
            found.append(host)
    return _as_told_elsewhere(found)


def _as_told_elsewhere(hosts: Sequence[Host]) -> list[Host]:
    """The hosts, a name told elsewhere without its last word freed of it where that is a verb.

    "Nhà máy Đường Sông Trà" is also what "Nhà máy Đường Sông Trà ép được 312.000 tấn" tells of.
    """
    names = {host.unit for host in hosts}
    return [
        replace(host, unit=name) if last.islower() and name in names else host
        for host in hosts
        for name, _, last in [host.unit.rpartition(" ")]
    ]


def told_most(hosts: Sequence[Host], opener: str | None) -> Host | None:
    """The host of a class that is named most often, the first of those; any class for None.

    >>> told_most([Host(9, 20, "Sở Y tế Huế", "sở"), Host(90, 101, "Sở Y tế Huế", "sở")], "sở").end
    20
    """
    fitting = [host for host in hosts if opener is None or host.opener == opener]
    times = Counter(host.key for host in fitting)
    return max(fitting, key=lambda host: (times[host.key], -host.start), default=None)
