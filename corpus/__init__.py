"""Many documents: the SQLite store, branch resolution across articles, comparison.

The parts are imported by their own names (``from corpus.store import Store``), so that
asking for one does not load the others.
"""
