"""The union through which others give a sum: "… gửi qua LĐLĐ tỉnh 500 triệu đồng"."""

from extractor.analysis import SentenceView
from extractor.context.discourse import Discourse, Owner
from extractor.facts.fund_amount.colleagues import stands_above
from extractor.facts.fund_amount.words import SUM
from extractor.quantities import Quantity
from extractor.sought import Sought

_SENT_THROUGH = Sought(r"\b(?:gửi|ủng hộ|chuyển|đóng góp|trao)(?: [^\W\d]+){0,3} (?:thông )?qua $")
_THROUGH_BEHIND = Sought(r" (?:gửi )?(?:thông )?qua ")


def passing_union(view: SentenceView, discourse: Discourse, quantity: Quantity) -> Owner | None:
    """The union through which others give the sum: "… gửi qua LĐLĐ tỉnh 500 triệu đồng"."""
    focus = discourse.focus_at(view)
    for name, _, branch in discourse.entries(view):
        if branch is None or (focus is not None and stands_above(discourse, branch, focus)):
            continue
        if any(
            role == "subject"
            and one not in (None, branch)
            and other.end <= quantity.start
            and not SUM.search(view.slice(other.end, quantity.start))
            and "," not in view.slice(other.end, quantity.start)
            for other, role, one in discourse.entries(view)
        ):
            continue  # "LĐLĐ tỉnh A ủng hộ 500 triệu đồng qua LĐLĐ tỉnh B" is A's
        before = view.slice(max(view.start, name.start - 40), name.start)
        if 0 < quantity.start - name.end < 24 and view.search(_SENT_THROUGH, before):
            return Owner(branch, "to")
        if 0 < name.start - quantity.end < 24 and _THROUGH_BEHIND.fullmatch(
            view.slice(quantity.end, name.start)
        ):
            return Owner(branch, "to")
    return None
