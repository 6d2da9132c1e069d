"""Several titles that a union hands out, to others than itself: "LĐLĐ huyện tặng 12 Bằng khen"."""

from dataclasses import replace

from extractor.analysis import SentenceView
from extractor.context.discourse import Discourse
from extractor.facts.award.bodies import Granter
from extractor.facts.award.recipient import Recipient
from extractor.facts.award.subject import before_receiving, subject_of_stretch
from extractor.facts.award.title import Title
from extractor.facts.award.told_before import won_before
from extractor.facts.award.unions import gives

_TO_GROUPS = ("flag", "certificate")


def handed_out(
    view: SentenceView,
    discourse: Discourse,
    title: Title,
    granter: Granter | None,
    start: int,
    count: int | None,
) -> Recipient | None:
    """The others to whom a union hands several out: "LĐLĐ huyện tặng …, 12 Bằng khen"."""
    if count is None or count <= 1 or title.award_class not in _TO_GROUPS:
        return None
    if granter is None or not granter.subject or start <= view.start:
        return None
    limit = before_receiving(view, start, title.start)
    if subject_of_stretch(view, discourse, granter, start, limit) is not None:
        return None
    winner = won_before(view, discourse, granter)
    if winner is not None:
        return replace(winner, count=count)
    return None if "sáng tạo" in title.canonical else Recipient("collective", count=count)


def hands_on(
    view: SentenceView,
    discourse: Discourse,
    title: Title,
    granter: Granter | None,
    recipient: Recipient,
) -> int | None:
    """The union that hands to its own what another conferred: "LĐLĐ huyện trao Bằng khen của …".

    None above the one the text is about, which only hands over.
    """
    if granter is None or granter.subject or granter.at < title.end or recipient.branch is not None:
        return None
    handing = [
        branch
        for mention, role, branch in discourse.entries(view)
        if role == "subject" and mention.end <= title.start and branch is not None
        if gives(view, mention) and not view.slice(mention.end, title.start).count(";")
    ]
    own = handing[-1] if handing else None
    return None if own is None or discourse.outranks(own) else own
