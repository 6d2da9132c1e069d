"""A title told by its noun alone, behind the movement it is won in: "1.913 chị đạt danh hiệu"."""

from typing import Final

from extractor.edits import Edit
from extractor.late import late
from extractor.normalise import NormalisedText
from extractor.signs import Signs

_SIGNS: Final = Signs("đạt danh hiệu", "nhận danh hiệu", "tặng danh hiệu", "được danh hiệu")
_AGAIN: Final = late(
    r"\d (?:lượt )?(?:nữ |nam )?(?:chị|nữ|người|đoàn viên|công nhân|cá nhân|tập thể|đồng chí|cán bộ"
    r"|lao động|nhân viên|giáo viên|cô giáo|thầy cô|em)\b(?: [^\W\d]+){0,4}?"
    r" (?:đã |đều )*(?:được (?:[^\W\d]+ ){0,3}?)?(?:đạt|công nhận|nhận|tặng)(?: được| các)*"
    r" (?P<title>danh hiệu(?: này| trên| nói trên| ấy)?)"
    r"(?=\s*(?:[,.;)\n]|$|(?:cấp|từ|và \d|trong|với|tăng|chiếm)\b))"
)
_MOVEMENT: Final = late(
    r"(?:phong trào|thi đua|danh hiệu|cuộc vận động)(?: thi đua)? "
    r"[“\"](?P<name>(?:giỏi việc|lao động giỏi|hai giỏi|công nhân giỏi)[^“”\"\n]{0,50})[”\"]"
)
_REACH: Final = 500


def titles_named_again(made: NormalisedText) -> list[Edit]:
    """Each such noun with the name of the title.

    >>> from extractor.edits import apply
    >>> from extractor.normalise import normalise
    >>> made = normalise("Phong trào “Giỏi việc nước” được duy trì; có 12 chị đạt danh hiệu.")
    >>> apply(made, titles_named_again(made)).text[-41:]
    'có 12 chị đạt danh hiệu “Giỏi việc nước”.'
    """
    if not _SIGNS.stand_in(made.low):
        return []
    edits: list[Edit] = []
    for again in _AGAIN.finditer(made.low):
        start, end = again.span("title")
        first = max(made.low.rfind("\n", 0, start), start - _REACH, 0)
        told = [*_MOVEMENT.finditer(made.low, first, start)]
        if told and not made.low.startswith(":", told[-1].end()):
            name = made.text[slice(*told[-1].span("name"))]
            edits.append(Edit(start, end, f"danh hiệu “{name}”"))
    return edits
