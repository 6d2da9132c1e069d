"""The winner told in brackets behind a title: "01 Cờ thi đua (Công đoàn Giáo dục huyện)"."""

from dataclasses import replace

from extractor.analysis import SentenceView
from extractor.context.discourse import Discourse
from extractor.facts.award.hosts import HOST
from extractor.facts.award.numbers import count_of
from extractor.facts.award.parts import PART, TEAM
from extractor.facts.award.persons import NAME, PERSON
from extractor.facts.award.persons_behind import apposed_union
from extractor.facts.award.recipient import Recipient
from extractor.facts.award.short_hosts import named_by_host
from extractor.facts.award.title import Title
from extractor.facts.award.unions import of_union
from extractor.facts.award.words import WORK, any_of
from extractor.late import late

_IN_BRACKETS = late(r"[”\"]?(?::?\s*(?:0?1)\b)?(?: (?:của|do) [^,;.:()]{2,40})?\s*\((?:tặng )?")
GIVER_ALONE = late(r"[”\"]? ?\((?:của )?")
"""What stands between a title and a giver in brackets."""
_CLOSING_BRACKET = late(
    r"[”\"]?[^;.()]{0,90}?\s\((?:của |cho )?(?P<who>[^()\d;][^();]{2,70})\)\s*(?=[;.]|$)"
)
_GIVES_IN_BRACKETS = late(rf"[^()]{{0,40}}\b{any_of('give', 'choose')}\b|\s*năm")


def bracketed(view: SentenceView, discourse: Discourse, title: Title, end: int) -> list[Recipient]:
    """The union in brackets behind a title: "01 Cờ thi đua (Công đoàn Giáo dục huyện)"."""
    alone = GIVER_ALONE.match(view.analysis.low, title.end, end)
    for mention, _role, branch in discourse.entries(view) if alone else ():
        next_to = alone and mention.start == alone.end() and branch is not None
        if next_to and branch is not None and gives_in_brackets(view, discourse, title, branch):
            return []
    work = _work_of_host(view, discourse, title, end)
    if work:
        return [work]
    winner = _winner_in_brackets(view, discourse, title, end)
    if winner:
        return [winner]
    opened = _IN_BRACKETS.match(view.analysis.low, title.end, end)
    if opened is None or _GIVES_IN_BRACKETS.match(view.analysis.low, opened.end(), end):
        return []
    if PERSON.match(opened.group().partition(" của ")[2]):
        return []  # "giải Nhất của thí sinh Ngọc Trâm (CĐCS Công ty Nhựa)"
    host = HOST.match(view.analysis.low, opened.end(), end)
    if host and view.analysis.low.startswith(")", host.end()):
        words = view.analysis.text[host.start() : host.end()]
        return [Recipient("host", words, count_of(view, title))]
    for mention, _role, branch in discourse.entries(view):
        if mention.start == opened.end() and branch is not None:
            return [
                replace(of_union(view, discourse, mention, branch), count=count_of(view, title))
            ]
    return named_by_host(view, discourse, opened.end(), end) if title.award_class == "prize" else []


def gives_in_brackets(view: SentenceView, discourse: Discourse, title: Title, branch: int) -> bool:
    """Whether a union in brackets behind a title gave it: "27 Cờ thi đua (Tổng LĐLĐ Việt Nam)".

    It stands above the one the text is about, or that one gives several.
    """
    if discourse.outranks(branch):
        return True
    several = (count_of(view, title) or 0) > 1 and discourse.over_others()
    return several and discourse.main is not None and branch == discourse.main.index


def _work_of_host(
    view: SentenceView, discourse: Discourse, title: Title, end: int
) -> Recipient | None:
    """A piece that wins, and in brackets whose it is: "giải B múa “Mùa hoa” (Cao su Tân Lập)"."""
    told = WORK.match(view.analysis.text, title.end, end) if title.award_class == "prize" else None
    if told is None:
        return None
    at = told.end()
    for mention, _role, branch in discourse.entries(view):
        if mention.start == at and branch is not None:
            return Recipient("collective", told["work"], branch=branch)
    owners = named_by_host(view, discourse, at, view.end)
    return Recipient("collective", told["work"], branch=owners[0].branch) if owners else None


def _winner_in_brackets(
    view: SentenceView, discourse: Discourse, title: Title, end: int
) -> Recipient | None:
    """Who is told in brackets that close an entry: "Giải Nhất hội thao (đội tuyển Công đoàn)"."""
    told = _CLOSING_BRACKET.match(view.analysis.low, title.end, view.end)
    if told is None or told.end() > end + 2:
        return None
    at, stop = told.span("who")
    words = view.analysis.text[at:stop].strip()
    if TEAM.match(view.slice(at, stop)) or PART.match(words):
        return Recipient("collective", words, count_of(view, title))
    person = PERSON.match(view.analysis.low, at, stop)
    name = NAME.match(view.analysis.text, person.end(), stop) if person else None
    if name:
        branch = apposed_union(view, discourse, name.end(), stop)
        return Recipient("individual", name.group(), branch=branch)
    for mention, _role, branch in discourse.entries(view):
        if mention.start == at and branch is not None and mention.end >= stop - 1:
            union = of_union(view, discourse, mention, branch)
            return replace(union, count=count_of(view, title))
    return None
