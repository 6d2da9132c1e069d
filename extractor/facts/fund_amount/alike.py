"""Sums that those of a kind get alike, told without their number: "nhà sập 5 triệu đồng"."""

from extractor.analysis import SentenceView
from extractor.facts.phrases import one_of
from extractor.late import late
from extractor.quantities import Quantity
from extractor.sought import Sought

LARGEST_GIFT = 20_000_000
"""VND from which a sum told for several gifts is their total, however many they are."""
_KIND = one_of(
    """
    tập thể, cá nhân, người, gia đình, hộ, trường hợp, nhà, căn, giải, em, cháu, học sinh,
    đồng chí, đoàn viên, lao động, công nhân, nlđ, nữ, cán bộ, chủ tịch, tổ trưởng, ủy viên, đơn vị,
    tổ, đội, mẹ, thân nhân, f0, f1, giáo viên, nhân viên, suất, phần, loại, sổ, bệnh, ca, vé, cặp,
    hạng, thương binh, bị thương, tử vong, cấp tỉnh, cấp huyện, cấp trường, cấp quốc gia,
    cấp thành phố, cấp cơ sở, giải nhất, giải nhì, giải ba, khuyến khích, ai
    """
)
_EVENT = one_of(
    """
    cưới, kết hôn, lập gia đình, sinh con, sinh nhật, sinh đôi, nằm viện, ốm, ốm đau, thai sản,
    nghỉ hưu, hưu trí, qua đời, mất, từ trần, mổ, phẫu thuật, tai nạn, hiếu, hỉ, cha mẹ,
    tứ thân phụ mẫu, bố mẹ, con nhỏ, con ốm, gặp nạn, bị nạn, gặp rủi ro, có tang, đám tang,
    đám hiếu, đám hỉ, đám cưới, việc hiếu, việc hỉ, cưới vợ, gả con, nhập viện
    """
)
_NORM = late(
    rf"\b(?:mỗi khi|khi|nếu|mức|ai|đoàn viên(?: nào)?|người(?: nào)?)\s+[^,;.:\d]{{0,24}}?"
    rf"\b{_EVENT}\b[^,;.:\d]{{0,40}}$"
    rf"|(?:^|[,;:])\W*(?:có |bị |gặp |hễ )?{_EVENT}\b[^,;.:\d]{{0,20}}\b(?:được|nhận|hưởng)\b"
    r"[^,;.:\d]{0,20}$"
)
_BY_LEVEL = Sought(
    r"\b(?:theo|chia|chia làm|chia thành|với|áp dụng|gồm|có) (?:\d|hai|ba|bốn|năm|các|từng) (?:mức"
    r"|bậc|nhóm mức)\b[^;:.\d]{0,20}"
    r"(?:(?:[,(]|(?:là|gồm|từ) )(?:[^;.]|\.(?=\d))*|:(?:[^.]|\.(?=\d))*)$"
    r"|(?<!vượt )\bmức(?: hỗ trợ| quà| trợ cấp| thưởng)?(?: là)? "
    r"(?:\d[\d.,]* ?(?:(?:triệu|nghìn|ngàn|đồng|tr|đ)\b ?)*,? ?(?:và |hoặc |hay )?){1,4}$"
)
"""Levels of help, each for one: "theo ba mức: nhà sập 5 triệu đồng, tốc mái 3 triệu đồng"."""
_WHOEVER = late(
    r"(?:^|[;,])\W*(?:và |còn |mỗi khi |khi |nếu |hễ |ai )?"
    r"(?:có )?"
    r"(?:đoàn viên|người lao động|nlđ|công nhân|anh em|cán bộ|người|ai|nhà|gia đình)(?: nào)?"
    rf" (?:không may |chẳng may |khi |bị |mà |có )*{_EVENT}\b[^;.:\d]{{0,60}}$"
)
"""Any member who meets with an event of life: "đoàn viên không may qua đời, gia đình được …"."""
_NEXT_EVENT = late(rf"\s*[,;]\s*(?:và |còn )?[^,;.:\d]{{0,12}}\b{_EVENT}\b[^,;.:\d]{{0,40}}$")
"""What a member gets at an event of life: "đoàn viên cưới được 500.000 đồng, sinh con 300.000"."""
_OF_ONE = Sought(
    r"(?:[,;:(]|\bvà|\b(?:hỗ trợ|trợ cấp|giúp|tặng|thưởng|mức|còn|riêng)(?: cho| với| đối với)?)"
    r"\s+(?:cho |đối với |với )?(?!phần còn|suất còn|tổ chức\b)"
    rf"{_KIND}\b(?P<told>[^,;:.()\d]{{0,60}})$"
)
_WHOEVER_GETS = late(
    r"(?:^|[;.]|\b(?:cụ thể|theo đó|trong đó)[,:]|, (?:còn |riêng ))\W*(?:các |những )?(?:nữ )?"
    r"(?:trường hợp|gia đình|hộ|người|nhà|ca|ai"
    r"|đoàn viên|công nhân|lao động|căn|f0|f1)\b(?! (?:anh|chị|ông|bà|em|cô|chú|bác|nạn nhân)\b)"
    r"(?:[^,;.:\d]|\bf\d\b|\b\d{1,3} (?:ngày|năm|tháng|tuần)\b|\b(?:đêm|ngày|mùng|tổ"
    r"|khu) \d{1,2}\b){2,50}?"
    r"\b(?:nhận|được nhận|được|hưởng|lĩnh)\b[^,;.:\d]{0,24}$"
)
"""Those of a kind, told without a number: "Trường hợp sập nhà nhận 5 triệu đồng"."""
_SO_IS_THE_NEXT = late(
    r"\s*(?:[,;]|và)\s+(?:và |còn |riêng |đối với |với )?(?:các |những )?"
    rf"(?!tổ chức\b){_KIND}\b[^,;:.()\d]{{0,60}}$"
)
"""What sums are for, told without a number: "tập thể 500.000 đồng, cá nhân 250.000 đồng"."""
_ALL_OF_THEM = late(
    r"\b(?:các|những|toàn bộ|tất cả|số tiền|trị giá|kinh phí|tổng|hết|là|và|xây|làm|quỹ|góp|đóng"
    r"|ủng hộ|nộp|trong đó|gồm|chưa)\b"
)
_OTHERS = Sought(
    r"(?:[,;(]|\bvà)\s+(?:còn |riêng )?(?:các |những |số )?"
    r"(?:trường hợp|hộ|gia đình|đối tượng|nhà|người|em|đoàn viên|công nhân|suất"
    r"|phần)? ?(?:khác|còn lại)(?: là| được| nhận)*\s*$"
    rf"|[,;] (?:còn |và )?(?:riêng|đối với|với) (?:các |những )?{_KIND}\b[^;:.()\d]{{0,60}}$"
)
"""The rest of those of whom each gets a sum: "các trường hợp khác 1 triệu đồng"."""
_KINDS_OF_HOUSE = Sought(r" (?:xây|xây mới|sửa|sửa chữa|làm mới|sập)\s*$")
"""What tells houses apart: "nhà xây 7 triệu đồng, nhà sửa 2 triệu đồng"."""
_FOR_A_KIND = late(rf" (?:đối với|với|cho) (?:các |những |mỗi )?{_KIND}\b")
"""Whom the next sum is for: "3 triệu đồng đối với F0 nặng, 1,5 triệu đồng với F0 nhẹ"."""
_WHEN = (
    r"(?:sau này|về sau|sau đó|bây giờ|giờ đây|giờ|hiện nay|hiện|nay|năm nay|năm ngoái|trước đây"
    r"|trước đó|lúc đầu|ban đầu|những năm (?:đầu|sau)|các năm (?:sau|tiếp theo)|đến nay"
    r"|(?:hai |ba |bốn |các |những )?(?:năm|tháng|quý|giai đoạn|thời kì|nhiệm kì|đợt|tết|kì)"
    r" (?:[\d/., –-]|và|đến|tới|nay|trước|sau|này|rồi|nhất|thứ|hai|ba)+"
    r"|\d{4}(?: ?[-–] ?\d{4})?)(?: trở đi)?"
)
_ANOTHER_TIME = late(
    r"(?: ?/ ?[^\W\d]+(?: [^\W\d]+){0,3})?(?: \([^()]{2,40}\))?\s*[,;]\s*(?:còn |và |rồi |đến "
    r"|tới |từ |sang |thì )*"
    rf"{_WHEN},? ?(?:(?:thì|là|được|nâng|tăng|lên|còn|chỉ|giảm|hỗ trợ|đã|mỗi|mức|tới|thành) ?)*"
)
"""What parts what each got at two times: "mỗi căn lúc đó 20 triệu đồng, sau này 40 triệu"."""
_CHIP_IN = Sought(r"\b(?:góp|quyên góp|anh em|chị em|đồng nghiệp|bà con)\b")
"""Others who chip in, whose sum is no gift for each: "…, anh em góp công và thêm 37 triệu"."""
_OTHER_WORK = Sought(
    r"(?:nhà )?(?:sửa chữa|sửa|sửa nhà|xây mới|xây|cải tạo|nâng cấp|làm mới)(?: nhà| là)?"
)
"""The other kind of work on a house: "mỗi nhà xây mới 30 triệu đồng, sửa chữa 15 triệu đồng"."""
_SUMMED = Sought(r"\b(?:tổng|cộng|tất cả)\b")
_PARTS = Sought(r"\b(?:trong đó|gồm)\b[^;.]*$")
_GROWN = Sought(
    r"(?: ?/ ?[^\W\d]+)?[^.;:\d]{0,30}\b(?:nâng|tăng|lên)(?: lên| tới| đến| thành| là)*\s*"
)
"""What a sum for each has grown to: "lúc đầu 5 triệu đồng/người, nay lên tới 20 triệu"."""
_EVENT_LABEL = late(rf"[:;,]\s*(?:mừng |thăm |viếng |tặng )?{_EVENT}:?\s*$")
LARGEST_NORM = 1_000_000
"""VND up to which sums told behind events of life are what each gets."""
ROUND = 50_000
LARGEST_NEXT = 3_000_000
"""VND up to which a sum that follows one for each is for each as well."""
LARGEST_OF_ONE = 150_000_000
"""VND from which a sum told of those of a kind is no longer what one of them gets."""
MUCH_MORE = 20
"""Times the sum before it from which a sum is none that each of another kind gets."""
_TO_A_BODY = Sought(
    r"\bvà (?:còn |cũng )?(?:hỗ trợ|ủng hộ|tặng|trao|giúp|đóng góp|góp)(?: cho| vào)?"
    r" (?:quỹ|nghiệp đoàn|cđcs|công đoàn|trường|nhà trường|xã|đơn vị|đồng bào|hội|tổ)\b"
)
"""What gives on to a body, not to each of those before: "… 150.000 đồng và hỗ trợ nghiệp đoàn"."""
_AS_WELL = late(
    r" \((?:gồm |bao gồm |trong đó )?(?:có |là )?"  # "1 triệu đồng (700.000 đồng tiền mặt và …"
    r"|[^,;.\d]{0,24} ?\+ ?(?:\d{1,2} )?[^,;.\d]{0,24}"  # "(500k tiền mặt + 1 túi quà 200k)"
    r"|[^,;.]{0,24}\b(?:và|cùng|kèm)\b[^,;.\d]{0,40}"  # "500.000 đồng tiền mặt và túi hàng …"
    r"|[^;.]{0,60}\bthêm\s*"  # "…, LĐLĐ thành phố hỗ trợ thêm 10 triệu đồng"
    r"|(?: ?/ ?[^\W\d]+(?: [^\W\d]+)?)?\s*[,;]\s*(?:và |còn )?"
    r"(?P<next>[^,;.:()\d]{3,60})"  # "…, phúng viếng 500.000 đồng"
)
"""What parts two sums of which both go to each."""


def goes_on(view: SentenceView, quantity: Quantity, floor: int) -> bool:
    """Whether a sum goes to each as the one before it, which ends at ``floor``."""
    if quantity.value is None or quantity.value > LARGEST_OF_ONE:
        return False
    before = [sum_.value or 0 for sum_ in view.kind_of("money") if sum_.end <= quantity.start]
    smaller = quantity.value < max(before, default=0) and not view.search(
        _SUMMED, view.slice(floor, quantity.start)
    )
    if smaller and view.search(_PARTS, view.slice(view.start, quantity.start)):
        return True
    alike = smaller and quantity.value < MUCH_MORE * before[-1]
    if alike and _FOR_A_KIND.match(view.analysis.low, quantity.end, view.end):
        return True
    between = view.slice(floor, quantity.start)
    if _ANOTHER_TIME.fullmatch(between):
        return True
    if _GROWN.fullmatch(between) or view.search(_OTHERS, view.slice(floor - 1, quantity.start)):
        return True
    told = _AS_WELL.fullmatch(between)
    if told is None or view.search(_CHIP_IN, between) or view.search(_TO_A_BODY, between):
        return False
    if not told["next"] or _OTHER_WORK.fullmatch(told["next"].strip()):
        return True
    small = quantity.value is not None and quantity.value <= LARGEST_NEXT
    return small and not _ALL_OF_THEM.search(told["next"])


def gets_alike(view: SentenceView, quantity: Quantity) -> bool:
    """Whether a sum is what any of a kind gets who are told without a number or a name."""
    if quantity.value is None or quantity.value > LARGEST_GIFT:
        return False
    told = _WHOEVER_GETS.search(view.slice(view.start, quantity.start))
    if told is None:
        return False
    words = view.analysis.text[view.start + told.start() + 2 : quantity.start].split()
    return not any(word[0].isupper() and not word[1:].isdigit() for word in words[1:])


def is_by_level(view: SentenceView, quantity: Quantity) -> bool:
    """Whether a sum is one of the levels of help that the sentence lists."""
    lead = view.slice(view.start, quantity.start)
    return "mức" in lead and view.search(_BY_LEVEL, lead) is not None


def is_norm(view: SentenceView, quantity: Quantity) -> bool:
    """Whether a sum is what members get at an event of life, told with another such."""
    if quantity.value is None:
        return False
    if quantity.value < LARGEST_GIFT and is_by_level(view, quantity):
        return True
    if quantity.value > LARGEST_NEXT:
        return False
    if _WHOEVER.search(view.slice(view.start, quantity.start)):
        return True
    if _is_listed_norm(view, quantity):
        return True
    following = next((sum_ for sum_ in view.kind_of("money") if sum_.start >= quantity.end), None)
    return (
        following is not None
        and _NORM.search(view.slice(view.start, quantity.start)) is not None
        and _NEXT_EVENT.fullmatch(view.slice(quantity.end, following.start)) is not None
    )


def _is_listed_norm(view: SentenceView, quantity: Quantity) -> bool:
    """Whether small round sums stand behind events of life: "mừng cưới 500.000, nghỉ hưu …"."""
    sums = [
        sum_
        for sum_ in view.kind_of("money")
        if _EVENT_LABEL.search(view.slice(view.start, sum_.figure_start))
    ]
    values = [sum_.value or 0 for sum_ in sums]
    return (
        quantity in sums
        and len(sums) > 1
        and max(values) <= LARGEST_NORM
        and not any(value % ROUND for value in values)
    )


def is_of_a_kind(view: SentenceView, quantity: Quantity, floor: int, after_each: bool) -> bool:
    """Whether a sum is what those of a kind get: "…, người bị thương 5 triệu đồng, nhà sập 20"."""
    lead = view.search(_OF_ONE, view.slice(max(view.start, floor - 1), quantity.start))
    if lead is None or quantity.value is None or quantity.value > LARGEST_OF_ONE:
        return False
    told = view.analysis.text[quantity.start - len(lead["told"]) : quantity.start]
    apart = _KINDS_OF_HOUSE.fullmatch(lead["told"])
    everything = _ALL_OF_THEM.search(lead["told"]) and not apart
    if everything or sum(word[0].isupper() for word in told.split()) > 1:
        return False
    following = next((sum_ for sum_ in view.kind_of("money") if sum_.start >= quantity.end), None)
    return after_each or (
        following is not None
        and _SO_IS_THE_NEXT.fullmatch(view.slice(quantity.end, following.start)) is not None
    )
