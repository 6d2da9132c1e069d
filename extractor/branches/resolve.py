"""Which mentions stand for the same union, and what that union is called in full."""

from collections.abc import Callable, Mapping, Sequence

from extractor.branches.apart import Key, told_apart
from extractor.branches.areas import ends_bare, with_area
from extractor.branches.by_host import add_hosted, fullest_name
from extractor.branches.completed import told_by_unions, with_province
from extractor.branches.document_branch import FEDERATION, DocumentBranch, join, new_branch
from extractor.branches.federations import add_unplaced, home_of
from extractor.branches.hosts import CLASSES, Host
from extractor.branches.levels import settle_level
from extractor.branches.mention import BranchMention
from extractor.branches.names import key_of
from extractor.branches.offices import (
    add_bare_hosts,
    complete_offices_of_area,
    place_offices,
)
from extractor.branches.own_areas import add_own_areas
from extractor.branches.places import province_at_end
from extractor.branches.same_union import same_union
from extractor.branches.sections import complete_offices, complete_sections
from extractor.branches.specific import specific


def resolve(
    text: str,
    mentions: Sequence[BranchMention],
    hosts: Callable[[], Sequence[Host]],
    province: str | None,
    written: Callable[[], str | None],
    areas: Callable[[], Mapping[str, str]],
) -> list[DocumentBranch]:
    """Group the specific mentions into branches and set ``mention.branch`` on each.

    Fuller names are read first, so that a short form joins the union it abbreviates; a short form
    that fits several unions joins the one named last before it. ``hosts`` finds the agencies and
    firms that are named for themselves; it is asked where they may complete a name. ``areas`` finds
    the districts and communes that complete a name that ends with their level. ``written`` tells
    the day of the text, which settles what a commune's union is.
    """
    branches: list[DocumentBranch] = []
    place_offices(text, mentions)
    apart = told_apart(text, mentions)
    told = [mention for mention in mentions if specific(mention)]
    for mention in sorted(told, key=_fullest_first):
        join(_fitting(branches, mention, province, apart) or new_branch(branches, mention), mention)
    home = province or home_of(branches)
    add_unplaced(branches, mentions, home, text)
    add_own_areas(branches, mentions, areas, text)
    add_bare_hosts(branches, mentions)
    add_hosted(branches, mentions, hosts, text)
    for branch in branches:
        if branch.opener in CLASSES:
            branch.unit = fullest_name(branch, hosts(), branches)
    province = province or told_by_unions([branch.unit for branch in branches])
    home = home or province
    for branch in branches:
        branch.mentions.sort(key=lambda one: one.start)
        settle_level(branch, written)
        national = branch.level == "confederation" or branch.unit.endswith("Việt Nam")
        branch.province = None if national else province_at_end(branch.unit) or province
        named = any(mention.named for mention in branch.mentions)
        place = home if branch.head == FEDERATION else province
        if place:
            within = areas() if branch.opener == "ngành" else {}
            branch.unit = with_province(branch.unit, branch.opener, named, place, within)
        if ends_bare(branch.unit):
            branch.unit = with_area(branch.unit, areas())
    complete_offices_of_area(branches, province)
    complete_offices(branches)
    complete_sections(branches)
    return branches


def _fullest_first(mention: BranchMention) -> tuple[int, int, int]:
    """The order in which names are read: the most words first, then those spelled out."""
    return -len(key_of(mention.unit)), -len(mention.unit.split()), mention.start


def _fitting(
    branches: Sequence[DocumentBranch],
    mention: BranchMention,
    province: str | None,
    apart: frozenset[tuple[Key, Key]],
) -> DocumentBranch | None:
    """The branch a mention names: one of its very name, else the one named nearest.

    A name without its place is that of the document's ``province``, not another's. Names in
    ``apart`` are of two unions.
    """
    key = key_of(mention.unit)
    fitting = [branch for branch in branches if same_union(branch, mention)]
    if apart:
        fitting = [one for one in fitting if (key, one.key) not in apart]
    exact = [branch for branch in fitting if branch.key == key]
    if exact:
        return exact[0]
    if not mention.named:  # "Công đoàn Khu kinh tế" is the one spoken of, not another's guest
        fitting = [one for one in fitting if not _elsewhere(one, province)]
        most = max((len(branch.mentions) for branch in fitting), default=0)
        fitting = [branch for branch in fitting if len(branch.mentions) == most]
        return min(fitting, key=lambda branch: branch.mentions[0].start, default=None)
    if apart:  # "Trường Bình Thới" is not "Trường Tiểu học Bình Thới 2" where both are told
        fitting = [one for one in fitting if one.key[-1:] == key[-1:]] or fitting
    return min(fitting, key=lambda branch: _distance(branch, mention), default=None)


def _elsewhere(branch: DocumentBranch, province: str | None) -> bool:
    """Whether a union is named with the place of another province than the document's."""
    place = province_at_end(branch.unit)
    return bool(place and province and key_of(place) != key_of(province))


def _distance(branch: DocumentBranch, mention: BranchMention) -> int:
    """How far before a mention the branch is named; far more when it is named only behind."""
    return min(
        abs(mention.start - one.start) + (0 if one.start < mention.start else 10**6)
        for one in branch.mentions
    )
