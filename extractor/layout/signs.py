"""Letters, words and figures of a line, as several readers look for them."""

from typing import Final

from extractor.late import late

LONG: Final = 300
"""Code points above which a line is a paragraph of the article, whatever it says."""
PUNCTUATION: Final = " \t.,:;|-–•·*()[]<>«»…!?/\\_=#~\"'“”"
LETTER: Final = late(r"[^\W\d_]")
WORD: Final = late(r"[^\W_]+")
QUANTITY: Final = late(r"(?<![\d/.-])(?!(?:19|20)\d\d(?!\d))\d+(?![/\d])")
"""A whole number that is no year and no part of a date."""
CELL_GAP: Final = late(r"\s*(?:[|•·\t]|\s{3,})\s*")
"""What sets the controls of a page apart that stand on one line."""
SHEET: Final = late(
    r"(?:biểu(?: mẫu)?|bảng|phụ lục|mẫu)(?: số)? (?:\d{1,2}|[ivx]{1,4})(?:[-./]?\d|[a-h])?"
    r"\s*[.:–-] ?\W?[^\W\d]"
)
"""What heads a table: "Biểu 2B. Khen thưởng năm 2021", "Bảng số 3: …"."""
