"""Who gave a title of a list: who is told beside it, else who gave the one before it."""

from extractor.analysis import SentenceView
from extractor.facts.award.bodies import Granter
from extractor.facts.award.stretch import Before, Stretch
from extractor.late import late

_NEW_VERB = late(
    r"\b((?<!công )(?<!ghi )nhận|đạt|giành|đoạt|đón nhận|được|của|do"
    r"|có(?! (?:thành tích|nhiều thành tích|đóng góp)))\b|[;:]"
)
_SAME_GRANTER = late(
    r"[^;]{0,120};\s*(?:và |đồng thời |cũng |còn |đã )*"
    r"(?:trao tặng|tặng thưởng|tặng|trao|cấp|công nhận|khen|xếp loại)\s*(?:\d+(?:/\d+)?\s*)?"
)
"""What parts two titles of one giver: "tặng Cờ cho 12 CĐCS; tặng Bằng khen …"."""
_COUNTED_NEXT = late(r"[^;:]{0,120};\s*(?:và )?\d+ (?:chiếc |lá |tấm )?")
"""What parts two titles of an item: "LĐLĐ tỉnh: tặng Cờ thi đua cho CĐCS X; 6 | Bằng khen"."""
_TOO = late(
    r"[^;:.]{0,120}[;,][^;:.]{0,60}\bcũng (?:vinh dự |lần đầu )?(?:được|nhận|đón nhận)[^;:.]{0,20}"
)
"""What gives the same title to others: "…; 5 CĐCS và 8 cá nhân cũng được tặng | Bằng khen"."""
_GIVEN_TOO = late(
    r"[^;:.]{0,120}[,;] (?:và |còn |có )?\d[\d.]* (?:tập thể|cá nhân|đồng chí|đ/c|đoàn viên|cán bộ)"
    r"[^;:,.]{0,40} (?:cũng )?được (?:tặng thưởng|tặng|trao tặng|trao|nhận|khen tặng) (?:\d+ )?"
)
"""What goes on with further winners: "…, 13 tập thể cùng 62 cá nhân được tặng | Giấy khen"."""
_HANDED_ON = late(
    r"[”\"]? ?(?:đã |cũng |vừa )*(?:được )?(?:trao tặng|trao|tặng|gửi)(?: cho| đến| tới)?\b"
)
"""What hands on what a giver gave: "giấy khen của Công đoàn ngành | đã được trao cho 6 …"."""
_SAME_GIVER_AGAIN = late(
    r"[^;]{0,120};\s*(?:và |còn |riêng |các )*năm (?:học )?[\d ,và–-]+:?\s*"
    r"(?:thì |là |được |đạt |xếp loại |loại )*[“\"]?"
)
"""What parts two verdicts of one giver: "năm 2018 LĐLĐ huyện đánh giá …; năm 2019: | …"."""


def is_told_behind(stretch: Stretch, own: Granter | None) -> bool:
    """Whether the giver found beside a title stands behind it."""
    return own is not None and own.at >= stretch.title.end


def giver_in_list(
    view: SentenceView, stretch: Stretch, before: Before, own: Granter | None
) -> Granter | None:
    """The giver of a title beside which ``own`` is told, where a list may not tell it again."""
    last = before.granter
    if last is None or is_told_behind(stretch, own):
        return own
    if _goes_on(stretch) or (own is None and _counted_or_too(stretch, before, last)):
        return last
    no_new_clause = not _NEW_VERB.search(stretch.between)
    if own is None:
        return last if no_new_clause or _same_again(view, stretch, before) else None
    return last if own.at < 0 and no_new_clause else own


def _goes_on(stretch: Stretch) -> bool:
    """Whether the giver before goes on giving: "…; tặng Bằng khen", "…; năm 2019: …"."""
    if _SAME_GRANTER.fullmatch(stretch.between):
        return True
    return stretch.title.plain and _SAME_GIVER_AGAIN.fullmatch(stretch.between) is not None


def _counted_or_too(stretch: Stretch, before: Before, last: Granter) -> bool:
    """Whether the next of an item is only counted, or the same title goes to others too."""
    title = before.title
    if title is None:
        return False
    if 0 <= last.at < title.start and _COUNTED_NEXT.fullmatch(stretch.between):
        return True
    given_on = stretch.title.award_class in ("certificate", "flag") and last.branch is not None
    if given_on and _GIVEN_TOO.fullmatch(stretch.between):
        return True
    same = title.canonical == stretch.title.canonical
    return same and _TOO.fullmatch(stretch.between) is not None


def _same_again(view: SentenceView, stretch: Stretch, before: Before) -> bool:
    """Whether a title is told again: "18 Bằng khen của LĐLĐ tỉnh cho …, 62 Bằng khen cho …"."""
    title, last, giver = stretch.title, before.title, before.granter
    if last is None or giver is None or giver.at < last.end or title.canonical != last.canonical:
        return False
    handed = _HANDED_ON.match(view.analysis.low, giver.end, title.start)
    return not _NEW_VERB.search(view.slice(handed.end() if handed else giver.end, title.start))
