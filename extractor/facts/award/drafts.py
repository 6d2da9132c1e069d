"""The drafts of one title: one for each of its recipients that has a union."""

from collections.abc import Sequence
from dataclasses import dataclass

from extractor.analysis import SentenceView
from extractor.branches.document_branch import FEDERATION, DocumentBranch
from extractor.context.discourse import Discourse
from extractor.context.status import status_of
from extractor.facts.award.asked_for import asked_for, without_askers
from extractor.facts.award.bodies import Granter
from extractor.facts.award.noted import without_notes
from extractor.facts.award.outsiders import goes_to_firms, to_outsiders
from extractor.facts.award.owner import owner_of
from extractor.facts.award.period import period_of
from extractor.facts.award.recipient import Recipient
from extractor.facts.award.title import Title
from extractor.facts.award.weighed import weighed
from extractor.facts.draft import Draft, Miss
from extractor.late import late

KIND = "award"
_RESOLVED = late(
    r"\bthống nhất (?:cao )?(?:xếp loại|công nhận|đánh giá|bình xét|phân loại|tặng|trao|khen)\b"
    r"(?![^.]*\b(?:đề nghị|đề xuất|trình)\b)[^.]*$"
)
"""A board that agrees to give has given: "BCH thống nhất công nhận …"."""


_ABOVE = "Công đoàn cấp trên trực tiếp cơ sở"
"""What a union over grassroots unions is called in its own class: "LĐLĐ huyện … vững mạnh"."""
_HELD_SINCE = late(
    r"[”\"]? (?:mà [^,;.\d]{2,30} )?(?:đã|vốn) (?:có|đạt|đạt được|giành|giành được|giữ|giữ được"
    r"|được (?:công nhận|tặng|phong tặng|trao)|liên tục (?:giữ|đạt))(?: được)?"
    r" (?:từ|suốt|trong|nhiều năm|\d+ năm)\b"
)
"""A title to be kept that has been won: "giữ vững danh hiệu … đã có từ năm 2012"."""
_OF_PEOPLE = ("Lao động tiên tiến", "Lao động xuất sắc")
"""Titles of people, which a collective has in a form of its own."""


@dataclass(frozen=True, slots=True)
class Award:
    """A title that was conferred, by whom and on whom, told in the stretch ``[start, end)``."""

    title: Title
    granter: Granter | None
    recipients: Sequence[Recipient]
    start: int
    end: int
    verb: str | None
    """The words that confer it."""


@dataclass(frozen=True, slots=True)
class _Told:
    """How a title is told: as won or to be won, when, and the goal it is part of."""

    status: str
    period: str | None
    target: str | None


def drafts_of(
    view: SentenceView,
    discourse: Discourse,
    award: Award,
    before: Sequence[Draft | Miss] = (),
    later: Sequence[Title] = (),
) -> list[Draft | Miss]:
    """A draft for each recipient; ``before`` and ``later`` are told around it in the sentence."""
    title = award.title
    status, target = status_of(view, title.start)
    if status == "target" and _is_resolved(view, title):
        status, target = "reported", None
    if asked_for(view, title):
        status, target = "target", "đề nghị"
    period = period_of(view, title, award.start, award.end, status, before, later)
    told = _Told(status, period, target)
    won_by = without_askers(view, title, without_notes(view, award.recipients))
    return [_draft(view, discourse, award, told, recipient) for recipient in won_by]


def _draft(
    view: SentenceView, discourse: Discourse, award: Award, told: _Told, recipient: Recipient
) -> Draft | Miss:
    """What one recipient won, or why it is no fact of a union."""
    title, granter = award.title, award.granter
    if recipient.count == 0:
        return Miss(KIND, view, title.start, title.end, "nobody_won")
    reason = _left_out(view, award, recipient)
    owner = None if reason else owner_of(view, discourse, title, granter, recipient)
    if owner is None:
        return Miss(KIND, view, title.start, title.end, reason or "no_branch")
    if discourse.branches[owner.branch].head == FEDERATION and goes_to_firms(view, title):
        return Miss(KIND, view, title.start, title.end, "to_outsiders")
    return Draft(
        kind=KIND,
        view=view,
        start=title.start,
        end=title.end,
        rule=f"award.{title.award_class}",
        owner=owner,
        fields={
            "title": _name(title, recipient, discourse.branches[owner.branch]),
            "rank": title.rank,
            "award_class": title.award_class,
            "granted_by": granter.name if granter else None,
            "recipient": recipient.text,
            "recipient_type": recipient.kind,
            "count": recipient.count,
        },
        status=told.status,
        period=told.period,
        confidence=0.9 if award.verb and granter else 0.8,
        cues=[
            f"title: {view.slice(title.start, title.end)}",
            *([f"verb: {award.verb}"] if award.verb else []),
            f"owner: {owner.how}",
            *([f"target: {told.target}"] if told.target else []),
        ],
    )


def _left_out(view: SentenceView, award: Award, recipient: Recipient) -> str | None:
    """Why an award of one recipient is none of any union; None when it may be."""
    granter = award.granter
    if granter and granter.subject and recipient == Recipient("branch") and _is_headline(view):
        return "no_recipient"
    return "to_outsiders" if to_outsiders(view, award.title, granter, recipient) else None


def _is_resolved(view: SentenceView, title: Title) -> bool:
    """Whether what sounds like a goal was decided by those who give, or is to be kept."""
    resolved = _RESOLVED.search(view.slice(view.start, title.start))
    if resolved is not None or weighed(view, title):
        return True
    return _HELD_SINCE.match(view.analysis.low, title.end, view.end) is not None


def _name(title: Title, recipient: Recipient, branch: DocumentBranch) -> str:
    """The name of a title; "38 đơn vị đạt lao động tiên tiến" are collectives of labour."""
    itself = recipient.kind == "branch" and recipient.text is not None and not recipient.count
    above = itself and branch.level == "upper_level" and branch.head == FEDERATION
    name = title.name(_unit(recipient) or (_ABOVE if above else None), branch)
    of_body = recipient.kind in ("collective", "host") and recipient.text is not None
    return f"Tập thể {name[0].lower()}{name[1:]}" if of_body and name in _OF_PEOPLE else name


def _unit(recipient: Recipient) -> str | None:
    """What a union of the recipient's kind is called: "tổ Kiểm tra đạt vững mạnh"."""
    words = (recipient.text or "").lower()
    group = recipient.kind == "collective" and words.startswith(("tổ ", "các tổ "))
    return recipient.unit or ("Tổ công đoàn" if group else None)


def _is_headline(view: SentenceView) -> bool:
    """Whether the sentence is a headline, which need not tell who won."""
    return view.analysis.layout.blocks[view.block].kind in ("headline", "kicker")
