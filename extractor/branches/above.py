"""Unions of one host that have grassroots unions under them: "Công đoàn Đại học Huế có 18 CĐCS"."""

from collections.abc import Sequence
from typing import Final

from extractor.branches.document_branch import DocumentBranch
from extractor.late import late

_HAS_UNITS: Final = late(
    r"(?: ?\([^()]{2,30}\))?,?(?: (?!do |của |và |được |cùng )[^\W\d]+){0,4}?"
    r" (?:có|quản lí|gồm|chỉ đạo|với)(?: (?:tổng số|trực tiếp|hơn|trên|gần|cả thảy|tới))*"
    r" \d[\d.]* (?:cđcs|công đoàn cơ sở)(?! thành viên)\b"
    r"| là công đoàn cấp trên\b"
)


def raise_levels(low: str, branches: Sequence[DocumentBranch]) -> None:
    """Let a union that is said to have grassroots unions stand above them."""
    for branch in branches:
        if branch.level != "grassroots" or branch.head != "Công đoàn":
            continue
        if any(_HAS_UNITS.match(low, mention.end) for mention in branch.mentions):
            branch.level = "upper_level"
