"""The union a text is about."""

import re
from collections.abc import Iterator, Sequence

from extractor.analysis import Analysis, SentenceView
from extractor.branches.mention import BranchMention
from extractor.branches.names import key_of
from extractor.branches.resolve import FEDERATION, DocumentBranch
from extractor.context.roles import role_of

_MOTTO = re.compile(r"cộng hòa xã hội chủ nghĩa|độc lập [-–] tự do")
_MASTHEAD = re.compile(
    r"\b(?:trang tin|bản tin|báo|tạp chí|chuyên mục|chuyên trang|tập san)\b[^,;:]{0,24}$"
)
"""What makes of a union in a headline the publisher: "TRANG TIN CÔNG ĐOÀN AN GIANG"."""
_REPORTS = re.compile(r"\btheo(?: (?:báo cáo|thống kê|số liệu)(?: của)?)? $")
"""What makes of a union the one that reports: "Theo LĐLĐ tỉnh, …"."""
_HEAD_BLOCKS = 6
"""Blocks at the head of a page among which its headline stands."""
_LEAD_SENTENCES = 4
"""Sentences that make the headline and lead of a text."""


def main_branch(analysis: Analysis, branches: Sequence[DocumentBranch]) -> DocumentBranch | None:
    """The union named or meant in the headline, else the one that acts most often."""
    if not branches:
        return None
    titles = [
        block
        for block in analysis.layout.blocks[:_HEAD_BLOCKS]
        if block.kind in ("kicker", "headline")
    ]
    lead_end = max((view.end for view in analysis.views[:_LEAD_SENTENCES]), default=0)
    score = dict.fromkeys((branch.index for branch in branches), 0.0)
    for view in analysis.views:
        for mention in view.mentions:
            in_title = any(block.start <= mention.start < block.end for block in titles)
            in_lead = mention.start < lead_end
            for index, points in _points(view, mention, branches, in_title, in_lead):
                score[index] += points
    issuer = _issuer(analysis, branches)
    if issuer is not None:
        score[issuer] += 12
    title_keys = [key_of(analysis.text[block.start : block.end]) for block in titles]
    for branch in branches:
        if branch.head != FEDERATION and _in_title(branch, title_keys):
            score[branch.index] += 6
        if branch.level == "confederation":
            score[branch.index] -= 8
    return max(branches, key=lambda branch: (score[branch.index], -branch.mentions[0].start))


def _issuer(analysis: Analysis, branches: Sequence[DocumentBranch]) -> int | None:
    """The union whose report it is by its letterhead: the last named beside the State's motto."""
    found, last = None, -1
    for branch in branches:
        for mention in branch.mentions:
            line = analysis.low.rfind("\n", 0, mention.start) + 1
            alone = not analysis.low[line : mention.start].strip()
            end = analysis.low.find("\n", mention.end)
            told = analysis.low[mention.end : end if end >= 0 else len(analysis.low)]
            if alone and mention.start > last and _MOTTO.search(told):
                found, last = branch.index, mention.start
    return found


def _points(
    view: SentenceView,
    mention: BranchMention,
    branches: Sequence[DocumentBranch],
    in_title: bool,
    in_lead: bool,
) -> Iterator[tuple[int, float]]:
    """What a mention says for a branch; a short form says a little for each it may stand for."""
    if mention.branch is not None:
        if in_title and _MASTHEAD.search(view.slice(view.start, mention.start)):
            yield mention.branch, 4
            return
        reports = _REPORTS.search(view.slice(view.start, mention.start))
        acts = reports or role_of(view, mention) == "subject"
        confers = mention.level == "confederation" and bool(view.of("award.title"))
        points = 3 if acts and not confers else 0.5
        yield mention.branch, points * (2 if in_lead else 1) + (8 if in_title else 0)
        return
    for branch in branches:
        if mention.opener and mention.opener == branch.opener:
            yield branch.index, 3 if in_title or in_lead else 1
        elif mention.bare and branch.head != FEDERATION and _alike(mention.head, branch.head):
            yield branch.index, 0.5


def _alike(one: str, other: str) -> bool:
    """Whether both heads are those of a "Nghiệp đoàn", or neither is."""
    return (one == "Nghiệp đoàn") == (other == "Nghiệp đoàn")


def _in_title(branch: DocumentBranch, titles: Sequence[tuple[str, ...]]) -> bool:
    """Whether a line of the headline holds the branch's name, or is most of it."""
    return bool(branch.key) and any(
        _holds(title, branch.key) or (len(title) > 3 and _holds(branch.key, title))
        for title in titles
    )


def _holds(long: tuple[str, ...], short: tuple[str, ...]) -> bool:
    return any(long[at : at + len(short)] == short for at in range(len(long) - len(short) + 1))
