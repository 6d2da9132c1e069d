"""The body that is the subject of a verb of giving: "LĐLĐ tỉnh đã tặng …"."""

import re
from dataclasses import replace

from extractor.analysis import SentenceView
from extractor.branches.names import compose
from extractor.context.discourse import Discourse
from extractor.context.discourse.kinds_of_unions import names_a_kind
from extractor.context.ranks import GRASSROOTS, rank
from extractor.facts.award.bodies import BODY, MINISTRY, Granter, body_at, by_alias, judges, named
from extractor.facts.award.granter_understood import of_focus, understood
from extractor.facts.award.persons import PERSON
from extractor.facts.award.title import Title
from extractor.facts.award.verbs import CONFER, GIVE, JUST_RECEIVED, RECEIVES_NEXT
from extractor.facts.award.words import last_match
from extractor.letters import UPPER
from extractor.sought import Sought

_NO_VERBS = re.compile(r"\b(?:phần|giải|tiền|mức|quà) thưởng\b")
"""Nouns that end like a verb of giving: "Còn phần thưởng của CĐCS: …"."""
_ISSUES = Sought(r"(?<!được )\bcấp(?= \d+ (?:chiếc |tấm )?$|\s*$)")
"""A body that issues diplomas gives them: "Tổng LĐLĐ Việt Nam cấp 27 Bằng Lao động sáng tạo"."""
_GIVING = re.compile(rf"\b{GIVE}\b")
_CLASSING = re.compile(rf"\b{CONFER}\b")
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
_OWN_UNIT = re.compile(
    r"(?:^\W*|[,;] )(?:đơn vị|ngành|chúng tôi|tổ chức công đoàn)\s+"
    r"(?:(?:đã|cũng|còn|vừa|tổ chức)\s+)*"
    r"(?:(?:tuyên dương|biểu dương|khen thưởng|tôn vinh|vinh danh)"
    r"(?! (?:và )?được)(?:(?!\b(?:được|nhận|đạt)\b)[^;.])*[, ])?$"
)
"""The union spoken of, in other words, that praises and gives: "đơn vị tuyên dương …, tặng"."""
_OFFICE_OF = re.compile(
    r"\b(?:bí thư|chủ tịch|trưởng|phó|ủy viên|đại diện|lãnh đạo|thường trực)\s*$"
)
"""What makes of a body the one a person who hands the award over belongs to."""
_NAME_BEFORE_VERB = re.compile(
    rf"(?:^\W*(?:(?:\d+|[a-h])[.)]\s*)?|[,;:]\s+|\b(?:đó|này|nay|\d{{4}}),?\s+)(?P<name>[{UPPER}][^,;.:()]{{2,50}}?)"
    r"\s+(?:(?:đã|cũng|vừa|còn|đều|quyết định)\s+)*$"
)
NO_BODY = re.compile(
    r"\b(?:được|nhận|đạt|là|có|tổ chức|dịp|hội nghị|đại hội|buổi|lễ|năm|tháng|kết quả|ban tổ chức"
    r"|bằng|cờ|giấy|công đoàn|liên đoàn|đại diện|lãnh đạo|hội diễn|hội thi|nhân|cùng"
    r"|ngoài|trong|tại|theo|công tác|phong trào|thành tích"
    r"|cụ thể|trong đó|còn lại|cđcs|lđlđ|cđ"
    r"|danh sách|hình thức|tổng số|tổng cộng|tổng hợp|thống kê|số lượng|giải"
    r"|huân chương|kỉ niệm chương|danh hiệu|phần thưởng)\b"
)
"""Words of no name of a body."""
_GIVES_ON = re.compile(r"\W*(?:và |đồng thời |cũng |đã )*(?:tặng|trao tặng|trao)\s")
_RECEIVED = re.compile(r"\b(?:được|nhận|vinh dự|đạt)\b")
"""A clause whose giver is the subject of the one before: "LĐLĐ tỉnh tuyên dương …; tặng …"."""
_NUMBER = re.compile(r"^\W*(?:\d+|[a-h])[.)/]\s*")
_SHORT_LEAD = re.compile(r"[^,;.]{0,60}$")


def acting_body(
    view: SentenceView, discourse: Discourse, title: Title, start: int
) -> Granter | None:
    """ "LĐLĐ tỉnh đã tặng …": an active verb of giving after the body."""
    verbs = _CLASSING if title.plain else _GIVING
    begin = start if verbs.search(view.analysis.low, start, title.start) else view.start
    clause = view.analysis.low.rfind(";", view.start, title.start) + 1
    own_clause = title.plain or title.award_class == "prize"
    if own_clause and clause and RECEIVES_NEXT.match(view.analysis.low, clause, title.start):
        begin = max(begin, clause)  # "…, Chủ tịch nước tặng …; CĐCS đạt vững mạnh"
    if begin > view.start and _GIVES_ON.match(view.analysis.low, begin, title.start):
        begin = view.start if _RECEIVED.search(view.slice(view.start, begin)) is None else begin
    region = view.slice(begin, title.start)
    verb = _ISSUES.search(region) or last_match(
        verbs, _NO_VERBS.sub(lambda noun: "·" * len(noun.group()), region)
    )
    if verb is None or JUST_RECEIVED.search(region[max(0, verb.start() - 100) : verb.start()]):
        return None
    if (
        title.plain
        and verb.group().startswith(_CLASSES)
        and not _CLASSED.search(region, verb.end())
        and not _classes_below(view, discourse, title)
    ):
        return None  # "CĐCS X năm 2012 xếp loại vững mạnh"
    before = region[: verb.start()]
    if _OWN_UNIT.search(view.slice(view.start, begin + verb.start())):
        return of_focus(view, discourse)
    if _OWN_BOARD.search(before):
        return of_focus(view, discourse)
    unions = [
        mention
        for mention, role, branch in discourse.entries(view)
        if begin <= mention.start
        and (branch is not None or not names_a_kind(view, mention))
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
    if told and not NO_BODY.search(told["name"].lower()) and not judges(told["name"]):
        at = begin + told.start("name")
        if any(mention.start == at for mention in view.mentions):
            return named(view, discourse, at, begin + told.end("name"), subject=True)
        short = by_alias(view, discourse, at, begin + told.end("name"), subject=True)
        if short is not None:
            return short
        if not PERSON.match(view.analysis.low, at):
            return Granter(compose(told["name"]), None, True, at, begin + told.end("name"))
    if "," in before or _SHORT_LEAD.match(_NUMBER.sub("", before)):
        return understood(view, discourse, title)
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
