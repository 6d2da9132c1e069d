"""Flows that a few plain words right before a sum settle, whatever verbs stand farther off."""

from extractor.analysis import SentenceView
from extractor.facts.fund_amount.given_out import GIVEN_OUT, IN_THE_FUND
from extractor.facts.fund_amount.stands_at import stands_at
from extractor.facts.fund_amount.taken_in import TAKEN_IN
from extractor.quantities import Quantity
from extractor.sought import Sought

_CAPITAL_LABEL = Sought(
    r"^\W*(?:\w{1,3}[.)] ?)?(?:nguồn |tổng )?(?:vốn|quỹ tích lũy) [^:;|]{2,70}:\s*$"
)
"""An item of what a fund is made of: "2. Vốn LĐLĐ thành phố cấp: 3.200.000.000 đ"."""
_THERE_NOW = Sought(
    r"\b(?:trong (?:tủ|két|quỹ|sổ|hũ|ống)|lúc này|bây giờ)[^,;.\d]{0,20}"
    r" còn (?:đúng |lại |được |hơn |gần )*$"
    r"|\b(?:nay|hiện|giờ|hiện nay|đến nay|tới nay|đang)[^,;.\d]{0,8} trong (?:tay|sổ|tài khoản|quỹ)"
    r"[^,;.\d]{0,24} (?:đã |đang )?(?:có|còn)(?: (?:được|hơn|gần|trên|đúng))*\s*$"
    r"|\bquỹ\b[^.;]{0,140}\b(?:có|còn|giữ|nắm)(?: được)? trong tay"
    r"(?: (?:số tiền|hơn|gần|trên|khoảng))*\s*$"
    r"|\b(?:hũ|ống|quỹ|tủ)\b[^.;]{0,80}, (?:tới nay|bây giờ|đến giờ|nay)(?: đã)? có"
    r"(?: (?:hơn|gần|trên))*\s*$"
)
"""What is left or has come together: "trong tủ lúc này còn đúng 73 triệu đồng"."""
_SHARE_OF_UNION = Sought(
    r"\bphần (?:đóng góp|góp|hỗ trợ|chi) của (?:nghiệp đoàn|công đoàn|lđlđ|cđcs)[^,;.\d]{0,24}"
    r" là\s*$"
)
"""A union's share of a cost: "phần đóng góp của nghiệp đoàn là 200.000 đồng/người"."""
_GIFTS_AT = Sought(
    r"\b(?:suất|phần|túi) quà\b[^;.\d]{0,24}, (?:mức|trị giá)\s*$"
    r"|\bmỗi (?:căn|ngôi) (?:nhà )?[“\"]?(?:mái ấm|nhà)[^,;.\d]{0,24}$"
    r"|\b(?:vay|mượn|dồn (?:vào|cho)|chia thành|gói thành)\b[^;.]{0,90}"
    r" \d[\d.]* (?:suất|phần|túi) quà\b[^;.\d]{0,40}, mỗi (?:suất|phần|túi)(?: (?:là|trị giá))?\s*$"
    r"|\bchia (?:cho )?mỗi (?:nhà|người|hộ|gia đình|đoàn viên)[^;.\d]{0,30}\bquà\b[^;.\d]{0,12}$"
)
"""Gifts and homes and what each costs: "25.000 suất quà, mức 1,3 triệu đồng/suất"."""

_LEFT_ON = Sought(
    r"(?:^|[,;:])\W*(?:\d+[.)] ?)?(?:số |tiền )?(?:tồn|dư|kết dư|còn)(?: quỹ| lại)?"
    r" (?:tính )?(?:đến|tới|ngày)(?: hết)?(?: ngày)? \d{1,2}[/.-]\d{1,2}(?:[/.-]\d{4})?"
    r"\s*(?:là |còn |[:=] ?)?$"
)
"""What was left on a day, as an item: "- Tồn đến 31/5/2014: 14.300.000đ"."""
_TO_ACCOUNT = Sought(
    r"\b(?:qua|vào|về) (?:số )?tài khoản\b[^;.]{0,90} (?:đã |cùng )?"
    r"(?:chuyển|gửi|nộp|ủng hộ|đóng góp|góp|nhắn tin)(?: (?:về|tới|đến|số tiền|hơn|gần|trên"
    r"|được))*\s*$"
)
"""What others sent to a union's account: "qua tài khoản của LĐLĐ tỉnh, 214 tập thể đã chuyển …"."""
_ON_A_DAY = Sought(
    r"\bquỹ\b[^.]*(?:^|[,;:])\s*(?:và |nhưng )?(?:(?:tính|đến|tới|hết|ngày|cuối|vào) ){0,3}"
    r"(?:\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|(?<=cuối )năm \d{4}|(?<=hết )năm \d{4})"
    r"(?: quỹ)? (?:có|còn|dư|tồn)(?: (?:lại|dư|được|đúng|hơn|gần|trên))*\s*$"
)
"""What a fund had on a day: "…, chi 318 triệu đồng, đến ngày 15/12/2019 còn 527 triệu đồng"."""
_KEPT_NOW = Sought(
    r"\b(?:quỹ|hũ gạo|tổ vay vốn|tổ tiết kiệm)\b[^.;]{0,80}[,”\"] (?:nay|hiện|đang|hiện đang"
    r"|hiện nay|đến nay|tới nay)"
    r"(?: đang)? (?:quản lí|nắm giữ|nắm|giữ|cầm)"
    r"(?: (?:số tiền|số vốn|số quỹ|nguồn vốn|tổng số|được|hơn|gần|trên))*\s*$"
)
"""What a fund's keeper has in hand: 'lập "Quỹ tương trợ", hiện quản lý 890 triệu đồng'."""
_FUND_STANDS = Sought(
    r"\bquỹ\b(?:(?!\b(?:vận động|thu|chi|cho|huy động|giúp|tặng|trao|góp|ủng hộ|đóng)\b)"
    r"[^.;,:\d]){0,90}"
    r"(?: (?:đang|được|vẫn|luôn|cuối năm|cuối kì|cuối nhiệm kì|đến nay|hiện|đều|thường xuyên))*"
    r" (?:kết dư|duy trì|duy trì mức|duy trì ở mức|giữ mức|giữ ở mức|hiện ở mức|đang ở mức"
    r"|nay ở mức|đứng ở mức|dư|tồn)"
    r"(?: (?:hơn|gần|trên|khoảng|được|số tiền|số vốn))*\s*$"
)
"""What a fund stands at: "Quỹ Vì nữ CNLĐ nghèo của ngành duy trì 1,35 tỷ đồng"."""
_TO_MAKE_UP = Sought(
    r"\bquỹ\b[^.;\d]{0,50}\b(?:gom|gây|gầy|góp|nâng|tích|dồn|để|lên)\b[^.,;\d]{0,20}"
    r" cho (?:tròn|đủ|được)\s*$"
    r"|\b(?:gom|gây|gầy|góp|nâng|tích|dồn)\b[^.,;\d]{0,20} quỹ\b[^.;\d]{0,30}"
    r"(?: cho)? (?:tròn|đủ|cho được)\s*$"
)
"""What a fund is to be made up to: 'gom quỹ "Hũ gạo" cho được 400 triệu đồng'."""
_A_LITTLE_FUND = Sought(
    r"\b(?:có|còn|gồm|và|cùng|là|nhận|với|được)(?: vỏn vẹn| vẻn vẹn| đúng| thêm| một| lại)*"
    r" (?:món|khoản|số|cái|mỗi|túi|hòm|ống) quỹ(?: [^\W\d]+){0,3} ?$"
)
"""A fund told as a thing taken over: "sổ sách chỉ có 640 đoàn viên và món quỹ còm 11 triệu"."""
_HOMES_COST = Sought(
    r"\b(?:làm|xây|cất|dựng|sửa|lợp|xây dựng|sửa chữa)(?: (?:được|mới|tặng|lại|thêm|xong))*"
    r" (?:\d+|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) (?:căn|nhà|ngôi|mái ấm)\b[^;.,\d]{0,40},?"
    r" (?:trị giá|tổng trị giá|kinh phí|tổng kinh phí|tổng chi phí|hết|tốn|với số tiền|với mức"
    r"|với kinh phí)(?: (?:là|gần|hơn|trên|khoảng|chừng))*\s*$"
)
"""Homes and what they cost: 'làm 27 nhà "Mái ấm công đoàn" trị giá 945 triệu đồng'."""
_PAID_IN = Sought(
    r"\b(?:mức|suất|phần) (?:hùn|góp|đóng|hùn vốn|góp vốn|góp quỹ|đóng quỹ|đóng góp|góp xoay vòng)"
    r"(?: [^\W\d]+){0,5}\s*$"
)
"""What members pay into a fund: "nâng mức hùn vốn lên 300.000đ/tháng"."""
_STILL_LEFT = Sought(
    r"^\W*(?:hôm|ngày|đến|tính đến|tới|hết|cuối)(?: (?:ngày|hôm|hết|cuối|tháng))*"
    r" \d{1,2}(?:[/.-]\d{1,2})?(?:[/.-]\d{4})?(?: (?:vừa rồi|vừa qua|này|năm nay|năm ngoái))*,?"
    r" (?:quỹ |sổ )?(?:vẫn )?còn(?: (?:lại|dư|được|hơn|gần|trên|đúng))*\s*$"
)
"""What was left on a day told first: "Hôm 31/7 vừa rồi còn 1,045 tỷ đồng"."""
_LEVEL_RAISED = Sought(
    r"\b(?:nâng|tăng|đưa) mức (?:hỗ trợ|trợ cấp|thăm|giúp|tặng|quà|chi)\b[^;.\d]{0,60}"
    r" (?:lên|thành|tới)\s*$"
)
"""A level of help that is raised: "nâng mức hỗ trợ tai nạn từ Quỹ lên 30 triệu đồng/người"."""
_TURNED = Sought(
    r"\b(?:số tiền|số vốn)(?: đã| được)* (?:quay vòng|xoay vòng|luân chuyển)"
    r"(?: (?:là|được|tới|lên tới|đạt|tổng cộng|hơn|gần|trên))*\s*$"
)
"""What loans came to in all: "đã có 226 người dùng, số tiền quay vòng 1,87 tỷ đồng"."""
_FUND_ONLY = Sought(
    r"\bquỹ\b(?: (?:này|ấy|đó|lúc ấy|khi đó|lúc đầu|ban đầu|vốn))*"
    r" (?:chỉ|mới|mới chỉ|vỏn vẹn|vẻn vẹn)(?: (?:có|được|vỏn vẹn|vẻn vẹn|đâu|khoảng|chừng|hơn"
    r"|gần))*\s*$"
)
"""What a fund had at first: "Ngày đầu Quỹ chỉ vỏn vẹn 1,2 tỷ đồng"."""
_FIRST_CAPITAL = Sought(
    r"\bquỹ\b[^;.]{0,90}\b(?:ra đời|thành lập|lập|hình thành|ra mắt|khởi động|bắt đầu)\b"
    r"[^;.]{0,40} (?:với|từ|bằng|là) (?:số |nguồn |khoản )?(?:vốn|tiền)(?: (?:ban đầu|mồi|gốc"
    r"|là))*\s*$"
    r"|\bquỹ\b[^;.,]{0,70}\b(?:ra đời|thành lập|hình thành|ra mắt|khởi động|khởi đầu|bắt đầu)\b"
    r"(?:(?!\b(?:hỗ trợ|cho|giúp|trao|tặng|chi|vay)\b)[^;.,]){0,40} (?:với|từ|bằng)"
    r"(?: (?:chỉ|có|vỏn vẹn|vẻn vẹn|gần|hơn|trên|khoảng|chừng))*\s*$"
    r"|(?:^|[.,;:] )\W*(?:số |nguồn )?vốn (?:ban đầu|lúc đầu|khởi điểm|khởi đầu|mồi)"
    r"(?: (?:của quỹ|chỉ|là|có|vỏn vẹn|vẻn vẹn|mới|gần|hơn|khoảng|chừng))*\s*$"
)
"""What a fund began with, whoever gave it: "quỹ ra đời với vốn ban đầu 200 triệu đồng"."""
_HOMES_OF_UNION = Sought(
    r"\b(?:nhà|căn|ngôi|mái ấm)\b[^;.]{0,40}\b(?:công đoàn|lđlđ|cđcs|nghiệp đoàn)\b[^;.\d]{0,30}"
    r" (?:cho|làm|dựng|cất|lo|xây|tặng)(?: [^\W\d]+){0,2}, mỗi (?:nhà|căn|ngôi|cái)"
    r"(?: (?:hết|tốn|là|được|chừng|khoảng|cỡ|độ|gần|hơn|trên))*\s*$"
)
"""Homes a union gives, told plainly: "hai nhà do LĐLĐ tỉnh cho, mỗi nhà 15 triệu đồng"."""

_VOUCHERS = Sought(
    r"\b(?:cầm|nhận|được|phát|có|tặng|trao|với)(?: (?:tay|về|một|cho|trên|trong tay|chiếc|tấm))*"
    r" (?:phiếu|thẻ|phiếu mua hàng|phiếu quà tặng|thẻ mua hàng)(?: (?:trị giá|mệnh giá))?\s*$"
)
"""What those at a union's market are given: "mỗi công nhân cầm phiếu 300.000 đồng đi chợ"."""
_HOMES_BUILT = Sought(
    r"\b(?:làm|xây|cất|dựng|sửa|lợp|xây dựng|sửa chữa)(?: (?:được|mới|tặng|lại|thêm))*"
    r" (?:\d+|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) (?:căn|nhà|ngôi|mái ấm)[^;.\d]{0,30},"
    r" (?:bình quân |trung bình )?mỗi (?:căn|nhà|ngôi|cái|mái ấm)"
    r"(?: (?:là|trị giá|hết|được|hỗ trợ|gần|hơn|trên|khoảng|chừng))*\s*$"
)
"""Homes built from what was gathered: "vận động 390 triệu đồng, làm 18 căn, mỗi căn …"."""
_OPENS_FUND = Sought(
    r"\b(?:mở|lập|gây|gây dựng|thành lập|hình thành)(?: (?:cho|được|thêm|một|cái|ra))* quỹ\b"
    r"(?! (?:thêm|được)\b)(?:(?!\b(?:vay|chi|thu|giúp|trao|góp|tặng|đóng|trích|mỗi"
    r"|từ)\b)[^,;.\d]){0,50}$"
)
"""A fund and what it opens with: "mở cho được một quỹ trợ vốn chừng 500 triệu đồng"."""
_BUSES = Sought(
    r"\b(?:thuê|bố trí|hợp đồng)\b[^;.]{0,20}\b(?:chuyến|xe|ô tô|tàu)\b[^;.]{0,60}?,?"
    r" (?:hết|tốn|mất|tổng chi phí|chi phí|kinh phí)(?: (?:gần|hơn|trên|khoảng|là))*\s*$"
)
"""Buses a union hires: "thuê 9 chuyến xe đưa 360 người về quê, hết 198 triệu đồng"."""
_IN_THE_TILL = Sought(
    r"\btrong (?:quỹ|két|tủ|hũ|ống)\b[^,;.\d]{0,8} (?:kết|dồn|gom|tích|đọng|để dành)"
    r"(?: (?:được|lại|gần|hơn|trên))*\s*$"
)
"""What has come together in a till: "cuối năm, trong quỹ kết được 83 triệu đồng"."""
_BY_MONTH = Sought(
    r"\bquỹ\b(?:[^.]|\.(?=\d))*[,;:]\s*(?:và |nhưng )?(?:tính |cho )?(?:đến|tới|cuối|hết)"
    r" (?:hết |cuối |giữa |đầu |ngày )*(?:tháng \d{1,2}|năm|quý)[^,;.:\d]{0,14}(?:\d{4})?"
    r" (?:là|có|còn|đạt|lên tới|lên)(?: (?:lại|được|đúng|hơn|gần|trên))*\s*$"
)
"""What a fund had by a month: "quỹ lớn dần; tính đến cuối tháng 6 năm nay là 356 triệu đồng"."""
_OUT_OF_BUDGET = Sought(
    r"\btrong (?:số )?(?:đó|này|ấy),? (?:phần )?(?:ngân sách|kinh phí|nguồn|tài chính) (?:của )?"
    r"(?:công đoàn|lđlđ)(?: [^\W\d]+){0,4}? (?:chỉ|là|chiếm|lo|bỏ ra|góp)"
    r"(?: (?:có|hơn|gần|khoảng|chừng))*\s*$"
)
"""What of a cost a union bore: "trong số đó ngân sách công đoàn chỉ 200 triệu đồng"."""
_COSTS = Sought(
    r"\b(?:chuyến xe|chuyến tàu|suất cơm|suất ăn|bữa cơm|tết sum vầy|chợ tết)\b"
    r"(?:[^.;]|\.(?=\d)){0,140}, (?:tổng )?(?:chi phí|kinh phí)"
    r"(?: (?:dự kiến|ước|ước tính|tổng cộng|hết|là|khoảng|gần|hơn|trên))*\s*$"
)
"""What meals and buses of a union cost: "phục vụ 30.000 suất cơm, chi phí 540 triệu đồng"."""
_TURNED_OVER = Sought(r" (?:đã |được )*(?:luân chuyển|quay vòng|xoay vòng)\b")
"""What loans turned over: "đã có 112 triệu đồng luân chuyển tới tay 140 lượt người"."""
_IN_MONEY = Sought(
    r"\b(?:tặng|trao|hỗ trợ|cấp|phát)\b(?:[^.;]|\.(?=\d)){0,120}"
    r"[ ,(](?:quy (?:ra|thành)(?: tiền)?|quy đổi(?: ra tiền| thành tiền)?|tính (?:ra|thành) tiền)"
    r"(?: (?:là|được|gần|hơn|trên|khoảng|tới|tổng cộng))*\s*$"
)
"""What gifts come to in money: "đã tặng 214 thẻ BHYT, quy thành tiền là 203 triệu đồng"."""
_GROWN_FROM = Sought(
    r"\bquỹ\b(?:(?!\b(?:trích|lấy|chi|thu|huy động|vận động|cho)\b)[^;.,\d]){0,50} từ\s*$"
)
_TO_NOW = Sought(
    r"[^;.,\d]{0,40},? (?:nay|hiện|đến nay|tới nay|giờ)?,? ?(?:đã )?(?:tăng |nâng )?(?:lên|thành)\b"
)
_HAS_GROWN = Sought(
    r"\bquỹ\b[^;.\d]{0,50} từ \d(?:[^;.]|\.(?=\d)){3,70}"
    r" (?:đã )?(?:lên|tăng lên|nâng lên|thành)(?: (?:tới|đến|gần|hơn|trên))*\s*$"
)
"""What a fund has grown from and to: "Quỹ trợ vốn từ 4,5 tỷ đầu nhiệm kỳ nay đã lên 7,9 tỷ"."""
_HOMES_BESIDE = Sought(
    r"\b(?:ngoài|cùng với|bên cạnh) \d+ (?:nhà|căn|căn nhà|ngôi nhà|mái ấm)[^,;.()\d]{0,30} \(\s*$"
)
"""Homes told beside others: "ngoài 6 nhà mới (45 triệu đồng/nhà), LĐLĐ huyện sửa 4 nhà khác"."""

_OTHERS = (
    r"(?:doanh nghiệp|nhà hảo tâm|mạnh thường quân|nhà tài trợ|bạn đọc|thân hữu|cựu học sinh"
    r"|phụ huynh|tiểu thương|chủ nhà trọ|nhà thuốc|khách hàng|bạn bè|nhóm thiện nguyện|việt kiều"
    r"|tổ chức, cá nhân|cá nhân|hội doanh nghiệp|doanh nhân|các đơn vị|đối tác)"
)
_MADE_TO_GIVE = Sought(
    r"\b(?:vận động|kêu gọi|huy động|thuyết phục|kết nối|mời gọi|vận động được)"
    rf" (?:(?:các|một số|những|nhiều|\d+|hai|ba|thêm|được) )*{_OTHERS}\b[^;.:\d]{{0,60}}?"
    r" (?:giúp|hỗ trợ|tặng|trao|ủng hộ|tài trợ|giúp đỡ|trao tặng|xây tặng|đỡ đầu|góp)\b"
    r"(?:(?!\b(?:công đoàn|lđlđ|cđcs|nghiệp đoàn|mỗi|để|trong đó)\b)[^;.:\d]"
    r"|\d[\d.]* (?=[^\W\d])(?!triệu|tỉ|tỷ|nghìn|ngàn|đồng)){0,60}$"
)
"""Others whom a union brings to give: "vận động bạn đọc giúp đoàn viên neo đơn 60 triệu đồng"."""

_HELD = frozenset(
    (
        _CAPITAL_LABEL,
        _THERE_NOW,
        _ON_A_DAY,
        _TO_MAKE_UP,
        _FUND_STANDS,
        _BY_MONTH,
        _OPENS_FUND,
        _HAS_GROWN,
        _IN_THE_TILL,
        _KEPT_NOW,
        _LEFT_ON,
        IN_THE_FUND,
        _A_LITTLE_FUND,
        _FUND_ONLY,
        _STILL_LEFT,
    )
)
_DISBURSED = frozenset(
    (
        _SHARE_OF_UNION,
        _GIFTS_AT,
        _HOMES_OF_UNION,
        _VOUCHERS,
        _HOMES_BESIDE,
        _HOMES_BUILT,
        _HOMES_COST,
        _LEVEL_RAISED,
        _BUSES,
        _OUT_OF_BUDGET,
        *GIVEN_OUT,
        _COSTS,
        _IN_MONEY,
    )
)


def is_first_capital(view: SentenceView, quantity: Quantity) -> bool:
    """Whether a sum is what a fund began with."""
    return view.search(_FIRST_CAPITAL, view.slice(view.start, quantity.start)) is not None


def to_be_made_up(view: SentenceView, quantity: Quantity) -> bool:
    """Whether a sum is one that a fund is yet to be made up to."""
    return view.search(_TO_MAKE_UP, view.slice(view.start, quantity.start)) is not None


def settled(view: SentenceView, quantity: Quantity) -> str | None:
    """The flow that the words right before the sum settle, None when they do not."""
    lead = view.slice(view.start, quantity.start)
    grown = view.search(_GROWN_FROM, lead) and view.match(_TO_NOW, quantity.end)
    if grown or view.finds(_HELD, lead) or stands_at(view, quantity):
        return "held"
    if view.search(_TO_ACCOUNT, lead) or (
        view.search(_PAID_IN if quantity.per else _MADE_TO_GIVE, lead)
    ):
        return "raised"
    if view.match(_TURNED_OVER, quantity.end) or view.search(_TURNED, lead):
        return "lent"
    if view.finds(TAKEN_IN, lead):
        return "raised"
    return "disbursed" if view.finds(_DISBURSED, lead) else None
