"""Ways forked by their letters match what the ways do, tried one after the other."""

import re

from hypothesis import given
from hypothesis import strategies as st

from extractor.forked import any_of, at_word, forked

LETTERS = "abđ "
PIECES = st.sampled_from(["a", "b", "đ", " ", "a?", "b+", "[ab]", r"\d", "(?:a|đ)", "1", "(?=a)"])
WAYS = st.lists(st.lists(PIECES, min_size=1, max_size=5).map("".join), min_size=1, max_size=8)
WORDS = st.lists(
    st.text("abđ", min_size=1, max_size=2).flatmap(
        lambda first: st.text(LETTERS, max_size=4).map(lambda rest: first + rest)
    ),
    min_size=1,
    max_size=8,
)
TEXTS = st.text(LETTERS + "1,", max_size=24)


def spans(pattern: str, text: str) -> list[tuple[int, int]]:
    return [found.span() for found in re.finditer(pattern, text)]


@given(WAYS, TEXTS)
def test_forked_ways_match_as_they_do_one_after_the_other(ways: list[str], text: str) -> None:
    assert spans(forked(ways), text) == spans(f"(?:{'|'.join(ways)})", text)


@given(WORDS, TEXTS)
def test_ways_at_the_beginning_of_a_word(ways: list[str], text: str) -> None:
    assert spans(at_word(ways), text) == spans(rf"\b(?:{'|'.join(ways)})", text)


@given(st.lists(st.text("ab.(", min_size=1, max_size=4), min_size=1, max_size=8), TEXTS)
def test_the_longest_of_the_phrases_is_taken(phrases: list[str], text: str) -> None:
    for start, end in spans(any_of(phrases), text):
        fitting = [one for one in phrases if text.startswith(one, start)]
        assert text[start:end] == max(fitting, key=len)
