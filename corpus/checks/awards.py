"""Awards against a register, which has their number or their names."""

import re
from collections.abc import Sequence
from dataclasses import replace

from corpus.checks.agreement import Verdict
from corpus.checks.figures import Reported
from corpus.checks.model import Judged
from corpus.register.model import Value
from corpus.resolve import name_key
from extractor.normalise import fold
from schemas import RecipientType

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
}
"""How registers abbreviate awards and, of who grants them, the Government."""
_PEOPLE = re.compile(r"\b(?:cá nhân|cn|đ/c|đồng chí|đoàn viên|người)\b", re.I)
"""What tells that a register's awards are those of people; else they are the union's own."""
_SHORT = re.compile(rf"\b(?:{'|'.join(sorted(_SHORTS, key=len, reverse=True))})\b", re.I)


def judge_award(made: Judged, one: Reported, value: Value) -> Judged:
    """The verdict on one award.

    A number in the register is of all awards of its time, of which an article tells some: one
    award told alone agrees with its own number only, fewer need not contradict, more do. Names
    in the register hold the award, or it is not in the register; awards of people are none of the
    union's own.
    """
    count = int(one.told.value)
    people = one.row["recipient_type"] == RecipientType.INDIVIDUAL
    if people and isinstance(value, str) and not _PEOPLE.search(value):
        return replace(made, verdict=Verdict.NOT_IN_REGISTER, reason="of_people")
    if isinstance(value, str):
        told = _behind(one.name, value) if one.name else []
        if not told:
            return replace(made, verdict=Verdict.NOT_IN_REGISTER, reason="not_named")
        same = _same_granter(one.row["granted_by"], told)
        return replace(made, verdict=Verdict.AGREES if same else Verdict.DIFFERS, reason=None)
    if count == value:
        return replace(made, verdict=Verdict.AGREES, reason=None)
    if count < value:
        return replace(made, verdict=Verdict.NOT_IN_REGISTER, reason="part")
    percent = round(100 * (count - value) / value, 1) if value else None
    return replace(
        made, verdict=Verdict.DIFFERS, reason=None, difference=count - value, percent=percent
    )


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
