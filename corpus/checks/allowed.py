"""Why a figure that differs from the register's need not be wrong."""

from corpus.checks.agreement import Measure, is_slip
from corpus.checks.figures import Reported
from corpus.checks.funds import Whose, names_a_fund
from corpus.checks.model import Judged
from corpus.checks.parts import may_be_part, not_compared
from corpus.checks.purposes import for_another_purpose
from corpus.register.model import MONEY, Figure, Value


def allowed(judged: Judged, one: Reported, figure: Figure, whole: bool, whose: Whose) -> Judged:
    """A figure that differs, or why it need not be wrong."""
    column = (judged.column or "") if figure in MONEY else ""
    if figure is not one.figure and one.figure is Figure.MEMBER_UNIONS:
        return not_compared(judged, "no_column")
    if one.of_more:
        return not_compared(judged, "of_more")
    if figure is Figure.FUNDS and judged.fund:  # raised, spent or left of it, who knows
        return not_compared(judged, "of_a_fund")
    same = whose is Whose.SAME
    if whose is Whose.OTHER or (
        not same and for_another_purpose(column, one.name, one.row["before"])
    ):
        return not_compared(judged, "other_purpose")
    some = whose is Whose.UNTOLD or (figure in MONEY and not same and names_a_fund(one))
    if may_be_part(one, judged, whole, column, None if not (same or some) else some):
        return not_compared(judged, "part")
    return judged


def mistyped(one: Reported, value: Value) -> bool:
    """Whether a figure of another month is the register's with a slip in it."""
    counted = one.measure is Measure.COUNT and not one.of_the_beginning and not one.is_part
    return counted and not isinstance(value, str) and is_slip(one.told, value)
