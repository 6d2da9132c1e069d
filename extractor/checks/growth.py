"""How much a figure grew, or fell, and the figure before that it is told against."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from extractor.checks.enumerated import sort_of
from extractor.checks.finding import Change, Dong, Finding, finding, quoted
from extractor.checks.people import SHARE_POINTS, SHARE_POINTS_ROUNDED
from extractor.checks.prose import Prose
from extractor.checks.reach import ROUNDED, Counted, exact, field_of, figure
from extractor.late import late
from extractor.quantities import find_quantities
from extractor.quantities.model import MONEY, NUMBER, PERCENT, Quantity
from schemas import (
    Branch,
    Fact,
    FemaleCount,
    FundAmount,
    MemberCount,
    NewMemberCount,
    Qualifier,
    Status,
    UnitCount,
    WarningCode,
)

_TOLD: Final = late(
    r"(?: ?\([^();]{1,40}\))?[^.;()\d]{0,30}?[\s,(–-]+(?:đã )?"
    r"(?P<way>tăng|cao hơn|giảm|thấp hơn)(?: thêm| được| là)? "
    r"(?P<told>[^;()]{1,40}?)(?: nữ| mới)? so (?:với|cùng)\b(?P<than>[^;(),]{0,60}?)"
    r"(?:\((?P<in>[^();]{1,50})\)|(?:\blà|\bchỉ có|\bcó|:)(?P<is>[^;(),]{1,40}))",
)
"""What stands behind a figure: "1.302 người, tăng 12% so với năm 2022 (1.240 đoàn viên)"."""
_TOLD_FIRST: Final = late(
    r"[^\n]{0,200}?\bso (?:với|cùng)\b(?P<than>[^.;()]{0,50}?)"
    r"(?:\((?P<in>[^();]{1,50})\)|\b(?:là|có|chỉ có) (?P<is>[^;(),]{1,40}?)(?=,))[^.;\d]{0,60}?"
    r"\b(?P<way>tăng|giảm)(?: thêm| được| là)? (?P<told>[^;]{1,80}?)(?:\.\s|\.$|;|$)",
    re.I,
)
"""What stands behind the figure of now: ". So với năm 2022 (1.240 đoàn viên), số … tăng 62"."""
_SO: Final = late(r"\b[Ss]o (?:với|cùng)\b")
_NOUN: Final = late(r"[^\W\d]+(?: [^\W\d]+)?")
_REACHED: Final = late(r"\b(?:đạt|vượt|bằng|chiếm|hoàn thành)\b")
_FAR: Final = 500
"""Characters between a figure and the one before that it is then held against."""
_AIM: Final = late(r"\b(?:kế hoạch|chỉ tiêu|dự toán|nghị quyết|mục tiêu)\b")
_LEAST: Final = 5
"""A figure before, below which a share of it says little."""
_COUNTED: Final = late(
    r"\b(?:(?P<women>nữ)|(?P<members>đoàn viên|đv)|(?P<units>cđcs|công đoàn|tổ|nghiệp đoàn)"
    r"|(?P<staff>lao động|công nhân|nhân viên|cán bộ|cnvclđ|cnlđ|nlđ|cbccvc|viên chức))\b",
    re.I,
)
"""What is counted, where it is named behind a figure."""
_FIRST_OF: Final = ("women", "members", "units", "staff")
_PAUSE: Final = late(r"[.;](?!\d)")
_NEAR: Final = 60
"""Characters between a figure and another one, told behind it, before how much it grew."""


def growth_against_figures(
    branch: Branch, facts: Sequence[Fact], prose: Prose
) -> Iterator[Finding]:
    """A growth, in per cent or by how many, that the two figures told with it do not make."""
    for fact in facts:
        if fact.kind == "award" or fact.status is not Status.REPORTED:
            continue
        if field_of(fact, "value_max") or field_of(fact, "amount_max"):
            continue
        if fact.kind == "fund_amount" and (fact.per_unit or fact.rate is not None):
            continue
        if fact.kind == "female_count" and field_of(fact, "value") is None:
            continue
        found = _TOLD.match(prose.after(fact))
        if found is None or _AIM.search(found["than"]):
            continue
        money = fact.kind == "fund_amount"
        base = _only(found["in"] or found["is"], MONEY if money else NUMBER)
        growth = _only(found["told"], PERCENT) or _only(found["told"], MONEY if money else NUMBER)
        if base is None or growth is None or not base.value or base.value < _LEAST:
            continue
        told = (found["told"][growth.end :], (found["in"] or found["is"])[base.end :])
        now_told = fact if isinstance(fact, FundAmount) else _of_its_noun(fact, facts, told, prose)
        if now_told is None:
            continue
        now, before = figure(now_told), base.value
        sign = 1 if found["way"] in ("tăng", "cao hơn") else -1
        percent = growth.type == PERCENT
        if not percent and not exact(now_told):
            continue
        made = 100 * (now - before) / before if percent else now - before
        stated = sign * (growth.value or 0)
        plain = growth.qualifier == base.qualifier == Qualifier.EXACT
        slack = (SHARE_POINTS if plain else SHARE_POINTS_ROUNDED) if percent else 0
        if not percent and (not plain or isinstance(now_told, FundAmount)):
            slack = max(abs(stated) * 0.1, before * 0.01)
        if percent:
            slack += 100 * _rounding(now_told) / before
        if abs(made - stated) > slack:
            unit = "%" if percent else "đồng" if money else ""
            yield finding(
                WarningCode.SHARE_DISAGREES,
                (now_told,),
                "growth_disagrees",
                stated=Change(stated).of(unit),
                now=quoted(now_told),
                before=Dong(round(before)) if money else round(before),
                made=Change(made).of(unit),
            )


def _of_its_noun(
    fact: Counted, facts: Sequence[Fact], told: Sequence[str], prose: Prose
) -> Counted | None:
    """Of a figure, and one told right before it, that which the growth counts by its noun.

    "Có 1.158 đoàn viên trên 1.165 lao động, tăng 27 đoàn viên" is told of the members.
    """
    nouns = {noun for words in told if (noun := sort_counted(words))}
    if not nouns or nouns & _sorts(fact):
        return fact
    before = [
        one
        for one in facts
        if isinstance(one, (MemberCount, FemaleCount, NewMemberCount, UnitCount))
        and one.status is Status.REPORTED
        and one.sentence.start == fact.sentence.start
        and one.evidence.end <= fact.evidence.start <= one.evidence.end + _NEAR
        and nouns & _sorts(one)
    ]
    last = max(before, key=lambda one: one.evidence.start, default=None)
    there = prose.between(last, fact) if last else ""
    return None if last is None or not exact(last) or _PAUSE.search(there) else last


def sort_counted(words: str) -> str | None:
    """What the words behind a figure say that it counts; None where they do not.

    >>> [sort_counted(told) for told in (" cán bộ, đoàn viên", " nữ đoàn viên", " người")]
    ['members', 'women', None]
    """
    there = {one.lastgroup for one in _COUNTED.finditer(words)}
    return next((sort for sort in _FIRST_OF if sort in there), None)


def _sorts(fact: Counted) -> set[str]:
    """By which nouns a figure may be told again."""
    if isinstance(fact, MemberCount):
        return {"members" if fact.population == "union_members" else "staff"}
    if isinstance(fact, NewMemberCount):
        return {"members", "staff"}
    return {"women" if isinstance(fact, FemaleCount) else "units"}


def _rounding(fact: Counted | FundAmount) -> float:
    """By how much a figure told with trên, gần, khoảng … may miss the true one.

    "Trên 1,83 tỷ đồng" is less than 1,84 tỷ, "trên 500 triệu" less than 550.
    """
    if exact(fact):
        return 0
    digits = str(figure(fact))
    last = 10 ** (len(digits) - len(digits.rstrip("0")))
    return float(min(last, ROUNDED * figure(fact)))


def growth_told_first(branch: Branch, facts: Sequence[Fact], prose: Prose) -> Iterator[Finding]:
    """The same, where the figure of now was told before: "So với năm 2022 (1.240), tăng 62"."""
    counts = [
        one
        for one in facts
        if isinstance(one, (MemberCount, NewMemberCount, UnitCount))
        and one.status is Status.REPORTED
        and exact(one)
    ]
    for now in counts:
        behind = prose.behind(now, _FAR)
        found = _TOLD_FIRST.match(behind) if _SO.search(behind) else None
        if found is None or _AIM.search(found[0][found.start("than") :].casefold()):
            continue
        told = found["in"] or found["is"]
        base = _only(told, NUMBER)
        noun = _NOUN.search(told[base.end :]) if base else None
        if base is None or base.qualifier != Qualifier.EXACT or (base.value or 0) < _LEAST:
            continue
        if noun and noun[0].casefold() not in now.evidence.text.casefold():
            continue
        start = now.evidence.end + found.start("than")
        if any(
            now.evidence.end < one.evidence.start < start and sort_of(one) == sort_of(now)
            for one in counts
        ):
            continue
        yield from _grown(now, int(base.value or 0), found["way"], found["told"])


def _grown(now: Counted, before: int, way: str, told: str) -> Iterator[Finding]:
    """A growth told in words that is not that from one figure to the next."""
    sign, apart = 1 if way == "tăng" else -1, figure(now) - before
    words = _REACHED.split(told)[0]
    for grown, made, unit, slack in (
        (_first(words, NUMBER), apart, "", 0.0),
        (_first(words, PERCENT), 100 * apart / before, "%", SHARE_POINTS),
    ):
        if grown is None or grown.qualifier != Qualifier.EXACT:
            continue
        if abs(made - sign * (grown.value or 0)) > slack:
            yield finding(
                WarningCode.SHARE_DISAGREES,
                (now,),
                "growth_disagrees",
                stated=Change(sign * (grown.value or 0)).of(unit),
                now=quoted(now),
                before=before,
                made=Change(made).of(unit),
            )
            return


def _first(told: str, kind: str) -> Quantity | None:
    """The first quantity of a sort in some words."""
    return next((one for one in find_quantities(told) if one.type == kind), None)


def _only(told: str, kind: str) -> Quantity | None:
    """The one quantity of a sort in some words; a year is none."""
    there = [
        one
        for one in find_quantities(told)
        if one.type == kind and not told[: one.start].rstrip().endswith(("năm", "/"))
    ]
    return there[0] if len(there) == 1 else None
