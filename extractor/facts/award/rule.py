"""Distinctions conferred: title × recipient × granter × years.

A title of the lexicon is an award when something in its stretch of the sentence confers it. The
stretch runs from the title before it to the title after it, so that a list in which every title
has its own recipients and years is read item by item.
"""

import re
from dataclasses import replace

from extractor.analysis import SentenceView
from extractor.branches.mention import BranchMention
from extractor.context.owner import Discourse, Owner, ended
from extractor.context.period import period_of_event
from extractor.context.ranks import rank
from extractor.context.status import status_of
from extractor.facts.award.bodies import Granter
from extractor.facts.award.granter import granter_of, told_behind
from extractor.facts.award.headed import headed, heads_a_list
from extractor.facts.award.recipient import Recipient
from extractor.facts.award.recipients import recipients_of
from extractor.facts.award.subject import AND, gives, labels
from extractor.facts.award.title import Title
from extractor.facts.award.titles import titles_of
from extractor.facts.award.verdict import conferred
from extractor.facts.award.years import (
    year_before,
    year_of_headline,
    year_right_before,
    years_after,
)
from extractor.facts.draft import Draft, Miss

KIND = "award"
_NEW_VERB = re.compile(r"\b(nhận|đạt|giành|đoạt|đón nhận|được|của|do|có)\b|[;:]")
_SAME_GRANTER = re.compile(
    r"[^;]{0,120};\s*(?:và |đồng thời |cũng |còn |đã )*"
    r"(?:trao tặng|tặng thưởng|tặng|trao|cấp|công nhận|khen|xếp loại)\s*(?:\d+\s*)?"
)
"""What parts two titles of one giver: "tặng Cờ cho 12 CĐCS; tặng Bằng khen …"."""
_LINKED = re.compile(
    r"(?:[\s,()/–”\"-]|\d+|và|năm|các năm|hạng \w+|chiếc|lá|tấm|lượt|xuất sắc|toàn diện|chuyên đề)*"
)
"""What parts the titles of one giver who is told behind the last of them."""
_OWN_VERB = re.compile(r"\b(nhận|đạt|giành|đoạt|đón nhận|được)\b")
_LABEL = re.compile(r"\W*(?:\d+[.)]\s*)?[^:;\d]{3,60}:")
"""What opens an entry whose titles are all one's: "Về phía bệnh viện: …; …"."""
_OUTSIDER = re.compile(
    r"(?:^|cho )(?:\d+ )?"
    r"(?:doanh nghiệp|chủ doanh nghiệp|công t[yi]|giám đốc|nhà hảo tâm|mạnh thường quân"
    r"|nhà tài trợ)\b"
)
_WINS = re.compile(
    r"(?:(?!\b(?:có|hiện|gồm|với|quản lí)\b)[^;.:]){0,160}?"
    r"\b(?:được|nhận|đạt|đoạt|giành|đón nhận)\b|\s*(?:đồng )?giải\b"
)
"""What is told of a union that only wins: "LĐLĐ huyện A và LĐLĐ huyện B được nhận …"."""
_FIRMS = re.compile(
    r"\b\d+ (?:doanh nghiệp|chủ doanh nghiệp|công ti|nhà hảo tâm|mạnh thường quân|nhà tài trợ)\b"
    r"[^;]*?\b(?:được|nhận)\b[^;]*$"
)
_COUNTED_FIRMS = re.compile(r"\d+ (?:chủ )?(?:doanh nghiệp|công t[yi])\b")
_TO_FIRMS = re.compile(
    r"[^;.\d]{0,60}?\bcho (?:các |\d+ )(?:doanh nghiệp|chủ doanh nghiệp|công ti|nhà hảo tâm"
    r"|mạnh thường quân|nhà tài trợ)\b"
)
"""Firms as winners, counted or not named: what they are given is no union's award."""


def find(view: SentenceView, discourse: Discourse) -> list[Draft | Miss]:
    """The awards of a sentence."""
    found: list[Draft | Miss] = []
    titles = titles_of(view)
    if not titles:
        line = headed(view, discourse)
        if line is None:
            return found
        start, end = line.title.start, view.end
        return _drafts(
            view, discourse, line.title, line.granter, line.recipients, start, end, "heading"
        )
    if len(titles) == 1 and heads_a_list(view):
        return [Miss(KIND, view, titles[0].start, titles[0].end, "told_line_by_line")]
    last_granter: Granter | None = None
    last_recipients: list[Recipient] = []
    last_end = view.start
    in_list = False
    for at, title in enumerate(titles):
        start = max(last_end, view.analysis.low.rfind(";", view.start, title.start) + 1)
        end = titles[at + 1].start if at + 1 < len(titles) else view.end
        verb, reason = conferred(view, title, start, in_list)
        if reason:
            found.append(Miss(KIND, view, title.start, title.end, reason))
            continue
        granter = granter_of(view, discourse, title, start, end)
        between = view.slice(last_end, title.start)
        goes_on = last_granter is not None and _SAME_GRANTER.fullmatch(between) is not None
        told_here = granter is not None and granter.at >= title.end
        if (
            in_list
            and not told_here
            and (goes_on or (granter is None and not _NEW_VERB.search(between)))
        ):
            granter = last_granter
        granter = granter or _told_at_the_end(view, discourse, titles[at:])
        recipients = recipients_of(view, discourse, title, granter, start, end, last_recipients)
        of_label = _LABEL.match(view.slice(view.start, titles[0].start)) is not None and all(
            recipient.count is None for recipient in last_recipients
        )
        listed = ";" not in between or of_label
        shared = last_recipients and listed and not _OWN_VERB.search(between)
        told = recipients[0].text
        named = told is not None and told in view.analysis.text[last_end:end]
        if shared and not named and len(recipients) == 1 and recipients[0].kind == "branch":
            recipients = [replace(last_recipients[0], count=recipients[0].count)]
        last_end, in_list = title.end, True
        last_granter, last_recipients = granter, recipients
        found += _drafts(view, discourse, title, granter, recipients, start, end, verb)
    return found


def _told_at_the_end(
    view: SentenceView, discourse: Discourse, titles: list[Title]
) -> Granter | None:
    """The giver told behind the last of several titles: "hạng Ba (2004), hạng Nhì (2013) của …"."""
    for at in range(1, len(titles)):
        if not _LINKED.fullmatch(view.slice(titles[at - 1].end, titles[at].start)):
            return None
        end = titles[at + 1].start if at + 1 < len(titles) else view.end
        giver = told_behind(view, discourse, titles[at], end)
        if giver:
            of_state = titles[0].award_class in ("order", "honorific")
            return None if of_state and giver.branch is not None else giver
    return None


def _drafts(
    view: SentenceView,
    discourse: Discourse,
    title: Title,
    granter: Granter | None,
    recipients: list[Recipient],
    start: int,
    end: int,
    verb: str | None,
) -> list[Draft | Miss]:
    status, target = status_of(view, title.start)
    period = (
        year_right_before(view, start, title.start)
        or years_after(view, title.end, end)
        or year_before(view, start, title.start)
        or period_of_event(view, title.start, title.end, status)
        or (year_of_headline(view) if status == "reported" else None)
    )
    out: list[Draft | Miss] = []
    for recipient in recipients:
        if granter and granter.subject and recipient == Recipient("branch") and _heads(view):
            out.append(Miss(KIND, view, title.start, title.end, "no_recipient"))
            continue
        if _to_outsiders(view, title, granter, recipient):
            out.append(Miss(KIND, view, title.start, title.end, "to_outsiders"))
            continue
        owner = _owner(view, discourse, title, granter, recipient)
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
                    "title": title.name(recipient.unit, discourse.branches[owner.branch]),
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


def _heads(view: SentenceView) -> bool:
    """Whether the sentence is a headline, which need not tell who won."""
    return view.analysis.layout.blocks[view.block].kind in ("headline", "kicker")


_THEIRS = re.compile(r"[^;.:]{0,60}\bthuộc ")
"""What leads from a title to the union of its winners: "Bằng khen 4 tập thể thuộc LĐLĐ huyện"."""
_OPENS = re.compile(r"[\W_]*(?:\d+ (?:\w+ ){1,3}(?:và|,|cùng)\s*)?")
"""What may stand before counted winners that open a clause: "; 11 tập thể và | 23 cá nhân"."""
_LABELS = re.compile(r"[^;.:\d]{0,20}:")
_UNDER = re.compile(
    r"(?:(?!\b(?:được|đã|nhận|đạt|đoạt|giành)\b)[^,;.:\d]){0,40}?\b(?:thuộc|của|ở|tại) (?:các )?"
)
"""What leads from counted winners to their union: "15 CĐCS thuộc Công đoàn các KCN"."""


def _to_outsiders(
    view: SentenceView, title: Title, granter: Granter | None, recipient: Recipient
) -> bool:
    """Whether the title goes to firms or sponsors: "LĐLĐ tỉnh tặng … cho 5 công ty"."""
    before = view.slice(max(view.start, title.start - 110), title.start)
    if _COUNTED_FIRMS.match((recipient.text or "").lower()):
        return True
    if recipient.count is None and recipient.branch is None and _FIRMS.search(before):
        return True
    if recipient.kind != "branch" and _TO_FIRMS.match(view.slice(title.end, view.end)):
        return True
    if granter is None or granter.branch is None or recipient.kind == "branch":
        return False
    behind = view.slice(title.end, min(view.end, title.end + 60))
    return bool(_OUTSIDER.search(f"{recipient.text or ''} {behind}".lower()))


def _over_others(discourse: Discourse) -> bool:
    """Whether the text is about a union under which others stand."""
    main = discourse.main
    return main is not None and main.level not in ("grassroots", "grassroots_member")


def _only_won(view: SentenceView, discourse: Discourse, branch: int | None) -> bool:
    """Whether the sentence before only tells that the union won an award.

    What is told next of n unnamed winners is not told of it.
    """
    main = discourse.main
    if main is None or branch == main.index:
        return False
    earlier = view.analysis.views[view.index - 1] if view.index else view
    if earlier.block != view.block or not earlier.of("award.title") or discourse.entries(view):
        return False
    return any(
        named == branch and _WINS.match(earlier.slice(mention.end, earlier.end))
        for mention, _role, named in discourse.entries(earlier)
    )


def _union_over(
    view: SentenceView, discourse: Discourse, title: Title, recipient: Recipient
) -> int | None:
    """The union told to be that of counted winners: "15 CĐCS thuộc Công đoàn các KCN được …"."""
    if recipient.count is None or recipient.text is None:
        return None
    told = view.analysis.text.find(recipient.text, view.start, view.end)
    at = told + len(recipient.text)
    for mention, role, branch in discourse.entries(view):
        if told >= 0 and branch is not None and at <= mention.start < title.start and role == "of":
            return branch if _UNDER.fullmatch(view.slice(at, mention.start)) else None
    return None


def _labels_above(view: SentenceView, discourse: Discourse, granter: Granter) -> bool:
    """Whether a giver above the main union labels an item: "LĐLĐ tỉnh khen: 03 cờ"."""
    main = discourse.main
    if (
        main is None
        or granter.branch is None
        or not _LABELS.match(view.slice(granter.end, view.end))
    ):
        return False
    return rank(discourse.branches[granter.branch]) > rank(main)


def _first_below(discourse: Discourse, granter: int | None) -> int | None:
    """The union named first, where the text names the one that only confers most."""
    if granter is None or discourse.branches[granter].level != "confederation":
        return granter
    others = [branch for branch in discourse.branches if branch.index != granter]
    first = min(others, key=lambda branch: branch.mentions[0].start, default=None)
    return first.index if first else granter


def _given_with_another(view: SentenceView, discourse: Discourse, mention: BranchMention) -> bool:
    """Whether a union is given something together with one named before: "cho CĐCS A, CĐCS B"."""
    for before, role, _branch in discourse.entries(view):
        if role == "to" and before.end < mention.start:
            return AND.fullmatch(view.slice(before.end, mention.start)) is not None
    return False


def _owner(
    view: SentenceView,
    discourse: Discourse,
    title: Title,
    granter: Granter | None,
    recipient: Recipient,
) -> Owner | None:
    """The union the award counts for: the one that received it, or whose people did."""
    if recipient.branch is not None:
        return Owner(recipient.branch, "recipient")
    for mention, role, branch in discourse.entries(view):
        behind = mention.start > title.end and view.slice(title.end, mention.start)
        if role == "of" and branch is not None and behind and _THEIRS.fullmatch(behind):
            return Owner(branch, "of")
    under = _union_over(view, discourse, title, recipient)
    if under is not None:
        return Owner(under, "of")
    focus = discourse.focus_at(view)
    main = discourse.main.index if discourse.main else None
    if granter is not None and granter.subject and granter.branch is not None:
        above = main is not None and _labels_above(view, discourse, granter)
        if above and main is not None:
            return Owner(main, "main")
        if granter.branch in (main, focus) or focus is None:
            return Owner(granter.branch, "granter of its own")
        return Owner(focus, "focus")
    if granter is not None and not granter.subject and granter.branch == focus == main:
        focus = main = _first_below(discourse, granter.branch)
    subjects = [
        branch
        for mention, role, branch in discourse.entries(view)
        if branch is not None
        and role == "subject"
        and not _given_with_another(view, discourse, mention)
        and mention.end <= title.start
        and (granter is None or mention.start != granter.at)
        and not gives(view, mention)
        and not (granter is not None and granter.subject and labels(view, mention))
        and not ended(view, mention, title.start)
    ]
    apart = recipient.count is not None or title.award_class == "prize"
    over_all = main is not None and apart and _over_others(discourse)
    if granter is not None and main is not None and granter.branch == main and subjects:
        lead = view.clause(title.start)[0]
        told = view.analysis.text.find(recipient.text, lead) if recipient.text else -1
        if recipient.count is not None and told >= 0 and _OPENS.fullmatch(view.slice(lead, told)):
            return Owner(main, "granter of its own")  # "…; 11 tập thể được LĐLĐ huyện …"
    if subjects:
        own = subjects[-1]
        grouped = discourse.branches[own].level == "group" and main is not None
        if grouped and main is not None and not _over_others(discourse):
            return Owner(main, "main")
        return Owner(own, "subject")
    if granter is not None and not granter.subject and granter.branch == focus and main is not None:
        focus = main
    if focus not in (None, main) and over_all and _only_won(view, discourse, focus):
        focus = main
    if focus is not None and not (granter and granter.branch == focus and not recipient.count):
        return Owner(focus, "focus")
    return Owner(main, "main") if main is not None else None
