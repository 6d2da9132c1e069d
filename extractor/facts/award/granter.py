"""Who conferred the award."""

import re
from dataclasses import dataclass

from extractor.analysis import SentenceView
from extractor.branches.mention import BranchMention
from extractor.branches.names import compose
from extractor.branches.resolve import specific
from extractor.context.owner import Discourse
from extractor.facts.award.titles import Title

_VERBS = r"(?:trao tặng|tặng thưởng|truy tặng|phong tặng|khen tặng|tặng|trao|công nhận|xếp loại|xếp|đánh giá|khen thưởng|phân loại|ghi nhận|cấp|quyết định|biểu dương|tuyên dương|tôn vinh|thưởng|chọn|phong|suy tôn)"
_MINISTRY = re.compile(
    r"(?:Bộ trưởng\s+)?Bộ\s+(?:[A-ZĐ]\w*)(?:\s*,?\s*(?:[A-ZĐ]\w*|và|công|chức|sản|dục|tế|hội|vụ|thương|an|phòng|chính|pháp|tư|lao động|nguyên|trường|thông|vận tải|nghiệp|triển|nông thôn|hóa|thao|lịch|nghệ|tạo|truyền|binh|đào tạo))*"
)
_BODY = re.compile(
    r"(?:chủ tịch |giám đốc |tổng giám đốc |hiệu trưởng |thủ trưởng |bộ trưởng )?(?:đảng và nhà nước|đảng, nhà nước|nhà nước|chính phủ|thủ tướng chính phủ|thủ tướng|chủ tịch nước|quốc hội|ubnd [^,;.()]{2,40}|ủy ban nhân dân [^,;.()]{2,40}|ubnd|"
    r"sở [^,;.()]{2,40}|ngành [^,;.()]{2,40}|tỉnh ủy|thành ủy|huyện ủy|quận ủy|ủy ban mttq[^,;.()]{0,30}|hội đồng thi đua[^,;.()]{0,40}|công ty[^,;.()]{0,40}|tổng công ty[^,;.()]{0,40}|"
    r"tập đoàn[^,;.()]{0,40}|bảo hiểm xã hội[^,;.()]{0,30}|kho bạc nhà nước[^,;.()]{0,20}|đại học[^,;.()]{0,30}|hội [^,;.()]{2,40}|phòng [^,;.()]{2,30}|tổng cục [^,;.()]{2,30}|tỉnh|thành phố|huyện|bhxh [^,;.()]{2,20}|khối thi đua[^,;.()]{0,40}|nhà trường|trường|bệnh viện|cơ quan|ban [^,;.()]{2,30})"
)
_BODY_END = re.compile(
    r"\s+(?:tặng|trao|công nhận|xếp|đánh giá|khen|phong|truy|cho|và (?!đào|môi|phát|ptnt|xã|du|truyền|công nghệ|đầu|thể|truyền)|vì|năm|về|trong|đã|vừa|cũng|các|với|nhân(?! dân)|giai đoạn|gồm|quyết|ký|thưởng|dành|tại|đồng thời|liên tục|ghi|biểu|suy|nhiều|\d|hằng|hàng|thành tích|cấp|là|bình chọn|tổ chức|xét|chấm).*$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Granter:
    """A body that confers: its name, its branch in the document, and whether it is the subject."""

    name: str
    branch: int | None
    subject: bool
    at: int


def granter_of(
    view: SentenceView, discourse: Discourse, title: Title, start: int, end: int
) -> Granter | None:
    """The body that conferred the title, when the text tells."""
    given = re.match(r"\s*(?:đã )?được\s+", view.slice(title.end, view.end))
    found = (
        (given and _named(view, discourse, title.end + given.end(), view.end, False))
        or _of_title(view, discourse, title, end)
        or _agent(view, discourse, title, start)
        or _of_stretch(view, discourse, title, start)
        or _behind(view, discourse, title, end)
        or _subject(view, discourse, title, start)
        or _of_head(view, discourse)
    )
    if (
        found is not None
        and found.branch is not None
        and title.award_class in ("order", "honorific")
    ):
        return None
    return found


def _behind(view: SentenceView, discourse: Discourse, title: Title, end: int) -> Granter | None:
    """ "Giải Nhì bóng chuyền do LĐLĐ tỉnh tổ chức", "… (Công đoàn Công ty công nhận)"."""
    low = view.analysis.low
    tail = low[title.end : view.end]
    found = re.match(
        rf"[^,;.]{{0,60}}?(?:\bdo\s+|\()(?=[^,;.()]{{2,70}}?\b(?:tổ chức|xét|chấm|{_VERBS})\b)",
        tail,
    ) or re.match(r"[^,;.]{0,40}?\btheo (?:kết quả|đánh giá|bình xét)[^,;.]{0,40}?\bcủa\s+", tail)
    return _named(view, discourse, title.end + found.end(), view.end, False) if found else None


def _of_head(view: SentenceView, discourse: Discourse) -> Granter | None:
    """A heading over a list of awards may name who gave them: "B. LĐLĐ tỉnh tặng"."""
    layout = view.analysis.layout
    for head in reversed(layout.heads_of(view.block)):
        for other in view.analysis.views:
            if other.block != head:
                continue
            for mention, _, _ in discourse.entries(other):
                if re.match(rf"\s*{_VERBS}\b", other.slice(mention.end, other.end)):
                    return _named(other, discourse, mention.start, other.end, False)
    return None


def _of_stretch(
    view: SentenceView, discourse: Discourse, title: Title, start: int
) -> Granter | None:
    """In a list under one "được": "… và Công đoàn Dệt May Việt Nam tặng Bằng khen"."""
    low = view.analysis.low
    if start == view.start or not re.search(r"\b(được|vinh dự)\b", low[view.start : start]):
        return None
    for mention, _, branch in reversed(discourse.entries(view)):
        if (
            start <= mention.start
            and mention.end <= title.start
            and re.match(
                rf"\s*(?:cũng |đã )?{_VERBS}\b[^,;]{{0,30}}$", low[mention.end : title.start]
            )
        ):
            return _named(view, discourse, mention.start, mention.end, False)
    return None


def _mention_at(
    discourse: Discourse, view: SentenceView, at: int
) -> tuple[BranchMention, int | None] | None:
    for mention, _, branch in discourse.entries(view):
        if mention.start <= at < mention.end or 0 <= mention.start - at <= 1:
            return mention, branch
    return None


def _named(
    view: SentenceView, discourse: Discourse, at: int, end: int, subject: bool
) -> Granter | None:
    """The body whose name begins at ``at``."""
    text, low = view.analysis.text, view.analysis.low
    skip = re.match(
        r"\s*(?:đề nghị |trình )?(?:ban chấp hành |bch |ban thường vụ |btv |đoàn chủ tịch |đ/c |đồng chí )?(?:chủ tịch (?!nước|ubnd|ủy ban))?",
        low[at:end],
    )
    at += skip.end() if skip else 0
    met = _mention_at(discourse, view, at)
    if met is not None:
        mention, branch = met
        known = discourse.branches[branch].name if branch is not None else None
        name = (
            mention.name
            if specific(mention) or (mention.opener and mention.unit) or known is None
            else known
        )
        if mention.head == "Công đoàn" and mention.opener in ("huyện", "tỉnh", "thành phố"):
            name = f"Liên đoàn Lao động {mention.unit}"
        return Granter(name, branch, subject, mention.start)
    ministry = _MINISTRY.match(text, at, end)
    if ministry:
        return Granter(_trim(ministry.group()), None, subject, at)
    body = _BODY.match(low, at, end)
    if body:
        name = _trim(text[at : body.end()])
        name = {
            "tỉnh": "Ủy ban nhân dân tỉnh",
            "thành phố": "Ủy ban nhân dân thành phố",
            "huyện": "Ủy ban nhân dân huyện",
            "thủ tướng": "Thủ tướng Chính phủ",
        }.get(name.lower(), compose(name))
        name = re.sub(r"^(?:Chủ|chủ) tịch (Ủy ban nhân dân)", r"Chủ tịch \1", name)
        return Granter(name[:1].upper() + name[1:], None, subject, at) if name else None
    return None


def _trim(name: str) -> str:
    return _BODY_END.sub("", name).strip(" ,.-–")


def _of_title(view: SentenceView, discourse: Discourse, title: Title, end: int) -> Granter | None:
    """ "Bằng khen của UBND tỉnh"."""
    low = view.analysis.low
    if (
        title.end >= 3
        and low[title.start : title.end].startswith("cờ ")
        and re.match(r"cờ (của )?(tổng|chính phủ|lđlđ|ubnd)", low[title.start : title.end + 8])
    ):
        at = re.search(r"(tổng|chính phủ|lđlđ|ubnd)", low[title.start : title.end + 8])
        if at:
            return _named(
                view, discourse, title.start + at.start(), min(view.end, title.end + 60), False
            )
    found = re.match(
        r"[”\"'’]?\s*(?:xuất sắc|toàn diện|chuyên đề|đơn vị dẫn đầu|dẫn đầu|năm \d{4}|lần thứ \w+|đơn vị|thi đua|,|\s)*\s*(?:của|do|cấp)\s+",
        low[title.end : min(end, title.end + 60)],
    )
    if found is None:
        return None
    granted = _named(view, discourse, title.end + found.end(), min(view.end, end), False)
    return granted


def _agent(view: SentenceView, discourse: Discourse, title: Title, start: int) -> Granter | None:
    """ "được LĐLĐ tỉnh tặng …": between the passive and its verb."""
    low = view.analysis.low
    region = low[start : title.start]
    contest = re.search(r"\bdo\s+(?=[^;.]{2,90}?\btổ chức\b)", region)
    if contest and title.award_class in ("prize", "ranking"):
        return _named(view, discourse, start + contest.end(), title.start, False)
    found = None
    for found in re.finditer(
        rf"\b(?:được|do)\s+(?!{_VERBS}\b)(?=[^;.]{{2,110}}?\b{_VERBS}\b)", region
    ):
        pass
    if found is None:
        return None
    return _named(view, discourse, start + found.end(), title.start, False)


_ACTIVE = re.compile(
    r"\b(?:trao tặng|tặng thưởng|truy tặng|tặng|trao|công nhận|khen thưởng|tôn vinh|thưởng|biểu dương|xếp loại|quyết định)\b"
)


def _subject(view: SentenceView, discourse: Discourse, title: Title, start: int) -> Granter | None:
    """ "LĐLĐ tỉnh đã tặng …": an active verb of giving after the body."""
    low = view.analysis.low
    begin = start if _ACTIVE.search(low, start, title.start) else view.start
    region = low[begin : title.start]
    verbs = [
        m
        for m in re.finditer(
            r"\b(?:trao tặng|tặng thưởng|truy tặng|tặng|trao|công nhận|khen thưởng|tôn vinh|thưởng|biểu dương|xếp loại|quyết định)\b",
            region,
        )
    ]
    if not verbs:
        return None
    verb = verbs[-1]
    first = verb
    before = region[: first.start()]
    if re.search(
        r"\b(được|nhận|vinh dự|đón)\s*(?:[^,;.]{0,50})$",
        region[max(0, verb.start() - 60) : verb.start()],
    ):
        return None
    entries = [
        (m, b)
        for m, role, b in discourse.entries(view)
        if begin <= m.start and m.end - begin <= first.start() and role in ("subject", "by")
    ]
    bodies = [
        m
        for m in _BODY.finditer(before)
        if m.group().startswith(
            ("ubnd", "ủy ban nhân", "chủ tịch ubnd", "thủ tướng", "chủ tịch nước", "chính phủ")
        )
    ]
    if entries and (not bodies or entries[-1][0].start - begin > bodies[-1].start()):
        mention, branch = entries[-1]
        return _named(view, discourse, mention.start, mention.end, True)
    if bodies:
        return _named(view, discourse, begin + bodies[-1].start(), title.start, True)
    if re.match(r"[^,;.]{0,60}$", before) or "," in before:
        focus = discourse.focus_at(view)
        if focus is not None and re.search(
            r"(dịp này|hội nghị|đại hội|buổi lễ|tổng kết|nhân dịp)", low[view.start : title.start]
        ):
            branch = discourse.branches[focus]
            return (
                Granter(branch.name, focus, True, -1)
                if branch.level not in ("section", "group")
                else None
            )
    return None
