"""Simple ways to read the same articles, to see what the extractor adds to them."""
