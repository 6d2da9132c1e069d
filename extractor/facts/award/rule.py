"""Distinctions conferred: title × recipient × granter × years.

A title of the lexicon is an award when something in its stretch of the sentence confers it. The
stretch runs from the title before it to the title after it, so that a list in which every title
has its own recipients and years is read item by item.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from extractor.analysis import SentenceView
from extractor.context.discourse import Discourse, Owner
from extractor.context.status import status_of
from extractor.facts.award.at_the_end import giver_at_the_end, winners_at_the_end
from extractor.facts.award.bodies import Granter
from extractor.facts.award.granter import granter_of
from extractor.facts.award.headed import headed, heads_a_list, told_again_below
from extractor.facts.award.in_turn import winners_in_turn
from extractor.facts.award.more_givers import of_further_givers
from extractor.facts.award.outsiders import to_outsiders
from extractor.facts.award.owner import owner_of
from extractor.facts.award.period import period_of
from extractor.facts.award.recipient import Recipient
from extractor.facts.award.recipients import recipients_of
from extractor.facts.award.title import Title
from extractor.facts.award.titles import titles_of
from extractor.facts.award.turns import givers_in_turn, years_in_turn
from extractor.facts.award.verdict import conferred
from extractor.facts.award.weighed import weighed
from extractor.facts.draft import Draft, Miss

KIND = "award"
_NEW_VERB = re.compile(r"\b((?<!công )(?<!ghi )nhận|đạt|giành|đoạt|đón nhận|được|của|do|có)\b|[;:]")
_SAME_GRANTER = re.compile(
    r"[^;]{0,120};\s*(?:và |đồng thời |cũng |còn |đã )*"
    r"(?:trao tặng|tặng thưởng|tặng|trao|cấp|công nhận|khen|xếp loại)\s*(?:\d+(?:/\d+)?\s*)?"
)
"""What parts two titles of one giver: "tặng Cờ cho 12 CĐCS; tặng Bằng khen …"."""
_LISTED = re.compile(r"[\s,]*(?:và )?(?:\d+ )?")
"""What parts the prizes of one winner: "1 giải Nhất, 2 giải Ba"."""
_RESOLVED = re.compile(
    r"\bthống nhất (?:cao )?(?:xếp loại|công nhận|đánh giá|bình xét|phân loại|tặng|trao|khen)\b"
    r"(?![^.]*\b(?:đề nghị|đề xuất|trình)\b)[^.]*$"
)
"""A board that agrees to give has given: "BCH thống nhất công nhận …"."""
_SAME_GIVER_AGAIN = re.compile(
    r"[^;]{0,120};\s*(?:và |còn |riêng |các )*năm (?:học )?[\d ,và–-]+:?\s*"
    r"(?:thì |là |được |đạt |xếp loại |loại )*[“\"]?"
)
"""What parts two verdicts of one giver: "năm 2018 LĐLĐ huyện đánh giá …; năm 2019: | …"."""
_NO_SUBJECT = re.compile(
    r";\s*(?:(?:và|đồng thời|liên tục|cũng|còn|đặc biệt|riêng|từng|nhiều|hai|ba|bốn|lần|các|từ"
    r"|trong|đến|tới|năm|học|liền|liên tiếp|\d{4}(?:\s?[-–]\s?\d{4})?|\d),?\s+)*"
    r"(?:vinh dự |đã |lại |cũng )*(?:được|nhận|đón nhận|đạt|giành|đoạt)\b[^;]*$"
)
"""A clause that leaves out who won, as told in the one before: "…; năm 2006 được nhận | …"."""
_IN_ANOTHER_PART = re.compile(
    r"[^,;]{0,60}[,;] (?:còn |riêng |và )*(?:ở |phần |nội dung |môn |với )?"
    r"(?:(?:thi |môn )?[^\W\d]+ ){1,6}"
    r"(?:chỉ |cũng |lại |thì |đành )*(?:được|đoạt|đạt|giành|nhận) "
)
"""A part of the contest, in which the team told before wins too: "riêng kéo co chỉ được | …"."""
_OWN_VERB = re.compile(r"\b((?<!công )(?<!ghi )nhận|đạt|giành|đoạt|đón nhận|được)\b")
_LABEL = re.compile(r"\W*(?:\d+[.)]\s*)?[^:;\d]{3,60}:")
"""What opens an entry whose titles are all one's: "Về phía bệnh viện: …; …"."""
_OF_THEM = re.compile(r"\btrong (?:đó|số đó|số này)\b")


def find(view: SentenceView, discourse: Discourse) -> list[Draft | Miss]:
    """The awards of a sentence."""
    found: list[Draft | Miss] = []
    titles = titles_of(view)
    if all(title.award_class == "ranking" for title in titles):
        line = headed(view, discourse)
        if line is not None:
            start, end = line.title.start, view.end
            return _drafts(
                view, discourse, line.title, line.granter, line.recipients, start, end, "heading"
            )
    if len(titles) == 1 and (heads_a_list(view) or told_again_below(view, titles[0])):
        return [Miss(KIND, view, titles[0].start, titles[0].end, "told_line_by_line")]
    in_turn = winners_in_turn(view, discourse, titles)
    givers = givers_in_turn(view, discourse, titles)
    years = years_in_turn(view, titles)
    last_granter: Granter | None = None
    of_state: Granter | None = None
    last_title: Title | None = None
    last_recipients: list[Recipient] = []
    last_end = view.start
    in_list = False
    for at, title in enumerate(titles):
        start = max(last_end, view.analysis.low.rfind(";", view.start, title.start) + 1)
        end = _next_award(view, titles[at + 1 :], title.end)
        verb, reason = conferred(view, title, start, in_list)
        if _told_apart(view, title, titles[at + 1 :]):
            reason = "told_line_by_line"
        if reason:
            found.append(Miss(KIND, view, title.start, title.end, reason))
            last_end = title.end if reason == "not_conferred" else last_end
            continue
        granter = granter_of(view, discourse, title, start, end)
        between = view.slice(last_end, title.start)
        goes_on = last_granter is not None and (
            _SAME_GRANTER.fullmatch(between) is not None
            or (title.plain and _SAME_GIVER_AGAIN.fullmatch(between) is not None)
        )
        same = granter is None and _same_again(view, title, last_title, last_granter)
        told_here = granter is not None and granter.at >= title.end
        if granter is not None and granter.at < 0 and in_list and not _NEW_VERB.search(between):
            granter = last_granter or granter
        if (
            in_list
            and not told_here
            and (goes_on or (granter is None and not _NEW_VERB.search(between)) or same)
        ):
            granter = last_granter
        granter = givers.get(title.start) or granter
        granter = granter or giver_at_the_end(view, discourse, titles[at:])
        if title.award_class == "order":
            granter = granter or of_state
            of_state = granter
        recipients = recipients_of(view, discourse, title, granter, start, end, last_recipients)
        if granter is not None and told_here and len(recipients) > 1:
            giver = view.analysis.text[granter.at : granter.end]
            recipients = [one for one in recipients if one.text != giver] or recipients
        if len(recipients) == 1 and replace(recipients[0], count=None) == Recipient("branch"):
            winners = winners_at_the_end(view, discourse, titles[at:])
            if recipients[0].count is None:
                recipients = winners or recipients
            elif len(winners) == 1 and (winners[0].text or "các").islower():
                recipients = [replace(winners[0], count=recipients[0].count)]
        label = view.analysis.text[view.start : titles[0].start]
        of_label = (
            _LABEL.match(view.slice(view.start, titles[0].start)) is not None
            and title.award_class != "prize"
            and all(one.count is None for one in last_recipients)
            and not (last_recipients and (last_recipients[0].text or "") not in label)
        )
        listed = ";" not in between or of_label
        shared = last_recipients and listed and not _OWN_VERB.search(between)
        if shared and last_recipients[0].count is None and last_recipients[0].kind == "collective":
            shared = not title.canonical.startswith("Công đoàn cơ sở")  # no team is classed so
        told = recipients[0].text
        named = told is not None and told in view.analysis.text[last_end:end]
        team = bool(last_recipients) and last_recipients[0].kind == "collective"
        again = _LISTED.fullmatch(between) or (title.award_class == "prize" and team)
        alike = ("branch", "host") if again else ("branch",)
        if shared and not named and len(recipients) == 1 and recipients[0].kind in alike:
            recipients = [replace(last_recipients[0], count=recipients[0].count)]
        elided = len(last_recipients) == 1 and last_recipients[0].count is None
        if elided and not named and len(recipients) == 1 and _NO_SUBJECT.search(between):
            recipients = [replace(last_recipients[0], count=recipients[0].count)]
        if team and title.award_class == "prize" and recipients == [Recipient("branch")]:
            alone = _IN_ANOTHER_PART.fullmatch(between)
            recipients = [replace(last_recipients[0], count=None)] if alone else recipients
        if title.start in in_turn:
            recipients = [in_turn[title.start]]
        last_end, in_list, last_title = title.end, True, title
        last_granter, last_recipients = granter, recipients
        later = titles[at + 1 :]
        drafts = _drafts(
            view, discourse, title, granter, recipients, start, end, verb, found, later
        )
        for one in drafts:
            if isinstance(one, Draft):
                one.period = years.get(title.start, one.period)
        found += drafts
        given = [one for one in drafts if isinstance(one, Draft)]
        found += of_further_givers(view, discourse, title, granter, end, given)
    return _of_one_union(view, found)


def _told_apart(view: SentenceView, title: Title, later: Sequence[Title]) -> bool:
    """Whether a title is told one by one behind: "một tập giấy khen: tổ được tặng Giấy khen …"."""
    if view.analysis.text[title.start].isupper() or title.award_class != "certificate":
        return False
    behind = view.slice(title.end, title.end + 2).strip(' ”"')
    return behind == ":" and any(one.canonical == title.canonical for one in later)


def _same_again(
    view: SentenceView, title: Title, last: Title | None, giver: Granter | None
) -> bool:
    """Whether a title is told again: "18 Bằng khen của LĐLĐ tỉnh cho …, 62 Bằng khen cho …"."""
    if last is None or giver is None or giver.at < last.end or title.canonical != last.canonical:
        return False
    return not _NEW_VERB.search(view.slice(giver.end, title.start))


def _next_award(view: SentenceView, titles: list[Title], at: int) -> int:
    """Where the next title stands that is no name of a contest or a movement."""
    for title in titles:
        if not title.quoted or conferred(view, title, at, True)[1] != "movement_or_condition":
            return title.start
    return view.end


def _of_one_union(view: SentenceView, found: list[Draft | Miss]) -> list[Draft | Miss]:
    """Winners told behind counted unions are of the union above these: "26 CĐCS …, 58 người …".

    Some of those told before ("…, trong đó 8 cô được …") are of the same union as all.
    """
    above: Owner | None = None
    last: Draft | None = None
    for one in found:
        if not isinstance(one, Draft):
            continue
        of_them = last is not None and _OF_THEM.search(view.slice(last.end, one.start))
        if one.owner.how == "above":
            above = one.owner
        elif one.owner.how in ("focus", "main") and (above is not None or (last and of_them)):
            one.owner = above or (last.owner if last else one.owner)
        last = one
    return found


def _drafts(
    view: SentenceView,
    discourse: Discourse,
    title: Title,
    granter: Granter | None,
    recipients: list[Recipient],
    start: int,
    end: int,
    verb: str | None,
    before: Sequence[Draft | Miss] = (),
    later: Sequence[Title] = (),
) -> list[Draft | Miss]:
    status, target = status_of(view, title.start)
    resolved = _RESOLVED.search(view.slice(view.start, title.start)) or weighed(view, title)
    if status == "target" and resolved:
        status, target = "reported", None
    period = period_of(view, title, start, end, status, before, later)
    out: list[Draft | Miss] = []
    for recipient in recipients:
        if granter and granter.subject and recipient == Recipient("branch") and _heads(view):
            out.append(Miss(KIND, view, title.start, title.end, "no_recipient"))
            continue
        if to_outsiders(view, title, granter, recipient):
            out.append(Miss(KIND, view, title.start, title.end, "to_outsiders"))
            continue
        owner = owner_of(view, discourse, title, granter, recipient)
        if owner is None:
            out.append(Miss(KIND, view, title.start, title.end, "no_branch"))
            continue
        out.append(
            Draft(
                kind=KIND,
                view=view,
                start=title.start,
                end=title.end,
                rule=f"award.{title.award_class}",
                owner=owner,
                fields={
                    "title": title.name(_unit(recipient), discourse.branches[owner.branch]),
                    "rank": title.rank,
                    "award_class": title.award_class,
                    "granted_by": granter.name if granter else None,
                    "recipient": recipient.text,
                    "recipient_type": recipient.kind,
                    "count": recipient.count,
                },
                status=status,
                period=period,
                confidence=0.9 if verb and granter else 0.8,
                cues=[
                    f"title: {view.slice(title.start, title.end)}",
                    *([f"verb: {verb}"] if verb else []),
                    f"owner: {owner.how}",
                    *([f"target: {target}"] if target else []),
                ],
            )
        )
    return out


def _unit(recipient: Recipient) -> str | None:
    """What a union of the recipient's kind is called: "tổ Kiểm tra đạt vững mạnh"."""
    words = (recipient.text or "").lower()
    group = recipient.kind == "collective" and words.startswith(("tổ ", "các tổ "))
    return recipient.unit or ("Tổ công đoàn" if group else None)


def _heads(view: SentenceView) -> bool:
    """Whether the sentence is a headline, which need not tell who won."""
    return view.analysis.layout.blocks[view.block].kind in ("headline", "kicker")
