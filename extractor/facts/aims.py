"""Admissions and foundings that are aimed at, though no word of plans stands before them."""

from typing import Final

from extractor.analysis import SentenceView, once_a_sentence
from extractor.context.status import RESULT, status_of
from extractor.facts.phrases import one_of
from extractor.late import late
from extractor.quantities import Quantity
from extractor.sought import Sought

_ACTING: Final = one_of("giúp, hỗ trợ, xây, tặng, thăm, tổ chức, kết nạp, phát triển, thành lập")
_PLANNED: Final = Sought(
    rf"\b(?:chỉ tiêu|kế hoạch|nghị quyết)\b(?:(?!{_ACTING})(?:[^,;.()\d]|\b20\d\d\b)){{0,60}}?"
    r"\(?\s*(?:là|giao|:|(?:là )?\(?\d[\d.]* (?:cđcs|công đoàn cơ sở|nghiệp đoàn|đoàn viên)"
    r"(?: mới)?(?:,| và| với))?\s*$"
)
_GIVEN: Final = Sought(
    r"\([^()]{0,40}\bgiao(?: cho [^(),;]{2,30})?(?: là)?:?\s*"
    r"(?:\d[\d.]* (?:cđcs|đoàn viên)(?: mới)?(?:,| và) )?$"
)
"""What another union has set, in brackets: "(LĐLĐ tỉnh giao 6 CĐCS, 500 đoàn viên)"."""
_PLAN_TOLD: Final = Sought(
    r"\b(?:so với|đối chiếu(?: với)?|theo) (?:nghị quyết|chỉ tiêu|kế hoạch|mục tiêu)\b"
    r"(?:[^,;.()\d]|\b20\d\d\b){0,50}\((?:[^();]|\.(?=\d)){0,80}$"
)
"""A plan told in brackets: "so với nghị quyết đầu năm (kết nạp 4.500 đoàn viên, …)"."""
_SET_IN_ROW: Final = Sought(
    r"[^\W\d] ?[:|] ?(?:[^,;.:\d]{2,24} )?(?:được )?giao(?: (?:cả năm|năm|năm \d{4}|là))?:? $"
)
"""What was set, in a row with what came of it: "Kết nạp đoàn viên: giao 400 - thực hiện 326"."""
_PLANS: Final = frozenset((_PLANNED, _GIVEN, _PLAN_TOLD, _SET_IN_ROW))
_MEASURED_BY: Final = ("cao hơn ", "thấp hơn ", "nhiều hơn ", "ít hơn ")
"""What makes a difference of the figure behind a plan: "cao hơn chỉ tiêu 100 đoàn viên"."""
_AT_LEAST: Final = ("ít nhất", "tối thiểu")
_VERB: Final = one_of("kết nạp, phát triển, thành lập, lập, ra mắt, vận động")
_ASSIGNED: Final = late(
    r"(?<!bàn )(?<!chuyển )\bgiao:? (?!thông|lưu|ban|dịch|hữu|tiếp|mùa|nhận|khoán)"
    rf"(?:cho )?[^;.\d]{{0,60}}?\b{_VERB}\b[^,;.\d]{{0,16}}$"
)
"""A task that is set to others: "giao các đơn vị phát triển 4.800 đoàn viên"."""
_WILLED: Final = late(
    r"\b(?:phải|cần|cố gắng|quyết(?! định)|tính(?! đến| từ| chung| riêng)|(?<!quyết )(?<!quy )định"
    r"|muốn|mong|hứa|nhắm|đảm bảo|bảo đảm)\b"
    rf"(?: [^\W\d]+){{0,3}}? {_VERB}\b[^,;.\d]{{0,16}}$"
)
"""What is wanted: "phải phát triển 9.500 đoàn viên", "tính xin kết nạp thêm 30 anh em"."""
_WAS_SET: Final = late(
    r"\b(?:được|bị) (?:lđlđ [^,;.\d]{2,30} |cấp trên )?(?:giao|phân bổ|giao chỉ tiêu|giao kế hoạch)"
    r"(?: (?:chỉ tiêu|kế hoạch|phát triển|kết nạp|thành lập|mới|phải|là))*\s*$"
)
"""What a union was set to do: "LĐLĐ quận được giao 3.600 đoàn viên"."""
_LISTED: Final = late(
    r"\d[\d.]* (?:(?:anh )?chị em )?(?:(?:công )?đoàn viên|cđcs|lao động|công nhân"
    r"|người(?: lao động)?)"
    rf"[^,;.\d]{{0,28}}(?:,|và) {_VERB}\b[^,;.\d]{{0,16}}$"
)
_RUNNING_TOTAL: Final = late(
    r"\W*(?:lũy kế|cộng dồn|tính chung|phấn đấu|dự kiến|chỉ tiêu|kế hoạch|mục tiêu|kết quả"
    r"|thực hiện|đã thực hiện|thực tế|trong đó|riêng|tính riêng)"
    r"(?:[^,;.\d]|\d+ tháng|năm \d{4}){0,40}?\s*:?\s*"
)
"""A sentence that tells on of the admissions before it: "Lũy kế 5 tháng: 2.905 đoàn viên"."""
_OF_THEM: Final = Sought(
    r"[;,.] (?:riêng|tính riêng|chỉ riêng|trong đó,?(?: riêng)?)"
    r" (?:[^,;.\d]|\d{1,2} tháng|\d{4}|\d/\d{4}|quý \d){2,40}?"
    r"(?: (?:là|được|có|đạt|thêm|kết nạp|thành lập))+ "
    r"(?:\d[\d.]* (?:cđcs|công đoàn cơ sở|nghiệp đoàn)(?:,| và| với) )?$"
)
"""A part of what was told before, by its time: "; riêng quý I là 9 CĐCS, 196 đoàn viên"."""
_NEXT_IN_RANK: Final = Sought(
    r"\b(?:tiếp đến|kế đến|kế đó|liền sau|theo sau|đứng thứ hai|thứ nhì"
    r"|tiếp theo|xếp sau|rồi đến|kế tiếp|tiếp sau|sau đó)(?: là)?"
    r" [^;.\d]{0,70}?(?::| với| có| \()\s*(?:\d[\d.]* (?:cđcs|đoàn viên)(?:,| và) )?$"
    r"|\b(?:thấp nhất|ít nhất|kém nhất|đứng cuối|cuối bảng|chót bảng|sau cùng)(?: là)?"
    r" (?:lđlđ|công đoàn|cđcs|huyện|thị xã|thành phố|quận) [^;.,\d]{2,60}"
    r"(?::|,| với| có| chỉ| \()+\s*$"
)
"""The next in a ranking: "dẫn đầu là X với 1.210 đoàn viên mới, tiếp đến Y: 1.034 …"."""
_THAN: Final = Sought(
    r"\b(?:so với|(?:thấp|cao|ít|nhiều) hơn|kém|vượt|hơn) (?:cùng kì )?"
    r"(?:năm \d{4}|năm (?:trước|ngoái)|nhiệm kì trước) ?\((?:là |được )?$"
)
"""What those admitted are compared with: "giảm một nửa so với năm 2020 (27 đoàn viên)"."""
_RANKING: Final = Sought(
    r"\b(?:dẫn đầu|đứng đầu|cao nhất|nhiều nhất|làm tốt|kết quả cao|đạt cao|vượt chỉ tiêu|tiêu biểu"
    r"|(?:kết nạp|phát triển)(?: được)? nhiều"
    r"|điển hình|nổi bật|khá nhất)\b(?:[^;.\d]|\.(?=\w)|(?<= )\d{1,2}(?= \()){0,90}?"
    r"(?::| \(| với| được)\s*(?:\d[\d.]* (?:cđcs|đoàn viên)(?: mới)?(?:,| và) )?$"
)
_LEADS: Final = late(
    r"\W*(?:dẫn đầu|đứng đầu|cao nhất|nhiều nhất|kết quả cao nhất"
    r"|(?:các |những |một số |nhiều )?đơn vị (?:[^\W\d]+ ){0,3}?(?:kết quả|kết nạp|phát triển"
    r"|nổi bật|làm tốt|dẫn đầu))\b"
)
"""What opens a paragraph with a ranking by what the one before told."""
_PARAGRAPH: Final = 4
"""Sentences back in the paragraph before, in which what a ranking goes by is looked for."""
_RANKED_NEXT: Final = Sought(
    r"(?:(?:,|;| và) (?:[^;,.()\d]|\.(?=\w)){4,70}?)(?::| \(| với| được)\s*$"
)
"""The unions that admitted most: "Dẫn đầu là LĐLĐ huyện A (310 đoàn viên), LĐLĐ huyện B (195 …"."""
_NAMES_AREA: Final = late(r"\b(?:huyện|quận|thị xã|thành phố|tỉnh|phường|xã|ngành) \w")
_UNION: Final = (
    r", (?:và |còn )?(?:công đoàn|cđcs|lđlđ|nghiệp đoàn|cđ|huyện|quận|thị xã|thành phố|tp|ngành) "
    r"(?:(?!\b(?:có|hiện|gồm|quản lí|với)\b)[^;.\d,]){2,60}"
)
_COUNT: Final = r"\d[\d.]* (?:đoàn viên|người|lao động|công nhân)(?: mới)?"
_EACH_ADMITS: Final = Sought(
    rf"\b(?:kết nạp|phát triển)(?: mới| được| thêm)* {_COUNT}(?:{_UNION} {_COUNT})*{_UNION} $"
)
"""A list of unions: "Công đoàn Công ty A kết nạp 120 đoàn viên, Công đoàn Công ty B 80 …"."""
_NEW_BEFORE: Final = Sought(
    r"\b(?:đoàn viên|cđcs) mới\b|\b(?:kết nạp|phát triển mới|phát triển đoàn viên)\b"
)
_TOLD_NEW: Final = late(
    r"\b(?:thành lập|ra mắt|lập)(?: mới| được| thêm)* \d[\d.]* (?:cđcs|công đoàn cơ sở|nghiệp đoàn)"
)
_HAS: Final = late(r"\b(?:có|tổng số|lên|quản lí|tập hợp)\b")
_ADMISSIONS: Final = ("new_member_count.admit", "new_member_count.admitted")
_EVERY_YEAR: Final = late(r"\b(?:mỗi|hằng|hàng|từng) (?:năm|quý|tháng)\b[^.;]{0,40}$")
_OR_MORE: Final = late(r"trở lên$")
_OF_EACH: Final = Sought(
    rf"\bmỗi (?!năm|quý|tháng|tuần|ngày|đợt|kì|nhiệm kì|khóa)[^;.\d]{{2,50}}?\b{_VERB}\b"
    r"[^,;.\d]{0,16}$"
)


def aim_of(view: SentenceView, quantity: Quantity) -> tuple[str, str | None]:
    """The status of people admitted or unions founded, and the word that tells a target.

    "Ít nhất" or "tối thiểu" at the figure, or "trở lên" of what is to be done every year, is said
    of aims unless a word of result stands before it.
    """
    low = view.analysis.low
    status, cue = status_of(view, quantity.start)
    if status == "target" or any(hit.end <= quantity.start for hit in view.of(RESULT)):
        return status, cue
    if low.startswith(_AT_LEAST, quantity.start):
        return "target", low[quantity.start : quantity.figure_start].strip()
    if _EVERY_YEAR.search(low, view.start, quantity.start) and _OR_MORE.search(
        low, quantity.start, quantity.end
    ):
        return "target", "trở lên"
    lead = _LISTED.search(low, view.start, quantity.start)
    if _is_willed(view, quantity.start) or (lead and _is_willed(view, lead.start())):
        return "target", "phải"
    if _WAS_SET.search(low, view.start, quantity.start):
        return "target", "được giao"
    if _ASSIGNED.search(low, view.start, quantity.start) or (
        lead and _ASSIGNED.search(low, view.start, lead.start())
    ):
        return "target", "giao"
    return status, cue


def _is_willed(view: SentenceView, end: int) -> bool:
    """Whether what stands at ``end`` is wanted; "Cần Thơ" is no word of wanting."""
    start = view.start
    while found := _WILLED.search(view.analysis.low, start, end):
        if found.start() == view.start or view.analysis.text[found.start()].islower():
            return True
        start = found.start() + 1
    return False


def of_each(view: SentenceView, start: int) -> bool:
    """Whether the figure is asked of each of several: "mỗi huyện thành lập ít nhất 3 CĐCS"."""
    return view.search(_OF_EACH, view.analysis.low, view.start, start) is not None


def planned(view: SentenceView, at: int) -> bool:
    """Whether a figure is what a plan asks for: "chỉ tiêu 120 đoàn viên"."""
    low = view.analysis.low
    for said in _PLANS & view.possible:
        plan = said.search(low, view.start, at)
        if plan and not low.endswith(_MEASURED_BY, view.start, plan.start()):
            return True
    return False


def running_total(view: SentenceView, at: int) -> bool:
    """Whether a short sentence only goes on with admissions told in the one before it."""
    low = view.analysis.low
    lead = _RUNNING_TOTAL.fullmatch(low, view.start, at)
    return lead is not None and not _HAS.search(lead.group()) and of_admissions(view)


def of_them(view: SentenceView, at: int, *, units: bool = False) -> bool:
    """Whether a figure is a part, by its time, of admissions or foundings told before it."""
    low = view.low
    if not (units or _near_admissions(view)):
        return view.search(_EACH_ADMITS, low, view.start, at) is not None
    ranked = view.search(_NEXT_IN_RANK, low, view.start, at)
    if ranked:
        return view.search(_NEW_BEFORE, low, view.start, ranked.start()) is not None
    than = view.search(_THAN, low, view.start, at)
    if than and any(hit.end <= than.start() for hit in view.of(*_ADMISSIONS)):
        return not units
    if view.search(_EACH_ADMITS, low, view.start, at) or ranked_by_admissions(
        view, at, units=units
    ):
        return True
    part = view.search(_OF_THEM, low, view.start, at)
    return part is not None and any(hit.end <= part.start() for hit in view.of(*_ADMISSIONS))


@once_a_sentence
def _near_admissions(view: SentenceView) -> bool:
    """Whether the sentence, or one of those right before it, holds a word for admissions."""
    shortly_before = view.analysis.views[max(0, view.index - _PARAGRAPH) : view.index]
    return bool(
        view.search(_NEW_BEFORE, view.low, view.start, view.end)
        or any(one.of(*_ADMISSIONS) for one in (view, *shortly_before))
    )


def ranked_by_admissions(view: SentenceView, at: int, *, units: bool = False) -> bool:
    """Whether a figure is that of a union in a ranking of those that admitted most."""
    if not (units or _near_admissions(view)):
        return False
    low = view.low
    first = view.search(_RANKING, low, view.start, at)
    straight = any(mention.end + 1 == at for mention in view.mentions)
    if first is None and (straight or view.search(_RANKED_NEXT, low, view.start, at)):
        figures = [one.start for one in view.kind_of("number") if one.start < at]
        first = next(
            (hit for one in figures if (hit := view.search(_RANKING, low, view.start, one))), None
        )
    if first is None:
        return False
    if not _NAMES_AREA.search(low, view.start, at) and not any(
        mention.end <= at for mention in view.mentions
    ):
        return False
    if view.search(_NEW_BEFORE, low, view.start, at) or view.of(*_ADMISSIONS):
        return True
    before = view.analysis.views[view.index - 1] if view.index else view
    told = units and _TOLD_NEW.search(low, before.start, before.end)
    if before.block == view.block:
        return bool(told or before.of(*_ADMISSIONS))
    if not _LEADS.match(low, view.start, at):
        return False
    paragraph = view.analysis.views[max(0, view.index - _PARAGRAPH) : view.index]
    return bool(told) or any(one.of(*_ADMISSIONS) for one in paragraph if one.block == before.block)


def of_admissions(view: SentenceView) -> bool:
    """Whether the sentence, or one shortly before it, tells of admissions."""
    earlier = view.analysis.views[max(0, view.index - 3) : view.index]
    if earlier and earlier[-1].block != view.block:
        return bool(view.of(*_ADMISSIONS) or earlier[-1].of(*_ADMISSIONS))
    return any(
        one.of(*_ADMISSIONS) or "đoàn viên mới" in one.analysis.low[one.start : one.end]
        for one in (view, *earlier)
        if one.block == view.block
    )
