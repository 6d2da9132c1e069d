"""The recipients told behind a title: in a list, behind "cho", in brackets."""

import re
from dataclasses import replace

from extractor.analysis import SentenceView
from extractor.branches.names import key_of
from extractor.context.discourse import Discourse
from extractor.facts.award.bracketed import bracketed
from extractor.facts.award.groups import groups_between
from extractor.facts.award.hosts import HOST, is_a_host
from extractor.facts.award.list_end import list_end
from extractor.facts.award.named_groups import name_at, named_group
from extractor.facts.award.no_winner_behind import is_no_winner, wins_next
from extractor.facts.award.numbers import count_of
from extractor.facts.award.parts import PART, TEAM, team_of_union
from extractor.facts.award.persons import NAME, PERSON, named_in_full
from extractor.facts.award.persons_behind import (
    apposed_union,
    people_listed,
    person_with,
    persons_named,
)
from extractor.facts.award.recipient import Recipient
from extractor.facts.award.relative import relative
from extractor.facts.award.short_hosts import hosts_and_unions, named_by_host
from extractor.facts.award.title import Title
from extractor.facts.award.unions import AND, of_union
from extractor.facts.award.words import any_of
from extractor.late import late
from extractor.sought import Sought

_LEADS_ON = late(
    r"(?:(?!, (?:nhất|nhì|ba|khuyến khích)\b"
    r"|[,;] (?:song|nhưng|nên|để|đầu năm|cuối năm|tới giờ|đến giờ|đến nay|hiện|từ đó|nhờ)\b"
    r"| (?:nhờ (?!có )|làm lợi|đem lại|mang lại))"
    r"(?:[^;.\d]|(?:19|20)\d\d(?!\d)|(?<=thứ )\d)){0,90}?"
    r"(?:(?P<to>(?<!đem về )(?<!mang về )(?<!đưa về )\bcho|\bthuộc về|\bvề tay|\bđối với"
    r"|\blà(?= (?:lđlđ|liên đoàn|công đoàn|cđcs|nghiệp đoàn|đội)\b"
    rf"|(?<!đó là)(?<=là)(?= {any_of('person')} [^\W\d]+))"
    r"|\b(?:tới|đến(?: với)?|về với)(?= (?:tay )?(?:lđlđ|liên đoàn lao động|công đoàn|cđcs"
    r"|nghiệp đoàn)\b)"
    rf"|\btặng(?= lđlđ| công đoàn| cđcs| \d| {any_of('host')}\b| {any_of('person')}\b))"
    r"|\b(?:tới|đến|gồm)\b|:)\s*"
    r"|\s*(?=\d)"  # "… 02 tập thể"
)
_FIGURE = late(r"(?!(?<!\d)(?:19|20)\d\d(?!\d))(?<!\d)\d")
"""A figure that is no year."""
_HANDS_ON = late(r"\b(?:cho|tặng|đối với|tới|đến|dành|gồm|thuộc về|về với|về tay)\b|:")
_TURNS_AWAY = late(
    r", (?:song|nhưng|nên|để|đầu năm|cuối năm|tới giờ|đến giờ|đến nay|hiện|từ đó|nhờ|lập|mở)\b"
)
"""What begins to tell of something else: "được tặng Cờ, đầu năm nay mở quỹ, đã cho 103 chị vay"."""
_HAS = late(r"[^,;.:()]*\b(?:có|là)\s*")
"""What tells how many won, right behind: "Nhận Bằng khen của Tổng LĐLĐ Việt Nam có 3 chị"."""
_OF_GIVER = late(
    r"[”\"]? (?:(?:của|do|cấp) [^,;.:()\d]{2,60}"
    r"|(?:tổng )?(?:lđlđ|liên đoàn|công đoàn|cđ|ubnd|bộ|sở|chủ tịch|thủ tướng)[^,;.:()\d]{0,50})"
)
"""A giver between a title and how many won: "Bằng khen của LĐLĐ tỉnh 37 tập thể, 61 cá nhân"."""
_LEVELED = Sought(
    r"[”\"]?(?: các| mọi)? cấp(?: [^\W\d]+){0,2}:? (?=\d)"
    r"|[”\"]?(?: (?:của|do) [^,;.:()\d]{2,60})? (?:(?:thì|vẫn|lại|cũng|khá) )*(?:nhiều|ít|đông)"
    r"(?: (?:hơn|nhất|hơn cả|hơn nữa|lắm))?[,:] (?=\d)"
)
"""The level of a title between it and how many won: "“Giỏi việc …” cấp trường 128 chị"."""
_LIST_OPENS = late(
    r"[^;.:]{0,80}:\s*(?:(?:tập thể|đơn vị):? (?=cđcs|công đoàn|lđlđ|nghiệp))?|\s+[-–]\s+"
)
_TO_UNION = late(r"(?:[^,;.:\d]|(?:19|20)\d\d(?!\d)){0,70}\bcho\s+(?:tập thể )?")
_GIVEN_TO = late(
    r"(?:(?:[^,;.:\d]|(?:19|20)\d\d(?!\d)){0,40}?\b(?:cho|tới|đối với)\s+|\s*:\s+)"
    r"(?=[^;.:]{3,60}?(?: và| cùng|,) \d)"
)
_UNNAMED = late(
    r"(?:đại diện )?(?:các|những|nhiều|(?=(?:cá nhân|tập thể|đoàn viên|cán bộ)\b"
    r"(?:(?:,| và)? (?:cá nhân|tập thể|đoàn viên|công đoàn|viên chức|người lao động))*"
    r" (?:có|đạt|đã|tiêu biểu|xuất sắc)\b))\s*"
    rf"(?:(?P<people>{any_of('individual')})|tập thể)\b"
)
"""Winners neither counted nor named: "cho các chủ tịch công đoàn", "đại diện các tập thể"."""
_OF_NAMED = late(r" (?:của|ở|thuộc|đến từ) | \(")
_TAKES_NEXT = late(r" (?:cùng |cũng |đều |còn |lại )*(?:đoạt|giành|đạt|nhận|xếp|đứng)\b")
"""What tells of a union that it wins the next title."""
_WIN_NEXT = late(r"\b(?:được|nhận|đạt|đoạt|giành)\b")
_GIVES_THIS = late(rf"\b{any_of('give')} $")
"""What gives a title to those straight behind it: "tặng Bằng khen đ/c Tới"."""
_WORK_OF = late(
    r"(?:tác phẩm|bài dự thi|bài viết|bài thi|tiết mục|sáng kiến|giải pháp|đề tài|clip|video|ảnh)"
    r"\b[^;.]{0,80}? của (?:các )?(?=[^\W\d])"
)
"""A work whose author wins: "trao cho tác phẩm “Ca ba” của tác giả Nguyễn Hữu Thông"."""
_THEIRS = late(
    r"[^;.]*? (?:và|cùng) (?:\d+) [^\d,;.]{2,24}? (?:của|thuộc|trong|ở) (?:chính )?"
    r"(?:trường|nhà trường|đơn vị|công ti|bệnh viện|cơ quan|công đoàn|cđcs|nghiệp đoàn)"
    r"(?: này| đó| ấy)?(?= (?:vì|có|đã|về|trong|tích cực)\b|\s*[,;.]|\s*$)"
)
"""Counted people of the union named before them: "cho CĐCS A và 3 đoàn viên của trường"."""
_TO_FUND = late(r"quỹ (?:[“\"]|này\b)")


def told_behind(
    view: SentenceView, discourse: Discourse, title: Title, end: int
) -> list[Recipient]:
    """The recipients told behind a title up to ``end``; none when the text goes another way."""
    return (
        _listed(view, discourse, title, end)
        or _led_to(view, discourse, title, end)
        or bracketed(view, discourse, title, end)
        or relative(view, discourse, title)
    )


def _listed(view: SentenceView, discourse: Discourse, title: Title, end: int) -> list[Recipient]:
    """ "Cờ thi đua của LĐLĐ tỉnh: CĐCS A; CĐCS B": the person or the unions behind a colon."""
    text = view.analysis.text
    colon = _LIST_OPENS.match(view.slice(title.end, end))
    if colon is None:
        return []
    at = title.end + colon.end()
    parted = view.analysis.low.rfind(";", at, end)
    if parted >= 0 and end < view.end and _WIN_NEXT.search(view.slice(parted, end)):
        end = parted  # "…: CĐCS A, CĐCS B; 16 tập thể được nhận | Giấy khen"
    theirs = [
        (mention, branch)
        for mention, _role, branch in discourse.entries(view)
        if at <= mention.start < end and branch is not None
    ]
    apposed = {mention.start for mention, role, _branch in discourse.entries(view) if role == "of"}
    unions = [one for one in theirs if one[0].start not in apposed]
    people = people_listed(view, at, end, theirs)
    begins = people and people[0].text and text.startswith(people[0].text, at)
    if len(people) == 1 and begins:
        people = [replace(people[0], count=count_of(view, title))]
    counted = groups_between(view, discourse, title, title.end, at) if people else []
    if counted and not unions:
        return [
            *_named_first(view, discourse, title.end, at),
            *counted,
        ]  # "Bằng khen có 3 chị: Võ Thị Thủy, Đặng Ngọc Hân, …"
    if people and (begins or PERSON.match(view.analysis.low, at, end)):
        return people
    if unions and unions[0][0].start == at:
        named = [of_union(view, discourse, mention, branch) for mention, branch in unions]
        inside = {recipient.branch for recipient in people}
        named = [recipient for recipient in named if recipient.branch not in inside]
        return [*named, *people, *groups_between(view, discourse, title, at, end)]
    prize = title.award_class == "prize"
    mixed = hosts_and_unions(view, discourse, at, end) if prize else []
    if mixed:
        return mixed
    team = team_of_union(view, at, *unions[0]) if prize and unions else None
    if team is not None:
        return [replace(team, count=count_of(view, title))]
    if TEAM.match(view.slice(at, end)) or (prize and PART.match(text[at:end])):
        return [Recipient("collective", name_at(text, at, end), count_of(view, title))]
    return named_by_host(view, discourse, at, end) if prize else []


def _led_to(view: SentenceView, discourse: Discourse, title: Title, end: int) -> list[Recipient]:
    """The recipients that the words behind a title lead to: "… cho 01 tập thể và 04 cá nhân"."""
    low = view.analysis.low
    if low.startswith(") ", title.end):
        title = replace(title, end=title.end + 1)  # "khen thưởng (Giấy khen) 46 CĐCS"
    leads_on = _LEADS_ON.match(low[title.end : end])
    stop = list_end(view, title.end, end)
    counted = groups_between(view, discourse, title, title.end, stop)
    set_apart = not low[title.end : title.end + 1].strip()
    leveled = view.match(_LEVELED, title.end, end)
    if counted and (leveled or ((leads_on or set_apart) and _hands_on(low[title.end : end]))):
        first = _named_first(view, discourse, title.end, end)
        if len(first) == 1 and first[0].branch is not None and _THEIRS.match(low, title.end, end):
            counted = [replace(one, branch=first[0].branch) for one in counted]
        return [*first, *counted]
    if leads_on and leads_on["to"]:
        found = _named_after(
            view,
            discourse,
            title.end + leads_on.end(),
            end,
            title_is_prize=title.award_class == "prize",
        )
        count = count_of(view, title) if len(found) == 1 else None
        return [replace(one, count=count) for one in found]
    person = PERSON.match(low, title.end + 1, end)
    if person and _GIVES_THIS.search(low, view.start, title.start):
        name = NAME.match(view.analysis.text, person.end(), end)
        return (
            _named_after(view, discourse, title.end + 1, end, title_is_prize=False) if name else []
        )
    return []


def _named_first(view: SentenceView, discourse: Discourse, at: int, end: int) -> list[Recipient]:
    """Those named before the counted: "cho CĐCS Bệnh viện Phụ sản và 06 đoàn viên"."""
    given = _GIVEN_TO.match(view.analysis.low, at, end)
    if given and PART.match(view.analysis.text[given.end() : end]):
        return [Recipient("collective", _words_up_to_and(view, given.end(), end))]
    if given and HOST.match(view.analysis.low, given.end(), end):
        return [Recipient("host", _words_up_to_and(view, given.end(), end))]
    found: list[Recipient] = []
    for mention, _role, branch in discourse.entries(view):
        if not at <= mention.start < end or branch is None:
            continue
        joint = AND if found else _TO_UNION
        between = view.slice(at, mention.start)
        if not found and not re.search(r"\bcho\b", between):
            continue  # "Giấy khen của LĐLĐ huyện cho CĐCS X cùng 12 đoàn viên"
        if not joint.fullmatch(between):
            break
        found.append(of_union(view, discourse, mention, branch))
        at = mention.end
    return found


def _words_up_to_and(view: SentenceView, at: int, end: int) -> str:
    """The words of the first of several recipients."""
    return re.split(r",| và ", view.analysis.text[at:end])[0].strip()


def _hands_on(tail: str) -> bool:
    """Whether the first figure behind a title stands at once, or behind a word such as "cho"."""
    figure = _FIGURE.search(tail)
    if figure is None:
        return False
    between = tail[: figure.start()]
    if _TURNS_AWAY.search(between):
        return False
    if not between.strip() or _HANDS_ON.search(between) or _HAS.fullmatch(between):
        return True
    return _OF_GIVER.fullmatch(between) is not None


def _named_after(
    view: SentenceView, discourse: Discourse, at: int, end: int, *, title_is_prize: bool
) -> list[Recipient]:
    """Recipients named behind "cho": a person, unions, a team, the host."""
    text, low = view.analysis.text, view.analysis.low
    end = list_end(view, at, end)
    work = _WORK_OF.match(low, at, end)
    at = work.end() if work else at
    person = PERSON.match(low, at, end)
    if person:
        name = NAME.match(text, person.end(), end)
        several = persons_named(view, discourse, at, end) if name else []
        if len(several) > 1:
            return several
        words = name.group() if name else text[at : person.end()].strip()
        branch = apposed_union(view, discourse, name.end(), end) if name else None
        return [Recipient("individual", words, branch=branch)]
    full = named_in_full(view, at, end)
    if full and full.start() == at:
        return [
            Recipient("individual", full.group(), branch=_of_named(view, discourse, full.end()))
        ]
    unnamed = _UNNAMED.match(low, at, end)
    if unnamed:
        return [Recipient("individual" if unnamed["people"] else "collective")]
    group = named_group(view, discourse, at, end)
    if group:
        return [group]
    unions = [
        team_of_union(view, at, mention, branch) or of_union(view, discourse, mention, branch)
        for mention, _role, branch in discourse.entries(view)
        if at <= mention.start < end
        and branch is not None
        and mention.start - at < 160
        and not (mention.start > at + 1 and is_no_winner(view, mention, at))
        and not (end < view.end and mention.end < end and _TAKES_NEXT.match(low, mention.end))
        and not wins_next(view, at, mention, end)
    ]
    if unions and unions[0].text and low.find(unions[0].text.lower(), at, at + 60) >= 0:
        return [*unions, *person_with(view, discourse, at, end)]
    if TEAM.match(low[at:end]) or PART.match(text[at:end]) or _TO_FUND.match(low, at, end):
        return [Recipient("collective", name_at(text, at, end))]
    mixed = hosts_and_unions(view, discourse, at, end) if title_is_prize else []
    if mixed:
        return mixed
    if HOST.match(low, at, end):
        told = re.split(r",| năm \d| vì | về ", text[at : min(end, at + 40)])[0]
        return [Recipient("host", told.strip(" .;"))]
    if not unions:
        told = re.split(r"[,;:.(]", text[at : min(end, at + 70)])[0].strip()
        host = told[:1].isupper() and is_a_host(discourse, set(key_of(told)))
        return [Recipient("host", told)] if host else []
    return unions


def _of_named(view: SentenceView, discourse: Discourse, at: int) -> int | None:
    """The union straight behind a name: "Trần Văn Đạt của CĐCS X", "Phạm Thị Mơ (CĐCS X)"."""
    for mention, _role, branch in discourse.entries(view):
        if mention.start >= at:
            return branch if _OF_NAMED.fullmatch(view.slice(at, mention.start)) else None
    return None
