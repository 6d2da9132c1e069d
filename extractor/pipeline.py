"""The stages from text to drafts: layout, branches, sentences, facts, merge.

Each stage adds to one :class:`Reading`, in the order of ``STAGES``.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from functools import cache, partial
from typing import Final, TypeVar

from extractor.analysis import Analysis, SentenceView
from extractor.branches.above import lower_cities, raise_levels
from extractor.branches.all_levels import of_all_levels
from extractor.branches.areas import areas_of
from extractor.branches.areas_of_units import areas_of_units
from extractor.branches.areas_that_gave import areas_that_gave
from extractor.branches.bare_areas import bare_areas
from extractor.branches.document_branch import DocumentBranch
from extractor.branches.grammar import find_mentions
from extractor.branches.hosts import Host, find_hosts
from extractor.branches.mention import BranchMention
from extractor.branches.of_hosts import in_passing, name_by_host
from extractor.branches.outlets import heads_paper
from extractor.branches.own_host import KINDS
from extractor.branches.parents import fold_parents
from extractor.branches.places import province_of
from extractor.branches.places_of_items import (
    counted_areas,
    label_areas,
    labelled_areas,
    listed_areas,
    place_items,
)
from extractor.branches.resolve import resolve
from extractor.context.about import SUBJECT_WORDS
from extractor.context.discourse import Discourse
from extractor.dates import find_dates
from extractor.facts.draft import Draft, Miss, Rule
from extractor.facts.passing import goes_on, left_out, said
from extractor.facts.withdrawn import taken_back, tells_slips, withdrawn
from extractor.layout import read_layout
from extractor.layout.blocks import BlockKind
from extractor.lexicon import Matcher, folder, match_form, read_lexicon
from extractor.merge import merge
from extractor.normalise import NormalisedText
from extractor.registry import kinds
from extractor.sentences import split_sentences

_HEAD, _NOT_BRANCH, _PROVINCE = "branch.head", "branch.not_branch", "places.province"
_OF_SUBJECT = frozenset({_HEAD, _NOT_BRANCH, _PROVINCE, *SUBJECT_WORDS})
_BEGINNING = 200
"""Code points that tell whether a block is written in capitals."""
_GLANCE = 80
"""Code points that mostly tell that it is not."""
_LEAST_CAPITALS = 9
Found = TypeVar("Found")


@dataclass(slots=True)
class Reading:
    """One text and what the stages have made of it so far."""

    given: NormalisedText
    analysis: Analysis
    explained: bool = False
    """Whether the reasons for what is left out are asked for."""
    mentions: Sequence[BranchMention] = ()
    branches: Sequence[DocumentBranch] = ()
    discourse: Discourse | None = None
    drafts: list[Draft] = field(default_factory=list)
    misses: list[Miss] = field(default_factory=list)


def read(given: NormalisedText, published: str | None = None, explained: bool = False) -> Reading:
    """The drafts of a normalised text; a publication day from outside wins over the text's."""
    reading = Reading(given, _analysis(given, published), explained)
    for stage in STAGES:
        stage(reading)
    return reading


@cache
def matcher() -> Matcher:
    """Every lexicon of the extractor in one automaton."""
    from extractor.branches import words

    entries = [e for kind in kinds() for e in kind.lexicon()]
    for path in sorted(folder().glob("*.toml")):
        entries += read_lexicon(path, path.stem)
    branch = words.branch_words()
    return Matcher([*entries, *branch.heads, *branch.not_branch])


@cache
def subject_matcher() -> Matcher:
    """The groups that tell what a text is about; a whole text is looked through for these."""
    told = (entry for entry in matcher().entries if entry.group in _OF_SUBJECT)
    return Matcher(told, few=True)


def _analysis(given: NormalisedText, published: str | None) -> Analysis:
    """Lines and metadata, and what tells the subject of the text; links to others tell nothing."""
    low = match_form(given.low)
    layout = read_layout(given.text)
    if published:
        layout = replace(layout, published=published)
    hits = subject_matcher().scan(low)
    links = [(block.start, block.end) for block in layout.blocks if block.link]
    if links:
        hits = [hit for hit in hits if not any(start <= hit.start < end for start, end in links)]
    return Analysis(given, given.text, low, layout, hits, matcher())


def find_branches(reading: Reading) -> None:
    """Mentions of unions, resolved to the branches of the document."""
    analysis = reading.analysis
    text, low, layout = analysis.text, analysis.low, analysis.layout
    heads = [hit for hit in analysis.hits if hit.group == _HEAD]
    if not heads:
        return
    not_branch = [hit for hit in analysis.hits if hit.group == _NOT_BRANCH]
    capitals = [
        (b.start, b.start + size)
        for b in layout.blocks
        if (size := _size_in_capitals(text[b.start : b.end], b.kind))
    ]
    mentions = find_mentions(text, low, heads, not_branch, capitals)
    provinces = [hit for hit in analysis.hits if hit.group == _PROVINCE]
    starts = [block.start for block in layout.blocks]
    place_items(text, low, starts, mentions, provinces)
    label_areas(text, starts, mentions)
    for areas_told in (
        labelled_areas(text, starts, mentions),
        listed_areas(text, starts, mentions),
        counted_areas(text, mentions),
        areas_that_gave(text, low, mentions),
        areas_of_units(text, low, mentions),
        bare_areas(text, low, mentions, provinces),
    ):
        mentions = sorted([*mentions, *areas_told], key=lambda mention: mention.start)
    province = province_of(text, low, provinces, layout.title_span)
    silent = [(b.start, b.end) for b in layout.blocks if b.kind in ("dateline", "byline")]

    @_once
    def hosts() -> list[Host]:
        """The hosts that the article names; a paper or agency beside its date is its outlet."""
        found = find_hosts(text, low, mentions, capitals)
        return [
            host
            for host in found
            if host.opener in KINDS
            or not (
                any(start <= host.start < end for start, end in silent)
                or heads_paper(low, host.start, host.end)
            )
        ]

    hosted = name_by_host(text, low, mentions, hosts)
    mentions = sorted([*mentions, *hosted], key=lambda mention: mention.start)
    areas = _once(partial(_areas_told, analysis))
    branches = resolve(text, mentions, hosts, province, partial(_written, analysis), areas)
    whole = of_all_levels(low, province) if not branches else None
    if whole is not None:
        mentions = sorted([*mentions, whole], key=lambda mention: mention.start)
        branches = resolve(text, mentions, hosts, province, partial(_written, analysis), areas)
    raise_levels(low, branches)
    lower_cities(low, branches)
    for branch in branches:
        branch.passing = branch.passing or in_passing(text, branch.mentions, branch.unit, mentions)
    reading.branches, reading.mentions = branches, fold_parents(text, mentions, branches)


def _once(find: Callable[[], Found]) -> Callable[[], Found]:
    """Finds something when it is first asked for; as ``cache``, which takes longer to make."""
    found: list[Found] = []

    def told() -> Found:
        if not found:
            found.append(find())
        return found[0]

    return told


def find_sentences(reading: Reading) -> None:
    """Sentences of the blocks that are part of the article, each with its mentions of unions.

    A text without a union has no facts, and its sentences are not looked for.
    """
    if not reading.branches:
        return
    _rules()  # whose patterns must be there when a sentence is asked which of all it may hold
    analysis, mentions = reading.analysis, reading.mentions
    views = [
        SentenceView(analysis, sentence, 0)
        for sentence in split_sentences(analysis.text, analysis.layout)
        if analysis.layout.blocks[sentence.block].kind not in ("boilerplate", "dateline")
    ]
    at = 0
    for index, view in enumerate(views):
        view.index = index
        while at < len(mentions) and mentions[at].start < view.start:
            at += 1
        while at < len(mentions) and mentions[at].start < view.end:
            view.mentions.append(mentions[at])
            at += 1
    analysis.views = views
    reading.discourse = Discourse(analysis, reading.branches)


def _areas_told(analysis: Analysis) -> dict[str, str]:
    """The districts the article names, without the links to other articles."""
    blocks = analysis.layout.blocks
    if any(block.link for block in blocks):
        return areas_of("\n".join(analysis.text[b.start : b.end] for b in blocks if not b.link))
    return areas_of(analysis.text)


def _written(analysis: Analysis) -> str | None:
    """The day of a text, else the last day it tells: it was not written before."""
    if analysis.ref:
        return analysis.ref.isoformat()
    return max((hit.iso for hit in find_dates(analysis.text)), default=None)


def _size_in_capitals(block: str, kind: BlockKind) -> int:
    """Code points at the beginning of a block that are all in capitals.

    Those of a heading end where a bracket or what it counts is told: "II. LĐLĐ TỈNH TẶNG (12)".
    """
    if _in_capitals(block):
        return len(block)
    if kind not in ("heading", "item", "kicker") or not block[:_LEAST_CAPITALS].isupper():
        return 0
    told = re.split(r"[(:]", block, maxsplit=1)[0]
    return len(told) if len(told) < len(block) and _in_capitals(told) else 0


def _in_capitals(block: str) -> bool:
    beginning = block[:_BEGINNING]
    if sum(map(str.islower, beginning[:_GLANCE])) > 0.2 * len(beginning):
        return False  # more small letters than a block in capitals may have at all
    letters = sum(map(str.isalpha, beginning))
    return letters > 8 and sum(map(str.isupper, beginning)) > 0.8 * letters


@cache
def _rules() -> Sequence[Rule]:
    """The rules of all kinds."""
    return [kind.rule() for kind in kinds()]


def find_facts(reading: Reading) -> None:
    """Every kind's rule over every sentence that is told for the first time."""
    discourse = reading.discourse
    if discourse is None or not discourse.branches:
        return
    drafts, misses = reading.drafts, reading.misses
    rules = _rules()
    discourse.only_said = not (discourse.about or reading.explained)
    slips = tells_slips(reading.analysis.low)
    for view in reading.analysis.views:
        if discourse.only_said and not (view.mentions or goes_on(view)):
            continue  # a fact is said of a union by name
        for rule in rules:
            for one in rule(view, discourse):
                if isinstance(one, Miss):
                    misses.append(one)
                elif slips and withdrawn(one):
                    misses.append(taken_back(one))
                elif discourse.about or said(one, discourse):
                    drafts.append(one)
                else:
                    misses.append(left_out(one))


def merge_told_again(reading: Reading) -> None:
    """Facts told again become one."""
    reading.drafts = merge(reading.drafts, reading.analysis.layout)


STAGES: Final[tuple[Callable[[Reading], None], ...]] = (
    find_branches,
    find_sentences,
    find_facts,
    merge_told_again,
)
