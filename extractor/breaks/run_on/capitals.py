"""Headings in capitals that were run into one line: letterheads, kinds of documents, chapters."""

import re
from collections.abc import Iterator
from typing import Final

from extractor.late import late
from extractor.letters import LOWER, UPPER

_VOWELS: Final = "AEIOUYÀ-ÃÈ-ÊÌÍÒ-ÕÙÚÝĂĨŨƠƯẠ-Ỹ"
_SYLLABLE: Final = late(
    rf"[“\"(]?(?:NGH?|GH|GI|KH|PH|QU|TH|TR|CH|NH|[BCDĐGHKLMNPRSTVX])?[{_VOWELS}]{{1,3}}"
    r"(?:NG|NH|CH|[CMNPT])?[”\"),:;?!…]*"
)
_RUN: Final = late(rf"(?<![^\s])[^\s{LOWER}]+(?:[ ][^\s{LOWER}]+)*(?!\S)")
"""Words without a small letter, one behind the other."""
_TWO: Final = late(rf"[{UPPER}]{{2}}[”\",:;)]? [“\"(]?[{UPPER}]{{2}}")
_PART: Final = late(
    r"(?<!TM\.)(?<!TP\.)(?<!KT\.)(?<!T[TRX]\.)(?<!\b[HPQX]\.)(?<=[.!?]) "
    r"|(?<=\S) (?=(?:[IVX]{1,5}|\d{1,2}|[A-GĐ])[.)/] )"
    r"| (?=[|»>])|(?<=[|»>]) |(?:(?<=HÀNH)|(?<=THƯỜNG VỤ)) (?=(?:PHÓ )?CHỦ TỊCH(?:\s|$))"
)
_MARK: Final = late(r"(?:[IVX]{1,5}|\d{1,2}|[A-GĐ])[.)/:-]")
_SHORTENED: Final = late(r"(?<!\w)(?:[Tt]r|TR|TT|T[PpXx]|[HPQX])\. $")
"""What stands before a name, and ends nothing by its stop: "CĐCS Tr. THCS LÝ SƠN"."""
_STAYS: Final = late(
    r"(?:(?:\d{1,2}|[IVX]{1,5})/)?(?:19|20)\d\d(?:[-–](?:19|20)?\d\d)?[)\]:,]?|\(.*\)|[-–&+]"
    r"|[IVX]{1,6}[,)]?|\d{1,3}"
)
"""What belongs to the heading before it, where that tells of a time or of a number."""
_BEFORE_NUMBER: Final = frozenset(
    ("NĂM", "HỌC", "KỲ", "KHÓA", "QUÝ", "THỨ", "SỐ", "ĐẾN", "THÁNG", "NGÀY", "LẦN", "-", "–")
)
_DOCUMENT: Final = late(
    r"(?:(?:TÓM TẮT|DỰ THẢO) )?(?:BÁO CÁO(?: TÓM TẮT)?|BIÊN BẢN|NGHỊ QUYẾT|QUYẾT (?:ĐỊNH|NGHỊ)"
    r"|DANH SÁCH|THÔNG BÁO|KẾ HOẠCH|TỜ TRÌNH|CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM|TM\.? .{8,}"
    r"|CHỦ TỊCH|THƯ KÝ|CHỦ TỌA|PHÓ CHỦ TỊCH|BAN CHẤP HÀNH)\W*"
)
"""What stands alone on a line, however short."""
_UNION: Final = r"(?:LĐLĐ|LIÊN ĐOÀN LAO ĐỘNG|CÔNG ĐOÀN|CĐCS|CĐN?|TỔNG LIÊN ĐOÀN LAO ĐỘNG)"
_TWO_UNIONS: Final = late(
    rf"(?:{_UNION}|PHÒNG|SỞ|UBND|TRƯỜNG|CÔNG TY)(?! VIỆT)(?: \S+){{2,12}}?"
    r" (?=(?:CĐCS|CÔNG ĐOÀN(?: CƠ SỞ)?|BAN CHẤP HÀNH|TÓM TẮT|BÁO CÁO|BIÊN BẢN|NGHỊ QUYẾT"
    r"|CỘNG HÒA XÃ HỘI|(?:BIỂU |BẢNG )?TỔNG (?:HỢP|KẾT)|KẾT QUẢ|DANH SÁCH|BẢN TIN)(?= ))"
    r"(?<!BAN CHẤP HÀNH )(?<!ĐỘNG )(?<!HỘI )(?<!VỀ )(?<!CỦA )(?<!CÁC )(?<!CẤP )(?<!TÁC )(?<!NGÀNH )"
    r"(?<!TẮT )(?<!CÁO )(?<!BIÊN )(?<!SỐ )(?<!BẢNG )(?<!BIỂU )(?<!TIN )(?<!TRÍCH )"
    r"(?<!THẢO )(?<!ĐOÀN )"
)
"""A letterhead: the union above, the one that writes, and what it writes."""
_AFTER: Final = late(rf"(?:[”\")\]]|\|)* ?(?:[{UPPER}\d“\"(\[*+•|»>-]|–|$)")
_ALONE: Final = 4
"""Syllables in capitals from which a heading is told anywhere."""
_HEAD: Final = 400


def in_capitals(line: str) -> Iterator[int]:
    """The blanks around what is written in capitals.

    >>> told = "Kính gửi cấp trên. BÁO CÁO TỔNG KẾT NĂM 2017 Năm qua có 71 đoàn viên."
    >>> [told[at + 1 :][:7] for at in in_capitals(told)]
    ['BÁO CÁO', 'Năm qua']
    """
    if not _TWO.search(line):
        return
    for run in _RUN.finditer(line):
        if run.end() - run.start() < 6:
            continue
        at = run.start()
        for part in [*_PART.finditer(line, at, run.end()), None]:
            if part and _MARK.fullmatch(line, line.rfind(" ", 0, part.start()) + 1, part.start()):
                continue
            end = part.start() if part else run.end()
            yield from _heading(line, at, end)
            at = part.end() if part else end


def _heading(line: str, start: int, end: int) -> Iterator[int]:
    """The blanks around a stretch of capitals, if it is a heading."""
    words = [(start + one.start(), one.group()) for one in re.finditer(r"\S+", line[start:end])]
    while words and not (
        _is_spoken(words[0][1]) or _MARK.fullmatch(words[0][1]) or _is_short(words[0][1])
    ):
        words.pop(0)
    while words and (words[-1][1] in "-–+&|/" or not _is_spoken(words[-1][1])):
        if (
            len(words) > 1
            and words[-1][1] not in "-–+&|/"
            and _STAYS.fullmatch(words[-1][1])
            and (_in_time(words[-2][1]) or words[-1][1][0] == "(")
        ):
            break
        words.pop()
    spoken = sum(_is_spoken(word) for _, word in words)
    if spoken < 2:
        return
    first, last = words[0][0], words[-1][0] + len(words[-1][1])
    told = line[first:last]
    alone = _DOCUMENT.fullmatch(told) is not None
    begins = (
        first == 0
        or (line[first - 2] in '.!?”")|»>/' and not _SHORTENED.search(line, first - 5, first))
        or line[first - 2].isdigit()
        or bool(_MARK.fullmatch(words[0][1]))
    )
    over = line[last + 1 : last + 3]
    titled = spoken == _ALONE - 1 and over[:1].isupper() and over[1:].islower()
    if not (alone or begins or titled or spoken >= _ALONE):
        return
    if not _AFTER.match(line, last) or _opened(line, first):
        return
    if first:
        yield first - 1
    if line[last : last + 1] == " " and line[last + 1 : last + 2] not in ("", "("):
        yield last
    if first < _HEAD:
        at = first
        while above := _TWO_UNIONS.match(line, at, last):
            at = above.end()
            yield at - 1


def _is_spoken(word: str) -> bool:
    """Whether a word is a Vietnamese syllable rather than an abbreviation."""
    return (
        len(word) > 1
        and all(_SYLLABLE.fullmatch(one) for one in re.split(r"[-–/]", word) if one)
        and word[-1] not in "-–/"
    )


def _is_short(word: str) -> bool:
    """Whether a word is an abbreviation, with which a heading may begin."""
    return len(word) > 1 and word.removesuffix(".").isalpha()


def _in_time(word: str) -> bool:
    """Whether a word tells that a number or a year behind it belongs to it."""
    return word.strip("(") in _BEFORE_NUMBER or _STAYS.fullmatch(word) is not None


def _opened(line: str, at: int) -> bool:
    """Whether a quotation or a bracket is open at a place."""
    start = max(0, at - 200)
    return line.rfind("“", start, at) > line.rfind("”", start, at) or line.rfind(
        "(", start, at
    ) > line.rfind(")", start, at)
