"""The last letters of a stretch leave out no pattern that matches it."""

import re

from extractor.context import deeds, roles
from extractor.ended import Ended
from extractor.sought import Sought

_LEADS = (
    "theo báo cáo của ", "phối hợp với ", "do ", "tặng ", "tại ", "", "a", "của các ", "và\n",
    "chủ tịch ", "với chị mơ, ", "nguồn quỹ của ", "tiền thân là ", "90 năm thành lập ", "từ:  ",
)  # fmt: skip


def test_no_pattern_that_matches_is_left_out() -> None:
    for group in (roles._LEADS, roles._BEHIND_PEOPLE, deeds._LEADS):
        group.read_off()
        for lead in _LEADS:
            found = {one for one in group._patterns if one.compiled.search(lead)}
            assert found <= group.may(lead), lead


def test_others_are_left_out() -> None:
    with_whom, where = Sought(r"\bvới (?:các )?$"), Sought(r"\btại\s*$")
    never_told = Sought(r"\b[^,]{3,9}$")
    ended = Ended(with_whom, where, never_told)
    assert ended.may("đi ") == {with_whom, where, never_told}
    ended.read_off()
    assert ended.may("đi với ") == {with_whom, never_told}
    assert ended.may("họp tại  ") == {where, never_told}
    assert re.search(with_whom.pattern, "đi với ")
