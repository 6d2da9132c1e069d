"""What the extractor refuses, in words a person can act on."""


class InputError(ValueError):
    """The given text cannot be read: it is empty, or it is no text."""


class LexiconError(ValueError):
    """A lexicon file is not what its reader expects; the message names file, group and entry."""
