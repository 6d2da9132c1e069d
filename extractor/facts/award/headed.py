"""Lists whose title stands in the heading: "Bằng khen của LĐLĐ tỉnh:", then a recipient a line."""

import re
from bisect import bisect_left
from dataclasses import dataclass, replace
from operator import attrgetter

from extractor.analysis import SentenceView
from extractor.context.discourse import Discourse
from extractor.facts.award.bodies import Granter
from extractor.facts.award.further import RANKS
from extractor.facts.award.granter import granter_of
from extractor.facts.award.groups import groups_between
from extractor.facts.award.named_in_turn import TELLS_MORE, one_by_one
from extractor.facts.award.persons import NAME, PERSON
from extractor.facts.award.recipient import Recipient
from extractor.facts.award.title import Title
from extractor.facts.award.titles import titles_of
from extractor.facts.award.unions import of_union
from extractor.facts.award.words import any_of
from extractor.late import late

_BULLET = late(r"[\W_]*(?:(?:\d+|[ivx]{1,4}|[a-h])\s?[.)/-]\s*)?")
_KIND = late(r"(?:(?P<people>cá nhân)|(?P<group>tập thể))\s*(?::| [–|-])\s*(?=\d)")
_OF_KIND = late(r"(?:các )?(?:tập thể|đơn vị|công đoàn)(?: \(\d+\))?(?: gồm)?\s*:\s*")
"""What leads to the unions that won, on one line: "- Tập thể: CĐCS A; CĐCS B"."""
_LISTED_NEXT = late(r"\s*(?:[;,]|và|[;,] và)?\s*")
_RANK = late(r"(?:huân chương )?(?:lao động )?hạng (?P<rank>nhất|nhì|ba|i{1,3})\s*(?::| [–|-])\s*")
"""The rank a line tells of the order in the heading: "- Hạng Nhì: Công đoàn Viên chức tỉnh"."""
_COUNTED_BELOW = late(
    r"[”\"]?(?: xuất sắc| toàn diện| chuyên đề(?: [“\"][^”\"]{2,60}[”\"])?)*"
    r"(?: của [^:;,.()\d]{3,60})?(?: năm (?:học )?[\d –-]{4,11})?"
    r"\s*[:(–-]*\s*(?:(?:(?<!\d)\d+(?!\d) ?(?:tập thể|cá nhân|đơn vị|cđcs|đồng chí|đ/c|người"
    r"|đoàn viên|chiếc|cờ|bằng)?|gồm(?: có)?|và|,|;)\s*)*[).:]*"
)
"""What stands behind a title of which only the number of winners is told: ": 02 đơn vị"."""
_LINES_BELOW = 3
"""Lines below a heading in which its list begins."""
_LONGEST_HEAD = 140
_LONGEST_REST = 110
"""Code points of a heading, and of what may follow the recipient in its line."""
_NOTE = late(r"\s*\([^()]*\)\W*|\s*(?::|[-–] ) ?[^\n]*")
"""What a list notes behind a winner: "(52 đoàn viên; ủng hộ 31.200.000 đồng)"."""
_PARTS = late(
    r"[\W\d]*(?:[ivxa-h]+[.)]\s*)?(?:các |về |đối với )*(?:tập thể|cá nhân)\W*\d*[^.;]{0,20}"
)
"""A heading that only parts people from collectives: "A. Tập thể (12)"."""
_NAMES_ONLY = late(r"[”\"]?(?: (?:của|do) [^;.:\d]{3,60})?(?: năm \d{4})?\W*")
"""What may stand behind a title in a heading that tells no winner."""
_LIST_OF_HONOURS = late(r"\W*(?:danh sách|quyết định|khen thưởng)\b")
_GIVES_NOTHING = late(rf"\b{any_of('movement', 'procedure', 'condition')}\b")


@dataclass(frozen=True, slots=True)
class Headed:
    """The recipients a line tells, the title of its heading moved to where they stand."""

    title: Title
    granter: Granter | None
    recipients: list[Recipient]


def heads_a_list(view: SentenceView) -> bool:
    """Whether the title of a heading is that of the lines under it, and not told of the text."""
    for below in view.analysis.views[view.index + 1 : view.index + 1 + _LINES_BELOW]:
        over = _title_over(below)
        if over and over[0] is view:
            return True
    return False


def told_again_below(view: SentenceView, title: Title) -> bool:
    """Whether a heading only names what each line under it tells: "I. Huân chương Lao động"."""
    layout = view.analysis.layout
    if layout.blocks[view.block].kind != "heading" or title.rank is not None:
        return False
    if not _NAMES_ONLY.fullmatch(view.analysis.low, title.end, view.end):
        return False
    below = view.analysis.views[view.index + 1 : view.index + 1 + _LINES_BELOW]
    return any(
        view.block in layout.heads_of(line.block)
        and any(one.canonical == title.canonical for one in titles_of(line))
        for line in below
    )


def headed(view: SentenceView, discourse: Discourse) -> list[Headed]:
    """What a line without a title of its own tells under a heading with one."""
    over = _title_over(view)
    if over is None:
        return []
    head, title = over
    bullet = _BULLET.match(view.analysis.low, view.start, view.end)
    at = bullet.end() if bullet else view.start
    ranked = _RANK.match(view.analysis.low, at, view.end) if title.rank is None else None
    if ranked:
        if title.award_class != "order":
            return []
        at, title = ranked.end(), replace(title, rank=RANKS[ranked["rank"]])
    granter = granter_of(head, discourse, title, head.start, head.end)
    listed = one_by_one(view, discourse, at)
    if listed:
        return [
            Headed(replace(title, start=start, end=end), granter, [won])
            for won, start, end in listed
        ]
    found = _recipients(view, discourse, title, at)
    if found is None:
        return []
    recipients, end = found
    end = at + len(view.analysis.text[at:end].rstrip(" ;,.()"))
    rest = view.slice(end, view.end)
    noted = _NOTE.fullmatch(rest)
    if not noted and (len(rest) > _LONGEST_REST or TELLS_MORE.search(rest)):
        return []
    owner = _owner(view, discourse, granter)
    if owner is not None:
        recipients = [
            one if one.count is None else replace(one, branch=owner) for one in recipients
        ]
    return [Headed(replace(title, start=at, end=end), granter, recipients)]


def _owner(view: SentenceView, discourse: Discourse, granter: Granter | None) -> int | None:
    """The union counted winners belong to: the main one, but not if it is only listed itself."""
    main = discourse.main
    if main is None:
        return None
    views, blocks = view.analysis.views, view.analysis.layout.blocks
    at = [bisect_left(views, m.start + 1, key=attrgetter("start")) - 1 for m in main.mentions]
    only_listed = all(blocks[views[index].block].kind == "item" for index in at)
    if only_listed and granter and granter.branch is not None:
        return granter.branch
    return main.index


def _title_over(view: SentenceView) -> tuple[SentenceView, Title] | None:
    """The sentence of the heading over a line of a list, and its title.

    A heading that only parts people from collectives is passed over, up to the headline.
    """
    blocks = view.analysis.layout.blocks
    own = any(hit.entry.data["class"] != "ranking" for hit in view.of("award.title"))
    if own or blocks[view.block].kind not in ("item", "heading"):
        return None
    for block in reversed(view.analysis.layout.heads_of(view.block)):
        over = _first_of(view, block)
        if blocks[block].kind == "item" and not _leads_in(view, blocks[block].end, over):
            return None
        if over is None or not _PARTS.fullmatch(over.slice(over.start, over.end)):
            return _with_title(over) if over else None
    if not view.analysis.layout.heads_of(view.block):
        return None
    headline = view.analysis.views[0]
    listed = _LIST_OF_HONOURS.match(headline.slice(headline.start, headline.end))
    return _with_title(headline) if listed else None


def _leads_in(view: SentenceView, end: int, over: SentenceView | None) -> bool:
    """Whether an item leads to those below it: by a colon, or by their number behind its title."""
    if view.analysis.low.endswith(":", 0, end):
        return True
    titles = titles_of(over) if over and over.end == end else []
    if over is None or len(titles) != 1:
        return False
    bullet = _BULLET.match(view.analysis.low, over.start, end)
    if bullet is None or bullet.end() != titles[0].start:
        return False
    return _COUNTED_BELOW.fullmatch(view.analysis.low, titles[0].end, end) is not None


def _first_of(view: SentenceView, block: int) -> SentenceView | None:
    """The first sentence of a block."""
    views = view.analysis.views
    at = bisect_left(views, view.analysis.layout.blocks[block].start, key=attrgetter("start"))
    return views[at] if at < len(views) and views[at].block == block else None


def _with_title(over: SentenceView) -> tuple[SentenceView, Title] | None:
    """A short heading and the one title it tells."""
    titles = titles_of(over)
    short = over.end - over.start <= _LONGEST_HEAD
    if len(titles) != 1 or not short:
        return None
    around = f"{over.slice(over.start, titles[0].start)} {over.slice(titles[0].end, over.end)}"
    if _GIVES_NOTHING.search(around):
        return None
    return over, titles[0]


def _recipients(
    view: SentenceView, discourse: Discourse, title: Title, at: int
) -> tuple[list[Recipient], int] | None:
    """The recipients a line begins with, and where they end."""
    low, text = view.analysis.low, view.analysis.text
    label = _OF_KIND.match(low, at, view.end)
    if label:
        listed = _unions_listed(view, discourse, label.end())
        if listed:
            return listed
    for mention, _role, branch in discourse.entries(view):
        if mention.start == at and branch is not None:
            return [of_union(view, discourse, mention, branch)], mention.end
    person = PERSON.match(low, at, view.end)
    name = NAME.match(text, person.end(), view.end) if person else None
    if name:
        branch = next((part.branch for part in discourse.entries(view)), None)
        ends = view.end if branch is not None else name.end()
        return [Recipient("individual", name.group(), branch=branch)], ends
    kind = _KIND.match(low, at, view.end)
    numbers = [
        q for q in view.kind_of("number", "ratio") if q.start == (kind.end() if kind else at)
    ]
    if not numbers:
        return None
    number = numbers[0].num if numbers[0].type == "ratio" else numbers[0].value
    if kind and isinstance(number, int):
        told = "individual" if kind["people"] else "collective"
        end = min(view.end, numbers[0].end + len(_noun_behind(view, numbers[0].end)))
        return [Recipient(told, text[at:end], number)], end
    behind = replace(title, start=view.start, end=view.start)
    groups = groups_between(view, discourse, behind, at, view.end)
    return (groups, view.end) if groups else None


def _unions_listed(
    view: SentenceView, discourse: Discourse, at: int
) -> tuple[list[Recipient], int] | None:
    """The unions named one behind another from an offset, and where they end."""
    found: list[Recipient] = []
    for mention, _role, branch in discourse.entries(view):
        if branch is None or mention.start < at:
            continue
        if _LISTED_NEXT.fullmatch(view.slice(at, mention.start)) is None:
            break
        found.append(of_union(view, discourse, mention, branch))
        at = mention.end
    return (found, at) if found else None


def _noun_behind(view: SentenceView, at: int) -> str:
    noun = re.match(r"(?: [^\W\d]+){0,2}", view.slice(at, view.end))
    return noun.group() if noun else ""
