"""A workforce told by initials that no list holds: "2.980 CBNGNLĐ", "45 CBGV,NV"."""

from functools import cache
from typing import Final

from extractor.edits import Edit
from extractor.late import late
from extractor.lexicon import folder, match_form, read_lexicon
from extractor.normalise import NormalisedText

_PART: Final = "CB|CC|VC|CNV|CN|NV|GV|NG|QL|NLĐ|LĐ"
"""Officials, civil servants, workers, staff, teachers, managers, employees."""
_INITIALS: Final = late(
    rf"(?<![\w/.-])(?!GVCN\b)(?:CB|CC|VC|GV|NG)(?:[-,./]?(?:{_PART})){{1,6}}(?![\w/])"
)
_TOLD_AS: Final = "CBCCVC"
"""Initials of a workforce that the rules know."""


@cache
def _known() -> frozenset[str]:
    """The nouns of a workforce that the lexicon holds."""
    entries = read_lexicon(folder() / "people.toml", "people")
    return frozenset(match_form(one.phrase) for one in entries if one.group == "people.staff")


def workforce_known(made: NormalisedText) -> list[Edit]:
    """Such initials that the lexicon has not, each told as some that it has.

    >>> from extractor.edits import apply
    >>> from extractor.normalise import normalise
    >>> made = normalise("CĐGD quản lý 2.980 CBNGNLĐ; GVCN lớp 9; 45 CBGV")
    >>> apply(made, workforce_known(made)).text
    'CĐGD quản lý 2.980 CBCCVC; GVCN lớp 9; 45 CBGV'
    """
    return [
        Edit(*found.span(), _TOLD_AS)
        for found in _INITIALS.finditer(made.text)
        if match_form(found[0].lower()) not in _known()
    ]
