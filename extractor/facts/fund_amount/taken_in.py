"""What a union took in, as plain words right before the sum tell: sent up, allotted, chipped in."""

from extractor.sought import Sought

_CHIPPED_IN = Sought(
    r"\b(?:khoản|số tiền|phần|tiền|riêng) (?:do )?(?:anh em|chị em|anh chị em|đoàn viên|đồng nghiệp"
    r"|công nhân|thầy cô|giáo viên|mọi người|các khoa|các tổ)\b[^,;.\d]{0,24}"
    r" (?:góp|quyên góp|đóng góp|ủng hộ|gom góp|chung tay)\b[^,;.\d]{0,30} (?:là|được|tới|lên tới)"
    r"(?: (?:hơn|gần|trên))*\s*$"
)
"""What colleagues chipped in: "riêng khoản anh em các khoa góp giúp chị là 21.650.000 đồng"."""
_SENT_UP = Sought(
    r"(?:^|[ ,;:])(?:\d+|các|tất cả|toàn bộ)(?: các)? (?:cđcs|công đoàn cơ sở|công đoàn trực thuộc"
    r"|công đoàn cấp dưới|đơn vị trực thuộc|công đoàn các đơn vị)(?: trực thuộc)?"
    r" (?:đã |cùng |đều )*(?:gửi|chuyển|nộp|đóng) (?:về|lên)(?: (?:được|hơn|gần|trên|tổng cộng"
    r"|số tiền|tài khoản))*\s*$"
)
"""What the units sent up: "46 công đoàn trực thuộc đã gửi về 2,37 tỷ đồng"."""
_ALLOTTED_BY = Sought(
    r"\b(?:kinh phí|đoàn phí|ngân sách)(?: công đoàn)? (?:được|do) [^;.\d]{3,60}"
    r" (?:cấp|trích|chuyển|phân bổ|hoàn|phân phối)(?: (?:về|lại|bù|xuống|trả))+"
    r"(?: (?:là|được|cả năm|trong năm|hơn|gần|trên))*\s*$"
)
"""What a higher union allots: "Kinh phí công đoàn được Công đoàn ngành Y tế cấp về …"."""
_FROM_BELOW = Sought(
    r"\b(?:vận động|ủng hộ|quyên góp|kêu gọi|phát động|hưởng ứng)\b[^;.]{0,120}"
    r" (?:các|tất cả|toàn bộ|\d+)(?: các)? (?:cđcs|công đoàn cơ sở|công đoàn bộ phận|cđbp"
    r"|tổ công đoàn|đơn vị|cơ sở|công đoàn)(?: trực thuộc| trong [^,;.\d]{2,16})?"
    r" (?:đã |cùng |đều )*(?:gửi|chuyển|nộp|đóng) (?:về|lên)(?: (?:được|hơn|gần|trên|tổng cộng"
    r"|số tiền))*\s*$"
)
"""What units send up of what was appealed for: "vận động ủng hộ …, các CĐCS gửi về 96 triệu"."""
_TAKEN_IN = Sought(
    r"\bthu (?:từ )?(?:đoàn phí|kinh phí)\b[^;.,\d]{0,30}\b(?:cấp|phân phối|trích)"
    r" (?:về|lại|bù|xuống)(?: (?:chỉ|có|được|là|tổng cộng|vỏn vẹn|hơn|gần|trên|đạt|mới))*\s*$"
)
"""Dues and what is allotted, as one sum: "thu đoàn phí và kinh phí cấp về chỉ có 7 triệu"."""
_SOLD_FOR_CAUSE = Sought(
    r"\b(?:gian hàng|phiên chợ|hội chợ|quầy hàng|quầy bánh|bữa sáng gây quỹ)\b[^;.]{0,80}"
    r" (?:lời|lãi|thu lãi)(?: được| về)?\s*$"
)
"""What a stall of the union earns: "tổ chức gian hàng bánh dân gian, lời được 16 triệu"."""
_HANDED_OVER = Sought(
    r"\b(?:kinh phí|số tiền|tài chính|quỹ|số dư)(?: được)? (?:bàn giao|nhận bàn giao|tiếp nhận"
    r"|chuyển giao)(?: (?:ban đầu|lại|sang))* (?:từ|của) [^,;.\d]{2,60} là\s*$"
)
"""What a union took over: "Kinh phí bàn giao từ LĐLĐ huyện cũ là 37.450.000 đồng"."""
_FROM_ABOVE = Sought(
    r"(?:^\W*|[,;:] ?)(?:kinh phí )?(?:do )?(?:công đoàn )?cấp trên (?:cấp|phân bổ|cấp lại|cấp bù"
    r"|cấp trả|hoàn lại|chuyển về|trích lại|rót xuống|bổ sung)"
    r"(?: (?:về|xuống|lại|được|là|kinh phí|kinh phí công đoàn|tiền|cho cơ sở))*:?\s*$"
)
"""What is allotted to a union: "thu đoàn phí 312 triệu đồng; cấp trên cấp 120 triệu đồng"."""
_SENT_ON = Sought(
    r"\b(?:phát động|kêu gọi|vận động|hưởng ứng)\b[^;.]{0,90}\b(?:góp|ủng hộ|đóng góp|quyên góp)\b"
    r"[^;.\d]{0,80} (?:chuyển|nộp|gửi) (?:về|lên)(?: [^;.\d]{2,40})?(?: (?:được|hơn|gần|trên))*\s*$"
)
"""What was gathered and sent on: "phát động mỗi người góp …, đã chuyển về LĐLĐ tỉnh 1 tỷ"."""
_INTO_FUNDS = Sought(
    r"\b(?:đóng góp|quyên góp|tự nguyện góp)(?: ủng hộ| xây dựng)?(?: cho| vào)?(?: các)?"
    r"(?: loại)? quỹ\b"
    r"(?:(?!\b(?:đã|được|chi|hỗ trợ|trao|tặng|thăm|trợ cấp|giúp)\b)[^;:\d]){0,200}"
    r"(?:với )?(?:tổng )?(?:số tiền|kinh phí|trị giá|cộng)"
    r"(?: (?:là|trên|hơn|gần|được|trị giá))*\s*$"
)
"""All that went into several funds, among them one that builds: "góp các quỹ …, xây bể bơi"."""
_BOUGHT_OF_BLIND = Sought(
    r"\bmua tăm(?: tre| bông)?(?: nhân đạo| tình thương)? (?:ủng hộ|giúp|giúp đỡ|của|cho)"
    r"(?: [^\W\d]+)? (?:hội |các )?(?:người )?(?:mù|khuyết tật|tàn tật)\b[^;,.\d]{0,24}$"
)
"""What members give for the goods of the blind: "mua tăm tre của Hội Người mù 16 triệu đồng"."""
_EACH_INTO_FUND = Sought(
    r"\b(?:xây dựng|lập|gây|gây dựng|thành lập|hình thành|duy trì)(?: được| nên)? quỹ\b"
    r"(?:(?!\b(?:vay|mượn|giúp|hỗ trợ|thăm|chi)\b)[^;.\d]){0,50}, (?:mức |với mức )?(?:mỗi|một)"
    r" (?:đoàn viên|người|anh em|chị em|chị|anh|thành viên|cán bộ|công nhân|đồng chí|đ/c|giáo viên"
    r"|hội viên|tổ viên)(?: (?:góp|đóng|nộp|trích|tự nguyện|đóng góp|hằng tháng|mỗi tháng))*\s*$"
)
"""What each puts into a fund that is set up: "xây dựng quỹ tương trợ, mỗi đoàn viên 1 triệu"."""
TAKEN_IN = frozenset(
    (
        _EACH_INTO_FUND,
        _INTO_FUNDS,
        _BOUGHT_OF_BLIND,
        _SENT_ON,
        _CHIPPED_IN,
        _SENT_UP,
        _ALLOTTED_BY,
        _FROM_BELOW,
        _TAKEN_IN,
        _SOLD_FOR_CAUSE,
        _HANDED_OVER,
        _FROM_ABOVE,
    )
)
