"""Sums that are no union's though its verbs stand near: what ideas and trade bring, what auditors
find, what a firm or a private giver pays by himself."""

from typing import Final

from extractor.analysis import SentenceView
from extractor.facts.phrases import one_of
from extractor.quantities import Quantity
from extractor.sought import Sought

_HOST: Final = one_of(
    """
    công ti, nhà máy, xí nghiệp, doanh nghiệp, bệnh viện, cơ quan, nhà trường, ngân hàng, hãng,
    tập đoàn, tổng công ti, chi nhánh, chuyên môn, chính quyền, khách sạn, nông trường
    """
)
_UNION: Final = r"(?:công đoàn|lđlđ|cđcs|nghiệp đoàn|quỹ)"
_GAINED: Final = Sought(
    r"\b(?:làm lợi|có lợi|lợi|sinh lợi|đem lại|mang lại|đem về|mang về|tiết kiệm|giảm chi phí)"
    rf"(?: [^\W\d]+)? cho (?:cả |toàn )?{_HOST}\b[^,;.\d]{{0,30}}$"
    r"|\bmỗi (?:vụ|năm|tháng|ca|mẻ|ngày|quý|mùa|vụ ép|chuyến|tấn)(?: [^\W\d]+){0,2}? "
    r"(?:làm lợi|lợi|lợi được|tiết kiệm|bớt)(?: (?:cho [^,;.\d]{2,24}|được|hơn|gần|trên|khoảng"
    r"|chừng|cỡ|tới))*\s*$"
)
"""What an idea brings a firm: "cải tiến đó lợi cho công ty hơn 400 triệu đồng"."""
_EARNED: Final = Sought(
    r"\b(?:nhà|gia đình|vợ chồng|hộ|mẹ con|anh|chị|ông|bà|cô|chú)"
    r" (?!công đoàn|cđcs|em\b|máy|trường)[^;.]{0,90}?"
    r"\b(?:bán|nuôi|trồng|thu hoạch|buôn|chăn nuôi|cạo mủ|đánh bắt)\b"
    rf"(?![^;.]*\b(?:{_UNION}|ủng hộ|gây quỹ|phế liệu|ve chai|góp|đất|đập|khui)\b)[^;.]{{0,50}}"
    r"\b(?:thu|thu về|thu nhập|lãi|lời|được)(?: (?:về|nhập|được|hơn|gần|trên|khoảng|chừng))*\s*$"
)
"""What a household earns by what it borrowed: "mỗi năm bán bê cũng thu 20 triệu đồng"."""
_IRREGULAR: Final = Sought(
    r"\b(?:nộp thiếu|thu thiếu|chi sai|thu sai|sai nguồn|sai chế độ|sai quy định|xuất toán"
    r"|thất thoát|để ngoài sổ|ngoài sổ sách|chi khống|tạm ứng quá hạn|vượt định mức|chưa nộp"
    r"|chậm nộp|thiếu (?:chữ kí|hóa đơn|chứng từ)|không (?:có )?(?:hóa đơn"
    r"|chứng từ))\b[^,;.\d]{0,50}(?:, (?:tổng|với|số tiền|cộng|cả thảy)[^,;.\d]{0,20})?$"
    r"|\b(?:kiểm tra|chi sai|sai phạm|xuất toán|thanh tra|nộp thiếu)\b[^.]{0,160}"
    r"\b(?:thu hồi|nộp lại|hoàn trả|nộp trả|truy thu|nộp bù)\b[^;.\d]{0,30}$"
)
"""What auditors find: "phát hiện 12 đơn vị nộp thiếu 174 triệu đồng"."""
_SELF: Final = Sought(
    r"(?:^\W*|[,;] )(?:(?:một|hai|ba|các|nhiều|những|vị|người|anh|chị|ông|bà|nhóm|cả) )*"
    r"(?:chủ (?:cửa hàng|tiệm|vựa|quán|doanh nghiệp|cơ sở|nhà trọ|hãng|xe|trại|ghe|tàu)|tiểu thương"
    r"|hảo tâm|mạnh thường quân|việt kiều|doanh nhân|thiện nguyện|người dân)\b"
    rf"(?![^;.]*\b(?:qua|cho|vào) {_UNION}\b)[^;.]{{0,90}}"
    r"\b(?:tự|đích thân|trực tiếp)\b[^;.]{0,60}$"
)
"""One from outside who gives by himself: "một chủ cửa hàng tự chở tôn trị giá 20 triệu đồng"."""
_HOST_BUYS: Final = Sought(
    r"(?:^\W*|[;,] )(?:(?:còn|riêng|cũng trong|trong|cùng) )?"
    r"(?:(?:năm|tháng|quý|dịp|hè|đợt) (?:[^\W\d]+ ){0,2}?(?:nay|này|qua|ngoái|[\d/-]+),? )?"
    r"(?:(?:đơn vị|nhà) )?(?:viện|học viện|cục|chi cục|tổng cục|trường|trung tâm|đài|sở|trạm"
    r"|bảo tàng|thư viện|nhà hát|điện lực|bệnh viện|lâm trường|ban quản lí|vườn quốc gia)"
    r"(?: (?:đã|cũng|còn|vừa|đang|mới|được|tiếp tục))*"
    r" (?:kí(?: kết| được)?|trúng thầu|mua|mua sắm|xây|xây dựng|đầu tư|sửa|sửa chữa|cải tạo"
    r"|nâng cấp|lắp|lắp đặt|trang bị|thi công|nghiệm thu|nhập|khởi công)\b"
    r"(?!(?:[^;.]|\.(?=\d))*\b(?:mái ấm|nhà tình|nhà đại đoàn kết|tặng|giúp|hỗ trợ|ủng hộ|quà|quỹ"
    r"|đoàn viên|công đoàn|hộ|gia đình)\b)(?:[^;.]|\.(?=\d)){0,80}$"
)
"""What an institution builds, buys and signs for itself: "Trường xây nhà đa năng 4,1 tỷ đồng"."""
_BY_PEOPLE: Final = Sought(
    r"[^.;]{0,24}\b(?:do|từ|của)\b[^.;]{0,120}\b(?:quyên góp|đóng góp|ủng hộ|công đoàn"
    r"|đoàn viên|góp)\b"
)
_HAD_TO_PAY: Final = Sought(
    r"(?<!công đoàn )(?<!nghiệp đoàn )(?<!đơn vị )\bphải (?:mua|trả|đóng|thuê|tốn|nộp|mất|vay|mượn"
    r"|đi vay|bỏ ra|chi)\b(?![^;.]*\b(?:công đoàn|lđlđ|quỹ)\b)[^;.\d]{0,40}$"
)
"""What somebody in need had to pay: "anh phải mua vé xe 600.000 đồng"."""
_SAVED: Final = Sought(
    r"\b(?:bớt|giảm|đỡ|cắt giảm|tiết giảm|tiết kiệm)(?: được)?"
    r"(?: (?:hơn|gần|trên|khoảng|chừng|tới))*\s*$"
)
_OF_COSTS: Final = Sought(
    r" (?:tiền |chi phí )(?:giấy|mực|điện|nước|xăng|dầu|in|văn phòng phẩm|photo|thuê|đi lại)\b"
)
"""What was saved in an office: "bớt được gần 60 triệu đồng tiền giấy mực"."""
_FOR_OTHERS: Final = Sought(
    r"\s*(?:để |ra )?(?:giúp|hỗ trợ|trợ cấp|thăm|cứu trợ|chăm lo"
    r"|cho (?:đoàn viên|công nhân|người))\b"
)
"""For whom a union had to pay: "ngành đã phải chi 845 triệu đồng giúp người bệnh nặng"."""
_OWN_TOOLS: Final = Sought(
    r" (?:để |nhằm )?(?:đầu tư |mua sắm |mua |xây dựng |xây |sửa chữa |nâng cấp |cải tạo )+"
    r"(?:nhà văn hóa|cung văn hóa|trụ sở|hội trường|bàn ghế|máy tính|trang thiết bị"
    r"|thiết chế|nhà khách|phòng làm việc|văn phòng)\b(?![^;.]{0,60}\b(?:cho|tặng|giúp)\b)"
)
_GIFT: Final = Sought(r"\b(?:ủng hộ|góp|đóng góp|quyên góp|tặng|trao)\b")
"""What makes a gift of what is put into houses and tools: "ủng hộ xã 50 triệu xây nhà văn hóa"."""
_LEADS: Final = frozenset((_GAINED, _EARNED, _IRREGULAR, _SELF))
_BEHIND: Final = frozenset(
    (
        Sought(
            r" (?:đồng )?(?:(?:đã )?chi sai|sai (?:nguồn|chế độ|quy định)|nộp thiếu|bị xuất toán"
            r"|không (?:có )?(?:hóa đơn|chứng từ))\b"
        ),
        Sought(
            rf" (?:tiền )?(?:thưởng|lương)\b[^;.]{{0,30}}? (?:(?:là|thì|do|của|đều) )+{_HOST}\b"
            r"[^;.\d]{0,30}? (?:trả|chi|thưởng|lo|phát|cấp|chịu)\b"
        ),
        Sought(
            r"[^.]{0,90}\b(?:không|chẳng|chưa) (?:nằm trong|thuộc|phải(?: là)?|tính vào|vào|đi qua)"
            rf" (?:sổ|tiền|quỹ|nguồn|kinh phí|số|của)[^.;,]{{0,16}} {_UNION}"
        ),
        Sought(
            r"(?: ?/ ?[^\W\d]+)?,? do"
            r" (?!công đoàn|các cấp|lđlđ|cđcs|cđ |đoàn viên|anh em|chị em|tổ)"
            r"[^,;.()\d]{2,60}? (?:tự (?:tổ chức|trao|tặng|chi|lo|bỏ tiền|đứng ra|phát|mua)"
            r"|trực tiếp (?:trao|tặng|phát|chi)|đài thọ)\b"
        ),
    )
)
"""What is said of such a sum behind it: "… thưởng Tết là bệnh viện trả", "… chi sai"."""


def is_no_unions(view: SentenceView, quantity: Quantity, told: str) -> bool:
    """Whether a sum is gained, earned, found irregular, or paid by others alone.

    ``told`` is what stands before it.
    """
    if view.search(_HAD_TO_PAY, told) and not view.match(_FOR_OTHERS, quantity.end):
        return True
    if view.match(_OF_COSTS, quantity.end) and view.search(_SAVED, told):
        return True
    if view.match(_OWN_TOOLS, quantity.end) and not view.search(_GIFT, told):
        return True
    if view.search(_HOST_BUYS, told) and not view.match(_BY_PEOPLE, quantity.end):
        return True
    return view.finds(_LEADS, told) or any(view.match(one, quantity.end) for one in _BEHIND)
