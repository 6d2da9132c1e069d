"""Whether a sum is what each gets or pays, and how often."""

import re

from extractor.analysis import SentenceView
from extractor.facts.phrases import one_of
from extractor.lexicon import Hit
from extractor.quantities import Quantity

EACH, TOTAL, DUES = (f"fund_amount.{group}" for group in ("each", "total", "dues"))
LARGEST_DUES = 1_000_000
"""VND from which dues are those of a whole branch."""
SMALLEST_GIFT = 50_000
"""VND a head under which a sum told for several gifts must be what each is worth."""
LARGEST_GIFT = 20_000_000
"""VND from which a sum told for several gifts is their total, however many they are."""
_SPANS = {"năm": "year", "tháng": "month", "quý": "quarter"}
_TIMES = (*_SPANS, "lần", "đợt")
_RATE = re.compile(r"(?:mỗi|hàng|hằng|một)\s+(?P<span>năm|tháng|quý)\b")
_AVERAGE_OF = re.compile(
    r"(?:(?:mỗi|hàng|hằng|một) (?:năm|tháng|quý|đợt|lần)|\b(?:19|20)\d\d),?"
    r" (?:trung bình|bình quân)$"
)
"""A yearly average, which is no sum for each: "mỗi năm trung bình 60 triệu đồng"."""
_ONE_BEHIND = re.compile(r"\s*(?:một|mỗi|cho mỗi|1)\s+(?!năm|tháng|quý|lần)\w")
_CLOSE = re.compile(r"(?:[^,;.:\d]|\d[\d.,]*(?!\d)){0,60}")
_KIND = one_of(
    """
    tập thể, cá nhân, người, gia đình, hộ, trường hợp, nhà, căn, giải, em, cháu, học sinh,
    đồng chí, đoàn viên, lao động, công nhân, nlđ, nữ, cán bộ, chủ tịch, tổ trưởng, ủy viên, đơn vị,
    tổ, đội, mẹ, thân nhân, f0, f1, giáo viên, nhân viên, suất, phần, loại, sổ, bệnh, ca, vé, cặp,
    hạng, thương binh, bị thương, tử vong, ai
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
_NORM = re.compile(
    rf"\b(?:mỗi khi|khi|nếu|mức|ai|đoàn viên(?: nào)?|người(?: nào)?)\s+[^,;.:\d]{{0,24}}?"
    rf"\b{_EVENT}\b[^,;.:\d]{{0,40}}$"
    rf"|(?:^|[,;:])\W*(?:có |bị |gặp |hễ )?{_EVENT}\b[^,;.:\d]{{0,20}}\b(?:được|nhận|hưởng)\b"
    r"[^,;.:\d]{0,20}$"
)
_WHOEVER = re.compile(
    r"(?:^|[;,])\W*(?:và |còn |mỗi khi |khi |nếu |hễ |ai )?"
    r"(?:có )?"
    r"(?:đoàn viên|người lao động|nlđ|công nhân|anh em|cán bộ|người|ai)(?: nào)?"
    rf" (?:không may |chẳng may |khi |bị |mà |có )*{_EVENT}\b[^;.:\d]{{0,60}}$"
)
"""Any member who meets with an event of life: "đoàn viên không may qua đời, gia đình được …"."""
_NEXT_EVENT = re.compile(rf"\s*[,;]\s*(?:và |còn )?[^,;.:\d]{{0,12}}\b{_EVENT}\b[^,;.:\d]{{0,40}}$")
"""What a member gets at an event of life: "đoàn viên cưới được 500.000 đồng, sinh con 300.000"."""
_OF_ONE = re.compile(
    r"(?:[,;:(]|\bvà|\b(?:hỗ trợ|trợ cấp|giúp|tặng|thưởng|mức|còn|riêng)(?: cho| với| đối với)?)"
    rf"\s+(?:cho |đối với |với )?(?!phần còn|suất còn){_KIND}\b(?P<told>[^,;:.()\d]{{0,60}})$"
)
_WHOEVER_GETS = re.compile(
    r"(?:^|[;.]|, (?:còn |riêng ))\W*(?:các |những )?(?:trường hợp|gia đình|hộ|người|nhà|ca|ai"
    r"|đoàn viên|công nhân|lao động|căn)\b(?! (?:anh|chị|ông|bà|em|cô|chú|bác|nạn nhân)\b)"
    r"[^,;.:\d]{2,50}?"
    r"\b(?:nhận|được nhận|được|hưởng|lĩnh)\b[^,;.:\d]{0,24}$"
)
"""Those of a kind, told without a number: "Trường hợp sập nhà nhận 5 triệu đồng"."""
_SO_IS_THE_NEXT = re.compile(
    r"\s*(?:[,;]|và)\s+(?:và |còn |riêng |đối với |với )?(?:các |những )?"
    rf"{_KIND}\b[^,;:.()\d]{{0,60}}$"
)
"""What sums are for, told without a number: "tập thể 500.000 đồng, cá nhân 250.000 đồng"."""
_ALL_OF_THEM = re.compile(
    r"\b(?:các|những|toàn bộ|tất cả|số tiền|trị giá|kinh phí|tổng|hết|là|và|xây|làm|quỹ|góp|đóng"
    r"|ủng hộ|nộp|trong đó|gồm|chưa)\b"
)
_OTHERS = re.compile(
    r"(?:[,;(]|\bvà)\s+(?:còn |riêng )?(?:các |những |số )?"
    r"(?:trường hợp|hộ|gia đình|đối tượng|nhà|người|em|đoàn viên|công nhân|suất"
    r"|phần)? ?(?:khác|còn lại)(?: là| được| nhận)*\s*$"
    rf"|[,;] (?:còn |và )?(?:riêng|đối với|với) (?:các |những )?{_KIND}\b[^;:.()\d]{{0,60}}$"
)
"""The rest of those of whom each gets a sum: "các trường hợp khác 1 triệu đồng"."""
_ONE_BY_NAME = re.compile(r"\b(?:chị|anh|ông|bà|cô|thầy|đoàn viên|em|cháu) [A-ZĐÀ-Ỵ][^;.\d]*$")
"""One who alone gets a sum told with a word of each: "nhà cho chị Lài, mức hỗ trợ …"."""
_TIMES_BEFORE = re.compile(r"\d[\d.]* ?[^\W\d]+(?: [^\W\d]+){0,3} ?[x×*] ?$")
_TIMES_BEHIND = re.compile(r"(?: ?/ ?[^\W\d]+)? ?[x×*] ?\d")
"""A product, of which the sum is one factor: "15 đám x 500.000 đồng", "500.000 đồng x 15"."""
_FARTHEST = re.compile(
    r"\b(?:người|nhà|gia đình|hộ|căn|trường hợp|suất|phần|chị|anh|em|nơi|đoàn viên)"
    r"(?: (?:được|nhận|nào|khó khăn|hư hỏng|thiệt hại|bị nặng))*"
    r" (?:nhiều|cao|ít|thấp) nhất(?: (?:là|được|nhận|tới|đến))*\s*$"
)
"""What one of several gets at most or at least: "gia đình nhiều nhất 10 triệu đồng"."""
_EVERYBODY = re.compile(
    r"\b(?:ai (?:cũng|nấy)|(?:người|đoàn viên|anh em|chị em|công nhân) nào cũng)\b[^,;.\d]{0,50}$"
)
"""Everybody does it alike: "ai cũng bỏ vào hộp 2.000 đồng"."""
_EACH_ONE = re.compile(
    r"\b(?:mỗi|hàng|hằng) (?:tháng|năm|quý|tuần|ngày|chuyến|kì|lần),?"
    r" (?:mỗi|một) (?!năm|tháng|quý|lần)[^,;.\d]{2,50}$"
)
"""Who pays each month: "Mỗi tháng một đoàn viên nộp 15.000 đồng"."""
_ONE_WORD = re.compile(r"\s*(?:[^\W\d]+(?: có| đạt)?\s*)?")
_IN_A_NAME = re.compile(r"[^“”\",;.]{0,30}[”\"](?! ?[“\"])")
"""What stands behind a word of each inside quotes: "Một nghìn đồng mỗi ngày"."""
LARGEST_NEXT = 3_000_000
"""VND up to which a sum that follows one for each is for each as well."""
LARGEST_OF_ONE = 150_000_000
"""VND from which a sum told of those of a kind is no longer what one of them gets."""
_AS_WELL = re.compile(
    r" \((?:gồm |bao gồm |trong đó )?(?:có |là )?"  # "1 triệu đồng (700.000 đồng tiền mặt và …"
    r"|[^,;.]{0,24}\b(?:và|cùng|kèm)\b[^,;.\d]{0,40}"  # "500.000 đồng tiền mặt và túi hàng …"
    r"|[^;.]{0,60}\bthêm\s*"  # "…, LĐLĐ thành phố hỗ trợ thêm 10 triệu đồng"
    r"|(?: ?/ ?[^\W\d]+(?: [^\W\d]+)?)?\s*[,;]\s*(?:và |còn )?"
    r"(?P<next>[^,;.:()\d]{3,60})"  # "…, phúng viếng 500.000 đồng"
)
"""What parts two sums of which both go to each."""


def is_each(
    view: SentenceView,
    quantity: Quantity,
    floor: int,
    given: dict[str, object] | None,
    flow: str,
    after_each: bool,
) -> bool:
    """Whether the sum is told for one of several: "mỗi suất 500.000 đồng", "3 triệu đồng/nhà".

    ``flow`` is which way it goes, ``after_each`` says that the sum before it, which ends at
    ``floor``, goes to each.
    """
    start, end = quantity.start, quantity.end
    if quantity.per and any(part not in _TIMES for part in quantity.per.split("/")):
        return True
    if (
        _is_dues(view, quantity, floor)
        or (flow in ("raised", "held") and _is_monthly(quantity))
        or (flow == "lent" and quantity.qualifier == "at_most")
    ):
        return True
    each = view.before(start, EACH)
    if each is not None and _IN_A_NAME.match(view.analysis.low, each.end, start):
        each = None
    if flow == "held":
        return each is not None and _ONE_WORD.fullmatch(view.slice(each.end, start)) is not None
    if after_each and (
        _goes_on(view, quantity, floor) or _OTHERS.search(view.slice(floor - 1, start))
    ):
        return True
    if _is_norm(view, quantity) or _gets_alike(view, quantity) or _is_factor(view, quantity):
        return True
    told = view.slice(view.start, start)
    if _EACH_ONE.search(told) or _EVERYBODY.search(told):
        return True
    if _is_of_a_kind(view, quantity, floor, after_each):
        return True
    if each is not None and _leads(view, each, start, floor):
        return True
    if _ONE_BEHIND.match(view.slice(end, end + 12)):
        return True
    if _totals(view, floor, start):
        return False
    if quantity.value_max is not None:
        return True
    count = given.get("count") if given else None
    amount = quantity.value
    return (
        isinstance(count, int)
        and isinstance(amount, int)
        and count > 1
        and amount < min(SMALLEST_GIFT * count, LARGEST_GIFT)
    )


def _goes_on(view: SentenceView, quantity: Quantity, floor: int) -> bool:
    """Whether a sum goes to each as the one before it, which ends at ``floor``."""
    goes_on = _AS_WELL.fullmatch(view.slice(floor, quantity.start))
    if goes_on is None:
        return False
    if not goes_on["next"]:
        return True
    small = quantity.value is not None and quantity.value <= LARGEST_NEXT
    return small and not _ALL_OF_THEM.search(goes_on["next"])


def _gets_alike(view: SentenceView, quantity: Quantity) -> bool:
    """Whether a sum is what any of a kind gets who are told without a number or a name."""
    if quantity.value is None or quantity.value > LARGEST_GIFT:
        return False
    told = _WHOEVER_GETS.search(view.slice(view.start, quantity.start))
    if told is None:
        return False
    words = view.analysis.text[view.start + told.start() + 2 : quantity.start].split()
    return not any(word[0].isupper() for word in words[1:])


def _is_factor(view: SentenceView, quantity: Quantity) -> bool:
    """Whether a sum is one factor of a product, or the most or least that one gets."""
    low = view.analysis.low
    lead = low[max(view.start, quantity.start - 60) : quantity.figure_start]
    if lead.endswith(("x ", "× ", "* ", "x", "×", "*")) and _TIMES_BEFORE.search(lead):
        return True
    if "nhất" in lead and _FARTHEST.search(lead):
        return True
    return _TIMES_BEHIND.match(low, quantity.end, view.end) is not None


def _is_norm(view: SentenceView, quantity: Quantity) -> bool:
    """Whether a sum is what members get at an event of life, told with another such."""
    if quantity.value is None or quantity.value > LARGEST_NEXT:
        return False
    if _WHOEVER.search(view.slice(view.start, quantity.start)):
        return True
    following = next((sum_ for sum_ in view.kind_of("money") if sum_.start >= quantity.end), None)
    return (
        following is not None
        and _NORM.search(view.slice(view.start, quantity.start)) is not None
        and _NEXT_EVENT.fullmatch(view.slice(quantity.end, following.start)) is not None
    )


def _is_of_a_kind(view: SentenceView, quantity: Quantity, floor: int, after_each: bool) -> bool:
    """Whether a sum is what those of a kind get: "…, người bị thương 5 triệu đồng, nhà sập 20"."""
    lead = _OF_ONE.search(view.slice(max(view.start, floor - 1), quantity.start))
    if lead is None or quantity.value is None or quantity.value > LARGEST_OF_ONE:
        return False
    told = view.analysis.text[quantity.start - len(lead["told"]) : quantity.start]
    if _ALL_OF_THEM.search(lead["told"]) or sum(word[0].isupper() for word in told.split()) > 1:
        return False
    following = next((sum_ for sum_ in view.kind_of("money") if sum_.start >= quantity.end), None)
    return after_each or (
        following is not None
        and _SO_IS_THE_NEXT.fullmatch(view.slice(quantity.end, following.start)) is not None
    )


def _is_dues(view: SentenceView, quantity: Quantity, floor: int) -> bool:
    """Whether the sum is what a member pays: "đoàn phí 20.000 đồng"."""
    dues = view.before(quantity.start, DUES)
    return (
        dues is not None
        and dues.start >= floor
        and quantity.start - dues.end < 30
        and quantity.value is not None
        and quantity.value < LARGEST_DUES
    )


def _is_monthly(quantity: Quantity) -> bool:
    """Whether the sum is a month's and small: "tự nguyện góp 100.000 đồng/tháng"."""
    monthly = quantity.per == "tháng"
    return monthly and quantity.value is not None and quantity.value < LARGEST_DUES


def _leads(view: SentenceView, each: Hit, start: int, floor: int) -> bool:
    """Whether a word of each governs the sum at ``start``; in brackets it governs all of them."""
    if each.start < floor and "(" not in view.slice(view.start, each.start):
        return False
    if _RATE.match(view.slice(each.start, each.end + 8)):
        return False
    if view.slice(each.start, each.start + 3) == "mức" and _ONE_BY_NAME.search(
        view.analysis.text, view.clause(each.start)[0], each.start
    ):
        return False
    if _AVERAGE_OF.search(view.slice(max(view.start, each.start - 12), each.end)):
        return False
    opened = view.analysis.low.rfind("(", view.start, start)
    if 0 <= opened < each.start and ")" not in view.slice(opened, start):
        return True
    of_total = view.slice(max(view.start, each.start - 5), each.start) == "tổng "
    if of_total or _totals(view, each.end, start):
        return False
    return _CLOSE.fullmatch(view.slice(each.end, start)) is not None


def _totals(view: SentenceView, start: int, end: int) -> bool:
    """Whether a word of a total stands in a stretch, and not as part of a union's name."""
    return any(
        start <= hit.start
        and hit.end <= end
        and not any(name.start <= hit.start < name.end for name in view.mentions)
        for hit in view.of(TOTAL)
    )


def rate_of(view: SentenceView, quantity: Quantity) -> str | None:
    """How often the sum is paid: ``year``, ``quarter``, ``month``; None when nothing tells."""
    for part in (quantity.per or "").split("/"):
        if part in _SPANS:
            return _SPANS[part]
    clause_start, _ = view.clause(quantity.start)
    found = _RATE.search(view.slice(clause_start, quantity.start)) or _RATE.match(
        view.slice(quantity.end, quantity.end + 16).strip()
    )
    return _SPANS[found.group("span")] if found else None
