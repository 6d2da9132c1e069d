"""The union of those who won an award: the one they are told to be of, else the one spoken of."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from extractor.analysis import SentenceView
from extractor.context.discourse import Discourse, Owner, ended
from extractor.context.ranks import GRASSROOTS, rank
from extractor.facts.award.bodies import Granter
from extractor.facts.award.groups import PARTS, TO_OTHERS
from extractor.facts.award.handed_out import hands_on
from extractor.facts.award.others import (
    announces,
    first_below,
    given_with_another,
    hands_down,
    item_of,
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
from extractor.late import late

_OF_THE_COUNTRY = ("confederation", "central_sector_union")
"""Unions that give, and are not the winners' own where the text is about another."""
_THEIRS = late(r"[^;.:]{0,60}\bthuộc ")
"""What leads from a title to the union of its winners: "Bằng khen 4 tập thể thuộc LĐLĐ huyện"."""
_OPENS = late(r"[\W_]*(?:\d+ (?:\w+ ?){1,3}(?:và|,|cùng)\s*)?")
"""What may stand before counted winners that open a clause: "; 11 tập thể và | 23 cá nhân"."""
_HANDED = late(r"(?<!được )\b(?:trao|tặng)\b[^,;.]{0,30}$")
"""What those who hold a contest do: "Ban tổ chức còn trao 6 giải Khuyến khích"."""
_IS_ASKED = late(r"\b(?:đề nghị|kiến nghị|đề xuất)(?: với)? $")
"""What makes of a union the one that is to confer: "CĐCS đề nghị | LĐLĐ tỉnh tặng …"."""
_AGENT = late(r"\b(?:được|do) (?:\w+ ){0,3}$")
"""What makes of a union the agent: "năm 2025 anh được Tổng Liên đoàn trao Giải thưởng …"."""
_THE_REST = late(r" (?:còn lại|khác)\b")
""" "CĐCS A và CĐCS B được xếp loại …, 7 đơn vị còn lại …"."""
_LABELS = late(r"[^;.:\d]{0,20}:")
_UNDER = late(
    r"(?:(?!\b(?:được|đã|nhận|đạt|đoạt|giành)\b)[^,;.:\d]){0,40}?\b(?:thuộc|của|ở|tại) (?:các )?"
)
"""What leads from counted winners to their union: "15 CĐCS thuộc Công đoàn các KCN"."""


@dataclass(frozen=True, slots=True)
class _Won:
    """What one recipient won, and of which unions the text speaks there and as a whole."""

    view: SentenceView
    discourse: Discourse
    title: Title
    granter: Granter | None
    recipient: Recipient
    focus: int | None
    main: int | None

    @property
    def is_prize(self) -> bool:
        return self.title.award_class == "prize"

    @property
    def is_counted(self) -> bool:
        return self.recipient.count is not None


def union_of_winners(
    view: SentenceView,
    discourse: Discourse,
    title: Title,
    granter: Granter | None,
    recipient: Recipient,
) -> Owner | None:
    """The union those who won are told to be of, else the one that is spoken of."""
    focus = discourse.focus_at(view)
    main = discourse.main.index if discourse.main else None
    won = _Won(view, discourse, title, granter, recipient, focus, main)
    told = _told_of(won)
    if told is not None:
        return told
    others = focus is not None and main is not None and recipient.kind != "branch"
    if others and focus is not None and discourse.branches[focus].level in _OF_THE_COUNTRY:
        won = replace(won, focus=main)
    labelled = item_of(view, discourse, granter)
    if labelled is not None:
        return Owner(labelled, "subject")
    if granter is not None and granter.subject and granter.branch is not None:
        return _giver_speaks(won, granter, granter.branch)
    if granter is not None and not granter.subject and granter.branch == won.focus == main:
        below = first_below(discourse, granter.branch, recipient)
        won = replace(won, focus=below, main=below)
    handing = hands_on(view, discourse, title, granter, recipient)
    if handing is not None:
        return Owner(handing, "hands out")
    winners = winners_with(view, discourse, title, recipient)
    subjects = _subjects(won, winners)
    return (
        _of_the_rest(won)
        or _gives_to_others(won)
        or _gives_to_its_own(won, subjects)
        or _holds(won, subjects)
        or _of_subject(won, subjects)
        or _spoken_of(won, winners)
    )


def _told_of(won: _Won) -> Owner | None:
    """The union winners are said to be of, or named together with."""
    for mention, role, branch in won.discourse.entries(won.view):
        behind = mention.start > won.title.end and won.view.slice(won.title.end, mention.start)
        if role == "of" and branch is not None and behind and _THEIRS.fullmatch(behind):
            return Owner(branch, "of")
    under = _union_over(won)
    if under is not None:
        return Owner(under, "of")
    if won.granter is None or won.granter.branch in (None, won.main):
        return None
    together = with_a_union(won.view, won.discourse, won.recipient)
    return None if together is None else Owner(together, "told together")


def _union_over(won: _Won) -> int | None:
    """The union told to be that of counted winners: "15 CĐCS thuộc Công đoàn các KCN được …"."""
    view, words = won.view, won.recipient.text
    if not won.is_counted or words is None:
        return None
    told = view.analysis.text.find(words, view.start, view.end)
    if told < 0:
        return None
    at = told + len(words)
    for mention, role, branch in won.discourse.entries(view):
        if branch is not None and at <= mention.start < won.title.start and role == "of":
            return branch if _UNDER.fullmatch(view.slice(at, mention.start)) else None
    return None


def _giver_speaks(won: _Won, granter: Granter, gives_it: int) -> Owner:
    """The union of those to whom a union that is the subject gives: its own, or the one told of."""
    branches, focus, main = won.discourse.branches, won.focus, won.main
    national = branches[gives_it].level in _OF_THE_COUNTRY
    acting = _acts_before(won, granter) if national else None
    if acting is not None:
        return Owner(acting, "subject")
    if national and focus is not None and won.recipient.unit in PARTS:
        return Owner(focus, "focus")
    if main is not None and _labels_above(won, granter, gives_it, main):
        return Owner(main, "main")
    if gives_it in (main, focus) or focus is None:
        return Owner(gives_it, "granter of its own")
    named_later = branches[focus].mentions[0].start > won.view.end
    beside = rank(branches[focus]) >= rank(branches[gives_it]) > GRASSROOTS
    beside = beside and not of_wider_area(branches[gives_it], branches[focus])
    if won.is_counted and (focus != main or named_later or beside):
        return Owner(gives_it, "granter of its own")
    return Owner(focus, "focus")


def _acts_before(won: _Won, granter: Granter) -> int | None:
    """The union that acts in the sentence before one that gives: "LĐLĐ huyện khen …; Tổng …".

    None above the one the text is about, which only gives too: "LĐLĐ tỉnh công nhận …; Tổng …".
    """
    acting = [
        branch
        for mention, role, branch in won.discourse.entries(won.view)
        if role == "subject" and mention.end <= won.title.start and mention.start < granter.at
        if branch is not None and not won.discourse.outranks(branch)
    ]
    return acting[-1] if acting else None


def _labels_above(won: _Won, granter: Granter, gives_it: int, main: int) -> bool:
    """Whether a giver above the main union labels an item: "LĐLĐ tỉnh khen: 03 cờ"."""
    if not _LABELS.match(won.view.slice(granter.end, won.view.end)):
        return False
    return rank(won.discourse.branches[gives_it]) > rank(won.discourse.branches[main])


def _subjects(won: _Won, winners: set[int | None]) -> list[int]:
    """The unions before the title that may have won it; none where it goes to others."""
    view, discourse, title, granter = won.view, won.discourse, won.title, won.granter
    if _is_to_others(won):
        return []
    return [
        branch
        for mention, role, branch in discourse.entries(view)
        if branch is not None
        and role == "subject"
        and branch not in winners
        and (not winners or mention.start >= view.clause(title.start)[0])
        and not given_with_another(view, discourse, mention)
        and mention.end <= title.start
        and (granter is None or not granter.at <= mention.start < max(granter.end, granter.at + 1))
        and not hands_down(discourse, granter, branch)
        and not gives(view, mention)
        and not _IS_ASKED.search(view.slice(view.start, mention.start))
        and not (granter is not None and granter.subject and labels(view, mention))
        and not ended(view, mention, title.start)
        and not announces(view, discourse, mention, title)
    ]


def _is_to_others(won: _Won) -> bool:
    """Whether counted titles are given to nobody named: "3 giải Ba thuộc về các CĐCS khác"."""
    behind = won.view.slice(won.title.end, won.view.end)
    return won.is_counted and TO_OTHERS.match(behind) is not None


def _of_the_rest(won: _Won) -> Owner | None:
    """The main union, where the rest of its unions won: "7 đơn vị còn lại"."""
    view, words = won.view, won.recipient.text
    if not won.is_counted or not words or won.main is None:
        return None
    told = view.analysis.text.find(words, view.start, view.end)
    if told >= 0 and _THE_REST.match(view.analysis.low, told + len(words)):
        return Owner(won.main, "main")
    return None


def _gives_to_others(won: _Won) -> Owner | None:
    """The giver of prizes that go to others of its unions."""
    if won.granter is None or won.granter.branch is None or not won.is_prize:
        return None
    return Owner(won.granter.branch, "granter of its own") if _is_to_others(won) else None


def _gives_to_its_own(won: _Won, subjects: Sequence[int]) -> Owner | None:
    """The main union that gives to those who open a clause: "…; 11 tập thể được LĐLĐ huyện …"."""
    granter, main = won.granter, won.main
    if granter is None or main is None or granter.branch != main or not subjects:
        return None
    lead = won.view.clause(won.title.start)[0]
    words = won.recipient.text
    told = won.view.analysis.text.find(words, lead) if words else -1
    if won.is_counted and told >= 0 and _OPENS.fullmatch(won.view.slice(lead, told)):
        return Owner(main, "granter of its own")
    return None


def _holds(won: _Won, subjects: Sequence[int]) -> Owner | None:
    """The union that holds a contest and hands out its prizes."""
    view, granter = won.view, won.granter
    if granter is None or granter.branch is None or not won.is_prize or subjects:
        return None
    handed = _HANDED.search(view.slice(view.start, won.title.start))
    passive = _AGENT.search(view.slice(view.start, max(0, granter.at)))
    return Owner(granter.branch, "granter of its own") if handed and not passive else None


def _of_subject(won: _Won, subjects: Sequence[int]) -> Owner | None:
    """The nearest subject; for a group the one union the text is about."""
    if not subjects:
        return None
    own = subjects[-1]
    group = won.discourse.branches[own].level == "group"
    if group and won.main is not None and not over_others(won.discourse):
        return Owner(won.main, "main")
    return Owner(own, "subject")


def _spoken_of(won: _Won, winners: set[int | None]) -> Owner | None:
    """The union spoken of where no subject won, unless it only gives or is only one who won."""
    view, discourse, granter = won.view, won.discourse, won.granter
    focus, main = won.focus, won.main
    if main is not None and not won.is_prize and _passes_on(won):
        focus = main
    apart = main is not None and (won.is_counted or won.is_prize)
    if (
        focus not in (None, main)
        and apart
        and over_others(discourse)
        and only_won(view, discourse, granter, focus, winners)
    ):
        focus = main
    held = won.is_prize and won.recipient.kind in ("collective", "individual")
    if focus is not None and discourse.branches[focus].mentions[0].start > view.end:
        focus = spoken_before(view, discourse, focus)
    gave = granter is not None and granter.branch == focus
    if focus is not None and (held or won.is_counted or not gave):
        return Owner(focus, "focus")
    return Owner(main, "main") if main is not None else None


def _passes_on(won: _Won) -> bool:
    """Whether the union spoken of is told to give, and what it gives is won by others."""
    granter, focus, main = won.granter, won.focus, won.main
    if granter is None or granter.subject or granter.branch != focus:
        return False
    if focus is None or main is None or not won.is_counted:
        return True
    branches = won.discourse.branches  # "Ở Bến Lạc, 40 công nhân được LĐLĐ tỉnh trao …"
    return not rank(branches[main]) >= rank(branches[focus]) > GRASSROOTS
