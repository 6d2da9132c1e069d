"""Unions named by their host alone: "Công đoàn Sở", where the text has "Sở Xây dựng tỉnh X"."""

from collections import Counter
from collections.abc import Callable, Sequence
from typing import Final

from extractor.branches.document_branch import DocumentBranch, join, new_branch
from extractor.branches.hosts import CLASSES, Host, told_most
from extractor.branches.mention import BranchMention
from extractor.branches.names import key_of
from extractor.branches.same_union import core, family, in_order, shortens
from extractor.branches.specific import OF_ANY_HOST

_TOLD_AGAIN: Final = 2
"""Times a short form must stand in a text that names other unions, to be one of its own."""
_HOSTED: Final = ("generic", "grassroots", "grassroots_member", "section", "group")
_BY_KIND: Final = ("công ty", "trường", "bệnh viện")
"""Openers by which a union is spoken of in short: "Công đoàn Công ty"."""
_OFFICES_OF_AREAS: Final = {("cơ", "quan", word) for word in ("xã", "phường", "huyện", "quận")}
"""Agencies of an area told by its level alone, which no other body there stands for."""
_LEVELS: Final = frozenset({"tỉnh", "huyện", "quận", "xã", "phường", "thành"})
"""Words of a name that a fuller one keeps: "Thanh tra tỉnh" is not "Thanh tra Chính phủ"."""
_PARTS: Final = ("section", "group")
_OPENING: Final = 400
"""Code points at the head of a text in which the host of its union is named."""


def add_hosted(
    branches: list[DocumentBranch],
    mentions: Sequence[BranchMention],
    hosts: Callable[[], Sequence[Host]],
) -> None:
    """Let "Công đoàn Sở" with no fuller name anywhere be the union of the host that is named."""
    times = Counter(mention.opener for mention in mentions if mention.branch is None)
    told = times.total()
    for mention in mentions:
        if mention.branch is not None or family(mention.head, mention.opener) != "Công đoàn":
            continue
        alone = not any(branch.level in _HOSTED or branch.opener for branch in branches)
        enough = times[mention.opener] >= _TOLD_AGAIN or (alone and told > _TOLD_AGAIN)
        bare = mention.opener is None and alone and not mention.unit
        one_host = _one_host(hosts, mention)
        short = one_host and mention.bare and not alone
        if not enough and (branches or bare) and not one_host:
            continue
        if short and any(branch.level in _HOSTED for branch in branches):
            continue
        bare = bare or short
        if (mention.opener not in CLASSES and not bare) or any(
            branch.opener == mention.opener or (mention.opener == "cơ quan" and branch.opener)
            for branch in branches
            if branch.opener in CLASSES
        ):
            continue
        of_any = bare or key_of(mention.unit) in OF_ANY_HOST
        if key_of(mention.unit) in _OFFICES_OF_AREAS:
            join(new_branch(branches, mention), mention)
            continue
        host = told_most(hosts(), None if of_any else mention.opener)
        if host is not None and (not bare or short or _speaks_as_one(mentions, hosts(), host)):
            branch = new_branch(branches, mention)
            branch.unit, branch.opener = host.unit, host.opener
            parts = all(one.level in _PARTS for one in branches if one is not branch)
            alone = not any(
                one.level in _HOSTED and not one.unit.endswith("Việt Nam")
                for one in branches
                if one is not branch
            )
            opens = host.start < _OPENING and (parts or (alone and told > _TOLD_AGAIN))
            branch.passing = short or not (enough or opens)
            branch.level = "grassroots" if mention.level == "generic" else mention.level
            mention.branch = branch.index
            branch.mentions.append(mention)


def _one_host(hosts: Callable[[], Sequence[Host]], mention: BranchMention) -> bool:
    """Whether a text names but one host of the kind a mention speaks of, and that before it."""
    of_any = mention.bare and mention.head == "Công đoàn cơ sở"
    if not of_any and mention.opener not in _BY_KIND:
        return False
    kinds = _BY_KIND if of_any else (mention.opener,)
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


def fullest_name(branch: DocumentBranch, hosts: Sequence[Host]) -> str:
    """The unit's name as the text has its host in full, when that can be but one."""
    short = core(branch.key)
    fuller = [
        host
        for host in hosts
        if host.opener == branch.opener
        and _LEVELS.intersection(branch.key) <= set(host.key)
        and len(core(host.key)) > len(short)
        and shortens(short, core(host.key))
    ]
    longest = max(fuller, key=lambda host: len(host.key), default=None)
    if longest is None:
        return branch.unit
    one = all(in_order(core(host.key), core(longest.key)) for host in fuller)
    return longest.unit if one else branch.unit
