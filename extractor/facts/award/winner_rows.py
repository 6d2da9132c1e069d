"""Rows that tell a title and its winner by a label: "Kỹ sư Trí: Bằng …", "Bằng khen: CĐCS A"."""

from extractor.analysis import SentenceView
from extractor.branches.document_branch import OF_ONE_HOST, PARTS
from extractor.facts.award.hosts import HOST
from extractor.facts.award.parts import PART, TEAM
from extractor.facts.award.persons import NAME, PERSON
from extractor.facts.award.title import Title
from extractor.facts.award.words import any_of
from extractor.late import late

_LABEL = late(r"\W*(?:\d+[.)] ?)?(?P<who>[^:;.]{3,80}):[^:;.]{0,24}$")
_HOSTED = (*OF_ONE_HOST, *PARTS)
_ROW_OPENS = late(r"(?:^|[;.:])[\W\d]*$")
_ROW_OF_WINNERS = late(r"[”\"]?(?: [^;.:,\d]{2,60})?(?::| [-–])\s*")
_COUNTED_WINNERS = late(rf"\d+ {any_of('individual', 'collective')}\b")


def labels_winner(view: SentenceView, title: Title) -> bool:
    """Whether an item is headed by a winner: "- Kỹ sư Trần Minh Trí: Bằng Lao động sáng tạo"."""
    if view.analysis.layout.blocks[view.block].kind != "item":
        return False
    label = _LABEL.match(view.slice(view.start, title.start))
    if label is None:
        return False
    at = view.start + label.start("who")
    person = PERSON.match(view.analysis.low, at)
    return bool(
        any(mention.start == at and mention.level in _HOSTED for mention in view.mentions)
        or (person and NAME.match(view.analysis.text, person.end()))
        or PART.match(view.analysis.text[at : title.start])
        or TEAM.match(label["who"])
        or HOST.match(label["who"])
    )


def heads_winners(view: SentenceView, title: Title) -> bool:
    """Whether a title labels those who won it: "Bằng khen LĐLĐ tỉnh: CĐCS A và 16 cá nhân"."""
    if not _ROW_OPENS.search(view.slice(view.start, title.start)):
        return False
    row = _ROW_OF_WINNERS.match(view.analysis.low, title.end, view.end)
    return row is not None and (
        _COUNTED_WINNERS.match(view.analysis.low, row.end(), view.end) is not None
        or any(mention.start == row.end() for mention in view.mentions)
        or PERSON.match(view.analysis.low, row.end(), view.end) is not None
    )
