"""Members told as a part of those before: "5.200 đoàn viên, trong đó khối trường học 2.310"."""

from extractor.analysis import SentenceView
from extractor.branches.specific import specific
from extractor.facts.counted import Headcount
from extractor.facts.headcount import headcounts
from extractor.late import late
from extractor.sought import Sought

_PART = late(
    r"trong (đó|số đó|số này),?(?:[^.;,)]{0,40}"
    r"|[^.;,()\d]{0,24}\d[\d.]* [^.;,()\d]{0,30}\bvà (?:có )?)$"
)
_WITH_ALL = Sought(
    r"\b(?:quản lí|có|gồm|với)(?: tổng số)? \d[\d.]* (?:cđcs|công đoàn cơ sở|cđ cơ sở),? trong đó"
    r"(?: có)? \d[\d.]* (?:cđcs|công đoàn cơ sở|cđ cơ sở)(?: [^\W\d]+){0,5} với"
    r"(?: tổng số| tổng cộng| tất cả)? $"
)
"""What makes of members those of all unions: "160 CĐCS, trong đó có 64 CĐCS doanh nghiệp với"."""
_PART_OPENS = late(r"\W*trong (?:đó|số đó|số này)\b")


def is_part(view: SentenceView, count: Headcount) -> bool:
    """Whether people are told to be some of those before, and not the membership itself."""
    low = view.analysis.low
    part = _PART.search(low[view.start : count.start])
    if part is None or _of_all(view, count):
        return False
    return not _turns_to_members(view, count) and not _of_one_named(view, part.start(), count)


def _of_all(view: SentenceView, count: Headcount) -> bool:
    """Whether no members are told but those behind all unions and some of them."""
    if view.search(_WITH_ALL, view.analysis.low, view.start, count.start) is None:
        return False
    return not any(
        other.end <= count.start and other.reason is None and other.population == "union_members"
        for other in headcounts(view)
    )


def _turns_to_members(view: SentenceView, count: Headcount) -> bool:
    """Whether the part is the membership itself: "5.200 lao động, trong đó 4.900 đoàn viên"."""
    before = [
        other
        for other in headcounts(view)
        if other.end <= count.start and other.reason is None and other.population is not None
    ]
    if not before and view.index and _PART_OPENS.match(view.text.lower()):
        before = list(headcounts(view.analysis.views[view.index - 1]))
    return bool(before) and before[-1].population == "staff" and count.population == "union_members"


def _of_one_named(view: SentenceView, part: int, count: Headcount) -> bool:
    """Whether a part is the whole of one union named: "trong đó CĐCS Trường X có 61 đoàn viên"."""
    return any(
        view.start + part < mention.start and mention.end <= count.start and specific(mention)
        for mention in view.mentions
    )
