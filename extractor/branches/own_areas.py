"""Unions of the one commune or industry a text is on, told in short alone: "Công đoàn phường".

"Phường Bàu Sen ra đời ngày 1/7/2025 … Công đoàn phường tiếp nhận 64 CĐCS."
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from extractor.branches.document_branch import FEDERATION, DocumentBranch, join, new_branch
from extractor.branches.mention import BranchMention
from extractor.forked import any_of
from extractor.late import late
from extractor.letters import LOWER, UPPER

_COMMUNES: Final = ("phường", "xã", "đặc khu")
_ENOUGH: Final = 2
"""Times a short form must stand in a text that names no such union."""
_OPENING: Final = 700
"""Code points in which a text on an industry names it."""
_SECTOR: Final = late(
    rf"\b[Nn]gành (?P<name>{any_of(('Giáo dục và Đào tạo', 'Giáo dục', 'Y tế', 'Công Thương'))}"
    rf"|{any_of(('Xây dựng', 'Giao thông vận tải', 'Giao thông Vận tải', 'Nông nghiệp'))})"
    rf"(?P<place> (?:tỉnh |thành phố )?[{UPPER}][{LOWER}]+(?: [{UPPER}][{LOWER}]+){{0,2}})?"
)


def add_own_areas(
    branches: list[DocumentBranch],
    mentions: Sequence[BranchMention],
    areas: Callable[[], Mapping[str, str]],
    text: str,
) -> None:
    """Let the short forms that no name in the text explains be a union of their own."""
    for level in _COMMUNES:
        short = [one for one in mentions if one.branch is None and one.unit.lower() == level]
        if len(short) >= _ENOUGH and not _named(branches, level) and level in areas():
            _add(branches, short, f"{level} {areas()[level]}")
    short = [one for one in mentions if one.branch is None and one.unit.lower() == "ngành"]
    if len(short) < _ENOUGH or _of_industry(branches) or _more_often(branches, len(short)):
        return
    told = _SECTOR.search(text, 0, _OPENING)
    if told is not None:
        _add(branches, short, f"ngành {told['name']}{told['place'] or ''}")


def _add(branches: list[DocumentBranch], short: Sequence[BranchMention], unit: str) -> None:
    branch = new_branch(branches, short[0])
    for mention in short:
        join(branch, mention)
    branch.unit = unit


def _named(branches: Sequence[DocumentBranch], level: str) -> bool:
    """Whether the text names the union of an area of the level."""
    return any(one.key[:1] == (level.split()[0],) for one in branches)


def _of_industry(branches: Sequence[DocumentBranch]) -> bool:
    """Whether the text names the union of an industry of a province."""
    return any(
        one.opener == "ngành" or (one.opener is None and "tỉnh" in one.key)
        for one in branches
        if one.head == "Công đoàn"
    )


def _more_often(branches: Sequence[DocumentBranch], times: int) -> bool:
    """Whether a federation is named as often, under which all industries' unions stand."""
    return any(one.head == FEDERATION and len(one.mentions) >= times for one in branches)
