"""The union an award counts for."""

import re

from extractor.analysis import SentenceView
from extractor.context.discourse import Discourse, Owner, ended
from extractor.context.ranks import GRASSROOTS, rank
from extractor.facts.award.bodies import Granter
from extractor.facts.award.groups import TO_OTHERS
from extractor.facts.award.others import (
    announces,
    first_below,
    given_with_another,
    of_wider_area,
    only_won,
    over_others,
    spoken_before,
    winners_with,
    with_a_union,
)
from extractor.facts.award.recipient import Recipient
from extractor.facts.award.title import Title
from extractor.facts.award.unions import gives, labels
from extractor.facts.award.workplace import union_of_workplace

_OF_ONE_HOST = ("grassroots", "grassroots_member")
_OF_THE_COUNTRY = ("confederation", "central_sector_union")
"""Unions that give, and are not the winners' own where the text is about another."""
_UNIONS_OF_OTHERS = "Công đoàn cơ sở"
_THEIRS = re.compile(r"[^;.:]{0,60}\bthuộc ")
"""What leads from a title to the union of its winners: "Bằng khen 4 tập thể thuộc LĐLĐ huyện"."""
_OPENS = re.compile(r"[\W_]*(?:\d+ (?:\w+ ?){1,3}(?:và|,|cùng)\s*)?")
"""What may stand before counted winners that open a clause: "; 11 tập thể và | 23 cá nhân"."""
_HANDED = re.compile(r"(?<!được )\b(?:trao|tặng)\b[^,;.]{0,30}$")
"""What those who hold a contest do: "Ban tổ chức còn trao 6 giải Khuyến khích"."""
_IS_ASKED = re.compile(r"\b(?:đề nghị|kiến nghị|đề xuất)(?: với)? $")
"""What makes of a union the one that is to confer: "CĐCS đề nghị | LĐLĐ tỉnh tặng …"."""
_AGENT = re.compile(r"\b(?:được|do) (?:\w+ ){0,3}$")
"""What makes of a union the agent: "năm 2025 anh được Tổng Liên đoàn trao Giải thưởng …"."""
_THE_REST = re.compile(r" (?:còn lại|khác)\b")
""" "CĐCS A và CĐCS B được xếp loại …, 7 đơn vị còn lại …"."""
_LABELS = re.compile(r"[^;.:\d]{0,20}:")
_BELOW_GRASSROOTS = ("Tổ công đoàn", "Công đoàn bộ phận")
_UNDER = re.compile(
    r"(?:(?!\b(?:được|đã|nhận|đạt|đoạt|giành)\b)[^,;.:\d]){0,40}?\b(?:thuộc|của|ở|tại) (?:các )?"
)
"""What leads from counted winners to their union: "15 CĐCS thuộc Công đoàn các KCN"."""

_CLASSES_OF = re.compile(
    r"^[\W\d]*[^;:.]{0,40}?\b(?:phân loại|xếp loại|đánh giá|chấm điểm|số|tổng số)(?: \w+){0,4}? "
    r"(?:cđcs|công đoàn cơ sở)\b"
)
_HEAD = 90
"""What opens a sentence on the classes of unions, "Phân loại CĐCS: … 20 đơn vị", and where."""


def _union_over(
    view: SentenceView, discourse: Discourse, title: Title, recipient: Recipient
) -> int | None:
    """The union told to be that of counted winners: "15 CĐCS thuộc Công đoàn các KCN được …"."""
    if recipient.count is None or recipient.text is None:
        return None
    told = view.analysis.text.find(recipient.text, view.start, view.end)
    at = told + len(recipient.text)
    for mention, role, branch in discourse.entries(view):
        if told >= 0 and branch is not None and at <= mention.start < title.start and role == "of":
            return branch if _UNDER.fullmatch(view.slice(at, mention.start)) else None
    return None


def _labels_above(view: SentenceView, discourse: Discourse, granter: Granter) -> bool:
    """Whether a giver above the main union labels an item: "LĐLĐ tỉnh khen: 03 cờ"."""
    main = discourse.main
    if (
        main is None
        or granter.branch is None
        or not _LABELS.match(view.slice(granter.end, view.end))
    ):
        return False
    return rank(discourse.branches[granter.branch]) > rank(main)


def _hands_down(discourse: Discourse, granter: Granter | None, branch: int) -> bool:
    """Whether a union above the main one is told to give, and so is not the one that won."""
    main = discourse.main
    if main is None or granter is None or granter.branch != branch or granter.subject:
        return False
    return rank(discourse.branches[branch]) > rank(main)


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
    owner = _found(view, discourse, title, granter, recipient)
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
    return _not_a_group(discourse, owner)


def _not_a_group(discourse: Discourse, owner: Owner) -> Owner:
    """The union of which a group is part, where the text names but one."""
    if discourse.branches[owner.branch].level != "group":
        return owner
    whole = [branch for branch in discourse.branches if branch.level in _OF_ONE_HOST]
    return Owner(whole[0].index, "main") if len(whole) == 1 else owner


def _found(
    view: SentenceView,
    discourse: Discourse,
    title: Title,
    granter: Granter | None,
    recipient: Recipient,
) -> Owner | None:
    """The union those who won are told to be of, else the one that is spoken of."""
    for mention, role, branch in discourse.entries(view):
        behind = mention.start > title.end and view.slice(title.end, mention.start)
        if role == "of" and branch is not None and behind and _THEIRS.fullmatch(behind):
            return Owner(branch, "of")
    under = _union_over(view, discourse, title, recipient)
    if under is not None:
        return Owner(under, "of")
    focus = discourse.focus_at(view)
    main = discourse.main.index if discourse.main else None
    together = with_a_union(view, discourse, recipient)
    if together is not None and granter is not None and granter.branch not in (None, main):
        return Owner(together, "told together")
    others = focus is not None and main is not None and recipient.kind != "branch"
    if others and focus is not None and discourse.branches[focus].level in _OF_THE_COUNTRY:
        focus = main
    if granter is not None and granter.subject and granter.branch is not None:
        above = main is not None and _labels_above(view, discourse, granter)
        national = discourse.branches[granter.branch].level in _OF_THE_COUNTRY
        if national and focus is not None and recipient.unit in _BELOW_GRASSROOTS:
            return Owner(focus, "focus")
        if above and main is not None:
            return Owner(main, "main")
        if granter.branch in (main, focus) or focus is None:
            return Owner(granter.branch, "granter of its own")
        named_later = discourse.branches[focus].mentions[0].start > view.end
        giver = discourse.branches[granter.branch]
        beside = rank(discourse.branches[focus]) >= rank(giver) > GRASSROOTS
        beside = beside and not of_wider_area(giver, discourse.branches[focus])
        if recipient.count is not None and (focus != main or named_later or beside):
            return Owner(granter.branch, "granter of its own")
        return Owner(focus, "focus")
    if granter is not None and not granter.subject and granter.branch == focus == main:
        focus = main = first_below(discourse, granter.branch, recipient)
    subjects = [
        branch
        for mention, role, branch in discourse.entries(view)
        if branch is not None
        and role == "subject"
        and not given_with_another(view, discourse, mention)
        and mention.end <= title.start
        and (granter is None or mention.start != granter.at)
        and not _hands_down(discourse, granter, branch)
        and not gives(view, mention)
        and not _IS_ASKED.search(view.slice(view.start, mention.start))
        and not (granter is not None and granter.subject and labels(view, mention))
        and not ended(view, mention, title.start)
        and not announces(view, discourse, mention, title)
    ]
    winners = winners_with(view, discourse, title, recipient)
    subjects = [branch for branch in subjects if branch not in winners]
    if recipient.count is not None and recipient.text and main is not None:
        told = view.analysis.text.find(recipient.text, view.start, view.end)
        if told >= 0 and _THE_REST.match(view.analysis.low, told + len(recipient.text)):
            return Owner(main, "main")
    if recipient.count is not None and TO_OTHERS.match(view.slice(title.end, view.end)):
        subjects = []
        if title.award_class == "prize" and granter is not None and granter.branch is not None:
            return Owner(granter.branch, "granter of its own")
    apart = recipient.count is not None or title.award_class == "prize"
    over_all = main is not None and apart and over_others(discourse)
    if granter is not None and main is not None and granter.branch == main and subjects:
        lead = view.clause(title.start)[0]
        told = view.analysis.text.find(recipient.text, lead) if recipient.text else -1
        if recipient.count is not None and told >= 0 and _OPENS.fullmatch(view.slice(lead, told)):
            return Owner(main, "granter of its own")  # "…; 11 tập thể được LĐLĐ huyện …"
    holder = granter.branch if granter is not None and title.award_class == "prize" else None
    handed = _HANDED.search(view.slice(view.start, title.start))
    passive = granter is not None and _AGENT.search(view.slice(view.start, max(0, granter.at)))
    if holder is not None and not subjects and handed and not passive:
        return Owner(holder, "granter of its own")
    if subjects:
        own = subjects[-1]
        grouped = discourse.branches[own].level == "group" and main is not None
        if grouped and main is not None and not over_others(discourse):
            return Owner(main, "main")
        return Owner(own, "subject")
    passes_on = granter is not None and not granter.subject and granter.branch == focus
    if (
        passes_on
        and focus is not None
        and main is not None
        and recipient.count is not None
        and rank(discourse.branches[main]) >= rank(discourse.branches[focus]) > GRASSROOTS
    ):
        passes_on = False  # "Ở Bến Lạc, 40 công nhân được LĐLĐ tỉnh trao …"
    if passes_on and main is not None and title.award_class != "prize":
        focus = main
    if (
        focus not in (None, main)
        and over_all
        and only_won(view, discourse, granter, focus, winners)
    ):
        focus = main
    held = title.award_class == "prize" and recipient.kind in ("collective", "individual")
    own = held or recipient.count is not None
    if focus is not None and discourse.branches[focus].mentions[0].start > view.end:
        focus = spoken_before(view, discourse, focus)
    if focus is not None and (own or not (granter and granter.branch == focus)):
        return Owner(focus, "focus")
    return Owner(main, "main") if main is not None else None
