"""Who received the award: a branch, its host, n collectives, n individuals."""

import re
from dataclasses import dataclass

from extractor.analysis import SentenceView
from extractor.branches.mention import BranchMention
from extractor.branches.names import key_of
from extractor.context.owner import Discourse
from extractor.facts.award.granter import Granter
from extractor.facts.award.titles import Title
from extractor.letters import LOWER, UPPER

_COLLECTIVE = (
    r"(?:tập thể|đơn vị|cơ quan|cđcs|công đoàn cơ sở|tổ công đoàn|tổ cđ|công đoàn bộ phận|cđbp|nghiệp đoàn|doanh nghiệp|trường|cđ cơ sở|"
    r"công đoàn|đội|phòng|khoa|tổ|cụm|bộ phận|lượt tập thể|ban|công ty|lđlđ|liên đoàn lao động|chi nhánh)"
)
_INDIVIDUAL = (
    r"(?:cá nhân|đồng chí|đ/c|người|đoàn viên|cán bộ|cnvclđ|công nhân|nữ|chị|giáo viên|nhà giáo|lượt cá nhân|lượt người|cnlđ|nlđ|lao động|thầy|cô|"
    r"bác sĩ|ngư dân|tác giả|viên chức|công chức|cbccvc|anh|sáng kiến|lượt đoàn viên|thợ|kĩ sư|chủ tịch|gương|điển hình|nhân viên|cnvc|lượt cnvclđ|lượt cán bộ)"
)
_NOUN = re.compile(rf"\s*(?:lượt\s+)?(?:(?P<i>{_INDIVIDUAL})|(?P<c>{_COLLECTIVE}))\b")
_PERSON = re.compile(
    r"\b(?:pgs\.?\s?ts\.?|gs\.?\s?ts\.?|ts\.?|ths\.?|bs\.?|đồng chí|đ/c|ông|bà|anh|chị|bác sĩ|thạc sĩ|tiến sĩ|cô giáo|thầy giáo|cô|thầy|kĩ sư|đoàn viên|công nhân|nhà giáo|chủ tịch công đoàn|giáo viên|điều dưỡng|dược sĩ|ngư dân|thuyền trưởng|tổ trưởng|kế toán|thợ \w+|bác|cá nhân)\s+"
)
_NAME = re.compile(rf"[{UPPER}][{LOWER}]+(?:\s+[{UPPER}][{LOWER}']*){{0,4}}")
_OFFICIAL = re.compile(
    r"\b(?:giám đốc|phó giám đốc|hiệu trưởng|thầy hiệu trưởng|cô hiệu trưởng|chủ tịch|thuyền trưởng|trưởng phòng|trưởng khoa)(?: [^\W\d]+){0,3}\s*$"
)
_HOST = re.compile(
    r"\b(?:tập thể (?:cán bộ|cơ quan|nhà trường|bệnh viện|công ty|lãnh đạo|cb)[^,;.]{0,40}|cơ quan|nhà trường|bệnh viện|công ty|doanh nghiệp|trường|sở|chính quyền|xí nghiệp|nhà máy|tổng công ty|"
    r"văn phòng|trung tâm|kho bạc|ngân hàng|chi cục|cục|viện|ban quản lí)\b"
)
_TEAM = re.compile(
    r"\b(?:đội (?:văn nghệ|bóng|tuyển|thi|hình|kéo co|cầu lông)|đoàn (?:vận động viên|văn nghệ|thể thao|nghệ thuật|thi|thí sinh|thợ|tham gia)|ban nữ công|tập thể nữ|tuyển|câu lạc bộ|tiết mục|đội(?! ngũ))\b"
)
_UNITS = {
    "cđcs": "Công đoàn cơ sở",
    "công đoàn cơ sở": "Công đoàn cơ sở",
    "cđ cơ sở": "Công đoàn cơ sở",
    "tổ công đoàn": "Tổ công đoàn",
    "tổ cđ": "Tổ công đoàn",
    "công đoàn bộ phận": "Công đoàn bộ phận",
    "cđbp": "Công đoàn bộ phận",
    "nghiệp đoàn": "Nghiệp đoàn",
    "tổ": "Tổ công đoàn",
}


@dataclass(frozen=True, slots=True)
class Recipient:
    """One recipient, or one counted group of them; ``unit`` names unions that were classified."""

    kind: str
    text: str | None = None
    count: int | None = None
    branch: int | None = None
    unit: str | None = None


_COLLECTIVE_TITLE = re.compile(r"Tập thể|Giỏi việc|Anh hùng")
_PERSONAL = ("medal", "honorific", "emulation_title")
"""Classes that go to people when the text names no recipient."""


def recipients_of(
    view: SentenceView,
    discourse: Discourse,
    title: Title,
    granter: Granter | None,
    start: int,
    end: int,
) -> list[Recipient]:
    """The recipients of a title, at least one."""
    low = view.analysis.low
    behind = _groups(view, title.end, _list_end(view, title.end, end))
    listed = _listed(view, discourse, title, end)
    if listed:
        return listed
    leads_on = re.match(
        r"[^;.\d]{0,90}?(?:\b(?:cho|tới|đến|dành cho|gồm)\b|:)\s*|\s*(?=\d)", low[title.end : end]
    )
    if (
        behind
        and (leads_on or re.match(r"\s*(?:cho )?\s*$", low[title.end : title.end + 1]))
        and _linked(low, title.end, end)
    ):
        return behind
    if leads_on and "cho" in leads_on.group():
        named = _named_after(view, discourse, title.end + leads_on.end(), end)
        if named:
            return named
    direct = _direct_count(view, title)
    if direct is not None and re.match(
        r"[^;.]{0,60}?\bcho (?:các |\d+ )?(?:cđcs|đội|đơn vị|tập thể|công đoàn|tổ)",
        low[title.end : view.end],
    ):
        return [Recipient("collective", None, direct)]
    if re.match(r"\W*cá nhân\s*:", low[start : title.start]):
        return [Recipient("individual", None, direct)]
    before = _groups(view, start, title.start)
    if before and direct is None:
        return before
    subject = _subject(view, discourse, title, granter, start)
    if direct is not None:
        unit = next(
            (name for noun, name in _UNITS.items() if low.startswith(noun + " ", title.start)), None
        )
        if unit:
            return [Recipient("collective", None, direct, None, unit)]
        if title.award_class in _PERSONAL or "lao động sáng tạo" in title.canonical.lower():
            return [Recipient("individual", None, direct)]
        kind = subject.kind if granter is None or not granter.subject else "individual"
        return [Recipient(kind, subject.text, direct, subject.branch, subject.unit)]
    if (
        title.award_class in _PERSONAL
        and subject.kind in ("branch", "collective")
        and not _COLLECTIVE_TITLE.search(title.canonical)
    ):
        return [Recipient("individual", None, subject.count)]
    return [subject]


def _listed(view: SentenceView, discourse: Discourse, title: Title, end: int) -> list[Recipient]:
    """ "Cờ thi đua của LĐLĐ tỉnh: CĐCS A; CĐCS B": each union named behind the colon receives one."""
    low, text = view.analysis.low, view.analysis.text
    colon = re.match(r"[^;.:]{0,80}:\s*", low[title.end : end])
    if colon is None:
        return []
    at = title.end + colon.end()
    person = _PERSON.match(low, at, end)
    name = _NAME.match(text, person.end(), end) if person else None
    mentions = [
        (m, b) for m, _, b in discourse.entries(view) if at <= m.start < end and b is not None
    ]
    if name:
        branch = mentions[0][1] if mentions and mentions[0][0].start - name.end() < 60 else None
        return [Recipient("individual", name.group(), None, branch)]
    if mentions and mentions[0][0].start == at:
        return [Recipient("branch", text[m.start : m.end], None, b) for m, b in mentions]
    return []


def _linked(low: str, at: int, end: int) -> bool:
    found = re.search(r"\d", low[at:end])
    if re.match(r"\s*\d", low[at:end]):
        return True
    return bool(found) and bool(
        re.search(r"\b(cho|tới|đến|dành|gồm)\b|:", low[at : at + (found.start() if found else 0)])
    )


def _list_end(view: SentenceView, at: int, end: int) -> int:
    """Where the recipients behind a title end: at a semicolon, or where a new figure leads to the next title."""
    stop = view.analysis.low.find(";", at, end)
    return stop if stop >= 0 else end


def _groups(view: SentenceView, start: int, end: int) -> list[Recipient]:
    """The counted groups between two offsets: "01 tập thể và 04 cá nhân"."""
    low, text = view.analysis.low, view.analysis.text
    found: list[Recipient] = []
    for quantity in view.kind_of("number", "ratio"):
        if not start <= quantity.start or quantity.end > end:
            continue
        number = quantity.num if quantity.type == "ratio" else quantity.value
        if not isinstance(number, int) or number < 1:
            continue
        if re.search(
            r"\b(một trong|trong số|là một trong)\s*(?:số |những )?$",
            low[max(view.start, quantity.start - 20) : quantity.start],
        ):
            continue
        noun = _NOUN.match(low, quantity.end, min(view.end, end + 1))
        if noun is None:
            continue
        kind = "collective" if noun.group("c") else "individual"
        word = noun.group("c") or noun.group("i")
        found.append(
            Recipient(
                kind, text[quantity.figure_start : noun.end()], number, None, _UNITS.get(word)
            )
        )
    if len(found) > 1 and found[0].kind == found[1].kind and len({r.kind for r in found}) == 1:
        found = found[-1:] if start < end and len(found) > 1 else found
    return found


def _direct_count(view: SentenceView, title: Title) -> int | None:
    """ "12 Bằng khen", "2 giải Nhì"."""
    low = view.analysis.low
    for quantity in view.kind_of("number", "ratio"):
        number = quantity.num if quantity.type == "ratio" else quantity.value
        if quantity.end <= title.start and re.fullmatch(
            r"\s*(?:chiếc|lá|tấm|lượt|danh hiệu|suất)?\s*[“\"]?", low[quantity.end : title.start]
        ):
            return (
                quantity.value if isinstance(quantity.value, int) and quantity.value > 0 else None
            )
    return None


def _named_after(view: SentenceView, discourse: Discourse, at: int, end: int) -> list[Recipient]:
    """Recipients named behind "cho": unions, a person, the host."""
    text, low = view.analysis.text, view.analysis.low
    out: list[Recipient] = []
    for mention, _, branch in discourse.entries(view):
        if at <= mention.start < end and branch is not None and mention.start - at < 160:
            out.append(Recipient("branch", text[mention.start : mention.end], None, branch))
    person = _PERSON.match(low, at, end)
    if person:
        name = _NAME.match(text, person.end(), end)
        return [Recipient("individual", name.group() if name else text[at : person.end()].strip())]
    if out and out[0].text and low.find(out[0].text.lower(), at, at + 60) >= 0:
        return out
    if _TEAM.match(low, at, end):
        return [Recipient("collective", text[at : min(end, at + 30)])]
    if _HOST.match(low, at, end):
        return [Recipient("host", text[at : min(end, at + 40)].split(",")[0])]
    return out


def _host_by_name(
    view: SentenceView, discourse: Discourse, begin: int, limit: int
) -> Recipient | None:
    """The host named as the union's name has it, without the union: "KBNN Phú Yên đã được tặng"."""
    text = view.analysis.text
    ends = [m.end for m in view.mentions if m.start < limit]
    start = max([begin, *ends])
    words = text[start:limit].strip(" ,;:.-–•*+")
    if ends and max(ends) > begin and not re.search(r"[,;]", text[start:limit]):
        return None
    tail = re.split(r"[,;:]", words)[-1].strip()
    key = set(key_of(tail))
    if not 2 <= len(key) <= 9 or not any(letter.isupper() for letter in tail):
        return None
    for branch in discourse.branches:
        if branch.level in ("grassroots", "upper_level") and len(key & set(branch.key)) >= max(
            2, len(key) // 2
        ):
            return Recipient("host", tail)
    return None


def gives(view: SentenceView, mention: BranchMention) -> bool:
    """Whether the union is the one that hands out: "LĐLĐ tỉnh (đã) trao …"."""
    return bool(
        re.match(
            r"[^,;.]{0,24}?\b(tặng|trao|trao tặng|khen thưởng|biểu dương|tôn vinh|quyết định|công nhận|xét)\b",
            view.slice(mention.end, view.end),
        )
    ) and (not re.match(r"[^,;.]{0,24}?\b(được|nhận)\b", view.slice(mention.end, view.end)))


def _apposed(low: str, begin: int, at: int) -> bool:
    """Whether what stands at ``at`` only says who a person is: "…, Chủ tịch CĐCS X"."""
    return bool(
        re.search(
            r"(chủ tịch|phó chủ tịch|ủy viên|bch|ban chấp hành|btv|giám đốc|trưởng|phó|đoàn viên|công nhân|cán bộ|nhân viên|giáo viên|bí thư|hiệu trưởng|"
            r"điều dưỡng|kĩ sư|thợ|tổ trưởng|thuộc|của|tại)\s*$",
            low[max(begin, at - 24) : at],
        )
    )


def _subject(
    view: SentenceView, discourse: Discourse, title: Title, granter: Granter | None, start: int
) -> Recipient:
    """The recipient as the subject of the stretch."""
    text, low = view.analysis.text, view.analysis.low
    for begin, stop in dict.fromkeys([(start, title.start), (view.start, title.start)]):
        whole = begin == start
        best: tuple[int, Recipient] | None = None
        passive = re.search(
            r"\b(được|nhận|đạt|vinh dự|đón nhận|giành|đoạt|là|xếp)\b", low[begin:stop]
        )
        limit = begin + passive.start() if passive else stop
        for found in _PERSON.finditer(low, begin, limit if whole else begin):
            name = _NAME.match(text, found.end(), limit + 30)
            if name:
                best = (found.start(), Recipient("individual", name.group()))
        official = _OFFICIAL.search(low, begin, limit) if whole else None
        if official and best is None:
            best = (
                official.start(),
                Recipient("individual", text[official.start() : official.end()].strip()),
            )
        for mention, _role, branch in discourse.entries(view):
            if (
                begin <= mention.start < limit
                and (granter is None or mention.start != granter.at)
                and branch is not None
            ):
                if (
                    _role in ("subject", "to")
                    and not gives(view, mention)
                    and (best is None or mention.start > best[0])
                    and not _apposed(low, begin, mention.start)
                ):
                    best = (
                        mention.start,
                        Recipient("branch", text[mention.start : mention.end], None, branch, None),
                    )
        for found in _HOST.finditer(low, begin, limit):
            inside = any(m.start <= found.start() < m.end for m in view.mentions)
            led = re.search(
                r"(của|thuộc|tại|công đoàn|ở|với)\s*$",
                low[max(begin, found.start() - 12) : found.start()],
            )
            if (
                whole
                and not inside
                and not led
                and (best is None or found.start() > best[0])
                and not _apposed(low, begin, found.start())
            ):
                best = (found.start(), Recipient("host", text[found.start() : found.end()]))
        host = _host_by_name(view, discourse, begin, limit) if whole else None
        if host is not None and (best is None or best[1].kind != "individual"):
            best = (limit, host)
        clause = max(begin, low.rfind(",", begin, limit))
        team = _TEAM.search(low, clause, limit) if whole else None
        if team and (best is None or best[1].kind != "individual"):
            best = (team.start(), Recipient("collective", text[team.start() : team.end()]))
        if best is not None:
            joint = _HOST.search(low, max(begin, best[0] - 24), best[0])
            if best[1].kind == "branch" and joint and low[joint.end() : best[0]].strip() == "và":
                return Recipient("host", text[joint.start() : best[0]] + (best[1].text or ""))
            return best[1]
    return Recipient("branch")
