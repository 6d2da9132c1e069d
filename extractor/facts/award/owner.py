"""The union an award counts for."""

from extractor.analysis import SentenceView
from extractor.branches.document_branch import OF_ONE_HOST
from extractor.context.discourse import Discourse, Owner
from extractor.context.ranks import GRASSROOTS, rank
from extractor.facts.award.bodies import Granter
from extractor.facts.award.recipient import Recipient
from extractor.facts.award.title import Title
from extractor.facts.award.winners_union import union_of_winners
from extractor.facts.award.workplace import union_of_workplace
from extractor.late import late

_UNIONS_OF_OTHERS = "Công đoàn cơ sở"
_CLASSES_OF = late(
    r"^[\W\d]*[^;:.]{0,40}?\b(?:phân loại|xếp loại|đánh giá|chấm điểm|số|tổng số)(?: \w+){0,4}? "
    r"(?:cđcs|công đoàn cơ sở)\b"
)
_OF_A_GROUP = "Tổ công đoàn"
"""What the class of a group begins with, which is no other union's."""
_HEAD = 90
"""What opens a sentence on the classes of unions, "Phân loại CĐCS: … 20 đơn vị", and where."""


def owner_of(
    view: SentenceView,
    discourse: Discourse,
    title: Title,
    granter: Granter | None,
    recipient: Recipient,
) -> Owner | None:
    """The union the award counts for: the one that received it, or whose people did."""
    if recipient.branch is not None:
        own = Owner(recipient.branch, "recipient")
        return _not_a_group(discourse, own) if recipient.kind == "individual" else own
    workplace = union_of_workplace(view, discourse, title, recipient)
    if workplace is not None:
        return Owner(workplace, "workplace")
    owner = union_of_winners(view, discourse, title, granter, recipient)
    if owner is None:
        return None
    if recipient.text and f"{recipient.text} thành viên" in view.text:
        return owner  # "03 CĐCS thành viên" are under a union of their own level
    classed = title.plain and recipient.kind == "collective" and recipient.count is not None
    if recipient.unit == _UNIONS_OF_OTHERS or (
        classed and recipient.unit is None and _CLASSES_OF.search(view.text[:_HEAD].lower())
    ):
        if owner.how in ("focus", "main") and granter and granter.branch is not None:
            giver, owned = discourse.branches[granter.branch], discourse.branches[owner.branch]
            if rank(giver) > GRASSROOTS >= rank(owned):
                return Owner(granter.branch, "above")  # "9 CĐCS được Công đoàn ngành tặng …"
        told = owner.how == "subject" and recipient.count is not None
        owner = Owner(owner.branch, "focus") if told else owner
        return discourse.over_units(view, owner, title.start)
    of_group = title.canonical.startswith(_OF_A_GROUP) and recipient.count is None
    return owner if of_group else _not_a_group(discourse, owner)


def _not_a_group(discourse: Discourse, owner: Owner) -> Owner:
    """The union of which a group is part, where the text names but one."""
    if discourse.branches[owner.branch].level != "group":
        return owner
    whole = [branch for branch in discourse.branches if branch.level in OF_ONE_HOST]
    return Owner(whole[0].index, "main") if len(whole) == 1 else owner
