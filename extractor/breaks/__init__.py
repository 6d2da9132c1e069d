"""Line breaks that say nothing: taken out before a text is read.

A page's width, a mail program or a converter breaks lines where no paragraph ends.
:func:`mend_breaks` puts together what such breaks part, so that whatever reads lines and
sentences sees those of the article; every character keeps its place in the given text.

Example:
    >>> from extractor.normalise import normalise
    >>> text = (
    ...     "Công đoàn cơ sở Sở Y tế tỉnh hiện có\\n"
    ...     "71 đoàn viên, trong đó có 30 nữ, sinh\\n"
    ...     "hoạt ở năm tổ công đoàn của các phòng\\n"
    ...     "và hai trung tâm.\\n"
    ... )
    >>> mend_breaks(normalise(text)).text
    'Công đoàn cơ sở Sở Y tế tỉnh hiện có 71 đoàn viên, trong đó có 30 nữ, sinh hoạt ở năm tổ công \
đoàn của các phòng và hai trung tâm.\\n'
"""

from extractor.breaks.bullets import glued_bullets
from extractor.breaks.columns import run_together
from extractor.breaks.dated import days_of_headlines
from extractor.breaks.figures import figure_lines
from extractor.breaks.headings import stops_of_headings
from extractor.breaks.listed import listed_items
from extractor.breaks.margins import left_margins, right_margins
from extractor.breaks.markup import signs_of_markup
from extractor.breaks.run_on import breaks_lost
from extractor.breaks.severed import severed
from extractor.breaks.single import sentences_apart
from extractor.breaks.spaced import empty_gaps
from extractor.breaks.spacing import slips
from extractor.breaks.syllables import syllables_apart
from extractor.breaks.wrapped import joints
from extractor.edits import apply
from extractor.normalise import NormalisedText


def mend_breaks(made: NormalisedText) -> NormalisedText:
    """The text with the lines of its paragraphs put together; itself when all its breaks tell."""
    for find in (
        right_margins, signs_of_markup, syllables_apart, slips, figure_lines, glued_bullets,
        breaks_lost, days_of_headlines, listed_items, run_together, joints, left_margins, severed,
        sentences_apart, empty_gaps, stops_of_headings,
    ):  # fmt: skip
        made = apply(made, find(made.text))
    return made
