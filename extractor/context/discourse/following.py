"""The walk through the sentences: of which union each begins to speak."""

from collections.abc import Iterable
from typing import Final

from extractor.analysis import SentenceView
from extractor.branches.mention import BranchMention
from extractor.branches.specific import specific
from extractor.context.discourse.blocks import focus_of_block
from extractor.context.discourse.kinds_of_unions import ends_kinds, names_a_kind
from extractor.context.discourse.openings import back_to_whole, opening
from extractor.context.discourse.quotations import opened_at, speaker_of
from extractor.context.discourse.short_forms import (
    at_union,
    by_place,
    host_just_told,
    last_that_fits,
    refer,
)
from extractor.context.discourse.spoken import Part, Spoken
from extractor.context.discourse.taking_over import (
    founds_fund,
    holds_congress,
    listed_with,
    members_open,
    takes_over,
)
from extractor.context.roles import role_of
from extractor.late import late

_THIS: Final = late(r" (?:(?:bên|nơi|chỗ) )?(?:này|ấy|đó)\b")
"""Words that make a short form stand for the union named last: "công đoàn này"."""


def names_again(views: Iterable[SentenceView]) -> bool:
    """Whether a text has a short form that says "this"; the walk tells its mention the union."""
    return any(_is_this(view, mention) for view in views for mention in view.mentions)


def _is_this(view: SentenceView, mention: BranchMention) -> bool:
    return mention.branch is None and _THIS.match(view.slice(mention.end, view.end)) is not None


def follow(spoken: Spoken) -> None:
    """Walk the sentences once and note the focus each begins with."""
    spoken.begin()
    main = spoken.main.index if spoken.main else None
    focus, block = main, -1
    named: list[int] = []
    speaker: int | None = None
    for view in spoken.analysis.views:
        if view.block != block:
            focus, block = focus_of_block(spoken, view, focus, main), view.block
            speaker = None
        focus = focus if speaker is None else speaker
        focus = opening(spoken, view, focus)
        spoken.focus[view.index] = focus
        parts = spoken.parts.setdefault(view.index, [])
        listed = False
        for mention in view.mentions:
            if _is_this(view, mention):
                mention.branch = last_that_fits(spoken, mention, named)
            if specific(mention) and mention.branch is not None:
                named.append(mention.branch)
            placed = by_place(spoken, view, mention) or at_union(view, mention, parts)
            branch = placed if placed is not None else refer(spoken, mention, focus)
            if names_a_kind(view, mention):
                branch = None
            elif ends_kinds(view, mention):
                branch = _federation(spoken, branch)
            role = "subject" if founds_fund(view, mention) else role_of(view, mention)
            part = Part(mention, role, branch)
            listed = listed_with(view, parts, mention, listed)
            parts.append(part)
            acts = part.role == "subject" or holds_congress(view, mention)
            acts = acts or members_open(view, mention)
            told_apart = specific(mention) or placed is not None or branch == main
            told_apart = told_apart or host_just_told(spoken, view, mention, branch)
            if branch is None or not acts or not told_apart or listed:
                continue
            if takes_over(spoken, view, mention, branch):
                focus = branch
        if not view.mentions and focus != main:
            focus = back_to_whole(spoken, view, focus)
        if len(spoken.branches) > 1:
            spoken.known.note(view, focus, [(part.mention, part.branch) for part in parts])
        quoted = opened_at(view, speaker is not None)
        if quoted is None:
            speaker = None
        elif speaker is None:
            speaker = speaker_of(spoken, view, quoted, focus)


def _federation(spoken: Spoken, part: int | None) -> int | None:
    """The one federation of a province that a text names, else the part of it that is told."""
    found = [
        index
        for index, branch in enumerate(spoken.branches)
        if branch.level == "provincial_federation"
    ]
    return found[0] if len(found) == 1 else part
