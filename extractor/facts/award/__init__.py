"""Awards: which title was conferred, on whom, by whom and for which years.

:mod:`rule` asks in this order: which titles a sentence holds (:mod:`titles`), whether each is
conferred (:mod:`verdict`), by whom (:mod:`granter`), on whom (:mod:`recipients`, a single one by
:mod:`subject` and :mod:`told_behind`), how often (:mod:`groups`, :mod:`times`), for which years
(:mod:`period`), and which union it counts for (:mod:`owner`, :mod:`winners_union`); what is found
becomes the records of :mod:`drafts`. What a title of a list leaves out is that of the one before
it: :mod:`giver_in_list`, :mod:`winners_in_list`. Prizes told by their rank alone are those of
:mod:`rank_labels`; what single unions have of all winners, of :mod:`shares`. Whom a number counts
who won nothing, knows :mod:`no_winners`.
"""
