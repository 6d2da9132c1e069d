"""Unions spoken of as a kind, not as one of them: "doanh nghiệp có CĐCS", "thành lập CĐCS"."""

from typing import Final

from extractor.analysis import SentenceView
from extractor.branches.mention import BranchMention
from extractor.late import late
from extractor.sought import Sought

_AS_A_KIND: Final = late(
    r"(?:\b(?:có|thành lập|xây dựng|(?<!độc )(?<!kỉ )lập|ra mắt|phát triển|gia nhập|vào)"
    r"(?: được| mới| thêm| tổ chức)*"
    r"|\b(?:\d+|các|những|nhiều|hai|ba|bốn|năm|mười) (?:đồng chí |đ/c |anh, chị )?"
    r"(?:(?:phó )?chủ tịch|cán bộ|ủy viên (?:bch|ban chấp hành))"
    r"|\d (?:cđcs|công đoàn cơ sở|nghiệp đoàn|công đoàn)(?:,| và|, và|/)) $"
)
"""What stands before a head that names a kind: "thành lập 40 CĐCS, nghiệp đoàn"."""
_OFFICERS: Final = late(
    r"(?:(?<![\d.,/])(?:0?[2-9]|[1-9]\d+)|\b(?:các|những|nhiều|mỗi|một số|toàn thể|hàng trăm))"
    r" (?:đồng chí |đ/c |lượt |anh chị |vị )?(?:chủ tịch|phó chủ tịch|ủy viên bch)(?:,| và)? $"
)
"""Officers of many unions: "tuyên dương 30 chủ tịch CĐCS"."""
_REACH: Final = 40
_FAR: Final = 120
_OF_MANY: Final = late(r" (?:ở |tại |trong |thuộc )?(?:các|những|khối)\b")
"""What tells behind a head that several are meant: "CĐCS các nhà máy hỗ trợ thêm …"."""
_SEVERAL: Final = late(
    r"(?<![\d.,/])(?:0?[2-9]|[1-9]\d+|hai|ba|bốn|sáu|bảy|tám|chín|mười) (?:tập thể )?$"
)
"""A number of sections, of which the first names no more than the next: "02 CĐBP A, B"."""
_AMONG_KINDS: Final = Sought(
    r"\b(?:các|những|nhiều|\d+) (?:(?:lđlđ|liên đoàn lao động|công đoàn) )?(?:các )?"
    r"(?:huyện|quận|thị xã|thành phố|địa phương|ngành|khu công nghiệp|xã|phường|đơn vị|cơ quan)"
    r"(?:(?:,| và|, và|, cùng) (?:các )?(?:(?:lđlđ|liên đoàn lao động|công đoàn) )?(?:các )?"
    r"(?:huyện|quận|thị xã|thành phố|tp|ngành|cơ sở|đơn vị|doanh nghiệp|viên chức"
    r"|khu công nghiệp|xã|phường))*"
    r"(?:,| và|, và|, cùng) (?:các )?$"
)
"""What stands before the last of a federation's parts: "các quận, huyện và | công đoàn ngành"."""
_KINDS: Final = late(r"(?:công đoàn|cđ) (?:ngành|cơ sở)|cđn|cđcs|lđlđ (?:huyện|quận)|nghiệp đoàn")


def ends_kinds(view: SentenceView, mention: BranchMention) -> bool:
    """Whether a named union is the last of a federation's parts: "các công đoàn ngành, X"."""
    return (
        mention.level == "upper_level"
        and mention.opener == "viên chức"
        and _AMONG_KINDS.search(
            view.analysis.low, max(view.start, mention.start - _FAR), mention.start
        )
        is not None
    )


def names_a_kind(view: SentenceView, mention: BranchMention) -> bool:
    """Whether a head alone tells what is founded or had, and stands for no union of the text."""
    if mention.level in ("section", "group") and _SEVERAL.search(
        view.slice(max(view.start, mention.start - _REACH), mention.start)
    ):
        return True
    low = view.analysis.low
    kind = mention.branch is None and _KINDS.fullmatch(low, mention.start, mention.end)
    if kind and _AMONG_KINDS.search(low, max(view.start, mention.start - _FAR), mention.start):
        return True
    if not mention.bare or mention.head not in ("Công đoàn cơ sở", "Nghiệp đoàn"):
        return False
    if _OF_MANY.match(view.analysis.low, mention.end, view.end):
        return True
    lead = view.slice(max(view.start, mention.start - _REACH), mention.start)
    return any(told.search(lead) for told in (_AS_A_KIND, _OFFICERS))
