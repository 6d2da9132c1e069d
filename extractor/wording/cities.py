"""Cities and towns by their letters with a full stop, which ends no sentence: "TP.HCM"."""

from typing import Final

from extractor.edits import Edit
from extractor.late import late
from extractor.letters import UPPER
from extractor.normalise import NormalisedText
from extractor.signs import Signs

_SHORT: Final = late(rf"[Tt][PpXx](?P<stop>\.)(?<![\w.][Tt][PpXx]\.)(?P<gap> ?)(?=[{UPPER}])")
_SIGNS: Final = Signs("tp.", "tx.")


def cities_without_stops(made: NormalisedText) -> list[Edit]:
    """The full stop of each such city, as a space or nothing.

    >>> from extractor.edits import apply
    >>> from extractor.normalise import normalise
    >>> made = normalise("Mỗi giáo viên TP.HCM được LĐLĐ Tp. Vinh tặng 500.000 đồng.")
    >>> apply(made, cities_without_stops(made)).text
    'Mỗi giáo viên TP HCM được LĐLĐ Tp Vinh tặng 500.000 đồng.'
    """
    if not _SIGNS.stand_in(made.low):
        return []
    return [
        Edit(*short.span("stop"), "" if short["gap"] else " ")
        for short in _SHORT.finditer(made.text)
    ]
