"""Winners told in the order of their titles: "giải Nhất, Nhì, Ba lần lượt thuộc về A, B, C"."""

from collections.abc import Sequence

from extractor.analysis import SentenceView
from extractor.context.discourse import Discourse
from extractor.facts.award.recipient import Recipient
from extractor.facts.award.title import Title
from extractor.facts.award.unions import AND, of_union
from extractor.late import late
from extractor.sought import Sought

_IN_TURN = Sought(
    r"\blần lượt(?: (?:thuộc về|về tay|về|là|được trao cho|trao cho|dành cho|cho|gọi tên))+"
    r" (?:các )?"
)
_JOINED = late(r"\s*(?:,|và|, và)\s*(?:giải )?")


def winners_in_turn(
    view: SentenceView, discourse: Discourse, titles: Sequence[Title]
) -> dict[int, Recipient]:
    """The union that won each of the titles, by where the title stands; none when not so told."""
    told = view.search(_IN_TURN, view.analysis.low, view.start, view.end)
    if told is None:
        return {}
    before = [title for title in titles if title.end <= told.start()]
    row = before[-1:]
    for title in reversed(before[:-1]):
        if not _JOINED.fullmatch(view.slice(title.end, row[0].start)):
            break
        row.insert(0, title)
    won: list[Recipient] = []
    at = told.end()
    for mention, _role, branch in discourse.entries(view):
        if mention.start < told.end() or branch is None:
            continue
        if mention.start != at and not AND.fullmatch(view.slice(at, mention.start)):
            break
        won.append(of_union(view, discourse, mention, branch))
        at = mention.end
    if len(won) != len(row) or len(row) < 2:
        return {}
    return {title.start: one for title, one in zip(row, won, strict=True)}
