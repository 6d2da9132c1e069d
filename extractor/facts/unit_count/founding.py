"""Whether counted unions are newly founded, and not those that there are."""

from typing import Final

from extractor.analysis import SentenceView
from extractor.facts.aims import of_them
from extractor.facts.alone import line_over
from extractor.facts.draft import Draft, Miss
from extractor.facts.listed import in_list_of_admissions, stand_beside_admitted
from extractor.facts.shares_of_unions import shares
from extractor.facts.units_so_far import all_so_far, stand_now
from extractor.late import late
from extractor.quantities import Quantity
from extractor.sought import Sought

_MEMBERS: Final = (
    r"\d[\d.]* (?:(?:anh )?chị em )?(?:công )?(?:đoàn viên|thành viên|lao động|người lao động"
    r"|công nhân|người|nlđ|cnlđ)(?: công đoàn)?(?: mới)?(?: vào (?:tổ chức )?công đoàn)?"
    r"(?: \([^()]{2,60}\))?"
)
_FOUNDS: Final = Sought(
    r"(?:thành lập|(?<!độc )(?<!kỉ )\blập|ra mắt|phát triển|gây dựng|xây dựng (?:được|mới|thêm)"
    r"|khai sinh)"
    r"(?: được| mới từ| thêm từ| mới| thêm| tổng số| tổng cộng| lần lượt)*"
    r"(?: (?:cđcs|công đoàn cơ sở)(?: mới)?"
    r"(?: (?:ngoài|khu vực|khối|trong|ở) [^,;:.|\d]{2,40}|\s*\([^()|\d]{2,40}\))?)?\s*[:|]?\s*$"
)
_GROWN: Final = Sought(r"\bphát triển được $")
_UP_TO_NOW: Final = late(r"\b(?:đến|tới|hiện) nay\b[^;.\d]{0,60}$")
_WITH_PEOPLE: Final = late(
    r"(?: ?\([^()]{2,12}\))?(?P<under> trực thuộc)?,? (?:với|có|tập hợp|gồm)"
    r"(?: (?:trên|hơn|gần|tổng số|khoảng|được))* \d[\d.]* (?:công )?(?:đoàn viên|lao động)"
)
"""What a union has grown to, no matter since when: "phát triển được 49 CĐCS trực thuộc với 3.170
đoàn viên"."""
_FOUNDS_BESIDE: Final = late(
    rf"(?:thành lập|phát triển|ra mắt|có thêm)(?: mới| được| thêm)*"
    r"(?:(?!\b(?:(?:hiện|nay)\b|ngày \d|từ (?:năm|ngày|tháng)\b|năm \d{4},))[^.;]){0,48}?"
    rf"{_MEMBERS}"
    r"\s*(?:,|và)\s*(?:thành lập )?$"
)
_NEW_BESIDE: Final = Sought(r"\d (?:công )?đoàn viên(?: công đoàn)? mới(?:,| và| cùng| với) $")
_ENDS: Final = late(r"\s*(?:[.;(,]|$|mới\b)")
"""What tells new unions beside new members: "Được 2.115 đoàn viên mới, 4 CĐCS"."""
_NEW_NEXT: Final = late(
    r"(?:,| và| cùng| với)(?: [^\W\d]+){0,2} \d[\d.]* (?:công )?đoàn viên(?: công đoàn)? mới\b"
)
_THERE_ARE: Final = late(r"\b(?:quản lí|hiện|tổng số|nâng|trực thuộc)\b[^,;]*$")
"""What new members told behind make of unions: "góp vào đó 4 CĐCS và 1.905 đoàn viên mới"."""
_MORE: Final = Sought(r"(?<!nhận )(?<!tăng )(?<!cộng )(?<!kèm )\bthêm\s*$")
_COMPARED: Final = late(r"[^,.;]{0,24}?\bso với\b")
"""What makes of "thêm 5 CĐCS" a difference."""
_IS_NEW: Final = late(
    r"(?: [^\W\d]+){0,5}? (?:(?:đã|vừa|mới|lần lượt|nữa) )*(?:được (?:thành lập|ra mắt|hình thành"
    r"|lập|lập nên|dựng|dựng lên|gây dựng|khai sinh)|ra mắt|ra đời)\b"
    r"|\s*(?:mới (?:được )?thành lập"
    r"|mới(?=\s*(?:[,.;:)\"”]|$|(?:và|với|trong|ở|tại|đều|này|ấy|tập hợp)\b)))"
)
_NEWLY_FOUNDED: Final = late(
    r"(?: (?:đã|vừa|được))*\s*(?:thành lập|lập) (?:mới|thêm)\b(?! (?:được )?\d)"
)
"""What makes units new though they are all told of: "đã có 12 CĐCS | thành lập mới"."""
_FOUNDED_BY: Final = late(
    r"(?:(?: [^\W\d]+){0,4}?(?:,| và) \d+ [^\W\d]+)?(?: [^\W\d]+){0,4}? (?:(?:đã|vừa|mới) )*được"
    r" (?:lđlđ|liên đoàn|công đoàn|cđ|các)(?: [^\W\d]+){0,6}? (?:ra quyết định |công nhận )?"
    r"thành lập\b"
)
"""Who founded new units, told behind them: "03 CĐCS và 01 NĐ được LĐLĐ huyện thành lập mới"."""
_DONE: Final = late(
    r"\bthành lập (?:mới )?(?:cđcs|công đoàn cơ sở)\s*[:|][^.;]{0,60}"
    r"\b(?:thực hiện|đạt|được|kế hoạch(?: giao)?|chỉ tiêu(?: giao)?)(?: là)?\s*$"
)
"""A label over plan and result: "Thành lập CĐCS: kế hoạch giao 5, thực hiện 6 CĐCS"."""
_RESULT: Final = late(
    r"\W*(?:kết quả|thực hiện|đã thực hiện|thực tế)(?! (?:xếp|phân loại|đánh giá))"
    r"(?:[^,;.\d]|\d+ tháng|năm \d{4}){0,30}?\s*:?\s*"
)
_TO_FOUND: Final = late(r"\b(?:thành lập|phát triển|lập) (?:mới )?(?:cđcs|công đoàn cơ sở|\d)")
_ALSO: Final = late(
    r"(?: (?!có |hiện )[^\W\d]+){0,4}?\s*(?:,|và|cùng(?: với)?)\s*"
    r"|(?: (?!có |hiện )[^\W\d]+){0,6}?(?: (?:với|tập hợp|gồm) \d[\d.]* (?:công )?(?:đoàn viên"
    r"|lao động|người))?(?:;| và|,) "
)
_STANDS: Final = late(
    r"\d[\d.]*[^,;.\d]{0,30}?\b(?:trực thuộc|hiện|được|đạt|xếp loại|đã|tổ chức|hoạt động|có)\b"
)
"""What is told behind a semicolon of unions that are not new: "…; 42 CĐCS được xếp loại"."""
_PART: Final = late(
    r"[^.;\d]{0,40}?(?:\btrong (?:đó|số đó|số này)\b|\(|\bgồm\b)[^.;\d]{0,30}|, có "
)
_TOLD_PART: Final = late(
    r"[^;]{0,90}?(?:\btrong (?:đó|số đó|số này)\b|[,(] gồm\b|\(gồm\b)[^.;\d]{0,30}|, có "
)
_NEXT_PART: Final = late(r"[^.;\d]{0,60}?(?:,|\bvà\b)\s*(?:có )?")


_ITEM_BEGINS: Final = late(r"\W*(?:[a-zđ\d]{1,2}[.)] ?)?(?:được |có )?")
_HEAD_FOUNDS: Final = late(
    r"\W*(?:[\divx]+(?:\.\d+)*[.)]* ?|[a-hđ][.)] ?)?(?:công tác |việc |đã |kết quả )*"
    r"(?:thành lập|ra mắt)(?: mới| thêm| được)*"
    r"(?: (?:trong|cđcs|công đoàn|tổ chức|các)[^:;.\d]{0,50})?"
    r"(?: (?:quý|tháng|năm) [\divx/]+(?: năm \d{4})?)?\s*:?\W*$"
)
"""A head over unions newly founded: "2.1. Thành lập mới:"."""


def _under_such_a_head(view: SentenceView, start: int) -> bool:
    """Whether units begin an item under a head that founds: "- 01 CĐCS (Công ty CP …)"."""
    if not _ITEM_BEGINS.fullmatch(view.analysis.low, view.start, start):
        return False
    head = line_over(view)
    return head is not None and _HEAD_FOUNDS.match(view.analysis.low, *head) is not None


def founded(view: SentenceView, start: int, end: int, quantity: Quantity) -> bool:
    """Whether the units are told to be new: "thành lập mới 12 CĐCS", "3 CĐCS mới ra đời"."""
    low = view.analysis.low
    if _has_grown_to(view, start, end) or all_so_far(view, start):
        return False
    return bool(
        "thành lập" in low[start : quantity.start]
        or view.search(_FOUNDS, low, view.start, start)
        or _FOUNDS_BESIDE.search(low, view.start, start)
        or (view.search(_NEW_BESIDE, low, view.start, start) and _ENDS.match(low, end, view.end))
        or _NEWLY_FOUNDED.match(low, end)
        or _FOUNDED_BY.match(low, end, view.end)
        or (_IS_NEW.match(low, end) and not stand_now(view, start))
        or (_NEW_NEXT.match(low, end) and not _THERE_ARE.search(low, view.start, start))
        or _DONE.search(low, view.start, start)
        or of_them(view, start, units=True)
        or _answers_a_plan(view, start)
        or _under_such_a_head(view, start)
        or in_list_of_admissions(view, start)
        or (view.search(_MORE, low, view.start, start) and not _COMPARED.match(low, end, view.end))
    )


def _has_grown_to(view: SentenceView, start: int, end: int) -> bool:
    """Whether the units, told with their members, are all there are by now."""
    low = view.analysis.low
    if not view.search(_GROWN, low, view.start, start):
        return False
    people = _WITH_PEOPLE.match(low, end, view.end)
    if people is None:
        return False
    under = people["under"] or low.endswith("trực thuộc", start, end)
    return bool(under or _UP_TO_NOW.search(low, view.start, start))


def _answers_a_plan(view: SentenceView, start: int) -> bool:
    """Whether a sentence opens with the result of a founding planned in the one before it."""
    if not view.index or not _RESULT.fullmatch(view.analysis.low, view.start, start):
        return False
    before = view.analysis.views[view.index - 1]
    heads = view.analysis.layout.heads_of(view.block)
    told = view.analysis.layout.blocks[heads[-1]] if heads else before
    low = view.analysis.low
    return bool(
        _TO_FOUND.search(low, before.start, before.end)
        or _TO_FOUND.search(low, told.start, told.end)
    )


def is_part_told(view: SentenceView, last_end: int, part: Draft | Miss) -> bool:
    """Whether units are told to be of those before, up to ``last_end``: "… (trong đó 4 CĐCS)"."""
    return _TOLD_PART.fullmatch(view.slice(last_end, part.start)) is not None


def is_part(view: SentenceView, last_end: int, start: int, further: bool) -> bool:
    """Whether units are of those told before: "lập 14 CĐCS, trong đó 12 …", "… và 7 nghiệp đoàn".

    ``further`` tells that those before are a part themselves, which the next one is listed behind.
    """
    between = view.slice(last_end, start)
    return bool(
        _PART.fullmatch(between)
        or (
            _ALSO.fullmatch(between)
            and not (";" in between and _STANDS.match(view.low, start, view.end))
        )
        or (further and _NEXT_PART.fullmatch(between))
    )


def is_share(view: SentenceView, at: int) -> bool:
    """Whether units are some of all that were founded, told with the union that has them."""
    return at in shares(view) or stand_beside_admitted(view, at)
