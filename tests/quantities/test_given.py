"""Decomposed letters and full-width digits are read as they are composed, in the text as given."""

from datetime import date
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.quantities import find_quantities

REF = date(2023, 6, 3)
LINES = [
    "ủng hộ gần 1,2 tỷ đồng và 500 nghìn đồng",
    "hai trăm triệu đồng/người, 45 đoàn viên nữ",
    "từ ngày 1/7/2018 đến nay, đạt 61,5%",
    "năm triệu đồng (5.000.000đ)/suất",
]


@pytest.mark.parametrize("line", LINES)
def test_decomposed_letters(line: str) -> None:
    given_line = normalize("NFD", line)
    composed, decomposed = find_quantities(line, REF), find_quantities(given_line, REF)
    assert [found.to_json()["value"] for found in composed] == [
        found.to_json()["value"] for found in decomposed
    ]
    for one, other in zip(composed, decomposed, strict=True):
        assert normalize("NFC", given_line[other.start : other.end]) == line[one.start : one.end]
        figure = given_line[other.figure_start : other.figure_end]
        assert normalize("NFC", figure) == line[one.figure_start : one.figure_end]
        assert (one.per, one.period, one.qualifier) == (other.per, other.period, other.qualifier)
        if one.per_end:
            assert normalize("NFC", given_line[: other.per_end]) == line[: one.per_end]


def test_full_width_digits_and_soft_hyphens() -> None:
    [found] = find_quantities("tặng １２.５００ suất")
    assert (found.value, found.start, found.end) == (12500, 5, 11)
    text = "có 1\u00ad.200 ng\u00adười"
    [found] = find_quantities(text)
    assert found.value == 1200
    assert text[found.start : found.end] == "1\u00ad.200"


@given(st.sampled_from(LINES), st.text(max_size=20))
def test_offsets_lie_in_the_given_text(line: str, before: str) -> None:
    text = normalize("NFD", f"{before}\n{line}")
    for found in find_quantities(text, REF):
        assert 0 <= found.start <= found.figure_start < found.figure_end <= found.end <= len(text)
