"""How many members a branch admitted."""
