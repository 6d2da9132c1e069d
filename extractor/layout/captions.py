"""Lines that stand under a picture."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from extractor.late import late
from extractor.layout.lines import Line
from extractor.layout.phrases import phrase_tuple, whole_words
from extractor.layout.signs import LONG
from extractor.sought import Sought

_CAPTION_LABELS: Final = phrase_tuple("structure", "caption_labels")
_CAPTION_STARTS: Final = phrase_tuple("structure", "captions")
_CAPTION_VERBS: Final = phrase_tuple("structure", "caption_verbs")
_CREDIT: Final = Sought(r"(?:^|[\s(.–-])ảnh\s*:?\s+\S|\bảnh(?: minh họa)?\s*[:)]|\(ảnh\b")
_HEADS_HONOURS: Final = late(
    r"(?:(?:các|những|một số|vài) )*(?:phần thưởng|thành tích|danh hiệu|khen thưởng|hình thức khen"
    r"|huân chương)\b(?!.*\bảnh\b)(?!.*\b(?:cho|tại)\b)"
)
"""What heads a list of honours: "Phần thưởng cao quý mà ngành được Nhà nước trao tặng"."""
STATES: Final = whole_words("structure", "statement_verbs")


def is_caption(line: Line) -> bool:
    """Whether a line of the article stands under a picture."""
    if line.size > 220 or line.marker or line.ending == ":":
        return False
    if line.caps and "ảnh" not in line.low:
        return False
    if _HEADS_HONOURS.match(line.low):
        return False
    if line.low.startswith(_CAPTION_LABELS):
        return True
    if _CREDIT.search(line.low) and (line.size <= 160 or not line.running):
        return True
    start = line.low.startswith(_CAPTION_STARTS)
    if line.closed:
        return start and line.size <= 100 and not STATES.search(line.low)
    return start or any(verb in line.low for verb in _CAPTION_VERBS)


def read_double_captions(lines: Sequence[Line], undecided: Sequence[int]) -> None:
    """A short paragraph told twice in a row is the caption of a picture and its tooltip."""
    for i, j in pairwise(undecided):
        if lines[i].bare == lines[j].bare and lines[i].size <= LONG and not lines[i].marker:
            lines[i].kind = lines[j].kind = "caption"
