"""Unions and persons that a line names one behind another: "LĐLĐ huyện A; đồng chí Lê Văn B"."""

from extractor.analysis import SentenceView
from extractor.context.discourse import Discourse
from extractor.context.ranks import rank
from extractor.facts.award.persons import NAME, PERSON
from extractor.facts.award.recipient import Recipient
from extractor.facts.award.unions import of_union
from extractor.late import late

_NEXT = late(r"\s*(?:,|và|, và|cùng)?\s*")
_SEVERAL = 2
_ITEM = late(r"(?!\s)[^;]+")
TELLS_MORE = late(r"\b(?:được|đã|có|vận động|tổ chức|đạt|kết nạp|thăm|trao|tặng|hỗ trợ|là)\b|\d{3}")
"""What a line that only names its winners does not tell."""


def one_by_one(
    view: SentenceView, discourse: Discourse, at: int
) -> list[tuple[Recipient, int, int]] | None:
    """Who is named from an offset to the line's end, and where each; None: something else is."""
    line = view.slice(at, view.end).rstrip(" ;,.")
    if ";" not in line:
        return _unions(view, discourse, at)
    found: list[tuple[Recipient, int, int]] = []
    for item in _ITEM.finditer(view.analysis.low, at, at + len(line)):
        one = _named_at(view, discourse, item.start(), item.end())
        if one is None:
            return None
        found.append(one)
    return found


def _unions(
    view: SentenceView, discourse: Discourse, at: int
) -> list[tuple[Recipient, int, int]] | None:
    """Two unions or more parted by commas; none that only tells where the one before it is."""
    found: list[tuple[Recipient, int, int]] = []
    ranks: list[int] = []
    for mention, _role, branch in discourse.entries(view):
        if branch is None or mention.start < at:
            continue
        if _NEXT.fullmatch(view.slice(at, mention.start)) is None:
            return None
        at = mention.end
        found.append((of_union(view, discourse, mention, branch), mention.start, at))
        ranks.append(rank(discourse.branches[branch]))
    if len(found) < _SEVERAL or len(set(ranks)) > 1:
        return None
    return None if TELLS_MORE.search(view.slice(at, view.end)) else found


def _named_at(
    view: SentenceView, discourse: Discourse, at: int, end: int
) -> tuple[Recipient, int, int] | None:
    """The union or the person that an item of a line names, and nothing else."""
    for mention, _role, branch in discourse.entries(view):
        if mention.start == at and branch is not None:
            if TELLS_MORE.search(view.slice(mention.end, end)):
                return None
            return of_union(view, discourse, mention, branch), at, mention.end
    person = PERSON.match(view.analysis.low, at, end)
    name = NAME.match(view.analysis.text, person.end(), end) if person else None
    if name is None or TELLS_MORE.search(view.slice(name.end(), end)):
        return None
    own = [part.branch for part in discourse.entries(view) if at < part.mention.start < end]
    return Recipient("individual", name.group(), branch=next(iter(own), None)), at, name.end()
