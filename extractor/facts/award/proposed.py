"""Who is proposed for a title: "suy tôn Tổ Lò hơi đề nghị Công đoàn ngành tặng Giấy khen"."""

from typing import Final

from extractor.analysis import SentenceView
from extractor.context.discourse import Discourse
from extractor.facts.award.numbers import count_of
from extractor.facts.award.parts import PART, TEAM
from extractor.facts.award.persons import NAME, PERSON
from extractor.facts.award.recipient import Recipient
from extractor.facts.award.title import Title
from extractor.facts.award.unions import of_union
from extractor.sought import Sought

_PROPOSED: Final = Sought(
    r"(?:^|[:;,.\n])\s*(?:[^,;:.]{0,60}?\b(?:suy tôn|giới thiệu|bình chọn|bình xét|chọn|bình bầu"
    r"|bầu|thống nhất|nhất trí) )?(?P<who>[^,;:.]{3,60}?) (?:để )?(?:đề nghị|trình) [^,;:.]{3,80}? "
    r"(?:xét )?(?:tặng|khen thưởng|công nhận|khen|trao|trao tặng)\s*$"
)

_ASKS: Final = Sought(
    r" (?:đã |cũng |được )*(?:đề nghị|trình) (?!cho )[^,;:.]{3,80}? (?:xét )?"
    r"(?:tặng|khen thưởng|công nhận|khen|trao|trao tặng) $"
)


def proposed(view: SentenceView, title: Title) -> Recipient | None:
    """The person or team named before those who are asked to give it the title."""
    told = _PROPOSED.search(view.analysis.low, max(0, view.clause(title.start)[0] - 2), title.start)
    if told is None:
        return None
    at, end = told.span("who")
    words = view.analysis.text[at:end]
    person = PERSON.match(view.analysis.low, at, end)
    name = NAME.match(view.analysis.text, person.end(), end) if person else None
    if name and name.end() == end:
        return Recipient("individual", words, count_of(view, title))
    if PART.match(words) or TEAM.match(words.lower()):
        return Recipient("collective", words, count_of(view, title))
    return None


def proposed_union(view: SentenceView, discourse: Discourse, title: Title) -> Recipient | None:
    """The union that asks for a title behind a semicolon or a comma, for itself.

    "…; LĐLĐ huyện A đề nghị LĐLĐ tỉnh tặng Cờ thi đua, LĐLĐ huyện B đề nghị …".
    """
    low = view.analysis.low
    for part in reversed(discourse.entries(view)):
        name = part.mention
        if name.end >= title.start or part.branch is None:
            continue
        asks = view.match(_ASKS, name.end, title.start)
        if asks is not None and asks.end() == title.start:
            opened = low[view.start : name.start].rstrip().endswith((";", ","))
            return of_union(view, discourse, name, part.branch) if opened else None
    return None
