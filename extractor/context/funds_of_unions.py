"""Funds said to be a union's, and "quỹ" alone behind that: "Quỹ đã phát vay 9.214 lượt người".

A centre of a union, where it gives advice or finds work, is told of in the same way.

Funds with a name of their own are those of :mod:`extractor.context.discourse.known_by_name`.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from extractor.analysis import Analysis, SentenceView
from extractor.branches.document_branch import DocumentBranch
from extractor.branches.mention import BranchMention
from extractor.context.stands_for import stands_for
from extractor.late import late
from extractor.sought import Sought

_BELONGS: Final = Sought(
    r"\bquỹ\b[^.;\d\n]{0,90}? (?:của|thuộc|trực thuộc) $"
    r"|\bquỹ(?: (?!(?:cho|của|giúp|tặng|trao|từ|vì)\b)[^\W\d]+){1,9}"
    r" \((?:thuộc |trực thuộc |của )?$"
    r"|\b(?:trung tâm (?=tư vấn|hỗ trợ|trợ giúp|dạy nghề|giới thiệu việc|dịch vụ việc)"
    r"|văn phòng (?=tư vấn)|nhà văn hóa (?=lao động))[^.;,\d\n]{0,60}? (?:thuộc|trực thuộc) $"
)
"""What stands between a fund and the union it belongs to."""
_FOUNDED_BY: Final = Sought(r"\bquỹ\b[^.;\d\n]{0,90}? (?:do|được|đứa con của) $")
_FOUNDS: Final = (
    r"(?:lập|thành lập|sáng lập|gây dựng|xây dựng|cho ra đời|cho ra mắt|khai sinh|hình thành)"
)
_BORN: Final = late(
    rf" (?:đã |vừa |trực tiếp )?{_FOUNDS}(?: [^,;.]{{0,40}})?, (?:đến nay,? |hiện(?: nay)?,? )?quỹ "
)
"""What tells a union before its fund: "Được LĐLĐ tỉnh thành lập năm 2005, Quỹ Chung tay …"."""
_BY: Final = Sought(r"\b(?:do|được) $")
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
_KIND: Final = r"(?P<kind>quỹ|trung tâm|văn phòng|nhà văn hóa)"
_LED_IN: Final = r"(?:(?:[^,;.:\n\"“”]|[.,](?=\d)){2,60}, ){0,2}"
_THIS: Final = late(r"(?:này|ấy|đó|nói trên)")
_NAME: Final = r"(?P<name>(?: (?:[“\"][^”\"\n]{2,40}[”\"]|[^\W\d]+)){0,9}?)"
"""What a fund is called behind "quỹ": nothing, "này", or the first words of its name."""
_TIME: Final = (
    r"(?:(?:đến nay|tới nay|hiện nay|hiện|nay|từ đó|từ đó đến nay|trong [^,;.\n]{1,30}"
    r"|năm (?:\d{4}|qua|ngoái|nay)|tính đến [^,;\n]{1,24}|[^\W\d]+ năm qua|sau [^,;.\n]{2,30}"
    r"|(?:mỗi|hằng|hàng) (?:năm|tháng|quý|tuần|kì)|dịp này|vừa qua|mới đây"
    r"|theo [^,;.\n]{2,40}, giám đốc quỹ[^,;.\n]{0,30}),? )?"
)
_BEGINS: Final = rf"\W*{_LED_IN}{_TIME}(?:tính đến [^,;\n]{{1,24}}, )?"
_ACTS: Final = late(
    rf"{_BEGINS}(?:chính |riêng |cũng )*{_KIND}{_NAME} (?:đã|có|hiện|đang|cũng|còn|được|cho|phát"
    r"|giải ngân|đặt|phấn đấu|sẽ|từng|lại|bỏ|góp|chuyển|trích|ứng|cứu|mua|xây|sửa|lo|vẫn|tiếp tục"
    r"|tặng|phát vay|giảm|miễn|khoanh|xóa|hoàn|luôn|vừa|giúp|hỗ trợ|đạt|thu|chi|nay|ra đời"
    r"|hoạt động|không|lên|dành|trao|hình thành|do|nhận|mở|phục vụ|quản lí|chỉ)\b"
)
"""A fund that is the subject of its sentence."""
_HAS: Final = late(
    rf"{_BEGINS}(?:(?!của )[^\W\d]+ ){{1,6}}của (?:chính )?{_KIND}{_NAME}"
    r"(?= (?:là|phần lớn|đa số|chủ yếu|hầu hết|đã|hiện|đạt|nay|lên|luôn|đang|từng|được|có|cũng|còn"
    r"|gồm|không|vẫn|chỉ|tăng|mới)\b|,)"
)
"""A fund of which something is the subject: "Khách hàng của quỹ phần lớn là nữ"."""
_THROUGH: Final = Sought(
    r"\b(?:được|nhờ|vay(?: vốn)?(?: của| từ)?|mượn(?: vốn)?(?: của| từ)?) (?:chính |có |nguồn )*"
    rf"{_KIND}{_NAME}(?= (?:cho|hỗ trợ|giúp|tặng|trao|xét|giải ngân|phát|duyệt|trợ|sửa|xây|tạo|tổng"
    r"|với|\d|khoảng|gần|hơn|trên)|,)"
)
"""A fund through which somebody gets something: "… lượt công nhân được quỹ cho vay 4 tỷ đồng"."""
_OFFICER: Final = Sought(
    r"\b(?:giám đốc|chủ nhiệm|trưởng ban quản lí|ban quản lí|trưởng chi nhánh|hội đồng quản lí"
    r"|ban điều hành|điều hành|phụ trách|cán bộ|nhân viên)(?: tín dụng)?(?: của)? "
    rf"{_KIND}{_NAME}(?=[,.:]| (?:là|cho|kể|nói|nhớ|khẳng định|tâm sự|chia sẻ|vẫn|đã|tại|ở)\b)"
)
"""Who speaks or works for a fund: "Ông Huỳnh Lộc, Giám đốc Quỹ, nhớ ngày ra mắt"."""
_BODIES: Final = ("quỹ", "trung tâm", "văn phòng", "nhà văn hóa")
_KINDS: Final = Sought(rf"\b{_KIND}\b")
_SHORT: Final = Sought(
    r"\b(?:gọi tắt là|viết tắt là|thường gọi là|gọi là) (?:quỹ )?(?P<name>[^\W\d]+)"
)
_LONGEST_NAME: Final = 50
_OPENS: Final = late(r"(?:\W*|[^.;]{0,120}, )$")
"""What may stand before a fund that is the subject of its sentence."""


@dataclass(frozen=True, slots=True)
class Fund:
    """Where a fund is said to be a union's, that union's index, and what the fund is called."""

    at: int
    branch: int
    name: str
    kind: str = "quỹ"


def funds_of(analysis: Analysis, branches: Sequence[DocumentBranch]) -> list[Fund]:
    """The funds that are said to belong to a union that the text names.

    A short form tells it where it may stand for one union only: "Quỹ Trợ vốn của LĐLĐ TP".
    """
    found: list[Fund] = []
    for view, mention, names in _told(analysis):
        branch = mention.branch
        if branch is None:
            fitting = stands_for(view, mention, branches)
            if len(fitting) != 1:
                continue
            branch = fitting[0][0]
        found += [Fund(mention.start, branch, name, kind) for kind, name in names]
    return found


@lru_cache(maxsize=4)
def _told(analysis: Analysis) -> list[tuple[SentenceView, BranchMention, list[tuple[str, str]]]]:
    """The mentions of unions with the kind and name of each fund said to be theirs."""
    if not _KINDS.search(analysis.low):
        return []
    return [
        (view, mention, names)
        for view in analysis.views
        for mention in view.mentions
        if (names := _names(analysis.low, max(view.start, mention.start - 110), mention))
    ]


def _names(low: str, start: int, mention: BranchMention) -> list[tuple[str, str]]:
    """The kind and name of a fund said to be a union's, or founded by it; [] when none is."""
    its = _BELONGS.search(low, start, mention.start)
    if its is None:
        has = _FOUNDED_FUND.match(low, mention.end) or _HAS_FUND.match(low, mention.end)
        if has:
            return [("quỹ", low[has.end() + 1 : has.end() + _LONGEST_NAME])]
        born = _BY.search(low, start, mention.start) and _BORN.match(low, mention.end)
        if born:
            return [("quỹ", low[born.end() : born.end() + _LONGEST_NAME])]
        its = _FOUNDED_BY.search(low, start, mention.start)
        if its is None or not _FOUNDED.match(low, mention.end):
            return []
    kind = next(one for one in _BODIES if its.group().startswith(one))
    called = its.group().removeprefix(f"{kind} ")
    short = _SHORT.search(called)
    return [(kind, called), (kind, short["name"])] if short else [(kind, called)]


def opens_with_fund(view: SentenceView, funds: Sequence[Fund]) -> int | None:
    """The union whose fund a sentence tells of by "quỹ" or its name, the one told of last."""
    low = view.analysis.low
    if not funds or funds[0].at >= view.start:
        return None
    told = [low.find(kind, view.start, view.end) for kind in {fund.kind for fund in funds}]
    at = min((one for one in told if one >= 0), default=-1)
    if at < 0 or any(mention.start < at for mention in view.mentions):
        return None
    acts = (
        _ACTS.match(low, view.start, view.end)
        or _HAS.match(low, view.start, view.end)
        or _THROUGH.search(low, view.start, view.end)
        or _OFFICER.search(low, view.start, view.end)
    )
    if acts is None or any(mention.start < acts.end() for mention in view.mentions):
        return None
    return _of_called(view, funds, acts)


def through_fund(view: SentenceView, funds: Sequence[Fund], start: int, end: int) -> int | None:
    """The union through whose fund somebody gets what follows: "… được quỹ cho vay 20 triệu"."""
    found = _THROUGH.search(view.analysis.low, start, view.end)
    return _of_called(view, funds, found) if found and found.end() <= end else None


def _of_called(view: SentenceView, funds: Sequence[Fund], called: re.Match[str]) -> int | None:
    """The union of the fund that a sentence calls so: by its name, "này" or nothing."""
    name, kind = called["name"].strip(), called["kind"]
    told = [fund for fund in funds if fund.at < view.start and fund.kind == kind]
    pointed = _THIS.fullmatch(name)
    if name and not pointed:
        so_called = [fund for fund in told if fund.name.startswith(name)]
        return so_called[-1].branch if so_called else None
    if not told:
        return None
    here = pointed or told[-1].at >= view.analysis.layout.blocks[view.block].start
    return told[-1].branch if here else told[0].branch


def named_with_fund(view: SentenceView) -> int | None:
    """The union whose fund, named with it, is what a sentence tells of: "Quỹ … của LĐLĐ tỉnh"."""
    if not view.mentions or view.mentions[0].branch is None:
        return None
    found = _BELONGS.search(view.analysis.low, view.start, view.mentions[0].start)
    if found is None or not _OPENS.fullmatch(view.analysis.low, view.start, found.start()):
        return None
    return view.mentions[0].branch
