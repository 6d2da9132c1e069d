"""Counted recipients, and how often a title was conferred."""

import re

from extractor.analysis import SentenceView
from extractor.context.discourse import Discourse
from extractor.facts.award.no_winners import are_no_winners, lead_of
from extractor.facts.award.numbers import count_of
from extractor.facts.award.recipient import Recipient
from extractor.facts.award.title import Title
from extractor.facts.award.unions import AND, of_union
from extractor.facts.award.words import STAFF, any_of, phrases
from extractor.late import late
from extractor.quantities import Quantity
from extractor.sought import Sought

_COUNTED = late(
    rf"\s*(?:lượt\s+)?(?:(?P<people>{any_of('individual')}|{STAFF})|(?P<group>{any_of('collective')}))\b"
)
_OF_THOSE = late(
    r"\s+(?=trong (?:số )?(?:đó|này|ấy)\b (?:\w+ ){0,2}?(?:được|nhận|đạt|đoạt|giành|xếp|là)\b)"
)
"""Some of those counted before: "30 đơn vị đạt vững mạnh, 11 trong số đó là …"."""
_BARE = late(r"\s+(?=(?:(?:đã|vinh dự|cũng) )?(?:được|nhận|đạt|đoạt|giành|đón nhận)\b)")
_BARE_AFTER = late(r"(?:[,;(]|\b(?:và|trong đó|trong đó có|còn|riêng))\s*$")
"""What stands around a bare number of people: "41 đoàn viên đạt …, | 6 | đạt …"."""
_WINNERS = late(
    r"\s+(?:(?=(?:đề tài|sáng kiến|giải pháp)(?: [^\W\d]+){0,2}? (?:được trao|đạt|đoạt|giành)"
    r"(?: được)? giải\b)"
    rf"|(?!{any_of('measure')}\b|{any_of('thing')}\b))"
    r"(?!(?:của|và|có|đã|cũng|đều|thì|là|được|ở|tại|trong|với|do|nhận|đạt|con|cháu|đứa)\b"
    r"|\w+ lần\b)"
    r"(?:[^\W\d]+ ){1,3}(?=(?:được|nhận|đạt|đoạt)\b)"
)
"""A noun of people that no list knows, told by what they do: "02 thầy thuốc được …"."""
_TURNS = late(r"\s*lượt(?=\s+(?:được|nhận|đạt|đoạt|đón nhận)\b)")
_TURNS_OF_OTHERS = late(rf"\d lượt (?:{any_of('collective')})\b")
"""How often others than people won: "7 lượt tập thể …, 15 lượt nhận …"."""
_GIVEN = late(rf"\s+(?!{any_of('measure')}\b|{any_of('thing')}\b)[^\W\d]+(?: [^\W\d]+)?")
"""A noun of people that no list knows, told by what they are given: "cho 4 hướng dẫn viên"."""
_WON_ELSE = late(r"\b(?:được|nhận|đạt|giành|đoạt)\b[^;]*,")
"""What others won before: "15 công nhân được biểu dương, 02 tập thể được tặng Bằng khen"."""
_WHERE_THEY_WORK = late(r"[^,;.\d]{0,24} (?:thuộc|ở|tại|của|đến từ|từ)(?: các)? ")
"""What makes of a number that of the unions the winners are in: "47 cá nhân thuộc 12 CĐCS"."""
_GIVEN_TO = late(r"\b(?:cho|tới|đến)\s*$")
_LISTED = late(
    r"(?: (?:cấp trên(?: trực tiếp)?(?: cơ sở)?|ngành|huyện|quận|thị xã|thành phố|tỉnh|cơ sở))?"
    r"(?:, và |, | và | cùng )(?:cho )?"
)
"""What parts the counted of one list: "cho 2 công đoàn cấp trên cơ sở và 6 CĐCS"."""
UNIONS = {
    noun: entry.data["unit"]
    for noun, entry in phrases("collective").items()
    if "unit" in entry.data
}
"""Nouns of unions that can be classified, and what such a union is called in full."""
_OF_THEM = Sought(r"\btrong (?:đó|số đó)\b(?! (?:đạt|được|nhận|giành|đoạt|xếp|là|đều|vinh dự)\b)")
_SHARE_OF = late(
    r"[\s,;(]*(?:riêng|trong (?:đó|số đó|số này)|nhiều nhất là|đông nhất là)(?: riêng)?[:,]? "
)
"""What leads to the union whose share of those counted before is told."""
_HAS = late(r" (?:(?:có|chiếm|được|đạt|góp|nhiều nhất|với|tới|đến|đã có) ?)+| ?[:(–-] ?")
_IS = late(r"\s*(?:là|[-–(,:])\s*")
_NAMES_THEM = late(
    r"(?:[^;.:()\d]{0,24}\((?:gồm|là)?:?|[^;.:\d]{0,70}?(?::|\b(?:gồm|là|đó là|như)\b))\s*(?:các )?"
)
"""What leads from counted unions to their names."""
PARTS = ("Tổ công đoàn", "Công đoàn bộ phận")
_OF_A_WHOLE = late(r"(?:cđcs|công đoàn cơ sở|công đoàn)\b(?! bộ phận)")
"""A title of unions that are no part of another: "CĐCS vững mạnh"."""

_WOMEN_OF_THEM = late(
    r"(?: [^\W\d]+){0,4}\W*(?:trong đó(?: có)?|có):? (?=\d+ (?:đồng chí |đ/c |đoàn viên )?nữ\b)"
)
"""What tells how many of those counted are women: "22 đoàn viên (trong đó | 5 nữ)"."""
_OUTSIDE = late(
    r"\s*(?:là |nguyên |thuộc |đang )*(?:ngoài (?:tổ chức )?(?:công đoàn|ngành|hệ thống)\b"
    r"|(?:các )?lãnh đạo (?:tỉnh|thành|huyện|quận|thị|cấp ủy|chính quyền|ubnd|hđnd|đảng"
    r"|các (?:ban|sở)|doanh nghiệp|chuyên môn))"
)
"""What tells that those counted are no union's people: "03 đồng chí lãnh đạo Tỉnh ủy"."""

TO_OTHERS = late(
    r"(?:(?:,|,? và|,? cùng) (?:với )?\d+ (?:giải )?(?:nhì|ba|tư|khuyến khích|kk|b|c)\b){0,3}"
    r"[^;.]{0,40}?\b(?:cho|thuộc về|về tay)\b"
    r"(?:(?=[^;.]{0,20}?\b(?P<people>thí sinh|cá nhân|vận động viên|đoàn viên|tác giả)\b))?"
    r"[^;.]{0,50}?\b(?:khác|còn lại)\b"
)
"""What gives the further prizes to nobody named: "3 giải Ba thuộc về các CĐCS khác".

Several may be given so together: "2 giải Nhì, 3 giải Ba thuộc về các thí sinh khác".
"""


def groups_between(
    view: SentenceView, discourse: Discourse, title: Title, start: int, end: int
) -> list[Recipient]:
    """The counted groups between two offsets: "01 tập thể và 04 cá nhân".

    Of several groups of one kind only the last is taken, with those that stand in a list with it.
    """
    low, text = view.analysis.low, view.analysis.text
    groups: list[Recipient] = []
    parts: list[Recipient] = []
    named: list[Recipient] = []
    first, last, listed = end, start, 0
    of_them = list(_OF_THEM.finditer(low, start, end)) if end <= title.start else []
    start = of_them[-1].end() if of_them else start
    for quantity in view.kind_of("number", "ratio"):
        if not start <= quantity.start or quantity.figure_end > end:
            continue
        number = quantity.num if quantity.type == "ratio" else quantity.value
        if not isinstance(number, int) or number < 1 or _in_a_name(view, quantity.start):
            continue
        counted = _noun_of(view, quantity, end)
        if counted is None or are_no_winners(view, title, quantity, number, counted, start, end):
            continue
        if groups and _WHERE_THEY_WORK.fullmatch(low, last, quantity.start):
            continue
        if title.award_class == "medal" and _OUTSIDE.match(low, counted.end(), view.end):
            continue
        if groups and _WOMEN_OF_THEM.match(low, last):
            continue
        noun = counted.groupdict().get("group")
        if quantity.end <= title.start and groups and _WON_ELSE.search(low, last, quantity.start):
            groups, first = [], end
        last_end, last = last, counted.end()
        kind = "collective" if noun else "individual"
        first = min(first, quantity.start)
        words = text[quantity.figure_start : counted.end()].strip()
        unit = UNIONS.get(noun) if noun else None
        if unit in PARTS and _OF_A_WHOLE.match(low, title.start, title.end):
            continue  # "CĐCS có 14 tổ công đoàn, 8 năm liền đạt CĐCS vững mạnh"
        if noun and number > 1:
            unions = _spelled_out(view, discourse, counted.end(), number)
            if unions and (unions[-1].branch is not None):
                named = unions
                continue
        if groups and title.end <= quantity.start and groups[0].count == count_of(view, title):
            break  # "02 Cờ cho 02 CĐCS, cùng 23 tập thể, 21 cá nhân có thành tích xuất sắc"
        own = _part_of(view, discourse, last_end, quantity.start) if groups else None
        if own is not None and quantity.start > title.end:
            parts.append(Recipient(kind, words, number, own, unit))
            continue
        if start < title.end or not _LISTED.fullmatch(low, last_end, quantity.start):
            listed = len(groups)
        branch = _union_itself(view, discourse, counted.end()) if number == 1 and noun else None
        if branch is not None:
            groups.append(Recipient("branch", words, number, branch))
        else:
            groups.append(Recipient(kind, words, number, unit=unit))
    if title.plain and groups and start >= title.end and not low[start:first].strip():
        return groups[:1]  # "vững mạnh 104 đơn vị, khá 11 đơn vị"
    one_kind = len({group.kind for group in groups}) == 1
    return [*named, *(groups[listed:] if one_kind else groups), *parts]


def _in_a_name(view: SentenceView, at: int) -> bool:
    """Whether a number stands in a quoted name: "chương trình “1 triệu sáng kiến”"."""
    before = view.slice(view.start, at)
    if before.rfind("“") > before.rfind("”"):
        return "”" in view.slice(at, view.end)
    return before.count('"') % 2 == 1 and '"' in view.slice(at, view.end)


def _part_of(view: SentenceView, discourse: Discourse, start: int, end: int) -> int | None:
    """The union whose share of those counted is told: "11 đồng chí, riêng CĐCS X có 4"."""
    for mention, _role, branch in discourse.entries(view):
        if start <= mention.start < end and branch is not None:
            led = _SHARE_OF.fullmatch(view.slice(start, mention.start))
            has = led and _HAS.fullmatch(view.slice(mention.end, end))
            if has:
                return branch
    return None


def _noun_of(view: SentenceView, quantity: Quantity, end: int) -> re.Match[str] | None:
    """The noun of people or bodies behind a number, known or shown by what they do or are given."""
    low, at = view.analysis.low, quantity.figure_end
    lead = lead_of(view, quantity)
    return (
        _COUNTED.match(low, at, min(view.end, end + 1))
        or _turns_of_people(view, quantity)
        or _some_of_those(view, quantity)
        or _WINNERS.match(low, at, min(view.end, end + 12))
        or (_GIVEN.match(low, at, end) if _GIVEN_TO.search(lead) else None)
    )


def _turns_of_people(view: SentenceView, quantity: Quantity) -> re.Match[str] | None:
    """The bare "lượt" that stands for people, where no others are counted so in the sentence."""
    turns = _TURNS.match(view.analysis.low, quantity.figure_end, view.end)
    if turns and _TURNS_OF_OTHERS.search(view.analysis.low, view.start, quantity.start):
        return None
    return turns


def _some_of_those(view: SentenceView, quantity: Quantity) -> re.Match[str] | None:
    """The noun of those counted before, for a bare number of others or of some of them."""
    low, at = view.analysis.low, quantity.figure_end
    bare = _BARE.match(low, at, view.end) and _BARE_AFTER.search(low, view.start, quantity.start)
    if not bare and not _OF_THOSE.match(low, at, view.end):
        return None
    before = [one for one in view.kind_of("number", "ratio") if one.end <= quantity.start]
    for other in reversed(before):
        counted = _COUNTED.match(view.analysis.low, other.figure_end, quantity.start)
        if counted:
            return counted
    return None


def _union_itself(view: SentenceView, discourse: Discourse, at: int) -> int | None:
    """The union that the one counted is: "01 đơn vị là CĐCS X", "1 tập thể (CĐCS X)"."""
    is_it = _IS.match(view.analysis.low, at, view.end)
    if is_it is None:
        return None
    for mention, _role, branch in discourse.entries(view):
        if mention.start == is_it.end():
            return branch
    return None


def _spelled_out(view: SentenceView, discourse: Discourse, at: int, number: int) -> list[Recipient]:
    """The unions counted and then named: "3 đơn vị: CĐCS A, CĐCS B, CĐCS C"."""
    found: list[Recipient] = []
    for mention, _role, branch in discourse.entries(view):
        if mention.start < at or branch is None:
            continue
        joint = AND if found else _NAMES_THEM
        if not joint.fullmatch(view.slice(at, mention.start)):
            break
        found.append(of_union(view, discourse, mention, branch))
        at = mention.end
    above = any(
        discourse.branches[one.branch].level not in ("section", "group")
        for one in found
        if one.branch is not None
    )
    return found if len(found) == number and above else []
