"""Whether a text is about a union, or only mentions one in passing."""

from bisect import bisect_right
from collections.abc import Callable, Sequence
from functools import cache
from typing import Final

from extractor.analysis import Analysis
from extractor.branches.document_branch import OF_ONE_HOST, DocumentBranch
from extractor.context.letterhead import read_letterhead
from extractor.forked import at_word
from extractor.late import late
from extractor.opened import Opened
from extractor.signs import Signs
from extractor.sought import Sought

DENSE: Final = {
    "grassroots": 3.0,
    "grassroots_member": 3.0,
    "section": 3.0,
    "group": 3.0,
    "confederation": 8.0,
}
"""Words of unions and members in a thousand code points from which a text is about them."""
DENSE_ABOVE: Final = 3.8
"""The same where the union is a federation, which news of its area name in passing."""
_SHORT: Final = 250
"""Code points a shorter text counts as: a single sentence on a union is about it."""
_TITLED: Final = 0.4
"""By how much that is lowered when the headline names a union."""
_TOLD_OFTEN: Final = 5
_TOLD_THROUGHOUT: Final = 3
"""Words of unions and members, and paragraphs with one, that a feature on one union has."""
_UNION_WORDS: Final = ("branch.head", "branch.not_branch", "people.member")
_OF_UNIONS: Final = ("branch.head", "people.member")
_CASE_WORDS: Final = 3
_OWN_WORDS: Final = 2
"""Words of unions for each of a crime or an inquiry, from which a text is a union's own."""
_YOUTH_WORDS: Final = ("people.other", "context.outsider")
_TITLED_BY: Final = late(
    r"\btháng công nhân\b|\b(?:chủ tịch|cán bộ) (?:công đoàn|liên đoàn|lđlđ|nghiệp đoàn)\b"
    r"|\btết sum vầy\b|\bmái ấm công đoàn\b"
    r"|\bgiỏi việc (?:nước|trường)\b"
)
"""What unions do, which a headline names as it names a union."""
_OF_A_UNION: Final = r"(?:công đoàn|lđlđ|liên đoàn lao động|nghiệp đoàn|cđcs)\b"
_INSTITUTIONS: Final = (
    *("quỹ", "tổ chức tài chính vi mô", "nhà văn hóa lao động", "nhà văn hóa công nhân"),
    *("cung văn hóa lao động", "trung tâm tư vấn pháp luật", "trung tâm dịch vụ việc làm"),
    "trung tâm giới thiệu việc làm",
)
_INSTITUTION: Final = at_word(_INSTITUTIONS)
_INSTITUTION_WORDS: Final = Signs(*_INSTITUTIONS)
_UNIONS_FUND: Final = (
    Sought(rf"{_INSTITUTION} cep\b"),  # of the federation of Ho Chi Minh City since 1991
    Sought(rf"{_INSTITUTION} (?:[^.;\d]{{2,90}})?(?:\bcủa|\bdo|thuộc) {_OF_A_UNION}"),
    Sought(
        rf"{_INSTITUTION} (?:[^.;\d]{{2,60}})?(?:được|đứa con(?: đẻ)? của|đơn vị của) {_OF_A_UNION}"
        r"[^,.;\d]{0,40} (?:lập|sáng lập|thành lập|khai sinh|giao|gây dựng)\b"
    ),
    Sought(
        rf"\b{_OF_A_UNION}[^.;\d]{{0,60}} (?:lập|lập ra|lập nên|sáng lập|thành lập|khai sinh"
        rf"|gây dựng|cho ra đời|cho ra mắt|đỡ đầu)(?: ra| nên)? {_INSTITUTION}\b"
    ),
    Sought(
        r"\b(?:sáng kiến|đề xuất|khởi xướng) của (?:công đoàn|lđlđ|nghiệp đoàn)\b"
        r"[^.;\d]{2,60}, quỹ\b"
    ),
)
"""What makes a fund or a house of culture a union's: "Quỹ do LĐLĐ tỉnh thành lập"."""
_FUND: Final = Opened(_INSTITUTIONS, rf"{_INSTITUTION}\b")
"""A fund or an institution that a union runs, of which a text speaks as of the union itself."""
_SENT: Final = Sought(
    rf"\b{_OF_A_UNION}[^.;\d]{{0,60}}? (?:tổ chức|cử|thành lập|lập|dẫn đầu)(?: một| các| \d+)?"
    r" đoàn công tác\b"
    rf"|\bđoàn công tác (?:của|do) (?:ban thường vụ |btv |bch )?{_OF_A_UNION}"
    rf"|\b{_OF_A_UNION}[^.;\d]{{0,80}}? (?:đến|tới|về|đi|lên|xuống|ra|vào|ghé)(?: tận \w+)?"
    r" (?:thăm|trao|tặng|chúc|động viên|chia sẻ|tiếp tế|cứu trợ)\b"
)
"""What makes a delegation a union's: "Công đoàn ngành tổ chức đoàn công tác lên vùng lũ"."""
_DELEGATION: Final = late(
    r"(?<!công )(?<!liên )(?<!tập )(?<!quân )(?<!tỉnh )(?<!huyện )(?<!thành )\bđoàn "
    r"(?:công tác|đã|cũng|còn|vừa|tiếp tục|trao|tặng|đến|tới|thăm|mang|ghé|gửi|chuyển|chúc|phát"
    r"|trực tiếp|động viên|đi|lên|về|đưa|chia)\b"
)
_DELEGATION_SIGNS: Final = Signs("đoàn công tác", ". đoàn ", "\nđoàn ", ", đoàn ")
_UNIONS_OWN: Final = late(
    r"\b(?:cnvc-?lđ|cbccvc-?lđ|nữ công(?! (?:nhân|chức|an|dân|tác|trình|gia|nghệ|ti|vụ))"
    r"|giỏi việc (?:nước|trường))\b"
)
"""What hardly anybody but a union writes."""
_OWN_SIGNS: Final = Signs("cnvc", "nữ công", "giỏi việc")
_YOUTH: Final = late(r"thanh niên|tncs|chi đoàn|(?<!công )đoàn trường|(?:tỉnh|thành|huyện) đoàn")
SUBJECT_WORDS: Final = (*_UNION_WORDS, *_YOUTH_WORDS, "context.case")
"""The groups of words looked for in the whole text."""


def is_about(
    analysis: Analysis,
    branches: Sequence[DocumentBranch],
    main: Callable[[], DocumentBranch | None],
) -> bool:
    """Whether the text is about a union, ``main`` of all its ``branches``.

    Told by how often it speaks of unions and their members. In our annotated articles the
    least is 5.9 times in a thousand code points; of press articles that only mention a union
    nine in ten stay under ``DENSE``. A feature on one host's union may speak of it more
    seldom, but does so throughout; one that a union issued itself is about it. Which union that
    is, is asked only of a text that speaks of unions often enough, or has a letterhead.
    """
    if _of_youth(analysis) or _of_a_case(analysis):
        return False
    lowered = _TITLED if _names_a_union(analysis, analysis.layout.title_span) else 1.0
    levels = {branch.level for branch in branches if not branch.passing}
    by_name = [hit.start for hit in analysis.hits if hit.group in _UNION_WORDS]

    @cache
    def in_any_words() -> list[int]:
        return sorted([*by_name, *_told_otherwise(analysis)])

    def suffices(level: str) -> bool:
        if _suffices(analysis, by_name, level, lowered):
            return True
        return _suffices(analysis, in_any_words(), level, lowered)

    issuer = None
    if not any(suffices(level) for level in levels):
        issuer = read_letterhead(analysis, branches).issuer
        if issuer is None:
            return False
    one = main()
    if one is None or one.passing:
        return False
    return issuer == one.index or suffices(one.level)


def _told_otherwise(analysis: Analysis) -> list[int]:
    """Where a text speaks of unions without their word: of what they run, send or print."""
    low, told = analysis.low, list[int]()
    if _INSTITUTION_WORDS.stand_in(low) and any(fund.search(low) for fund in _UNIONS_FUND):
        told += [found.start() for found in _FUND.finditer(low)]
    if _DELEGATION_SIGNS.stand_in(low) and _SENT.search(low):
        told += [found.start() for found in _DELEGATION.finditer(low)]
    if _OWN_SIGNS.stand_in(low):
        told += [found.start() for found in _UNIONS_OWN.finditer(low)]
    return told


def _suffices(analysis: Analysis, told: Sequence[int], level: str, lowered: float) -> bool:
    """Whether a text that speaks of unions so often may be about one of a level."""
    dense = DENSE.get(level, DENSE_ABOVE) * lowered
    if len(told) * 1000 >= dense * max(len(analysis.text), _SHORT):
        return True
    if level not in OF_ONE_HOST or len(told) < _TOLD_OFTEN:
        return False
    starts = [block.start for block in analysis.layout.blocks]
    return len({bisect_right(starts, at) for at in told}) >= _TOLD_THROUGHOUT


def _names_a_union(analysis: Analysis, title: tuple[int, int] | None) -> bool:
    """Whether the headline names a union, not only "kinh phí công đoàn"."""
    if title is None:
        return False
    if _TITLED_BY.search(analysis.low, *title):
        return True
    hits = [hit for hit in analysis.hits if title[0] <= hit.start < title[1]]
    others = [hit for hit in hits if hit.group == "branch.not_branch"]
    return any(
        hit.group == "branch.head"
        and not any(other.start <= hit.start < other.end for other in others)
        for hit in hits
    )


def _of_a_case(analysis: Analysis) -> bool:
    """Whether the text tells of a crime or an inquiry, not of a union's work.

    A union's report has such words too ("giải quyết khiếu nại, tố cáo"), but far more of its own:
    of press articles on cases, none names unions and members more than twice as often.
    """
    cases = sum(hit.group == "context.case" for hit in analysis.hits)
    unions = sum(hit.group in _OF_UNIONS for hit in analysis.hits)
    return cases >= _CASE_WORDS and unions <= _OWN_WORDS * cases


def _of_youth(analysis: Analysis) -> bool:
    """Whether the text names the Youth Union as often as unions, or more."""
    low, hits = analysis.low, analysis.hits
    youth = {
        hit.end
        for hit in hits
        if hit.group in _YOUTH_WORDS and _YOUTH.search(low, hit.start, hit.end)
    }
    return len(youth) > 2 and len(youth) >= sum(hit.group == "branch.head" for hit in hits)
