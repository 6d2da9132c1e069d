"""Who chips in: people, whose money is gathered, or a union that adds its part to a house."""

from extractor.analysis import SentenceView
from extractor.late import late
from extractor.lexicon import Hit
from extractor.quantities import Quantity
from extractor.sought import Sought

_CHIPS_IN = ("góp", "đóng góp", "góp thêm", "bổ sung")
_PEOPLE_GIVE = late(
    r"\b(?:đoàn viên|công nhân|công chức|viên chức|người lao động|cbcc\w*|cnvc\w*|cnlđ|anh em"
    r"|anh chị em|chị em|thầy cô|giáo viên|y bác sĩ|mọi người|bà con|đồng nghiệp|ngư dân|thành viên"
    r"|nhà hảo tâm|bạn bè|thợ|công nhân viên|nhân viên|thợ mỏ|thợ lò)\b[^,;:.\d]{0,60}$"
)
"""People before a verb of giving: what they chip in is gathered, for a house as well."""
_HELPS = ("giúp", "giúp đỡ", "hỗ trợ", "cứu trợ", "chia sẻ", "giúp cho", "tặng")
_OTHERS_HELPED = late(
    r"(?: (?:với|cho|các|những|\d+|hộ|gia đình))* (?:đồng bào|người dân|bà con|nhân dân|dân"
    r"|nạn nhân|miền|vùng|bộ đội|chiến sĩ|học sinh|trẻ em|người nghèo|tuyến đầu"
    r"|người (?:mù|khuyết tật|già))\b"
)
"""Others than members, to whom goes what people give."""
_PEOPLE_CHIP_IN = Sought(
    r"(?:^\W*|[;:] )(?:[^,;.:\d]{2,30}, )?(?:toàn thể |các |mỗi |100% )?"
    r"(?:đoàn viên|công nhân|công chức|viên chức|người lao động|cbcc\w*|cnvc\w*|cnlđ|anh em|chị em"
    r"|anh chị em|thầy cô|giáo viên|y bác sĩ|mọi người|cán bộ)"
    r"(?:,? (?:đoàn viên|người lao động|công nhân|viên chức|giáo viên|nhân viên|cnvc\w*))*"
    r"(?: (?:toàn|cả|trong) [^\W\d]+(?: [^\W\d]+)?)?"
    r"(?: (?:đã|còn|cũng|luôn|tự nguyện|tích cực|cùng))*"
    r" (?:góp|đóng góp|quyên góp|ủng hộ|chung tay góp)\b(?:[^;.]|(?<=\d)\.(?=\d))*, $"
)
_BY_UNION = Sought(r"\bđược (?:cđcs|công đoàn|lđlđ|nghiệp đoàn)\b[^,;:.]*$")
_HOUSE = Sought(
    r"\b(?:nhà(?! (?:nước|trường|máy|giáo|ga|thuốc|đất|xe|báo|văn|khách))"
    r"|căn|(?<!quỹ )(?<!quỹ [“\"])mái ấm)\b"
)
"""A house a union helps to build: what it adds to others' sums is spent, not gathered."""
_GATHERED = Sought(
    r"\b(?:vận động|huy động|quyên góp|kêu gọi|thu)(?: [^\W\d]+){0,4} [\d.,]+"
    r"(?: (?:tỷ|tỉ|triệu|đồng|trđ|tr\.đ))*,? (?:trong đó|bao gồm|gồm)\b"
)
"""A sum gathered, with its parts behind it: who chips in to it spends nothing on a house."""
_HOUSE_OPENED = Sought(
    r"\b(?:khánh thành|bàn giao|khởi công|động thổ|hoàn thành|dựng xong|xây xong)\b"
    r"[^;.\d]{0,16}\b(?:căn nhà|ngôi nhà|nhà|mái ấm)\b(?! văn hóa| máy| trường)"
)
_MOVED_IN = Sought(
    r"[^;.\d]{0,24}(?:[^;.]|\.(?=\d)){0,70}\b(?:(?:về|dọn về|vào|có|ở) (?:ở )?(?:trong )?"
    r"(?:căn |ngôi )?nhà mới|(?:dựng|xây|cất|làm|sửa)(?: được| xong| lại)* (?:căn |ngôi )?nhà)\b"
)
"""The house told behind what went into it: "CĐCS góp thêm 9 triệu, chị đã về nhà mới"."""
_HOUSE_DONE = Sought(
    r"\b(?:căn nhà|ngôi nhà|nhà|mái ấm)\b(?! văn hóa| máy| trường)[^;.]{0,90}"
    r" (?:hoàn thành|hoàn tất|khánh thành|khởi công|cất xong|xây xong|dựng xong|bàn giao)\b"
    r"|^\W*(?:căn|ngôi) nhà\b[^;]{0,120} (?:làm|xây|cất|dựng|sửa)? ?(?:hết|tốn|trị giá|tổng chi phí"
    r"|chi phí|kinh phí)\b[^;]*\d"
)
"""A house told before the sum in its sentence: "nhà của chị Mới đã hoàn thành; CĐCS góp …"."""
_OTHERS_HOUSE = Sought(
    r"\b(?:đại đoàn kết|bán trú|nhà văn hóa|cho đồng bào|cầu dân sinh|bộ đội|biển đảo)\b"
)
"""Houses for others than members, to which a union gives: "đóng góp xây nhà đại đoàn kết"."""
_INTO_BOX = late(
    r"(?: ?/ ?[^\W\d]+)?[^,;.\d]{0,24}? (?:bỏ|góp|nộp|đóng|gửi|cho|đưa|xung|nuôi|gây|lập|làm)"
    r"(?: vào| vô| cho| thành)? (?:quỹ|ống|heo|lợn|hũ|thùng|hòm)\b"
)
"""What is done with a sum that people put by: "… 50.000 đồng từ tiền lương bỏ ống"."""
_EACH_OF_PEOPLE = Sought(
    r"\b(?:mỗi|từng|một|ai cũng|ai nấy|mọi)"
    r" (?!năm|tháng|quý|lần|đợt|cđcs|công đoàn|tổ|đơn vị|số|ít)"
    r"(?:[^,;.:\d](?!công đoàn|cđcs|lđlđ)){0,40}$"
)
"""Each of the people, before a verb of putting by: "một tàu trích lại 300.000 đồng"."""
_PUTS_BY = ("trích", "dành", "bỏ ra")
_STRICKEN = late(r"\b(?:vùng|bão|lũ|lụt|đồng bào|bà con|miền trung|cứu trợ)\b")
_SENT = Sought(
    r"(?:gửi|chuyển|nộp) (?:về|vào|ra)\b"
    r"|gửi (?:(?:tặng|giúp|tới|đến|cho) )?"
    r"(?:bà con|đồng bào|nhân dân|người dân|đồng nghiệp|vùng|miền)\b"
)
_BESIDE = 12
"""Code points between "chia sẻ" and the sum that people give."""


def chipped_by_people(view: SentenceView, cue: Hit, clause_start: int, quantity: Quantity) -> bool:
    """Whether people, not their union, give the sum: "đoàn viên góp 60 triệu đồng"."""
    if _goes_on_giving(view, cue):
        return True
    shares = view.slice(cue.start, cue.end) == "chia sẻ" and _BESIDE >= quantity.start - cue.end > 0
    if not (shares or _chips_in(view, cue) or _put_by(view, cue, quantity) or _send_in(view, cue)):
        return False
    given = view.slice(max(clause_start, cue.start - 90), cue.start)
    return _PEOPLE_GIVE.search(given) is not None and not view.search(_BY_UNION, given)


def _goes_on_giving(view: SentenceView, cue: Hit) -> bool:
    """Whether people who have chipped in go on to help others: "đoàn viên góp quỹ …, giúp …"."""
    if view.slice(cue.start, cue.end) not in _HELPS or not _OTHERS_HELPED.match(
        view.analysis.low, cue.end, view.end
    ):
        return False
    return view.search(_PEOPLE_CHIP_IN, view.slice(view.start, cue.start)) is not None


def added_to_house(view: SentenceView, cue: Hit, quantity: Quantity) -> bool:
    """Whether a union adds its part to what a house for a member costs."""
    if not _chips_in(view, cue):
        return False
    clause_start, clause_end = view.clause(quantity.start)
    if view.search(_GATHERED, view.slice(view.start, cue.start)):
        return False
    given = view.slice(max(clause_start, cue.start - 90), cue.start)
    if _OTHERS_HOUSE.search(given + view.slice(cue.end, quantity.start)):
        return False
    around = view.slice(clause_start, quantity.end)
    behind = view.slice(quantity.end, min(clause_end, quantity.end + 60)).partition(",")[0]
    done = view.search(_HOUSE_DONE, view.slice(view.start, clause_start))
    if not quantity.per and view.match(_MOVED_IN, quantity.end):
        return True
    return done is not None or _HOUSE.search(around + behind + _house_before(view)) is not None


def _house_before(view: SentenceView) -> str:
    """The house that the sentence before opens: "Khánh thành căn nhà … CĐCS góp 50 triệu đồng"."""
    before = view.analysis.views[view.index - 1] if view.index else None
    if before is None or before.block != view.block:
        return ""
    opened = before.search(_HOUSE_OPENED, view.analysis.low, before.start, before.end)
    return opened.group() if opened else ""


def _chips_in(view: SentenceView, cue: Hit) -> bool:
    """Whether a union adds its part: "CĐCS góp 25 triệu đồng"; "ủng hộ" only straight behind it."""
    word = view.slice(cue.start, cue.end)
    beside = any(0 <= cue.start - name.end <= 1 for name in view.mentions)
    return word in _CHIPS_IN or (word == "ủng hộ" and beside)


def _send_in(view: SentenceView, cue: Hit) -> bool:
    """Whether people send what they give: "296 đoàn viên gửi về 21 triệu đồng"."""
    low = view.analysis.low
    if _SENT.match(low, cue.start, view.end):
        return True
    sent = low.startswith("gửi", cue.start)
    return sent and _STRICKEN.search(low, view.start, view.end) is not None


def _put_by(view: SentenceView, cue: Hit, quantity: Quantity) -> bool:
    """Whether people put the sum into a fund or a box: "trích 50.000 đồng bỏ quỹ"."""
    return (
        cue.end <= quantity.start and _INTO_BOX.match(view.analysis.low, quantity.end) is not None
    )


def each_puts_by(view: SentenceView, cue: Hit, start: int, quantity: Quantity) -> bool:
    """Whether each of the people puts the sum by: "mỗi chuyến biển một tàu trích lại …"."""
    return (
        view.slice(cue.start, cue.end) in _PUTS_BY
        and cue.end <= quantity.start
        and quantity.start - cue.end < 30
        and view.search(_EACH_OF_PEOPLE, view.slice(start, cue.start)) is not None
    )
