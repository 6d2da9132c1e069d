"""The recipient as the subject of the sentence, or who it goes on about, or stands in its stead."""

import re
from collections.abc import Sequence
from dataclasses import replace

from extractor.analysis import SentenceView
from extractor.context.discourse import Discourse
from extractor.facts.award.bodies import Granter
from extractor.facts.award.hosts import host_in, with_host
from extractor.facts.award.over import winner_of_list
from extractor.facts.award.parts import team_in
from extractor.facts.award.persons import (
    opening_person,
    owner_of_list,
    people_in,
    person_in,
    several_named,
)
from extractor.facts.award.recipient import Recipient
from extractor.facts.award.subject import before_receiving, subject_of_stretch
from extractor.facts.award.title import Title
from extractor.facts.award.titles import titles_of
from extractor.facts.award.told_before import behind_label
from extractor.facts.award.unions import union_in
from extractor.facts.award.words import any_of
from extractor.late import late

_GOES_ON = late(
    r"(?!\W*(?:cả|các|những|toàn|mọi|tập thể|đội|tàu|nhóm|nhiều người"
    r"|phong trào|hoạt động|công tác|hội thao|chương trình|công đoàn|cđcs|nghiệp đoàn)\b)"
    r"(?:\W*(?:(?:rồi|sau đó|tiếp đó|đến|và|năm|từ|trước đó|cũng|,|lại|tới)\s+)*"
    r"(?:\d{4}|năm \d{4}|nay)?"
    r"[^,;.]{0,24}?\s*(?:là|có thêm|được|nhận|đón nhận|vinh dự|đạt|giành|đoạt)\b"
    r"|\W*(?:chỉ |cũng )?có (?:hai |ba |\d+ )?(?:tấm |chiếc )?(?:bằng|giấy|kỉ niệm|huy|danh hiệu))"
)
"""What opens a sentence that goes on with the recipient of the one before."""
_PART_OF_PERSON = late(
    r"\W*(?P<part>(?:tổ|đội|nhóm|chuyền|khoa|phòng|phân xưởng|xưởng|ca) (?:[^\W\d]+ ){0,3}?"
    r"của (?:anh|chị|ông|bà|cô|thầy|bác)\b)"
)
"""A part of a firm told by a person of it: "tổ đào lò của anh là đơn vị dẫn đầu"."""
_OF_WOMEN = late(
    r"\W*(?P<part>(?:ban |tổ )?nữ công(?! viên)\b)[^;.]{0,90}?,? (?:[^\W\d]+ ){0,3}?\d{0,4},? ?"
    r"(?:được|nhận|đạt|xếp|giành|đoạt)\b"
)
"""A sentence on the women's board: "Ban Nữ công hoạt động đều, năm 2011 được … tặng"."""
_BACK = 3
"""Sentences back in which it is told of whom such a sentence goes on."""
_TAKES_AGAIN = late(
    r"(?:^|[,;]|\b(?:và|đồng thời|rồi|sau đó|tiếp đó|trước đó|ngoài ra))\s*"
    rf"(?:{any_of('time')}[^;,]{{0,40}}?(?:, \d{{4}}[^;,]{{0,20}}?){{0,6}},?\s*"
    r"|\w+ năm sau(?: đó)?,?\s*)?"
    r"(?:lại |còn |cũng |từng |đã |(?:và )?(?:mới|gần) đây (?:nhất )?|về sau |sau này "
    r"|vinh dự |tiếp tục |liên tục |lần đầu |nhiều lần |\w+ lần )*"
    r"(?:được|nhận|đạt|đoạt|giành|đón nhận|là|xếp|vinh dự)\b"
)
"""A further title of the recipient told last: "…, năm 2015 được Tổng LĐLĐ cấp …"."""
_UNION_AGAIN = late(
    r"(?<!cán bộ )(?<!đoàn viên )\b(?:công đoàn|cđcs)\b[^,;]{0,12}?"
    r"\b(?:được|nhận|đạt|xếp|thì|cũng)\b"
)
_TURNS_TO_OTHERS = late(r";|\b(?:còn|riêng|trong khi)\b")
"""What parts a team with which a sentence opens from others: "Đội A …, còn nhà trường …"."""
_OF_UNIONS = ("Công đoàn cơ sở ", "Công đoàn bộ phận ", "Tổ công đoàn ")
"""Titles that no firm or school can have, but its union."""
_OF_CONTEST = late(rf"\W*{any_of('contest')}\b[^,;:]*")
"""The contest of the prize before: "| Hội thi thợ giỏi Tổng công ty năm 2019, sau đó được tặng"."""


def in_its_stead(
    view: SentenceView,
    discourse: Discourse,
    title: Title,
    subject: Recipient,
    start: int,
    count: int | None,
) -> Recipient:
    """The subject, or those whom the sentence tells in its stead: a team, people, a list's."""
    if subject == Recipient("branch"):
        subject = told_sentence_before(view, discourse) or winner_of_list(view) or subject
    women = _OF_WOMEN.match(view.slice(view.start, title.start))
    if women and subject == Recipient("branch"):
        return Recipient("collective", women["part"])
    if subject.kind == "branch" and title.award_class == "prize":
        people = people_in(view, view.clause(title.start)[0], title.start)
        subject = Recipient("individual", people) if people else subject
        team = team_in(view, view.start, title.start)
        subject = team.recipient if team else subject
    if subject.kind == "host" and title.award_class == "prize":
        team = team_in(view, view.start, title.start)
        apart = team and _TURNS_TO_OTHERS.search(view.slice(team.at, title.start))
        subject = team.recipient if team and not apart else subject
    part = _PART_OF_PERSON.match(view.slice(view.clause(title.start)[0], title.start))
    if subject.kind == "branch" and part:
        subject = Recipient("collective", part["part"].strip())
    if subject.kind == "branch":
        whose = owner_of_list(view, title.start)
        subject = Recipient("individual", whose) if whose else subject
    if subject.kind == "individual" and count is None:
        several = several_named(view, start, before_receiving(view, start, title.start))
        subject = replace(subject, count=several or subject.count)
    if subject.kind == "host" and title.canonical.startswith(_OF_UNIONS):
        subject = Recipient("branch")  # "Trường … “Cơ quan văn hóa”, CĐ xếp CĐCS VMXS"
    if subject.kind == "individual" and title.canonical.startswith("Tập thể"):
        subject = Recipient("collective")  # "Tổ cơ điện của anh ba năm liền là …"
    return subject


def told_sentence_before(view: SentenceView, discourse: Discourse) -> Recipient | None:
    """The host or person the sentence before told of: "… Đến năm 2001 là Huân chương …"."""
    views = view.analysis.views
    if not _GOES_ON.match(view.slice(view.start, view.end)) or not view.index:
        return None
    for earlier in reversed(views[max(0, view.index - _BACK) : view.index]):
        if earlier.block != view.block:
            return None
        titles = titles_of(earlier)
        if titles:
            subject = recipient_as_subject(earlier, discourse, titles[-1], None, earlier.start)
            return subject if subject.kind in ("host", "individual") else None
        person = opening_person(earlier) or person_in(earlier, earlier.start, earlier.end)
        if person:
            return Recipient("individual", person.words)
        if any(role == "subject" for _mention, role, _branch in discourse.entries(earlier)):
            return None
    return None


def recipient_as_subject(
    view: SentenceView,
    discourse: Discourse,
    title: Title,
    granter: Granter | None,
    start: int,
    last: Sequence[Recipient] = (),
) -> Recipient:
    """The recipient as the subject of the stretch, else the one that is told further titles of.

    Else it is a union that begins the clause or the sentence.
    """
    begin = behind_label(view, start, title.start)
    contest = _OF_CONTEST.match(view.slice(begin, title.start)) if start > view.start else None
    begin += contest.end() if contest else 0
    limit = before_receiving(view, begin, title.start)
    found = subject_of_stretch(view, discourse, granter, begin, limit)
    classed = title.canonical.startswith("Công đoàn cơ sở")
    last = () if classed and last and last[0].kind == "collective" else last  # no team's class
    if found is None and _goes_on(view, granter, last, start, title.start):
        return replace(last[0], count=None)
    for earlier in (view.clause(title.start)[0], view.start):
        if found is None:
            begin = earlier
            limit = before_receiving(view, begin, title.start)
            found = union_in(view, discourse, granter, begin, limit, roles=("subject",))
            if found is None and limit < title.start:
                found = host_in(view, discourse, begin, limit)
    return with_host(view, found, begin) if found else Recipient("branch")


def _goes_on(
    view: SentenceView,
    granter: Granter | None,
    last: Sequence[Recipient],
    start: int,
    at: int,
) -> bool:
    """Whether the one named recipient of the title before is the subject of this title too."""
    if len(last) != 1 or not last[0].named or (granter is not None and granter.subject):
        return False
    between = view.slice(start, at)
    if last[0].kind == "individual" and last[0].text:
        given_name = last[0].text.split()[-1]
        if re.search(rf"\b{re.escape(given_name)}\b", view.analysis.text[start:at]):
            return True
    return _TAKES_AGAIN.search(between) is not None and not _UNION_AGAIN.search(between)
