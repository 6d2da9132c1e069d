"""Why people told of were not admitted to the union: the Party, growth, leavers, others."""

from extractor.analysis import SentenceView
from extractor.context.outsiders import outsider_before
from extractor.facts.aims import of_each
from extractor.facts.member_count.affected import leaves
from extractor.facts.people import People
from extractor.late import late
from extractor.lexicon import Hit
from extractor.quantities import Quantity
from extractor.sought import Sought

_ELSEWHERE = "new_member_count.elsewhere"
_ADMITTED_INTO_UNION = late(
    r"[^,;.\d]{0,60}?\b(?:(?:kết nạp|gia nhập)(?: mới| thêm)?(?: vào)?|vào) (?:tổ chức )?"
    r"(?:công đoàn|nghiệp đoàn)"
)
_FOR_THE_PARTY = late(
    r"(?:\bphát triển đảng\b|\b(?:giới thiệu|bồi dưỡng)\b)"
    r"(?:(?!(?<!đoàn viên )công đoàn(?! viên)|;|\bvà kết nạp).)*$"
)
"""What makes of an admission one to the Party: "giới thiệu 14, kết nạp 10 đồng chí"."""
_GROWN_TO = late(r"(?: đoàn viên)? (?:lên|thành|tới|đến)(?: (?:con số|hơn|gần|trên|tới|đến))*\s*")
"""What a union has grown to: "nay đã phát triển lên 325 đoàn viên"."""
_INCREASED = late(
    r"(?:\bsố(?: lượng)?(?: đoàn viên)?|\bđoàn viên)\b[^,;.\d]{0,30} tăng(?: thêm| ròng)?"
    r"(?: (?:là|được))?\s*$"
)
"""What makes net growth of a figure: "phát triển đoàn viên với số đoàn viên tăng 3.538 người"."""
_STOCK_BEFORE = late(
    r"\b(?:nâng|đưa)\b[^;.]{0,60}\b(?:lên|thành)\b(?:[^;.]|\.(?=\d)){0,60}"
    r"\bso với\b[^;.]{0,40}\(\s*$"
)
"""What it has grown from: "nâng tổng số lên 1.302 người, tăng 5% so với năm 2022 (1.240 …)"."""
_STOCK_THEN = late(
    r"(?:\s*:|[^;.:]{1,60},)[^;.\d]{0,20}(?:đầu|cuối) (?:năm|kì|nhiệm kì|quý)(?: \d{4})?"
    r"[^;.:\d]{0,40}\b(?:có|là)"
    r"(?: tổng số| tất cả| cả thảy)*\s*$"
)
"""What tells under a heading how many there were: "Phát triển đoàn viên: đầu năm có 354 …"."""
_LACKING = late(r"\b(?:còn|vẫn|đang)(?: [^\W\d]+)? (?:thiếu|hụt)(?: (?:là|tới|đến|những))*\s*$")
"""What is still to be done: "phần kết nạp còn thiếu là 3.653 đoàn viên"."""
_QUOTE_CLOSED = late(r"[^“”\"]*[”\"][^“”\"]*$")
"""A verb in a name in quotes admits nobody: "Kỷ niệm chương “Vì sự phát triển …” và 178 chị"."""
_SIZE_OF_FIRMS = late(
    r"\b(?:doanh nghiệp|công ti|đơn vị|cơ sở|nơi|dn|hợp tác xã|hộ kinh doanh)"
    r"(?: (?:tư nhân|nhỏ|lớn|vừa|fdi|ngoài nhà nước|ngoài quốc doanh|có|sử dụng|quy mô|đông|thuê"
    r"|chỉ|mới|tuyển|số|lao động|và))*\s*$"
)
_SIZES = ("at_least", "at_most", "nearly", "approx")
"""How large firms are: "phát triển đoàn viên ở doanh nghiệp dưới 25 lao động còn chậm"."""
_STOPS = (",", ";", ".", " và ")
_AT_A_FOUNDING = Sought(r"\b(?:ra mắt|thành lập|ra đời|buổi lễ|lễ kết nạp|đợt đầu|đợt này)\b")
_ASKS = late(
    r"\b(?:đơn|hồ sơ|phiếu|nguyện vọng|nhu cầu|mong muốn|muốn|đăng kí|chờ|ngỏ ý|đề đạt|bày tỏ"
    r"|ý định|có ý)\b"
)
"""What stands between people and the union they ask to join: "120 công nhân làm đơn xin vào …"."""
_ASK_OF = late(
    r"\b(?:đơn|hồ sơ|nguyện vọng|đăng kí|nhu cầu|mong muốn)(?: [^\W\d]+){0,5}? của(?: \w+)? $"
)
"""The same before them: "nhận đơn xin gia nhập của | 45 người"."""
_THEN_ADMITTED = late(r"[^;.]{0,80}?\b(?:kết nạp|chấp thuận|trao thẻ|công nhận)\b")
_MEMBERS = late(r"\s*(?:công )?(?:đoàn viên|đv)\b")
_NEW_MEMBERS = late(r"đoàn viên(?: công đoàn)? mới\b")


def people_are_new(view: SentenceView, end: int) -> bool:
    """Whether those whose words end at ``end`` are members, told as new: "44 đoàn viên mới"."""
    lead = max(view.start, end - len("đoàn viên công đoàn"))
    told = _NEW_MEMBERS.search(view.analysis.low, lead, view.end)
    return told is not None and told.start() < end


def _newly(view: SentenceView, quantity: Quantity) -> bool:
    """Whether members are told as newly admitted: "… cho Đảng, kết nạp mới 61 đoàn viên"."""
    low = view.analysis.low
    return low.startswith("mới", quantity.start - 4) and bool(_MEMBERS.match(low, quantity.end))


def only_asked(view: SentenceView, start: int, end: int, verb: Hit) -> bool:
    """Whether people only ask to join: "120 công nhân làm đơn xin vào công đoàn".

    They are admitted if that is told as well: "… gửi đơn xin gia nhập và được kết nạp".
    """
    low = view.analysis.low
    if "kết nạp" in low[verb.start : verb.end]:
        return False
    if not _ASKS.search(low, end, verb.start) and not _ASK_OF.search(low, view.start, start):
        return False
    return _THEN_ADMITTED.match(low, verb.end, view.end) is None


def some_of_a_workforce(view: SentenceView, quantity: Quantity, people: People | None) -> bool:
    """Whether a ratio tells how many of a workforce are members, not who was admitted at once.

    At a founding they are: "ra mắt CĐCS, kết nạp 67/110 công nhân".
    """
    if quantity.type != "ratio" or people is None or people.population != "staff":
        return False
    return _AT_A_FOUNDING.search(view.low, view.start, quantity.start) is None


def refused(
    view: SentenceView, quantity: Quantity, verb: Hit | None, end: int, other_people: bool
) -> str | None:
    """Why the people were not admitted to the union."""
    into_union = _ADMITTED_INTO_UNION.match(view.analysis.low, end, view.end)
    if into_union is None and verb is not None and _elsewhere(view, verb.end, quantity.start):
        return "admitted_to_the_party"
    lead = view.slice(view.start, verb.start if verb is not None else quantity.start)
    new = people_are_new(view, end) or _newly(view, quantity)
    if into_union is None and not new and _FOR_THE_PARTY.search(lead):
        return "admitted_to_the_party"
    if _LACKING.search(view.analysis.low, view.start, quantity.start):
        return "difference"
    if verb is not None and _GROWN_TO.fullmatch(view.slice(verb.end, quantity.start)):
        return "difference"
    if verb is not None and not new and _STOCK_THEN.match(view.low, verb.end, quantity.start):
        return "difference"
    if verb is not None and not new and _INCREASED.search(view.slice(verb.start, quantity.start)):
        return "difference"
    if verb is not None and _QUOTE_CLOSED.match(view.low, verb.end, quantity.start):
        return "selected_by_an_act"
    if verb is not None and _STOCK_BEFORE.search(view.slice(verb.end, quantity.start)):
        return "difference"
    if leaves(view, end):
        return "difference"
    if (
        quantity.qualifier in _SIZES
        and not new
        and _SIZE_OF_FIRMS.search(view.low, view.start, quantity.start)
    ):
        return "selected_by_an_act"
    if of_each(view, quantity.start):
        return "a_figure_for_each"
    if other_people:
        return "other_people"
    if outsider_before(view, quantity.start):
        return "another_organisation"
    stops = (view.analysis.low.find(stop, end, view.end) for stop in _STOPS)
    stop = min((at for at in stops if at >= 0), default=view.end)
    return "admitted_to_the_party" if _elsewhere(view, end, stop) else None


def _elsewhere(view: SentenceView, start: int, end: int) -> bool:
    """Whether another organisation is named between two offsets, and no union."""
    named = any(start <= hit.start and hit.end <= end for hit in view.of(_ELSEWHERE))
    return named and "công đoàn" not in view.slice(start, end)
