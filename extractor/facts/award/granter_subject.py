"""The body that is the subject of a verb of giving: "LĐLĐ tỉnh đã tặng …"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from extractor.analysis import SentenceView
from extractor.branches.mention import BranchMention
from extractor.branches.names import compose
from extractor.context.discourse import Discourse
from extractor.context.discourse.kinds_of_unions import names_a_kind
from extractor.context.ranks import GRASSROOTS, rank
from extractor.facts.award.bodies import BODY, MINISTRY, Granter, body_at, by_alias, judges, named
from extractor.facts.award.granter_understood import of_focus, understood
from extractor.facts.award.in_their_place import office_that_gives
from extractor.facts.award.persons import PERSON
from extractor.facts.award.sent import sent_out
from extractor.facts.award.title import Title
from extractor.facts.award.verbs import CONFER, GIVE, JUST_RECEIVED, RECEIVES_NEXT
from extractor.facts.award.words import last_match
from extractor.late import late
from extractor.letters import UPPER
from extractor.sought import Sought

_NO_VERBS = late(r"\b(?:phần|giải|tiền|mức|quà) thưởng\b")
"""Nouns that end like a verb of giving: "Còn phần thưởng của CĐCS: …"."""
_ISSUES = Sought(r"(?<!được )\bcấp(?= \d+ (?:chiếc |tấm )?$|\s*$)")
"""A body that issues diplomas gives them: "Tổng LĐLĐ Việt Nam cấp 27 Bằng Lao động sáng tạo"."""
_GIVING = late(rf"\b{GIVE}\b")
_CLASSING = late(rf"\b{CONFER}\b")
_CLASSES = ("xếp", "đánh giá", "phân loại")
_CLASSED = late(
    r"\b(?:cđcs|công đoàn|đơn vị|tổ|trường|cơ quan|tập thể|nghiệp đoàn|trung tâm|bệnh viện|viện"
    r"|công ti|chi cục|nhà máy|xí nghiệp)\b"
    r"|\b(?!(?:19|20)\d\d\b)\d"
)
"""Whom a body classes: a union of which only "xếp loại …" is told is classed itself."""
_OPENS_CLAUSE = late(r"(?:^|[;:,])\W*(?:và |đồng thời |riêng )*$")
_ACTS = late(
    r"\s*(?:đã|có|cũng|vừa|còn|đều|tiếp tục|kí|quyết định|lần lượt|xét|ra|và|trân trọng|liên tục"
    r"|từng|(?:\d+|hai|ba|bốn|nhiều) (?:lần|năm)(?: liền)?|hằng năm|mỗi năm|\s)*"
)
_OWN_BOARD = late(
    r"(?:^|[;:.,]|\b(?:này|nghị|đó),?)\W*(?:[a-h1-9][.)]\s*)?"
    r"(?:ban chấp hành|bch|ban thường vụ|btv)(?: công đoàn)?\s+"
    r"(?:(?:đã|cũng|thống nhất|quyết định|xét|họp|và|nhất trí),?\s+)*$"
)
"""The board of the union spoken of, which gives in its name: "Ban Chấp hành công nhận …"."""
_OWN_UNIT = late(
    r"(?:^\W*|[,;] )(?:đơn vị|ngành|chúng tôi|tổ chức công đoàn)\s+"
    r"(?:(?:đã|cũng|còn|vừa|tổ chức)\s+)*"
    r"(?:(?:tuyên dương|biểu dương|khen thưởng|tôn vinh|vinh danh)"
    r"(?! (?:và )?được)(?:(?!\b(?:được|nhận|đạt)\b)[^;.])*[, ])?$"
)
"""The union spoken of, in other words, that praises and gives: "đơn vị tuyên dương …, tặng"."""
_OFFICE_OF = late(r"\b(?:bí thư|chủ tịch|trưởng|phó|ủy viên|đại diện|lãnh đạo|thường trực)\s*$")
"""What makes of a body the one a person who hands the award over belongs to."""
_NAME_BEFORE_VERB = late(
    r"(?:^\W*(?:(?:\d+|[a-h]|[IVX]+)[.)/]\s*)?|[,;:]\s+|\b(?:đó|này|nay|\d{4}),?\s+)"
    rf"(?P<name>(?![IVX]+[/ -])[{UPPER}][^,;.:()]{{2,50}}?)\s+"
    r"(?:(?:đã|cũng|vừa|còn|đều|quyết định)\s+)*$"
)
NO_BODY = late(
    r"\b(?:được|nhận|đạt|là|có|tổ chức|dịp|hội nghị|đại hội|buổi|lễ|năm|tháng|kết quả|ban tổ chức"
    r"|bằng|cờ|giấy|công đoàn|liên đoàn|đại diện|lãnh đạo|hội diễn|hội thi|nhân|cùng"
    r"|ngoài|trong|tại|theo|công tác|phong trào|thành tích"
    r"|cụ thể|trong đó|còn lại|cđcs|lđlđ|cđ"
    r"|danh sách|hình thức|tổng số|tổng cộng|tổng hợp|thống kê|số lượng|giải"
    r"|huân chương|kỉ niệm chương|danh hiệu|phần thưởng)\b"
    r"|^(?:thi đua|chăm lo|hoạt động|tuyên dương)\b"
)
"""Words of no name of a body."""
_GIVES_ON = late(
    r"\W*(?:và |đồng thời |riêng |đến |sang )*"
    r"(?:(?:(?:trong |vào )?năm (?:học )?\d{4}(?: ?[-–] ?\d{4})?|(?:một )?năm sau|sau đó),? )?"
    r"(?:và |đồng thời |cũng |đã |còn |lại |tiếp tục )*(?:tặng|trao tặng|trao)\s"
)
_RECEIVED = late(r"\b(?:được|nhận|vinh dự|đạt)\b")
"""A clause whose giver is the subject of the one before: "LĐLĐ tỉnh tuyên dương …; tặng …"."""
_NUMBER = late(r"^\W*(?:\d+|[a-h])[.)/]\s*")
_CONFEDERATIONS = frozenset({"Bằng Lao động sáng tạo"})
"""Titles that only the confederation confers."""
_SHORT_LEAD = late(r"[^,;.]{0,60}$")


def acting_body(
    view: SentenceView, discourse: Discourse, title: Title, start: int
) -> Granter | None:
    """ "LĐLĐ tỉnh đã tặng …": an active verb of giving after the body."""
    giver = office_that_gives(view, _acting_body(view, discourse, title, start))
    if giver is not None and title.canonical in _CONFEDERATIONS and "Tổng" not in giver.name:
        clause = view.low.rfind(";", view.start, title.start) + 1
        if giver.at < clause and RECEIVES_NEXT.match(view.low, clause, title.start):
            return None  # "CĐ ngành tặng BK cho 9 tập thể; 3 đoàn viên nhận Bằng LĐST"
    return giver


def _acting_body(
    view: SentenceView, discourse: Discourse, title: Title, start: int
) -> Granter | None:
    """The body that acts, with the person who acts for it."""
    verbs = _CLASSING if title.plain else _GIVING
    begin = _begin_of_giving(view, title, verbs, start)
    region = view.slice(begin, title.start)
    verb = (
        view.search(_ISSUES, region)
        or sent_out(view, title, begin)
        or last_match(verbs, _NO_VERBS.sub(lambda noun: "·" * len(noun.group()), region))
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
    before, at_verb = region[: verb.start()], begin + verb.start()
    if _OWN_UNIT.search(view.slice(view.start, at_verb)) or _OWN_BOARD.search(before):
        return of_focus(view, discourse)
    unions = _unions_acting(view, discourse, begin, at_verb)
    bodies = [begin + body.start() for body in BODY.finditer(before)]
    acting = [at for at in bodies if _acts(view, at, at_verb) and not _of_office(view, begin, at)]
    if unions or acting:
        return _together(view, discourse, title, (begin, at_verb), unions, bodies, acting)
    told = _name_before(view, begin, at_verb)
    if told is not None:
        if any(mention.start == told[0] for mention in view.mentions):
            return named(view, discourse, *told, subject=True)
        giver = _by_name(view, discourse, *told)
        if giver is not None:
            return giver
    if "," in before or _SHORT_LEAD.match(_NUMBER.sub("", before)):
        return understood(view, discourse, title)
    return None


def _begin_of_giving(view: SentenceView, title: Title, verbs: re.Pattern[str], start: int) -> int:
    """From where on a title's giver is looked for: its stretch, its clause, else the sentence."""
    low = view.low
    begin = start if verbs.search(low, start, title.start) else view.start
    clause = low.rfind(";", view.start, title.start) + 1
    own_clause = title.plain or title.award_class == "prize"
    if own_clause and clause and RECEIVES_NEXT.match(low, clause, title.start):
        begin = max(begin, clause)  # "…, Chủ tịch nước tặng …; CĐCS đạt vững mạnh"
    if begin > view.start and _GIVES_ON.match(low, begin, title.start):
        begin = view.start if _RECEIVED.search(low, view.start, begin) is None else begin
    return begin


def _unions_acting(
    view: SentenceView, discourse: Discourse, begin: int, verb: int
) -> list[BranchMention]:
    """The unions between two offsets that are a subject or an agent."""
    return [
        mention
        for mention, role, branch in discourse.entries(view)
        if begin <= mention.start
        and mention.end <= verb
        and role in ("subject", "by")
        and (branch is not None or not names_a_kind(view, mention))
    ]


def _of_office(view: SentenceView, begin: int, at: int) -> bool:
    """Whether the body named at ``at`` is that of a person who hands the award over."""
    return _OFFICE_OF.search(view.slice(max(begin, at - 24), at)) is not None


def _together(
    view: SentenceView,
    discourse: Discourse,
    title: Title,
    lead: tuple[int, int],
    unions: Sequence[BranchMention],
    bodies: Sequence[int],
    acting: Sequence[int],
) -> Granter | None:
    """The last of the unions and bodies that act before the verb, with those beside it.

    ``lead`` is what stands before the verb, ``bodies`` it names, and ``acting`` are subjects of it.
    """
    begin, verb = lead
    starts = [mention.start for mention in unions]
    ministries = [one.start() for one in MINISTRY.finditer(view.analysis.text, begin, verb)]
    if unions and (not acting or starts[-1] > acting[-1]):
        giver = named(view, discourse, starts.pop(), unions[-1].end, subject=True)
    else:
        giver = named(view, discourse, acting[-1], title.start, subject=True)
    return _with_those_before(view, discourse, giver, [*starts, *bodies, *ministries], begin)


def _name_before(view: SentenceView, begin: int, verb: int) -> tuple[int, int] | None:
    """A name in capitals straight before the verb that may be a body's, ``[start, end)``."""
    told = _NAME_BEFORE_VERB.search(view.analysis.text[begin:verb])
    if not told or NO_BODY.search(told["name"].lower()) or judges(told["name"]):
        return None
    return begin + told.start("name"), begin + told.end("name")


def _by_name(view: SentenceView, discourse: Discourse, at: int, end: int) -> Granter | None:
    """The body whose short name, or whose name that is no person's, stands at ``[at, end)``."""
    short = by_alias(view, discourse, at, end, subject=True)
    if short is not None or PERSON.match(view.low, at):
        return short
    return Granter(compose(view.analysis.text[at:end]), None, True, at, end)


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
