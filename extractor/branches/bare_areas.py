"""Areas told by their bare names beside several federations: "Phú Hải hỗ trợ 512 đoàn viên".

An article that compares federations names each in full once, and then by its area alone; a
province beside several others may be told by that alone throughout.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from extractor.branches.completed import is_city
from extractor.branches.mention import BranchMention
from extractor.late import late
from extractor.letters import UPPER
from extractor.lexicon import Hit
from extractor.signs import Signs

_FEDERATION: Final = Signs("lđlđ", "liên đoàn lao động")
_LEVEL: Final = late(
    rf"(?:tỉnh|huyện|quận|thị xã|thành phố|TP\.?|TX\.?) (?P<name>[{UPPER}][^,;.\d]{{2,24}})"
)
_OPENS: Final = late(
    r"(?:(?:^|\n|[.!?…”\"] )\W*|; (?:và |còn )?|(?:(?<=đồng)|(?<=viên)|(?<=CĐCS)|(?<=\))), )"
    r"(?:(?:[Tt]iếp|[Kk]ế|[Rr]ồi) (?:đến|theo|sau|đó)(?: là)?,? |[Cc]òn |[Rr]iêng |[Tt]rong khi )?$"
)
"""What stands before an area that does or has something: the beginning of a clause."""
_COUNTS: Final = (
    r"(?:(?:gần|hơn|trên|khoảng|thêm|được|mới|nhiều nhất|đông nhất|tới|cả thảy) ){0,3}\d[\d.,]* ?"
)
_DOES: Final = late(
    r"(?: \([^()\n]{2,30}\))? (?:(?:cũng|đã|vừa|còn|lại|thì|vẫn) ){0,3}"
    rf"(?:(?:kết nạp|thành lập|phát triển)(?: mới)? {_COUNTS}"
    r"|(?:hỗ trợ|ủng hộ|quyên góp|vận động|trao|tặng|xây|thăm|chi|trích|cho vay|góp|đóng góp|gửi"
    r"|dựng|huy động)\b[^.;\n]{0,60}\d"
    rf"|(?:có |đạt |với )?{_COUNTS}(?:đoàn viên(?! thanh)|CĐCS|cđcs|công đoàn cơ sở|nghiệp đoàn))"
)
"""What an area does or has, of which its union is meant."""
_SEVERAL: Final = 2


def bare_areas(
    text: str, low: str, mentions: Sequence[BranchMention], provinces: Sequence[Hit] = ()
) -> list[BranchMention]:
    """The federations meant by the bare names of their areas, where a text names several.

    >>> head = ("Liên đoàn Lao động", "federation")
    >>> one = BranchMention(0, 15, *head, "tỉnh Lam Giang", "tỉnh", True)
    >>> two = BranchMention(17, 31, *head, "tỉnh Phú Hải", "tỉnh", True)
    >>> told = "LĐLĐ tỉnh Lam G, LĐLĐ tỉnh P. H. Phú Hải hỗ trợ 512 đoàn viên."
    >>> [(found.name, found.start) for found in bare_areas(told, told.lower(), [one, two])]
    [('Liên đoàn Lao động tỉnh Phú Hải', 33)]
    """
    if not _FEDERATION.stand_in(low):
        return []
    areas: dict[str, BranchMention] = {}
    units: dict[str, set[str]] = {}
    for mention in mentions:
        if mention.level != "federation" or not mention.named:
            continue
        named = _LEVEL.fullmatch(mention.unit)
        if named is not None:
            areas.setdefault(named["name"], mention)
            units.setdefault(named["name"], set()).add(mention.unit)
    if len(areas) < _SEVERAL:
        return []
    of_provinces = [one for one in areas.values() if one.unit.startswith("tỉnh ")]
    if len(of_provinces) >= _SEVERAL:
        for hit in provinces:
            name = text[hit.start : hit.end]
            if name not in areas and name.istitle() and not is_city(name):
                areas[name] = replace(of_provinces[0], unit=f"tỉnh {name}")
                units[name] = {areas[name].unit}
    found: list[BranchMention] = []
    for name, mention in areas.items():
        if len(units[name]) > 1:
            continue
        at = text.find(name)
        while at >= 0:
            end = at + len(name)
            if (
                _OPENS.search(text, max(0, at - 40), at)
                and _DOES.match(text, end)
                and not any(one.start < end and at < one.end for one in mentions)
            ):
                found.append(replace(mention, start=at, end=end, aliases=[], branch=None))
            at = text.find(name, end)
    return found
