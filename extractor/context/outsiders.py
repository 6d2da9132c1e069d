"""Organisations that are no union and speak for themselves: the Youth Union, the Party, pupils."""

from typing import Final

from extractor.analysis import SentenceView
from extractor.context.words import either
from extractor.late import late
from extractor.lexicon import Hit

GROUP: Final = "context.outsider"
_OPENS: Final = late(
    rf"(?P<first>^|[;,(]|\bvà\b|\bcòn\b)[\W\d]*(?:{either('led_by')}\s+)*(?:\d+\s+)?$"
)
_PUPILS: Final = ("học sinh", "sinh viên", "học viên")
_TEACHERS: Final = late(
    r"(?:[,;]| và| với) (?:và |có |cùng )?\d+ (?:lượt )?(?:thầy|cô giáo|giáo viên|nhà giáo"
    r"|giảng viên|cán bộ|nhân viên|viên chức|cb|gv|đoàn viên)"
)
"""What turns from pupils to the union's people: "4 học sinh đạt giải …, 2 thầy cô được …"."""
_NEXT: Final = 20
"""Code points of a figure and its noun."""
_BESIDE_TEACHERS: Final = late(
    r"\b(?:thầy|thầy cô|cô giáo|giáo viên|nhà giáo|giảng viên|nhân viên|cán bộ|đoàn viên"
    r"|viên chức|cbgv(?:nv)?|cb, gv, nv)(?:,| và|, và| cùng)\s*$"
)
"""Those with whom pupils are listed: "giáo viên, học sinh toàn trường quyên góp …"."""


_BESIDE = late(r",? (?:và|cùng)(?: với)? (?:các )?")


def outsider_before(view: SentenceView, at: int) -> Hit | None:
    """The organisation that is no union whose figures are told at ``at``, None when there is none.

    One that opens the sentence ("Đoàn Thanh niên Sở hiện có …") is spoken of to its end, one that
    opens a clause up to the next semicolon; a union that acts in between ends it.
    """
    low = view.analysis.low
    for hit in reversed(view.of(GROUP)):
        if hit.end > at or any(name.start <= hit.start < name.end for name in view.mentions):
            continue
        opens = _OPENS.search(low[view.start : hit.start])
        if opens is None:
            continue
        if opens.group("first") and ";" in low[hit.end : at]:
            continue
        if any(
            name.end <= hit.start and _BESIDE.fullmatch(low, name.end, hit.start)
            for name in view.mentions
        ):
            continue  # "LĐLĐ huyện và Đoàn Thanh niên trao …"
        if any(hit.end <= name.start and name.end <= at for name in view.mentions):
            continue
        if low.startswith(_PUPILS, hit.start) and _TEACHERS.search(
            low, hit.end, min(view.end, at + _NEXT)
        ):
            continue
        if low.startswith(_PUPILS, hit.start) and _BESIDE_TEACHERS.search(
            low, view.start, hit.start
        ):
            continue
        return hit
    return None
