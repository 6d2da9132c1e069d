"""How many subordinate unions a branch has or founded."""
