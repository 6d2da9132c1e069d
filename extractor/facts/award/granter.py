"""Who conferred the award."""

import re
from dataclasses import dataclass

from extractor.analysis import SentenceView
from extractor.branches.mention import BranchMention
from extractor.branches.names import compose
from extractor.branches.resolve import specific
from extractor.context.owner import Discourse
from extractor.facts.award.titles import Title
from extractor.facts.award.words import any_of, last_match, phrases
from extractor.letters import UPPER

_GIVE = any_of("give")
_CONFER = any_of("give", "choose")

_GIVEN = re.compile(r"\s*(?:đã )?được\s+")
_CONFERRED_BY = re.compile(
    rf"[^,;.]{{0,60}}?(?:\bdo\s+|\()(?=[^,;.()]{{2,70}}?\b(?:tổ chức|xét|chấm|{_CONFER})\b)"
)
_JUDGED_BY = re.compile(r"[^,;.]{0,40}?\btheo (?:kết quả|đánh giá|bình xét)[^,;.]{0,40}?\bcủa\s+")
_CONFERS = re.compile(rf"\s*{_CONFER}\b")
_CONFERS_THIS = re.compile(rf"\s*(?:cũng |đã )?{_CONFER}\b[^,;]{{0,30}}$")
_RECEIVING = re.compile(r"\b(?:được|vinh dự)\b")
_JUST_RECEIVED = re.compile(r"\b(?:được|nhận|vinh dự|đón)\s*[^,;.]{0,50}$")
_AGENT = re.compile(rf"\b(?:được|do)\s+(?!{_CONFER}\b)(?=[^;.]{{2,110}}?\b{_CONFER}\b)")
_HOLDS_CONTEST = re.compile(r"\bdo\s+(?=[^;.]{2,90}?\btổ chức\b)")
_GIVING = re.compile(rf"\b{_GIVE}\b")
_FLAG_OF = re.compile(r"cờ (?:của )?(tổng|chính phủ|lđlđ|ubnd)")
_TITLE_OF = re.compile(
    r"[”\"'’]?\s*"
    r"(?:xuất sắc|toàn diện|chuyên đề|đơn vị dẫn đầu|dẫn đầu|năm \d{4}|lần thứ \w+|đơn vị|thi đua"
    r"|,|\s)*"
    r"\s*(?:của|do|cấp)\s+"
)
_BARE_TITLES = ("bằng khen", "giấy khen", "cờ thi đua", "cờ")
_STRAIGHT = re.compile(rf" (?=[{UPPER}])")
_RECEIVES_NEXT = re.compile(r"\b(?:được|nhận|đạt|đoạt|giành)\b")
_CONTEST_OF = re.compile(r"[^,;.]{0,14}?\b(?:hội thao|hội thi|hội diễn|giải|cuộc thi|liên hoan) ")
_OCCASION = re.compile(r"dịp này|hội nghị|đại hội|buổi lễ|tổng kết|nhân dịp")
_SHORT_LEAD = re.compile(r"[^,;.]{0,60}$")

_OFFICE_BEFORE = re.compile(
    r"\s*(?:đề nghị |trình )?"
    r"(?:ban chấp hành |bch |ban thường vụ |btv |đoàn chủ tịch |đ/c |đồng chí )?"
    r"(?:chủ tịch (?!nước|ubnd|ủy ban))?"
)
_MINISTRY = re.compile(
    r"(?:Bộ trưởng\s+)?Bộ\s+[A-ZĐ]\w*(?:[&-][A-ZĐ]\w*)*"
    rf"(?:\s*,?\s*(?:[A-ZĐ]\w*(?:[&-][A-ZĐ]\w*)*|{any_of('ministry_word')}))*"
)


def _named_bodies() -> str:
    """The words that begin the name of a body, each with as much of the name as it may have."""
    return "|".join(
        f"{word} [^,;.()]{{2,{entry.data['name_most']}}}"
        if entry.data["name_must"]
        else f"{word}[^,;.()]{{0,{entry.data['name_most']}}}"
        for word, entry in phrases("named_body").items()
    )


_BODY = re.compile(rf"(?:{any_of('head_of_body')} )?(?:{_named_bodies()}|{any_of('body')})")
_AND_IN_A_NAME = "đào|môi|phát|ptnt|xã|du|truyền|công nghệ|đầu|thể|tôn"
"""What may follow "và" inside a name: "Sở Giáo dục và Đào tạo"."""
_NAME_END = re.compile(
    rf"(?<!ngân)\s+(?:{any_of('after_body')}|ký|nhân(?! dân)|và (?!{_AND_IN_A_NAME})|\d).*$",
    re.IGNORECASE,
)
_STATE_BODIES = ("ubnd", "ủy ban nhân", "chủ tịch ubnd", "thủ tướng", "chủ tịch nước", "chính phủ")
"""Bodies outside the unions that are looked for as the subject of a sentence."""
_FULL_NAMES = {
    "tỉnh": "Ủy ban nhân dân tỉnh",
    "thành phố": "Ủy ban nhân dân thành phố",
    "huyện": "Ủy ban nhân dân huyện",
    "thủ tướng": "Thủ tướng Chính phủ",
}


@dataclass(frozen=True, slots=True)
class Granter:
    """A body that confers; ``at`` is where it is named, -1 when it is only understood.

    ``branch`` is its index when it is a union of the document; ``subject`` says that it is the
    subject of the giving ("LĐLĐ tỉnh đã tặng …").
    """

    name: str
    branch: int | None
    subject: bool
    at: int


def granter_of(
    view: SentenceView, discourse: Discourse, title: Title, start: int, end: int
) -> Granter | None:
    """The body that conferred the title, when the text tells.

    Orders and honorifics are the State's to confer, so no union is their granter.
    """
    found = (
        _given_by(view, discourse, title)
        or _of_title(view, discourse, title, end)
        or _agent(view, discourse, title, start)
        or _of_stretch(view, discourse, title, start)
        or _behind(view, discourse, title)
        or _subject(view, discourse, title, start)
        or _of_head(view, discourse)
    )
    if found and found.branch is not None and title.award_class in ("order", "honorific"):
        return None
    return found


def _given_by(view: SentenceView, discourse: Discourse, title: Title) -> Granter | None:
    """ "… vững mạnh được LĐLĐ tỉnh công nhận": the passive right behind the title."""
    given = _GIVEN.match(view.slice(title.end, view.end))
    return _named(view, discourse, title.end + given.end(), view.end) if given else None


def _of_title(view: SentenceView, discourse: Discourse, title: Title, end: int) -> Granter | None:
    """ "Bằng khen của UBND tỉnh"; a flag may have its giver in its name: "Cờ Chính phủ"."""
    low = view.analysis.low
    if low.startswith("cờ ", title.start, title.end):
        flag = _FLAG_OF.match(low[title.start : title.end + 8])
        if flag:
            limit = min(view.end, title.end + 60)
            return _named(view, discourse, title.start + flag.start(1), limit)
    giver = _TITLE_OF.match(low[title.end : min(end, title.end + 60)])
    if giver:
        return _named(view, discourse, title.end + giver.end(), min(view.end, end))
    if low.startswith(_BARE_TITLES, title.start):
        return _named_straight(view, discourse, title.end)
    return None


def _named_straight(view: SentenceView, discourse: Discourse, at: int) -> Granter | None:
    """ "Bằng khen Thủ tướng", "Cờ thi đua Tổng LĐLĐ Việt Nam": a body straight behind the title."""
    if not _STRAIGHT.match(view.analysis.text, at, view.end):
        return None
    if _RECEIVES_NEXT.search(view.slice(at, min(view.end, at + 90))):
        return None
    return _named(view, discourse, at + 1, min(view.end, at + 80))


def _agent(view: SentenceView, discourse: Discourse, title: Title, start: int) -> Granter | None:
    """ "được LĐLĐ tỉnh tặng …": between the passive and its verb."""
    region = view.slice(start, title.start)
    if title.award_class in ("prize", "ranking"):
        contest = _HOLDS_CONTEST.search(view.slice(view.start, title.start))
        if contest:
            return _named(view, discourse, view.start + contest.end(), title.start)
    passive = last_match(_AGENT, region)
    return _named(view, discourse, start + passive.end(), title.start) if passive else None


def _of_stretch(
    view: SentenceView, discourse: Discourse, title: Title, start: int
) -> Granter | None:
    """In a list under one "được": "… và Công đoàn Dệt May Việt Nam tặng Bằng khen"."""
    if start == view.start or not _RECEIVING.search(view.slice(view.start, start)):
        return None
    for mention, _role, _branch in reversed(discourse.entries(view)):
        inside = start <= mention.start and mention.end <= title.start
        if inside and _CONFERS_THIS.match(view.slice(mention.end, title.start)):
            return _named(view, discourse, mention.start, mention.end)
    return None


def _behind(view: SentenceView, discourse: Discourse, title: Title) -> Granter | None:
    """ "Giải Nhì bóng chuyền do LĐLĐ tỉnh tổ chức", "… (Công đoàn Công ty công nhận)"."""
    tail = view.slice(title.end, view.end)
    contest = _CONTEST_OF.match(tail)
    if contest and title.award_class in ("prize", "ranking"):
        at = title.end + contest.end()
        if any(mention.start == at for mention in view.mentions):
            return _named(view, discourse, at, view.end)
    found = _CONFERRED_BY.match(tail) or _JUDGED_BY.match(tail)
    return _named(view, discourse, title.end + found.end(), view.end) if found else None


def _subject(view: SentenceView, discourse: Discourse, title: Title, start: int) -> Granter | None:
    """ "LĐLĐ tỉnh đã tặng …": an active verb of giving after the body."""
    begin = start if _GIVING.search(view.analysis.low, start, title.start) else view.start
    region = view.slice(begin, title.start)
    verb = last_match(_GIVING, region)
    if verb is None or _JUST_RECEIVED.search(region[max(0, verb.start() - 60) : verb.start()]):
        return None
    before = region[: verb.start()]
    unions = [
        mention
        for mention, role, _branch in discourse.entries(view)
        if begin <= mention.start
        and mention.end - begin <= verb.start()
        and role in ("subject", "by")
    ]
    bodies = [
        begin + body.start()
        for body in _BODY.finditer(before)
        if body.group().startswith(_STATE_BODIES)
    ]
    if unions and (not bodies or unions[-1].start > bodies[-1]):
        return _named(view, discourse, unions[-1].start, unions[-1].end, subject=True)
    if bodies:
        return _named(view, discourse, bodies[-1], title.start, subject=True)
    if "," in before or _SHORT_LEAD.match(before):
        return _understood(view, discourse, title)
    return None


def _understood(view: SentenceView, discourse: Discourse, title: Title) -> Granter | None:
    """ "Dịp này, đã tặng …": the union the text was speaking of, at an occasion of its own."""
    focus = discourse.focus_at(view)
    if focus is None or not _OCCASION.search(view.slice(view.start, title.start)):
        return None
    branch = discourse.branches[focus]
    if branch.level in ("section", "group"):
        return None
    return Granter(branch.name, focus, subject=True, at=-1)


def _of_head(view: SentenceView, discourse: Discourse) -> Granter | None:
    """A heading over a list of awards may name who gave them: "B. LĐLĐ tỉnh tặng"."""
    for head in reversed(view.analysis.layout.heads_of(view.block)):
        for other in view.analysis.views:
            if other.block != head:
                continue
            for mention, _role, _branch in discourse.entries(other):
                if _CONFERS.match(other.slice(mention.end, other.end)):
                    return _named(other, discourse, mention.start, other.end)
    return None


def _named(
    view: SentenceView, discourse: Discourse, at: int, end: int, subject: bool = False
) -> Granter | None:
    """The body whose name begins at ``at``, or behind the office of the person who acts for it."""
    office = _OFFICE_BEFORE.match(view.slice(at, end))
    at += office.end() if office else 0
    for mention, _role, branch in discourse.entries(view):
        if mention.start <= at < mention.end or 0 <= mention.start - at <= 1:
            return Granter(_union_name(discourse, mention, branch), branch, subject, mention.start)
    name = _body_name(view, at, end)
    return Granter(name, None, subject, at) if name else None


def _union_name(discourse: Discourse, mention: BranchMention, branch: int | None) -> str:
    """The name as it is told here when that tells the union apart, else as the document has it."""
    if mention.head == "Công đoàn" and mention.opener in ("huyện", "tỉnh", "thành phố"):
        return f"Liên đoàn Lao động {mention.unit}"
    if branch is None or specific(mention) or (mention.opener and mention.unit):
        return mention.name
    return discourse.branches[branch].name


def _body_name(view: SentenceView, at: int, end: int) -> str | None:
    """The name of a ministry or of another body outside the unions."""
    text = view.analysis.text
    ministry = _MINISTRY.match(text, at, end)
    if ministry:
        return compose(_trimmed(ministry.group()))
    body = _BODY.match(view.analysis.low, at, end)
    if body is None:
        return None
    told = _trimmed(text[at : body.end()])
    name = _FULL_NAMES.get(told.lower()) or compose(told)
    return name[:1].upper() + name[1:]


def _trimmed(name: str) -> str:
    return _NAME_END.sub("", name).strip(" ,.-–")
