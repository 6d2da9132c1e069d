"""Unions named by their host alone: "Công đoàn Sở", where the text has "Sở Xây dựng tỉnh X"."""

from collections import Counter
from collections.abc import Callable, Sequence
from typing import Final

from extractor.branches.document_branch import PARTS, DocumentBranch, join, new_branch
from extractor.branches.hosts import CLASSES, Host, told_most
from extractor.branches.kinds_of_hosts import of_other_kind
from extractor.branches.mention import BranchMention
from extractor.branches.names import in_order, key_of
from extractor.branches.own_bare import is_above, own_bare_union
from extractor.branches.same_union import core, family, shortens
from extractor.branches.specific import OF_ANY_HOST
from extractor.branches.unit.name import HOSTS

_ACADEMIES: Final = ("học viện", "viện", "cục", "tổng cục", "chi cục", "kho bạc")
"""Agencies that are called by what they are: "Công đoàn Học viện"."""
_TOLD_AGAIN: Final = 2
"""Times a short form must stand in a text that names other unions, to be one of its own."""
_HOSTED: Final = ("generic", "grassroots", "grassroots_member", "section", "group")
_OFFICES_OF_AREAS: Final = {("cơ", "quan", word) for word in ("xã", "phường", "huyện", "quận")}
"""Agencies of an area told by its level alone, which no other body there stands for."""
_LEVELS: Final = frozenset({"tỉnh", "huyện", "quận", "xã", "phường", "thành"})
"""Words of a name that a fuller one keeps: "Thanh tra tỉnh" is not "Thanh tra Chính phủ"."""
_HEADS: Final = 40
"""Code points in which a headline begins with its host."""
_OPENING: Final = 400
"""Code points at the head of a text in which the host of its union is named."""


def add_hosted(
    branches: list[DocumentBranch],
    mentions: Sequence[BranchMention],
    hosts: Callable[[], Sequence[Host]],
    words: str,
) -> None:
    """Let "Công đoàn Sở" with no fuller name anywhere be the union of the host that is named."""
    text = _Text(branches, mentions, hosts, words)
    own = own_bare_union(words, mentions)
    if own is not None:
        join(new_branch(branches, own), own)
    for mention in mentions:
        if mention.branch is None and family(mention.head, mention.opener) == "Công đoàn":
            text.add_host_of(mention)
    if not branches:
        _add_sector(branches, mentions)


def _add_sector(branches: list[DocumentBranch], mentions: Sequence[BranchMention]) -> None:
    """Let "Công đoàn ngành" be the union of a text that names no other, and speaks of it again."""
    told = [
        one
        for one in mentions
        if one.head == "Công đoàn" and one.opener == "ngành" and key_of(one.unit) == ("ngành",)
    ]
    for mention in told if len(told) >= _TOLD_AGAIN else ():
        join(branches[0] if branches else new_branch(branches, mention), mention)


class _Text:
    """The unions a text has named so far, and the hosts of which short forms may speak."""

    def __init__(
        self,
        branches: list[DocumentBranch],
        mentions: Sequence[BranchMention],
        hosts: Callable[[], Sequence[Host]],
        words: str,
    ) -> None:
        self._words = words
        self._branches = branches
        self._mentions = mentions
        self._hosts = hosts
        self._times = Counter(mention.opener for mention in mentions if mention.branch is None)
        """How often each short form stands for no union yet."""
        self._told = self._times.total()

    def add_host_of(self, mention: BranchMention) -> None:
        """Add the union of the host a short form speaks of, if only by what the host is."""
        if self._names_no_host(mention):
            join(new_branch(self._branches, mention), mention)
            return
        alone = not any(one.level in _HOSTED or one.opener for one in self._branches)
        enough = self._is_told_enough(mention, alone)
        one_host = _one_host(self._hosts, mention)
        passing = one_host and mention.bare and not alone
        of_itself = mention.opener is None and alone and not mention.unit
        if not enough and not one_host and (self._branches or of_itself):
            return
        if passing and any(one.level in _HOSTED for one in self._branches):
            return
        bare = of_itself or passing
        if (mention.opener not in CLASSES and not bare) or self._has_such_a_union(mention):
            return
        if key_of(mention.unit) in _OFFICES_OF_AREAS:
            join(new_branch(self._branches, mention), mention)
            return
        of_any = bare or key_of(mention.unit) in OF_ANY_HOST
        host = told_most(self._hosts(), None if of_any else mention.opener)
        if host is None:
            return
        if of_itself and not passing and not _speaks_as_one(self._mentions, self._hosts(), host):
            return
        self._add(mention, host, passing=passing, enough=enough)

    def _names_no_host(self, mention: BranchMention) -> bool:
        """Whether the text speaks of "công đoàn nhà trường" and of no school by its name.

        On its host's own pages a union needs no name; what is told of it is no other union's.
        """
        return (
            mention.opener in CLASSES
            and not any(
                one.level in _HOSTED and not self._only_above(one) for one in self._branches
            )
            and not any(one.opener == mention.opener for one in self._branches)
            and not any(one.opener == mention.opener for one in self._hosts())
        )

    def _only_above(self, branch: DocumentBranch) -> bool:
        """Whether a union of no one host is only told as one that confers, or is above."""
        return (
            branch.level == "generic"
            and bool(branch.mentions)
            and all(is_above(self._words, one) for one in branch.mentions)
        )

    def _is_told_enough(self, mention: BranchMention, alone: bool) -> bool:
        """Whether a short form stands often enough to be a union the text is about."""
        if self._times[mention.opener] >= _TOLD_AGAIN:
            return True
        return alone and self._told > _TOLD_AGAIN

    def _has_such_a_union(self, mention: BranchMention) -> bool:
        """Whether the text names a union with a host of the kind, which the short form is of.

        An academy is none of the offices, whose openers are one kind.
        """
        academy = mention.unit.lower().startswith(_ACADEMIES)
        return any(
            (one.opener == mention.opener or mention.opener == "cơ quan")
            and not (academy and mention.unit.lower() not in one.unit.lower())
            for one in self._branches
            if one.opener in CLASSES
        )

    def _add(self, mention: BranchMention, host: Host, *, passing: bool, enough: bool) -> None:
        """Add the union of a host; told neither often nor first it is one named in passing."""
        branch = new_branch(self._branches, mention)
        branch.unit, branch.opener = host.unit, host.opener
        branch.passing = passing or not (enough or self._opens(branch, host))
        branch.level = "grassroots" if mention.level == "generic" else mention.level
        mention.branch = branch.index
        branch.mentions.append(mention)

    def _opens(self, branch: DocumentBranch, host: Host) -> bool:
        """Whether the text opens with the host of its one union."""
        if host.start >= _OPENING:
            return False
        others = [one for one in self._branches if one is not branch]
        if host.start < _HEADS and not any(one.opener in CLASSES for one in others):
            return True
        if all(one.level in PARTS for one in others):
            return True
        hosted = (one for one in others if one.level in _HOSTED)
        return self._told > _TOLD_AGAIN and all(one.unit.endswith("Việt Nam") for one in hosted)


def _one_host(hosts: Callable[[], Sequence[Host]], mention: BranchMention) -> bool:
    """Whether a text names but one host of the kind a mention speaks of, and that before it."""
    of_any = mention.bare and mention.head == "Công đoàn cơ sở"
    if not of_any and mention.opener not in HOSTS:
        return False
    kinds = HOSTS if of_any else (mention.opener,)
    fitting = [host for host in hosts() if host.opener in kinds]
    return (
        len({host.key for host in fitting}) == 1
        and fitting[0].start < mention.start
        and (len(fitting) >= _TOLD_AGAIN or not of_any)
    )


def _speaks_as_one(mentions: Sequence[BranchMention], hosts: Sequence[Host], host: Host) -> bool:
    """Whether a bare "công đoàn" may be the host's: both are told again, and of that host alone."""
    named = sum(one.key == host.key for one in hosts)
    bare = sum(mention.bare for mention in mentions)
    return host.opener != "cơ quan" and named >= _TOLD_AGAIN and bare > _TOLD_AGAIN


def fullest_name(
    branch: DocumentBranch, hosts: Sequence[Host], branches: Sequence[DocumentBranch]
) -> str:
    """The unit's name as the text has its host in full, when that can be but one.

    The host of another of the ``branches`` is not its.
    """
    others = {one.key for one in branches if one is not branch}
    short = core(branch.key)
    fuller = [
        host
        for host in hosts
        if host.opener == branch.opener
        and _LEVELS.intersection(branch.key) <= set(host.key)
        and len(core(host.key)) > len(short)
        and shortens(short, core(host.key))
        and host.key not in others
        and not of_other_kind({branch.opener}, short, core(host.key))
    ]
    longest = max(fuller, key=lambda host: len(host.key), default=None)
    if longest is None:
        return branch.unit
    one = all(in_order(core(host.key), core(longest.key)) for host in fuller)
    return longest.unit if one else branch.unit
