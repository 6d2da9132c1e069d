"""Why a sum of đồng is none that a union raised, holds, lent or spent, whoever is near."""

from extractor.analysis import SentenceView
from extractor.facts.fund_amount.borrowed import BORROWED
from extractor.facts.fund_amount.employer_pays import EMPLOYER_PAYS
from extractor.facts.fund_amount.flows import Flow
from extractor.facts.fund_amount.largest import largest
from extractor.facts.fund_amount.no_unions import is_no_unions
from extractor.facts.fund_amount.outside import is_outside
from extractor.facts.fund_amount.private import is_private
from extractor.facts.phrases import one_of
from extractor.late import late
from extractor.quantities import Quantity
from extractor.sought import Sought

_OTHER_MONEY = one_of(
    """
    tiền lương, tiền thưởng tết, tiền bhxh, tiền công, doanh thu, lợi nhuận, nợ, tiền nợ, thuế,
    tiền dành dụm, tiền tích cóp, tiền để dành, bhxh, bảo hiểm xã hội, học phí, vốn điều lệ,
    vốn đầu tư, cổ phần
    """
)
_OF_OTHER_MONEY = late(
    rf"\s*(?:giá trị (?:công trình|hợp đồng|sản lượng|xây lắp)|{_OTHER_MONEY}"
    r"|tiền (?:ăn|cơm)(?: giữa)? ca"
    r"|(?:đoàn phí|kinh phí)[^,;.]{0,12} thiếu"
    r"|(?:/\s*|(?:một|mỗi|1) )(?:lít|kg|kí|cân|tạ|tấn|m2|m3|cổ phiếu|chỉ|lượng|kwh|km|cuốc|giờ|buổi"
    r"|khối))\b"
)
_SAVED = Sought(r"\s*(?:tiền|chi phí|ngân sách|mỗi năm|/năm)\b")
_SPARES = Sought(r"\b(?:tiết kiệm|đỡ|bớt)(?: được| tốn| chi)?\s*$")
_OF_COSTS = Sought(
    r"\s*(?:tiền|chi phí) (?:dầu|xăng|điện|nước|than|đá|in|vật tư|nhiên liệu|nguyên liệu|phí tổn)\b"
)
"""What is spared of costs: "tiết kiệm cỡ 40 triệu tiền dầu mỗi chuyến"."""
_BY_BANK = late(r"[^,;.]{0,20}ngân hàng")
_GREW_BY = Sought(
    r"(?:tăng|giảm|(?<!bù )chênh lệch|vượt|hụt|\bnhích)(?: thêm| gần| hơn| trên| khoảng)?\s*$"
)
_PASSED = Sought(r"(?:\bđã|\b(?:tiền|quỹ|số|tổng|kinh phí|nguồn lực)\b[^,;.]{0,40}) vượt\s*$")
"""What a sum has come to: "tổng số tiền gửi về đã vượt 600 triệu đồng"."""
_MORE_THAN = Sought(
    r"\b(?:(?:cao|thấp|nhiều|ít|tăng|giảm) hơn|(?:tăng|giảm) so với|hơn hẳn)(?: so với)?"
    r" (?:\d+ |hai |ba |bốn |năm |mấy |các )?(?:cùng kì|năm|quý|tháng|nhiệm kì|đợt|mức)\b"
    r"[^,;.]{0,24}(?<!còn )(?<!xuống )(?<!lên )(?<!đạt )$"
)
"""What a sum is more than another by: "cao hơn năm 2014 28 triệu đồng"."""
_AGAINST = late(r"[^,;.]{0,30}so với (?:cùng kì|năm|nhiệm kì|đầu)")
_TRADE = late(
    r"\b(?:bán|kiếm|(?<!không )(?<!lấy )(?<!tính )(?:lãi|lời)|cước|công cán|tiền công|giá gốc"
    r"|chia bạn"
    r"|chia nhau)(?: (?!hàng gây|vé|phế|ve chai|đồng nát|giấy|báo|heo|lợn)[^\W\d]+){0,4}"
    r"\s*(?:được|thu|là|hơn|chừng|khoảng)?\s*$"
)
"""What somebody earns by trade or work: "chuyến biển này bán cá được 180 triệu đồng"."""
_EARNED = Sought(
    r"(?<!không )(?<!lấy )(?<!tính )\b(?:lãi|lời|lỗ|kiếm|kiếm được|bán được)"
    r"(?: được| hơn| gần| chừng| khoảng)?\s*$"
)
_CAPITAL = Sought(
    r"\b(?:dự án|công trình|đề án|gói thầu|dây chuyền)\b"
    r"(?![^;.]*\b(?:quỹ|công đoàn|lđlđ)\b)[^;.]{0,60}\b(?:vốn|tổng mức|đầu tư)\b[^;.]{0,30}$"
)
"""The capital of a project: "dự án trồng rừng có tổng vốn 86 tỷ đồng"."""
_ONE_HOUSE = Sought(
    r"\b(?:ngôi nhà|căn nhà|nhà mới|mái ấm|dựng lại nhà|làm nhà|vật liệu|tiền công)\b"
    r"(?![^;.]*\bmỗi\b)[^;.]{0,140}"
    r"\b(?:trị giá|kinh phí|chi phí|giá trị|xây hết|làm hết|sửa hết|tốn|hết)\b[^;.\d]{0,20}$"
)
_SHARED_OUT = Sought(
    r"[^;.\d]{0,12}(?:(?:; )?\b(?:trong đó|ngoài|gồm|riêng|với)\b|[:(])(?:[^;.]|\.(?=\d))*"
    r"\d(?:[^;.]|\.(?=\d)|;(?= (?:còn lại|phần còn lại|số còn lại|gia đình)))*"
    r"\b(?:gia đình|họ hàng|người thân|anh em|dòng họ|bà con"
    r"|còn lại do(?! (?:các cấp|cơ sở|các cơ sở|cđcs|công đoàn|lđlđ|đoàn viên)\b))\b"
    r"|[^;.\d]{0,12}[,:] (?:riêng )?(?:công ti|gia đình|cơ quan|công đoàn|họ hàng|nhà)"
    r"[^,;.\d]{0,24} (?:cho|góp|lo|chịu|hỗ trợ)[^,;.\d]{0,12}"
    r" (?:một nửa|phân nửa|già nửa|quá nửa|một phần|phần lớn)\b"
)
"""What one house costs, of which a union pays a part and the family the rest."""
_LOWERED = Sought(r"\bgiảm (?:cho )?(?:mỗi|tiền|giá|cước)[^;.\d]{0,30}$")
_FARMED = Sought(
    r"\b(?:trang trại|chăn nuôi|trồng|nuôi|vườn|ruộng|rẫy|ao cá|đàn (?:bò|heo|lợn|gà|dê|trâu)"
    r"|cửa hàng|buôn bán|quán|kinh tế gia đình|hecta|ha)\b(?![^;.]*\b(?:công đoàn|lđlđ|quỹ)\b)"
    r"[^;.]{0,60}\b(?:mỗi|một|hằng|hàng) (?:năm|tháng|vụ|lứa|ngày) (?:cho )?(?:thu|thu nhập"
    r"|thu về|bán)(?: được| nhập| về)?(?: trên| gần| hơn| khoảng)?\s*$"
)
"""What a household earns: "lập trang trại 6 ha, mỗi năm thu trên 90 triệu đồng"."""
_FOR_A_FUND = Sought(r"gây quỹ|đấu giá|phiên chợ|hội chợ|gian hàng|gạo tiết kiệm|hũ gạo|phế liệu")
"""What makes of a sale one for a good cause."""
_TO_A_FUND = Sought(
    r",? (?:để |đem |đều |rồi )*(?:sung|nhập|xung|gây|bỏ vào|bỏ vô|góp vào|đưa vào|vào) quỹ\b"
)
_RESEARCH = Sought(
    r"\b(?:đề tài|nhiệm vụ khoa học|dự án nghiên cứu|công trình nghiên cứu)\b"
    r"[^;.]{0,60}\b(?:kinh phí|trị giá)\b[^,;.]{0,20}$"
)
"""What research costs: "06 đề tài cấp bộ với kinh phí 2,4 tỷ đồng"."""
_STATE_BUDGET = Sought(
    r"(?<!lđlđ )(?<!lao động )(?<!công đoàn )"
    r"\b(?:tỉnh|huyện|xã|phường|thành phố|quận|thị xã|thị trấn|nhà nước|địa phương)"
    r" (?:đã |cũng |còn )?(?:trích|chi|dành|bố trí|cấp|bỏ|hỗ trợ|đối ứng)"
    r"(?: thêm)?(?: từ)?(?: nguồn)? ngân sách(?! công đoàn| cđ| lđlđ)[^,;.\d]{0,24}$"
)
"""What a place pays from its budget: "huyện trích ngân sách 500 triệu đồng"."""
_SPONSORED = Sought(r"(?: ?/ ?[^\W\d]+)?,? do (?!các cấp)[^,;.()\d]{2,60}?\b(?:tài trợ|hảo tâm)\b")
"""The sponsor behind a sum: "trị giá 8 triệu đồng do nhãn hàng sữa tài trợ"."""
_UNION_WORD = late(r"công đoàn|lđlđ|liên đoàn lao động|nghiệp đoàn|cđcs|quỹ")
_SPARED = Sought(
    r"\b(?:sáng kiến|giải pháp|đề tài|cải tiến|phần mềm|hệ thống|mô hình sản xuất|vật tư|điện năng"
    r"|chi phí|giúp)\b[^;.]{0,120}\btiết kiệm\b(?! cho)[^;.]{0,50}$"
)
"""What an idea spares: "phần mềm giúp tiết kiệm khoảng 35 triệu đồng tiền in ấn"."""
_BY_STATE = Sought(
    r"\b(?:quyết định|nghị quyết|nghị định|gói hỗ trợ)\b[^;.]{0,40}"
    r"\b(?:thủ tướng|chính phủ|ubnd|hđnd|nhà nước)\b"
    r"(?![^;.]*\b(?:công đoàn|lđlđ)\b)(?:[^;.]|\.(?=\d)){0,80}$"
    r"|\b(?:gói|chính sách) hỗ trợ(?: của| từ)? (?:tỉnh|thành phố|nhà nước|chính phủ|trung ương)\b"
    r"(?![^;.]*\b(?:công đoàn|lđlđ)\b)(?:[^;.]|\.(?=\d)){0,80}$"
    r"|\b(?:bằng|từ) (?:nguồn |vốn )*ngân sách(?! (?:công đoàn|lđlđ|cđ|của công đoàn))[^;,.]{0,24}$"
)
_STATE_BEHIND = Sought(
    r"(?: ?/ ?[^\W\d]+)? (?:từ|bằng|của) (?:nguồn |vốn )*"
    r"(?:ngân sách(?! (?:công đoàn|lđlđ|cđ|của công đoàn))"
    r"|(?:thành phố|tỉnh|nhà nước|chính phủ|trung ương)(?= (?:cho|do|dành|hỗ trợ)))"
    r"|[^.]{0,60}\bkhông (?:đi )?(?:thông )?qua (?:công đoàn|lđlđ|quỹ)"
    r"|(?: ?/ ?[^\W\d]+)? (?:trích )?từ (?:nguồn )?quỹ (?:khen thưởng|phúc lợi)(?! công đoàn)"
)
"""The state's own money: "vốn 14 tỷ đồng từ ngân sách", "không qua công đoàn"."""
_FARE = Sought(
    r"\bvé(?: xe| tàu| máy bay| đò)? (?:ngày thường|dịp tết|cận tết|bình thường|một chiều|khứ hồi)"
    r"[^,;.\d]{0,16}$"
    r"|\b(?:nhảy|vọt|đội|leo)(?: vọt)? lên(?: tới| đến)?\s*$"
)
"""What a fare or a price is: "cận Tết nhảy lên 750.000 đồng"."""
_TREATMENT = Sought(
    r"(?<!hỗ trợ )(?<!giúp )(?<!lo )(?<!trả )(?<!góp )\btiền (?:mổ|thuốc|thuốc thang|chạy chữa"
    r"|chữa bệnh|chữa chạy|viện|phẫu thuật|xạ trị|hóa chất)(?: [^\W\d]+)?"
    r" (?:hết|mất|tốn|ngốn|lên tới|lên đến)(?: (?:cả|hơn|gần|ngót|trên|khoảng|chừng|tới|đến))*\s*$"
    r"|(?<!hỗ trợ )(?<!giúp )(?<!một phần )(?<!lo )(?<!trả )\bchi phí (?:chữa trị|điều trị"
    r"|chữa bệnh"
    r"|mổ|phẫu thuật|thuốc men|chạy chữa)(?: (?:hết|là|gần|hơn|trên|khoảng|lên tới|tới|mất))*\s*$"
)
"""What treatment costs: "bị tai nạn, chi phí chữa trị gần 200 triệu đồng"."""
_LOST = Sought(
    r" (?:đều |đã |cũng |bị |cùng )*(?:mất sạch|mất trắng|mất hết|chìm|cháy rụi|thiêu rụi"
    r"|cuốn trôi|hư hỏng|trôi sạch|cháy sạch)\b"
)
"""What was lost: "ngư lưới cụ trị giá 240 triệu đồng mất sạch"."""
_LOSES = Sought(
    r"\b(?:cháy|mất cắp|bị trộm|bị cướp|cháy mất|rơi mất)(?: mất| hết| sạch| rụi)*"
    r"(?: (?:hơn|gần|khoảng|chừng|trên))*\s*$"
    r"|\bcó (?:người|chị|anh|hộ|nhà|gia đình|phòng|em)(?: [^\W\d]+)? mất"
    r"(?: (?:trắng|sạch|hết|toi|luôn|đứt|hơn|gần|khoảng|chừng|trên))*\s*$"
    r"|\b(?:thiệt hại|hư hỏng|hư hại|mất mùa|ngập lụt|ngập nước|tốc mái)\b[^;.\d]{0,30}[, (]ước"
    r"(?: (?:tính|tổng|số|tiền|giá|trị|thiệt|hại|lên|tới|đến|vào|là|hơn|gần|khoảng|chừng|trên"
    r"|cả))*\s*$"
)
"""What is lost, told or put into figures: "bị thiệt hại nặng, ước tổng số tiền trên …"."""
_OF_WAGES = Sought(
    r"(?<!ngày )(?<!trích )(?<!% )(?<!% tiền )\blương\b"
    r"(?![^;.]*\b(?:công đoàn|lđlđ|cđcs|quỹ|ngày lương|góp|ủng hộ|hỗ trợ)\b)"
    r"(?:[^;.]|\.(?=\d)){0,80} (?:trả|nhận|lĩnh|lãnh|được|chỉ|còn)"
    r"(?: (?:vỏn vẹn|vẻn vẹn|chỉ|được|có|hơn|gần|chưa|đầy"
    r"|tới|khoảng))*\s*$"
)
"""What somebody is paid: "lương huyện trả vỏn vẹn 2,9 triệu đồng"."""
_BY_PLACE = Sought(
    r"\d[^;]*[,;] (?:còn |và )?(?:phường|xã|huyện|quận|tỉnh|thành phố|thị xã|thị trấn|nhà nước"
    r"|địa phương|trung ương) (?:đã |cũng |thì )?(?:hỗ trợ|cho(?! vay| mượn)|giúp|cấp|chi|trợ cấp"
    r"|tặng|góp)(?: thêm)?[^,;.\d]{0,24}$"
)
"""What a place gives beside a union: "Quỹ xuất cho mỗi nhà 5 triệu, phường hỗ trợ 2 triệu"."""
_HELP_OF = Sought(
    r"\b(?:hỗ trợ|trợ cấp|tiền|khoản|phần|suất|tặng)\b[^,;.\d]{0,16} của (?:nhà nước|chính phủ"
    r"|tỉnh|huyện|xã|phường|công ti|doanh nghiệp|địa phương|trung ương|ngân hàng)\s*(?:là )?$"
)
"""Help of another body, told beside the union's: "ngoài phần hỗ trợ của Nhà nước 6 triệu"."""
_HOST_BEHIND = Sought(
    r"(?: ?/ ?[^\W\d]+)? do (?:trung tâm|viện|trường|cục|sở|chi cục|phòng)\b"
    r"(?:(?!công đoàn)[^,;.\d]){0,24} (?:hỗ trợ|tài trợ|tặng|chi|cấp|lo)\b"
)
_WELFARE_OF = Sought(r"\bphúc lợi của (?!công đoàn|lđlđ|đoàn viên)[^;.\d]{2,40}$")
"""What an employer spends on welfare: "tổng chi phúc lợi của VRG là 388 tỷ đồng"."""
_HOST_PAYS = late(
    r"(?:^\W*|[,;:+–-] )(?:Viện|Học viện|Cục|Vụ|Tổng cục|Trường|Trung tâm|Đài)"
    r"(?: (?:đã|cũng|còn))?(?: (?:chi|hỗ trợ|thưởng|trích|cấp|tặng|mua|lo)[^,;.\d]{0,20})? ?$"
)
"""What the union's host pays, told by its kind alone: "công đoàn 60 triệu, Viện 120 triệu"."""
_PAYS_HIMSELF = Sought(r"\btự (?:đóng|chi trả|trả|túc|nộp)(?: (?:thêm|khoảng|gần|hơn))*\s*$")
"""What those who take part pay for themselves: "mỗi đoàn viên tự đóng 1,2 triệu đồng"."""
_ASKED_FOR = Sought(
    r"\W*(?:\d+[.)] ?)?(?:đề nghị|kiến nghị|xin)\b[^;.]{2,60}"
    r"\b(?:hỗ trợ|cấp|bố trí|xem xét|cho)\b[^;.]{0,30}$"
)
"""What a union asks others for: "Đề nghị Tổng LĐLĐ hỗ trợ 500 triệu đồng"."""
_SHARES = Sought(r"\b(?:thị giá|cổ phiếu|thương vụ|chứng khoán)\b[^.]*$")
"""What shares are sold for."""
_NOT_A_UNIONS = frozenset(
    (
        *EMPLOYER_PAYS,
        *BORROWED,
        _LOSES,
        _FARE,
        _TREATMENT,
        _OF_WAGES,
        _PAYS_HIMSELF,
        _SHARES,
        _SPARED,
        _FARMED,
        _CAPITAL,
        _RESEARCH,
        _LOWERED,
    )
)


def _spells_out(view: SentenceView, quantity: Quantity) -> bool:
    """Whether a sum in brackets says in words the one before them: "188.550.000đ (Một trăm …)"."""
    low = view.analysis.low
    opened = low.rfind("(", view.start, quantity.start)
    if opened < 0 or ")" in low[opened : quantity.start] or not low.find(")", quantity.end) >= 0:
        return False
    if any(map(str.isdigit, low[opened : quantity.end])):
        return False
    return any(one.end <= opened <= one.end + 1 for one in view.kind_of("money"))


def refused(view: SentenceView, quantity: Quantity, flow: Flow, level: str) -> str | None:
    """Why the sum is none that a union of the level raised, holds, lent or spent."""
    low, end = view.analysis.low, quantity.end
    if _spells_out(view, quantity):
        return "told_again_in_words"
    if flow.name is None:
        return "other_money" if flow.cue is not None else "no_verb_of_money"
    if isinstance(quantity.value, int) and quantity.value > largest(view, quantity, level):
        return "too_large_for_a_union"
    if flow.name == "lent" and _BY_BANK.match(low[end : end + 40]):
        return "given_by_others"
    if _OF_OTHER_MONEY.match(low, end, view.end):
        return "other_money"
    saves = flow.cue and "tiết kiệm" in low[max(view.start, flow.cue.start - 10) : flow.cue.end]
    spares = view.match(_OF_COSTS, end) and view.search(_SPARES, low, view.start, quantity.start)
    if spares or (saves and view.match(_SAVED, end)):
        return "other_money"
    lead = low[max(view.start, quantity.start - 60) : quantity.start]
    if view.search(_MORE_THAN, lead.rpartition(": ")[2]):
        return "difference"
    if (view.search(_GREW_BY, lead) and not view.search(_PASSED, lead)) or (
        "tăng" in lead and _AGAINST.match(low[end : end + 60])
    ):
        return "difference"
    told = low[max(view.start, quantity.start - 220) : quantity.start]
    sold = "bán" in lead and (
        view.search(_FOR_A_FUND, told) is not None or view.match(_TO_A_FUND, end) is not None
    )
    if (
        view.finds(_NOT_A_UNIONS, told)
        or is_no_unions(view, quantity, told)
        or (not sold and view.search(_EARNED, told))
        or view.match(_ASKED_FOR, view.start, quantity.start)
    ):
        return "other_money"
    if is_private(view, quantity) or is_outside(view, quantity) or view.match(_LOST, end):
        return "other_money"
    sponsor = view.match(_SPONSORED, end)
    if sponsor and flow.name != "raised" and not _UNION_WORD.search(sponsor.group()):
        return "given_by_others"
    if (
        view.search(_STATE_BUDGET, lead)
        or view.search(_BY_PLACE, told)
        or view.search(_HELP_OF, lead)
    ):
        return "given_by_others"
    if view.match(_HOST_BEHIND, end) or view.search(_WELFARE_OF, lead):
        return "given_by_others"
    if _HOST_PAYS.search(view.analysis.text[max(view.start, quantity.start - 60) : quantity.start]):
        return "given_by_others"
    if view.search(_ONE_HOUSE, told) and view.match(_SHARED_OUT, end):
        return "given_by_others"
    if view.search(_BY_STATE, told) or view.match(_STATE_BEHIND, end):
        return "given_by_others"
    if (flow.name != "raised" or flow.cue is None) and not sold and _TRADE.search(lead):
        return "other_money"
    return None
