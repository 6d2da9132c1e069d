"""How many awards were conferred, and on whom: "26 Bằng khen, gồm 12 tập thể và 16 cá nhân"."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from extractor.checks.finding import Finding, finding
from extractor.checks.prose import Prose
from extractor.late import late
from schemas import Branch, Fact, WarningCode

_N: Final = r"(?<![\d.,/])(?P<{}>\d{{1,3}}(?:\.\d{{3}})+|\d+)"
_WHOM: Final = r"(?:tập thể|cá nhân|đơn vị|CĐCS|tổ công đoàn|đoàn viên|cán bộ)"
_PARTED: Final = late(
    rf"{_N.format('all')} (?P<title>(?:Bằng khen|Giấy khen|Cờ thi đua|Cờ|Kỷ niệm chương"
    r"|Huân chương|Huy chương|Bằng Lao động sáng tạo|danh hiệu)[^.;:()\d]{0,70}?)"
    r"[,:]? ?(?P<how>gồm(?: có)?|bao gồm|trong đó(?: có)?|trao cho|tặng cho|cho|\()[: ]*"
    rf"{_N.format('one')} (?P<first>{_WHOM})(?: [^\W\d]+){{0,2}}(?:,| và|, và| \+|;) (?:cho )?"
    rf"{_N.format('two')} (?P<second>{_WHOM})",
    re.I,
)
_OTHERS: Final = late(r"\b(?:bằng khen|giấy khen|cờ|kỷ niệm chương|tiền)\b", re.I)
_BREAK: Final = late(r"[;.()]")
_MORE: Final = late(r"[^.;()]{0,30}?(?:,| và) \d+ ", re.I)


def awards_against_recipients(
    branch: Branch, facts: Sequence[Fact], prose: Prose
) -> Iterator[Finding]:
    """Awards of which those on units and those on people are not all that were conferred."""
    seen: set[int] = set()
    for fact in facts:
        if fact.kind != "award" or fact.sentence.start in seen:
            continue
        seen.add(fact.sentence.start)
        sentence = prose.sentence(fact)
        for found in _PARTED.finditer(sentence):
            total, one, two = (int(found[name].replace(".", "")) for name in ("all", "one", "two"))
            some = "trong" in found["how"].casefold()
            if total == one + two or (some and one + two < total):
                continue
            if found["first"].casefold() == found["second"].casefold():
                continue
            if _OTHERS.search(_BREAK.split(sentence[: found.start()])[-1]):
                continue  # awards of another sort are among what they had
            if len(_OTHERS.findall(found["title"])) > 1 or _MORE.match(sentence, found.end()):
                continue
            yield finding(
                WarningCode.PARTS_EXCEED_TOTAL
                if one + two > total
                else WarningCode.PARTS_BELOW_TOTAL,
                (fact,),
                "awards_parted",
                parts=f"{one} {found['first']} + {two} {found['second']}",
                sum=one + two,
                total=f"“{found['all']} {' '.join(found['title'].split())}”",
            )
