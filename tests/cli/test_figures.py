"""Figures and periods in the words of people."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from congdoan.labels import Lang
from congdoan.render.figures import aside, counted, figure, money, money_range, number
from congdoan.render.periods import period_words
from tests.cli.sample import record

SCALES = {"tỷ": 10**9, "triệu": 10**6, "đồng": 1}


@given(st.integers(min_value=1, max_value=10**13))
def test_a_sum_in_words_is_the_sum(amount: int) -> None:
    figures, *units = money(amount, Lang.VI).split()
    digits = figures.replace(".", "").replace(",", ".")
    whole, _, decimals = digits.partition(".")
    scale = SCALES[units[0]]
    assert len(decimals) <= 3
    assert int(whole + decimals) * scale == amount * 10 ** len(decimals)


@given(st.integers(min_value=0, max_value=10**12))
def test_numbers_read_back_in_both_languages(value: int) -> None:
    assert int(number(value, Lang.VI).replace(".", "")) == value
    assert int(number(value, Lang.EN).replace(",", "")) == value


@pytest.mark.parametrize(
    ("low", "high", "words"),
    [
        (2_000_000, 3_000_000, "2–3 triệu đồng"),
        (150_000, 200_000, "150.000–200.000 đồng"),
        (700_000, 3_000_000, "700.000 – 3 triệu đồng"),
    ],
)
def test_ranges_share_their_unit(low: int, high: int, words: str) -> None:
    assert money_range(low, high, Lang.VI) == words


@pytest.mark.parametrize(
    ("period", "vi", "en"),
    [
        (None, "", ""),
        ("2016", "2016", "2016"),
        ("2016-06", "tháng 6/2016", "Jun 2016"),
        ("2017-10-05", "5/10/2017", "5 Oct 2017"),
        ("2018/2023", "2018–2023", "2018–2023"),
        ("2018/2018", "2018", "2018"),
        ("2016-01/2016-06", "6 tháng đầu năm 2016", "first 6 months of 2016"),
        ("2016-07/2016-12", "6 tháng cuối năm 2016", "second half of 2016"),
        ("2016-01/2016-12", "2016", "2016"),
        ("2022-01/2022-03", "quý I/2022", "Q1 2022"),
        ("2022-10/2022-12", "quý IV/2022", "Q4 2022"),
        ("2016-03/2016-05", "3–5/2016", "Mar–May 2016"),
        ("2016-11/2017-02", "11/2016–2/2017", "Nov 2016–Feb 2017"),
        ("2012/..", "từ 2012", "since 2012"),
        ("../2018-06-30", "đến 30/6/2018", "until 30 Jun 2018"),
        ("2018-06-01/2018-06-15", "1/6/2018 – 15/6/2018", "1 Jun 2018 – 15 Jun 2018"),
        ("2016/2017-03", "2016 – tháng 3/2017", "2016 – Mar 2017"),
    ],
)
def test_periods(period: str | None, vi: str, en: str) -> None:
    assert period_words(period, Lang.VI) == vi
    assert period_words(period, Lang.EN) == en


def test_every_kind_has_its_words() -> None:
    shown = [
        (counted(fact, Lang.VI), figure(fact, Lang.VI), aside(fact, Lang.VI))
        for fact in record().facts
    ]
    assert shown == [
        ("Đoàn viên", "71", ""),
        ("Người lao động", "75", ""),
        ("Nữ đoàn viên", "30 (42,3%)", ""),
        ("Kết nạp mới", "3–5", ""),
        ("Tổ công đoàn", "4", ""),
        ("Vận động, thu", "trên 164 triệu đồng", ""),
        ("Chi, hỗ trợ", "500.000 đồng mỗi trường hợp", "cho 366 lượt người"),
        ("Bằng, giấy khen", "12 × Giấy khen", "tập thể"),
        ("Bằng, giấy khen", "5 × Giấy khen", "cá nhân"),
        ("Cho vay", "1,25 tỷ đồng", ""),
        ("Huân chương", "Huân chương Lao động hạng Ba", "Chủ tịch nước tặng"),
        ("Quỹ hiện có", "1.234.567 đồng", "=SUM(A1) <b> [bold]"),
    ]
