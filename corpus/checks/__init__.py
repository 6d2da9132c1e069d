"""Is what the articles say right? Held against itself, against each other, against a register."""
