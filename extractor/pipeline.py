"""The stages from text to drafts, each a spaCy component registered by name.

``congdoan_layout`` → ``congdoan_sentences`` → ``congdoan_branches`` → ``congdoan_facts`` →
``congdoan_merge``. A ``Doc`` carries them all: its tokens are the syllables of the normalised
text, its analysis hangs on ``doc._.analysis``, and what was found lies in ``doc.spans``.
"""

import re
from dataclasses import replace
from functools import cache

import spacy
from spacy.language import Language
from spacy.tokens import Doc
from spacy.vocab import Vocab

from extractor.analysis import Analysis, SentenceView
from extractor.branches.above import raise_levels
from extractor.branches.areas import areas_of
from extractor.branches.grammar import find_mentions
from extractor.branches.hosts import find_hosts
from extractor.branches.of_hosts import in_passing, name_by_host
from extractor.branches.places import province_of
from extractor.branches.places_of_items import label_areas, listed_areas, place_items
from extractor.branches.resolve import resolve
from extractor.context.about import SUBJECT_WORDS
from extractor.context.owner import Discourse
from extractor.facts.draft import Draft, Miss
from extractor.facts.passing import left_out, said
from extractor.layout import read_layout
from extractor.lexicon import Matcher, folder, match_form, read_lexicon
from extractor.merge import merge
from extractor.normalise import NormalisedText, lower, normalise
from extractor.registry import kinds
from extractor.sentences import split_sentences

_HEAD, _NOT_BRANCH, _PROVINCE = "branch.head", "branch.not_branch", "places.province"
_OF_SUBJECT = frozenset({_HEAD, _NOT_BRANCH, _PROVINCE, *SUBJECT_WORDS})

COMPONENTS = (
    "congdoan_layout",
    "congdoan_sentences",
    "congdoan_branches",
    "congdoan_facts",
    "congdoan_merge",
)


_BEGINNING = 200
"""Code points that tell whether a block is written in capitals."""
LONGEST_TEXT = 1 << 30
"""Code points; spaCy's own limit guards parsers that are not used here."""


_TOKEN = re.compile(r"(\w+|[^\w\s]|\s+)((?<=\S) |)")


class SyllableTokenizer:
    """Cuts text into syllables and punctuation; spaces ride on the token before them."""

    def __init__(self, vocab: Vocab) -> None:
        self.vocab = vocab

    def __call__(self, text: str) -> Doc:
        """A Doc whose text is ``text``, to the character."""
        tokens = _TOKEN.findall(text)
        return Doc(
            self.vocab,
            words=[word for word, _ in tokens],
            spaces=[space == " " for _, space in tokens],
        )


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
    return Matcher(entry for entry in matcher().entries if entry.group in _OF_SUBJECT)


def _ensure_extensions() -> None:
    for name in (
        "given",
        "published",
        "explained",
        "analysis",
        "branches",
        "discourse",
        "drafts",
        "misses",
    ):
        if not Doc.has_extension(name):
            Doc.set_extension(name, default=None)


@Language.component("congdoan_layout")
def layout_component(doc: Doc) -> Doc:
    """Lines and metadata, and every lexicon hit."""
    given: NormalisedText = doc._.given or normalise(doc.text)
    low = match_form(lower(given.text))
    layout = read_layout(given.text)
    if doc._.published:
        layout = replace(layout, published=doc._.published)
    hits = subject_matcher().scan(low)
    doc._.analysis = Analysis(given, given.text, low, layout, hits, matcher())
    return doc


@Language.component("congdoan_sentences")
def sentences_component(doc: Doc) -> Doc:
    """Sentences of the blocks that are part of the article."""
    analysis: Analysis = doc._.analysis
    views = [
        SentenceView(analysis, sentence, 0)
        for sentence in split_sentences(analysis.text, analysis.layout)
        if analysis.layout.blocks[sentence.block].kind not in ("boilerplate", "dateline")
    ]
    for index, view in enumerate(views):
        view.index = index
    analysis.views = views
    return doc


@Language.component("congdoan_branches")
def branches_component(doc: Doc) -> Doc:
    """Mentions of unions, resolved to the branches of the document."""
    analysis: Analysis = doc._.analysis
    text, low, layout = analysis.text, analysis.low, analysis.layout
    heads = [hit for hit in analysis.hits if hit.group == _HEAD]
    not_branch = [hit for hit in analysis.hits if hit.group == _NOT_BRANCH]
    capitals = [(b.start, b.end) for b in layout.blocks if _in_capitals(text[b.start : b.end])]
    mentions = find_mentions(text, low, heads, not_branch, capitals)
    provinces = [hit for hit in analysis.hits if hit.group == _PROVINCE]
    starts = [block.start for block in layout.blocks]
    place_items(text, low, starts, mentions, provinces)
    label_areas(text, starts, mentions)
    listed = listed_areas(text, starts, mentions)
    mentions = sorted([*mentions, *listed], key=lambda mention: mention.start)
    province = province_of(text, low, provinces, layout.title_span)
    hosts = find_hosts(text, low, mentions, capitals) if mentions else []
    hosted = name_by_host(text, low, mentions, hosts)
    mentions = sorted([*mentions, *hosted], key=lambda mention: mention.start)
    areas = areas_of(text) if mentions else {}
    branches = resolve(mentions, hosts, province, layout.published or layout.event_date, areas)
    raise_levels(low, branches)
    for branch in branches if hosts else ():
        branch.passing = branch.passing or in_passing(text, branch.mentions)
    at = 0
    for view in analysis.views:
        while at < len(mentions) and mentions[at].start < view.start:
            at += 1
        while at < len(mentions) and mentions[at].start < view.end:
            view.mentions.append(mentions[at])
            at += 1
    doc._.branches = branches
    doc._.discourse = Discourse(analysis, branches)
    spans = [doc.char_span(m.start, m.end, label="branch") for m in mentions]
    doc.spans["branches"] = [span for span in spans if span is not None]
    return doc


def _in_capitals(block: str) -> bool:
    beginning = block[:_BEGINNING]
    if sum(map(str.islower, beginning[:60])) > 0.2 * _BEGINNING:
        return False
    letters = sum(map(str.isalpha, beginning))
    return letters > 8 and sum(map(str.isupper, beginning)) > 0.8 * letters


@Language.component("congdoan_facts")
def facts_component(doc: Doc) -> Doc:
    """Every kind's rule over every sentence that is told for the first time."""
    analysis: Analysis = doc._.analysis
    discourse: Discourse = doc._.discourse
    drafts: list[Draft] = []
    misses: list[Miss] = []
    rules = [kind.rule() for kind in kinds()] if discourse.branches else []
    everything = discourse.about or doc._.explained
    for view in analysis.views if rules else ():
        if not (everything or view.mentions):
            continue  # in a text that only mentions unions, a fact is said of one by name
        for rule in rules:
            for one in rule(view, discourse):
                if isinstance(one, Miss):
                    misses.append(one)
                elif discourse.about or said(one, discourse):
                    drafts.append(one)
                else:
                    misses.append(left_out(one))
    doc._.drafts, doc._.misses = drafts, misses
    return doc


@Language.component("congdoan_merge")
def merge_component(doc: Doc) -> Doc:
    """Facts told again become one."""
    doc._.drafts = merge(doc._.drafts, doc._.analysis.layout)
    spans = [
        doc.char_span(d.start, d.end, label=d.kind, alignment_mode="expand") for d in doc._.drafts
    ]
    doc.spans["facts"] = [span for span in spans if span is not None]
    return doc


@cache
def pipeline() -> Language:
    """The spaCy pipeline, loaded once."""
    _ensure_extensions()
    nlp = spacy.blank("xx")
    nlp.max_length = LONGEST_TEXT
    nlp.tokenizer = SyllableTokenizer(nlp.vocab)
    for name in COMPONENTS:
        nlp.add_pipe(name)
    return nlp
