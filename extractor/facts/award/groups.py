"""Counted recipients, and how often a title was conferred."""

import re

from extractor.analysis import SentenceView
from extractor.context.discourse import Discourse
from extractor.facts.award.recipient import Recipient
from extractor.facts.award.title import Title
from extractor.facts.award.unions import AND, of_union
from extractor.facts.award.words import any_of, phrases
from extractor.facts.people import admitted
from extractor.quantities import Quantity
from extractor.sought import Sought

_STAFF = r"c[bcn](?:[bcnvglđ]|-(?=[bcnvgl]))*"
"""What the staff is called in short: "cbccvclđ", "cnvc-lđ", "cb-gv-nv"."""
_COUNTED = re.compile(
    rf"\s*(?:lượt\s+)?(?:(?P<people>{any_of('individual')}|{_STAFF})|(?P<group>{any_of('collective')}))\b"
)
_OF_THOSE = re.compile(
    r"\s+(?=trong (?:số )?(?:đó|này|ấy)\b (?:\w+ ){0,2}?(?:được|nhận|đạt|đoạt|giành|xếp|là)\b)"
)
"""Some of those counted before: "30 đơn vị đạt vững mạnh, 11 trong số đó là …"."""
_WINNERS = re.compile(
    rf"\s+(?!{any_of('measure')}\b|{any_of('thing')}\b)"
    r"(?!(?:của|và|có|đã|cũng|đều|thì|là|được|ở|tại|trong|với|do|nhận|đạt|con|cháu|đứa)\b"
    r"|\w+ lần\b)"
    r"(?:[^\W\d]+ ){1,3}(?=(?:được|nhận|đạt|đoạt)\b)"
)
"""A noun of people that no list knows, told by what they do: "02 thầy thuốc được …"."""
_TURNS = re.compile(r"\s*lượt(?=\s+(?:được|nhận|đạt|đoạt|đón nhận)\b)")
_TURNS_OF_PEOPLE = re.compile(rf"\d lượt (?:{any_of('individual')})\b")
"""How often people won, behind those told before: "7 lượt đoàn viên …, 15 lượt nhận …"."""
_GIVEN = re.compile(rf"\s+(?!{any_of('measure')}\b|{any_of('thing')}\b)[^\W\d]+(?: [^\W\d]+)?")
"""A noun of people that no list knows, told by what they are given: "cho 4 hướng dẫn viên"."""
_TAKES_NEXT = re.compile(
    r"\s*(?:cùng |cũng |đều |còn lại |khác )*(?:đồng|đạt|được|nhận|giành|đoạt|là|xếp)\b"
)
_WON_ELSE = re.compile(r"\b(?:được|nhận|đạt|giành|đoạt)\b[^;]*,")
"""What others won before: "15 công nhân được biểu dương, 02 tập thể được tặng Bằng khen"."""
_CLASSED_NEXT = re.compile(r"\s*(?:(?:đạt|được|xếp|loại|công nhận)\s+)*")
_GIVEN_TO = re.compile(r"\b(?:cho|tới|đến)\s*$")
UNIONS = {
    noun: entry.data["unit"]
    for noun, entry in phrases("collective").items()
    if "unit" in entry.data
}
"""Nouns of unions that can be classified, and what such a union is called in full."""
_MADE_OF = ("(gồm ", "(có ", "(trong đó có ", "(trong đó ")
_ONE_OF = re.compile(
    r"\b(?:(?:một|1|duy nhất) trong|trong số)\s*(?:số |những )?$|(?:^|[.,;:]\s)\W*trong (?:số )?$"
)
_ARE = re.compile(r"\b(?:đều )?là (?:những )?$")
_SIZE_TOLD = re.compile(r"[^,;:]{0,30},(?: trong đó [^,;]{3,30},)? (?:là|luôn|liên tục|đã)\b")
""" "Công đoàn X có 48 đoàn viên, trong đó 41 nữ, là CĐCS đầu tiên được …"."""
_GIVER_NEXT = re.compile(r"[”\"]? (?:(?:của|do) )?(?:ban chấp hành |bch |ban thường vụ |btv )?")
"""What leads from a title to its giver: "Bằng khen LĐLĐ tỉnh 02 đồng chí"."""
_SITS_IN = re.compile(r"\b(?:thuộc|sinh hoạt (?:ở|tại|trong)|chia thành|trong|gồm) $")
_MADE_UP_OF = re.compile(r"\b(?:có|với|gồm) [^;.]{0,60}\d[^;.,]*, $")
_YEARS_NEXT = re.compile(r", (?:\d+|hai|ba|bốn|năm|sáu|bảy|nhiều) năm\b")
"""What is told of the size of a union, and what turns to the union itself."""
_HAVING = re.compile(
    r"\b(?:với|tập hợp|quản lí)\s*(?:(?:hơn|gần|trên|tổng số|vỏn vẹn|chỉ|khoảng|chừng|tất cả)\s)*$"
)
"""What tells the size of the union, of which more is said before the title."""
_TEAM_NEXT = re.compile(
    rf",[^,]{{0,24}}\b(?:{any_of('team')}|đội(?! ngũ))\b[^,]{{0,40}}"
    r"\b(?:đoạt|đạt|giành|nhận|được)\b"
)
"""A team that wins what people counted before it do not: "có 17 chị, …, đội văn nghệ đoạt"."""
_HAS = re.compile(r"\bcó\s*(?:(?:hơn|gần|trên|khoảng|chừng|tổng số|vỏn vẹn|tất cả)\s)*$")
_MEMBERS = re.compile(r"đoàn viên|lao động|công nhân|cnvclđ|cán bộ|cnlđ|người")
_NO_WINNERS = 1000
_NOT_FOR_ALL = ("flag", "certificate", "order")
"""So many members are given no distinction of these classes at once."""
_PARTED = re.compile(
    r":|,(?!\s*(?:\d|trong đó|chiếm|bằng|gồm|(?:người )?lao động|nlđ|cnlđ|cnvclđ|viên chức"
    r"|công chức|nhân viên|đoàn viên|giáo viên)\b)"
)
_WINS = re.compile(r"\b(?:được|đạt|nhận|đoạt|giành)\b")
_DONE_TO = re.compile(
    r"\b(?:trợ giúp|hỗ trợ|giúp đỡ|giúp|thăm hỏi|thăm|chăm lo|vận động|giới thiệu|tập huấn"
    r"|thành lập(?: mới| được| thêm)*|ra mắt|kiện toàn|củng cố|giải thể|sáp nhập|kiểm tra|giám sát"
    r"|vượt(?: lên| qua)?(?: trên)?|đứng trên|so với"
    r"|bồi dưỡng|cứu sống|cứu vớt|cứu được|cứu|khám bệnh|(?P<praised>biểu dương))"
    r"\s*(?:cho |được )?$"
)
"""What is done for people of whom no award is told: "trợ giúp 1.904 lượt đoàn viên, được …"."""
_HANDED = re.compile(r"^[^;.]{0,60},\s*(?:và |đồng thời )?(?:trao tặng|tặng|trao)\b[^,;.]{0,12}$")
"""What people are handed who are praised: "biểu dương 40 công nhân tiêu biểu, tặng Giấy khen"."""
_OF_THEM = Sought(r"\btrong (?:đó|số đó)\b(?! (?:đạt|được|nhận|giành|đoạt|xếp|là|đều|vinh dự)\b)")
_IS = re.compile(r"\s*(?:là|[-–(,:])\s*")
_NAMES_THEM = re.compile(r"(?:[^;.:\d]{0,70}?(?::|\b(?:gồm|là|đó là|như)\b))\s*(?:các )?")
"""What leads from counted unions to their names."""
_OF_UNIONS = "vững mạnh"
_PARTS = ("Tổ công đoàn", "Công đoàn bộ phận")
_OF_A_WHOLE = re.compile(r"(?:cđcs|công đoàn cơ sở|công đoàn)\b(?! bộ phận)")
"""A title of unions that are no part of another: "CĐCS vững mạnh"."""

TO_OTHERS = re.compile(
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

    Of several groups of one kind only the last is taken.
    """
    low, text = view.analysis.low, view.analysis.text
    groups: list[Recipient] = []
    named: list[Recipient] = []
    first, last = end, start
    of_them = list(_OF_THEM.finditer(low, start, end)) if end <= title.start else []
    start = of_them[-1].end() if of_them else start
    for quantity in view.kind_of("number", "ratio"):
        if not start <= quantity.start or quantity.figure_end > end:
            continue
        number = quantity.num if quantity.type == "ratio" else quantity.value
        if not isinstance(number, int) or number < 1:
            continue
        lead = low[max(view.start, quantity.start - 24) : quantity.start]
        made_of = low.endswith(_MADE_OF, view.start, quantity.start)
        if _ONE_OF.search(lead) or (made_of and ")" in low[quantity.end : title.start]):
            continue  # "đội dự thi (gồm 5 chị …) đạt"
        counted = (
            _COUNTED.match(low, quantity.figure_end, min(view.end, end + 1))
            or _turns_of_people(view, quantity)
            or _some_of_those(view, quantity)
            or _WINNERS.match(low, quantity.figure_end, min(view.end, end + 12))
            or (_GIVEN.match(low, quantity.figure_end, end) if _GIVEN_TO.search(lead) else None)
        )
        if _ARE.search(lead) and any(start <= m.start < quantity.start for m in view.mentions):
            continue  # "CĐCS A, CĐCS B là 2 đơn vị được …"
        if counted is None or admitted(view, quantity.start):
            continue
        if start >= title.end and end < view.end and _TAKES_NEXT.match(low, counted.end(), end):
            continue  # "… thuộc về CĐCS X, 2 đội đồng | giải Ba"
        if title.plain and start >= title.end and _counts_next(view, title, quantity, counted, end):
            continue  # "vững mạnh là 62 đơn vị, có 21 đơn vị | vững mạnh xuất sắc"
        noun = counted.groupdict().get("group")
        if not noun and title.plain and _OF_UNIONS in title.canonical:
            continue  # people are not classified as unions are
        told = any(
            (between := view.slice(mention.end, quantity.start)) == " "
            or (
                between == ": "
                and quantity.end <= title.start
                and not _TAKES_NEXT.match(low, counted.end())
            )
            for mention in view.mentions
            if not _GIVER_NEXT.fullmatch(low, title.end, mention.start)
        )
        if (told and not noun) or _in_brackets(view, quantity.start, title.start):
            continue  # "Công đoàn Công ty X (hơn 900 đoàn viên) được …"
        told_of = low[counted.end() : title.start] if counted.end() < title.start else ""
        done = _DONE_TO.search(lead) if quantity.end <= title.start else None
        if done and not (done["praised"] and _HANDED.search(told_of)):
            continue
        if noun and _SITS_IN.search(lead) and told_of.startswith(","):
            continue  # "có 134 đoàn viên, thuộc 9 tổ công đoàn, được …"
        if (
            noun
            and _YEARS_NEXT.match(told_of)
            and _MADE_UP_OF.search(low, view.start, quantity.start)
        ):
            continue  # "có 611 đoàn viên, 14 tổ công đoàn, 8 năm liên tục đạt …"
        if not noun and (_SIZE_TOLD.match(told_of) or _is_size(lead, counted.group(), told_of)):
            continue
        too_many = number >= _NO_WINNERS and title.award_class in _NOT_FOR_ALL
        if too_many and _MEMBERS.search(counted.group()) and _HAS.search(lead):
            continue  # "CĐCS Công ty X có 9.204 đoàn viên vừa được … tặng Bằng khen"
        if not noun and _TEAM_NEXT.search(told_of):
            continue
        if _HAVING.search(lead) and any(stop in told_of for stop in ",:"):
            continue
        if quantity.end <= title.start and groups and _WON_ELSE.search(low, last, quantity.start):
            groups, first = [], end
        last = counted.end()
        kind = "collective" if noun else "individual"
        first = min(first, quantity.start)
        words = text[quantity.figure_start : counted.end()].strip()
        unit = UNIONS.get(noun) if noun else None
        if unit in _PARTS and _OF_A_WHOLE.match(low, title.start, title.end):
            continue  # "CĐCS có 14 tổ công đoàn, 8 năm liền đạt CĐCS vững mạnh"
        if noun and number > 1:
            unions = _spelled_out(view, discourse, counted.end(), number)
            if unions and (unions[-1].branch is not None):
                named = unions
                continue
        branch = _union_itself(view, discourse, counted.end()) if number == 1 and noun else None
        if branch is not None:
            groups.append(Recipient("branch", words, number, branch))
        else:
            groups.append(Recipient(kind, words, number, unit=unit))
    if title.plain and groups and start >= title.end and not low[start:first].strip():
        return groups[:1]  # "vững mạnh 104 đơn vị, khá 11 đơn vị"
    return [*named, *(groups[-1:] if len({group.kind for group in groups}) == 1 else groups)]


def _counts_next(
    view: SentenceView, title: Title, quantity: Quantity, counted: re.Match[str], end: int
) -> bool:
    """Whether counted unions behind a class stand straight before the next, and count that."""
    if end == view.end or not view.slice(title.end, quantity.start).strip(' ”":'):
        return False
    return _CLASSED_NEXT.fullmatch(view.analysis.low, counted.end(), end) is not None


def _turns_of_people(view: SentenceView, quantity: Quantity) -> re.Match[str] | None:
    """The bare "lượt" that stands for the people counted before in the sentence."""
    turns = _TURNS.match(view.analysis.low, quantity.figure_end, view.end)
    told = turns and _TURNS_OF_PEOPLE.search(view.analysis.low, view.start, quantity.start)
    return turns if told else None


def _some_of_those(view: SentenceView, quantity: Quantity) -> re.Match[str] | None:
    """The noun of those counted before, for a number of some of them: "11 trong số đó"."""
    if not _OF_THOSE.match(view.analysis.low, quantity.figure_end, view.end):
        return None
    before = [one for one in view.kind_of("number", "ratio") if one.end <= quantity.start]
    for other in reversed(before):
        counted = _COUNTED.match(view.analysis.low, other.figure_end, quantity.start)
        if counted:
            return counted
    return None


def _is_size(lead: str, people: str, told_of: str) -> bool:
    """Whether a number of members is a union's size: "chỉ có 33 đoàn viên nhưng …: được"."""
    if not _HAS.search(lead) or not _MEMBERS.search(people):
        return False
    verb = _WINS.search(told_of)
    return bool(_PARTED.search(told_of[: verb.start()] if verb else told_of))


def _in_brackets(view: SentenceView, at: int, title: int) -> bool:
    """Whether brackets that hold ``at`` close before the title."""
    low = view.analysis.low
    opened = low.rfind("(", view.start, at)
    return opened >= 0 and low.find(")", opened, at) < 0 <= low.find(")", at, title)


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
