"""Words of which a text holds one if a reader has anything to do with it."""

from extractor.signs import Signs

_TEXT = "công đoàn cơ sở cao su bình hạ trao mười hai suất"


def test_a_word_stands_in_a_text_wherever_it_is() -> None:
    assert Signs("cao su bình", "đường mía").stand_in(_TEXT)
    assert not Signs("đường mía").stand_in(_TEXT)
    assert Signs("cao su", "su bình hạ", "bình").stand_in(_TEXT)  # they may overlap


def test_words_named_later_are_found_in_a_text_that_was_looked_through_before() -> None:
    assert not Signs("không có đâu").stand_in(_TEXT)
    assert Signs("mười hai suất").stand_in(_TEXT)
