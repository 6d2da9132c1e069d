"""Sums that the words around them say to be the state's, a firm's, or nobody's gift."""

from typing import Final

from extractor.analysis import SentenceView
from extractor.facts.fund_amount.elsewhere import passes_union
from extractor.quantities import Quantity
from extractor.sought import Sought

_OTHERS: Final = (
    r"(?:tỉnh|huyện|xã|phường|quận|thành phố|nhà nước|trung ương|ngân sách|công ti|tổng công ti"
    r"|tập đoàn|doanh nghiệp|dự án|nhà tài trợ|chủ đầu tư|bộ|sở|ngành dọc|ngân hàng)"
)
_BEFORE: Final = (
    Sought(r"\b(?:trợ giá|bù giá|thu nội địa)\b[^.]{0,80}$"),
    Sought(
        r"\b(?:xử lí|kiến nghị|phát hiện)\b[^;.\d]{0,30}\b(?:thanh tra|kiểm tra|kiểm toán)\b"
        r"[^;.\d]{0,20}$"
        r"|\b(?:thanh tra|kiểm tra|kiểm toán)\b[^;.\d]{0,20}\b(?:xử lí"
        r"|kiến nghị xử lí)\b[^;.\d]{0,20}$"
    ),
    Sought(
        r"(?:^\W*|[.;] (?:còn |riêng )?)(?:phòng|sở|trường|nhà trường|ubnd|bệnh viện"
        r"|trung tâm|trạm)\b"
        r"(?:(?!công đoàn|lđlđ|cđcs|đoàn viên|quỹ)[^,;.\d]){0,40}"
        r" (?:được|vừa được|đã được|cũng được)(?: (?:tỉnh|huyện|nhà nước|trung ương|trên|bộ|sở))?"
        r" (?:cấp|bố trí|đầu tư|phân bổ|rót)(?: (?:thêm|kinh phí|gần|hơn|trên|khoảng|vốn"
        r"|ngân sách))*\s*$"
    ),
    Sought(
        r"(?<!công đoàn )\b(?:chợ|vựa|chủ hàng|chủ vựa|chủ ghe|chủ tàu|chủ xe|nhà xe|nhà vườn"
        r"|thương lái|lái buôn"
        r"|bạn hàng|mối hàng|khách) (?:chỉ |cũng |mới |còn )?trả(?: công)?"
        r"(?: (?:có|được|chừng|khoảng|gần|hơn|tròn|đúng))*\s*$"
    ),
    Sought(
        r"\bkhông phải(?: là| chỉ)?\s*$"
        r"|\b(?:in|ghi|viết|đưa|đăng|nêu)(?: tin| số)? (?:nhầm|sai)[^;.\d]{0,20}$"
    ),
    Sought(
        r"(?<!đáp ứng )(?<!theo )(?<!giải quyết )(?<!xuất phát từ )\bnhu cầu\b"
        r"(?:(?!\b(?:cho|chi|trao|tặng|giải ngân|hỗ trợ|công đoàn|lđlđ|quỹ|đã|nên)\b)[^,;.\d])"
        r"{0,50}$"
    ),
    Sought(
        r"\bnghỉ (?:chế độ|một lần|việc một lần|hưu|mất sức)\b[^;.\d]{0,20}"
        r" (?:với|được|nhận|lĩnh|lãnh|có)(?: (?:vỏn vẹn|chỉ|hơn|gần|số tiền))*\s*$"
        r"|\b(?:(?:lĩnh|lãnh|nhận|hưởng|ăn) (?:tiền )?trợ cấp (?:thôi việc|một lần|thất nghiệp"
        r"|mất việc|ngừng việc)|rút bảo hiểm"
        r"|(?:lương|tiền) hưu)\b(?![^;.]*\b(?:công đoàn|lđlđ|quỹ)\b)[^;.\d]{0,30}$"
    ),
    Sought(
        r"\btheo (?:chính sách|quy định|chế độ|chương trình|đề án)(?: hỗ trợ)?(?: riêng)?"
        r"(?: của)? (?:nhà nước|chính phủ|trung ương|tỉnh|thành phố|địa phương|ubnd)\b"
        r"(?!(?:[^;.]|\.(?=\d))*\b(?:công đoàn|lđlđ|cđcs|quỹ)\b)(?:[^;.]|\.(?=\d)){0,130}$"
    ),
    Sought(
        r"\b(?:trả lại|hoàn trả|trả)(?: lại)?(?: tiền thừa| của rơi)? (?:cho )?"
        r"(?:khách|khách hàng|hành khách|người mất|người đánh rơi|người nộp|chủ nhân)\b"
        r"(?:[^;.]|\.(?=\d)){0,90}$"
        r"|\b(?:trả lại tiền|tiền thừa|của rơi|nhặt được)\b(?:[^.]|\.(?=\d)){0,140}$"
    ),
    Sought(
        r"\bmỗi (?:cuốc|chuyến hàng|xe hàng|tấn|kiện|bao|giờ|sản phẩm|thùng|cây số)\b[^,;.\d]{0,20}"
        r"(?: được)? (?:trả|lấy|tính|có giá|giá|được)(?: công)?(?: (?:chừng|khoảng|có|chỉ))*\s*$"
        r"|\b(?:xe|máy|chiếc xe|cái máy|con bò|chiếc ghe)(?: mới| cũ| này| ấy)? (?:tính ra|giá"
        r"|mua hết|mua mất|tốn)(?: (?:cũng|tới|gần|hơn|khoảng|chừng|phải))*\s*$"
    ),
    Sought(
        r"(?:^\W*|[,;] )(?:[^\W\d]+ ){0,3}?(?:tàu|con tàu|chiếc tàu|cái tàu|ghe|thuyền"
        r"|đàn (?:bò|heo|lợn|dê|trâu)|vườn|xưởng)\b"
        r"(?:(?!\b(?:tặng|trao|mua|hỗ trợ|cho|đóng mới|sửa|công đoàn|lđlđ|quỹ)\b)[^;.]){0,40}"
        r" (?:trị giá|đáng giá|giá)(?: (?:trên|hơn|gần|cả|tới|khoảng|chừng|ngót nghét|ngót))*\s*$"
    ),
    Sought(
        r"\b(?:họ|công ti|doanh nghiệp|ban giám đốc|giám đốc|chủ)(?: \w+){0,2}? "
        r"(?:hứa|hứa sẽ|đồng ý|chịu|chấp thuận|nhận lời)(?: (?:sẽ|cũng|chi|cho|hỗ trợ|trích|góp"
        r"|tài trợ|bỏ|bỏ ra|thêm|tặng|giúp))+(?! vay)\b[^;.\d]{0,30}$"
    ),
    Sought(
        r"\b(?:phần thưởng|tiền thưởng|khoản thưởng|quà|mức thưởng) của (?:cơ quan|công ti|đơn vị"
        r"|nhà trường|doanh nghiệp|chuyên môn|tổng công ti|tập đoàn|xí nghiệp)\b"
        r"(?:(?!\b(?:công đoàn|lđlđ|cđcs)\b)[^,;.\d]){0,40}$"
    ),
    Sought(
        r"(?:^\W*|[;:,.“\"] )(?:cũng |còn |riêng |và |mỗi )*(?:(?:suất|phần|món|túi) )?"
        r"(?:quà|tiền mừng tuổi|tiền lì xì)(?: tết| tặng)? (?:của|do) (?:đồng chí )?(?:phó )?"
        r"(?:chủ tịch nước|tổng bí thư|thủ tướng|chính phủ|quốc hội|bí thư|tỉnh ủy|thành ủy"
        r"|huyện ủy|ubnd|hđnd|chủ tịch ubnd|mặt trận|ủy ban|nhà nước|tỉnh|thành phố|huyện)\b"
        r"(?:(?!\b(?:công đoàn|lđlđ|cđcs|do|qua|quỹ)\b)[^;.\d]){0,70}$"
    ),
    Sought(
        r"\b(?:suất|phần|học bổng|quà|túi|xe đạp|giải)\b[^,;.]{0,50} của (?:công ti|doanh nghiệp"
        r"|ngân hàng|tập đoàn|tổng công ti|hãng|chùa|nhóm|hội|câu lạc bộ|nhà hảo tâm)\b"
        r"(?:(?!\b(?:công đoàn|lđlđ|cđcs|do|qua)\b)[^,;.\d]){2,50}"
        r" (?:trị giá|tổng trị giá|tổng số tiền|số tiền)\s*$"
    ),
    Sought(
        r"(?:^\W*|[,;:.] )(?:(?!\b(?:hỗ trợ|tặng|trao|giảm|trợ cấp|giúp|cho|mỗi|công đoàn|lđlđ"
        r"|quỹ)\b)[^,;.:\d]){0,30}\b(?:ở trọ|thuê trọ|tiền trọ|thuê phòng|tiền phòng|tiền nhà trọ)"
        r"(?: (?:hết|giá|mất|tốn|chừng|khoảng|gần|hơn|cũng))*\s*$"
    ),
    Sought(
        r"\b(?:chở|cuốc|chạy|đạp|kéo) (?:khách|xe|hàng|xích lô|ba gác|giờ)\b[^;.\d]{0,50}"
        r" (?:được|kiếm|kiếm được)(?: (?:chừng|khoảng|gần|hơn))*\s*$"
    ),
    Sought(
        r"(?:^\W*|[;.] )(?:(?:dự án|chương trình) (?:của |do )?)?(?:một |các )?tổ chức"
        r" (?:phi chính phủ|quốc tế|nước ngoài|từ thiện|thiện nguyện)\b"
        r"(?:(?!\b(?:công đoàn|lđlđ|cđcs|đoàn viên|quỹ|qua)\b)(?:[^;.]|\.(?=\d))){0,120}$"
    ),
    Sought(
        r"(?:^\W*|[,;:.] )ngân hàng (?:chính sách|nông nghiệp|nhà nước|tmcp|thương mại)"
        r"(?:(?!\b(?:công đoàn|lđlđ|cđcs|ủy thác|tổ vay vốn|quỹ|phối hợp)\b)[^;.]){0,60}"
        r"\b(?:cho|giải ngân)\b(?:(?!\b(?:công đoàn|lđlđ|ủy thác|qua)\b)[^;.]){0,70}$"
    ),
    Sought(
        r"\b(?:không|chưa) (?:tính|kể|bao gồm|gồm)(?: vào)?(?: (?:số|khoản|phần|tiền))*"
        r" (?:chuyên môn|nhà trường|công ti|doanh nghiệp|cơ quan|chính quyền|ngân sách|nhà nước"
        r"|tiền"
        r" (?:chuyên môn|nhà trường|công ti|lương|thưởng))\b"
        r"(?:(?!\b(?:công đoàn|lđlđ|cđcs)\b)(?:[^;.]|\.(?=\d))){0,120}$"
    ),
    Sought(
        r"\b(?:yêu cầu|buộc|nhắc|đề nghị) (?:một |các |\d+ )?(?:đơn vị|cđcs|cơ sở|kế toán"
        r"|công đoàn)"
        r"[^;.\d]{0,24} (?:nộp|hoàn|trả|thu hồi|truy nộp)(?: (?:lại|trả|đủ|vào quỹ|quỹ))*\s*$"
    ),
    Sought(
        r"(?:^\W*|[.;] )(?:phường|xã|huyện|tỉnh|quận|thành phố|thị xã|địa phương|chính quyền)"
        r" (?:cũng |còn |thì )?(?:hỗ trợ|tặng|cho|góp|chi|lo) riêng\b[^.;]{0,50}$"
    ),
    Sought(
        r"(?:^\W*|[,;:.] )(?:tổng )?quỹ (?:tiền )?lương\b"
        r"(?:(?!\b(?:thu|được|nộp|trích|nhận|chi)\b)[^,;.\d]|\b(?:19|20)\d\d\b){0,70}$"
    ),
    Sought(
        r"\b(?:trên sóng|trên mặt báo|trên trang báo)\b"
        r"(?:(?!\b(?:đoàn viên|công đoàn|cđcs)\b)[^;.\d]){0,70}$"
    ),
)
"""What before a sum makes it other money: "tuyến xe được trợ giá …", "chợ trả 45.000 đồng"."""
_LEADS: Final = frozenset(_BEFORE)
_BEHIND: Final = Sought(
    r"(?: ?/ ?[^\W\d]+)?(?:"
    rf"[^,;.\d]{{0,20}},? (?:là|thuộc|đều là) (?:nguồn |tiền |phần )?(?:vốn|tiền|ngân sách"
    rf"|kinh phí)"
    rf" (?:của |do )?{_OTHERS}\b(?! công đoàn)"
    r"|[^.;\d]{0,70}\bkhông phải (?:là )?(?:(?:tiền|vốn|quỹ|nguồn) )?(?:của )"
    r"(?:chúng tôi|công đoàn|nghiệp đoàn|lđlđ|cđcs)\b"
    r"|[^.;\d]{0,90}\bhạch toán (?:vào|trong|thẳng vào) (?:chi phí|giá thành)\b"
    r"|,? (?:đã |cũng |nên )?bị [^,;.\d]{0,40}"
    r"\b(?:nhắc nhở|phê bình|kỉ luật|thu hồi|xuất toán|truy thu|yêu cầu nộp)\b"
    r"|[^.;\d]{0,24} (?:không đúng|chưa đúng|sai) (?:chế độ|quy định|nguồn|mục đích|nội dung"
    r"|đối tượng"
    r"|định mức)\b"
    r"|(?:[^.;\d]|\d{1,2}/\d{1,2}(?:/\d{4})?){0,30}"
    r" (?:còn )?(?:thiếu|không có|chưa có|không đủ|chưa đủ|chưa kèm) (?:hóa đơn"
    r"|chứng từ|chữ kí|hồ sơ thanh toán|dự trù|phiếu chi|giấy đề nghị)\b"
    r"|[^.;\d]{0,20} (?:là|do|thuộc)(?: (?:kết quả|tiền|phần|phong trào|việc|quỹ))? ?(?:của )?"
    r"(?:liên đội|đoàn thanh niên|đoàn trường|chi đoàn|hội phụ nữ|hội cựu chiến binh"
    r"|các em học sinh|học sinh|hội cha mẹ học sinh)\b(?![^.;\d]{0,40}\b(?:công đoàn|lđlđ|cđcs)\b)"
    r")"
)
"""What behind a sum says so: "là vốn của tỉnh", "hạch toán vào chi phí", "bị nhắc nhở"."""
_APART_FROM: Final = Sought(r"\b(?:ngoài|bên cạnh|cùng với)(?: khoản| số tiền| số)?\s*$")
_OF_WORKPLACE: Final = Sought(
    r"(?: [^\W\d]+){0,3}? (?:của|do) (?:cơ quan|nhà trường|trường|công ti|chuyên môn|doanh nghiệp"
    r"|chính quyền|đơn vị|ngân sách|huyện|tỉnh|xã|nhà nước)\b(?! công đoàn)"
)
"""What others give, told beside the union's: "ngoài 20 triệu đồng của cơ quan hỗ trợ …"."""
_OPINION: Final = Sought(
    r"\W*(?:đ/c|đồng chí|đại biểu|ý kiến(?: (?:của|đồng chí|đ/c))*|đ/c đại biểu|anh|chị|ông|bà|thầy"
    r"|cô|bác|em|tổ|xưởng|đại diện) [^:;.\d]{2,50}(?: \d{1,2}\))?:(?! ?[“\"])"
    r"(?:[^.]|\.(?=\d)){0,110}\b(?:đề nghị|nên|đề xuất|xin|mong|góp ý|kiến nghị|thắc mắc)\b"
)
"""What a member asks for at a meeting: "- Đ/c Lực: đề nghị nâng mức thăm ốm lên 500.000đ"."""
_AGREED: Final = Sought(
    r"(?:\W*|[^.;]{0,40}\b)(?:đại hội|hội nghị|chủ tọa|chủ trì|đoàn chủ tịch|đoàn chủ trì|bch"
    r"|ban chấp hành|chủ tịch|công đoàn)\b[^.\d]{0,60}(?<!không )(?<!chưa )\b(?:nhất trí|đồng ý"
    r"|thống nhất|chấp thuận|tán thành|thông qua|tiếp thu|mua luôn|sẽ (?:chi|làm|mua|cấp))\b"
)
"""What says that a request was granted: "Đại hội nhất trí.", "Chủ tịch trả lời: mua luôn"."""
_THOUGHT: Final = Sought(r"\b(?:góp ý|ý kiến|phản ánh|cho rằng|đề nghị|thắc mắc|băn khoăn)\b")
_TOO_LITTLE: Final = Sought(
    r"(?: ?/ ?[^\W\d]+)?(?:[^,;.\d]|\d{4}){0,36} (?:là|thì|như thế là|như vậy là)(?: còn| quá"
    r"| hơi)* (?:ít|thấp)\b"
)
"""What somebody finds too little: "góp ý: tiền thăm bệnh 500.000 đồng một lần là ít"."""
_OWN_HOUSE: Final = Sought(
    r"\b(?:nhà|căn nhà|ngôi nhà)(?: mới| này| ấy)?(?: của)? (?:chị|anh|ông|bà|cô|thầy|em"
    r"|chúng tôi|tôi)\b"
    r"[^;.\d]{0,60}\b(?:trị giá|giá|hết|tốn|làm hết|xây hết|chi phí|kinh phí)\b[^;.\d]{0,16}$"
)
_BESIDES_UNION: Final = Sought(
    r"[^,;.\d]{0,12}[,;(] ?(?:ngoài|cộng|trừ) (?:phần |số |khoản )?(?:tiền )?(?:hỗ trợ )?(?:của )?"
    r"(?:công đoàn|lđlđ|nghiệp đoàn|quỹ)\b[^;.\d]{0,30}\b(?:vay|mượn|họ hàng|gia đình|anh em|bên)\b"
)
"""A house whose cost the family bore too: "trị giá 60 triệu, ngoài tiền công đoàn là vay mượn"."""


def _is_agreed(view: SentenceView) -> bool:
    """Whether the sentence behind a request says that it was granted."""
    views = view.analysis.views
    after = views[view.index + 1] if view.index + 1 < len(views) else view
    return (
        after is not view
        and after.block == view.block
        and after.match(_AGREED, after.start) is not None
    )


def is_outside(view: SentenceView, quantity: Quantity) -> bool:
    """Whether the words around a sum take it out of what the union raised, holds or spent."""
    low, at, end = view.analysis.low, quantity.start, quantity.end
    told = low[max(view.start, at - 160) : at]
    if view.match(_OPINION, view.start, at) and not _is_agreed(view):
        return True
    if passes_union(view, quantity):
        return True
    if view.finds(_LEADS, told) or view.match(_BEHIND, end):
        return True
    if view.search(_APART_FROM, told) and view.match(_OF_WORKPLACE, end):
        return True
    if view.match(_TOO_LITTLE, end) and view.search(_THOUGHT, told):
        return True
    return view.match(_BESIDES_UNION, end) is not None and view.search(_OWN_HOUSE, told) is not None
