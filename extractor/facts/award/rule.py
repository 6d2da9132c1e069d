"""Distinctions conferred: title × recipient × granter × years.

A title of the lexicon is an award when something in its stretch of the sentence confers it. The
stretch runs from the title before it to the title after it, so that a list in which every title
has its own recipients and years is read item by item; what an item leaves out is carried over
from the one before it.
"""

from collections.abc import Sequence

from extractor.analysis import SentenceView
from extractor.context.discourse import Discourse, Owner
from extractor.facts.award.at_the_end import giver_at_the_end, giver_of_flags
from extractor.facts.award.bodies import Granter
from extractor.facts.award.drafts import KIND, Award, drafts_of
from extractor.facts.award.giver_in_list import giver_in_list, is_told_behind
from extractor.facts.award.granter import granter_of
from extractor.facts.award.headed import headed, heads_a_list, told_again_below
from extractor.facts.award.in_turn import winners_in_turn
from extractor.facts.award.more_givers import of_further_givers
from extractor.facts.award.recipient import Recipient
from extractor.facts.award.shares import winners_in_shares
from extractor.facts.award.stretch import Before, Stretch, stretch_of
from extractor.facts.award.title import Title
from extractor.facts.award.titles import titles_of
from extractor.facts.award.turns import givers_in_turn, years_in_turn
from extractor.facts.award.verdict import conferred
from extractor.facts.award.winners_in_list import winners_beside, winners_of_the_last
from extractor.facts.draft import Draft, Miss
from extractor.late import late

_MADE_OF = late(r"[^;.:\d]{0,70}?\b(?:gồm(?: có)?|trong đó(?: có)?|cụ thể|như sau)\b:? ?")
_NUMBER = late(r"\d+ (?:tấm |chiếc |lá )?")
_OF_THEM = late(r"\btrong (?:đó|số đó|số này)\b")


def find(view: SentenceView, discourse: Discourse) -> list[Draft | Miss]:
    """The awards of a sentence."""
    titles = titles_of(view)
    if all(title.award_class == "ranking" for title in titles):
        found: list[Draft | Miss] = []
        for line in headed(view, discourse):
            title = line.title
            won = Award(title, line.granter, line.recipients, title.start, view.end, "heading")
            found += drafts_of(view, discourse, won)
        if found or not titles:
            return found
    if len(titles) == 1 and (heads_a_list(view) or told_again_below(view, titles[0])):
        return [Miss(KIND, view, titles[0].start, titles[0].end, "told_line_by_line")]
    return _of_one_union(view, _Walk(view, discourse, titles).read())


class _Walk:
    """Reads the titles of a sentence one after another, keeping what was told before."""

    def __init__(self, view: SentenceView, discourse: Discourse, titles: list[Title]) -> None:
        self._view = view
        self._discourse = discourse
        self._titles = titles
        self._winners = winners_in_turn(view, discourse, titles)
        self._givers = givers_in_turn(view, discourse, titles)
        self._years = years_in_turn(view, titles)
        self._before = Before(end=view.start)
        self._found: list[Draft | Miss] = []

    def read(self) -> list[Draft | Miss]:
        """What the titles tell: awards, and titles that nothing confers."""
        for at in range(len(self._titles)):
            self._read_title(stretch_of(self._view, self._titles[at:], self._before))
        return self._found

    def _read_title(self, stretch: Stretch) -> None:
        """Find the award of a title, and carry over what the next may leave out."""
        view, title, before = self._view, stretch.title, self._before
        verb, reason = conferred(view, title, stretch.start, before.title is not None)
        if _told_apart(view, title, stretch.later):
            reason = "told_line_by_line"
        if reason:
            self._found.append(Miss(KIND, view, title.start, title.end, reason))
            if reason == "not_conferred":
                before.end = title.end
            return
        own = granter_of(view, self._discourse, title, stretch.start, stretch.end)
        granter = self._granter(stretch, own)
        counted = _counted_behind(view, title, stretch.later)
        if counted:
            self._found.append(Miss(KIND, view, title.start, title.end, "told_line_by_line"))
            before.end, before.title, before.granter = counted, title, granter
            return
        recipients = self._recipients(stretch, granter, own)
        recipients = [*recipients, *winners_in_shares(view, self._discourse, title, recipients)]
        before.end, before.title = title.end, title
        before.granter, before.recipients = granter, recipients
        self._add(stretch, Award(title, granter, recipients, stretch.start, stretch.end, verb))

    def _granter(self, stretch: Stretch, own: Granter | None) -> Granter | None:
        """Who gave a title beside which ``own`` is told."""
        granter = (
            self._givers.get(stretch.title.start)
            or giver_of_flags(self._view, self._discourse, stretch.onwards, own)
            or giver_in_list(self._view, stretch, self._before, own)
            or giver_at_the_end(self._view, self._discourse, stretch.onwards)
        )
        if stretch.title.award_class == "order":
            granter = granter or self._before.giver_of_orders
            self._before.giver_of_orders = granter
        return granter

    def _recipients(
        self, stretch: Stretch, granter: Granter | None, own: Granter | None
    ) -> list[Recipient]:
        """Who won a title beside which ``own`` is told to give it."""
        in_turn = self._winners.get(stretch.title.start)
        if in_turn is not None:
            return [in_turn]
        won = winners_beside(
            self._view,
            self._discourse,
            stretch,
            self._before,
            granter,
            given_behind=is_told_behind(stretch, own),
        )
        return winners_of_the_last(self._view, self._titles, stretch, self._before, won)

    def _add(self, stretch: Stretch, award: Award) -> None:
        """Keep the drafts of an award, with the year told in its turn, and those of co-givers."""
        drafts = drafts_of(self._view, self._discourse, award, self._found, stretch.later)
        given = [one for one in drafts if isinstance(one, Draft)]
        for one in given:
            one.period = self._years.get(award.title.start, one.period)
        self._found += drafts
        self._found += of_further_givers(
            self._view, self._discourse, award.title, award.granter, award.end, given
        )


def _told_apart(view: SentenceView, title: Title, later: Sequence[Title]) -> bool:
    """Whether a title is told one by one behind: "một tập giấy khen: tổ được tặng Giấy khen …"."""
    if view.analysis.text[title.start].isupper() or title.award_class != "certificate":
        return False
    behind = view.slice(title.end, title.end + 2).strip(' ”"')
    return behind == ":" and any(one.canonical == title.canonical for one in later)


def _counted_behind(view: SentenceView, title: Title, later: Sequence[Title]) -> int:
    """Where a title ends that is only counted behind: "Bằng khen của LĐLĐ tỉnh gồm: 6 Bằng khen …".

    0 for one that is not.
    """
    if not later or later[0].canonical != title.canonical:
        return 0
    led = _MADE_OF.match(view.analysis.low, title.end, later[0].start)
    return led.end() if led and _NUMBER.fullmatch(view.slice(led.end(), later[0].start)) else 0


def _of_one_union(view: SentenceView, found: list[Draft | Miss]) -> list[Draft | Miss]:
    """Winners told behind counted unions are of the union above these: "26 CĐCS …, 58 người …".

    Some of those told before ("…, trong đó 8 cô được …") are of the same union as all.
    """
    above: Owner | None = None
    last: Draft | None = None
    for one in found:
        if not isinstance(one, Draft):
            continue
        of_them = last is not None and _OF_THEM.search(view.slice(last.end, one.start))
        if one.owner.how == "above":
            above = one.owner
        elif one.owner.how in ("focus", "main") and (above is not None or (last and of_them)):
            one.owner = above or (last.owner if last else one.owner)
        last = one
    return found
