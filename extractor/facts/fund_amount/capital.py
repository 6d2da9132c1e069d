"""Capital and loans: what a fund is made of, and what is given only to come back."""

from extractor.analysis import SentenceView
from extractor.late import late
from extractor.lexicon import Hit
from extractor.quantities import Quantity
from extractor.sought import Sought

_PART_OF_CAPITAL = late(
    r"\b(?:(?:vốn|nguồn|tiền|quỹ)(?: vốn)?"
    r" (?:do|của|từ|lđlđ|ngân sách|tiết kiệm|gửi|huy động|ủy thác|vay|ưu đãi|tự có|đóng góp|cấp"
    r"|nhận|bổ sung|ban đầu|góp|công đoàn|tổng lđlđ)"
    r"|(?:từ|do) [^,;.\d]{2,50} (?:đóng góp|góp|cấp|chuyển|chuyển về|hỗ trợ|gửi|ủy thác|bổ sung)"
    r"|lãi (?:tích lũy|tiền gửi|nhập vốn))\b"
    r"|(?:\btrong đó|\bgồm|^[,;]|\bvà|\bcòn)(?: (?:là|có|phần))* (?:(?:vốn|nguồn|tiền) )?"
    r"(?:gửi |tiền gửi |gửi tại |tại )?(?:tiết kiệm|kho bạc|ngân hàng|tiền mặt|tài khoản|trong két)"
    r"(?: (?:của|bắt buộc|tự nguyện|tại|là|có|nhà nước|[^,;.\d]{2,30}))*\s*$"
    r"|(?:\btrong đó|\bgồm|^[,;]|\bvà|\bcòn(?! lại)) (?!ngoài|mỗi)[^,;.\d]{2,50}"
    r" (?:góp|góp vốn|đóng góp|cấp|đối ứng|ủy thác)(?: (?:hơn|gần|trên|khoảng))*\s*$"
)
_PART_OPENS = Sought(
    r"[,;:(]\s*(?:trong đó|trong số đó|trong số này|gồm|bao gồm)(?: (?:có|riêng|hơn|gần))*:?\s*$"
)
_BY_SOURCE = Sought(
    r" (?:là |được )?(?:(?:trích|lấy|rút|chuyển|cấp|vay|huy động|tích lũy|góp) )?"
    r"(?:từ|do|của|là tiền"
    r"|là vốn|là nguồn|nguồn|vốn)\b"
)
"""The source of a part, told behind it: "…, trong đó 500 triệu đồng trích từ tài chính"."""
_GOES_OUT = late(
    r"\b(?:cho vay|đã|dư nợ|chi|phát vay|giải ngân|trợ cấp|trao|tặng|thu hồi|trong (?:năm|kì))\b"
)
_COMES_BACK = Sought(
    r"(?: ?/ ?[^\W\d]+)?(?:[^;.]|\.(?=\d)){0,90}?"
    r"\b(?:trả dần|trả chậm|hoàn (?:vốn|trả dần)|trừ dần|không (?:tính |lấy )?(?:lãi|lời)|lãi suất"
    r"|luân phiên|xoay vòng|quay vòng|vay nóng)\b"
)
"""What tells behind a sum that it comes back: "ứng 750 triệu đồng …, trả dần không lãi"."""
_STAYS = Sought(r"\b(?:tặng|trao tặng|trợ cấp|thăm|ủng hộ|góp|đóng góp|gửi vào|vào)\b")
_SET_APART = ("dành", "trích", "chi", "bỏ ra", "xuất", "lấy", "dùng")
_INTO_NEW_FUND = Sought(r" (?:từ [^,;.\d]{3,40} )?(?:để |nhằm )?(?:thành lập|lập|làm vốn) quỹ\b")
_TAKEN = (
    "ứng",
    "xuất",
    "xuất ngay",
    "xuất luôn",
    "dùng",
    "trích",
    "dành",
    "rút",
    "hỗ trợ",
    "giúp",
    "cấp",
    "lấy",
    "bỏ ra",
)
_ADVANCED = Sought(
    r"(?<!đáp )(?<!hưởng )(?<!thích )\bứng(?: ra| trước| luôn)*(?: (?:hơn|gần|trên|số tiền))*\s*$"
)
_LOAN_MONEY = Sought(r" (?:tiền|vốn) vay\b")
_OF_LOANS = late(r"\b(?:vay|vốn|tín dụng|dư nợ|xoay vòng|quay vòng|trả góp|lãi suất|việc làm)\b")
_OF_RELIEF = late(
    r"\b(?:mái ấm|hỗ trợ|trợ cấp|khẩn cấp|cứu trợ|xây|sửa|nhà|quà|khó khăn|covid|dịch"
    r"|quỹ xã hội|tấm lòng|ủng hộ|quyên góp|bão|lũ|thiên tai)\b"
)
_KEPT_UP = Sought(
    r"\bquỹ\b[^;.]{0,80}? (?:được )?(?:duy trì|xây dựng|gây dựng|thành lập|hình thành|phát triển)"
    r"\b[^;.]{0,50}? với (?:tổng )?(?:số (?:tiền|vốn|dư)|nguồn vốn|mức)"
    r"(?: (?:là|trên|gần|hơn))*\s*$"
    r"|\bquỹ\b[^;.]{0,80} (?:tăng|nâng|lớn|đi lên) (?:dần )?từ\b(?:[^;.]|\.(?=\d)){3,40}"
    r"\b(?:lên|tới|đến|thành)(?: (?:tới|đến|hơn|gần|trên))*\s*$"
    r"|\b(?:quỹ|tổ hùn vốn)\b[^.]{0,140}[,;]"
    r" (?:phấn đấu|mục tiêu)(?: (?:đến|hết|cuối)[^,;.\d]{0,24})? có\s*$"
    r"|\btiền gửi\b(?! (?:vào|cho|về|tới|đến|qua))[^;.\d]{0,40}"
    r"\b(?:là|đạt|hiện|hiện có|lên|lên tới)\s*$"
)
"""What a fund is kept up with, or has grown to: "Quỹ được duy trì với số tiền 410 triệu"."""
_SAVED = Sought(
    r"\b(?:để dành|dành dụm|tích cóp|tiết kiệm)(?: được)?(?: (?:hơn|gần|trên|khoảng|chừng))*\s*$"
)
_TURNS = Sought(r"(?:[^;.,]|[.,](?=\d)){0,40}, (?:rồi |để )?(?:xoay vòng|quay vòng|luân phiên)\b")
"""What makes savings a fund: "để dành được 13 tỷ đồng, xoay vòng cho nhau mượn"."""

_BORROWED = Sought(
    r"\bcho (?:hơn |gần |trên |khoảng )?\d[\d.]*\s[^;.:\d]{1,60}?\b(?:vay|mượn)\b"
    r"(?![^;.]*\b(?:dư nợ|thu hồi|số dư|hiện|còn|lãi)\b)"
    r"[^;.\d]{0,50}(?:\bvới|,)\s*(?:tổng|số|nguồn)[^,;.\d]{0,20}$"
    r"|\d (?:lượt )?[^;.:,\d]{1,40}?\b(?:vay|mượn|ứng vốn)\b[^;.:\d]{0,30},? "
    r"(?:cộng|tính|gộp|gom|dồn) (?:lại|dồn|ra|tất cả|hết)(?: (?:là|được|hết|cả|tới|hơn|gần))*\s*$"
)
"""People and what they borrowed: "cho 12 đoàn viên vay với tổng số vốn 60 triệu đồng"."""
_EACH_BORROWS = Sought(
    r"(?<!người )(?<!hộ )\b(?:vay|mượn|ứng vốn|trợ vốn|phát vốn|nhận vốn|rót vốn|xoay vòng"
    r"|quay vòng)\b"
    r"(?:(?!\b(?:tặng|hỗ trợ|trao|ủng hộ|đóng góp|quyên góp|góp|thăm|gửi tiết kiệm)\b)"
    r"(?:[^;.]|\.(?=\d))){0,140}"
    r"[,(–-] ?(?:mỗi|từng|một) (?:lượt|lần|người|hộ|gia đình|trường hợp|suất|nhà|chị|anh|đoàn viên"
    r"|tàu|thuyền|ghe|chủ tàu|tổ|đơn vị|em|xe)"
    r"(?: (?:vay|mượn|được|nhận|từ|là|chừng|khoảng|hơn|gần|không quá|tối đa))*\s*$"
)
"""What each of those who borrow gets: "cho 64 lượt mượn đóng xe mới, mỗi lượt 2 triệu đồng"."""


def is_part_of_capital(between: str) -> bool:
    """Whether a part of what a fund holds is told to be capital too: "trong đó vốn do … góp"."""
    return _PART_OF_CAPITAL.search(between) is not None and _GOES_OUT.search(between) is None


def is_capital_by_source(view: SentenceView, quantity: Quantity, floor: int) -> bool:
    """Whether a part of what a fund holds is told by its source behind it: "500 triệu trích từ"."""
    opened = view.search(_PART_OPENS, view.slice(floor, quantity.start)) is not None
    return opened and view.match(_BY_SOURCE, quantity.end) is not None


def is_kept_up(view: SentenceView, start: int, at: int) -> bool:
    """Whether a sum at ``at`` is what a fund, told of since ``start``, is kept up with."""
    lead = view.slice(start, at)
    if view.search(_SAVED, lead) and view.match(_TURNS, at):
        return True
    return ("quỹ" in lead or "gửi" in lead or "hùn" in lead) and bool(view.search(_KEPT_UP, lead))


def comes_back(view: SentenceView, cue: Hit, quantity: Quantity) -> bool:
    """Whether what a union takes for people is lent them, as the words behind the sum tell."""
    low = view.analysis.low
    if cue.end > quantity.start or low[cue.start : cue.end] not in _TAKEN:
        return False
    if low.endswith("để ", view.start, cue.start):
        return False  # "để dành được …"
    found = view.match(_COMES_BACK, quantity.end)
    return (
        found is not None
        and not view.search(_STAYS, low[cue.end : quantity.start])
        and not view.search(_STAYS, found.group())
    )


def founds_fund(view: SentenceView, cue: Hit, quantity: Quantity) -> bool:
    """Whether what a union sets apart becomes a fund: "dành 30 triệu đồng lập quỹ …"."""
    low = view.analysis.low
    taken = cue.end <= quantity.start and low[cue.start : cue.end] in _SET_APART
    return taken and view.match(_INTO_NEW_FUND, quantity.end) is not None


def is_loan_money(view: SentenceView, quantity: Quantity) -> bool:
    """Whether a sum is money on loan by the words beside it: "sử dụng 8,4 tỷ đồng tiền vay"."""
    low = view.analysis.low
    if view.match(_LOAN_MONEY, quantity.end):
        return True
    advanced = view.search(_ADVANCED, low, max(view.start, quantity.start - 30), quantity.start)
    return bool(advanced and view.match(_COMES_BACK, quantity.end))


def paid_in_relief(view: SentenceView, cue: Hit) -> bool:
    """Whether "giải ngân" is no loan: "từ Quỹ hỗ trợ khẩn cấp, LĐLĐ tỉnh đã giải ngân …"."""
    low = view.analysis.low
    if not low.startswith("giải ngân", cue.start):
        return False
    start = view.analysis.views[view.index - 1].start if view.index else view.start
    return not _OF_LOANS.search(low, start, view.end) and bool(
        _OF_RELIEF.search(low, view.start, view.end)
    )


def is_lent(view: SentenceView, start: int, end: int) -> bool:
    """Whether a sum told as a total or as capital is what so many people borrowed, or each did."""
    return (
        view.search(_BORROWED, view.slice(start, end)) is not None
        or view.search(_EACH_BORROWS, view.analysis.low, view.start, end) is not None
    )
