"""What unions agree on or are set, told without a word of plans: "ký giao ước … Theo đó, …"."""

from typing import Final

from extractor.analysis import SentenceView, once_a_sentence
from extractor.sought import Sought

_AGREES: Final = Sought(
    r"(?<!đã )\b(?:kí(?: kết)?|đăng kí)(?: (?:bản|với nhau))* (?:nội dung )?"
    r"(?:giao ước|cam kết|chương trình phối hợp)\b[^;.:\d]{0,40}(?:(?:năm )?\d{4}[^;.:\d]{0,30})?:"
    r"|(?<!đã )\b(?:bàn|hẹn|hứa|giao hẹn|giao kèo|tính|rủ|bảo|dặn)(?: tính| hẹn)?(?: với)? nhau\b"
    r"(?![^;.:]*\bđã\b)[^;.:\d]{0,16}(?:(?:năm |tết )?\d{4}[^;.:\d]{0,20}|[^;.:\d]{0,24}):"
    r"|\btheo (?:nội dung |bản |các nội dung )*giao ước(?! đã)[^;.:]{0,30}[,:]"
)
"""What leads to the aims agreed on in the same sentence."""
_AGREED: Final = Sought(
    r"\b(?:kí(?: kết)?|phát động kí|đăng kí)(?: (?:bản|với nhau|nội dung))* giao ước\b"
    r"|\bgiao(?: các| cụ thể)? chỉ tiêu\b"
    r"|\b(?:đề ra|đặt ra|thông qua|ấn định)(?: (?:các|những|một số|\d+))* (?:chỉ tiêu|mục tiêu)\b"
)
_NAMELY: Final = Sought(
    r"\W*(?:theo đó|cụ thể(?: là| như sau)?|trong đó|chẳng hạn|đáng chú ý|nổi bật)\b[,:]?"
)
"""What opens the sentence that tells what the one before has agreed on."""
_DONE: Final = Sought(
    r"\b(?:thực hiện|hoàn thành|kết thúc|qua một năm|sau \w+ năm)\b[^.;\d]{0,16}$"
)
_OF_YEAR: Final = Sought(
    r"\b(?:giao ước|chỉ tiêu|mục tiêu)\b[^.;:\d]{0,40}năm (\d{4})(?! ?[-–] ?\d)"
)


@once_a_sentence
def agreed_from(view: SentenceView) -> tuple[int, str] | None:
    """From where on in the sentence aims are told that were agreed on, and the words for it."""
    here = view.search(_AGREES, view.low, view.start, view.end)
    if here and not view.search(_DONE, view.low, view.start, here.start()):
        return here.end(), here.group().rstrip(" ,:")
    namely = view.match(_NAMELY, view.start, view.end)
    if namely is None or not view.index:
        return None
    before = view.analysis.views[view.index - 1]
    told = before.search(_AGREED, before.low, before.start, before.end)
    if told is None or before.block != view.block:
        return None
    if before.search(_DONE, before.low, before.start, told.start()):
        return None
    return namely.end(), told.group()


def agreed_year(view: SentenceView) -> str | None:
    """The year for which a sentence tells what was agreed, told before it or in the headline."""
    if agreed_from(view) is None:
        return None
    analysis = view.analysis
    before = analysis.views[view.index - 1] if view.index else view
    title = analysis.layout.title_span
    spans = [(view.start, view.end), (before.start, before.end), *([title] if title else [])]
    found = (_OF_YEAR.search(analysis.low, *span) for span in spans)
    return next((year[1] for year in found if year), None)
