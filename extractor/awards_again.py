"""Awards only counted or announced, and told with those who got them elsewhere in the text."""

from collections.abc import Sequence

from extractor.facts.draft import Draft
from extractor.late import late

_THOSE = late(r"(?:các|những|hai|ba|bốn|cả hai|cả ba) (?:đội|đơn vị|tập thể|nhóm|đoàn|công đoàn)")
_SOON = 3
"""Sentences behind prizes that are only counted in which their winners are named."""
_MEET_TO_GIVE = late(
    r"\b(?:dịp|nhằm|để|lễ|buổi|chương trình|hội nghị)"
    r"(?: (?:để|công bố|biểu dương,?|tuyên dương,?))*"
    r" (?:trao|trao tặng|tặng|tôn vinh|vinh danh)\b[^.;\d]{0,60}$"
)
"""What a title stands behind that others only meet for: "Hội nghị biểu dương, trao Bằng khen"."""


def told_one_by_one(one: Draft, head: Draft) -> bool:
    """Whether the body tells by name who won what a headline only counts: "Trao 3 Cờ thi đua"."""
    return (
        one.kind == head.kind == "award"
        and one.status == head.status
        and head.fields.get("recipient") is None
        and head.fields.get("count") is not None
        and all(one.fields[key] == head.fields[key] for key in ("title", "rank", "granted_by"))
    )


def those_told(draft: Draft, kept: Sequence[Draft]) -> bool:
    """Whether those who won are told by name before: "Các đội nhận giải A chụp ảnh cùng …"."""
    if draft.fields.get("award_class") != "prize" or draft.fields["count"]:
        return False
    if not _THOSE.fullmatch((draft.fields["recipient"] or "").lower()):
        return False
    return any(
        one.fields.get("award_class") == "prize"
        and one.fields["recipient_type"] != "individual"
        and one.fields["recipient"]
        and one.view.index < draft.view.index
        and all(one.fields[key] == draft.fields[key] for key in ("title", "rank"))
        for one in kept
    )


def named_later(one: Draft, kept: Sequence[Draft]) -> bool:
    """Whether prizes only counted are told by their winners next: "1 giải Nhất … Giải Nhất: A"."""
    if one.fields.get("award_class") != "prize" or not one.fields["count"]:
        return False
    if one.fields.get("recipient") is not None:
        return False
    named = [
        other
        for other in kept
        if other.fields.get("award_class") == "prize"
        and (other.fields["recipient"] or other.fields["count"])
        and other.start > one.end
        and other.view.block == one.view.block
        and other.view.index - one.view.index <= _SOON
        and all(one.fields[key] == other.fields[key] for key in ("title", "rank"))
        and one.status == other.status
    ]
    told: int = sum(other.fields["count"] or 1 for other in named)
    return told == int(one.fields["count"])


def given_later(one: Draft, kept: Sequence[Draft]) -> bool:
    """Whether a title is what others meet for, and is told as given next: "là dịp trao …"."""
    if one.kind != "award" or one.fields["count"] or one.fields.get("recipient"):
        return False
    if not _MEET_TO_GIVE.search(one.view.analysis.low, one.view.start, one.start):
        return False
    return any(
        other.kind == "award"
        and other.fields["count"]
        and other.start > one.end
        and other.view is not one.view
        and other.owner.branch == one.owner.branch
        and str(other.fields["title"]).startswith(str(one.fields["title"]))
        for other in kept
    )
