"""Distinctions that are nobody's in the union: of the Party, pupils, children, firms, a raffle."""

from extractor.analysis import SentenceView
from extractor.facts.award.bodies import Granter
from extractor.facts.award.lots import drawn_by_lot
from extractor.facts.award.recipient import Recipient
from extractor.facts.award.title import Title
from extractor.facts.award.words import any_of
from extractor.late import late
from extractor.sought import Sought

_NEAR = 60
"""Code points before a title in which a body outside the unions is told."""
_OUTSIDE_BODY = late(
    rf"\b(?<!nông )(?<!kinh tế )(?:{any_of('outside_body')}|(?<!công )đoàn cơ sở)\b[^,;.]{{0,40}}$"
)
_OF_PUPILS = late(r"\b(?:học sinh|học trò|(?<!vệ )sinh viên|các em(?P<they>))\b[^;]*$")
_PUPILS = ("học sinh", "sinh viên", "thiếu nhi", "con em", "các cháu")
_BACK = 300
"""Code points in which those called "các em" were told: pupils, or a team's players."""
_CHILD = (
    r"(?:con (?:gái|trai|bé|đầu lòng|lớn|út|cả|thứ|anh|chị)|đứa (?:con|lớn|nhỏ|đầu|út|cháu)"
    r"|cháu|bé|thằng bé|con của)"
)
_OF_CHILD = Sought(
    rf"\b{_CHILD}\b(?: (?:lớn|nhỏ|út|cả|đầu|thứ \w+))?"
    r"(?: (?:nhà |của )?(?:anh|chị|cô|thầy|ông|bà) (?:\w+ ){0,3}?\w+"
    r"(?:, [^,;.]{3,60},)?)?"
    r"(?:(?!\b(?:anh|chị|ông|bà|cô|thầy|mẹ|bố|công đoàn|cđcs|đoàn viên|công nhân)\b)[^;.]){0,70}$"
)
_OF_CHILD_BEHIND = late(
    r"[”\"]?[^,;.]{0,24}? của (?:con|cháu|đứa|các con|các cháu)\b(?! (?:tàu|người))"
    r"|[”\"]? (?:môn [^\W\d]+ |kì thi |cuộc thi |thi )*(?:học sinh|hsg|trẻ|khoa học kĩ thuật học)\b"
)
"""Whose prize it is: a child's, "con chị giành giải Nhì toán", "Giấy khen của con gái"."""
_OUTSIDER = late(
    r"(?:^|cho )(?:\d+ )?"
    r"(?:doanh nghiệp|chủ doanh nghiệp|dn|công t[yi]|giám đốc|nhà hảo tâm|mạnh thường quân"
    r"|nhà tài trợ)\b"
)
_TO_MANAGERS = late(
    r"[”\"]?[^,;.:()\d]{0,40}?\bcho (?:ông |bà |ngài )?(?:ban |tổng |phó )*"
    r"(?:giám đốc|chủ (?:doanh nghiệp|sử dụng lao động|cơ sở))\b"
)
"""The head of a firm, whom a union thanks: "tặng Giấy khen cho Tổng Giám đốc Park Sung Min"."""
_TO_EMPLOYERS = Sought(
    r"[”\"]?[^,;.:()\d]{0,40}?\b(?:cho|tặng) (?:các |\d+ )?"
    r"(?:(?:người|chủ) sử dụng lao động|nsdlđ|doanh nhân|(?:chủ|lãnh đạo) doanh nghiệp)\b"
)
"""Employers, whoever gives it to them: "Bằng khen dành cho người sử dụng lao động: 5 người"."""
_TO_FORCES = Sought(
    r"[”\"]?[^,;.:()\d]{0,40}?\bcho (?:các |\d+ )?(?:(?:tập thể|cá nhân|đơn vị) )?"
    r"(?:và (?:\d+ )?cá nhân )?(?:thuộc |của |là )*"
    r"(?:lực lượng (?:vũ trang|công an|quân đội)|bộ đội|quân đội|dân quân)\b"
)
"""Soldiers, whom no union speaks for."""
_TO_PRESS = Sought(
    r"[”\"]?[^,;.:()\d]{0,40}?\bcho (?:các |\d+ )?(?:(?:nhà báo|phóng viên|cơ quan|biên tập viên)"
    r"(?:,| và)? ?)+(?:của |các )*(?:báo|đài|cơ quan báo|truyền hình|truyền thông|thông tấn)\b"
)
"""The press, whose people are thanked: "tặng Giấy khen cho 06 phóng viên báo, đài"."""
_FIRMS = Sought(
    r"\b(?:\d+|hai|ba|bốn|năm|nhiều|một số|các) (?:doanh nghiệp"
    r"|chủ doanh nghiệp|công ti|nhà hảo tâm|mạnh thường quân|nhà tài trợ)\b"
    r"[^;]*?\b(?:được|nhận)\b[^;]*$"
)
_LANDLORDS = Sought(r"\b(?:chủ|hộ) (?:nhà trọ|khu trọ|trọ|kinh doanh)\b[^;,.]{0,30}$")
"""Those who let rooms to workers: "10 chủ nhà trọ nhận Giấy khen"."""
_SPONSOR = late(r"\b(?:nhà hảo tâm|mạnh thường quân|nhà tài trợ)\b[^;:]{0,70}\bđược\b[^;:]*$")
_COUNTED_FIRMS = late(
    r"(?:\d+|hai|ba|bốn|năm|sáu|bảy|tám) (?:(?:chủ )?(?:doanh nghiệp|công t[yi])"
    r"|(?:chủ|hộ) (?:nhà trọ|khu trọ|trọ|kinh doanh))\b"
)
_TO_FIRMS = late(
    r"[^;.\d]{0,60}?\bcho (?:các |\d+ )(?:doanh nghiệp|dn|chủ doanh nghiệp|công ti|nhà hảo tâm"
    r"|mạnh thường quân|nhà tài trợ)\b"
)
"""Firms as winners, counted or not named: what they are given is no union's award."""


_FIRM_NAMED = Sought(
    r"[”\"]?(?: (?:của|do|năm) [^:;,.]{2,40})?(?:\s*: ?| (?:được )?(?:trao )?cho )(?:các )?"
    r"(?:công ti|tổng công ti|tập đoàn|doanh nghiệp|xí nghiệp|nhà máy|hợp tác xã|cty|khách sạn)\b"
)
"""A firm that won: 'danh hiệu "Doanh nghiệp vì người lao động": Công ty A, Công ty B'."""


def goes_to_firms(view: SentenceView, title: Title) -> bool:
    """Whether a distinction goes to firms that are named, and to no union told with them."""
    if title.award_class in ("prize", "ranking"):
        return False
    firm = view.match(_FIRM_NAMED, title.end, view.end)
    return firm is not None and not any(name.start >= title.end for name in view.mentions)


def won_by_others(view: SentenceView, title: Title, lead: str) -> bool:
    """Whether the words before a title tell that a party cell, a pupil or a child has it."""
    if _OUTSIDE_BODY.search(lead[-_NEAR:]):
        return True
    if drawn_by_lot(view, title, lead) or (
        title.award_class == "prize" and _of_pupils(view, title, lead)
    ):
        return True
    return title.award_class in ("prize", "certificate") and bool(
        view.search(_OF_CHILD, lead)
        or _OF_CHILD_BEHIND.match(view.analysis.low, title.end, view.end)
    )


def _of_pupils(view: SentenceView, title: Title, lead: str) -> bool:
    """Whether pupils win; players of a team may be called "các em" as well."""
    found = _OF_PUPILS.search(lead)
    if found is None or found["they"] is None:
        return found is not None
    before = view.analysis.low[max(0, title.start - _BACK) : title.start]
    return any(word in before for word in _PUPILS)


def to_outsiders(
    view: SentenceView, title: Title, granter: Granter | None, recipient: Recipient
) -> bool:
    """Whether the title goes to firms or sponsors: "LĐLĐ tỉnh tặng … cho 5 công ty"."""
    before = view.slice(max(view.start, title.start - 110), title.start)
    if _COUNTED_FIRMS.match((recipient.text or "").lower()):
        return True
    if recipient.count is None and recipient.branch is None and view.search(_FIRMS, before):
        return True
    if recipient.branch is None and view.search(_LANDLORDS, before):
        return True
    if recipient.kind != "branch" and _TO_FIRMS.match(view.slice(title.end, view.end)):
        return True
    if view.match(_TO_FORCES, title.end, view.end) or view.match(_TO_PRESS, title.end, view.end):
        return True
    if view.match(_TO_EMPLOYERS, title.end, view.end):
        return True
    given = granter is not None and granter.branch is not None
    if given and _TO_MANAGERS.match(view.analysis.low, title.end, view.end):
        return True
    if granter is None or granter.branch is None or recipient.kind == "branch":
        return False
    if recipient.kind == "individual" and _SPONSOR.search(before):
        return True
    behind = view.slice(title.end, min(view.end, title.end + 60))
    told = f"{recipient.text or ''} {behind.partition(';')[0]}"
    return bool(_OUTSIDER.search(told.lower()))
