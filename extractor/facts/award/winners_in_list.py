"""Who won a title of a list: who is told beside it, else at the end, else who won the last one."""

from collections.abc import Sequence
from dataclasses import replace

from extractor.analysis import SentenceView
from extractor.context.discourse import Discourse
from extractor.facts.award.at_the_end import of_flag, winners_at_the_end
from extractor.facts.award.bodies import Granter
from extractor.facts.award.recipient import Recipient
from extractor.facts.award.recipients import recipients_of
from extractor.facts.award.stretch import Before, Stretch
from extractor.facts.award.title import Title
from extractor.late import late

_LISTED = late(r"[\s,]*(?:và )?(?:\d+ )?")
"""What parts the prizes of one winner: "1 giải Nhất, 2 giải Ba"."""
_NO_SUBJECT = late(
    r";\s*(?:(?:và|đồng thời|liên tục|cũng|còn|đặc biệt|riêng|từng|nhiều|hai|ba|bốn|lần|các|từ"
    r"|trong|đến|tới|năm|học|liền|liên tiếp|\d{4}(?:\s?[-–]\s?\d{4})?|\d),?\s+)*"
    r"(?:vinh dự |đã |lại |cũng )*(?:được|nhận|đón nhận|đạt|giành|đoạt)\b[^;]*$"
)
"""A clause that leaves out who won, as told in the one before: "…; năm 2006 được nhận | …"."""
_AND = ("và", ",", "/", ", và")
_GROUPS = ("individual", "collective")
_GIVEN_TOO = late(
    r"[”\"]?(?: cấp (?:cơ sở|[^,;.:\d]{2,16}))?,? (?:và |đồng thời )?(?:cũng |đã |còn )*"
    r"được [^,;.:\d]{2,60}? (?:tặng|trao|trao tặng|khen tặng|thưởng)(?: thưởng| kèm)?\s*"
)
"""What those counted before a title were given besides: "48 chị đạt “…”, được LĐLĐ huyện tặng"."""
_IN_ANOTHER_PART = late(
    r"[^,;]{0,60}[,;] (?:còn |riêng |và )*(?:ở |phần |nội dung |môn |với )?"
    r"(?:(?:thi |môn )?[^\W\d]+ ){1,6}"
    r"(?:chỉ |cũng |lại |thì |đành )*(?:được|đoạt|đạt|giành|nhận) "
)
"""A part of the contest, in which the team told before wins too: "riêng kéo co chỉ được | …"."""
_OWN_VERB = late(r"\b((?<!công )(?<!ghi )nhận|đạt|giành|đoạt|đón nhận|được)\b")
_LABEL = late(r"\W*(?:\d+[.)]\s*)?[^:;\d]{3,60}:")
"""What opens an entry whose titles are all one's: "Về phía bệnh viện: …; …"."""


def winners_beside(
    view: SentenceView,
    discourse: Discourse,
    stretch: Stretch,
    before: Before,
    granter: Granter | None,
    *,
    given_behind: bool,
) -> list[Recipient]:
    """The winners told in the stretch of a title, or at the end for all titles of the list.

    A giver who stands behind the title, where winners do too, is none of them.
    """
    title = stretch.title
    won = recipients_of(
        view, discourse, title, granter, stretch.start, stretch.end, before.recipients
    )
    if granter is not None and given_behind and len(won) > 1:
        giver = view.analysis.text[granter.at : granter.end]
        won = [one for one in won if one.text != giver] or won
    if before.title is not None and before.title.award_class == "certificate":
        link = view.slice(before.end, title.start).strip()
        won = of_flag(title, won) if link in _AND else won
    bare = len(won) == 1 and replace(won[0], count=None) == Recipient("branch")
    last = before.recipients
    if bare and last and all(one.count and one.kind in _GROUPS for one in last):
        also = _GIVEN_TOO.fullmatch(view.low, stretch.start, title.start)
        if also and won[0].count is None:
            return list(last)
    if bare:
        return _told_at_the_end(view, discourse, stretch, won[0])
    return won


def _told_at_the_end(
    view: SentenceView, discourse: Discourse, stretch: Stretch, understood: Recipient
) -> list[Recipient]:
    """The winners a list tells last, for one of whom no more than a number is known."""
    winners = winners_at_the_end(view, discourse, stretch.onwards)
    if understood.count is None:
        return winners or [understood]
    if len(winners) == 1 and (winners[0].text or "các").islower():
        return [replace(winners[0], count=understood.count)]
    return [understood]


def winners_of_the_last(
    view: SentenceView,
    titles: Sequence[Title],
    stretch: Stretch,
    before: Before,
    won: list[Recipient],
) -> list[Recipient]:
    """The winner of the title before, where that of this one is left out, else those found."""
    if not before.recipients or len(won) != 1:
        return won
    last, own, title = before.recipients[0], won[0], stretch.title
    named = own.text is not None and own.text in view.analysis.text[before.end : stretch.end]
    if not named and (
        _goes_on_winning(view, titles, stretch, before, own) or _no_subject(stretch, before)
    ):
        return [replace(last, count=own.count)]
    team_wins = last.kind == "collective" and title.award_class == "prize"
    if team_wins and own == Recipient("branch") and _IN_ANOTHER_PART.fullmatch(stretch.between):
        return [replace(last, count=None)]
    return won


def _goes_on_winning(
    view: SentenceView,
    titles: Sequence[Title],
    stretch: Stretch,
    before: Before,
    own: Recipient,
) -> bool:
    """Whether a title is one more of the same winner: "CĐCS X được tặng Cờ, Bằng khen"."""
    last, title = before.recipients[0], stretch.title
    team = last.kind == "collective"
    again = _LISTED.fullmatch(stretch.between) or (title.award_class == "prize" and team)
    if own.kind != "branch" and not (again and own.kind == "host"):
        return False
    if ";" in stretch.between and not _of_label(view, titles, title, before):
        return False
    if _OWN_VERB.search(stretch.between):
        return False
    a_team = team and last.count is None
    return not (a_team and title.canonical.startswith("Công đoàn cơ sở"))  # no team is classed so


def _of_label(view: SentenceView, titles: Sequence[Title], title: Title, before: Before) -> bool:
    """Whether all titles are won by whom the sentence is labelled with: "Về phía bệnh viện: …"."""
    first = titles[0].start
    return (
        title.award_class != "prize"
        and all(one.count is None for one in before.recipients)
        and (before.recipients[0].text or "") in view.analysis.text[view.start : first]
        and _LABEL.match(view.slice(view.start, first)) is not None
    )


def _no_subject(stretch: Stretch, before: Before) -> bool:
    """Whether a clause has the subject of the one before, the only winner told there."""
    elided = len(before.recipients) == 1 and before.recipients[0].count is None
    return elided and _NO_SUBJECT.search(stretch.between) is not None
