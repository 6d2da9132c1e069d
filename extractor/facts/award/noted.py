"""Members noted in brackets behind a union that wins: "cho CĐCS X (74 đoàn viên)"."""

from collections.abc import Sequence

from extractor.analysis import SentenceView
from extractor.facts.award.recipient import Recipient


def without_notes(view: SentenceView, recipients: Sequence[Recipient]) -> Sequence[Recipient]:
    """The recipients without the size of a union, told in brackets right behind its name."""
    kept = [one for one in recipients if not _is_note(view, one)]
    return kept or recipients


def _is_note(view: SentenceView, one: Recipient) -> bool:
    """Whether a counted recipient is all that stands in brackets behind a union named."""
    if one.count is None or not one.text or "đoàn viên" not in one.text:
        return False
    note = f"({one.text})"
    return any(
        view.text[name.end - view.start :].lstrip().startswith(note) for name in view.mentions
    )
