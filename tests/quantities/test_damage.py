"""A damaged figure is read as what was meant or not at all: never as another number."""

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from extractor.quantities import find_quantities

FRAMES = ("có {} đoàn viên", "số tiền {} đồng", "Công đoàn trao {} suất quà.", "hơn {} người, nữ")
SLIPS = {"o": "0", "O": "0", "l": "1", "I": "1", "S": ""}
"""Letters that are taken for 0, 1 and 5, and the digit they are read as; S is not read."""


def values(text: str) -> list[object]:
    return [found.value if found.value_max is None else "range" for found in find_quantities(text)]


def grouped(number: int) -> str:
    return f"{number:,}".replace(",", ".")


@given(
    st.integers(min_value=1000, max_value=10**9),
    st.integers(min_value=0, max_value=2),
    st.sampled_from([" .", ". ", " . ", "..", ".,", ",.", "'", "’"]),
    st.sampled_from(FRAMES),
)
@settings(max_examples=500)
def test_separators(number: int, which: int, damaged: str, frame: str) -> None:
    groups = grouped(number).split(".")
    cut = min(which, len(groups) - 2) + 1
    written = ".".join(groups[:cut]) + damaged + ".".join(groups[cut:])
    assert set(values(frame.format(written))) <= {number}


@given(
    st.integers(min_value=1000, max_value=10**9),
    st.integers(min_value=0, max_value=12),
    st.sampled_from(sorted(SLIPS)),
    st.sampled_from(FRAMES),
)
@settings(max_examples=500)
def test_letters_for_digits(number: int, at: int, slip: str, frame: str) -> None:
    written = grouped(number)
    digits = [place for place, sign in enumerate(written) if sign.isdigit() and place > 0]
    place = digits[at % len(digits)]
    meant = {int((written[:place] + SLIPS[slip] + written[place + 1 :]).replace(".", ""))}
    found = values(frame.format(written[:place] + slip + written[place + 1 :]))
    assert set(found) <= (meant if SLIPS[slip] else set())


@given(
    st.integers(min_value=1, max_value=999),
    st.integers(min_value=1, max_value=99),
    st.sampled_from([" ,", ", ", " , ", ",,", ".,", " ."]),
    st.sampled_from(["%", " triệu đồng", " tỷ đồng", " phần trăm"]),
)
@settings(max_examples=400)
def test_decimals(whole: int, decimals: int, damaged: str, unit: str) -> None:
    assume(unit.strip() not in ("%", "phần trăm") or whole < 100)
    meant = values(f"đạt {whole},{decimals}{unit}")
    assert len(meant) == 1
    assert set(values(f"đạt {whole}{damaged}{decimals}{unit}")) <= set(meant)


@given(
    st.integers(min_value=1, max_value=999),
    st.sampled_from(
        [
            *(("triêu", 10**6), ("trieu", 10**6), ("trệu", 10**6), ("ti", 10**9), ("ty", 10**9)),
            *(
                ("tỹ", 10**9),
                ("nghin", 10**3),
                ("ngìn", 10**3),
                ("triệụ", 10**6),
                ("ngh ìn", 10**3),
            ),
        ]
    ),
    st.sampled_from([" đồng", " đồng/người", " đ", " dong", " VNĐ"]),
)
def test_scales(number: int, scale: tuple[str, int], currency: str) -> None:
    assert set(values(f"ủng hộ {number} {scale[0]}{currency}")) <= {number * scale[1]}
