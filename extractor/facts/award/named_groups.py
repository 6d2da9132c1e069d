"""A collective given a title by the name of its firm or school: "cho tập thể Trường THPT X"."""

import re

from extractor.analysis import SentenceView
from extractor.context.discourse import Discourse
from extractor.facts.award.others import over_others
from extractor.facts.award.recipient import Recipient
from extractor.late import late

_WHOLE = late(
    r"(?:các )?tập thể(?:,? cá nhân)?:? (?=(?:Trường|Công ty|Tổng công ty|Bệnh viện|Sở|Chi cục|Cục"
    r"|Trung tâm|Nhà máy|Xí nghiệp|Văn phòng|Ban|Ngân hàng|Viện|Kho bạc|Bưu điện|UBND)\b"
    r"(?! (?:Chấp hành|Thường vụ|chấp hành|thường vụ)))"
)


def named_group(view: SentenceView, discourse: Discourse, at: int, end: int) -> Recipient | None:
    """The staff of a firm or a school: of a federation a collective, of its own union the host."""
    if not _WHOLE.match(view.analysis.text, at, end):
        return None
    name = name_at(view.analysis.text, at, end)
    return Recipient("collective" if over_others(discourse) else "host", name)


def name_at(text: str, at: int, end: int) -> str:
    """The words of a team or a part of a host, up to what follows its name."""
    return re.split(r"[,;:(]|\.(?:\s|$)| và ", text[at : min(end, at + 60)])[0].strip()
