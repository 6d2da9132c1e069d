"""Who a stretch of a sentence says received the title: the nearest person, union, host or team."""

from extractor.analysis import SentenceView
from extractor.branches.document_branch import OF_ONE_HOST
from extractor.context.discourse import Discourse
from extractor.facts.award.bodies import Granter
from extractor.facts.award.hosts import host_by_name, host_in
from extractor.facts.award.parts import bare_part, last_team, part_in
from extractor.facts.award.persons import official_in, person_in, pronoun_in
from extractor.facts.award.recipient import Found, Recipient
from extractor.facts.award.unions import is_apposition, union_in, union_of_person
from extractor.facts.award.words import any_of
from extractor.late import late
from extractor.letters import LOWER, UPPER

_TEAM_OF = late(
    r"\b(?:đội|nhóm|tổ|ê kíp|nhóm tác giả|tốp)"
    r"(?: (?:của|thợ|kĩ thuật viên|kĩ sư|công nhân|bác sĩ|giáo viên|nghiên cứu))?"
    r" (?:[^,;.:]{2,24} - )?$"
    r"|\b(?:đội|nhóm|tổ|chuyền|khoa|phòng|phân xưởng) (?:[^\W\d]+ ){1,3}của $"
)
"""What makes of a person the head of a team: "đội chị Hảo ẵm giải Ba"."""
_SOME = late(
    r"(?:^\W*|[,;:]\s*|\b(?:và|có|còn)\s+)"
    r"(?:rất nhiều|nhiều|các|một số|những|hàng chục|hàng trăm|không ít|đông đảo)\s+(?:lượt\s+)?"
    rf"(?:(?P<people>{any_of('individual')})|(?P<group>{any_of('collective')}))\b",
)
"""Recipients without a number: "nhiều cá nhân được …"."""
_ANY_BODY = late(
    rf"(?:^\W*|[,;:]\s+)(?P<name>[{UPPER}][^,;.:()\d]{{2,40}}?(?: [{UPPER}][{LOWER}]+)+)"
    r"\s+(?:(?:đã|cũng|vừa|còn|từng|vinh dự|nhiều năm|nhiều lần|liên tục|năm \d{4})\s+)*$"
)
_NO_BODY = late(
    r"\b(?:được|nhận|đạt|có|tổ chức|dịp|hội nghị|đại hội|lễ|năm|tháng|kết quả|công đoàn|liên đoàn"
    r"|hội|phong trào|nhân|cùng|ngoài|trong|tại|với|nhờ|qua|theo|riêng|tỉnh ủy|ubnd"
    r"|đảng|chi bộ|đoàn|cđn|cđcs|cđ|lđlđ)\b"
)
_RECEIVING = late(
    rf"\b(?:(?<!đạt )được(?! {any_of('held')}\b)|(?<!ghi )(?<!xác )(?<!tiếp )nhận|đạt(?! được)"
    rf"|vinh dự|đón nhận|giành|đoạt|là(?! {any_of('person')}\b"
    r"| (?:ảnh|tấm ảnh|bức ảnh|chân dung|hình ảnh|câu chuyện|trường hợp)\b)"
    r"|(?<!về )(?<!việc )(?<!kết quả )(?<!công tác )xếp)\b"
)
_QUOTED = late(r"“[^”]{2,80}”|\"[^\"]{2,80}\"(?=[ ,;.)])")
""" "tiết mục “Tôi là người thợ lò” …": the verb of a name is nobody's."""


def subject_of_stretch(
    view: SentenceView, discourse: Discourse, granter: Granter | None, begin: int, limit: int
) -> Found | None:
    """The person, union or host named last; a team or a host told by its name before the latter."""
    person = (
        person_in(view, begin, limit)
        or official_in(view, begin, limit)
        or pronoun_in(view, begin, limit)
    )
    part = bare_part(view, discourse, begin, limit)
    if part is not None and (person is None or part.at > person.at):
        return part
    union = union_in(view, discourse, granter, begin, limit)
    host = host_in(view, discourse, begin, limit)
    places = [found.at for found in (union, host) if found]
    if person is not None:
        branch = union_of_person(view, discourse, person.end, limit)
        told = Found(person.at, Recipient("individual", person.words, branch=branch))
        last = max(places, default=-1)
        if _TEAM_OF.search(view.slice(begin, person.at)):
            words = view.analysis.text[person.at : person.end]
            return Found(person.at, Recipient("collective", words))
        if person.at > last or is_apposition(view.slice(person.end, last)):
            return told
    return (
        last_team(view, begin, limit)
        or part_in(view, discourse, begin, limit)
        or host_by_name(view, discourse, begin, limit)
        or max((found for found in (union, host) if found), key=lambda f: f.at, default=None)
        or _some(view, begin, limit)
        or _by_its_name(view, discourse, begin, limit)
    )


def before_receiving(view: SentenceView, begin: int, stop: int) -> int:
    """Where the subject must end: before the first verb of receiving, else at ``stop``."""
    words = view.slice(begin, stop)
    quoted = (
        [told.span() for told in _QUOTED.finditer(words)] if '"' in words or "”" in words else []
    )
    for verb in _RECEIVING.finditer(words):
        if not any(start < verb.start() < end for start, end in quoted):
            return begin + verb.start()
    return stop


def _some(view: SentenceView, begin: int, limit: int) -> Found | None:
    """Recipients without a number: "nhiều cá nhân được …"."""
    some = _SOME.search(view.slice(begin, limit))
    if some is None:
        return None
    words = some.group().strip(" ,;:")
    return Found(
        begin + some.start(), Recipient("collective" if some["group"] else "individual", words)
    )


def _by_its_name(view: SentenceView, discourse: Discourse, begin: int, limit: int) -> Found | None:
    """Any other body told by a name of its own: "Bưu điện huyện Đồng Văn nhiều năm nhận …"."""
    told = _ANY_BODY.search(view.analysis.text[begin:limit])
    main = discourse.main
    if told is None or main is None or _NO_BODY.search(told["name"].lower()):
        return None
    at = begin + told.start("name")
    if any(
        mention.start < begin + told.end("name") and at < mention.end for mention in view.mentions
    ):
        return None
    kind = "collective" if main.level in OF_ONE_HOST else "host"
    return Found(at, Recipient(kind, told["name"]))
