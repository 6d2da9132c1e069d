"""Equal sums of a text: one told again, or several."""

from extractor.facts.draft import Draft
from extractor.facts.fund_amount.ledger import booked_as
from extractor.late import late
from extractor.letters import UPPER
from extractor.normalise import lower

_NEVER_ONE = ({"lent", "disbursed"}, {"lent", "raised"})
"""Ways of which a sum went only one: gifts are no loans."""
_PAID_FOR = (
    r"(?:(?P<winner>tập thể|cá nhân|giải|danh hiệu)|(?P<house>nhà|căn|ngôi|mái ấm)"
    r"|(?P<gift>suất|phần|túi|gói|giỏ|quà|người|đoàn viên|công nhân|em|cháu|chị|anh|trường hợp))\b"
)
_EACH_BEHIND = late(rf" ?/ ?{_PAID_FOR}")
_EACH_BEFORE = late(rf"\b(?:mỗi|một) {_PAID_FOR}[^,;.:\d]{{0,20}}$")
_LISTED_NEAR = 8
"""Sentences within which items of a list may tell equal sums."""
_ITEM = late(
    r"\W*(?:(?<=\n)|[-–+•*◦]\s?|\w{1,2}[.)]\s?)(?!(?:viết |ghi )?bằng chữ)"
    r"(?P<label>[^:;.\d]{4,80})"
)
"""The label of an item with a sum: "- Thăm hỏi ốm đau: …"."""
_FUND = late(r"(?:nguồn )?quỹ [“\"]?\w+ \w+")
_WORD = late(r"\w+")
_NAME = late(rf"[{UPPER}]\w+(?: [{UPPER}]\w+)*")
_NAMED_RECEIVERS = late(
    rf"(?:^|[\s,])((?:[^\W\d]+ ){{0,3}}[{UPPER}]\w+(?: [{UPPER}]\w+)*"
    rf"(?:(?:,| và)(?: [^\W\d]+){{0,2}} [{UPPER}]\w+(?: [{UPPER}]\w+)*)+),? mỗi [^,;.:\d]{{2,20}} $"
)
"""Receivers told by name, of whom each gets a sum: "A và B, mỗi tỉnh 30 triệu đồng"."""


def same_sum(one: Draft, other: Draft) -> bool:
    """Whether two equal sums are one told twice.

    In one sentence they are two ("A 5 triệu đồng, B 5 triệu đồng"), and so are sums of a paragraph
    or of accounts that go another way, and gifts of the same worth that come at another pace or go
    to others.
    """
    if one.view is other.view:
        return False
    flows = {one.fields["flow"], other.fields["flow"]}
    if len(flows) > 1 and (
        one.view.block == other.view.block
        or booked_as(one.view)
        or booked_as(other.view)
        or flows in _NEVER_ONE
    ):
        return False
    if not one.fields.get("per_unit"):
        return True
    if one.view.block == other.view.block and _go_to_others(one, other):
        return False
    what, other_what = _paid_for(one), _paid_for(other)
    if what and other_what and what != other_what:
        return False
    to, other_to = one.fields.get("beneficiaries"), other.fields.get("beneficiaries")
    return one.fields.get("rate") == other.fields.get("rate") and (
        not to or not other_to or to["count"] == other_to["count"]
    )


def listed_apart(one: Draft, other: Draft) -> bool:
    """Whether equal sums stand in a list, in items or for funds of other names.

    "- Quỹ Khuyến học: 7.900.000đ" and "- Quỹ Vì người nghèo: 7.900.000đ".
    """
    far = abs(one.view.index - other.view.index) > _LISTED_NEAR
    if far or not (one.qualifier == other.qualifier == "exact"):
        return False
    low = one.view.analysis.low
    items = [_ITEM.match(low, draft.view.start, draft.start) for draft in (one, other)]
    if items[0] and items[1]:
        return items[0]["label"] != items[1]["label"]
    names = [lower(draft.fields.get("fund") or "") for draft in (one, other)]
    if not all(_FUND.match(name) for name in names):
        return False
    first, second = (frozenset(_WORD.findall(name)) for name in names)
    return not (first <= second or second <= first)


def _go_to_others(one: Draft, other: Draft) -> bool:
    """Whether equal sums go to receivers told by other names: "Bắc Khê và Bắc Hà, mỗi tỉnh"."""
    names = [
        set(_NAME.findall(found[1]))
        for draft in (one, other)
        if (
            found := _NAMED_RECEIVERS.search(
                draft.view.analysis.text, draft.view.start, draft.start
            )
        )
    ]
    return len(names) > 1 and bool(names[0] and names[1]) and not names[0] & names[1]


def _paid_for(draft: Draft) -> str | None:
    """For what a sum for each is told: for a winner, a house, or a gift to one of many."""
    low = draft.view.analysis.low
    told = _EACH_BEHIND.match(low, draft.end) or _EACH_BEFORE.search(
        low, draft.view.start, draft.start
    )
    return told.lastgroup if told else None
