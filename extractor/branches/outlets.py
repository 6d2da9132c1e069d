"""Papers and stations whose name heads the page they put up, and is nobody's host there."""

from typing import Final

from extractor.late import late

_HEAD: Final = 120
"""Code points in which a page names the paper that put it up."""
_OUTLET: Final = late(
    r"\W*(?:đài (?:phát thanh|truyền hình|ptth|pt-th|pt&th|tiếng nói)|báo|tạp chí|cổng thông tin"
    r"|trang thông tin|trang tin)\b[^\n]{2,70}(?=\n|$)"
)
_ITS_UNION: Final = late(
    r"\b(?:công đoàn|cđcs|công đoàn cơ sở) (?:cơ sở )?(?:đài|báo|tạp chí|cổng)\b"
)


def heads_paper(low: str, start: int, end: int) -> bool:
    """Whether a host is the paper that heads its page, on a line of its own, of no union told.

    >>> page = "đài phát thanh thành phố lam giang\\ngiải thưởng 28/7"
    >>> heads_paper(page, 0, 34), heads_paper("đài phát thanh lam giang có 62 đoàn viên", 0, 24)
    (True, False)
    """
    if start >= _HEAD:
        return False
    line = low.rfind("\n", 0, start) + 1
    told = _OUTLET.match(low, line)
    if told is None or low[end : told.end()].strip(" .|-–\r"):
        return False
    return told.end() < len(low) and _ITS_UNION.search(low) is None
