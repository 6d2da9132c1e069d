"""How many of a branch's people are women."""
