"""What the words right beside a sum say of it, whatever verb stands farther off."""

from collections.abc import Sequence

from extractor.analysis import SentenceView
from extractor.facts.fund_amount.words import FLOWS, HELD, HELPING, RAISED, UNION
from extractor.facts.phrases import one_of
from extractor.late import late
from extractor.lexicon import Hit
from extractor.quantities import Quantity
from extractor.sought import Sought

_HAS = one_of(
    "có, còn, đạt, hiện có, lên, lên tới, lên đến, lớn dần đến, tăng đến, dư, trị giá, giờ là, tròn"
)
_FUND_HAS = Sought(
    rf"\bquỹ\b[^;.]{{0,90}}?\b(?:{_HAS}|(?P<gets>được))"
    r"\s*(?:tổng số |số tiền |tổng cộng |tới |đến |lần lượt |là |vỏn vẹn |vẻn vẹn |chỉ |cả thảy "
    r"|đúng |tròn )*$"
)
_OF_FUNDS = late(r"(?: (?:các|những|nhiều|loại|nguồn|cho|vào|tất cả|\d+))* ?|.{1,6}")
"""What may stand between a verb of giving and the funds: "quyên góp các loại quỹ"."""
_GIVEN_BY_PEOPLE = Sought(
    r" (?:do|của)(?: chính)? [^,;.\d]{2,40}?"
    r"\b(?:quyên góp|đóng góp|gom góp|ủng hộ|tự nguyện góp|góp lại|góp"
    r"|(?:gửi|chuyển|đóng|nộp|trao)[^,;.\d]{0,12} (?:qua|cho|vào) (?:công đoàn|lđlđ|quỹ))\b"
    r"| được [^;.\d]{2,70}? (?:gửi|chuyển)[^,;.\d]{0,12} qua (?:lđlđ|công đoàn)"
)
"""What stands behind a sum that people gave: "… 7,2 triệu đồng do thầy cô quyên góp"."""
_GIFTS_COME_TO = Sought(
    r"\d (?:suất|phần|túi|gói|thùng|bộ|phiếu)(?: \w+)?\b[^;]*\b(?:trị giá|tổng cộng|cộng lại|tổng"
    r"|cả thảy|tất cả|quy ra(?: tiền)?|quy(?: thành)? tiền|tính ra(?: tiền)?|tương đương|ước tính)"
    r"(?: là| hết)?(?: hơn| gần| trên| ngót| khoảng| cả)?\s*$"
)
"""Gifts and what they come to, which is given whoever paid for them: "90 suất quà, cộng lại …"."""
_EACH_PUTS = Sought(
    r"\b(?:mỗi|từng) (?:người|đoàn viên|công nhân|chị em|chị|anh em|anh|cán bộ|giáo viên|cô|thầy"
    r"|hội viên|thành viên|ngư dân|lao động|nhân viên|cnvclđ|nlđ|cbcc\w*|tàu)\b"
    r"(?! được)[^,;.:\d]{0,40}"
    r" (?:bỏ|bớt|tiết kiệm|nhịn|để dành|dành dụm|trích)"
    r"(?: (?:ra|lại|vào|vô|ít nhất|từ|chừng|khoảng|được|heo|ống|hũ))*\s*$"
)
"""What each of the people puts by: "mỗi công nhân bớt 1.000 đồng mỗi ngày công"."""
_DAYS_PAY = Sought(
    r"\bngày (?:lương|thu nhập|công)\b"
    r"(?:[^,;.\d]{0,24}| (?:ủng hộ |vào |cho |gửi |góp )+quỹ [^,;.]{2,60})"
    r"(?:,|, được| được)\s*(?:số tiền )?$"
)
_THROUGH_UNION = Sought(
    r"\b(?:gửi|ủng hộ|chuyển|đóng góp)(?: tới| đến| về)? (?:qua|thông qua|vào tài khoản)"
    r" (?:của )?(?:lđlđ|công đoàn|nghiệp đoàn|quỹ)[^,;.\d]{0,24}$"
)
_ALLOTTED = Sought(
    r"\b(?:kinh phí|tài chính|đoàn phí|ngân sách)\b[^,;.]{0,40}? (?:được )?"
    r"(?:cấp|chuyển|phân bổ|hoàn|trích|để) (?:về|lại|xuống)\s*(?:là |[:=] ?)?$"
    r"|\b(?:tổng cộng|tổng số|tất cả|cả thảy|cộng lại) (?:thu |góp |gom )?được\s*$"
    r"|\b(?:kinh phí|ngân sách)(?: công đoàn)? được cấp(?: là| đạt)?\s*$"
    rf"|\b{UNION}\b[^,;.\d]{{0,30}} được (?:cấp|phân bổ|giao|rót|để lại|trích để lại)"
    r"\s*(?:kinh phí |số tiền |tổng cộng )?$"
    r"|\b(?:kinh phí|ngân sách|tài chính|đoàn phí)\b[^,;.]{0,40}"
    r" được (?:cấp|phân bổ|giao|rót|để lại)(?: về| lại)?\b[^,;.]{0,40}"
    r" (?:vẻn vẹn|vỏn vẹn|chỉ|là|được|có|khoảng)\s*$"
)
"""What comes in: what a higher union passes down, "kinh phí cấp về"; "tổng cộng được"."""
_CALLED_UP = Sought(
    r"\b(?:phát động|kêu gọi|vận động)\b[^;.]{0,60}, [^,;.]{0,16}"
    r"\b(?:được|có|thu|nhận|nhận được)(?: (?:hơn|gần|trên|khoảng))*\s*$"
    r"|\bxin (?:thêm )?được(?: (?:hơn|gần|trên))*\s*$"
)
"""What came of an appeal: "phát động anh chị em, ba hôm được 64 triệu đồng"."""
_SUM_SENT = Sought(
    r"\bsố tiền (?:gửi|chuyển|ủng hộ|góp|quyên góp|đóng góp)\b[^,;.\d]{0,40}"
    r" (?:đã )?(?:là|được|lên|đạt|lên tới|lên đến)(?: (?:hơn|gần|trên))*\s*$"
)
"""What people sent in all: "số tiền gửi vào cho hai cháu đã là 43 triệu đồng"."""
_DAYS_PAY_FOR = Sought(
    r"\b(?:vận động|ủng hộ|góp|đóng góp|quyên góp|trích)\b[^;.\d]{0,60}"
    r"(?:ngày lương|ngày thu nhập|ngày công|bữa ăn)(?: [^,;.\d]{0,12})?,"
    r" (?:giúp|hỗ trợ|tặng|trao)[^;,.\d]{0,40}$"
)
"""What a day's pay came to for one in need: "ủng hộ một ngày lương, giúp chị Nhàn 36 triệu"."""
_DUES_BEHIND = Sought(r" ?/ ?tháng (?:tiền )?đoàn phí\b")
_GETS = Sought(r"(?<!hiện )(?<!nay )(?<!giữ )\bđược\s*(?:số tiền |tổng cộng |tổng số )*$")
_SAVED_UP = late(
    r"\b(?:(?:heo|lợn|ống|hũ|hòm|thùng|hộp|bình) (?:[^\W\d]+ ){0,2}?"
    r"(?:đất|nhựa|tre|tiết kiệm|nghĩa tình|nhân ái|vàng|hồng|tình thương|tiền|heo|gạo|quyên góp"
    r"|tình nghĩa)|(?:đập|khui|mổ|mở|bổ) (?:heo|lợn|ống|hũ|thùng)|ve chai|phế liệu|đồng nát"
    r"|giấy vụn|ngày (?:lương|công|thu nhập)|bữa (?:ăn|cơm|sáng)|gây quỹ)\b"
    r"[^;.]{0,90}\b(?:được|thu|thu về|có|là|đạt|tương đương|tổng cộng|lấy|lấy ra|rút ra)"
    r"\s*(?:số tiền |tổng cộng |tới |đến )*$"
)
"""What people save up together, and what came of it: "heo đất … nuôi được 12 triệu đồng"."""
_GOT_TOGETHER = late(
    rf"\b(?:{UNION}|đoàn viên|công nhân|viên chức|công chức|lao động|giáo viên|thầy cô"
    r"|anh em|chị em|anh chị em|mọi người|các tổ|cnvc\w*|cbcc\w*|nlđ|cnlđ)\b"
    r"[^;.\d]{0,90}\b(?:được|xong|đủ)\s*(?:số tiền |tổng cộng |tổng số )*$"
)
"""People who got a sum together, whatever the verb: "đoàn viên đã chung tay được 2,75 tỷ đồng"."""
_GIVES_TO = late(
    rf"\b{UNION}\b[^,;.\d]{{0,40}}\b(?:cho|biếu|đưa|giúi|dúi|đem đến)"
    r" (?:em|tôi|tui|mình|anh|chị|chú|bác|con|cháu|gia đình|nhà|vợ chồng|mẹ con|mỗi)\b"
    r"[^,;.\d]{0,24}$"
    rf"|\b{UNION}\b[^,;.\d]{{0,40}}\bthêm\s*$"
    rf"|\b{UNION}\b[^,;.\d]{{0,40}} (?:cho|biếu)(?: thêm| luôn| riêng)?(?: gần| hơn| trên)?\s*$"
)
"""A gift told in plain words: "công đoàn cho em 20 triệu"."""
_FROM_TILL = Sought(
    r"[ ,(]{1,2}(?:được |là )?(?:xuất|trích|lấy|rút) (?:ra )?từ (?:nguồn )?"
    r"(?:quỹ|(?:ngân sách|kinh phí|tài chính|tiền) công đoàn"
    r"|(?:kinh phí |ngân sách |tiền )?(?:tích lũy|kết dư)(?: (?:của )?(?:công đoàn|lđlđ|cđcs"
    r"|nghiệp đoàn)))\b"
    r"| (?:tiền |nguồn |vốn )?(?:tích lũy|để dành|dành dụm)(?: được)? (?:ra |để )*"
    r"(?:chi|mua|lo|giúp|hỗ trợ|trao|tặng|xây|sửa|thăm|trợ cấp)\b"
)
"""What stands behind a sum paid out: "50 triệu đồng xuất từ quỹ", "rút … tích lũy ra chi"."""
_SPENT_BEHIND = Sought(
    r" (?:đã|đã được|được|sẽ được) (?:chuyển|trao|dùng|dành|chi|gửi|trích|sử dụng)"
    r"(?! (?:vào|về|lên|cho) (?:quỹ|tài khoản|lđlđ|công đoàn))\b"
)
_ANEW = late(r"[^\s\d][,;] (?:còn )?(?:gần |hơn |trên )?$")
"""A sum told anew that was paid out: "…, 60 triệu đồng đã chuyển cho gia đình anh Bình"."""
_COSTS = Sought(r"\b(?:kinh phí|chi phí)\b[^,;.\d]{0,20}$")
_GIFT_EACH = Sought(
    r"\b(?:quà|suất|phần)\b[^;.]{0,60}\bmỗi (?:suất|phần|người|em|hộ)\s*(?:là |trị giá )?$"
    r"|\bmỗi (?:suất|phần|túi|gói|phiếu|giỏ|combo)(?: quà| hàng| thực phẩm)?[^,;.\d]{0,20}$"
    r"|\b(?:quà|tiền) (?:mừng )?(?:sinh nhật|cưới|trung thu|8/3|20/10|hiếu|hỉ)\s*$"
    r"|\b(?:có|được|nhận) (?:một |1 |thêm )?(?:phần |suất |túi )?(?:quà|phong bì|lì xì|tiền mừng)"
    r"(?: trị giá| mừng| là)*\s*$"
)
_NUMBER_OF_GIFTS = Sought(
    r"\bsố (?:suất|phần|lượng|gói|túi|sổ|nhà)\b[^,;.\d]{0,40}\d[\d.]*[^;.\d]{0,24}"
    r"(?:\b(?:với|trị giá|tổng|tương đương)|, )[^,;.\d]{0,16}$"
)
"""How many gifts there were and what they cost: "số suất học bổng chỉ là 60 với 66 triệu"."""
_REST = Sought(
    r"\b(?:số|phần|tiền)? ?(?:(?<!người )(?<!hộ )(?<!nhà )còn lại"
    r"|(?<!trích )(?<!từ )(?<!nguồn )(?<!dùng )kết dư|số dư|dư (?:đầu|cuối) kì"
    r"|tồn(?! kho)(?: quỹ| đầu năm| cuối năm| đầu kì| cuối kì| năm)?)\b"
    r"[^,;.\d]{0,30}(?:(?:[0-3]?\d[/.-][01]?\d[/.-])?(?:19|20)\d\d[^,;.\d]{0,30})?$"
    r"|\bchuyển (?:sang )?(?:năm|kì|nhiệm kì|quý|tháng) (?:sau|tới|mới|\d{1,4})\s*(?:là )?$"
    r"|\b(?:năm|kì|quý|tháng|nhiệm kì|khóa)(?: học)? (?:trước|cũ|ngoái|\d{4}(?: ?[-–] ?\d{4})?)"
    r" (?:kết )?chuyển (?:sang|qua)(?: là)?:?\s*$"
    r"|\btrong (?:quỹ|tủ|hũ|ống|két|thùng|hòm|sổ|tài khoản)\b[^,;.\d]{0,24} còn"
    r"(?: đúng| lại| khoảng| chừng)*\s*$"
)
"""What is left, told by a noun or by where it goes: "số dư đến 31/12", "chuyển sang năm sau"."""
_HAS_NOW = Sought(
    r"(?:^|[;,])(?:/\w+)?,?\s*(?:và |song |nhưng )?(?:hiện|nay|giờ|đang"
    r"|hiện đang|hiện nay|đến nay|tới nay)(?: đã)?"
    r" (?:có|được|còn|lên|lên tới|lên đến)\s*$"
    r"|(?:^|[;,])\s*(?:hiện |nay |nên |giờ )?còn (?:dư |được |hơn |gần )?$"
    r"|\b(?:hiện|đang|còn|nay) (?:cất )?giữ(?: được)?\s*$"
    r"|\b(?:hiện|nay|giờ|đang) (?:trong|ở) [^,;.\d]{2,24} (?:có|còn)\s*$"
)
"""What is there, told by a verb: ", hiện còn", "đang giữ"."""
_FOUNDED_WITH = Sought(
    r"\bquỹ\b[^;.]{0,90}\b(?:lập|thành lập|ra đời|hình thành|ra mắt|khởi động)\b[^;.]{0,40}"
    r"\b(?:với|bằng|ban đầu|có|chỉ)\b[^;.,\d]{0,24}$"
)
"""What a fund began with: "quỹ tương trợ lập năm 2005 với 50 triệu đồng"."""
_HOMES_DONE = Sought(
    r"\d (?:ngôi |căn )?(?:nhà|mái ấm)\b[^;.]{0,60}\b(?:hoàn thành|hoàn thiện|xong|đưa vào sử dụng"
    r"|được xây|được sửa|dựng lên|mọc lên)\b[^;.\d]{0,24}$"
)
"""Homes that were done, and what they cost: "27 Mái ấm hoàn thiện (810 triệu đồng)"."""
_KEEPS_FUNDS = Sought(
    r"\b(?:duy trì|quản lí|có|xây dựng|gây dựng|lập)(?: được)? (?:\d+|các|những|nhiều)"
    r"(?: loại| nguồn)? quỹ\b[^;.\d]{0,40}"
    r"\b(?:tổng cộng|tổng số|tổng|cộng lại|gồm|với)\b[^;.\d]{0,20}$"
)
"""Funds a union keeps, and what is in them: "duy trì 4 quỹ, tổng cộng 2,83 tỷ đồng"."""
_AS_OF = Sought(r"\b(?:tính (?:đến|tới)|đến nay|tới nay|hiện|hiện nay)\b[^;]*$")
_PEOPLES_FUND = Sought(
    r"\bquỹ\b[^;.\d]{0,40} do [^,;.\d]{2,40} (?:đóng góp|góp|gây dựng)"
    r" hiện (?:đang |nay )?(?:có|còn)\s*$"
)
"""A fund that people paid into, and what it has: "quỹ do đoàn viên đóng góp hiện có 320 triệu"."""
_COLLECTS = Sought(r"\b(?:huy động|vận động|quyên góp|thu|gom|góp|kêu gọi) được\s*$")
_QUOTE_ENDS = late(r"[”\"]")


def told_plainly(
    view: SentenceView, cue: Hit | None, clause_start: int, floor: int, at: int
) -> str | None:
    """The flow that plain words give a sum at ``at`` whose verb ``cue`` is far off or lacking."""
    start = max(clause_start, floor)
    lead = view.slice(start, at)
    if cue is not None and cue.start >= start:
        return "raised" if cue.start >= at and _SAVED_UP.search(lead) else None
    if _SAVED_UP.search(lead) or (cue is None and _GOT_TOGETHER.search(lead)):
        return "raised"
    if cue is None and view.search(_HOMES_DONE, view.slice(clause_start, at)):
        return "disbursed"
    before = view.slice(clause_start, at)
    if (cue is None or cue.start < view.start) and view.search(_NUMBER_OF_GIFTS, before):
        return "disbursed"
    gift = cue is None and (view.search(_GIFT_EACH, before) or view.search(_GIFTS_COME_TO, before))
    return "disbursed" if gift or _GIVES_TO.search(lead) else None


def is_gathered(view: SentenceView, cues: Sequence[Hit], start: int, quantity: Quantity) -> bool:
    """Whether the words beside a sum say that people gave it, whatever verb stands before."""
    low = view.analysis.low
    lead = low[start : quantity.start]
    held = cues and cues[-1].group == HELD
    gift = (quantity.per or "").split("/")[0] in ("suất", "phần", "căn", "nhà", "túi")
    gift = gift or view.search(_GIFTS_COME_TO, low, view.start, quantity.start) is not None
    if view.match(_GIVEN_BY_PEOPLE, quantity.end) and not held and not gift:
        return True
    if view.search(_DAYS_PAY, lead) or view.search(_EACH_PUTS, low, start, quantity.start):
        return True
    if view.search(_THROUGH_UNION, lead) or view.search(_ALLOTTED, lead):
        return True
    if "quỹ" in lead and view.search(_COLLECTS, lead):
        return True
    if (
        view.search(_CALLED_UP, lead)
        or view.search(_SUM_SENT, lead)
        or view.search(_DAYS_PAY_FOR, lead)
    ):
        return True
    if view.match(_DUES_BEHIND, quantity.end):
        return True
    gets = view.search(_GETS, lead)
    return gets is not None and any(cue.group == RAISED and cue.start >= start for cue in cues)


def is_paid_out(view: SentenceView, cues: Sequence[Hit], start: int, quantity: Quantity) -> bool:
    """Whether the words beside a sum say that it is a cost, or came out of the till."""
    low = view.analysis.low
    if view.match(_SPENT_BEHIND, quantity.end) and _ANEW.search(low[start : quantity.start]):
        return True
    if any(cue.start >= start for cue in cues):
        return False
    if view.match(_FROM_TILL, quantity.end):
        return True
    return (
        low.startswith(",", quantity.end)
        and view.search(_COSTS, low[start : quantity.start]) is not None
    )


def is_balance(view: SentenceView, cues: Sequence[Hit], start: int, quantity: Quantity) -> bool:
    """Whether the words before a sum say what is left, or what a fund has: "quỹ hiện có …"."""
    end = quantity.start
    lead = view.slice(start, end)
    if view.search(_REST, lead) or view.search(_HAS_NOW, lead) or view.search(_PEOPLES_FUND, lead):
        return True
    if "quỹ" in lead and view.search(_KEEPS_FUNDS, lead):
        return True
    own = any(cue.group == HELD and cue.start >= start for cue in cues)
    if quantity.per is None and not own and "quỹ" in lead and view.search(_FOUNDED_WITH, lead):
        return True
    fund = view.search(_FUND_HAS, view.slice(start, end))
    if fund is not None and fund.group("gets") and view.search(_COLLECTS, lead):
        return False  # "Tính đến 31/8, quỹ huy động được 3,72 tỷ đồng"
    if fund is None or (
        fund.group("gets") and not view.search(_AS_OF, view.slice(view.start, end))
    ):
        return False
    fund_at, low = start + fund.start(), view.analysis.low
    if any(name.start <= fund_at < name.end for name in view.mentions):
        return False  # "Công đoàn Quỹ tín dụng xã La Phù với số tiền trị giá 25 triệu đồng"
    if not low.endswith("để ", start, fund_at) and any(
        cue.group == RAISED and cue.end < fund_at and _OF_FUNDS.fullmatch(low, cue.end, fund_at)
        for cue in cues
    ):
        return False  # "vận động Quỹ xã hội đạt 1,5 tỷ đồng"
    return not any(
        cue.group in FLOWS
        and cue.group not in (HELPING, HELD)
        and cue.start >= start + fund.start()
        and not _quoted(view, cue)
        for cue in cues
    )


def _quoted(view: SentenceView, hit: Hit) -> bool:
    """Whether the word stands inside quotation marks, as part of a name."""
    low = view.analysis.low
    opened = max(low.rfind(mark, view.start, hit.start) for mark in ("“", ' "'))
    return (
        opened >= 0
        and not _QUOTE_ENDS.search(low[opened + 2 : hit.start])
        and _QUOTE_ENDS.search(low[hit.end : min(view.end, hit.end + 60)]) is not None
    )
