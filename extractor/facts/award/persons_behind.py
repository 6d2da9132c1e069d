"""Persons told behind a title, with the unions they are of."""

from collections.abc import Sequence

from extractor.analysis import SentenceView
from extractor.branches.mention import BranchMention
from extractor.context.discourse import Discourse
from extractor.facts.award.persons import NAME, PERSON, named_in_full
from extractor.facts.award.recipient import Recipient
from extractor.late import late

_IS_OF = late(r"\s*[,(–-][^;.:\d]{0,60}")
_ITEM = late(r"(?:^|;)\s*(?:và )?(?P<item>[^;]+)")
_BRACKETS = late(r"\s*\([^()]{2,60}\)")
_TO_SOMEBODY = late(
    r"(?:[^,;.:\d]|\d{4}){0,60}?\b(?:cho|tới|đến) (?:riêng |chính |cá nhân )?"
    r"(?P<who>chị|anh|cô|ông|bà|thầy|bác|tôi)(?=\s*(?:[,.;]|$)| (?:vì|và|năm|về|hồi)\b)"
)
_AND_PERSON = late(r"\s*(?:,|và)\s*(?:cho )?")


def people_listed(
    view: SentenceView, at: int, end: int, unions: Sequence[tuple[BranchMention, int]]
) -> list[Recipient]:
    """The persons that begin an item of a list, each with the union told behind."""
    people: list[Recipient] = []
    for item in _ITEM.finditer(view.slice(at, end)):
        start, stop = at + item.start("item"), at + item.end("item")
        person = PERSON.match(view.analysis.low, start, stop)
        name = NAME.match(view.analysis.text, person.end(), stop) if person else None
        name = name or named_in_full(view, start, stop)
        if name:
            own = [
                branch
                for mention, branch in unions
                if name.end() <= mention.start < min(stop, name.end() + 60)
            ]
            people.append(Recipient("individual", name.group(), branch=own[0] if own else None))
    return people


def pronoun_behind(view: SentenceView, at: int, end: int) -> Recipient | None:
    """The person spoken of to whom a title is given: "tặng Bằng khen | cho chị"."""
    told = _TO_SOMEBODY.match(view.analysis.low, at, end)
    return Recipient("individual", told["who"]) if told else None


def persons_named(view: SentenceView, discourse: Discourse, at: int, end: int) -> list[Recipient]:
    """Persons one after another, each with a union: "chị A (CĐCS X) và cô B (CĐCS Y)"."""
    found: list[Recipient] = []
    while person := PERSON.match(view.analysis.low, at, end):
        name = NAME.match(view.analysis.text, person.end(), end)
        if name is None or any(one.start <= name.start() < one.end for one in view.mentions):
            break
        brackets = _BRACKETS.match(view.analysis.low, name.end(), end)
        at = brackets.end() if brackets else name.end()
        own = [
            branch
            for mention, _role, branch in discourse.entries(view)
            if branch is not None and name.end() <= mention.start < at
        ]
        found.append(Recipient("individual", name.group(), branch=own[0] if own else None))
        joint = _AND_PERSON.match(view.analysis.low, at, end)
        if joint is None:
            break
        at = joint.end()
    return found


def person_with(view: SentenceView, discourse: Discourse, at: int, end: int) -> list[Recipient]:
    """The person named together with unions: "cho LĐLĐ thành phố và đồng chí Hoàng Văn Páo"."""
    for mention, _role, _branch in discourse.entries(view):
        if not at <= mention.start < end:
            continue
        joint = _AND_PERSON.match(view.analysis.low, mention.end, end)
        person = PERSON.match(view.analysis.low, joint.end(), end) if joint else None
        name = NAME.match(view.analysis.text, person.end(), end) if person else None
        if name:
            own = apposed_union(view, discourse, name.end(), end)
            first = Recipient("individual", name.group(), branch=own)
            return [first, *_people_next(view, discourse, name.end(), end)]
    return []


def _people_next(view: SentenceView, discourse: Discourse, at: int, end: int) -> list[Recipient]:
    """Further persons behind the first, each with the union told behind: "…, bà Tư (CĐCS Y)"."""
    found: list[Recipient] = []
    for mention, _role, _branch in discourse.entries(view):
        if mention.start < at or mention.end >= end:
            continue
        closed = mention.end + view.analysis.low.startswith(")", mention.end)
        joint = _AND_PERSON.match(view.analysis.low, closed, end)
        person = PERSON.match(view.analysis.low, joint.end(), end) if joint else None
        name = NAME.match(view.analysis.text, person.end(), end) if person else None
        if name:
            own = apposed_union(view, discourse, name.end(), end)
            found.append(Recipient("individual", name.group(), branch=own))
    return found


def apposed_union(view: SentenceView, discourse: Discourse, at: int, end: int) -> int | None:
    """The union a person is told to be of: "bà Hân, điều dưỡng trưởng, đoàn viên CĐCS X"."""
    for mention, _role, branch in discourse.entries(view):
        if at <= mention.start < end and branch is not None:
            return branch if _IS_OF.fullmatch(view.slice(at, mention.start)) else None
    return None
