"""What is given out of a fund, or built for others, and what stands in the fund."""

from extractor.sought import Sought

_OUT_OF_IT = Sought(
    r"(?:^|[;.] )\W*(?:cũng )?(?:từ|bằng|với|nhờ|trích từ) (?:nguồn )?(?:quỹ|nguồn quỹ|nguồn"
    r"|số tiền|khoản tiền|kinh phí)(?: [^\W\d]+)?"
    r" (?:này|ấy|đó|trên|nói trên|quyên góp được|thu được)\b"
    r"(?:(?!\b(?:vay|thu|quyên góp|vận động)\b)[^;.:\d]){0,60}? ủng hộ\b[^;.,\d]{0,60}$"
)
"""What is given out of what was gathered: "Từ quỹ này Công đoàn ủng hộ đồng bào 50 triệu đồng"."""
_HOMES_GIVEN = Sought(
    r"\bủng hộ (?:xây (?:dựng |tặng )?|làm |sửa (?:chữa )?)?\d+ (?:căn |ngôi )?(?:nhà|mái ấm)\b"
    r"[^;.,()\d]{0,50}(?:\(|,? (?:trị giá|kinh phí|số tiền|tổng trị giá))"
    r"(?: (?:gần|hơn|trên|khoảng|tổng|mỗi|là))*\s*$"
)
"""Homes a union gives to others: "ủng hộ 2 căn nhà tình nghĩa tại xã X (120 triệu đồng)"."""
IN_THE_FUND = Sought(
    r"\b(?:tổng )?(?:số tiền|số vốn|số dư|nguồn vốn|tiền|vốn) (?:hiện có |hiện tại )?"
    r"(?:trong|của) quỹ\b[^,;.\d]{0,24} (?:là|đạt|có|lên|lên tới|lên đến|còn)"
    r"(?: (?:hơn|gần|trên|khoảng|được))*\s*$"
)
"""What stands in a fund: "đến nay tổng số tiền trong quỹ là 42 triệu đồng"."""
GIVEN_OUT = frozenset((_OUT_OF_IT, _HOMES_GIVEN))
