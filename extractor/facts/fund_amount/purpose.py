"""What a sum was for, and who got it."""

import re

from extractor.analysis import SentenceView
from extractor.lexicon import Hit
from extractor.quantities import Quantity

_FUND = re.compile(
    r"\b(?:nguồn )?(?P<kind>quỹ|chương trình|phong trào|đợt)\s*(?:[“\"'](?P<quoted>[^“”\"\n]{2,70})[”\"']|(?P<words>(?:phòng, chống|covid-19|[^,;.:()\d“”\"])+))"
)
_FUND_END = re.compile(
    r"\s+(?:với|được|đã|hiện|để|nhằm|cho|do|của|số tiền|tổng|trị giá|đạt|là|có|trên|hơn|gần|khoảng|từ|trong|và vận động|năm|ở|tại|còn|này|lên|thu|chi|vào|số|một|mỗi|tới)\b.*$"
)
_UNIT_WORDS = re.compile(
    r"\s*((?:lượt|suất|phần|căn|nhà|ngôi|hộ|gia đình|trường hợp|em|cháu|học sinh|đoàn viên|người|công nhân lao động|công nhân|cnvclđ|nlđ|cnlđ|lao động|chị|"
    r"cán bộ|đồng chí|con|mái ấm|thành viên|tập thể|cá nhân|ngư dân|nữ|hội viên|xe|giải|ca|bộ|chiếc|tấn|đơn vị|cbccvc|cặp|mẹ)\b[^,;.()]{0,60})"
)
_UNIT_END = re.compile(
    r"\s+(?:với|được|đã|vay|trị giá|tổng|mỗi|số tiền|bị|nhân|tại|gồm|là|có|để|trong|từ|và|bằng|mắc|do|trên|số|theo|thông|sửa|xây|khó|nghèo|ốm)\b.*$"
)


def fund_name(view: SentenceView, quantity: Quantity, cue: Hit | None, floor: int) -> str | None:
    """The fund's name, else the purpose told between the verb and the sum; as the text has it."""
    text, low = view.analysis.text, view.analysis.low
    clause_start, clause_end = view.clause(quantity.start)
    for start, end in (
        (max(clause_start, floor), quantity.start),
        (quantity.end, clause_end),
        (clause_start, quantity.start),
    ):
        name = None
        for found in _FUND.finditer(low, start, end):
            name = _name(text, found) or name
        if name:
            return name
    if cue is not None and clause_start <= cue.start < quantity.start:
        purpose = _FUND_END.sub("", text[cue.start : quantity.start].strip(" ,(:-–"))
        return (
            purpose
            if " " in purpose and 4 < len(purpose) <= 120 and len(purpose) > cue.end - cue.start + 2
            else None
        )
    return None


def _name(text: str, found: re.Match[str]) -> str | None:
    """The fund's or programme's name as written, None when what follows is no name."""
    if found.group("quoted"):
        return text[found.start("kind") : found.end()].strip()
    if found.group("kind") != "quỹ":
        return None
    words = _FUND_END.sub("", found.group("words").rstrip())
    name = text[found.start("kind") : found.start("words") + len(words)].strip(" -–:")
    return name if len(name) > 5 else None


def beneficiaries(view: SentenceView, quantity: Quantity, floor: int) -> dict[str, object] | None:
    """Who or what the sum went to, with their number, when the clause tells."""
    text, low = view.analysis.text, view.analysis.low
    clause_start, clause_end = view.clause(quantity.start)
    start = max(clause_start, floor)
    numbers = [q for q in view.kind_of("number") if isinstance(q.value, int) and q.value > 0]
    before = [q for q in numbers if start <= q.start and q.end <= quantity.start]
    after = [
        q
        for q in numbers
        if quantity.end <= q.start < min(clause_end, quantity.end + 60)
        and re.search(r"\b(cho|tới|đến|tặng)\b", low[quantity.end : q.start])
    ]
    for number in [*reversed(before), *after]:
        found = _UNIT_WORDS.match(low, number.end, min(view.end, number.end + 80))
        if found:
            stop = found.end(1) - len(found.group(1)) + len(_UNIT_END.sub("", found.group(1)))
            unit = text[found.start(1) : stop].strip()
            if unit:
                return {"count": number.value, "unit": unit}
    return None
