"""What is written short, or twice, said in the words that the rules know.

Example:
    >>> from extractor.normalise import normalise
    >>> in_plain_words(normalise("CĐCS có 71 ĐV; NK 2018-2023 khen ba (03) tập thể")).text
    'CĐCS có 71 đoàn viên; nhiệm kỳ 2018-2023 khen 03 tập thể'
"""

from extractor.edits import apply
from extractor.normalise import NormalisedText
from extractor.wording.ampersands import ampersands_spaced
from extractor.wording.cities import cities_without_stops
from extractor.wording.dialect import in_written_words
from extractor.wording.guilds import guilds_spelled_out
from extractor.wording.initials import initials_spelled_out
from extractor.wording.letters import letters_spelled_out
from extractor.wording.lost_letters import letters_put_back
from extractor.wording.members import members_spelled_out
from extractor.wording.numbers import in_figures
from extractor.wording.out_of import sums_with_units, told_as_ratios
from extractor.wording.schools import schools_spelled_out
from extractor.wording.titles_again import titles_named_again
from extractor.wording.whose_union import unions_of_hosts
from extractor.wording.winners import winners_led_to
from extractor.wording.workforce import workforce_known
from extractor.wording.years import years_with_colons


def in_plain_words(made: NormalisedText) -> NormalisedText:
    """The text in such words, every character in its place; itself when it is plain already."""
    finders = (
        letters_put_back,
        ampersands_spaced,
        in_written_words,
        cities_without_stops,
        in_figures,
        told_as_ratios,
        sums_with_units,
        initials_spelled_out,
        guilds_spelled_out,
        members_spelled_out,
        workforce_known,
        letters_spelled_out,
        schools_spelled_out,
        years_with_colons,
        titles_named_again,
        unions_of_hosts,
        winners_led_to,
    )
    for find in finders:
        made = apply(made, find(made))
    return made
