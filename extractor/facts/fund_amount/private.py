"""What people earn, pay and buy for themselves, and what their work is paid: no union's money."""

from typing import Final

from extractor.analysis import SentenceView
from extractor.late import late
from extractor.quantities import Quantity
from extractor.sought import Sought

_WHO: Final = (
    r"(?:(?:hai )?(?:vợ chồng|mẹ con|cha con|bố con|chị em|anh em)(?: (?:chị|anh|ông|bà|cô))?"
    r"|(?:gia đình|nhà) (?:chị|anh|ông|bà|cô|chú|em|tôi|mình)"
    r"|chị|anh|bà|ông|cô|chú|bác|em|tôi|mình|chồng|vợ|đôi vợ chồng)(?: [^\W\d]+){0,4}?"
)
_SPENDS: Final = (
    r"(?:trả (?:trước|góp|lãi|nợ|tiền)|trả(?= (?:gần |hơn |trên |khoảng |chừng )?(?:$|\d))"
    r"|gửi về(?: quê| nhà| cho| nuôi)"
    r"|gửi (?:quê|bố mẹ|cha mẹ|con|ông bà)|kiếm|tiêu|thuê|sắm|dư ra|để ra"
    r"|tính (?:chuyện )?(?:xây|mua|vay|mở|sửa)|vay (?:ngân hàng|bạn bè|họ hàng|mượn)"
    r"|nhận (?:thêm )?(?:hàng|việc|gia công|may|lương)|làm thêm|lương|thu nhập)"
)
_OF_HIS_OWN: Final = Sought(
    rf"(?:^\W*|[,;:.“\"]\s*|\b(?:còn|riêng|như|mà|nên|thì|và|kể|nói|bảo|rằng|cho"
    rf" biết|cho hay) ){_WHO},?"
    r" (?:(?:đã|đang|chỉ|cũng|còn|phải|vẫn|lại|thường|mỗi tháng|hằng tháng|hàng tháng) )*"
    rf"{_SPENDS}\b(?![^;.]*\b(?:công đoàn|cđ|lđlđ|cđcs|nghiệp đoàn|quỹ|tự nguyện|nhường|ủng hộ"
    r"|quyên góp)\b)"
    r"(?:[^;.]|\.(?=\d)){0,90}$"
)
"""What somebody pays or earns: "Hai vợ chồng trả trước 140 triệu đồng"."""
_FIRST_PERSON: Final = Sought(
    r"(?:^\W*|[,;:.“\"]\s*|\b(?:năm ngoái|năm nay|năm rồi|tết rồi|tháng trước|hồi trước"
    r"|trước đây|lúc đó|bữa trước|nên|thì|và|mà|nhờ thế|nhờ vậy|nhờ đó|vậy là|giờ|rồi"
    r"|(?:một|mỗi|hằng|hàng) (?:tháng|ngày|vụ|năm)) )"
    r"(?:(?:hai )?vợ chồng (?:tôi|tui|em|mình)|gia đình (?:tôi|tui|em)|nhà (?:tôi|tui|em)"
    r"|tôi|tui|em|cháu),?"
    r"(?: (?:đã|đang|chỉ|cũng|còn|phải|vẫn|lại|mới|liền|mạnh dạn|được|dám|xin|muốn|định|tính))*"
    r" (?:vay|mượn|cầm|tích cóp|dành dụm|kiếm|để ra|nhận|lãnh|lĩnh|gửi|gửi về|mua|tiêu|xài"
    r"|mất|tốn|hết|dư|để dành|tích cóp được|dành dụm được|kiếm được"
    r"|được(?= (?:$|nửa|một|hai|ba|bốn|năm|hơn|gần)))\b"
    r"(?:(?!công đoàn|cđ|lđlđ|cđcs|nghiệp đoàn)(?:[^;.]|\.(?=\d))){0,70}$"
)
"""What one who is helped tells of his own money: "tôi vay quỹ 12 triệu trả dứt nợ nóng"."""
_HOLDS: Final = Sought(
    r"[“\"]\s*cầm (?:trên tay |trong tay )?(?:số tiền |phong bì |gần |hơn )*$"
    r"|[“\"]\s*cầm [^“”\"]{0,80}\b(?:còn dư|mua)\b[^“”\"\d]{0,30}$"
    r"|\b(?:tính ra|coi như|xem như|cũng phải|đành|chịu|là|đi) (?:mất|tốn)"
    r"(?: (?:toi|đứt|hết|cả|hơn|gần|khoảng|chừng|thêm))*\s*$"
    r"|\b(?:ổng|bả|ảnh|tôi|tui|vợ chồng (?:anh|chị|ông|bà)) mua\b[^;.“”\"]{0,40}$"
)
"""What one has in hand, loses or buys, as he tells himself: "Cầm một triệu chưa biết làm gì"."""
_EACH_MONTH: Final = Sought(
    r"(?:^\W*|[,;:.“\"]\s*)(?:mỗi|hằng|hàng) tháng,? (?:\w+ )?"
    r"(?:trả|tiêu|biếu|gửi về|gửi bà|gửi mẹ|gửi con|để ra|để dành|dư)\b[^;.\d]{0,24}$"
)
"""What somebody spends by the month: "Mỗi tháng trả gần 4 triệu"."""
_PIECE_WAGES: Final = Sought(
    r"\b(?:tiền công(?! đoàn)|giá công|nhận (?:thêm )?hàng|gia công|đơn giá"
    r"|công (?:đan|may|gánh|vác|bốc|khuân|thợ|hái|cạo|gặt))\b"
    r"(?![^;.]*\b(?:công đoàn|cđ|lđlđ|cđcs|nghiệp đoàn|quỹ|hỗ trợ|tặng)\b)(?:[^;.]|\.(?=\d)){0,60}$"
)
"""What work is paid by the piece: "tiền công đan ghế từ 28.000 lên 33.000 đồng một chiếc"."""
_RANGE_OF_PAY: Final = Sought(
    r"(?:\bmức )?\b(?:bình quân|trung bình|cao nhất|thấp nhất)"
    r"(?: (?:là|gần|hơn|trên|khoảng|chừng|đạt|chỉ|tới|lên tới))*\s*$"
)
_PAY: Final = Sought(
    r"\b(?:thưởng tết|tiền thưởng|có thưởng|mức thưởng|lương thưởng"
    r"|thu nhập|mức lương|tiền lương)\b"
)
_BY_UNION: Final = late(
    r"\b(?:công đoàn|cđ|lđlđ|cđcs|nghiệp đoàn|quỹ|quà|suất|hỗ trợ|trợ cấp|vay|thăm|góp"
    r"|đóng góp|quyên góp|ủng hộ|vận động)\b"
)
_LEFT_OVER: Final = Sought(
    r"\b(?:trả hết nợ|trừ (?:hết )?(?:chi phí|vốn|nợ)|bán được|thu hoạch)\b"
    r"(?:[^;.]|\.(?=\d)){0,40}\b(?:còn |cũng )?(?:dư|lãi|lời|để ra)\s*$"
)
"""What somebody has left: "bán được 11 triệu đồng, trả hết nợ còn dư 4 triệu"."""
_INSURANCE: Final = Sought(
    r"\bquỹ (?:bảo hiểm|bhxh|bhyt|bhtn|bình ổn)\b"
    r"(?![^;.]*\b(?:công đoàn|cđ|lđlđ|cđcs|nghiệp đoàn)\b)[^;.]{0,140}$"
)
"""What the funds of insurance hold and pay."""
_FACILITY: Final = Sought(
    r"\b(?:thiết chế|dự án nhà ở|khu nhà ở|nhà ở xã hội|trụ sở|nhà nghỉ|khách sạn)\b"
    r"[^.]{0,160}\b(?:vốn|tổng mức|đầu tư)\b(?![^;.]*\b(?:hỗ trợ|tặng|trao)\b)[^;.]{0,50}$"
)
"""Capital put into buildings: "5 dự án thiết chế dùng nguồn vốn công đoàn 910 tỷ đồng"."""
_USURY: Final = Sought(
    r"\b(?:lãi|tiền lãi|lời)\b[^;.\d]{0,24} (?:mỗi|một|hằng|hàng) (?:ngày|tháng|tuần)"
    r"(?: (?:là|tới|hết|mất|hơn|gần))*\s*$"
)
"""What a usurer takes: 'món nợ nóng mà lãi "cắt cổ" mỗi ngày 300.000 đồng'."""
_USURERS: Final = Sought(
    r"(?: đồng)?,? (?:thì )?(?:mỗi (?:ngày|tháng) )?(?:họ|chúng nó|chúng|tụi nó"
    r"|tụi kia|người ta|bên ngoài"
    r"|chủ nợ|giang hồ) (?:lấy|ăn|tính|đòi|cắt|bắt)\b"
)
"""What usurers take of a sum: "một triệu họ lấy năm nghìn một ngày"."""
_ROBBED: Final = Sought(
    r"\b(?:cướp(?! biển)|giật|cướp giật|móc túi|lấy cắp|đánh cắp|lừa|lừa mất|lừa đảo)\b"
    r"(?:(?!\b(?:công đoàn|cđ|lđlđ|cđcs|quỹ|hỗ trợ|giúp|tặng|trao|ủng hộ)\b)[^;.\d]){0,40}$"
)
"""What was stolen: "bị cướp giật túi tiền góp gần 60 triệu đồng"."""
_PUT_BY: Final = Sought(
    rf"(?:^\W*|[,;:.“\"]\s*|\b(?:rồi|và|thì|mà) )(?!chị em|anh em|anh chị){_WHO},?"
    r"(?: (?:(?!\b(?:chủ tịch|công đoàn|cđ|cđcs|tổ trưởng|đoàn viên|nghiệp đoàn)\b)[^;.\d]){0,50})?"
    r" (?:để riêng|để dành|bỏ ống|bỏ heo|cất|nhét|dắt lưng|giắt lưng|gom|gom góp|dành dụm|chắt bóp"
    r"|đếm)(?: (?:được|riêng|ra|vào ống))*\s*$"
)
"""What somebody lays by: "Chị đếm lại mớ tiền lẻ, để riêng 25.000 đồng vào ống tre"."""
_NEEDED: Final = Sought(
    r"\b(?:muốn|cần|cần có|kiếm đâu ra|lấy đâu ra|túng)(?: (?:có|hỏi|vay|mượn|được|gấp|tới))*\s*$"
)
_TO_BORROW: Final = Sought(
    r"[^.;]{0,90}?\b(?:(?:phải|đành|chỉ còn cách|toàn) (?:đi |chạy |cắn răng )*"
    r"(?:vay|mượn|hỏi|chạy|cầm|bán)|vay nóng|chạy vạy|cầm cố|tín dụng đen|vay lãi)\b"
)
"""What one in need had to do for a sum: "muốn có 5 triệu đồng mua bò là phải đi hỏi …"."""
_OWN: Final = frozenset(
    (
        _OF_HIS_OWN,
        _FIRST_PERSON,
        _PIECE_WAGES,
        _LEFT_OVER,
        _INSURANCE,
        _FACILITY,
        _EACH_MONTH,
        _HOLDS,
        _USURY,
        _ROBBED,
        _PUT_BY,
    )
)
_REPAID: Final = Sought(
    r"\bgóp (?:tuần|ngày|kì)\s*$"
    r"|\b(?:mỗi|một|hằng|hàng) (?:tuần|ngày|kì|phiên) (?:chỉ |phải )?(?:góp|trả|đóng)"
    r"(?: (?:lại|dần|chỉ|có|chừng|khoảng|quỹ|cho quỹ))*\s*$"
    r"|\b(?:trả|đóng)(?: nợ| vốn| dần| lãi| lại| cả vốn lẫn lãi)* (?:mỗi|hằng|hàng|theo) "
    r"(?:tuần|tháng|ngày|kì|phiên)(?: (?:chỉ|có|chừng|khoảng|hơn|gần))*\s*$"
    r"|\b(?:mỗi|hằng|hàng) (?:tuần|tháng|ngày|kì),? (?:chị|anh|tôi|tui|em|vợ chồng|họ)"
    r"(?: [^\W\d]+){0,3} (?:góp|trả|đóng)(?: (?:lại|dần|chỉ|có|chừng|khoảng|quỹ|cho quỹ))*\s*$"
)
"""What one who borrowed pays back: "góp tuần 250.000 đồng, nhẹ hều"."""
_OF_US: Final = Sought(
    r"(?: ?/ ?[^\W\d]+)?(?: bạc| đồng)?, (?:hai )?(?:(?:vợ chồng|gia đình|nhà|mẹ con|bố con) )?"
    r"(?:tôi|tui|em|mình)\b"
)
_SAID: Final = late(r"[“\"](?:(?!\b(?:công đoàn|lđlđ|cđcs|quỹ|đoàn viên)\b)[^“”\"]){0,60}$")
"""What one says of what he pays: "“Góp mỗi tháng 1 triệu đồng, vợ chồng tôi lo nổi”"."""
_LOAN: Final = Sought(r"\b(?:vay|mượn|khoản vay|món nợ)\b")
_ME: Final = late(r"\b(?:tôi|tui|em|mình|cháu)\b")
_OFFICERS: Final = Sought(r"\b(?:chủ tịch|phó chủ tịch|trưởng ban|giám đốc)\b")
_BARE_OPENINGS: Final = ("", "có", "được", "với", "nhờ", "cầm", "nhận")
_LEAST_GIFT: Final = 100_000
"""VND from which a sum told again is taken for the gift told of before."""
_NEAR: Final = 3
"""Sentences back in which a loan is told of that is paid back."""
_READ: Final = 220
"""Code points before a sum that are looked through."""


def is_private(view: SentenceView, quantity: Quantity) -> bool:
    """Whether a sum is somebody's own, the pay of work, or money put into insurance and houses."""
    low, at = view.analysis.low, quantity.figure_start
    told = low[max(view.start, at - _READ) : at]
    return (
        view.finds(_OWN, told)
        or _is_repaid(view, told)
        or _is_needed(view, quantity, told)
        or is_retold(view, quantity)
        or view.match(_USURERS, quantity.end) is not None
        or _is_pay_surveyed(view, told)
        or (view.match(_OF_US, quantity.end) is not None and _SAID.search(told) is not None)
    )


def _is_repaid(view: SentenceView, told: str) -> bool:
    """Whether a sum is what one who borrowed pays back, as this sentence or those before tell."""
    if not view.search(_REPAID, told):
        return False
    before = view.analysis.views[max(0, view.index - _NEAR) : view.index + 1]
    return any(
        one.search(_LOAN, one.text.lower()) is not None for one in before if one.block == view.block
    )


def _is_needed(view: SentenceView, quantity: Quantity, told: str) -> bool:
    """Whether a sum is what somebody needed and had to borrow elsewhere or beg for."""
    return (
        view.search(_NEEDED, told) is not None and view.match(_TO_BORROW, quantity.end) is not None
    )


def is_retold(view: SentenceView, quantity: Quantity) -> bool:
    """Whether one who was helped tells again what each got: "Công đoàn đưa tôi một triệu"."""
    text, start = view.analysis.text, view.start
    opened = max(text.rfind(mark, start, quantity.start) for mark in ("“", '"'))
    if opened < 0 or not isinstance(quantity.value, int) or quantity.value < _LEAST_GIFT:
        return False
    if "”" in text[opened : quantity.start] or _OFFICERS.search(view.text.lower()):
        return False
    inside = view.slice(opened + 1, quantity.start)
    closed = text.find("”" if text[opened] == "“" else '"', quantity.end, view.end)
    said = inside + view.slice(quantity.end, closed if closed >= 0 else view.end)
    if inside.strip() not in _BARE_OPENINGS and not _ME.search(said):
        return False
    return any(
        sum_.value == quantity.value
        for before in view.analysis.views[: view.index]
        for sum_ in before.kind_of("money")
    )


def _is_pay_surveyed(view: SentenceView, told: str) -> bool:
    """Whether a sum tells what employers pay, the most or the least: "Thưởng Tết … cao nhất"."""
    if not view.search(_RANGE_OF_PAY, told) or _BY_UNION.search(told):
        return False
    if view.search(_PAY, told):
        return True
    before = view.analysis.views[view.index - 1] if view.index else None
    return (
        before is not None
        and before.block == view.block
        and before.search(_PAY, view.analysis.low, before.start, before.end) is not None
    )
