"""A number written in any notation of the press is read back as itself."""

from datetime import date
from decimal import Decimal

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from extractor.quantities import Quantity, find_quantities

DIGITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
ROMAN = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


def one(text: str, ref: date | None = None) -> Quantity:
    [found] = find_quantities(text, ref)
    return found


def grouped(number: int, separator: str) -> str:
    return f"{number:,}".replace(",", separator)


def below_thousand(number: int, link: str, four: str, *, full: bool) -> str:
    hundreds, tens, unit = number // 100, number // 10 % 10, number % 10
    words: list[str] = []
    if hundreds or full:
        words += [DIGITS[hundreds], "trăm"]
    if tens == 0 and unit and words:
        words += [link, DIGITS[unit]]
    elif tens == 0 and unit:
        words += [DIGITS[unit]]
    elif tens:
        words += ["mười"] if tens == 1 else [DIGITS[tens], "mươi"]
        if unit == 5:
            words.append("lăm")
        elif unit == 1 and tens > 1:
            words.append("mốt")
        elif unit == 4 and tens > 1:
            words.append(four)
        elif unit:
            words.append(DIGITS[unit])
    return " ".join(words)


def spelled(number: int, *, link: str = "linh", four: str = "tư", thousand: str = "nghìn") -> str:
    words: list[str] = []
    for scale, name in ((10**9, "tỷ"), (10**6, "triệu"), (10**3, thousand), (1, "")):
        part, number = divmod(number, scale)
        if part:
            words += [below_thousand(part, link, four, full=bool(words)), name]
        elif words and number:
            words += ["không", name]
    return " ".join(words).strip()


def roman(number: int) -> str:
    written = ""
    for value, letters in ROMAN:
        while number >= value:
            written, number = written + letters, number - value
    return written


counts = st.integers(min_value=1, max_value=10**9)


@given(counts, st.sampled_from([".", ","]), st.sampled_from([" người", " đoàn viên", " suất"]))
def test_grouped_digits_count(number: int, separator: str, noun: str) -> None:
    found = one(grouped(number, separator) + noun)
    assert (found.type, found.value) == ("number", number)


@given(st.integers(min_value=1000, max_value=10**9))
def test_groups_set_apart_by_no_break_spaces(number: int) -> None:
    assert one(grouped(number, "\u00a0") + " người").value == number


@given(
    st.integers(min_value=2, max_value=10**12 - 1),
    st.sampled_from(["linh", "lẻ"]),
    st.sampled_from(["tư", "bốn"]),
    st.sampled_from(["nghìn", "ngàn"]),
)
@settings(max_examples=500)
def test_spelled_sums(number: int, link: str, four: str, thousand: str) -> None:
    written = spelled(number, link=link, four=four, thousand=thousand)
    assume(len(written.split()) > 1)
    found = one(f"{written} đồng")
    assert (found.type, found.value, found.unit) == ("money", number, "VND")
    assert found.figure_end == len(written)


@given(st.integers(min_value=2, max_value=10**7))
def test_spelled_counts(number: int) -> None:
    assume(number not in (5,))
    found = one(f"{spelled(number)} người")
    assert (found.type, found.value) == ("number", number)


@given(
    st.integers(min_value=1, max_value=999),
    st.integers(min_value=1, max_value=999),
    st.sampled_from([",", "."]),
    st.sampled_from([("triệu", 10**6), ("tỷ", 10**9), ("tỉ", 10**9)]),
    st.sampled_from(["", " đồng", " VNĐ"]),
)
def test_decimals_before_a_scale(
    whole: int, decimals: int, point: str, scale: tuple[str, int], currency: str
) -> None:
    name, power = scale
    written = f"{whole}{point}{decimals}"
    if point == "." and len(str(decimals)) == 3:
        expected = (whole * 1000 + decimals) * power  # a dot before three digits groups
    else:
        expected = int(Decimal(f"{whole}.{decimals}") * power)
    found = one(f"{written} {name}{currency}")
    assert (found.type, found.value) == ("money", expected)


@given(
    st.integers(min_value=1, max_value=999),
    st.integers(min_value=1, max_value=999),
    st.integers(min_value=0, max_value=999),
)
def test_compounds(billions: int, millions: int, thousands: int) -> None:
    written = f"{billions} tỷ {millions} triệu"
    written += f" {thousands} nghìn" if thousands else ""
    found = one(f"ủng hộ {written} đồng")
    assert found.value == billions * 10**9 + millions * 10**6 + thousands * 1000
    assert found.end - found.start == len(written) + len(" đồng")


@given(st.integers(min_value=1, max_value=98), st.integers(min_value=1, max_value=900))
def test_ranges_share_a_scale(least: int, more: int) -> None:
    most = least + more
    found = one(f"từ {least} đến {most} triệu đồng")
    assert (found.value, found.value_max) == (least * 10**6, most * 10**6)


@given(st.integers(min_value=0, max_value=1000), st.integers(min_value=0, max_value=99))
def test_percents(whole: int, hundredths: int) -> None:
    found = one(f"đạt {whole},{hundredths:02}%")
    assert found.type == "percent"
    assert found.value == float(f"{whole}.{hundredths:02}")


@given(st.dates(min_value=date(1900, 1, 1), max_value=date(2099, 12, 31)))
def test_days(day: date) -> None:
    for written in (
        f"ngày {day.day}/{day.month}/{day.year}",
        f"{day.day:02}/{day.month:02}/{day.year}",
        f"{day.day}-{day.month}-{day.year}",
        f"{day.day}.{day.month}.{day.year}",
        f"ngày {day.day} tháng {day.month} năm {day.year}",
    ):
        assert one(written).period == day.isoformat()


@given(st.integers(min_value=1900, max_value=2090), st.integers(min_value=1, max_value=9))
def test_years(first: int, length: int) -> None:
    last = first + length
    for written in (
        f"nhiệm kỳ {first}-{last}",
        f"giai đoạn {first} – {last}",
        f"từ năm {first} đến năm {last}",
        f"từ {first} đến {last}",
    ):
        assert one(written).period == f"{first}/{last}"
    assert one(f"từ năm {first} đến nay").period == f"{first}/.."


@given(st.integers(min_value=1, max_value=39))
def test_roman_ordinals(number: int) -> None:
    found = one(f"Đại hội lần thứ {roman(number)}")
    assert (found.type, found.value) == ("ordinal", number)


PIECES = [
    *"0123456789.,/-:%() \n",
    *(
        " tỷ",
        " triệu",
        " nghìn",
        "năm ",
        " đến ",
        "ngày ",
        " đồng",
        "ba ",
        "từ ",
        "tháng ",
        " phần ",
    ),
    *("hơn ", "trăm ", "2016", "lần thứ ", " người", " trở lên", "mươi ", "rưỡi ", "đầu năm "),
]


@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join))
@settings(max_examples=1000)
def test_any_text_gives_ordered_spans_and_never_fails(text: str) -> None:
    end = 0
    for found in find_quantities(text, date(2020, 2, 29)):
        assert end <= found.start <= found.figure_start < found.figure_end <= found.end <= len(text)
        assert (found.period is not None) == (found.type == "period")
        if found.value_max is not None:
            assert found.value is not None
            assert found.value < found.value_max
        end = found.end


@given(st.sampled_from(["3.092 người", "trên 164 triệu đồng", "5 năm qua"]), st.text(max_size=30))
def test_offsets_survive_any_letters_before(form: str, before: str) -> None:
    text = f"{before}\n{form}"
    spans = [text[q.start : q.end] for q in find_quantities(text, date(2023, 6, 3))]
    expected = form.removesuffix(" người")
    assert expected in spans
