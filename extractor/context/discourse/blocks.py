"""The union a paragraph or item begins with: by its label, the heads over it, or the one before."""

import re
from collections.abc import Sequence
from typing import Final

from extractor.analysis import SentenceView
from extractor.branches.document_branch import FEDERATION, OF_ONE_HOST, PARTS, DocumentBranch
from extractor.branches.names import holds, key_of
from extractor.branches.specific import specific
from extractor.context.areas_told import AREA_OF, WHOLE, area_of
from extractor.context.discourse.asked_about import asked_about
from extractor.context.discourse.short_forms import by_place
from extractor.context.discourse.spoken import Spoken
from extractor.context.discourse.whole_areas import of_whole
from extractor.context.discourse.zones import zones_told
from extractor.context.hosts_told import opens_with_host
from extractor.context.ranks import is_sector, rank
from extractor.context.words import either
from extractor.late import late

_LABEL: Final = late(r"\W*(?:\d+[.)]\s*)?(?P<label>[^\W\d][^:;,()]{1,40}?)(?::| [-–])\s")
_DASHED: Final = late(r"\W*[^\W\d][^:;,()]{1,24}? [-–] [A-ZĐ\"“]")
"""A paragraph that opens with a place and a dash, as those of a round-up do."""
_OVER_TEXT: Final = frozenset(
    {"headline", "kicker", "dateline", "byline", "boilerplate", "caption"}
)
_ASIDE: Final = late(r"\b(?:được|do|của)\b[^,;.]{0,20}$|\([^()]*$")
"""What makes of a union one that a brief names for what it did for another."""
_HOLDS: Final = late(r" (?:vừa |đã )?(?:tổ chức|phát động|chủ trì|phối hợp|thành lập)\b")
_POINTS_BACK: Final = late(rf"{either('points_back')}\b")
_TITLED: Final = late(r": | [-–] |\? ")
"""What parts the host a heading names from what it says of it."""
_ROWS: Final = 2
"""Unions with a line each that make rows."""
_LEAST: Final = 3
"""Words of a host's name by which a heading tells it without its place."""
_ATTAINS: Final = late(
    r" (?:(?:đã|luôn|cũng|vinh dự|liên tục|còn|từng) )*(?:đạt|được|có|nhận|giành)\b[^;.]*:\s*$"
)
"""What a line says of a part of a union before it lists that: "… đã đạt được những danh hiệu:"."""
_TELLS_ON: Final = late(rf"{either('tells_on')}\b")


def focus_of_block(
    spoken: Spoken, view: SentenceView, focus: int | None, main: int | None
) -> int | None:
    """The branch a new block speaks of: by its label, its heads, or what came before."""
    labelled = _labelled(spoken, view)
    if labelled is not None:
        return labelled
    headed = _head_branch(spoken, view)
    if headed is not None:
        return headed
    asked = asked_about(spoken, view)
    if asked is not None:
        return asked
    own = _of_brief(spoken, view) if spoken.briefs else None
    return own if own is not None else _carried(spoken, view, focus, main)


def _labelled(spoken: Spoken, view: SentenceView) -> int | None:
    """The branch a block's label names by its place or host: "● Đam Rông: …"."""
    found = _LABEL.match(view.text)
    label = key_of(found.group("label")) if found else ()
    exact = [branch for branch in spoken.branches if label and branch.key == label]
    if len(exact) == 1:
        return exact[0].index
    if label[:1] == ("ngành",) and len(label) > 1:
        return _of_sector(spoken, label)
    fitting = [branch for branch in spoken.branches if label and _ends_with(branch.key, label)]
    areas = [branch for branch in fitting if branch.head == FEDERATION]
    fitting = areas if len(areas) == 1 else fitting
    if areas and found and view.slice(*_sign(view, found)) != ":" and _is_newsplace(spoken, view):
        return None
    if not fitting and label:
        fitting = _named_so(spoken, view, label)
    return fitting[0].index if len(fitting) == 1 else None


def _sign(view: SentenceView, found: re.Match[str]) -> tuple[int, int]:
    """Where the sign stands that parts a label from what it heads."""
    return view.start + found.end("label"), view.start + found.end("label") + 1


def _is_newsplace(spoken: Spoken, view: SentenceView) -> bool:
    """Whether the first paragraph opens with the place of the news: "Cần Thơ - CĐCS … vừa …".

    Of several paragraphs that each open with a place, every one tells of its own.
    """
    views, blocks = spoken.analysis.views, spoken.analysis.layout.blocks
    first = next((one for one in views if blocks[one.block].kind not in _OVER_TEXT), view)
    if spoken.briefs or first.block != view.block:
        return False
    return not any(
        opens_block(other) and _DASHED.match(other.text) for other in views[view.index + 1 :]
    )


def _of_sector(spoken: Spoken, label: tuple[str, ...]) -> int | None:
    """The union of the industry a label names: "Ngành Giáo dục: …"."""
    found = [
        one.index
        for one in spoken.branches
        if is_sector(one) and "ngành" in one.key[:1] and one.key[: len(label)] == label
    ]
    return found[0] if len(found) == 1 else None


def _named_so(spoken: Spoken, view: SentenceView, label: tuple[str, ...]) -> list[DocumentBranch]:
    """The union named in an item in whose host's name its label stands: "◊ Cao su: CĐCS …"."""
    named = {
        mention.branch
        for other in spoken.analysis.views[view.index :]
        if other.block == view.block
        for mention in other.mentions
        if mention.branch is not None
    }
    found = [one for one in spoken.branches if one.index in named and holds(one.key, label)]
    return [one for one in found if one.level in OF_ONE_HOST] if len(label) > 1 else []


def _head_branch(spoken: Spoken, view: SentenceView) -> int | None:
    """The one branch named in the heading or introducing line the block stands under."""
    layout = spoken.analysis.layout
    for head in reversed(layout.heads_of(view.block)):
        block = layout.blocks[head]
        if block.kind not in ("heading", "item", "body"):
            continue
        told = [other for other in spoken.analysis.views if other.block == head]
        named = _told_of(spoken, told) or [
            mention.branch
            for other in told
            for mention in other.mentions
            if mention.branch is not None
        ]
        named = named or [
            part.branch
            for other in told
            for part in spoken.entries(other)
            if part.branch is not None and part.mention.head == "Nghiệp đoàn"
        ]
        named = named or _introduced(spoken, told[-1:])
        if named:
            return named[-1]
        labelled = _labelled(spoken, told[0]) if told else None
        if labelled is None and told and block.kind == "heading":
            labelled = _of_section(spoken, told[0])
        if labelled is not None:
            return labelled
    return None


def _told_of(spoken: Spoken, told: Sequence[SentenceView]) -> list[int]:
    """The unions of a head but those that only decided or came with another there."""
    return [
        part.mention.branch
        for view in told
        for part in spoken.entries(view)
        if part.mention.branch is not None
        and part.role not in ("by", "with", "from", "aside")
        and not _ASIDE.search(view.analysis.low, view.start, part.mention.start)
    ]


def _introduced(spoken: Spoken, told: Sequence[SentenceView]) -> list[int]:
    """The part of a union that a line ending with a colon tells of: "Tổ công đoàn khoa đạt:"."""
    return [
        part.branch
        for view in told
        for part in spoken.entries(view)
        if part.branch is not None
        and part.mention.unit
        and _ATTAINS.match(view.analysis.low, part.mention.end, view.end)
        and spoken.branches[part.branch].level in PARTS
    ]


def _of_section(spoken: Spoken, heading: SentenceView) -> int | None:
    """The branch whose host or area a heading names or tells of: "Nhìn ra toàn huyện"."""
    host = opens_with_host(heading, spoken.hosts)
    host = _shortened(spoken, heading) if host is None else host
    host = zones_told(spoken, heading) if host is None else host
    whole = WHOLE.search(heading.text.lower()) if host is None else None
    owner = of_whole(spoken, heading, whole.group("area"), None) if whole else None
    return owner.branch if owner else host


def _shortened(spoken: Spoken, heading: SentenceView) -> int | None:
    """The one branch with whose host's name, but for its place, a heading is: "Trung tâm Y tế"."""
    words = key_of(_TITLED.split(heading.text.strip(), maxsplit=1)[0])
    if len(words) < _LEAST:
        return None
    found = [one.index for one in spoken.hosts.branches if one.key[: len(words)] == words]
    return found[0] if len(found) == 1 else None


def _of_brief(spoken: Spoken, view: SentenceView) -> int | None:
    """The union a brief is on: the first that it names, but for the confederation."""
    rest: int | None = None
    low = view.analysis.low
    for other in spoken.analysis.views[view.index :]:
        if other.block != view.block:
            break
        for mention in other.mentions:
            named = mention.branch if specific(mention) else by_place(spoken, other, mention)
            named = mention.branch if named is None else named
            if named is None or mention.level == "confederation":
                continue
            aside = _ASIDE.search(low, other.start, mention.start)
            if not aside or _HOLDS.match(low, mention.end, other.end):
                return named
            rest = named if rest is None else rest
    return rest


def _carried(spoken: Spoken, view: SentenceView, focus: int | None, main: int | None) -> int | None:
    """A new paragraph speaks of the main branch, unless it begins by pointing back."""
    if focus == main or focus is None:
        return main
    if (
        main is not None
        and spoken.branches[main].mentions[0].start > view.end
        and not spoken.branches[main].of_text
        and not _told_as_area(spoken, view, main)
    ):
        return _of_piece_before(spoken, view, main)
    start = spoken.analysis.low[view.start : view.start + 40].lstrip(" -–+•*")
    below = main is not None and rank(spoken.branches[focus]) < rank(spoken.branches[main])
    tells_on = not spoken.over_others() and not below and _TELLS_ON.match(start)
    points_back = _POINTS_BACK.match(start) and not _opens_with_name(view)
    if not tells_on and not points_back:
        return main
    above = _above_rows(spoken, view)
    return focus if above is None else spoken.focus[above.index]


def _told_as_area(spoken: Spoken, view: SentenceView, main: int) -> bool:
    """Whether the area of a federation is told as a whole before: "Toàn huyện có 74 CĐCS"."""
    opener = spoken.branches[main].opener
    if spoken.branches[main].head != FEDERATION or opener is None:
        return False
    told = WHOLE.finditer(view.analysis.low, 0, view.start)
    return any(AREA_OF.get(area_of(one) or "") == opener for one in told)


def _above_rows(spoken: Spoken, view: SentenceView) -> SentenceView | None:
    """The first of the rows right before a paragraph, each on a union of its own; else None.

    What points back behind them ("Ngoài ra, …") goes on with what stands above them.
    """
    views, named = spoken.analysis.views, set()
    first: SentenceView | None = None
    for row in reversed(views[: view.index]):
        if not opens_block(row) or not _opens_with_name(row) or row.block == (first or view).block:
            break
        first = row
        named.add(row.mentions[0].branch)
    return first if len(named) >= _ROWS else None


def _opens_with_name(view: SentenceView) -> bool:
    """Whether a sentence begins with a union told by its name: "CĐCS Trạm Y tế: 12 đoàn viên"."""
    first = view.mentions[0] if view.mentions else None
    return (
        first is not None
        and specific(first)
        and not any(map(str.isalpha, view.slice(view.start, first.start)))
    )


def _of_piece_before(spoken: Spoken, view: SentenceView, main: int) -> int:
    """The union of a piece before the one on the main union: the first that it names."""
    blocks = spoken.analysis.layout.blocks
    for other in spoken.analysis.views[: view.index]:
        if blocks[other.block].kind not in ("lead", "body", "item"):
            continue
        for mention in other.mentions:
            if mention.branch is not None and not spoken.outranks(mention.branch):
                return mention.branch
    return main


def opens_block(view: SentenceView) -> bool:
    """Whether the sentence is the first of its paragraph."""
    return view.index == 0 or view.analysis.views[view.index - 1].block != view.block


def _ends_with(key: tuple[str, ...], label: tuple[str, ...]) -> bool:
    """Whether a branch's name ends with a label, the level word of a place left out."""
    if label[0] in ("huyện", "quận", "tỉnh"):
        label = label[1:]
    elif label[:2] in (("thành", "phố"), ("thị", "xã")):
        label = label[2:]
    return bool(label) and key[-len(label) :] == label
