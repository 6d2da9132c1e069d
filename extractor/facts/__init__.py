"""The fact kinds: one folder each, with its lexicon, its rule and its examples."""
