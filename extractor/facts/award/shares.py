"""Winners told union by union, of those counted before: "47 …, nhiều nhất là CĐCS X với 15"."""

from collections.abc import Sequence

from extractor.analysis import SentenceView
from extractor.context.discourse import Discourse
from extractor.facts.award.recipient import Recipient
from extractor.facts.award.title import Title
from extractor.facts.people import people_at
from extractor.facts.shares_of_unions import shares


def winners_in_shares(
    view: SentenceView, discourse: Discourse, title: Title, won: Sequence[Recipient]
) -> list[Recipient]:
    """What single unions have of the counted winners of a title, told behind it."""
    counted = [one for one in won if one.count is not None]
    found: list[Recipient] = []
    for share in shares(view).values():
        whole = next((one for one in counted if one.count == share.whole.value), None)
        if whole is None or share.begins < title.end or share.told_in is not view:
            continue
        branch = next(
            (
                branch
                for mention, _role, branch in discourse.entries(view)
                if mention.start == share.name.start
            ),
            None,
        )
        count = share.figure.value
        if branch is None or not isinstance(count, int):
            continue
        people = people_at(view, share.figure.figure_end)
        end = people.end if people else share.figure.end
        words = view.analysis.text[share.figure.start : end]
        found.append(Recipient(whole.kind, words, count, branch, whole.unit))
    return found
