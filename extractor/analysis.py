"""What is known of one text while rules read it: sentences, lexicon hits, quantities, mentions."""

import re
import sys
from bisect import bisect_right
from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from inspect import signature
from operator import attrgetter
from typing import TYPE_CHECKING, Any, Concatenate, ParamSpec, TypeVar

from extractor.layout import Layout
from extractor.lexicon import Hit, Matcher, Stretch
from extractor.mastheads import month_of_masthead
from extractor.normalise import NormalisedText
from extractor.possible import possible
from extractor.quantities import FIGURES, Quantity, find_quantities, may_hold_figures
from extractor.quantities.model import PERIOD
from extractor.reviewed import Reviewed, in_year_reviewed, in_year_told, reviewed
from extractor.sentences import Sentence
from extractor.sought import Sought
from extractor.timeline import last_day, tells_day, timeline
from extractor.undated import is_long_over, stamped_later, written

if TYPE_CHECKING:
    from extractor.branches.mention import BranchMention


_MONTH = len("2014-12")


@dataclass(eq=False)
class Analysis:
    """One normalised text, taken apart. All offsets count code points of ``text``."""

    given: NormalisedText
    text: str
    low: str
    layout: Layout
    hits: Sequence[Hit]
    """The words of the whole text that tell what it is about: unions, members, places."""
    matcher: Matcher
    """Every lexicon; a sentence is looked through when its words are asked for."""
    views: "list[SentenceView]" = field(default_factory=list)
    ref: date | None = field(init=False)
    """The day relative periods count from: the publication date, else the day of the event."""
    when: str | None = field(init=False)
    """The time of that day as exact as the text tells it: a day, a month or a year."""
    _looked: dict[tuple[int, int], Stretch] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Works out the day once; it is asked for at every period."""
        day, event = self.layout.published, self.layout.event_date
        if event and (not day or stamped_later(self.low, day, event)):
            day = day if is_long_over(self.low, int(event[:4])) else event
        if day and not tells_day(self.timeline, day):
            self.ref, self.when = date.fromisoformat(day), day
            return
        month = month_of_masthead(self.low)
        if month and not tells_day(self.timeline, month.isoformat()):
            self.ref = month
            self.when = self.ref.isoformat()[:_MONTH]
            return
        guessed = written(self.low)
        self.ref, self.when = guessed or (None, None)

    @cached_property
    def timeline(self) -> Mapping[int, str]:
        """For each block of a chronicle the time it tells of, as EDTF."""
        return timeline(self.low, self.layout)

    @cached_property
    def reviewed(self) -> Reviewed | None:
        """The year over that the headline reviews."""
        return reviewed(self.low, self.layout.title_span, self.ref)

    def view_at(self, at: int) -> "SentenceView | None":
        """The last sentence that begins at or before an offset."""
        index = bisect_right(self.views, at, key=_START) - 1
        return self.views[index] if index >= 0 else None

    def ref_at(self, at: int | None) -> date | None:
        """The day relative periods count from at an offset: in a chronicle, that of its time."""
        view = self.view_at(at) if at is not None and self.timeline else None
        return view.ref if view else self.ref

    def stamp_at(self, at: int | None) -> str | None:
        """The time that a chronicle tells of at an offset, as EDTF."""
        view = self.view_at(at) if at is not None and self.timeline else None
        return view.stamp if view else None

    def between(self, start: int, end: int) -> Stretch:
        """The phrases of every lexicon inside ``[start, end)``."""
        found = self._looked.get((start, end))
        if found is None:
            whole = self.view_at(start)
            if whole and end <= whole.end and (start, end) != (whole.start, whole.end):
                found = whole.words.within(start, end)
            else:
                found = self.matcher.look(self.low, start, end)
            self._looked[start, end] = found
        return found


_START = attrgetter("start")
Read = TypeVar("Read")
Others = ParamSpec("Others")


def once_a_sentence(
    read: Callable[Concatenate["SentenceView", Others], Read],
) -> Callable[Concatenate["SentenceView", Others], Read]:
    """A reader of a sentence that remembers what it read there, for each of its other arguments.

    What it hands out is shared: nobody may change it.
    """
    name = f"{read.__module__}.{read.__qualname__}"
    if len(signature(read).parameters) == 1:
        return _of_nothing_else(name, read)  # type: ignore[return-value]

    def remembering(view: "SentenceView", /, *others: Others.args, **named: Others.kwargs) -> Read:
        key = (name, *others, *named.values()) if others or named else name
        remembered = view.remembered
        if key in remembered:
            return remembered[key]  # type: ignore[no-any-return]
        made = remembered[key] = read(view, *others, **named)
        return made

    return remembering


def _of_nothing_else(
    name: str, read: Callable[["SentenceView"], Read]
) -> Callable[["SentenceView"], Read]:
    """As :func:`once_a_sentence`, of a reader that has no other arguments, as most."""

    def remembering(view: "SentenceView", /) -> Read:
        remembered = view.remembered
        if name in remembered:
            return remembered[name]  # type: ignore[no-any-return]
        made = remembered[name] = read(view)
        return made

    return remembering


class SentenceView:
    """One sentence with everything found in it; spans count from the start of the text."""

    def __init__(self, analysis: Analysis, sentence: Sentence, index: int) -> None:
        self.analysis = analysis
        self.low = analysis.low
        """The whole text in its match form; spans count from its start."""
        self.index = index
        self.start = sentence.start
        self.end = sentence.end
        self.block = sentence.block
        self.mentions: list[BranchMention] = []
        self.remembered: dict[Hashable, Any] = {}
        """What rules have read from the sentence and ask for again, by name."""
        self._words: Stretch | None = None
        self._possible: Set[Sought] | None = None
        self._quantities: list[Quantity] | None = None
        self._of_kinds: dict[tuple[str, ...], list[Quantity]] = {}
        self._is_one_clause = self.low.find(";", self.start, self.end) < 0

    @property
    def stamp(self) -> str | None:
        """The time that a chronicle tells of where the sentence stands, as EDTF."""
        return self.analysis.timeline.get(self.block)

    @cached_property
    def ref(self) -> date | None:
        """The day relative periods of the sentence count from: the text's, or its stamp's."""
        stamp, day = self.stamp, self.analysis.ref
        if stamp is None:
            return day
        last = last_day(stamp)
        return last if day is None or last < day else day

    @property
    def text(self) -> str:
        """The sentence as normalised."""
        return self.analysis.text[self.start : self.end]

    @property
    def words(self) -> Stretch:
        """The lexicon phrases of the sentence."""
        if self._words is None:
            self._words = self.analysis.between(self.start, self.end)
        return self._words

    @property
    def possible(self) -> Set[Sought]:
        """The patterns that may match somewhere in the sentence."""
        if self._possible is None:
            self._possible = possible(self.analysis.low, self.start, self.end)
        return self._possible

    def search(
        self, pattern: Sought, text: str, start: int = 0, end: int = sys.maxsize
    ) -> re.Match[str] | None:
        """As ``Sought.search``, of lowercase text within the sentence.

        Whether the sentence has the pattern's words is known without looking for them.
        """
        if pattern not in (self._possible or self.possible):
            return None
        return pattern.search(text, start, end)

    def match(self, pattern: Sought, start: int, end: int | None = None) -> re.Match[str] | None:
        """The match of a pattern that begins at an offset within the sentence, as ``search``."""
        if pattern not in (self._possible or self.possible):
            return None
        return pattern.compiled.match(self.analysis.low, start, self.end if end is None else end)

    def finditer(self, pattern: Sought) -> Iterator[re.Match[str]]:
        """The matches of a pattern in the sentence, with offsets of the text."""
        if pattern not in (self._possible or self.possible):
            return iter(())
        return pattern.finditer(self.analysis.low, self.start, self.end)

    def finds(self, patterns: Set[Sought], text: str) -> bool:
        """Whether one of several patterns is found in lowercase text within the sentence."""
        may = patterns & (self._possible or self.possible)
        return bool(may) and any(pattern.search(text) for pattern in may)

    def of(self, *groups: str) -> list[Hit]:
        """The hits of the named groups, by start."""
        words = self._words or self.words
        made = words.made.get(groups)
        return words.find(groups) if made is None else made

    def before(self, at: int, *groups: str) -> Hit | None:
        """The last hit of the groups that ends at or before ``at``."""
        for hit in reversed(self.of(*groups)):
            if hit.end <= at:
                return hit
        return None

    def after(self, at: int, *groups: str) -> Hit | None:
        """The first hit of the groups that starts at or after ``at``."""
        for hit in self.of(*groups):
            if hit.start >= at:
                return hit
        return None

    @property
    def quantities(self) -> list[Quantity]:
        """Numbers, money, percents, ratios, ordinals and periods, by start."""
        if self._quantities is None:
            found = find_quantities(self.text, self.ref)
            if self.ref:
                found = in_year_told(found, self.text, self.ref)
                if self.analysis.reviewed and not self.stamp:
                    found = in_year_reviewed(
                        found, self.text.lower(), self.analysis.reviewed, self.ref
                    )
            for quantity in found:
                quantity.move(self.start)
            self._quantities = self._without_dateline(found)
        return self._quantities

    def _without_dateline(self, found: list[Quantity]) -> list[Quantity]:
        """All but the day of a dateline that opens the paragraph: it dates no figure."""
        line = self.analysis.layout.dateline
        if line is None or not line[0] <= self.start < line[1]:
            return found
        return [one for one in found if one.type != PERIOD or one.end > line[1]]

    def kind_of(self, *types: str) -> list[Quantity]:
        """The quantities of the named types; the list is shared: nobody may change it."""
        found = self._of_kinds.get(types)
        if found is None:
            may = self._may_hold_figures or not FIGURES.issuperset(types)
            found = [one for one in self.quantities if one.type in types] if may else []
            self._of_kinds[types] = found
        return found

    @cached_property
    def _may_hold_figures(self) -> bool:
        """Whether figures may stand in the sentence, which most of the press hold none."""
        return may_hold_figures(self.low, self.start, self.end)

    def slice(self, start: int, end: int) -> str:
        """Lowercase text between two offsets."""
        return self.low[start:end]

    def clause(self, at: int, stops: str = ";") -> tuple[int, int]:
        """The stretch between two stops (semicolons) that holds ``at``."""
        low, first, last = self.low, self.start, self.end
        if stops == ";" and self._is_one_clause:
            return first, last
        start, end = first, last
        for stop in stops:
            behind = low.rfind(stop, first, at) + 1
            if behind > start:
                start = behind
            found = low.find(stop, at, last)
            if 0 <= found < end:
                end = found
        return start, end
