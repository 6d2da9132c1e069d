"""What the register says of a reported figure, by example and by law."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from corpus.checks.agreement import Measure, Told, Verdict, held_against
from schemas import Qualifier

COUNT, MONEY, SHARE = Measure.COUNT, Measure.MONEY, Measure.SHARE
MILLION, BILLION = 1_000_000, 1_000_000_000


@pytest.mark.parametrize(
    ("measure", "reported", "words", "register", "verdict"),
    [
        # people and units
        (COUNT, 71, "exact", 71, "agrees"),
        (COUNT, 71, "exact", 72, "differs"),
        (COUNT, 70, "exact", 71, "differs"),  # so few are counted one by one
        (COUNT, 3_100, "exact", 3_092, "rounded"),
        (COUNT, 3_090, "exact", 3_092, "rounded"),
        (COUNT, 3_902, "exact", 3_092, "differs"),
        (COUNT, 3_000, "exact", 3_092, "differs"),
        (COUNT, 500, "nearly", 489, "within_qualifier"),
        (COUNT, 500, "nearly", 430, "differs"),
        (COUNT, 500, "at_least", 500, "agrees"),
        (COUNT, 3_000, "at_least", 3_092, "within_qualifier"),
        (COUNT, 3_000, "at_least", 2_900, "differs"),
        (COUNT, 10, "at_least", 12, "within_qualifier"),
        (COUNT, 300, "approx", 312, "within_qualifier"),
        (COUNT, 300, "approx", 400, "differs"),
        (COUNT, 0, "exact", 0, "agrees"),
        (COUNT, 5, "exact", 0, "differs"),
        # money
        (MONEY, 500 * MILLION, "at_least", 512 * MILLION, "within_qualifier"),
        (MONEY, 500 * MILLION, "at_least", 900 * MILLION, "differs"),
        (MONEY, 500 * MILLION, "at_least", 489 * MILLION, "differs"),
        (MONEY, 10_900 * MILLION, "exact", 10_930 * MILLION, "rounded"),
        (MONEY, 10_930 * MILLION, "exact", 10_930 * MILLION, "agrees"),
        (MONEY, 1_260 * MILLION, "exact", 1_258_400_000, "rounded"),
        (MONEY, 742 * MILLION, "exact", 715 * MILLION, "differs"),
        (MONEY, 5 * BILLION, "exact", 5_400 * MILLION, "differs"),
        # shares of women, in points
        (SHARE, 48.3, "exact", 48.3, "agrees"),
        (SHARE, 48, "exact", 48.3, "rounded"),
        (SHARE, 48, "exact", 49.4, "differs"),
        (SHARE, 50, "nearly", 48.3, "within_qualifier"),
        (SHARE, 60, "at_least", 48.3, "differs"),
    ],
)
def test_verdicts(
    measure: Measure, reported: float, words: str, register: float, verdict: str
) -> None:
    assert held_against(Told(reported, Qualifier(words)), register, measure) == verdict


def test_a_range_holds_what_lies_in_it() -> None:
    told = Told(2 * MILLION, Qualifier.EXACT, 3 * MILLION)
    assert held_against(told, 2_500_000, MONEY) is Verdict.WITHIN_QUALIFIER
    assert held_against(told, 3_500_000, MONEY) is Verdict.DIFFERS


FIGURES = st.integers(0, 10**13)
WORDS = st.sampled_from(Qualifier)


@given(FIGURES, WORDS, st.sampled_from(Measure))
def test_a_figure_equal_to_the_registers_always_agrees(
    figure: int, words: Qualifier, measure: Measure
) -> None:
    assert held_against(Told(figure, words), figure, measure) is Verdict.AGREES


@given(st.integers(1, 10**9), st.integers(-300, 300), WORDS, st.integers(2, 4))
def test_the_unit_money_is_told_in_does_not_matter(
    told: int, thousandths: int, words: Qualifier, zeros: int
) -> None:
    register = told + told * thousandths // 1000
    verdicts = {
        held_against(Told(told * scale, words), register * scale, MONEY)
        for scale in (10, 10**zeros)
    }
    assert len(verdicts) == 1


@given(st.integers(100, 10**9), st.integers(0, 10**9), st.integers(0, 10**9))
def test_a_figure_further_off_on_the_same_side_is_never_judged_better(
    told: int, one: int, other: int
) -> None:
    order = [Verdict.AGREES, Verdict.ROUNDED, Verdict.DIFFERS]
    near, far = sorted((told + one, told + other))
    verdicts = [held_against(Told(told), register, COUNT) for register in (near, far)]
    assert order.index(verdicts[0]) <= order.index(verdicts[1])


@given(FIGURES, st.integers(0, 12))
def test_words_that_bound_a_figure_never_make_a_right_one_wrong(register: int, zeros: int) -> None:
    told = round(register, -zeros)
    assume(held_against(Told(told), register, MONEY) is not Verdict.DIFFERS)
    approx = Told(told, Qualifier.APPROX)
    assert held_against(approx, register, MONEY) is not Verdict.DIFFERS


@pytest.mark.parametrize(
    ("told", "register", "verdict"),
    [
        (240, 242, Verdict.DIFFERS),  # members are counted one by one
        (500, 505, Verdict.ROUNDED),
        (3_100, 3_092, Verdict.ROUNDED),
        (1_240, 1_242, Verdict.ROUNDED),
    ],
)
def test_a_few_hundred_people_told_to_the_ten_are_no_round_figure(
    told: int, register: int, verdict: Verdict
) -> None:
    assert held_against(Told(told), register, COUNT) is verdict
