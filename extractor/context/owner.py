"""Whose figure is it? The branch each mention stands for, and what is understood.

The owner of a fact is looked for in this order: a union said to have it ("1.200 đoàn viên của
CĐCS X"), the nearest subject before it in the sentence, the union the text was speaking of (its
focus), the list or section head, the union the article is about.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import Final, NamedTuple

from extractor.analysis import Analysis, SentenceView
from extractor.branches.document_branch import FEDERATION, DocumentBranch
from extractor.branches.mention import BranchMention
from extractor.branches.names import key_of
from extractor.branches.same_union import family
from extractor.branches.specific import specific
from extractor.context.about import is_about
from extractor.context.areas_acting import areas_that_act
from extractor.context.firms_acting import firms_that_act
from extractor.context.funds import funds_of, opens_with_fund
from extractor.context.generic import names_a_kind
from extractor.context.in_turn import turns
from extractor.context.openings import (
    ALL_TOLD,
    AMONG,
    AREA_ACTS,
    AREA_OF,
    BARE_AREA,
    CONGRESS_OF,
    DELEGATION,
    DELEGATION_OF,
    EXAMPLE,
    HONOURS,
    HOST_AGAIN,
    HOST_KINDS,
    HOSTS_AGAIN,
    ITEM_OF,
    LISTED,
    NATION,
    OF_CONGRESS,
    OPENS,
    PART_OF,
    PART_OF_SUM,
    PRESENTS,
    QUOTED,
    SHARED,
    SUMMED,
    UNIT_AGAIN,
    WHOLE,
    area_of,
)
from extractor.context.quoted import OFFICER, opened_at
from extractor.context.ranks import (
    GRASSROOTS,
    PART,
    host_forms,
    hosts_of,
    is_sector,
    opens_with_host,
    rank,
)
from extractor.context.recalled import Recalled
from extractor.context.roles import Role, role_of
from extractor.context.topic import main_branch
from extractor.context.words import either

_GRASSROOTS: Final = ("grassroots", "grassroots_member")
_GRANTS: Final = re.compile(rf"[^,;.]{{0,30}}?(?:đã |cũng |vừa |quyết định )*{either('grants')}\b")
_WINS: Final = re.compile(
    r"[^,;.]{0,40}?\b(?:được|nhận|đạt|đoạt|giành|đón nhận)\b"
    r"| \((?:cờ|bằng khen|giấy khen|giải|huân chương)\b"
)
"""What a union does that is only named for its award: "CĐCS X nhận Bằng khen"."""
_LABEL: Final = re.compile(r"\W*(?:\d+[.)]\s*)?(?P<label>[^\W\d][^:;,()]{1,40}?)(?::| [-–])\s")
_POINTS_BACK: Final = re.compile(rf"{either('points_back')}\b")
_TELLS_ON: Final = re.compile(rf"{either('tells_on')}\b")
_THIS: Final = re.compile(r" (?:(?:bên|nơi|chỗ) )?(?:này|ấy|đó)\b")
"""Words that make a short form stand for the union named last: "công đoàn này"."""
_MEMBERS_OF: Final = re.compile(r"\b(?:trong|của) (?:số|tổng số) [^,;.\d]{0,24}(?:của )?$")
"""What makes of a union the one whose members are told: "Trong số đoàn viên Công đoàn Trường"."""
_AT_OPENING: Final = re.compile(r"\W*(?:(?:như|còn|riêng|chẳng hạn) )?(?:ở|tại|với|về|đến) ")
_NEAR: Final = 400
"""Code points behind its name within which a union may be called "CĐCS" alone."""
_WHICH_HAS: Final = re.compile(
    r",? (?:nơi|vốn|là nơi)"
    r"(?: (?:có|hiện|đang|tập hợp|quy tụ|sinh hoạt của|tổng số|trên|hơn|gần))* "
)
"""What ties a figure to the union named before it: "Nghiệp đoàn X, nơi 94 đoàn viên …"."""
_IN_BRACKETS: Final = re.compile(r" ?\((?!do |được )[^()]*")
_JOINED: Final = re.compile(r"(?: \([^()]{1,40}\))?(?:,| và|, và| cùng) ")
_HAD_BY: Final = re.compile(r"[^,;.]{0,14}?(?:của|thuộc)\s*(?:các |toàn )?")


@dataclass(slots=True, unsafe_hash=True)
class Owner:
    """The branch a fact is given to, by index, and how it was found."""

    branch: int
    how: str


class Part(NamedTuple):
    """A mention, the part it plays in its sentence, and the branch it stands for, by index."""

    mention: BranchMention
    role: Role
    branch: int | None


class Discourse:
    """The branches of a text, what its short forms stand for, and whose turn it is to speak."""

    def __init__(self, analysis: Analysis, branches: Sequence[DocumentBranch]) -> None:
        self.analysis = analysis
        self.branches = list(branches)
        self._hosts = hosts_of(self.branches)
        self._funds = funds_of(analysis)
        self.main = main_branch(analysis, self.branches)
        self._areas = areas_that_act(self.branches)
        self._firms = firms_that_act(self.branches, analysis.text)
        self._focus: dict[int, int | None] = {}
        self._parts: dict[int, list[Part]] = {}
        self._recalled = Recalled()
        self._about: bool | None = None
        self._follow()

    @property
    def about(self) -> bool:
        """Whether the text is about a union, not only mentions one in passing."""
        if self._about is None:
            self._about = is_about(self.analysis, self.main)
        return self._about

    def _follow(self) -> None:
        """Walk the sentences once and note the focus each begins with."""
        main = self.main.index if self.main else None
        focus, block = main, -1
        last_named: int | None = None
        speaker: int | None = None
        for view in self.analysis.views:
            if view.block != block:
                focus, block = self._focus_of_block(view, focus, main), view.block
                speaker = None
            focus = focus if speaker is None else speaker
            focus = self._opening(view, focus)
            self._focus[view.index] = focus
            parts = self._parts.setdefault(view.index, [])
            listed = False
            for mention in view.mentions:
                if mention.branch is None and _THIS.match(view.slice(mention.end, view.end)):
                    mention.branch = last_named
                if specific(mention):
                    last_named = mention.branch
                placed = self._by_place(view, mention) or self._at_union(view, mention, parts)
                branch = placed if placed is not None else self.refer(mention, focus)
                if names_a_kind(view, mention):
                    branch = None
                part = Part(mention, role_of(view, mention), branch)
                listed = _listed_with(view, parts, mention, listed)
                parts.append(part)
                acts = part.role == "subject" or _holds_congress(view, mention)
                told_apart = specific(mention) or placed is not None or branch == main
                if branch is None or not acts or not told_apart or listed:
                    continue
                if self._takes_over(view, mention, branch):
                    focus = branch
            if len(self.branches) > 1:
                self._recalled.note(view, focus)
            quoted = opened_at(view, speaker is not None)
            if quoted is None:
                speaker = None
            elif speaker is None:
                speaker = self._speaker(view, quoted, focus)

    def _speaker(self, view: SentenceView, quoted: int, focus: int | None) -> int | None:
        """The union of the person whose words begin in a sentence, else the one spoken of."""
        for mention, _role, branch in reversed(self.entries(view)):
            if mention.end <= quoted and branch is not None:
                officer = OFFICER.search(view.slice(view.start, mention.start))
                return branch if officer else focus
        return focus

    def _opening(self, view: SentenceView, focus: int | None) -> int | None:
        """The branch a sentence speaks of by its first words, where they name no union.

        They may name the host or area of one ("Huyện Bình Chánh lại chọn …"), tell of a whole
        area ("Toàn huyện có …"), or point back to the union named before ("Đơn vị có …").
        """
        host = opens_with_host(view, self._hosts)
        if host is None and len(self.branches) > 1:
            host = self._recalled.opening(view)
        if host is not None:
            return host
        speaker = self._quoted_speaker(view, focus)
        if speaker is not None:
            return speaker
        fund = opens_with_fund(view, self._funds) if self._funds else None
        if fund is not None:
            return fund
        whole = WHOLE.search(view.slice(view.start, min(view.end, view.start + 40)))
        if whole and not (view.mentions and view.mentions[0].start < view.start + whole.end()):
            owner = self._of_whole(view, area_of(whole), focus)
            return owner.branch if owner and not self._outranks(owner.branch) else focus
        bare = BARE_AREA.match(view.analysis.low, view.start, view.end)
        if bare:
            owner = self._of_whole(view, bare.group("area"), focus)
            if owner or bare.group("area") not in HOST_KINDS:
                return owner.branch if owner and not self._outranks(owner.branch) else focus
        if DELEGATION.match(view.analysis.low, view.start, view.end):
            sender = self._sender(view)
            return focus if sender is None else sender
        before = self.analysis.views[view.index - 1] if view.index else view
        if before.block != view.block and SUMMED.match(view.analysis.low, view.start, view.end):
            return self._focus[before.index]
        if ALL_TOLD.match(view.analysis.low, view.start, view.end):
            return self.main.index if self.main else focus
        again = HOST_AGAIN.match(view.analysis.text, view.start, view.end)
        if again:
            return self._hosted_before(view, again["kind"].lower(), focus)
        if UNIT_AGAIN.match(view.analysis.low, view.start, view.end):
            return self._named_lower(view, focus)
        return focus

    def _quoted_speaker(self, view: SentenceView, focus: int | None) -> int | None:
        """The union of who is told behind a sentence's words: "“…”, bà Cúc, Chủ tịch X nói"."""
        quoted = QUOTED.match(view.analysis.text, view.start, view.end)
        if quoted is None:
            return None
        for mention in view.mentions:
            lead = view.slice(quoted.end(), mention.start) if mention.start > quoted.end() else ""
            if OFFICER.search(lead):
                return self.refer(mention, focus)
        return None

    def _sender(self, view: SentenceView) -> int | None:
        """The union whose delegation the sentences just before tell of."""
        for before in reversed(self.analysis.views[max(0, view.index - 2) : view.index]):
            for mention, _role, branch in self.entries(before):
                if DELEGATION_OF.search(before.slice(before.start, mention.start)):
                    return branch
        return None

    def _hosted_before(self, view: SentenceView, kind: str, focus: int | None) -> int | None:
        """The union last named in the paragraph whose host is told again by its kind."""
        for before in reversed(self.analysis.views[max(0, view.index - 3) : view.index]):
            if before.block != view.block:
                continue
            for mention, _role, branch in reversed(self.entries(before)):
                if branch is not None and specific(mention):
                    named = self.branches[branch]
                    if named.opener in HOSTS_AGAIN[kind] and rank(named) <= GRASSROOTS:
                        return branch
        return focus

    def _named_lower(self, view: SentenceView, focus: int | None) -> int | None:
        """The union below the one spoken of that the sentence before named last."""
        before = self.analysis.views[view.index - 1] if view.index else view
        if before.block != view.block or focus is None:
            return focus
        for mention, role, branch in reversed(self.entries(before)):
            if branch is None or not specific(mention) or role in ("by", "from", "with", "aside"):
                continue
            lower = rank(self.branches[branch]) < rank(self.branches[focus])
            return branch if lower else focus
        return focus

    def _by_place(self, view: SentenceView, mention: BranchMention) -> int | None:
        """The federation of the place named before: "Ở huyện Sông Hinh, LĐLĐ huyện …"."""
        if mention.branch is not None or mention.head != FEDERATION or mention.named:
            return None
        before = key_of(self.analysis.text[view.start : mention.start])
        named = [
            branch.index
            for branch in self.branches
            if self._fits(branch, mention) and (name := branch.key[1:]) and _holds(before, name)
        ]
        return named[0] if len(named) == 1 else None

    def _at_union(
        self, view: SentenceView, mention: BranchMention, parts: Sequence[Part]
    ) -> int | None:
        """The union a sentence opens at: "Ở CĐCS X, nơi có 340 đoàn viên, công đoàn tự lập quỹ"."""
        small = mention.bare and view.analysis.text[mention.start].islower()
        if not small or not parts or not specific(parts[0].mention):
            return None
        opens = _AT_OPENING.fullmatch(view.slice(view.start, parts[0].mention.start))
        return parts[0].branch if opens and len({part.branch for part in parts}) == 1 else None

    def _takes_over(self, view: SentenceView, mention: BranchMention, branch: int) -> bool:
        """Whether a union is spoken of further: none that only confers, nor the confederation.

        It must open its sentence, or be brought up as an example; what is only listed or ranked
        ("… kế đến LĐLĐ huyện Gò Dầu với 1.212 đoàn viên") is not.
        """
        lead = view.slice(view.start, mention.start)
        opens = OPENS.search(lead) and not LISTED.search(lead)
        if PART_OF.match(lead) or PART_OF_SUM.search(lead):
            return False
        if PRESENTS.fullmatch(lead):
            return True
        brought_up = any(way.search(lead) for way in (CONGRESS_OF, EXAMPLE, AMONG))
        if not opens and not brought_up:
            return False
        if self.main is not None and branch == self.main.index:
            return True
        if (self._outranks(branch) or self._is_part(branch)) and not _opens_block(view):
            return False
        behind = view.slice(mention.end, view.end)
        if HONOURS.match(behind):
            return False
        first = self._parts[view.index][0].mention
        shared = ":" in lead or SHARED.search(lead)
        if shared and first is not mention and ITEM_OF.match(behind):
            return False
        grants = view.of("award.title") and _GRANTS.match(behind)
        wins = self._over_others() and view.of("award.title") and _WINS.match(behind)
        return mention.level != "confederation" and not grants and not wins

    def _outranks(self, branch: int) -> bool:
        """Whether a union stands above the one the text is about: it only comes to help."""
        return self.main is not None and rank(self.branches[branch]) > rank(self.main)

    def _is_part(self, branch: int) -> bool:
        """Whether a union is a section or group of the one the text is about."""
        return self.main is not None and rank(self.branches[branch]) < min(rank(self.main), PART)

    def _over_others(self) -> bool:
        """Whether the text is about a federation, under which other unions stand."""
        return self.main is not None and self.main.level not in _GRASSROOTS

    def _focus_of_block(
        self, view: SentenceView, focus: int | None, main: int | None
    ) -> int | None:
        """The branch a new block speaks of: by its label, its heads, or what came before."""
        labelled = self._labelled(view)
        if labelled is not None:
            return labelled
        headed = self._head_branch(view)
        return headed if headed is not None else self._carried(view, focus, main)

    def _labelled(self, view: SentenceView) -> int | None:
        """The branch a block's label names by its place or host: "● Đam Rông: …"."""
        found = _LABEL.match(view.text)
        label = key_of(found.group("label")) if found else ()
        fitting = [branch for branch in self.branches if label and _ends_with(branch.key, label)]
        areas = [branch for branch in fitting if branch.head == FEDERATION]
        fitting = areas if len(areas) == 1 else fitting
        return fitting[0].index if len(fitting) == 1 else None

    def _head_branch(self, view: SentenceView) -> int | None:
        """The one branch named in the heading or introducing line the block stands under."""
        layout = self.analysis.layout
        for head in reversed(layout.heads_of(view.block)):
            block = layout.blocks[head]
            if block.kind not in ("heading", "item", "body"):
                continue
            told = [other for other in self.analysis.views if other.block == head]
            named = [
                mention.branch
                for other in told
                for mention in other.mentions
                if mention.branch is not None
            ]
            if named:
                return named[-1]
            labelled = self._labelled(told[0]) if told else None
            if labelled is None and told and block.kind == "heading":
                labelled = self._of_section(told[0])
            if labelled is not None:
                return labelled
        return None

    def _of_section(self, heading: SentenceView) -> int | None:
        """The branch whose host or area a heading names or tells of: "Nhìn ra toàn huyện"."""
        host = opens_with_host(heading, self._hosts)
        whole = WHOLE.search(heading.text.lower()) if host is None else None
        owner = self._of_whole(heading, whole.group("area"), None) if whole else None
        return owner.branch if owner else host

    def _carried(self, view: SentenceView, focus: int | None, main: int | None) -> int | None:
        """A new paragraph speaks of the main branch, unless it begins by pointing back."""
        if focus == main or focus is None:
            return main
        start = self.analysis.low[view.start : view.start + 40].lstrip(" -–+•*")
        tells_on = not self._over_others() and _TELLS_ON.match(start)
        return focus if tells_on or _POINTS_BACK.match(start) else main

    def refer(self, mention: BranchMention, focus: int | None) -> int | None:
        """The branch a mention stands for, None when nothing fits."""
        if mention.branch is not None:
            return mention.branch
        fitting = [branch for branch in self.branches if self._fits(branch, mention)]
        kind = key_of(mention.unit)
        fitting = [one for one in fitting if one.key[: len(kind)] == kind] or fitting
        if not fitting:
            return None
        indices = [branch.index for branch in fitting]
        if focus is not None and focus in indices:
            if self.branches[focus].mentions[0].start > mention.start and mention.opener:
                return self._by_host_before(mention, fitting, focus)
            return focus
        if self.main and self.main.index in indices:
            return self.main.index
        named_before = [
            (branch.mentions[before - 1].start, branch.index)
            for branch in fitting
            if (before := bisect_left(branch.mentions, mention.start, key=attrgetter("start")))
        ]
        if not named_before:
            small = mention.bare and mention.head == "Công đoàn cơ sở" and self._over_others()
            return None if small and len(indices) > 1 else indices[0]
        at, nearest = max(named_before)
        general = mention.bare and mention.head == "Công đoàn cơ sở" and self._over_others()
        if general and mention.start - at > _NEAR:
            return None  # "CĐCS chi 3,05 tỷ đồng": those of the federation, not one of them
        return nearest

    def _by_host_before(
        self, mention: BranchMention, fitting: Sequence[DocumentBranch], focus: int
    ) -> int:
        """The union whose host was named last before, where the one spoken of is yet to be named.

        "Thầy về Trường Nguyễn Du năm 1992. Hồi ấy công đoàn trường có 19 đoàn viên."
        """
        low = self.analysis.low
        told = [
            (low.rfind(form, 0, mention.start), one.index)
            for one in fitting
            for form in host_forms(self.analysis, one)
        ]
        at, index = max(told, default=(-1, focus))
        return index if at >= 0 else focus

    def _fits(self, branch: DocumentBranch, mention: BranchMention) -> bool:
        """Whether a short form may stand for the branch."""
        if mention.head == FEDERATION or family(mention.head, mention.opener) == FEDERATION:
            if branch.head != FEDERATION:
                return False
            return mention.opener is None or branch.unit.lower().startswith(
                mention.unit.lower()[:5]
            )
        if branch.head == FEDERATION:
            return mention.head == "Công đoàn" and mention.opener is None
        if branch.head.startswith("Tổng Liên"):
            return mention.head == "Công đoàn" and mention.opener is None
        if mention.head == "Nghiệp đoàn":
            return branch.head == "Nghiệp đoàn"
        if mention.head == "Công đoàn cơ sở":
            return branch.level in _GRASSROOTS and (
                mention.opener is None or mention.opener == branch.opener
            )
        if mention.head != "Công đoàn":
            return branch.head == mention.head
        if mention.opener is None or (mention.opener == "cơ quan" and not mention.named):
            return True
        if mention.opener == "ngành":
            return is_sector(branch)
        return branch.opener == mention.opener

    def entries(self, view: SentenceView) -> list[Part]:
        """The mentions of a sentence with the part each plays and the branch it stands for."""
        return self._parts.get(view.index, [])

    def focus_at(self, view: SentenceView) -> int | None:
        """The branch spoken of when the sentence begins."""
        return self._focus.get(view.index)

    def congress_at(self, view: SentenceView, start: int) -> int | None:
        """The union in congress: the one a sentence is labelled with, else the one spoken of."""
        for mention, _role, branch in self.entries(view):
            labels = mention.end < start and view.slice(mention.end, start).startswith(":")
            if labels and specific(mention):
                return branch
        for mention, _role, branch in self.entries(view):
            if branch is not None and OF_CONGRESS.search(view.slice(view.start, mention.start)):
                return branch
        return self.focus_at(view)

    def owner_of(self, view: SentenceView, start: int, end: int) -> Owner | None:
        """The branch that has what stands at ``[start, end)``."""
        parts = self.entries(view)
        turn = self.in_turn(view, start, end)
        if turn is not None:
            return turn
        for mention, role, branch in parts:
            if branch is None or role != "of" or not end <= mention.start <= end + 30:
                continue
            if _HAD_BY.fullmatch(self.analysis.low[end : mention.start]):
                return Owner(branch, "of")
        before = [part for part in parts if part.branch is not None and part.mention.end <= start]
        if before and _WHICH_HAS.fullmatch(view.slice(before[-1].mention.end, start)):
            assert before[-1].branch is not None
            return Owner(before[-1].branch, "of")
        clause_start, _ = view.clause(start)
        for mention, _role, branch in reversed(before):
            if mention.start >= clause_start and _MEMBERS_OF.search(
                view.slice(clause_start, mention.start)
            ):
                assert branch is not None
                return Owner(branch, "of")
        low = view.analysis.low
        nation = self._of_nation(view, clause_start, start, before)
        if nation is not None:
            return Owner(nation, "place")
        whole = sorted(
            (
                *WHOLE.finditer(low, clause_start, end),
                *AREA_ACTS.finditer(low, clause_start, start),
            ),
            key=lambda told: told.end(),
        )
        last = before[-1].mention.end if before else view.start
        acting = self._acting(low, max(clause_start - 1, view.start, last), start)
        if not whole and acting is None and last < clause_start:
            whole = list(WHOLE.finditer(low, last, clause_start))
        if whole and whole[-1].end() > last:
            area = area_of(whole[-1])
            own = self._named_area(before, area)
            if own is not None:
                return own
            owner = self._of_whole(view, area, self.focus_at(view))
            if area is None and "các cấp" in whole[-1].group():
                owner = self._of_levels(before) or owner
            if owner is not None:
                return owner
        if acting is not None:
            return Owner(acting, "place")
        subjects = [part for part in before if part.role == "subject"]
        for mention, _role, branch in reversed(subjects):
            if branch is not None and not ended(view, mention, start):
                return Owner(branch, "subject" if specific(mention) else "short form")
        focus = self.focus_at(view)
        places = {part.branch for part in before if part.role in ("at", "of")}
        if len(places) == 1 and (place := places.pop()) is not None and place != focus:
            return Owner(place, "place")
        if focus is not None:
            return Owner(focus, "focus")
        return Owner(self.main.index, "main") if self.main else None

    def _acting(self, low: str, start: int, end: int) -> int | None:
        """The union of an area or a firm that acts in its place in a stretch."""
        area = self._areas.named(low, start, end)
        return self._firms.named(low, start, end) if area is None else area

    def in_turn(self, view: SentenceView, start: int, end: int) -> Owner | None:
        """The union a figure of a row is told of: "CĐCS A và CĐCS B lần lượt có 61 và 45 …"."""
        names = {turn.name.start for at, turn in turns(view).items() if start <= at <= end}
        for mention, _role, branch in self.entries(view) if names else ():
            if mention.start in names and branch is not None:
                return Owner(branch, "subject")
        return None

    def _of_nation(
        self, view: SentenceView, clause_start: int, start: int, before: Sequence[Part]
    ) -> int | None:
        """The confederation, where a clause tells of the country and no union is named since."""
        told = NATION.search(view.analysis.low, clause_start, start)
        if told is None or any(part.mention.end > told.end() for part in before):
            return None
        found = [branch.index for branch in self.branches if branch.level == "confederation"]
        return found[0] if found else None

    def _named_area(self, before: Sequence[Part], area: str | None) -> Owner | None:
        """The federation of an area the sentence has named: "Chủ tịch LĐLĐ huyện X: huyện có"."""
        for mention, role, branch in reversed(before):
            if branch is None or role != "subject" or not specific(mention) or area is None:
                continue
            named = self.branches[branch]
            if named.head == FEDERATION and named.opener == AREA_OF[area]:
                return Owner(branch, "of")
        return None

    def _of_levels(self, before: Sequence[Part]) -> Owner | None:
        """The federation named before all its levels: "Theo LĐLĐ tỉnh, các cấp công đoàn …"."""
        for mention, _role, branch in reversed(before):
            if branch is not None and specific(mention):
                named = self.branches[branch]
                return Owner(branch, "of") if named.head == FEDERATION else None
        return None

    def _of_whole(self, view: SentenceView, area: str | None, focus: int | None) -> Owner | None:
        """The union of a whole area or firm: "toàn huyện có 136 CĐCS"; None: of all its levels."""
        here = self._named_here(view, area) if area is not None else None
        if here is not None:
            return Owner(here, "place")
        near = [(focus, "focus"), (self.main.index if self.main else None, "main")]
        for index, how in near:
            branch = self.branches[index] if index is not None else None
            if index is None or branch is None:
                continue
            if area is None and branch.level not in _GRASSROOTS:
                return Owner(index, how)
            if area is not None and (branch.opener or "ngành") == AREA_OF[area]:
                return Owner(index, how)
        federations = [
            branch.index
            for branch in self.branches
            if area is not None and branch.head == FEDERATION and branch.opener == AREA_OF[area]
        ]
        if area == "ngành" and not federations:
            federations = self._sectors(view)
        if len(federations) > 1:
            told = {
                mention.start: one for one in federations for mention in self.branches[one].mentions
            }
            start = view.analysis.layout.blocks[view.block].start
            named = [at for at in told if start <= at < view.start]
            federations = [told[max(named)]] if named else []
        return Owner(federations[0], "place") if federations else None

    def _named_here(self, view: SentenceView, area: str) -> int | None:
        """The last union of such an area named in the paragraph, unless the main one is."""
        named = []
        for before in self.analysis.views[max(0, view.index - 4) : view.index]:
            if before.block == view.block:
                named += [part.branch for part in self.entries(before) if part.branch is not None]
        fitting = [
            one
            for one in named
            if (
                is_sector(self.branches[one])
                if area == "ngành"
                else self.branches[one].head == FEDERATION
                and self.branches[one].opener == AREA_OF[area]
            )
        ]
        main = self.main.index if self.main else None
        return None if not fitting or main in named or main is None else fitting[-1]

    def _sectors(self, view: SentenceView) -> list[int]:
        """The unions of industries: those a sentence names, else all of the text."""
        here = {mention.branch for mention in view.mentions}
        sectors = [branch.index for branch in self.branches if is_sector(branch)]
        return [index for index in sectors if index in here] or sectors

    def over_units(self, view: SentenceView, owner: Owner, start: int) -> Owner:
        """The owner of grassroots unions: one above them, where a lower one is understood."""
        lowly = owner.how in ("short form", "focus", "place", "main")
        if not lowly or rank(self.branches[owner.branch]) > GRASSROOTS:
            return owner
        told = [
            branch
            for mention, role, branch in self.entries(view)
            if branch is not None and mention.end <= start and role in ("subject", "at", "of")
        ]
        if self.main is not None:
            told.insert(0, self.main.index)
        above = [branch for branch in told if rank(self.branches[branch]) > GRASSROOTS]
        if not above:
            above = [one.index for one in self.branches if rank(one) > GRASSROOTS]
            lowest = min((rank(self.branches[one]) for one in above), default=0)
            above = [one for one in above if rank(self.branches[one]) == lowest]
            above = above if len(above) == 1 else []
        return Owner(above[-1], "above") if above else owner

    def beside(self, view: SentenceView, start: int) -> Owner | None:
        """The union whose people or units brackets behind its name count: "với CĐCS X (120 …)"."""
        before = [part for part in self.entries(view) if part.mention.end <= start]
        if not before or before[-1].branch is None:
            return None
        behind = view.slice(before[-1].mention.end, start)
        return Owner(before[-1].branch, "of") if _IN_BRACKETS.fullmatch(behind) else None

    def agent_before(self, view: SentenceView, start: int) -> int | None:
        """The agent of the passive verb before ``start``: "được LĐLĐ tỉnh …"."""
        agents = [
            part.branch
            for part in self.entries(view)
            if part.role == "by" and part.mention.end <= start
        ]
        return agents[-1] if agents else None


def _listed_with(
    view: SentenceView, parts: Sequence[Part], mention: BranchMention, listed: bool
) -> bool:
    """Whether a union is told together with ones that do not act: "thuộc về CĐCS A, CĐCS B"."""
    if not parts or not _JOINED.fullmatch(view.slice(parts[-1].mention.end, mention.start)):
        return False
    return listed or parts[-1].role not in ("subject", "aside")


def _opens_block(view: SentenceView) -> bool:
    """Whether the sentence is the first of its paragraph."""
    return view.index == 0 or view.analysis.views[view.index - 1].block != view.block


def _holds_congress(view: SentenceView, mention: BranchMention) -> bool:
    """Whether a sentence tells of the congress of a union: "Sôi nổi nhất là đại hội của …"."""
    return CONGRESS_OF.search(view.slice(view.start, mention.start)) is not None


def ended(view: SentenceView, mention: BranchMention, at: int) -> bool:
    """Whether what is said of a union has ended before ``at``.

    A union of the first clause is spoken of to the end of the sentence, one of a later clause
    ("…; LĐLĐ tỉnh hỗ trợ 40 triệu đồng; …") up to the next semicolon; so is one named right
    behind another that labels the line ("LĐLĐ huyện X: CĐCS Y tăng …; hỗ trợ …").
    """
    lead = view.slice(view.start, mention.start)
    labelled = lead.endswith(": ") and mention is not view.mentions[0]
    return ";" in view.slice(mention.end, at) and (";" in lead or labelled)


def _holds(long: tuple[str, ...], short: tuple[str, ...]) -> bool:
    """Whether the words of a name stand together in a stretch."""
    return any(long[at : at + len(short)] == short for at in range(len(long) - len(short) + 1))


def _ends_with(key: tuple[str, ...], label: tuple[str, ...]) -> bool:
    """Whether a branch's name ends with a label, the level word of a place left out."""
    if label[0] in ("huyện", "quận", "tỉnh"):
        label = label[1:]
    elif label[:2] in (("thành", "phố"), ("thị", "xã")):
        label = label[2:]
    return bool(label) and key[-len(label) :] == label
