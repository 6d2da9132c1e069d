"""Bullets glued to the first word of their item: "-Kết nạp 5 đoàn viên"."""

from typing import Final

from extractor.edits import Edit
from extractor.late import late

_GLUED: Final = late(r"\n[ \t]*[-–+*•●▪■◦►➢✓](?=[^\W\d_])")


def glued_bullets(text: str) -> list[Edit]:
    r"""The places behind such bullets, at which a blank is added.

    >>> [(one.start, one.words) for one in glued_bullets("Kết quả:\n-Kết nạp 5 đoàn viên")]
    [(10, ' ')]
    """
    behind = [glued.end() - 1 for glued in _GLUED.finditer(f"\n{text}")]
    return [Edit(at, at, " ") for at in behind]
