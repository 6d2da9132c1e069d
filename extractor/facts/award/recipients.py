"""Who received the award: a branch, its host, n collectives, n individuals."""

from collections.abc import Sequence
from dataclasses import replace

from extractor.analysis import SentenceView
from extractor.context.discourse import Discourse
from extractor.facts.award.bodies import Granter
from extractor.facts.award.counted_before import counted_before
from extractor.facts.award.groups import groups_between
from extractor.facts.award.handed_out import handed_out
from extractor.facts.award.kind_told import (
    PERSONAL,
    is_creative,
    kind_told,
    of_counted_title,
    the_rest,
)
from extractor.facts.award.numbers import count_of
from extractor.facts.award.over import kind_of_list
from extractor.facts.award.persons_behind import pronoun_behind
from extractor.facts.award.proposed import proposed, proposed_union
from extractor.facts.award.recipient import Recipient
from extractor.facts.award.recipient_subject import in_its_stead, recipient_as_subject
from extractor.facts.award.recipients_joined import with_others
from extractor.facts.award.straight import told_straight
from extractor.facts.award.times import times_of
from extractor.facts.award.title import Title
from extractor.facts.award.together import all_of_them
from extractor.facts.award.told_before import won_by_people
from extractor.facts.award.told_behind import told_behind
from extractor.late import late
from extractor.sought import Sought

_COLLECTIVE_TITLE = late(r"Tập thể|Giỏi việc|Anh hùng")
_WINNER_BEHIND = late(r"[^,;.()]{0,24}\((?:đồng chí|đ/c|anh|chị|em|cô|thầy|ông|bà|\d+ đồng chí) ")
"""The winner in brackets: "giải Nhất đơn nữ (đồng chí Vũ Thu Trang)"."""
_FOR_PERSONS = (
    "Giải thưởng Nguyễn Đức Cảnh",
    "Giải thưởng Nguyễn Văn Linh",
    "Giải thưởng Tôn Đức Thắng",
)
_ONE_EACH = Sought(
    r"\bmỗi (?:người|đồng chí|đ/c|cá nhân|anh|chị|cô|thầy|em)(?: (?:được|nhận|kèm))*"
    r" (?:một |01 |1 )?(?:tấm |chiếc )?$"
)
"""What gives a title to each of people who are not counted: "tặng mỗi người một | Giấy khen"."""


_SINGLE = late(r" cá nhân\b(?! và)")
"""The prize of the best of them all: "giải Nhất cá nhân"."""
_PART_NEXT = late(r"[”\"]?\s*:?\s*\d+(?:/\d+)?,? ?\(?(?=trong (?:đó|số đó)\b)")
"""How many won it, with a part of them behind: "Phụ nữ hai giỏi: 24/28, trong đó có 2 chị"."""
_MORE_TO_IT = late(r"[^,;.\d]{0,16}(?:,| và|, và| cùng) \d+ ")
"""The next of what one union got: "tặng LĐLĐ tỉnh 3 Cờ thi đua toàn diện, 2 | Bằng khen"."""


def recipients_of(
    view: SentenceView,
    discourse: Discourse,
    title: Title,
    granter: Granter | None,
    start: int,
    end: int,
    last: Sequence[Recipient] = (),
) -> list[Recipient]:
    """The recipients of a title, at least one; ``last`` are those of the title before it."""
    low = view.analysis.low
    parted = _PART_NEXT.match(low, title.end, end)
    end = parted.end() if parted else end
    straight = told_straight(view, discourse, title, end)
    if straight:
        return straight
    behind = _behind(view, discourse, title, start, end)
    if behind:
        return behind
    asked = proposed(view, title)
    if asked:
        return [asked]
    asking = proposed_union(view, discourse, title)
    if asking:
        return with_others(view, discourse, asking)
    count = count_of(view, title)
    others = the_rest(view, title, count)
    if others:
        return [others]
    kind = kind_told(view, title, count, end)
    if kind:
        return [Recipient(kind, count=count)]
    won = last[0] if last and count is not None and last[0].kind == "branch" else None
    if title.award_class in PERSONAL or is_creative(title):
        won = None
    if won and won.text and won.count and _MORE_TO_IT.fullmatch(low, start, title.start):
        return [replace(won, count=count)]
    them = all_of_them(view, discourse, title.start)
    if them:
        return them
    counted = counted_before(view, discourse, title, start, count)
    if counted:
        return counted
    if view.search(_ONE_EACH, view.slice(start, title.start)):
        return [Recipient("individual", count=count)]
    subject = recipient_as_subject(view, discourse, title, granter, start, last)
    handed = handed_out(view, discourse, title, granter, start, count)
    if handed:
        return [handed]
    if _WINNER_BEHIND.match(view.slice(title.end, view.end)):
        return [Recipient("individual", count=count)]
    subject = in_its_stead(view, discourse, title, subject, start, count)
    if (
        title.award_class == "prize"
        and subject.kind != "individual"
        and _SINGLE.match(low, title.end, view.end)
    ):
        return [Recipient("individual", count=count)]
    if subject.kind == "host" and title.canonical.startswith("Công đoàn"):
        subject = Recipient("branch")  # no host is a "Công đoàn cơ sở vững mạnh"
    if count is not None:
        same_clause = low[start - 1 : start] != ";"
        of_people = last[0].kind == "individual" if last else won_by_people(view)
        of_people = of_people and subject.kind != "collective"
        if title.award_class == "prize" and of_people and same_clause:
            return [Recipient("individual", count=count)]
        if title.plain and last and last[0].kind == "collective" and last[0].count is not None:
            return [Recipient("collective", count=count, unit=last[0].unit)]
        listed = kind_of_list(view) if subject == Recipient("branch") else None
        if listed and title.plain and "vững mạnh" in title.canonical:
            listed = "collective"
        if listed:
            return [Recipient(listed, count=count)]
        return [of_counted_title(view, title, granter, subject, count)]
    if is_creative(title) and subject.kind != "individual":
        return [Recipient("individual", count=subject.count, branch=subject.branch)]
    subject = replace(subject, count=subject.count or times_of(view, title))
    if (
        (title.award_class in PERSONAL or title.canonical.startswith(_FOR_PERSONS))
        and subject.kind in ("branch", "collective")
        and not _COLLECTIVE_TITLE.search(title.canonical)
    ):
        return [Recipient("individual", count=subject.count)]
    return with_others(view, discourse, subject)


def _behind(
    view: SentenceView, discourse: Discourse, title: Title, start: int, end: int
) -> list[Recipient]:
    """The recipients told behind the title, with the count of those told before it."""
    behind = told_behind(view, discourse, title, end)
    if behind and behind[0].text is None and is_creative(title):
        return [Recipient("individual", count=behind[0].count)]
    if len(behind) == 1 and behind[0] == Recipient("collective", behind[0].text):
        counted = groups_between(view, discourse, title, start, title.start)
        same = [one.count for one in counted if one.kind == "collective"]
        return [replace(behind[0], count=same[0])] if same else behind
    if behind and behind[0].kind == "individual" and all(one.count is None for one in behind):
        counted = groups_between(view, discourse, title, start, title.start)
        if len(counted) == 1 and counted[0].kind == "individual" and (counted[0].count or 0) > 1:
            return [replace(counted[0], branch=behind[0].branch)]  # "Ba cán bộ được …: chị A, …"
    if len(behind) == 1 and behind[0].count is None and behind[0].kind in ("branch", "host"):
        behind = [replace(behind[0], count=times_of(view, title))]
    somebody = None if behind else pronoun_behind(view, title.end, end)
    return [somebody] if somebody else behind
