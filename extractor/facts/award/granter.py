"""Who conferred the award."""

import re
from dataclasses import replace

from extractor.analysis import SentenceView
from extractor.branches.names import compose
from extractor.context.discourse import Discourse
from extractor.context.ranks import GRASSROOTS, rank
from extractor.facts.award.bodies import (
    BODY,
    MINISTRY,
    Granter,
    body_at,
    by_alias,
    judges,
    named,
    trimmed,
)
from extractor.facts.award.contest import holder_of_contest
from extractor.facts.award.groups import OF_KIND
from extractor.facts.award.labels import labelled, of_item
from extractor.facts.award.persons import PERSON
from extractor.facts.award.rows import NEXT_CELL, is_row
from extractor.facts.award.straight import straight_behind
from extractor.facts.award.title import Title
from extractor.facts.award.told_around import (
    asked_of,
    by_announced,
    by_announcement,
    by_decision,
    by_decision_behind,
    of_block,
    of_head,
    of_praise,
    of_that_body,
)
from extractor.facts.award.words import any_of, last_match
from extractor.letters import UPPER

_GIVE = any_of("give")
_CONFER = (
    rf"(?:(?!cấp (?:trên|dưới|cơ sở|tỉnh|huyện|ngành|bộ|thành phố)){any_of('give', 'choose')})"
)

_GIVEN = re.compile(r"[”\"]?\s*,?\s*(?:đã |và )?được\s+")
_FOUND_SO = re.compile(r"\s*(?:ra quyết định )?(?:công nhận|xếp loại|đánh giá|xét)\s*(?:[,;.)]|$)")
_CONFERRED_BY = re.compile(
    rf"[^,;.]{{0,60}}?(?:,?\s*\(?\bdo\s+|\()(?=[^,;.()]{{2,70}}?\b(?:tổ chức|xét|chấm|{_CONFER})\b)"
)
_JUDGED_BY = re.compile(r"[^,;.]{0,40}?\btheo (?:kết quả|đánh giá|bình xét)[^,;.]{0,40}?\bcủa\s+")
_CAUSE_BEFORE_GIVER = re.compile(
    r"(?:(?!\b(?:được|nhận|đạt|tặng|trao)\b)[^;.]){3,110}?(?:[”\"]|\d{4}\)?)\s+của\s+"
)
""" "Bằng khen về phong trào “Giỏi việc nước, …” của Công đoàn Y tế Việt Nam"."""
_RELATIVE_LEAD = re.compile(r"[”\"]?(?:,? (?:năm )?(?:19|20)\d\d)?(?: được)?,? (?:mà |vừa )?(?=\S)")
_RELATIVE = re.compile(rf"\s*(?:đã |quyết định |vừa )*{_CONFER}\b")
_CELL = re.compile(
    rf"{OF_KIND.pattern}\s*:\s*(?:\d+(?: (?:tập thể|cá nhân|đơn vị|cđcs|người|đồng chí))?"
    r"(?:\s*\([^()]*\))?|[^,;:]{4,70}, ?\d+)\s*,\s*(?=\w)"
)
"""What parts the title of a row from the cell of the giver: "Bằng khen: 40, LĐLĐ thành phố"."""
_ROW_ENDS = re.compile(r"\s*\.?\s*$")
_CONFERS = re.compile(rf"\s*{_CONFER}\b")
_CONFERS_THIS = re.compile(rf"\s*(?:cũng |đã )?{_CONFER}\b[^,;]{{0,30}}$")
_RECEIVING = re.compile(r"\b(?:được|vinh dự)\b")
_JUST_RECEIVED = re.compile(r"\b(?:được|nhận|vinh dự|đón)\s*[^,;.]{0,90}$")
_AGENT = re.compile(rf"\b(?:được|do|đề nghị):?\s+(?!{_CONFER}\b)(?=[^;.]{{2,110}}?\b{_CONFER}\b)")
_NAMED_AGENT = re.compile(
    rf"(?P<name>[{UPPER}][^,;.:()]{{2,60}}?)\s+"
    rf"(?:đã |cũng |vừa |liên tục |xét |ra |kí )*{_CONFER}\b"
)
_GAVE_ELSE = re.compile(rf"[^;.]*\b{_GIVE}\b[^;.]*(?:,|,? và|,? còn) ")
"""What another gave before: "được Tập đoàn thưởng 50 triệu đồng, Công đoàn ngành tặng …"."""
_ON_BEHALF = re.compile(
    r"\b(?:thừa|được) (?:sự )?(?:ủy quyền|ủy nhiệm)(?: của)?\s+|\bthay mặt(?: cho)?\s+"
)
_NO_VERBS = re.compile(r"\b(?:phần|giải|tiền|mức|quà) thưởng\b")
"""Nouns that end like a verb of giving: "Còn phần thưởng của CĐCS: …"."""
_ISSUES = re.compile(r"(?<!được )\bcấp(?= \d+ (?:chiếc |tấm )?$|\s*$)")
"""A body that issues diplomas gives them: "Tổng LĐLĐ Việt Nam cấp 27 Bằng Lao động sáng tạo"."""
_GIVING = re.compile(rf"\b{_GIVE}\b")
_CLASSING = re.compile(rf"\b{_CONFER}\b")
_CLASSES = ("xếp", "đánh giá", "phân loại")
_CLASSED = re.compile(
    r"\b(?:cđcs|công đoàn|đơn vị|tổ|trường|cơ quan|tập thể|nghiệp đoàn|trung tâm|bệnh viện|viện"
    r"|công ti|chi cục|nhà máy|xí nghiệp)\b"
    r"|\b(?!(?:19|20)\d\d\b)\d"
)
"""Whom a body classes: a union of which only "xếp loại …" is told is classed itself."""
_OPENS_CLAUSE = re.compile(r"(?:^|[;:,])\W*(?:và |đồng thời |riêng )*$")
_ACTS = re.compile(
    r"\s*(?:đã|có|cũng|vừa|còn|đều|tiếp tục|kí|quyết định|lần lượt|xét|ra|và|trân trọng|liên tục"
    r"|từng|(?:\d+|hai|ba|bốn|nhiều) (?:lần|năm)(?: liền)?|hằng năm|mỗi năm|\s)*"
)
_OWN_BOARD = re.compile(
    r"(?:^|[;:.,]|\b(?:này|nghị|đó),?)\W*(?:[a-h1-9][.)]\s*)?"
    r"(?:ban chấp hành|bch|ban thường vụ|btv)(?: công đoàn)?\s+"
    r"(?:(?:đã|cũng|thống nhất|quyết định|xét|họp|và|nhất trí),?\s+)*$"
)
"""The board of the union spoken of, which gives in its name: "Ban Chấp hành công nhận …"."""
_OFFICE_OF = re.compile(
    r"\b(?:bí thư|chủ tịch|trưởng|phó|ủy viên|đại diện|lãnh đạo|thường trực)\s*$"
)
"""What makes of a body the one a person who hands the award over belongs to."""
_NAME_BEFORE_VERB = re.compile(
    rf"(?:^\W*(?:\d+[.)]\s*)?|[,;:]\s+|\b(?:đó|này|nay|\d{{4}}),?\s+)(?P<name>[{UPPER}][^,;.:()]{{2,50}}?)"
    r"\s+(?:(?:đã|cũng|vừa|còn|đều|quyết định)\s+)*$"
)
_NO_BODY = re.compile(
    r"\b(?:được|nhận|đạt|là|có|tổ chức|dịp|hội nghị|đại hội|buổi|lễ|năm|tháng|kết quả|ban tổ chức"
    r"|bằng|cờ|giấy|công đoàn|liên đoàn|đại diện|lãnh đạo|hội diễn|hội thi|nhân|cùng"
    r"|ngoài|trong|tại|theo|công tác|phong trào|thành tích"
    r"|cụ thể|trong đó|còn lại|cđcs|lđlđ|cđ"
    r"|danh sách|hình thức|tổng số|tổng cộng|tổng hợp|thống kê|số lượng|giải"
    r"|huân chương|kỉ niệm chương|danh hiệu|phần thưởng)\b"
)
"""Words of no name of a body."""
_FLAG_OF = re.compile(r"cờ (?:của )?(tổng|chính phủ|lđlđ|ubnd)")
_TITLE_OF = re.compile(
    r"[”\"'’]?\s*"
    r"(?:xuất sắc|toàn diện|chuyên đề(?: (?!của|do|cấp|cho|và|năm)[^\W\d]+){1,6}(?= của)"
    r"|chuyên đề|đơn vị dẫn đầu|dẫn đầu|năm \d{4}|lần thứ \w+|đơn vị|thi đua"
    r"|đột xuất|cũng|nhiều năm(?: liền| liên tục)?|nhiều lần|"
    r"[2-9] năm(?: liền| liên tiếp| liên tục)|"
    r"\((?:năm |các năm )?\d{4}(?:(?:,| và| -|-|–| –) ?\d{4})*\)|các năm|\d{4}|và|,|\s)*"
    r"\s*(?:của|do|cấp(?! (?:cơ sở|trên|trường|xã|phường|huyện|quận|thị xã|tỉnh|thành phố|ngành|bộ"
    r"|tập|tổng|công ti|cụm|khối|vùng|khu|đơn vị|quốc gia|toàn|trung ương)))\s+"
)
_ANY_NAME = re.compile(rf"[{UPPER}](?:[^,;.:()“”\"\d]|(?<=số )\d+){{2,60}}")
_SHORTEST_NAME = 4
_BARE_TITLES = ("bằng khen", "giấy khen", "cờ thi đua", "cờ")
_BARE_MINISTRY = re.compile(r"Bộ(?=\s*[,;.)]|\s*$| (?:và|năm|cho|về|vì)\b)")
_STRAIGHT = re.compile(rf" (?=[{UPPER}])")
_HEAD = re.compile(rf"{any_of('head_of_body')}\b")
_RECEIVES_NEXT = re.compile(r"[^,;.]*?\b(?:được|nhận|đạt|đoạt|giành)\b")
_OCCASION = re.compile(r"dịp này|hội nghị|đại hội|buổi lễ|tổng kết|nhân dịp")
_GIVES_FIRST = re.compile(
    r"\W*(?:\d+[.)/] ?|[a-h][.)] ?)?(?!khen thưởng[^;.\d]{0,24}:)"
    r"(?:(?:theo đó|cụ thể|trong đó|qua đó|ngoài ra),? )?"
    r"(?:đã |cũng |đồng thời |còn |quyết định )*"
    r"(?:tặng|trao tặng|trao|khen thưởng|công nhận(?= \d))\s"
)
"""A sentence that leaves out the giver: "Tặng Cờ thi đua cho 12 CĐCS"."""
_GIVES_ON = re.compile(r"\W*(?:và |đồng thời |cũng |đã )*(?:tặng|trao tặng|trao)\s")
_RECEIVED = re.compile(r"\b(?:được|nhận|vinh dự|đạt)\b")
"""A clause whose giver is the subject of the one before: "LĐLĐ tỉnh tuyên dương …; tặng …"."""
_NUMBER = re.compile(r"^\W*(?:\d+|[a-h])[.)/]\s*")
_SHORT_LEAD = re.compile(r"[^,;.]{0,60}$")
_OF_THE_STATE = ("order", "honorific")


def granter_of(
    view: SentenceView, discourse: Discourse, title: Title, start: int, end: int
) -> Granter | None:
    """The body that conferred the title, when the text tells.

    Orders and honorifics are the State's to confer, so no union is their granter.
    """
    found = (
        told_behind(view, discourse, title, end)
        or of_block(view, discourse, title)
        or of_that_body(view, discourse, title)
        or _on_behalf(view, discourse, title)
        or _agent(view, discourse, title, start)
        or _of_stretch(view, discourse, title, start)
        or told_in_brackets(view, discourse, title)
        or of_item(view, discourse, title)
        or by_decision_behind(view, discourse, title)
        or by_announced(view, discourse, title)
        or by_announcement(view, discourse, title)
        or asked_of(view, discourse, title)
        or _subject(view, discourse, title, start)
        or labelled(view, discourse, title, start, end)
        or _of_cause(view, discourse, title)
        or by_decision(view, discourse, title)
        or of_praise(view, discourse, title)
        or of_head(view, discourse)
        or holder_of_contest(view, discourse, title)
    )
    if title.award_class in _OF_THE_STATE:
        if found is None:
            return _handed_next(view, discourse)
        return None if found.branch is not None else found
    return found


def _handed_next(view: SentenceView, discourse: Discourse) -> Granter | None:
    """Who gave an order, told with who hands it over: "Thay mặt Chủ tịch nước, … đã gắn …"."""
    for other in view.analysis.views[view.index + 1 : view.index + 2]:
        behalf = _ON_BEHALF.search(other.slice(other.start, other.end))
        if behalf and other.block == view.block:
            giver = named(other, discourse, other.start + behalf.end(), other.end)
            return giver if giver and giver.branch is None and "nước" in giver.name else None
    return None


def told_behind(view: SentenceView, discourse: Discourse, title: Title, end: int) -> Granter | None:
    """The body told right behind the title, by which no other of the sentence can be meant."""
    return (
        _given_by(view, discourse, title)
        or _of_title(view, discourse, title, end)
        or _relative(view, discourse, title, end)
        or _of_cell(view, discourse, title)
    )


def _given_by(view: SentenceView, discourse: Discourse, title: Title) -> Granter | None:
    """ "… vững mạnh được LĐLĐ tỉnh công nhận": the passive right behind the title."""
    given = _GIVEN.match(view.slice(title.end, view.end))
    if given is None:
        return None
    giver = named(view, discourse, title.end + given.end(), view.end)
    set_off = giver is not None and given.group().lstrip(' ”"').startswith((",", "và"))
    if giver is None or (set_off and not _FOUND_SO.match(view.analysis.low, giver.end, view.end)):
        return None  # "đạt vững mạnh, được LĐLĐ huyện tặng Giấy khen"
    return giver


def _of_title(view: SentenceView, discourse: Discourse, title: Title, end: int) -> Granter | None:
    """ "Bằng khen của UBND tỉnh"; a flag may have its giver in its name: "Cờ Chính phủ"."""
    low = view.analysis.low
    if low.startswith("cờ ", title.start, title.end):
        flag = _FLAG_OF.match(low[title.start : title.end + 8])
        if flag:
            limit = min(view.end, title.end + 60)
            return named(view, discourse, title.start + flag.start(1), limit)
    giver = _TITLE_OF.match(low[title.end : min(end, title.end + 60)])
    if giver:
        at = title.end + giver.end()
        return (
            named(view, discourse, at, min(view.end, end))
            or _by_its_name(view, at)
            or _that_ministry(view, discourse, at)
        )
    if low.startswith(_BARE_TITLES, title.start):
        if straight_behind(view, discourse, title):
            return None
        return _named_straight(view, discourse, title.end)
    return None


def _that_ministry(view: SentenceView, discourse: Discourse, at: int) -> Granter | None:
    """The ministry told before: "được Bộ Tài chính tặng Cờ, 2 đoàn viên nhận Bằng khen của Bộ"."""
    if not _BARE_MINISTRY.match(view.analysis.text, at, view.end):
        return None
    for earlier in (view, *reversed(view.analysis.views[max(0, view.index - 2) : view.index])):
        told = list(MINISTRY.finditer(view.analysis.text, earlier.start, min(at, earlier.end)))
        if told:
            return named(earlier, discourse, told[-1].start(), told[-1].end())
    return None


def _by_its_name(view: SentenceView, at: int) -> Granter | None:
    """Any body told by a name: "Giấy khen của Bưu điện tỉnh"."""
    told = _ANY_NAME.match(view.analysis.text, at, view.end)
    name = trimmed(told.group()) if told else ""
    if len(name) < _SHORTEST_NAME or _NO_BODY.search(name.lower()):
        return None
    return Granter(compose(name), None, False, at, at + len(name))


def _named_straight(view: SentenceView, discourse: Discourse, at: int) -> Granter | None:
    """ "Bằng khen Thủ tướng", "Cờ thi đua Tổng LĐLĐ Việt Nam": a body straight behind the title."""
    if not _STRAIGHT.match(view.analysis.text, at, view.end):
        return None
    if _RECEIVES_NEXT.match(view.slice(at, min(view.end, at + 90))):
        return None
    giver = named(view, discourse, at + 1, min(view.end, at + 80))
    return giver or (
        _by_its_name(view, at + 1) if _HEAD.match(view.slice(at + 1, view.end)) else None
    )


def _relative(view: SentenceView, discourse: Discourse, title: Title, end: int) -> Granter | None:
    """ "Huân chương Lao động hạng Nhì Chủ tịch nước tặng năm 2006": a clause without "do"."""
    lead = _RELATIVE_LEAD.match(view.analysis.low, title.end, view.end)
    if lead is None:
        return None
    if "," in lead.group() and _JUST_RECEIVED.search(view.slice(view.start, title.start)):
        return None
    giver = named(view, discourse, lead.end(), min(view.end, lead.end() + 90))
    if giver is None or giver.at != lead.end():
        return None
    verb = _RELATIVE.match(view.analysis.low, giver.end, view.end)
    if verb is None or (end < view.end and end - verb.end() < 12):
        return None  # "…, LĐLĐ tỉnh tặng Bằng khen": it gives what follows
    return giver


def _of_cell(view: SentenceView, discourse: Discourse, title: Title) -> Granter | None:
    """The last cell of a row: "Bằng khen: 40, LĐLĐ thành phố."."""
    cell = _CELL.match(view.analysis.low, title.end, view.end)
    if cell is None and is_row(view):
        cell = NEXT_CELL.match(view.analysis.low, title.end, view.end)
    giver = named(view, discourse, cell.end(), view.end) if cell else None
    ends = giver is not None and _ROW_ENDS.match(view.analysis.low, giver.end, view.end)
    return giver if ends else None


def _on_behalf(view: SentenceView, discourse: Discourse, title: Title) -> Granter | None:
    """ "Thừa ủy quyền của Thủ tướng Chính phủ, bà X trao …"."""
    behalf = last_match(_ON_BEHALF, view.slice(view.start, title.start))
    return named(view, discourse, view.start + behalf.end(), title.start) if behalf else None


def _agent(view: SentenceView, discourse: Discourse, title: Title, start: int) -> Granter | None:
    """ "được LĐLĐ tỉnh tặng …": between the passive and its verb."""
    behind = len("xếp") if title.award_class == "ranking" else 0
    region = view.slice(start, title.start + behind)
    passive = last_match(_AGENT, region)
    if passive is None:
        return None
    at = start + passive.end()
    told = _NAMED_AGENT.match(view.analysis.text, at, title.start)
    giver = named(view, discourse, at, title.start)
    for mention, _role, branch in discourse.entries(view):
        if giver is None or branch is None or not giver.end < mention.start < title.start:
            continue
        gave_else = _GAVE_ELSE.fullmatch(view.slice(at, mention.start))
        if gave_else and _CONFERS.match(view.analysis.low, mention.end, title.start):
            return named(view, discourse, mention.start, title.start)
    return giver or (
        Granter(compose(told["name"]), None, False, at, told.end("name"))
        if told and not PERSON.match(view.analysis.low, at)
        else None
    )


def _of_stretch(
    view: SentenceView, discourse: Discourse, title: Title, start: int
) -> Granter | None:
    """In a list under one "được": "… và Công đoàn Dệt May Việt Nam tặng Bằng khen"."""
    clause = view.clause(start)[0]
    if start == clause or not _RECEIVING.search(view.slice(clause, start)):
        return None
    for mention, _role, _branch in reversed(discourse.entries(view)):
        inside = start <= mention.start and mention.end <= title.start
        if inside and _CONFERS_THIS.match(view.slice(mention.end, title.start)):
            return named(view, discourse, mention.start, mention.end)
    return None


def told_in_brackets(view: SentenceView, discourse: Discourse, title: Title) -> Granter | None:
    """ "… do LĐLĐ tỉnh tặng", "… (Công đoàn Công ty công nhận)"."""
    tail = view.slice(title.end, view.end)
    found = _CONFERRED_BY.match(tail) or _JUDGED_BY.match(tail)
    if found is None:
        return None
    at = title.end + found.end()
    return named(view, discourse, at, view.end) or _by_its_name(view, at)


def _subject(view: SentenceView, discourse: Discourse, title: Title, start: int) -> Granter | None:
    """ "LĐLĐ tỉnh đã tặng …": an active verb of giving after the body."""
    verbs = _CLASSING if title.plain else _GIVING
    begin = start if verbs.search(view.analysis.low, start, title.start) else view.start
    clause = view.analysis.low.rfind(";", view.start, title.start) + 1
    own_clause = title.plain or title.award_class == "prize"
    if own_clause and clause and _RECEIVES_NEXT.match(view.analysis.low, clause, title.start):
        begin = max(begin, clause)  # "…, Chủ tịch nước tặng …; CĐCS đạt vững mạnh"
    if begin > view.start and _GIVES_ON.match(view.analysis.low, begin, title.start):
        begin = view.start if _RECEIVED.search(view.slice(view.start, begin)) is None else begin
    region = view.slice(begin, title.start)
    verb = _ISSUES.search(region) or last_match(
        verbs, _NO_VERBS.sub(lambda noun: "·" * len(noun.group()), region)
    )
    if verb is None or _JUST_RECEIVED.search(region[max(0, verb.start() - 100) : verb.start()]):
        return None
    if (
        title.plain
        and verb.group().startswith(_CLASSES)
        and not _CLASSED.search(region, verb.end())
        and not _classes_below(view, discourse, title)
    ):
        return None  # "CĐCS X năm 2012 xếp loại vững mạnh"
    before = region[: verb.start()]
    if _OWN_BOARD.search(before):
        return _of_focus(view, discourse)
    unions = [
        mention
        for mention, role, _branch in discourse.entries(view)
        if begin <= mention.start
        and mention.end - begin <= verb.start()
        and role in ("subject", "by")
    ]
    bodies = [begin + body.start() for body in BODY.finditer(before)]
    acting = [
        at
        for at in bodies
        if _acts(view, at, begin + verb.start())
        and not _OFFICE_OF.search(view.slice(max(begin, at - 24), at))
    ]
    starts = [mention.start for mention in unions]
    bodies += [
        found.start()
        for found in MINISTRY.finditer(view.analysis.text, begin, begin + verb.start())
    ]
    if unions and (not acting or starts[-1] > acting[-1]):
        return _with_those_before(
            view,
            discourse,
            named(view, discourse, starts[-1], unions[-1].end, subject=True),
            [*starts[:-1], *bodies],
            begin,
        )
    if acting:
        giver = named(view, discourse, acting[-1], title.start, subject=True)
        return _with_those_before(view, discourse, giver, [*starts, *bodies], begin)
    told = _NAME_BEFORE_VERB.search(view.analysis.text[begin : begin + verb.start()])
    if told and not _NO_BODY.search(told["name"].lower()) and not judges(told["name"]):
        at = begin + told.start("name")
        short = by_alias(view, discourse, at, begin + told.end("name"), subject=True)
        if short is not None:
            return short
        if not PERSON.match(view.analysis.low, at):
            return Granter(compose(told["name"]), None, True, at, begin + told.end("name"))
    if "," in before or _SHORT_LEAD.match(_NUMBER.sub("", before)):
        return _understood(view, discourse, title)
    return None


def _with_those_before(
    view: SentenceView, discourse: Discourse, giver: Granter | None, starts: list[int], begin: int
) -> Granter | None:
    """The bodies that act together, from the first: "Bộ Tài chính, UBND tỉnh, LĐLĐ tỉnh tặng"."""
    for start in sorted(starts):
        if giver is None or start >= giver.at or not _OPENS_CLAUSE.search(view.slice(begin, start)):
            continue
        together = named(view, discourse, start, giver.end, subject=True)
        if together is None or together.end != giver.end:
            continue
        below = together.branch is not None and (
            rank(discourse.branches[together.branch]) <= GRASSROOTS
        )
        return giver if below else replace(together, branch=giver.branch)
    return giver


def _classes_below(view: SentenceView, discourse: Discourse, title: Title) -> bool:
    """Whether a higher union classes the one spoken of: "CĐVC tỉnh đánh giá CĐCS vững mạnh"."""
    main = discourse.main
    if main is None or not view.analysis.low.startswith(("cđcs", "công đoàn cơ sở"), title.start):
        return False
    return any(
        branch is not None and rank(discourse.branches[branch]) > rank(main)
        for mention, role, branch in discourse.entries(view)
        if role == "subject" and mention.end < title.start
    )


def _acts(view: SentenceView, at: int, verb: int) -> bool:
    """Whether the body named at ``at`` is the subject of the verb."""
    body = body_at(view, at, verb)
    return body is not None and _ACTS.fullmatch(view.slice(body[1], verb)) is not None


def _understood(view: SentenceView, discourse: Discourse, title: Title) -> Granter | None:
    """ "Dịp này, đã tặng …": the union the text was speaking of, at an occasion of its own."""
    focus = discourse.focus_at(view)
    lead = view.slice(view.start, title.start)
    if focus is None or not (_OCCASION.search(lead) or _GIVES_FIRST.match(lead)):
        return None
    branch = discourse.branches[focus]
    given = any(
        one == focus and mention.start > title.end
        for mention, _role, one in discourse.entries(view)
    )
    if given or branch.level in ("section", "group"):
        return None
    return Granter(branch.name, focus, subject=True, at=-1)


def _of_focus(view: SentenceView, discourse: Discourse) -> Granter | None:
    """The union spoken of, else the main one, as the giver."""
    focus = discourse.focus_at(view)
    branch = discourse.branches[focus] if focus is not None else discourse.main
    if branch is None:
        return None
    return Granter(branch.name, branch.index, subject=True, at=-1)


def _of_cause(view: SentenceView, discourse: Discourse, title: Title) -> Granter | None:
    """ "Bằng khen về phong trào “…” của Công đoàn Y tế Việt Nam": behind what it was given for."""
    if title.award_class not in ("certificate", "flag"):
        return None
    cause = _CAUSE_BEFORE_GIVER.match(view.analysis.low, title.end, view.end)
    return named(view, discourse, cause.end(), view.end) if cause else None
