"""A granter that the sentence leaves out: "Dịp này, đã tặng …", "Ban Chấp hành công nhận …"."""

from extractor.analysis import SentenceView
from extractor.context.discourse import Discourse
from extractor.facts.award.bodies import Granter
from extractor.facts.award.title import Title
from extractor.late import late

_OCCASION = late(r"dịp này|hội nghị|đại hội|buổi lễ|tổng kết|nhân dịp")
_GIVES_FIRST = late(
    r"\W*(?:\d+[.)/] ?|[a-h][.)] ?)?(?!khen thưởng[^;.\d]{0,24}:)"
    r"(?:(?:theo đó|cụ thể|trong đó|qua đó|ngoài ra),? )?"
    r"(?:đã |cũng |đồng thời |còn |quyết định )*"
    r"(?:tặng|trao tặng|trao|khen thưởng|công nhận(?= \d))\s"
)
"""A sentence that leaves out the giver: "Tặng Cờ thi đua cho 12 CĐCS"."""


def understood(view: SentenceView, discourse: Discourse, title: Title) -> Granter | None:
    """ "Dịp này, đã tặng …": the union the text was speaking of, at an occasion of its own."""
    focus = discourse.focus_at(view)
    lead = view.slice(view.start, title.start)
    if focus is None or not (_OCCASION.search(lead) or _GIVES_FIRST.match(lead)):
        return None
    branch = discourse.branches[focus]
    given = any(
        one == focus and mention.start > title.end
        for mention, _role, one in discourse.entries(view)
    )
    if given or branch.level in ("section", "group"):
        return None
    return Granter(branch.name, focus, subject=True, at=-1)


def of_focus(view: SentenceView, discourse: Discourse) -> Granter | None:
    """The union spoken of, else the main one, as the giver."""
    focus = discourse.focus_at(view)
    branch = discourse.branches[focus] if focus is not None else discourse.main
    if branch is None:
        return None
    return Granter(branch.name, branch.index, subject=True, at=-1)
