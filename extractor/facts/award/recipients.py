"""Who received the award: a branch, its host, n collectives, n individuals."""

import re
from collections.abc import Sequence
from dataclasses import replace

from extractor.analysis import SentenceView
from extractor.context.discourse import Discourse
from extractor.facts.award.bodies import Granter
from extractor.facts.award.groups import OF_KIND, TO_OTHERS, UNIONS, count_of, groups_between
from extractor.facts.award.over import kind_of_list, winner_of_list
from extractor.facts.award.persons import (
    opening_person,
    owner_of_list,
    people_in,
    person_in,
    several_named,
)
from extractor.facts.award.recipient import Recipient
from extractor.facts.award.straight import told_straight
from extractor.facts.award.subject import (
    AND,
    before_receiving,
    host_in,
    of_union,
    part_in,
    subject_of_stretch,
    team_in,
    union_in,
    union_of_person,
    with_host,
)
from extractor.facts.award.times import times_of
from extractor.facts.award.title import Title
from extractor.facts.award.titles import titles_of
from extractor.facts.award.together import all_of_them
from extractor.facts.award.told_before import behind_label, won_before, won_by_people
from extractor.facts.award.told_behind import told_behind
from extractor.facts.award.words import any_of

_COLLECTIVE_TITLE = re.compile(r"Tập thể|Giỏi việc|Anh hùng")
_TO_GROUPS = ("flag", "certificate")
_WINNER_BEHIND = re.compile(
    r"[^,;.()]{0,24}\((?:đồng chí|đ/c|anh|chị|em|cô|thầy|ông|bà|\d+ đồng chí) "
)
"""The winner in brackets: "giải Nhất đơn nữ (đồng chí Vũ Thu Trang)"."""
_FOR_PERSONS = (
    "Giải thưởng Nguyễn Đức Cảnh",
    "Giải thưởng Nguyễn Văn Linh",
    "Giải thưởng Tôn Đức Thắng",
)
_PERSONAL = ("medal", "honorific", "emulation_title")
"""Classes that go to people when the text names no recipient."""
_GOES_ON = re.compile(
    r"\W*(?:(?:rồi|sau đó|tiếp đó|đến|và|năm|từ|trước đó|cũng|,|lại|tới)\s+)*"
    r"(?:\d{4}|năm \d{4}|nay)?"
    r"[^,;.]{0,24}?\s*(?:là|có thêm|được|nhận|đón nhận|vinh dự|đạt|giành|đoạt)\b"
    r"|\W*(?:chỉ |cũng )?có (?:hai |ba |\d+ )?(?:tấm |chiếc )?(?:bằng|giấy|kỉ niệm|huy|danh hiệu)"
)
"""What opens a sentence that goes on with the recipient of the one before."""
_TAKES_AGAIN = re.compile(
    r"(?:^|[,;]|\b(?:và|đồng thời|rồi|sau đó|tiếp đó|trước đó|ngoài ra))\s*"
    rf"(?:{any_of('time')}[^;,]{{0,40}}?(?:, \d{{4}}[^;,]{{0,20}}?){{0,6}},?\s*"
    r"|\w+ năm sau(?: đó)?,?\s*)?"
    r"(?:lại |còn |cũng |từng |đã |(?:và )?(?:mới|gần) đây (?:nhất )?|về sau |sau này "
    r"|vinh dự |tiếp tục |liên tục |lần đầu |nhiều lần |\w+ lần )*"
    r"(?:được|nhận|đạt|đoạt|giành|đón nhận|là|xếp|vinh dự)\b"
)
"""A further title of the recipient told last: "…, năm 2015 được Tổng LĐLĐ cấp …"."""
_UNION_AGAIN = re.compile(
    r"(?<!cán bộ )(?<!đoàn viên )\b(?:công đoàn|cđcs)\b[^,;]{0,12}?"
    r"\b(?:được|nhận|đạt|xếp|thì|cũng)\b"
)
_TO_COLLECTIVES = re.compile(
    r"[^;.]{0,60}?\b(?:cho|tặng|trao) (?:các |\d+ )?(?:cđcs|đội|đơn vị|tập thể|công đoàn|tổ)"
)
_LISTED_OF = re.compile(
    r"\W*(?:\d+[.)]\s*)?[^;.:]{0,30}?\b(?:(?P<people>cá nhân)|tập thể)\s*:(?!\s*\d+\s*[,;.])"
)
"""A list of titles of people or of collectives: "Khen thưởng cá nhân: Bằng khen UBND tỉnh 18"."""
_HOST_NEXT = re.compile(rf"[.;] {any_of('host')}[^;:.]{{0,30}}: *$")
"""A host that is told next: "Cá nhân: …. Nhà trường: Cờ thi đua"."""
_OF_SINGLES = re.compile(
    r"[^;.:]{0,40}?\b(?:nội dung|phần thi|môn|cự li) (?:thi )?(?:đấu )?cá nhân\b"
)
"""The events of a contest in which single people win: "12 giải Nhất các nội dung cá nhân"."""
_GIVES_TO = re.compile(
    r"(?<=[,;] )(?:và )?(?:trao tặng|tặng|trao)(?: cho)? (?=\d+ [^,;.\d]{2,24}$)"
)
"""What gives a title to those counted straight before it: "…, tặng 41 cán bộ | Kỷ niệm chương"."""
_TURNS_TO_OTHERS = re.compile(r";|\b(?:còn|riêng|trong khi)\b")
"""What parts a team with which a sentence opens from others: "Đội A …, còn nhà trường …"."""
_OF_CONTEST = re.compile(rf"\W*{any_of('contest')}\b[^,;]*")
"""The contest of the prize before: "| Hội thi thợ giỏi Tổng công ty năm 2019, sau đó được tặng"."""
_KIND_IN_BRACKETS = re.compile(
    r"[”\"]?(?: (?:của|do) [^,;.:()]{2,40})?\s*\((?:cho |tặng )?(?:các )?"
    r"(?P<kind>cá nhân|tập thể)\b[^():;\d]{0,20}\)"
)
"""Whose a title is, told in brackets: "7 Bằng khen (cá nhân)"."""
_TOGETHER = re.compile(r"\s(?:cùng|và)\s+(?=\d+ )")


def recipients_of(
    view: SentenceView,
    discourse: Discourse,
    title: Title,
    granter: Granter | None,
    start: int,
    end: int,
    last: Sequence[Recipient] = (),
) -> list[Recipient]:
    """The recipients of a title, at least one; ``last`` are those of the title before it."""
    straight = told_straight(view, discourse, title)
    if straight:
        return straight
    behind = told_behind(view, discourse, title, end)
    if len(behind) == 1 and behind[0] == Recipient("collective", behind[0].text):
        counted = groups_between(view, discourse, title, start, title.start)
        same = [one.count for one in counted if one.kind == "collective"]
        return [replace(behind[0], count=same[0])] if same else behind
    creative = "lao động sáng tạo" in title.canonical.lower()
    if len(behind) == 1 and behind[0].count is None and behind[0].kind in ("branch", "host"):
        behind = [replace(behind[0], count=times_of(view, title))]
    if behind:
        unnamed = Recipient("individual", count=behind[0].count)
        return [unnamed] if creative and behind[0].text is None else behind
    count = count_of(view, title)
    kinds = _KIND_IN_BRACKETS.match(view.slice(title.end, view.end))
    if kinds:
        kind = "individual" if kinds["kind"] == "cá nhân" else "collective"
        return [Recipient(kind, count=count)]
    if (
        count is not None
        and not creative
        and _TO_COLLECTIVES.match(view.slice(title.end, view.end))
    ):
        return [Recipient("collective", count=count)]
    if count is not None and title.award_class == "prize":
        single = _OF_SINGLES.match(view.slice(title.end, view.end))
        if single:
            return [Recipient("individual", count=count)]
        others = TO_OTHERS.match(view.slice(title.end, view.end))
        if others:
            return [Recipient("individual" if others["people"] else "collective", count=count)]
    of_kind = OF_KIND.match(view.slice(title.end, end)) if count is not None else None
    if of_kind and of_kind["kind"]:
        kind = "individual" if of_kind["kind"] == "cá nhân" else "collective"
        return [Recipient(kind, count=count)]
    them = all_of_them(view, discourse, title.start)
    if them:
        return them
    given = _GIVES_TO.search(view.slice(start, title.start))
    counted_before = groups_between(
        view, discourse, title, start + (given.start() if given else 0), title.start
    )
    of_list = _LISTED_OF.match(view.slice(view.start, title.start))
    if of_list and _HOST_NEXT.search(view.slice(view.start + of_list.end(), title.start)):
        of_list = None
    if of_list and person_in(view, view.start + of_list.end(), title.start):
        of_list = None
    if of_list and (of_list["people"] or count is not None):
        told = counted_before[-1].count if counted_before else None
        return [Recipient("individual" if of_list["people"] else "collective", count=count or told)]
    if (
        title.award_class == "prize"
        and count is not None
        and counted_before
        and counted_before[-1].kind == "individual"
    ):
        return [Recipient("individual", count=count)]
    if counted_before and title.award_class == "prize":
        told = view.analysis.text.find(counted_before[-1].text or "", start)
        behind_them = told + len(counted_before[-1].text or "")
        person = person_in(view, behind_them, title.start) if told >= 0 else None
        if person and not view.slice(person.end, title.start).strip():
            branch = union_of_person(view, discourse, person.end, title.start)
            return [Recipient("individual", person.words, branch=branch)]
        if person:
            counted_before = []  # "5 thí sinh dự thi, 3 đạt giải: anh Thạch giải Nhất"
    if counted_before and count is None:
        return [*_part_with(view, discourse, start, title.start), *counted_before]
    subject = _subject(view, discourse, title, granter, start, last)
    if count is not None and count > 1 and title.award_class in _TO_GROUPS:
        limit = before_receiving(view, start, title.start)
        own = subject_of_stretch(view, discourse, granter, start, limit)
        by_giver = own is None and granter is not None and granter.subject and start > view.start
        winner = won_before(view, discourse, granter) if by_giver else None
        if winner is not None:
            return [replace(winner, count=count)]
        if by_giver and "sáng tạo" not in title.canonical:
            return [Recipient("collective", count=count)]
    if _WINNER_BEHIND.match(view.slice(title.end, view.end)):
        return [Recipient("individual", count=count)]
    if subject == Recipient("branch"):
        subject = _before(view, discourse) or winner_of_list(view) or subject
    if subject.kind == "branch" and title.award_class == "prize":
        people = people_in(view, view.clause(title.start)[0], title.start)
        subject = Recipient("individual", people) if people else subject
        team = team_in(view, view.start, title.start)
        subject = team.recipient if team else subject
    if subject.kind == "host" and title.award_class == "prize":
        team = team_in(view, view.start, title.start)
        apart = team and _TURNS_TO_OTHERS.search(view.slice(team.at, title.start))
        subject = team.recipient if team and not apart else subject
    if subject.kind == "branch":
        whose = owner_of_list(view, title.start)
        subject = Recipient("individual", whose) if whose else subject
    if subject.kind == "individual" and count is None:
        several = several_named(view, start, before_receiving(view, start, title.start))
        subject = replace(subject, count=several or subject.count)
    if subject.kind == "individual" and title.canonical.startswith("Tập thể"):
        subject = Recipient("collective")  # "Tổ cơ điện của anh ba năm liền là …"
    if count is not None:
        same_clause = view.analysis.low[start - 1 : start] != ";"
        of_people = last[0].kind == "individual" if last else won_by_people(view)
        of_people = of_people and subject.kind != "collective"
        if title.award_class == "prize" and of_people and same_clause:
            return [Recipient("individual", count=count)]
        if title.plain and last and last[0].kind == "collective" and last[0].count is not None:
            return [Recipient("collective", count=count, unit=last[0].unit)]
        listed = kind_of_list(view) if subject == Recipient("branch") else None
        if listed and title.plain and "vững mạnh" in title.canonical:
            listed = "collective"
        if listed:
            return [Recipient(listed, count=count)]
        return [_counted(view, title, granter, subject, count)]
    if creative and subject.kind != "individual":
        return [Recipient("individual", count=subject.count, branch=subject.branch)]
    subject = replace(subject, count=subject.count or times_of(view, title))
    if (
        (title.award_class in _PERSONAL or title.canonical.startswith(_FOR_PERSONS))
        and subject.kind in ("branch", "collective")
        and not _COLLECTIVE_TITLE.search(title.canonical)
    ):
        return [Recipient("individual", count=subject.count)]
    return _with_others(view, discourse, subject)


def _part_with(view: SentenceView, discourse: Discourse, begin: int, limit: int) -> list[Recipient]:
    """The union or part of a host named with counted people: "Đội 3 cùng 5 công chức được …"."""
    together = _TOGETHER.search(view.slice(begin, limit))
    if together is None:
        return []
    end = begin + together.start()
    found: list[Recipient] = []
    at = end
    for mention, _role, branch in reversed(discourse.entries(view)):
        joined = mention.end == at or (found and AND.fullmatch(view.slice(mention.end, at)))
        if not joined or branch is None or mention.start < begin:
            continue
        found.insert(0, of_union(view, discourse, mention, branch))
        at = mention.start
    if found:
        return found
    part = part_in(view, discourse, begin, end)
    return [part.recipient] if part else []


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
        opened = opening_person(earlier)
        return Recipient("individual", opened.words) if opened else None
    subject = _subject(earlier, discourse, titles[-1], None, earlier.start)
    return subject if subject.kind in ("host", "individual") else None


def _counted(
    view: SentenceView, title: Title, granter: Granter | None, subject: Recipient, count: int
) -> Recipient:
    """Who received a title that is itself counted: "12 Bằng khen", "9 CĐCS vững mạnh"."""
    low = view.analysis.low
    units = (name for noun, name in UNIONS.items() if low.startswith(f"{noun} ", title.start))
    unit = next(units, None)
    if unit:
        return Recipient("collective", count=count, unit=unit)
    if title.canonical.startswith("Tập thể"):
        return Recipient("collective", count=count)
    if title.award_class in _PERSONAL or "lao động sáng tạo" in title.canonical.lower():
        return Recipient("individual", count=count)
    if title.award_class == "classification" and count > 1 and subject.kind == "branch":
        return Recipient("collective", count=count, unit=subject.unit)
    given_out = granter is not None and (granter.subject or title.award_class == "prize")
    unnamed = title.award_class != "prize" or subject.text is None
    kind = "collective" if given_out and unnamed and count > 1 else subject.kind
    return Recipient(kind, subject.text, count, subject.branch, subject.unit)


def _with_others(view: SentenceView, discourse: Discourse, subject: Recipient) -> list[Recipient]:
    """The union, and the others named together with it: "LĐLĐ huyện A và LĐLĐ huyện B đều được"."""
    if subject.kind != "branch" or subject.text is None:
        return [subject]
    parts = [
        part
        for part in discourse.entries(view)
        if part.branch is not None and part.role in ("subject", "to")
    ]
    text = view.analysis.text
    at = next(
        (
            at
            for at, part in enumerate(parts)
            if part.branch == subject.branch
            and text[part.mention.start : part.mention.end] == subject.text
        ),
        None,
    )
    found = [subject]
    while at and AND.fullmatch(view.slice(parts[at - 1].mention.end, parts[at].mention.start)):
        if any(
            parts[at - 1].mention.end <= hit.start < parts[at].mention.start
            for hit in view.of("award.title")
        ):
            break  # "CĐCS A (Cờ thi đua), CĐCS B (Bằng khen)"
        at -= 1
        branch = parts[at].branch
        assert branch is not None
        if branch != subject.branch:
            found.insert(0, of_union(view, discourse, parts[at].mention, branch))
    return found


def _subject(
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
