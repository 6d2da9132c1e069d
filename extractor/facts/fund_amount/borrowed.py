"""What people borrow from banks and usurers, and owe: none of a union's loans."""

from extractor.sought import Sought

_BANK_LENDS = Sought(
    r"\b(?:kết nối|giới thiệu|phối hợp|làm việc|ký kết)\b[^;.]{0,30}\b(?:ngân hàng|agribank|bidv"
    r"|vietcombank|vietinbank|quỹ tín dụng)\b[^;.]{0,60}\bvay\b[^;.]{0,20}$"
    r"|\b(?:tín chấp|bảo lãnh)\b[^;.]{0,60}\bngân hàng\b(?:[^;.]|\.(?=\d)){0,60}$"
)
"""What a bank lends, to which a union only led: "kết nối Agribank cho 12 đoàn viên vay …"."""
_OWES = Sought(
    r"\b(?:còn|đang|vẫn) (?:phải )?nợ (?:tiền|lại|ngân hàng|người ta|hàng xóm|cửa hàng|chủ)"
    r"\b[^;.\d]{0,40}$"
    r"|\btheo (?:nghị định|nđ)\b[^;.]{0,60}$"
)
"""What somebody owes, or the state gives: "còn nợ tiền mua tôn", "vay theo Nghị định 67"."""
_USURY = Sought(r"(?<!cho )(?<!em )(?<!nhân )(?<!viên )(?<!chị )(?<!người )\bvay nóng\b[^.]*$")
"""What people in need had borrowed elsewhere: "vay nóng 6 triệu đồng lo đám tang"."""
_OF_USURERS = Sought(
    r"(?:^|[,;.:“\"])(?:(?!\bcho\b)[^,;.])*"
    r"\b(?:vay nóng|vay nặng lãi|tín dụng đen|vay lãi ngày|vay ngoài)\b[^;.]{0,40}$"
)
"""What people borrow elsewhere: "công nhân vay nóng 5 triệu đồng"."""
BORROWED = (_BANK_LENDS, _OWES, _USURY, _OF_USURERS)
