"""What surrounds a figure and decides how it is to be taken: status, period, owner."""
