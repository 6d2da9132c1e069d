"""Givers told around what is conferred: in a decision, an announcement, a request, a heading."""

from extractor.analysis import SentenceView, once_a_sentence
from extractor.context.discourse import Discourse
from extractor.context.ranks import GRASSROOTS, rank
from extractor.facts.award.bodies import Granter, named
from extractor.facts.award.judged_before import DECIDED, decided_before
from extractor.facts.award.title import Title
from extractor.facts.award.words import any_of, last_match
from extractor.late import late
from extractor.sought import Sought

DECIDED_BEHIND = late(
    r"[”\"]?(?:,? năm (?:học )?\d{4}(?: ?[-–] ?\d{4})?)?"
    r"[\s,;.:(|–-]*(?:tại |theo |bằng |kèm |căn cứ )*"
    r"(?:quyết định|qđ)(?: khen thưởng)?(?: số)?:? (?P<number>[\w./&-]{0,24})"
    r"(?:,? (?:ngày |kí ngày |ban hành ngày )(?P<day>[\d/.-]{6,10}))?(?:,? (?:của|do) )?"
)
"""The decision told behind a title: "vững mạnh; Quyết định số 8/QĐ-LĐLĐ ngày … của LĐLĐ huyện"."""
_OF_CODES = (
    ("qđ-ctn", "Chủ tịch nước"),
    ("qđ-ttg", "Thủ tướng Chính phủ"),
    ("qđ-tlđ", "Tổng Liên đoàn Lao động Việt Nam"),
)
"""Whose decision it is by its number alone."""
_ANNOUNCED = late(
    r"\b(?:công bố|trao|đón nhận|nhận)(?: các)? quyết định (?:số [^,;]{1,30}? )?của\s+"
    r"(?=[^;]{2,90}\b(?:tặng|khen|công nhận|phong)\b)"
)
_CONFERS = late(
    r"\s*(?!cấp (?:trên|dưới|cơ sở|tỉnh|huyện|ngành|bộ|thành phố))"
    rf"(?:{any_of('give', 'choose')}|khen)\b"
)
_HEADED_BY = Sought(
    r"\b(?:khen|khen thưởng|hình thức khen|bằng khen|giấy khen|cờ|cờ thi đua|huân chương|huy chương"
    r"|kỉ niệm chương|huân chương lao động|huân chương độc lập)"
    r"(?: hạng \w+| năm \d{4}| xuất sắc| cao quý)* của (?=[^;.:]{2})"
)
"""A heading that names who gave what is listed under it: "II. Khen thưởng của LĐLĐ quận"."""
_GIVEN_ALL = late(
    r"\W*(?:\d+[.)] ?)?(?:(?:năm|dịp|trong|cũng|nhân|ngoài)[^,;:]{0,30},? )?(?:được|do) "
    r"(?=[^;:]{2,70}? (?:tặng thưởng|trao tặng|tặng|khen thưởng|khen|trao|biểu dương|vinh danh)"
    r"(?: [^\W\d]+){0,4}\s*:)"
)
"""What opens a list of all that one body gave: "Được LĐLĐ tỉnh khen thưởng: CĐCS A (Cờ); …"."""
_PRAISES = late(
    r"\s*(?:đã |vừa |cũng |tiến hành |tổ chức |lễ |hội nghị )*"
    r"(?:biểu dương|tuyên dương|tôn vinh|vinh danh|khen thưởng)\b"
)
_OWN_SUBJECT = late(r"[;.]|\b(?:công đoàn|lđlđ|liên đoàn|ubnd|của|do)\b")
_ANNOUNCES = late(
    r"\s*(?:đã |vừa |cũng |mới |chính thức )*(?:công bố|thông báo|kết luận|đánh giá)"
    r"(?: kết quả[^;:.]{0,60})?\s*[:,]?\s(?!quyết định)"
)
"""A body that makes known what it found: "Công đoàn phường công bố: CĐCS hoàn thành …"."""
_MAKES_KNOWN = late(
    r"\s*(?:đã |vừa |xin )?(?:thông báo|công bố|quyết định|phê duyệt|ban hành)\b[^.;]{0,60}?"
    r"\b(?:xếp loại|phân loại|khen thưởng|danh hiệu|tặng)\b"
)
"""What opens the list of those whom a body classed: "LĐLĐ huyện thông báo kết quả xếp loại"."""
_THAT_BODY = late(
    r"[”\"]?(?: xuất sắc| toàn diện)? của (?:chính )?(?:tổ chức|công đoàn|đơn vị|cấp|ngành)"
    r" (?:này|ấy|đó|nói trên)\b"
)
_ASKED = late(
    r"(?:^|[;:.]\s*)\W*(?:\d+[.)]\s*)?(?:\w+ ){0,8}?(?:đề nghị|kiến nghị|đề xuất)(?: với)?\s+(?=\S)"
)
_ASKED_ON = late(
    r"\W*(?:và |đồng thời |tiếp tục |quan tâm |xem xét,? |xét,? |đề nghị )*"
    r"(?:tặng|trao tặng|tặng thưởng|khen thưởng|công nhận|phong tặng)\b[^;.]*"
)
"""What is asked of the same body in a further clause: "…; xét tặng Bằng khen cho …"."""
_SUBMITTED = Sought(r"\b(?:trình|đề nghị|đề xuất)(?: lên| với)? (?=[^\W\d])")
_COUNTED_ON = late(r" (?:\d+ |(?:\d+ [^\W\d][^;,.:\d]{2,40}(?:,| và) )+(?:\d+ )?)")
"""What stands between the body asked and a title: titles that are counted, no verb."""
_BLOCK_OF = late(
    r"(?:(?!\b(?:được|nhận|đạt|tặng|trao)\b)[^;.]){0,60}?\b(?:khối|cụm)\b"
    r"(?:(?!\b(?:được|nhận|đạt|tặng|trao)\b)[^;.]){0,80}?\s(?:của|do|thuộc) "
)
"""Whose block of rivals it is: "xếp thứ Nhì Khối thi đua các huyện của LĐLĐ tỉnh"."""
_BARE_AREA = late(r"(?:toàn )?(?:tỉnh|thành phố|huyện|quận|thị xã|ngành)\s*(?:[,;.)]|$)")
"""A mere area, which ranks nobody: "dẫn đầu khối thi đua các công đoàn của tỉnh"."""
_LABEL_LEAD = late(
    r"\W*(?:phần (?:thứ )?\w{1,4}\s*[.:–-]?\s*)?(?:(?:[ivx]{1,4}|\d{1,2}|[a-h])\s?[.)/:–-]\s*)?"
    r"(?:(?:được |về |phần |do |cấp |hình thức )*(?:khen thưởng |khen |tặng |tôn vinh )?"
    r"(?:của |do )?)?"
)
_LABEL_ENDS = late(
    r"\s*(?:khen thưởng|khen|tặng thưởng|tặng|trao tặng|công nhận)?\W*"
    r"(?:\((?:theo |kèm theo )?(?:quyết định|qđ)[^()]*\)\W*)?"
)
"""What may stand around a body that is all a heading tells: "1. Liên đoàn Lao động tỉnh:"."""


def by_decision(view: SentenceView, discourse: Discourse, title: Title) -> Granter | None:
    """ "Theo quyết định của UBND huyện, 214 giáo viên đạt danh hiệu …"."""
    decided = last_match(DECIDED, view.slice(view.start, title.start))
    if decided:
        return named(view, discourse, view.start + decided.end(), title.start)
    return decided_before(view, discourse)


def by_decision_behind(view: SentenceView, discourse: Discourse, title: Title) -> Granter | None:
    """ "Năm 2016: vững mạnh; Quyết định số 8/QĐ-LĐLĐ ngày 12/01/2017 của LĐLĐ huyện"."""
    found = DECIDED_BEHIND.match(view.analysis.low, title.end, view.end)
    if found is None:
        return None
    giver = named(view, discourse, found.end(), view.end) if found.group()[-1:] == " " else None
    if giver is not None:
        return giver
    for code, name in _OF_CODES:
        if code in found["number"]:
            return Granter(name, None, False, found.start("number"), found.end("number"))
    return None


def by_announced(view: SentenceView, discourse: Discourse, title: Title) -> Granter | None:
    """ "LĐLĐ tỉnh công bố quyết định của Tổng LĐLĐ tặng Cờ": whose decision is announced."""
    begin = max(view.start, view.analysis.low.rfind(";", view.start, title.start))
    decided = last_match(_ANNOUNCED, view.slice(begin, title.start))
    return named(view, discourse, begin + decided.end(), title.start) if decided else None


def of_that_body(view: SentenceView, discourse: Discourse, title: Title) -> Granter | None:
    """The giver told before, to which words point: "Sau đó là Cờ thi đua của tổ chức này"."""
    main = discourse.main
    if main is None or not _THAT_BODY.match(view.analysis.low, title.end, view.end):
        return None
    for other in reversed(view.analysis.views[max(0, view.index - 1) : view.index + 1]):
        for mention, _role, branch in reversed(discourse.entries(other)):
            above = branch is not None and rank(discourse.branches[branch]) > rank(main)
            if above and mention.end < title.start:
                return named(other, discourse, mention.start, mention.end)
    return None


def of_lead(view: SentenceView, discourse: Discourse, title: Title) -> Granter | None:
    """Who gave all that a list tells: "Được Tổng LĐLĐ tặng thưởng có: …; 51 người có Bằng …"."""
    lead = _GIVEN_ALL.match(view.analysis.low, view.start, title.start)
    return named(view, discourse, lead.end(), title.start) if lead else None


def of_praise(view: SentenceView, discourse: Discourse, title: Title) -> Granter | None:
    """ "LĐLĐ tỉnh biểu dương 68 điển hình, trong đó 12 tập thể được tặng Bằng khen"."""
    if title.award_class not in ("certificate", "flag"):
        return None
    for mention, role, _branch in discourse.entries(view):
        if role != "subject" or mention.end > title.start:
            continue
        praised = _PRAISES.match(view.analysis.low, mention.end, title.start)
        if praised and not _OWN_SUBJECT.search(view.slice(praised.end(), title.start)):
            return named(view, discourse, mention.start, mention.end)
    return None


@once_a_sentence
def of_head(view: SentenceView, discourse: Discourse) -> Granter | None:
    """A heading over a list of awards may name who gave them: "B. LĐLĐ tỉnh tặng"."""
    for head in reversed(view.analysis.layout.heads_of(view.block)):
        for other in view.analysis.views:
            if other.block != head:
                continue
            label = _labelled(other, discourse)
            if label:
                return label
            decided = last_match(DECIDED, other.slice(other.start, other.end))
            if decided:
                return named(other, discourse, other.start + decided.end(), other.end)
            for mention, _role, _branch in discourse.entries(other):
                behind = other.slice(mention.end, other.end)
                if _CONFERS.match(behind) or _MAKES_KNOWN.match(behind):
                    return named(other, discourse, mention.start, other.end)
            headed = other.search(_HEADED_BY, other.analysis.low, other.start, other.end)
            giver = named(other, discourse, headed.end(), other.end) if headed else None
            if giver:
                return giver
    return None


def by_announcement(view: SentenceView, discourse: Discourse, title: Title) -> Granter | None:
    """The union above that makes a class known: "Công đoàn phường công bố: CĐCS hoàn thành …"."""
    if title.award_class != "classification":
        return None
    for mention, role, branch in discourse.entries(view):
        if role != "subject" or branch is None or mention.end > title.start:
            continue
        told = _ANNOUNCES.match(view.analysis.low, mention.end, title.start)
        above = rank(discourse.branches[branch]) > GRASSROOTS
        if told and above and ";" not in view.slice(told.end(), title.start):
            return named(view, discourse, mention.start, mention.end)
    return None


def asked_of(view: SentenceView, discourse: Discourse, title: Title) -> Granter | None:
    """The body of which a title is asked: "Đề nghị LĐLĐ tỉnh hỗ trợ …; xét tặng Bằng khen"."""
    clause = max(view.start, view.analysis.low.rfind(";", view.start, title.start) + 1)
    if clause == view.start or not _ASKED_ON.fullmatch(view.slice(clause, title.start)):
        return None
    asked = last_match(_ASKED, view.slice(view.start, clause))
    return named(view, discourse, view.start + asked.end(), clause) if asked else None


def submitted_to(view: SentenceView, discourse: Discourse, title: Title) -> Granter | None:
    """The body to which a title is submitted without a verb: "trình TLĐ 03 Cờ thi đua, 29 …"."""
    begin = max(view.start, view.analysis.low.rfind(";", view.start, title.start))
    submitted = last_match(_SUBMITTED, view.slice(begin, title.start))
    giver = named(view, discourse, begin + submitted.end(), title.start) if submitted else None
    if giver is None or not _COUNTED_ON.fullmatch(view.slice(giver.end, title.start)):
        return None
    return giver


def of_block(view: SentenceView, discourse: Discourse, title: Title) -> Granter | None:
    """Who ranks the rivals of a block: "xếp thứ Nhì Khối thi đua các huyện của LĐLĐ tỉnh"."""
    if title.award_class != "ranking":
        return None
    found = _BLOCK_OF.match(view.analysis.low, title.end, view.end)
    if found is None or _BARE_AREA.match(view.analysis.low, found.end(), view.end):
        return None
    return named(view, discourse, found.end(), view.end)


def _labelled(head: SentenceView, discourse: Discourse) -> Granter | None:
    """The body that is all a heading tells, none below the main: "1. Liên đoàn Lao động tỉnh:"."""
    lead = _LABEL_LEAD.match(head.analysis.low, head.start, head.end)
    at = lead.end() if lead else head.start
    giver = named(head, discourse, at, head.end)
    if giver is None or not _LABEL_ENDS.fullmatch(head.analysis.low, giver.end, head.end):
        return None
    if giver.branch is None and giver.name.startswith(("Khối", "Cụm")):
        return None  # rivals, whom somebody else ranks
    main = discourse.main
    itself = main is None or giver.branch == main.index
    if main is not None and giver.branch is not None:
        itself = itself or rank(discourse.branches[giver.branch]) < rank(main)
    return None if itself else giver
