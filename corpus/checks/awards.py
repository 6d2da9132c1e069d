"""Awards against a register, which has their number or their names."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Final

from corpus.checks.agreement import Verdict
from corpus.checks.figures import Reported
from corpus.checks.model import Judged
from corpus.register.model import Figure, RegisterRow, Value
from corpus.resolve import name_key
from extractor.late import late
from extractor.normalise import fold
from schemas import AwardClass, RecipientType
from schemas.period import period_years

_LED = re.compile(r"^(?:(?:năm|nhiệm kỳ|hạng)\s+\S+\s*)*(?:của|do)?\s+|^(?:của|do)\s+")
_BODY = re.compile(
    r"\b(?:lien doan|cong doan|uy ban|chu tich|thu tuong|chinh phu|bo|so|ban|tong|trung uong"
    r"|tinh uy)\b"
)
"""A word of those who grant awards, in a folded name."""
_SHORTS = {
    "bk": "Bằng khen",
    "gk": "Giấy khen",
    "cờ tđ": "Cờ thi đua",
    "ctđ": "Cờ thi đua",
    "hclđ": "Huân chương Lao động",
    "knc": "Kỷ niệm chương",
    "blđst": "Bằng Lao động sáng tạo",
    "cstđ": "Chiến sĩ thi đua",
    "lđtt": "Lao động tiên tiến",
    "ttlđxs": "Tập thể lao động xuất sắc",
    "vmxs": "vững mạnh xuất sắc",
    "htxsnv": "Hoàn thành xuất sắc nhiệm vụ",
    "httnv": "Hoàn thành tốt nhiệm vụ",
    "cp": "Chính phủ",
    "tlđ": "Tổng Liên đoàn",
    "tổng lđ": "Tổng Liên đoàn",
    "tổng lđlđvn": "Tổng Liên đoàn Lao động Việt Nam",
    "tổng lđlđ vn": "Tổng Liên đoàn Lao động Việt Nam",
    "tổng lđlđ": "Tổng Liên đoàn Lao động",
    "tlđlđvn": "Tổng Liên đoàn Lao động Việt Nam",
    "tlđlđ": "Tổng Liên đoàn Lao động",
    "ytvn": "Y tế Việt Nam",
    "gdvn": "Giáo dục Việt Nam",
    "ctvn": "Công Thương Việt Nam",
    "xdvn": "Xây dựng Việt Nam",
    "gtvtvn": "Giao thông vận tải Việt Nam",
    "nnptntvn": "Nông nghiệp và Phát triển nông thôn Việt Nam",
    "vcvn": "Viên chức Việt Nam",
    "đlvn": "Điện lực Việt Nam",
    "vn": "Việt Nam",
}
"""How registers abbreviate awards and, of who grants them, Government and sector unions."""
_PEOPLE = re.compile(r"\b(?:cá nhân|cn|đ/c|đồng chí|đoàn viên|người)\b", re.I)
"""What tells that a register's awards are those of people; else they are the union's own."""
_SHORT = re.compile(rf"\b(?:{'|'.join(sorted(_SHORTS, key=len, reverse=True))})\b", re.I)


_TO_ITSELF: Final = (RecipientType.BRANCH, RecipientType.HOST)
_OF_ONE_KIND: Final = (
    ("Cờ thi đua", "Bằng khen", "Giấy khen"),
    tuple(
        f"Huân chương {cause} hạng {rank}"
        for cause in ("Lao động", "Độc lập")
        for rank in ("Nhất", "Nhì", "Ba")
    ),
)
"""Awards of which a body grants a union one at a time, and articles confuse one with another."""
_ORDER: Final = "huan chuong"
_MERIT: Final = late(r"^[^.;\n]{0,60}\b(?:thành tích|cống hiến|đóng góp|công lao)\b")
_ONCE: Final = 1
"""Years from the decision on an order, granted once, to the ceremony."""


def judge_award(made: Judged, one: Reported, value: Value) -> Judged:
    """The verdict on one award.

    A number in the register is of all awards of its time, of which an article tells some: one
    award told alone agrees with its own number only, fewer need not contradict, more do. Names
    in the register hold the award; or another of its kind by the same body, from which it
    differs; or it is not in the register. Awards of people are none of the union's own.
    """
    count = int(one.told.value)
    people = one.row["recipient_type"] == RecipientType.INDIVIDUAL
    if people and isinstance(value, str) and not _PEOPLE.search(value):
        return replace(made, verdict=Verdict.NOT_IN_REGISTER, reason="of_people")
    if isinstance(value, str):
        told = _behind(one.name, value) if one.name else []
        if not told:
            other = count == 1 and any(_instead(one, value))
            if other and one.row["recipient_type"] in _TO_ITSELF:
                return replace(made, verdict=Verdict.DIFFERS, reason=None)
            return replace(made, verdict=Verdict.NOT_IN_REGISTER, reason="not_named")
        same = _same_granter(one.row["granted_by"], told)
        if not same and one.row["recipient_type"] == RecipientType.COLLECTIVE:
            return replace(made, verdict=Verdict.NOT_IN_REGISTER, reason="not_named")
        return replace(made, verdict=Verdict.AGREES if same else Verdict.DIFFERS, reason=None)
    if count == value:
        return replace(made, verdict=Verdict.AGREES, reason=None)
    if count < value:
        return replace(made, verdict=Verdict.NOT_IN_REGISTER, reason="part")
    percent = round(100 * (count - value) / value, 1) if value else None
    return replace(
        made, verdict=Verdict.DIFFERS, reason=None, difference=count - value, percent=percent
    )


def is_of_merit(one: Reported) -> bool:
    """Whether the years told of an award are those for which it is granted, not its own.

    "Huân chương Lao động hạng Nhì vì có thành tích từ năm 2019 đến năm 2023"
    """
    first, last = period_years(one.row["period"] or "")
    several = first is not None and last is not None and last - first > _ONCE
    return several and one.told.value == 1 and _MERIT.search(one.row["after"]) is not None


def dated_otherwise(one: Reported, rows: Iterable[RegisterRow]) -> RegisterRow | None:
    """The row that has an order of one class in another year than the article, the only one.

    Args:
        one: An award of a year in which the register has none.
        rows: All rows of its union.
    """
    if one.row["award_class"] != AwardClass.ORDER or one.row["recipient_type"] not in _TO_ITSELF:
        return None
    first, last = period_years(one.row["period"] or "")
    named = [
        row
        for row in rows
        if isinstance(value := row.figures.get(Figure.AWARDS), str)
        and _behind(one.name or "", value)
    ]
    if first is None or first != last or len(named) != 1 or one.told.value != 1:
        return None
    then = period_years(named[0].date or "")
    apart = all(year is not None and abs(year - first) > _ONCE for year in then)
    return named[0] if apart else None


def beside_named(figures: Sequence[Reported], judged: Sequence[Judged]) -> list[Judged]:
    """Takes "differs" from awards beside which the article tells the one the register has."""
    fitting = {
        (made.row, made.sheet, one.row["article_id"])
        for one, made in zip(figures, judged, strict=True)
        if one.figure is Figure.AWARDS and made.verdict is Verdict.AGREES
    }
    return [
        replace(made, verdict=Verdict.NOT_IN_REGISTER, reason="not_named")
        if made.verdict is Verdict.DIFFERS
        and isinstance(made.register, str)
        and not _behind(one.name or "", made.register)
        and (made.row, made.sheet, one.row["article_id"]) in fitting
        else made
        for one, made in zip(figures, judged, strict=True)
    ]


def _instead(one: Reported, value: str) -> Iterator[str]:
    """The awards of its kind by its body that a register names where it does not name this one."""
    name = fold(one.name or "")
    for kind in _OF_ONE_KIND:
        if name not in map(fold, kind):
            continue
        for other in kind:
            for rest in _behind(other, value) if fold(other) != name else ():
                body = _BODY.search(name_key(_LED.sub("", rest)))
                granter = one.row["granted_by"]
                if name.startswith(_ORDER) or (granter and body and _same_granter(granter, [rest])):
                    yield other


def _same_granter(granter: str | None, names: Sequence[str]) -> bool:
    """Whether who granted an award is among those the register names with it, as far as both tell.

    >>> _same_granter("Liên đoàn Lao động tỉnh Khánh Hòa", ["của LĐLĐ tỉnh"])
    True
    >>> _same_granter("Tổng Liên đoàn Lao động Việt Nam", ["LĐLĐ tỉnh"])
    False
    >>> _same_granter("Tổng Liên đoàn Lao động Việt Nam", ["năm 2019"])
    True
    """
    told = [name_key(_LED.sub("", one)) for one in names]
    if granter is None or not all(_BODY.search(one) for one in told):
        return True
    key = name_key(granter)
    return any(key in one or one in key for one in told)


def _behind(name: str, value: str) -> list[str]:
    """What stands behind an award wherever a register names it, up to the next award.

    >>> _behind("bằng khen", "BK UBND tỉnh; Cờ TĐ của TLĐ, GK"), _behind("giấy khen", "Cờ thi đua")
    (['UBND tỉnh'], [])
    """
    written_out = _SHORT.sub(lambda found: _SHORTS[found[0].casefold()], value)
    found = []
    for one in re.split(r"[;,\n]", written_out):
        words = one.split()
        folded = [fold(word) for word in words]
        size = len(name.split())
        for at in range(len(words) - size + 1):
            if " ".join(folded[at : at + size]) == fold(name):
                found.append(" ".join(words[at + size :]))
                break
    return found
