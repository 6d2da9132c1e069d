"""What the reader of quantities hands out: one written quantity and where it stands."""

from dataclasses import dataclass
from typing import Any, Final

NUMBER: Final = "number"
MONEY: Final = "money"
PERCENT: Final = "percent"
ORDINAL: Final = "ordinal"
RATIO: Final = "ratio"
PERIOD: Final = "period"

Scalar = int | float


@dataclass(slots=True, unsafe_hash=True)
class Quantity:
    """One quantity as written in a text; offsets are code points into the text handed in.

    ``[start, end)`` holds the qualifier words and the unit ("trên 164 triệu đồng"),
    ``[figure_start, figure_end)`` the bare figure with its scale ("164 triệu").

    Attributes:
        type: ``number``, ``money``, ``percent``, ``ordinal``, ``ratio`` or ``period``.
        value: The number: whole đồng for VND; percent as written (65.4); the rank of an
            ordinal; the lower end of a range; None for a ratio and a period.
        value_max: The upper end of a range, else None.
        num, den: Numerator and denominator of a ratio.
        unit: ``VND`` or another currency code, ``%``, else None.
        qualifier: ``exact``, ``approx``, ``nearly``, ``at_least`` or ``at_most``.
        period: The EDTF date or interval of a period, else None.
        per: What a sum is paid for ("suất" of "500.000 đồng/suất"), else None.
        per_end: Where the words of ``per`` end, else None.
        cue: The word that makes an ordinal ("hạng", "giải", "thứ", "lần thứ"), else None.

    >>> from extractor.quantities import find_quantities
    >>> text = "ủng hộ trên 164 triệu đồng"
    >>> [found] = find_quantities(text)
    >>> found.value, found.unit, found.qualifier, text[found.start:found.end]
    (164000000, 'VND', 'at_least', 'trên 164 triệu đồng')
    """

    type: str
    start: int
    end: int
    figure_start: int
    figure_end: int
    value: Scalar | None = None
    value_max: Scalar | None = None
    num: int | None = None
    den: int | None = None
    unit: str | None = None
    qualifier: str = "exact"
    period: str | None = None
    per: str | None = None
    per_end: int | None = None
    cue: str | None = None

    def move(self, by: int) -> None:
        """Make it stand where it does in a text that begins ``by`` code points earlier."""
        self.start += by
        self.end += by
        self.figure_start += by
        self.figure_end += by
        if self.per_end is not None:
            self.per_end += by

    def to_json(self) -> dict[str, Any]:
        """The quantity as ``congdoan quantities`` prints it.

        A range's value is ``{"min", "max"}``, a ratio's ``{"num", "den"}``, a period's null.

        >>> from extractor.quantities import find_quantities
        >>> find_quantities("từ 2 đến 3 triệu đồng")[0].to_json()["value"]
        {'min': 2000000, 'max': 3000000}
        """
        value: Any = self.value
        if self.type == RATIO:
            value = {"num": self.num, "den": self.den}
        elif self.value_max is not None:
            value = {"min": self.value, "max": self.value_max}
        return {
            "type": self.type,
            "value": value,
            "unit": self.unit,
            "qualifier": self.qualifier,
            "period": self.period,
            "start": self.start,
            "end": self.end,
        }
