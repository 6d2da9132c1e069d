"""Which unions a text names, and which of its words stand for which union."""
