"""The page's day run together with its headline, on the line of both."""

from typing import Final

from extractor.edits import Edit
from extractor.late import late
from extractor.layout.phrases import either
from extractor.letters import LOWER

_HEAD: Final = 600
"""Code points among which the headline of a page stands."""
_LONGEST: Final = 400
"""Code points of a line that is a headline with its day and what the page has beside that."""
_DAY: Final = late(
    rf"(?<=[\w”\")!?]) (?={either('run_on', 'labels')}\s?:? ?"
    r"\d{1,2}([/.-])\d{1,2}\1(?:19|20)\d\d(?:[ ,|–-]+\d{1,2}[:hg]\d\d)?"
    rf"(?P<behind> ?\||\s*$)(?! ?[{LOWER}]))"
)
_FEWEST_WORDS: Final = 4


def days_of_headlines(text: str) -> list[Edit]:
    r"""The blanks around the day of the page that stands behind its headline.

    >>> told = "CĐCS Bưu điện tỉnh đón Cờ thi đua Ngày cập nhật 10/08/2009 | Ảnh |\nSáng 5/8, …"
    >>> [told[one.end :][:9] for one in days_of_headlines(told)]
    ['Ngày cập ', '| Ảnh |\nS']
    """
    edits: list[Edit] = []
    at = 0
    for line in text[:_HEAD].split("\n"):
        day = _DAY.search(line) if len(line) <= _LONGEST else None
        if day and len(line[: day.start()].split()) >= _FEWEST_WORDS:
            edits.append(Edit(at + day.start(), at + day.end(), "\n"))
            bar = day.start("behind")
            if line[bar : bar + 2] == " |":
                edits.append(Edit(at + bar, at + bar + 1, "\n"))
            return edits
        at += len(line) + 1
    return edits
