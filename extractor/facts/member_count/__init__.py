"""How many people a branch has."""
