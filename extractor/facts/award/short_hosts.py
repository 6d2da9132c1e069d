"""Unions that a list of winners names by the short name of their host: "Giải Nhất: Sợi Hạ Lâm"."""

from typing import Final

from extractor.analysis import SentenceView
from extractor.branches.abbreviations import spelled_out
from extractor.branches.names import key_of
from extractor.context.discourse import Discourse
from extractor.context.ranks import HOSTED
from extractor.facts.award.hosts import HOST
from extractor.facts.award.recipient import Recipient
from extractor.facts.award.unions import of_union
from extractor.facts.award.workplace import hosting
from extractor.late import late
from extractor.letters import UPPER

_NAME: Final = late(
    rf"(?:(?:đội|đoàn|đơn vị) )?(?P<name>[{UPPER}][^,;:.()\d]*?(?: \d{{1,2}})?)"
    r"(?= và |\s*(?:[,;.()]|[-–] |$))"
)
_HOST_NAME: Final = late(r"(?P<name>[^,;:.()\d]{4,60}?)(?= và |\s*(?:[,;.()]|[-–] |$))")
_JOINT: Final = late(r"\s*(?:\([^()]*\)\s*)?(?:, |và )")


def named_by_host(view: SentenceView, discourse: Discourse, at: int, end: int) -> list[Recipient]:
    """The unions whose hosts are named from ``at`` on, up to the first name of another kind."""
    found: list[Recipient] = []
    text = view.analysis.text
    while name := _NAME.match(text, at, end):
        words = name["name"]
        union = _of_that_name(discourse, words)
        if union is None:
            break
        found.append(Recipient("branch", words, branch=union))
        joint = _JOINT.match(text, name.end(), end)
        if joint is None:
            break
        at = joint.end()
    return found


def hosts_and_unions(
    view: SentenceView, discourse: Discourse, at: int, end: int
) -> list[Recipient]:
    """Winners of a list in which firms stand beside unions: "Công ty A, LĐLĐ huyện B, …"."""
    found: list[Recipient] = []
    text, low = view.analysis.text, view.analysis.low
    named = {mention.start: (mention, branch) for mention, _role, branch in discourse.entries(view)}
    while at < end:
        mention, branch = named.get(at, (None, None))
        if mention is not None and branch is not None:
            found.append(of_union(view, discourse, mention, branch))
            stop = mention.end
        else:
            name = _HOST_NAME.match(text, at, end) if HOST.match(low, at, end) else None
            if name is None:
                break
            found.append(Recipient("host", name["name"].strip()))
            stop = name.end("name")
        joint = _JOINT.match(text, stop, end)
        if joint is None:
            break
        at = joint.end()
    kinds = {one.kind for one in found}
    return found if kinds >= {"host", "branch"} else []


def _of_that_name(discourse: Discourse, words: str) -> int | None:
    """The one union of the host that is called so, in full or by its own name alone."""
    key = key_of(spelled_out(words, False, {}))
    named = {
        branch.index
        for branch in discourse.branches
        if branch.level in HOSTED and any(key_of(one.unit) == key for one in branch.mentions)
    }
    return named.pop() if len(named) == 1 else hosting(discourse, key)
