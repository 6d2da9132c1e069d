"""Whose turn it is to speak: the union each sentence, and each figure in it, is told of.

:mod:`following` walks through the sentences once. For each it asks what a new paragraph begins
with (:mod:`blocks`), what the first words tell (:mod:`openings`, :mod:`quotations`,
:mod:`known_by_name`), for which union each name and short form stands (:mod:`short_forms`), and
whether the text goes on with it (:mod:`taking_over`). Then the rules ask :class:`Discourse` whose
a figure is (:mod:`owners`, :mod:`whole_areas`, :mod:`areas_acting`, :mod:`firms_acting`).
"""

from extractor.context.discourse.discourse import Discourse
from extractor.context.discourse.said_to_end import ended
from extractor.context.discourse.spoken import Owner

__all__ = ["Discourse", "Owner", "ended"]
