"""Regular expressions alone: what a researcher would write in an afternoon.

Members, women, new members, money and awards by their usual wordings; every figure is given to
the first union that the text names. No periods, no grantors, no subordinate units.
"""

import re
from collections.abc import Iterator
from typing import Any, Final

from eval.baselines.record import (
    NUMBER,
    Found,
    first_union,
    lines,
    make_record,
    read_money,
    read_number,
)
from schemas import Record

_STAFF: Final = r"(?:CNVCLĐ|CBCCVC|CNLĐ|công nhân|người lao động|lao động|cán bộ)"
_MEMBERS: Final = re.compile(
    rf"\b(?:có|gồm|tổng số|là|với|quản lý)\s[^.\d]{{0,40}}(?P<evidence>(?P<number>{NUMBER})\s+"
    rf"(?P<noun>(?:cán bộ,? )?đoàn viên(?! thanh niên| ưu tú)|{_STAFF}))"
)
_WOMEN: Final = re.compile(
    rf"(?P<evidence>(?P<number>{NUMBER})\s+(?:đoàn viên |lao động |đồng chí |người )?(?:là )?nữ)\b"
)
_WOMEN_SHARE: Final = re.compile(
    rf"(?P<evidence>\bnữ\s+chiếm\s+(?:tỷ lệ\s+)?(?P<number>{NUMBER})\s*%"
    rf"|(?P<before>{NUMBER})\s*%\s+(?:đoàn viên |lao động )?(?:là )?nữ\b)",
    re.I,
)
_NEW: Final = re.compile(
    r"(?:kết nạp|phát triển)\s+(?:mới\s+|được\s+|thêm\s+)*"
    rf"(?P<evidence>(?P<number>{NUMBER})\s+đoàn viên)(?! thanh niên)"
)
_MONEY: Final = re.compile(
    rf"(?P<evidence>(?P<number>{NUMBER})\s*(?P<scale>tỷ|tỉ|triệu|tr|nghìn|ngàn)?\s*(?:đồng|đ)\b"
    r"(?P<each>\s*/\s*(?:suất|người|nhà|căn|em|cháu|hộ|phần|gia đình|đoàn viên))?)"
)
_FLOWS: Final = {
    "raised": r"ủng hộ|quyên góp|vận động|đóng góp|thu được",
    "lent": r"cho vay|trợ vốn|vay vốn",
    "held": r"quỹ hiện có|số dư|tổng quỹ|duy trì quỹ",
    "disbursed": r"hỗ trợ|trao|tặng|thăm|chi\b|trợ cấp|xây dựng",
}
_AWARDS: Final = {
    "order": r"Huân chương (?:Lao động|Độc lập)",
    "flag": r"Cờ thi đua",
    "certificate": r"Bằng khen|Giấy khen|Bằng Lao động sáng tạo",
    "medal": r"Kỷ niệm chương Vì sự nghiệp xây dựng tổ chức Công đoàn",
    "emulation_title": r"Chiến sĩ thi đua (?:cơ sở|cấp tỉnh)|Lao động tiên tiến"
    r"|Tập thể [Ll]ao động xuất sắc",
    "classification": r"(?:[Cc]ông đoàn cơ sở |CĐCS )?vững mạnh(?: xuất sắc)?"
    r"|[Hh]oàn thành (?:xuất sắc|tốt) nhiệm vụ",
    "prize": r"[Gg]iải (?:Nhất|Nhì|Ba|Khuyến khích)",
}
_AWARD: Final = re.compile(
    r"(?:(?P<count>\d+)\s+(?:lượt |tấm |chiếc )?)?(?P<title>"
    + "|".join(f"(?P<{name}>{title})" for name, title in _AWARDS.items())
    + r")(?:\s+(?P<rank>hạng (?:Nhất|Nhì|Ba|I{1,3})))?"
)
_TARGET: Final = re.compile("phấn đấu|chỉ tiêu|mục tiêu|dự kiến|sẽ |đề nghị", re.I)
_QUALIFIERS: Final = {
    "at_least": r"trên|hơn|ít nhất",
    "nearly": "gần",
    "approx": r"khoảng|chừng",
}


def extract(text: str, source: str = "-") -> Record:
    """The record of one text.

    >>> record = extract("CĐCS Sở Y tế Hà Nam có 71 đoàn viên, trong đó 30 nữ.")
    >>> [(fact.kind, fact.evidence.text) for fact in record.facts]
    [('member_count', '71 đoàn viên'), ('female_count', '30 nữ')]
    """
    branch = first_union(text)
    found = (one for start, end in lines(text) for one in _in_line(text, start, end, branch))
    return make_record(text, source, found)


def _in_line(text: str, start: int, end: int, branch: str) -> Iterator[Found]:
    for kind, one, fields in _figures(text[start:end]):
        before = text[start : start + one.start("evidence")]
        common = {"status": _status(before), "qualifier": _qualifier(before)}
        first, last = one.span("evidence")
        yield Found(kind, start + first, start + last, branch, {**common, **fields})
    for one in _AWARD.finditer(text, start, end):
        status = _status(text[start : one.start()])
        fields = {**_award(one), "status": status}
        yield Found("award", one.start("title"), one.end(), branch, fields)


def _figures(line: str) -> Iterator[tuple[str, re.Match[str], dict[str, Any]]]:
    for one in _MEMBERS.finditer(line):
        population = "union_members" if "đoàn viên" in one["noun"] else "staff"
        value = round(read_number(one["number"]))
        yield "member_count", one, {"value": value, "population": population}
    for one in _WOMEN.finditer(line):
        value = round(read_number(one["number"]))
        yield "female_count", one, {"value": value, "population": "union_members"}
    for one in _WOMEN_SHARE.finditer(line):
        share = read_number(one["number"] or one["before"])
        if share <= 100:
            yield "female_count", one, {"share": share, "population": "union_members"}
    for one in _NEW.finditer(line):
        yield "new_member_count", one, {"value": round(read_number(one["number"]))}
    for one in _MONEY.finditer(line):
        amount = read_money(one["number"], one["scale"])
        before = line[: one.start()]
        flow = max(_FLOWS, key=lambda flow: _last(_FLOWS[flow], before))
        if amount and _last(_FLOWS[flow], before) >= 0:
            each = one["each"] is not None or re.search(r"mỗi \w+ $", before) is not None
            yield "fund_amount", one, {"amount": amount, "flow": flow, "per_unit": each}


def _award(one: re.Match[str]) -> dict[str, Any]:
    name = next(name for name in _AWARDS if one[name])
    prize = one["title"].partition(" ")[2] if name == "prize" else None
    return {
        "title": one["title"].replace("CĐCS", "Công đoàn cơ sở"),
        "rank": one["rank"] or prize,
        "award_class": name,
        "recipient_type": "collective" if one["count"] else "branch",
        "count": int(one["count"]) or None if one["count"] else None,
    }


def _last(words: str, before: str) -> int:
    """Where the last of some words ends; -1 where there is none."""
    return max((found.end() for found in re.finditer(words, before)), default=-1)


def _status(before: str) -> str:
    return "target" if _TARGET.search(before) else "reported"


def _qualifier(before: str) -> str:
    return next(
        (name for name, words in _QUALIFIERS.items() if re.search(rf"(?:{words})\s+$", before)),
        "exact",
    )
