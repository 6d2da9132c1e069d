"""People whom something befalls, who leave, or who are only a condition: no branch's stock."""

from typing import Final

from extractor.analysis import SentenceView
from extractor.facts.closed_down import closed_down
from extractor.late import late
from extractor.sought import Sought

_BEFALLS: Final = Sought(
    r"(?:[^,;.:]|\.(?=\d)){0,50}?\b(?:bị (?:ảnh hưởng|mất|nợ|cắt|giảm|giãn"
    r"|ngừng|ngưng|hoãn|tạm|sa thải|cho)"
    r"|mất việc|mất, thiếu việc|thiếu việc|thôi việc|bỏ việc|nghỉ việc|ngừng việc|ngưng việc"
    r"|giảm giờ làm|giãn việc|đình công|nghỉ không lương|chấm dứt hợp đồng)\b"
)
"""What befalls people: "551.200 người lao động … bị ảnh hưởng việc làm"."""
_LEAVES: Final = late(
    r" (?:đã |xin |được )*(?:chuyển (?:đi|công tác|đơn vị|sinh hoạt|nơi)|rời (?:khỏi )?tổ chức"
    r"|ra khỏi|thôi việc|nghỉ (?:hưu|chế độ|việc|theo)|chấm dứt|từ trần|qua đời)\b"
)
"""Those who leave: "26 đoàn viên chuyển đi hoặc nghỉ chế độ"."""
_COME: Final = late(
    r" (?:(?:từ )?(?:nơi|đơn vị|cơ quan|công ti) khác (?:đã |xin |được )*)?"
    r"chuyển (?:về|đến|tới|sang)\b"
)
"""Those who come from elsewhere: "tiếp nhận 22 đoàn viên nơi khác chuyển về"."""
_NOT_IN_UNION: Final = late(
    r"(?:[^.;\d]){0,50}? (?:chưa|không)(?: (?:chịu|thuộc diện|muốn|được|đủ điều kiện))*"
    r" (?:vào|gia nhập|tham gia)(?: (?:tổ chức|công đoàn|nghiệp đoàn))+"
    r"|(?: (?:đã|đều|tự nguyện|có|viết|làm|nộp|kí|gửi|điền))* đơn (?:xin |tự nguyện |đề nghị )*"
    r"(?:được )?(?:vào|gia nhập|tham gia)\b"
)
"""Those outside the union: "300 lao động gia công, chưa thuộc diện tham gia công đoàn"."""
_LET_GO: Final = Sought(
    r"\b(?:chấm dứt (?:hợp đồng|hđlđ)|cho thôi việc|cắt giảm|sa thải|cho nghỉ(?: việc)?|nợ lương"
    r"|nợ bảo hiểm|nợ bhxh|nợ tiền)\b(?: lao động)?"
    r"(?:(?:[^,;.]|[.,](?=\d)){0,60} (?:với|của|cho|đối với))?(?: (?:hơn|gần|trên|khoảng))?\s*$"
    r"|\b(?:chuyển (?:sinh hoạt|công tác|đi|đơn vị)|nghỉ hưu|thôi việc|xin ra)"
    r"(?: (?!về|đến|tới|từ|có|là)[^\W\d]+){0,4}(?: (?:là|có))?:?\s*$"
    r"|\b(?:(?:tiếp nhận|nhận|đón)(?: thêm| mới)? )?chuyển (?:đến|về)(?: (?:là|có))?:?\s*$"
    r"|\b(?:hư hại|hư hỏng|tốc mái|cuốn trôi|thiệt hại|làm sập)(?: [^,;.\d]{1,30})? (?:của|cho)"
    r"(?: (?:hơn|gần|trên|khoảng))?\s*$"
    r"|\bảnh hưởng(?: đến| tới)?(?: (?:hơn|gần|trên|khoảng|việc làm của))?\s*$"
)
"""What is done to people: "chấm dứt hợp đồng với 1.920 người", "nợ lương … của 150 lao động"."""
_CONDITION: Final = late(r"\b(?:sử dụng|có|đủ|đã đủ|quy mô|thuê|dùng|từ)(?: từ| đủ| khoảng)?\s*$")
_OR_MORE: Final = late(r"[^,;.\d]{0,12} trở (?:lên|xuống)\b")
"""A size from which something holds: "doanh nghiệp sử dụng từ 25 lao động trở lên"."""
_AT_LEAST: Final = ("từ ", "ít nhất ", "tối thiểu ", "trên ", "dưới ")
_ASKED_FOR: Final = Sought(r"\b(?:tiêu chuẩn|tiêu chí|(?<!đủ )điều kiện)\b[^;.,]{0,50}$")
"""What sets a size: "Tiêu chuẩn: CĐCS có từ 30 đoàn viên trở lên"."""
_BIG_ENOUGH: Final = Sought(
    r"\b(?:doanh nghiệp|đơn vị|cơ sở|công ti|nơi)\b[^;.\d]{0,40}\b(?:đã )?đủ"
    r"(?: từ| điều kiện có)?\s*$"
)
"""A size that firms have reached: "các doanh nghiệp gỗ, may mặc đã đủ 25 lao động"."""
_WITHOUT_UNION: Final = Sought(
    r"\b(?:chưa|không) (?:có|thành lập|lập)(?: được)? (?:tổ chức )?(?:công đoàn|cđcs)\b[^;.]{0,60}$"
)
"""What makes of workers those of firms without a union."""
_SOMEWHERE: Final = late(
    r"\b(?:có nơi|nơi thì|nhiều nơi|có doanh nghiệp|có đơn vị|có công ti|có xưởng|chỗ thì|có chỗ"
    r"|có (?:tổ|nhóm|đội|trạm|chuyền|xã|điểm|tàu)(?: thì)?"
    r"|(?:một|mỗi) (?:công ti|xưởng|doanh nghiệp|cơ sở|tiệm|trường)(?: nhỏ| lớn)?)"
    r"(?: (?:chỉ|mới|còn|có|thuê|dùng|vỏn vẹn|tới|đến|hơn|gần|trên|chừng|khoảng))*\s*$"
)
"""A place without a name: "có nơi chỉ hơn ba chục thợ"."""
_ARE: Final = late(
    r" (?:này )?(?:đều )?là (?:người |đồng bào )?"
    r"(?:dân tộc|đồng bào|tôn giáo|công giáo|đảng viên|khuyết tật|ngoại tỉnh|địa phương|ngoài tỉnh"
    r"|nhập cư|lao động thời vụ|hợp đồng|y|bác sĩ|cán bộ quản lí|công nhân trực tiếp)\b"
)
"""What some of the members are: "402 đoàn viên là người dân tộc thiểu số"."""
_ARE_MEN: Final = late(
    r" (?:là |thuộc )(?:nam|nam giới|phái nam|đàn ông|con trai|cánh mày râu)\b(?! bộ)"
)
"""The men among the members: "84 thành viên, chỉ 6 người là nam"."""
_OFFICE: Final = late(
    r"(?<!\bcác )(?<!\bmột )(?<!\bmỗi )\b(?:cơ quan|văn phòng|bộ máy|biên chế)"
    r"(?: (?:thường trực|chuyên trách|giúp việc|của|ta|ngày ấy|hồi ấy|lúc ấy|khi ấy"
    r"|hồi đó|lúc đó|khi đó|công đoàn|lđlđ|liên đoàn|lao động|tỉnh|huyện|thành phố|quận|thị xã"
    r"|ngành))*"
    r"(?: (?:chỉ|mới|cũng|vỏn vẹn|vẻn vẹn|khi ấy|lúc ấy|hồi ấy|ban đầu|hiện|nay|cả thảy))*"
    r" (?:có|còn|với|gồm|là|được|vỏn vẹn|vẻn vẹn)"
    r"(?: (?:vỏn vẹn|vẻn vẹn|chỉ|đúng|tất cả|cả thảy|mỗi))* $"
)
"""Who works in a federation's office: "Cả cơ quan có 19 người, mượn tạm dãy nhà cấp bốn"."""

_OF_PLACE_GIVEN: Final = Sought(
    r" (?:công đoàn )?(?:(?:đang )?(?:làm việc|công tác|sinh hoạt) )?"
    r"(?:khối|ngành|khu vực|lĩnh vực|thuộc|ở|tại|trong|của|các)\b[^,;.:()]{2,60}?"
    r" (?:(?:đã|sẽ|cũng|còn|đều|vừa) )*(?:được (?:(?:lđlđ|công đoàn|liên đoàn lao động|cđ)"
    r"[^,;.:()\d]{0,30} )?(?:nhận|tặng|trao|hỗ trợ|thăm|vay|khám|trợ cấp|cấp|giúp|tư vấn|đào tạo"
    r"|tập huấn|bồi dưỡng|khen|biểu dương|tuyên dương|vinh danh|tham quan|giải quyết|tiêm|mua|đi"
    r"|xây|sửa|thụ hưởng|bố trí chỗ ở|đưa đón)"
    r"|nhận (?:quà|hỗ trợ|học bổng|trợ cấp|suất|phần quà|tiền|nhà|mái ấm|vé)|vay vốn)\b"
)
"""What picks people out behind their place: "60 đoàn viên khối giáo dục được nhận quà"."""
_SIZE_OF_UNION: Final = late(r",? với(?: tổng số| chỉ)* $")

FIRMS_USE: Final = late(
    r"\d (?:doanh nghiệp|nhà máy|dự án|tàu cá|cơ sở sản xuất)\b[^;.\d]{0,50}?,? (?:sử dụng"
    r"|thu hút|với|,)\s*$"
)
"""What makes of workers those of an area's firms: "46 doanh nghiệp với 31.000 lao động"."""


_HELPED: Final = late(
    r"(?: ?\([^()]{2,14}\))?(?:,? (?!(?:là|và|gồm|trong đó|sinh hoạt|tăng|trực thuộc|nhưng|song)\b)"
    r"(?:[^\W\d]+|\d[\d.]*)){0,14}?"
    r" (?:(?:đã|vừa|sắp|đều|kịp thời|cũng|sẽ) )*"
    r"(?:(?:được|nhờ) (?:[^;.:\d]{2,70} )?(?:giúp|giúp đỡ|hỗ trợ|trao quà|tặng quà|trao"
    r"|tặng|thăm|cứu trợ"
    r"|trợ cấp|tiếp sức|dựng|xây|sửa nhà|cất nhà|làm nhà|chia sẻ|tiếp cận vốn|vay)\b"
    r"|(?:vừa |đã |sắp |mới )?có (?:thêm )?(?:tiền|nhà mới|nhà|nhu yếu phẩm|gạo|lương thực"
    r"|quà|suất quà"
    r"|vé|chỗ ở|mái ấm|bữa ăn|thuốc|thực phẩm|vốn làm ăn)\b"
    r"|tiếp cận (?:được )?(?:nguồn )?vốn|(?:vui )?(?:đón|ăn) tết\b|về quê (?:đón|ăn) tết)"
)
"""What people are given: "280 người lao động túng quẫn được giúp", "9.000 … đã có gạo"."""
_BEGAN_WITH: Final = late(
    r"\b(?:thành lập|ra đời|ra mắt|hình thành)\b[^;.]{0,60} (?:với|gồm|có)"
    r"(?: (?:chỉ|vỏn vẹn|vẻn vẹn|hơn|gần|trên|tổng số))* $"
)
"""What a union began with, wherever those came from: "ra đời với 97 đoàn viên của xí nghiệp …"."""
_HAS_ALL: Final = late(r"(?: hiện| đang| nay| hiện nay| có)* (?:có|gồm|tập hợp|quản lí|với) $")
"""What makes a stock of people all the same: "CĐCS X hiện có 71 đoàn viên, …"."""

_ADMITTED: Final = late(
    r" (?:của|thuộc|ở|tại|từ) \d{1,3} [^,;.\d]{3,60} (?:vừa |đã |mới )*"
    r"được (?:(?:[^,;.\d]{2,24} )?kết nạp\b|đứng vào hàng ngũ\b)(?! (?:vào |của )?đảng)"
)
"""New members, told by the unions they are of: "215 CBCNV của 6 tổ công đoàn được kết nạp"."""


def is_no_stock(view: SentenceView, start: int, end: int) -> bool:
    """Whether the people counted at ``[start, end)`` are hit by something, leave, or are a part."""
    low = view.analysis.low
    lead = low[max(view.start, start - 120) : start]
    return bool(
        view.match(_BEFALLS, end, view.end)
        or _ARE.match(low, end, view.end)
        or _ARE_MEN.match(low, end, view.end)
        or leaves(view, end)
        or (closed_down(view, end) and not _BEGAN_WITH.search(low, view.start, start))
        or _COME.match(low, end, view.end)
        or (
            view.match(_OF_PLACE_GIVEN, end, view.end)
            and not _SIZE_OF_UNION.search(low, view.start, start)
        )
        or _NOT_IN_UNION.match(low, end, view.end)
        or _ADMITTED.match(low, end, view.end)
        or (_HELPED.match(low, end, view.end) and not _of_union_named(view, start))
        or view.search(_LET_GO, lead)
        or _SOMEWHERE.search(lead)
        or view.search(_WITHOUT_UNION, lead)
        or view.search(_BIG_ENOUGH, lead)
        or (_OR_MORE.match(low, end, view.end) and _CONDITION.search(lead))
        or (low.startswith(_AT_LEAST, start) and view.search(_ASKED_FOR, lead))
    )


def _of_union_named(view: SentenceView, start: int) -> bool:
    """Whether a union is told to have the people, whatever they are given: "CĐCS X có 71 …"."""
    low = view.analysis.low
    return any(_HAS_ALL.fullmatch(low, name.end, start) for name in view.mentions)


def in_office(view: SentenceView, start: int) -> bool:
    """Whether the people counted from ``start`` on are those of an office."""
    return _OFFICE.search(view.analysis.low, view.start, start) is not None


def leaves(view: SentenceView, end: int) -> bool:
    """Whether the people whose count ends at ``end`` leave: "26 đoàn viên chuyển đi"."""
    return _LEAVES.match(view.analysis.low, end, view.end) is not None
