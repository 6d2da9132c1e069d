"""The words that tell each of several ("mỗi", "mức", "từng"), and whether one governs a sum."""

from extractor.analysis import SentenceView
from extractor.late import late
from extractor.lexicon import Hit
from extractor.sought import Sought

_EACH, _TOTAL = "fund_amount.each", "fund_amount.total"
RATE = Sought(
    r"(?:mỗi|hàng|hằng"
    r"|(?<!sau )(?<!trong )(?<!vòng )(?<!hơn )(?<!gần )(?<!chỉ )(?<!qua )(?<!đầy )(?<!sang )"
    r"(?<!mười )(?<!mươi )một)"
    r"\s+(?P<span>năm|tháng|quý)\b"
    r"(?! (?:qua|vừa qua|vừa rồi|nay|trở lại|lại đây|gần đây|sau|rưỡi)\b)"
)
"""How often a sum is paid, which a word of each may tell as well: "mỗi năm"."""
_AVERAGE_OF = Sought(
    r"(?:(?:mỗi|hàng|hằng|một) (?:năm|tháng|quý|đợt|lần)|\b(?:19|20)\d\d),?"
    r" (?:trung bình|bình quân)$"
)
"""A yearly average, which is no sum for each: "mỗi năm trung bình 60 triệu đồng"."""
_AVERAGES = ("bình quân", "trung bình")
_EACH_YEAR = late(
    r"[\d.,]+ ?(?:triệu|tỉ|nghìn|ngàn)?(?: ?đồng|đ)?(?: ?/ ?| mỗi | một )"
    r"(?:năm|đợt|nhiệm kì)\b(?! ?/)"
)
"""What makes of an average that of the years: "bình quân 120 triệu đồng/năm"."""
_LEVELS = late(r" ?(?:công đoàn |đơn vị )?(?:phường, xã|xã, phường|huyện, thị xã|quận, huyện)\b")
"""Kinds of area listed behind a word of each: "mỗi công đoàn phường, xã 200 triệu đồng"."""
_CLOSE = late(
    r"(?:[^,;.:\d]|\d[\d.,]*(?!\d)){0,60}"
    r"(?:, (?:trợ cấp|hỗ trợ|phúng viếng|thăm hỏi|tặng quà|động viên|tặng|trao)(?: thêm)?\s*)?"
)
_GETS_EACH = Sought(
    r"[^,;.:\d]{0,60}\b(?:được|nhận)\b"
    r"(?:[^,;.:\d]|, (?=[^\W\d]+(?: [^\W\d]+){0,3}(?:,| và | trị giá))){0,90}"
)
"""What each gets, told at length: "mỗi giáo viên … được tặng một chăn bông trị giá …"."""
_HOLDS = late(
    r"[^;.:\d]{0,40}(?:\b\d{1,2}\b[^,;.:\d]{0,30})?\b(?:gồm|bao gồm|gồm có|là|với)\b"
    r"(?:[^;.()]|\.(?=\d)){2,120}?\b(?:tổng |tổng giá )?(?:trị giá|giá trị|giá)(?: là)?"
    r"(?: (?:gần|hơn|trên|khoảng))?\s*"
)
"""What each gets, and what it is made of: "mỗi người 1 phần quà gồm gạo, dầu ăn trị giá …"."""
_ONE_BY_NAME = late(r"\b(?:chị|anh|ông|bà|cô|thầy|đoàn viên|em|cháu) [A-ZĐÀ-Ỵ][^;.\d]*$")
"""One who alone gets a sum told with a word of each: "nhà cho chị Lài, mức hỗ trợ …"."""
_ONE_WORD = late(r"\s*(?:[^\W\d]+(?: có| đạt)?\s*)?")
_ONCE = Sought(
    r"từng (?:hỗ trợ|được|là|có|trao|tặng|giúp|cho|vay|nhận|góp|đóng|xây|ủng hộ|chi|bị|đạt|dành"
    r"|chuyển|gửi|trích|cấp|mượn|lập|vận động|quyên góp|mua|sửa|ứng|bỏ ra|rót|kêu gọi|huy động"
    r"|đứng ra|chia sẻ|cứu trợ|tiếp nhận|thu|kết nối|tổ chức|tài trợ|đối ứng)\b"
)
"""Once before, and not each: "Tổng LĐLĐ cũng từng hỗ trợ nghiệp đoàn 500 triệu đồng"."""
_KEPT_AT = Sought(r"\b(?:duy trì|giữ|đạt|ở|bằng) mức$")
"""What a fund is kept at: "quỹ tình thương duy trì mức trên 40 triệu đồng"."""
_A_LITTLE = Sought(
    r" (?:một ít|một chút|chút ít|ít nhiều|một tay"
    r"|(?:một|nửa|hai|\d) ngày (?:lương|thu nhập|công)[^,;.\d]{0,12} (?:được|thu|có))\b"
)
"""What people give, each as much as he can: "chị em góp mỗi người một ít được 5 triệu đồng"."""
_DOOR_TO_DOOR = Sought(r"\b(?:đi|đến|tới|gõ cửa|xuống) từng")
"""What makes of "từng nhà" no sum for each: "đi từng nhà xin thêm được 43 triệu đồng"."""
_IN_A_NAME = late(r"[^“”\",;.]{0,30}[”\"](?! ?[“\"])")
"""What stands behind a word of each inside quotes: "Một nghìn đồng mỗi ngày"."""


def word_of_each(view: SentenceView, at: int) -> Hit | None:
    """The last word of each before an offset, unless it is part of a name or means another thing.

    Names and other things: "Một nghìn đồng mỗi ngày", "từng hỗ trợ", "góp mỗi người một ít".
    """
    each, low = view.before(at, _EACH), view.analysis.low
    if each is None:
        return None
    lead = view.slice(view.start, each.start)
    quoted = lead.count('"') % 2 == 1 or "“" in lead
    if (
        (quoted and _IN_A_NAME.match(low, each.end, at))
        or _ONCE.match(low, each.start)
        or _A_LITTLE.match(low, each.end)
        or view.search(_DOOR_TO_DOOR, low, max(view.start, each.start - 8), each.end)
    ):
        return None
    return each


def stands_straight_before(view: SentenceView, each: Hit, at: int) -> bool:
    """Whether a word of each stands right before what a fund has of each, and is no level kept."""
    if view.search(_KEPT_AT, view.analysis.low, view.start, each.end):
        return False
    return _ONE_WORD.fullmatch(view.slice(each.end, at)) is not None


def leads(view: SentenceView, each: Hit, start: int, floor: int) -> bool:
    """Whether a word of each governs the sum at ``start``; in brackets it governs all of them."""
    if each.start < floor and "(" not in view.slice(view.start, each.start):
        return False
    if RATE.match(view.slice(each.start, each.end + 8)):
        return False
    if view.slice(each.start, each.start + 3) == "mức" and _ONE_BY_NAME.search(
        view.analysis.text, view.clause(each.start)[0], each.start
    ):
        return False
    if view.search(_AVERAGE_OF, view.slice(max(view.start, each.start - 12), each.end)):
        return False
    average = view.slice(each.start, each.end).startswith(_AVERAGES)
    if average and _EACH_YEAR.match(view.analysis.low, start):
        return False
    if ")" in view.slice(each.end, start) and "(" in view.slice(view.start, each.start):
        closed = view.slice(each.end, start)
        if "(" not in closed.partition(")")[0]:
            return False  # "Quỹ (mỗi người góp một ngày lương) thu được 7,4 tỷ đồng"
    opened = view.analysis.low.rfind("(", view.start, start)
    if 0 <= opened < each.start and ")" not in view.slice(opened, start):
        return True
    if _HOLDS.fullmatch(view.slice(each.end, start)) and not any(
        each.end <= sum_.start < start for sum_ in view.kind_of("money")
    ):
        return True
    of_total = view.slice(max(view.start, each.start - 5), each.start) == "tổng "
    if of_total or totals(view, each.end, start):
        return False
    between = _LEVELS.sub("", view.slice(each.end, start))
    return (_CLOSE.fullmatch(between) or _GETS_EACH.fullmatch(between)) is not None


def totals(view: SentenceView, start: int, end: int) -> bool:
    """Whether a word of a total stands in a stretch, and not as part of a union's name."""
    return any(
        start <= hit.start
        and hit.end <= end
        and not any(name.start <= hit.start < name.end for name in view.mentions)
        for hit in view.of(_TOTAL)
    )
