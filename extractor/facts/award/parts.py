"""A team, or a part of a host, as what receives: "đội bóng chuyền", "khoa Nội - Nhi"."""

from extractor.analysis import SentenceView
from extractor.branches.mention import BranchMention
from extractor.branches.names import key_of
from extractor.context.discourse import Discourse
from extractor.facts.award.hosts import ADVERBS, HOST
from extractor.facts.award.recipient import Found, Recipient
from extractor.facts.award.words import any_of
from extractor.late import late
from extractor.letters import LOWER, UPPER
from extractor.sought import Sought

TEAM = late(
    rf"\b(?:{any_of('team')}|(?:các )?đội(?! ngũ))\b"
    r"|(?:^|(?<=[,;:(–-] ))đoàn (?!viên|kết|phí|thanh|đại|công|chủ)"
    r"(?=[^,;.]{2,50}(?:giành|đoạt|đạt|(?:giải )?(?:nhất|nhì|ba) toàn đoàn|xếp|đứng|về))"
)
_OPENING_TEAM = late(
    r"\W*(?:(?:năm|tháng|tại|ở|với|trong|riêng|nhờ|ngày|hồi|dịp|cuối|đầu) [^;.]{3,60}, )?"
    r"(?:các |riêng )?"
    rf"(?P<team>(?:{any_of('team')}|đội(?! ngũ))\b[^,;.:()]{{2,50}})"
)
_TEAM_ENDS = late(r" (?:từng|đã|vừa|cũng|lần đầu|giành|đoạt|đạt|nhận|được|xuất sắc) ")
PART = late(
    r"(?:^\W*|[,;:(–-]\s*|\b(?i:và|riêng|còn|có|cho|trong đó|tập thể|hiện|nay|đây là)\s+)"
    rf"(?P<part>(?i:{any_of('part')}"
    r"(?! giám| chấp| thường| lãnh| tổ chức| nữ| thi đua|(?<=ban) công đoàn|(?<=tổ) chức))"
    r" (?:(?!(?:đề|được|có|đã|là|nhận|đạt|đang|sẽ|cũng|tổ chức|phối hợp|tặng|trao) )"
    r"[^\W\d]+ ){0,3}?"
    rf"(?:số )?(?=[{UPPER}\d])[^,;:.()]{{1,60}})"
)
"""A part of a host told by its name: "khoa Nội - Nhi", "Phòng Quy hoạch", "Đội bảo vệ số 2"."""
_PART_NAME = late(
    rf"[^\W\d]+ (?:[^\W\d]+ )??(?:số )?(?:(?:[{UPPER}\d][\w'./]*|[-–&]|và|tổng hợp|hành chính)\s*)+"
)
FUND = Sought(
    r"(?:^\W*|[,;:]\s*|\bnăm \d{4},? |\bcho )(?P<part>quỹ(?: [“\"][^“”\"]{2,40}[”\"]| này"
    r"|(?: (?!đã|vừa|cũng|còn|từng|được|nhận|của|do)[^\W\d]+){1,6})?)"
    r"(?: (?:đã|vừa|cũng|còn|từng|vinh dự|hai lần|nhiều lần|liên tục))*\s*$"
)
"""A fund that wins itself: "Năm 2010 Quỹ được … tặng Bằng khen"."""
_CENTRE = Sought(
    r"(?:^\W*|[,;:]\s*|\bnăm \d{4},? )(?P<part>trung tâm|nhà văn hóa)"
    r"(?: (?:đã|vừa|cũng|còn|từng|vinh dự))*\s*$"
)
"""A centre of a union, told of before, that wins itself."""
_NAMED_GROUP = late(
    r"(?:^\W*|[,;:]\s*|\b(?i:còn|và|riêng)\s+)(?P<part>(?i:tập thể) "
    rf"(?!Công đoàn|CĐ|LĐLĐ|Liên đoàn|Nghiệp đoàn)[{UPPER}][{LOWER}]+[^,;:.()\d]{{2,40}})\s*$"
)
"""A collective told by its name: "còn tập thể Bảo tàng đạt …"."""
_OFTEN = late(r"(?: (?:đã|cũng|vinh dự|(?:nhiều|hai|ba|bốn|\d+) (?:năm|lần)(?: liền)?|liên tục))+$")
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
_TEAM_BEFORE = late(
    r"(?:^|[\s,;])(?P<team>(?:đội|đội tuyển|đoàn vận động viên|đoàn vđv|đoàn|đội văn nghệ|đội bóng"
    r"|liên quân)(?: (?!của)[^\W\d]+){0,2}(?: của)? )$"
)
"""What makes of a union behind it the one whose team wins."""
_BARE_PART = Sought(
    r"(?:^\W*|[,;:]\s*|\b(?:còn|cả|và|riêng|của)\s+)"
    r"(?P<part>(?:cả |tập thể )?(?:tổ|khoa|phòng|xưởng|chuyền|bộ phận|bộ môn)"
    r"|cả (?:tàu|đội|nhóm)|(?:tập thể |phong trào )?(?:ban )?nữ công"
    r"(?: (?:công đoàn )?(?:nhà )?trường| cơ quan| công ti)?)"
    r"(?: (?:đã|cũng|vừa|còn|từng|đều|luôn|lại|liên tục|vinh dự|nhiều năm liền|nhiều lần))*\s*$"
)
"""A part of a host spoken of before: "tổ được Công đoàn Công ty tặng Giấy khen"."""


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


def last_team(view: SentenceView, begin: int, limit: int) -> Found | None:
    """A team or a troupe in the last part of the stretch: "đội văn nghệ của LĐLĐ huyện"."""
    begin = max(begin, view.analysis.low.rfind(",", begin, limit))
    team = TEAM.search(view.slice(begin, min(view.end, limit + len(" giải nhất toàn đoàn"))))
    if team is None or begin + team.start() >= limit:
        return None
    words = view.analysis.text[begin + team.start() : begin + team.end()].rstrip()
    return Found(begin + team.start(), Recipient("collective", words))


def team_in(view: SentenceView, begin: int, limit: int) -> Found | None:
    """The team with which a sentence begins: "đội bóng chuyền Công đoàn X … đoạt giải Nhất"."""
    team = _OPENING_TEAM.match(view.slice(begin, limit))
    if team is None:
        return None
    at = begin + team.start("team")
    words = _TEAM_ENDS.split(view.analysis.text[at : begin + team.end("team")])[0]
    return Found(at, Recipient("collective", words.strip()))


def team_of_union(
    view: SentenceView, at: int, mention: BranchMention, branch: int
) -> Recipient | None:
    """The team of a union named behind an offset: "thuộc về | đội Công đoàn ngành Y tế"."""
    team = _TEAM_BEFORE.search(view.slice(at, mention.start))
    if team is None:
        return None
    words = view.analysis.text[at + team.start("team") : mention.end]
    return Recipient("collective", words, branch=branch)


def bare_part(view: SentenceView, discourse: Discourse, begin: int, limit: int) -> Found | None:
    """A part of a host, spoken of before, straight before its verb."""
    words = view.slice(begin, limit)
    part = (
        view.search(_BARE_PART, words)
        or view.search(FUND, words)
        or (discourse.funds and view.search(_CENTRE, words))
        or _NAMED_GROUP.search(view.analysis.text[begin:limit])
    )
    if not part or (
        part.re.pattern == _NAMED_GROUP.pattern and _of_a_host(discourse, part["part"])
    ):
        return None
    main = discourse.main
    own = main is not None and main.unit.lower().startswith(f"{part['part']} ")
    return Found(
        begin + part.start("part"), Recipient("host" if own else "collective", part["part"])
    )


def _of_a_host(discourse: Discourse, words: str) -> bool:
    """Whether a collective is all of a host: "Tập thể Sở", "Tập thể Kho bạc Nhà nước Tân Hà"."""
    name = ADVERBS.sub("", _OFTEN.sub("", words[len("tập thể ") :].rstrip()))
    host = HOST.match(name.lower())
    if host and host.end() == len(name):
        return True
    key = set(key_of(name))
    return any(len(key) > 1 and key <= set(branch.key) for branch in discourse.branches)
