"""What a sum was for, and who got it."""

import re

from extractor.analysis import SentenceView
from extractor.facts.headcount import headcounts
from extractor.facts.people import admitted
from extractor.facts.phrases import one_of
from extractor.late import late
from extractor.lexicon import Hit
from extractor.quantities import Quantity
from extractor.sought import Sought

BENEFICIARY = "fund_amount.beneficiary"
LONGEST_PURPOSE = 120
"""Code points of words between verb and sum that may still tell the purpose."""
_FUND = Sought(
    r"\b(?:nguồn )?(?P<kind>quỹ|chương trình|phong trào|đợt)\s*"
    r"(?:[“\"'](?P<quoted>[^“”\"\n]{2,70})[”\"']"
    r"|(?P<words>(?:phòng, chống|covid-19|[^,;.:()\d“”\"])+))"
)
_FUND_ENDS_AT = one_of(
    """
    với, được, đã, hiện, để, nhằm, cho, do, của, số tiền, tổng, trị giá, đạt, là, có, trên, hơn,
    gần, khoảng, từ(?! thiện), trong, và vận động, năm, ở, tại, còn, này, đó, ấy, lên,
    (?<!rung )thu, chi, vào, số, một, mỗi, tới, đến, phục vụ, nhân dịp, nhân ngày, theo, khi, luôn,
    phát vay, chuyển sang, chuyển về
    """
)
_FUND_END = late(rf"\s+{_FUND_ENDS_AT}\b.*$")
_OPENED = late(r"\s*\([^()]*$")
"""Brackets opened before the sum, which tell of it: "105 phần quà (trị giá"."""
_SUM_BEFORE = late(r"^.*\d ?(?:đồng|đ|triệu|tr|tỷ|tỉ|nghìn|ngàn)\b[^,;]*[,;]\s*", re.S)
"""Another sum and what it was for, told before: "ủng hộ đồng bào lũ lụt 76 triệu đồng, …"."""
_LEFT_OPEN = late(
    r"(?:[\s,;:(/–-]+(?:và|mức|đều|chưa|hằng|hàng|ngay|giao|cùng|cả|thêm|[^\W\d]+ nhất|bình quân"
    r"|dịp|(?<!công )(?<!bệnh )(?<!nạn )(?<!cá )(?<!thân )nhân|được|tận tay|trực tiếp|số"
    r"|kinh phí|hết|chỉ|cũng|về|tổng cộng|lần lượt|theo thứ tự))+$|/$",
    re.I,
)
"""Words behind a purpose that lead on to its sum: "phụng dưỡng 5 Mẹ Việt Nam anh hùng, mức"."""
_TIMES = late(r"\s+[x×=]\s*$")
"""The sign between gifts and what each costs: "tặng 800 phần quà x"."""
_UNIT_WORDS = late(r"(?:(?! [-–=x×] | \d)[^,;:.()]){0,60}")
_UNIT_ENDS_AT = one_of(
    """
    với, cho, được, đã, vay, trị giá, tổng, mỗi, số tiền, bị, nhân dịp, nhân ngày, tại, gồm, là,
    có,
    cùng, kèm, giá, như, hơn, gần, khoảng, cả thảy, để, trong, từ, và, bằng, mắc,
    do, trên, (?<!thiểu )số, theo, đi, thông, sửa, xây, khó, nghèo, ốm,
    hết, mất, tốn, tổng cộng, chung
    """
)
_UNIT_END = late(rf"\s+{_UNIT_ENDS_AT}\b.*$")
_NEXT_GIVER = late(
    r"[,;]\s*(?:còn |và |riêng |đồng thời )?(?:phía )?"
    + one_of(
        """
        công ty, công ti, doanh nghiệp, ngân hàng, công đoàn, cđcs, lđlđ, nghiệp đoàn, hội, ubnd,
        đoàn thanh niên, nhà trường, cơ quan, bệnh viện, báo, ông, bà, mạnh thường quân, huyện, tỉnh
        """
    )
    + r"\b"
)
"""What begins to tell of another who gives: "…, Công ty Dược tặng 300 bộ đồ bảo hộ"."""
_NEXT_DEED = late(r"[,;] (?:và )?(?:đã|còn|cũng|đồng thời) |(?:đồng|đ|triệu|tỷ|tỉ)\b[^,;]*[,;]")
"""What begins to tell of another deed: "hiện có 650 triệu đồng, đã cho 45 lượt người vay"."""
_MANAGES = late(
    r"\b(?:quản lí|tập hợp|với|có|gồm)\b(?:[^,;.()\d]| \d[\d.]* (?:cđcs|công đoàn cơ sở) và){0,30}$"
)
_MANAGED = late(
    r" (?:đoàn viên|công nhân|lao động|cnlđ|cnvclđ|người)[^,;.()\d]{0,30}(?:,| [–-]|\))"
    r" ?(?:(?:đã|cũng|vừa|còn) )?(?:tặng|trao|trích|chi|ủng hộ|góp|hỗ trợ|gửi|dành)\b"
)
"""Those whom a union has, told before what it does: "nơi quản lý 52.000 đoàn viên - tặng"."""
_OF_EACH = Sought(r"\bmỗi (?!đợt|năm|lần|tháng|quý)[^,;.:\d]{2,24}$")
"""What makes of one gift that of each: "tặng mỗi đoàn viên 1 phần quà"."""
_TOWARDS = late(r"\b(?:cho|tới|đến|tặng)\b")
_IN_PARTS = late(r"[,;:(] ?(?:trong đó|cụ thể|gồm|bao gồm|chia ra|như sau)\b")
"""What tells of what a sum is made, each part with a purpose of its own."""
_NO_PURPOSE = late(
    r"riêng (?:trong )?(?:quý|tháng|dịp|năm|đợt|tuần|ngày|(?:\d+|sáu|chín|ba) tháng|học kỳ|kỳ)"
    r"\b[^,;]{0,20}"
    r"|[^\d%]{0,30}\b[\d.,]+ ?(?:(?:triệu|tỷ|tỉ|nghìn|ngàn) (?:đồng|đ)|%(?: so)?)",
    re.I,
)
"""A part of the time ("riêng quý IV"), or another sum, before a sum: it was for neither."""


def fund_name(view: SentenceView, quantity: Quantity, cue: Hit | None, floor: int) -> str | None:
    """The fund's name, else the purpose told between the verb and the sum; as the text has it."""
    text, low = view.analysis.text, view.analysis.low
    clause_start, clause_end = view.clause(quantity.start)
    parts = _IN_PARTS.search(low, quantity.end, clause_end)
    own_verb = cue is not None and clause_start < floor <= cue.start < quantity.start
    for start, end in (
        (max(clause_start, floor), quantity.start),
        (quantity.end, parts.start() if parts else clause_end),
        *(() if own_verb else ((clause_start, quantity.start),)),
    ):
        name = None
        if _FUND not in view.possible:
            break
        for found in _FUND.finditer(low, start, end):
            if not _in_name(view, found.start("kind")):
                name = _name(text, found) or name
        if name:
            return name
    if cue is None or not clause_start <= cue.start < quantity.start:
        return None
    begin = max((q.end for q in _bare_sums(view, cue.start, quantity.start)), default=cue.start)
    purpose = _FUND_END.sub("", _SUM_BEFORE.sub("", text[begin : quantity.start]))
    purpose = _LEFT_OPEN.sub("", _TIMES.sub("", _OPENED.sub("", purpose)).strip(" ,;(:-–"))
    verb_alone = (
        " " not in purpose
        or purpose.lower() in ("tổng cộng", "thành tiền")
        or len(purpose) <= max(4, cue.end - cue.start + 2)
    )
    if verb_alone or len(purpose) > LONGEST_PURPOSE or _NO_PURPOSE.fullmatch(purpose):
        return None
    return purpose


def _bare_sums(view: SentenceView, start: int, end: int) -> list[Quantity]:
    """The sums of a row before the last, whose scale that one tells: "hiếu hỷ 8, ốm đau 12 …"."""
    text = view.analysis.text
    return [
        one
        for one in view.kind_of("money")
        if start <= one.start and one.end < end and text[one.end - 1].isdigit()
    ]


def _in_name(view: SentenceView, at: int) -> bool:
    """Whether the word is part of a union's name: "Công đoàn Quỹ tín dụng xã Phú Lộc"."""
    return any(name.start < at < name.end for name in view.mentions) or (
        view.analysis.low.startswith("quỹ tín dụng", at)
    )


def _name(text: str, found: re.Match[str]) -> str | None:
    """The fund's or programme's name as written, None when what follows is no name."""
    if found.group("quoted"):
        return text[found.start("kind") : found.end()].strip()
    if found.group("kind") != "quỹ":
        return None
    words = _FUND_END.sub("", f" {found.group('words').rstrip()}").split(" – ")[0][1:]
    if not words.strip():
        return None  # "quỹ này", "quỹ đã …"
    name = text[found.start("kind") : found.start("words") + len(words)].strip(" -–:")
    name = _LEFT_OPEN.sub("", name)
    return name if len(name) > 5 else None


_SIZED = late(
    r"\b(?:cơ sở|cđcs|công đoàn|đơn vị|nghiệp đoàn|trường|tổ)\b[^,;.\d]{0,40} (?:với|có|chỉ có) $"
)
_FOUNDS_FUND = Sought(
    r" [^,;.\d]{0,24}(?: (?:là|đã|cũng))?(?: (?:nơi|đơn vị|cơ sở)[^,;.\d]{0,16})?"
    r" (?:lập|gây|gây dựng|mở|xây dựng|dựng|nuôi|duy trì|có)(?: được)?(?: một)? (?:quỹ|nồi|hũ)\b"
)
"""What a union of so many does: "cơ sở với 88 đoàn viên là nơi đầu tiên lập được quỹ …"."""


def beneficiaries(
    view: SentenceView, quantity: Quantity, floor: int, *, members: bool = True
) -> dict[str, object] | None:
    """Who or what the sum went to, with their number, when the clause tells.

    Of all ``members`` each may get as much; a sum that is one whole was not given to them:
    "CĐCS X: 41 đoàn viên, ủng hộ 3,5 triệu đồng".
    """
    own = () if members else [one.quantity for one in headcounts(view) if one.reason is None]
    clause_start, clause_end = view.clause(quantity.start)
    start = max(clause_start, floor)
    numbers = [
        q
        for q in view.kind_of("number")
        if isinstance(q.value, int)
        and q.value > 0
        and not admitted(view, q.start)
        and not (q.value == 1 and view.search(_OF_EACH, view.slice(start, q.start)))
        and not _of_the_giver(view, q, quantity.start)
        and q not in own
    ]
    before = [q for q in numbers if start <= q.start and q.end <= quantity.start]
    after = [
        q
        for q in numbers
        if quantity.end <= q.start < min(clause_end, quantity.end + 60)
        and _TOWARDS.search(told := view.slice(quantity.end, q.start))
        and not _NEXT_GIVER.search(told)
        and not _NEXT_DEED.search(told)
        and not _IN_PARTS.search(told)
    ]
    for number in (*_of_that_kind(view, quantity, before), *reversed(before), *after):
        limit = quantity.start if number.end <= quantity.start else view.end
        if unit := _unit(view, number, limit):
            return {"count": number.value, "unit": unit}
    return None


_EACH_OF = late(r" ?/ ?(?:một |mỗi )?(?P<thing>[^\W\d]+)")


def _of_that_kind(
    view: SentenceView, quantity: Quantity, numbers: list[Quantity]
) -> list[Quantity]:
    """Of numbers told before a price for each, that of those it is for: "220 phiếu …/phiếu"."""
    low = view.analysis.low
    each = _EACH_OF.match(low, quantity.end, view.end) if quantity.per else None
    if each is None:
        return []
    return [one for one in numbers if low[one.end : view.end].lstrip().startswith(each["thing"])]


def _of_the_giver(view: SentenceView, number: Quantity, at: int) -> bool:
    """Whether a number is told of who gives: "CĐCS Cảng (486 đoàn viên) trích …"."""
    low = view.analysis.low
    lead = low[max(view.start, number.start - 60) : number.start]
    closed = ")" in low[number.end : at] and "(" not in low[number.end : at].partition(")")[0]
    union = any(name.end <= number.start <= name.end + 4 for name in view.mentions)
    if closed and union and "(" in lead:
        return True
    if view.match(_FOUNDS_FUND, number.end, at) and _SIZED.search(lead):
        return True
    return _MANAGED.match(low, number.end, at) is not None and _MANAGES.search(lead) is not None


def _unit(view: SentenceView, number: Quantity, limit: int) -> str | None:
    """The words of what a number counts, as written, when the sum may go to it."""
    text, low = view.analysis.text, view.analysis.low
    noun = view.after(number.end, BENEFICIARY)
    if noun is None or low[number.end : noun.start].strip():
        return None
    words = _UNIT_WORDS.match(low, noun.end, min(limit, number.end + 80))
    end = words.end() if words else noun.end
    unit = _UNIT_END.sub("", low[noun.start : end])
    return text[noun.start : noun.start + len(unit)].rstrip(" -–=/")
