"""What is there, as plain words around a sum tell: in an account, handed over, what a fund has."""

from extractor.analysis import SentenceView
from extractor.late import late
from extractor.quantities import Quantity
from extractor.sought import Sought

_IN_ACCOUNT = Sought(
    r",? (?:còn |đang |hiện |nằm |gửi |để |có )*(?:sẵn )?(?:trong|ở) (?:tài khoản|két|tủ|ngân hàng"
    r"|sổ|quỹ|tay|ống heo|sổ tiết kiệm)\b(?! (?:của )?(?:đoàn viên|chị|anh|cô|ông|bà|công nhân))"
)
"""Where a sum lies: "nhận bàn giao con dấu với 212 triệu đồng trong tài khoản"."""
_IS_MOVED = Sought(
    r"\b(?:trao|tặng|chi|hỗ trợ|giúp|chuyển|góp|ủng hộ|trích|rút|lấy|mất|thu|cho|vay|nộp|gửi"
    r"|đóng)\b[^;.]{0,80}$"
)
_HANDED_OVER = Sought(
    r"\bquỹ\b(?:(?!\b(?:chi|thu|trao|tặng|vận động)\b)[^;.\d]){0,140}\b(?:bàn giao|chuyển giao"
    r"|giao)(?: nguyên trạng| toàn bộ)* (?:về|cho|sang|lại)\b[^;.:]{0,90}$"
    r"|\bbàn giao (?:lại |nguyên trạng |toàn bộ )*(?:số dư|quỹ|vốn|nguồn vốn|tài chính|tiền quỹ)"
    r"\b[^;.\d]{0,50}$"
)
"""What a fund was handed over with: "Quỹ của LĐLĐ huyện A bàn giao về LĐLĐ tỉnh 5,6 tỷ đồng"."""
_FUND_OF_NAME = Sought(
    r"(?:^\W*|[,;:] |\b(?:mà|và|có|còn|với|nhưng|riêng|cái) )quỹ"
    r" (?:thăm hỏi|tương trợ|trợ vốn|xoay vòng|quay vòng|tình thương|tình nghĩa|nội bộ|khuyến học"
    r"|hiếu hỉ|tương thân|tiết kiệm|đoàn viên|công đoàn|tương trợ nội bộ|hùn vốn|dự phòng"
    r"|nghĩa tình)"
    r"(?: (?:tới|lên|đến|những|đã|cũng|tròm trèm|ngót|ngót nghét|hơn|gần|chừng|khoảng|hiện|nay"
    r"|vẫn))+\s*$"
)
"""What a fund comes to, told without a verb: "61 đoàn viên mà quỹ thăm hỏi tới 24 triệu đồng"."""

_AT_FIRST = Sought(
    r"\bquỹ\b[^;.\d]{0,90} (?:lúc (?:đó|ấy|đầu|bấy giờ|ra đời|mới lập)|ban đầu|khi ấy|khi đó"
    r"|buổi đầu"
    r"|ngày đầu|thuở đầu|hồi đó|hồi ấy)"
    r"(?:,? (?:chỉ|mới|có|vỏn vẹn|vẻn vẹn|được|là|khoảng|chừng|gần|hơn|vốn))+\s*$"
)
"""What a fund had at first: "Quỹ Trợ vốn lúc đó vỏn vẹn 800 triệu đồng"."""

_LEFT_BY = Sought(
    r" (?:do |mà )?[^,;.\d]{2,40} (?:để lại|giao lại|bàn giao lại|chuyển giao lại|trao lại)\b"
)
"""What another left: "một con dấu và 147 triệu đồng LĐLĐ quận cũ để lại"."""
_BOX_HAS = Sought(
    r"\b(?:tới giờ|đến giờ|đến nay|tới nay|nay|hiện|hiện nay|bây giờ|lúc này),?"
    r" (?:cuốn |cái |trong )?(?:sổ|heo|heo đất|hũ|ống|thùng|quỹ)(?: tiết kiệm| này| ấy)?"
    r" (?:đã |đang |còn )?(?:có|được)(?: (?:hơn|gần|trên|khoảng|chừng|đúng|tròn))*\s*$"
    r"|\b(?:quỹ|hũ|ống|heo|sổ)\b[^.;\d]{0,80}, (?:tới|đến) (?:giờ|nay)(?: đã| cũng)? có"
    r"(?: (?:hơn|gần|trên|khoảng|chừng))*\s*$"
    r"|\b(?:cuối năm|cuối kì|cuối tháng)[^,;.\d]{0,12} (?:đếm|mổ"
    r"|khui|đập)(?: heo| ống| ra)? được(?: (?:hơn|gần|trên))*\s*$"
)
"""What has come together: "tới giờ sổ có 1,7 tỷ", "tự góp quỹ …, tới giờ có 912 triệu"."""
_CARRIED_OVER = Sought(
    r"\b(?:còn(?: lại| dư)?|được|số|tiền|quỹ|dư|tồn) (?:kết )?(?:chuyển|mang|gối) (?:sang|qua)"
    r"(?: (?:năm|kì|quý|nhiệm kì|sổ|tháng) (?:này|nay|sau|mới|tới|\d{1,4}))?(?: là| được)?:?\s*$"
    r"|\b(?:năm|kì|quý|nhiệm kì|khóa|tháng) (?:trước|cũ|ngoái|\d{1,4})"
    r" (?:để lại|mang sang|gối sang)(?: được| là| cho)?:?\s*$"
    r"|\b(?:đầu|cuối|hết) (?:năm|kì|quý|tháng)(?: \d{1,4}(?:/\d{4})?)?,? (?:quỹ |sổ |két )?"
    r"(?:vẫn |chỉ )?(?:có|còn|dư|tồn)(?: (?:lại|dư|được|đúng))*\s*$"
    r"|\btiền quỹ (?:đầu|cuối|giữa) (?:năm|kì|nhiệm kì|khóa)(?: (?:vẻn vẹn|vỏn vẹn|chỉ|có|còn|là"
    r"|mới|được))*\s*$"
)
"""What one year hands on to the next: "đến hết 31/12 còn chuyển sang: 37.412.500 đồng"."""

_ROUND_AND_ROUND = (
    r"(?:vay vốn|cho vay|hùn vốn|góp vốn|xoay vòng|quay vòng|tín dụng|tiết kiệm|tích lũy)"
)
_REVOLVING = Sought(
    rf"\b(?:quỹ(?: công đoàn)?|số tiền|nguồn vốn|vốn|tiền) {_ROUND_AND_ROUND}\b[^,;.:\d]{{0,40}}"
    r" (?:có|là|lên|lên tới|lên đến|đạt)(?: (?:hơn|gần|trên|khoảng|được))*\s*$"
)
"""Money that goes round and comes to so much: "số tiền quay vòng tới nay là | 93 triệu đồng"."""
_FUND_HAS = Sought(
    r"(?:^\W*|[;:] )(?:riêng )?quỹ\b[^;.\d]{3,120}"
    r" (?:đóng góp|góp|ủng hộ|quyên góp|chung tay góp|tự nguyện góp|gây dựng|lập|lập ra|xây dựng)"
    r"(?: [^,;.\d]{2,16})?,? (?:(?:đến nay|tới nay|nay|hiện|hiện nay|giờ|đã|đang),? )*có"
    r"(?: (?:được|hơn|gần|trên|tới|khoảng|chừng))*\s*$"
    r"|\btổng nguồn(?: của (?:các )?quỹ(?: này)?)?"
    r"(?: (?:đến nay|tới nay|nay|hiện nay|hiện|đã|là|đạt|lên|có|tới|đến|còn|được|vượt|hơn|trên"
    r"|gần))+\s*$"
    r"|\b(?:gây|gầy|gây dựng|nuôi|giữ)(?: được)? quỹ [“\"][^“”\"]{2,40}[”\"]"
    r"(?: (?:được|với|hơn|gần|trên))*\s*$"
)
"""What a fund has by now: "Quỹ X do đoàn viên góp đã có 2 tỷ", "đến nay tổng nguồn đã 9 tỷ"."""
_SET_OFF = late(r"\s*(?:[,;.)]|$)")


def stands_at(view: SentenceView, quantity: Quantity) -> bool:
    """Whether a sum is one that is there, and no one gives or takes."""
    lead = view.slice(view.start, quantity.start)
    if view.search(_FUND_OF_NAME, lead) or view.search(_HANDED_OVER, lead):
        return True
    if view.search(_AT_FIRST, lead) or view.search(_BOX_HAS, lead):
        return True
    if view.search(_CARRIED_OVER, lead) or view.search(_FUND_HAS, lead):
        return True
    if view.search(_REVOLVING, lead) and _SET_OFF.match(view.low, quantity.end, view.end):
        return True
    if view.match(_LEFT_BY, quantity.end):
        return True
    lies = view.match(_IN_ACCOUNT, quantity.end)
    return lies is not None and not view.search(
        _IS_MOVED, view.slice(view.clause(quantity.start)[0], quantity.start)
    )
