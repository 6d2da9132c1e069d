"""Unions named only as the place where somebody works whom another union helps."""

from collections.abc import Sequence
from typing import Final

from extractor.analysis import Analysis
from extractor.branches.document_branch import OF_ONE_HOST, DocumentBranch
from extractor.late import late
from extractor.letters import UPPER
from extractor.signs import Signs

_GIFTS: Final = Signs("mái ấm", "suất quà", "phần quà", "căn nhà", "ngôi nhà", "nhà mới", "túi quà")
"""What makes of a text one on help."""
_BEFORE: Final = 90
_OF_PERSON: Final = late(
    r"\b(?:[Cc]hị|[Aa]nh|[Cc]ô|[Tt]hầy|[Ôô]ng|[Bb]à|[Ee]m|[Đđ]oàn viên|[Cc]ông nhân|[Gg]iáo viên)"
    rf"(?: giáo)? (?:[{UPPER}][^\W\d]*[ ’'.-]?){{1,5}} ?(?:\([^()]{{2,60}}\) ?)?[,(–-] ?"
    r"(?:(?:là|hiện là|nguyên là) )?"
    r"(?:(?:đoàn viên|thành viên|công nhân|giáo viên|nhân viên|cán bộ|viên chức|người lao động|NLĐ)"
    r"(?: [^\W\d]+){0,3}? )?(?:của |thuộc |ở |tại |công tác tại |sinh hoạt tại )?$"
)
"""A person told right before the union: "cô Lâm Thị Diễm, | CĐCS Trường Tiểu học X"."""
_PEOPLE_OF: Final = late(
    r"(?:^|[\n.:] ?)(?:các |hai |ba |những |\d+ )?(?:[Đđ]oàn viên|[Cc]ông nhân|[Nn]gười lao động"
    r"|[Cc]ô giáo|[Gg]iáo viên)(?: nghèo| khó khăn)?(?: của| thuộc| ở)? $"
)
_GETS: Final = late(r"[^,;.\d]{0,40}? (?:nhận|được|đón)\b")
_GIVEN_BY: Final = late(
    r"\b(?:được|do|nhờ|của) (?:(?:lãnh đạo|ban thường vụ|chủ tịch|đại diện|cán bộ) )?$"
)
_GIVES: Final = late(
    r"[^;.\d]{0,40}? (?:trao|tặng|giao|hỗ trợ|bàn giao|lo|giúp|thăm|gửi|tài trợ|xây|cất"
    r"|dựng|sửa|chi"
    r"|trích|tiếp sức)\b"
)


def only_workplaces(analysis: Analysis, branches: Sequence[DocumentBranch]) -> frozenset[int]:
    """The unions of one host that are no more than where those helped work, by index."""
    if not _GIFTS.stand_in(analysis.low):
        return frozenset()
    helping = [
        at for one in branches if one.level not in OF_ONE_HOST for at in _helps(analysis, one)
    ]
    if not helping:
        return frozenset()
    return frozenset(
        one.index
        for one in branches
        if one.level in OF_ONE_HOST
        and one.mentions
        and all(_of_somebody(analysis, m.start, m.end) for m in one.mentions)
        and any(_beside(analysis, m.start, helping) for m in one.mentions)
    )


def _helps(analysis: Analysis, branch: DocumentBranch) -> list[int]:
    """Where a union is told to be the one who gives: "được LĐLĐ tỉnh trao nhà"."""
    low = analysis.low
    return [
        one.start
        for one in branch.mentions
        if _GIVEN_BY.search(low, max(0, one.start - 40), one.start) is not None
        or _GIVES.match(low, one.end) is not None
    ]


def _beside(analysis: Analysis, at: int, helping: Sequence[int]) -> bool:
    """Whether who gives stands in the same sentence."""
    view = analysis.view_at(at)
    return view is not None and any(view.start <= one < view.end for one in helping)


def _of_somebody(analysis: Analysis, start: int, end: int) -> bool:
    """Whether a union is that of a person, or of those who get."""
    first = max(0, start - _BEFORE)
    if _OF_PERSON.search(analysis.text, first, start):
        return True
    people = _PEOPLE_OF.search(analysis.text, first, start)
    return people is not None and _GETS.match(analysis.low, end) is not None
