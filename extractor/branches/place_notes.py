"""Brackets behind a name that hold a place or a remark, and no other name."""

from typing import Final

from extractor.late import late
from extractor.normalise import lower

AREAS: Final = ("tỉnh", "thành phố", "huyện", "quận", "thị xã")
"""Openers of the names of areas that have a federation."""
_PLACE_NOTES: Final = ("tỉnh", "thành phố", "tp", "huyện", "quận", "nay", "cũ", "trước")
"""Openings of brackets behind a name that are no other name of it."""
_ZONE: Final = late(
    r"(?:(?:ở |tại |thuộc )?(?:kcn|kcx|kkt|ccn|khu (?:công nghiệp|chế xuất|kinh tế|công nghệ cao)"
    r"|cụm công nghiệp|thị xã|thị trấn|phường|xã|đặc khu)|đóng (?:tại|ở)) \w"
)
"""What begins a note on where a firm stands: "CĐCS Công ty May Lạc Bình (KCN Bàu Sậy)"."""
_PLACE_ALONE: Final = late(r"[^\W\d_a-z][^\W\d_A-Z]+(?:[ -][^\W\d_a-z][^\W\d_A-Z]+){1,3}")


def is_place_note(words: str, opener: str | None) -> bool:
    """Whether brackets hold a place or a remark rather than another name of the union.

    >>> is_place_note("Lam Giang", "huyện"), is_place_note("LĐLĐ H. Lũng Sậy", "huyện")
    (True, False)
    >>> is_place_note("KCN Bàu Sậy", "công ty"), is_place_note("KCN Bàu Sậy", "khu công nghiệp")
    (True, False)
    """
    if _ZONE.match(lower(words)) and not (opener and _ZONE.match(f"{lower(opener)} x")):
        return True
    if words.lower().startswith(_PLACE_NOTES) or not any(letter.isupper() for letter in words):
        return True
    # Behind the union of an area, a name and nothing else is that of the province it lies in.
    return opener in AREAS and _PLACE_ALONE.fullmatch(words.strip()) is not None
