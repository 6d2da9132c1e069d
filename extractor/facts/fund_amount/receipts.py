"""What a union took in from the one above it, told by that union's name: "do LĐLĐ tỉnh cấp"."""

from re import Pattern

from extractor.analysis import SentenceView
from extractor.context.discourse import Discourse, Owner
from extractor.facts.fund_amount.colleagues import stands_above
from extractor.late import late
from extractor.quantities import Quantity
from extractor.sought import Sought

_ITEM = late(r"\W*(?:[a-zđ\d]{1,2}[.)]? ?)?(?:nguồn |kinh phí |tiền |phần )?(?:do |từ )?")
_GAVE_LABEL = late(
    r"(?:(?:,| và) [^:;\d]{2,60}?)?(?: (?:cùng|đã))*"
    r"(?: (?:phân bổ|cấp|hỗ trợ|chuyển|rót|bổ sung|ủng hộ|tặng|gửi|góp|đóng góp|gửi tặng)"
    r"(?: (?:về|xuống|lại|cho|thêm))*)?(?: \([^()\d]{2,60}\))?"
    r" ?[:–-] ?"
)
_TAKEN_IN = late(
    r"\W*(?:[a-zđ\d]{1,2}[.)] ?)?(?:tổng |phần |nguồn |các khoản )?thu\b[^;\d]{0,30}: ?(?:do |từ )?"
)
_GAVE = late(r" (?:phân bổ|cấp|hỗ trợ|chuyển|rót|bổ sung)(?: (?:về|xuống|lại|cho|thêm))* ?[:–-]? ?")
"""An item of accounts that says so itself: "Thu: LĐLĐ huyện cấp 12.000.000 đồng"."""
_RECEIPTS = late(
    r"\b(?:tiếp nhận|nguồn thu|tổng thu|phần thu|tổng nguồn|các nguồn|nguồn kinh phí"
    r"|huy động được|nguồn tiền|tiền từ đâu|nguồn ủng hộ|nguồn đóng góp|tiền ủng hộ|số tiền nhận"
    r"|nguồn hỗ trợ|đã nhận được)\b"
)
"""The head over what a union took in, from which sources."""
_SOURCES = late(
    r"\b(?:nguồn tiền|tiền từ đâu|nguồn ủng hộ|nguồn đóng góp|các nguồn (?:thu|ủng hộ|đóng góp)"
    r"|(?:tiền|số tiền|danh sách) ủng hộ\b.{0,80}\b(?:tiếp nhận|nhận được)|đã tiếp nhận)\b"
    r"|\b(?:tiếp nhận|nhận được|vận động được|quyên góp được|huy động được)\b[^.;:\d]{0,30}"
    r"\d[\d.,]* (?:triệu |tỷ |nghìn )?đồng\b"
    r"(?:(?!\b(?:để|chi|trao|tặng|thăm|xây|sửa|mua)\b)[^;:]){0,120}(?:[,.;:]|$)"
)
"""The head over the sources of what a union gathered: "Nguồn tiền từ đâu?"."""
_NAMELY = late(r"\W*(?:cụ thể|trong đó|gồm|bao gồm|chi tiết|danh sách)(?: như sau| là| gồm)?\W*")
_LABEL = late(r"\W*[^:|]{3,140}[:|]\s*(?:\d+ [^\W\d]+[,:] )?")
_ALLOWANCE_BY = Sought(r"\b(?:kinh phí|đoàn phí|ngân sách|tài chính)\b[^,;.\d]{0,40} (?:được|do) $")
_ALLOTTED_BACK = late(
    r"[^;.\d] (?:cấp|trích|chuyển|phân bổ|hoàn|cấp trả|phân phối)(?: (?:về|lại|bù|xuống|trả|cho))*"
    r"[^,;.\d]{0,24}$"
)
"""What a higher union allots a lower: "Kinh phí công đoàn được Công đoàn ngành cấp về …"."""


_ALLOTTED_TO_US = Sought(
    r"\b(?:thu|nộp|tiền)(?: được)? đoàn phí\b(?:[^.]|\.(?=\d))*"
    r"\b(?:công đoàn|cđ|cđgd|lđlđ|liên đoàn lao động|cấp trên)\b[^,;.\d]{0,40}"
    r" (?:cấp(?! trên)|cấp lại|cấp bù|cấp trả|cấp về|phân bổ|phân bổ lại|trích lại|trả lại)"
    r"(?: [^,;.\d]{0,24})?$"
    r"|\bthu đoàn phí\b(?:[^.]|\.(?=\d))*[,;] "
    r"(?:công ti|doanh nghiệp|nhà trường|cơ quan|chuyên môn)(?: [^\W\d]+){0,4}?"
    r" (?:chuyển|nộp|đóng|trích|cấp)(?: [^\W\d]+){0,3}? kinh phí"
    r"(?: công đoàn)?(?: \d ?%)?(?: [^\W\d]+){0,2} ?$"
)
_ADDED = Sought(
    r"\bthu\b[^;.\d]{0,40}\d(?:[^;.]|\.(?=\d))*[,;] ?(?:công đoàn|cđ|lđlđ|liên đoàn|cấp trên)\b"
    r"[^,;.\d]{0,30} (?:cho|cấp|hỗ trợ|bổ sung|giúp)(?: thêm)?(?: [^,;.:\d]{0,20})?$"
)
_THEN_SPENT = Sought(r" ?(?:đồng|đ)?[,;] (?:đã |tổng )?chi\b")
"""What a higher union gives back, told among what came in: "thu đoàn phí …, LĐLĐ huyện cấp …"."""


def is_allotted(view: SentenceView, quantity: Quantity) -> bool:
    """Whether a sum of accounts is what the union above allots."""
    lead = view.slice(view.start, quantity.start)
    if view.search(_ADDED, lead) and view.match(_THEN_SPENT, quantity.end):
        return True
    return view.search(_ALLOTTED_TO_US, lead) is not None


_PAYS_UP = Sought(
    r"[;,]\s*(?:và |còn )?(?:chi |các khoản )?(?:nghĩa vụ )?(?:trích nộp|chuyển nộp|nộp)"
    r"(?: (?:nghĩa vụ|về|lên|cho|kinh phí|đoàn phí|cho))*"
    r" (?:công đoàn|cđ|cđgd|lđlđ|liên đoàn|cấp trên|tổng l)[^,;.\d]{0,50}$"
)


def pays_up(view: SentenceView, quantity: Quantity) -> bool:
    """Whether a part of what was spent is what was passed up: "…; nộp LĐLĐ tỉnh 1.710 triệu"."""
    return view.search(_PAYS_UP, view.slice(view.start, quantity.start)) is not None


def is_source_told(view: SentenceView, quantity: Quantity) -> bool:
    """Whether a sum is that of an item of a list headed as the sources of what was gathered."""
    label = view.slice(view.start, quantity.start)
    if ":" not in label and "|" not in label:
        return False
    return _LABEL.fullmatch(label) is not None and _headed(view, _SOURCES)


def _headed(view: SentenceView, words: Pattern[str]) -> bool:
    """Whether a head over a sentence has one of the words in what it says last."""
    layout, low = view.analysis.layout, view.analysis.low
    blocks = [layout.blocks[head] for head in layout.heads_of(view.block)]
    ends = [(_last_said(low, one.start, one.end), one.end) for one in blocks]
    return any(words.search(low, *last) for last in ends)


def _last_said(low: str, start: int, end: int) -> int:
    """Where the last sentence begins that says more than "Cụ thể:"."""
    last = max(start, low.rfind(". ", start, end))
    if last > start and _NAMELY.fullmatch(low, last, end):
        return max(start, low.rfind(". ", start, last))
    return last


def source_of_whole(
    view: SentenceView, discourse: Discourse, quantity: Quantity, owner: Owner | None
) -> Owner | None:
    """The union a list of sources is of, for an item that another union labels; else the owner."""
    whole = discourse.focus_at(view)
    if owner is None or whole in (None, owner.branch) or not is_source_told(view, quantity):
        return owner
    return Owner(whole, "receipts") if whole is not None else owner


def is_item_of_receipts(
    view: SentenceView, discourse: Discourse, quantity: Quantity, above: int
) -> bool:
    """Whether an item of what was taken in tells what a higher union gave: "- LĐLĐ tỉnh cấp: …"."""
    for name, _, branch in discourse.entries(view):
        taken_in = branch == above and _TAKEN_IN.fullmatch(view.slice(view.start, name.start))
        if taken_in and _GAVE.fullmatch(view.slice(name.end, quantity.start)):
            return True
        labels = branch == above and _ITEM.fullmatch(view.slice(view.start, name.start))
        if labels and _GAVE_LABEL.fullmatch(view.slice(name.end, quantity.start)):
            return _headed(view, _RECEIPTS)
    return False


def is_allotted_back(
    view: SentenceView, discourse: Discourse, quantity: Quantity, at: int, above: int
) -> bool:
    """Whether a union named at ``at`` only allots a lower one the sum, which takes it in."""
    focus = discourse.focus_at(view)
    if focus is None or not stands_above(discourse, above, focus):
        return False
    if view.search(_ALLOWANCE_BY, view.slice(view.start, at)) is None:
        return False
    return _ALLOTTED_BACK.search(view.slice(at, quantity.start)) is not None
