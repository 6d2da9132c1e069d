"""Which unions a text names, and which of its words stand for which union.

:mod:`grammar` finds the mentions, :mod:`unit` reads the name behind each head, and :mod:`resolve`
groups the mentions into the unions of the text: by name (:mod:`same_union`), by host
(:mod:`by_host`), by area (:mod:`federations`).
"""
