"""Who received the award: a branch, its host, n collectives, n individuals."""

import re
from dataclasses import dataclass
from typing import NamedTuple

from extractor.analysis import SentenceView
from extractor.branches.mention import BranchMention
from extractor.branches.names import key_of
from extractor.context.owner import Discourse
from extractor.context.roles import Role
from extractor.facts.award.granter import Granter
from extractor.facts.award.titles import Title, titles_of
from extractor.facts.award.words import any_of, phrases
from extractor.facts.people import admitted
from extractor.letters import LOWER, UPPER

_COUNTED = re.compile(
    rf"\s*(?:lượt\s+)?(?:(?P<people>{any_of('individual')})|(?P<group>{any_of('collective')}))\b"
)
_WINNERS = re.compile(
    rf"\s+(?!{any_of('measure')}\b|{any_of('thing')}\b)"
    r"(?:[^\W\d]+ ){1,3}(?=(?:được|nhận|đạt|đoạt)\b)"
)
"""A noun of people that no list knows, told by what they do: "02 thầy thuốc được …"."""
_UNIONS = {
    noun: entry.data["unit"]
    for noun, entry in phrases("collective").items()
    if "unit" in entry.data
}
"""Nouns of unions that can be classified, and what such a union is called in full."""
_PERSON = re.compile(
    r"\b(?:(?:pgs\.?\s?ts|gs\.?\s?ts|ts|ths|bs)\.?|thợ \w+|" + any_of("person") + r")\s+"
)
_AFFILIATION = re.compile(
    r"\s*[,(–-]\s*(?:(?:là|ở|của|thuộc|tại|công nhân|cán bộ|đoàn viên|giáo viên|nhân viên"
    r"|lái xe) )*"
)
"""What parts a person from where the person works: "chị Hoa (Nhà máy …)", "anh Tư, công nhân …"."""
_NAME = re.compile(rf"[{UPPER}][{LOWER}]+(?:\s+[{UPPER}][{LOWER}']*){{0,4}}")
_PRONOUN = re.compile(
    r"(?:^|[,;:.”\"]|\bnăm \d{4}|\bcòn|\briêng|\bsau|\bbản thân)\s*"
    r"(?P<who>(?:bản thân )?(?:anh|chị|ông|bà|cô|thầy|em|tôi|bác))"
    r"(?: (?:ấy|còn|đã|cũng|từng|vừa|lại|sau đó|vinh dự|là|vinh dự))*\s*$"
)
_OFFICIAL = re.compile(rf"\b{any_of('official')}(?: [^\W\d]+){{0,3}}\s*$")
_HOST = re.compile(rf"\b(?:tập thể {any_of('staff')}[^,;.]{{0,40}}|{any_of('host')})\b")
_TEAM = re.compile(
    rf"\b(?:{any_of('team')}|đội(?! ngũ))\b"
    r"|(?:^|(?<=[,;:(–-] ))đoàn (?!viên|kết|phí|thanh|đại|công|chủ)"
    r"(?=[^,;.]{2,50}(?:giành|đoạt|đạt))"
)
_COLLECTIVE_TITLE = re.compile(r"Tập thể|Giỏi việc|Anh hùng")
_TO_GROUPS = ("flag", "certificate")
_WINNER_BEHIND = re.compile(
    r"[^,;.()]{0,24}\((?:đồng chí|đ/c|anh|chị|em|cô|thầy|ông|bà|\d+ đồng chí) "
)
"""The winner in brackets: "giải Nhất đơn nữ (đồng chí Vũ Thu Trang)"."""
_PERSONAL = ("medal", "honorific", "emulation_title")
"""Classes that go to people when the text names no recipient."""

_GOES_ON = re.compile(
    r"\W*(?:(?:rồi|sau đó|tiếp đó|đến|và|năm|từ|trước đó|cũng|,|lại|tới)\s+)*"
    r"(?:\d{4}|năm \d{4}|nay)?"
    r"[^,;.]{0,24}?\s*(?:là|có thêm|được|nhận|đón nhận|vinh dự)\b"
)
"""What opens a sentence that goes on with the recipient of the one before."""
_LEADS_ON = re.compile(
    r"[^;.\d]{0,90}?(?:\b(?:cho|tới|đến|dành cho|gồm)\b|:)\s*"  # "… cho 02 tập thể"
    r"|\s*(?=\d)"  # "… 02 tập thể"
)
_HANDS_ON = re.compile(r"\b(?:cho|tới|đến|dành|gồm)\b|:")
_TO_COLLECTIVES = re.compile(
    r"[^;.]{0,60}?\bcho (?:các |\d+ )?(?:cđcs|đội|đơn vị|tập thể|công đoàn|tổ)"
)
_IS_OF = re.compile(r"\s*[,(–-][^;.:\d]{0,60}")
_PEOPLE_LISTED = re.compile(r"[\W\d]*cá nhân\s*:")
_LIST_OPENS = re.compile(r"[^;.:]{0,80}:\s*")
_MADE_OF = ("(gồm ", "(có ", "(trong đó có ", "(trong đó ")
_ONE_OF = re.compile(r"\b(?:một trong|trong số)\s*(?:số |những )?$")
_MEASURED = re.compile(rf"\s*(?:{any_of('measure')}|suất)?\s*[“\"]?")
_TIMES_TOLD = {"hai": 2, "ba": 3, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7}
_TIMES = re.compile(
    rf"\b(?P<times>[2-9]|{'|'.join(_TIMES_TOLD)}) lần (?:liên tiếp )?"
    r"(?:(?:được|giành|đạt|đoạt|nhận|đón nhận|xếp loại|danh hiệu|vinh dự) ?)+[“\"]?$"
)
_TO_UNION = re.compile(r"[^,;.:\d]{0,40}\bcho\s+")
_ROW = re.compile(r"[”\"]?(?: cấp [^,;:.\d]{2,16})?\s*:\s*")
_HANDS_OUT = re.compile(
    r"[^,;.]{0,24}?\b"
    r"(?:tặng|trao|trao tặng|khen thưởng|biểu dương|tôn vinh|quyết định|công nhận|xét)\b"
)
_TAKES = re.compile(r"[^,;.]{0,24}?\b(?:được|nhận)\b")
_RECEIVING = re.compile(r"\b(?:được|nhận|đạt|vinh dự|đón nhận|giành|đoạt|là|xếp)\b")
_APPOSED = re.compile(rf"(?:{any_of('office')}|thuộc|của|tại)\s*$")
_HOST_OF_ANOTHER = re.compile(r"(?:của|thuộc|tại|công đoàn|ở|với)\s*$")


@dataclass(frozen=True, slots=True)
class Recipient:
    """One recipient, or one counted group of them; ``unit`` names unions that were classified."""

    kind: str
    text: str | None = None
    count: int | None = None
    branch: int | None = None
    unit: str | None = None


def recipients_of(
    view: SentenceView,
    discourse: Discourse,
    title: Title,
    granter: Granter | None,
    start: int,
    end: int,
) -> list[Recipient]:
    """The recipients of a title, at least one."""
    told_behind = _listed(view, discourse, title, end) or _led_to(view, discourse, title, end)
    if told_behind:
        return told_behind
    count = _count_of_title(view, title)
    if count is not None and _TO_COLLECTIVES.match(view.slice(title.end, view.end)):
        return [Recipient("collective", count=count)]
    counted_before = _groups(view, start, title.start)
    if _PEOPLE_LISTED.match(view.slice(view.start, title.start)):
        told = counted_before[-1].count if counted_before else None
        return [Recipient("individual", count=count or told)]
    if counted_before and count is None:
        return counted_before
    subject = _subject(view, discourse, title, granter, start)
    if count is not None and count > 1 and title.award_class in _TO_GROUPS:
        limit = _before_receiving(view, start, title.start)
        own = _subject_of_stretch(view, discourse, granter, start, limit)
        by_giver = own is None and granter is not None and start > view.start
        if by_giver and "sáng tạo" not in title.canonical:
            return [Recipient("collective", count=count)]
    if _WINNER_BEHIND.match(view.slice(title.end, view.end)):
        return [Recipient("individual", count=count)]
    if subject == Recipient("branch"):
        subject = _before(view, discourse) or subject
    if count is not None:
        return [_counted(view, title, granter, subject, count)]
    if (
        title.award_class in _PERSONAL
        and subject.kind in ("branch", "collective")
        and not _COLLECTIVE_TITLE.search(title.canonical)
    ):
        return [Recipient("individual", count=subject.count)]
    return [subject]


def _before(view: SentenceView, discourse: Discourse) -> Recipient | None:
    """The host or person the sentence before told of: "… Đến năm 2001 là Huân chương …"."""
    views = view.analysis.views
    if not _GOES_ON.match(view.slice(view.start, view.end)) or not view.index:
        return None
    earlier = views[view.index - 1]
    if earlier.block != view.block:
        return None
    titles = titles_of(earlier)
    if not titles:
        return None
    subject = _subject(earlier, discourse, titles[-1], None, earlier.start)
    return subject if subject.kind in ("host", "individual") else None


def _counted(
    view: SentenceView, title: Title, granter: Granter | None, subject: Recipient, count: int
) -> Recipient:
    """Who received a title that is itself counted: "12 Bằng khen", "9 CĐCS vững mạnh"."""
    low = view.analysis.low
    units = (name for noun, name in _UNIONS.items() if low.startswith(f"{noun} ", title.start))
    unit = next(units, None)
    if unit:
        return Recipient("collective", count=count, unit=unit)
    if title.award_class in _PERSONAL or "lao động sáng tạo" in title.canonical.lower():
        return Recipient("individual", count=count)
    kind = "collective" if granter and granter.subject and count > 1 else subject.kind
    return Recipient(kind, subject.text, count, subject.branch, subject.unit)


def _listed(view: SentenceView, discourse: Discourse, title: Title, end: int) -> list[Recipient]:
    """ "Cờ thi đua của LĐLĐ tỉnh: CĐCS A; CĐCS B": the person or the unions behind a colon."""
    text = view.analysis.text
    colon = _LIST_OPENS.match(view.slice(title.end, end))
    if colon is None:
        return []
    at = title.end + colon.end()
    unions = [
        (mention, branch)
        for mention, _role, branch in discourse.entries(view)
        if at <= mention.start < end and branch is not None
    ]
    person = _PERSON.match(view.analysis.low, at, end)
    name = _NAME.match(text, person.end(), end) if person else None
    if name:
        near = bool(unions) and unions[0][0].start - name.end() < 60
        return [Recipient("individual", name.group(), branch=unions[0][1] if near else None)]
    if unions and unions[0][0].start == at:
        return [
            Recipient("branch", text[mention.start : mention.end], branch=branch)
            for mention, branch in unions
        ]
    return []


def _led_to(view: SentenceView, discourse: Discourse, title: Title, end: int) -> list[Recipient]:
    """The recipients that the words behind a title lead to: "… cho 01 tập thể và 04 cá nhân"."""
    low = view.analysis.low
    leads_on = _LEADS_ON.match(low[title.end : end])
    counted = _groups(view, title.end, _list_end(view, title.end, end))
    set_apart = not low[title.end : title.end + 1].strip()
    if counted and (leads_on or set_apart) and _hands_on(low[title.end : end]):
        return [*_named_first(view, discourse, title.end, end), *counted]
    if leads_on and "cho" in leads_on.group():
        return _named_after(view, discourse, title.end + leads_on.end(), end)
    return []


def _named_first(view: SentenceView, discourse: Discourse, at: int, end: int) -> list[Recipient]:
    """The union named before the counted: "cho CĐCS Bệnh viện Phụ sản và 06 đoàn viên"."""
    for mention, _role, branch in discourse.entries(view):
        if at <= mention.start < end and branch is not None:
            if not _TO_UNION.fullmatch(view.slice(at, mention.start)):
                return []
            words = view.analysis.text[mention.start : mention.end]
            return [Recipient("branch", words, branch=branch)]
    return []


def _hands_on(tail: str) -> bool:
    """Whether the first figure behind a title stands at once, or behind a word such as "cho"."""
    figure = re.search(r"\d", tail)
    if figure is None:
        return False
    between = tail[: figure.start()]
    return not between.strip() or bool(_HANDS_ON.search(between))


def _list_end(view: SentenceView, at: int, end: int) -> int:
    """Where the recipients behind a title end: at a semicolon, else at ``end``."""
    stop = view.analysis.low.find(";", at, end)
    return stop if stop >= 0 else end


def _groups(view: SentenceView, start: int, end: int) -> list[Recipient]:
    """The counted groups between two offsets: "01 tập thể và 04 cá nhân".

    Of several groups of one kind only the last is taken.
    """
    low, text = view.analysis.low, view.analysis.text
    groups: list[Recipient] = []
    for quantity in view.kind_of("number", "ratio"):
        if not start <= quantity.start or quantity.end > end:
            continue
        number = quantity.num if quantity.type == "ratio" else quantity.value
        if not isinstance(number, int) or number < 1:
            continue
        if _ONE_OF.search(low[max(view.start, quantity.start - 20) : quantity.start]):
            continue
        counted = _COUNTED.match(low, quantity.end, min(view.end, end + 1)) or _WINNERS.match(
            low, quantity.end, min(view.end, end + 12)
        )
        if counted is None or admitted(view, quantity.start):
            continue
        if low.endswith(_MADE_OF, view.start, quantity.start):
            continue  # "đội dự thi (gồm 5 chị …)"
        noun = counted.groupdict().get("group")
        kind = "collective" if noun else "individual"
        words = text[quantity.figure_start : counted.end()].strip()
        unit = _UNIONS.get(noun) if noun else None
        groups.append(Recipient(kind, words, number, unit=unit))
    return groups[-1:] if len({group.kind for group in groups}) == 1 else groups


def _count_of_title(view: SentenceView, title: Title) -> int | None:
    """ "12 Bằng khen", "2 giải Nhì"."""
    times = _TIMES.search(view.slice(view.start, title.start))
    if times:
        told = times.group("times")
        return int(told) if told.isdigit() else _TIMES_TOLD[told]
    for quantity in view.kind_of("number", "ratio"):
        if quantity.end <= title.start and _MEASURED.fullmatch(
            view.slice(quantity.end, title.start)
        ):
            value = quantity.num if quantity.type == "ratio" else quantity.value
            return value if isinstance(value, int) and value > 0 else None
        if quantity.type == "number" and _ROW.fullmatch(view.slice(title.end, quantity.start)):
            ends = not view.slice(quantity.end, view.end).strip(" .")
            return quantity.value if isinstance(quantity.value, int) and ends else None
    return None


def _named_after(view: SentenceView, discourse: Discourse, at: int, end: int) -> list[Recipient]:
    """Recipients named behind "cho": a person, unions, a team, the host."""
    text, low = view.analysis.text, view.analysis.low
    end = _list_end(view, at, end)
    person = _PERSON.match(low, at, end)
    if person:
        name = _NAME.match(text, person.end(), end)
        words = name.group() if name else text[at : person.end()].strip()
        branch = _apposed_union(view, discourse, name.end(), end) if name else None
        return [Recipient("individual", words, branch=branch)]
    unions = [
        Recipient("branch", text[mention.start : mention.end], branch=branch)
        for mention, _role, branch in discourse.entries(view)
        if at <= mention.start < end and branch is not None and mention.start - at < 160
    ]
    if unions and unions[0].text and low.find(unions[0].text.lower(), at, at + 60) >= 0:
        return unions
    if _TEAM.match(low, at, end):
        return [Recipient("collective", text[at : min(end, at + 30)])]
    if _HOST.match(low, at, end):
        return [Recipient("host", text[at : min(end, at + 40)].split(",")[0])]
    return unions


def _apposed_union(view: SentenceView, discourse: Discourse, at: int, end: int) -> int | None:
    """The union a person is told to be of: "bà Hân, điều dưỡng trưởng, đoàn viên CĐCS X"."""
    for mention, _role, branch in discourse.entries(view):
        if at <= mention.start < end and branch is not None:
            return branch if _IS_OF.fullmatch(view.slice(at, mention.start)) else None
    return None


def gives(view: SentenceView, mention: BranchMention) -> bool:
    """Whether the union is the one that hands out: "LĐLĐ tỉnh (đã) trao …"."""
    tail = view.slice(mention.end, view.end)
    if tail.startswith(":"):
        return False
    return bool(_HANDS_OUT.match(tail)) and not _TAKES.match(tail)


class _Found(NamedTuple):
    """A recipient and where it is named."""

    at: int
    recipient: Recipient
    end: int = 0


def _subject(
    view: SentenceView, discourse: Discourse, title: Title, granter: Granter | None, start: int
) -> Recipient:
    """The recipient as the subject of the stretch, else a union that begins the sentence."""
    begin = start
    limit = _before_receiving(view, begin, title.start)
    found = _subject_of_stretch(view, discourse, granter, begin, limit)
    for earlier in (view.clause(title.start)[0], view.start):
        if found is None:
            begin = earlier
            limit = _before_receiving(view, begin, title.start)
            found = _union(view, discourse, granter, begin, limit, roles=("subject",))
            if found is None and limit < title.start:
                found = _host(view, begin, limit)
    return _with_host(view, found, begin) if found else Recipient("branch")


def _subject_of_stretch(
    view: SentenceView, discourse: Discourse, granter: Granter | None, begin: int, limit: int
) -> _Found | None:
    """The person, union or host named last; a team or a host told by its name before the latter."""
    named = (
        _person(view, begin, limit)
        or _official(view, begin, limit)
        or _pronoun(view, begin, limit),
        _union(view, discourse, granter, begin, limit),
        _host(view, begin, limit),
    )
    person = named[0]
    last = max((found for found in named if found), key=lambda found: found.at, default=None)
    if last is not None and last.recipient.kind == "individual":
        return last
    if person and last and _AFFILIATION.fullmatch(view.slice(person.end, last.at)):
        return person
    return _team(view, begin, limit) or _host_by_name(view, discourse, begin, limit) or last


def _before_receiving(view: SentenceView, begin: int, stop: int) -> int:
    """Where the subject must end: before the first verb of receiving, else at ``stop``."""
    verb = _RECEIVING.search(view.slice(begin, stop))
    return begin + verb.start() if verb else stop


def _person(view: SentenceView, begin: int, limit: int) -> _Found | None:
    """The last person with a name: "chị Nguyễn Thị Lan"."""
    last = None
    for address in _PERSON.finditer(view.analysis.low, begin, limit):
        name = _NAME.match(view.analysis.text, address.end(), limit + 30)
        if name:
            last = _Found(address.start(), Recipient("individual", name.group()), name.end())
    return last


def _pronoun(view: SentenceView, begin: int, limit: int) -> _Found | None:
    """A person spoken of before, who is the subject: "…; năm 2021 anh nhận Giải thưởng …"."""
    found = _PRONOUN.search(view.analysis.low, begin, limit)
    if found is None:
        return None
    words = view.analysis.text[found.start("who") : found.end("who")]
    return _Found(found.start("who"), Recipient("individual", words))


def _official(view: SentenceView, begin: int, limit: int) -> _Found | None:
    """A person told by an office alone: "Giám đốc Công ty được tặng …"."""
    office = _OFFICIAL.search(view.analysis.low, begin, limit)
    if office is None:
        return None
    words = view.analysis.text[office.start() : office.end()].strip()
    return _Found(office.start(), Recipient("individual", words))


def _union(
    view: SentenceView,
    discourse: Discourse,
    granter: Granter | None,
    begin: int,
    limit: int,
    roles: tuple[Role, ...] = ("subject", "to"),
) -> _Found | None:
    """The last union that acts or is given to, and neither gives nor says who a person is."""
    last = None
    for mention, role, branch in discourse.entries(view):
        if (
            begin <= mention.start < limit
            and branch is not None
            and role in roles
            and (granter is None or mention.start != granter.at)
            and not gives(view, mention)
            and not _apposed(view, begin, mention.start)
        ):
            words = view.analysis.text[mention.start : mention.end]
            last = _Found(mention.start, Recipient("branch", words, branch=branch))
    return last


def _host(view: SentenceView, begin: int, limit: int) -> _Found | None:
    """The last host spoken of for itself: "nhà trường", not "công đoàn nhà trường"."""
    low = view.analysis.low
    last = None
    for host in _HOST.finditer(low, begin, limit):
        if (
            not any(mention.start <= host.start() < mention.end for mention in view.mentions)
            and not _HOST_OF_ANOTHER.search(low[max(begin, host.start() - 12) : host.start()])
            and not _apposed(view, begin, host.start())
        ):
            words = view.analysis.text[host.start() : host.end()]
            last = _Found(host.start(), Recipient("host", words))
    return last


def _host_by_name(
    view: SentenceView, discourse: Discourse, begin: int, limit: int
) -> _Found | None:
    """The host named as the union's name has it, without the union: "KBNN Phú Yên đã được tặng"."""
    named_until = max(
        (mention.end for mention in view.mentions if mention.start < limit), default=0
    )
    words = view.analysis.text[max(begin, named_until) : limit]
    if named_until > begin and not re.search(r"[,;]", words):
        return None
    name = re.split(r"[,;:]", words.strip(" ,;:.-–•*+"))[-1].strip()
    key = set(key_of(name))
    if not 2 <= len(key) <= 9 or not any(letter.isupper() for letter in name):
        return None
    enough = max(2, len(key) // 2)
    for branch in discourse.branches:
        hosted = branch.level in ("grassroots", "upper_level")
        if hosted and len(key & set(branch.key)) >= enough:
            return _Found(limit, Recipient("host", name))
    return None


def _team(view: SentenceView, begin: int, limit: int) -> _Found | None:
    """A team or a troupe in the last part of the stretch: "đội văn nghệ của LĐLĐ huyện"."""
    low = view.analysis.low
    team = _TEAM.search(low, max(begin, low.rfind(",", begin, limit)), limit)
    if team is None:
        return None
    words = view.analysis.text[team.start() : team.end()]
    return _Found(team.start(), Recipient("collective", words))


def _with_host(view: SentenceView, found: _Found, begin: int) -> Recipient:
    """The recipient; a host named with its union ("Công ty và Công đoàn Công ty") comes first."""
    if found.recipient.kind != "branch":
        return found.recipient
    low = view.analysis.low
    host = _HOST.search(low, max(begin, found.at - 24), found.at)
    if host is None or low[host.end() : found.at].strip() != "và":
        return found.recipient
    words = view.analysis.text[host.start() : found.at] + (found.recipient.text or "")
    return Recipient("host", words)


def _apposed(view: SentenceView, begin: int, at: int) -> bool:
    """Whether what stands at ``at`` only says who a person is: "…, Chủ tịch CĐCS X"."""
    return bool(_APPOSED.search(view.slice(max(begin, at - 24), at)))
