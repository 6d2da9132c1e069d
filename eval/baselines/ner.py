"""Named entities of underthesea and the nearest number: no knowledge of unions beyond their names.

A union is an entity of any sort that follows a word such as "Công đoàn" or "LĐLĐ" or begins with
one (the tagger calls few of them organisations). Every "đoàn viên", "nữ" and "đồng" with a number
just before it is a figure of the union named last. Awards cannot be found this way.
"""

import re
from collections.abc import Iterator
from typing import Any, Final

from eval.baselines.record import NUMBER, Found, lines, make_record, read_money, read_number
from schemas import Record

_HEADS: Final = re.compile(
    rf"(?P<number>{NUMBER})\s*(?P<scale>tỷ|tỉ|triệu|nghìn|ngàn)?"
    r"(?P<between>(?:\s+[^\W\d]+){0,3}?)\s*\b(?P<head>đoàn viên|nữ|đồng)\b"
)
_UNION_WORDS: Final = {
    *("công", "đoàn", "cđcs", "lđlđ", "liên", "lao", "động", "nghiệp", "tổng"),
    *("cơ", "sở", "viên", "chức", "ngành"),
}
_FIRST_WORDS: Final = ("công đoàn", "cđcs", "lđlđ", "liên đoàn", "nghiệp đoàn", "tổng")


def extract(text: str, source: str = "-") -> Record:
    """The record of one text; loads the tagger at the first call.

    >>> record = extract("CĐCS Sở Y tế Hà Nam có 71 đoàn viên.")
    >>> [(fact.kind, fact.evidence.text) for fact in record.facts]
    [('member_count', '71 đoàn viên')]
    """
    return make_record(text, source, _found(text))


def _found(text: str) -> Iterator[Found]:
    latest: str | None = None
    waiting: list[Found] = []
    for start, end in lines(text):
        line = text[start:end]
        figures = list(_HEADS.finditer(line))
        if not figures and latest is not None:
            continue  # tagging is slow, and this line says nothing that is looked for
        unions = _unions(line)
        for one in figures:
            before = [name for at, name in unions if at < one.start()]
            name = before[-1] if before else latest
            kind, fields = _fact(one)
            figure = Found(kind, start + one.start(), start + one.end(), name or "", fields)
            if fields.get("amount") == 0:
                continue
            if name is None:
                waiting.append(figure)
            else:
                yield figure
        if unions:
            latest = unions[-1][1]
    first = latest or "Công đoàn"
    for figure in waiting:
        yield Found(figure.kind, figure.start, figure.end, first, figure.fields)


def _fact(one: re.Match[str]) -> tuple[str, dict[str, Any]]:
    value = round(read_number(one["number"]))
    match one["head"]:
        case "đồng":
            amount = read_money(one["number"], one["scale"])
            return "fund_amount", {"amount": amount, "flow": "disbursed"}
        case "nữ":
            return "female_count", {"value": value, "population": "union_members"}
        case _:
            return "member_count", {"value": value, "population": "union_members"}


def _unions(line: str) -> list[tuple[int, str]]:
    """The unions named in a line with where their names begin."""
    from underthesea import ner

    found: list[tuple[int, str]] = []
    name: list[str] = []
    inside = False
    at = 0
    for word, _, _, tag in [*ner(line), ("", "", "", "O")]:
        place = max(line.find(word, at), at) if word else len(line)
        if tag.startswith("I-") and inside:
            name.append(word)
        elif tag != "O":
            inside = True
            name.append(word)
        else:
            if inside and (words := " ".join(name)).lower().startswith(_FIRST_WORDS):
                found.append((at, words))
            if inside or not set(word.lower().split()) <= _UNION_WORDS:
                name = []
            inside = False
            if word and set(word.lower().split()) <= _UNION_WORDS:
                name.append(word)
        at = place
    return found
