"""How many of a title are told beside it: "12 Bằng khen", "2 giải Nhì", "Bằng khen: 12"."""

from extractor.analysis import SentenceView
from extractor.facts.award.title import Title
from extractor.facts.award.words import any_of
from extractor.late import late
from extractor.sought import Sought

_MEASURED = late(rf"\s*(?:{any_of('measure')}|suất)?\s*[“\"]?")
_CLASSED = late(
    rf"\s*(?:{any_of('measure')})?\s*(?:(?:được|đạt|xếp|loại|công nhận|đánh giá|là)\s+)*[“\"]?"
)
_ONE_MORE = Sought(
    r"\b(?:\d+|hai|ba|bốn|năm|sáu) (?:chiếc |lá |tấm )?(?:bằng khen|giấy khen|cờ)\b[^;]*"
    r"(?:,|\bvà) (?:một|1|01) (?:chiếc |lá |tấm )?$"
)
"""One title among counted ones: "hai Bằng khen của LĐLĐ tỉnh, một Bằng khen của Tổng LĐLĐ"."""
OF_KIND = late(r"[”\"]?(?: (?:của |cho )?(?:các )?(?P<kind>tập thể|cá nhân|đơn vị)\b)?")
"""What may say behind a title whose it is: "Bằng khen tập thể: 17"."""
_ROW = late(
    rf"{OF_KIND.pattern}(?: năm (?:19|20)\d\d)?(?: cấp [^,;:.\d]{{2,16}})?"
    r"(?: (?:(?:của|do) |(?=(?:ubnd|lđlđ|tổng lđ|tổng lđlđ|tổng liên|liên đoàn|công đoàn|cđ|sở|bộ"
    r"|ngành|huyện|tỉnh|quận|thành phố|tp|thủ tướng|chủ tịch|trung ương|hội|đoàn)\b))"
    r"[^,;:.\d]{2,40})?"
    r"\s*(?::| [–|-])\s*"
)
_ROW_LISTED = late(
    r"[”\"]?(?! (?:thuộc|về|cho|dành|trao|là|được)\b)(?: (?:của|do|cấp))?"
    r" [^,;.:()\d]{2,50} (?P<count>\d{1,3})(?=\s*(?:[,;(]\D|\.?\s*$))"
)
_OPENS_ROW = late(r"(?:^|[:;,])\W*$")
"""A row whose figure stands bare behind the giver: "…; Cờ thi đua của Tổng LĐLĐ Việt Nam 02; …"."""
_ROW_ENDS = late(r"\s*(?:lượt\s*)?(?:\.?\s*$|\)|[,;|.]\s|\((?!\d+ ?%))")
_EACH_YEAR = late(
    r"[”\"]?,? (?:mỗi|hằng|hàng) năm(?: (?:là|có|đạt|đều|bình quân|trung bình|từ|luôn))*\s*"
)
"""How many win it each year: "Số đoàn viên đạt Chiến sĩ thi đua cơ sở mỗi năm | trên 60 người"."""
_NUMBER_OF = Sought(
    r"\bsố (?:lượt )?(?:đoàn viên|cán bộ|người|cnvclđ|cnlđ|lao động|cá nhân|tập thể|đơn vị)\b"
)
_LEVEL_OR_COUNT = late(r"\bcấp (?P<count>\d{1,3})\s+$")
"""A figure behind a verb that looks like a level: "cấp 09 Bằng Lao động sáng tạo"."""


def count_of(view: SentenceView, title: Title) -> int | None:
    """ "12 Bằng khen", "2 giải Nhì", "Bằng khen: 12"."""
    given = _LEVEL_OR_COUNT.search(view.slice(max(view.start, title.start - 12), title.start))
    if given and int(given["count"]):
        return int(given["count"])
    if view.search(_ONE_MORE, view.slice(view.start, title.start)):
        return 1
    listed = _ROW_LISTED.match(view.slice(title.end, view.end))
    if listed and _OPENS_ROW.search(view.slice(view.start, title.start)) and int(listed["count"]):
        return int(listed["count"])
    for quantity in view.kind_of("number", "ratio"):
        if any(mention.start <= quantity.start < mention.end for mention in view.mentions):
            continue
        measured = _CLASSED if title.plain else _MEASURED
        if quantity.figure_end <= title.start and measured.fullmatch(
            view.slice(quantity.figure_end, title.start)
        ):
            value = quantity.num if quantity.type == "ratio" else quantity.value
            return value if isinstance(value, int) else None
        yearly = quantity.start > title.end and _EACH_YEAR.fullmatch(
            view.slice(title.end, quantity.start)
        )
        if yearly and view.search(_NUMBER_OF, view.slice(view.start, title.start)):
            value = quantity.num if quantity.type == "ratio" else quantity.value
            return value if isinstance(value, int) else None
        straight = (
            title.plain
            and quantity.start > title.end
            and view.slice(title.end, quantity.start).strip(' ”"') in ("", "là", "có")
        )
        if straight or (
            (quantity.type == "number" or title.plain or title.award_class == "emulation_title")
            and _ROW.fullmatch(view.slice(title.end, quantity.start))
        ):
            ends = _ROW_ENDS.match(view.slice(quantity.end, view.end) + " ")
            value = quantity.num if quantity.type == "ratio" else quantity.value
            return value if isinstance(value, int) and ends else None
    return None
