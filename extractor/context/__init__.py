"""What surrounds a figure and decides how it is to be taken: status, period, owner.

:mod:`status` tells results from targets, :mod:`period` finds the time of a fact, and
:mod:`discourse` whose it is; :mod:`topic` finds the union the whole text is about.
"""
