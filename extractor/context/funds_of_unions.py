"""Funds said to be a union's, and "quỹ" alone behind that: "Quỹ đã phát vay 9.214 lượt người".

Funds with a name of their own are those of :mod:`extractor.context.discourse.known_by_name`.
"""

from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from extractor.analysis import Analysis, SentenceView
from extractor.branches.mention import BranchMention
from extractor.late import late
from extractor.sought import Sought

_BELONGS: Final = Sought(r"\bquỹ\b[^.;\d\n]{0,90}? (?:của|thuộc|trực thuộc) $")
"""What stands between a fund and the union it belongs to."""
_FOUNDED_BY: Final = Sought(r"\bquỹ\b[^.;\d\n]{0,90}? (?:do|được|đứa con của) $")
_FOUNDS: Final = (
    r"(?:lập|thành lập|sáng lập|gây dựng|xây dựng|cho ra đời|cho ra mắt|khai sinh|hình thành)"
)
_FOUNDED: Final = late(rf" (?:đã |vừa |trực tiếp )?{_FOUNDS}\b")
_FOUNDED_FUND: Final = late(
    rf" (?:đã |vừa |cũng |mạnh dạn |quyết định )*{_FOUNDS}(?: (?:ra|nên|được|một|mô hình))* quỹ\b"
)
"""What tells a union as a fund's founder: "LĐLĐ tỉnh An Giang cho ra đời Quỹ …"."""
_HAS_FUND: Final = late(
    r"(?: ?\([^()\n]{2,40}\))?,? (?:(?:cũng|thì|đã|hiện|còn|đang|vẫn|lại|thường xuyên) )*"
    r"(?:có|duy trì|nuôi|quản lí|gây|gầy|vận hành|giữ)"
    r"(?: (?:riêng|được|một|hẳn|cả|cho mình))* quỹ\b"
)
"""What tells a union as the one that has a fund: "CĐCS X duy trì quỹ tương trợ …"."""
_LED_IN: Final = r"(?:[^,;.:\n\"“”]{2,40}, ){0,2}"
_THIS: Final = late(r"\bquỹ (?:này|ấy|đó)\b")
_TIME: Final = (
    r"(?:(?:đến nay|tới nay|hiện nay|hiện|nay|từ đó|từ đó đến nay|trong [^,;.\n]{1,30}"
    r"|năm (?:\d{4}|qua|ngoái|nay)|tính đến [^,;\n]{1,24}|[^\W\d]+ năm qua|sau [^,;.\n]{2,30}"
    r"|theo [^,;.\n]{2,40}, giám đốc quỹ[^,;.\n]{0,30}),? )?"
)
_ACTS: Final = late(
    rf"\W*{_LED_IN}{_TIME}(?:tính đến [^,;\n]{{1,24}}, )?(?:(?:tổng )?(?:nguồn )?vốn "
    rf"(?:hoạt động )?của )?"
    r"(?:chính |riêng |cũng )*quỹ (?:này |ấy |đó )?(?:đã|có|hiện|đang|cũng|còn|được|cho|phát"
    r"|giải ngân|đặt|phấn đấu|sẽ|từng|lại|bỏ|góp|chuyển|trích|ứng|cứu|mua|xây|sửa|lo|vẫn|tiếp tục"
    r"|tặng|phát vay|giảm|miễn|khoanh|xóa|hoàn|luôn|vừa|giúp|hỗ trợ|đạt|thu|chi|nay|ra đời"
    r"|hoạt động|không|lên|dành|trao|hình thành|do)\b"
)
_OPENS: Final = late(r"(?:\W*|[^.;]{0,120}, )$")
"""What may stand before a fund that is the subject of its sentence."""


@lru_cache(maxsize=4)
def funds_of(analysis: Analysis) -> list[tuple[int, int]]:
    """Where a fund is said to belong to a union that the text names, and that union's index."""
    if "quỹ" not in analysis.low:
        return []
    return [
        (mention.start, mention.branch)
        for view in analysis.views
        for mention in view.mentions
        if mention.branch is not None
        and _is_its(analysis.low, max(view.start, mention.start - 110), mention)
    ]


def _is_its(low: str, start: int, mention: BranchMention) -> bool:
    """Whether a fund is said to be a union's, or founded by it."""
    if _BELONGS.search(low, start, mention.start) or _FOUNDED_FUND.match(low, mention.end):
        return True
    if _HAS_FUND.match(low, mention.end):
        return True
    if not _FOUNDED_BY.search(low, start, mention.start):
        return False
    return _FOUNDED.match(low, mention.end) is not None


def opens_with_fund(view: SentenceView, funds: Iterable[tuple[int, int]]) -> int | None:
    """The union whose fund a sentence tells of by "quỹ" alone, the one told of last before it."""
    told = [(at, branch) for at, branch in funds if at < view.start]
    acts = _ACTS.match(view.analysis.low, view.start, view.end) if told else None
    if acts is None or any(mention.start < acts.end() for mention in view.mentions):
        return None
    block = view.analysis.layout.blocks[view.block].start
    last = told[-1]
    here = last[0] >= block or _THIS.search(acts.group())
    return last[1] if here else told[0][1]


def named_with_fund(view: SentenceView) -> int | None:
    """The union whose fund, named with it, is what a sentence tells of: "Quỹ … của LĐLĐ tỉnh"."""
    if not view.mentions or view.mentions[0].branch is None:
        return None
    found = _BELONGS.search(view.analysis.low, view.start, view.mentions[0].start)
    if found is None or not _OPENS.fullmatch(view.analysis.low, view.start, found.start()):
        return None
    return view.mentions[0].branch
