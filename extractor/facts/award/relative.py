"""The winner told in a clause behind a title: "tấm Huân chương mà công ty được nhận"."""

import re

from extractor.analysis import SentenceView
from extractor.context.discourse import Discourse
from extractor.facts.award.hosts import HOST
from extractor.facts.award.parts import TEAM
from extractor.facts.award.persons import NAME, PERSON
from extractor.facts.award.persons_behind import apposed_union
from extractor.facts.award.recipient import Recipient
from extractor.facts.award.title import Title
from extractor.facts.award.unions import of_union
from extractor.late import late

_THAT = late(r"[”\"]? (?:mà|do chính) (?:tập thể )?")
_GIVEN_TO = late(
    r"[”\"]? (?:do )?(?:(?:ban chấp hành |bch |đoàn chủ tịch )?(?:tổng )?"
    r"(?:lđlđ|liên đoàn|công đoàn|cđ|ubnd|ủy ban|chủ tịch|thủ tướng|chính phủ|nhà nước"
    r"|bộ|sở|cục|tập đoàn|giám đốc))\b"
    r"[^,;.:()]{0,50}? (?:trao tặng|tặng thưởng|phong tặng|tặng|trao)(?: cho)? "
)
_GOT = late(r"\s*(?:đã |từng |vừa |cũng |vinh dự |lần đầu )*(?:được|nhận|đón|giành|đoạt)\b")


def _given_by_a_body(view: SentenceView, discourse: Discourse, title: Title) -> list[Recipient]:
    """Whom a body gave it, told straight behind: "tấm Giấy khen LĐLĐ quận tặng nghiệp đoàn"."""
    low, text = view.analysis.low, view.analysis.text
    given = _GIVEN_TO.match(low, title.end, view.end)
    if given is None:
        return _whose(view, discourse, title) if title.award_class == "prize" else []
    at = given.end()
    for mention, _role, branch in discourse.entries(view):
        if mention.start == at and branch is not None:
            return [of_union(view, discourse, mention, branch)]
    host = HOST.match(low, at, view.end)
    if host:
        return [Recipient("host", text[at : host.end()])]
    person = PERSON.match(f"{low[at : at + 24]} ")
    name = NAME.match(text, at + person.end(), view.end) if person else None
    if person:
        return [Recipient("individual", name.group() if name else person.group().strip())]
    return []


def _whose(view: SentenceView, discourse: Discourse, title: Title) -> list[Recipient]:
    """Whose prize it is: "giải Nhất của thí sinh Ngọc Trâm (CĐCS Công ty Nhựa)"."""
    low = view.analysis.low
    if not low.startswith(" của ", title.end):
        return []
    at = title.end + len(" của ")
    person = PERSON.match(low, at, view.end)
    name = NAME.match(view.analysis.text, person.end(), view.end) if person else None
    if name:
        branch = apposed_union(view, discourse, name.end(), view.end)
        return [Recipient("individual", name.group(), branch=branch)]
    team = TEAM.match(low, at, view.end)
    words = re.split(r"[,;:(.]| tại | ở ", view.analysis.text[at : at + 60])[0].strip()
    return [Recipient("collective", words)] if team else []


def relative(view: SentenceView, discourse: Discourse, title: Title) -> list[Recipient]:
    """Who is told to have received it: "tấm Huân chương mà công ty được nhận năm 2010"."""
    that = _THAT.match(view.analysis.low, title.end, view.end)
    if that is None:
        return _given_by_a_body(view, discourse, title)
    low, text, at = view.analysis.low, view.analysis.text, that.end()
    for mention, _role, branch in discourse.entries(view):
        if mention.start == at and branch is not None and _GOT.match(low, mention.end):
            return [of_union(view, discourse, mention, branch)]
    host = HOST.match(low, at, view.end)
    got = _GOT.search(low, host.end(), min(view.end, host.end() + 50)) if host else None
    if host and got and "," not in low[host.end() : got.start()]:
        return [Recipient("host", text[at : got.start()].strip())]
    person = PERSON.match(low, at, view.end)
    name = NAME.match(text, person.end(), view.end) if person else None
    if name and _GOT.match(low, name.end(), view.end):
        return [Recipient("individual", name.group())]
    return []
