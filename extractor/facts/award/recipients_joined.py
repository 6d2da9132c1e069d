"""Those named together with a union: "LĐLĐ huyện A và LĐLĐ huyện B đều được tặng"."""

from extractor.analysis import SentenceView
from extractor.context.discourse import Discourse
from extractor.facts.award.recipient import Recipient
from extractor.facts.award.unions import AND, of_union


def with_others(view: SentenceView, discourse: Discourse, subject: Recipient) -> list[Recipient]:
    """The union, and the others named together with it: "LĐLĐ huyện A và LĐLĐ huyện B đều được"."""
    if subject.kind != "branch" or subject.text is None:
        return [subject]
    parts = [
        part
        for part in discourse.entries(view)
        if part.branch is not None and part.role in ("subject", "to")
    ]
    text = view.analysis.text
    at = next(
        (
            at
            for at, part in enumerate(parts)
            if part.branch == subject.branch
            and text[part.mention.start : part.mention.end] == subject.text
        ),
        None,
    )
    found = [subject]
    row = at is not None and view.analysis.low.startswith(":", parts[at].mention.end)
    while at and (
        AND.fullmatch(between := view.slice(parts[at - 1].mention.end, parts[at].mention.start))
        or (row and between.strip() in (";", "; và"))
    ):
        if any(
            parts[at - 1].mention.end <= hit.start < parts[at].mention.start
            for hit in view.of("award.title")
        ):
            break  # "CĐCS A (Cờ thi đua), CĐCS B (Bằng khen)"
        at -= 1
        branch = parts[at].branch
        assert branch is not None
        if branch != subject.branch:
            found.insert(0, of_union(view, discourse, parts[at].mention, branch))
    return found
