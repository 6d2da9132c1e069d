"""What an employer pays, even where a union brought him to it: bonuses, meals, welfare."""

from extractor.sought import Sought

_BARGAINED = Sought(
    r"\b(?:thương lượng|đàm phán|đối thoại|thỏa ước|kiến nghị|đề xuất|yêu cầu|đấu tranh)\b"
    r"(?:[^;.]|\.(?=\d)){0,120}?"
    r"\b(?:nâng|tăng|đưa|điều khoản|có lợi hơn|tối thiểu|cao hơn|mức (?:thưởng|tiền|ăn|lương|chi)"
    r"|(?:tiền|bữa|suất) (?:ăn|cơm)|phụ cấp|thưởng (?:thâm niên|chuyên cần|tết)|truy trả|trả lại)\b"
    r"(?:(?!(?:,| và)(?: (?:tự|cũng|còn|đã|đồng thời|đứng ra|trực tiếp|mặt khác|bản thân))*"
    r" (?:dành|chi|trích|tặng|trao|hỗ trợ|vận động|thăm|bỏ ra|xuất quỹ|góp|quyên góp)\b)"
    r"(?:[^;.]|\.(?=\d))){0,60}$"
)
"""What a union bargains for and the employer pays: "thương lượng nâng bữa ăn lên 25.000 đồng"."""
_BONUS = Sought(
    r"\b(?:(?:tiền|mức|được|chỉ|có) thưởng|thưởng tết)\b[^;.]{0,80}"
    r"\b(?:bình quân|trung bình|cao nhất|thấp nhất|tượng trưng|khối|fdi|dân doanh)\b"
    r"(?![^;.]*\b(?:công đoàn|lđlđ)\b)[^;.]{0,60}$"
)
"""What employers pay at Tết: "tiền thưởng bình quân khối FDI 4,9 triệu đồng"."""
_BY_CONTRACT = Sought(
    r"\bthỏa ước\b[^;.]{0,160}\b(?:theo đó|trong đó|quy định|ghi|với|điều khoản)\b"
    r"(?:[^;.]|\.(?=\d)){0,120}$"
    r"|\bthỏa ước\b[^.:]{0,120}:(?:(?!\b(?:công đoàn|cđcs)\b)(?:[^.]|\.(?=\d))){0,200}$"
    r"|\bđiều khoản\b[^;.:]{0,60}(?:có lợi|luật|cao hơn)[^;.:]{0,40}:(?:[^;.]|\.(?=\d)){0,120}$"
)
_WELFARE = Sought(
    r"\b(?:trích|từ|bằng|chi|dùng) (?:nguồn )?quỹ (?:phúc lợi|khen thưởng)\b"
    r"(?! (?:của )?công đoàn)(?:[^;.\d](?!công đoàn|lđlđ|cđcs)){0,60}$"
)
"""What an employer pays from its fund: "chi nhánh trích quỹ phúc lợi 2,1 tỷ đồng"."""
_BY_SCHOOL = Sought(
    r"(?:^\W*|[.;]\s+)(?:phía )?(?:nhà )?trường (?:đã |cũng |còn |sẽ )*"
    r"(?:chi|trích|trả|thưởng|đầu tư|cấp|miễn)\b[^;.]{0,40}$"
)
"""What a school pays: "Trường chi 2,1 tỷ đồng học bổng"."""
_BY_BOSS = Sought(
    r"^\W*(?:[a-zđ\d]{1,2}[.)] ?)?(?:tổng giám đốc|giám đốc|ban giám đốc|ban tổng giám đốc|công ti"
    r"|doanh nghiệp|chủ doanh nghiệp|hội đồng quản trị|lãnh đạo công ti) (?:đã |cũng |còn |sẽ )*"
    r"(?:chi|thưởng|trích|dành|trả|nâng|hỗ trợ|cam kết)\b"
    r"(?:(?!\b(?:công đoàn|lđlđ|cđcs|quỹ|nghiệp đoàn|đoàn viên)\b)(?:[^.]|\.(?=\d))){0,200}$"
)
"""What the head of a firm pays, to the end of the item: "Giám đốc chi thưởng …; thưởng …"."""
_MADE_TO_PAY = Sought(
    r"\b(?:thương lượng|thỏa thuận|thống nhất|đàm phán|đối thoại|đấu tranh|thuyết phục)\b"
    r"[^;.\d]{0,40}\b(?:(?:lãnh đạo|ban giám đốc|giám đốc|chủ) )*(?:công ti|doanh nghiệp|nhà máy"
    r"|chuyên môn|(?:chủ|người) sử dụng lao động|chủ doanh nghiệp)\b[^;.\d]{0,20}"
    r"\b(?:chi|thưởng|trích|trả|bỏ ra|dành|bố trí)\b[^;.\d]{0,50}$"
)
"""What a union gets a firm to pay: "thỏa thuận để công ty chi 4,2 tỷ đồng thưởng Tết"."""
_ON_PROPOSAL = Sought(
    r"^\W*(?:từ|theo|trước|trên cơ sở|nhờ|qua) (?:các |những )?(?:đề xuất|đề nghị|kiến nghị|ý kiến)"
    r"(?: [^,;.\d]{2,16})? của (?:ban chấp hành |bch )?(?:công đoàn|cđcs)\b[^;.]{0,60}?"
    r"\b(?:công ti|doanh nghiệp|nhà máy|xí nghiệp|ban giám đốc|giám đốc|lãnh đạo|chuyên môn"
    r"|nhà trường|bệnh viện)\b"
    r"(?:(?!\b(?:công đoàn|lđlđ|cđcs|quỹ|nghiệp đoàn|đoàn viên)\b)(?:[^.]|\.(?=\d))){0,200}$"
)
"""What a firm does when its union asks it to: "Từ đề xuất của Công đoàn, Công ty xây nhà tắm …"."""
EMPLOYER_PAYS = (
    _ON_PROPOSAL,
    _BY_BOSS,
    _MADE_TO_PAY,
    _BARGAINED,
    _BONUS,
    _BY_CONTRACT,
    _WELFARE,
    _BY_SCHOOL,
)
