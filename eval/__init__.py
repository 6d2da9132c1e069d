"""How good and how fast the extraction is."""
