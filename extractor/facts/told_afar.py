"""People whose figure stands behind their place, their state or a time: "số lao động ở … là 48"."""

from extractor.analysis import SentenceView
from extractor.facts.managed import managed
from extractor.late import late
from extractor.lexicon import Hit
from extractor.sought import Sought

NUMBER_OF = Sought(
    r"(?:số(?: người| lao động| cán bộ)? là|số(?: lượng)?|\btổng|\bquân số|\blực lượng|\bđội ngũ)"
    r"\s*$"
)
CLAUSE_OPENS = late(r"(?:^|[,;:(–]|\b(?:và|là|trong đó|trong số đó|riêng|gồm))\s*(?:có )?(?:số )?$")
_AT_ITS_TIME = late(
    r"\s*:?\s*(?:tính |vào |ở )?(?:thời điểm )?(?:đầu|cuối) (?:kì|nhiệm kì|khóa|năm(?: học)?)"
    r"(?:\s*:)?(?: (?:chỉ |mới )?(?:là|có))?\s*"
)
"""One of two times at which members are told: "Đoàn viên: đầu kỳ 60, cuối kỳ 62"."""
_STATE = (
    r" (?:(?:hiện|đang|đã|thực tế|trực tiếp|được|chính thức) )*"
    r"(?:nơi (?:đã )?có (?:tổ chức )?công đoàn"
    r"|làm việc|công tác|sinh hoạt"
    r"|lao động|có mặt|quản lí|tập hợp"
    r"|(?:vào|gia nhập|tham gia)(?: (?:công đoàn|tổ chức công đoàn|nghiệp đoàn|tổ chức))?)"
)
_OF_PLACE = (
    r" (?:trong|của|ở|tại|toàn|trên|thuộc|do)"
    r"(?: (?!(?:chưa|bị|được|mất|thiếu|nghỉ|tăng|giảm)\b)(?:\d{1,3}(?= [^\W\d])|[^\W\d]+)){1,12}?"
)
_BARE_HOST = (
    r" (?:công ti|nhà trường|trường|cơ quan|đơn vị|bệnh viện|xí nghiệp|nhà máy|trung tâm|viện)"
)
_AS_OF = (
    r",? (?:(?:trong |vào |hồi )?năm (?:học )?\d{4}(?: ?[-–] ?\d{4})?"
    r"|(?:tính |vào )?(?:đến|tới|vào|thời điểm|cuối|đầu|hết) (?:[^,;:()]|\d){2,40}?)"
)
_WHEN = r" (?:sau|trước|hồi|lúc) (?!khi\b)[^\W\d]+(?: [^\W\d]+){0,2}?"
_AFAR = late(
    rf"(?:{_BARE_HOST})?(?:{_STATE}|{_OF_PLACE}|{_WHEN}){{0,3}}(?:{_AS_OF})?"
    r"(?P<colon>\s*:)?(?:(?<!:) (?:(?:hiện|nay|đã|vẫn|chỉ|cũng) )*(?:là|có|đạt|lên|còn|xuống"
    r"|(?:tăng|giảm|rút|tụt|nhích)(?: lên| xuống| còn| tới| đến)+))?"
    r"(?:(?: |^)(?:tới|đến|con số|mức|mốc))*(?: \((?:là |có )?)?\s*"
)
"""The same with the people's place or state: "số lao động đang làm việc trong 5 KCN là 48.215"."""


def told_afar(view: SentenceView, noun: Hit, at: int) -> bool:
    """Whether a noun with "số", or at the head of a label, has its figure behind its place."""
    low = view.analysis.low
    between = low[noun.end : at]
    if "quản lí" in between and managed(low, view.start, noun.start, noun.end, at):
        return True
    number_of = view.search(NUMBER_OF, low, view.start, noun.start) is not None
    if not (number_of or ":" in between) or not between.strip():
        return False
    if ";" in between or between.count(",") > 1:
        return False  # at once: the pattern would try every way to part the words
    if (told := _AFAR.fullmatch(low, noun.end, at)) is None or number_of:
        return told is not None
    return bool(told["colon"] and CLAUSE_OPENS.search(low[view.start : noun.start]))


def told_at_a_time(view: SentenceView, noun: Hit, at: int) -> bool:
    """Whether a noun that opens a clause has the figure of the beginning behind it."""
    if noun.group != "people.member" or not _AT_ITS_TIME.fullmatch(view.low, noun.end, at):
        return False
    return CLAUSE_OPENS.search(view.low[view.start : noun.start]) is not None
