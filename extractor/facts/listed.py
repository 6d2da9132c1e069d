"""Rows of a list of admissions: "Kết quả phát triển đoàn viên: / LĐLĐ huyện Lắk: 286 đoàn viên"."""

from typing import Final

from extractor.analysis import SentenceView, once_a_sentence
from extractor.facts.people import people_at
from extractor.facts.shares_of_unions import shares
from extractor.late import late
from extractor.sought import Sought

_ADMIT: Final = "new_member_count.admit"
_NEXT: Final = late(
    r" ?[;,] (?:và |còn |riêng |(?:tiếp|kế|rồi) (?:đến|theo|sau)(?: là)?,? )?(?:các )?"
    r"|(?:,| và| cùng) (?:thành lập|lập|ra mắt|vận động|ủng hộ|giới thiệu|xây"
    r"|\d+ (?:cđcs|công đoàn cơ sở|nghiệp đoàn))\b"
    r"[^;.]{0,60}; (?:và |còn |riêng |(?:tiếp|kế|rồi) (?:đến|theo|sau)(?: là)?,? )?"
)
_HER: Final = late(r" ?(?::|\b(?:là|được|với)(?= ))? ?")
"""What stands between a union and those it admits, told in a row: "…; CĐCS Y | 6 đoàn viên"."""
_IS: Final = late(
    r"\b(?:kết nạp|phát triển)(?: mới| thêm| được| đoàn viên)*"
    r"(?:(?!\b(?:tổng|số|nâng|đưa|có)\b)[^,;.:]){0,60}? (?:là|đạt|được) $"
)
"""What tells how many were admitted: "kết nạp mới từ tháng 8 đến tháng 12 là | 2.480 …"."""
_NEXT_TIME: Final = Sought(
    r"(?:[,;]| và)+ (?:còn |thì |riêng |đến )*(?:năm (?:\d{4}|nay|ngoái|sau)|quý [^\W\d]+|quý \d)"
    r" (?:là|được|thêm) (?:thêm )?$"
)
"""What stands before those admitted later: "kết nạp 320 đoàn viên, … và năm 2020 là | 211 …"."""
_OF_A_TIME: Final = Sought(
    r"(?:[,;:(–-]|\b(?:gồm|trong đó|cụ thể|là|và|riêng|có))(?: (?:có|riêng|là|và))? ?"
    r"(?:quý (?:i{1,3}|iv|\d)|tháng \d{1,2}|\d tháng (?:đầu|cuối)(?: năm)?|nửa (?:đầu|cuối) năm"
    r"|học kì (?:i{1,2}|\d)|đợt (?:i{1,2}|\d))(?:(?: năm |[/-])\d{4})?"
    r"(?: (?:là|có|được|đạt|thêm)| kết nạp(?: được)?|:)? $"
)
"""What stands before those admitted in a part of a year: "kết nạp 211 …, gồm quý I | 90 …"."""
_TOTAL: Final = late(r"\b(?:tổng|nâng|đưa|số đoàn viên|có)\b")
_HEAD: Final = late(
    r"\b(?:phát triển|kết nạp|thành lập)(?: mới| thêm| được)* (?:đoàn viên|cđcs|công đoàn cơ sở)"
    r"|\b(?:đoàn viên|cđcs|công đoàn cơ sở)(?: (?:được |đã )?(?:kết nạp|phát triển|thành lập))?"
    r" mới\b|\b(?:đoàn viên|cđcs) (?:được )?(?:kết nạp|thành lập)\b"
)
_STOCK: Final = late(r"\b(?:hiện có|tổng số|tính đến|quản lí|số lượng)\b")
_SIZE: Final = (
    r"(?!(?:(?:cđcs|đơn vị|công đoàn|nơi)(?: có)? )?(?:đông|lớn|nhỏ|ít)\b[^:;|]{0,16}nhất)"
)
"""What a paragraph on how big unions are begins with: "Đông nhất là CĐCS X: 1.312 đoàn viên"."""
_LABEL: Final = (
    rf"\W*(?:\d{{1,2}}[.)]\s*)?{_SIZE}[^:;|\d]{{2,60}}(?:\d{{1,2}} ?)?(?: \([^()]{{2,40}}\))?"
)
_ROW: Final = late(rf"{_LABEL}(?::| ?\||\t| [-–])\s*\d")
_ROW_LEAD: Final = late(
    rf"{_LABEL}(?::| ?\||\t| [-–])\s*"
    r"(?:\d[\d.]* (?:đoàn viên|cđcs|công đoàn cơ sở|nghiệp đoàn|người)(?: mới)?"
    r"\s*(?:[,;/|]| và|-)\s*)?"
)
_BULLET: Final = 8
"""Code points that may stand before a row in its line; further on a sentence is no row."""
_FARTHEST: Final = 30
"""Rows up to which the line that introduces them is looked for."""


def in_list_of_admissions(view: SentenceView, at: int) -> bool:
    """Whether a figure stands in a row of those admitted or founded, told by what heads it."""
    opens = view.start - view.analysis.layout.blocks[view.block].start < _BULLET
    return (
        opens
        and _ROW_LEAD.fullmatch(view.analysis.low, view.start, at) is not None
        and _headed(view)
    )


@once_a_sentence
def admitted_in_turn(view: SentenceView) -> frozenset[int]:
    """Where figures begin of those that further unions admit: "X kết nạp 4 đoàn viên; Y 6 …".

    And of what single unions have of those admitted: "kết nạp 470 …, nhiều nhất là X với 150".
    """
    verbs = {hit.end for hit in view.of(_ADMIT)}
    if not verbs:
        return frozenset()
    figures = view.kind_of("number")
    found = {one.start for one in figures if {one.start - 1, one.start} & verbs}
    first = frozenset(found)
    found |= {
        one.start
        for one in figures
        if _IS.search(view.low, view.start, one.start)
        or (
            view.search(_NEXT_TIME, view.low, view.start, one.start)
            and (since := max((end for end in verbs if end < one.start), default=0))
            and not _TOTAL.search(view.low, since, one.start)
        )
        or (
            min(verbs) < one.start
            and people_at(view, one.figure_end) is not None
            and (then := view.search(_OF_A_TIME, view.low, view.start, one.start))
            and not _TOTAL.search(view.low, min(verbs), max(min(verbs), then.start()))
        )
    }
    last = 0
    for figure in figures:
        people = people_at(view, figure.figure_end)
        if people is None:
            continue
        if last and any(
            last <= name.start < figure.start
            and _NEXT.fullmatch(view.low, last, name.start)
            and _HER.fullmatch(view.low, name.end, figure.start)
            for name in view.mentions
        ):
            found.add(figure.start)
        last = people.end if figure.start in found else last
    found |= {
        at for at, one in shares(view).items() if one.told_in is view and one.whole.start in first
    }
    return frozenset(found - first)


@once_a_sentence
def _headed(view: SentenceView) -> bool:
    """Whether the list a row is of tells of admissions."""
    analysis = view.analysis
    blocks = analysis.layout.blocks
    heads = analysis.layout.heads_of(view.block)
    head = heads[-1] if heads else None
    opens = view.index == 0 or analysis.views[view.index - 1].block != view.block
    if head is None and opens:
        for block in range(view.block - 1, max(-1, view.block - _FARTHEST), -1):
            if not _ROW.match(analysis.low, blocks[block].start, blocks[block].end):
                head = block
                break
    if head is None:
        return False
    told = analysis.low[blocks[head].start : blocks[head].end]
    return _HEAD.search(told) is not None and not _STOCK.search(told)


_AND: Final = late(r"(?:,| và| cùng)(?: (?:thành lập|lập|ra mắt))?(?: mới| thêm)? ")
"""What joins new unions to those admitted: "CĐCS Y kết nạp 9 đoàn viên; X 6 đoàn viên và 2 …"."""


def stand_beside_admitted(view: SentenceView, at: int) -> bool:
    """Whether a figure stands behind those whom a further union admits: "…; Y 6 …, | 2 CĐCS"."""
    admitted = admitted_in_turn(view)
    for one in view.kind_of("number") if admitted else ():
        people = people_at(view, one.figure_end) if one.start in admitted else None
        if people is not None and _AND.fullmatch(view.low, people.end, at):
            return True
    return False
