"""Awards: which title was conferred, on whom, by whom and for which years."""
