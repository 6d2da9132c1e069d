"""A pattern compiled when it is first asked answers as one compiled at once."""

import re

import pytest

from extractor.late import late


def test_it_answers_as_a_pattern_compiled_at_once() -> None:
    written, text = r"(?P<count>\d+) ĐOÀN viên", "có 71 đoàn viên, 5 đoàn viên mới"
    one, other = late(written, re.IGNORECASE), re.compile(written, re.IGNORECASE)
    assert one.findall(text) == other.findall(text) == ["71", "5"]
    assert one.sub("-", text) == other.sub("-", text)
    assert (one.pattern, one.flags, one.groupindex) == (
        other.pattern, other.flags, other.groupindex,
    )  # fmt: skip
    found = one.search(text)
    assert found is not None
    assert found.re == other


def test_a_wrong_pattern_is_told_when_it_is_asked() -> None:
    wrong = late("(đoàn viên")
    with pytest.raises(re.error, match="unterminated"):
        wrong.search("đoàn viên")
