"""Facts told again — in headline, lead, caption, a later paragraph — become one."""

from collections.abc import Sequence

from extractor.awards_again import given_later, named_later, those_told, told_one_by_one
from extractor.facts.draft import Draft
from extractor.handed_over import is_handed_over
from extractor.late import late
from extractor.layout import Layout
from extractor.sports import are_apart, part_of_contest
from extractor.sums_again import listed_apart, same_sum

_GATHERED_AND_GIVEN = {"raised", "disbursed"}
"""The two ways a sum may be told of that was gathered for others: "240 triệu gửi Trường Sa"."""
_LATE = ("headline", "kicker", "caption")
"""Blocks that retell: a fact's first full statement is looked for elsewhere first."""

_FIGURE = {
    "member_count": "value",
    "new_member_count": "value",
    "unit_count": "value",
    "fund_amount": "amount",
}
"""The field of a kind that a headline may round."""
_ROUND_DIGITS = 2
_SEVERAL = late(r"\b(?:nhiều|các|những|một số|vô số)(?: (?:tấm|chiếc|lá))? $")
"""What makes several awards of one title that tells no number: "nhiều Bằng khen"."""
_NEXT_ITEM = late(
    r"[,;] (?:và )?(?:(?:nhận|được tặng|được nhận|tặng) )?(?:\d+ )?(?:lần )?"
    r"(?:(?:nhận|được tặng|được nhận|tặng) )?$"
)
"""What opens the next of what a union was given, right before its title."""
_NEARLY = 0.03
"""How far from the figure of the body a headline may round."""


_FAR = 0.2
"""The same where its qualifier tells on which side the figure lies."""
_TOTAL_BEFORE = late(r"\b(?:tổng số|có|là|gồm)\b[^.;\d]{0,60}\d[\d.]*[^.;\d]{0,30}$")
"""What women stand behind who are some of those told: "Tổng số CBGV: 51, | nữ: 36"."""


def merge(drafts: Sequence[Draft], layout: Layout) -> list[Draft]:
    """The drafts with each fact once, in the order of their evidence.

    Two tellings are one fact when kind, branch, status and all that is told of the figure agree;
    what only one of them tells (a period, a share) completes the other.
    """
    kept: list[Draft] = []
    alike: dict[tuple[str, str, int], list[Draft]] = {}
    order = sorted(drafts, key=lambda d: (layout.blocks[d.view.block].kind in _LATE, d.start))
    for draft in order:
        late = layout.blocks[draft.view.block].kind in _LATE
        of_its_like = alike.setdefault((draft.kind, draft.status, draft.owner.branch), [])
        same = next((other for other in of_its_like if _told_again(other, draft, late)), None)
        if same is not None:
            _complete(same, draft)
        elif not (late and _is_in_body(draft, kept, layout)) and not those_told(draft, kept):
            kept.append(draft)
            of_its_like.append(draft)
    told = [one for one in kept if not (named_later(one, kept) or given_later(one, kept))]
    return sorted(told, key=lambda d: (d.start, d.end))


def _is_in_body(draft: Draft, kept: Sequence[Draft], layout: Layout) -> bool:
    """Whether what a headline, kicker or caption tells is told in the body, in other figures."""
    if any(
        told_one_by_one(other, draft) or _joined(other, draft) or _announced(other, draft)
        for other in kept
    ):
        return True
    in_headline = layout.blocks[draft.view.block].kind in _LATE[:2]
    return in_headline and any(_rounds(other, draft) for other in kept)


def _announced(one: Draft, head: Draft) -> bool:
    """Whether a headline tells as done what the body announces: "Hơn 2,3 tỉ đồng lo Tết"."""
    if (one.kind, one.owner.branch) != (head.kind, head.owner.branch):
        return False
    return (one.status, head.status) == ("target", "reported") and _told_again(one, head, True)


def _joined(one: Draft, head: Draft) -> bool:
    """Whether a headline tells who joined, and the body of which union they are.

    "108 đoàn viên vào nghiệp đoàn vừa thành lập": the body tells that it has 108.
    """
    if head.kind != "new_member_count" or one.fields.get("value") != head.fields["value"]:
        return False
    if one.kind == "member_count":
        return one.owner.branch == head.owner.branch and one.status == head.status
    return one.kind == head.kind and one.status == head.status


def _rounds(one: Draft, headline: Draft) -> bool:
    """Whether a headline tells a figure of the body in round ones: "1.000 đoàn viên mới"."""
    if headline.kind not in _FIGURE or one.kind != headline.kind:
        return False
    figure = _FIGURE[one.kind]
    exact: int | None = one.fields[figure]
    told: int | None = headline.fields[figure]
    if not exact or not told or len(str(told).rstrip("0")) > _ROUND_DIGITS:
        return False
    return (
        one.owner.branch == headline.owner.branch
        and (abs(exact - told) <= _NEARLY * exact or _rounded_to(exact, told, headline.qualifier))
        and exact != told
        and all(
            one.fields.get(key) == headline.fields.get(key)
            for key in ("population", "unit", "change", "per_unit")
        )
        and (
            one.fields.get("flow") == headline.fields.get("flow")
            or {one.fields.get("flow"), headline.fields.get("flow")} == _GATHERED_AND_GIVEN
        )
    )


def _rounded_to(exact: int, told: int, qualifier: str) -> bool:
    """Whether a figure lies as far from a round one as its qualifier says: "hơn hai nghìn"."""
    last_digit: int = 10 ** (len(str(told)) - len(str(told).rstrip("0")))
    reach = min(last_digit, _FAR * told)
    if qualifier == "at_least":
        return told < exact < told + reach
    return qualifier == "nearly" and told - reach < exact < told


def _told_again(one: Draft, other: Draft, late: bool) -> bool:
    """Whether two facts of one kind, status and union are one."""
    undated = late and not other.view.kind_of("period")
    if one.kind == "award":
        return _same_award(one, other, undated) or (late and _headed_by(one, other, undated))
    keys = {
        "member_count": ("value", "population"),
        "female_count": ("value",),
        "new_member_count": ("value",),
        "unit_count": ("value", "unit", "change"),
        "fund_amount": ("amount", "amount_max", "per_unit"),
    }[one.kind]
    if one.kind == "female_count" and (
        one.fields["value"] is None or other.fields["value"] is None
    ):
        share, other_share = one.fields["share"], other.fields["share"]
        return share is not None and share == other_share
    if any(one.fields.get(key) != other.fields.get(key) for key in keys):
        return False
    if one.kind == "female_count" and one.view is other.view:
        # "268 lao động (nữ 61); 266 đoàn viên (nữ 61)"
        return bool(one.fields["population"] == other.fields["population"])
    if one.kind == "female_count" and one.fields["population"] != other.fields["population"]:
        return not (_behind_total(one) and _behind_total(other))
    dated_apart = not undated and one.kind in ("fund_amount", "new_member_count")
    return not (dated_apart and _periods_differ(one, other)) and (
        one.kind != "fund_amount"
        or (same_sum(one, other) and (late or not listed_apart(one, other)))
    )


def _behind_total(women: Draft) -> bool:
    """Whether those of whom they are some are told right before: "Tổng số CBGV: 51, nữ: 36"."""
    view = women.view
    return _TOTAL_BEFORE.search(view.analysis.low, view.start, women.start) is not None


def _periods_differ(one: Draft, other: Draft) -> bool:
    return bool(one.period and other.period and one.period != other.period)


def _same_award(one: Draft, other: Draft, undated: bool) -> bool:
    """Whether two tellings are of one award; ``undated``: the other's sentence tells no time."""
    keys = ("title", "rank", "recipient_type")
    if any(one.fields.get(key) != other.fields.get(key) for key in keys):
        return False
    for key in ("count", "granted_by"):
        a, b = one.fields.get(key), other.fields.get(key)
        if a and b and a != b:
            return False
    if one.view is other.view and _NEXT_ITEM.search(one.view.analysis.low, one.end, other.start):
        return False  # "Cờ thi đua năm 2020; 02 lần nhận Cờ của Tổng LĐLĐ"
    if not undated and _is_of_several(one) != _is_of_several(other):
        return False
    counted = one.fields.get("count") and other.fields.get("count")
    if one.view is other.view and (counted or one.fields["award_class"] == "prize"):
        return False  # "6 Bằng khen cho …, 6 Bằng khen về công tác nữ công"
    counted, named = (one, other) if one.fields.get("count") else (other, one)
    alone = named.fields.get("recipient") and not named.fields.get("count")
    if not undated and alone and (counted.fields.get("count") or 0) > 1:
        return False  # "12 giải Ba … chị Trà Thị Mén giải Ba"
    if one.fields["recipient_type"] in ("individual", "collective"):
        a, b = one.fields.get("recipient"), other.fields.get("recipient")
        if a and b and a != b:
            return False
    if one.fields.get("award_class") == "prize" and are_apart(
        part_of_contest(one.view, one.start), part_of_contest(other.view, other.start)
    ):
        return False  # "Bóng đá: giải Nhất: A. Kéo co: giải Nhất: A"
    return undated or not _periods_differ(one, other) or is_handed_over(one, other)


def _is_of_several(draft: Draft) -> bool:
    """Whether a title is told of several awards, of no one of which it tells more."""
    view = draft.view
    return _SEVERAL.search(view.analysis.low, view.start, draft.start) is not None


def _headed_by(one: Draft, head: Draft, undated: bool) -> bool:
    """Whether a headline tells an award in short: "… trao Kỷ niệm chương", no rank, no number."""
    told = head.fields.get("count")
    if told not in (None, one.fields.get("count")) or (not undated and _periods_differ(one, head)):
        return False
    short = head.fields.get("rank") is None and head.fields["title"] != "Bằng khen"
    return short and str(one.fields["title"]).startswith(str(head.fields["title"]))


def _complete(one: Draft, other: Draft) -> None:
    one.told_again.append((other.start, other.end))
    if one.period is None:
        one.period = other.period
    for key, value in other.fields.items():
        if one.fields.get(key) is None:
            one.fields[key] = value
    one.confidence = min(0.99, one.confidence + 0.5 * (1 - one.confidence))
    one.cues.append("told again")
