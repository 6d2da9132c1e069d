"""Who a sentence says received the title: a person, a union, a host, a team or a part of a host."""

import re
from typing import NamedTuple

from extractor.analysis import SentenceView
from extractor.branches.mention import BranchMention
from extractor.branches.names import key_of
from extractor.context.discourse import Discourse
from extractor.context.roles import Role
from extractor.facts.award.bodies import Granter
from extractor.facts.award.persons import official_in, person_in, pronoun_in
from extractor.facts.award.recipient import Recipient
from extractor.facts.award.words import any_of
from extractor.letters import LOWER, UPPER

_AFFILIATION = re.compile(r"\s*[,(–-]")
_NO_AFFILIATION = re.compile(
    r"\b(?:có|đã|đang|cùng|còn|riêng|thì|mà|giúp|đưa|và|nên|để|năm|được)\b|[;:”\"]"
)
"""What parts a person from where the person works: "anh Tư, tổ trưởng tổ 3, Nhà máy …"."""
_APPOSITION_SIZE = 60
_OF = re.compile(r"\b(?:của|ở|tại|thuộc|đoàn viên|công nhân|chủ tịch|phó chủ tịch)\s*$")
_IN_BRACKETS = re.compile(
    r"(?: ?[-–] ?[^\W\d]+(?: [^\W\d]+){0,3})?(?:,[^();:.]{0,50})?\s*\([^();:]{0,40}"
)
AND = re.compile(r"(?:\s*\([^()]{1,40}\))?\s*(?:,|và|,? cùng)\s*(?:của |cho )?")
"""What joins those who are given a title together."""
HOST = re.compile(
    rf"\b(?:tập thể {any_of('staff')}[^,;.]{{0,40}}"
    r"|(?<!\btrụ )(?<!\bcơ )(?<!\bmôi )(?<!\bhội )(?<!\bthị )(?<!\bhiện )(?<!\bcông )(?<!\bthư )"
    rf"(?<!\bbố )(?<!\bkết )(?<!\bthợ )(?<!\bngành )(?<!\bvùng ){any_of('host')})\b"
)
"""A host by what it is; "trụ sở", "hội trường", "thư viện" are none."""
TEAM = re.compile(
    rf"\b(?:{any_of('team')}|(?:các )?đội(?! ngũ))\b"
    r"|(?:^|(?<=[,;:(–-] ))đoàn (?!viên|kết|phí|thanh|đại|công|chủ)"
    r"(?=[^,;.]{2,50}(?:giành|đoạt|đạt|(?:giải )?(?:nhất|nhì|ba) toàn đoàn|xếp|đứng|về))"
)
_TEAM_OF = re.compile(
    r"\b(?:đội|nhóm|tổ|ê kíp|nhóm tác giả|tốp)"
    r"(?: (?:của|thợ|kĩ thuật viên|kĩ sư|công nhân|bác sĩ|giáo viên|nghiên cứu))?"
    r" (?:[^,;.:]{2,24} - )?$"
)
"""What makes of a person the head of a team: "đội chị Hảo ẵm giải Ba"."""
_OPENING_TEAM = re.compile(
    r"\W*(?:(?:năm|tháng|tại|ở|với|trong|riêng|nhờ|ngày|hồi|dịp|cuối|đầu) [^;.]{3,60}, )?"
    r"(?:các |riêng )?"
    rf"(?P<team>(?:{any_of('team')}|đội(?! ngũ))\b[^,;.:()]{{2,50}})"
)
_TEAM_ENDS = re.compile(r" (?:từng|đã|vừa|cũng|lần đầu|giành|đoạt|đạt|nhận|được|xuất sắc) ")
PART = re.compile(
    r"(?:^\W*|[,;:(–-]\s*|\b(?i:và|riêng|còn|có|cho|trong đó|tập thể|hiện|nay|đây là)\s+)"
    rf"(?P<part>(?i:{any_of('part')}(?! giám| chấp| thường| lãnh| tổ chức| nữ| thi đua))"
    r" (?:(?!(?:đề|được|có|đã|là|nhận|đạt|đang|sẽ|cũng|tổ chức|phối hợp|tặng|trao) )"
    r"[^\W\d]+ ){0,3}?"
    rf"(?:số )?(?=[{UPPER}\d])[^,;:.()]{{1,60}})"
)
"""A part of a host told by its name: "khoa Nội - Nhi", "Phòng Quy hoạch", "Đội bảo vệ số 2"."""
_PART_NAME = re.compile(
    rf"[^\W\d]+ (?:[^\W\d]+ )??(?:số )?(?:(?:[{UPPER}\d][\w'./]*|[-–&]|và|tổng hợp|hành chính)\s*)+"
)
_OWN_NAME = re.compile(rf"(?: [{UPPER}][{LOWER}]*\d*){{1,4}}(?=[\s,])")
FUND = re.compile(
    r"(?:^\W*|[,;:]\s*|\bnăm \d{4},? |\bcho )(?P<part>quỹ(?: [“\"][^“”\"]{2,40}[”\"]| này)?)\s*$"
)
"""A fund that wins itself: "Năm 2010 Quỹ được … tặng Bằng khen"."""
_NAMED_GROUP = re.compile(
    r"(?:^\W*|[,;:]\s*|\b(?i:còn|và|riêng)\s+)(?P<part>(?i:tập thể) "
    rf"(?!Công đoàn|CĐ|LĐLĐ|Liên đoàn|Nghiệp đoàn)[{UPPER}][{LOWER}]+[^,;:.()\d]{{2,40}})\s*$"
)
"""A collective told by its name: "còn tập thể Bảo tàng đạt …"."""
_FIRMS = ("công ty", "tổng công ty")
_INTERNAL = (
    "khoa ",
    "bộ phận",
    "tổ ",
    "phân xưởng",
    "xưởng",
    "chuyền",
    "bộ môn",
    "nhóm ",
    "cửa hàng",
)
"""Parts that have no union of their own name."""
_BARE_PART = re.compile(
    r"(?:^\W*|[,;:]\s*|\b(?:còn|cả|và|riêng|của)\s+)"
    r"(?P<part>(?:cả |tập thể )?(?:tổ|khoa|phòng|xưởng|chuyền|bộ phận|bộ môn))\s*$"
)
"""A part of a host spoken of before: "tổ được Công đoàn Công ty tặng Giấy khen"."""
_SOME = re.compile(
    r"(?:^\W*|[,;:]\s*|\b(?:và|có|còn)\s+)"
    r"(?:rất nhiều|nhiều|các|một số|những|hàng chục|hàng trăm|không ít|đông đảo)\s+(?:lượt\s+)?"
    rf"(?:(?P<people>{any_of('individual')})|(?P<group>{any_of('collective')}))\b",
)
"""Recipients without a number: "nhiều cá nhân được …"."""
_ANY_BODY = re.compile(
    rf"(?:^\W*|[,;:]\s+)(?P<name>[{UPPER}][^,;.:()\d]{{2,40}}?(?: [{UPPER}][{LOWER}]+)+)"
    r"\s+(?:(?:đã|cũng|vừa|còn|từng|vinh dự|nhiều năm|nhiều lần|liên tục|năm \d{4})\s+)*$"
)
_NO_BODY = re.compile(
    r"\b(?:được|nhận|đạt|có|tổ chức|dịp|hội nghị|đại hội|lễ|năm|tháng|kết quả|công đoàn|liên đoàn"
    r"|hội|phong trào|nhân|cùng|ngoài|trong|tại|với|nhờ|qua|theo|riêng|tỉnh ủy|ubnd"
    r"|đảng|chi bộ|đoàn|cđn|cđcs|cđ|lđlđ)\b"
)
_HANDS_OUT = re.compile(
    r"[^,;.]{0,24}?\b"
    r"(?:tặng|trao|trao tặng|khen thưởng|biểu dương|tôn vinh|quyết định|công nhận|xét)\b"
)
_TAKES = re.compile(r"[^,;.]{0,24}?\b(?:được|nhận)\b|\s*(?:và )?đề nghị\b")
_PROPOSES = re.compile(
    r"(?: (?:đã|vừa|cũng|mới|tiếp tục|có tờ trình|có văn bản|làm hồ sơ|hoàn tất hồ sơ))* đề nghị "
    r"(?=[^,;.]{2,60}?\b(?:tặng|công nhận|khen|xét|phong)\b)"
    r"|[^;]{0,60}? xếp (?:cđcs|công đoàn|lđlđ)\b"
)
"""What a union does that proposes others, or classes them: it wins nothing itself."""
_RECEIVING = re.compile(
    rf"\b(?:(?<!đạt )được(?! {any_of('held')}\b)|(?<!ghi )(?<!xác )(?<!tiếp )nhận|đạt(?! được)"
    rf"|vinh dự|đón nhận|giành|đoạt|là(?! {any_of('person')}\b)"
    r"|(?<!về )(?<!việc )(?<!kết quả )(?<!công tác )xếp)\b"
)
_QUOTED = re.compile(r"“[^”]{2,80}”|\"[^\"]{2,80}\"(?=[ ,;.)])")
""" "tiết mục “Tôi là người thợ lò” …": the verb of a name is nobody's."""
_APPOSED = re.compile(rf"(?:{any_of('office')}|thuộc|của|tại)\s*$")
_HOST_OF_ANOTHER = re.compile(
    r"(?:của|thuộc|tại|công đoàn|ở|với|cùng|khối|trong|các|từ|ngoài|nhiều|nghiệp đoàn|cấp)\s*$"
)
_ADVERBS = re.compile(r"(?:\s+(?:cũng|đã|vừa|còn|từng|đều|luôn|lại|thì|mới|liên tục))+$")
"""What stands between a host and its verb."""
_TURNS_TO = re.compile(r"\W*(?:(?:còn |riêng )?(?:đối )?với|về phía)\s+")
"""What opens a sentence that is about the host: "Với Công ty, …"."""
_NO_HOST = ("cong doan", "cd", "cdcs", "cdn", "cong doan nganh", "lien doan", "nghiep doan", "ldld")
_CONTEST = re.compile(any_of("contest"))
_OF_ONE_HOST = ("grassroots", "grassroots_member")


def gives(view: SentenceView, mention: BranchMention) -> bool:
    """Whether the union is the one that hands out: "LĐLĐ tỉnh (đã) trao …"."""
    tail = view.slice(mention.end, view.end)
    if tail.startswith(":"):
        return False
    if _PROPOSES.match(tail):
        return True
    return bool(_HANDS_OUT.match(tail)) and not _TAKES.match(tail)


class Found(NamedTuple):
    """A recipient and where it is named."""

    at: int
    recipient: Recipient


def subject_of_stretch(
    view: SentenceView, discourse: Discourse, granter: Granter | None, begin: int, limit: int
) -> Found | None:
    """The person, union or host named last; a team or a host told by its name before the latter."""
    person = (
        person_in(view, begin, limit)
        or official_in(view, begin, limit)
        or pronoun_in(view, begin, limit)
    )
    part = _bare_part(view, begin, limit)
    if part is not None and (person is None or part.at > person.at):
        return part
    union = union_in(view, discourse, granter, begin, limit)
    host = host_in(view, discourse, begin, limit)
    places = [found.at for found in (union, host) if found]
    if person is not None:
        branch = union_of_person(view, discourse, person.end, limit)
        told = Found(person.at, Recipient("individual", person.words, branch=branch))
        last = max(places, default=-1)
        if _TEAM_OF.search(view.slice(begin, person.at)):
            words = view.analysis.text[person.at : person.end]
            return Found(person.at, Recipient("collective", words))
        if person.at > last or _apposition(view.slice(person.end, last)):
            return told
    return (
        _team(view, begin, limit)
        or part_in(view, discourse, begin, limit)
        or _host_by_name(view, discourse, begin, limit)
        or max((found for found in (union, host) if found), key=lambda f: f.at, default=None)
        or _some(view, begin, limit)
        or _by_its_name(view, discourse, begin, limit)
    )


def union_of_person(view: SentenceView, discourse: Discourse, at: int, limit: int) -> int | None:
    """The union told behind a person: "thí sinh Mai (CĐCS X)", "anh Tư, tổ trưởng của CĐCS X"."""
    for mention, _role, branch in discourse.entries(view):
        if at <= mention.start < limit:
            between = view.slice(at, mention.start)
            near = _IN_BRACKETS.fullmatch(between) or (
                len(between) < _APPOSITION_SIZE and _apposition(between) and _OF.search(between)
            )
            told = mention.named or view.slice(mention.end, mention.end + 4) == " này"
            return branch if near and told else None
    return None


def _apposition(between: str) -> bool:
    """Whether the words behind a person only say who it is: "chị Hoa (Nhà máy …)"."""
    return bool(_AFFILIATION.match(between)) and not _NO_AFFILIATION.search(between)


def before_receiving(view: SentenceView, begin: int, stop: int) -> int:
    """Where the subject must end: before the first verb of receiving, else at ``stop``."""
    words = view.slice(begin, stop)
    quoted = (
        [told.span() for told in _QUOTED.finditer(words)] if '"' in words or "”" in words else []
    )
    for verb in _RECEIVING.finditer(words):
        if not any(start < verb.start() < end for start, end in quoted):
            return begin + verb.start()
    return stop


def union_in(
    view: SentenceView,
    discourse: Discourse,
    granter: Granter | None,
    begin: int,
    limit: int,
    roles: tuple[Role, ...] = ("subject", "to"),
) -> Found | None:
    """The last union that acts or is given to, and neither gives nor says who a person is."""
    last = None
    for mention, role, branch in discourse.entries(view):
        if (
            begin <= mention.start < limit
            and branch is not None
            and role in roles
            and (granter is None or mention.start != granter.at)
            and not gives(view, mention)
            and not (granter is not None and granter.subject and labels(view, mention))
            and not _apposed(view, begin, mention.start)
        ):
            last = Found(mention.start, of_union(view, discourse, mention, branch))
    return last


def labels(view: SentenceView, mention: BranchMention) -> bool:
    """Whether the union labels an item: "Tổng LĐLĐ: 1 Cờ"."""
    return view.slice(mention.end, mention.end + 4).removeprefix(" vn").startswith(":")


def of_union(
    view: SentenceView, discourse: Discourse, mention: BranchMention, branch: int
) -> Recipient:
    """The union itself; a group of the union the text is about is a collective of it."""
    words = view.analysis.text[mention.start : mention.end]
    main = discourse.main
    if (
        discourse.branches[branch].level == "group"
        and main is not None
        and main.level in _OF_ONE_HOST
    ):
        return Recipient("collective", words, branch=main.index)
    return Recipient("branch", words, branch=branch)


def host_in(view: SentenceView, discourse: Discourse, begin: int, limit: int) -> Found | None:
    """The last host spoken of for itself: "nhà trường", not "công đoàn nhà trường"."""
    low = view.analysis.low
    last = None
    for host in HOST.finditer(low, begin, limit):
        if (
            not any(mention.start <= host.start() < mention.end for mention in view.mentions)
            and (
                not _HOST_OF_ANOTHER.search(low[max(view.start, host.start() - 12) : host.start()])
                or _TURNS_TO.fullmatch(low, view.start, host.start())
            )
            and not _apposed(view, begin, host.start())
        ):
            words = view.analysis.text[host.start() : host.end()]
            named = _OWN_NAME.match(view.analysis.text, host.end(), limit)
            own = words + named.group() if named else words
            last = Found(host.start(), Recipient("host", own))
            if named and _is_part(discourse, key_of(words + named.group())):
                last = Found(host.start(), Recipient("collective", words + named.group()))
    return last


def _is_part(discourse: Discourse, key: tuple[str, ...]) -> bool:
    """Whether what has a name of its own is part of the firm whose union is spoken of."""
    main = discourse.main
    if main is None or main.level not in _OF_ONE_HOST or main.opener not in _FIRMS:
        return False
    return not any(
        key[-2:] == branch.key[at : at + 2]
        for branch in discourse.branches
        for at in range(len(branch.key))
    )


def _host_by_name(view: SentenceView, discourse: Discourse, begin: int, limit: int) -> Found | None:
    """The host named as the union's name has it, without the union: "KBNN Phú Yên đã được tặng"."""
    named_until = max(
        (mention.end for mention in view.mentions if mention.start < limit), default=0
    )
    words = view.analysis.text[max(begin, named_until) : limit]
    if named_until > begin and not re.search(r"[,;]", words):
        return None
    name = _ADVERBS.sub("", re.split(r"[,;:]", words.strip(" ,;:.-–•*+"))[-1].strip())
    told = key_of(name)
    key = set(told)
    if not 2 <= len(key) <= 9 or not any(letter.isupper() for letter in name):
        return None
    if (
        _CONTEST.match(name.lower())
        or " ".join(told).startswith(_NO_HOST)
        or name.lower().startswith(("công đoàn", "cđ"))
    ):
        return None
    return Found(limit, Recipient("host", name)) if is_a_host(discourse, key) else None


def is_a_host(discourse: Discourse, key: set[str]) -> bool:
    """Whether the words are those of the name of a host whose union the text names."""
    enough = max(2, len(key) // 2)
    return any(
        branch.level in ("grassroots", "upper_level") and len(key & set(branch.key)) >= enough
        for branch in discourse.branches
    )


def part_in(view: SentenceView, discourse: Discourse, begin: int, limit: int) -> Found | None:
    """A part of the host told by its name; none where the union is that part's own."""
    last = None
    for found in PART.finditer(view.analysis.text[begin:limit]):
        at = begin + found.start("part")
        if any(
            mention.start <= at < mention.end and branch is not None
            for mention, _role, branch in discourse.entries(view)
        ):
            continue
        name = _PART_NAME.match(view.analysis.text, at, limit)
        words = (name.group() if name else found.group("part")).strip()
        key = set(key_of(words))
        if words.lower().startswith(_INTERNAL) or not any(
            key <= set(branch.key) for branch in discourse.branches
        ):
            last = Found(at, Recipient("collective", words))
    return last


def _team(view: SentenceView, begin: int, limit: int) -> Found | None:
    """A team or a troupe in the last part of the stretch: "đội văn nghệ của LĐLĐ huyện"."""
    begin = max(begin, view.analysis.low.rfind(",", begin, limit))
    team = TEAM.search(view.slice(begin, min(view.end, limit + len(" giải nhất toàn đoàn"))))
    if team is None or begin + team.start() >= limit:
        return None
    words = view.analysis.text[begin + team.start() : begin + team.end()]
    return Found(begin + team.start(), Recipient("collective", words))


def team_in(view: SentenceView, begin: int, limit: int) -> Found | None:
    """The team with which a sentence begins: "đội bóng chuyền Công đoàn X … đoạt giải Nhất"."""
    team = _OPENING_TEAM.match(view.slice(begin, limit))
    if team is None:
        return None
    at = begin + team.start("team")
    words = _TEAM_ENDS.split(view.analysis.text[at : begin + team.end("team")])[0]
    return Found(at, Recipient("collective", words.strip()))


def _bare_part(view: SentenceView, begin: int, limit: int) -> Found | None:
    """A part of a host, spoken of before, straight before its verb."""
    words = view.slice(begin, limit)
    part = (
        _BARE_PART.search(words)
        or FUND.search(words)
        or _NAMED_GROUP.search(view.analysis.text[begin:limit])
    )
    if part is None:
        return None
    return Found(begin + part.start("part"), Recipient("collective", part["part"]))


def _some(view: SentenceView, begin: int, limit: int) -> Found | None:
    """Recipients without a number: "nhiều cá nhân được …"."""
    some = _SOME.search(view.slice(begin, limit))
    if some is None:
        return None
    words = some.group().strip(" ,;:")
    return Found(
        begin + some.start(), Recipient("collective" if some["group"] else "individual", words)
    )


def _by_its_name(view: SentenceView, discourse: Discourse, begin: int, limit: int) -> Found | None:
    """Any other body told by a name of its own: "Bưu điện huyện Đồng Văn nhiều năm nhận …"."""
    told = _ANY_BODY.search(view.analysis.text[begin:limit])
    main = discourse.main
    if told is None or main is None or _NO_BODY.search(told["name"].lower()):
        return None
    at = begin + told.start("name")
    if any(
        mention.start < begin + told.end("name") and at < mention.end for mention in view.mentions
    ):
        return None
    kind = "collective" if main.level in _OF_ONE_HOST else "host"
    return Found(at, Recipient(kind, told["name"]))


def with_host(view: SentenceView, found: Found, begin: int) -> Recipient:
    """The recipient; a host named with its union ("Công ty và Công đoàn Công ty") comes first."""
    if found.recipient.kind != "branch":
        return found.recipient
    low = view.analysis.low
    host = HOST.search(low, max(begin, found.at - 24), found.at)
    if host is None or low[host.end() : found.at].strip() != "và":
        return found.recipient
    words = view.analysis.text[host.start() : found.at] + (found.recipient.text or "")
    return Recipient("host", words)


def _apposed(view: SentenceView, begin: int, at: int) -> bool:
    """Whether what stands at ``at`` only says who a person is: "…, Chủ tịch CĐCS X"."""
    return bool(_APPOSED.search(view.slice(max(begin, at - 24), at)))
