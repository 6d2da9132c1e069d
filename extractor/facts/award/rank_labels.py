"""Prizes told by their rank alone, as the label of those who won: "Nhì: cô Hoa, CĐCS X".

Or straight before the unions that won: "nhất CĐCS A, nhì CĐCS B".
"""

from typing import Final

from extractor.analysis import SentenceView, once_a_sentence
from extractor.facts.award.title import Title
from extractor.facts.award.words import any_of
from extractor.facts.bare_ranks import bare_ranks, label_of_ranks
from extractor.late import late
from extractor.sought import Sought

_LABEL: Final = late(
    r"[\W\d]*(?:(?P<lead>[^:;.]{3,60}?)(?P<parted>:|,| [-–]) +)?(?:giải )?"
    r"(?P<prize>[Nn]hất|[Nn]hì|Ba|[Kk]huyến khích)(?P<all> toàn đoàn)?"
    r"(?: \(\d+ (?:giải|đội|người)\))?"
    r"(?:\s*:\s*|\s+[-–]\s+| thuộc về )(?=\w)"
)
_IN_GENERAL: Final = late(
    r"\b(?:kết quả|giải|nội dung|môn|phần thi|bảng|cá nhân|tập thể|đồng đội)\b"
)
"""What stands before the first rank, parted by a comma: "Kết quả, Nhất: …"."""
_CONTEST: Final = Sought(
    rf"\b(?:{any_of('contest')}|bóng (?:đá|chuyền|bàn|rổ|ném)|cầu lông|kéo co|việt dã|điền kinh"
    r"|đẩy gậy|tennis|quần vợt|cờ (?:tướng|vua)|nhảy bao bố|giải thi"
    r"|tranh tài|thi đấu|kết quả (?:thi|giải|chấm))\b"
)
_PLACE_WON: Final = Sought(
    r"(?:\b(?:đạt|đoạt|giành|được)(?: được)?|[:,]| [-–]) (?P<prize>hạng (?P<rank>nhất|nhì|ba))\b"
    r"(?! (?:i{1,3}|\d)\b)"
)
"""A place that a contest gave: "đạt hạng Nhất hội thao", "Giải cầu lông nữ: hạng nhì (2008)"."""
_NO_PLACE: Final = late(r"\b(?:huân chương|huy chương|độc lập|chiến công|công nhận|đô thị)\b")
"""What is of a class, and took no place: "Huân chương Lao động: hạng Nhì (2001), hạng Ba"."""
_NEAR: Final = 4
"""Sentences back in which the contest may be told, beside the beginning of the text."""
_LEAD: Final = 3


@once_a_sentence
def labelled_by_rank(view: SentenceView) -> Title | None:
    """The first prize of a sentence that begins with a rank and those who won it."""
    told = _LABEL.match(view.analysis.text, view.start, view.end) if _names_a_rank(view) else None
    if told is None:
        return None
    lead = (told["lead"] or "").lower()
    if told["parted"] == "," and not (_IN_GENERAL.search(lead) or _CONTEST.search(lead)):
        return None
    if not _of_a_contest(view):
        return None
    rank = told["prize"].capitalize()
    canonical = f"Giải {rank} toàn đoàn" if told["all"] or "toàn đoàn" in lead else f"Giải {rank}"
    start, end = told.span("prize")
    return Title(start, end, canonical, "prize", rank, plain=False, quoted=False)


def ranked_straight(view: SentenceView) -> list[Title]:
    """The prizes whose ranks stand straight before the unions that won them."""
    ranks = bare_ranks(view)
    if ranks and ranks[0].of:
        return [
            Title(
                one.start,
                one.end,
                f"Xếp thứ {one.rank}",
                "ranking",
                f"thứ {one.rank}",
                False,
                False,
            )
            for one in ranks
        ]
    if not ranks or not _of_a_contest(view):
        return []
    label = view.slice(view.start, ranks[0].start).strip(" \t-–+*•")
    of_all = " toàn đoàn" if "toàn đoàn" in (label or label_of_ranks(view)) else ""
    return [
        Title(
            one.start,
            one.end,
            f"Giải {one.rank.capitalize()}{of_all}",
            "prize",
            one.rank.capitalize(),
            plain=False,
            quoted=False,
        )
        for one in ranks
    ]


def places_won(view: SentenceView) -> list[Title]:
    """The prizes told as places in a contest of the sentence itself: "đạt hạng Nhất hội thao"."""
    low = view.analysis.low
    if low.find("hạng ", view.start, view.end) < 0:
        return []
    found = list(_PLACE_WON.finditer(low, view.start, view.end))
    if not found or not view.search(_CONTEST, low, view.start, view.end):
        return []
    return [
        Title(
            *one.span("prize"),
            f"Giải {one['rank'].capitalize()}",
            "prize",
            one["rank"].capitalize(),
            plain=False,
            quoted=False,
        )
        for one in found
        if not _NO_PLACE.search(low, view.start, one.start())
    ]


def _of_a_contest(view: SentenceView) -> bool:
    """Whether a contest is told at the beginning of the text or shortly before."""
    views = view.analysis.views
    near = [*views[: min(_LEAD, view.index)], *views[max(0, view.index - _NEAR) : view.index + 1]]
    return any(one.search(_CONTEST, one.low, one.start, one.end) for one in near)


def _names_a_rank(view: SentenceView) -> bool:
    """Whether one of the ranks stands in the sentence: to look for them is quicker than to read."""
    text, low, start, end = view.analysis.text, view.low, view.start, view.end
    return (
        low.find("nhất", start, end) >= 0
        or text.find("Ba", start, end) >= 0
        or low.find("nhì", start, end) >= 0
        or low.find("khuyến khích", start, end) >= 0
    )
