"""What confers a title: its verb, or the form of a list that needs none."""

from typing import Final

from extractor.analysis import SentenceView
from extractor.facts.award.classed import NEVER_MISSED
from extractor.facts.award.counted import is_counted
from extractor.facts.award.persons import person_in
from extractor.facts.award.rows import is_row
from extractor.facts.award.sent import sent_out
from extractor.facts.award.title import Title
from extractor.facts.award.winner_rows import heads_winners
from extractor.facts.award.words import WORK, any_of
from extractor.late import late
from extractor.letters import UPPER
from extractor.lexicon import Hit
from extractor.sought import Sought

NEAR = 60
"""Code points before a plain-speech title in which something must classify."""
ENTRY = late(
    r"\W*(?:(?:(?:trong|các|từ|hai|ba|bốn|cả) )*(?:năm(?: học)?|nhiệm kì|giai đoạn|khóa)\s"
    r"[\d\s,\-–/và]+(?:đến (?:năm )?\d+)?\s*:?\s*"
    r"|(?:từ )?(?:19|20)\d\d[\d\s,\-–và]*(?:đến (?:năm )?\d+)?:\s*)"
    r"(?:(?:công đoàn cơ sở|cđcs|công đoàn) (?:\(cđcs\) )?(?:(?:được )?(?:xếp loại|đạt) )?)?"
)
_DATED = late(r"\s*\((?:năm |các năm )?(?:19|20)\d\d(?:[\s,–-]+(?:và )?(?:19|20)\d\d)*\)\s*;")
_BULLET = late(r"\W*(?:\d{1,2}[.)] )?(?:\d{2} )?")
_DATED_ALONE = late(
    r"[”\"]?,? ?\(?(?:năm |giai đoạn |nhiệm kì )?(?:19|20)\d\d(?: ?[-–] ?(?:19|20)\d\d)?\)?\W*"
    r"(?:\n|$)"
)
"""What fills a line with a title: "★ Huân chương Độc lập hạng Nhì, năm 2020"."""
CONFERRED_IN = late(r"cấp (?=\d)|danh hiệu|tặng|nhận|đạt|công nhận|đoạt|giành|trao|phong|được|xếp")
_CONTEST_BEHIND = late(
    r"(?: (?:toàn đoàn|đồng đội|tập thể|cá nhân|đơn nam|đơn nữ|đôi nam|đôi nữ|đôi nam nữ))?"
    rf"(?: môn| tại| trong| nội dung)?,? (?:{any_of('contest')}|bóng|cầu lông|kéo co|cờ|đẩy gậy"
    r"|điền kinh|việt dã|quần vợt|tennis|văn nghệ|thể thao|nấu ăn|cắm hoa|tiếng hát)\b"
    r"[^:;.|]{0,110}(?:[;.]|$)"
)
"""What fills an item with a prize: "- Giải Ba hội thi cắm hoa năm 2016; giải Nhì kéo co"."""
_GIVER_BEHIND = late(r"\s*(?:xuất sắc |toàn diện )?(?:của|do)\b")
_WINNER_LISTED = late(r"(?:\s*:|\s+[-–])\s*(?!\d)\w")
"""A row of winners: "giải Nhất: CĐCS Bệnh viện"."""
_PARTED = late(r"[^,;.]{0,20}(?:[,;]| và) (?:\w+ )?$")
"""What stands between a title of a list and the verb of the next."""
_ENTRY_OF_CONTEST = Sought(
    rf"(?:^|[.;]) ?\W*(?:\d{{1,2}}[.)] ?)?(?:tham gia |tại |trong )?"
    rf"(?:{any_of('contest')}|giải (?:bóng|cầu|cờ|kéo|chạy|thể|việt|điền|quần|tennis))\b"
    r"[^.;:]{0,80}:\s*(?:[^.:;]{0,60}[,;] )?$"
)
"""A contest that labels what was won in it: "Hội thi tiếng hát giáo viên 2008: hạng nhì"."""
_STRAIGHT: Final = 8
_LABELLED = late(rf"\b{any_of('honours')}\b[^;.:]{{0,60}}:[^.:]*$")
"""A list of honours behind its label: "Bảng vàng của đơn vị: Huân chương Lao động hạng Ba; …"."""

_OF_WHOM: Final = late(
    r"\W*(?:\w{1,3}[.)] ?)?(?:về |đối với |của )?(?:các )?(?:cá nhân|tập thể)"
    r"(?: [^;.:\d]{2,20})?:[^.]*"
)
"""A list of honours behind those who have them: "Cá nhân: Bằng khen UBND tỉnh: 02; …"."""


def conferred_by(
    view: SentenceView, title: Title, start: int, verb: Hit | None, in_list: bool
) -> tuple[str | None, str | None]:
    """What confers the title; ``verb`` is the last verb of conferring before it."""
    low = view.analysis.low
    if title.award_class == "ranking":
        return low[title.start : title.end], None
    if verb is not None and verb.start >= start:
        return low[verb.start : verb.end], None
    behind = view.after(title.end, "award.confer")
    near = behind is not None and behind.start - title.end <= 60 and not title.plain
    if behind is not None and near and not (in_list and _confers_next(view, title, behind)):
        return low[behind.start : behind.end], None
    sent = sent_out(view, title, start)
    if sent is not None:
        return sent["verb"], None
    understood = (
        in_list
        or heads_winners(view, title)
        or ENTRY.fullmatch(low[start : title.start])
        or view.search(NEVER_MISSED, low, start, title.start)
        or (_BULLET.fullmatch(low, view.start, title.start) and _DATED_ALONE.match(low, title.end))
        or (
            title.award_class == "prize"
            and _BULLET.fullmatch(low, view.start, title.start)
            and _CONTEST_BEHIND.match(low, title.end, view.end)
        )
        or _LABELLED.search(low, view.start, title.start)
        or (not title.plain and _OF_WHOM.fullmatch(low, view.start, title.start))
        or is_row(view)
        or (title.award_class == "prize" and _WINNER_LISTED.match(low, title.end, view.end))
        or (_contested(title) and _straight_by_winner(view, title))
        or (
            _contested(title)
            and view.search(_ENTRY_OF_CONTEST, view.slice(view.start, title.start))
        )
        or is_counted(view, title)
        or _opens_a_list(view, title)
        or _GIVER_BEHIND.match(low[title.end : title.end + 16])
        or view.analysis.layout.heads_of(view.block)
        or (verb is not None and not title.plain)
    )
    return None, None if understood else "no_verb_of_conferring"


def _confers_next(view: SentenceView, title: Title, verb: Hit) -> bool:
    """Whether a verb behind a title confers the next: "2 Cờ thi đua, | cấp Bằng Lao động …"."""
    following = view.after(verb.end, "award.title")
    parted = _PARTED.match(view.analysis.low, title.end, verb.start)
    return following is not None and following.start - verb.end < _STRAIGHT and parted is not None


def _opens_a_list(view: SentenceView, title: Title) -> bool:
    """Whether a dated title is the first of several: "(1) Huân chương … (2012); (2) Cờ …"."""
    dated = not title.plain and _DATED.match(view.analysis.low, title.end, view.end)
    return bool(dated) and view.after(title.end, "award.title") is not None


_TEAM_STRAIGHT: Final = late(
    r"(?:^|[,;:] )(?:và |còn )?(?:đội|tốp ca|tốp múa|tiết mục|nhóm|tổ|đoàn)(?: [^\W\d]+){1,6} $"
    r"|\b(?:vô địch|về nhất|quán quân|á quân|về nhì|về ba) \($"
)
"""The team straight before its prize: "đội kéo co nam giải Khuyến khích", "vô địch (giải Nhất)"."""


_LONGEST: Final = 120
"""Code points before a prize in which its winner is named, with the union."""
_UNION_ASIDE: Final = late(r"(?: ?\([^()\d]{2,70}\d{0,2}\)| ?[-–,] [^,;:()\d]{2,70} [-–,])?,?:?\s*")
"""What may stand between a winner and the prize: "kỳ thủ Phạm Văn Lực (CĐCS X) | giải Nhì"."""
_MEDALS: Final = ("huy chương vàng", "huy chương bạc", "huy chương đồng")
_LISTED: Final = late(r":(?: | [^.:]*[;,] (?:đồng )?)$")
_NAME_NEXT: Final = late(
    rf" \(?[{UPPER}][^\W\d]*(?<! Hội)(?<! Cuộc)(?<! Liên)(?: [{UPPER}][^\W\d]*| \d){{1,4}}"
    r"\s*(?:[;,.()]|$)"
)
"""A name alone behind the prize of a labelled entry: "Kéo co: giải Nhất Sợi Vĩnh Hà, …"."""


def _contested(title: Title) -> bool:
    """Whether a title is won in a contest: "giải Nhì", "huy chương vàng"."""
    return title.award_class == "prize" or title.canonical.lower() in _MEDALS


def _straight_by_winner(view: SentenceView, title: Title) -> bool:
    """Whether a prize stands straight by its winner: "CĐCS A giải Nhất", "giải Nhì CĐCS B"."""
    if _TEAM_STRAIGHT.search(view.analysis.low, view.start, title.start):
        return True
    if any(title.start == one.end + 1 or one.start == title.end + 1 for one in view.mentions):
        return True
    before = view.slice(view.start, title.start)
    if _LISTED.search(before) and _NAME_NEXT.match(view.analysis.text, title.end, view.end):
        return True
    if _LISTED.search(before) and WORK.match(view.analysis.text, title.end, view.end):
        return True
    person = person_in(view, max(view.start, title.start - _LONGEST), title.start)
    return (
        person is not None
        and _UNION_ASIDE.fullmatch(view.slice(person.end, title.start)) is not None
    )
