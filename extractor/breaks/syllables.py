"""Syllables of a word, or of two, that were run together: "côngđoàn", "hoạtđộngcôngđoàn"."""

from typing import Final

from extractor.edits import Edit
from extractor.forked import any_of
from extractor.late import late
from extractor.normalise import lowered
from extractor.signs import Signs

_SIGNS: Final = Signs(
    "côngđoàn", "đoànviên", "laođộng", "nhiệmkỳ", "nhiệmkì", "báocáo", "hoạtđộng", "viênchức",
    "nhânviên", "côngnhân", "việtnam",
)  # fmt: skip
_SYLLABLES: Final = tuple(
    "công đoàn viên lao động nhân nghiệp liên cơ sở bộ phận tổ chức nữ nam "  # noqa: SIM905
    "báo cáo tổng kết hoạt nhiệm kỳ kì đại hội nghị năm học phương hướng nhiệm vụ "
    "cán chủ tịch ban chấp hành thường ủy chính quyền cấp đảng giáo dục trường nhà đồng chí "
    "thi đua phong trào vững mạnh xuất sắc khen thưởng bằng giấy danh hiệu tập thể cá "
    "kết nạp vận ủng hộ hỗ trợ thăm hỏi quỹ người nghèo đời sống việt "
    "tỉnh huyện thành phố thị xã phường tháng ngày".split()
)
"""Syllables of what reports of unions are full of."""
_ANY: Final = any_of(_SYLLABLES)
_RUN: Final = late(rf"(?<![^\W\d_])(?:{_ANY}){{2,6}}(?![^\W\d_])")
_ONE: Final = late(rf"{_ANY}(?=(?:{_ANY}){{0,5}}(?![^\W\d_]))")


def syllables_apart(text: str) -> list[Edit]:
    """The places inside such words where a blank is missing.

    >>> text = "Hoạtđộngcôngđoàn nhiệmkì: 71 đoànviên ở Bắckạn"
    >>> [text[one.start :][:5] for one in syllables_apart(text)]
    ['độngc', 'côngđ', 'đoàn ', 'kì: 7', 'viên ']
    """
    low = lowered(text)
    if not _SIGNS.stand_in(low):
        return []
    edits: list[Edit] = []
    for run in _RUN.finditer(low):
        at = run.start()
        while (one := _ONE.match(low, at, run.end())) and one.end() < run.end():
            at = one.end()
            edits.append(Edit(at, at, " "))
    return edits
