"""Money there was, taken in, spent, and left."""

from collections.abc import Iterator, Sequence
from itertools import product
from typing import Final

from extractor.checks.finding import Dong, Finding, finding, quoted
from extractor.checks.prose import Prose
from extractor.checks.reach import exact, is_part, results
from extractor.late import late
from schemas import Branch, Fact, FundAmount, WarningCode

_UNITS: Final = {"tỷ": 10**9, "tỉ": 10**9, "triệu": 10**6, "nghìn": 10**3, "ngàn": 10**3}
_WRITTEN: Final = late(
    r"\d(?:[\d.]*\d)?(?:,(?P<decimals>\d{1,3}))? ?(?P<unit>tỷ|tỉ|triệu|nghìn|ngàn)?\b"
)
_LONGEST: Final = 1500
"""Characters of a passage that accounts for one time."""
_MOST: Final = 60
"""Characters before a sum in which its name stands."""
_NAME: Final = r"[^;.:\n\d]{0,25}?"
_OF: Final = r"(?: (?:học )?(?:(?:19|20)\d\d(?: ?[-–/] ?(?:19|20)\d\d)?|nay|này)\b)?"
"""The year behind "đầu năm"."""
_OPENING: Final = late(
    rf"\b(?:tồn|dư|kết dư|số dư)\b{_NAME}\b(?:đầu|(?:năm|kỳ) (?:trước|cũ))\b|\b(?:năm|kỳ)"
    r" (?:trước|cũ|\d{4}) (?:chuyển|mang) sang\b(?! (?:năm|kỳ))"
    rf"|\bđầu (?:kỳ|năm|nhiệm kỳ)\b{_OF}[^;.:\n\d]{{0,45}}?\b(?:tồn|dư|còn|có)\b"
)
_CLOSING: Final = late(
    rf"\b(?:tồn|dư|kết dư|số dư|còn lại|còn)\b{_NAME}"
    r"\b(?:cuối|bàn giao|(?:chuyển|mang) sang (?:năm|kỳ)|(?:năm|kỳ) sau)\b"
    rf"|\b(?:cuối|hết) (?:kỳ|năm|nhiệm kỳ)\b{_OF}{_NAME}\b(?:tồn|dư|còn)\b"
    rf"|\b(?:hiện(?: nay| tại)?|đến nay|nay)\b{_NAME}\b(?:còn|tồn|dư)\b"
    r"|\b(?:tồn quỹ|số dư|kết dư) (?:đến|hiện)|\bquỹ (?:hiện )?còn\b|\bcòn (?:tồn|dư|lại)\b"
)
_INCOME: Final = late(r"\b(?:tổng )?(?:số )?(?:thu|tiền thu)\b")
_SPENDING: Final = late(r"\b(?:tổng )?(?:số )?(?:chi|tiền chi)\b")
_SENTENCE_END: Final = late(r"\.\s")
_OF_THEM: Final = late(r"\b(?:trong (?:đó|số)|gồm)\b")


def balance_against_flow(branch: Branch, facts: Sequence[Fact], prose: Prose) -> Iterator[Finding]:
    """Money left that is not what there was, with what came in and without what was spent.

    Only where one passage tells all four, each by its name, and no sum that is no fact. Of several
    sums taken in or spent one may be the whole and the others its parts, or they add up.
    """
    sums, told = accounted(facts, prose)
    for first, role in enumerate(told):
        if role != "opening":
            continue
        last = next((at for at in range(first + 1, len(sums)) if told[at] == "closing"), None)
        between = told[first + 1 : last]
        if last is None or "opening" in between:
            continue
        if sums[last].evidence.end - sums[first].evidence.start > _LONGEST:
            continue
        income, spending = (
            [sums[first + 1 + at] for at, one in enumerate(between) if one == what]
            for what in ("income", "spending")
        )
        whole = len(prose.sums(sums[first], sums[last])) == len(between) + 2
        if income and spending and whole:
            yield from _not_left(sums[first], income, spending, sums[last])


def accounted(facts: Sequence[Fact], prose: Prose) -> tuple[list[FundAmount], list[str | None]]:
    """The sums of an account in the order they are told, and what each is in it."""
    sums = [
        one
        for one in results(facts, FundAmount)
        if not one.per_unit and one.rate is None and exact(one)
    ]
    sums.sort(key=lambda one: one.evidence.start)
    return sums, [_role_of(at, sums, prose) for at in range(len(sums))]


def _role_of(at: int, sums: Sequence[FundAmount], prose: Prose) -> str | None:
    """What a sum is in an account, by the words between it and the one before it."""
    one = sums[at]
    before = prose.line_before(one)
    if at and sums[at - 1].evidence.end > one.evidence.start - len(before):
        before = prose.between(sums[at - 1], one)
    before = before[-_MOST - 40 :].casefold()
    if _OF_THEM.search(_SENTENCE_END.split(before)[-1]) or is_part(one):
        return "part"
    for role, words in (("opening", _OPENING), ("closing", _CLOSING)):
        if words.search(before[-_MOST:]):
            return role
    found = [
        (match.end(), role)
        for role, words in (("income", _INCOME), ("spending", _SPENDING))
        for match in words.finditer(before)
    ]
    if found:
        return max(found)[1]
    return "income" if one.flow == "raised" else None


def _not_left(
    opening: FundAmount,
    income: Sequence[FundAmount],
    spending: Sequence[FundAmount],
    closing: FundAmount,
) -> Iterator[Finding]:
    ways = product(_ways(income), _ways(spending))
    came_in, went_out = (max(sums, key=lambda one: one.amount) for sums in (income, spending))
    four = (opening, came_in, went_out, closing)
    slack = 2 * min(place_of(one.evidence.text) for one in four)
    for came, went in ways:
        if abs(opening.amount + came - went - closing.amount) <= slack:
            return
    yield finding(
        WarningCode.CLOSING_DISAGREES,
        four,
        "balance_disagrees",
        opening=quoted(opening),
        income=quoted(came_in),
        spending=quoted(went_out),
        due=Dong(opening.amount + came_in.amount - went_out.amount),
        closing=quoted(closing),
    )


def _ways(sums: Sequence[FundAmount]) -> set[int]:
    return {*(one.amount for one in sums), sum(one.amount for one in sums)}


def place_of(told: str) -> int:
    """What one in the last digit that is written of a sum stands for.

    >>> place_of("52,4 triệu đồng"), place_of("20 triệu"), place_of("3.412.000đ")
    (100000, 1000000, 1)
    """
    found = _WRITTEN.search(told.casefold())
    if found is None or found["unit"] is None:
        return 1
    return int(_UNITS[found["unit"]] / 10 ** len(found["decimals"] or ""))
