"""Recipients counted before the title, or whom its list is of: "12 đoàn viên được tặng …"."""

from dataclasses import replace

from extractor.analysis import SentenceView
from extractor.context.discourse import Discourse
from extractor.facts.award.groups import groups_between
from extractor.facts.award.parts import part_in
from extractor.facts.award.persons import person_in
from extractor.facts.award.recipient import Recipient
from extractor.facts.award.title import Title
from extractor.facts.award.unions import AND, of_union, union_of_person
from extractor.facts.award.words import any_of
from extractor.late import late
from extractor.sought import Sought

_LISTED_OF = late(
    r"\W*(?:\d+[.)]\s*)?[^;.:]{0,30}?\b(?:(?P<people>cá nhân)|tập thể)\s*:(?!\s*\d+\s*[,;.])"
)
"""A list of titles of people or of collectives: "Khen thưởng cá nhân: Bằng khen UBND tỉnh 18"."""
_HOST_NEXT = late(rf"[.;] {any_of('host')}[^;:.]{{0,30}}: *$")
"""A host that is told next: "Cá nhân: …. Nhà trường: Cờ thi đua"."""
_GIVES_TO = late(r"(?<=[,;] )(?:và )?(?:trao tặng|tặng|trao)(?: cho)? (?=\d+ [^,;.\d]{2,24}$)")
"""What gives a title to those counted straight before it: "…, tặng 41 cán bộ | Kỷ niệm chương"."""
_EACH_OF_THEM = Sought(
    r"\bmỗi (?:người|đồng chí|đ/c|cá nhân|anh|chị|cô|thầy|em|gương|tập thể|đơn vị|cđcs|công đoàn)\b"
    r"[^,;]{0,24}?\b(?:được|nhận|có|kèm)\b[^,;]{0,40}$"
)
"""What gives a title to each of those told before: "khen 12 chủ tịch, mỗi người được nhận | …"."""
_TOGETHER = late(r"\s(?:cùng|và)\s+(?=\d+ )")


def counted_before(
    view: SentenceView, discourse: Discourse, title: Title, start: int, count: int | None
) -> list[Recipient]:
    """The recipients counted before the title, or those its list is of."""
    given = _GIVES_TO.search(view.slice(start, title.start))
    counted = groups_between(
        view, discourse, title, start + (given.start() if given else 0), title.start
    )
    if not counted and view.search(_EACH_OF_THEM, view.slice(start, title.start)):
        counted = [
            replace(one, branch=None)
            for one in groups_between(view, discourse, title, view.start, start)
            or groups_between(view, discourse, title, view.start, title.start)
        ]
    of_list = _LISTED_OF.match(view.slice(view.start, title.start))
    if of_list and _HOST_NEXT.search(view.slice(view.start + of_list.end(), title.start)):
        of_list = None
    if of_list and person_in(view, view.start + of_list.end(), title.start):
        of_list = None
    if of_list and (of_list["people"] or count is not None):
        told = counted[-1].count if counted else None
        return [Recipient("individual" if of_list["people"] else "collective", count=count or told)]
    if (
        title.award_class == "prize"
        and count is not None
        and counted
        and counted[-1].kind == "individual"
    ):
        return [Recipient("individual", count=count)]
    if counted and title.award_class == "prize":
        told = view.analysis.text.find(counted[-1].text or "", start)
        behind_them = told + len(counted[-1].text or "")
        person = person_in(view, behind_them, title.start) if told >= 0 else None
        if person and not view.slice(person.end, title.start).strip():
            branch = union_of_person(view, discourse, person.end, title.start)
            return [Recipient("individual", person.words, branch=branch)]
        if person:
            counted = []  # "5 thí sinh dự thi, 3 đạt giải: anh Thạch giải Nhất"
    if counted and count is None:
        return [*_part_with(view, discourse, start, title.start), *counted]
    return []


def _part_with(view: SentenceView, discourse: Discourse, begin: int, limit: int) -> list[Recipient]:
    """The union or part of a host named with counted people: "Đội 3 cùng 5 công chức được …"."""
    together = _TOGETHER.search(view.slice(begin, limit))
    if together is None:
        return []
    end = begin + together.start()
    found: list[Recipient] = []
    at = end
    for mention, _role, branch in reversed(discourse.entries(view)):
        joined = mention.end == at or (found and AND.fullmatch(view.slice(mention.end, at)))
        if not joined or branch is None or mention.start < begin:
            continue
        found.insert(0, of_union(view, discourse, mention, branch))
        at = mention.start
    if found:
        return found
    part = part_in(view, discourse, begin, end)
    return [part.recipient] if part else []
