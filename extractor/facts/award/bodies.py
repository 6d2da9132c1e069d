"""The names of bodies that confer: ministries, committees, agencies; unions by their full name."""

import re
from dataclasses import dataclass

from extractor.analysis import SentenceView
from extractor.branches.mention import BranchMention
from extractor.branches.names import compose
from extractor.branches.specific import specific
from extractor.context.discourse import Discourse
from extractor.facts.award.words import any_of, phrases
from extractor.late import late
from extractor.letters import UPPER

_OFFICE_BEFORE = late(
    r"\s*(?:đề nghị |trình )?"
    r"(?:ban chấp hành |bch |(?:ban )?thường vụ |btv |đoàn chủ tịch |(?:ban )?thường trực "
    r"|(?:tập thể )?lãnh đạo (?=(?:tổng )?(?:lđlđ|liên đoàn|công đoàn|cđ)\b)|đ/c |đồng chí )?"
    r"(?:chủ tịch (?!nước|ubnd|ủy ban))?"
)
MINISTRY = late(
    r"(?:Bộ trưởng\s+)?Bộ\s+(?!Tư lệnh|Chỉ huy|Tổng)[A-ZĐ]\w*(?:[&-][A-ZĐ]\w*)*"
    r"(?:\s*(?:,(?= [Tt]hể)|[-–](?= ))?\s*"
    rf"(?:Vận tải|[A-ZĐ]\w*(?:[&-][A-ZĐ]\w*)*|{any_of('ministry_word')}))*"
)


_WORDS = r"(?:[^,;.()]|(?<=\btp)\.|(?<=\btx)\.)"
"""What the name of a body is made of: a full stop only in "TP. Biên Hòa"."""


def _named_bodies() -> str:
    """The words that begin the name of a body, each with as much of the name as it may have."""
    return "|".join(
        f"{word} {_WORDS}{{2,{entry.data['name_most']}}}"
        if entry.data["name_must"]
        else f"{word}{_WORDS}{{0,{entry.data['name_most']}}}"
        for word, entry in phrases("named_body").items()
    )


BODY = late(rf"\b(?:{any_of('head_of_body')} )?(?:{_named_bodies()}|{any_of('body')})")
_AND_IN_A_NAME = "đào|môi|phát|ptnt|xã|du|truyền|công nghệ|đầu|thể|tôn"
"""What may follow "và" inside a name: "Sở Giáo dục và Đào tạo"."""
_NO_NUMBER = r"(?<!số )(?<!quân khu )(?<!quân đoàn )(?<!vùng )"
"""What stands before a number that is part of a name: "Quân khu 5"."""
_NAME_END = late(
    rf"(?<!ngân)\s+(?:(?-i:(?!cấp trên){any_of('after_body')})\b|ký|nhân(?! dân)"
    rf"|và (?!{_AND_IN_A_NAME})|{_NO_NUMBER}\d).*$",
    re.IGNORECASE,
)
"""Small words that follow a name; its own words are written large ("Cục Hàng hải")."""
_HOSTS = ("công ty", "trường", "bệnh viện", "sở", "tổng công ty", "chi nhánh", "cục", "nhà máy")
_FULL_NAMES = {
    "tỉnh": "Ủy ban nhân dân tỉnh",
    "thành phố": "Ủy ban nhân dân thành phố",
    "huyện": "Ủy ban nhân dân huyện",
    "thủ tướng": "Thủ tướng Chính phủ",
}
_RECEIVES = late(
    r"\s*(?:cũng |đã |vừa |còn |đều |vinh dự |thì )*(?:được|nhận|đạt|đón nhận|đoạt|giành)\b"
)
_JURY = late(
    r"ban giám khảo|hội đồng giám khảo|ban trọng tài|tổ trọng tài"
    r"|ban tổ chức(?! tỉnh| thành| huyện| quận| trung ương)"
)
_NO_BODY = (
    "hội thi",
    "hội thao",
    "hội diễn",
    "hội nghị",
    "hội trường",
    "hội trại",
    "hội khỏe",
    "hội chợ",
    "hội viên",
    "ban hành",
    "ban đầu",
    "ngành nghề",
    "sở hữu",
    "phòng chống",
    "phòng, chống",
    "phòng ngừa",
    "phòng bệnh",
)
_AND_ANOTHER = late(
    r"\s*(?:,|,? và|,? cùng)\s+(?:(?:chính|cả) )?(?!đồng chí|đ/c|ông |bà |anh |chị )"
)
_ALIAS = late(rf"[{UPPER}][{UPPER}&]{{1,9}}\b")
"""What the document calls a union in short: "Công đoàn Trường … (gọi tắt là CĐT)"."""
_MOST_TOGETHER = 3
"""How many bodies may confer one title together."""


@dataclass(frozen=True, slots=True)
class Granter:
    """A body that confers; ``at`` is where it is named, -1 when it is only understood.

    ``branch`` is its index when it is a union of the document; ``subject`` says that it is the
    subject of the giving ("LĐLĐ tỉnh đã tặng …"); ``end`` is where its name ends.
    """

    name: str
    branch: int | None
    subject: bool
    at: int
    end: int = -1


def named(
    view: SentenceView, discourse: Discourse, at: int, end: int, subject: bool = False
) -> Granter | None:
    """The body whose name begins at ``at``, or behind the office of the person who acts for it.

    Of several together ("UBND tỉnh và Công đoàn Y tế Việt Nam tặng") all are named.
    """
    together = each_named(view, discourse, at, end, subject)
    if len(together) <= 1:
        return together[0] if together else None
    first, names = together[0], [giver.name for giver in together]
    told = f"{', '.join(names[:-1])} và {names[-1]}"
    return Granter(told, first.branch, subject, first.at, together[-1].end)


def each_named(
    view: SentenceView, discourse: Discourse, at: int, end: int, subject: bool = False
) -> list[Granter]:
    """The bodies told together from ``at`` on, each by itself."""
    first = _one(view, discourse, at, end, subject)
    found = [first] if first else []
    while first and len(found) < _MOST_TOGETHER:
        joint = _AND_ANOTHER.match(view.analysis.low, found[-1].end, end)
        other = _one(view, discourse, joint.end(), end, subject) if joint else None
        if other is None or (other.branch is not None and other.branch == first.branch):
            break
        if _RECEIVES.match(view.analysis.low, other.end, view.end):
            break  # "… của LĐLĐ thành phố, Công đoàn Công ty X nhận …"
        found.append(other)
    return found


def _one(
    view: SentenceView, discourse: Discourse, at: int, end: int, subject: bool
) -> Granter | None:
    office = _OFFICE_BEFORE.match(view.slice(at, end))
    at += office.end() if office else 0
    for mention, _role, branch in discourse.entries(view):
        if mention.start <= at < mention.end or 0 <= mention.start - at <= 1:
            name = union_name(discourse, mention, branch)
            return Granter(name, branch, subject, mention.start, mention.end)
    short = by_alias(view, discourse, at, end, subject)
    if short is not None:
        return short
    told = body_at(view, at, end)
    return Granter(told[0], None, subject, at, told[1]) if told else None


def by_alias(
    view: SentenceView, discourse: Discourse, at: int, end: int, subject: bool = False
) -> Granter | None:
    """The union that the document calls in short what stands at ``at``: "(gọi tắt là CĐT)"."""
    alias = _ALIAS.match(view.analysis.text, at, end)
    for branch in discourse.branches if alias else ():
        if alias and alias.group() in branch.aliases:
            return Granter(branch.name, branch.index, subject, at, alias.end())
    return None


def union_name(discourse: Discourse, mention: BranchMention, branch: int | None) -> str:
    """The name as it is told here when that tells the union apart, else as the document has it."""
    if mention.head == "Công đoàn" and mention.opener in ("huyện", "tỉnh", "thành phố"):
        return f"Liên đoàn Lao động {mention.unit}"
    if branch is not None and mention.unit.lower() == "ngành":
        return discourse.branches[branch].name
    if branch is not None and mention.unit in discourse.branches[branch].aliases:
        return discourse.branches[branch].name  # "Công đoàn TKV", told in full elsewhere
    of_kind = mention.unit.lower() == mention.opener and mention.opener in _HOSTS
    if branch is not None and of_kind and discourse.branches[branch].opener == mention.opener:
        return discourse.branches[branch].name  # "Công đoàn Công ty", "Công đoàn Trường"
    if branch is None or specific(mention) or (mention.opener and mention.unit):
        return mention.name
    return discourse.branches[branch].name


def body_at(view: SentenceView, at: int, end: int) -> tuple[str, int] | None:
    """The name of a ministry or of another body outside the unions, and where it ends."""
    text = view.analysis.text
    ministry = MINISTRY.match(text, at, end)
    if ministry:
        told = trimmed(ministry.group())
        return compose(told), at + len(told)
    body = BODY.match(view.analysis.low, at, end)
    if body is None:
        return None
    told = trimmed(text[at : body.end()])
    if told.lower().startswith(_NO_BODY) or judges(told):
        return None
    name = _FULL_NAMES.get(told.lower()) or compose(told, told.isupper() and " " in told)
    return name[:1].upper() + name[1:], at + len(told)


def judges(name: str) -> bool:
    """Whether a name is that of those who only judge or stage a contest."""
    return _JURY.match(name.lower()) is not None


def trimmed(name: str) -> str:
    """The name without what follows it: "Tập đoàn Cao su tặng" → "Tập đoàn Cao su"."""
    found = _NAME_END.search(name.lower() if name.isupper() else name)
    return (name[: found.start()] if found else name).strip(" ,.:-–")
