"""The giver told behind the title: "Bằng khen của UBND tỉnh", "… do LĐLĐ tỉnh tặng"."""

from extractor.analysis import SentenceView
from extractor.branches.names import compose
from extractor.context.discourse import Discourse
from extractor.facts.award.bodies import MINISTRY, Granter, named, trimmed
from extractor.facts.award.bracketed import GIVER_ALONE, gives_in_brackets
from extractor.facts.award.granter_subject import NO_BODY
from extractor.facts.award.numbers import OF_KIND
from extractor.facts.award.rows import NEXT_CELL, is_row
from extractor.facts.award.straight import straight_behind
from extractor.facts.award.title import Title
from extractor.facts.award.verbs import CONFER, JUST_RECEIVED, RECEIVES_NEXT
from extractor.facts.award.words import any_of
from extractor.late import late
from extractor.letters import UPPER

_GIVEN = late(r"[”\"]?\s*,?\s*(?:đã |và )?được\s+")
_FOUND_SO = late(r"\s*(?:ra quyết định )?(?:công nhận|xếp loại|đánh giá|xét)\s*(?:[,;.)]|$)")
_CONFERRED_BY = late(
    rf"[^,;.]{{0,60}}?(?:,?\s*\(?\bdo\s+|\()(?=[^,;.()]{{2,70}}?\b(?:tổ chức|xét|chấm|{CONFER})\b)"
)
_JUDGED_BY = late(
    r"[^,;.]{0,60}?\btheo (?:kết quả|đánh giá|bình xét|quyết định|kết luận|xếp loại|thẩm định)"
    r"[^,;.]{0,40}?\bcủa\s+"
)
_CAUSE_BEFORE_GIVER = late(
    r"(?:(?!\b(?:được|nhận|đạt|tặng|trao)\b)[^;.]){3,110}?(?:[”\"]|\d{4}\)?)\s+của\s+"
)
""" "Bằng khen về phong trào “Giỏi việc nước, …” của Công đoàn Y tế Việt Nam"."""
_RELATIVE_LEAD = late(
    r"[”\"]?(?:,? (?:năm )?(?:19|20)\d\d"
    r"| \((?:năm |các năm )?(?:19|20)\d\d(?:(?:,| và|[–-])? ?(?:19|20)\d\d)*\))?"
    r"(?: được)?,? (?:mà |vừa )?(?=\S)"
)
_RELATIVE = late(rf"\s*(?:đã |quyết định |vừa )*{CONFER}\b")
_CELL = late(
    rf"{OF_KIND.pattern}\s*:\s*(?:\d+(?: (?:tập thể|cá nhân|đơn vị|cđcs|người|đồng chí))?"
    r"(?:\s*\([^()]*\))?|[^,;:]{4,70}, ?\d+)\s*,\s*(?=\w)"
)
"""What parts the title of a row from the cell of the giver: "Bằng khen: 40, LĐLĐ thành phố"."""
_ROW_ENDS = late(r"\s*\.?\s*$")
_FLAG_OF = late(r"cờ (?:của )?(tổng|chính phủ|lđlđ|ubnd)")
_TITLE_OF = late(
    r"[”\"'’]?\s*"
    r"(?:xuất sắc|toàn diện|chuyên đề(?: (?!của|do|cấp|cho|và|năm)[^\W\d]+){1,6}(?= của)"
    r"|chuyên đề|đơn vị dẫn đầu|dẫn đầu|năm \d{4}|lần thứ \w+|đơn vị|thi đua"
    r"|đột xuất|cũng|nhiều năm(?: liền| liên tục)?|nhiều lần|"
    r"[2-9] năm(?: liền| liên tiếp| liên tục)|"
    r"\((?:năm |các năm )?\d{4}(?:(?:,| và| -|-|–| –) ?\d{4})*\)|các năm|\d{4}|và|,|\s)*"
    r"\s*(?:của|do|cấp(?! (?:cơ sở|trên|trường|xã|phường|huyện|quận|thị xã|tỉnh|thành phố|ngành|bộ"
    r"|tập|tổng|công ti|cụm|khối|vùng|khu|đơn vị|quốc gia|toàn|trung ương)))\s+"
)
_ANY_NAME = late(rf"[{UPPER}](?:[^,;.:()“”\"\d]|(?<=số )\d+){{2,60}}")
_SHORTEST_NAME = 4
_BARE_TITLES = ("bằng khen", "giấy khen", "cờ thi đua", "cờ")
_BARE_MINISTRY = late(r"Bộ(?=\s*[,;.)]|\s*$| (?:và|năm|cho|về|vì)\b)")
_STRAIGHT = late(rf" (?=[{UPPER}])")
_HEAD = late(rf"{any_of('head_of_body')}\b")
_JUST_GOT = late(
    r"[^,;.]{4,60}? (?:vừa |mới |đã )+(?:được )?(?:đón nhận|nhận|trao|tặng)(?: tặng)?"
    r"(?: (?:dịp này|hôm nay|tại đây|năm \d{4}))?\s*(?:[,;.]|$)"
)
"""What is told of the title and its giver: "Ngoài bằng khen Thủ tướng vừa được đón nhận, …"."""


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
    if len(name) < _SHORTEST_NAME or NO_BODY.search(name.lower()):
        return None
    return Granter(compose(name), None, False, at, at + len(name))


def _named_straight(view: SentenceView, discourse: Discourse, at: int) -> Granter | None:
    """ "Bằng khen Thủ tướng", "Cờ thi đua Tổng LĐLĐ Việt Nam": a body straight behind the title."""
    if not _STRAIGHT.match(view.analysis.text, at, view.end):
        return None
    behind = view.slice(at, min(view.end, at + 90))
    if RECEIVES_NEXT.match(behind) and not _JUST_GOT.match(behind):
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
    if "," in lead.group() and JUST_RECEIVED.search(view.slice(view.start, title.start)):
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


def told_in_brackets(view: SentenceView, discourse: Discourse, title: Title) -> Granter | None:
    """ "… do LĐLĐ tỉnh tặng", "… (Công đoàn Công ty công nhận)"."""
    tail = view.slice(title.end, view.end)
    found = _CONFERRED_BY.match(tail) or _JUDGED_BY.match(tail)
    if found is None:
        return _alone_in_brackets(view, discourse, title)
    at = title.end + found.end()
    return named(view, discourse, at, view.end) or _by_its_name(view, at)


def _alone_in_brackets(view: SentenceView, discourse: Discourse, title: Title) -> Granter | None:
    """ "27 Cờ thi đua (Tổng LĐLĐ Việt Nam)": a union above the winners', and nothing else."""
    opened = GIVER_ALONE.match(view.analysis.low, title.end, view.end)
    giver = named(view, discourse, opened.end(), view.end) if opened else None
    if giver is None or giver.branch is None or not view.analysis.low.startswith(")", giver.end):
        return None
    return giver if gives_in_brackets(view, discourse, title, giver.branch) else None


def told_behind_cause(view: SentenceView, discourse: Discourse, title: Title) -> Granter | None:
    """ "Bằng khen về phong trào “…” của Công đoàn Y tế Việt Nam": behind what it was given for."""
    if title.award_class not in ("certificate", "flag"):
        return None
    cause = _CAUSE_BEFORE_GIVER.match(view.analysis.low, title.end, view.end)
    return named(view, discourse, cause.end(), view.end) if cause else None
