"""Normalisation: one spelling for every text, with a way back to the text as given."""

import re
import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from extractor.normalise import NormalisedText, fold, lower, normalise
from extractor.tones import old_tone

WORDS = [
    "Công", "đoàn", "Ủy", "tỉnh", "Hòa", "hoà", "Hoà", "uỷ", "Thuỷ", "khoẻ", "quý", "quỳ", "hoàn",
    "ngoài", "Đắk", "Lắk", "Ðồng", "ðoàn", "3.092", "65,4%", "2018–2023", "“vững", "mạnh”", "tòan",
    "qúy",
]  # fmt: skip
NOISE = ["\u00ad", "\u200b", "\ufeff", "\u200d", "\u2060"]
GAPS = [" ", "\u00a0", "\n", "\r\n", "\r", "\t", "\u3000", "\u2028", " – ", "—", "\u2011", "\u2212"]

_BLANKS = re.compile(" +")
pages = st.lists(st.sampled_from(WORDS + NOISE + GAPS), max_size=40).map("".join)
decomposed = st.tuples(pages, st.booleans()).map(
    lambda made: unicodedata.normalize("NFD", made[0]) if made[1] else made[0]
)
anything = st.one_of(decomposed, st.text(max_size=60))


@pytest.mark.parametrize(
    ("new", "old"),
    [
        ("hoà", "hòa"),
        ("HOÀ BÌNH", "HÒA BÌNH"),
        ("Uỷ ban", "Ủy ban"),
        ("THUỶ", "THỦY"),
        ("thuý", "thúy"),
        ("khoẻ", "khỏe"),
        ("loà xoà", "lòa xòa"),
        ("oà khóc", "òa khóc"),
        ("văn hoá, xã hội", "văn hóa, xã hội"),
        ("hoạ sĩ", "họa sĩ"),
        ("xoè ô", "xòe ô"),
    ],
)
def test_tone_marks_go_to_the_old_place_in_open_syllables(new: str, old: str) -> None:
    assert old_tone(new) == old
    assert old_tone(old) == old


@pytest.mark.parametrize(
    "word",
    ["quý", "quỳ", "Quý I", "QUÝ", "quỷ", "hoàn toàn", "ngoài", "khoản", "thoại", "loại", "huỳnh",
     "khuyến khích", "xoèn", "toán", "Nguyễn", "tuyển", "thuyền"],
)  # fmt: skip
def test_tone_marks_of_other_syllables_stay(word: str) -> None:
    assert old_tone(word) == word


@pytest.mark.parametrize(
    ("slip", "right"),
    [
        ("hòan tòan", "hoàn toàn"),
        ("ngòai", "ngoài"),
        ("khỏan", "khoản"),
        ("qúy", "quý"),
        ("Hùynh", "Huỳnh"),
    ],
)
def test_misplaced_marks_are_mended(slip: str, right: str) -> None:
    assert old_tone(slip) == right


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("Ðoàn viên", "Đoàn viên"),
        ("ðồng chí", "đồng chí"),
        ("\u0189ảng", "Đảng"),
        ("29\u00a0đoàn\u3000viên", "29 đoàn viên"),
        ("đoàn\u00adviên", "đoànviên"),
        ("\ufeffCông đoàn", "Công đoàn"),
        ("a\r\nb\rc\u2028d", "a\nb\nc\nd"),
        ("2018\u20112023", "2018-2023"),
        ("2018\u22122023", "2018-2023"),
        ("2018\u20142023", "2018–2023"),
        ("２９％", "29%"),
    ],
)
def test_look_alikes_and_white_space(typed: str, text: str) -> None:
    assert normalise(typed).text == text


def test_a_clean_text_is_given_back_as_it_is() -> None:
    text = "Công đoàn có 29 đoàn viên – 14 nữ."
    made = normalise(text)
    assert made.text is text
    assert made.to_given(0, 9) == (0, 9)


def test_a_combining_sequence_stays_whole() -> None:
    given_text = unicodedata.normalize("NFD", "Tổ công đoàn")
    made = normalise(given_text)
    start, end = made.to_given(1, 2)
    assert made.text[1:2] == "ổ"
    assert given_text[start:end] == unicodedata.normalize("NFD", "ổ")


def test_removed_characters_stay_outside_a_span() -> None:
    made = normalise("\u200b29\u00ad\u200b đoàn viên")
    assert made.text == "29 đoàn viên"
    assert made.given[slice(*made.to_given(0, 2))] == "29"


def test_a_mark_behind_a_zero_width_space_still_joins_its_letter() -> None:
    made = normalise("Đa\u200b\u0301p")
    assert made.text == "Đáp"
    assert made.to_given(1, 2) == (1, 4)


def test_letters_of_other_scripts_keep_their_map() -> None:
    made = normalise("\u1100\u1161\u00ad 29")
    assert made.text == "가 29"
    assert made.to_given(0, 1) == (0, 2)
    assert made.given[slice(*made.to_given(2, 4))] == "29"


@pytest.mark.parametrize(("start", "end"), [(-1, 1), (2, 1), (0, 99)])
def test_a_span_outside_the_text_is_refused(start: int, end: int) -> None:
    with pytest.raises(IndexError, match="outside a text of 3 characters"):
        normalise("abc").to_given(start, end)


@given(anything)
@example("q\u0301\u0302a")
@example("\u0344")
def test_law_the_form_of_unicode_makes_no_difference(text: str) -> None:
    forms = {normalise(unicodedata.normalize(form, text)).text for form in ("NFC", "NFD")}
    assert len(forms) == 1


@given(anything)
@example("0 \x1f0")
@example("a \u200b b")
@example("a\u200b\u2003 b")
def test_law_normalising_twice_changes_nothing(text: str) -> None:
    once = normalise(text).text
    assert normalise(once).text == once


@given(anything, st.data())
def test_law_the_map_is_monotone_and_covers(text: str, data: st.DataObject) -> None:
    made = normalise(text)
    cuts = sorted(
        data.draw(st.lists(st.integers(0, len(made.text)), min_size=3, max_size=3), label="cuts")
    )
    first, second, third = cuts
    left, right, both = (
        made.to_given(first, second),
        made.to_given(second, third),
        made.to_given(first, third),
    )
    assert 0 <= both[0] <= both[1] <= len(text)
    assert left[0] <= right[0]
    if first < second < third:
        assert left[1] <= right[1]
        assert both == (left[0], right[1])


def words_of(made: NormalisedText) -> list[tuple[int, int]]:
    """Spans of the words of a normalised text."""
    spans, start = [], 0
    for piece in made.text.split(" "):
        if piece.strip():
            spans.append((start, start + len(piece)))
        start += len(piece) + 1
    return spans


@given(decomposed)
@example("Công –  –  – ")
def test_law_what_is_quoted_normalises_to_what_was_found(text: str) -> None:
    """But for the blanks between the cells of a row, of which a part may be no row."""
    made = normalise(text)
    spans = words_of(made)
    for start, end in [*spans, *[(a[0], b[1]) for a, b in zip(spans, spans[2:], strict=False)]]:
        quoted = text[slice(*made.to_given(start, end))]
        assert _BLANKS.sub(" ", normalise(quoted).text) == _BLANKS.sub(" ", made.text[start:end])


@given(decomposed)
def test_law_every_kept_character_is_in_the_span_of_one_character(text: str) -> None:
    made = normalise(text)
    covered = {at for i in range(len(made.text)) for at in range(*made.to_given(i, i + 1))}
    missed = {text[at] for at in range(len(text)) if at not in covered}
    assert missed <= {*NOISE, "\r"}


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Công Đoàn  ĐẮK LẮK", "cong doan dak lak"),
        ("Uỷ ban", "uy ban"),
        ("\u00d0oàn", "doan"),
        (" a\n b ", "a b"),
    ],
)
def test_fold(text: str, key: str) -> None:
    assert fold(text) == key


@given(st.text())
def test_law_lower_keeps_the_length(text: str) -> None:
    made = lower(text)
    assert len(made) == len(text)
    assert all(
        low in (char, char.lower()) for low, char in zip(made, text, strict=True) if char != "Σ"
    )
