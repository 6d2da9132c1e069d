"""When a title's words are only words: "bằng khen treo kín phòng", and a class that none gives."""

from extractor.analysis import SentenceView
from extractor.facts.award.conferring import CONFERRED_IN, ENTRY, NEAR
from extractor.facts.award.counted import is_counted
from extractor.facts.award.rows import year_of_row
from extractor.facts.award.title import Title
from extractor.late import late
from extractor.lexicon import Hit
from extractor.sought import Sought

_AS_A_THING = late(
    r"[”\"]? (?:thì|treo|ấy|đó|này|kia|xếp|để|cất|dày|đầy|lớn nhất|quý nhất|cũ|đã ngả|phủ"
    r"|chỉ là|không phải)\b"
)
"""What is told of diplomas as things: "bằng khen thì vợ giữ cả", "bằng khen treo kín phòng"."""
_NONE_BEHIND = late(
    r"[”\"]? (?:cũng |thì |vẫn )?"
    r"(?:(?:không|chưa)(?: có| được)?(?= ?[,;.]|$)|(?:chẳng|không) còn\b)"
)
""" "giải thưởng không có, bằng khen cũng không"."""
_SHARE_OF_WINNERS = late(
    r"[”\"]?, [^,;.]{2,50}? (?:(?:chỉ|mới|đã|chiếm|lên) )*(?:chiếm|là|lên)"
    r" (?:tới |đến |hơn |gần )?\d[\d,.]*\s?%"
)
"""What only tells who is given most: "số người được tặng Giấy khen, công nhân chiếm 31%"."""
_OF_ACTS = late(
    r"[”\"]? (?:các |những |tất cả )?(?:hoạt động|phong trào|chương trình|chỉ tiêu|kế hoạch|đợt"
    r"|nghĩa vụ|vai trò|việc|mục tiêu|sứ mệnh|công trình|dự án|phần việc|khâu)\b"
)
"""What is done well, which nobody is classed by: "“Hoàn thành xuất sắc | hoạt động Tháng …”"."""
_EVERYBODY = late(r"\bai (?:cũng|ai)\b[^;.]{0,30}$")
_GOES_ON = (" thì", " mới ", " để ", " là ", " luôn ", " cần ", " giúp ")
"""What makes of words behind a year the beginning of a sentence, not an entry of a list."""
_ROW = late(r"[^:;]{5,110}(?::| [-–])\s*(?:đạt |xếp loại )?")
_ITEM = late(
    r"[\W_]*(?:\d{1,2}\s?[.)/-]\s*|[a-h][.)]\s*)?(?:được |đạt |danh hiệu |là )*[“\"]?"
    r"(?:cđcs |công đoàn(?: cơ sở)? )?"
)
_ITEM_ENDS = late(
    r"[”\"]?\s*(?:[.;,(]|$|\b(?:cấp|năm|các năm|trong|liên tục|nhiều năm|\d+ năm|từ năm|do|của)\b"
    r"|[:–-]\s*(?:(?:trong|liên tục|các|từ|suốt|nhiều|\d+) )*(?:năm|(?:19|20)\d\d)\b)"
)
"""What stands around a title that is told alone in its item."""
_HONOURS = Sought(
    r"(?:danh hiệu|khen thưởng|khen tặng|phần thưởng|công nhận|xếp loại|tặng thưởng|vinh dự"
    r"|ghi nhận|thành tích|đạt được|kết quả thi đua|kết quả như sau)\b[^.:]{0,60}:\s*$"
)
"""What heads a list of what a union was awarded."""
_AIMED_AT = late(r"\b(?:phấn đấu|quyết tâm)(?: (?:là|thành|trở thành|giữ vững))? $")
"""What makes an aim of a class: "phấn đấu | CĐCS vững mạnh xuất sắc hằng năm"."""
_CLASSES = late(r"\b(?:xếp loại|phân loại|đánh giá|bình xét|công nhận|kết quả thi đua)\b")
"""What heads a list of unions with their classes."""
_SUM_NEXT = late(
    r"[”\"]?,? (?:với |tổng |số tiền |kinh phí )*(?:hơn |trên |gần )?"
    r"\d[\d.,]* (?:triệu|tỉ|nghìn|đồng(?! chí))\b"
)
"""What is paid to those who are called so: "thưởng giáo viên dạy giỏi hơn 300 triệu đồng"."""


_PRIZE_MONEY = Sought(
    r"\b(?:tiền thưởng|mức thưởng|mức tiền|mức chi|kinh phí khen thưởng)\b[^;.]{0,90}$"
)
_NEXT_PRIZE_MONEY = Sought(
    r"\b(?:tiền thưởng|mức thưởng|mức tiền thưởng)\b"
    r"(?:(?!\b(?:tặng|trao|nhận|được)\b)(?:[^.]|\.(?=\d))){0,200}\d[\d.,]* ?(?:đồng|đ|triệu)\b"
    r"[^.;\d]{0,40}[;,]\s*$"
)
_SUMS_NEXT = late(r"[^;.]{0,110}?\d[\d.,]* ?(?:đồng(?! chí)|đ\b|triệu|nghìn|ngàn)")
"""What is paid with a title, which is not told to be given: "tiền thưởng kèm Giấy khen: …"."""
_BESIDE = ("kèm theo ", "kèm ", "cùng với ", "đi kèm ")
_IS_BONUS = late(
    r"[”\"]?(?: [^\W\d]+){0,3}? (?:là|có|được|gồm)(?: cả| thêm)? (?:mức |khoản |số )?tiền thưởng\b"
)
"""What comes with honours told before: "Kèm theo Giấy khen là tiền thưởng: …"."""

_MOTTO = Sought(
    r"^\W*(?:mục tiêu|khẩu hiệu|phương châm|chủ đề|tinh thần|tiêu đề|thông điệp|slogan)"
    r"(?: (?:của|đại hội|hành động|chung|tổng quát|xuyên suốt|nhiệm kì|kì này|lần này|khóa))*"
    r"(?: [ivx\d]+)? ?(?:[:–-]|là:?)"
    r"(?:(?!\b(?:đạt|danh hiệu|xếp loại|loại|giữ vững|công nhận|hoàn thành)\b)[^\d.]"
    r"|\.(?!\s)){0,240}$"
)
"""What makes of a title's words those of a motto: "Mục tiêu đại hội: … – Công đoàn vững mạnh"."""

_OPENS = late(r"\W*(?:(?:và|chính|những|các|tấm|lá|chiếc|danh hiệu|phần thưởng) )*[“\"]?")
_IS_RECOGNITION = late(
    r"[”\"]?(?: (?:của|do) [^,;.:\d]{2,40}?)?(?: (?:trao tặng|tặng|trao))?"
    r"(?: (?:lần này|này|ấy|đó|nói trên|cao quý|trên))* (?:thực sự |cũng |vừa |đã |chính )?là "
    r"(?:sự|nguồn|niềm|lời|phần thưởng|minh chứng|động lực|kết quả|thành quả|dấu (?:mốc|ấn)|cột mốc"
    r"|điều|vinh dự|kết tinh)\b"
)
"""What is said of an award told before: "Bằng khen của LĐLĐ tỉnh lần này là sự ghi nhận …"."""
_UNION_IS = late(
    r"\bcông đoàn (?:(?:phải|ngày càng|luôn|thật|thật sự|thực sự|việt nam|tỉnh|cơ sở) )*$"
)


def told_as_words(view: SentenceView, title: Title, start: int) -> bool:
    """Whether the words of a title are no title here: things, none of them, a share of people."""
    low, text = view.analysis.low, view.analysis.text
    lead = low[start : title.start]
    if title.canonical.startswith("Hoàn thành") and _OF_ACTS.match(low, title.end, view.end):
        return not low.endswith("nhiệm vụ", title.start, title.end)
    paid = title.award_class == "emulation_title" or (
        title.award_class == "prize" and not CONFERRED_IN.search(lead)
    )
    if paid and _SUM_NEXT.match(low, title.end, view.end):
        return True
    priced = view.search(_PRIZE_MONEY, lead) or view.search(
        _NEXT_PRIZE_MONEY, low, view.start, title.start
    )
    if priced and _SUMS_NEXT.match(low, title.end, view.end):
        return True
    if low.endswith(_BESIDE, 0, title.start) and _IS_BONUS.match(low, title.end, view.end):
        return True
    if low.startswith("lao động", title.start) and low.endswith("người ", 0, title.start):
        return True
    if title.award_class == "certificate" and _AS_A_THING.match(low, title.end, view.end):
        return True
    if title.award_class in ("certificate", "flag") and (
        _NONE_BEHIND.match(low, title.end, view.end)
        or _SHARE_OF_WINNERS.match(low, title.end, view.end)
        or _EVERYBODY.search(low, start, title.start)
        or low.startswith(" thì ", title.end)
    ):
        return True
    if _is_told_of_again(view, title):
        return True
    small = text.startswith("bằng lao động", title.start)
    return small and not CONFERRED_IN.search(lead[-NEAR:])


def _is_told_of_again(view: SentenceView, title: Title) -> bool:
    """Whether a sentence only says what an award means that was told before."""
    low = view.analysis.low
    if not _IS_RECOGNITION.match(low, title.end, view.end):
        return False
    told = low.find(low[title.start : title.end], 0, view.start) >= 0
    return told and _OPENS.fullmatch(low, view.start, title.start) is not None


def is_motto(view: SentenceView, title: Title) -> bool:
    """Whether the words of a title are those of a motto: "Mục tiêu đại hội: … – Công đoàn …"."""
    lead = view.slice(view.start, title.start)
    return _UNION_IS.search(lead) is not None and view.search(_MOTTO, lead) is not None


def classifies(classify: Hit | None, title: Title, start: int) -> bool:
    """Whether the word that classifies stands in the stretch of the title and near it."""
    return classify is not None and classify.start >= start and title.start - classify.end <= NEAR


def stands_alone(view: SentenceView, title: Title, start: int, in_list: bool) -> bool:
    """Whether a plain-speech title needs no word that classifies: in a list, counted, dated."""
    lead = view.slice(start, title.start)
    return (
        (in_list and len(lead) < 40)
        or (in_list and any(one.end + 1 == title.start for one in view.mentions))
        or is_counted(view, title)
        or (
            ENTRY.fullmatch(lead) is not None
            and not view.analysis.low.startswith(_GOES_ON, title.end)
        )
        or year_of_row(view) is not None
        or _row_of_classes(view, title)
        or _item_of_honours(view, title)
        or (title.canonical.endswith("xuất sắc") and _AIMED_AT.search(lead) is not None)
    )


def _item_of_honours(view: SentenceView, title: Title) -> bool:
    """Whether a title is all of an item under words of honours: "… đạt các danh hiệu:"."""
    if not _ITEM.fullmatch(view.slice(view.start, title.start)):
        return False
    low = view.analysis.low
    if not _ITEM_ENDS.match(low, title.end, view.end):
        return False
    layout = view.analysis.layout
    heads = [layout.blocks[head] for head in layout.heads_of(view.block)]
    return bool(heads) and _HONOURS.search(low, heads[-1].start, heads[-1].end) is not None


def _row_of_classes(view: SentenceView, title: Title) -> bool:
    """Whether a title closes a row under a heading of classes: "2. CĐCS Sở X: hoàn thành …"."""
    lead = view.slice(view.start, title.start)
    if view.mentions and _ROW.fullmatch(lead):
        layout = view.analysis.layout
        heads = [layout.blocks[head] for head in layout.heads_of(view.block)]
        return any(_CLASSES.search(view.slice(head.start, head.end)) for head in heads)
    return False
