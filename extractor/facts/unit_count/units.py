"""The units a figure counts, named behind it or before it."""

from extractor.analysis import SentenceView
from extractor.facts.bracketed_labels import labelled_in_brackets
from extractor.late import late
from extractor.lexicon import Entry, Hit
from extractor.sought import Sought

UNIT = "unit_count.unit"
RATED = Sought(
    r"[^,;.\d]{0,50}?\b(?:được (?:đánh giá|xếp|công nhận|khen)|đạt (?:loại|danh hiệu|vững mạnh)"
    r"|hoàn thành (?:tốt|xuất sắc)|vững mạnh)\b"
    r"|(?: (?:xếp|đạt|được|bị))* (?:loại )?(?:khá|trung bình|yếu|kém|giỏi)\b"
)
_ORGANISATION = late(r"\s*(?:(?:tổ chức|đơn vị|đầu mối)\s*)?")
_GROUP_OF = late(r"\s*tổ (?:của|thuộc) (?:công đoàn|nghiệp đoàn|cđcs)\b")
_GROUP = late(
    r"\s*tổ\b(?! (?:trưởng|dân|chức|hợp|nữ công|phụ nữ|tự quản|công nhân tự quản|an toàn|vay vốn"
    r"|tiết kiệm|tương trợ|tín dụng|tư vấn|hòa giải|kiểm tra|công tác|giúp việc|chuyên môn"
    r"|văn nghệ|thi đua|dư luận|thanh niên|đảng)\b)"
)
"""A group of a union, not one for something else: "12 tổ công đoàn, 4 tổ nữ công"."""
_DIVIDED_INTO = late(
    r"(chia( đều)?( ra| thành| về| làm| vào)?|(?:cơ cấu|tổ chức|biên chế|bố trí|sắp xếp|sinh hoạt)"
    r"[^,;.]{0,12} thành|gồm"
    r"|\b(?:công đoàn|cđcs|nghiệp đoàn) (?:(?:hiện|chỉ|mới|đang|cũng|nay) )*có"
    r"|(sinh hoạt|hoạt động|đoàn viên) (ở|tại|trong)"
    r"|\b(?:tổ công đoàn|tổ nghiệp đoàn) (?:trong|trên)(?: tổng)? số"
    r"|\d tổ (?:công đoàn|nghiệp đoàn)[^,;.\d]{0,40}(?:,|;| và| với)"
    r"|\w (công đoàn bộ phận|cđbp|cđcs thành viên|công đoàn cơ sở thành viên|cđcstv)\s*(,|và|với))"
    r"\s*(gần |khoảng |hơn )?(\d*|một|hai|ba|bốn|năm|sáu|bảy|bẩy|tám|chín"
    r"|mười( [^\W\d]+)?|[^\W\d]+ mươi( [^\W\d]+)?)$"
)
_NUMBER_FOLLOWS = late(
    r"(\s*(trực thuộc|hiện có|thành lập mới|mới thành lập|mới|được thành lập"
    r"|(?:được )?(?:thành lập|ra mắt)(?: mới)?(?: trong [^,;:.\d]{2,16})?))?"
    r"\s*(:|là|\||\t|=|có tổng số|hiện có là|\| (?:tổ|đơn vị|cđcs|cơ sở) \||(?:tăng )?lên)\s*"
)
_TO_FOUND = Sought(r"\bthành lập (?:mới |được )*$")
_PLAN_IS = late(r"\s*[:|]\s*(?:kế hoạch|chỉ tiêu|kh)(?: được)?(?: giao)?(?: là)?\s*:?\s*")
_NUMBERED = Sought(r"\bsố (?:lượng )?(?:các )?$")
_AMOUNT_TO = late(
    r"\s*[^,;:.()\d]{0,70}?(?:(?:đến|tới|vào) [^,;:()]{2,24}?)?\s*"
    r"(?::|\||\b(?:là|có|lên|xuống|tới|đạt|còn|gồm|từ))\s*(?:được |tới |đến |con số )?"
)
"""What may stand between "tổng số CĐCS" and its figure: "… do LĐLĐ thị xã quản lý: 96"."""
_NOTHING_ELSE_FOLLOWS = late(
    r"\s*(tổ\b|đơn vị|cđ\b|cơ sở|và\b|với\b|lên\b|xuống\b|(?:vì|do|bởi|nhờ|sau) "
    r"|(?:rút|tăng|giảm|nhích|còn)\b|[.,;|\n()\]\"”]|$)"
)
_GROUPS = late(r"[(\[,;] ?(?P<of>(?:số )?tổ)(?: cđ)?:? $")
"""The groups of a union among other labels: "(đoàn viên: 94, nữ: 29, tổ: 7)"."""
_SUBORDINATE = late(r"\s*trực thuộc\b")


def unit_after(view: SentenceView, at: int) -> Hit | None:
    """The unit named behind a figure; "tổ" alone where the branch is divided into them."""
    low = view.analysis.low
    units = [
        hit
        for hit in view.of(UNIT)
        if hit.start >= at and _ORGANISATION.fullmatch(low, at, hit.start)
    ]
    if units:
        return max(units, key=lambda hit: hit.end)
    group = _GROUP.match(low, at, view.end)
    if group and (
        _GROUP_OF.match(low, at) or _DIVIDED_INTO.search(low, max(view.start, at - 40), at)
    ):
        return Hit(*group.span(), Entry(UNIT, "tổ", {"unit": "group"}), UNIT)
    return None


def unit_before(view: SentenceView, at: int, end: int) -> Hit | None:
    """The unit named before its figure: "Số CĐCS trực thuộc: 42", "tổ công đoàn: 12 tổ"."""
    low = view.analysis.low
    for hit in reversed(view.of(UNIT)):
        if hit.end > at:
            continue
        if view.match(RATED, hit.end, at):
            return None  # "Số CĐCS hoàn thành xuất sắc nhiệm vụ: 14"
        numbered = view.search(_NUMBERED, low, view.start, hit.start)
        named = view.search(_TO_FOUND, low, view.start, hit.start) and (
            at == hit.end + 1 or _PLAN_IS.fullmatch(low, hit.end, at)
        )
        if (
            named
            or _NUMBER_FOLLOWS.fullmatch(low, hit.end, at)
            or (numbered and at == hit.end + 1)
            or (at == hit.end + 1 and labelled_in_brackets(view, hit.start, at, beside_people=True))
            or (numbered and _AMOUNT_TO.fullmatch(low, hit.end, at))
        ):
            return hit if _NOTHING_ELSE_FOLLOWS.match(low[end : end + 8]) else None
    group = _GROUPS.search(low, max(view.start, at - 10), at)
    if group and labelled_in_brackets(view, group.start("of"), at, beside_people=True):
        return Hit(*group.span("of"), Entry(UNIT, "tổ", {"unit": "group"}), UNIT)
    return None


def with_subordinate(low: str, end: int) -> int:
    """Where the unit ends, with the "trực thuộc" that may follow."""
    found = _SUBORDINATE.match(low, end)
    return found.end() if found else end
