"""Grassroots unions that a firm's union has of its own: "Công đoàn Công ty X có 9 CĐCS"."""

from typing import Final

from extractor.analysis import SentenceView
from extractor.context.discourse.spoken import Owner, Spoken
from extractor.late import late

_UNITS: Final = r"(?:\d+/)?\d+ (?:cđcs|công đoàn cơ sở|cđ cơ sở)\b"
_HAS: Final = late(
    r"(?:, [^,;.\d]{3,70},)?(?: (?:hiện|hiện nay|nay|đang|đã|hiện tại))*"
    rf" (?:có|gồm|quản lí|với)(?: tổng số)? {_UNITS}"
)
"""What tells that a union has unions under it, straight behind its name."""
_THERE: Final = late(rf",? {_UNITS}")
_LABELS: Final = late(rf": {_UNITS}")
_AT: Final = late(r"\btại (?:(?:đại hội|hội nghị|lễ)[^,;.\d]{0,40} )?$")
"""What makes of a union the one whose units are told next: "Tại đại hội Công đoàn Công ty X, …"."""
_WHOLE: Final = late(
    r"\btoàn (?:công ti|tổng công ti|tập đoàn|tổng)\b[^.;]{0,60}$"
    r"|\btại (?:công ti|tổng công ti|tập đoàn) (?:(?!\b(?:tặng|trao|khen)\b)[^,.;]){0,50},"
    rf" (?:{_UNITS}[^,.;\d]{{0,60}})?$"
)
"""What tells of a firm as a whole: "toàn công ty có 12 CĐCS"."""
_NEAR: Final = 60
_FIRMS: Final = frozenset({"công ty", "tổng công ty", "tập đoàn"})


def has_units(spoken: Spoken, view: SentenceView, owner: Owner, start: int) -> bool:
    """Whether the grassroots unions told at ``start`` are under the firm's union understood."""
    branch = spoken.branches[owner.branch]
    if branch.head != "Công đoàn":
        return False
    low, firm = view.analysis.low, branch.opener in _FIRMS
    if firm and _WHOLE.search(low, view.start, start):
        return True
    here = [part.mention for part in spoken.entries(view) if part.branch == owner.branch]
    return any(
        _HAS.match(low, name.end)
        or (firm and _LABELS.match(low, name.end))
        or (firm and _THERE.match(low, name.end) and _AT.search(low[: name.start][-_NEAR:]))
        for name in (*branch.mentions, *here)
    )
